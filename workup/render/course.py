"""A class over many cases as a page, with what became of every log."""

import json
from collections.abc import Mapping, Sequence

from workup.core.classroom.account import Account, told
from workup.core.classroom.many import CourseReport
from workup.core.content.case import Case
from workup.core.text import value
from workup.core.text.kinds import clean
from workup.document.blocks import as_data
from workup.document.course_report import course_report as outline
from workup.formats import PageFormat
from workup.render import page
from workup.render.notice import NOTICE


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
    document = outline(cases, made, logs, [*map(clean, not_at_hand)])
    if format != PageFormat.JSON:
        return page(document, format, width=width)
    whole = {
        "notice": NOTICE,
        "document": as_data(document),
        "report": value.as_data(made),
        "accounts": {case_id: value.as_data(account) for case_id, account in logs.items()},
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
