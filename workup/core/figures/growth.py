"""A growth chart in a sketch: five lines, and a child's measurements among them; the lines are nobody's tables."""

from typing import Annotated, Literal

from workup.core.figures.drawing import Dots, Drawing, Label, Line, Point
from workup.core.text.marks import Bounds
from workup.core.text.value import Value

Among = Annotated[float, Bounds(ge=-2, le=6)]


class Growth(Value):
    """How a measurement has run beside the lines of a chart."""

    kind: Literal["growth"] = "growth"
    lines: Annotated[tuple[Among, ...], Bounds(min_length=2, max_length=8)]
    """On which line each measurement lay: 0 is the lowest, 4 the highest, and some lie beyond; the last is today's."""


LEFT, WIDE, FOOT, HIGH = 16.0, 250.0, 158.0, 92.0


def growth(given: Growth) -> Drawing:
    """Age to the right; what is measured upwards, quick at first and then ever slower."""
    lines = [Line("frame", ((LEFT, 14), (LEFT, FOOT), (LEFT + WIDE, FOOT)))]
    ages = [number / 12 for number in range(13)]
    lines += [Line("trace" if line == 2 else "grid", tuple(_at(age, line) for age in ages)) for line in range(5)]
    last = len(given.lines) - 1
    points = tuple(_at(0.08 + 0.84 * number / last, line) for number, line in enumerate(given.lines))
    lines.append(Line("outline", points))
    labels = (Label("head-size", (LEFT + 4, 12)), Label("age", (LEFT + WIDE, FOOT + 14), "end"))
    return Drawing(LEFT + WIDE + 12, FOOT + 22, tuple(lines), (Dots("dot", points, 3.0),), labels)


def _at(age: float, line: float) -> Point:
    rise = HIGH * (1 - (1 - age) ** 2.2)
    return round(LEFT + WIDE * age, 1), round(FOOT - 18 - rise * 0.72 - line * (5 + 5 * age), 1)
