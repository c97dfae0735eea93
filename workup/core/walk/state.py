"""Where a walk stands: what has been revealed so far, and what it waits for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from workup.core.content.case import Case
from workup.core.content.casefile import Checkpoint
from workup.core.walk.events import Awaits, Event, Ordered, Seen, Voted
from workup.core.walk.log import About, Chips, Pick

REFLECTIONS: tuple[Literal["sentence", "went well", "would change"], ...] = ("sentence", "went well", "would change")
"""What is asked after the diagnosis, in this order."""


@dataclass(frozen=True)
class Standing:
    """A walk so far, to look at. Every field follows from the case and the entries alone."""

    case: Case
    seen: tuple[Seen, ...] = ()
    events: tuple[Event, ...] = ()
    minute: int = 0
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
    sent: bool = False
    purposes: Mapping[str, str | None] = field(default_factory=dict)
    committing: bool = False
    diagnosis: str | None = None
    reflections: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    votes: tuple[Voted, ...] = ()
    """Of a room, in their order; a walk of one has none."""

    @property
    def findings(self) -> dict[str, str]:
        """Item id to outcome id of everything revealed."""
        return self.findings_at(len(self.seen))

    def findings_at(self, known: int) -> dict[str, str]:
        """Item id to outcome id of the first so many findings."""
        return {one.item: self.case.items[one.item].outcome for one in self.seen[:known]}

    @property
    def leader(self) -> str | None:
        """The hypothesis with most chips, the first of equals; None before a list was given."""
        return self.case.leader(self.chips)

    @property
    def sedations(self) -> int:
        """Sessions with at least one sedated test."""
        return sum(any(self.case.items[i].sedated for i in e.items) for e in self.events if isinstance(e, Ordered))

    @property
    def awaits(self) -> Awaits:
        """What may come next. A note may come at any time before the end."""
        if self.diagnosis is not None:
            left = (kind for kind in REFLECTIONS if kind not in self.reflections)
            return Awaits(next(left, "over"))
        if self.checkpoint is not None:
            return self._awaits_at(self.checkpoint)
        if self.committing:
            return Awaits("diagnosis")
        if self.pending:
            if not self.sent and self._sends():
                return Awaits("send")
            for item_id in self.pending:
                if self.case.items[item_id].is_burdensome and item_id not in self.purposes:
                    return Awaits("purpose", item=item_id)
        return Awaits("act")

    def _awaits_at(self, checkpoint: Checkpoint) -> Awaits:
        if self.ideas_open:
            return Awaits("idea", checkpoint, number=len(self.ideas) + 1)
        if not self.given:
            return Awaits("chips", checkpoint)
        direction: Literal["for", "against"] = "for" if len(self.given) == 1 else "against"
        return Awaits("pick", checkpoint, direction)

    def _sends(self) -> bool:
        # An act yields a sample; planned on its own, it is worth asking what the sample is for.
        asked = {self.case.items[item_id].part_of for item_id in self.pending}
        acts = self.case.acts
        return any(item_id in acts and item_id not in asked for item_id in self.pending)

    def voted(self, about: About, checkpoint: Checkpoint | None = None) -> Mapping[str, int] | None:
        """The hands of the last vote about this, at this checkpoint; None before there was one."""
        found = (one.votes for one in reversed(self.votes) if (one.about, one.checkpoint) == (about, checkpoint))
        return next(found, None)
