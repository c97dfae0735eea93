"""Two classes side by side as a page, with what became of every log of both."""

import json
from collections.abc import Sequence

from workup.core.classroom.account import told
from workup.core.classroom.side_by_side import Pair
from workup.core.content.case import Case
from workup.core.text import value
from workup.document.blocks import as_data
from workup.document.class_report.side_by_side import OneOfTwo
from workup.document.class_report.side_by_side import side_by_side as outline
from workup.formats import PageFormat
from workup.render import page
from workup.render.notice import NOTICE


def side_by_side(
    case: Case, pairs: Sequence[Pair], one: OneOfTwo, other: OneOfTwo, format: str, *, width: int = 80
) -> str:
    """Two classes as one page; the same input gives the same bytes."""
    both = [side._replace(account=told(side.account, shareable=False)) for side in (one, other)]
    document = outline(case, pairs, *both)
    if format != PageFormat.JSON:
        return page(document, format, width=width)
    whole = {
        "notice": NOTICE,
        "document": as_data(document),
        "reports": [value.as_data(side.made) for side in both],
        "accounts": [value.as_data(side.account) for side in both],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
