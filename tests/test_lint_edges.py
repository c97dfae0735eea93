"""The edges of what an author is told: the last that passes and the first that does not."""

import tomllib
from copy import deepcopy
from typing import Any

import pytest
from support.cases import built_in
from support.faults.files import EXAMPLE
from support.faults.found import SIBLINGS, TODAY, WHOLE

from workup.core.authoring.lint import Around, case_problems
from workup.core.authoring.lint.pictures import against
from workup.core.content.checklist import ChecklistFile
from workup.core.content.lines import line_of
from workup.core.figures.bands import Bands
from workup.core.figures.body import Search
from workup.core.figures.brain import Brain
from workup.core.figures.cells import Chamber
from workup.core.figures.eyes import Eyes
from workup.core.figures.face import Face
from workup.core.figures.pupils import Pupils
from workup.core.figures.sheets import AnyFigure
from workup.core.figures.spine import Spine
from workup.core.figures.stance import Stance
from workup.core.text.judging import judged
from workup.core.text.value import changed

ASKED = "In bed at half past eight, asleep over a comic, up at seven. The nights are as they were."
EXAMINED = "{She} holds both arms"


def codes_with(old: str, new: str) -> set[str]:
    """Of the example, with one text instead of another."""
    assert EXAMPLE.count(old) == 1
    text = EXAMPLE.replace(old, new)
    return {
        fault.code for fault in case_problems("anouk.toml", text, tomllib.loads(text), Around(WHOLE, SIBLINGS, TODAY))
    }


def talk(words: int, long: int) -> str:
    """A sentence of so many words, so many of them long: of 20 with 5 the readability index is 45."""
    return f"{' '.join([*['evening'] * long, *['bed'] * (words - long)])}.".capitalize()


@pytest.mark.parametrize(("words", "long", "is_hard"), [(20, 5, False), (20, 6, True), (11, 11, False), (12, 12, True)])
def test_talk_is_hard_to_read_from_twelve_words_and_past_an_index_of_45(words: int, long: int, is_hard: bool) -> None:
    assert ("W01" in codes_with(ASKED, talk(words, long))) == is_hard


def test_what_is_seen_may_be_told_in_hard_words() -> None:
    assert "W01" not in codes_with(EXAMINED, f"{talk(12, 12)} {EXAMINED}")


@pytest.mark.parametrize(("more", "are_long"), [(0, set()), (1, {"W02", "W03"})])
def test_a_title_has_60_letters_at_most_and_a_finding_420(more: int, are_long: set[str]) -> None:
    title = codes_with("stumbling and seeing two of everything", "x" * (60 - len("9 years, ") + more))
    finding = codes_with(ASKED, f"{'Bed. ' * 83}Beds{'.' * (1 + more)}")

    assert (title | finding) & {"W02", "W03"} == are_long


@pytest.mark.parametrize(
    ("text", "white", "told"),
    [
        ("6 white cells", 8, "lint-picture-count"),
        ("11 white cells", 8, "lint-picture-count"),
        # Another outcome's count is told of elsewhere.
        ("5 white cells", 8, ""),
        ("12 white cells", 8, ""),
        ("A few cells", 5, "lint-picture-range"),
        ("A few cells", 6, ""),
        ("A few cells", 11, ""),
        ("A few cells", 12, "lint-picture-range"),
    ],
)
def test_a_chamber_shows_the_count_that_is_told_or_one_of_its_range(text: str, white: int, told: str) -> None:
    few = WHOLE.items["csf-cells"].outcomes["few-cells"]
    assert few.range and (few.range.low, few.range.high) == (6, 11)

    assert [one.phrase for one in against(few, text, Chamber(white=white))] == ([told] if told else [])


