"""What a room voted: at each list, twice about the commitment, and of pictures. None of it is read as right or not."""

from collections.abc import Iterator, Mapping

from workup.core.content.case import Case
from workup.core.content.casefile import Checkpoint
from workup.core.text.value import Value
from workup.core.walk.events import Listed
from workup.core.walk.steps import Walk


class Hands(Value):
    """One vote, counted."""

    votes: dict[str, int]
    """Every hypothesis, in the order shown, with the hands for it."""
    total: int


class AtList(Value):
    """The vote that a list came from."""

    checkpoint: Checkpoint
    hands: Hands


class OfPicture(Value):
    """What a room called a picture, before its sentence was read."""

    number: int
    item: str
    form: int
    """The place of the form in which it was shown; 0 is the first."""
    votes: dict[str, int]
    """Outcome id to hands, in the order of what the item can show; those with none are left out."""


class Room(Value):
    """The votes of a room."""

    lists: tuple[AtList, ...]
    pictures: tuple[OfPicture, ...]
    """As counted last, in the order in which they came."""
    before: Hands | None
    """The commitment before the discussion."""
    after: Hands | None
    moved: int | None
    """The least number of hands that changed; counts do not show two that changed places. None without both votes."""


def room(case: Case, walk: Walk) -> Room | None:
    """The votes of a walk; None where there are none, as in a walk of one."""
    if not walk.votes and not walk.raised:
        return None
    before, after = walk.voted("before discussion"), walk.voted("after discussion")
    return Room(
        lists=tuple(_lists(case, walk)),
        pictures=tuple(
            OfPicture(number=one.number, item=one.item, form=one.form, votes=dict(one.votes))
            for one in {one.number: one for one in walk.raised}.values()
        ),
        before=None if before is None else _hands(case, before),
        after=None if after is None else _hands(case, after),
        moved=None if before is None or after is None else _moved(case, before, after),
    )


def _lists(case: Case, walk: Walk) -> Iterator[AtList]:
    for event in walk.events:
        if isinstance(event, Listed) and (votes := walk.voted("list", event.checkpoint)) is not None:
            yield AtList(checkpoint=event.checkpoint, hands=_hands(case, votes))


def _hands(case: Case, votes: Mapping[str, int]) -> Hands:
    return Hands(votes={option: votes.get(option, 0) for option in case.options}, total=sum(votes.values()))


def _moved(case: Case, before: Mapping[str, int], after: Mapping[str, int]) -> int:
    # Where the totals differ, the rest came late or kept their hands down.
    changes = [after.get(option, 0) - before.get(option, 0) for option in case.options]
    return min(sum(max(change, 0) for change in changes), sum(max(-change, 0) for change in changes))
