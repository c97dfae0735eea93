"""How bad a complaint has been over time, as those who tell of it remember it: a line, and no measurement."""

from typing import Annotated, Literal

from workup.core.figures.drawing import Drawing, Label, Line, Point
from workup.core.text.marks import Bounds
from workup.core.text.value import Value

Level = Annotated[int, Bounds(ge=0, le=10)]


class Course(Value):
    """How a complaint moved."""

    kind: Literal["course"] = "course"
    over: Literal["hours", "days", "weeks", "months"]
    """What the time is counted in, from the beginning to now."""
    levels: Annotated[tuple[Level, ...], Bounds(min_length=2, max_length=24)]
    """How bad it was, from 0 (as before) to 10, at times that lie evenly apart."""
    is_sure: bool = True
    """Whether anybody can say when it began."""


LEFT, WIDE, TOP, HIGH = 26.0, 300.0, 22.0, 110.0


def course(given: Course) -> Drawing:
    """The line from its beginning to now; worse is up."""
    step = WIDE / (len(given.levels) - 1)
    points: tuple[Point, ...] = tuple(
        (round(LEFT + step * number, 1), round(TOP + HIGH * (1 - level / 10), 1))
        for number, level in enumerate(given.levels)
    )
    foot = TOP + HIGH
    lines = (
        Line("frame", ((LEFT, TOP - 6), (LEFT, foot), (LEFT + WIDE, foot))),
        Line("grid", ((LEFT, foot - HIGH / 2), (LEFT + WIDE, foot - HIGH / 2))),
        Line("trace" if given.is_sure else "light", points),
    )
    labels = (
        Label("worse", (LEFT, 12)),
        Label(_NAMED[given.over], (LEFT, foot + 16)),
        Label("now", (LEFT + WIDE, foot + 16), "end"),
    )
    return Drawing(LEFT + WIDE + 14, foot + 24, lines, labels=labels)


_NAMED: dict[str, Literal["over-hours", "over-days", "over-weeks", "over-months"]] = {
    "hours": "over-hours",
    "days": "over-days",
    "weeks": "over-weeks",
    "months": "over-months",
}
