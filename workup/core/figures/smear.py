"""Cells of the fluid under a microscope: small round ones, and large ones that do not belong there."""

from collections.abc import Iterator
from math import cos, sin, sqrt
from typing import Annotated, Literal

from workup.core.figures.chance import Chance
from workup.core.figures.drawing import Drawing, Line, circle
from workup.core.text.marks import Bounds
from workup.core.text.value import Value


class Smear(Value):
    """Which cells lie in the field."""

    kind: Literal["smear"] = "smear"
    small: Annotated[int, Bounds(ge=0, le=30)] = 6
    large: Annotated[int, Bounds(ge=0, le=12)] = 0
    seed: Annotated[int, Bounds(ge=0, le=9_999)] = 1


def smear(given: Smear) -> Drawing:
    """The field, with the nucleus of each cell filled."""
    lines = [circle("frame", 100, 100, 92, 48), *_cells(given)]
    return Drawing(200, 200, tuple(lines))


def _cells(given: Smear) -> Iterator[Line]:
    chance = Chance(given.seed)
    # Each has a place of its own: along a spiral whose turns lie evenly, as seeds lie in a flower.
    apart = min(20.0, 78 / sqrt(given.small + given.large + 1))
    for number in range(given.large + given.small):
        is_large = number < given.large
        far, turn = apart * sqrt(number + 0.4), 2.4 * number + chance.between(-0.1, 0.1)
        x, y = 100 + far * cos(turn), 100 + far * sin(turn)
        if is_large:
            yield circle("outline", x, y, 13)
            yield circle("abnormal", x + 1.5, y - 1, 9)
        else:
            yield circle("outline", x, y, 6)
            yield circle("fluid", x, y, 4.6)
