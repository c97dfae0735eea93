"""A trace of gaze: where the eyes look against time, as a recorder writes it."""

from collections.abc import Callable, Iterator
from itertools import pairwise

from workup.core.figures.drawing import Drawing, Label, Line, Point, Says
from workup.core.figures.gaze import Gaze, Place, Stretch, Track
from workup.core.text.value import Value

WIDE = 360.0
MARGIN = 8.0
PANEL = 70.0
"""The height of a panel, in units of the sheet."""

LEAST = 5.0
"""Degrees to either side that a panel has room for at least: what is fine looks fine."""

_POINTS = {"saccade": 4, "drift": 1, "slowing": 5, "gathering": 5, "hold": 1}
"""Points that draw a stretch well enough; a swing has twelve for each time to and fro."""

Axis = Callable[[Place], float]


class _Panel(Value, kw_only=False):
    says: Says
    track: Track
    axis: Axis
    light: Track | None = None


def trace(gaze: Gaze, seconds: int) -> Drawing:
    """A panel for each direction or each eye, and for the head where it moves; right and up are at the top."""
    panels = tuple(_panels(gaze))
    along = (WIDE - 2 * MARGIN) / (seconds * 1000)
    tracks = [(track, panel.axis) for panel in panels for track in (panel.track, panel.light) if track]
    far = max(LEAST, *(abs(degrees) for of in tracks for _, degrees in _moved(*of)))
    degree = (PANEL / 2 - 13) / far
    lines: list[Line] = []
    labels: list[Label] = []
    for number, panel in enumerate(panels):
        middle = PANEL * number + PANEL / 2 + 8

        def drawn(track: Track, axis: Axis = panel.axis, middle: float = middle) -> tuple[Point, ...]:
            points = _cut(list(_moved(track, axis)), seconds * 1000)
            return tuple((round(MARGIN + ms * along, 1), round(middle - at * degree, 1)) for ms, at in points)

        labels.append(Label(panel.says, (MARGIN, middle - PANEL / 2 + 5)))
        lines.append(Line("grid", ((MARGIN, middle), (WIDE - MARGIN, middle))))
        if panel.light is not None:
            lines.append(Line("light", drawn(panel.light)))
        lines.append(Line("trace", drawn(panel.track)))
    below = PANEL * len(panels) + 12
    bar = 10 if far > 9 else 5 if far > 4 else 2
    lines.append(Line("frame", ((MARGIN, below), (MARGIN + 1000 * along, below))))
    lines.append(Line("frame", ((WIDE - MARGIN, below), (WIDE - MARGIN, below - bar * degree))))
    labels.append(Label("second", (MARGIN + 1000 * along + 6, below + 4)))
    labels.append(Label("degrees", (WIDE - MARGIN - 6, below + 4), "end", bar))
    return Drawing(WIDE, below + 12, tuple(lines), labels=tuple(labels))


def _panels(gaze: Gaze) -> Iterator[_Panel]:
    if gaze.left != gaze.right:
        yield _Panel("right-eye", gaze.eyes, lambda at: at.x * gaze.right)
        yield _Panel("left-eye", gaze.eyes, lambda at: at.x * gaze.left)
    else:
        yield _Panel("sideways", gaze.eyes, _sideways, gaze.light)
        yield _Panel("upright", gaze.eyes, _upright)
    if gaze.head is not None:
        nods = max(abs(one.dy) for one in gaze.head.stretches) > max(abs(one.dx) for one in gaze.head.stretches)
        yield _Panel("head", gaze.head, _upright if nods else _sideways)


def _sideways(at: Place) -> float:
    return at.x


def _upright(at: Place) -> float:
    return at.y


def _moved(track: Track, axis: Axis) -> Iterator[tuple[float, float]]:
    """Milliseconds and degrees, as many points as draw each stretch."""
    for one, begins, at in zip(track.stretches, track.starts(), track.places(), strict=False):
        for ms in _moments(one):
            moved = one.at(ms)
            yield begins + ms, axis(Place(at.x + moved.x, at.y + moved.y))
    yield track.ms, axis(track.places()[-1])


def _cut(points: list[tuple[float, float]], at: float) -> list[tuple[float, float]]:
    """The points up to a moment, and where the line is then."""
    for (ms, degrees), (after, there) in pairwise(points):
        if ms <= at < after:
            here = degrees + (there - degrees) * (at - ms) / (after - ms)
            return [*(one for one in points if one[0] <= at), (at, here)]
    return points


def _moments(one: Stretch) -> list[float]:
    number = int(12 * one.hertz * one.ms / 1000) if one.by == "swing" else _POINTS[one.by]
    return [one.ms * step / number for step in range(number)]
