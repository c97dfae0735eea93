"""The run sheet: what to open, say, hand out and count, and when, on one page."""

from typing import get_args

from workup.core.content.case import Case
from workup.core.teaching.guide.session import MINUTE_PLANS, Doing
from workup.document.blocks import Cell, Point, Points, Section, Table, Text
from workup.document.guide.minutes import part_named
from workup.document.words import MINE
from workup.phrases import say


def run_sheet(case: Case) -> Section:
    """The page that a facilitator has in the hand: what is opened, and a row for each part of the session."""
    columns = (
        say("guide-column-part"),
        *(say("sheet-minutes", minutes=plan.minutes) for plan in MINUTE_PLANS),
        say("sheet-do"),
        say("sheet-count"),
    )
    return Section(
        "run-sheet",
        say("sheet-title"),
        (
            Text(say("sheet-how"), basis=MINE, look="how"),
            Points(
                (
                    Point(say("sheet-paper-what", case=case.id), head=say("sheet-paper")),
                    Point(say("sheet-phones-what", case=case.id), head=say("sheet-phones")),
                    Point(say("sheet-room-what", case=case.id), head=say("sheet-room")),
                    Point(say("sheet-after-what", case=case.id), head=say("sheet-after")),
                )
            ),
            Table(columns, tuple(map(_row, get_args(Doing))), name=say("sheet-title"), look="words run-sheet"),
        ),
        nav=say("sheet-title"),
        look="one-page",
    )


def _row(doing: Doing) -> tuple[Cell, ...]:
    stretches = ((one for one in plan.stretches if one.doing == doing) for plan in MINUTE_PLANS)
    times = (next((say("guide-stretch", start=one.start, end=one.end) for one in of), "") for of in stretches)
    return (Cell(part_named(doing)), *map(Cell, times), Cell(_do(doing), MINE), Cell(_count(doing)))


def _do(doing: Doing) -> str:
    return {
        "opening": say("sheet-opening-do"),
        "list": say("sheet-list-do"),
        "bedside": say("sheet-bedside-do"),
        "second list": say("sheet-second-do"),
        "tests": say("sheet-tests-do"),
        "last list": say("sheet-last-do"),
        "commitment": say("sheet-commitment-do"),
        "debrief": say("sheet-debrief-do"),
        "contrast": say("sheet-contrast-do"),
        "next time": say("sheet-next-do"),
    }[doing]


def _count(doing: Doing) -> str:
    return {
        "opening": say("sheet-opening-count"),
        "list": say("sheet-list-count"),
        "bedside": "",
        "second list": say("sheet-list-count"),
        "tests": say("sheet-tests-count"),
        "last list": say("sheet-list-count"),
        "commitment": say("sheet-commitment-count"),
        "debrief": say("sheet-debrief-count"),
        "contrast": "",
        "next time": "",
    }[doing]
