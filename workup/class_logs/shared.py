"""Which classes a report has left of: whoever holds two reports of one can work out what single learners did."""

import hashlib
import json
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from workup.core.text.judging import judged
from workup.core.text.value import Value, as_data
from workup.errors import LogError
from workup.files import OWN, OWN_FOLDER, put, reason, text_of
from workup.phrases import say

FILE = "shared-reports.json"
"""What is remembered of them, in the folder of the logs: no code and no walk, only what each comes to."""


class Counted(Value):
    """Those whom a report counts, so that they are known again and cannot be read."""

    case: str
    learners: frozenset[str]
    walks: str
    """What all their walks come to."""


class Left(Value):
    """A report that left, and the day."""

    day: str
    counted: Counted

    def stands_against(self, other: Counted) -> bool:
        """Whether another report shares learners with this one, and is not the same once more."""
        mine = self.counted
        return mine.case == other.case and mine.walks != other.walks and not mine.learners.isdisjoint(other.learners)


def counted(case: str, walks: Iterable[tuple[str, bytes]]) -> Counted:
    """Those who are counted, by who they are and what their walk comes to."""
    both = sorted(walks)
    whole = hashlib.sha256()
    for who, digest in both:
        whole.update(f"{case}\n{who}\n{digest.hex()}\n".encode())
    learners = frozenset(hashlib.sha256(f"{case}\n{who}".encode()).hexdigest()[:16] for who, _ in both)
    return Counted(case=case, learners=learners, walks=whole.hexdigest())


def left(place: Path) -> tuple[Left, ...]:
    """The reports that left. Raises LogError where what is remembered of them cannot be read."""
    path = place / FILE
    if not path.exists():
        return ()
    try:
        kept: Any = json.loads(text_of(path, "memory of shared reports", LogError))
        return tuple(judged(Left, one) for one in kept["reports"])
    except (ValueError, KeyError, TypeError, RecursionError):
        raise LogError(say("shared-unreadable", file=str(path))) from None


def earlier(place: Path, now: Counted) -> str | None:
    """The day on which another report of this class left; None where none did. Raises LogError."""
    return next((one.day for one in left(place) if one.stands_against(now)), None)


def remember(place: Path, now: Counted, day: str) -> str:
    """Remembers that a report has left, in the place of those that it replaces; says why where it cannot be."""
    kept: tuple[Left, ...] = ()
    with suppress(LogError):
        kept = left(place)
    stay = [one for one in kept if not one.stands_against(now) and one.counted != now]
    told = {"reports": [as_data(one) for one in (*stay, Left(day=day, counted=now))]}
    try:
        place.mkdir(mode=OWN_FOLDER, parents=True, exist_ok=True)
        put(place / FILE, [json.dumps(told) + "\n"], over=True, mode=OWN)
    except OSError as problem:
        return reason(problem)
    return ""
