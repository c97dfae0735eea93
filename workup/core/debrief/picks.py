"""What a learner picked as speaking for or against the first on the list, beside the author's reading of it."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from workup.core.content.case import Case
from workup.core.content.casefile import Checkpoint
from workup.core.content.hypotheses import OTHER
from workup.core.text.kinds import Frozen
from workup.core.walk.events import Listed

PickReading = Literal["matches", "fits both", "reads otherwise", "none picked", "contested"]


class PickRead(Frozen):
    """A learner's pick of one finding, beside the author's reading of it."""

    checkpoint: Checkpoint
    direction: Literal["for", "against"]
    leader: str
    item: str | None
    """Whose finding was picked."""
    bearing: int | None
    reading: PickReading
    rival: str | None
    """The second on the list, where a pick for the leader was read beside it; None where nothing else held a chip."""
    rival_bearing: int | None
    """Of the finding on that second."""


class Picked(NamedTuple):
    """One pick, and what the author's reading of it comes to."""

    checkpoint: Checkpoint
    direction: Literal["for", "against"]
    leader: str
    second: str | None
    """On the list, where a pick is for the leader."""
    item: str | None
    reading: PickReading


def picks_of(case: Case, lists: Sequence[Listed]) -> tuple[Picked, ...]:
    """Every pick, with its reading."""
    return tuple(pick for listed in lists for pick in _picks(case, listed))


def read(case: Case, pick: Picked) -> PickRead:
    """The pick as the debrief tells it, with its bearings."""
    bearing = case.items[pick.item].bearing if pick.item else {}
    rival = pick.second if pick.reading in ("fits both", "matches") else None
    return PickRead(
        checkpoint=pick.checkpoint,
        direction=pick.direction,
        leader=pick.leader,
        item=pick.item,
        bearing=bearing.get(pick.leader, 0) if pick.item else None,
        reading=pick.reading,
        rival=rival,
        rival_bearing=bearing.get(rival, 0) if rival else None,
    )


def _picks(case: Case, listed: Listed) -> tuple[Picked, ...]:
    first = case.leader(listed.chips) if listed.picked else None
    if first is None or first == OTHER:
        return ()
    second = case.leader({option: n for option, n in listed.chips.items() if option not in (first, OTHER)})
    supports, against = listed.supports, listed.against
    return (
        Picked(listed.checkpoint, "for", first, second, supports, _reading(case, supports, 1, first, second)),
        Picked(listed.checkpoint, "against", first, None, against, _reading(case, against, -1, first)),
    )


def _reading(case: Case, item_id: str | None, sign: int, first: str, second: str | None = None) -> PickReading:
    if item_id is None:
        return "none picked"
    item = case.items[item_id]
    if item.contested:
        return "contested"
    own = sign * item.bearing.get(first, 0)
    if own < 1:
        return "reads otherwise"
    return "fits both" if second and item.bearing.get(second, 0) >= own else "matches"
