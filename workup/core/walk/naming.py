"""What somebody says they see, before they read it. It costs nothing, and nothing else of a walk depends on it."""

from workup.core.walk.events import Named, Seen
from workup.core.walk.log import Naming
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
    seen = next((one for one in walk.unnamed if one.item == entry.item), None)
    if seen is None:
        raise OutOfTurn("unnamed", entry.item)
    if entry.outcome is not None and entry.outcome not in walk.case.items[entry.item].possible:
        raise OutOfTurn("outcome", entry.item, entry.outcome)
    return Named(seen.number, seen.item, seen.form, entry.outcome)
