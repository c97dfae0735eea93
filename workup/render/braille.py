"""A drawing in a terminal: each character holds eight dots, two across and four down."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from math import ceil

from workup.core.figures.drawing import Drawing, Line, Point

_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""What each dot adds to the character, by its row and column."""

_BROKEN = {"grid": 9, "gate": 3, "unsearched": 3}
"""Lines that are drawn with gaps, and how many dots lie from one to the next."""

_LIGHT = "+"
"""What the light is drawn with: in dots it would be taken for the eyes that follow it, or for the middle."""


def braille(drawing: Drawing, columns: int, labels: Iterable[tuple[Point, str, str]] = ()) -> list[str]:
    """The drawing as lines of so many characters at most, with its labels (where, how anchored, in which words)."""
    scale = 2 * columns / drawing.width
    rows = int(drawing.height * scale / 4) + 1
    cells = [[0] * columns for _ in range(rows)]
    # What lies behind is drawn where there is nothing else, nor right above or below: in dots it looks no other.
    lit = {
        (min(rows - 1, max(0, down // 4)), min(columns - 1, max(0, across // 2)))
        for line in drawing.lines
        if line.look == "light"
        for across, down in _along(line, scale)
    }
    for is_behind in (False, True):
        held = ((row, at) for row in range(rows) for at in range(columns) if cells[row][at] or (row, at) in lit)
        taken = {(row + near, at) for row, at in held for near in (-1, 0, 1)}
        for across, down in _marked(drawing, scale, is_behind):
            row, at = down // 4, across // 2
            if 0 <= row < rows and 0 <= at < columns and (not is_behind or (row, at) not in taken):
                cells[row][at] |= _DOTS[down % 4][across % 2]
    drawn = [[chr(0x2800 + cell) if cell else " " for cell in row] for row in cells]
    for row, at in lit:
        if not cells[row][at]:
            drawn[row][at] = _LIGHT
    for (x, y), anchor, words in labels:
        row = min(rows - 1, max(0, int(y * scale / 4) - (1 if y * scale % 4 < 1 else 0)))
        start = int(x * scale / 2) - {"start": 0, "middle": len(words) // 2, "end": len(words)}[anchor]
        start = max(0, min(start, columns - len(words)))
        drawn[row][start : start + len(words)] = list(words)[:columns]
    return ["".join(row).rstrip() for row in drawn]


def _marked(drawing: Drawing, scale: float, is_behind: bool) -> Iterator[tuple[int, int]]:
    for line in drawing.lines:
        if line.look == "light" or (line.look == "grid") is not is_behind:
            continue
        for number, (x, y) in enumerate(_along(line, scale)):
            if number % _BROKEN.get(line.look, 1) == 0:
                yield x, y
    for dots in () if is_behind else drawing.dots:
        yield from ((int(x * scale), int(y * scale)) for x, y in dots.points)


def _along(line: Line, scale: float) -> Iterator[tuple[int, int]]:
    corners = [*line.points, line.points[0]] if line.is_closed else list(line.points)
    for (x, y), (to_x, to_y) in pairwise(corners):
        # Rounded up: with a step too few, a line has holes where none of its points falls.
        steps = max(1, ceil(max(abs(to_x - x), abs(to_y - y)) * scale))
        for step in range(steps):
            share = step / steps
            yield int((x + (to_x - x) * share) * scale), int((y + (to_y - y) * share) * scale)
    yield int(corners[-1][0] * scale), int(corners[-1][1] * scale)
