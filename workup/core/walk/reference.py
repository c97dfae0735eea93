"""The reference plan of a case, as the entries of a log: what an expert might do."""

from collections import Counter
from collections.abc import Sequence

from workup.core.content.case import Case
from workup.core.content.casefile import ListGiven, Step
from workup.core.content.faults import item_of
from workup.core.walk.log import (
    Bound,
    Chips,
    Commit,
    Diagnosis,
    Entry,
    Idea,
    Look,
    Pick,
    Plan,
    Purpose,
    Reflection,
    Send,
    Skip,
    Wait,
)
from workup.core.walk.moment import DAY
from workup.core.walk.steps import Walk


def reference(case: Case) -> tuple[Entry, ...]:
    """The entries of the reference plan. Raises OutOfTurn where the plan cannot be walked."""
    return case.once(_reference)


def _reference(case: Case) -> tuple[Entry, ...]:
    walk = Walk(case)
    entries: list[Entry] = []
    while walk.awaits.kind != "over":
        entry = reference_answer(walk)
        entries.append(entry)
        walk.take(entry)
    return tuple(entries)


def reference_answer(walk: Walk) -> Entry:
    """What the reference plan answers to whatever this walk waits for."""
    case, awaits = walk.case, walk.awaits
    ideas = case.reference.ideas
    match awaits.kind:
        case "idea":
            return Idea(text=ideas[awaits.number - 1] if awaits.number <= len(ideas) else "")
        case "chips":
            given = _given(walk)
            return Chips(chips={h: n for h, n in given.chips.items() if n}) if given else Skip()
        case "pick":
            assert awaits.direction is not None, "a pick has a direction"
            given = _given(walk)
            item = None if given is None else given.supports if awaits.direction == "for" else given.against
            return Pick(direction=awaits.direction, item=item)
        case "send":
            return Send(items=())
        case "bound":
            assert awaits.item is not None, "it is asked about an act"
            return Bound(item=awaits.item, only_if=any(awaits.item in step.bound for step in case.reference.steps))
        case "purpose":
            assert awaits.item is not None, "a purpose is asked about an item"
            return Purpose(item=awaits.item, hypothesis=_purposes(case).get(awaits.item))
        case "act":
            return _next_step(walk)
        case "diagnosis":
            return Diagnosis(hypothesis=case.answer)
        case "sentence":
            return Reflection(about="sentence", text=case.teaching.sentence)
        case "went well" | "would change":
            return Reflection(about=awaits.kind, text="")
        case "over":
            raise ValueError("the walk is over")


def _given(walk: Walk) -> ListGiven | None:
    return walk.case.reference.lists.get(walk.awaits.checkpoint or "opening")


def _purposes(case: Case) -> dict[str, str]:
    return {item: hypothesis for step in case.reference.steps for item, hypothesis in step.purpose.items()}


def _next_step(walk: Walk) -> Entry:
    steps = walk.case.reference.steps
    if _step_left(walk, steps) is None and not _commitment_waits(walk):
        return Commit()
    return next_step(walk, steps) or Commit()


def _commitment_waits(walk: Walk) -> bool:
    # For what comes within a day, for what its picks rest on, and for what could still do a step or settle a danger.
    case, known = walk.case, walk.findings.keys()
    given = case.reference.lists.get("commit")
    awaited = {given.supports, given.against} if given else set[str | None]()
    awaited.update(*(step.any_of for step in case.key_steps.values() if known.isdisjoint(step.any_of)))
    for danger in case.must_not_miss:
        sets = [{item_of(shown) for shown in needed} for needed in case.addressed_by(danger)]
        if not any(known >= needed for needed in sets):
            awaited.update(*sets)
    return any(due.item in awaited or due.minute <= walk.minute + DAY for due in walk.awaited)


def next_step(walk: Walk, steps: Sequence[Step]) -> Look | Plan | Wait | None:
    """The first of these steps that is still to be done, whole, or the wait for what it waits for.

    None where all are done and nothing is out.
    """
    step, out = _step_left(walk, steps), {due.item for due in walk.awaited}
    if out and (step is None or not step.after or not out.isdisjoint(step.after)):
        return Wait()
    if step is None:
        return None
    return Look(items=step.look) if step.look else Plan(items=step.order)


def _step_left(walk: Walk, steps: Sequence[Step]) -> Step | None:
    """The first of these steps that is still to be done; None where all are done or out.

    A step that names an item once more is done for what it shows by then.
    """
    times = Counter(seen.item for seen in walk.seen if not seen.from_the_start)
    times.update(due.item for due in walk.awaited)
    left_out, named = walk.left_out, Counter[str]()
    for step in steps:
        items = step.look + step.order
        named.update(items)
        if any(
            times[item_id] < named[item_id] and item_id not in left_out and walk.shows_anew(item_id)
            for item_id in items
        ):
            return step
    return None
