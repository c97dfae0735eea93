"""What a page is made of. A block says what stands there; a format decides how it looks, never what it says.

Every block names its `kind`, so that a template, and the script of the page, can tell one from another. `look`
is a hint to whoever draws, and may be passed over. `basis` holds ids of sources, and † for the author's judgement.
"""

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from typing import Any, ClassVar

from workup.core.content.checklist import Source
from workup.core.content.cited import Cited
from workup.core.text import value as values
from workup.core.text.value import Value

Basis = tuple[str, ...]


class Text(Value, kw_only=False):
    """A paragraph; `head` opens it in bold.

    Looks: `lead`, `aside`, `said` (a learner's words), `ask`, `strong`, and `blank`, an empty line to write on.
    """

    kind: ClassVar[str] = "text"
    words: str
    head: str = ""
    basis: Basis = ()
    look: str = ""


class Point(Value, kw_only=False):
    """One line of a list: what it is about, its tags, what is said of it, and perhaps a smaller line below."""

    kind: ClassVar[str] = "point"
    words: str
    head: str = ""
    tags: tuple[str, ...] = ()
    aside: str = ""
    """Beside the head, smaller."""
    basis: Basis = ()
    note: str = ""
    note_basis: Basis = ()
    number: int | None = None
    """In a numbered list; None for the next."""
    state: str = ""
    """A word that names how it stands, for a mark in front: `done`, `late`, `open`, `well`, `stop`."""
    figure: "Figure | None" = None
    """What its words tell, drawn."""


class Points(Value, kw_only=False):
    """A list of points, numbered where the order or the number matters."""

    kind: ClassVar[str] = "points"
    points: tuple[Point, ...]
    numbered: bool = False
    look: str = ""


class Fact(Value, kw_only=False):
    """A name and what is said under it."""

    name: str
    words: str
    basis: Basis = ()
    look: str = ""
    """`said` for a learner's words, `basis` where the basis is the whole of it."""


class Card(Value, kw_only=False):
    """Facts under a heading. Looks: `card` has a frame, `entry` is one of a row, `bare` has facts alone."""

    kind: ClassVar[str] = "card"
    facts: tuple[Fact, ...]
    head: str = ""
    tags: tuple[str, ...] = ()
    aside: str = ""
    words: str = ""
    """Below the heading, before the facts."""
    basis: Basis = ()
    look: str = "card"
    id: str = ""


class Cell(Value, kw_only=False):
    """A cell of a table, empty where there is nothing to say; `below` stands under its words, then `note`."""

    words: str
    basis: Basis = ()
    below: str = ""
    tags: tuple[str, ...] = ()
    note: str = ""
    note_basis: Basis = ()
    figure: "Figure | None" = None
    """What its words tell, drawn."""


class Table(Value, kw_only=False):
    """A table; the first cell of each row is its heading. Looks: `numbers`, `words` (wide prose)."""

    kind: ClassVar[str] = "table"
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    caption: str = ""
    basis: Basis = ()
    """Of the whole table, beside its caption."""
    look: str = "numbers"
    name: str = ""
    """What it is called to those who do not see it, where it has no caption."""
    aloud: tuple[str, ...] = ()
    """What each column is read out as, where it is headed by a number alone."""


class Command(Value, kw_only=False):
    """A command to type, as it is typed."""

    kind: ClassVar[str] = "command"
    words: str


class Figure(Value, kw_only=False):
    """A picture that is laid out by hand for the formats that have one (`templates/figures/`); others pass it over.

    Whatever it tells stands in the blocks beside it too.
    """

    kind: ClassVar[str] = "figure"
    name: str
    data: Mapping[str, Any]
    caption: str = ""
    basis: Basis = ()
    blocks: tuple["Block", ...] = ()
    """What tells the same without a picture: a terminal shows them only where it draws none."""


class Columns(Value, kw_only=False):
    """Blocks that may stand side by side where there is room."""

    kind: ClassVar[str] = "columns"
    blocks: tuple["Block", ...]


class Fold(Value, kw_only=False):
    """Blocks that a screen may fold away behind their heading."""

    kind: ClassVar[str] = "fold"
    head: str
    blocks: tuple["Block", ...]
    instead: str = ""
    """What is said in their place where nothing folds; without it they are shown."""


class Section(Value, kw_only=False):
    """Blocks under a heading; a section among them has a heading one step smaller."""

    kind: ClassVar[str] = "section"
    id: str
    title: str
    blocks: tuple["Block", ...]
    aside: str = ""
    tags: tuple[str, ...] = ()
    nav: str = ""
    """What the way to it is called; empty for none."""
    look: str = ""


Block = Text | Points | Card | Table | Command | Figure | Columns | Fold | Section


class Document(Value, kw_only=False):
    """A page: what it is called, what stands first, its sections, its foot, and the sources that its marks lead to."""

    page: str
    """Which page it is: `summary`, `class`, … (for the style)."""
    label: str
    """What kind of page it is, in a word or two."""
    name: str
    title: str
    """Below the name."""
    window: str
    """The title of the window."""
    sections: tuple[Section, ...]
    front: tuple[Block, ...] = ()
    """Between the head and the first section, before the way to each section."""
    foot: tuple[str, ...] = ()
    sources: tuple[Cited, ...] = ()
    is_part: bool = False
    """Whether it is part of a longer page, which lists the sources that its marks number."""


def as_data(block: object) -> Any:
    """A document or block as plain data, without what is empty, and without pictures of what is told in words anyway;
    the page's script makes the same."""
    # Most of a document is strings and blocks: they are told by their type, and anything else is looked at last.
    kind = type(block)
    if kind is str:
        return block
    if kind is tuple or kind is list:
        return [as_data(one) for one in block]  # type: ignore[attr-defined]  # because of its type
    if kind is Cited:
        return values.as_data(block)
    if hasattr(block, "__dataclass_fields__"):
        data = {"kind": block.kind} if hasattr(block, "kind") else {}
        for name in field_names(block):
            value = getattr(block, name)
            if name != "figure" and (value or value not in ("", (), None, False)):
                data[name] = value if type(value) is str else as_data(value)
        return data
    if isinstance(block, Mapping):
        return {name: as_data(value) for name, value in block.items()}
    return block


def field_names(block: object) -> tuple[str, ...]:
    """The names of the fields of a block, looked up once for each kind: a document has hundreds of blocks."""
    kind = type(block)
    if kind not in _FIELDS:
        _FIELDS[kind] = tuple(field.name for field in fields(kind))  # type: ignore[arg-type]  # because of any block
    return _FIELDS[kind]


_FIELDS: dict[type, tuple[str, ...]] = {}


def cited(document: Document, sources: Mapping[str, Source]) -> Document:
    """The document with every source that a block of it names, in the order in which the pack lists them."""
    named = set(_bases(document))
    return replace(
        document,
        sources=tuple(as_cited(source_id, source) for source_id, source in sources.items() if source_id in named),
    )


def as_cited(source_id: str, source: Source) -> Cited:
    """A source as a list of sources names it."""
    return Cited(id=source_id, citation=source.citation, locator=source.locator, read_as=source.read_as)


def _bases(block: object) -> Iterator[str]:
    # Of the block and of all blocks in it, in any order: not one inside the other, since a document has hundreds.
    left = [block]
    while left:
        one = left.pop()
        if type(one) is tuple:
            left.extend(inner for inner in one if type(inner) is not str)
        elif hasattr(one, "__dataclass_fields__"):
            for name in field_names(one):
                value = getattr(one, name)
                if name in ("basis", "note_basis"):
                    yield from value
                elif value and type(value) is not str:
                    left.append(value)
