"""Maps and sheets: what is drawn says what the outcome says, and every format can draw it."""

from dataclasses import replace
from itertools import pairwise
from typing import Literal, get_args

import pytest
from pydantic import ValidationError

from workup.core.figures.bands import Bands, Pattern
from workup.core.figures.body import REGION_OF, Region, Search, Spot
from workup.core.figures.brain import Brain, Shows
from workup.core.figures.cells import Chamber, Flow
from workup.core.figures.course import Course
from workup.core.figures.disc import Disc
from workup.core.figures.drawing import Drawing, Line
from workup.core.figures.ecg import Ecg
from workup.core.figures.eeg import Eeg
from workup.core.figures.eyes import Eyes, Sign
from workup.core.figures.face import Face
from workup.core.figures.growth import Growth
from workup.core.figures.hand import Hand
from workup.core.figures.pupils import Pupils
from workup.core.figures.sheets import AnyFigure, drawn
from workup.core.figures.skin import Skin
from workup.core.figures.skull import Skull
from workup.core.figures.smear import Smear
from workup.core.figures.spine import Spine
from workup.core.figures.stance import Stance
from workup.core.figures.tap import Tap
from workup.core.text.judging import judged
from workup.core.text.value import changed
from workup.render.braille import braille

SPOTS: tuple[Spot, ...] = get_args(Spot)
REGIONS: tuple[Region, ...] = get_args(Region)
SHOWN: tuple[Shows, ...] = get_args(Shows)
EVERY: dict[str, AnyFigure] = {
    **{f"eyes {sign}": Eyes(sign=sign) for sign in get_args(Sign)},
    **{f"bands {pattern}": Bands(pattern=pattern) for pattern in get_args(Pattern)},
    **{f"flow {share}": Flow(share=share) for share in (None, 0, 1, 12, 29)},
    **{f"cells {white}": Chamber(white=white, red=white // 2) for white in (0, 2, 9, 400)},
    **{f"brain {shows}": Brain(shows=shows) for shows in SHOWN},
    **{f"search {spot}": Search(covers=(REGION_OF[spot],), seen=spot) for spot in SPOTS},
    "search empty": Search(covers=REGIONS),
    "disc sharp": Disc(edge="sharp"),
    "disc swollen": Disc(edge="swollen"),
    "pupils equal": Pupils(),
    "pupils wide": Pupils(dim=("wide", "wide"), bright=("wide", "wide")),
    "pupils one wide": Pupils(dim=("middle", "wide"), bright=("small", "wide")),
    "pupils and a lid": Pupils(dim=("middle", "small"), bright=("small", "tiny"), droops="left"),
    "spine": Spine(),
    "spine with a mass": Spine(shows="mass-into-the-canal"),
    "spine with a lesion": Spine(shows="long-lesion"),
    "skull": Skull(),
    "skull with wide seams": Skull(seams="wide"),
    "course": Course(over="days", levels=(0, 3, 6, 9)),
    "course in spells": Course(over="days", levels=(0, 8, 0, 8)),
    "course that nobody is sure of": Course(over="weeks", levels=(0, 3, 6, 9), is_sure=False),
    "ecg": Ecg(),
    "ecg quick": Ecg(rate="quick"),
    "ecg broad": Ecg(rate="quick", waves="broad"),
    "eeg": Eeg(),
    "eeg without jerks": Eeg(jerks=False),
    "eeg with discharges": Eeg(beside_jerks="discharges"),
    "eeg slow": Eeg(rhythm="slow-with-ripples"),
    "growth": Growth(lines=(2, 2, 2)),
    "growth upwards": Growth(lines=(2, 3, 4.2)),
    "skin": Skin(),
    **{f"skin {spots}": Skin(spots=spots, on=("chest", "legs")) for spots in ("filled", "rings", "marks")},
    "skin flushed": Skin(flushed=("head",)),
    **{f"stance {apart}": Stance(apart=apart) for apart in ("usual", "wide", "sitting")},
    "stance to one side": Stance(sway=4, leans="left"),
    **{f"hand {moves}": Hand(moves=moves) for moves in ("as-wanted", "sways", "jerks", "even-rhythm", "circles")},
    "face": Face(),
    "face tilted": Face(tilts="left"),
    "face drooping": Face(droops="right"),
    "tap": Tap(),
    "tap with blood": Tap(fluid="clearing"),
    "tap high": Tap(pressure="high"),
    "smear": Smear(),
    "smear with large cells": Smear(large=4),
}
every_figure = pytest.mark.parametrize("figure", EVERY.values(), ids=EVERY)


def _abnormal(drawing: Drawing) -> list[Line]:
    return [line for line in drawing.lines if line.look in ("abnormal", "blood")]


def _middle(line: Line) -> float:
    return sum(x for x, _ in line.points) / len(line.points)


@every_figure
def test_every_mark_lies_on_its_sheet(figure: AnyFigure) -> None:
    sheet = drawn(figure)
    points = [point for mark in (*sheet.lines, *sheet.dots) for point in mark.points]
    points += [label.at for label in sheet.labels]

    assert points
    assert all(-1 <= x <= sheet.width + 1 and -1 <= y <= sheet.height + 1 for x, y in points)


def test_no_two_figures_look_alike() -> None:
    sheets = [drawn(figure) for figure in EVERY.values()]

    assert len(set(sheets)) == len(sheets)


@every_figure
def test_a_figure_is_the_same_each_time(figure: AnyFigure) -> None:
    assert drawn(figure) == drawn(changed(figure))


@every_figure
@pytest.mark.parametrize("columns", [30, 56])
def test_a_terminal_draws_each_within_its_width(figure: AnyFigure, columns: int) -> None:
    sheet = drawn(figure)
    lines = braille(sheet, columns, [(label.at, label.anchor, label.says) for label in sheet.labels])

    assert all(len(line) <= columns for line in lines)
    assert any("\u2800" < character <= "\u28ff" for line in lines for character in line)


def test_in_a_terminal_the_light_is_no_dot_and_the_eyes_that_do_not_reach_it_are() -> None:
    sheet = drawn(Eyes(sign="limited"))
    lines = braille(sheet, 56)
    unlit = braille(replace(sheet, lines=tuple(line for line in sheet.lines if line.look != "light")), 56)

    assert "+" in "".join(lines)
    # Of the light nothing is left but what the eyes and the middle of the panel are drawn with anyway.
    for with_light, without in zip(lines, unlit, strict=True):
        bare = with_light.replace("+", " ").ljust(56)
        assert all(one in (" ", other) for one, other in zip(bare, without.ljust(56), strict=True))


@pytest.mark.parametrize("spot", SPOTS)
def test_what_was_seen_lies_in_a_part_that_was_searched(spot: Spot) -> None:
    elsewhere = tuple(region for region in REGIONS if region != REGION_OF[spot])

    with pytest.raises(ValidationError, match=f"lies in the {REGION_OF[spot]}, which the search does not cover"):
        judged(Search, {"kind": "search", "covers": elsewhere, "seen": spot})


@pytest.mark.parametrize("spots", ["filled", "rings", "marks"])
def test_spots_are_somewhere(spots: str) -> None:
    with pytest.raises(ValidationError, match="needs a part of the body that has them, in 'on'"):
        judged(Skin, {"kind": "skin", "spots": spots})

    assert (
        drawn(judged(Skin, {"kind": "skin", "spots": spots, "on": ["legs"]}))
        != drawn(Skin())
        == drawn(Skin(on=("legs",)))
    )


@pytest.mark.parametrize("spot", [spot for spot in SPOTS if spot != "before-the-sacrum"])
def test_the_persons_left_is_on_the_right_of_the_sheet(spot: Spot) -> None:
    left, right = (drawn(Search(covers=(REGION_OF[spot],), seen=spot, side=side)) for side in ("left", "right"))

    assert _middle(_abnormal(left)[0]) > left.width / 2 > _middle(_abnormal(right)[0])


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("spot", SPOTS)
def test_an_arrow_comes_from_the_nearer_edge_to_what_was_seen(spot: Spot, side: Literal["left", "right"]) -> None:
    sheet = drawn(Search(covers=(REGION_OF[spot],), seen=spot, side=side))
    (seen,) = _abnormal(sheet)
    shaft, head = (line for line in sheet.lines if line.look == "frame")
    (edge, y), (tip, _) = shaft.points
    (barb, _), (point, _), (other, _) = head.points

    assert edge in (4, sheet.width - 4)
    assert abs(edge - sheet.width / 2) > abs(tip - sheet.width / 2)
    assert min(edge, tip) < barb == other < max(edge, tip)
    assert point == tip
    # It does not cross what it points at.
    assert all((x < tip) == (tip < edge) for x, _ in seen.points)
    assert min(at for _, at in seen.points) < y < max(at for _, at in seen.points)
    # In the middle it comes from the right of the sheet.
    assert (edge > sheet.width / 2) == (spot == "before-the-sacrum" or side == "left")


def test_a_search_shows_what_it_does_not_look_into() -> None:
    sheet = drawn(Search(covers=("neck", "chest", "abdomen", "pelvis")))

    assert sum(line.look == "searched" for line in sheet.lines) == 4
    assert sum(line.look == "unsearched" for line in sheet.lines) == 5  # the head, two arms and two legs
    assert not _abnormal(sheet)


@pytest.mark.parametrize("shows", SHOWN)
def test_the_brain_is_marked_where_something_is_seen_and_nowhere_else(shows: Shows) -> None:
    quiet = ("nothing", "thin-at-the-back")

    assert bool(_abnormal(drawn(Brain(shows=shows)))) is (shows not in quiet)


def test_a_side_of_the_brain_is_the_persons_own() -> None:
    for shows in ("stroke", "temporal-lobe"):
        for side, is_right_of_the_sheet in (("left", True), ("right", False)):
            marked = _abnormal(drawn(Brain(shows=shows, side=side)))[-1]
            assert (_middle(marked) > 260) is is_right_of_the_sheet


def test_fluid_spaces_are_as_wide_as_they_are_said_to_be() -> None:
    def spread(brain: Brain) -> list[float]:
        fluid = [one for one in drawn(brain).lines if one.look == "fluid"]
        return [max(x for x, _ in one.points) - min(x for x, _ in one.points) for one in fluid]

    above, *around = spread(Brain())
    assert spread(Brain(above="wide"))[0] > above
    assert all(one < usual for one, usual in zip(spread(Brain(around="narrow"))[1:], around, strict=True))
    assert all(one > usual for one, usual in zip(spread(Brain(around="wide"))[1:], around, strict=True))


def test_a_mass_of_one_half_lies_in_that_half() -> None:
    at = {
        side: _middle(_abnormal(drawn(judged(Brain, {"shows": "mass", "side": side})))[-1])
        for side in ("left", "middle", "right")
    }

    assert at["left"] > at["middle"] > at["right"]


def test_a_sharp_disc_has_an_edge_and_a_swollen_one_has_none() -> None:
    sharp, swollen = drawn(Disc(edge="sharp")), drawn(Disc(edge="swollen"))

    assert any(line.look == "outline" for line in sharp.lines)
    assert not any(line.look == "outline" for line in swollen.lines)
    assert any(after.strength < before.strength for before, after in pairwise(swollen.lines))
