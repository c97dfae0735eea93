"""Two screens for the conversation: plain lines, and the same lines with colour.

Both lay a block out in the same way; colour adds and never carries meaning. Whatever a block holds
is made inert on the way, so no content can command the terminal.
"""

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from typing import Literal, Protocol, TextIO, assert_never

from workup.core.text.kinds import clean
from workup.document.words import bar
from workup.phrases import say
from workup.play import (
    Block,
    Choice,
    Found,
    Heading,
    Hint,
    Index,
    Listing,
    Menu,
    Notice,
    Paragraph,
    Picture,
    Place,
    Title,
    Typed,
)

Style = Literal["", "title", "strong", "quiet", "bar", "notice"]
Span = tuple[str, Style]
Laid = tuple[Span, ...]
"""One line of the screen."""
Laying = Callable[[Block, int], Iterator[Laid]]
"""The lines of a block at a width."""

_NARROWEST, _WIDEST = 20, 80
MARGIN = 2
_BAR = 10
_ECHOED = 200
"""How much of a line that was typed out of sight is repeated."""


class Screen(Protocol):
    """Where a conversation is shown."""

    def show(self, block: Block) -> None:
        """Prints a block."""

    def echo(self, line: str) -> None:
        """Repeats what was typed out of sight, as the answer to the prompt that stands there."""


class PlainScreen:
    """Plain lines without any escape code: for pipes, files and readers of the screen."""

    def __init__(self, width: int, out: TextIO | None = None, lay: Laying | None = None) -> None:
        self._width = _sensible(width)
        self._out = out
        self._laid = lay or laid

    def show(self, block: Block) -> None:
        """Prints a block."""
        for line in self._laid(block, self._width):
            print("".join(text for text, _ in line).rstrip(), file=self._out)

    def echo(self, line: str) -> None:
        """Prints what was typed out of sight, made inert."""
        print(clean(line)[:_ECHOED], file=self._out)


class RichScreen:
    """The same lines with colour, as far as the terminal and NO_COLOR allow it."""

    def __init__(
        self,
        width: int,
        out: TextIO | None = None,
        lay: Laying | None = None,
        looks: Mapping[Style, str] | None = None,
    ) -> None:
        from rich.console import Console
        from rich.text import Text

        self._width = _sensible(width)
        self._laid = lay or laid
        self._looks = looks or _COLOURS
        self._text = Text
        self._console = Console(file=out, width=self._width, highlight=False, markup=False, emoji=False)

    def show(self, block: Block) -> None:
        """Prints a block."""
        for line in self._laid(block, self._width):
            # Content never goes through markup: each span is a piece of text and its style.
            text = self._text.assemble(*((span, self._looks[style]) for span, style in line))
            text.rstrip()
            self._console.print(text, soft_wrap=True)

    def echo(self, line: str) -> None:
        """Prints what was typed out of sight, made inert."""
        self._console.print(self._text(clean(line)[:_ECHOED]), soft_wrap=True)


_COLOURS: dict[Style, str] = {
    "": "",
    "title": "bold",
    "strong": "bold cyan",
    "quiet": "dim",
    "bar": "cyan",
    "notice": "yellow",
}


def laid(block: Block, width: int) -> Iterator[Laid]:
    """The lines of a block at this width; none is wider."""
    match block:
        case Title():
            yield ()
            yield from set_in(block.text, width, "title")
        case Heading():
            yield ()
            aside = f" · {block.aside}" if block.aside else ""
            yield from set_in(f"{block.text.upper()}{aside}", width, "strong")
        case Paragraph():
            for paragraph in block.text.split("\n\n"):
                yield ()
                yield from set_in(paragraph, width)
        case Notice() | Hint():
            yield from set_in(block.text, width, "notice" if isinstance(block, Notice) else "quiet")
        case Place():
            yield ()
            yield from _rule(block, width)
        case Found():
            yield ()
            yield from _found(block, width)
        case Picture():
            yield ()
            yield from _picture(block, width)
        case Menu():
            yield from _menu(block, width)
        case Index():
            yield from _index(block, width)
        case Listing():
            yield from _listing(block, width)
        case Typed():
            yield ()
            yield from set_in(f"{block.prompt}{block.text or say('walk-enter')}", width, "strong", margin=0)
        case _:
            assert_never(block)


def _found(found: Found, width: int) -> Iterator[Laid]:
    head = f"{' ' * MARGIN}{found.number:>2}  "
    for place, line in enumerate(folded(found.label, width - len(head))):
        yield ((head if place == 0 else " " * len(head), "quiet"), (line, "strong"))
    for line in folded(found.text, width - len(head)):
        yield ((" " * len(head), ""), (line, ""))


def _picture(picture: Picture, width: int) -> Iterator[Laid]:
    from workup.document.drawing import drawing
    from workup.render.drawings import in_dots

    for line in in_dots(width)(drawing(picture.figure, "", is_told=False).data):
        yield ((f"{' ' * MARGIN}{line}"[:width], ""),)
    yield ()


