"""The page's 3 + 3 + 1: what went well, what was left open, one thing for next time."""

from collections import Counter
from collections.abc import Iterator
from typing import Literal, NamedTuple

from workup.core.case import Case
from workup.core.debrief.commitment import Commitment
from workup.core.debrief.evidence import Evidence, Interval, Moved, held_on_to
from workup.core.debrief.mattered import Mattered
from workup.core.debrief.safety import Breach, Safety
from workup.core.debrief.worth import Worth
from workup.core.prose import DAGGER, Frozen


class Answers(NamedTuple):
    """The answers to the five questions."""

    mattered: Mattered
    worth: Worth
    safety: Safety
    evidence: Evidence
    commitment: Commitment


SHOWN = 3
"""How many of each are shown."""

WHEN = {"opening": "the opening", "bedside": "the bedside", "pause": "the pause", "commit": "the commitment"}
"""What the checkpoints are called in a sentence."""


class Praise(Frozen):
    """An act that went well, with its consequence."""

    act: str
    consequence: str
    basis: tuple[str, ...]


class LeftOpen(Frozen):
    """Something left open, in four short lines."""

    kind: Literal["safety", "danger", "step", "list", "burden"]
    title: str
    happened: str
    matters: str
    expert: str
    basis: tuple[str, ...]


class OneThing(Frozen):
    """One thing for next time."""

    text: str
    basis: tuple[str, ...]


class TryNext(Frozen):
    """Which case to try next, with the reason in one line."""

    case: str
    because: str


NEXT_TIME = {
    "safety": "Before each sedated or invasive session, say aloud what must be known first.",
    "danger": "Before you commit, name the diagnosis you would least like to miss, and what addressed it.",
    "list": "After each finding that surprises you, ask which diagnosis it moves, and move a chip.",
    "burden": "Before each sedated test, name the two diagnoses that it will separate.",
}


def went_well(case: Case, five: Answers) -> tuple[Praise, ...]:
    """Up to three acts: one of each kind first, then more of what there is."""
    kinds = [
        list(_rules_met(five.safety)),
        list(_moves(five.evidence)),
        list(_bundled(case, five.worth)),
        list(_picks(five.evidence)),
    ]
    in_turn = [kind[turn] for turn in range(SHOWN) for kind in kinds if turn < len(kind)]
    return tuple(in_turn[:SHOWN])


def left_open(case: Case, five: Answers) -> tuple[tuple[LeftOpen, ...], int]:
    """The first three points by rank, and how many more there are."""
    points = [
        *(_breach(breach) for breach in _stops(case, five.safety)),
        *_dangers(five.commitment),
        *_steps(case, five.mattered, five.commitment),
        *_lists(five.evidence),
        *_burden(five.worth),
        *(_breach(breach) for breach in five.safety.breaches if breach.level == "caution"),
    ]
    return tuple(points[:SHOWN]), max(0, len(points) - SHOWN)


def one_thing(case: Case, points: tuple[LeftOpen, ...]) -> OneThing:
    """The habit that would have met the first point; without one, the author's."""
    habit = NEXT_TIME.get(points[0].kind) if points else None
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
        reason = f"{case.label(sibling.hypothesis)} kept its chips when {whose} moved; {sibling.because}"
    return TryNext(case=sibling.case, because=reason)


def _rules_met(safety: Safety) -> Iterator[Praise]:
    for met in sorted(safety.met, key=lambda one: one.level != "stop"):
        yield Praise(act=f"{met.label}: done.", consequence=met.why, basis=met.basis)


def _moves(evidence: Evidence) -> Iterator[Praise]:
    moves = [
        (abs(moved.after - moved.before), interval, moved)
        for interval in evidence.intervals
        for moved in interval.moved
        if moved.verdict == "with" and abs(moved.after - moved.before) >= 2 and moved.strongest
    ]
    for _, interval, moved in sorted(moves, key=lambda one: -one[0]):
        assert moved.strongest is not None, "only moves with a strongest finding were kept"
        yield Praise(
            act=(
                f"Between {WHEN[interval.start]} and {WHEN[interval.end]} you moved {moved.label} "
                f"from {_chips(moved.before)} to {_chips(moved.after)}."
            ),
            consequence=f"That went with the evidence. {_rated(moved)}",
            basis=_with_dagger(moved.strongest.basis),
        )


