"""Following a log through a case: what each entry does to a walk, and whether it may come now."""

from dataclasses import dataclass, field, replace
from typing import assert_never

from workup.core.content.casefile import CHIPS
from workup.core.content.checklist import OTHER
from workup.core.walk.events import Awaits, Listed, Looked, Ordered, Seen, Voted
from workup.core.walk.log import (
    Cancel,
    Chips,
    Commit,
    Diagnosis,
    Entry,
    Idea,
    Look,
    Note,
    Pick,
    Plan,
    Purpose,
    Reflection,
    Send,
    Skip,
    Undo,
    Vote,
)
from workup.core.walk.state import REFLECTIONS, Standing
from workup.errors import LogError

IDEAS = 3
"""How many ideas may be typed before the list is shown."""
_ANSWERS = (Idea, Chips, Pick, Skip, Send, Purpose, Commit, Vote)
"""What may be taken back, as long as nothing was revealed or ordered by it or since."""


class OutOfTurn(LogError):
    """An entry that the walk does not wait for, or that names what this case does not have."""


@dataclass(frozen=True)
class Walk(Standing):
    """A walk so far, and how it goes on."""

    before: "Walk | None" = field(default=None, compare=False, repr=False)
    """The walk without its last answer; None where that can no longer be taken back."""

    def after(self, entry: Entry) -> "Walk":
        """The walk with one more entry. Raises OutOfTurn where the entry does not fit."""
        if isinstance(entry, Undo):
            return self._undone()
        walk = self._with(entry)
        if isinstance(entry, Note):
            return walk
        return replace(walk, before=self if self._may_return_from(walk, entry) else None)

    def _undone(self) -> "Walk":
        if self.before is None:
            what = "the diagnosis" if self.diagnosis is not None else "what was asked, examined or ordered"
            raise OutOfTurn(f"there is no answer to take back; {what} stands")
        # What was kept as a note in the meantime is not lost.
        return replace(self.before, notes=self.notes)

    def _may_return_from(self, walk: "Walk", entry: Entry) -> bool:
        # Nothing that has been revealed or ordered is taken back, and the list, once it may be seen, was seen.
        if not isinstance(entry, _ANSWERS) or walk.diagnosis is not None:
            return False
        has_ordered = any(isinstance(event, Ordered) for event in walk.events[len(self.events) :])
        return not has_ordered and walk.ideas_open == self.ideas_open

    def _with(self, entry: Entry) -> "Walk":
        match entry:
            case Note() | Vote():
                return self._beside(entry)
            case Idea():
                return self._with_idea(entry)
            case Chips() | Pick() | Skip():
                return self._at_checkpoint(entry)
            case Look():
                return self._looking(entry)
            case Plan():
                return self._planning(entry)
            case Send() | Purpose() | Cancel():
                return self._settling(entry)
            case Undo():
                return self._undone()
            case Commit() | Diagnosis() | Reflection():
                return self._closing(entry)
            case _:
                assert_never(entry)

    def _beside(self, entry: Note | Vote) -> "Walk":
        # Neither is an answer to what the walk waits for.
        if self.awaits.kind == "over":
            raise OutOfTurn("the walk is over; nothing can be added to it")
        if isinstance(entry, Note):
            return replace(self, notes=(*self.notes, entry.text))
        for hypothesis_id in entry.votes:
            self._option(hypothesis_id)
        votes = {option: entry.votes[option] for option in self.case.options if option in entry.votes}
        return replace(self, votes=(*self.votes, Voted(entry.about, votes, self.checkpoint)))

    def _expect(self, entry: Entry, *kinds: str) -> Awaits:
        awaits = self.awaits
        if awaits.kind not in kinds:
            raise OutOfTurn(f"an entry of kind '{entry.kind}' came while the walk waits for '{awaits.kind}'")
        return awaits

    def _item(self, item_id: str, *, ordered: bool) -> str:
        item = self.case.items.get(item_id)
        if item is None:
            raise OutOfTurn(f"this case has no item '{item_id}'")
        if (item.act == "order") is not ordered:
            raise OutOfTurn(f"'{item_id}' is something to {item.act}")
        return item_id

    def _option(self, hypothesis_id: str) -> str:
        if hypothesis_id not in self.case.options:
            raise OutOfTurn(f"this case has no hypothesis '{hypothesis_id}'")
        return hypothesis_id

    def _with_idea(self, entry: Idea) -> "Walk":
        self._expect(entry, "idea")
        ideas = (*self.ideas, entry.text) if entry.text else self.ideas
        return replace(self, ideas=ideas, ideas_open=bool(entry.text) and len(ideas) < IDEAS)

    def _at_checkpoint(self, entry: Chips | Pick | Skip) -> "Walk":
        match entry:
            case Skip():
                self._expect(entry, "idea", "chips", "pick")
                return self._passed(skipped=True)
            case Chips():
                self._expect(entry, "chips")
                if sum(entry.chips.values()) != CHIPS:
                    raise OutOfTurn(f"the chips add up to {sum(entry.chips.values())}, not {CHIPS}")
                chips = {option: entry.chips[option] for option in self.case.options if option in entry.chips}
                for hypothesis_id in entry.chips:
                    self._option(hypothesis_id)
                listed = replace(self, given=(entry,), chips=chips)
                # With nothing revealed, or something else in front, there is no finding to pick.
                return listed if self.seen and listed.leader != OTHER else listed._passed()
            case Pick():
                awaits = self._expect(entry, "pick")
                if entry.direction != awaits.direction:
                    raise OutOfTurn(f"a pick {entry.direction} came where one {awaits.direction} the leader was due")
                if entry.item is not None and entry.item not in self.findings:
                    raise OutOfTurn(f"the finding of '{entry.item}' was picked before it was revealed")
                picked = replace(self, given=(*self.given, entry))
                return picked._passed() if entry.direction == "against" else picked

    def _passed(self, *, skipped: bool = False) -> "Walk":
        checkpoint = self.checkpoint
        assert checkpoint is not None, "a checkpoint is open"
        picks = [given for given in self.given if isinstance(given, Pick)]
        listed = Listed(
            checkpoint,
            self.chips,
            len(self.seen),
            self.minute,
            supports=picks[0].item if picks else None,
            against=picks[1].item if len(picks) > 1 else None,
            picked=bool(picks),
        )
        walk = replace(
            self,
            events=(*self.events, listed) if self.given else self.events,
            checkpoint=None,
            given=(),
            ideas_open=False,
            # The pause asks all that the checkpoint after the bedside would have asked.
            passed=(*self.passed, "bedside", checkpoint) if checkpoint == "pause" else (*self.passed, checkpoint),
            skipped=(*self.skipped, checkpoint) if skipped else self.skipped,
        )
        return walk._carried_out()

    def _looking(self, entry: Look) -> "Walk":
        self._expect(entry, "act")
        known, minute = set(self.findings), self.minute
        looked, seen = list(self.events), list(self.seen)
        for item_id in entry.items:
            # Asking again changes nothing: the answer is already known.
            if self._item(item_id, ordered=False) in known:
                continue
            known.add(item_id)
            looked.append(Looked(item_id, minute))
            minute += self.case.items[item_id].minutes
            seen.append(Seen(len(seen) + 1, item_id, minute))
        return replace(self, minute=minute, events=tuple(looked), seen=tuple(seen))

    def _planning(self, entry: Plan) -> "Walk":
        self._expect(entry, "act")
        items = tuple(self._item(item_id, ordered=True) for item_id in entry.items)
        return (
            replace(self, pending=self.case.as_session(items), sent=False, purposes={})
            ._at_due_checkpoint()
            ._carried_out()
        )

    def _at_due_checkpoint(self) -> "Walk":
        deep = any(self.case.items[item_id].is_deep for item_id in self.pending)
        if deep and "pause" not in self.passed:
            return replace(self, checkpoint="pause")
        if "bedside" not in self.passed:
            return replace(self, checkpoint="bedside")
        return self

    def _settling(self, entry: Send | Purpose | Cancel) -> "Walk":
        match entry:
            case Send():
                self._expect(entry, "send")
                items = tuple(self._item(item_id, ordered=True) for item_id in entry.items)
                for item_id in items:
                    if self.case.items[item_id].part_of not in self.pending:
                        raise OutOfTurn(f"'{item_id}' is not a test of the sample that is being taken")
                return replace(self, sent=True, pending=self.case.as_session((*self.pending, *items)))._carried_out()
            case Purpose():
                awaits = self._expect(entry, "purpose")
                if entry.item != awaits.item:
                    raise OutOfTurn(f"a purpose came for '{entry.item}' where the one for '{awaits.item}' was due")
                if entry.hypothesis is not None:
                    self._option(entry.hypothesis)
                return replace(self, purposes={**self.purposes, entry.item: entry.hypothesis})._carried_out()
            case Cancel():
                if self.diagnosis is None and self.committing:
                    return replace(self._uncommitted(), notes=self.notes)
                if not self.pending or self.given:
                    raise OutOfTurn("there is nothing to call off")
                return replace(self, pending=(), sent=False, purposes={}, checkpoint=None)

    def _uncommitted(self) -> "Walk":
        # The list on the way to a diagnosis is given anew at the next commitment, so it goes as well.
        walk = self
        while walk.committing:
            assert walk.before is not None, "every answer on the way to a diagnosis can be taken back"
            walk = walk.before
        return walk

    def _carried_out(self) -> "Walk":
        # A planned session is ordered the moment nothing more is to be asked about it.
        if not self.pending or self.checkpoint is not None or self.awaits.kind != "act":
            return self
        until = self.minute + max(self.case.items[item_id].minutes for item_id in self.pending)
        new = [item_id for item_id in self.pending if item_id not in self.findings]
        ordered = Ordered(self.pending, self.purposes, len(self.seen), self.chips, self.minute, until)
        return replace(
            self,
            minute=until,
            events=(*self.events, ordered),
            seen=(
                *self.seen,
                *(Seen(len(self.seen) + n, item_id, until) for n, item_id in enumerate(new, start=1)),
            ),
            pending=(),
            sent=False,
            purposes={},
        )

    def _closing(self, entry: Commit | Diagnosis | Reflection) -> "Walk":
        match entry:
            case Commit():
                self._expect(entry, "act")
                return replace(self, committing=True, checkpoint="commit")
            case Diagnosis():
                self._expect(entry, "diagnosis")
                return replace(self, diagnosis=self._option(entry.hypothesis))
            case Reflection():
                awaits = self._expect(entry, *REFLECTIONS)
                if entry.about != awaits.kind:
                    raise OutOfTurn(f"a reflection on '{entry.about}' came where '{awaits.kind}' was due")
                return replace(self, reflections={**self.reflections, entry.about: entry.text})
