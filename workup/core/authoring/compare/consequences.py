"""What follows from an edit for the synthetic learners: how each one's debrief differs."""

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from workup.core.authoring.trial import left_open, sprung
from workup.core.content.case import Case
from workup.core.debrief import Debrief, debrief
from workup.core.text.saying import Saying
from workup.core.walk.following import follow
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.refusals import OutOfTurn

Learner = Literal["reference", "everything", "at-once", "hedger"]
WALKS: tuple[Learner, ...] = ("reference", "everything", "at-once", "hedger")
"""The four learners that belong to every case."""

Question = Literal[
    "step", "danger", "breach", "order", "promise", "count", "diagnosis", "match", "support", "reading", "list", "pick",
    "beside", "next-time", "next-case",
]  # fmt: skip
"""What a debrief answers of a walk."""

Key = tuple[str | int, ...]
Answers = Mapping[Question, Mapping[Key, str | int | None]]


class TrapLeaves(NamedTuple):
    """A trap that leaves other dangers open than before."""

    label: str
    now: tuple[str, ...]
    no_longer: tuple[str, ...]


class TrapWalked(NamedTuple):
    """A trap whose steps can be walked now, or cannot, or cannot for another reason; None where they can."""

    label: str
    astray: Saying | None


class PlanWalked(NamedTuple):
    """A reference plan that can be walked now, or cannot; the reason is None where it can."""

    before: bool
    astray: Saying | None


class Follows(NamedTuple):
    """One answer of a learner's debrief that differs; None where it is not given."""

    learner: Learner
    question: Question
    about: Key
    """Ids of what it is about: a step, an item, a rule with its session, two checkpoints with a hypothesis."""
    label: str
    """What the author calls it, where an id has a label of the author's."""
    before: str | int | None
    after: str | int | None


class SameAsBefore(NamedTuple):
    """A learner whose debrief finds what it found before; None where all four do."""

    learner: Learner | None


Consequence = TrapLeaves | TrapWalked | PlanWalked | Follows | SameAsBefore


def consequences(old: Case, new: Case) -> Iterator[Consequence]:
    """Each difference, learner by learner; at least one record."""
    yield from _traps(old, new)
    before, after = _debriefs(old), _debriefs(new)
    if isinstance(after, Saying) or isinstance(before, Saying):
        yield PlanWalked(not isinstance(before, Saying), after if isinstance(after, Saying) else None)
        return
    differing = {learner: tuple(_follows(learner, (old, before[learner]), (new, after[learner]))) for learner in WALKS}
    for some in differing.values():
        yield from some
    if not any(differing.values()):
        yield SameAsBefore(None)
    else:
        yield from (SameAsBefore(learner) for learner, some in differing.items() if not some)


def _traps(old: Case, new: Case) -> Iterator[Consequence]:
    before, after = sprung(old), sprung(new)
    for trap_id, trap in new.traps.items():
        if trap_id not in before:
            continue
        one, two = before[trap_id], after[trap_id]
        if isinstance(one, OutOfTurn) or isinstance(two, OutOfTurn):
            astray = [made.saying if isinstance(made, OutOfTurn) else None for made in (one, two)]
            if astray[0] != astray[1]:
                yield TrapWalked(trap.label, astray[1])
            continue
        had, has = left_open(one), left_open(two)
        if set(had) != set(has):
            now, no_longer = (tuple(h for h in some if h not in other) for some, other in ((has, had), (had, has)))
            yield TrapLeaves(trap.label, now, no_longer)


def _debriefs(case: Case) -> dict[Learner, Debrief] | Saying:
    # A plan that cannot be walked is something to say about the edit, and nothing to stop at.
    try:
        return {name: debrief(case, follow(case, walk_as(LEARNERS[name], case))) for name in WALKS}
    except OutOfTurn as error:
        return error.saying


def _follows(learner: Learner, old: tuple[Case, Debrief], new: tuple[Case, Debrief]) -> Iterator[Follows]:
    before, after, labels = answers(*old), answers(*new), _labels(*old) | _labels(*new)
    for question, given in after.items():
        for key in dict.fromkeys((*given, *before[question])):
            one, two = before[question].get(key), given.get(key)
            if one != two and _is_told(question, key, before, after):
                label = labels.get((question, key[0]), "") if key else ""
                yield Follows(learner, question, key, label, one, two)


def _is_told(question: Question, key: Key, before: Answers, after: Answers) -> bool:
    # What is told already is not told again: a step that is gone, a promise where the order itself is read otherwise.
    if question in ("step", "next-time"):
        return key in after[question]
    if question == "pick":
        return key in before["pick"] and key in after["pick"]
    return question != "promise" or before["order"].get(key) == after["order"].get(key)


def answers(case: Case, made: Debrief) -> Answers:
    """What a debrief found, question by question, in the order in which it is told."""
    burden, commitment = made.worth.burden, made.commitment
    counts: dict[str, str | int | None] = {
        "findings": len(made.findings),
        "useful": made.worth.useful,
        "neutral": made.worth.neutral,
        "against": made.worth.against,
        "sedations": burden.sedations,
        "films": burden.films,
        "scans": burden.scans,
        "invasive": burden.invasive,
        "key-minutes": burden.key_minutes,
    }
    moved = [(interval, one) for interval in made.evidence.intervals for one in interval.moved]
    return {
        "step": {(step.step,): step.status for step in made.mattered.steps},
        "danger": {(one.hypothesis,): "open" for one in commitment.still_open},
        "breach": {(one.rule, one.session): one.level(case) for one in made.safety.breaches},
        "order": {(order.item,): order.worth for order in made.worth.orders},
        # Nothing, a nudge, a separation; none where there was no list to tell it by.
        "promise": {(o.item,): -1 if o.potential is None else min(2, o.potential) for o in made.worth.orders},
        "count": {(name,): number for name, number in counts.items()},
        "diagnosis": {(): commitment.diagnosis},
        "match": {(): commitment.match},
        "support": {(): commitment.support},
        "reading": {(): commitment.reading},
        "list": {(i.start, i.end, one.hypothesis): one.verdict for i, one in moved if one.verdict != "quiet"},
        "pick": {(pick.checkpoint, pick.direction): pick.reading for pick in made.evidence.picks},
        "beside": {(): made.contrast.other},
        # A habit by its id, and the author's own words where none fits better.
        "next-time": {("habit",): made.habit} if made.habit else {("own",): case.teaching.next_time.text},
        "next-case": {(): case.contrasts_with[made.try_next.sibling].case if made.try_next else None},
    }


def _labels(case: Case, made: Debrief) -> dict[tuple[str, str | int], str]:
    return {
        **{("step", step_id): step.label for step_id, step in case.key_steps.items()},
        **{("breach", one.rule): case.safety[one.rule].label for one in made.safety.breaches if one.kind == "rule"},
    }
