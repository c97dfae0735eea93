"""A walk, and what each entry of a log does to it."""

from collections.abc import Mapping
from typing import assert_never

from workup.core.content.casefile import CHIPS
from workup.core.content.hypotheses import OTHER
from workup.core.walk.events import REFLECTIONS, Acted, Awaits, Listed, Looked, Ordered, Voted
from workup.core.walk.log import Bound, Chips, Entry, Idea, Look, Pick, Plan, Purpose, Reflection, Send, Vote, Wait
from workup.core.walk.naming import named, raised
from workup.core.walk.refusals import OutOfTurn
from workup.core.walk.sessions import carried_out, item_of, planned
from workup.core.walk.state import State

IDEAS = 3
"""How many ideas may be typed before the list is shown."""
_ANSWERS = frozenset({"idea", "chips", "pick", "skip", "send", "bound", "purpose", "commit", "vote"})
"""What may be taken back, as long as nothing was revealed or ordered by it or since."""
TAKES_BACK = frozenset({"undo", "cancel"})
"""What goes back to an earlier walk."""


class Walk(State):
    """A walk: where it stands, and what each entry does to that."""

    def after(self, entry: Entry) -> "Walk":
        """The walk with one more entry. Raises OutOfTurn where the entry does not fit."""
        walk = self.copy()
        walk.take(entry)
        return walk

    def take(self, entry: Entry) -> None:
        """Goes on with one more entry, in place. Raises OutOfTurn where it does not fit, and leaves the walk as it was.

        For whoever follows many entries and hands out the last walk alone.
        """
        before = self.copy() if entry.kind in _ANSWERS else None
        self.take_for_good(entry)
        if entry.kind not in ("note", "undo"):
            self.before = before if before is not None and self._may_return_to(before) else None

    def _may_return_to(self, before: State) -> bool:
        # Nothing that has been revealed or ordered is taken back, and the list, once it may be seen, was seen.
        if self.ideas_open != before.ideas_open:
            return False
        return not any(isinstance(event, Ordered) for event in self.events[len(before.events) :])

    def take_for_good(self, entry: Entry) -> None:
        """The same where no later entry takes an answer back, so that the walk before it need not be kept."""
        known = len(self.seen)
        # Each step looks first and changes then. By kind: a model is slow to say what class it is no instance of.
        match entry.kind:
            case "wait":
                self._wait(entry)
            case "look":
                self._look(entry)
            case "pick":
                self._pick(entry)
            case "reflection":
                self._reflect(entry)
            case "chips":
                self._list(entry)
            case "purpose":
                self._purpose(entry)
            case "idea":
                self._idea(entry)
            case "skip":
                self._expect(entry, "idea", "chips", "pick")
                self._pass(skipped=True)
            case "plan":
                self._plan(entry)
            case "send":
                self._send(entry)
            case "bound":
                self._bind(entry)
            case "naming":
                self._expect(entry, "act")
                self.named = (*self.named, named(self, entry))
            case "cancel":
                self._cancel()
            case "undo":
                self._undo()
            case "commit":
                self._expect(entry, "act")
                self.committing, self.checkpoint = True, "commit"
            case "diagnosis":
                self._expect(entry, "diagnosis")
                self.diagnosis = self._option(entry.hypothesis)
            case "note":
                self._expect_more()
                self.notes = (*self.notes, entry.text)
            case "vote":
                self._vote(entry)
            case "hands":
                self.raised = (*self.raised, raised(self, entry))
            case _:
                assert_never(entry)
        if len(self.seen) > known:
            self.fresh = known

    def _expect(self, entry: Entry, *kinds: str) -> Awaits:
        awaits = self.awaits
        if awaits.kind not in kinds:
            raise OutOfTurn("awaited", entry.kind, awaits.kind)
        return awaits

    def _expect_more(self) -> None:
        if self.awaits.kind == "over":  # a note and a vote are no answers to what is awaited
            raise OutOfTurn("over")

    def _option(self, hypothesis_id: str) -> str:
        if hypothesis_id not in self.case.options:
            raise OutOfTurn("hypothesis", hypothesis_id)
        return hypothesis_id

    def _idea(self, entry: Idea) -> None:
        self._expect(entry, "idea")
        if entry.text:
            self.ideas = (*self.ideas, entry.text)
        self.ideas_open = bool(entry.text) and len(self.ideas) < IDEAS

    def _list(self, entry: Chips) -> None:
        self._expect(entry, "chips")
        if (total := sum(entry.chips.values())) != CHIPS:
            raise OutOfTurn("sum", total, CHIPS)
        self.chips, self.given = self._in_order(entry.chips), (entry,)
        self.leader = max(self.chips, key=self.chips.__getitem__)
        if not self.shown or self.leader == OTHER:
            # With nothing revealed, or something else in front, there is no finding to pick.
            self._pass()

    def _in_order(self, numbers: Mapping[str, int]) -> Mapping[str, int]:
        found = {option: numbers[option] for option in self.case.options if option in numbers}
        if len(found) < len(numbers):
            for hypothesis_id in numbers:
                self._option(hypothesis_id)
        return found

    def _pick(self, entry: Pick) -> None:
        awaits = self._expect(entry, "pick")
        if entry.direction != awaits.direction:
            raise OutOfTurn("direction", entry.direction, awaits.direction)
        if entry.item is not None and (entry.item not in self.findings or entry.item in self.case.protective):
            raise OutOfTurn("unrevealed", entry.item)
        self.given = (*self.given, entry)
        if entry.direction == "against":
            self._pass()

    def _pass(self, *, skipped: bool = False) -> None:
        checkpoint = self.checkpoint
        assert checkpoint is not None, "a checkpoint is open"
        if self.given:
            picks = [given.item for given in self.given if given.kind == "pick"]
            supports, against = (*picks, None, None)[:2]
            assert self.leader is not None, "a list that was given has a leader"
            known, minute = len(self.seen), self.minute
            listed = Listed(checkpoint, self.chips, self.leader, known, minute, supports, against, bool(picks))
            self.events.append(listed)
            self.lists.append(listed)
        self.checkpoint, self.given, self.ideas_open = None, (), False
        # The pause asks all that the checkpoint after the bedside would have asked.
        self.passed = (*self.passed, *(("bedside",) if checkpoint == "pause" else ()), checkpoint)
        self.skipped = (*self.skipped, checkpoint) if skipped else self.skipped
        self._order()

    def _look(self, entry: Look) -> None:
        self._expect(entry, "act")
        at_hand = self.case.at_hand
        if not at_hand.keys() >= set(entry.items):
            for item_id in entry.items:
                item_of(self.case, item_id, ordered=False)
        findings = self.findings
        for item_id, minutes, protects, changes in map(at_hand.__getitem__, entry.items):
            # Asking again changes nothing as long as the answer is the one that is known.
            if protects:
                self._act(item_id, minutes)
            elif item_id not in findings or (changes and self.shows_anew(item_id)):
                minute = self.minute
                form = self.case.items[item_id].form_at(minute, findings) if changes else 0
                self.events.append(Looked(item_id, minute, form))
                # What has come in meanwhile is known first.
                self._go_on(minute + minutes)
                self._reveal(item_id, self.minute, form)

    def _act(self, act: str, minutes: int) -> None:
        # An act is done again where something was found since; it stands among what was done once.
        again = act in self.findings
        if not again or self.found_since(act):
            acted = Acted(act, self.minute, len(self.seen), self.chips, again)
            self.events.append(acted)
            self.deeds.append(acted)
            self._go_on(self.minute + minutes)
            if not again:
                self._reveal(act, self.minute, 0)

    def _plan(self, entry: Plan) -> None:
        self._expect(entry, "act")
        self.pending, self.sent, is_deep = self.case.remembered(planned)[entry.items]
        self.questions, self.bindings, self.purposes = self.asked_of(self.pending), {}, {}
        if "pause" not in self.passed and is_deep:
            self.checkpoint = "pause"
        elif "bedside" not in self.passed:
            self.checkpoint = "bedside"
        self._order()

    def _send(self, entry: Send) -> None:
        self._expect(entry, "send")
        for item in [item_of(self.case, item_id, ordered=True) for item_id in entry.items]:
            if item.part_of not in self.pending:
                raise OutOfTurn("sample", item.id)
        self.sent, self.pending = True, self.case.as_session((*self.pending, *entry.items))
        self.questions = self.asked_of(self.pending)
        self._order()

    def _bind(self, entry: Bound) -> None:
        awaits = self._expect(entry, "bound")
        if entry.item != awaits.item:
            raise OutOfTurn("bound", entry.item, awaits.item)
        self.questions, self.bindings = self.questions[1:], {**self.bindings, entry.item: entry.only_if}
        self._order()

    def _purpose(self, entry: Purpose) -> None:
        awaits = self._expect(entry, "purpose")
        if entry.item != awaits.item:
            raise OutOfTurn("purpose", entry.item, awaits.item)
        if entry.hypothesis is not None:
            self._option(entry.hypothesis)
        self.questions, self.purposes = self.questions[1:], {**self.purposes, entry.item: entry.hypothesis}
        self._order()

    def _order(self) -> None:
        # A planned session is ordered the moment nothing more is to be asked about it.
        if not self.pending or self.checkpoint is not None or self.questions or not self.sent:
            return
        session = carried_out(self)
        self.events.append(session.ordered)
        self.deeds.append(session.ordered)
        self.pending, self.bindings, self.purposes = (), {}, {}
        out = (*self.awaited, *session.new)
        self.awaited = tuple(sorted(out, key=lambda due: due.minute)) if self.awaited else out
        self._go_on(session.minute)

    def _wait(self, entry: Wait) -> None:
        self._expect(entry, "act")
        if not self.awaited:
            raise OutOfTurn("unawaited")
        self._go_on(self.awaited[0].minute)

    def _go_on(self, minute: int) -> None:
        # What has come in until then is known at its own time.
        while self.awaited and self.awaited[0].minute <= minute:
            due = self.awaited[0]
            self.awaited = self.awaited[1:]
            self._reveal(*due)
        self.minute = minute

    def _cancel(self) -> None:
        if self.diagnosis is None and self.committing:
            # The list on the way to a diagnosis is given anew at the next commitment, so it goes as well.
            walk: State = self
            while walk.committing:
                assert walk.before is not None, "every answer on the way to a diagnosis can be taken back"
                walk = walk.before
            self._return_to(walk)
        elif not self.pending or self.given:
            raise OutOfTurn("uncalled")
        else:
            self.pending, self.sent, self.checkpoint = (), True, None
            self.questions, self.bindings, self.purposes = (), {}, {}

    def _undo(self) -> None:
        if self.before is None:
            raise OutOfTurn("diagnosed" if self.diagnosis is not None else "revealed")
        self._return_to(self.before)

    def _return_to(self, before: State) -> None:
        # What was kept as a note in the meantime is not lost.
        notes = self.notes
        vars(self).update(vars(before.copy()))
        self.notes = notes

    def _reflect(self, entry: Reflection) -> None:
        awaits = self._expect(entry, *REFLECTIONS)
        if entry.about != awaits.kind:
            raise OutOfTurn("reflection", entry.about, awaits.kind)
        self.reflections = {**self.reflections, entry.about: entry.text}

    def _vote(self, entry: Vote) -> None:
        self._expect_more()
        self.votes = (*self.votes, Voted(entry.about, self._in_order(entry.votes), self.checkpoint))
