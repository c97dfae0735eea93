"""Pages as text. Nothing is written here, and no page leaves without the teaching-only notice."""

import json
from pathlib import Path
from typing import Any, Literal

from workup.core.debrief import Debrief
from workup.document import Document
from workup.errors import UsageError
from workup.render.notice import NOTICE
from workup.render.outside import outside_page
from workup.render.pages import columns, common, numbered, page_from
from workup.render.plain import plain

Format = Literal["text", "md", "html", "json"]


def summary(
    debrief: Debrief, format: Format, *, working: bool = False, width: int = 80, template: Path | None = None
) -> str:
    """The debrief as a page, with every count and constant where `working`; the same input gives the same bytes.

    Raises ContentError where a template from outside cannot be used, and OutputError where its
    page would leave without the notice.
    """
    if format == "json":
        if template is not None:
            raise UsageError(f"{template}: a JSON summary is not made from a template; choose text, md or html.")
        return json.dumps({"notice": NOTICE, **debrief.model_dump(mode="json")}, ensure_ascii=False, indent=2) + "\n"
    values = _values(debrief) | {"working": working}
    if template is not None:
        own = values | common() | {"debrief": values["d"]}
        return outside_page(template, format, own, columns=columns(width))
    return page_from("summary", format, values, width)


def first_screen(debrief: Debrief, *, width: int = 80) -> str:
    """What a terminal shows right after a walk: three, three and one; the summary has the rest."""
    return page_from("screen", "text", _values(debrief), width)


def page(document: Document, format: Literal["text", "md", "html"], *, width: int = 80) -> str:
    """The document as a page; the same document gives the same bytes."""
    values = {"doc": plain(document), "source_number": numbered(cited.id for cited in document.sources)}
    return page_from("document", format, values, width)


def _values(debrief: Debrief) -> dict[str, Any]:
    return {
        "d": plain(debrief),
        "source_number": numbered(cited.id for cited in debrief.sources),
        "shown_options": _shown(debrief),
    }


def _shown(debrief: Debrief) -> tuple[str, ...]:
    # A diagnosis that never held a chip, and that nothing pointed to, would be an empty picture.
    lists = debrief.evidence.standings
    return tuple(
        option
        for option in debrief.labels
        if any(one.chips[option] or (one.reference_tenths or {}).get(option, 0) >= 10 for one in lists)
    )
