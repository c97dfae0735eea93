"""A. What mattered? The key steps of the case, and which of them were done."""

from typing import Literal

from workup.core.content.case import Case
from workup.core.content.casefile import KeyStep
from workup.core.text.kinds import Frozen
from workup.core.walk.events import Looked, Ordered
from workup.core.walk.steps import Walk

Status = Literal["done", "done late", "open"]


class StepDone(Frozen):
    """One key step, done or not."""

    step: str
    status: Status
    did: tuple[str, ...]
    """Ids of the items that did it."""


class Mattered(Frozen):
    """The key steps, in the author's order. Nothing beyond them adds credit."""

    steps: tuple[StepDone, ...]
    done: int
    """Done, in time or late."""
    of: int


def mattered(case: Case, walk: Walk) -> Mattered:
    """Which key steps were done, and which of them late."""
    done = walk.findings
    steps = tuple(
        StepDone(step=step_id, status=status, did=tuple(i for i in case.key_steps[step_id].any_of if i in done))
        for step_id, status in statuses(case, walk).items()
    )
    return Mattered(steps=steps, done=sum(step.status != "open" for step in steps), of=len(steps))


def statuses(case: Case, walk: Walk) -> dict[str, Status]:
    """What became of each key step, by its id."""
    # What was ordered, and still out at the commitment, has shown nothing.
    first = {item_id: index for item_id, index in _first_done(walk).items() if item_id in walk.findings}
    limits = _limits(case, walk)
    return {step_id: _status(step, first, limits.get(step.by)) for step_id, step in case.key_steps.items()}


def _first_done(walk: Walk) -> dict[str, int]:
    # Item id to the index of the event that first did it.
    first: dict[str, int] = {}
    for index, event in enumerate(walk.events):
        if isinstance(event, Looked):
            first.setdefault(event.item, index)
        elif isinstance(event, Ordered):
            for item_id in event.items:
                first.setdefault(item_id, index)
    return first


def _limits(case: Case, walk: Walk) -> dict[str | None, int]:
    # What a step may have to be done by, to the index of the event that was that.
    tests = [(index, event) for index, event in enumerate(walk.events) if isinstance(event, Ordered)]
    sedated = (index for index, event in tests if not case.sedated.isdisjoint(event.items))
    first = {"first test": next((index for index, _ in tests), None), "first sedation": next(sedated, None)}
    return {what: index for what, index in first.items() if index is not None}


def _status(step: KeyStep, first: dict[str, int], limit: int | None) -> Status:
    did = [first[item_id] for item_id in step.any_of if item_id in first]
    if not did:
        return "open"
    return "done late" if limit is not None and min(did) > limit else "done"
