"""The debrief for a room on a projector: large, and cut where the room goes on together."""

from workup.document import Document
from workup.render.pages import NARROWEST, numbered, part_from
from workup.render.plain import plain

WIDEST = 60
"""Columns: so few that the type can be made big."""


def parts(document: Document, *, width: int = WIDEST) -> tuple[tuple[str, str], ...]:
    """What is shown one after the other, each as its heading and its text; the first shows the notice."""
    columns = max(NARROWEST, min(width, WIDEST))
    source_number = numbered(cited.id for cited in document.sources)
    shown = []
    for section in document.sections:
        is_first = section is document.sections[0]
        values = {"section": plain(section), "is_first": is_first, "source_number": source_number}
        heading = section.title if is_first else section.title.upper()
        shown.append((heading, part_from("room", values, columns, is_first=is_first)))
    return tuple(shown)
