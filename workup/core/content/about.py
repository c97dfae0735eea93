"""What a pack says of its illness on one page, and the criteria by which that illness is described."""

from collections.abc import Iterator
from typing import Annotated, Literal

from workup.core.content.faults import BasisList, FindingId, several
from workup.core.figures.sheets import AnyFigure
from workup.core.text.kinds import Id, Line, Prose
from workup.core.text.marks import After, Bounds, Judged
from workup.core.text.value import Value


class Sign(Value):
    """One of the signs that criteria count."""

    label: Line
    """What it is called, with a capital."""
    met_by: Annotated[tuple[FindingId, ...], Bounds(min_length=1)]
    """Any one of these findings meets it."""


class Criteria(Value):
    """Signs of which so many make a picture. They describe it; nothing is decided by them."""

    name: Line
    """What they are called."""
    needed: Annotated[int, Bounds(ge=1, le=10)]
    """How many of the signs are asked for."""
    note: Line
    """What they do not say, beside every count of them."""
    signs: Annotated[dict[Id, Sign], Bounds(min_length=2, max_length=10)]
    """In the order in which they are named."""
    basis: BasisList
    """Where they are from."""

    def __post_init__(self) -> None:
        if self.needed > len(self.signs):
            raise ValueError(f"{self.needed} are needed, and there are {len(self.signs)} signs")


class AboutLine(Value):
    """One thing that is said."""

    head: Line | None = None
    """What it is about, in a word or two."""
    text: Prose
    """What is said; a figure says who was counted."""
    figure: AnyFigure | None = None
    """What it looks like, in numbers."""
    basis: BasisList
    """Where it is from."""


class AboutRow(Value):
    """A row of a table."""

    cells: tuple[Line, ...]
    """One for each column."""
    basis: BasisList
    """Where all of it is from."""


def _fit(rows: tuple[AboutRow, ...], info: Judged) -> tuple[AboutRow, ...]:
    columns = info.data.get("columns", ())
    uneven = [number for number, row in enumerate(rows) if columns and len(row.cells) != len(columns)]
    if uneven:
        raise several([((number, "cells"), f"write {len(columns)} cells, one for each column") for number in uneven])
    return rows


class AboutTable(Value):
    """A table under the heading of a section."""

    caption: Line
    columns: Annotated[tuple[Line, ...], Bounds(min_length=2, max_length=4)]
    rows: Annotated[tuple[AboutRow, ...], Bounds(min_length=1), After(_fit)]


class AboutSection(Value):
    """A section of the page."""

    title: Line
    nav: Line | None = None
    """What the way to it is called; its title, where that is short enough."""
    criteria: bool = False
    """Whether the signs of the criteria are named in it, before its lines."""
    table: AboutTable | None = None
    lines: Annotated[dict[Id, AboutLine], Bounds(min_length=1)]


def _name_what_there_is(sections: dict[str, AboutSection], info: Judged) -> dict[str, AboutSection]:
    # Faulty criteria have a fault of their own.
    if "criteria" in info.data and info.data["criteria"] is None:
        naming = [section_id for section_id, section in sections.items() if section.criteria]
        if naming:
            raise several([((one, "criteria"), "the file has no criteria to name here") for one in naming])
    return sections


class AboutFile(Value):
    """about.toml."""

    format: Literal[1]
    """The version of the file format."""
    name: Line
    """Of the illness."""
    title: Line
    """Below the name."""
    criteria: Criteria | None = None
    sections: Annotated[dict[Id, AboutSection], Bounds(min_length=1), After(_name_what_there_is)]

    @property
    def lines(self) -> Iterator[tuple[str, AboutLine]]:
        """Every line by section and name, `signs.eyes`, in the order of the page."""
        for section_id, section in self.sections.items():
            for line_id, line in section.lines.items():
                yield f"{section_id}.{line_id}", line
