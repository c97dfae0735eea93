"""A face in a few lines: whether the head is straight, and whether both sides move alike."""

from math import cos, pi, radians, sin
from typing import Literal

from workup.core.figures.drawing import Drawing, Label, Line, Look, Point, rounded
from workup.core.text.value import Value

Side = Literal["neither", "left", "right"]


class Face(Value):
    """What a face shows on looking at it."""

    kind: Literal["face"] = "face"
    tilts: Side = "neither"
    """The person's own side to which the head is held."""
    droops: Side = "neither"
    """The side that moves less."""


MIDDLE: Point = (100.0, 92.0)


def face(given: Face) -> Drawing:
    """From the front: the person's right is on the left."""
    turn = {"neither": 0.0, "left": 22.0, "right": -22.0}[given.tilts]
    low = {"neither": (0.0, 0.0), "right": (9.0, 0.0), "left": (0.0, 9.0)}[given.droops]
    parts: list[tuple[Look, tuple[Point, ...], bool]] = [
        ("outline", tuple((58 * cos(2 * pi * n / 36), 70 * sin(2 * pi * n / 36)) for n in range(36)), True),
        ("outline", rounded(((0, -12), (5, 8), (-3, 13)), is_closed=False), False),
        (
            "trace",
            rounded(
                ((-26, 38 + low[0]), (-12, 43 + low[0] / 2), (0, 44), (12, 43 + low[1] / 2), (26, 38 + low[1])),
                is_closed=False,
            ),
            False,
        ),
    ]
    for side, fall in ((-1, low[0]), (1, low[1])):
        # Below a brow that does not lift, the eye is less open.
        high = 8.0 if not fall else 4.0
        brow, eye = -38 + fall * 0.7, -20.0
        parts.append(
            (
                "outline",
                rounded(((side * 38, brow + 3), (side * 25, brow - 3), (side * 12, brow + 1)), is_closed=False),
                False,
            )
        )
        parts.append(
            (
                "outline",
                rounded(((side * 36, eye), (side * 25, eye - high), (side * 14, eye), (side * 25, eye + 6))),
                True,
            )
        )
        parts.append(
            (
                "pupil",
                tuple((side * 25 + 3.5 * cos(2 * pi * n / 12), eye + 3.5 * sin(2 * pi * n / 12)) for n in range(12)),
                True,
            )
        )
    lines = [Line(look, _turned(points, turn), is_closed=closed) for look, points, closed in parts]
    neck = (Line("outline", ((70, 150), (68, 176), (20, 190))), Line("outline", ((130, 150), (132, 176), (180, 190))))
    return Drawing(200, 196, (*neck, *lines), labels=(Label("right", (6, 14)), Label("left", (194, 14), "end")))


def _turned(points: tuple[Point, ...], degrees: float) -> tuple[Point, ...]:
    # About the chin, to the left of the person where positive, which is the right of the sheet.
    at = radians(degrees)
    return tuple(
        (
            round(MIDDLE[0] + x * cos(at) - (y - 70) * sin(at), 1),
            round(MIDDLE[1] + 70 + x * sin(at) + (y - 70) * cos(at), 1),
        )
        for x, y in points
    )
