"""Following the entries of a log through a case."""

from collections.abc import Sequence

from workup.core.content.case import Case
from workup.core.walk.log import Entry, Log
from workup.core.walk.steps import TAKES_BACK, OutOfTurn, Walk
from workup.errors import LogError


def follow(case: Case, entries: Sequence[Entry], *, for_good: bool = False) -> Walk:
    """The walk that these entries make. Raises OutOfTurn, with its number, at the first that does not fit.

    For good: nobody goes on with it, so that only what the entries themselves take back can be taken back.
    """
    walk = Walk(case)
    for_good = for_good and all(entry.kind not in TAKES_BACK for entry in entries)
    for number, entry in enumerate(entries, start=1):
        try:
            walk.take(entry, for_good=for_good)
        except OutOfTurn as error:
            error.number = number
            raise
    return walk


def follow_log(case: Case, log: Log, name: str) -> Walk:
    """The walk in a log. Raises LogError naming the entry that does not fit, or another case."""
    if log.header.case != case.id:
        raise LogError(f"{name}: this log is of the case '{log.header.case}', not of '{case.id}'.")
    if log.header.pack != case.pack.id:
        raise LogError(
            f"{name}: this log is of the case '{case.id}' in the pack '{log.header.pack}', "
            f"not in '{case.pack.id}'. Name the folder of its pack with --cases."
        )
    try:
        return follow(case, log.entries)
    except OutOfTurn as error:
        changed = log.changed(case) == "rules"
        why = " The case has changed since this walk (its rules differ)." if changed else ""
        raise LogError(
            f"{name}: entry {error.number} cannot be followed: {error}.{why} "
            "Nothing was changed; restore the log, or walk the case again."
        ) from None
