"""The debrief for a room on a projector: large, and cut where the room goes on together."""

from workup.core.debrief import Debrief
from workup.render.pages import NARROWEST, numbered, page_from
from workup.render.plain import plain

WIDEST = 60
"""Columns: so few that the type can be made big."""


def parts(debrief: Debrief, *, width: int = WIDEST) -> tuple[tuple[str, str], ...]:
    """What is shown one after the other, each as its heading and its text; together they are a page with its notice."""
    columns = max(NARROWEST, min(width, WIDEST))
    rule = "━" * columns
    values = {
        "d": plain(debrief),
        "source_number": numbered(cited.id for cited in debrief.sources),
        "rule": rule,
    }
    page = page_from("room", "text", values, columns)
    # Only a rule begins at the first column: all else is set in. They come in pairs, with a heading between.
    _, *pieces = page.split(f"{rule}\n")
    return tuple(
        (" ".join(heading.split()), text.strip("\n")) for heading, text in zip(pieces[::2], pieces[1::2], strict=True)
    )
