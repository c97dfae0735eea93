"""What the page keeps of a walk: in the browser, in the log, and in the block that is handed in."""

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from support.pages.players import debrief_of, log_of, opened, put, put_until, ready
from support.world.worlds import a_case, a_checklist, a_walk, checklist_files_data

from workup import export
from workup.core.debrief import debrief
from workup.core.exchange import handin
from workup.core.text.pseudonym import refusal
from workup.core.text.value import as_data
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.lines import FORMAT, parse
from workup.core.walk.log import Note
from workup.logbook import follow_log, read_log
from workup.phrases import spoken

Open = Callable[..., Any]


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "mira.html"
    path.write_text(export.page(a_case()), encoding="utf-8")
    return path


@pytest.fixture
def show(chromium: Any, small: Path) -> Iterator[Open]:
    """Opens the page of the small case."""
    with ExitStack() as stack:
        yield lambda **options: stack.enter_context(opened(chromium, small, **options))


def test_the_log_of_the_page_is_read_as_any_log_and_gives_the_same_debrief(show: Open, tmp_path: Path) -> None:
    page = show()
    put(page, walk_as(LEARNERS["first-impression"], a_case()))

    page.get_by_text("The log itself").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download log").click()
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)

    log = read_log(path)
    assert path.name == "mira-1.jsonl"
    assert path.read_text(encoding="utf-8") == page.text_content("#log")
    assert log.entries == walk_as(LEARNERS["first-impression"], a_case())
    made = debrief(a_case(), follow_log(a_case(), log, path.name))
    assert as_data(made) == debrief_of(page)


def test_the_block_of_the_page_is_the_block_of_the_terminal(show: Open) -> None:
    page = show()
    put(page, [Note(text="é, † and 𝄞"), *walk_as(LEARNERS["everything"], a_case())])

    for code in ("", "heron-41"):
        page.fill("#code", code)
        page.get_by_role("button", name="Use this code").click()
        log = log_of(page)

        assert [set(json.loads(line)) & {"check"} for line in log.splitlines()] == [{"check"}] * log.count("\n")
        assert page.text_content("#block") == handin.block(log, parse(log.split("\n"), "log").header)


CODES = ("heron-41", "a@b.org", "Heron-41", "heron", "2004", "heron-12345", "1-2", "a" * 24 + "1", "-a1", "b2-", "c--3")


def test_the_page_takes_and_refuses_the_codes_that_the_terminal_does(show: Open) -> None:
    page = show()
    put(page, walk_as(LEARNERS["at-once"], a_case()))
    taken = None

    for code in CODES:
        page.fill("#code", code)
        page.keyboard.press("Enter")
        why = refusal(code)
        taken = taken if why else code

        said = spoken(why) if why else f"{code} is in your log now"
        assert page.inner_text("#code-said").startswith(said), code
        assert parse(log_of(page).split("\n"), "log").header.learner == taken


def test_a_reload_goes_on_with_the_walk_and_starting_over_clears_it(show: Open) -> None:
    page = show()
    put_until(page, walk_as(LEARNERS["reference"], a_case()), "purpose")
    before = log_of(page)

    page.reload()
    ready(page)
    after = log_of(page)
    page.get_by_role("button", name="Start over").click()
    page.get_by_role("button", name="Keep this walk").click()
    kept = log_of(page)
    page.get_by_role("button", name="Start over").click()
    page.get_by_role("button", name="I do, once more").click()

    assert before == after == kept
    assert len(before.splitlines()) > 5
    assert json.loads(log_of(page))["attempt"] == 2
    assert page.evaluate("document.activeElement.id") == "idea"
    page.reload()
    ready(page)
    assert len(log_of(page).splitlines()) == 1


def test_what_was_kept_of_another_edition_of_the_case_or_was_damaged_is_left_alone(show: Open) -> None:
    page = show()
    key = f"workup:mira:{a_case().rules}"

    for damaged in ("{", "null", '{"lines":[{"at":"","entry":{"kind":"commit"}}]}', '{"lines":7}'):
        page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, damaged])
        page.reload()
        ready(page)

        assert len(log_of(page).splitlines()) == 1
        assert page.evaluate("Object.keys(localStorage)") == [key]


def test_a_walk_that_an_earlier_version_of_the_page_kept_is_not_gone_on_with_and_that_is_said(show: Open) -> None:
    page = show()
    key = f"workup:mira:{a_case().rules}"
    put(page, walk_as(LEARNERS["reference"], a_case())[:5])
    kept = json.loads(page.evaluate("key => localStorage.getItem(key)", key))
    assert kept.pop("format") == FORMAT
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, json.dumps(kept)])
    page.reload()
    ready(page)

    assert "earlier version of this page" in page.inner_text("#about ~ p")
    assert len(log_of(page).splitlines()) == 1


def test_a_walk_goes_on_in_a_page_whose_wording_has_changed_which_says_so(chromium: Any, tmp_path: Path) -> None:
    worded, judged = checklist_files_data(), checklist_files_data()
    worded[0]["items"]["onset"]["aliases"].append("since when")
    judged[0]["items"]["onset"]["burden"]["minutes"] = 55
    path = tmp_path / "mira.html"
    path.write_text(export.page(a_case()), encoding="utf-8")

    with opened(chromium, path) as page:
        put(page, walk_as(LEARNERS["reference"], a_case())[:5])
        before, said = log_of(page), page.inner_text("#about ~ p")
        path.write_text(export.page(a_case(checklist=a_checklist(worded))), encoding="utf-8")
        page.reload()
        ready(page)
        after, said_after = log_of(page), page.inner_text("#about ~ p")
        path.write_text(export.page(a_case(checklist=a_checklist(judged))), encoding="utf-8")
        page.reload()
        ready(page)
        judged_otherwise = log_of(page)

    assert before == after
    assert len(after.splitlines()) == 6
    assert "wording" not in said
    assert "The wording of this case has changed since you began it." in said_after
    assert len(judged_otherwise.splitlines()) == 1


@pytest.mark.parametrize(
    "blocked",
    [
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }});",
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };",
    ],
)
def test_where_nothing_can_be_kept_the_page_says_so_and_still_walks(show: Open, blocked: str) -> None:
    page = show(init=blocked)

    said = page.inner_text("#about ~ p")
    put(page, walk_as(LEARNERS["reference"], a_case()))

    assert "keeps nothing" in said
    assert as_data(debrief(a_case(), a_walk(learner="reference"))) == debrief_of(page)


def test_a_full_store_is_said_as_soon_as_it_is_met(show: Open) -> None:
    page = show()
    page.evaluate(
        "() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; }"
    )

    put(page, walk_as(LEARNERS["reference"], a_case())[:1])

    assert "keeps nothing" in page.inner_text("#about ~ p")


def test_another_place_can_keep_the_walk(chromium: Any, tmp_path: Path) -> None:
    path = tmp_path / "mira.html"
    adapter = (
        "window.calls = [];"
        "workup.keep = {said: 'Kept elsewhere.', load: () => null,"
        " save: (record) => calls.push(record.lines.length), finish: () => calls.push('finish')};"
    )
    path.write_text(export.page(a_case(), adapter=adapter), encoding="utf-8")

    with opened(chromium, path) as page:
        put(page, walk_as(LEARNERS["at-once"], a_case()))
        calls = page.evaluate("calls")

    assert calls[-1] == "finish"
    assert calls[:-1] == list(range(1, len(calls)))
