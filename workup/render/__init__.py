"""Pages as text. Nothing is written here, and no page leaves without the teaching-only notice."""

import json
from pathlib import Path
from typing import Any

from markupsafe import Markup

from workup.core.debrief import Debrief
from workup.core.text import value
from workup.core.text.kinds import clean
from workup.document import Document
from workup.document.blocks import as_data
from workup.errors import UsageError
from workup.formats import PageFormat
from workup.phrases import say
from workup.render import player
from workup.render.environment import hashed, style
from workup.render.notice import NOTICE
from workup.render.pages import columns, common, numbered, page_from
from workup.render.plain import plain


def summary(
    document: Document, readings: Debrief, format: str, *, width: int = 80, template: Path | None = None
) -> str:
    """The debrief as a page, or as data with its readings; the same input gives the same bytes.

    Raises ContentError where a template from outside cannot be used, and OutputError where its
    page would leave without the notice.
    """
    if format == PageFormat.JSON:
        if template is not None:
            raise UsageError(say("template-not-for-data", file=clean(str(template))))
        data = {"notice": NOTICE, "document": as_data(document), "readings": value.as_data(readings)}
        return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    if template is not None:
        from workup.render.outside import outside_page

        own = common() | _values(document) | {"debrief": plain(readings)}
        return outside_page(template, format, own, columns=columns(width))
    return page(document, format, width=width)


def page(document: Document, format: str, *, width: int = 80) -> str:
    """The document as a page; the same document gives the same bytes."""
    return page_from("document", format, _values(document), width)


def moving(document: Document) -> str:
    """The document as a page of HTML on which eyes move."""
    text = "".join(player.text(f"eyes/{name}.js") for name in ("place", "moving", "begin"))
    script = f'"use strict";\n{{\n{text}}}\n'
    return page_from(
        "moving", "html", {**_values(document), "script": Markup(script), "script_hash": hashed(script)}, 80
    )


_SHEETS = {
    "seen": ("drawing", "eyes"),
    **dict.fromkeys(("about", "summary", "checklist"), ("drawing",)),
    "blueprint": ("blueprint",),
    "class": ("class", "drawing"),
}
"""The style sheets of a page beside the one that every page has."""


def _values(document: Document) -> dict[str, Any]:
    css, css_hash = style(*_SHEETS.get(document.page, ()))
    return {
        "document": plain(document),
        "source_number": numbered(cited.id for cited in document.sources),
        "style": css,
        "style_hash": css_hash,
    }
