"""What was had and what was still needed: sets of things of which one would have been enough."""

from collections.abc import Iterable
from functools import reduce

from workup.core.content.case import Case
from workup.core.debrief.commitment import Commitment
from workup.phrases import listed, say


def known(case: Case, items: Iterable[str]) -> str:
    """What had been looked at: `consciousness and eye movements`."""
    return listed(dict.fromkeys(case.items[item_id].label for item_id in items))


def some_act(case: Case, items: Iterable[str]) -> str:
    """Whether an act that protects is among these: it was done, and nobody looked at it."""
    return "no" if case.protective.isdisjoint(items) else "some"


def awaited(case: Case, items: Iterable[str], made: Commitment) -> str:
    """Which of these items had been ordered and were still out at the commitment; empty where none was."""
    out = [item_id for item_id in items if item_id in made.awaited]
    return say("open-awaited", tests=known(case, out), out=len(out)) if out else ""


def needed(case: Case, sets: Iterable[Iterable[str]]) -> str:
    """What any one of these sets would have brought: `A together with B, or C`; empty without any."""
    together = [_together([case.items[item_id].label for item_id in items]) for items in sets]
    return _either(list(dict.fromkeys(filter(None, together))))


def _together(labels: list[str]) -> str:
    return reduce(lambda before, last: say("needed-together", before=before, last=last), labels) if labels else ""


def _either(sets: list[str]) -> str:
    return reduce(lambda before, last: say("needed-or", before=before, last=last), sets) if sets else ""
