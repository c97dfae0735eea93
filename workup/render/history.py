"""The page of a learner's own walks."""

from datetime import date
from typing import Any

from workup.core.debrief.highlights import LeftOpen
from workup.core.debrief.history import History, Walked
from workup.render.pages import numbered, page_from
from workup.render.plain import plain


def history(made: History, *, answers: bool = False, options: str = "", width: int = 80) -> str:
    """The walks, what to walk next, and the recall card, with answers where asked for; `options` end each command."""
    # `--resume` takes the one of each case that was left last.
    left = {one.case: one for one in sorted(made.walked, key=lambda one: one.turn) if not one.finished}
    values = {
        "h": plain(made),
        "walks": [_walk(one, made) | {"goes_on": left.get(one.case) is one} for one in made.walked],
        "answers": answers,
        "options": f" {options}" if options else "",
        "source_number": numbered(cited.id for cited in made.card.sources) if made.card else {},
    }
    return page_from("history", "text", values, width)


def _walk(one: Walked, made: History) -> dict[str, Any]:
    return {
        "case": one.case,
        "called": made.cases.get(one.case, ""),
        "attempt": one.attempt,
        "on": _said(one.day),
        "finished": one.finished,
        "open": list(dict.fromkeys(map(_briefly, one.debrief.open))) if one.debrief else None,
        "more": one.debrief.more_open if one.debrief else 0,
        "note": one.note,
    }


def _briefly(point: LeftOpen) -> str:
    # In a row that begins with "Left open:", a title need not say so again.
    title = point.title.removesuffix(" was still open")
    return f"{title[0].lower()}{title[1:]}" if point.kind in ("burden", "delay") else title


def _said(day: int | None) -> str:
    if day is None:
        return "Day unknown"
    on = date.fromordinal(day)
    return f"{on.day} {on:%B %Y}"
