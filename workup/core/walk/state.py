"""Where a walk stands: what has been revealed so far, and what it waits for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Self

from workup.core.content.case import Case
from workup.core.content.casefile import Checkpoint
from workup.core.walk.events import (
    REFLECTIONS,
    Acted,
    Awaits,
    Deed,
    Due,
    Event,
    Listed,
    Named,
    Ordered,
    Raised,
    Seen,
    Voted,
)
from workup.core.walk.log import About, Chips, Pick

# The same few, again and again.
_awaits = lru_cache(1_024)(Awaits)
_ACT = Awaits("act")


@dataclass
class State:
    """What a walk has come to. Every field follows from the case and the entries alone.

    What only grows is a walk's own and grows in place; a copy has its own as well. The value of any other field is
    never changed, only put in the place of another: a copy may share all of these.
    """

    case: Case
    seen: list[Seen] = field(default_factory=list)
    findings: dict[str, str] = field(default_factory=dict)
    """Item id to outcome id of everything revealed or done, as it was shown last."""
    known: list[int] = field(default_factory=lambda: [0])
    """By how many findings: these, as bits of the case."""
    events: list[Event] = field(default_factory=list)
    deeds: list[Deed] = field(default_factory=list)
    """Those of them that are judged: sessions, and acts that protect."""
    lists: list[Listed] = field(default_factory=list)
    """Those of them that are lists."""
    shown: int = 0
    """How many findings have been revealed; acts reveal none."""
    fresh: int = 0
    """How much had been revealed or done before the last entry by which anything was."""
    named: tuple[Named, ...] = ()
    """What was said of pictures before their sentences were read. Nothing else of a walk depends on it."""
    minute: int = 0
    awaited: tuple[Due, ...] = ()
    """The results that are out, the next one first."""
    ideas: tuple[str, ...] = ()
    ideas_open: bool = True
    chips: Mapping[str, int] = field(default_factory=dict)
    """The latest list; empty until one was given."""
    leader: str | None = None
    """The hypothesis with most chips in it, the first of equals; None before a list was given."""
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
    questions: tuple[Awaits, ...] = ()
    """What else is to be asked about that session, in this order."""
    bindings: Mapping[str, bool] = field(default_factory=dict)
    """Of acts of that session, whether each is done only once the picture has been read."""
    purposes: Mapping[str, str | None] = field(default_factory=dict)
    committing: bool = False
    diagnosis: str | None = None
    reflections: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    votes: tuple[Voted, ...] = ()
    """Of a room, in their order; a walk of one has none."""
    raised: tuple[Raised, ...] = ()
    """Of a room as well: its hands for what it saw in pictures."""
    before: "State | None" = field(default=None, compare=False, repr=False)
    """The walk without its last answer; None where that can no longer be taken back."""

    def __post_init__(self) -> None:
        if not self.seen:
            for item_id in self.case.known_already:
                self._reveal(item_id, 0, 0, from_the_start=True)
            self.fresh = len(self.seen)

    def _reveal(self, item_id: str, minute: int, form: int, *, from_the_start: bool = False) -> None:
        outcome, bit, is_finding = self.case.revealing[item_id, form]
        self.shown += is_finding
        self.findings[item_id] = outcome
        self.seen.append(Seen(self.shown if is_finding else 0, item_id, minute, form, from_the_start))
        self.known.append(self.known[-1] | bit)

    def copy(self) -> Self:
        """Another walk that stands where this one does."""
        other = object.__new__(type(self))
        other.__dict__ = vars(self).copy()
        other.seen, other.findings = self.seen.copy(), self.findings.copy()
        other.known, other.events = self.known.copy(), self.events.copy()
        other.deeds, other.lists = self.deeds.copy(), self.lists.copy()
        return other

    def findings_at(self, known: int) -> Mapping[str, str]:
        """Item id to outcome id of the first so many."""
        if known == len(self.seen):
            return self.findings
        return {one.item: self.case.forms[one.shown].outcome for one in self.seen[:known]}

    def bits_at(self, known: int) -> int:
        """The first so many findings, as bits of the case."""
        return self.known[known]

    def form_of(self, item_id: str, known: int | None = None) -> int | None:
        """The form in which an item was shown last, of the first so many findings or of all; None where it was not."""
        found = (one.form for one in reversed(self.seen[:known]) if one.item == item_id)
        return next(found, None)

    def shows_anew(self, item_id: str) -> bool:
        """Whether the item would now show something that was not had yet, and is not out; or may be done once more."""
        had = self.had(item_id)
        if had is None or self.case.items[item_id].form_at(self.minute, self.findings) > had:
            return True
        return item_id in self.case.protective and self.found_since(item_id)

    def found_since(self, act: str) -> bool:
        """Whether something was found since an act was done last, so that there is a new reason to do it."""
        known = next((e.known for e in reversed(self.deeds) if type(e) is Acted and e.item == act), None)
        return known is not None and any(one.number for one in self.seen[known:])

    def had(self, item_id: str) -> int | None:
        """The form in which an item is known, or will be once its result is in; None where it was not had."""
        out = [due.form for due in self.awaited if due.item == item_id] if self.awaited else None
        return max(out) if out else self.form_of(item_id) if item_id in self.findings else None

    def out_already(self, tests: Iterable[str]) -> tuple[Due, ...]:
        """The results that are out of those of these tests that would show nothing else, were they ordered again.

        An act is none of them where its sample is sent for more.
        """
        wanted = tuple(tests)
        out = {due.item: due for due in self.awaited if due.item in wanted and not self.shows_anew(due.item)}
        sent = {self.case.items[item_id].part_of for item_id in wanted if item_id not in out}
        return tuple(due for item_id, due in out.items() if item_id not in sent)

    @property
    def left_out(self) -> frozenset[str]:
        """Tests that were left out of their session, because a picture forbade what they were bound to."""
        return frozenset(i for deed in self.deeds if isinstance(deed, Ordered) for i in deed.left_out)

    @property
    def found(self) -> tuple[Seen, ...]:
        """The findings among what was revealed or done."""
        return tuple(one for one in self.seen if one.number)

    @property
    def unnamed(self) -> tuple[Seen, ...]:
        """The findings that came last, and of which nobody has said yet what is seen."""
        named = {one.number for one in self.named}
        return tuple(one for one in self.seen[self.fresh :] if one.number and one.number not in named)

    @property
    def sedations(self) -> int:
        """Sessions with at least one sedated test."""
        sedated = self.case.sedated
        return sum(not sedated.isdisjoint(deed.items) for deed in self.deeds if isinstance(deed, Ordered))

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
        if not self.sent:
            return _awaits("send")
        return self.questions[0] if self.questions else _ACT

    def asked_of(self, session: tuple[str, ...]) -> tuple[Awaits, ...]:
        """What is asked about a planned session once it is known what its samples are for, in this order."""
        pictures = self.case.remembered(_pictures)[session]
        read = tuple([item_id for item_id in pictures if item_id in self.findings])
        return self.case.remembered(_asked_of)[session, read]

    def pictures_for(self, act: str) -> list[str]:
        """The pictures of the planned session that are read before an act of it, and are not known yet."""
        pictures = self.case.waiting[act]
        return [item_id for item_id in self.pending if item_id in pictures and item_id not in self.findings]


def _pictures(case: Case, session: tuple[str, ...]) -> tuple[str, ...]:
    # The pictures of a session that are read before an act of it.
    pictures = frozenset[str]().union(*(case.waiting[act] for act in session if act in case.waiting))
    return tuple(item_id for item_id in session if item_id in pictures)


def _asked_of(case: Case, planned: tuple[tuple[str, ...], tuple[str, ...]]) -> tuple[Awaits, ...]:
    # Of a session, some of whose pictures are known. Of acts, whether each is done only once a picture has been read;
    # then what each burdensome test is for.
    session, known = planned
    unread = frozenset(session).difference(known)
    waiting = [act for act in session if act in case.waiting and not unread.isdisjoint(case.waiting[act])]
    return (
        *[Awaits("bound", item=act) for act in waiting],
        *[Awaits("purpose", item=item_id) for item_id in session if item_id in case.burdensome],
    )
