"""What came of a tap of the fluid: three tubes in the order in which they were filled, and how high the fluid rose."""

from collections.abc import Iterator
from typing import Annotated, Literal

from workup.core.figures.drawing import Drawing, Label, Line, box
from workup.core.text.marks import Bounds
from workup.core.text.value import Value


class Tap(Value):
    """How the fluid looked, and its pressure beside the ward's range."""

    kind: Literal["tap"] = "tap"
    fluid: Literal["clear", "clearing"] = "clear"
    """Clear, or pink at first and less so in each tube."""
    pressure: Literal["usual", "high"] = "usual"
    tubes: Annotated[int, Bounds(ge=1, le=3)] = 3
    is_full: bool = True
    """Whether more than a few drops came."""


_LEFT_OF_BLOOD = (0.9, 0.55, 0.3)
LOW, HIGH = 150.0, 90.0
"""Where the range begins and ends on the column, from the top."""


def tap(given: Tap) -> Drawing:
    """The tubes on the left, the column on the right with the ward's range in dashes."""
    lines = [line for number in range(given.tubes) for line in _tube(given, number)]
    level = 118.0 if given.pressure == "usual" else 40.0
    lines += [box("frame", 226, 16, 240, 176), box("fluid", 227, level, 239, 176)]
    lines += [Line("gate", ((214, at), (252, at))) for at in (LOW, HIGH)]
    # One below the other: where the picture is small, its words are not.
    labels = (Label("tubes", (2, 196), "start"), Label("in-range", (302, 216), "end"))
    return Drawing(304, 224, tuple(lines), labels=labels)


def _tube(given: Tap, number: int) -> Iterator[Line]:
    left = 20.0 + 52 * number
    yield box("fluid", left, 90 if given.is_full else 160, left + 34, 172)
    if given.fluid == "clearing":
        # Of blood, so many lines across as there is left of it.
        for step in range(round(9 * _LEFT_OF_BLOOD[number])):
            yield Line("abnormal", ((left + 3, 98 + 8 * step), (left + 31, 98 + 8 * step)))
    yield Line(
        "outline", ((left, 40), (left, 172), (left + 6, 178), (left + 28, 178), (left + 34, 172), (left + 34, 40))
    )
