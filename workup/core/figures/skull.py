"""A skull on a film from the side, with the seams between its bones."""

from typing import Literal

from workup.core.figures.drawing import Drawing, Line, Point, rounded
from workup.core.text.value import Value


class Skull(Value):
    """What a film of the skull showed."""

    kind: Literal["skull"] = "skull"
    seams: Literal["usual", "wide"] = "usual"


_VAULT: tuple[Point, ...] = (
    (36, 108), (32, 78), (48, 42), (84, 20), (128, 18), (168, 38), (188, 76), (184, 112), (160, 132),
    (120, 138), (92, 136), (78, 154), (58, 160), (44, 140),
)  # fmt: skip
_SEAMS: tuple[tuple[Point, ...], ...] = (
    ((96, 18), (92, 34), (98, 46), (92, 60), (97, 74), (92, 88)),
    ((182, 66), (170, 76), (172, 88), (160, 96), (160, 108), (150, 116)),
)


def skull(given: Skull) -> Drawing:
    """The vault with its two seams: as single lines, or as gaps between two."""
    lines = [Line("outline", rounded(_VAULT), is_closed=True), Line("outline", _orbit(), is_closed=True)]
    for seam in _SEAMS:
        if given.seams == "usual":
            lines.append(Line("trace", seam))
        else:
            other = tuple((x + 9, y + 3) for x, y in seam)
            lines.append(Line("abnormal", (*seam, *reversed(other)), is_closed=True))
    return Drawing(220, 172, tuple(lines))


def _orbit() -> tuple[Point, ...]:
    return rounded(((44, 112), (58, 106), (68, 114), (62, 128), (48, 128)), steps=4)
