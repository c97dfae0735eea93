"""The page's 3 + 3 + 1: what went well, what was left open, one thing for next time."""

from collections import Counter
from collections.abc import Iterator
from typing import Literal, NamedTuple

from workup.core.content.case import Case
from workup.core.debrief.commitment import Commitment
from workup.core.debrief.costs import (
    FOR_THE_LOOK,
    FOR_THE_RESULT,
    cost_in_words,
    delay_in_words,
    is_large,
    is_late_look,
)
from workup.core.debrief.evidence import Evidence, Interval, Moved, held_on_to
from workup.core.debrief.mattered import Mattered
from workup.core.debrief.phrases import WHEN, chips, listed, rated, with_dagger
from workup.core.debrief.praise import Praise, praises
from workup.core.debrief.safety import Breach, Safety
from workup.core.debrief.worth import Worth
from workup.core.text.kinds import DAGGER, Frozen


class Answers(NamedTuple):
    """The answers to the five questions."""

    mattered: Mattered
    worth: Worth
    safety: Safety
    evidence: Evidence
    commitment: Commitment


SHOWN = 3
"""How many of each are shown."""


class LeftOpen(Frozen):
    """Something left open, in four short lines."""

    kind: Literal["safety", "danger", "delay", "step", "list", "burden"]
    title: str
    happened: str
    matters: str
    expert: str
    basis: tuple[str, ...]
    next_time: str | None
    """The habit that would have met it; None where the author's own word for next time fits better."""


class OneThing(Frozen):
    """One thing for next time."""

    text: str
    basis: tuple[str, ...]


class TryNext(Frozen):
    """Which case to try next, with the reason in one line."""

    case: str
    because: str


NEXT_TIME = {
    "safety": "Before you order a session, say aloud what has to be known first.",
    "danger": "Before you commit, name the diagnosis you would least like to miss, and the finding that settled it.",
    "look": "Examine before you order, so that what you see can choose the tests.",
    "result": "Ask which result will decide, and order that test first.",
    "list": "When a finding surprises you, ask which diagnosis it moves, and move a chip.",
    "sedation": "Before each test under sedation, name the two diagnoses that it will separate.",
    "burden": "Before each test, name the two diagnoses that it will separate.",
}
"""The habits for next time, by what was left open."""


def went_well(case: Case, five: Answers) -> tuple[Praise, ...]:
    """Up to three acts: one of each kind first, then more of what there is."""
    return praises(case, five.worth, five.safety, five.evidence, SHOWN)


def left_open(case: Case, five: Answers, *, shown: int = SHOWN) -> tuple[tuple[LeftOpen, ...], int]:
    """The first three points by what they would have cost the person, and how many more there are."""
    grave = [*(_breach(breach) for breach in _stops(case, five.safety)), *_dangers(five.commitment)]
    # A delay is one point however long it was; it is not lost behind a row of others.
    place = min(len(grave), SHOWN - 1)
    points = [
        *grave[:place],
        *_delay(case, five.worth),
        *grave[place:],
        *_steps(case, five.mattered, five.commitment),
        *_burden(five.worth, large=True),
        *_lists(five.evidence),
        *_burden(five.worth, large=False),
        *(_breach(breach) for breach in five.safety.breaches if breach.level == "caution"),
    ]
    return tuple(points[:shown]), max(0, len(points) - shown)


def one_thing(case: Case, points: tuple[LeftOpen, ...]) -> OneThing:
    """The habit that would have met the first point; without one, the author's."""
    habit = points[0].next_time if points else None
    if habit is None:
        return OneThing(text=case.teaching.next_time.text, basis=case.teaching.next_time.basis)
    return OneThing(text=habit, basis=(DAGGER,))


def try_next(case: Case, evidence: Evidence) -> TryNext | None:
    """The sibling about the hypothesis that stayed longest, else the first one."""
    stayed = Counter(held_on_to(evidence))
    sibling = max(case.contrasts_with, key=lambda one: stayed[one.hypothesis], default=None)
    if sibling is None:
        return None
    reason = sibling.because
    if stayed[sibling.hypothesis]:
        whose = f"{case.patient.name}'s findings"
        reason = f"{case.label(sibling.hypothesis)} did not move with {whose}; {sibling.because}"
    return TryNext(case=sibling.case, because=reason)


