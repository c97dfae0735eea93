"""Makes the reports of a course, as Moodle gives them out, from what arrived in one of its stand-ins."""

import csv
import io
from collections.abc import Sequence
from html import escape

from support.pages.courses import Course
from workup.core.content.case import Case
from workup.core.walk.log import Entry

Tracks = dict[str, str]
"""What a course has of one attempt, by the names of the standard."""


def tracks(case: Case, entries: Sequence[Entry]) -> Tracks:
    """What arrives in a course when somebody walks so."""
    course = Course(case, "moodle")
    course.launch()
    course.put(entries)
    course.wait(60)
    return dict(course.asked("servers.attempt.log"))


def track_details(kept: Tracks) -> list[list[str]]:
    """Moodle's Track details of one attempt, which write the interactions with an underscore."""
    rows = ([f"cmi.{name.replace('interactions.', 'interactions_')}", value] for name, value in sorted(kept.items()))
    return [["Element", "Value"], *rows, ["x.start.time", "1772445600"]]


def interactions(
    case: Case, attempts: Sequence[Tracks], names: Sequence[str], *, named: bool = True
) -> list[list[str]]:
    """Moodle's Interactions report of a class: a row an attempt, with what was asked if that is to be shown."""
    most = max(sum(name.endswith(".student_response") for name in one) for one in attempts)
    head = ["First name / Surname", "Email address", "Attempt", "Started on", "Last accessed on", "Score", case.title]
    asked = ["Question {}"] if named else []
    head += [column.format(at) for at in range(most) for column in [*asked, "Response {}", "Result {}"]]
    rows = []
    for one, name in zip(attempts, names, strict=True):
        row = [
            name,
            f"{name.split()[0].lower()}@example.org",
            "1",
            "Monday, 2 March 2026, 10:00 AM",
            "",
            "-",
            "Completed",
        ]
        for at in range(most):
            here = f"interactions.{at}"
            shown = [one.get(f"{here}.id", "")] if named else []
            row += [*shown, one.get(f"{here}.student_response", ""), ""]
        rows.append(row)
    return [head, *rows]


def as_csv(rows: Sequence[Sequence[str]], sign: str = ",") -> str:
    """A report as a table in text."""
    out = io.StringIO()
    csv.writer(out, delimiter=sign).writerows(rows)
    return out.getvalue()


def as_page(rows: Sequence[Sequence[str]]) -> str:
    """A report as the page on which it is shown."""
    drawn = ("".join(f'<td class="cell c0" style="">{escape(cell)}</td>\n' for cell in row) for row in rows)
    return (
        f'<html><body><table class="generaltable">{"".join(f"<tr>{row}</tr>" for row in drawn)}</table></body></html>'
    )
