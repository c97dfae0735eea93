"""The class report as a page: every figure with the number it is out of, and what became of every log."""

import json

from workup.core.classroom.account import Account, told
from workup.core.classroom.views import ClassReport
from workup.core.content.case import Case
from workup.core.text import value
from workup.document.blocks import as_data
from workup.document.class_report import Inside
from workup.document.class_report import class_report as outline
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
        "report": value.as_data(made),
        "account": value.as_data(logs),
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
