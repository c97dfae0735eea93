"""What was left open, one habit for next time, and which case to try next: what the five answers come to."""

from collections import Counter
from collections.abc import Iterator
from typing import Literal, NamedTuple, assert_never

from workup.core.content.case import Case
from workup.core.debrief.commitment import Commitment
from workup.core.debrief.costs import costs_more, is_large, is_late_look, is_late_result
from workup.core.debrief.evidence import Evidence, held_on_to
from workup.core.debrief.mattered import Mattered
from workup.core.debrief.safety import Breach, Safety
from workup.core.debrief.weights import weight_of_danger, weight_of_step
from workup.core.debrief.worth import Worth
from workup.core.text.value import Value


class Answers(NamedTuple):
    """The answers to the five questions."""

    mattered: Mattered
    worth: Worth
    safety: Safety
    evidence: Evidence
    commitment: Commitment


SHOWN = 3
"""How many of each are shown."""


class SafetyPoint(Value):
    """Something that had to come first and did not, or a harmful order."""

    kind: Literal["safety"] = "safety"
    breach: int
    """Which of the breaches, from 0."""


class DangerPoint(Value):
    """A dangerous hypothesis that was still open."""

    kind: Literal["danger"] = "danger"
    open: int
    """Which of those that were still open at the commitment, from 0."""


class DelayPoint(Value):
    """What came late by the clock of the case."""

    kind: Literal["delay"] = "delay"
    look: bool
    """Whether the person was first examined late."""
    result: bool
    """Whether the last key result came late."""


class StepPoint(Value):
    """A key step."""

    kind: Literal["step"] = "step"
    step: str


class ListPoint(Value):
    """A hypothesis that did not move with the findings."""

    kind: Literal["list"] = "list"
    interval: int
    """Which of the intervals, from 0."""
    hypothesis: str


class BurdenPoint(Value):
    """What the tests cost the person."""

    kind: Literal["burden"] = "burden"


Point = SafetyPoint | DangerPoint | DelayPoint | StepPoint | ListPoint | BurdenPoint
"""Something left open. Whoever draws it looks up the words in the answers and in the case."""

Habit = Literal["safety", "danger", "look", "result", "list", "sedation", "burden"]
"""What one can do from now on, by what was left open."""


class TryNext(Value):
    """Which case to try next."""

    sibling: int
    """Which of the cases that this one is contrasted with, from 0."""
    held: bool
    """Whether the hypothesis it is about did not move with the findings."""


def left_open(case: Case, five: Answers, *, shown: int = SHOWN) -> tuple[tuple[Point, ...], int]:
    """The first three points by what they would have cost the person, and how many more there are."""
    grave: list[Point] = [*_stops(case, five.safety), *_dangers(case, five.commitment)]
    # A delay is one point however long it was; it is not lost behind a row of others.
    place = min(len(grave), SHOWN - 1)
    points: list[Point] = [
        *grave[:place],
        *_delay(five.worth),
        *grave[place:],
        *_steps(case, five.mattered, five.commitment),
        *_burden(five.worth, large=True),
        *_lists(five.evidence),
        *_burden(five.worth, large=False),
        *(SafetyPoint(breach=at) for at, breach in enumerate(five.safety.breaches) if breach.level(case) == "caution"),
    ]
    return tuple(points[:shown]), max(0, len(points) - shown)


def habit(point: Point, worth: Worth) -> Habit | None:
    """The habit that would have met the point; None where the author's own word for next time fits better."""
    match point:
        case SafetyPoint():
            return "safety"
        case DangerPoint():
            return "danger"
        case DelayPoint():
            return "look" if point.look else "result"
        case StepPoint():
            return None
        case ListPoint():
            return "list"
        case BurdenPoint():
            return "sedation" if worth.avoidable_sedations else "burden"
        case _:
            assert_never(point)


def about(point: Point, safety: Safety, commitment: Commitment) -> tuple[str, ...]:
    """What a point is about, in ids: two points about the same are one thing to think of."""
    match point:
        case SafetyPoint():
            return point.kind, safety.breaches[point.breach].rule
        case DangerPoint():
            return point.kind, commitment.still_open[point.open].hypothesis
        case DelayPoint():
            return (point.kind,)
        case StepPoint():
            return point.kind, point.step
        case ListPoint():
            return point.kind, point.hypothesis
        case BurdenPoint():
            return (point.kind,)
        case _:
            assert_never(point)


def try_next(case: Case, evidence: Evidence) -> TryNext | None:
    """The sibling about the hypothesis that stayed longest, else the first one."""
    stayed = Counter(held_on_to(evidence))
    siblings = list(enumerate(case.contrasts_with))
    if not siblings:
        return None
    number, sibling = max(siblings, key=lambda one: stayed[one[1].hypothesis])
    return TryNext(sibling=number, held=stayed[sibling.hypothesis] > 0)


def _stops(case: Case, safety: Safety) -> Iterator[SafetyPoint]:
    stops: list[tuple[int, Breach]] = []
    for at, breach in enumerate(safety.breaches):
        # Two rules that lacked the same in one session are one point.
        lacked = (breach.session, breach.missing)
        twin = breach.missing and lacked in {(one.session, one.missing) for _, one in stops}
        if breach.level(case) == "stop" and not twin:
            stops.append((at, breach))
    # A harmful order that a rule has just spoken of is not a second point.
    said = {
        (item_id, breach.session)
        for _, breach in stops
        if breach.kind == "rule"
        for item_id in case.safety[breach.rule].items
    }
    yield from (SafetyPoint(breach=at) for at, breach in stops if (breach.rule, breach.session) not in said)


def _dangers(case: Case, e: Commitment) -> list[DangerPoint]:
    # The heaviest first; of equals, the first by the author.
    found = sorted(enumerate(e.still_open), key=lambda one: weight_of_danger(case, one[1]), reverse=True)
    return [DangerPoint(open=at) for at, _ in found]


def _delay(b: Worth) -> Iterator[DelayPoint]:
    look, result = is_late_look(b), is_late_result(b)
    if look or result:
        yield DelayPoint(look=look, result=result)


def _steps(case: Case, a: Mattered, e: Commitment) -> list[StepPoint]:
    said = {item_id for one in e.still_open if not one.speaks_for for item_id in one.items}
    missed = [
        step.step
        for step in a.steps
        # What was just said of a dangerous hypothesis is not said again of the step that would have met it.
        if step.status == "open" and not said.issuperset(case.key_steps[step.step].any_of)
    ]
    return [StepPoint(step=one) for one in sorted(missed, key=lambda one: weight_of_step(case, one), reverse=True)]


def _lists(d: Evidence) -> Iterator[ListPoint]:
    # Of one interval the widest gap alone is a point; the section on the list says the others.
    for at, interval in enumerate(d.intervals):
        apart = [moved for moved in interval.moved if moved.verdict in ("stayed", "against")]
        if apart:
            widest = max(apart, key=lambda moved: abs(moved.reference_tenths - 10 * moved.after))
            yield ListPoint(interval=at, hypothesis=widest.hypothesis)


def _burden(b: Worth, *, large: bool) -> Iterator[BurdenPoint]:
    if costs_more(b) and is_large(b) is large:
        yield BurdenPoint()
