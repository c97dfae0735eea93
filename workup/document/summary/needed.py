"""What was had and what was still needed: sets of things of which one would have been enough."""

from collections.abc import Iterable
from functools import reduce

from workup.core.content.case import Case
from workup.core.content.case_item import CaseItem
from workup.core.debrief.commitment import Commitment
from workup.phrases import listed, say


def known(case: Case, items: Iterable[str]) -> str:
    """What had been looked at: `consciousness and eye movements`."""
    return listed(dict.fromkeys(case.items[item_id].label for item_id in items))


def had(case: Case, items: Iterable[str]) -> str:
    """What had been seen or done: `consciousness; headache and vomiting`. The names have an and of their own."""
    return "; ".join(dict.fromkeys(case.items[item_id].label for item_id in items))


def awaited(case: Case, items: Iterable[str], made: Commitment) -> str:
    """Which of these items had been ordered and were still out at the commitment; empty where none was."""
    out = [item_id for item_id in items if item_id in made.awaited]
    return say("open-awaited", tests=known(case, out), out=len(out)) if out else ""


def needed(case: Case, sets: Iterable[Iterable[str]]) -> str:
    """What any one of these sets would have brought: `looking at A together with B, or C`; empty without any."""
    together = [_together([_named(case.items[item_id]) for item_id in items]) for items in sets]
    return _either(list(dict.fromkeys(filter(None, together))))


def _named(item: CaseItem) -> str:
    return say("needed-one", act=item.act, item=item.label)


def _together(labels: list[str]) -> str:
    return reduce(lambda before, last: say("needed-together", before=before, last=last), labels) if labels else ""


def _either(sets: list[str]) -> str:
    return reduce(lambda before, last: say("needed-or", before=before, last=last), sets) if sets else ""
