"""The facilitator's pack as pages: a handout and cards for students, a guide and a key to keep from them."""

import base64
import hashlib
from collections.abc import Iterator
from functools import cache
from typing import Any, Literal, NamedTuple, assert_never

from markupsafe import Markup

from workup.core.content.case import Case
from workup.core.teaching.guide import Pack
from workup.core.teaching.guide.students import Card
from workup.document import Document
from workup.document.drawing import pictured
from workup.document.guide import guide_and_key
from workup.document.guide.cards import when
from workup.document.guide.key import lines
from workup.document.origin import origin
from workup.phrases import say
from workup.render.environment import TEMPLATES
from workup.render.notice import NOTICE
from workup.render.pages import numbered, page_from
from workup.render.plain import plain
from workup.render.sheets import Grid, Layout, layout_for, sides

Format = Literal["md", "html"]
Page = Literal["handout", "cards", "guide", "key"]

BLANK_ROWS = 7
"""Lines of the student's list: as many as a case can have, so that their number says nothing about this one."""

STUDENTS = ("handout", "cards")


def title_of(page: Page) -> str:
    """What a page of the pack is called."""
    match page:
        case "handout":
            return say("pack-handout")
        case "cards":
            return say("pack-cards")
        case "guide":
            return say("pack-guide")
        case "key":
            return say("pack-key")
        case _:
            assert_never(page)


class Sheet(NamedTuple):
    """One file of the pack."""

    file: str
    for_students: bool
    text: str


def pack_pages(case: Case, pack: Pack, format: Format, *, large: bool = False) -> tuple[Sheet, ...]:
    """The four pages of the pack; the same input gives the same bytes."""
    guide, key = guide_and_key(case, pack, are_cards_cut=format == "html")
    for_guide = _for_facilitators(pack, "guide", guide, large=large)
    for_key = _for_facilitators(pack, "key", key, lines(case), large=large)
    drawn = {
        "handout": page_from("handout", format, _for_students(case, pack, "handout", large=large), 80),
        "cards": page_from("cards", format, _for_students(case, pack, "cards", large=large), 80),
        "guide": page_from("document", format, for_guide, 80),
        "key": page_from("document", format, for_key | {"listed_in": _file(pack, "guide", format)}, 80),
    }
    return tuple(
        Sheet(file=_file(pack, page, format), for_students=page in STUDENTS, text=text) for page, text in drawn.items()
    )


def _file(pack: Pack, page: str, format: Format) -> str:
    return f"{pack.subject.case}-{page}.{format}"


def _for_facilitators(pack: Pack, page: Page, document: Document, lines: str = "", *, large: bool) -> dict[str, Any]:
    numbers = numbered(cited.id for cited in document.sources)
    return {"document": plain(document), "source_number": numbers} | _styled(pack, page, None, lines, large=large)


def _for_students(case: Case, pack: Pack, page: Page, *, large: bool) -> dict[str, Any]:
    # What the students' templates are given holds no answer, so none of them can print one.
    subject = pack.subject
    title = say("pack-window", page=title_of(page), name=subject.name, title=subject.title)
    shared = {
        "subject": plain(subject),
        "chapters": plain(pack.chapters),
        "window": title,
        "label": say("pack-label", page=title_of(page)),
        "identity": say("debrief-foot", case=subject.case, version=subject.version, rules=subject.rules),
    }
    if page == "handout":
        deep = case.pack.deep.words
        known = [
            {"label": item.label, "text": item.text, "origin": origin(item.known)}
            for item in case.items.values()
            if item.known
        ]
        return (
            shared | {"known": known, "blank_rows": BLANK_ROWS, "deep": deep} | _styled(pack, page, None, large=large)
        )
    cards = [card for chapter in pack.chapters for card in chapter.cards] + [*pack.later]
    layout = layout_for([(card.text, _labelled(case, pack, card)) for card in cards], large=large)
    made = [one for card in cards for one in _sides(case, pack, card, layout)]
    sheets = tuple(tuple(made[index] for index in side) for side in sides(len(made), layout.grid))
    return (
        shared
        | {"sheets": sheets, "later": bool(pack.later), "seen": any(one["picture"] for one in made)}
        | _styled(pack, page, layout.grid, large=large)
    )


def _labelled(case: Case, pack: Pack, card: Card) -> str:
    return f"{card.label} {when(case, pack, card.item, card.form)}" if card.form else card.label


def _sides(case: Case, pack: Pack, card: Card, layout: Layout) -> Iterator[dict[str, Any]]:
    # A finding that can be seen has a card more, with its picture alone: whoever looks at it first reads nothing there.
    label = _labelled(case, pack, card)
    shown = {
        "card": plain(card),
        "since": when(case, pack, card.item, card.form) if card.form else "",
        "place": f"{card.number}-{card.form}" if card.form else f"{card.number}",
        "type": _name(layout.size(card.text, label)),
        "front_type": "long" if len(label) > 60 else "short",
        "picture": None,
    }
    yield shown
    if card.figure is not None:
        yield shown | {"place": f"{shown['place']}-picture", "picture": plain(pictured(card.figure, card.text))}


def _styled(pack: Pack, page: Page, grid: Grid | None, lines: str = "", *, large: bool) -> dict[str, Any]:
    css = _screen(page, large=large) + _paper(pack, page, grid, lines, large=large)
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    return {"style": Markup(css), "style_hash": f"sha256-{digest}"}


def _name(size: float) -> str:
    return f"type-{size:g}".replace(".", "-")


@cache
def _screen(page: Page, *, large: bool) -> str:
    own = {"handout": "handout.css", "cards": "", "guide": "dense.css", "key": "dense.css"}[page]
    names = filter(None, ("style.css", "drawing.css", "print.css", "large.css" if large else own))
    return "".join((TEMPLATES / name).read_text(encoding="utf-8") for name in names)


def _paper(pack: Pack, page: Page, grid: Grid | None, lines: str, *, large: bool) -> str:
    """What differs from case to case: the words in the margins of every page, and the size of the cards."""
    subject = pack.subject
    readers = "students" if page in STUDENTS else "facilitator"
    title = say("list-more", before=subject.name, next=subject.title)
    title = title if len(title) <= 70 else f"{title[:69]}…"
    boxes = {
        "top-left": css_string("\n".join(filter(None, (title, lines)))),
        "top-right": css_string(say("pack-margin", page=title_of(page), readers=readers)),
        "bottom-left": css_string(NOTICE),
        "bottom-right": f"{css_string(f'{subject.case} {subject.version} · {subject.rules} · ')} counter(page) "
        '" / " counter(pages)',
    }
    size = "10pt" if large else "7pt"
    font = f'font: {size}/1.3 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'
    rules = "".join(
        f"@{place}{{content:{content};{font};color:#565e66;white-space:pre-line}}" for place, content in boxes.items()
    )
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
