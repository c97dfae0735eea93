"""Two screens for the conversation: plain lines, and the same lines with colour.

Both lay a block out in the same way; colour adds and never carries meaning. Whatever a block holds
is made inert on the way, so no content can command the terminal.
"""

import sys
import unicodedata
from collections.abc import Iterator
from typing import Literal, TextIO, assert_never

from workup.core.prose import clean
from workup.play import Block, Choice, Found, Heading, Hint, Listing, Menu, Notice, Paragraph, Place, Title, Typed

Style = Literal["", "title", "strong", "quiet", "bar", "notice"]
Span = tuple[str, Style]
Laid = tuple[Span, ...]
"""One line of the screen."""

NARROWEST, WIDEST = 20, 80
_MARGIN = 2
_LABEL = 15
"""Columns for the name of a finding, where there is room beside it."""
_ROOMY = 56
"""From this width a finding stands beside its name, narrower below it."""


class PlainScreen:
    """Plain lines without any escape code: for pipes, files and readers of the screen."""

    def __init__(self, width: int, out: TextIO | None = None) -> None:
        self.width = max(NARROWEST, min(width, WIDEST))
        self._out = out
        for stream in (sys.stdin, sys.stdout):
            _forgive(stream)

    def show(self, block: Block) -> None:
        """Prints a block."""
        for line in laid(block, self.width):
            print("".join(text for text, _ in line), file=self._out or sys.stdout)

    def ask(self, prompt: str) -> str:
        """One line typed at this prompt. Raises EOFError at the end of the input."""
        return _asked(_prompted(prompt, self.width), self._out or sys.stdout)


class RichScreen:
    """The same lines with colour, as far as the terminal and NO_COLOR allow it."""

    def __init__(self, width: int, out: TextIO | None = None) -> None:
        from rich.console import Console
        from rich.text import Text

        self.width = max(NARROWEST, min(width, WIDEST))
        self._text = Text
        for stream in (sys.stdin, sys.stdout):
            _forgive(stream)
        self._console = Console(file=out, width=self.width, highlight=False, markup=False, emoji=False)

    def show(self, block: Block) -> None:
        """Prints a block."""
        for line in laid(block, self.width):
            text = self._text.assemble(*((span, _COLOURS[style]) for span, style in line))
            self._console.print(text, soft_wrap=True)

    def ask(self, prompt: str) -> str:
        """One line typed at this prompt, with the keys of a line editor. Raises EOFError at the end of the input."""
        if sys.stdin.isatty():
            _edit_lines()
        return _asked(_prompted(prompt, self.width), self._console.file)


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
            yield from _wrapped(block.text, width, "title")
        case Heading():
            yield ()
            aside = f" · {block.aside}" if block.aside else ""
            yield from _wrapped(f"{block.text}{aside}", width, "strong")
        case Paragraph():
            for paragraph in block.text.split("\n\n"):
                yield ()
                yield from _wrapped(paragraph, width)
        case Notice():
            yield from _wrapped(block.text, width, "notice")
        case Hint():
            yield from _wrapped(block.text, width, "quiet")
        case Place():
            yield ()
            yield from _rule(block, width)
        case Found():
            yield ()
            yield from _found(block, width)
        case Menu():
            digits = max((len(str(choice.number)) for choice in block.choices), default=1)
            for choice in block.choices:
                yield from _choice(choice, digits, width)
        case Listing():
            yield from _listing(block, width)
        case Typed():
            yield ()
            prompt, *more = _wrapped(f"{block.prompt}{block.text}", width, "strong", margin=0)
            yield prompt
            yield from more
        case _:
            assert_never(block)


def _found(found: Found, width: int) -> Iterator[Laid]:
    label, number = clean(found.label), f"[{found.number}]"
    if width < _ROOMY or columns(label) > _LABEL:
        yield from _wrapped(label, width, "strong")
        beside, indent = "", 4
    else:
        beside, indent = label, _MARGIN + _LABEL + 2
    lines = _folded(f"{found.text} {number}", width - indent)
    for place, line in enumerate(lines):
        head = (" " * _MARGIN + _filled(beside, _LABEL) + "  ") if beside and place == 0 else " " * indent
        yield ((head, "strong"), (line, ""))


def _choice(choice: Choice, digits: int, width: int) -> Iterator[Laid]:
    number = f"{' ' * _MARGIN}{choice.number:>{digits}}  "
    indent = " " * len(number)
    aside = clean(choice.aside)
    # The aside is quiet where it fits behind its label, and goes below it where it does not.
    label = _folded(choice.label, width - len(indent))
    for place, line in enumerate(label):
        head: Span = (number if place == 0 else indent, "strong")
        last = place == len(label) - 1
        if last and aside and columns(indent) + columns(line) + columns(aside) + 3 <= width:
            yield (head, (line, ""), (f" · {aside}", "quiet"))
            return
        yield (head, (line, ""))
    for line in _folded(aside, width - len(indent)) if aside else ():
        yield ((indent, ""), (line, "quiet"))


def _listing(listing: Listing, width: int) -> Iterator[Laid]:
    bar = 10
    room = min(max((columns(clean(share.label)) for share in listing.shares), default=0), width - _MARGIN - 3 - bar - 6)
    for share in listing.shares:
        lines = _folded(share.label, max(room, 8))
        for place, line in enumerate(lines):
            number = f"{share.number:>2}" if place == 0 else "  "
            head: Laid = ((f" {number}  ", "strong"), (_filled(line, max(room, 8)), ""))
            if place == 0:
                blocks = "█" * min(share.chips, bar)
                head = (*head, (f"  {blocks}{' ' * (bar - len(blocks))}", "bar"), (f" {share.chips:>2}", ""))
            yield tuple(_trimmed(head, width))


def _rule(place: Place, width: int) -> Iterator[Laid]:
    left, right = f"── {clean(place.place)} · {place.clock} ", f" {place.so_far} ──"
    between = width - columns(left) - columns(right)
    if between >= 1:
        yield ((f"{left}{'─' * between}{right}", "strong"),)
    else:
        yield from _wrapped(f"{left}·{right}", width, "strong", margin=0)


def _wrapped(text: str, width: int, style: Style = "", *, margin: int = _MARGIN) -> Iterator[Laid]:
    for line in _folded(text, width - margin):
        yield ((" " * margin + line, style),)


def _folded(text: str, width: int) -> list[str]:
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


def _prompted(prompt: str, width: int) -> str:
    """The prompt as it stands on the screen: inert, and short enough to leave room for an answer."""
    inert = clean(prompt)
    if columns(inert) > width - 12 and len(inert) > 12:
        inert = f"{inert[: max(width - 16, 8)].rstrip()}… >"
    return f"{inert} "


def _asked(prompt: str, out: TextIO) -> str:
    if out is sys.stdout and sys.stdin.isatty():
        print(file=out)
        return input(prompt)
    # Nobody sees what a pipe types, so it is repeated for the transcript.
    print(file=out)
    print(prompt, end="", file=out, flush=True)
    line = sys.stdin.readline()
    if not line:
        print(file=out)
        raise EOFError
    print(clean(line)[:200], file=out)
    return line


def _edit_lines() -> None:
    try:
        import readline  # noqa: F401  # importing it gives input() its keys
    except ImportError:
        return


def _forgive(stream: object) -> None:
    # A byte or sign that the terminal's encoding does not have must not end a walk.
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")
