"""Three seconds of an ECG in a sketch: how quick its beats are, and how broad their waves, without a scale."""

from typing import Literal

from workup.core.figures.drawing import Drawing, Label, Line, Point
from workup.core.text.kinds import Frozen


class Ecg(Frozen):
    """What a tracing of the heart shows, beside what is expected for age."""

    kind: Literal["ecg"] = "ecg"
    rate: Literal["usual", "quick"] = "usual"
    waves: Literal["narrow", "broad"] = "narrow"


_BEATS = {"usual": 5, "quick": 10}
# A beat, from its first wave on: shares of the way from one to the next of the usual rate, and heights.
_NARROW: tuple[Point, ...] = (
    (0.0, 0), (0.06, 5), (0.12, 0), (0.2, 0), (0.225, -5), (0.25, 52), (0.28, -12), (0.305, 0),
    (0.42, 2), (0.5, 12), (0.58, 0),
)  # fmt: skip
_BROAD: tuple[Point, ...] = (
    (0.0, 0), (0.03, 4), (0.06, 0), (0.09, -4), (0.2, 46), (0.27, 20), (0.34, 34), (0.44, -16), (0.54, 0), (0.6, 0),
)  # fmt: skip

WIDE, MIDDLE = 340.0, 74.0


def ecg(given: Ecg) -> Drawing:
    """One line of beats at even distances."""
    beats = _BEATS[given.rate]
    usual, apart = WIDE / _BEATS["usual"], WIDE / beats
    # A quick beat has less time; its waves close up a little, and keep their breadth beside the other's.
    shape = _BROAD if given.waves == "broad" else _NARROW
    closes = min(1.0, 0.95 * apart / (usual * shape[-1][0]))
    points: list[Point] = [(8.0, MIDDLE)]
    for beat in range(beats):
        begins = 8 + apart * beat + 4
        points += [(round(begins + usual * share * closes, 1), MIDDLE - high) for share, high in shape]
    points = [point for point in points if point[0] <= 8 + WIDE]
    points.append((8 + WIDE, MIDDLE))
    second = WIDE / 3
    lines = (
        Line("grid", ((8, MIDDLE), (8 + WIDE, MIDDLE))),
        Line("trace", tuple(points)),
        Line("frame", ((8, 108), (8 + second, 108))),
    )
    return Drawing(8 + WIDE + 8, 120, lines, labels=(Label("second", (14 + second, 112)),))
