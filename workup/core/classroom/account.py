"""What became of every log: counted, or set aside under a name. Nothing is dropped in silence."""

from dataclasses import field
from typing import Literal

from workup.core.classroom.gate import FIVES
from workup.core.text.kinds import clean
from workup.core.text.value import Value

Kind = Literal[
    "damaged",
    "abandoned",
    "duplicate",
    "same attempt",
    "later attempt",
    "another case",
    "another version",
    "a room's",
    "not a log",
]


class SetAside(Value):
    """The logs that were not counted for one reason."""

    kind: Kind
    count: int
    names: tuple[str, ...]
    """Of files, with the number of the log where a file holds several, and the reason where there is more to say."""


class Account(Value):
    """Every log that was found."""

    found: int
    counted: int
    """First attempts that were finished, one per learner."""
    aside: tuple[SetAside, ...] = ()
    other_cases: dict[str, int] = field(default_factory=dict)
    """Case id to how many logs were of it."""


def told(account: Account, *, shareable: bool) -> Account:
    """What may be told of it: names made harmless; outside the class rounded counts, and no names."""
    return _outside(account) if shareable else _inert(account)


def _inert(account: Account) -> Account:
    # Names of files are whatever their makers typed: markup, commands to a terminal, halves of characters.
    return Account(
        found=account.found,
        counted=account.counted,
        aside=tuple(
            SetAside(kind=one.kind, count=one.count, names=tuple(map(clean, one.names))) for one in account.aside
        ),
        other_cases={clean(case_id): count for case_id, count in account.other_cases.items()},
    )


def _outside(account: Account) -> Account:
    # Kinds with fewer than five are left out: that there were any would say more than a rounded count does.
    aside = (SetAside(kind=one.kind, count=_rounded(one.count), names=()) for one in account.aside)
    return Account(
        found=_rounded(account.found),
        counted=_rounded(account.counted),
        aside=tuple(one for one in aside if one.count),
    )


def _rounded(count: int) -> int:
    return count - count % FIVES
