"""The facilitator's pack as pages: a handout and cards for students, a guide and a key to keep from them."""

import base64
import hashlib
from functools import cache
from typing import Any, Literal, NamedTuple

from markupsafe import Markup

from workup.core.teaching.guide import Pack
from workup.core.teaching.guide.session import AGENDA, AGENDA_RULES, LIMITS, MINUTE_PLANS, STOPS, stops
from workup.render.environment import TEMPLATES
from workup.render.notice import NOTICE
from workup.render.pages import numbered, page_from
from workup.render.plain import plain
from workup.render.sheets import Grid, layout_for, sides

Format = Literal["md", "html"]

BLANK_ROWS = 7
"""Lines of the student's list: as many as a case can have, so that their number says nothing about this one."""

TITLES = {"handout": "Handout", "cards": "Reveal cards", "guide": "Facilitator's guide", "key": "Key"}
FOR_STUDENTS = ("handout", "cards")


class Sheet(NamedTuple):
    """One file of the pack."""

    file: str
    for_students: bool
    text: str


def pack_pages(pack: Pack, format: Format, *, large: bool = False) -> tuple[Sheet, ...]:
    """The four pages of the pack; the same input gives the same bytes."""
    return tuple(
        Sheet(
            file=f"{pack.subject.case}-{name}.{format}",
            for_students=name in FOR_STUDENTS,
            text=page_from(name, format, _values(pack, name, large=large), 80),
        )
        for name in TITLES
    )


def _values(pack: Pack, name: str, *, large: bool) -> dict[str, Any]:
    # What the students' templates are given holds no answer, so none of them can print one.
    shared = {
        "subject": plain(pack.subject),
        "chapters": plain(pack.chapters),
        "page_title": TITLES[name],
        "for_students": name in FOR_STUDENTS,
    }
    own = (_for_students(pack, name, large=large) if name in FOR_STUDENTS else _for_facilitators(pack)) | shared
    layout: Grid | None = own.get("grid")
    css = _screen(large) + _paper(pack, name, layout, large=large)
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    return own | {"style": Markup(css), "style_hash": f"sha256-{digest}"}


def _for_students(pack: Pack, name: str, *, large: bool) -> dict[str, Any]:
    if name == "handout":
        return {"blank_rows": BLANK_ROWS}
    cards = [card for chapter in pack.chapters for card in chapter.cards]
    layout = layout_for([(card.text, card.label) for card in cards], large=large)
    return {
        "grid": layout.grid,
        "sheets": tuple(
            tuple(
                {
                    "card": plain(cards[index]),
                    "type": _name(layout.size(cards[index].text, cards[index].label)),
                    "front_type": "long" if len(cards[index].label) > 60 else "short",
                }
                for index in side
            )
            for side in sides(len(cards), layout.grid)
        ),
    }


def _for_facilitators(pack: Pack) -> dict[str, Any]:
    sessions = [part for part in pack.plan if part.kind == "session"]
    return {
        "looks": sum(len(part.looks) for part in pack.plan if part.kind == "look"),
        "tests": sum(len(session.tests) for session in sessions),
        "sessions": len(sessions),
        "p": plain(pack),
        "minute_plans": plain(MINUTE_PLANS),
        "stops": plain(stops(pack.deep)),
        "stop_titles": {stop.checkpoint: stop.title for stop in STOPS},
        "agenda": plain(AGENDA),
        "agenda_rules": AGENDA_RULES,
        "limits": LIMITS,
        "source_number": numbered(cited.id for cited in pack.sources),
        "cited": plain(pack.sources),
    }


def _name(size: float) -> str:
    return f"type-{size:g}".replace(".", "-")


@cache
def _screen(large: bool) -> str:
    names = ("style.css", "print.css", *(("large.css",) if large else ()))
    return "".join((TEMPLATES / name).read_text(encoding="utf-8") for name in names)


def _paper(pack: Pack, name: str, grid: Grid | None, *, large: bool) -> str:
    """What differs from case to case: the words in the margins of every page, and the size of the cards."""
    subject = pack.subject
    audience = "for students" if name in FOR_STUDENTS else "for the facilitator, keep from students"
    title = f"{subject.name}, {subject.title}"
    title = title if len(title) <= 70 else f"{title[:69]}…"
    boxes = {
        "top-left": css_string(title),
        "top-right": css_string(f"{TITLES[name]}, {audience}"),
        "bottom-left": css_string(NOTICE),
        "bottom-right": f"{css_string(f'{subject.case} {subject.version} · {subject.rules} · ')} counter(page) "
        '" / " counter(pages)',
    }
    size = "10pt" if large else "7pt"
    font = f'font: {size}/1.3 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'
    rules = "".join(f"@{place}{{content:{content};{font};color:#565e66}}" for place, content in boxes.items())
    # Cards need a little more of the page than text does.
    cards = (
        f"@page{{margin:15mm 11mm 16mm}}:root{{--columns:{grid.columns};--wide:{grid.wide:g}mm;--high:{grid.high:g}mm}}"
        if grid
        else ""
    )
    return f"@page{{{rules}}}{cards}\n"


def css_string(text: str) -> str:
    """The text as a string of a style sheet, in which nothing but letters, digits and spaces stands as itself."""
    return '"' + "".join(c if c.isalnum() or c == " " else f"\\{ord(c):x} " for c in text) + '"'
