"""A case walked by a room: held on the room's screen, debriefed there one thing at a time."""

import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from workup.cli import terminal
from workup.cli.lookup import Desk, begun_with, case_taken, left_log, quoted, with_cases
from workup.cli.output import deliver, shown, width, with_whole_command, with_whole_names
from workup.cli.streams import typed
from workup.phrases import say

if TYPE_CHECKING:
    from workup.cli.screen import Screen
    from workup.document import Document


def walked_by_a_room(desk: Desk, name: str, *, resume: bool, plain: bool, look_first: bool | None) -> None:
    """Takes a room through a case, from where it left if that is wanted, and shows the debrief."""
    from workup import logbook
    from workup.core.debrief import debrief
    from workup.document.rounds import rounds
    from workup.document.summary import sibling

    if resume:
        path = left_log(desk, desk.library.named(name).file.id, "rounds")
        case = case_taken(desk, name).case
        book = logbook.Logbook.resume(path, case)
    else:
        case = begun_with(case_taken(desk, name).case, look_first)
        book = logbook.Logbook.begin(case, mode="rounds")
    go_on = with_cases(f"workup teach rounds {quoted(name)} --resume", desk.extra)
    screen = terminal.screen_for(plain=plain, room=True)
    with book:
        finished = terminal.held(book, screen, go_on, room=True)
    with suppress(EOFError, KeyboardInterrupt):
        made = debrief(case, finished)
        _show(rounds(case, made, next_case=sibling(case, made)), screen)
    of = with_cases(f"{quoted(book.path)}{f' --case {quoted(name)}' if name.endswith('.toml') else ''}", desk.extra)
    typer.echo(f"\n{with_whole_names(say('cli-room-kept', file=shown(book.path)), width())}")
    for command in (say("cli-all-of-it", of=of), say("cli-as-a-page", of=of, file=f"{case.id}-rounds.html")):
        typer.echo(with_whole_command(command, width()))


def room_page(desk: Desk, name: str, output: Path | None, *, force: bool, show: bool, look_first: bool | None) -> None:
    """Writes a case as a page that a room walks in a browser, and says where. Raises ContentError and OutputError."""
    from workup import files
    from workup.cli.exports import opened, page_of

    held = case_taken(desk, name)
    target = output or files.free_name(Path(f"{held.file.id}-room.html"))
    page = page_of(desk, held, look_first, is_room=True)
    deliver(page, target, force=force, what=say("rounds-page-made", case=held.file.id))
    typer.echo(say("export-carries-answers"))
    if show:
        opened(target)


def _show(document: "Document", screen: "Screen") -> None:
    from workup.play import Heading
    from workup.render.room import parts

    is_watched = sys.stdin.isatty() and sys.stdout.isatty()
    shown = parts(document, width=width())
    for number, (heading, text) in enumerate(shown, start=1):
        screen.show(Heading(heading))
        typer.echo(f"\n{text}")
        if is_watched and number < len(shown):
            typed(f"\n── {say('cli-part', number=number, of=len(shown))} > ")