def _index(index: Index, width: int) -> Iterator[Laid]:
    # A line breaks between two names, so that no number is parted from its name.
    line: list[Span] = []
    used = 0
    for choice in index.choices:
        number, label = f"{choice.number} ", clean(choice.label)
        takes = columns(number) + columns(label) + 3
        if line and MARGIN + used + takes > width:
            yield ((" " * MARGIN, ""), *line)
            line, used = [], 0
        if takes + MARGIN > width:
            yield from set_in(f"{number}{label}", width)
            continue
        line += [(number, "quiet"), (f"{label}   ", "")]
        used += takes
    if line:
        yield ((" " * MARGIN, ""), *line)


def _menu(menu: Menu, width: int) -> Iterator[Laid]:
    digits = max((len(str(choice.number)) for choice in menu.choices), default=1)
    for choice in menu.choices:
        yield from _choice(choice, digits, width)


def _choice(choice: Choice, digits: int, width: int) -> Iterator[Laid]:
    number = f"{' ' * MARGIN}{choice.number:>{digits}}  "
    indent = " " * len(number)
    aside = clean(choice.aside)
    # The aside is quiet where it fits behind its label, and goes below it where it does not.
    label = folded(choice.label, width - len(indent))
    for place, line in enumerate(label):
        head: Span = (number if place == 0 else indent, "strong")
        last = place == len(label) - 1
        if last and aside and columns(indent) + columns(line) + columns(aside) + 3 <= width:
            yield (head, (line, ""), (f" · {aside}", "quiet"))
            return
        yield (head, (line, ""))
    for line in folded(aside, width - len(indent)) if aside else ():
        yield ((indent, ""), (line, "quiet"))


def _listing(listing: Listing, width: int) -> Iterator[Laid]:
    digits = max([2, *(len(str(share.chips)) for share in listing.shares)])
    longest = max((columns(clean(share.label)) for share in listing.shares), default=0)
    room = min(longest, width - MARGIN - 3 - _BAR - 4 - digits)
    for share in listing.shares:
        lines = folded(share.label, max(room, 8))
        for place, line in enumerate(lines):
            number = f"{share.number:>2}" if place == 0 else "  "
            head: Laid = ((f" {number}  ", "strong"), (_filled(line, max(room, 8)), ""))
            if place == 0:
                blocks = "█" * bar(share.chips, listing.full, _BAR)
                head = (*head, (f"  {blocks}{' ' * (_BAR - len(blocks))}", "bar"), (f" {share.chips:>{digits}}", ""))
            yield tuple(_trimmed(head, width))


def _rule(place: Place, width: int) -> Iterator[Laid]:
    left, right = f"── {clean(place.place)} · {place.clock} ", f" {place.so_far} ──"
    between = width - columns(left) - columns(right)
    if between >= 1:
        yield ((f"{left}{'─' * between}{right}", "strong"),)
    else:
        # Too long for one rule: the count stands below it.
        yield from set_in(f"{left}──", width, "strong", margin=0)
        yield from set_in(place.so_far, width, "strong", margin=3)


def set_in(text: str, width: int, style: Style = "", *, margin: int = MARGIN) -> Iterator[Laid]:
    """A text as lines with a margin, all of one style."""
    for line in folded(text, width - margin):
        yield ((" " * margin + line, style),)


def folded(text: str, width: int) -> list[str]:
    """The text made inert and folded to so many columns; at least one line."""
    width = max(width, 8)
    lines: list[str] = []
    line = ""
    for word in clean(text).split(" "):
        if line and columns(line) + 1 + columns(word) > width:
            lines.append(line)
            line = ""
        line = f"{line} {word}" if line else word
        while columns(line) > width:
            cut = _fitting(line, width)
            lines.append(line[:cut])
            line = line[cut:]
    return [*lines, line] if line or not lines else lines


def _fitting(text: str, width: int) -> int:
    used = 0
    for place, character in enumerate(text):
        used += columns(character)
        if used > width:
            return max(place, 1)
    return len(text)


def columns(text: str) -> int:
    """How many columns of a terminal a text takes."""
    if text.isascii():
        return len(text)  # as most are
    return sum(
        0
        if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf")
        else 2
        if unicodedata.east_asian_width(character) in "WF"
        else 1
        for character in text
    )


def _filled(text: str, width: int) -> str:
    return text + " " * max(width - columns(text), 0)


def _trimmed(line: Laid, width: int) -> Iterator[Span]:
    # Blanks at the end are left out; on the narrowest screens the bar gives way before the number.
    if sum(columns(text) for text, _ in line) > width:
        line = tuple(span for span in line if span[1] != "bar")
    yield from line


def _sensible(width: int) -> int:
    return max(_NARROWEST, min(width, _WIDEST))
