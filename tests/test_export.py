"""`workup teach export` as a facilitator meets it: what is written, what is said, what is refused."""

import io
import json
import re
import webbrowser
import zipfile
from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.commands import Run
from support.depth import alike
from support.logs.walkers import CASES, case_named
from support.pages.readers import Shape
from support.world.worlds import a_case

from workup import export, letters, scorm
from workup.core.debrief import debrief
from workup.core.text.value import as_data
from workup.core.text.words import plain
from workup.core.walk.following import follow
from workup.core.walk.learners import LEARNERS, walk_as
from workup.errors import OutputError
from workup.phrases import say
from workup.render.player import PLAYER

LARGEST = 140_000
"""Bytes of a page, a tenth of which are its pictures."""

SHIPPED = sorted({*alike(CASES), "noor"})
"""The cases whose pages are looked at as they are shipped; among them the one whose page is the largest."""

SCRIPTS = sorted(PLAYER.rglob("*.js"))


@pytest.mark.usefixtures("as_shipped")
def test_a_page_is_written_once_and_its_maker_is_told_that_it_carries_the_answers(run: Run, tmp_path: Path) -> None:
    done = run("teach", "export", "amara", "--to", "page", "-o", "case.html")
    again = run("teach", "export", "amara", "-o", "case.html")

    assert done.returncode == 0, done.stderr
    assert "Wrote the page of amara to case.html" in done.stdout
    assert "carries its case with the answers" in done.stdout
    names = {one.case: case_named(one.case).patient.name for one in case_named("amara").contrasts_with}
    assert (tmp_path / "case.html").read_text(encoding="utf-8") == export.page(case_named("amara"), names=names)
    assert again.returncode == 5
    assert "--force" in again.stderr


