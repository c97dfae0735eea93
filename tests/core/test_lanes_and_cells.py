"""Bands and cells: what is drawn is what the outcome counts."""

from itertools import pairwise
from typing import get_args

import pytest

from workup.core.figures.bands import APART, MADE_INSIDE, Bands, Lanes, Pattern, lanes_of
from workup.core.figures.cells import DOTS, GATE, MOST, Chamber, Dot, Flow, field_of, is_b_cell, plot_of

PATTERNS: tuple[Pattern, ...] = get_args(Pattern)
SEEDS = range(20)


def _lanes(pattern: Pattern, seed: int = 1, number: int = 5) -> Lanes:
    return lanes_of(Bands(pattern=pattern, seed=seed, number=number))


def test_the_five_patterns_are_what_the_consensus_calls_them() -> None:
    for seed in SEEDS:
        one, two, three, four, five = (_lanes(pattern, seed) for pattern in PATTERNS)

        assert one.fluid == one.serum == ()
        assert len(two.fluid) >= 2 and two.serum == ()
        assert set(three.serum) < set(three.fluid) and len(three.serum) >= 2
        assert four.fluid == four.serum and len(four.fluid) >= 2
        assert five.fluid == five.serum and len(five.fluid) >= 4


def test_bands_that_the_serum_lacks_are_what_shows_antibody_made_inside() -> None:
    for pattern in PATTERNS:
        lanes = _lanes(pattern)
        assert bool(set(lanes.fluid) - set(lanes.serum)) is (pattern in MADE_INSIDE)


def test_a_ladder_is_even_and_nothing_else_is() -> None:
    for seed in SEEDS:
        lanes: dict[Pattern, Lanes] = {pattern: _lanes(pattern, seed) for pattern in (2, 4, 5)}
        steps = {of: {round(b.at - a.at, 3) for a, b in pairwise(one.fluid)} for of, one in lanes.items()}

        assert len(steps[5]) == 1
        assert len(steps[2]) > 1 and len(steps[4]) > 1


def test_a_ladder_is_strongest_at_one_step_and_fades_to_both_sides() -> None:
    strengths = [band.strength for band in _lanes(5).fluid]
    at = strengths.index(max(strengths))

    assert 0 < at < len(strengths) - 1
    assert strengths[: at + 1] == sorted(set(strengths[: at + 1]))
    assert strengths[at:] == sorted(set(strengths[at:]), reverse=True)


def test_no_two_bands_of_a_lane_lie_on_each_other_nor_outside_of_it() -> None:
    for seed in SEEDS:
        for number in range(2, 13):
            assert len(_lanes(2, seed, number).fluid) == number
            for pattern in PATTERNS:
                for lane in vars(_lanes(pattern, seed, number)).values():
                    assert all(b.at - a.at >= APART for a, b in pairwise(lane))
                    assert all(0.1 < band.at < 0.95 and 0.3 < band.strength <= 1 for band in lane)


@pytest.mark.parametrize("share", [0, 0.5, 1, 4, 12.5, 29, 60])
def test_the_gate_holds_exactly_the_share_that_the_outcome_names(share: float) -> None:
    for seed in SEEDS:
        dots = plot_of(Flow(share=share, seed=seed))

        assert len(dots) == DOTS
        assert sum(map(is_b_cell, dots)) * 100 == share * DOTS
        assert all(is_b_cell(dot) is (dot.of == "b") for dot in dots)
        assert all(0 < dot.x < 1 and 0 < dot.y < 1 for dot in dots)


@pytest.mark.parametrize(
    ("x", "y", "within"), [(-0.01, 0, True), (-0.01, 0.01, True), (0, 0.01, False), (-0.01, -0.01, False)]
)
def test_a_dot_on_the_line_is_in_the_gate_above_it_and_not_beside_it(x: float, y: float, within: bool) -> None:
    assert is_b_cell(Dot(GATE + x, GATE + y, "b")) is within


def test_a_sample_that_could_not_be_counted_shows_a_few_strewn_dots() -> None:
    assert 0 < len(plot_of(Flow(share=None))) < 20


@pytest.mark.parametrize(("white", "red"), [(0, 0), (2, 0), (9, 0), (30, 400), (5_000, 0), (12, 50_000)])
def test_a_field_shows_as_many_cells_as_are_counted_in_its_part(white: int, red: int) -> None:
    dots, part = field_of(Chamber(white=white, red=red))

    assert len(dots) <= MOST + 1
    assert sum(dot.of == "white" for dot in dots) == round(white * part)
    assert sum(dot.of == "red" for dot in dots) == round(red * part)
    assert part == 1 or white + red > MOST


@pytest.mark.parametrize(
    ("white", "red", "shown", "part"),
    [(0, 0, 0, 1), (1, 0, 1, 1), (600, 0, 600, 1), (300, 300, 600, 1), (1_200, 0, 600, 0.5), (600, 600, 600, 0.5)],
)
def test_a_field_shows_six_hundred_cells_at_most(white: int, red: int, shown: int, part: float) -> None:
    dots, shown_part = field_of(Chamber(white=white, red=red))

    assert (len(dots), shown_part) == (shown, part)


def test_a_plot_and_a_field_are_the_same_each_time() -> None:
    assert plot_of(Flow(share=12)) == plot_of(Flow(share=12)) != plot_of(Flow(share=12, seed=2))
    assert field_of(Chamber(white=9)) == field_of(Chamber(white=9)) != field_of(Chamber(white=9, seed=2))
