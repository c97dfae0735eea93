"""A case walked by a room: held on the room's screen, debriefed there one thing at a time."""

import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import typer

from workup.cli.lookup import Desk, case_taken, left_log, quoted, with_cases
from workup.cli.output import width
from workup.cli.terminal import held, screen_for

if TYPE_CHECKING:
    from workup.cli.screen import Screen
    from workup.core.debrief import Debrief


def walked_by_a_room(desk: Desk, name: str, *, resume: bool, plain: bool) -> None:
    """Takes a room through a case, from where it left if that is wanted, and shows the debrief."""
    from workup import logbook
    from workup.core.debrief import debrief

    if resume:
        path = left_log(desk, desk.library.named(name).file.id, "rounds")
        case = case_taken(desk, name).case
        book = logbook.Logbook.resume(path, case)
    else:
        case = case_taken(desk, name).case
        book = logbook.Logbook.begin(case, mode="rounds")
    go_on = with_cases(f"workup teach rounds {quoted(name)} --resume", desk.extra)
    screen = screen_for(plain=plain, room=True)
    with book:
        finished = held(book, screen, go_on, room=True)
    with suppress(EOFError, KeyboardInterrupt):
        _show(debrief(case, finished), screen)
    of = with_cases(f"{quoted(book.path)}{f' --case {quoted(name)}' if name.endswith('.toml') else ''}", desk.extra)
    typer.echo(f"\nWhat the room did is kept in {book.path}")
    typer.echo(f"All of it:  workup summary {of}")
    typer.echo(f"As a page:  workup summary {of} -o {case.id}-rounds.html")


def _show(made: "Debrief", screen: "Screen") -> None:
    from workup.play import Heading
    from workup.render.room import parts

    is_watched = sys.stdin.isatty() and sys.stdout.isatty()
    shown = parts(made, width=width())
    for number, (heading, text) in enumerate(shown, start=1):
        screen.show(Heading(heading))
        typer.echo(f"\n{text}")
        if is_watched and number < len(shown):
            input(f"\n── {number} of {len(shown)} · Enter goes on > ")
