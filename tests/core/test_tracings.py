"""Tracings of the heart and of the brain, held to what their sources say; all else in them is said to be a sketch."""

from cmath import exp
from math import pi
from typing import get_args

import pytest
from support.cases import built_in

from workup.core.figures.drawing import Drawing, Point
from workup.core.figures.ecg import MIDDLE, Ecg, ecg
from workup.core.figures.ecg import SECONDS as LASTS
from workup.core.figures.ecg import WIDE as ALONG
from workup.core.figures.eeg import SECONDS, Eeg, eeg
from workup.core.figures.sheets import AnyFigure
from workup.core.text.kinds import DAGGER


def traced(sheet: Drawing) -> tuple[Point, ...]:
    return next(line.points for line in sheet.lines if line.look == "trace")


def beats(given: Ecg) -> list[float]:
    """When each beat is highest, in milliseconds."""
    return [(x - 8) / ALONG * LASTS * 1000 for x, y in traced(ecg(given)) if MIDDLE - y > 40]


# Ranges in use: 95 to 140 from 2 to 5 years, 60 to 100 from 13 to 18. A published case: 180, with a QRS of 130 ms.
@pytest.mark.parametrize(
    ("given", "low", "high"),
    [
        (Ecg(), 95, 100),
        (Ecg(rate="quick"), 175, 185),
        (Ecg(rate="quick", waves="broad"), 175, 185),
    ],
)
def test_the_heart_beats_as_often_as_its_source_says(given: Ecg, low: float, high: float) -> None:
    at = beats(given)

    apart = (at[-1] - at[0]) / (len(at) - 1)
    assert low <= round(60_000 / apart) <= high
    # All of it lies on the sheet, from left to right.
    xs = [x for x, _ in traced(ecg(given))]
    assert xs == sorted(xs) and xs[-1] == 8 + ALONG


def test_a_broad_wave_lasts_as_long_as_in_the_case_and_a_narrow_one_half_of_that() -> None:
    def lasts(given: Ecg) -> float:
        points = traced(ecg(given))
        top = next(number for number, (_, y) in enumerate(points) if MIDDLE - y > 40)
        before = max(x for x, y in points[:top] if y == MIDDLE)
        after = min(x for x, y in points[top:] if y == MIDDLE)
        return (after - before) / ALONG * LASTS * 1000

    assert lasts(Ecg(rate="quick", waves="broad")) == pytest.approx(130, abs=3)
    assert lasts(Ecg()) < 70 and lasts(Ecg(rate="quick")) < 70


def strongest(points: tuple[Point, ...], low: float, high: float) -> float:
    """Of what goes so many times a second, what moves the line most."""
    middle = sum(y for _, y in points) / len(points)

    def moved(hertz: float) -> float:
        turns = (-2j * pi * hertz * SECONDS * number / len(points) for number in range(len(points)))
        return abs(sum((y - middle) * exp(turn) for turn, (_, y) in zip(turns, points, strict=True)))

    return max((low + step / 10 for step in range(int((high - low) * 10))), key=moved)


def test_slow_waves_come_as_often_as_their_source_says_with_quicker_ones_on_them() -> None:
    for seed in range(1, 9):
        points = traced(eeg(Eeg(rhythm="slow-with-ripples", seed=seed)))

        assert 1 <= strongest(points, 0.5, 12) <= 3
        assert 13 <= strongest(points, 8, 29) <= 30
        assert strongest(traced(eeg(Eeg(seed=seed))), 0.5, 29) > 4


def test_every_kind_of_figure_is_measured_by_a_source_or_said_to_be_a_sketch() -> None:
    sketches = built_in.checklist().about.sections["reading"].lines["sketches"]  # type: ignore[union-attr]  # because the built-in pack has its page
    # What is no sketch is held to its source by tests of its own; a search is a map.
    measured = {"eyes", "bands", "flow", "cells", "search", "ecg", "eeg"}
    said = {"tap": "tubes", "smear": "cells under the microscope", "course": "how a complaint"}

    kinds = {kind.kind for kind in get_args(get_args(AnyFigure)[0])}
    assert len(kinds) == 20
    assert [kind for kind in kinds - measured if said.get(kind, kind) not in sketches.text.lower()] == []
    assert sketches.basis[-1] == DAGGER and len(sketches.basis) == 4
