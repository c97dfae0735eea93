"""How the minutes of a session can be spent."""

from typing import assert_never

from workup.core.teaching.guide import Pack
from workup.core.teaching.guide.plan import Looks, Session
from workup.core.teaching.guide.session import MINUTE_PLANS, Doing, Length, MinutePlan
from workup.document.blocks import Cell, Section, Table, Text
from workup.document.words import MINE
from workup.phrases import say


def minute_plans(pack: Pack) -> Section:
    """A table for each length, and how much the reference plan does."""
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
            *map(_minute_plan, MINUTE_PLANS),
        ),
        nav=say("guide-minutes-nav"),
    )


def _minute_plan(plan: MinutePlan) -> Section:
    title = say("guide-so-many-minutes", minutes=plan.minutes)
    table = Table(
        columns=(say("guide-minutes-nav"), say("guide-column-part"), say("guide-column-what")),
        rows=tuple(
            (
                Cell(say("guide-stretch", start=one.start, end=one.end)),
                *map(Cell, _told(one.doing, plan.minutes)),
            )
            for one in plan.stretches
        ),
        name=title,
        look="minutes",
    )
    return Section(
        f"minutes-{plan.minutes}",
        title,
        (Text(say("guide-minutes-suit", minutes=plan.minutes), look="how"), table),
        look="keep",
    )


def part_named(doing: Doing) -> str:
    """What a part of a session is called."""
    return _told(doing, 45)[0]


def _told(doing: Doing, minutes: Length) -> tuple[str, str]:
    match doing:
        case "opening":
            return say("guide-opening"), say("guide-opening-do", minutes=minutes)
        case "list":
            return say("guide-list"), say("guide-list-do", minutes=minutes)
        case "bedside":
            return say("guide-bedside"), say("guide-bedside-do", minutes=minutes)
        case "second list":
            return say("guide-second-list"), say("guide-second-list-do", minutes=minutes)
        case "tests":
            return say("tests-nav"), say("guide-tests-do", minutes=minutes)
        case "last list":
            return say("guide-last-list"), say("guide-last-list-do")
        case "commitment":
            return say("guide-commitment"), say("guide-commitment-do", minutes=minutes)
        case "debrief":
            return say("debrief-label"), say("guide-debrief-do", minutes=minutes)
        case "contrast":
            return say("guide-contrast"), say("guide-contrast-do")
        case "next time":
            return say("next-nav"), say("guide-next-time-do")
        case _:
            assert_never(doing)
