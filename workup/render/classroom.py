"""The class report as a page: every figure with the number it is out of, and what became of every log."""

import json
from collections.abc import Mapping, Sequence

from workup.core.classroom.account import Account, told
from workup.core.classroom.many import CourseReport
from workup.core.classroom.side_by_side import Pair
from workup.core.classroom.views import ClassReport
from workup.core.content.case import Case
from workup.core.text.kinds import clean
from workup.document.blocks import as_data
from workup.document.class_report import Inside
from workup.document.class_report import class_report as outline
from workup.document.class_report.side_by_side import OneOfTwo
from workup.document.class_report.side_by_side import side_by_side as outline_of_both
from workup.document.course_report import course_report as outline_of_course
from workup.formats import PageFormat
from workup.render import page
from workup.render.notice import NOTICE


def class_report(
    case: Case,
    made: ClassReport,
    account: Account,
    format: str,
    *,
    width: int = 80,
    inside: Inside | None = None,
) -> str:
    """The report with the account of the logs as a page; the same input gives the same bytes."""
    logs = told(account, shareable=made.shareable)
    document = outline(case, made, logs, inside)
    if format != PageFormat.JSON:
        return page(document, format, width=width)
    whole = {
        "notice": NOTICE,
        "document": as_data(document),
        "report": made.model_dump(mode="json"),
        "account": logs.model_dump(mode="json"),
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def side_by_side(
    case: Case, pairs: Sequence[Pair], one: OneOfTwo, other: OneOfTwo, format: str, *, width: int = 80
) -> str:
    """Two classes as one page; the same input gives the same bytes."""
    both = [side._replace(account=told(side.account, shareable=False)) for side in (one, other)]
    document = outline_of_both(case, pairs, *both)
    if format != PageFormat.JSON:
        return page(document, format, width=width)
    whole = {
        "notice": NOTICE,
        "document": as_data(document),
        "reports": [side.made.model_dump(mode="json") for side in both],
        "accounts": [side.account.model_dump(mode="json") for side in both],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def course_report(
    cases: Mapping[str, Case],
    made: CourseReport,
    accounts: Mapping[str, Account],
    not_at_hand: Sequence[str],
    format: str,
    *,
    width: int = 80,
) -> str:
    """A class over many cases as a page; the same input gives the same bytes."""
    logs = {case_id: told(account, shareable=False) for case_id, account in accounts.items()}
    document = outline_of_course(cases, made, logs, [*map(clean, not_at_hand)])
    if format != PageFormat.JSON:
        return page(document, format, width=width)
    whole = {
        "notice": NOTICE,
        "document": as_data(document),
        "report": made.model_dump(mode="json"),
        "accounts": {case_id: account.model_dump(mode="json") for case_id, account in logs.items()},
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
