"""A sheet for an author, as text of so many columns. None leaves without the teaching-only notice."""

from collections.abc import Iterable

from workup.render.notice import NOTICE, must_show
from workup.render.words import hang


def put(columns: int, text: str, first: str = "", rest: str | None = None) -> str:
    """A block of text, hanging behind what stands first."""
    return hang(columns)(text, first, rest)


def head(title: str, columns: int) -> tuple[str, str]:
    """The title, and the notice below it."""
    return put(columns, title), put(columns, NOTICE, "  ")


def page(lines: Iterable[str], name: str) -> str:
    """The lines as one page. Raises OutputError where it lacks the notice."""
    made = "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)
    must_show(made, "text", name)
    return made
