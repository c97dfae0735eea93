"""What a learner picked as speaking for or against the first on the list, beside the author's reading of it."""

from collections.abc import Sequence
from typing import Literal

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


def picks_of(case: Case, lists: Sequence[Listed]) -> tuple[PickRead, ...]:
    """Every pick, read."""
    return tuple(pick for listed in lists for pick in _picks(case, listed))


def _picks(case: Case, listed: Listed) -> tuple[PickRead, ...]:
    first = case.leader(listed.chips)
    if not listed.picked or first is None or first == OTHER:
        return ()
    rest = {option: n for option, n in listed.chips.items() if option not in (first, OTHER)}
    second = case.leader(rest)
    return (
        _pick(case, listed, "for", listed.supports, (first, second if rest else None)),
        _pick(case, listed, "against", listed.against, (first, None)),
    )


def _pick(
    case: Case, listed: Listed, direction: Literal["for", "against"], item_id: str | None, top: tuple[str, str | None]
) -> PickRead:
    first, second = top
    item = case.items[item_id] if item_id else None
    bearing = item.bearing.get(first, 0) if item else None
    reading: PickReading
    if item is None or bearing is None:
        reading = "none picked"
    elif item.contested:
        reading = "contested"
    elif direction == "for" and bearing >= 1:
        reading = "fits both" if second and item.bearing.get(second, 0) >= bearing else "matches"
    elif direction == "against" and bearing <= -1:
        reading = "matches"
    else:
        reading = "reads otherwise"
    compared = item if second and direction == "for" and reading in ("fits both", "matches") else None
    return PickRead(
        checkpoint=listed.checkpoint,
        direction=direction,
        leader=first,
        item=item_id if item else None,
        bearing=bearing,
        reading=reading,
        rival=second if second and compared else None,
        rival_bearing=compared.bearing.get(second, 0) if second and compared else None,
    )
