"""A picture as a value: lines, dots and labels on a sheet. Every format draws the same ones, and only draws."""

from collections.abc import Sequence
from itertools import pairwise
from math import cos, pi, sin
from typing import Literal

from workup.core.text.value import Value

Look = Literal[
    "frame",
    "grid",
    "outline",
    "searched",
    "unsearched",
    "abnormal",
    "blood",
    "pupil",
    "fluid",
    "trace",
    "light",
    "gate",
    "band",
    "ring",
    "dot",
]
"""What a mark stands for; a format gives each a line, a fill or a pattern of its own, never a colour alone."""

Says = Literal[
    "sideways",
    "upright",
    "right-eye",
    "left-eye",
    "head",
    "second",
    "degrees",
    "fluid",
    "serum",
    "cd19",
    "cd3",
    "b-cells",
    "right",
    "left",
    "from-the-side",
    "from-above",
    "across",
    "dim-light",
    "bright-light",
    "worse",
    "now",
    "over-hours",
    "over-days",
    "over-weeks",
    "over-months",
    "brain-lead",
    "muscle-lead",
    "head-size",
    "age",
    "forwards",
    "hand",
    "in-range",
    "tubes",
]
"""What a label says, by the name of its phrase."""

Point = tuple[float, float]
"""To the right and downwards, in units of the sheet."""


class Line(Value, kw_only=False):
    """A line through its points; a closed one bounds an area."""

    look: Look
    points: tuple[Point, ...]
    is_closed: bool = False
    strength: float = 1.0
    """From 0 (not seen) to 1, of a band."""


class Dots(Value, kw_only=False):
    """Marks of one kind and size: `dot` is filled, `ring` is not."""

    look: Literal["dot", "ring"]
    points: tuple[Point, ...]
    radius: float = 2.0


class Label(Value, kw_only=False):
    """A word or two beside a mark, from where they are anchored; `number` for what the phrase counts."""

    says: Says
    at: Point
    anchor: Literal["start", "middle", "end"] = "start"
    number: float | None = None


class Drawing(Value, kw_only=False):
    """A sheet with its marks."""

    width: float
    height: float
    lines: tuple[Line, ...] = ()
    dots: tuple[Dots, ...] = ()
    labels: tuple[Label, ...] = ()


def box(look: Look, left: float, top: float, right: float, bottom: float) -> Line:
    """A rectangle."""
    return Line(look, ((left, top), (right, top), (right, bottom), (left, bottom)), is_closed=True)


def circle(look: Look, x: float, y: float, radius: float, steps: int = 24) -> Line:
    """A circle, as corners close together."""
    around = (2 * pi * step / steps for step in range(steps))
    points = tuple((round(x + radius * cos(turn), 1), round(y + radius * sin(turn), 1)) for turn in around)
    return Line(look, points, is_closed=True)


def rounded(points: Sequence[Point], *, is_closed: bool = True, steps: int = 6) -> tuple[Point, ...]:
    """A smooth curve through the points (Catmull and Rom's), as points close together."""
    corners = [points[-1], *points, points[0], points[1]] if is_closed else [points[0], *points, points[-1]]
    curve = [
        _between(a, b, c, d, step / steps)
        for (a, b), (c, d) in zip(pairwise(corners), list(pairwise(corners))[2:], strict=False)
        for step in range(steps)
    ]
    return tuple(curve) if is_closed else (*curve, points[-1])


def _between(a: Point, b: Point, c: Point, d: Point, share: float) -> Point:
    x, y = (
        0.5
        * (
            2 * b[axis]
            + (c[axis] - a[axis]) * share
            + (2 * a[axis] - 5 * b[axis] + 4 * c[axis] - d[axis]) * share**2
            + (3 * b[axis] - a[axis] - 3 * c[axis] + d[axis]) * share**3
        )
        for axis in (0, 1)
    )
    return round(x, 1), round(y, 1)
