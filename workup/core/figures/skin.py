"""The skin of the whole body from the front: where there are spots, of which kind, and where it is flushed."""

from collections.abc import Iterator
from typing import Annotated, Literal

from workup.core.figures.body import Region, region
from workup.core.figures.chance import Chance
from workup.core.figures.drawing import Dots, Drawing, Line, Point
from workup.core.text.marks import After, Bounds, Judged, amiss
from workup.core.text.value import Value

Spots = Literal["none", "filled", "rings", "marks"]


def _somewhere(spots: Spots, info: Judged) -> Spots:
    if spots != "none" and info.data.get("on") == ():
        raise amiss("nowhere", "needs a part of the body that has them, in 'on'")
    return spots


class Skin(Value):
    """What is seen on the skin."""

    kind: Literal["skin"] = "skin"
    on: tuple[Region, ...] = ()
    """The parts of the body that have spots."""
    spots: Annotated[Spots, After(_somewhere)] = "none"
    """Filled spots, rings as of scabs, or a few larger marks."""
    number: Annotated[int, Bounds(ge=1, le=80)] = 24
    flushed: tuple[Region, ...] = ()
    """The parts that are red."""
    seed: Annotated[int, Bounds(ge=0, le=9_999)] = 1


# Within each part, from the middle of the body: left, right, top, bottom.
_ROOM: dict[Region, tuple[float, float, float, float]] = {
    "head": (-20, 20, 18, 64),
    "neck": (-9, 9, 80, 90),
    "chest": (-30, 30, 104, 148),
    "abdomen": (-30, 30, 156, 202),
    "pelvis": (-30, 30, 210, 230),
    "arms": (42, 58, 116, 180),
    "legs": (8, 30, 250, 326),
}
_BOTH: frozenset[Region] = frozenset({"arms", "legs"})


def skin(given: Skin) -> Drawing:
    """The outline of the body with what is seen on it."""
    lines: list[Line] = []
    for part in _ROOM:
        for outline in region(part, "outline"):
            lines += [outline, *(_hatched(outline) if part in given.flushed else ())]
    points = tuple(_strewn(given)) if given.spots != "none" else ()
    if given.spots == "marks":
        lines += [Line("fluid", ((x - 6, y), (x, y - 4), (x + 6, y), (x, y + 4)), is_closed=True) for x, y in points]
        points = ()
    look: Literal["dot", "ring"] = "ring" if given.spots == "rings" else "dot"
    return Drawing(160, 352, tuple(lines), (Dots(look, points, 2.0),) if points else ())


def _hatched(within: Line) -> Iterator[Line]:
    # Red in lines across: a face that is filled would hide more than it shows.
    corners = within.points
    highest, lowest = min(y for _, y in corners), max(y for _, y in corners)
    for y in range(int(highest) + 4, int(lowest), 5):
        sides = zip(corners, (*corners[1:], corners[0]), strict=True)
        across = sorted(
            x + (to_x - x) * (y - at) / (to - at) for (x, at), (to_x, to) in sides if (at < y) is not (to < y)
        )
        for left, right in zip(across[::2], across[1::2], strict=True):
            yield Line("abnormal", ((round(left + 2, 1), y), (round(right - 2, 1), y)))


def _strewn(given: Skin) -> Iterator[Point]:
    chance = Chance(given.seed)
    for number in range(given.number):
        part = given.on[number % len(given.on)]
        left, right, top, bottom = _ROOM[part]
        side = -1 if part in _BOTH and (number // len(given.on)) % 2 else 1
        yield round(80 + side * chance.between(left, right), 1), round(chance.between(top, bottom), 1)
