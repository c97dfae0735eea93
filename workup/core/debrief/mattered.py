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
    first, limits = _first_done(case, walk), _limits(case, walk)
    return {step_id: _status(step, first, limits.get(step.by)) for step_id, step in case.key_steps.items()}


def _first_done(case: Case, walk: Walk) -> dict[str, int]:
    # Item of a key step to the index of the event that first did it.
    first: dict[str, int] = {}
    key_items = case.key_items
    for index, event in enumerate(walk.events):
        if type(event) is Looked:
            if event.item in key_items:
                first.setdefault(event.item, index)
        elif type(event) is Ordered:
            for item_id in key_items.intersection(event.items):
                first.setdefault(item_id, index)
    return first


def _limits(case: Case, walk: Walk) -> dict[str | None, int]:
    # What a step may have to be done by, to the index of the event that was that.
    tests = [(index, event) for index, event in enumerate(walk.events) if type(event) is Ordered]
    limits: dict[str | None, int] = {"first test": tests[0][0]} if tests else {}
    for index, event in tests:
        if not case.sedated.isdisjoint(event.items):
            limits["first sedation"] = index
            break
    return limits


def _status(step: KeyStep, first: dict[str, int], limit: int | None) -> Status:
    did = [first[item_id] for item_id in step.any_of if item_id in first]
    if not did:
        return "open"
    return "done late" if limit is not None and min(did) > limit else "done"
