"""A learner's own walks: what is asked about one that lies back, and the page that shows them."""

import json
import os
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from support.cases.folders import a_case
from support.commands import workup_in
from support.logs.pasts import ALL, TODAY, begun, finished
from support.logs.walkers import CASES, case_named
from test_wording import BANNED

from workup import learner_code, logbook, render
from workup.core.debrief.history import Card, Walked, history, recall
from workup.core.debrief.points import StepPoint
from workup.core.text.judging import judged
from workup.core.text.value import as_data
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.log import Header
from workup.document.past import past
from workup.document.summary.open import asked, said_of_point

AT_HAND = {case.id: case for case in ALL}

OPEN = "Left open: toxic ingestion; acute cerebellar ataxia and what you had seen; what the tests cost"


def _card(*walked: Walked) -> Card:
    card = recall(walked, TODAY)
    assert card is not None
    return card


def test_a_card_is_due_after_seven_days_and_is_about_the_case_that_lies_longest_back() -> None:
    amara, mei, tomas = (
        finished(case_id, "at-once", day=TODAY - days) for case_id, days in (("amara", 8), ("mei", 30), ("tomas", 6))
    )

    card = _card(amara, mei, tomas)

    assert (card.walked.case, card.days, card.also_due) == ("mei", 30, ("amara",))
    assert recall((tomas,), TODAY) is None
    assert _card(replace(tomas, day=TODAY - 7)).walked.case == "tomas"
    assert recall((), TODAY) is None


def test_no_card_is_about_a_walk_of_unknown_day_or_one_that_was_begun_again_or_left() -> None:
    old = finished("mei", day=TODAY - 30)

    assert recall((finished("mei", day=None),), TODAY) is None
    assert recall((old, begun("mei", day=TODAY - 1, attempt=2)), TODAY) is None
    assert recall((begun("mei", day=TODAY - 1, attempt=2), old), TODAY) is None
    assert _card(old, begun("mei", day=None, attempt=2)).days == 30
    assert recall((begun("mei", day=TODAY - 30),), TODAY) is None
    assert recall((replace(old, debrief=None),), TODAY) is None


def test_the_questions_are_built_from_what_was_left_open() -> None:
    one = finished("amara", "at-once", day=TODAY - 7)
    assert one.debrief is not None

    questions = _card(one).questions

    assert questions == one.debrief.open
    assert len(questions) == 3
    assert all(asked(question).endswith("?") for question in questions)


def test_where_less_was_left_open_key_steps_fill_the_card_those_done_late_first() -> None:
    one = finished("amara", "reference", day=TODAY - 7)
    assert one.debrief is not None
    first, second, third, *rest = one.debrief.mattered.steps
    late = first, second, replace(third, status="done late"), *rest
    mattered = replace(one.debrief.mattered, steps=late)
    one = replace(one, debrief=replace(one.debrief, mattered=mattered))

    assert _card(one).questions == tuple(StepPoint(step=step.step) for step in (third, first, second))


def test_a_step_that_was_left_open_is_asked_about_once() -> None:
    one = finished("kofi", "first-impression", day=TODAY - 7)
    assert one.debrief is not None
    (step,) = [point for point in one.debrief.open if point.kind == "step"]
    one = replace(one, debrief=replace(one.debrief, open=(step,)))

    assert _card(one).questions.count(step) == 1


@pytest.mark.parametrize("case_id", CASES)
@pytest.mark.parametrize("learner", LEARNERS)
def test_every_card_has_three_different_questions_and_kind_words(case_id: str, learner: str) -> None:
    card = _card(finished(case_id, learner, day=TODAY - 7))

    case = case_named(case_id)
    said = [said_of_point(case, card.debrief, point) for point in card.questions]
    assert len({one.title for one in said}) == 3
    assert all(one.expert and one.matters and one.basis for one in said)
    assert not BANNED.search(" ".join(asked(point) for point in card.questions))


def test_the_sources_of_the_answers_are_listed_with_them_and_no_others() -> None:
    walked = (finished("amara", "at-once", day=TODAY - 8),)
    card = _card(*walked)

    page = render.page(past(history("heron-41", walked, ALL, TODAY), AT_HAND, answers=True), "text")

    case = case_named("amara")
    named = {one for point in card.questions for one in said_of_point(case, card.debrief, point).basis} - {"†"}
    assert set(re.findall(r"^  \[\d+\] ([^:]+):", page, re.MULTILINE)) == named


