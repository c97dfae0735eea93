"""What somebody says they see, before they read it. It costs nothing, and nothing else of a walk depends on it."""

from collections.abc import Iterable

from workup.core.walk.events import Named, Raised, Seen
from workup.core.walk.log import Hands, Naming
from workup.core.walk.refusals import OutOfTurn
from workup.core.walk.state import State


def held(walk: State) -> tuple[Seen, ...]:
    """The findings of which the sentence is held back where somebody looks first: they can be seen, came last, and
    could be called more than one thing."""
    if walk.awaits.kind != "act":
        return ()
    forms = walk.case.forms
    return tuple(one for one in walk.unnamed if (form := forms[one.shown]).figure and len(form.possible) > 1)


def named(walk: State, entry: Naming) -> Named:
    """What was named. Raises OutOfTurn where nothing of the item has just come, or it cannot show this.

    Whether a picture goes with it is not asked: pictures only say, and a log must not depend on what does.
    """
    seen = _looked_at(walk, entry.item, [entry.outcome] if entry.outcome is not None else [])
    return Named(seen.number, seen.item, seen.form, entry.outcome)


def raised(walk: State, entry: Hands) -> Raised:
    """The hands of a room, in the order of what the item can show. Raises OutOfTurn as above, or where none is due."""
    if walk.awaits.kind != "act":
        raise OutOfTurn("awaited", entry.kind, walk.awaits.kind)
    seen = _looked_at(walk, entry.item, entry.votes)
    possible = walk.case.items[entry.item].possible
    votes = {one: entry.votes[one] for one in possible if one in entry.votes}
    return Raised(seen.number, seen.item, seen.form, votes)


def _looked_at(walk: State, item_id: str, called: Iterable[str]) -> Seen:
    seen = next((one for one in walk.unnamed if one.item == item_id), None)
    if seen is None:
        raise OutOfTurn("unnamed", item_id)
    for outcome in called:
        if outcome not in walk.case.items[item_id].possible:
            raise OutOfTurn("outcome", item_id, outcome)
    return seen
