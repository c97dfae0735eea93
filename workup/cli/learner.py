"""What a student types: list, checklist, walk, demo, summary."""

import sys
from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from workup.cli.output import Force, ListFormat, Output, PageFormat, deliver, kind_of, page_of, width, wrapped
from workup.cli.walks import (
    Cases,
    case_named,
    finished_log,
    is_finished,
    left_log,
    quoted,
    reachable,
    shadowing,
    times,
    with_cases,
)
from workup.errors import ContentError, UsageError

if TYPE_CHECKING:
    from workup.cli.screen import Screen
    from workup.core.case import Case
    from workup.core.walk import Walk
    from workup.logbook import Logbook
    from workup.places import Found

app = typer.Typer()


class Player(StrEnum):
    """The synthetic learners that a demonstration can play."""

    FIRST_IMPRESSION = "first-impression"
    REFERENCE = "reference"
    HEDGER = "hedger"
    AT_ONCE = "at-once"
    EVERYTHING = "everything"


CaseArgument = Annotated[str, typer.Argument(metavar="CASE", help="A case that 'workup list' names, or a .toml file.")]
Plain = Annotated[bool, typer.Option("--plain", help="Plain lines: no colour, no drawing.")]


@app.command("list", epilog="Example: workup list")
def list_cases(cases: Cases = None) -> None:
    """Show the cases: title, audience, minutes, whether you have walked them, and where those of others are."""
    from workup.places import all_cases, places

    among = places(tuple(cases or ()))
    found = all_cases(among)
    for one in found:
        for line in _listed(one):
            typer.echo(line)
    notes = [note for one in found for note in shadowing(one)] + [place.trouble for place in among if place.trouble]
    if notes:
        typer.echo("\n" + "\n".join(notes))
    typer.echo("\nAll cases are fictional and for teaching only.\nBegin with: workup walk CASE")


@app.command(epilog="Example: workup checklist --format html -o checklist.html")
def checklist(
    format: Annotated[ListFormat | None, typer.Option(help="Taken from the file name if left out.")] = None,
    output: Output = None,
    force: Force = False,
) -> None:
    """Show the teaching workup: each item, what it can and cannot tell, its burden and its sources."""
    from workup import render, store

    kind = format or ListFormat(kind_of(output, tuple(ListFormat)))
    page = render.checklist(store.checklist(), kind.value, width=width())
    deliver(page, output, force=force, what="the teaching checklist")


@app.command(epilog="Example: workup walk amara, and later: workup walk amara --resume")
def walk(
    case: Annotated[
        str | None, typer.Argument(metavar="CASE", help="A case that 'workup list' names, or a .toml file.")
    ] = None,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with the walk that was left last.")] = False,
    plain: Plain = False,
    cases: Cases = None,
) -> None:
    """Walk a case in the terminal. Every answer is kept as it is given; commands can also be piped in."""
    from workup import logbook, store

    extra = tuple(cases or ())
    if resume:
        path = left_log(store.case_file(case, extra)[1].id if case else None, extra)
        name = case or logbook.read_log(path).header.case
        chosen = case_named(name, extra)
        book = logbook.Logbook.resume(path, chosen)
    else:
        name = case or _ask_which(cases)
        chosen = case_named(name, extra)
        book = logbook.Logbook.begin(chosen)
    with book:
        finished = _converse(book, with_cases(f"workup walk {quoted(name)} --resume", extra), plain=plain)
    _print_debrief(chosen, finished)
    of = with_cases(f"{quoted(book.path)} --case {quoted(name)}" if name.endswith(".toml") else name, extra)
    typer.echo(f"Your walk is kept in {book.path}")
    typer.echo(f"All of it:  workup summary {of}")
    typer.echo(f"As a page:  workup summary {of} -o {chosen.id}-summary.html")


@app.command(epilog="Example: workup demo amara")
def demo(
    case: CaseArgument = "amara",
    learner: Annotated[Player, typer.Option(help="Who walks.")] = Player.FIRST_IMPRESSION,
    output: Output = None,
    force: Force = False,
    plain: Plain = False,
    cases: Cases = None,
) -> None:
    """Watch a learner walk a case, no keyboard needed, and get the summary as an HTML page."""
    from workup import play, render, store
    from workup.core.debrief import debrief
    from workup.core.learners import LEARNERS

    chosen = case_named(case, tuple(cases or ()))
    screen = _screen(plain=plain)
    finished = play.aloud(LEARNERS[learner.value], chosen, screen.show)
    made = debrief(chosen, finished)
    typer.echo()
    typer.echo(render.first_screen(made, width=width()))
    target = output or store.free_name(Path(f"{chosen.id}-demo.html"))
    kind = kind_of(output, tuple(PageFormat), otherwise="html")
    deliver(page_of(made, PageFormat(kind)), target, force=force, what=f"the summary of this walk by '{learner.value}'")


