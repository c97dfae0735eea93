"""A class over many cases: what `workup teach course` does."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

from workup.cli.members import TABLE, rows_of
from workup.errors import ContentError, LogError
from workup.formats import PageFormat
from workup.phrases import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from workup.class_logs import Survey
    from workup.cli.lookup import Desk
    from workup.core.content.case import Case


class Wanted(NamedTuple):
    """Whose logs, and how they are counted."""

    paths: tuple[Path, ...]
    desk: "Desk"
    any_version: bool
    workers: int


def reported(wanted: Wanted, format: PageFormat | None, output: Path | None, *, force: bool) -> None:
    """Prints or writes the report of a class over its cases. Raises LogError where there is no walk to be had."""
    from workup.class_logs import surveyed
    from workup.class_logs.course import Together, each_case
    from workup.cli.classroom import known, progress
    from workup.cli.output import deliver, kind_of, width
    from workup.core.classroom.many import case_view, course_report
    from workup.render.course import course_report as page_of

    if output is not None and output.suffix.casefold() == TABLE and format is None:
        _tabled(wanted, output, force=force)
        return
    kind = format or PageFormat(kind_of(output, tuple(PageFormat)))
    with progress() as told, surveyed(wanted.paths, told, known=known(wanted.desk)) as survey, Together() as together:
        cases, missing = _at_hand(wanted.desk, survey)
        views, accounts = [], {}
        for case, gathered in each_case(
            survey, cases.values(), together, any_version=wanted.any_version, workers=wanted.workers
        ):
            views.append(case_view(case, gathered.tally))
            accounts[case.id] = gathered.account
        made = course_report(together.learners, views, together.walks, together.spread, together.sure)
    if not made.walks:
        raise LogError(say("course-none"))
    page = page_of(cases, made, accounts, missing, kind.value, width=width())
    deliver(page, output, force=force, what=say("course-what"))
    if output is not None:
        for case_id, account in accounts.items():
            typer.echo(f"{case_id}: {say('cli-counted', found=account.found, counted=account.counted)}")


def _tabled(wanted: Wanted, output: Path, *, force: bool) -> None:
    # A row for each learner and case, with the columns that every case has, as it is read.
    from workup import files
    from workup.class_logs import surveyed
    from workup.cli.classroom import known, progress
    from workup.cli.output import shown
    from workup.core.classroom.table import common_columns
    from workup.render.table import table

    with progress() as told, surveyed(wanted.paths, told, known=known(wanted.desk)) as survey:
        cases, _ = _at_hand(wanted.desk, survey)
        if not cases:
            raise LogError(say("course-none"))
        columns = common_columns(next(iter(cases.values())))
        count = files.write_lines(output, table(columns, _rows(wanted, survey, cases)), force=force)
    typer.echo(say("course-wrote-table", count=count - 1, cases=len(cases), file=shown(output)))


def _rows(wanted: Wanted, survey: "Survey", cases: "Mapping[str, Case]") -> "Iterator[Mapping[str, str | int]]":
    for case in cases.values():
        survey.roster.reopen()
        survey.gathered(case, any_version=wanted.any_version, workers=wanted.workers)
        yield from rows_of(survey, case, None)


def _at_hand(desk: "Desk", survey: "Survey") -> "tuple[dict[str, Case], list[str]]":
    # The cases that the logs are of, in the order of the library, and those that cannot be had.
    named = set(survey.cases)
    cases: dict[str, Case] = {}
    missing = sorted(named - set(desk.library.ids))
    for case_id in desk.library.ids:
        if case_id in named:
            try:
                cases[case_id] = desk.library.named(case_id).case
            except ContentError:
                missing.append(case_id)
    return cases, missing