def _stops(case: Case, safety: Safety) -> Iterator[Breach]:
    stops: list[Breach] = []
    for breach in safety.breaches:
        # Two rules that lacked the same in one session are one point.
        lacked = (breach.session, breach.missing)
        twin = breach.missing and lacked in {(one.session, one.missing) for one in stops}
        if breach.level == "stop" and not twin:
            stops.append(breach)
    # A harmful order that a rule has just spoken of is not a second point.
    said = {
        (item_id, breach.session)
        for breach in stops
        if breach.rule in case.safety
        for item_id in case.safety[breach.rule].items
    }
    yield from (breach for breach in stops if (breach.rule, breach.session) not in said)


def _breach(breach: Breach) -> LeftOpen:
    return LeftOpen(
        kind="safety",
        title=breach.label,
        happened=breach.happened,
        matters=breach.why,
        expert=breach.expert,
        basis=breach.basis,
        next_time=NEXT_TIME["safety"],
    )


def _dangers(e: Commitment) -> Iterator[LeftOpen]:
    for one in e.still_open:
        yield LeftOpen(
            kind="danger",
            title=f"{one.label} was still open",
            happened=one.happened,
            matters=one.why,
            expert=one.expert,
            basis=one.basis,
            next_time=NEXT_TIME["danger"],
        )


def _steps(case: Case, a: Mattered, e: Commitment) -> Iterator[LeftOpen]:
    said = {item_id for one in e.still_open if not one.speaks_for for item_id in one.items}
    for step in a.steps:
        # What was just said of a dangerous hypothesis is not said again of the step that would have met it.
        if step.status == "open" and not said.issuperset(case.key_steps[step.id].any_of):
            yield LeftOpen(
                kind="step",
                title=step.label,
                happened=step.missed,
                matters=step.why,
                expert=step.expert,
                basis=step.basis,
                next_time=None,
            )


def _lists(d: Evidence) -> Iterator[LeftOpen]:
    # Of one interval the widest gap alone is a point; the section on the list says the others.
    for interval in d.intervals:
        apart = [moved for moved in interval.moved if moved.verdict in ("stayed", "against")]
        if apart:
            yield _list(interval, max(apart, key=lambda moved: abs(moved.reference_tenths - 10 * moved.after)))


def _list(interval: Interval, moved: Moved) -> LeftOpen:
    after = f"Between {WHEN[interval.start]} and {WHEN[interval.end]}"
    if moved.strongest:
        after += f", after finding {moved.strongest.number} ({moved.strongest.label}),"
    how = (
        f"{moved.label} stayed at {chips(moved.after)}."
        if moved.verdict == "stayed"
        else f"{moved.label} went from {chips(moved.before)} to {chips(moved.after)}."
    )
    towards = chips((moved.reference_tenths + 5) // 10)
    together = f"No single finding stands out; together, what became known pointed to about {towards}."
    return LeftOpen(
        kind="list",
        title=f"{moved.label} and what you had seen",
        happened=f"{after} {how}",
        matters=rated(moved) if moved.strongest else together,
        expert=f"An expert might put about {towards} on it here, or say aloud why not. What decided it for you?",
        basis=with_dagger(moved.strongest.basis if moved.strongest else ()),
        next_time=NEXT_TIME["list"],
    )


def _delay(case: Case, b: Worth) -> Iterator[LeftOpen]:
    happened = delay_in_words(case, b)
    if happened:
        is_look = is_late_look(b)
        yield LeftOpen(
            kind="delay",
            title=f"when you first examined {case.patient.name}" if is_look else "when the key results came",
            happened=happened,
            matters=FOR_THE_LOOK if is_look else FOR_THE_RESULT,
            expert=(
                "An expert might examine first, and let what is seen choose the tests."
                if is_look
                else "An expert might ask which result will decide, and order that test first."
            ),
            basis=(DAGGER,),
            next_time=NEXT_TIME["look" if is_look else "result"],
        )


def _burden(b: Worth, *, large: bool) -> Iterator[LeftOpen]:
    happened = cost_in_words(b)
    if not happened or is_large(b) is not large:
        return
    could_not = [order.label for order in b.orders if order.potential == 0 and order.burden and order.worth != "useful"]
    names = listed(list(dict.fromkeys(could_not))) if could_not else ""
    idle = f" When you ordered it, no result of {names} could have separated the diagnoses on your list."
    yield LeftOpen(
        kind="burden",
        title="what the tests cost",
        happened=happened,
        matters=f"Each test is carried by the person, whatever it shows.{idle if names else ''}",
        expert=(
            "An expert might ask which two diagnoses each test will separate, and put what is left into one session."
            if b.avoidable_sedations
            else "An expert might ask which two diagnoses each test will separate, and leave out what separates none."
        ),
        basis=(DAGGER,),
        next_time=NEXT_TIME["sedation" if b.avoidable_sedations else "burden"],
    )
