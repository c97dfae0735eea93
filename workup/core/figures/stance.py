"""How somebody stands, from above: both feet, and the path of the middle of the body over them while it sways."""

from collections.abc import Iterator
from math import cos, pi, sin
from typing import Annotated, Literal

from workup.core.figures.chance import Chance
from workup.core.figures.drawing import Drawing, Label, Line, Point, rounded
from workup.core.text.marks import Bounds
from workup.core.text.value import Value


class Stance(Value):
    """How wide the feet are apart, how far the body sways, and whether to one side."""

    kind: Literal["stance"] = "stance"
    apart: Literal["usual", "wide", "sitting"] = "usual"
    """How wide the feet are apart; sitting, none are drawn."""
    sway: Annotated[int, Bounds(ge=0, le=10)] = 1
    """From 0 (still) to 10 (beyond the feet: not without being held)."""
    leans: Literal["neither", "left", "right"] = "neither"
    """The person's own side to which it goes."""
    seed: Annotated[int, Bounds(ge=0, le=9_999)] = 1


MIDDLE: Point = (110.0, 96.0)
_FOOT: tuple[Point, ...] = (
    (0, -34),
    (10, -30),
    (12, -12),
    (8, 8),
    (9, 26),
    (0, 34),
    (-8, 26),
    (-6, 4),
    (-10, -16),
    (-8, -30),
)


def stance(given: Stance) -> Drawing:
    """Seen from above, with the face upwards; the person's right is on the right."""
    x, y = MIDDLE
    half = 46.0 if given.apart == "wide" else 20.0
    lines = [
        Line("outline", rounded(tuple((x + side * (half + dx), y + dy) for dx, dy in _FOOT), steps=4), is_closed=True)
        for side in (1, -1)
        if given.apart != "sitting"
    ]
    lines.append(
        Line(
            "unsearched",
            ((x - half - 14, y - 40), (x + half + 14, y - 40), (x + half + 14, y + 40), (x - half - 14, y + 40)),
            is_closed=True,
        )
    )
    lines.append(Line("trace", rounded(tuple(_path(given)), is_closed=False, steps=3)))
    labels = (Label("left", (8, 186)), Label("right", (212, 186), "end"), Label("forwards", (x, 12), "middle"))
    return Drawing(220, 194, tuple(lines), labels=labels)


def _path(given: Stance) -> Iterator[Point]:
    chance = Chance(given.seed)
    far = 2.0 + 7.6 * given.sway
    turn = chance.between(0, 2 * pi)
    aside = {"neither": 0.0, "left": -1.0, "right": 1.0}[given.leans] * far * 0.7
    for _ in range(26):
        turn += chance.between(1.7, 3.6)
        out = far * chance.between(0.35, 1.0)
        yield round(MIDDLE[0] + aside + out * cos(turn), 1), round(MIDDLE[1] + out * 0.8 * sin(turn), 1)
