"""The screen of a room: the same blocks for a projector, large and plain, one thing at a time."""

from collections.abc import Iterator
from typing import TextIO

from workup.cli.screen import Laid, PlainScreen, RichScreen, Style, columns, laid, set_in
from workup.core.text.kinds import clean
from workup.play import Block, Found, Heading, Hint, Index, Listing, Menu, Notice, Place, Title

WIDEST = 60
"""Columns: so few that the type can be made big."""

# Nothing dim, and no colour that a projector could wash out.
_LOOKS: dict[Style, str] = {"": "", "title": "bold", "strong": "bold", "quiet": "", "bar": "bold", "notice": "bold"}


class RoomScreen:
    """Short lines, large headings and room around each thing; bold where the terminal may be dressed."""

    def __init__(self, width: int, out: TextIO | None = None, *, plain: bool = True) -> None:
        width = min(width, WIDEST)
        self._screen = (
            PlainScreen(width, out, laid_large) if plain else RichScreen(width, out, laid_large, looks=_LOOKS)
        )

    def show(self, block: Block) -> None:
        """Prints a block."""
        self._screen.show(block)

    def echo(self, line: str) -> None:
        """Repeats what was typed out of sight."""
        self._screen.echo(line)


def laid_large(block: Block, width: int) -> Iterator[Laid]:
    """The lines of a block at this width, with room around them; none is wider."""
    match block:
        case Title():
            yield from _headed(block.text.split(" · "), width, "title")
        case Heading():
            yield ()
            yield from _headed([block.text.upper(), block.aside], width, "strong")
        case Notice() | Hint():
            yield ()
            yield from set_in(block.text, width, "notice" if isinstance(block, Notice) else "")
        case Place():
            yield ()
            yield ()
            where = f"── {block.place} · {block.clock}"
            if columns(clean(where)) + columns(block.so_far) + 3 <= width:
                yield from set_in(f"{where} · {block.so_far}", width, "strong", margin=0)
            else:
                yield from set_in(where, width, "strong", margin=0)
                yield from set_in(block.so_far, width, "strong", margin=3)
        case Found():
            yield ()
            yield from set_in(f"{block.number}  {block.label}", width, "strong")
            yield from set_in(block.text, width)
        case Menu() | Listing():
            yield ()
            yield from laid(block, width)
        case Index():
            yield ()
            yield from laid(Menu(block.choices), width)
        case _:
            yield from laid(block, width)


def _headed(texts: list[str], width: int, style: Style) -> Iterator[Laid]:
    yield ()
    yield (("━" * width, style),)
    for text in filter(None, texts):
        yield from set_in(text, width, style)
    yield (("━" * width, style),)
