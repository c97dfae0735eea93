"""A conversation held at this terminal: its screen, the lines that are typed, and the word when it is left."""

import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from shutil import get_terminal_size
from typing import TYPE_CHECKING

import typer

from workup.cli.output import shown, width, with_whole_command, with_whole_names
from workup.cli.streams import typed
from workup.formats import PageFormat
from workup.phrases import say

if TYPE_CHECKING:
    from workup.cli.screen import Screen
    from workup.core.walk.log import Changed, Entry
    from workup.core.walk.steps import Walk
    from workup.document import Document
    from workup.logbook import Logbook


_CHANGED: "Mapping[Changed, str]" = {"words": "cli-words-changed-since", "rules": "cli-rules-changed-since"}
"""The phrase for each part of a case that can change under a walk."""


def held(book: "Logbook", screen: "Screen", go_on: str, *, room: bool = False, pictures: str = "") -> "Walk":
    """The walk in this logbook, taken to its end. Ends the command where it is left before, and says how to go on.

    `pictures` is the command that shows what can be seen.
    """
    from workup import play

    if book.healed:
        typer.echo(say("cli-healed"))
    if book.changed:
        typer.echo(say("cli-note", said=say(_CHANGED[book.changed])))

    def record(entry: "Entry") -> None:
        path = book.path
        book.append(entry)
        if book.path != path:
            typer.echo(say("cli-note", said=say("host-log-moved", file=shown(book.path))))

    try:
        sight = play.Sight(first=book.look_first, command=pictures)
        return play.converse(book.walk, ask=asking(screen), show=screen.show, record=record, room=room, sight=sight)
    except (play.Left, KeyboardInterrupt) as left:
        kept, how = say("cli-left", file=shown(book.path)), say("cli-go-on", command=go_on)
        if room:
            # A projector shows few columns, and cuts what runs over them anywhere.
            kept, how = with_whole_names(kept, width()), with_whole_command(how, width())
        typer.echo(f"\n{kept}\n{how}")
        raise typer.Exit(130 if isinstance(left, KeyboardInterrupt) else 0) from None


def show_debrief(first: "Document", rest: str) -> None:
    """Shows the first screen of a debrief, on a terminal as much as fits at a time; `rest` is the command for all."""
    from workup import render
    from workup.cli.paging import parts_of

    typer.echo()
    text = render.page(first, PageFormat.TEXT, width=width())
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        typer.echo(text)
        return
    parts = parts_of(text, get_terminal_size((80, 24)).lines - 2)
    for number, part in enumerate(parts, start=1):
        typer.echo(part)
        if number == len(parts):
            continue
        try:
            answer = typed(f"── {say('cli-part-or-stop', number=number, of=len(parts))} > ").strip().casefold()
        except (EOFError, KeyboardInterrupt):
            answer = "q"
        if answer in ("q", "quit", "exit"):
            typer.echo(f"\n{say('cli-read-on', command=rest)}")
            break
    typer.echo()


def asking(screen: "Screen") -> Callable[[str], str]:
    """What asks for a line at this terminal, or takes it from standard input."""
    is_typed = sys.stdin.isatty()
    if is_typed:
        with suppress(ImportError):
            import readline  # noqa: F401  # because it gives typed() editing and history on terminals

    def ask(prompt: str) -> str:
        from workup.cli.screen import folded

        # A prompt that would run over the edge is folded, and its last line asks.
        *above, last = folded(prompt.rstrip(), width() - 3)
        for part in above:
            typer.echo(part)
        line = typed(f"{last} ")
        if not is_typed:
            # What was piped in is shown, so that a scripted walk reads like a typed one.
            screen.echo(line)
        return line

    return ask


def screen_for(*, plain: bool, room: bool = False) -> "Screen":
    """The screen that this terminal can show, and that was asked for."""
    import os

    from workup.cli.screen import PlainScreen, RichScreen

    wants_plain = plain or bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    is_plain = wants_plain or not sys.stdout.isatty()
    if room:
        from workup.cli.room import RoomScreen

        return RoomScreen(width(), plain=is_plain)
    return PlainScreen(width()) if is_plain else RichScreen(width())
