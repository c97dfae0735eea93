"""What has happened in a walk, and what it waits for."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from workup.core.content.casefile import Checkpoint
from workup.core.walk.log import About

REFLECTIONS: tuple[Literal["sentence", "went well", "would change"], ...] = ("sentence", "went well", "would change")
"""What is asked after the diagnosis, in this order."""


class Awaits(NamedTuple):
    """What the walk waits for next."""

    kind: Literal[
        "idea", "chips", "pick", "send", "purpose", "act", "diagnosis", "sentence", "went well", "would change", "over"
    ]
    checkpoint: Checkpoint | None = None
    direction: Literal["for", "against"] | None = None
    item: str | None = None
    number: int = 0


class Seen(NamedTuple):
    """A finding that has been revealed, or an act that was done."""

    number: int
    """From 1, in the order of revealing; learners pick findings by it. 0 for an act, which reveals nothing."""
    item: str
    minute: int
    """On the walk's clock, when it became known."""


class Due(NamedTuple):
    """A result that is not known yet."""

    item: str
    minute: int
    """On the walk's clock, when it will be."""


class Looked(NamedTuple):
    """Something asked or examined for the first time."""

    item: str
    minute: int


class Ordered(NamedTuple):
    """One session of tests, with what was known and believed just before it."""

    items: tuple[str, ...]
    purposes: Mapping[str, str | None]
    known: int
    """How much had been revealed or done before."""
    chips: Mapping[str, int]
    minute: int
    """When it was ordered."""
    until: int
    """When its last result comes."""
    awaited: tuple[str, ...] = ()
    """The tests whose results were out when it was ordered."""


class Acted(NamedTuple):
    """An act that protects, with what was known and believed just before it."""

    item: str
    minute: int
    known: int
    """How much had been revealed or done before."""
    chips: Mapping[str, int]
    # It is judged as a session of its own, with nothing asked about it and nothing of it to come.
    awaited: tuple[str, ...] = ()

    @property
    def items(self) -> tuple[str, ...]:
        """It alone."""
        return (self.item,)

    @property
    def purposes(self) -> Mapping[str, str | None]:
        """None: what an act is for is not asked."""
        return {}


class Listed(NamedTuple):
    """The list as it stood at a checkpoint."""

    checkpoint: Checkpoint
    chips: Mapping[str, int]
    known: int
    minute: int
    supports: str | None = None
    against: str | None = None
    picked: bool = False
    """Whether the picks were asked for and answered."""


class Voted(NamedTuple):
    """The hands of a room, counted."""

    about: About
    votes: Mapping[str, int]
    checkpoint: Checkpoint | None
    """The one that was open."""


Event = Looked | Acted | Ordered | Listed

Deed = Ordered | Acted
"""What is judged by what was known and believed just before it."""
