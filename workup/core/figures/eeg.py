"""An EEG in a sketch: three seconds of two leads over the brain, and one over a muscle that jerks.

How often slow waves come, and that quicker ones ride on them: source `delta-brush-2021`. The rest is a sketch.
"""

from collections.abc import Sequence
from math import pi, sin
from typing import Annotated, Literal

from workup.core.figures.chance import Chance
from workup.core.figures.drawing import Drawing, Label, Line, Point
from workup.core.text.marks import Bounds
from workup.core.text.value import Value


class Eeg(Value):
    """What a tracing of the brain shows, and what stands beside a jerk on it."""

    kind: Literal["eeg"] = "eeg"
    rhythm: Literal["usual", "slow-with-ripples"] = "usual"
    jerks: bool = True
    """Whether the muscle jerks while it is recorded."""
    beside_jerks: Literal["nothing", "discharges"] = "nothing"
    seed: Annotated[int, Bounds(ge=0, le=9_999)] = 1


WIDE, SECONDS, STEPS = 340.0, 3, 180
JERKS = (0.62, 1.38, 2.3)
"""Seconds at which the muscle jerks."""


def eeg(given: Eeg) -> Drawing:
    """The two leads above, the muscle below, and when it jerked as lines through all three."""
    chance = Chance(given.seed)
    jerks = JERKS if given.jerks else ()
    lines = [Line("grid", ((8 + WIDE * at / SECONDS, 8), (8 + WIDE * at / SECONDS, 150))) for at in jerks]
    for middle in (32.0, 74.0):
        lines.append(Line("trace", _lead(given, chance, middle)))
    lines.append(Line("outline", _muscle(chance, jerks, 126.0)))
    lines.append(Line("frame", ((8, 162), (8 + WIDE / SECONDS, 162))))
    labels = (
        Label("brain-lead", (8, 12)),
        Label("muscle-lead", (8, 107)),
        Label("second", (14 + WIDE / SECONDS, 166)),
    )
    return Drawing(8 + WIDE + 8, 174, tuple(lines), labels=labels)


def _lead(given: Eeg, chance: Chance, middle: float) -> tuple[Point, ...]:
    shifts = [chance.between(0, 2 * pi) for _ in range(3)]

    def height(at: float) -> float:
        if given.rhythm == "slow-with-ripples":
            # Slow waves, and fast ripples that ride on them.
            ripples = 3.5 * sin(2 * pi * 22 * at + shifts[1])
            return 15 * sin(2 * pi * 1.6 * at + shifts[0]) + ripples
        waves = 5 * sin(2 * pi * 6.5 * at + shifts[0]) + 2.5 * sin(2 * pi * 9.1 * at + shifts[1])
        return (
            waves + 2 * sin(2 * pi * 2.3 * at + shifts[2]) + (_sharp(at) if given.beside_jerks == "discharges" else 0)
        )

    return tuple((round(8 + WIDE * at / SECONDS, 1), round(middle - height(at), 1)) for at in _moments())


def _sharp(at: float) -> float:
    # Up and steeply down again, just before the muscle jerks, with a slow wave behind it.
    since = min((at - jerk + 0.04 for jerk in JERKS), key=abs)
    if abs(since) < 0.035:
        return 24 * (1 - abs(since) / 0.035)
    return -8 * sin(pi * (since - 0.035) / 0.2) if 0.035 <= since < 0.235 else 0.0


def _muscle(chance: Chance, jerks: Sequence[float], middle: float) -> tuple[Point, ...]:
    points = []
    for at in _moments():
        is_jerk = any(jerk <= at < jerk + 0.08 for jerk in jerks)
        points.append(
            (round(8 + WIDE * at / SECONDS, 1), round(middle - chance.between(-1, 1) * (17 if is_jerk else 1), 1))
        )
    return tuple(points)


def _moments() -> list[float]:
    return [SECONDS * step / STEPS for step in range(STEPS + 1)]
