"""A page (.html): its lines without its tags, and the tables in it."""

import re
from collections.abc import Iterator
from html import unescape

from workup.intake.bounds import MOST_CELLS
from workup.intake.parts import Row, Table

_CELL = re.compile(r"<(/?)(tr|t[dh])\b[^<>]{0,2000}>", re.IGNORECASE)
_BREAK = re.compile(r"<(?:br|/p|/div|/li|/tr|/h[1-6]|/pre|/blockquote)\b[^<>]{0,300}>", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z!][^<>]{0,2000}>")
_NO_CHARACTER = re.compile(r"&#[0-9]{20,};?")


def lines(text: str) -> str:
    """What a page shows, line by line."""
    # In a page a new line is a blank, but whoever stores a text as a page keeps its lines as they were.
    return unescape(_NO_CHARACTER.sub("\ufffd", _TAG.sub("", _BREAK.sub("\n", text)))).replace("\u00a0", " ")


def tables(place: str, text: str) -> Iterator[Table]:
    """What stands in the tables of a page, as one table; nothing where it has none."""
    rows: list[Row] = []
    start, count, column = None, 0, 0
    for tag in _CELL.finditer(text):
        if start is not None and rows:
            cell = lines(text[start : tag.start()]).strip()
            if cell:
                rows[-1][1].append((column, cell))
                count += 1
            if count > MOST_CELLS:
                return
            start, column = None, column + 1
        if tag[1]:
            continue
        if tag[2].lower() == "tr":
            rows.append((len(rows) + 1, []))
            column = 0
        else:
            start = tag.end()
    if rows:
        yield Table(place, rows)