@app.command(epilog="Example: workup summary amara -o amara-summary.html")
def summary(
    log: Annotated[str, typer.Argument(metavar="LOG", help="A log file, or a case for your latest walk of it.")],
    format: Annotated[PageFormat | None, typer.Option(help="Taken from the file name if left out.")] = None,
    output: Output = None,
    force: Force = False,
    working: Annotated[bool, typer.Option("--working", help="Show every count and constant.")] = False,
    template: Annotated[
        Path | None, typer.Option(metavar="FILE", help="A Jinja template of your own for this format.")
    ] = None,
    case: Annotated[
        str | None, typer.Option(metavar="CASE", help="The case that was walked, where it is a file of yours.")
    ] = None,
    cases: Cases = None,
) -> None:
    """Turn a finished walk into its debrief, as text, Markdown, HTML or JSON."""
    from workup import logbook
    from workup.core.debrief import debrief
    from workup.core.follow import follow_log

    extra = tuple(cases or ())
    path = finished_log(log, extra)
    recorded = logbook.read_log(path)
    chosen = case_named(case or reachable(recorded.header.case, extra), extra)
    made = debrief(chosen, follow_log(chosen, recorded, path.name))
    if recorded.header.case_hash != chosen.hash:
        typer.echo(
            f"Note: the case has changed since this walk (version {recorded.header.case_version} then, "
            f"{chosen.version} now); this is the debrief of today's.",
            err=True,
        )
    kind = format or PageFormat(kind_of(output, tuple(PageFormat)))
    page = page_of(made, kind, working=working, template=template)
    deliver(page, output, force=force, what=f"the summary of {path.name}")


def _listed(found: "Found") -> list[str]:
    from workup import logbook, store
    from workup.core.prose import clean

    origin = [] if found.is_built_in else [f"         from {found.place.label}"]
    try:
        file = store.case_at(found)
    except ContentError:
        # A name that cannot be typed is seen by checking its folder.
        to_check = found.path if clean(str(found.path)) == str(found.path) else found.path.parent
        name = clean(found.case_id)[:40] or "?"
        why = f"         See why with: workup author check {quoted(to_check)}"
        return [f"{name:<8} cannot be used.", why, *origin]
    walks = [is_finished(path) for path in logbook.attempts(file.id)]
    state = "not walked yet" if not walks else f"walked {times(sum(walks))}" if any(walks) else "begun, not finished"
    about = f"{file.audience} · about {file.minutes} minutes · difficulty {file.difficulty} of 3 · {state}"
    # Paths and commands stay whole, so that they can be copied.
    return [f"{file.id:<8} {file.patient.name}, {file.title}", wrapped(f"         {about}", width()), *origin]


def _converse(book: "Logbook", go_on: str, *, plain: bool) -> "Walk":
    from workup import play

    screen = _screen(plain=plain)
    if book.healed:
        typer.echo("The last answer was cut off while it was being written; please give it again.")
    if book.changed:
        typer.echo("Note: this case has changed since the walk was begun.")
    try:
        return play.converse(book.walk, ask=_asking(screen), show=screen.show, record=book.append)
    except (play.Left, KeyboardInterrupt) as left:
        typer.echo(f"\nKept in {book.path}\nGo on with: {go_on}")
        raise typer.Exit(130 if isinstance(left, KeyboardInterrupt) else 0) from None


def _asking(screen: "Screen") -> Callable[[str], str]:
    is_typed = sys.stdin.isatty()
    if is_typed:
        with suppress(ImportError):
            import readline  # noqa: F401  # because it gives input() editing and history on terminals

    def ask(prompt: str) -> str:
        line = input(prompt)
        if not is_typed:
            # What was piped in is shown, so that a scripted walk reads like a typed one.
            screen.echo(line)
        return line

    return ask


def _screen(*, plain: bool) -> "Screen":
    import os

    from workup.cli.screen import PlainScreen, RichScreen

    wants_plain = plain or bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    return PlainScreen(width()) if wants_plain or not sys.stdout.isatty() else RichScreen(width())


def _print_debrief(case: "Case", finished: "Walk") -> None:
    from workup import render
    from workup.core.debrief import debrief

    typer.echo()
    typer.echo(render.first_screen(debrief(case, finished), width=width()))


def _ask_which(cases: list[Path] | None) -> str:
    from workup import store

    list_cases(cases)
    try:
        return input("Which case? > ").strip().casefold() or store.case_ids()[0]
    except EOFError:
        raise UsageError("No case was named. Try 'workup walk amara'.") from None
