"""One finished walk as plain facts. Counting facts is all that a class needs of a learner."""

from collections.abc import Iterator
from itertools import pairwise

from workup.core.content.case import Case
from workup.core.content.casefile import Checkpoint
from workup.core.content.names import names_of_hypotheses
from workup.core.debrief.commitment import commitment
from workup.core.debrief.costs import is_late_look, is_late_result
from workup.core.debrief.evidence import Evidence, evidence
from workup.core.debrief.mattered import mattered
from workup.core.debrief.safety import safety
from workup.core.debrief.worth import Worthwhile, worth
from workup.core.walk.events import Listed, Ordered
from workup.core.walk.ideas import placed
from workup.core.walk.steps import Walk

Fact = tuple[str | int, ...]
"""What kind of fact, then about what: `("step", "raised-pressure", "open")`. It names no learner."""

KINDS: tuple[Worthwhile, ...] = ("useful", "could not change much", "repeated or not indicated")
"""How an order counts, best first."""

NEVER = "never"
FROM_THE_START = "from the start"


class Observer:
    """Reads the facts out of walks of one case."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self._names = names_of_hypotheses(case)

    def facts(self, walk: Walk) -> tuple[Fact, ...]:
        """Every fact about a finished walk, each once."""
        assert walk.diagnosis is not None, "only a finished walk is counted"
        read = evidence(self.case, walk)
        lists = [event for event in walk.events if isinstance(event, Listed)]
        return (
            ("learner",),
            *self._steps(walk),
            *self._safety(walk),
            *self._tests(walk),
            *self._commitment(walk),
            *self._naming(walk, lists),
            *self._lists(lists),
            *self._pivot(walk, lists),
            *self._movement(read),
            *self._picks(read),
        )

    def _steps(self, walk: Walk) -> Iterator[Fact]:
        steps = mattered(self.case, walk).steps
        done = sum(step.status != "open" for step in steps)
        for step in steps:
            did = int(step.status != "open")
            yield ("step", step.step, step.status)
            # Beside how many of the other steps were done: discrimination is a sum over these.
            yield ("beside", step.step, did, done - did)

    def _safety(self, walk: Walk) -> Iterator[Fact]:
        read = safety(self.case, walk)
        for rule in read.met:
            yield ("rule", rule, "kept")
        for kind, rule in dict.fromkeys((breach.kind, breach.rule) for breach in read.breaches):
            yield ("rule", rule, "flagged") if kind == "rule" else ("harmful", rule)

    def _tests(self, walk: Walk) -> Iterator[Fact]:
        read = worth(self.case, walk)
        # Of several orders of one test the last is a repeat, and that is what counts.
        for item_id, kind in {order.item: order.worth for order in read.orders}.items():
            yield ("order", item_id, kind)
        yield ("burden", "sedations", read.burden.sedations)
        yield ("burden", "films", read.burden.films)
        yield ("burden", "scans", read.burden.scans)
        yield ("burden", "invasive", read.burden.invasive.rank)
        # Whoever obtained no key result waited for none; a 0 would be read as at once.
        if read.burden.key_minutes is not None:
            yield ("burden", "minutes", read.burden.key_minutes)
            yield ("delay", "result", "late" if is_late_result(read) else "in time")
        if read.burden.first_look is not None:
            yield ("delay", "look", "late" if is_late_look(read) else "in time")

    def _commitment(self, walk: Walk) -> Iterator[Fact]:
        read = commitment(self.case, walk)
        yield ("diagnosis", read.diagnosis)
        yield ("match", read.match)
        still_open = {one.hypothesis for one in read.still_open}
        for hypothesis in self.case.must_not_miss:
            yield ("danger", hypothesis, "open" if hypothesis in still_open else "addressed")

    def _naming(self, walk: Walk, lists: list[Listed]) -> Iterator[Fact]:
        matched = [[h for one in placed(idea, self._names) for h in one.on] for idea in walk.ideas]
        yield from (("idea", number, "matched" if found else "unmatched") for number, found in enumerate(matched))
        moments = [
            *((0, "ideas") for found in matched if self.case.answer in found),
            *((one.known, one.checkpoint) for one in lists if one.chips.get(self.case.answer)),
            *(
                (event.known, "ordering")
                for event in walk.events
                if isinstance(event, Ordered) and self.case.answer in event.purposes.values()
            ),
            *([(len(walk.seen), "diagnosis")] if walk.diagnosis == self.case.answer else []),
        ]
        order = ("ideas", "opening", "bedside", "pause", "ordering", "commit", "diagnosis")
        known, moment = min(moments, key=lambda one: (one[0], order.index(one[1])), default=(-1, NEVER))
        yield ("named", moment, known)

    def _lists(self, lists: list[Listed]) -> Iterator[Fact]:
        for one in lists:
            leader = self.case.leader(one.chips)
            assert leader is not None, "a list was given"
            yield ("leads", one.checkpoint, leader)
            for option in self.case.options:
                yield ("chips", one.checkpoint, option, one.chips.get(option, 0))
        if len(lists) >= 2:
            yield ("switch", self._switch(lists[0], lists[-1]))

    def _switch(self, first: Listed, last: Listed) -> str:
        one, two, answer = self.case.leader(first.chips), self.case.leader(last.chips), self.case.answer
        if one == two:
            return "none"
        return "other to answer" if two == answer else "answer to other" if one == answer else "other to other"

    def _pivot(self, walk: Walk, lists: list[Listed]) -> Iterator[Fact]:
        # The first list from which the answer leads to the end.
        leads = [self.case.leader(one.chips) == self.case.answer for one in lists]
        from_here = next((at for at in range(len(leads)) if all(leads[at:])), None)
        if not lists:
            return
        if from_here is None:
            yield ("pivot", NEVER)
        else:
            yield ("pivot", FROM_THE_START if from_here == 0 else lists[from_here].checkpoint)
        # What was revealed before the pivot, beside what was revealed in intervals without one.
        seen: dict[str, set[str]] = {"turned": set(), "did not turn": set()}
        for at, (one, two) in enumerate(pairwise(lists), start=1):
            if from_here is not None and at > from_here:
                break
            turned = "turned" if at == from_here else "did not turn"
            seen[turned] |= {revealed.item for revealed in walk.seen[one.known : two.known]}
            seen[turned].add("")
        for turned, items in seen.items():
            yield from (("before", turned, item_id) for item_id in sorted(items))

    def _movement(self, read: Evidence) -> Iterator[Fact]:
        spoke: set[tuple[str, str]] = set()
        for interval in read.intervals:
            for moved in interval.moved:
                if moved.strongest and moved.verdict != "quiet":
                    item_id = moved.strongest.item
                    spoke |= {("spoke", item_id), *({("stayed", item_id)} if moved.verdict == "stayed" else ())}
        yield from sorted(spoke)

    def _picks(self, read: Evidence) -> Iterator[Fact]:
        picks = {
            (pick.item, pick.leader, pick.direction, pick.reading)
            for pick in read.picks
            if pick.item is not None and pick.reading != "contested"
        }
        for item_id, leader, direction, reading in sorted(picks):
            yield ("pick", item_id, leader, direction, "otherwise" if reading == "reads otherwise" else "agrees")


CHECKPOINTS: tuple[Checkpoint, ...] = ("opening", "bedside", "pause", "commit")
"""In the order of a walk."""
