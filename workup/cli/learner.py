"""What a student types: list, checklist, walk, demo, summary."""

import sys
from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from workup.cli.output import ListFormat, PageFormat, deliver, kind_of, page_of, width
from workup.cli.walks import built_in, finished_log, is_finished, left_log, times
from workup.errors import UsageError

if TYPE_CHECKING:
    from workup.cli.screen import Screen
    from workup.core.case import Case
    from workup.core.walk import Walk
    from workup.logbook import Logbook

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
Output = Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write to this file.")]
Force = Annotated[bool, typer.Option("--force", help="Overwrite the file if it exists.")]


@app.command("list", epilog="Example: workup list")
def list_cases() -> None:
    """Show the cases: title, audience, minutes, and whether you have walked them."""
    from workup import logbook, store

    for case_id in store.case_ids():
        _, file = store.case_file(case_id)
        walks = [is_finished(path) for path in logbook.attempts(case_id)]
        state = (
            "not walked yet" if not walks else f"walked {times(sum(walks))}" if any(walks) else "begun, not finished"
        )
        typer.echo(f"{file.id:<8} {file.patient.name}, {file.title}")
        typer.echo(
            f"         {file.audience} · about {file.minutes} minutes · difficulty {file.difficulty} of 3 · {state}"
        )
    typer.echo("\nAll cases are fictional and for teaching only. Begin with: workup walk CASE")


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
) -> None:
    """Walk a case in the terminal. Every answer is kept as it is given; commands can also be piped in."""
    from workup import logbook, store

    if resume:
        path = left_log(store.case_file(case)[1].id if case else None)
        name = case or logbook.read_log(path).header.case
        chosen = store.case(name)
        book = logbook.Logbook.resume(path, chosen)
    else:
        name = case or _ask_which()
        chosen = store.case(name)
        book = logbook.Logbook.begin(chosen)
    with book:
        finished = _converse(book, name, plain=plain)
    _print_debrief(chosen, finished)
    of = chosen.id if chosen.id in store.case_ids() else f"{book.path} --case {name}"
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
) -> None:
    """Watch a learner walk a case, no keyboard needed, and get the summary as an HTML page."""
    from workup import play, render, store
    from workup.core.debrief import debrief
    from workup.core.learners import LEARNERS

    chosen = store.case(case)
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
) -> None:
    """Turn a finished walk into its debrief, as text, Markdown, HTML or JSON."""
    from workup import logbook, store
    from workup.core.debrief import debrief
    from workup.core.walk import follow_log

    path = finished_log(log)
    recorded = logbook.read_log(path)
    chosen = store.case(case or built_in(recorded.header.case))
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


def _converse(book: "Logbook", name: str, *, plain: bool) -> "Walk":
    from workup import play

    screen = _screen(plain=plain)
    if book.healed:
        typer.echo("The last answer was cut off while it was being written; please give it again.")
    if book.changed:
        typer.echo("Note: this case has changed since the walk was begun.")
    try:
        return play.converse(book.walk, ask=_asking(screen), show=screen.show, record=book.append)
    except (play.Left, KeyboardInterrupt) as left:
        typer.echo(f"\nKept in {book.path}\nGo on with: workup walk {name} --resume")
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


def _ask_which() -> str:
    from workup import store

    list_cases()
    try:
        return input("Which case? > ").strip().casefold() or store.case_ids()[0]
    except EOFError:
        raise UsageError("No case was named. Try 'workup walk amara'.") from None
