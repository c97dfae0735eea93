"""How the minutes of a session can be spent."""

from typing import assert_never

from workup.core.teaching.guide import Pack
from workup.core.teaching.guide.plan import Looks, Session
from workup.core.teaching.guide.session import MINUTE_PLANS, Doing
from workup.document.blocks import Point, Points, Section, Text
from workup.document.words import MINE
from workup.phrases import say


def minute_plans(pack: Pack) -> Section:
    """What the length of the session changes, and how much the reference plan does."""
    sessions = [part for part in pack.plan if isinstance(part, Session)]
    size = say(
        "guide-plan-size",
        looks=sum(len(part.items) for part in pack.plan if isinstance(part, Looks)),
        tests=sum(len(session.tests) for session in sessions),
        sessions=len(sessions),
    )
    return Section(
        "minutes",
        say("guide-minutes"),
        (
            Text(say("guide-minutes-how"), basis=MINE, look="how"),
            Text(size, look="how"),
            Points(
                tuple(
                    Point(
                        say("guide-minutes-do", minutes=plan.minutes),
                        head=say("guide-so-many-minutes", minutes=plan.minutes),
                    )
                    for plan in MINUTE_PLANS
                )
            ),
        ),
        nav=say("guide-minutes-nav"),
    )


def part_named(doing: Doing) -> str:
    """What a part of a session is called."""
    match doing:
        case "opening":
            return say("guide-opening")
        case "list":
            return say("guide-list")
        case "bedside":
            return say("guide-bedside")
        case "second list":
            return say("guide-second-list")
        case "tests":
            return say("tests-nav")
        case "last list":
            return say("guide-last-list")
        case "commitment":
            return say("guide-commitment")
        case "debrief":
            return say("debrief-label")
        case "contrast":
            return say("guide-contrast")
        case "next time":
            return say("next-nav")
        case _:
            assert_never(doing)