def test_a_site_holds_every_case_and_a_front_page_or_is_not_begun(run: Run, tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.mkdir()
    (taken / "mei.html").write_text("mine", encoding="utf-8")

    done = run("teach", "export", "--all", "-o", "new/cases")
    refused = run("teach", "export", "--all", "-o", "taken")

    site = tmp_path / "new" / "cases"
    index = (site / "index.html").read_text(encoding="utf-8")
    assert done.returncode == 0, done.stderr
    assert f"{len(CASES)} pages, the page about the illness and a front page" in done.stdout
    assert (site / "about.html").read_text(encoding="utf-8") == run("about", "--format", "html").stdout
    assert index.index('href="about.html"') > max(index.index(f'href="{case_id}.html"') for case_id in CASES)
    assert {path.name for path in site.iterdir()} == {
        "index.html",
        "about.html",
        *(f"{case_id}.html" for case_id in CASES),
    }
    assert refused.returncode == 5
    assert "mei.html" in refused.stderr
    assert [path.name for path in taken.iterdir()] == ["mei.html"]


def test_what_was_written_is_opened_in_a_browser_or_its_place_is_said(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = tmp_path / "browser"
    browser.write_text('#!/bin/sh\necho "$1" > shown\n', encoding="utf-8")
    browser.chmod(0o755)

    def opening(**environment: str) -> Any:
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        # As at a start: Python looks once for the browsers that there are.
        monkeypatch.setattr(webbrowser, "_tryorder", None)
        monkeypatch.setattr(webbrowser, "_browsers", {})
        return run("teach", "export", "mei", "--open")

    done = opening(BROWSER=f"{browser} %s")
    without = opening(BROWSER="/no/such/browser", PATH="/nowhere", DISPLAY="")

    assert "Opened mei.html" in done.stdout
    assert (tmp_path / "shown").read_text(encoding="utf-8").strip() == (tmp_path / "mei.html").as_uri()
    assert without.returncode == 0, without.stderr
    assert "open mei-2.html yourself" in without.stdout


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ((), 2, "--all"),
        (("amara", "--all"), 2, "Name one case"),
        (("--all",), 2, "-o"),
        (("amra",), 3, "Did you mean 'amara'"),
        (("amara", "-o", "no/such/folder/a.html"), 5, "cannot be written"),
        (("amara", "--to", "paper"), 2, "page"),
    ],
)
def test_what_cannot_be_exported_is_said_with_the_next_step(
    run: Run, arguments: tuple[str, ...], code: int, said: str
) -> None:
    done = run("teach", "export", *arguments)

    assert done.returncode == code
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_log_of_the_page_is_summarised_as_any_other(run: Run, tmp_path: Path) -> None:
    case = case_named("amara")
    entries = walk_as(LEARNERS["first-impression"], case)
    # As a page writes it: without blanks, with its own moment in the first line.
    header = {
        "workup_log": 4,
        "case": "amara",
        "case_version": case.version,
        "case_rules": case.rules,
        "case_words": case.words,
        "tool": "0.1.0",
    }
    header |= {"attempt": 1, "mode": "walk", "learner": None, "at": "2026-11-23T06:00:00+00:00"}
    lines = [header, *({"at": header["at"], "entry": as_data(entry)} for entry in entries)]
    text = "".join(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n" for line in lines)
    (tmp_path / "amara-1.jsonl").write_text(text, encoding="utf-8")

    done = run("summary", "amara-1.jsonl", "--format", "json")

    assert done.returncode == 0, done.stderr
    made = json.loads(done.stdout)
    assert made["readings"] == as_data(debrief(case, follow(case, entries)))


# ---- the file ----


@cache
def page_beside_all(case_id: str) -> str:
    """The page of a case in a folder with all others, as it is shipped to whoever asks first."""
    return export.page(case_named(case_id), siblings=[case_named(one) for one in CASES], is_about_beside=True)


@cache
def words_read(case_id: str) -> str:
    """The words of all that can be read in the file of a case."""
    return plain(" ".join(Shape(page_beside_all(case_id)).parts))


@cache
def without_what_is_packed(case_id: str) -> str:
    """The file of a case but for what is packed in it."""
    return re.sub('(?<=id="packed">)[^<]+', "", page_beside_all(case_id))


@pytest.mark.usefixtures("as_shipped")
@pytest.mark.parametrize("case_id", SHIPPED)
def test_the_page_of_every_case_stays_small_and_carries_its_notice(case_id: str) -> None:
    page = page_beside_all(case_id)

    assert len(page.encode()) < LARGEST
    assert "For teaching only." in page
    assert page_beside_all.__wrapped__(case_id) == page


def test_every_rule_of_a_style_is_whole_in_the_page_and_in_a_package() -> None:
    """A bracket that is not closed takes all rules behind it along."""
    (on_paper,) = re.findall("<style>(.*?)</style>", export.page(a_case()), re.DOTALL)
    with zipfile.ZipFile(io.BytesIO(scorm.package(a_case()))) as package:
        whole = package.read("style.css").decode()

    for style in (on_paper, whole):
        assert ".lines{" in style
        assert style.count("{") == style.count("}")
        assert [one for one in re.findall("[^{}]+", style) if one.count("(") != one.count(")")] == []


@pytest.mark.parametrize("case_id", CASES)
def test_what_can_be_read_in_the_file_gives_no_answer_away(case_id: str, request: pytest.FixtureRequest) -> None:
    if case_id in SHIPPED:
        request.getfixturevalue("as_shipped")
    case = case_named(case_id)
    answer = case.hypotheses[case.answer]
    other = next(one for one in map(case_named, CASES) if one.answer != case.answer)
    whole, elsewhere = words_read(case_id), words_read(other.id)
    # Among so many packed letters some will make a short name by chance.
    here = plain(" ".join(Shape(without_what_is_packed(case_id)).parts))

    # A name that the page of another answer holds as well, such as that of a chapter, says nothing.
    names = [name for name in map(plain, (answer.label, *answer.aliases)) if name not in elsewhere]

    assert names
    assert len(here) < len(whole) / 2
    assert [name for name in names if re.search(rf"\b{re.escape(name)}\b", whole if len(name) > 4 else here)] == []


@pytest.mark.parametrize("case_id", CASES)
def test_nothing_that_can_be_read_in_the_file_leads_to_the_page_about_the_illness(case_id: str) -> None:
    file = without_what_is_packed(case_id)

    assert [one for one in ("workup about", "about.html") if one in file] == []


def test_a_page_without_the_notice_is_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workup.render.notice.NOTICE", "For anybody.")

    with pytest.raises(OutputError, match="lacks the teaching-only notice"):
        export.page(a_case())


def test_the_front_page_names_cases_and_no_answers() -> None:
    cases = [case_named(case_id) for case_id in CASES]

    page = export.front(cases)

    assert all(f'href="{case.id}.html"' in page and case.title in page for case in cases)
    assert not any(case.hypotheses[h].label in page for case in cases for h in case.hypotheses)


def test_the_page_carries_the_phrases_that_its_script_says_and_no_others() -> None:
    plain, kept = (_script(export.page(a_case(), adapter=adapter)) for adapter in ("", 'phrases.say("course-kept");\n'))

    assert say("course-kept") in kept
    assert say("course-kept") not in plain
    assert say("walk-noted") in plain
    assert say("course-gone") not in kept


@pytest.mark.parametrize("file", SCRIPTS, ids=lambda file: file.relative_to(PLAYER).as_posix())
def test_no_text_of_a_script_runs_over_the_end_of_a_line(file: Path) -> None:
    # What is sent is without indents and comments; inside such a text that would change it.
    lines = re.sub('"[^"\n]*"', "", file.read_text(encoding="utf-8")).splitlines()

    assert [line for line in lines if line.count("`") % 2] == []


@given(st.text())
def test_what_is_packed_can_be_unpacked(shipping: Callable[[], AbstractContextManager[None]], text: str) -> None:
    with shipping():
        packed = letters.packed(text)

    assert letters.unpacked(packed) == text
    assert "<" not in packed
    assert packed.isprintable() or not packed.isascii()


def _script(page: str) -> str:
    (packed,) = re.findall(r'<script[^>]*id="packed"[^>]*>(.*?)</script>', page, re.DOTALL)
    return "".join(letters.unpacked(packed).split("\0")[1:3])
