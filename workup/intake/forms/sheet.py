"""A spreadsheet (.xlsx, .xlsm): the cells of each sheet as they were last shown; no formula and no macro is run."""

import re
from collections.abc import Iterator, Mapping

from workup.intake.bounds import LARGEST_TEXT, MOST_CELLS, Unopened
from workup.intake.forms import office
from workup.intake.given import Given
from workup.intake.names import within
from workup.intake.parts import Part, Row, Table
from workup.intake.xml import read
from workup.phrases import say

_BOOK, _SHARED = "xl/workbook.xml", "xl/sharedStrings.xml"
_SHEET = re.compile(r"xl/worksheets/sheet(\d{1,6})\.xml")
_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def fits(given: Given) -> bool:
    """Whether a file is a spreadsheet."""
    return office.holds(given, _BOOK)


def parts(given: Given) -> Iterator[Part]:
    """Its sheets, one after the other."""
    names = office.names(given)
    shared = _strings(office.part(given, _SHARED)) if _SHARED in names else []
    sheets = sorted((int(found[1]), found[0]) for found in map(_SHEET.fullmatch, names) if found)
    for number, (_, name) in enumerate(sheets, start=1):
        place = within(given.place, say("intake-sheet", number=number)) if len(sheets) > 1 else given.place
        yield Table(place, _rows(office.part(given, name), shared))


def _strings(data: bytes) -> list[str]:
    found: list[str] = []
    pieces: list[str] = []
    is_text, is_reading = False, False

    def begins(name: str, _: Mapping[str, str]) -> None:
        nonlocal is_text, is_reading
        is_text = name == "t" and not is_reading
        is_reading = is_reading or name == "rPh"

    def ends(name: str) -> None:
        nonlocal is_text, is_reading
        is_text = False
        if name == "rPh":
            is_reading = False
        elif name == "si":
            found.append(_plain("".join(pieces)))
            pieces.clear()

    def says(text: str) -> None:
        if is_text:
            pieces.append(text)

    read(data, begins, ends, says)
    return found


class _Sheet:
    """The cells of a sheet, as they are told."""

    def __init__(self, shared: list[str]) -> None:
        self.rows: list[Row] = []
        self._shared = shared
        self._pieces: list[str] = []
        self._kind, self._column, self._next, self._row = "", 0, 0, 0
        self._is_value = False
        self._cells, self._size = 0, 0

    def begins(self, name: str, attributes: Mapping[str, str]) -> None:
        """Takes in the beginning of a row, a cell or what it holds."""
        if name == "row":
            self._row, self._next = self._row + 1, 0
            told = attributes.get("r", "")
            self._row = int(told) if told.isdecimal() and len(told) < 8 else self._row
            self.rows.append((self._row, []))
        elif name == "c":
            place = _PLACE.fullmatch(attributes["r"]) if "r" in attributes else None
            self._column = _column(place[1]) if place else self._next
            self._next = self._column + 1
            self._kind = attributes.get("t", "")
            self._pieces.clear()
        self._is_value = name in ("v", "t")

    def ends(self, name: str) -> None:
        """Takes in the end of a cell."""
        self._is_value = False
        if name != "c" or not self._pieces or not self.rows:
            return
        text = "".join(self._pieces)
        if self._kind == "s":
            at = int(text) if text.isdecimal() and len(text) < 10 else -1
            text = self._shared[at] if 0 <= at < len(self._shared) else ""
        elif text:
            text = _plain(text)
        if not text:
            return
        self._cells += 1
        # One text may stand in every cell, and is in the file but once.
        self._size += len(text)
        if self._cells > MOST_CELLS or self._size > LARGEST_TEXT:
            raise Unopened(say("intake-sheet-large", most=MOST_CELLS, size=LARGEST_TEXT // 1_000_000))
        self.rows[-1][1].append((self._column, text))

    def says(self, text: str) -> None:
        """Takes in what a cell holds."""
        if self._is_value:
            self._pieces.append(text)


def _rows(data: bytes, shared: list[str]) -> list[Row]:
    sheet = _Sheet(shared)
    read(data, sheet.begins, sheet.ends, sheet.says)
    return [row for row in sheet.rows if row[1]]


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _plain(text: str) -> str:
    # The end of a line that came from another system is written so.
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text
