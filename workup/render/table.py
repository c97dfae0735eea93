"""A table for a spreadsheet, a gradebook or a program: lines of comma-separated values that no reader computes."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from io import StringIO

from workup.render.notice import NOTICE

LAST = "notice"
"""The column behind all others: no row leaves without the notice."""


def table(columns: Iterable[str], rows: Iterable[Mapping[str, str | int]]) -> Iterator[str]:
    """The lines of a file, the names of the columns first."""
    names = (*columns, LAST)
    yield _line(names)
    for row in rows:
        yield _line([*(row.get(name, "") for name in names[:-1]), NOTICE])


def harmless(value: str | int) -> str | int:
    """A cell that no spreadsheet takes for a formula: what could begin one has a quote before it."""
    if isinstance(value, int):
        return value
    inert = " ".join(value.split())
    return f"'{inert}" if inert[:1] in _BEGINNINGS and inert else inert


_BEGINNINGS = "=+-@|%＝＋－＠\t\r"


def _line(cells: Iterable[str | int]) -> str:
    text = StringIO()
    csv.writer(text, lineterminator="\n").writerow([harmless(cell) for cell in cells])
    return text.getvalue()
