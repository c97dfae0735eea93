"""One finished walk as plain facts. Counting facts is all that a class needs of a learner."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import pairwise

from workup.core.content.case import Case
from workup.core.content.casefile import Checkpoint
from workup.core.content.names import names_of_hypotheses
from workup.core.debrief.asked import Moment
from workup.core.debrief.burden import before_look, planned, sessions_of, spent
from workup.core.debrief.commitment import match_of, open_dangers
from workup.core.debrief.costs import is_late, is_long
from workup.core.debrief.evidence import spoke_loudest
from workup.core.debrief.looking import looking
from workup.core.debrief.mattered import Done, became, done_in
from workup.core.debrief.picks import agreeing
from workup.core.debrief.safety import met, moments_watched, verdicts
from workup.core.debrief.worth import judged, moment_of
from workup.core.text.remembered import Remembered
from workup.core.walk.events import Listed, Ordered
from workup.core.walk.ideas import placed
from workup.core.walk.steps import Walk

Fact = tuple[str | int, ...]
"""What kind of fact, then about what: `("step", "raised-pressure", "open")`. It names no learner."""

NEVER = "never"
FROM_THE_START = "from the start"


class Numbers(dict[Fact, int]):
    """A number for each fact, from 0, in the order in which they are first met."""

    def __missing__(self, fact: Fact) -> int:
        self[fact] = number = len(self)
        return number

    def of(self, counts: Mapping[int, int]) -> Iterator[tuple[Fact, int]]:
        """Each fact whose number was counted, and how often."""
        return ((fact, counts[number]) for fact, number in self.items() if number in counts)


class Observer:
    """Reads the facts out of walks of one case."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.numbers = Numbers()
        """Of every fact that was met."""
        self._names = case.once(names_of_hypotheses)
        # Learners of one class type the same few diagnoses.
        self._matched = Remembered(self._named)
        # They come to the same few ends, too: of these the facts are made once.
        self._of_steps = Remembered(self._stepped)
        self._of_rules = Remembered(self._kept)
        self._of_orders = Remembered(self._ordered)
        self._before = {turned: Remembered(partial(self._was_before, turned)) for turned in ("turned", "did not turn")}

    def facts(self, walk: Walk) -> tuple[Fact, ...]:
        """Every fact about a finished walk, each once."""
        found = self.numbered(walk)
        facts = [*self.numbers]
        return tuple([facts[number] for number in found])

    def numbered(self, walk: Walk) -> list[int]:
        """The same facts, by their numbers."""
        assert walk.diagnosis is not None, "only a finished walk is counted"
        lists = walk.lists
        sessions = sessions_of(walk)
        found = [
            *self._of_steps[done_in(self.case, walk)],
            *self._of_rules[moments_watched(self.case, walk)],
            *self._of_orders[tuple([moment_of(self.case, walk, session) for session in sessions])],
        ]
        facts: list[Fact] = [("learner",)]
        self._burden(walk, facts)
        self._commitment(walk, walk.diagnosis, facts)
        self._naming(walk, lists, sessions, facts)
        self._lists(lists, facts)
        found += self._pivot(walk, lists, facts)
        self._movement(walk, lists, facts)
        self._picks(walk, lists, facts)
        self._looking(walk, facts)
        return [*found, *self._numbers_of(facts)]

    def _numbers_of(self, facts: Iterable[Fact]) -> Iterator[int]:
        return map(self.numbers.__getitem__, facts)

    def _stepped(self, did: Done) -> tuple[int, ...]:
        facts: list[Fact] = []
        steps = became(self.case, did)
        done = sum(status != "open" for status in steps.values())
        for step_id, status in steps.items():
            own = int(status != "open")
            facts.append(("step", step_id, status))
            # Beside how many of the other steps were done: discrimination is a sum over these.
            facts.append(("beside", step_id, own, done - own))
        return tuple(self._numbers_of(facts))

    def _kept(self, moments: tuple[Moment, ...]) -> tuple[int, ...]:
        found = [verdicts(self.case, moment) for moment in moments]
        facts: dict[Fact, None] = {("rule", rule, "kept"): None for rule in met(self.case, found)}
        for kind, rule in (broken for one in found for broken in one.broken):
            facts[("rule", rule, "flagged") if kind == "rule" else ("harmful", rule)] = None
        return tuple(self._numbers_of(facts))

    def _ordered(self, moments: tuple[Moment, ...]) -> tuple[int, ...]:
        # Of several orders of one test the last is a repeat, and that is what counts.
        orders = {one.item: one.worth for moment in moments for one in judged(self.case, moment)}
        return tuple(self._numbers_of(("order", item_id, kind) for item_id, kind in orders.items()))

    def _was_before(self, turned: str, item_id: str) -> int:
        return self.numbers["before", turned, item_id]

    def _burden(self, walk: Walk, facts: list[Fact]) -> None:
        own, plan = spent(self.case, walk), planned(self.case)
        facts += [
            ("burden", "sedations", own.sedations),
            ("burden", "films", own.films),
            ("burden", "scans", own.scans),
            ("burden", "invasive", own.depth),
        ]
        # Whoever obtained no key result waited for none; a 0 would be read as at once.
        if own.key_minutes is not None:
            facts.append(("burden", "minutes", own.key_minutes))
            facts.append(("delay", "result", "late" if is_long(own.key_minutes, plan.key_minutes) else "in time"))
        if own.first_look is not None:
            late = is_late(own.first_look, plan.first_look, before_look(walk))
            facts.append(("delay", "look", "late" if late else "in time"))

    def _commitment(self, walk: Walk, diagnosis: str, facts: list[Fact]) -> None:
        still_open = open_dangers(self.case, walk)
        facts += [("diagnosis", diagnosis), ("match", match_of(self.case, diagnosis))]
        facts += [("danger", one, "open" if one in still_open else "addressed") for one in self.case.must_not_miss]

    def _named(self, idea: str) -> frozenset[str]:
        return frozenset(h for one in placed(idea, self._names) for h in one.on)

    def _naming(self, walk: Walk, lists: list[Listed], sessions: list[Ordered], facts: list[Fact]) -> None:
        matched = [self._matched[idea] for idea in walk.ideas]
        facts += [("idea", number, "matched" if found else "unmatched") for number, found in enumerate(matched)]
        answer = self.case.answer
        moments = [
            *[(0, "ideas") for found in matched if answer in found],
            *[(one.known, one.checkpoint) for one in lists if one.chips.get(answer)],
            *[(session.known, "ordering") for session in sessions if answer in session.purposes.values()],
            *([(len(walk.seen), "diagnosis")] if walk.diagnosis == answer else []),
        ]
        order = ("ideas", "opening", "bedside", "pause", "ordering", "commit", "diagnosis")
        known, moment = min(moments, key=lambda one: (one[0], order.index(one[1])), default=(-1, NEVER))
        facts.append(("named", moment, known))

    def _lists(self, lists: list[Listed], facts: list[Fact]) -> None:
        answer = self.case.answer
        for one in lists:
            facts.append(("leads", one.checkpoint, one.leader))
            facts.append(("chips", one.checkpoint, answer, one.chips.get(answer, 0)))
        if len(lists) >= 2:
            facts.append(("switch", self._switch(lists[0].leader, lists[-1].leader)))

    def _switch(self, one: str, two: str) -> str:
        if one == two:
            return "none"
        answer = self.case.answer
        return "other to answer" if two == answer else "answer to other" if one == answer else "other to other"

    def _pivot(self, walk: Walk, lists: list[Listed], facts: list[Fact]) -> list[int]:
        # The first list from which the answer leads to the end.
        leads = [one.leader == self.case.answer for one in lists]
        from_here = next((at for at in range(len(leads)) if all(leads[at:])), None)
        if not lists:
            return []
        if from_here is None:
            facts.append(("pivot", NEVER))
        else:
            facts.append(("pivot", FROM_THE_START if from_here == 0 else lists[from_here].checkpoint))
        # What was revealed before the pivot, beside what was revealed in intervals without one.
        seen: dict[str, dict[str, None]] = {"turned": {}, "did not turn": {}}
        for at, (one, two) in enumerate(pairwise(lists), start=1):
            if from_here is not None and at > from_here:
                break
            turned = "turned" if at == from_here else "did not turn"
            seen[turned] |= dict.fromkeys(
                [revealed.item for revealed in walk.seen[one.known : two.known] if revealed.number]
            )
            seen[turned][""] = None
        return [number for turned, items in seen.items() for number in map(self._before[turned].__getitem__, items)]

    def _movement(self, walk: Walk, lists: list[Listed], facts: list[Fact]) -> None:
        spoke: dict[Fact, None] = {}
        for item_id, verdict in spoke_loudest(self.case, walk, lists):
            spoke["spoke", item_id] = None
            if verdict == "stayed":
                spoke["stayed", item_id] = None
        facts += spoke

    def _picks(self, walk: Walk, lists: list[Listed], facts: list[Fact]) -> None:
        read: dict[Fact, None] = {}
        for item_id, leader, direction, says_so in agreeing(self.case, walk, lists):
            read["pick", item_id, leader, direction, "agrees" if says_so else "otherwise"] = None
        facts += read

    def _looking(self, walk: Walk, facts: list[Fact]) -> None:
        if walk.named:
            said = looking(self.case, walk)
            facts += dict.fromkeys(("seen", one.item, one.was, one.called) for one in said if one.called is not None)


CHECKPOINTS: tuple[Checkpoint, ...] = ("opening", "bedside", "pause", "commit")
"""In the order of a walk."""
