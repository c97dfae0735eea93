"""Where a search looked, and where something was seen: one map of the body for every method."""

from collections.abc import Iterator
from typing import Annotated, Literal, get_args

from workup.core.figures.drawing import Drawing, Label, Line, Look, Point, rounded
from workup.core.text.marks import After, Bounds, Judged, amiss
from workup.core.text.value import Value

Region = Literal["head", "neck", "chest", "abdomen", "pelvis", "arms", "legs"]
Spot = Literal[
    "side-of-neck",
    "beside-the-spine",
    "high-beside-the-spine",
    "beside-the-spine-in-the-abdomen",
    "lung",
    "lymph-node",
    "armpit",
    "behind-the-heart",
    "breast",
    "above-the-kidney",
    "near-the-liver",
    "before-the-sacrum",
    "pelvis",
    "ovary",
    "testis",
]


REGION_OF: dict[Spot, Region] = {
    "side-of-neck": "neck",
    "beside-the-spine": "chest",
    "high-beside-the-spine": "chest",
    "beside-the-spine-in-the-abdomen": "abdomen",
    "lung": "chest",
    "lymph-node": "chest",
    "armpit": "chest",
    "behind-the-heart": "chest",
    "breast": "chest",
    "above-the-kidney": "abdomen",
    "near-the-liver": "abdomen",
    "before-the-sacrum": "pelvis",
    "pelvis": "pelvis",
    "ovary": "pelvis",
    "testis": "pelvis",
}
"""The part of the body that each place lies in: what lies outside of a search cannot have been seen by it."""


def _within_what_was_searched(seen: Spot | None, info: Judged) -> Spot | None:
    if seen is not None and REGION_OF[seen] not in info.data.get("covers", (REGION_OF[seen],)):
        raise amiss(
            "unsearched",
            "lies in the {region}, which the search does not cover",
            {"region": REGION_OF[seen]},
        )
    return seen


class Search(Value):
    """What a picture of the body covered, and what it showed."""

    kind: Literal["search"] = "search"
    covers: Annotated[tuple[Region, ...], Bounds(min_length=1)]
    """The parts that the method looks into; the others stay open."""
    seen: Annotated[Spot | None, After(_within_what_was_searched)] = None
    """Where something was seen."""
    side: Literal["left", "right"] = "left"
    """The person's own side, of what has one: on the sheet the left is on the right."""
    size: Annotated[int, Bounds(ge=4, le=120)] = 20
    """Of what was seen, in millimetres; on the sheet the smallest is as large as it takes to be seen."""


MIDDLE = 80.0

# How far the outline lies from the middle, by height: a small child, seen from the front.
_HALF: dict[str, tuple[tuple[float, float], ...]] = {
    "head": ((10, 0), (12, 14), (20, 25), (34, 30), (48, 30), (60, 26), (70, 18), (77, 12)),
    "neck": ((77, 12), (86, 12), (92, 16)),
    "chest": ((92, 16), (97, 34), (104, 40), (116, 37), (135, 34), (152, 33)),
    "abdomen": ((152, 33), (170, 35), (190, 36), (206, 35)),
    "pelvis": ((206, 35), (220, 36), (232, 37), (240, 34)),
}
_ARM: tuple[Point, ...] = (
    (38, 99), (50, 106), (57, 130), (62, 160), (66, 186), (71, 206),
    (66, 214), (59, 209), (54, 188), (48, 160), (42, 132), (38, 116),
)  # fmt: skip
_LEG: tuple[Point, ...] = (
    (36, 233), (36, 262), (33, 296), (30, 326), (34, 338), (27, 343),
    (15, 341), (13, 330), (12, 296), (5, 262), (2, 243),
)  # fmt: skip

_SPOTS: dict[Spot, Point] = {
    "side-of-neck": (9, 86),
    "beside-the-spine": (9, 144),
    "high-beside-the-spine": (9, 112),
    "beside-the-spine-in-the-abdomen": (9, 186),
    "lung": (19, 122),
    "lymph-node": (3, 122),
    "armpit": (33, 112),
    "behind-the-heart": (6, 134),
    "breast": (20, 126),
    "above-the-kidney": (15, 172),
    "near-the-liver": (18, 164),
    "before-the-sacrum": (0, 222),
    "pelvis": (6, 220),
    "ovary": (14, 216),
    "testis": (4, 247),
}


def body(search: Search) -> Drawing:
    """The body from the front: what was searched, what was not, and what was seen."""
    lines = [
        line
        for part in get_args(Region)[::-1]
        for line in region(part, "searched" if part in search.covers else "unsearched")
    ]
    lines.append(Line("grid", ((MIDDLE, 96), (MIDDLE, 226))))
    if search.seen is not None:
        lines += _seen(search)
    labels = (Label("right", (6, 14)), Label("left", (2 * MIDDLE - 6, 14), "end"))
    return Drawing(2 * MIDDLE, 352, tuple(lines), labels=labels)


def region(part: Region, look: Look) -> Iterator[Line]:
    """The outline of a part of the body, of which arms and legs are two."""
    if part in ("arms", "legs"):
        limb = rounded(_ARM if part == "arms" else _LEG, steps=3)
        for side in (1, -1):
            yield Line(look, tuple((MIDDLE + side * x, y) for x, y in limb), is_closed=True)
    else:
        half = rounded(tuple((wide, y) for y, wide in _HALF[part]), is_closed=False, steps=3)
        right = [(MIDDLE + x, y) for x, y in half]
        left = [(MIDDLE - x, y) for x, y in reversed(half)]
        yield Line(look, (*right, *left), is_closed=True)


def _seen(search: Search) -> Iterator[Line]:
    assert search.seen is not None
    off, y = _SPOTS[search.seen]
    x = MIDDLE + (off if search.side == "left" else -off)
    radius = max(3.5, search.size / 6)
    yield Line("abnormal", _blob(x, y, radius, radius * 0.85), is_closed=True)
    # A mark that is found again in a terminal and in print: an arrow from the edge of the sheet.
    edge = 2 * MIDDLE - 4 if x >= MIDDLE else 4
    tip = x + radius + 3 if x >= MIDDLE else x - radius - 3
    back = 5 if x >= MIDDLE else -5
    yield Line("frame", ((edge, y), (tip, y)))
    yield Line("frame", ((tip + back, y - 3), (tip, y), (tip + back, y + 3)))


def _blob(x: float, y: float, wide: float, high: float) -> tuple[Point, ...]:
    return rounded(
        ((x, y - high), (x + wide * 0.8, y - high * 0.6), (x + wide, y + high * 0.2), (x + wide * 0.4, y + high),
         (x - wide * 0.6, y + high * 0.8), (x - wide, y - high * 0.1))
    )  # fmt: skip
