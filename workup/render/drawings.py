"""A drawing as paths, as data for a script, and in a terminal."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from workup.core.figures.drawing import Drawing, Look, Point
from workup.core.figures.traces import WIDE
from workup.core.text.value import Value
from workup.document.blocks import Figure
from workup.render.braille import braille

COLUMNS = 56
"""Of a drawing of the full width in a terminal, where there is room."""

FINE = 2
"""Steps in a unit of the sheet: paths go in whole ones, so that a page carries few digits."""


class Path(Value, kw_only=False):
    """A mark as SVG draws it, in steps: what it stands for, its path, and of a band how strong, of a dot how wide."""

    look: Look
    d: str
    strength: float = 1.0
    wide: int = 0


def paths(sheet: Drawing) -> Iterator[Path]:
    """The marks of a drawing, in their order. A dot is a line without length that ends round."""
    for line in sheet.lines:
        first, *more = _steps(line.points)
        d = f"M{_pair(first)}" + (f"l{_pairs(more)}" if more else "") + ("z" if line.is_closed else "")
        yield Path(line.look, d, round(line.strength, 2))
    for dots in sheet.dots:
        half = round(dots.radius * FINE)
        mark = "h0" if dots.look == "dot" else _ring(half)
        d = "".join(f"m{_pair(one)}{mark}" for one in _steps(dots.points, stays=True))
        yield Path(dots.look, f"M0 0{d}", wide=2 * half)


def _ring(half: int) -> str:
    # In two halves, from its middle and back to it.
    arc = f"{half} {half} 0 1 0 "
    return f"m{-half} 0a{arc}{2 * half} 0a{arc}{-2 * half} 0m{half} 0"


def _steps(points: Sequence[Point], *, stays: bool = False) -> list[tuple[int, int]]:
    # How far each point lies from the one before it; what does not move adds nothing to a line.
    steps, x, y = [], 0, 0
    for number, (to_x, to_y) in enumerate((round(x * FINE), round(y * FINE)) for x, y in points):
        if stays or number == 0 or (to_x, to_y) != (x, y):
            steps.append((to_x - x, to_y - y))
        x, y = to_x, to_y
    return steps


def _pair(step: tuple[int, int]) -> str:
    return f"{step[0]}{'' if step[1] < 0 else ' '}{step[1]}"


def _pairs(steps: Iterable[tuple[int, int]]) -> str:
    # A minus parts two numbers as well as a blank does.
    return "".join(f"{'' if step[0] < 0 else ' '}{_pair(step)}" for step in steps).lstrip()


def sent(figure: Figure) -> list[object]:
    """A figure as the page of a case carries it, and `templates/player/page/figure.js` places it."""
    data = figure.data
    sheet = data["drawing"]
    marks = [[one.look, one.d, one.wide, *([one.strength] if one.strength != 1 else [])] for one in paths(sheet)]
    labels = [[words, *one.at, one.anchor] for one, words in zip(sheet.labels, data["words"], strict=True)]
    return [data["name"], sheet.width, sheet.height, marks, labels, *([data["motion"]] if data["motion"] else [])]


def in_dots(columns: int) -> Callable[[Mapping[str, Any]], list[str]]:
    """The filter that draws a figure's drawing in a terminal of so many columns."""

    def drawn(data: Mapping[str, Any]) -> list[str]:
        sheet = data["drawing"]
        labels = [(one.at, one.anchor, words) for one, words in zip(sheet.labels, data["words"], strict=True)]
        share = min(1.0, sheet.width / WIDE)
        return braille(sheet, max(24, round(share * min(COLUMNS, columns - 4))), labels)

    return drawn


def as_json(data: Any) -> str:
    """Data for the script of a page; as an attribute it is escaped like any text."""
    return json.dumps(data, separators=(",", ":"), default=vars)


DRAWINGS: dict[str, Callable[..., Any]] = {"paths": paths, "as_json": as_json}
"""The filters that do not depend on the width of a page."""
