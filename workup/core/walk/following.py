"""Following the entries of a log through a case."""

from collections.abc import Iterable

from workup.core.content.case import Case
from workup.core.walk.log import Entry
from workup.core.walk.steps import OutOfTurn, Walk


def follow(case: Case, entries: Iterable[Entry]) -> Walk:
    """The walk that these entries make. Raises OutOfTurn, with its number, at the first that does not fit."""
    walk = Walk(case)
    for number, entry in enumerate(entries, start=1):
        try:
            walk.take(entry)
        except OutOfTurn as error:
            error.number = number
            raise
    return walk
