"""Where a class split: its two largest groups by what they committed to, and the finding that tells these apart."""

from workup.core.classroom.gate import Gate
from workup.core.classroom.points import GroupsApart
from workup.core.content.case import Case


def groups_apart(case: Case, gate: Gate) -> GroupsApart | None:
    """The two largest groups; None where all committed to one, or each to one of their own, and outside the class."""
    # Outside, which of two ranges is the larger would say more than the ranges do.
    if gate.shareable:
        return None
    committed = gate.spread("diagnosis")
    found = {option: int(committed[option]) for option in case.options if option in committed}
    if len(found) < 2:
        return None
    one, other = sorted(found, key=lambda option: (-found[option], option != case.answer))[:2]
    if found[one] == 1 and len(found) > 2:
        return None
    return GroupsApart(
        one=one,
        other=other,
        of_one=gate.share(found[one], gate.learners),
        of_other=gate.share(found[other], gate.learners),
        item=telling(case, one, other),
    )


def telling(case: Case, one: str, other: str) -> str | None:
    """The finding of this case whose bearings on the two differ most; of equals, one of a key step."""
    if not {one, other} <= set(case.hypotheses):
        return None
    apart = {
        item.id: far
        for item in case.items.values()
        if (case.earns(item.id) or item.known) and not item.contested
        if (far := abs(item.bearing.get(one, 0) - item.bearing.get(other, 0)))
    }
    return max(apart, key=lambda item_id: (apart[item_id], item_id in case.key_items), default=None)