def _bundled(case: Case, worth: Worth) -> Iterator[Praise]:
    for session in sorted({order.session for order in worth.orders}):
        orders = [order for order in worth.orders if order.session == session and case.items[order.item].sedated]
        # Putting idle tests into the same session is no saving.
        sedated = [order.label for order in orders if order.worth == "useful"]
        if len(sedated) >= 2 and len(sedated) == len(orders):
            yield Praise(
                act=f"You planned one session under sedation for {_listed(sedated)}.",
                consequence=f"Ordered apart, they could have meant {len(sedated)} sedations.",
                basis=(DAGGER,),
            )


def _picks(evidence: Evidence) -> Iterator[Praise]:
    for pick in evidence.picks:
        if pick.direction == "for" and pick.reading == "matches":
            yield Praise(
                act=f"At {WHEN[pick.checkpoint]} you picked {pick.finding} as most for {pick.leader}.",
                consequence=f"It separates: the author rates it {pick.bearing:+d} there, unlike on your second.",
                basis=_with_dagger(pick.basis),
            )


def _stops(case: Case, safety: Safety) -> Iterator[Breach]:
    stops = [breach for breach in safety.breaches if breach.level == "stop"]
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
    )


def _dangers(e: Commitment) -> Iterator[LeftOpen]:
    for one in e.still_open:
        yield LeftOpen(
            kind="danger",
            title=f"{one.label} was still open",
            happened=one.missed,
            matters=one.why,
            expert=one.expert,
            basis=one.basis,
        )


def _steps(case: Case, a: Mattered, e: Commitment) -> Iterator[LeftOpen]:
    said = {item_id for one in e.still_open for item_id in one.items}
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
        f"{moved.label} stayed at {_chips(moved.after)}."
        if moved.verdict == "stayed"
        else f"{moved.label} went from {_chips(moved.before)} to {_chips(moved.after)}."
    )
    towards = (moved.reference_tenths + 5) // 10
    return LeftOpen(
        kind="list",
        title=f"{moved.label} and what you had seen",
        happened=f"{after} {how}",
        matters=_rated(moved) if moved.strongest else "Together, the findings spoke the other way.",
        expert=f"An expert might move it towards {towards} then, or say what keeps it there. What was it for you?",
        basis=_with_dagger(moved.strongest.basis if moved.strongest else ()),
    )


def _burden(b: Worth) -> Iterator[LeftOpen]:
    parts = [
        (b.avoidable_sedations, _count(b.burden.sedations, "session under sedation", "sessions under sedation"))
        if b.avoidable_sedations
        else None,
        (b.avoidable_radiation, _count(b.burden.radiation, "radiation exposure", "radiation exposures"))
        if b.avoidable_radiation
        else None,
        (1, f"a {b.burden.invasive.value}") if b.avoidable_invasive else None,
    ]
    said = [part[1] for part in parts if part]
    if not said:
        return
    could_not = [order.label for order in b.orders if order.potential == 0 and order.burden and order.worth != "useful"]
    idle = f" No result of {_listed(could_not)} could have separated the diagnoses on your list." if could_not else ""
    yield LeftOpen(
        kind="burden",
        title="What the tests cost",
        happened=f"Your walk took {_listed(said)}; the reference plan took "
        f"{b.reference.sedations} under sedation, {b.reference.radiation} of radiation.",
        matters=f"Each one is carried by the person, whatever it shows.{idle}",
        expert="An expert might ask which two diagnoses each test will separate, and put those left into one session.",
        basis=(DAGGER,),
    )


def _rated(moved: Moved) -> str:
    strongest = moved.strongest
    assert strongest is not None, "asked only where there is one"
    own = f"{strongest.bearing:+d}" if strongest.bearing else "0"
    if strongest.favours == moved.label or strongest.favours_bearing <= 0:
        return f"The author rates finding {strongest.number} ({strongest.label}) {own} for it."
    return (
        f"The author rates finding {strongest.number} ({strongest.label}) "
        f"{strongest.favours_bearing:+d} for {strongest.favours} and {own} for {moved.label}."
    )


def _chips(number: int) -> str:
    return "1 chip" if number == 1 else f"{number} chips"


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _with_dagger(basis: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*basis, DAGGER)))
