"""Synthetic learners: ways of walking any case, as answers to whatever the walk waits for.

Four prove that a case teaches what it should: the reference walk is clean, and walks that game it
are seen through. The fifth, a first impression that moves late, is what a demonstration plays.
"""

from collections.abc import Callable

from workup.core.content.case import Case
from workup.core.content.casefile import CHIPS
from workup.core.walk.log import Chips, Commit, Diagnosis, Entry, Look, Pick, Plan, Reflection, Skip, Wait
from workup.core.walk.reference import reference_answer
from workup.core.walk.steps import Walk

Learner = Callable[[Walk], Entry]


def walk_as(learner: Learner, case: Case) -> tuple[Entry, ...]:
    """The entries of a whole walk by this learner."""
    walk = Walk(case)
    entries: list[Entry] = []
    while walk.awaits.kind != "over":
        entries.append(learner(walk))
        walk = walk.after(entries[-1])
    return tuple(entries)


def everything(walk: Walk) -> Entry:
    """Asks and examines all there is, then orders every test, a session for each domain."""
    if walk.awaits.kind != "act":
        return _seen(walk, reference_answer(walk))
    if walk.awaited:
        return Wait()
    for domain in walk.case.domains:
        items = tuple(item.id for item in walk.case.in_domain(domain.id))
        if any(item_id not in walk.findings and item_id not in walk.left_out for item_id in items):
            return Plan(items=items) if domain.act == "order" else Look(items=items)
    return Commit()


def _seen(walk: Walk, entry: Entry) -> Entry:
    # Whoever leaves the plan's order may come to a list before the finding that the plan picks for it.
    if isinstance(entry, Pick) and entry.item not in walk.findings:
        return Pick(direction=entry.direction, item=None)
    return entry


def at_once(walk: Walk) -> Entry:
    """Commits to the tempting diagnosis on the opening alone."""
    match walk.awaits.kind:
        case "act":
            return Commit()
        case "chips" if walk.awaits.checkpoint == "commit":
            return Skip()
        case "diagnosis":
            return Diagnosis(hypothesis=walk.case.contrast.hypothesis)
        case "sentence":
            return Reflection(about="sentence", text="")
        case _:
            return reference_answer(walk)


def hedger(walk: Walk) -> Entry:
    """Does what the reference plan does, with its chips spread evenly from first to last."""
    match walk.awaits.kind:
        case "chips":
            return Chips(chips=evenly(walk.case.options))
        case "pick":
            assert walk.awaits.direction is not None, "a pick has a direction"
            return Pick(direction=walk.awaits.direction, item=None)
        case _:
            return reference_answer(walk)


def first_impression(walk: Walk) -> Entry:
    """Holds on to its first list until the end, leaves out one question and adds one idle test."""
    awaits = walk.awaits
    if awaits.kind == "chips" and awaits.checkpoint in ("bedside", "pause") and walk.chips:
        return Chips(chips=dict(walk.chips))
    entry = reference_answer(walk)
    left_out = _left_out(walk.case)
    if awaits.kind == "act" and not walk.awaited:
        # The question is never asked: as soon as the plan comes to it, it is passed over.
        seen_all_but = [
            step
            for step in walk.case.reference.steps
            if set(step.look + step.order) - {*walk.findings, *walk.left_out, left_out}
        ]
        if not seen_all_but:
            return Commit()
        items = tuple(i for i in seen_all_but[0].look + seen_all_but[0].order if i != left_out)
        if seen_all_but[0].look:
            return Look(items=items)
        idle = _idle(walk.case)
        return Plan(items=(*items, *idle) if not any(i in walk.findings for i in idle) else items)
    match entry:
        case Pick():
            return Pick(direction=entry.direction, item=_fitting(walk) if entry.direction == "for" else None)
        case Reflection(about="sentence"):
            return Reflection(about="sentence", text=f"{walk.case.patient.name}, {walk.case.title}.")
        case _:
            return entry


def _fitting(walk: Walk) -> str | None:
    # The finding that speaks most for the leader, as whoever holds on to it would pick.
    bearing = {seen.item: walk.case.forms[seen.shown].bearing.get(walk.leader or "", 0) for seen in walk.seen}
    best = max(bearing, key=lambda item_id: bearing[item_id], default=None)
    return best if best is not None and bearing[best] > 0 else None


def _left_out(case: Case) -> str | None:
    # The last key step that a single question would have met.
    alone = [
        item_id
        for step in case.key_steps.values()
        for item_id in step.any_of
        if case.items[item_id].act == "ask" and not any(case.items[i].act == "ask" for i in step.any_of if i != item_id)
    ]
    return alone[-1] if alone else None


def _idle(case: Case) -> tuple[str, ...]:
    idle = (item.id for item in case.items.values() if item.act == "order" and item.role.is_against)
    return tuple(idle)[:1]


def evenly(options: tuple[str, ...]) -> dict[str, int]:
    """Ten chips over all options as evenly as they go, the first ones taking what is left over."""
    each, over = divmod(CHIPS, len(options))
    shares = {option: each + (number < over) for number, option in enumerate(options)}
    return {option: chips for option, chips in shares.items() if chips}


LEARNERS: dict[str, Learner] = {
    "reference": reference_answer,
    "everything": everything,
    "at-once": at_once,
    "hedger": hedger,
    "first-impression": first_impression,
}
"""By the name that a command takes."""
