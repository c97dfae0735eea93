"""The table of a class: its columns sum to the report, and it holds ids and counts, never a score."""

import csv
import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from io import StringIO
from pathlib import Path

import pytest
from support.classes.simulated import mixed_class
from support.logs.walkers import case_named

from workup.core.classroom.facts import NEVER, Fact, Observer
from workup.core.classroom.report import report
from workup.core.classroom.table import LISTS, UNITS, columns, row, row_without, singles
from workup.core.classroom.tally import Tally
from workup.core.content.case import Case
from workup.core.debrief.commitment import match_of
from workup.core.text.pseudonym import drawn
from workup.core.text.value import changed
from workup.core.walk.following import follow
from workup.render.notice import NOTICE
from workup.render.table import LAST, harmless, table

SIZES = {"amara": 24, "tomas": 12, "priya": 12}
NUMBERS = {*UNITS, "findings_known_then"}


def class_of(case: Case, size: int) -> tuple[list[dict[str, str]], Tally]:
    """The rows of a simulated class as a spreadsheet reads them, and its tally."""
    observer, tally = Observer(case), Tally()
    rows = []
    for number, entries in enumerate(mixed_class(case, size, seed=4)):
        facts = observer.facts(follow(case, entries))
        tally.add(facts)
        rows.append(row(case, drawn(number * 7919), facts))
    return list(csv.DictReader(StringIO("".join(table(columns(case), rows))))), tally


def facts_in(case: Case, one: dict[str, str]) -> Iterator[Fact]:
    """What a row says of a walk, as facts again: whoever has the table can count what the report counts."""
    yield ("learner",)
    yield ("diagnosis", one["diagnosis"])
    yield ("match", match_of(case, one["diagnosis"]))
    known = -1 if one["answer_named"] == NEVER else int(one["findings_known_then"])
    yield ("named", one["answer_named"], known)
    for column in singles(case):
        if value := one[column.name]:
            is_number = column.name in NUMBERS or column.name.startswith("answer_chips")
            degree = case.pack.depth(value) if column.name == "invasive" else None
            yield (*column.fact, degree if degree is not None else int(value) if is_number else value)
    for name, kind in LISTS.items():
        yield from ((kind, item_id) for item_id in one[name].split())
    did = {step: int(one[f"step.{step}"] != "open") for step in case.key_steps}
    yield from (("beside", step, own, sum(did.values()) - own) for step, own in did.items())


@pytest.mark.parametrize("case_id", SIZES)
def test_the_columns_of_the_table_sum_to_the_report(case_id: str) -> None:
    case = case_named(case_id)
    rows, tally = class_of(case, SIZES[case_id])
    again = Tally()
    for one in rows:
        again.add(facts_in(case, one))

    counted, told = report(case, tally), report(case, again)

    # What stands in no column: which findings came just before a turn, and how a finding was picked.
    for fact in tally.counts:
        if fact[0] not in ("before", "pick"):
            assert again.of(*fact) == tally.of(*fact), fact
    assert counted.pivot is not None and told.pivot is not None
    assert told.pivot.moments == counted.pivot.moments
    aside = {"pivot": None, "flags": (), "withheld": ()}
    assert changed(told, **aside) == changed(counted, **aside)
    assert len(rows) == counted.learners == SIZES[case_id]


def test_every_row_carries_the_notice_and_nothing_that_is_a_mark() -> None:
    case = case_named("amara")
    rows, _ = class_of(case, 6)
    names = (*columns(case), LAST)

    assert [*rows[0]] == [*names]
    assert {one[LAST] for one in rows} == {NOTICE}
    assert [name for name in names if any(word in name for word in ("score", "mark", "grade", "rank", "points"))] == []
    # Of what was done there are words in the cells; numbers are those of the case's own world, and of chips.
    numeric = {name for one in rows for name in names if one[name].isdigit()}
    chips = {name for name in names if name.startswith("answer_chips_")}
    assert numeric <= {"sedations", "films", "scans", "minutes", "findings_known_then", *chips}


