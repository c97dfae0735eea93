"""The outline of each page, made once: sections of blocks that every format and the page of a browser draw."""

from workup.document.blocks import (
    Block,
    Card,
    Cell,
    Columns,
    Command,
    Document,
    Fact,
    Figure,
    Fold,
    Point,
    Points,
    Section,
    Table,
    Text,
)

__all__ = [
    "Block",
    "Card",
    "Cell",
    "Columns",
    "Command",
    "Document",
    "Fact",
    "Figure",
    "Fold",
    "Point",
    "Points",
    "Section",
    "Table",
    "Text",
]