@pytest.mark.parametrize("columns", [60, 80])
@pytest.mark.parametrize("answers", [False, True])
def test_the_page_fits_its_terminal_and_says_what_it_is(columns: int, answers: bool) -> None:
    walked = tuple(finished(case_id, "first-impression", day=TODAY - 8) for case_id in CASES)

    outline = past(history("heron-41", walked, ALL, TODAY), AT_HAND, answers=answers)
    page = render.page(outline, "text", width=columns)

    assert render.notice.NOTICE in " ".join(page.split())
    assert max(map(len, page.splitlines())) <= columns
    assert not BANNED.search(page)
    assert ("Expert" in page) is ("SOURCES" in page or "[1] " in page) is answers


@pytest.fixture
def logs(tmp_path: Path) -> Path:
    (tmp_path / "logs").mkdir()
    return tmp_path / "logs"


def _keep(
    logs: Path,
    case_id: str,
    learner: str | None,
    days_ago: int | None,
    *,
    attempt: int = 1,
    entries: int = 999,
    **header: object,
) -> Path:
    case = case_named(case_id)
    at = "kept" if days_ago is None else (datetime.now(UTC) - timedelta(days=days_ago)).isoformat()
    first = judged(
        Header,
        {
            "case": case_id,
            "case_version": case.version,
            "case_rules": case.rules,
            "case_words": case.words,
            "tool": "0.1.0",
            "attempt": attempt,
            "learner": learner,
            **header,
        },
    )
    lines = [{**as_data(first), "at": at}]
    for entry in walk_as(LEARNERS["first-impression"], case)[:entries]:
        lines.append({"at": at, "entry": as_data(entry)})
    path = logs / f"{case_id}{'.rounds' if first.mode == 'rounds' else ''}-{attempt}.jsonl"
    path.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    return path


def _said(folder: Path, *options: str, **environment: str) -> str:
    done = workup_in(folder, "history", *options, **environment)
    assert (done.returncode, done.stderr) == (0, "")
    assert "\x1b" not in done.stdout
    return done.stdout


def test_before_any_walk_the_page_says_so_and_nothing_is_written(tmp_path: Path) -> None:
    said = _said(tmp_path)

    assert "No walk of yours is kept here yet." in said
    assert "workup walk amara" in said
    assert "For teaching only." in said
    assert not (tmp_path / "logs").exists()


def test_own_walks_are_shown_and_what_is_due_is_asked_with_answers_only_when_asked_for(
    tmp_path: Path, logs: Path
) -> None:
    _keep(logs, "amara", "heron-41", 9)
    _keep(logs, "amara", "heron-41", 8, attempt=2, entries=5)
    _keep(logs, "mei", None, None)
    _keep(logs, "tomas", "heron-41", 30)
    (logs / learner_code.FILE).write_text("heron-41\n", encoding="utf-8")

    said, answered = _said(tmp_path, COLUMNS="60"), _said(tmp_path, "--answers", COLUMNS="60")

    rows = [line for line in said.splitlines() if re.match(r"  \S.* · (amara|mei|tomas)", line)]
    assert [re.search(r"(amara|mei|tomas)", row)[0] for row in rows] == ["mei", "tomas", "amara", "amara"]  # type: ignore[index]  # because each row was matched
    assert "Day unknown" in rows[0]
    assert "learner code heron-41" in said
    assert "Left before the end. Go on with:\n  workup walk amara --resume\n" in said
    assert "workup walk amara --resume\n  Amara" in said
    assert "can go on from there." in " ".join(said.split())
    assert "can go on from there. †" not in " ".join(said.split())
    assert OPEN in " ".join(said.split())
    assert "FROM MEMORY · Tomás" in said
    assert "You walked it 30 days ago." in said
    assert "Also due: amara." in said
    assert "\n    1  " in said
    assert "\n    3  " in said
    assert "Expert " not in said
    assert answered.count("    Expert   An expert might ") == 3
    assert max(map(len, said.splitlines())) <= 60


