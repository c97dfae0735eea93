"""Cells of the fluid under a microscope: small round ones, and large ones of a tumour among them."""

from collections.abc import Iterator
from math import cos, sin
from typing import Literal

from pydantic import Field

from workup.core.figures.chance import Chance
from workup.core.figures.drawing import Drawing, Line, circle
from workup.core.text.kinds import Frozen


class Smear(Frozen):
    """Which cells lie in the field."""

    kind: Literal["smear"] = "smear"
    lymphocytes: int = Field(default=6, ge=0, le=30)
    tumour: int = Field(default=0, ge=0, le=12)
    seed: int = Field(default=1, ge=0, le=9_999)


def smear(given: Smear) -> Drawing:
    """The field, with the nucleus of each cell filled."""
    lines = [circle("frame", 100, 100, 92), *_cells(given)]
    return Drawing(200, 200, tuple(lines))


def _cells(given: Smear) -> Iterator[Line]:
    chance = Chance(given.seed)
    # Each has a place of its own: a ring after the other, the large ones first.
    for number in range(given.tumour + given.lymphocytes):
        is_large = number < given.tumour
        far = 24 + 13.5 * (number % 5) if not is_large else 18 + 15 * (number % 3)
        turn = 2.4 * number + chance.between(-0.15, 0.15)
        x, y = 100 + far * cos(turn), 100 + far * sin(turn)
        if is_large:
            yield circle("outline", x, y, 13)
            yield circle("abnormal", x + 1.5, y - 1, 9)
        else:
            yield circle("outline", x, y, 6)
            yield circle("fluid", x, y, 4.6)
