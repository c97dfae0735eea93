"""What a learner picked as speaking for or against the first on the list, beside the author's reading of it."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from workup.core.content.case import Case
from workup.core.content.case_item import CaseItem, Shown
from workup.core.content.casefile import Checkpoint
from workup.core.content.hypotheses import OTHER
from workup.core.text.value import Value
from workup.core.walk.events import Listed
from workup.core.walk.steps import Walk

PickReading = Literal["matches", "fits both", "reads otherwise", "none picked", "contested"]


class PickRead(Value):
    """A learner's pick of one finding, beside the author's reading of it."""

    checkpoint: Checkpoint
    direction: Literal["for", "against"]
    leader: str
    item: str | None
    """Whose finding was picked."""
    form: int
    """The place of the form in which it was read; 0 is the first."""
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
    form: int
    reading: PickReading


def picks_of(case: Case, walk: Walk, lists: Sequence[Listed]) -> tuple[Picked, ...]:
    """Every pick, with its reading."""
    return tuple(pick for listed in lists for pick in _picks(case, walk, listed))


def agreeing(case: Case, walk: Walk, lists: Sequence[Listed]) -> Iterator[tuple[str, str, str, bool]]:
    """Each pick of a finding that nobody contests: item, leader, direction, and whether it truly speaks so."""
    for listed in lists:
        if listed.picked and (leader := listed.leader) != OTHER:
            for direction, sign, item_id in (("for", 1, listed.supports), ("against", -1, listed.against)):
                if shown := _shown(case, walk, item_id, listed.known):
                    form = case.forms[shown]
                    if not form.contested:
                        yield shown[0], leader, direction, _says_so(form, sign, leader)


def read(case: Case, pick: Picked) -> PickRead:
    """The pick as the debrief tells it, with its bearings."""
    bearing = case.forms[pick.item, pick.form].bearing if pick.item else {}
    rival = pick.second if pick.reading in ("fits both", "matches") else None
    return PickRead(
        checkpoint=pick.checkpoint,
        direction=pick.direction,
        leader=pick.leader,
        item=pick.item,
        form=pick.form,
        bearing=bearing.get(pick.leader, 0) if pick.item else None,
        reading=pick.reading,
        rival=rival,
        rival_bearing=bearing.get(rival, 0) if rival else None,
    )


def _picks(case: Case, walk: Walk, listed: Listed) -> tuple[Picked, ...]:
    first = listed.leader
    if not listed.picked or first == OTHER:
        return ()
    second = case.second(listed.chips, first)
    supports = _shown(case, walk, listed.supports, listed.known)
    against = _shown(case, walk, listed.against, listed.known)
    at = listed.checkpoint
    return (
        Picked(at, "for", first, second, *_named(supports), _reading(case, supports, 1, first, second)),
        Picked(at, "against", first, None, *_named(against), _reading(case, against, -1, first)),
    )


def _named(shown: Shown | None) -> tuple[str | None, int]:
    return (None, 0) if shown is None else shown


def _shown(case: Case, walk: Walk, item_id: str | None, known: int) -> Shown | None:
    # What is picked is the finding as it had been shown last, and what had been seen in time before it was gone.
    if item_id is None:
        return None
    if not case.items[item_id].later:
        return item_id, 0
    forms = [one.form for one in walk.seen[:known] if one.item == item_id]
    in_time = [form for form in forms if not case.forms[item_id, form].late]
    return item_id, (in_time or forms)[-1]


def _reading(case: Case, shown: Shown | None, sign: int, first: str, second: str | None = None) -> PickReading:
    if shown is None:
        return "none picked"
    item = case.forms[shown]
    if item.contested:
        return "contested"
    if not _says_so(item, sign, first):
        return "reads otherwise"
    return "fits both" if second and item.bearing.get(second, 0) >= sign * item.bearing[first] else "matches"


def _says_so(form: CaseItem, sign: int, leader: str) -> bool:
    return sign * form.bearing.get(leader, 0) > 0
