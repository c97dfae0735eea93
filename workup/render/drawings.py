"""A drawing as markup, as data for a script, and in a terminal."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from workup.core.figures.drawing import Point
from workup.core.figures.traces import WIDE
from workup.render.braille import braille

COLUMNS = 56
"""Of a drawing of the full width in a terminal, where there is room."""


def joined(points: Sequence[Point]) -> str:
    """The corners of a line, as SVG lists them."""
    return " ".join(f"{x:g},{y:g}" for x, y in points)


def strewn(points: Sequence[Point], radius: float) -> str:
    """All dots as one path; each is a circle in two halves."""
    half = f"a{radius:g} {radius:g} 0 1 0 "
    return "".join(f"M{x - radius:.4g} {y:g}{half}{2 * radius:g} 0{half}{-2 * radius:g} 0" for x, y in points)


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


DRAWINGS: dict[str, Callable[..., Any]] = {"joined": joined, "strewn": strewn, "as_json": as_json}
"""The filters that do not depend on the width of a page."""
