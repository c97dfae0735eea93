"""Where a walk stands: what has been revealed so far, and what it waits for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from typing import Self

from workup.core.content.case import Case
from workup.core.content.casefile import Checkpoint
from workup.core.walk.events import REFLECTIONS, Awaits, Due, Event, Ordered, Seen, Voted
from workup.core.walk.log import About, Chips, Pick

# The same few, again and again.
_awaits = lru_cache(1_024)(Awaits)
_ACT = Awaits("act")


@dataclass
class State:
    """What a walk has come to. Every field follows from the case and the entries alone.

    The value of a field is never changed, only put in the place of another: a copy may share all of them.
    """

    case: Case
    seen: tuple[Seen, ...] = ()
    findings: Mapping[str, str] = field(default_factory=dict)
    """Item id to outcome id of everything revealed or done, in its order."""
    events: tuple[Event, ...] = ()
    minute: int = 0
    awaited: tuple[Due, ...] = ()
    """The results that are out, the next one first."""
    ideas: tuple[str, ...] = ()
    ideas_open: bool = True
    chips: Mapping[str, int] = field(default_factory=dict)
    """The latest list; empty until one was given."""
    checkpoint: Checkpoint | None = "opening"
    """The one that is open now."""
    given: tuple[Chips | Pick, ...] = ()
    """What has been given at the open checkpoint."""
    passed: tuple[Checkpoint, ...] = ()
    """Those that are behind."""
    skipped: tuple[Checkpoint, ...] = ()
    pending: tuple[str, ...] = ()
    """The tests of a planned session."""
    sent: bool = True
    """Whether nothing is to be asked, or no longer, about what a sample of that session is to be sent for."""
    purposes: Mapping[str, str | None] = field(default_factory=dict)
    committing: bool = False
    diagnosis: str | None = None
    reflections: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    votes: tuple[Voted, ...] = ()
    """Of a room, in their order; a walk of one has none."""
    before: "State | None" = field(default=None, compare=False, repr=False)
    """The walk without its last answer; None where that can no longer be taken back."""

    def copy(self) -> Self:
        """Another walk that stands where this one does."""
        other = object.__new__(type(self))
        other.__dict__ = vars(self).copy()
        return other

    def findings_at(self, known: int) -> Mapping[str, str]:
        """Item id to outcome id of the first so many."""
        return dict(islice(self.findings.items(), known)) if known < len(self.findings) else self.findings

    def bits_at(self, known: int) -> int:
        """The first so many findings, as bits of the case."""
        return sum(map(self.case.bits.__getitem__, islice(self.findings, known)))

    @property
    def shown(self) -> int:
        """How many findings have been revealed; acts reveal none."""
        return next((one.number for one in reversed(self.seen) if one.number), 0)

    @property
    def found(self) -> tuple[Seen, ...]:
        """The findings among what was revealed or done."""
        return tuple(one for one in self.seen if one.number)

    @property
    def leader(self) -> str | None:
        """The hypothesis with most chips, the first of equals; None before a list was given."""
        return self.case.leader(self.chips)

    @property
    def sedations(self) -> int:
        """Sessions with at least one sedated test."""
        sedated = self.case.sedated
        return sum(not sedated.isdisjoint(event.items) for event in self.events if isinstance(event, Ordered))

    def voted(self, about: About, checkpoint: Checkpoint | None = None) -> Mapping[str, int] | None:
        """The hands of the last vote about this, at this checkpoint; None before there was one."""
        found = (one.votes for one in reversed(self.votes) if (one.about, one.checkpoint) == (about, checkpoint))
        return next(found, None)

    @property
    def awaits(self) -> Awaits:
        """What may come next. A note may come at any time before the end."""
        if self.diagnosis is not None:
            for kind in REFLECTIONS:
                if kind not in self.reflections:
                    return _awaits(kind)
            return _awaits("over")
        if self.checkpoint is not None:
            if self.ideas_open:
                return _awaits("idea", self.checkpoint, None, None, len(self.ideas) + 1)
            if not self.given:
                return _awaits("chips", self.checkpoint)
            return _awaits("pick", self.checkpoint, "for" if len(self.given) == 1 else "against")
        if self.committing:
            return _awaits("diagnosis")
        return self._asked_of_session() or _ACT

    def _asked_of_session(self) -> Awaits | None:
        if not self.sent:
            return _awaits("send")
        burdensome = self.case.burdensome
        for item_id in self.pending:
            if item_id in burdensome and item_id not in self.purposes:
                return _awaits("purpose", None, None, item_id)
        return None
