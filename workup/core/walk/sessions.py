"""A planned session as it is carried out: what is done and what is left out, and when each result comes."""

from typing import NamedTuple

from workup.core.walk.events import Due, Ordered
from workup.core.walk.moment import comes
from workup.core.walk.state import State


class CarriedOut(NamedTuple):
    """What becomes of a session."""

    ordered: Ordered
    new: tuple[Due, ...]
    """The results that are out by it."""
    minute: int
    """Until when nothing else can be done."""


def carried_out(walk: State) -> CarriedOut:
    """What becomes of the planned session of a walk, of which nothing more is to be asked."""
    case, now = walk.case, walk.minute
    had = {item_id: walk.had(item_id) for item_id in walk.pending}
    forms = {item_id: case.items[item_id].form_at(now, walk.findings) for item_id in walk.pending}
    new = {
        item_id: Due(item_id, comes(case.begins, now, case.items[item_id].minutes), form)
        for item_id, form in forms.items()
        if (before := had[item_id]) is None or form > before
    }
    read, left_out, waiting = now, set[str](), set[str]()
    for act in bound_acts(walk):
        pictures = [new.get(item_id) or _out(walk, item_id) for item_id in walk.pictures_for(act)]
        together = {act, *case.parts.get(act, ())}.intersection(walk.pending)
        read = max(read, *(due.minute for due in pictures))
        forbids = case.items[act].waits_for
        if any(case.forms[due.shown].outcome in forbids[due.item] for due in pictures):
            left_out |= together
        else:
            waiting |= together
    for item_id in waiting & new.keys():
        new[item_id] = new[item_id]._replace(minute=comes(case.begins, read, case.items[item_id].minutes))
    items = tuple([item_id for item_id in walk.pending if item_id not in left_out])
    results = tuple([new[item_id] for item_id in items if item_id in new])
    ordered = Ordered(
        items=items,
        purposes=walk.purposes,
        known=len(walk.seen),
        chips=walk.chips,
        minute=now,
        until=max([due.minute for due in results], default=now),
        awaited=tuple([due.item for due in walk.awaited]),
        forms=tuple([new[i].form if i in new else had[i] or 0 for i in items]),
        brings=tuple([(due.item, due.form) for due in results]),
        anew=tuple([due.item for due in results if had[due.item] is not None]),
        bound=tuple([item_id for item_id in items if walk.bindings.get(item_id)]),
        left_out=tuple([item_id for item_id in walk.pending if item_id in left_out]),
    )
    # What is not bound is done first, then the picture is read, and what was bound to it follows.
    free = comes(case.begins, now, sum([case.items[item_id].takes for item_id in items if item_id not in waiting]))
    bound = sum([case.items[item_id].takes for item_id in items if item_id in waiting])
    return CarriedOut(ordered, results, comes(case.begins, max(free, read), bound))


def bound_acts(walk: State) -> list[str]:
    """Acts of the planned session that are done only once a picture of it has been read."""
    return [act for act, only_if in walk.bindings.items() if only_if]


def _out(walk: State, item_id: str) -> Due:
    return max((due for due in walk.awaited if due.item == item_id), key=lambda due: due.form)
