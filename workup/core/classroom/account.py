"""What became of every log: counted, or set aside under a name. Nothing is dropped in silence."""

from typing import Literal

from workup.core.text.kinds import Frozen

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


class SetAside(Frozen):
    """The logs that were not counted for one reason."""

    kind: Kind
    count: int
    names: tuple[str, ...]
    """Of files, with the number of the log where a file holds several, and the reason where there is more to say."""


class Account(Frozen):
    """Every log that was found."""

    found: int
    counted: int
    """First attempts that were finished, one per learner."""
    aside: tuple[SetAside, ...] = ()
    other_cases: dict[str, int] = {}
    """Case id to how many logs were of it."""
