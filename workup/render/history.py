"""The page of a learner's own walks."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from workup.core.content.case import Case
from workup.core.debrief.history import Card, History, Walked
from workup.core.debrief.points import Point
from workup.document.suggested import because
from workup.document.summary.open import asked, briefly, said_of_point
from workup.phrases import say
from workup.render.pages import numbered, page_from
from workup.render.plain import plain

Cases = Mapping[str, Case]


def history(made: History, cases: Cases, *, answers: bool = False, options: str = "", width: int = 80) -> str:
    """The walks, what to walk next, and the recall card, with answers where asked for; `options` end each command.

    The cases are those at hand, by id.
    """
    # `--resume` takes the one of each case that was left last.
    left = {one.case: one for one in sorted(made.walked, key=lambda one: one.turn) if not one.finished}
    card = _card(made.card, cases) if made.card else None
    values = {
        "h": plain(made),
        "walks": [_walk(one, cases) | {"goes_on": left.get(one.case) is one} for one in made.walked],
        "called": {case_id: _called(case) for case_id, case in cases.items()},
        "suggestion": _suggestion(made, cases),
        "card": card,
        "answers": answers,
        "options": f" {options}" if options else "",
        "source_number": numbered(source["id"] for source in card["sources"]) if card else {},
    }
    return page_from("history", "text", values, width)


def _suggestion(made: History, cases: Cases) -> dict[str, Any] | None:
    one = made.suggestion
    if one is None:
        return None
    return {"case": one.case, "because": because(one, cases), "is_left": one.is_left, "is_judged": one.is_judged}


def _card(card: Card, cases: Cases) -> dict[str, Any]:
    case = cases[card.walked.case]
    questions = [_question(case, card, point) for point in card.questions]
    named = {source for question in questions for source in question["basis"]}
    return {
        "called": _called(case),
        "days": card.days,
        "questions": questions,
        "also_due": card.also_due,
        "sources": [
            {"id": key, **source.model_dump(mode="json")} for key, source in case.sources.items() if key in named
        ],
    }


def _question(case: Case, card: Card, point: Point) -> dict[str, Any]:
    said = said_of_point(case, card.debrief, point)
    return {
        "about": said.title,
        "ask": asked(point),
        "expert": said.expert,
        "why": said.matters,
        "basis": said.basis,
    }


def _walk(one: Walked, cases: Cases) -> dict[str, Any]:
    case, made = cases.get(one.case), one.debrief
    return {
        "case": one.case,
        "called": _called(case) if case else "",
        "attempt": one.attempt,
        "on": _said(one.day),
        "finished": one.finished,
        "open": list(dict.fromkeys(briefly(case, made, point) for point in made.open)) if case and made else None,
        "more": made.more_open if made else 0,
        "note": _lacking(one),
    }


def _lacking(one: Walked) -> str:
    match one.lacks:
        case "case":
            return say("history-case-gone")
        case "same case":
            return say("history-case-changed")
        case None:
            return ""


def _called(case: Case) -> str:
    return f"{case.patient.name}, {case.title}"


def _said(day: int | None) -> str:
    if day is None:
        return "Day unknown"
    on = date.fromordinal(day)
    return f"{on.day} {on:%B %Y}"
