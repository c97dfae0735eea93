"""What was left open: each point in four short lines, and the habit that would have met the first."""

from typing import assert_never

from workup.core.content.case import Case
from workup.core.debrief import Debrief
from workup.core.debrief.evidence import Interval, Moved
from workup.core.debrief.points import BurdenPoint, DangerPoint, DelayPoint, ListPoint, Point, SafetyPoint, StepPoint
from workup.document.blocks import Basis, Card, Fact, Section, Text
from workup.document.named import when
from workup.document.summary.breaches import said_of
from workup.document.summary.cost import cost, cost_matters, delay
from workup.document.summary.dangers import happened
from workup.document.summary.rated import basis_of, rated
from workup.document.words import MINE, sentence_case
from workup.phrases import say


def left_open(case: Case, debrief: Debrief, *, is_whole: bool = True) -> Section:
    """Up to three points by what they would have cost; `is_whole` where the rest stands on the same page."""
    cards = tuple(_card(case, debrief, point) for point in debrief.open)
    more = debrief.more_open
    rest = say("open-more-below", count=more) if is_whole else say("open-more-elsewhere", count=more)
    return Section(
        "open",
        say("open-title"),
        (
            *(cards or (Text(say("open-nothing"), basis=MINE),)),
            *((Text(rest, look="aside"),) if more else ()),
        ),
        nav=say("open-nav"),
    )


def _card(case: Case, debrief: Debrief, point: Point) -> Card:
    match point:
        case SafetyPoint():
            breach = said_of(case, debrief, debrief.safety.breaches[point.breach])
            happened_there = breach.happened
            return _four(breach.title, say("open-kind-safety"), happened_there, breach.why, breach.expert, breach.basis)
        case DangerPoint():
            one = debrief.commitment.still_open[point.open]
            danger = case.must_not_miss[one.hypothesis]
            title = say("open-danger", diagnosis=case.label(one.hypothesis))
            tag = say("open-kind-danger")
            return _four(title, tag, happened(case, one), danger.why, danger.expert, danger.basis)
        case DelayPoint():
            return _four(
                say("open-late-look", name=case.patient.name) if point.look else say("open-late-result"),
                say("open-kind-delay"),
                delay(case, debrief.worth, look=point.look, result=point.result),
                say("delay-look-matters") if point.look else say("delay-result-matters"),
                say("delay-look-expert") if point.look else say("delay-result-expert"),
                MINE,
            )
        case StepPoint():
            step = case.key_steps[point.step]
            return _four(step.label, say("open-kind-step"), step.missed, step.why, step.expert, step.basis)
        case ListPoint():
            interval = debrief.evidence.intervals[point.interval]
            return _gap(case, interval, next(m for m in interval.moved if m.hypothesis == point.hypothesis))
        case BurdenPoint():
            worth = debrief.worth
            expert = say("cost-expert-session") if worth.avoidable_sedations else say("cost-expert")
            tag = say("open-kind-burden")
            return _four(say("open-burden"), tag, cost(worth), cost_matters(case, worth), expert, MINE)
        case _:
            assert_never(point)


def _four(title: str, tag: str, happened: str, matters: str, expert: str, basis: Basis) -> Card:
    might = say("open-might")
    # Where the label says how the line begins, the line does not say it again.
    rest = expert.removeprefix(f"{might} ")
    return Card(
        head=sentence_case(title),
        tags=(tag,),
        facts=(
            Fact(say("open-happened"), happened),
            Fact(say("open-matters"), matters),
            Fact(say("open-expert") if rest == expert else might, rest),
            Fact(say("debrief-basis"), "", basis, look="basis"),
        ),
    )


def _gap(case: Case, interval: Interval, moved: Moved) -> Card:
    towards = (moved.reference_tenths + 5) // 10
    label, one = case.label(moved.hypothesis), moved.strongest
    return _four(
        say("open-list", diagnosis=label),
        say("open-kind-list"),
        _stood(case, interval, moved),
        rated(case, moved, one) if one else say("gap-together", chips=towards),
        say("gap-expert", chips=towards),
        basis_of(case, moved),
    )


def _stood(case: Case, interval: Interval, moved: Moved) -> str:
    start, end, label = when(interval.start), when(interval.end), case.label(moved.hypothesis)
    before, after, one = moved.before, moved.after, moved.strongest
    is_held = moved.verdict == "stayed"
    if one is None and is_held:
        return say("gap-stayed", start=start, end=end, diagnosis=label, chips=after)
    if one is None:
        return say("gap-moved", start=start, end=end, diagnosis=label, before=before, chips=after)
    number, finding = one.number, case.items[one.item].label
    if is_held:
        return say(
            "gap-stayed-after", start=start, end=end, diagnosis=label, chips=after, number=number, finding=finding
        )
    return say(
        "gap-moved-after",
        start=start,
        end=end,
        diagnosis=label,
        before=before,
        chips=after,
        number=number,
        finding=finding,
    )
