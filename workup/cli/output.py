"""How a page leaves: its format, its width, and the file it is written to."""

import os
import re
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from workup.errors import UsageError
from workup.formats import SUFFIXES, ListFormat, PageFormat
from workup.phrases import say

if TYPE_CHECKING:
    from workup.core.debrief import Debrief
    from workup.document import Document


Output = Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write it to this file.")]
_GOES_ON = "\\" if os.name == "posix" else ""
"""What ends a line of a command that goes on in the next, for a shell."""

Force = Annotated[bool, typer.Option("--force", help="Overwrite the file if it exists.")]
_FORMAT = typer.Option(help="Taken from the file name if left out.")
AsList = Annotated[ListFormat | None, _FORMAT]
AsPage = Annotated[PageFormat | None, _FORMAT]


def shown(name: object) -> str:
    """A path or a name on one line: a stranger may have named the file."""
    from workup.core.text.kinds import clean

    return clean(str(name))


def page_of(document: "Document", made: "Debrief", kind: PageFormat, template: Path | None = None) -> str:
    """The debrief as a page of this kind."""
    from workup import render

    return render.summary(document, made, kind, width=width(), template=template)


def width() -> int:
    """How many columns to fill: those of the terminal, from 40 to 80."""
    import shutil

    return max(40, min(80, shutil.get_terminal_size((80, 24)).columns))


def wrapped(line: str, columns: int) -> str:
    """A line of a list in as many columns as there are, the rest of it below its own beginning."""
    from textwrap import fill

    indent = " " * max(9, len(line) - len(line.lstrip()))
    return fill(line, columns, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


def folded(message: str, columns: int) -> str:
    """A message of several lines, each in as many columns as there are; no word is cut, so that a path stays whole."""
    from textwrap import fill

    def set_in(line: str) -> str:
        indent = " " * (len(line) - len(line.lstrip()))
        return fill(line, columns, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)

    return "\n".join(map(set_in, message.split("\n")))


def with_whole_names(line: str, columns: int) -> str:
    """A line with a path in it, cut where it is too long after blanks and slashes alone, so that no name is broken."""
    return _cut(line, columns, "")


def with_whole_command(line: str, columns: int) -> str:
    """What a command is for, and the command; too long for one line, it stands below, as a shell reads it in several.

    No name in it is broken.
    """
    if len(line) <= columns:
        return line
    what, _, command = line.partition(":")
    return f"{what}:\n{_cut(command.strip(), columns, _GOES_ON)}"


def _cut(line: str, columns: int, goes_on: str) -> str:
    lines = [""]
    for piece in re.split(r"(?<=[/\\ ])(?=[^/\\ ])", line):
        if lines[-1] and len(lines[-1] + piece.rstrip()) + len(goes_on) > columns:
            lines[-1] = f"{lines[-1].rstrip()} {goes_on}".rstrip() if lines[-1][-1] == " " else f"{lines[-1]}{goes_on}"
            lines.append("")
        lines[-1] += piece
    return "\n".join(lines)


def deliver(page: str, output: Path | None, *, force: bool, what: str) -> None:
    """Prints a page, or writes it and says so. Raises OutputError."""
    from workup import files

    if output is None:
        typer.echo(page, nl=not page.endswith("\n"))
        return
    files.write_page(output, page, force=force)
    typer.echo(say("wrote-file", what=what, file=shown(output), size=max(1, len(page.encode()) // 1000)))


def kind_of(output: Path | None, kinds: tuple[StrEnum, ...], otherwise: str = "text") -> str:
    """The format that a file name stands for. Raises UsageError where it stands for none."""
    if output is None:
        return otherwise
    kind = SUFFIXES.get(output.suffix.casefold())
    if kind not in kinds:
        names = ", ".join(kinds)
        raise UsageError(say("cli-which-format", file=shown(output.name), formats=names))
    return str(kind)
