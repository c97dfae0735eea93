"""What a seminar could open with, and what the author of the case might look at."""

from collections.abc import Iterator
from typing import NamedTuple

from workup.core.classroom.figures import Share
from workup.core.classroom.gate import BANDS_FROM, COUNTS_FROM, Gate
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
from workup.core.classroom.views import ClassReport
from workup.core.content.case import Case
from workup.core.content.case_item import CaseItem
from workup.core.content.faults import item_of


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
    ideas = [gate.spread("idea", number) for number in range(3)]
    share = gate.share(sum(spread.get("unmatched", 0) for spread in ideas), gate.total("idea"))
    if gate.shows(share.n) and _over(share, 25):
        yield IdeasFlag(unmatched=share)
    yield from _contradicted(gate)


def _contradicted(gate: Gate) -> Iterator[Flag]:
    for item_id in gate.spread("pick"):
        for leader in gate.spread("pick", item_id):
            for direction in gate.spread("pick", item_id, leader):
                read = gate.spread("pick", item_id, leader, direction)
                share = gate.share(read.get("otherwise", 0), gate.total("pick", item_id, leader, direction))
                if gate.shows(share.n, BANDS_FROM) and _over(share, 60):
                    yield PickFlag.model_validate(
                        {"item": item_id, "direction": direction, "hypothesis": leader, "otherwise": share}
                    )


SHOWN = 3
"""Points to open a seminar with, at most."""

LEAST = 5
"""A point that touches fewer than one in so many learners is none for the whole room."""


class _Touched(NamedTuple):
    """A point, and how many learners it touches."""

    learners: int
    point: SeminarPoint


def points(case: Case, gate: Gate, made: ClassReport) -> tuple[SeminarPoint, ...]:
    """Up to three, none of which touches less than a fifth of the class.

    The widest omission that could harm comes first. Of a delay, the finding that moved fewest lists and the idlest
    burden those come next that touch most; where they touch as many, in this order.
    """
    omission = _omission(case, made)
    others = [one for one in (_delay(gate), _stayed(gate), _burden(case, made)) if one is not None]
    others.sort(key=lambda one: -one.learners)
    found = [*([omission] if omission else []), *others]
    return tuple(one.point for one in found if LEAST * one.learners >= gate.learners_to)[:SHOWN]


def _delay(gate: Gate) -> _Touched | None:
    look, result = (
        gate.share(gate.of("delay", what, "late"), gate.total("delay", what)) for what in ("look", "result")
    )
    share = max(look, result, key=lambda one: one.k)
    if share.k == 0 or not gate.shows(share.n):
        return None
    return _Touched(share.k, LateLook(share=share) if share is look else LateResult(share=share))


def _omission(case: Case, made: ClassReport) -> _Touched | None:
    needed = {item_id for rule in case.safety.values() for items in rule.needs for item_id in items}
    needed |= {
        i for hypothesis in case.must_not_miss for shown in case.addressed_by(hypothesis) for i in map(item_of, shown)
    }
    steps = [step for step in made.steps if needed & set(case.key_steps[step.id].any_of)]
    candidates: list[DangerLeft | StepLeft | RuleLeft] = [
        *(DangerLeft(hypothesis=danger.hypothesis, share=danger.open) for danger in made.dangers),
        *(StepLeft(step=step.id, share=step.omitted) for step in steps),
        *(RuleLeft(kind=rule.kind, id=rule.id, share=rule.flagged) for rule in made.rules),
    ]
    widest = max(candidates, key=lambda one: one.share.k * 1000 // max(one.share.n, 1), default=None)
    # What nobody left out touches less than a fifth of any class.
    return None if widest is None else _Touched(widest.share.k, widest)


def _stayed(gate: Gate) -> _Touched | None:
    stayed = gate.spread("stayed")
    item_id = max(stayed, key=lambda one: stayed[one], default=None)
    if item_id is None:
        return None
    share = gate.share(stayed[item_id], max(gate.of("spoke", item_id), stayed[item_id]))
    return _Touched(share.k, ListStayed(item=str(item_id), share=share)) if gate.shows(share.n) else None


def _burden(case: Case, made: ClassReport) -> _Touched | None:
    weights = {test.item: _weight(case.items[test.item]) for test in made.tests}
    idle = [(test.neutral + test.against, weights[test.item], test) for test in made.tests if weights[test.item]]
    count, _, test = max(idle, key=lambda one: one[:2], default=(0, 0, None))
    if test is None or count == 0:
        return None
    return _Touched(count, IdleTest(item=test.item, ordered=test.ordered, count=count))


def _weight(item: CaseItem) -> int:
    # In how many ways it is a burden.
    return sum(map(bool, (item.sedated, item.films, item.scans, item.depth)))


def _over(share: Share, percent: int) -> bool:
    return share.n >= COUNTS_FROM and share.is_over(percent)
