"""What was left open: each point in four short lines, and the habit that would have met the first."""

from typing import NamedTuple, assert_never, get_args

from workup.core.content.case import Case
from workup.core.debrief import Debrief
from workup.core.debrief.evidence import Interval, Moved
from workup.core.debrief.points import (
    BurdenPoint,
    DangerPoint,
    DelayPoint,
    Habit,
    ListPoint,
    Point,
    SafetyPoint,
    StepPoint,
)
from workup.document.blocks import Basis, Card, Fact, Section, Text
from workup.document.named import when
from workup.document.summary.breaches import said_of
from workup.document.summary.cost import cost, cost_matters, delay
from workup.document.summary.dangers import happened
from workup.document.summary.needed import awaited
from workup.document.summary.rated import basis_of, rated
from workup.document.words import MINE, sentence_case
from workup.phrases import say


class Said(NamedTuple):
    """A point in four short lines, under its title and its tag."""

    title: str
    tag: str
    happened: str
    matters: str
    expert: str
    basis: Basis


def left_open(case: Case, debrief: Debrief, *, is_whole: bool = True) -> Section:
    """Up to three points by what they would have cost; `is_whole` where the rest stands on the same page."""
    cards = tuple(_card(said_of_point(case, debrief, point)) for point in debrief.open)
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


def said_of_point(case: Case, debrief: Debrief, point: Point) -> Said:
    """A point in words."""
    match point:
        case SafetyPoint():
            breach = said_of(case, debrief, debrief.safety.breaches[point.breach])
            happened_there = breach.happened
            return Said(breach.title, say("open-kind-safety"), happened_there, breach.why, breach.expert, breach.basis)
        case DangerPoint():
            one = debrief.commitment.still_open[point.open]
            danger = case.must_not_miss[one.hypothesis]
            title = say("open-danger", diagnosis=case.label(one.hypothesis))
            tag = say("open-kind-danger")
            return Said(title, tag, happened(case, one, debrief.commitment), danger.why, danger.expert, danger.basis)
        case DelayPoint():
            return Said(
                say("open-late-look", name=case.patient.name) if point.look else say("open-late-result"),
                say("open-kind-delay"),
                delay(case, debrief.worth, look=point.look, result=point.result),
                say("delay-look-matters") if point.look else say("delay-result-matters"),
                say("delay-look-expert") if point.look else say("delay-result-expert"),
                MINE,
            )
        case StepPoint():
            step = case.key_steps[point.step]
            # The author's words are for whoever did nothing of it.
            missed = awaited(case, step.any_of, debrief.commitment) or step.missed
            return Said(step.label, say("open-kind-step"), missed, step.why, step.expert, step.basis)
        case ListPoint():
            interval = debrief.evidence.intervals[point.interval]
            return _gap(case, interval, next(m for m in interval.moved if m.hypothesis == point.hypothesis))
        case BurdenPoint():
            worth = debrief.worth
            expert = say("cost-expert-session") if worth.avoidable_sedations else say("cost-expert")
            tag = say("open-kind-burden")
            return Said(say("open-burden"), tag, cost(case.pack, worth), cost_matters(case, worth), expert, MINE)
        case _:
            assert_never(point)


def briefly(case: Case, debrief: Debrief, point: Point) -> str:
    """What a point is about, in a list of what was left open."""
    if isinstance(point, DangerPoint):
        return case.label(debrief.commitment.still_open[point.open].hypothesis)
    return said_of_point(case, debrief, point).title


def asked(point: Point) -> str:
    """What is asked about a point, from memory."""
    match point:
        case SafetyPoint():
            return say("recall-safety")
        case DangerPoint():
            return say("recall-danger")
        case DelayPoint():
            return say("recall-delay")
        case StepPoint():
            return say("recall-step")
        case ListPoint():
            return say("recall-list")
        case BurdenPoint():
            return say("recall-burden")
        case _:
            assert_never(point)


HABITS: dict[str, Habit] = {habit: habit for habit in get_args(Habit)}
"""Every habit, by its id."""


def habit_named(habit: Habit) -> str:
    """What one can do from now on."""
    match habit:
        case "safety":
            return say("next-safety")
        case "danger":
            return say("next-danger")
        case "look":
            return say("next-look")
        case "result":
            return say("next-result")
        case "list":
            return say("next-list")
        case "sedation":
            return say("next-sedation")
        case "burden":
            return say("next-burden")
        case _:
            assert_never(habit)


def _card(said: Said) -> Card:
    might = say("open-might")
    # Where the label says how the line begins, the line does not say it again.
    rest = said.expert.removeprefix(f"{might} ")
    return Card(
        head=sentence_case(said.title),
        tags=(said.tag,),
        facts=(
            Fact(say("open-happened"), said.happened),
            Fact(say("open-matters"), said.matters),
            Fact(say("open-expert") if rest == said.expert else might, rest),
            Fact(say("debrief-basis"), "", said.basis, look="basis"),
        ),
    )


def _gap(case: Case, interval: Interval, moved: Moved) -> Said:
    towards = (moved.reference_tenths + 5) // 10
    label, one = case.label(moved.hypothesis), moved.strongest
    return Said(
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
