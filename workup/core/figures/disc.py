"""The disc at the back of the eye: sharp and flat, or raised with a blurred edge."""

from collections.abc import Iterator
from math import cos, pi, sin
from typing import Literal

from workup.core.figures.chance import Chance
from workup.core.figures.drawing import Drawing, Line, circle, rounded
from workup.core.text.value import Value, changed


class Disc(Value):
    """What the disc looks like."""

    kind: Literal["disc"] = "disc"
    edge: Literal["sharp", "swollen"]


MIDDLE = 100.0


def disc(given: Disc) -> Drawing:
    """The disc with its vessels, within the field that is seen."""
    swollen = given.edge == "swollen"
    lines = [circle("frame", MIDDLE, MIDDLE, 92, 48)]
    if swollen:
        # No edge to be seen: broken rings that fade outwards, and the cup is gone.
        for step in range(5):
            lines.append(changed(circle("light", MIDDLE, MIDDLE, 26 + 5 * step, 48), strength=1 - 0.18 * step))
    else:
        lines.append(circle("outline", MIDDLE, MIDDLE, 28, 48))
        lines.append(circle("fluid", MIDDLE, MIDDLE, 9, 48))
    return Drawing(2 * MIDDLE, 2 * MIDDLE, (*lines, *_vessels(swollen)))


def _vessels(swollen: bool) -> Iterator[Line]:
    # Four arcades, each an artery and a vein; veins that are full are wide and wind.
    chance = Chance(7)
    for turn in (0.9, 2.2, 4.0, 5.4):
        for is_vein, off in ((False, -0.09), (True, 0.09)):
            wave = 3.5 if swollen and is_vein else 0.8
            points = []
            for step in range(9):
                far = 5 + 10.5 * step
                angle = turn + off + 0.035 * step * (1 if turn < pi else -1)
                aside = wave * (1 if step % 2 else -1) * chance.between(0.6, 1.0) if step else 0.0
                points.append(
                    (MIDDLE + far * cos(angle) - aside * sin(angle), MIDDLE + far * sin(angle) + aside * cos(angle))
                )
            strength = 1.0 if is_vein and swollen else 0.7 if is_vein else 0.4
            yield Line("band" if is_vein else "trace", rounded(points, is_closed=False, steps=4), strength=strength)
