"""What has happened in a walk, and what it waits for."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from workup.core.content.case_item import Shown
from workup.core.content.casefile import Checkpoint
from workup.core.walk.log import About

REFLECTIONS: tuple[Literal["sentence", "went well", "would change"], ...] = ("sentence", "went well", "would change")
"""What is asked after the diagnosis, in this order."""


Kind = Literal[
    "idea",
    "chips",
    "pick",
    "send",
    "bound",
    "purpose",
    "act",
    "diagnosis",
    "sentence",
    "went well",
    "would change",
    "over",
]
"""What a walk can wait for."""


class Awaits(NamedTuple):
    """What the walk waits for next."""

    kind: Kind
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
    """On the walk's clock, when it became known; 0 for what was known when the walk began."""
    form: int
    """The place of the form in which it was shown; 0 is the first."""
    from_the_start: bool = False
    """Whether it was known when the walk began."""

    @property
    def shown(self) -> Shown:
        """What was shown, as the case has it."""
        return self.item, self.form


class Named(NamedTuple):
    """What somebody saw in a picture, before they read what it showed."""

    number: int
    """Of the finding."""
    item: str
    form: int
    """The place of the form in which it was shown; 0 is the first."""
    outcome: str | None
    """What it was called; None where they would rather read it."""


class Due(NamedTuple):
    """A result that is not known yet."""

    item: str
    minute: int
    """On the walk's clock, when it will be."""
    form: int = 0
    """The place of the form that it will show: the one of the minute at which it was ordered."""

    @property
    def shown(self) -> Shown:
        """What will be shown, as the case has it."""
        return self.item, self.form


class Looked(NamedTuple):
    """Something asked or examined for the first time, or for the first time in another form."""

    item: str
    minute: int
    form: int


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
    forms: tuple[int, ...] = ()
    """The place of the form that each of these tests shows."""
    brings: tuple[Shown, ...] = ()
    """What will be known by it, and would not be without it."""
    anew: tuple[str, ...] = ()
    """Tests of which something was known or out already, and that show something else by now: no repeats."""
    bound: tuple[str, ...] = ()
    """Acts that were to be done only once a picture of this session had been read and showed nothing against them."""
    left_out: tuple[str, ...] = ()
    """What was not done, because a picture forbade an act that was bound to it."""


class Acted(NamedTuple):
    """An act that protects, with what was known and believed just before it."""

    item: str
    minute: int
    known: int
    """How much had been revealed or done before."""
    chips: Mapping[str, int]
    again: bool = False
    """Whether it had been done before, and something was found since."""
    # It is judged as a session of its own, with nothing asked about it and nothing of it to come.
    awaited: tuple[str, ...] = ()
    form: int = 0
    forms: tuple[int, ...] = (0,)
    anew: tuple[str, ...] = ()
    bound: tuple[str, ...] = ()

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
    leader: str
    """The hypothesis with most chips, the first of equals."""
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


class Raised(NamedTuple):
    """The hands of a room for what it saw in a picture."""

    number: int
    item: str
    form: int
    votes: Mapping[str, int]


Event = Looked | Acted | Ordered | Listed

Deed = Ordered | Acted
"""What is judged by what was known and believed just before it."""
