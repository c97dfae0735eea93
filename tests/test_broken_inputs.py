"""Thousands of broken inputs: each is used, or refused with the documented error; never a traceback.

The damage is drawn from a fixed seed, so that a run can be repeated. `main()` is called in this
process: an error that it does not turn into an exit code would come out here as itself.
"""

import random
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from support.cases import built_in
from support.depth import examples
from support.logs.walkers import case_named
from support.pages.summaries import outline, summary_of

from workup import logbook, render
from workup.cli import main
from workup.core.debrief import debrief
from workup.core.walk.following import follow
from workup.core.walk.learners import LEARNERS, walk_as
from workup.errors import ContentError, LogError, WorkupError
from workup.logbook import follow_log
from workup.render import apart, outside

CASE = case_named("amara")
SPLINTERS = [
    *("", "\x00", "\x1b[2J", "\u202e", "\ufeff", "\u2028", "\ud7ff", "\n", "\\", "#", "=", "'", '"', '"""'),
    *("[", "]", "[[", "{", "}", "{{", "}}", "{%", "%}", "{{ 7 * 7 }}", "<script>", "</script>", "../", "[a.b]\n"),
    *("9" * 400, "-1", "1e999", "nan", "inf", "0x", "true", "null", "1979-05-27", "x = 1\n", "kind"),
    *("🦆", "é" * 50, "A" * 5000, "oms-neuroblastic"),
]


def _damaged(text: str, dice: random.Random) -> str:
    for _ in range(dice.choice((1, 1, 1, 2, 5))):
        at, end = sorted((dice.randrange(len(text) + 1), dice.randrange(len(text) + 1)))
        lines = text.splitlines(keepends=True) or [""]
        line = dice.randrange(len(lines))
        match dice.randrange(7):
            case 0:
                text = text[:at] + dice.choice(SPLINTERS) + text[at:]
            case 1:
                text = text[:at] + text[min(end, at + dice.choice((1, 3, 40, 4000))) :]
            case 2:
                text = "".join(lines[:line] + lines[line + 1 :])
            case 3:
                text = "".join([*lines[: line + 1], *lines[line:]])
            case 4:
                other = dice.randrange(len(lines))
                lines[line], lines[other] = lines[other], lines[line]
                text = "".join(lines)
            case 5:
                key, sign, _ = lines[line].partition("=" if "=" in lines[line] else ":")
                lines[line] = f"{key}{sign} {dice.choice(SPLINTERS)}\n"
                text = "".join(lines)
            case _:
                text = text[:at]
    return text


def _try(number: int, what: Callable[[], object], allowed: type[WorkupError]) -> bool:
    """Whether the input was refused; anything but the allowed error comes out."""
    try:
        what()
    except allowed as refused:
        said = str(refused)
        assert said, number
        assert "Traceback" not in said
        assert all(c == "\n" or c.isprintable() for c in said), (number, said)
        return True
    return False


def _write(path: Path, text: str, dice: random.Random) -> None:
    data = text.encode("utf-8", errors="surrogatepass")
    if dice.random() < 0.05:
        at = dice.randrange(len(data) + 1)
        data = data[:at] + bytes([dice.randrange(256)]) + data[at + 1 :]
    path.write_bytes(data)


def test_damaged_cases_are_used_or_refused(tmp_path: Path) -> None:
    whole = (built_in.CONTENT / "cases" / "amara.toml").read_text(encoding="utf-8")
    path, dice = tmp_path / "case.toml", random.Random(1)

    def walk() -> None:
        case = built_in.case(str(path))
        debrief(case, follow(case, walk_as(LEARNERS["at-once"], case)))

    # The fuzzer reads thousands more.
    refused = 0
    for number in range(examples(170)):
        _write(path, _damaged(whole, dice), dice)
        refused += _try(number, walk, ContentError)

    assert refused > examples(73)


def test_damaged_logs_are_used_or_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(logbook.FOLDER, str(tmp_path))
    with logbook.Logbook.begin(CASE) as book:
        for entry in walk_as(LEARNERS["first-impression"], CASE):
            book.append(entry)
    whole = book.path.read_text(encoding="utf-8")
    path, dice = tmp_path / "damaged.jsonl", random.Random(2)

    def summarise() -> None:
        log = logbook.read_log(path)
        summary_of(CASE, debrief(CASE, follow_log(CASE, log, path.name)), "text")

    refused = 0
    for number in range(examples(270)):
        _write(path, _damaged(whole, dice), dice)
        refused += _try(number, summarise, LogError)

    assert refused > examples(133)


def test_damaged_templates_are_used_or_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Without the process of its own, in which a page cannot harm this one: that takes half a second for each.
    monkeypatch.setattr(outside, "answer_of", apart.answer)
    made = debrief(CASE, follow(CASE, walk_as(LEARNERS["reference"], CASE)))
    whole = (
        '{% include "_notice.txt.jinja" %}\n'
        "{% for point in debrief.open %}{{ point.kind | upper }}{% endfor %}\n"
        "{% if debrief.commitment.match == 'answer' %}{{ debrief.commitment.answer }}{% endif %}\n"
        "{% for section in document.sections %}{{ loop.index }} {{ section.title }}{% endfor %}\n"
    )
    path, dice, document = tmp_path / "own.txt.jinja", random.Random(3), outline(CASE, made)

    refused = 0
    for number in range(examples(170)):
        _write(path, _damaged(whole, dice), dice)
        refused += _try(number, lambda: render.summary(document, made, "text", template=path), WorkupError)

    assert refused > examples(66)


def test_damaged_arguments_are_used_or_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(logbook.FOLDER, str(tmp_path / "logs"))
    monkeypatch.chdir(tmp_path)
    words = [
        "list",
        "checklist",
        "walk",
        "demo",
        "summary",
        "amara",
        "tomas",
        "--help",
        "--format",
        "html",
        "-o",
        "x.md",
    ]
    words += [
        "--resume",
        "--plain",
        "--working",
        "--template",
        "--case",
        "--force",
        "--learner",
        "hedger",
        "--",
        "-",
        "-x",
    ]
    words += [w for w in SPLINTERS if "\x00" not in w and len(w) < 5000]
    dice = random.Random(4)

    codes = set()
    for _ in range(examples(100)):
        arguments = [dice.choice(words) for _ in range(dice.randrange(1, 6))]
        monkeypatch.setattr(sys, "argv", ["workup", *arguments])
        monkeypatch.setattr("builtins.input", _end_of_input)
        try:
            main()
            codes.add(0)
        except SystemExit as end:
            codes.add(end.code)
        said = capsys.readouterr()
        assert "Traceback" not in said.err, arguments
        assert "\x1b" not in said.err, arguments

    assert codes <= {0, 2, 3, 4, 5}
    assert {0, 2} <= codes


def _end_of_input(_: str = "") -> str:
    raise EOFError
