"""A class, from its logs to a report or to statements: what `workup teach class` does."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

from workup.cli.lookup import Desk, case_taken
from workup.cli.output import deliver, kind_of, shown, width
from workup.errors import LogError, OutputError, UsageError, WorkupError
from workup.formats import PageFormat
from workup.phrases import say

if TYPE_CHECKING:
    from workup.class_logs import Survey
    from workup.class_logs.sources import Source
    from workup.core.classroom.account import Account
    from workup.core.content.case import Case
    from workup.core.exchange.xapi import Statement
    from workup.intake.known import Known


NAMED = 12
"""Logs of one kind that are named where there is no report to name them."""


class Wanted(NamedTuple):
    """Whose logs, of which case, and how they are counted."""

    paths: "tuple[Source, ...]"
    case: str | None
    desk: Desk
    any_version: bool
    workers: int
    shareable: bool
    replace: bool = False
    """Whether a report that leaves takes the place of an earlier one of the class."""
    expected: Path | None = None
    """A file of the codes that should be there."""
    scheduler: str | None = None
    """The address of a cluster that reads them."""


def reported(wanted: Wanted, format: PageFormat | None, output: Path | None, *, force: bool) -> None:
    """Prints or writes the report of a class. Raises LogError where there is no log of a case to be had."""
    from workup.class_logs import surveyed
    from workup.class_logs.ledger import ledger_of
    from workup.class_logs.shared import counted, earlier, remember
    from workup.cli.members import attendance_in, voices_in
    from workup.core.classroom.report import report
    from workup.document.class_report import Inside
    from workup.places import logs as folder
    from workup.render.classroom import class_report

    kind = format or PageFormat(kind_of(output, tuple(PageFormat)))
    reads = (
        partial(expected_case, wanted),
        known(wanted.desk, wanted.case),
        wanted.scheduler or wanted.workers,
        ledger_of,
    )
    with progress() as told, surveyed(wanted.paths, told, *reads) as survey:
        case = chosen(wanted, survey)
        gathered = survey.gathered(case, any_version=wanted.any_version, workers=wanted.workers)
        leaving = counted(case.id, survey.roster.counted(survey.spool)) if wanted.shareable else None
        # Nobody's words and nobody's code leave the class: for outside they are not even read.
        voices = None if wanted.shareable else voices_in(survey, case, gathered.tally.learners)
        inside = Inside(voices, attendance_in(survey, wanted.expected))
    made = report(case, gathered.tally, shareable=wanted.shareable)
    if leaving is None or not made.is_shown:
        leaving = None
    elif not wanted.replace and (day := earlier(folder(), leaving)):
        raise OutputError(say("shared-second", day=day, case=case.id))
    page = class_report(case, made, gathered.account, kind.value, width=width(), inside=inside)
    deliver(page, output, force=force, what=say("cli-class-report", case=case.id))
    if leaving is not None and (why := remember(folder(), leaving, date.today().isoformat())):
        typer.echo(say("cli-note", said=say("shared-unremembered", why=why)), err=True)
    if output is not None:
        accounted(gathered.account, shareable=wanted.shareable)


def stated(wanted: Wanted, output: Path | None, accounts: str | None, *, force: bool) -> None:
    """Writes the xAPI statements of every attempt: one a line, or one array into a file that is named .json.

    Raises LogError, OutputError and UsageError.
    """
    from workup import files
    from workup.class_logs import surveyed
    from workup.class_logs.statements import as_array, as_line, statements_of
    from workup.core.exchange.xapi import ACCOUNTS

    if output is None:
        raise UsageError(say("cli-xapi-file"))
    with progress() as told, surveyed(wanted.paths, told, known=known(wanted.desk, wanted.case)) as survey:
        case = chosen(wanted, survey)
        made = statements_of(survey, case, accounts or ACCOUNTS)
        counted = _Counted(made)
        lines = as_array(counted) if output.suffix.casefold() == ".json" else map(as_line, counted)
        files.write_lines(output, lines, force=force)
        account = survey.account
    typer.echo(say("cli-xapi-wrote", count=counted.count, case=case.id, file=shown(output)))
    accounted(account, shareable=wanted.shareable)


class _Counted:
    """Statements as they come, and how many came."""

    def __init__(self, statements: "Iterator[Statement]") -> None:
        self._statements = statements
        self.count = 0

    def __iter__(self) -> "Iterator[Statement]":
        for one in self._statements:
            self.count += 1
            yield one


def known(desk: Desk, case: str | None = None) -> "Known":
    """The cases at hand: a course keeps walks without the name of their case, and they are held against every one."""
    from workup.intake.known import Known

    def cases() -> "Iterator[Case]":
        for held in desk.library.usable.values():
            with suppress(WorkupError):
                yield held.case
        if case is not None:
            with suppress(WorkupError):
                yield desk.library.named(case).case

    return Known(cases, case)


def expected_case(wanted: Wanted, first: str) -> "Case | None":
    """The case that will be asked for, as far as that is known from a first log."""
    # Most often all logs are of one case. What is the matter with it is said once it is chosen.
    with suppress(WorkupError):
        return wanted.desk.library.named(wanted.case or first).case
    return None


def chosen(wanted: Wanted, survey: "Survey") -> "Case":
    """The case that is looked at: the one that was named, or the one most logs are of. Raises LogError."""
    from workup.class_logs import most_frequent

    if wanted.case is not None:
        return case_taken(wanted.desk, wanted.case).case
    name = most_frequent(survey.cases)
    if name is None:
        named = (f"\n  {aside.kind}: {one}" for aside in survey.account.aside for one in aside.names[:NAMED])
        raise LogError("".join([say("cli-no-logs"), *named]))
    others = [case_id for case_id in survey.cases if case_id != name]
    if others:
        told = say("cli-most-logs", case=name, others=", ".join(sorted(others)[:12]))
        typer.echo(say("cli-note", said=told), err=True)
    return case_taken(wanted.desk, name).case


def accounted(account: "Account", *, shareable: bool) -> None:
    """Says what was counted and what was set aside: never silent, not even where the report goes to a file."""
    if shareable:
        return
    typer.echo(say("cli-counted", found=account.found, counted=account.counted))
    for aside in account.aside:
        named = [*aside.names[:3], *([say("rehearse-more", n=aside.count - 3)] if aside.count > 3 else [])]
        typer.echo(f"  {say('cli-set-aside', kind=aside.kind, count=aside.count, files='; '.join(named))}")


@contextmanager
def progress() -> Iterator[Callable[[int, int], None] | None]:
    """What is told how far the work is; on a terminal it draws a bar, elsewhere it is None."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(say("cli-looking"), total=None)

        def told(done: int, of: int) -> None:
            bar.update(
                task, completed=done, total=of or None, description=say("cli-counting") if of else say("cli-looking")
            )

        yield told
