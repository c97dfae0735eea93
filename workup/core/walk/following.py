"""Following the entries of a log through a case."""

from collections.abc import Sequence

from workup.core.content.case import Case
from workup.core.walk.log import Entry
from workup.core.walk.refusals import OutOfTurn
from workup.core.walk.steps import TAKES_BACK, Walk


def follow(case: Case, entries: Sequence[Entry], *, for_good: bool = False) -> Walk:
    """The walk that these entries make. Raises OutOfTurn, with its number, at the first that does not fit.

    For good: nobody goes on with it, so that only what the entries themselves take back can be taken back.
    """
    walk = Walk(case)
    for_good = for_good and TAKES_BACK.isdisjoint([entry.kind for entry in entries])
    take = walk.take_for_good if for_good else walk.take
    for number, entry in enumerate(entries, start=1):
        try:
            take(entry)
        except OutOfTurn as error:
            error.number = number
            raise
    return walk
