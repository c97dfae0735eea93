"""What the page is sent of a case is short, and says of each item and each name what the case says."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from support.logs.walkers import case_named
from support.world.worlds import a_case

from workup.core.content.case_item import CaseItem
from workup.core.content.names import names_of_hypotheses, names_of_items
from workup.core.debrief.contrast import telling_apart
from workup.core.exchange.figures import figure_number, figures_of
from workup.core.exchange.page_data import COLUMNS, playsheet

CASES = {"small": a_case(), "built in": case_named("amara")}
each_case = pytest.mark.parametrize("which", CASES)

USUAL: dict[str, Any] = {
    **{"note": None, "contested": False, "idle": False, "sedated": False, "deep": False},
    **{"takes": 0, "films": 0, "scans": 0, "invasive": 0, "part_of": None, "role": "neutral", "figure": 0},
}
"""What the script takes an item to be where its row does not say otherwise."""


@cache
def sheet(which: str) -> Any:
    return playsheet(CASES[which])


def items(which: str) -> Iterator[tuple[CaseItem, dict[str, Any]]]:
    """Each item of a case, and its row with the names of its columns."""
    for item, row in zip(CASES[which].items.values(), sheet(which)["items"], strict=True):
        yield item, dict(zip(COLUMNS["items"].split(), row, strict=True))


def filled(row: list[Any], length: int) -> list[Any]:
    """A row that ended early, with the noughts that were left out."""
    return [*row, *[0] * (length - len(row))]


@each_case
def test_an_item_is_to_the_page_what_it_is_in_the_case(which: str) -> None:
    case = CASES[which]
    for item, row in items(which):
        read = {"question": item.id, "group": item.id} | USUAL | row["unusual"]
        is_ordered = item.act == "order"
        assert {name: read[name] for name in ("question", "group", *USUAL)} == {
            "question": item.question,
            "group": item.group,
            "note": item.note,
            "contested": item.contested,
            "idle": not case.earns(item.id),
            "sedated": item.sedated,
            "deep": item.is_deep,
            "takes": item.takes if is_ordered else 0,
            "films": item.films,
            "scans": item.scans,
            "invasive": item.depth,
            "part_of": item.part_of,
            "role": item.role.value if is_ordered or item.act == "do" else "neutral",
            "figure": figure_number(case, item),
        }
        assert case.domains[row["domain"]].id == item.domain
        assert row["outcomes"].split()[row["shown"]] == item.outcome


@each_case
def test_nothing_is_sent_of_an_item_that_the_page_takes_as_usual(which: str) -> None:
    for item, row in items(which):
        assert all(row["unusual"].values())
        assert not {"question", "group"} & {name for name, value in row["unusual"].items() if value == item.id}
        assert row["unusual"].get("role") != "neutral"
        rows = [row["unusual"].get("wordings", []), row["unusual"].get("called", []), *row["possible"]]
        assert all(one[-1] for one in rows if one)


@each_case
def test_the_bearings_of_each_outcome_are_those_of_the_case(which: str) -> None:
    options = CASES[which].hypotheses
    for item, row in items(which):
        told = [dict(zip(options, filled(one, len(options)), strict=True)) for one in row["possible"]]
        assert told == [{option: one.get(option, 0) for option in options} for one in item.possible.values()]


@each_case
def test_an_outcome_is_worded_where_the_answer_can_be_set_beside_another_by_it(which: str) -> None:
    case = CASES[which]
    for item, row in items(which):
        beside = [telling_apart(item, case.answer, other) for other in case.hypotheses if other != case.answer]
        named = {outcome for one in beside if one for outcome in (one.for_one, one.for_other)}
        told = filled(row["unusual"].get("wordings", []), len(item.possible))
        assert told == [
            (1 if item.wording[outcome] == item.text else item.wording[outcome]) if outcome in named else 0
            for outcome in item.possible
        ]


@each_case
def test_what_a_picture_may_be_called_is_sent_once_and_only_where_there_is_one(which: str) -> None:
    for item, row in items(which):
        worded = filled(row["unusual"].get("wordings", []), len(item.possible))
        called = filled(row["unusual"].get("called", []), len(item.possible))
        if not any(form.figure for form in item.forms):
            assert not any(called)
            continue
        read = [
            item.text if one == 1 else one for one in (own or other for own, other in zip(called, worded, strict=True))
        ]
        assert read == [*item.wording.values()]
        assert not any(own and other for own, other in zip(called, worded, strict=True))


@each_case
def test_pictures_are_numbered_from_one_in_the_order_in_which_they_are_first_shown(which: str) -> None:
    case = CASES[which]
    forms = [form for item in case.items.values() for form in item.forms]
    numbers = [figure_number(case, form) for form in forms]

    assert [number == 0 for number in numbers] == [form.figure is None for form in forms]
    assert [figures_of(case)[number - 1] for number in numbers if number] == [one.figure for one in forms if one.figure]
    assert [*dict.fromkeys(number for number in numbers if number)] == [*range(1, len(figures_of(case)) + 1)]


def unpacked(names: list[list[str]]) -> dict[str, tuple[str, ...]]:
    """Names by their keys, with the tags of each, out of rows in which a capital stands for the words before."""
    found = {}
    for tags, keys in names:
        before: list[str] = []
        for key in keys.split(";"):
            shared = ord(key[0]) - 64 if key[0].isupper() else 0
            before = [*before[:shared], *key[1 if shared else 0 :].split(" ")]
            found[" ".join(before)] = tuple(tags.split("|"))
    return found


@each_case
def test_what_names_an_item_and_a_diagnosis_alike_is_sent_once_and_all_else_with_its_own(which: str) -> None:
    case, words = CASES[which], sheet(which)["words"]
    courtesy, own, other = (
        unpacked(one) for one in (words["courtesy"], words["items"]["names"], words["list"]["names"])
    )

    assert courtesy.keys().isdisjoint(own.keys() | other.keys())
    assert courtesy | own == names_of_items(case).names
    assert courtesy | other == names_of_hypotheses(case).names
    assert all(names_of_items(case).names[key] == names_of_hypotheses(case).names[key] for key in courtesy)
    assert not {*own.items()} & {*other.items()}
