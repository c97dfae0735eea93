"""The spine in a sketch: from the side with the cord in its canal, and across at the height of what is shown."""

from collections.abc import Iterator
from typing import Literal

from workup.core.figures.drawing import Drawing, Label, Line, Point, box, rounded
from workup.core.text.value import Value


class Spine(Value):
    """What a picture of the spine showed."""

    kind: Literal["spine"] = "spine"
    shows: Literal["nothing", "mass-into-the-canal", "long-lesion"] = "nothing"
    side: Literal["left", "right"] = "left"
    """The person's own side, of a mass: on the sheet the left is on the right."""


_ACROSS = 230.0


def spine(given: Spine) -> Drawing:
    """Both views side by side."""
    labels = (
        Label("from-the-side", (64, 232), "middle"),
        Label("across", (_ACROSS, 232), "middle"),
        Label("right", (162, 60)),
        Label("left", (298, 60), "end"),
    )
    return Drawing(304, 240, (*_from_the_side(given), *_across(given)), labels=labels)


def _from_the_side(given: Spine) -> Iterator[Line]:
    for number in range(8):
        top = 10 + 26 * number
        yield box("outline", 20, top, 54, top + 20)
    yield Line("fluid", ((62, 8), (92, 8), (92, 216), (62, 216)), is_closed=True)
    yield Line("searched", ((70, 8), (84, 8), (84, 216), (70, 216)), is_closed=True)
    if given.shows == "long-lesion":
        yield Line(
            "abnormal",
            rounded(((73, 62), (81, 62), (82, 110), (81, 164), (73, 164), (72, 110)), steps=4),
            is_closed=True,
        )
    if given.shows == "mass-into-the-canal":
        # Between two bodies of the spine, as far as the cord.
        yield Line("abnormal", _oval(76, 122, 14, 20), is_closed=True)


def _across(given: Spine) -> Iterator[Line]:
    x, y = _ACROSS, 104.0
    yield Line("outline", _oval(x, y - 34, 30, 24), is_closed=True)
    yield Line(
        "outline",
        rounded(
            (
                (x - 34, y + 6),
                (x - 18, y - 14),
                (x + 18, y - 14),
                (x + 34, y + 6),
                (x + 12, y + 34),
                (x, y + 56),
                (x - 12, y + 34),
            )
        ),
        is_closed=True,
    )
    yield Line("fluid", _oval(x, y + 8, 16, 14), is_closed=True)
    yield Line("searched", _oval(x, y + 8, 9, 8), is_closed=True)
    toward = 1 if given.side == "left" else -1
    if given.shows == "mass-into-the-canal":
        shape: tuple[Point, ...] = ((8, 2), (20, -8), (40, -22), (58, -14), (58, 12), (38, 18), (18, 14), (9, 12))
        yield Line("abnormal", rounded(tuple((x + toward * dx, y + dy) for dx, dy in shape), steps=4), is_closed=True)
    if given.shows == "long-lesion":
        yield Line("abnormal", _oval(x, y + 8, 5, 5), is_closed=True)


def _oval(x: float, y: float, wide: float, high: float) -> tuple[Point, ...]:
    return rounded(
        ((x, y - high), (x + wide * 0.7, y - high * 0.7), (x + wide, y), (x + wide * 0.7, y + high * 0.7),
         (x, y + high), (x - wide * 0.7, y + high * 0.7), (x - wide, y), (x - wide * 0.7, y - high * 0.7)), steps=4
    )  # fmt: skip
