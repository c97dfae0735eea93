"""How cards lie on paper: how many to a sheet, and how large their words can be without being cut."""

import math
from collections.abc import Sequence
from typing import NamedTuple

WIDE, HIGH = 186, 244
"""Millimetres of a sheet that cards fill. Both fit on A4 and on Letter, so that cards have one size everywhere."""

_POINT = 25.4 / 72
_PADDING = 12
"""Millimetres of a card, across and down, that stay empty."""

_GLYPH, _LEADING = 0.57, 1.4
"""Of the type size: the width of a wide serif's usual letter, and the height of a line."""


class Grid(NamedTuple):
    """Cards side by side and below each other."""

    columns: int
    rows: int

    @property
    def wide(self) -> float:
        """Millimetres."""
        return WIDE / self.columns

    @property
    def high(self) -> float:
        """Millimetres."""
        return HIGH / self.rows


class Layout(NamedTuple):
    """How the cards of one case are set."""

    grid: Grid
    head: int
    """Millimetres above a finding, for its number."""
    sizes: tuple[float, ...]
    """Type sizes in points, largest first; the last is never gone below."""

    def size(self, text: str, label: str) -> float:
        """The largest type at which the text and its label fit on a card; the smallest where none does."""
        return next((size for size in self.sizes if self._fits(text, label, size)), self.sizes[-1])

    def _fits(self, text: str, label: str, size: float) -> bool:
        across = int((self.grid.wide - _PADDING) / (size * _GLYPH * _POINT))
        # A line ends early by half a word; the label is bold, and its first line stands beside the number.
        lines = math.ceil(_width(text) / (across - 3)) + math.ceil(1.2 * _width(label) / max(8, across - 9)) - 1
        down = self.grid.high - _PADDING - self.head
        return lines * size * _LEADING * _POINT <= down

    def fits(self, cards: Sequence[tuple[str, str]], least: float) -> bool:
        """Whether each (finding, label) fits in a type of at least this size."""
        return all(self.size(text, label) >= least and self._fits(text, label, least) for text, label in cards)


def _width(text: str) -> int:
    # Characters of East Asian scripts are twice as wide.
    return sum(2 if ord(character) > 0x2E7F else 1 for character in text)


_GRIDS = (Grid(2, 4), Grid(2, 3), Grid(2, 2), Grid(1, 2), Grid(1, 1))
_SIZES = (11.0, 10.5, 10.0, 9.5, 9.0, 8.5)
_LARGE = (Grid(1, 3), Grid(1, 2), Grid(1, 1))
_LARGE_SIZES = (18.0, 17.0, 16.0, 15.0, 13.0, 11.0, 10.0, 9.0)


def layout_for(cards: Sequence[tuple[str, str]], *, large: bool) -> Layout:
    """The layout with most cards to a sheet in which every (finding, label) fits in a good size."""
    least = 15.0 if large else 9.0
    layouts = (
        [Layout(grid, 15, _LARGE_SIZES) for grid in _LARGE] if large else [Layout(grid, 10, _SIZES) for grid in _GRIDS]
    )
    return next((layout for layout in layouts if layout.fits(cards, least)), layouts[-1])


def sides(count: int, grid: Grid) -> tuple[range, ...]:
    """Which cards lie on each sheet, by index."""
    each = grid.columns * grid.rows
    return tuple(range(start, min(start + each, count)) for start in range(0, count, each))