SIDED: list[tuple[AnyFigure, str]] = [
    (Search(covers=("chest",)), ""),
    (Search(covers=("chest",), side="right"), ""),
    (Search(covers=("chest",), seen="beside-the-spine", side="right"), "right"),
    (Brain(shows="stroke"), ""),
    (Brain(shows="stroke", side="left"), "left"),
    (Eyes(sign="gaze-evoked", side="left"), "left"),
    (Eyes(sign="full", side="left"), ""),
    (Pupils(), ""),
    (Pupils(droops="right"), "right"),
    (Spine(side="right"), ""),
    (Spine(shows="mass-into-the-canal", side="right"), "right"),
    (Stance(), ""),
    (Stance(leans="left"), "left"),
    (Face(), ""),
    (Face(tilts="right"), "right"),
    (Face(droops="left"), "left"),
    (Chamber(white=8), ""),
]


@pytest.mark.parametrize(("figure", "drawn"), SIDED)
@pytest.mark.parametrize(
    ("text", "named"),
    [("It lies to the left.", "left"), ("RIGHT of it.", "right"), ("Left and right.", ""), ("It lies there.", "")],
)
def test_a_picture_with_a_side_shows_the_one_side_that_is_told(
    figure: AnyFigure, drawn: str, text: str, named: str
) -> None:
    bare = changed(WHOLE.items["mood"].outcomes["as-before"], figure=None)

    assert [(one.phrase, dict(one.given)) for one in against(bare, text, figure)] == (
        [("lint-picture-side", {"side": named, "drawn": drawn})] if named and drawn and named != drawn else []
    )


@pytest.mark.parametrize(
    ("usual", "drawn", "is_told"),
    [(Face(), Face(tilts="left"), False), (Face(), Pupils(), True), (None, Pupils(), False)],
)
def test_a_picture_is_of_the_kind_that_its_outcome_is_drawn_as(
    usual: AnyFigure | None, drawn: AnyFigure, is_told: bool
) -> None:
    outcome = changed(WHOLE.items["mood"].outcomes["as-before"], figure=usual)

    assert ["lint-picture-kind" for _ in against(outcome, "", drawn)] == ["lint-picture-kind"] * is_told


@pytest.mark.parametrize(
    ("text", "number", "is_told"),
    [("Three bands.", 3, False), ("3 bands.", 4, True), ("Three\nbands.", 2, True), ("Bands.", 3, False)],
)
def test_as_many_bands_are_drawn_as_are_told(text: str, number: int, is_told: bool) -> None:
    bare = changed(WHOLE.items["mood"].outcomes["as-before"], figure=None)

    assert [dict(one.given) for one in against(bare, text, Bands(pattern=2, number=number))] == (
        [{"count": 3, "drawn": number}] if is_told else []
    )


@pytest.mark.parametrize("name", ["Dr Xu", "Dr. Xu"])
def test_a_doctor_is_named_by_the_shortest_of_names(name: str) -> None:
    assert "P05" in codes_with(ASKED, f"{name} thinks that she needs glasses.")


def test_a_place_that_no_line_comes_near_is_the_first_line() -> None:
    assert line_of("\n\na = 1\n", ("b", 3)) == 1


def test_what_follows_a_list_of_tables_has_a_line_of_its_own() -> None:
    text = "a = [\n  { b = 1 },\n  { b = 2 },\n]\nc = 3\nd = 4\n"

    assert [line_of(text, place) for place in (("a", 0, "b"), ("a", 1, "b"), ("c",), ("d",))] == [2, 3, 5, 6]


def files() -> list[dict[str, Any]]:
    paths = sorted((built_in.CONTENT / "checklist").glob("*.toml"))
    return [tomllib.loads(path.read_text(encoding="utf-8")) for path in paths]


@pytest.mark.parametrize("change", [{"items": [], "sedated": False}, {"sedated": True}], ids=["neither", "both"])
def test_a_safety_rule_watches_either_items_or_whatever_is_sedated(change: dict[str, Any]) -> None:
    whole = next(data for data in files() if any(rule.get("items") for rule in data.get("safety", {}).values()))
    faulty = deepcopy(whole)
    rule = next(rule for rule in faulty["safety"].values() if rule.get("items"))
    rule.update(change)

    judged(ChecklistFile, whole)
    with pytest.raises(ValueError, match="and not both"):
        judged(ChecklistFile, faulty)
