"""What a seminar could open with, and what the author of the case might look at."""

from collections.abc import Iterator
from typing import NamedTuple

from workup.core.classroom.gate import BANDS_FROM, COUNTS_FROM, Gate
from workup.core.classroom.views import ClassReport, DangerView, Flag, Point, RuleView, Share, StepView
from workup.core.content.case import Case
from workup.core.content.faults import item_of
from workup.core.debrief.costs import FOR_THE_LOOK, FOR_THE_RESULT
from workup.core.text.kinds import DAGGER


def flags(case: Case, gate: Gate, made: ClassReport) -> tuple[Flag, ...]:
    """Where the case, rather than the class, may need another look."""
    return tuple(_flags(case, gate, made))


def _flags(case: Case, gate: Gate, made: ClassReport) -> Iterator[Flag]:
    for step in made.steps:
        if _over(step.omitted, 80):
            yield Flag(about=f"Key step '{step.label}'", evidence=f"left out by {_of(step.omitted)}. Is it key?")
    for test in made.tests:
        if case.items[test.item].role.is_against and _over(test.ordered, 50):
            yield Flag(
                about=test.label,
                evidence=f"ordered by {_of(test.ordered)}, and the case calls it {test.role.value}. "
                "Does the case say enough for that?",
            )
    ideas = [gate.spread("idea", number) for number in range(3)]
    unmatched = sum(spread.get("unmatched", 0) for spread in ideas)
    share = gate.share(unmatched, gate.total("idea"))
    if gate.shows(share.n) and _over(share, 25):
        yield Flag(
            about="Typed ideas", evidence=f"{_of(share)} matched no name. An alias, or a hypothesis, may be missing."
        )
    yield from _contradicted(case, gate)


def _contradicted(case: Case, gate: Gate) -> Iterator[Flag]:
    for item_id in gate.spread("pick"):
        for leader in gate.spread("pick", item_id):
            for direction in gate.spread("pick", item_id, leader):
                read = gate.spread("pick", item_id, leader, direction)
                share = gate.share(read.get("otherwise", 0), gate.total("pick", item_id, leader, direction))
                if gate.shows(share.n, BANDS_FROM) and _over(share, 60):
                    yield Flag(
                        about=f"{case.items[str(item_id)].label}, picked {direction} {case.label(str(leader))}",
                        evidence=f"{_of(share)} of these picks are read otherwise by the case. Is the bearing right?",
                    )


SHOWN = 3
"""Points to open a seminar with, at most."""

LEAST = 5
"""A point that touches fewer than one in so many learners is none for the whole room."""


class _Touched(NamedTuple):
    """A point, and how many learners it touches."""

    learners: int
    point: Point


def points(case: Case, gate: Gate, made: ClassReport) -> tuple[Point, ...]:
    """Up to three, none of which touches less than a fifth of the class.

    The widest omission that could harm comes first. Of a delay, the finding that moved fewest lists and the idlest
    burden those come next that touch most; of equals, in this order.
    """
    omission = _omission(case, made)
    others = [one for one in (_delay(case, gate), _stayed(case, gate), _burden(made)) if one is not None]
    others.sort(key=lambda one: -one.learners)
    found = [*([omission] if omission else []), *others]
    return tuple(one.point for one in found if LEAST * one.learners >= gate.learners)[:SHOWN]


def _delay(case: Case, gate: Gate) -> _Touched | None:
    look, result = (
        gate.share(gate.of("delay", what, "late"), gate.total("delay", what)) for what in ("look", "result")
    )
    share = max(look, result, key=lambda one: one.k)
    if share.k == 0 or not gate.shows(share.n):
        return None
    if share is look:
        title, ask = "the first look", "What could have been seen at the bedside first, and what would it have spared?"
        evidence = (
            f"{_of(share)} first examined {case.patient.name} a day or more later than the reference plan does, with "
            f"tests ordered before. {FOR_THE_LOOK}"
        )
    else:
        title, ask = "the key results", "Which order held the others back, and what could have been sent beside it?"
        evidence = f"For {_of(share)} the last key result came more than a day after the plan's. {FOR_THE_RESULT}"
    return _Touched(share.k, Point(kind="delay", title=title, evidence=evidence, ask=ask, basis=(DAGGER,)))


def _omission(case: Case, made: ClassReport) -> _Touched | None:
    needed = {item_id for rule in case.safety.values() for items in rule.needs for item_id in items}
    needed |= {
        i for hypothesis in case.must_not_miss for shown in case.addressed_by(hypothesis) for i in map(item_of, shown)
    }
    steps = [step for step in made.steps if needed & set(case.key_steps[step.id].any_of)]
    candidates: list[tuple[Share, StepView | DangerView | RuleView]] = [
        *((danger.open, danger) for danger in made.dangers),
        *((step.omitted, step) for step in steps),
        *((rule.flagged, rule) for rule in made.rules),
    ]
    share, what = max(candidates, key=lambda one: one[0].k * 1000 // max(one[0].n, 1), default=(None, None))
    if share is None or what is None or share.k == 0:
        return None
    match what:
        case DangerView():
            evidence = f"{what.label} was still open at the commitment in {_of(share)} walks."
            ask = f"What would have settled {what.label}, and what would it have cost?"
        case StepView():
            evidence = f"{_of(share)} left it out."
            ask = "At which moment would it have been cheapest, and what might it have changed?"
        case _:
            evidence = f"It came up in {share.n} walks, and was not kept in {share.k} of them."
            ask = "What had to be known first, and how long would that have taken?"
    point = Point(kind="omission", title=what.label, evidence=f"{evidence} {what.why}", ask=ask, basis=what.basis)
    return _Touched(share.k, point)


def _stayed(case: Case, gate: Gate) -> _Touched | None:
    stayed = gate.spread("stayed")
    item_id = max(stayed, key=lambda one: stayed[one], default=None)
    if item_id is None:
        return None
    item = case.items[str(item_id)]
    share = gate.share(stayed[item_id], max(gate.of("spoke", item_id), stayed[item_id]))
    if not gate.shows(share.n):
        return None
    point = Point(
        kind="stayed",
        title=item.label,
        evidence=f"It was the strongest finding of an interval in {share.n} walks, and in {share.k} of them a "
        "diagnosis that it bears on kept its chips.",
        ask="What kept your list where it was? For whom did it move, and why?",
        basis=tuple(dict.fromkeys((*item.basis, DAGGER))),
    )
    return _Touched(share.k, point)


def _burden(made: ClassReport) -> _Touched | None:
    idle = [(test.neutral + test.against, len(test.burden), test) for test in made.tests if test.burden]
    count, _, test = max(idle, key=lambda one: one[:2], default=(0, 0, None))
    if test is None or count == 0:
        return None
    point = Point(
        kind="burden",
        title=test.label,
        evidence=f"Ordered by {_of(test.ordered)}; for {count} it could not change much then, was a repeat, or was "
        f"not indicated. Each one costs: {', '.join(test.burden)}.",
        ask="Which two diagnoses was it to separate? What would you have done with either result?",
        basis=(DAGGER,),
    )
    return _Touched(count, point)


def _of(share: Share) -> str:
    return f"{share.k} of {share.n}"


def _over(share: Share, percent: int) -> bool:
    return share.n >= COUNTS_FROM and 100 * share.k > percent * share.n
