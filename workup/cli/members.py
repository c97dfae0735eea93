"""What a class report has of single learners: their words, who handed in, the table, and a page for one of them."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

from workup.errors import LogError, UsageError
from workup.phrases import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from workup.class_logs import Survey
    from workup.cli.classroom import Wanted
    from workup.core.classroom.attendance import Attendance
    from workup.core.classroom.voices import Voices
    from workup.core.content.case import Case
    from workup.formats import PageFormat


TABLE = ".csv"
"""The ending of a table."""


def voices_in(survey: "Survey", case: "Case", learners: int) -> "Voices":
    """What the learners who count wrote, where there are not too many of them."""
    from workup.class_logs.members import members
    from workup.core.classroom.voices import MOST, Voices, voices

    if learners > MOST:
        return Voices((), (), is_too_many=True)
    return voices(case, members(survey, case))


def attendance_in(survey: "Survey", file: Path | None) -> "Attendance | None":
    """Who handed in, held against the codes in a file; None without one. Raises UsageError."""
    if file is None:
        return None
    from workup.class_logs.expected import expected_in, found_by_code, nameless_in
    from workup.core.classroom.attendance import attendance

    expected = expected_in(file)
    if not expected.codes:
        raise UsageError(say("desk-no-codes", file=str(file)))
    if expected.without:
        lines = ", ".join(map(str, expected.without[:12]))
        typer.echo(say("cli-note", said=say("desk-lines-without", count=len(expected.without), lines=lines)), err=True)
    return attendance(expected.codes, found_by_code(survey), nameless_in(survey))


class Asked(NamedTuple):
    """What of a class is asked for, and where it goes."""

    learner: str | None
    """A page for the learner of this code."""
    against: tuple[Path, ...]
    """Where another class is, to be set beside this one."""
    format: "PageFormat | None"
    output: Path | None
    force: bool


def answered(wanted: "Wanted", asked: Asked) -> None:
    """Prints or writes what is asked for: a report, a table, a learner's page, two classes side by side.

    Raises UsageError where two of these are asked for at once, or one of them for outside the class.
    """
    from workup.cli.classroom import reported

    is_table = asked.output is not None and asked.output.suffix.casefold() == TABLE and asked.format is None
    parts = [asked.learner is not None, bool(asked.against), is_table]
    if wanted.scheduler is not None and (any(parts) or wanted.workers > 1):
        raise UsageError(say("scale-report-alone"))
    if wanted.shareable and (any(parts) or wanted.expected):
        raise UsageError(say("desk-inside-alone"))
    if sum(parts) > 1 or (wanted.expected and (asked.learner or asked.against)):
        raise UsageError(say("desk-one-at-a-time"))
    if asked.learner is not None:
        told_of_one(wanted, asked.learner, asked)
    elif asked.against:
        from workup.cli.side_by_side import compared

        compared(wanted, asked)
    elif is_table and asked.output is not None:
        tabled(wanted, asked.output, force=asked.force)
    else:
        reported(wanted, asked.format, asked.output, force=asked.force)


def tabled(wanted: "Wanted", output: Path, *, force: bool) -> None:
    """Writes the class as a table, one row a learner, as it is read: memory stays flat. Raises OutputError."""
    from workup import files
    from workup.class_logs import surveyed
    from workup.cli.classroom import accounted, chosen, known, progress
    from workup.cli.output import shown
    from workup.core.classroom.table import columns
    from workup.render.table import table

    with progress() as told, surveyed(wanted.paths, told, known=known(wanted.desk, wanted.case)) as survey:
        case = chosen(wanted, survey)
        gathered = survey.gathered(case, any_version=wanted.any_version, workers=wanted.workers)
        attendance = attendance_in(survey, wanted.expected)
        count = files.write_lines(output, table(columns(case), rows_of(survey, case, attendance)), force=force)
    typer.echo(say("desk-wrote-table", count=count - 1, case=case.id, file=shown(output)))
    accounted(gathered.account, shareable=False)


def rows_of(survey: "Survey", case: "Case", attendance: "Attendance | None") -> "Iterator[Mapping[str, str | int]]":
    """A row for each learner who counts, and for each who is expected and does not."""
    from workup.class_logs.expected import several_in
    from workup.class_logs.members import members
    from workup.core.classroom.facts import Observer
    from workup.core.classroom.table import COUNTED, OF_SEVERAL, row, row_without

    observer, several = Observer(case), several_in(survey)
    for member in members(survey, case):
        status = OF_SEVERAL if member.code in several else COUNTED
        yield row(case, member.code, observer.facts(member.walk), status)
    if attendance is not None:
        yield from (row_without(case, one.code, one.kind) for one in attendance.set_aside)
        yield from (row_without(case, code, "missing") for code in attendance.missing)


def told_of_one(wanted: "Wanted", learner: str, asked: Asked) -> None:
    """Prints or writes the debrief of one learner's first attempt. Raises LogError where it does not count."""
    from workup.class_logs import surveyed
    from workup.class_logs.expected import found_by_code
    from workup.class_logs.members import members
    from workup.cli.classroom import chosen, known, progress
    from workup.cli.output import deliver, kind_of, page_of
    from workup.core.classroom.attendance import SEVERAL
    from workup.core.debrief import debrief
    from workup.document.class_report.logs import named
    from workup.document.summary import sibling, summary
    from workup.formats import PageFormat
    from workup.learner_code import accepted

    code = accepted(learner)
    kind = asked.format or PageFormat(kind_of(asked.output, tuple(PageFormat)))
    with progress() as told, surveyed(wanted.paths, told, known=known(wanted.desk, wanted.case)) as survey:
        case = chosen(wanted, survey)
        survey.gathered(case, any_version=wanted.any_version, workers=wanted.workers)
        walk = next((one.walk for one in members(survey, case, code)), None)
        found = [one for one in found_by_code(survey).get(code, ()) if one is not None]
    if walk is None and found:
        raise LogError(say("desk-learner-aside", code=code, case=case.id, kind=named(found[0])[0]))
    if walk is None:
        raise LogError(say("desk-learner-none", code=code, case=case.id))
    if SEVERAL in found:
        typer.echo(say("cli-note", said=say("desk-attendance-several-what", codes=code)), err=True)
    made = debrief(case, walk)
    outline = summary(case, made, next_case=sibling(case, made))
    page = page_of(replace(outline, label=say("desk-debrief-label", code=code)), made, kind)
    deliver(page, asked.output, force=asked.force, what=say("desk-debrief-of", code=code, case=case.id))
