"""Both pupils and lids, in dim and in bright light: a sketch that tells sizes apart and measures none."""

from collections.abc import Iterator
from typing import Literal

from workup.core.figures.drawing import Drawing, Label, Line, Look, circle, rounded
from workup.core.text.value import Value, changed

Width = Literal["tiny", "small", "middle", "wide"]

Widths = tuple[Width, Width]
"""Of the person's right and left pupil."""


class Pupils(Value):
    """How wide both pupils are, and whether a lid droops."""

    kind: Literal["pupils"] = "pupils"
    dim: Widths = ("middle", "middle")
    """In dim light."""
    bright: Widths = ("small", "small")
    """When a light is shone at them."""
    droops: Literal["neither", "right", "left"] = "neither"
    """Of which eye the lid hangs lower."""

    @property
    def side(self) -> Literal["left", "right"] | None:
        """The side that differs from the other; None of what is alike on both."""
        if self.droops != "neither":
            return self.droops
        right, left = self.bright
        if right == left:
            return None
        # The one that does not narrow is the one that stands out.
        return "right" if self.dim[0] == right else "left"


_RADIUS: dict[Width, float] = {"tiny": 2.0, "small": 4.0, "middle": 7.0, "wide": 11.0}
_IRIS = 14.0
# The examiner sees the person's right eye on the left.
_MIDDLES = (60.0, 160.0)


def pupils(given: Pupils) -> Drawing:
    """Two rows of eyes, in dim light above and in bright light below."""
    lines: list[Line] = []
    for widths, middle in ((given.dim, 54.0), (given.bright, 136.0)):
        for x, width, side in zip(_MIDDLES, widths, ("right", "left"), strict=True):
            lines += _eye(x, middle, _RADIUS[width], droops=given.droops == side)
    labels = (
        Label("dim-light", (110, 14), "middle"),
        Label("bright-light", (110, 98), "middle"),
        Label("right", (10, 180)),
        Label("left", (210, 180), "end"),
    )
    return Drawing(220, 188, tuple(lines), labels=labels)


def _eye(x: float, y: float, radius: float, *, droops: bool) -> Iterator[Line]:
    upper = 11.0 if droops else 24.0
    lids = ((-36, 2), (-18, -upper * 0.75), (0, -upper), (18, -upper * 0.75), (36, 2), (18, 15), (0, 19), (-18, 15))
    parts: tuple[tuple[Look, float], ...] = (("fluid", _IRIS), ("pupil", radius))
    for look, wide in parts:
        round_one = circle(look, x, y, wide)
        # What the lid covers is not seen.
        seen = tuple((across, max(down, y - upper * 0.9)) for across, down in round_one.points)
        yield changed(round_one, points=seen)
    yield Line("outline", rounded(tuple((x + dx, y + dy) for dx, dy in lids), steps=4), is_closed=True)