def test_of_several_walks_of_a_case_that_were_left_the_one_that_goes_on_is_shown(tmp_path: Path, logs: Path) -> None:
    _keep(logs, "amara", None, 9, entries=5)
    _keep(logs, "amara", None, 8, attempt=2, entries=5)
    os.utime(logs / "amara-1.jsonl", (0, 0))

    said = " ".join(_said(tmp_path).split())

    assert said.count("Left before the end.") == 2
    assert said.count("Go on with:") == 1
    assert "attempt 2 Left before the end. Go on with:" in said


def test_logs_of_other_codes_and_of_rooms_are_left_out_and_damaged_ones_are_named(tmp_path: Path, logs: Path) -> None:
    _keep(logs, "amara", "heron-41", 1)
    _keep(logs, "tomas", "otter-7", 1)
    _keep(logs, "kofi", None, 1)
    _keep(logs, "mei", "heron-41", 1, mode="rounds")
    (logs / "noor-1.jsonl").write_text('{"workup_log": 4, "learner": "Anna Berg"}\n', encoding="utf-8")
    (logs / learner_code.FILE).write_text("heron-41\n", encoding="utf-8")

    mine, other = _said(tmp_path), _said(tmp_path, WORKUP_LEARNER="otter-7")

    assert re.findall(r" · (\w+) · ", mine) == ["amara", "kofi"]
    assert "1 walk under another code is left out." in mine
    assert "noor-1.jsonl:1" in mine
    assert "Anna" not in mine
    assert re.findall(r" · (\w+) · ", other) == ["tomas"]
    assert "learner code otter-7" in other


def test_without_a_code_of_its_own_a_folder_of_one_learner_is_theirs(tmp_path: Path, logs: Path) -> None:
    _keep(logs, "amara", "heron-41", 1)
    alone = _said(tmp_path)
    _keep(logs, "tomas", "otter-7", 1)
    both = _said(tmp_path)

    assert "learner code heron-41" in alone
    assert "Amara" in alone
    assert "2 walks under other codes are left out." in both
    assert not (logs / learner_code.FILE).exists()


def test_a_finished_walk_whose_case_is_gone_or_changed_is_still_shown(tmp_path: Path, logs: Path) -> None:
    gone = _keep(logs, "amara", "heron-41", 1)
    gone.rename(logs / "juno-1.jsonl")
    text = (logs / "juno-1.jsonl").read_text(encoding="utf-8").replace('"case": "amara"', '"case": "juno"')
    (logs / "juno-1.jsonl").write_text(text, encoding="utf-8")
    changed = _keep(logs, "tomas", "heron-41", 1)
    changed.write_text(changed.read_text(encoding="utf-8").replace('"onset"', '"outset"'), encoding="utf-8")
    folder = a_case(tmp_path / "mine", "juno").parent

    without, there = _said(tmp_path), _said(tmp_path, "--cases", str(folder))

    assert "Finished. Its case is not here now." in without
    assert "Finished. Its case has changed since" in without
    assert OPEN in " ".join(there.split())
    assert f"--cases {folder}" in there


def test_all_cases_walked_lately_is_said_kindly(tmp_path: Path, logs: Path) -> None:
    for case_id in CASES:
        _keep(logs, case_id, "heron-41", 2)

    said = " ".join(_said(tmp_path).split())

    assert "Let them settle; the first is due again in 5 days." in said


def test_a_code_that_looks_like_a_name_is_refused_without_repeating_it(tmp_path: Path) -> None:
    done = workup_in(tmp_path, "history", "--learner", "anna-berg")

    assert done.returncode == 2
    assert "anna" not in done.stderr


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ('{"at": "2026-03-01T12:00:00+00:00"}\n{"at": "2026-03-04T12:00:00+00:00"}\n', "2026-03-04"),
        ('{"at": "2026-03-01T12:00:00+00:00"}\n{"at": "kept"}\n{"at": 4}\n[1]\nnot json\n', "2026-03-01"),
        ('{"at": "kept"}\n', None),
        ('{"at": "0001-01-01T00:00:00+14:00"}\n', None),
        ("[" * 100_000, None),
        ("", None),
    ],
)
def test_the_day_of_a_walk_is_that_of_its_latest_line_that_names_one(text: str, day: str | None) -> None:
    found = logbook.last_day(text)

    assert (found.isoformat() if found else None) == day