@pytest.mark.parametrize("case_id", SIZES)
def test_every_column_is_told_of_in_the_readme_and_no_other(case_id: str) -> None:
    text = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    lines = text[text.index("| column | holds |") :].split("\n\n")[0].splitlines()[2:]
    cells = [line.split("|")[1] for line in lines]
    told = [name for cell in cells for name in re.findall(r"`([a-z_1-9.*]+)`", cell)]
    names = (*columns(case_named(case_id)), LAST)

    fits = {name: [one for one in told if fnmatchcase(name, one)] for name in names}
    # Between the first idea and the third stands the second.
    assert [name for name, found in fits.items() if len(found) != 1] == ["idea_2"]
    assert [one for one in told if not any(fnmatchcase(name, one) for name in names)] == []


def test_somebody_of_whom_nothing_counts_has_a_row_that_says_only_that() -> None:
    case = case_named("amara")

    one = row_without(case, "heron-41", "missing")

    assert {name: value for name, value in one.items() if value} == {
        "code": "heron-41",
        "status": "missing",
        "case": "amara",
        "rules": case.rules,
    }


@pytest.mark.parametrize(
    ("facts", "cells"),
    [
        # Nothing at all is a number, too; and what never came up is no number.
        ([("named", "ideas", 0)], {"answer_named": "ideas", "findings_known_then": 0}),
        ([("named", "commit", 17)], {"answer_named": "commit", "findings_known_then": 17}),
        ([("named", NEVER, -1)], {"answer_named": NEVER, "findings_known_then": ""}),
        ([("burden", "films", 0), ("burden", "scans", 1)], {"films": 0, "scans": 1, "sedations": ""}),
        ([("burden", "invasive", 0)], {"invasive": "none"}),
        ([("burden", "invasive", 2)], {"invasive": "lumbar puncture"}),
        (
            [("idea", 0, "matched"), ("idea", 2, "unmatched")],
            {"idea_1": "matched", "idea_2": "", "idea_3": "unmatched"},
        ),
        ([("leads", "pause", "toxic"), ("step", "course", "open")], {"leader_pause": "toxic", "step.course": "open"}),
        ([("spoke", "onset"), ("spoke", "mood")], {"strongest_findings": "mood onset", "list_stayed_on": ""}),
        ([("seen", "fundi", "sharp", "sharp")], {"signs_named": 1, "signs_misread": ""}),
        (
            [("seen", "fundi", "sharp", "swollen"), ("seen", "fundi", "sharp", "sharp"), ("seen", "gait", "a", "b")],
            {"signs_named": 3, "signs_misread": "fundi:swollen gait:b"},
        ),
        # Four words of a fact that is no picture are none.
        ([("pick", "fundi", "toxic", "for", "agrees")], {"signs_named": "", "signs_misread": ""}),
    ],
)
def test_a_cell_holds_what_ends_its_kind_of_fact(facts: list[Fact], cells: dict[str, object]) -> None:
    case = case_named("amara")
    plain: list[Fact] = [("named", "commit", 3)] * all(fact[0] != "named" for fact in facts)

    made = row(case, "heron-41", [("learner",), ("diagnosis", case.answer), *plain, *facts])

    assert {name: made[name] for name in cells} == cells


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =cmd|' /C calc'!A0", "\r\n=1", "|calc", "%0A", "＝1+1", "－1", "＠x"],
)
def test_no_spreadsheet_takes_a_cell_for_a_formula(text: str) -> None:
    line = next(table((text,), []))
    (cell, _), (inside, _) = (next(csv.reader([one])) for one in (line, [*table(("a",), [{"a": text}])][1]))

    assert cell == inside == harmless(text)
    assert str(harmless(text)).startswith("'")
    assert "\n" not in line[:-1] and "\r" not in line


def test_what_is_no_formula_stays_as_it_is() -> None:
    assert [harmless(one) for one in ("heron-41", "", 0, 12, "done late", "a=b")] == [
        "heron-41",
        "",
        0,
        12,
        "done late",
        "a=b",
    ]
