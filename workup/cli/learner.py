"""What a student types: list, checklist, walk, demo, summary."""

import sys
from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from workup.errors import LogError, UsageError

if TYPE_CHECKING:
    from workup.cli.screen import Screen
    from workup.core.case import Case
    from workup.core.debrief import Debrief
    from workup.core.walk import Walk
    from workup.logbook import Logbook

app = typer.Typer()


class PageFormat(StrEnum):
    """What a summary can be written as."""

    TEXT = "text"
    MD = "md"
    HTML = "html"
    JSON = "json"


class ListFormat(StrEnum):
    """What the checklist can be written as."""

    TEXT = "text"
    MD = "md"
    HTML = "html"


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
        walks = [_is_finished(path) for path in logbook.attempts(case_id)]
        state = (
            "not walked yet" if not walks else f"walked {_times(sum(walks))}" if any(walks) else "begun, not finished"
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

    kind = format or ListFormat(_kind_of(output, tuple(ListFormat)))
    page = render.checklist(store.checklist(), kind.value, width=_width())
    _deliver(page, output, force=force, what="the teaching checklist")


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

    name = case or _ask_which(resume=resume)
    chosen = store.case(name)
    if resume:
        left = [path for path in logbook.attempts(chosen.id) if not _is_finished(path)]
        if not left:
            raise LogError(f"There is no unfinished walk of '{chosen.id}'. Begin one with 'workup walk {name}'.")
        book = logbook.Logbook.resume(left[-1], chosen)
    else:
        book = logbook.Logbook.begin(chosen)
    with book:
        finished = _converse(book, name, plain=plain)
    _print_debrief(chosen, finished)
    typer.echo(f"\nYour walk is kept in {book.path}")
    typer.echo(f"As a page:  workup summary {chosen.id} -o {chosen.id}-summary.html")


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
    typer.echo(render.summary(made, "text", width=_width()))
    target = output or store.free_name(Path(f"{chosen.id}-demo.html"))
    kind = _kind_of(output, tuple(PageFormat), otherwise="html")
    _deliver(_page(made, PageFormat(kind)), target, force=force, what=f"the summary of this walk by '{learner.value}'")


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

    path = _log_path(log)
    recorded = logbook.read_log(path)
    chosen = store.case(case or _known_case(recorded.header.case))
    made = debrief(chosen, follow_log(chosen, recorded, path.name))
    if recorded.header.case_hash != chosen.hash:
        typer.echo(
            f"Note: the case has changed since this walk (version {recorded.header.case_version} then, "
            f"{chosen.version} now); this is the debrief of today's.",
            err=True,
        )
    kind = format or PageFormat(_kind_of(output, tuple(PageFormat)))
    page = _page(made, kind, working=working, template=template)
    _deliver(page, output, force=force, what=f"the summary of {path.name}")


def _page(made: "Debrief", kind: PageFormat, *, working: bool = False, template: Path | None = None) -> str:
    from workup import render

    return render.summary(made, kind.value, working=working, width=_width(), template=template)


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
    return PlainScreen(_width()) if wants_plain or not sys.stdout.isatty() else RichScreen(_width())


def _width() -> int:
    import shutil

    return max(40, min(80, shutil.get_terminal_size((80, 24)).columns))


def _print_debrief(case: "Case", finished: "Walk") -> None:
    from workup import render
    from workup.core.debrief import debrief

    typer.echo()
    typer.echo(render.summary(debrief(case, finished), "text", width=_width()))


def _deliver(page: str, output: Path | None, *, force: bool, what: str) -> None:
    from workup import store

    if output is None:
        typer.echo(page, nl=not page.endswith("\n"))
        return
    store.write_page(output, page, force=force)
    typer.echo(f"Wrote {what} to {output} ({max(1, len(page.encode()) // 1000)} KB).")


_SUFFIXES = {".html": "html", ".htm": "html", ".md": "md", ".markdown": "md", ".json": "json", ".txt": "text"}


def _kind_of(output: Path | None, kinds: tuple[StrEnum, ...], otherwise: str = "text") -> str:
    if output is None:
        return otherwise
    kind = _SUFFIXES.get(output.suffix.casefold())
    if kind not in kinds:
        names = ", ".join(kinds)
        raise UsageError(
            f"The name '{output.name}' does not say which format is meant. Add --format with one of: {names}."
        )
    return str(kind)


def _ask_which(*, resume: bool) -> str:
    from workup import logbook, store

    ids = store.case_ids()
    if resume:
        left = [path for case_id in ids for path in logbook.attempts(case_id) if not _is_finished(path)]
        if not left:
            raise LogError("There is no unfinished walk. Begin one with 'workup walk'.")
        return logbook.read_log(max(left, key=lambda path: path.stat().st_mtime)).header.case
    list_cases()
    try:
        return input("Which case? > ").strip().casefold() or ids[0]
    except EOFError:
        raise UsageError("No case was named. Try 'workup walk amara'.") from None


def _log_path(log: str) -> Path:
    from workup import logbook, store

    if log not in store.case_ids():
        return Path(log)
    finished = [path for path in logbook.attempts(log) if _is_finished(path)]
    if not finished:
        raise LogError(f"There is no finished walk of '{log}' yet. Walk it with 'workup walk {log}'.")
    return finished[-1]


def _known_case(case_id: str) -> str:
    from workup import store

    if case_id not in store.case_ids():
        raise LogError(f"This log is of a case called '{case_id}', which is not built in. Name its file with --case.")
    return case_id


def _is_finished(path: Path) -> bool:
    from workup import logbook
    from workup.core.log import Diagnosis, Reflection

    try:
        entries = logbook.read_log(path).entries
    except LogError:
        return False
    ended = [entry for entry in entries if isinstance(entry, Diagnosis | Reflection)]
    return len(ended) == 4


def _times(number: int) -> str:
    return "once" if number == 1 else f"{number} times"
