"""Every count and constant, for whoever wants to check. Nothing here adds up to anything."""

from collections.abc import Iterator
from typing import assert_never

from workup.core.content.case import Case
from workup.core.content.casefile import CHIPS
from workup.core.debrief import Debrief
from workup.core.debrief.evidence import Interval, Moved, Verdict
from workup.core.debrief.nets import POWERS, REACH, SPEAKS_FROM
from workup.core.debrief.points import SHOWN
from workup.core.debrief.worth import OrderWorth
from workup.document.blocks import Cell, Point, Points, Section, Table, Text
from workup.document.named import when
from workup.document.summary.tests import could_have
from workup.document.words import MINE, sentence_case, signed, tenths
from workup.phrases import say


def working(case: Case, debrief: Debrief) -> Section:
    """The bearings behind each move, every count, and every constant of the engine."""
    return Section(
        "working",
        say("working-title"),
        (
            Text(say("working-lead")),
            *(_interval(case, number, one) for number, one in enumerate(debrief.evidence.intervals, start=1)),
            _lines("counts", say("working-counts"), _counts(case, debrief)),
            _lines("constants", say("working-constants"), _constants()),
        ),
        nav=say("working-nav"),
    )


def _interval(case: Case, number: int, interval: Interval) -> Section:
    start, end = when(interval.start), when(interval.end)
    numbers = ", ".join(str(one) for one in interval.findings)
    columns = (
        say("debrief-diagnosis"),
        say("working-net"),
        say("working-before"),
        say("working-after"),
        say("working-evidence"),
        say("working-reading"),
    )
    return Section(
        f"working-{number}",
        say("list-interval", start=start, end=end),
        (
            Text(
                say("working-findings", numbers=numbers) if numbers else say("working-no-findings"),
                look="aside",
            ),
            Table(
                caption=say("working-table", start=start, end=end),
                columns=columns,
                rows=tuple(_row(case, moved) for moved in interval.moved),
                basis=MINE,
            ),
        ),
    )


def _row(case: Case, moved: Moved) -> tuple[Cell, ...]:
    cells = (
        sentence_case(case.label(moved.hypothesis)),
        signed(moved.net),
        str(moved.before),
        str(moved.after),
        tenths(moved.reference_tenths),
        _verdict(moved.verdict),
    )
    return tuple(map(Cell, cells))


def _verdict(verdict: Verdict) -> str:
    match verdict:
        case "with":
            return say("working-with")
        case "stayed":
            return say("working-stayed")
        case "against":
            return say("working-against")
        case "quiet":
            return say("working-quiet")
        case _:
            assert_never(verdict)


def _lines(id: str, title: str, lines: Iterator[str]) -> Section:
    return Section(id, title, (Points(tuple(Point(line, basis=MINE) for line in lines)),))


def _counts(case: Case, debrief: Debrief) -> Iterator[str]:
    worth, committed = debrief.worth, debrief.commitment
    yield say("working-steps", done=debrief.mattered.done, of=debrief.mattered.of)
    yield say("working-orders", useful=worth.useful, neutral=worth.neutral, against=worth.against)
    for order in (one for one in worth.orders if one.session):
        yield _could(case, order)
    yield say(
        "working-beyond",
        sedations=worth.avoidable_sedations,
        films=worth.avoidable_films,
        scans=worth.avoidable_scans,
        invasive="more" if worth.avoidable_invasive else "same",
        minutes=worth.avoidable_minutes,
    )
    yield say("working-rules", kept=len(debrief.safety.met), flagged=len(debrief.safety.breaches))
    yield say("working-support", diagnosis=case.label(committed.diagnosis), support=signed(committed.support))
    yield say("working-dangers", count=len(committed.still_open))
    yield say("working-points", shown=len(debrief.open), more=debrief.more_open)


def _could(case: Case, order: OrderWorth) -> str:
    test, session = case.items[order.item].label, order.session
    if order.potential is None:
        return say("working-could-unlisted", test=test, number=session)
    could = could_have(order.potential)
    return say("working-could", test=test, number=session, spread=order.potential, could=could)


def _constants() -> Iterator[str]:
    yield say("constant-chips", chips=CHIPS)
    yield say("constant-half-chip")
    yield say("constant-power")
    yield say("constant-reach", reach=REACH)
    yield say("constant-speaks", chips=SPEAKS_FROM)
    yield say("constant-shown", shown=SHOWN)
    yield say("constant-powers", powers=", ".join(str(power) for power in POWERS))
