"""Three seconds of an ECG in a sketch: how quick its beats are, and how broad their waves.

The usual rate lies within ranges in use for small children and for adolescents (source `heart-rates-2011`); the quick
one and the breadth of broad waves are those of a published case (`antihistamine-2011`). The shapes are a sketch.
"""

from typing import Literal

from workup.core.figures.drawing import Drawing, Label, Line, Point
from workup.core.text.value import Value


class Ecg(Value):
    """What a tracing of the heart shows, beside what is expected for age."""

    kind: Literal["ecg"] = "ecg"
    rate: Literal["usual", "quick"] = "usual"
    waves: Literal["narrow", "broad"] = "narrow"


RATES = {"usual": 100, "quick": 180}
"""Beats a minute."""

# A beat, from its first wave on: milliseconds, and heights. Between the marks lies what is narrow or broad.
_NARROW: tuple[Point, ...] = (
    (0, 0), (30, 5), (60, 0), (90, 0), (100, -5), (115, 52), (130, -12), (145, 0), (190, 2), (230, 12), (280, 0),
)  # fmt: skip
_BROAD: tuple[Point, ...] = (
    (0, 0), (20, 4), (40, 0), (60, 0), (75, -4), (110, 46), (135, 20), (155, 34), (175, -16), (190, 0), (230, 8),
    (280, 0),
)  # fmt: skip

WIDE, MIDDLE, SECONDS = 340.0, 74.0, 3


def ecg(given: Ecg) -> Drawing:
    """One line of beats at even distances."""
    second = WIDE / SECONDS
    apart = 60 / RATES[given.rate]
    shape = _BROAD if given.waves == "broad" else _NARROW
    points: list[Point] = [(8.0, MIDDLE)]
    for beat in range(round(SECONDS / apart)):
        begins = 12 + second * apart * beat
        points += [(round(begins + second * ms / 1000, 1), MIDDLE - high) for ms, high in shape]
    points.append((8 + WIDE, MIDDLE))
    lines = (
        Line("grid", ((8, MIDDLE), (8 + WIDE, MIDDLE))),
        Line("trace", tuple(points)),
        Line("frame", ((8, 108), (8 + second, 108))),
    )
    return Drawing(8 + WIDE + 8, 120, lines, labels=(Label("second", (14 + second, 112)),))
