"""A case tried out: walked by every synthetic learner, and by whoever stops at one of its traps."""

from collections.abc import Mapping
from functools import partial
from typing import NamedTuple

from workup.core.content.case import Case
from workup.core.content.casefile import Trap
from workup.core.debrief import Debrief, debrief
from workup.core.walk.following import follow
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.log import Commit, Diagnosis, Entry, Look, Pick, Plan, Purpose, Reflection, Skip, Wait
from workup.core.walk.reference import reference_answer
from workup.core.walk.refusals import OutOfTurn
from workup.core.walk.steps import Walk


class Trial(NamedTuple):
    """What each synthetic learner did, and what came of it."""

    walks: Mapping[str, Walk]
    debriefs: Mapping[str, Debrief]


def tried(case: Case) -> Trial:
    """The case walked by every synthetic learner. Raises OutOfTurn where its plan cannot be walked."""
    walks = {name: follow(case, walk_as(learner, case)) for name, learner in LEARNERS.items()}
    return Trial(walks, {name: debrief(case, walk) for name, walk in walks.items()})


def sprung(case: Case) -> dict[str, Debrief | OutOfTurn]:
    """What comes of stopping at each trap, by its id; or why its steps cannot be walked."""
    return {trap_id: _sprung(case, trap) for trap_id, trap in case.traps.items()}


def _sprung(case: Case, trap: Trap) -> Debrief | OutOfTurn:
    try:
        return debrief(case, walk_into(trap, case))
    except OutOfTurn as error:
        return error


def walk_into(trap: Trap, case: Case) -> Walk:
    """The walk of whoever stops there. Raises OutOfTurn where its steps cannot be walked."""
    return follow(case, walk_as(partial(_answer, trap), case))


def left_open(made: Debrief) -> tuple[str, ...]:
    """The dangers that a walk left open, by id."""
    return tuple(one.hypothesis for one in made.commitment.still_open)


def _answer(trap: Trap, walk: Walk) -> Entry:
    awaits = walk.awaits
    match awaits.kind:
        case "act":
            return _next_step(trap, walk)
        case "chips" if awaits.checkpoint != "opening":
            # The lists of the plan rest on findings that this learner may never see.
            return Skip()
        case "pick":
            assert awaits.direction is not None, "a pick has a direction"
            return Pick(direction=awaits.direction, item=None)
        case "purpose":
            assert awaits.item is not None, "a purpose is asked about an item"
            purposes = {item: hypothesis for step in trap.steps for item, hypothesis in step.purpose.items()}
            return Purpose(item=awaits.item, hypothesis=purposes.get(awaits.item))
        case "diagnosis":
            return Diagnosis(hypothesis=trap.commits)
        case "sentence":
            return Reflection(about="sentence", text="")
        case _:
            return reference_answer(walk)


def _next_step(trap: Trap, walk: Walk) -> Entry:
    if walk.awaited:
        return Wait()
    for step in trap.steps:
        if any(item_id not in walk.findings for item_id in step.look + step.order):
            return Look(items=step.look) if step.look else Plan(items=step.order)
    return Commit()
