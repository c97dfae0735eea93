"""A text or a spreadsheet of LibreOffice (.odt, .ods): what is written in it; nothing that repeats is drawn out."""

from collections.abc import Iterator, Mapping

from workup.intake.bounds import MOST_CELLS, Unopened
from workup.intake.forms import office
from workup.intake.forms.plain import ways
from workup.intake.given import Given
from workup.intake.names import within
from workup.intake.parts import Part, Row, Table
from workup.intake.xml import read
from workup.phrases import say

_CONTENT = "content.xml"
_STANDS_FOR = {"tab": "\t", "line-break": "\n", "s": " "}
_CELLS = ("table-cell", "covered-table-cell")


def fits(given: Given) -> bool:
    """Whether a file is one of LibreOffice's."""
    return office.holds(given, _CONTENT) and office.holds(given, "META-INF/manifest.xml")


def parts(given: Given) -> Iterator[Part]:
    """Its text, or its sheets one after the other."""
    document = _Document()
    read(office.part(given, _CONTENT), document.begins, document.ends, document.says)
    if not document.is_sheet:
        yield ways(given.place, "".join(document.text))
        return
    for number, rows in enumerate(document.sheets, start=1):
        place = within(given.place, say("intake-sheet", number=number)) if len(document.sheets) > 1 else given.place
        yield Table(place, [row for row in rows if row[1]])


class _Document:
    """What is written, as it is told."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.sheets: list[list[Row]] = []
        self.is_sheet = False
        self._cell: list[str] = []
        self._column, self._depth, self._count = 0, 0, 0

    def begins(self, name: str, _: Mapping[str, str]) -> None:
        """Takes in the beginning of an element."""
        if name == "spreadsheet":
            self.is_sheet = True
        elif name == "table":
            self.sheets.append([])
        elif name == "table-row" and self.sheets:
            self.sheets[-1].append((len(self.sheets[-1]) + 1, []))
            self._column = 0
        elif name in _CELLS:
            self._cell.clear()
        elif name == "p":
            self._depth += 1
        elif self._depth and name in _STANDS_FOR:
            self.says(_STANDS_FOR[name])

    def ends(self, name: str) -> None:
        """Takes in its end."""
        if name in ("p", "h"):
            self._depth -= name == "p"
            self.text.append("\n")
            self._cell.append("\n")
        elif name in _CELLS and self.sheets and self.sheets[-1]:
            text = "".join(self._cell).strip()
            self._cell.clear()
            if text:
                self._count += 1
                if self._count > MOST_CELLS:
                    raise Unopened(say("intake-cells", most=MOST_CELLS))
                self.sheets[-1][-1][1].append((self._column, text))
            self._column += 1

    def says(self, text: str) -> None:
        """Takes in what is written."""
        if self._depth:
            self.text.append(text)
            self._cell.append(text)
