"""What went well: acts of a walk."""

from collections.abc import Iterator
from typing import Literal, assert_never

from workup.core.content.case import Case
from workup.core.debrief.evidence import Evidence
from workup.core.debrief.safety import Safety
from workup.core.debrief.worth import Worth
from workup.core.text.value import Value
from workup.core.walk.steps import Walk


class RulePraise(Value):
    """A safety rule that applied and was kept, not only by what was known when the walk began."""

    kind: Literal["rule"] = "rule"
    rule: str


class MovePraise(Value):
    """A hypothesis that was moved by two chips or more, with the evidence."""

    kind: Literal["move"] = "move"
    interval: int
    """Which of the intervals, from 0."""
    hypothesis: str


class BundlePraise(Value):
    """Sedated tests that were planned in one session, none of them idle."""

    kind: Literal["bundle"] = "bundle"
    session: int
    items: tuple[str, ...]


class PickPraise(Value):
    """A pick for the leader that truly speaks for it."""

    kind: Literal["pick"] = "pick"
    pick: int
    """Which of the picks, from 0."""


Praise = RulePraise | MovePraise | BundlePraise | PickPraise
"""An act that went well. Whoever draws it looks up the words in the answers and in the case."""

Subject = tuple[str | int, ...]
"""A rule, a list, a session or a finding."""


def praises(walk: Walk, worth: Worth, safety: Safety, evidence: Evidence, shown: int) -> tuple[Praise, ...]:
    """Up to so many acts: one of each kind first, then more of what there is, and nothing of what was said."""
    kinds: list[list[Praise]] = [
        list(_rules_met(walk, safety)),
        list(_moves(evidence)),
        list(_bundled(walk.case, worth)),
        list(_picks(evidence)),
    ]
    in_turn = [kind[turn] for turn in range(max(map(len, kinds))) for kind in kinds if turn < len(kind)]
    well: list[Praise] = []
    said = set[Subject]()
    for praise in in_turn:
        own = subjects(evidence, praise)
        if said.isdisjoint(own):
            well.append(praise)
            said |= own
    return tuple(well[:shown])


def subjects(evidence: Evidence, praise: Praise) -> frozenset[Subject]:
    """What an act is praised for: two acts that share any of it would be one praised twice."""
    match praise:
        case RulePraise():
            return frozenset({("rule", praise.rule)})
        case MovePraise():
            # To take chips from one diagnosis and give them to another is one move.
            moved = next(m for m in evidence.intervals[praise.interval].moved if m.hypothesis == praise.hypothesis)
            assert moved.strongest is not None, "only moves with a strongest finding are praised"
            return frozenset({("list", praise.interval), ("finding", moved.strongest.item, moved.strongest.form)})
        case BundlePraise():
            return frozenset({("session", praise.session)})
        case PickPraise():
            pick = evidence.picks[praise.pick]
            assert pick.item is not None, "only a pick that matches is praised"
            return frozenset({("finding", pick.item, pick.form)})
        case _:
            assert_never(praise)


def _rules_met(walk: Walk, safety: Safety) -> Iterator[RulePraise]:
    rules = walk.case.safety
    known, own = (
        {seen.item for seen in walk.seen if seen.from_the_start is from_the_start} for from_the_start in (True, False)
    )
    said = set[tuple[str, ...]]()
    for rule in sorted(safety.met, key=lambda one: rules[one].level != "stop"):
        # Nobody is credited with what others had done before the walk began, nor twice for one look that kept two.
        needs = rules[rule].needs
        kept_by = [tuple(needed) for needed in needs if own.issuperset(needed)]
        if said.isdisjoint(kept_by) and (kept_by or not any(map(known.issuperset, needs))):
            yield RulePraise(rule=rule)
            said.update(kept_by)


def _moves(evidence: Evidence) -> Iterator[MovePraise]:
    moves = [
        (abs(moved.after - moved.before), at, moved.hypothesis)
        for at, interval in enumerate(evidence.intervals)
        for moved in interval.moved
        if moved.verdict == "with" and abs(moved.after - moved.before) >= 2 and moved.strongest
    ]
    for _, at, hypothesis in sorted(moves, key=lambda one: -one[0]):
        yield MovePraise(interval=at, hypothesis=hypothesis)


def _bundled(case: Case, worth: Worth) -> Iterator[BundlePraise]:
    for session in sorted({order.session for order in worth.orders}):
        orders = [order for order in worth.orders if order.session == session and case.items[order.item].sedated]
        # Putting idle tests into the same session is no saving.
        sedated = tuple(order.item for order in orders if order.worth == "useful")
        if len(sedated) >= 2 and len(sedated) == len(orders):
            yield BundlePraise(session=session, items=sedated)


def _picks(evidence: Evidence) -> Iterator[PickPraise]:
    for at, pick in enumerate(evidence.picks):
        if pick.direction == "for" and pick.reading == "matches":
            yield PickPraise(pick=at)
