"""What somebody says they see, before they read it. It costs nothing, and nothing else of a walk depends on it."""

from workup.core.walk.events import Named
from workup.core.walk.log import Naming
from workup.core.walk.refusals import OutOfTurn
from workup.core.walk.state import State


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
