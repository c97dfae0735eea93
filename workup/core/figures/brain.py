"""The brain in a sketch: from the side through its middle, and from above at the height of the cerebellum."""

from collections.abc import Iterator
from typing import Literal

from workup.core.figures.drawing import Drawing, Label, Line, Look, Point, rounded
from workup.core.text.value import Value

Shows = Literal[
    "nothing",
    "mass",
    "mass-at-the-chiasm",
    "swollen-at-the-back",
    "patches",
    "temporal-lobe",
    "brainstem",
    "stroke",
    "thin-at-the-back",
    "bleeding",
]


class Brain(Value):
    """What a picture of the brain showed."""

    kind: Literal["brain"] = "brain"
    shows: Shows = "nothing"
    above: Literal["usual", "wide"] = "usual"
    """The fluid spaces above, which widen where something blocks their way."""
    around: Literal["usual", "wide", "narrow"] = "usual"
    """Those at the back, which narrow where something swells."""
    side: Literal["left", "middle", "right"] = "middle"
    """The person's own side: on the sheet the left is on the right. What has a side that nobody named is drawn left."""


_CEREBRUM: tuple[Point, ...] = (
    (18, 78), (20, 54), (36, 32), (64, 20), (96, 18), (126, 30), (144, 54), (148, 80), (140, 98), (118, 100), (96, 94),
    (78, 100), (58, 104), (36, 98),
)  # fmt: skip
_CEREBELLUM: tuple[Point, ...] = ((104, 108), (122, 104), (138, 110), (140, 124), (128, 136), (110, 134), (102, 122))
_STEM: tuple[Point, ...] = (
    (84, 98),
    (96, 100),
    (100, 116),
    (100, 132),
    (104, 158),
    (94, 160),
    (90, 136),
    (84, 122),
    (80, 108),
)
_FOURTH: tuple[Point, ...] = ((100, 112), (106, 116), (103, 124))
_LATERAL: tuple[Point, ...] = ((58, 62), (76, 52), (100, 54), (118, 66), (108, 70), (92, 62), (74, 66))

_SKULL_ABOVE: tuple[Point, ...] = (
    (260, 14), (292, 22), (316, 48), (324, 86), (314, 124), (292, 150),
    (260, 158), (228, 150), (206, 124), (196, 86), (204, 48), (228, 22),
)  # fmt: skip
_LOBE: tuple[Point, ...] = ((8, 40), (30, 34), (48, 52), (54, 82), (44, 98), (24, 92), (14, 72))
_HALF_CEREBELLUM: tuple[Point, ...] = ((3, 104), (22, 98), (40, 106), (44, 124), (32, 142), (12, 148), (3, 144))
_STEM_ABOVE: tuple[Point, ...] = ((246, 78), (260, 74), (274, 78), (278, 90), (268, 99), (252, 99), (242, 90))
_FOURTH_ABOVE: tuple[Point, ...] = ((252, 101), (268, 101), (260, 108))
AHEAD = 260.0
"""The middle of the view from above."""


def brain(given: Brain) -> Drawing:
    """Both views side by side."""
    lines = [*_from_the_side(given), *_from_above(given)]
    labels = (
        Label("from-the-side", (84, 176), "middle"),
        Label("from-above", (AHEAD, 176), "middle"),
        Label("right", (194, 14)),
        Label("left", (326, 14), "end"),
    )
    return Drawing(336, 184, tuple(lines), labels=labels)


def _shape(look: Look, points: tuple[Point, ...], grown: float = 1.0) -> Line:
    # Grown about its middle.
    x, y = (sum(p[axis] for p in points) / len(points) for axis in (0, 1))
    wider = tuple((x + (px - x) * grown, y + (py - y) * grown) for px, py in points)
    return Line(look, rounded(wider, steps=4), is_closed=True)


_SIZE_OF_SPACES = {"usual": 1.0, "wide": 1.7, "narrow": 0.5}
_SIZE_OF_CEREBELLUM = {"swollen-at-the-back": 1.2, "thin-at-the-back": 0.72}


def _from_the_side(given: Brain) -> Iterator[Line]:
    size = _SIZE_OF_CEREBELLUM.get(given.shows, 1.0)
    yield _shape("outline", _CEREBRUM)
    yield _shape("abnormal" if given.shows == "swollen-at-the-back" else "outline", _CEREBELLUM, size)
    yield _shape("outline", _STEM)
    yield _shape("fluid", _LATERAL, _SIZE_OF_SPACES[given.above])
    if given.shows not in ("mass", "bleeding"):
        yield _shape("fluid", _FOURTH, _SIZE_OF_SPACES[given.around])
    match given.shows:
        case "mass":
            yield _spot(116, 120, 15)
        case "bleeding":
            yield _spot(116, 120, 15, "blood")
        case "mass-at-the-chiasm":
            yield _spot(70, 104, 8)
        case "patches":
            for x, y in ((50, 46), (112, 44), (130, 74), (122, 120)):
                yield _spot(x, y, 5)
        case "brainstem":
            yield _spot(92, 112, 5)
            yield _spot(96, 132, 4)
        case "stroke":
            yield _spot(126, 124, 9)
        case "temporal-lobe" | "nothing" | "swollen-at-the-back" | "thin-at-the-back":
            pass  # Beside the middle, or shown by the size of what is drawn already.


def _from_above(given: Brain) -> Iterator[Line]:
    size = _SIZE_OF_CEREBELLUM.get(given.shows, 1.0)
    yield _shape("frame", _SKULL_ABOVE)
    for side in (1, -1):
        is_it = side == (-1 if given.side == "right" else 1)
        lobe = tuple((AHEAD + side * x, y) for x, y in _LOBE)
        half = tuple((AHEAD + side * x, y) for x, y in _HALF_CEREBELLUM)
        yield _shape("abnormal" if given.shows == "temporal-lobe" and is_it else "outline", lobe)
        yield _shape("abnormal" if given.shows == "swollen-at-the-back" else "outline", half, size)
        if given.shows == "stroke" and is_it:
            yield _spot(AHEAD + side * 26, 122, 13)
        if given.shows == "patches":
            yield _spot(AHEAD + side * 32, 60, 5)
            yield _spot(AHEAD + side * 24, 116 + 6 * side, 5)
    yield _shape("outline", _STEM_ABOVE)
    if given.shows == "brainstem":
        yield _spot(256, 88, 5)
        yield _spot(266, 84, 4)
    if given.shows in ("mass", "bleeding"):
        aside = {"left": 14, "middle": 0, "right": -14}[given.side]
        yield _spot(AHEAD + aside, 122, 15, "blood" if given.shows == "bleeding" else "abnormal")
    else:
        yield _shape("fluid", _FOURTH_ABOVE, _SIZE_OF_SPACES[given.around])
    if given.shows == "mass-at-the-chiasm":
        yield _spot(AHEAD, 62, 8)


def _spot(x: float, y: float, radius: float, look: Look = "abnormal") -> Line:
    corners = ((0, -1), (0.8, -0.5), (0.9, 0.4), (0.3, 1), (-0.6, 0.8), (-1, 0))
    placed = tuple((x + radius * dx, y + radius * dy) for dx, dy in corners)
    return Line(look, rounded(placed, steps=4), is_closed=True)
