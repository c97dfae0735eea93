"""What a seminar could open with, and what the author of the case might look at."""

from collections.abc import Iterator
from typing import NamedTuple

from workup.core.classroom.figures import Share
from workup.core.classroom.gate import BANDS_FROM, PERCENTS_FROM, Gate
from workup.core.classroom.points import (
    AgainstFlag,
    DangerLeft,
    Flag,
    IdeasFlag,
    IdleTest,
    LateLook,
    LateResult,
    ListStayed,
    PickFlag,
    RuleLeft,
    SeminarPoint,
    StepFlag,
    StepLeft,
)
from workup.core.classroom.views import ClassReport, DangerView, RuleView
from workup.core.content.case import Case
from workup.core.content.case_item import CaseItem
from workup.core.content.faults import item_of
from workup.core.text.judging import judged


def flags(case: Case, gate: Gate, made: ClassReport) -> tuple[Flag, ...]:
    """Where the case, rather than the class, may need another look."""
    return tuple(_flags(case, gate, made))


def _flags(case: Case, gate: Gate, made: ClassReport) -> Iterator[Flag]:
    for step in made.steps:
        if _over(step.omitted, 80):
            yield StepFlag(step=step.id, omitted=step.omitted)
    for test in made.tests:
        if case.items[test.item].role.is_against and _over(test.ordered, 50):
            yield AgainstFlag(item=test.item, ordered=test.ordered)
    unmatched = sum(gate.of("idea", number, "unmatched") for number in gate.spread("idea"))
    share = gate.share(unmatched, gate.total("idea"))
    if gate.shows(share.n) and _over(share, 25):
        yield IdeasFlag(unmatched=share)
    yield from _contradicted(gate)


def _contradicted(gate: Gate) -> Iterator[Flag]:
    for item_id in gate.spread("pick"):
        for leader in gate.spread("pick", item_id):
            for direction in gate.spread("pick", item_id, leader):
                about = "pick", item_id, leader, direction
                share = gate.share(gate.of(*about, "otherwise"), gate.total(*about))
                if gate.shows(share.n, BANDS_FROM) and _over(share, 60):
                    yield judged(
                        PickFlag, {"item": item_id, "direction": direction, "hypothesis": leader, "otherwise": share}
                    )


SHOWN = 3
"""Points to open a seminar with, at most."""

LEAST = 5
"""A point that touches fewer than one in so many learners is none for the whole room."""

_SPLIT, _HARM, _OMISSION, _OTHER = 6, 4, 3, 2
"""What a point weighs for each learner whom it touches.

Of the smaller of two groups each has somebody of the larger to talk to. What came close to harm, or left open what the
person had, weighs more than another omission; a delay, a list that stayed, a caution or a burden least.
"""


class _Touched(NamedTuple):
    """A point, how many learners it touches, and what it weighs for each of them."""

    learners: int
    weight: int
    point: SeminarPoint

    @property
    def rank(self) -> int:
        """What decides which point comes first."""
        return self.learners * self.weight


def points(case: Case, gate: Gate, made: ClassReport) -> tuple[SeminarPoint, ...]:
    """Up to three, none of which touches less than a fifth of the class.

    One of each sort at most, and that first which weighs most over all whom it touches; of equals, in this order.
    """
    sorts = (_apart(made), _omission(case, made), _delay(gate), _stayed(gate), _burden(case, made))
    found = [one for one in sorts if one is not None and LEAST * one.learners >= gate.learners_to]
    return tuple(one.point for one in sorted(found, key=lambda one: -one.rank))[:SHOWN]


def _apart(made: ClassReport) -> _Touched | None:
    return _Touched(made.apart.of_other.k, _SPLIT, made.apart) if made.apart else None


def _delay(gate: Gate) -> _Touched:
    look, result = (
        gate.share(gate.of("delay", what, "late"), gate.total("delay", what)) for what in ("look", "result")
    )
    share = max(look, result, key=lambda one: one.k)
    return _Touched(share.k, _OTHER, LateLook(share=share) if share is look else LateResult(share=share))


def _omission(case: Case, made: ClassReport) -> _Touched | None:
    needed = {item_id for rule in case.safety.values() for items in rule.needs for item_id in items}
    needed |= {
        i for hypothesis in case.must_not_miss for shown in case.addressed_by(hypothesis) for i in map(item_of, shown)
    }
    steps = [step for step in made.steps if needed & set(case.key_steps[step.id].any_of)]
    candidates = [
        *(_left(danger.open, _HARM, _danger(danger)) for danger in made.dangers if danger.hypothesis == case.answer),
        *(_left(danger.open, _OMISSION, _danger(danger)) for danger in made.dangers),
        *(_left(step.omitted, _OMISSION, StepLeft(step=step.id, share=step.omitted)) for step in steps),
        *(_left(rule.flagged, _rule_weight(case, rule), _rule(rule)) for rule in made.rules),
    ]
    # Of equals, what was left out by more of those to whom it applied.
    heaviest = max(candidates, key=lambda one: (one[0].rank, one[1]), default=None)
    return heaviest[0] if heaviest else None


def _left(share: Share, weight: int, point: SeminarPoint) -> tuple[_Touched, float]:
    return _Touched(share.k, weight, point), share.k / share.n


def _danger(danger: DangerView) -> DangerLeft:
    return DangerLeft(hypothesis=danger.hypothesis, share=danger.open)


def _rule(rule: RuleView) -> RuleLeft:
    return RuleLeft(kind=rule.kind, id=rule.id, share=rule.flagged)


def _rule_weight(case: Case, rule: RuleView) -> int:
    return _OTHER if rule.kind == "rule" and case.safety[rule.id].level == "caution" else _HARM


def _stayed(gate: Gate) -> _Touched | None:
    stayed = gate.spread("stayed")
    item_id = max(stayed, key=lambda one: stayed[one], default=None)
    if item_id is None:
        return None
    share = gate.share(stayed[item_id], max(gate.of("spoke", item_id), stayed[item_id]))
    return _Touched(share.k, _OTHER, ListStayed(item=str(item_id), share=share)) if gate.shows(share.n) else None


def _burden(case: Case, made: ClassReport) -> _Touched | None:
    weights = {test.item: _ways(case.items[test.item]) for test in made.tests}
    idle = [(test.neutral + test.against, weights[test.item], test) for test in made.tests if weights[test.item]]
    if not idle:
        return None
    count, ways, test = max(idle, key=lambda one: one[:2])
    return _Touched(count, min(ways, _OTHER), IdleTest(item=test.item, ordered=test.ordered, count=count))


def _ways(item: CaseItem) -> int:
    # In how many it is a burden.
    return sum(map(bool, (item.sedated, item.films, item.scans, item.depth)))


def _over(share: Share, percent: int) -> bool:
    return share.n >= PERCENTS_FROM and share.is_over(percent)
