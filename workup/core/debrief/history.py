"""A learner's own walks: which case to try next, and three questions about one that is due again.

Days are plain numbers, counted from any day; there is no clock here. Nothing is counted for or against anybody.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from workup.core.content.case import Case
from workup.core.debrief import Debrief
from workup.core.debrief.evidence import held_on_to
from workup.core.debrief.points import Point, StepPoint, about
from workup.core.debrief.reasons import Again, Alike, Begins, First, Left, Named, Reason, Shared, Suggestion, Unmet
from workup.core.text.value import Value

REST = 7
"""Days before the same case is suggested again, or asked about."""

QUESTIONS = 3
"""On a recall card."""


class Walked(Value):
    """One walk of the learner's own."""

    case: str
    attempt: int
    day: int | None
    """On which it was last written to; None where nobody knows."""
    finished: bool
    turn: int = 0
    """Later ones are higher, among those of one day."""
    debrief: Debrief | None = None
    """Of a finished walk, where the case is at hand."""
    lacks: Literal["case", "same case"] | None = None
    """Why a finished walk has no debrief: its case is not here, or is no longer the same and cannot be followed."""


class Card(Value):
    """Questions from memory about the walk that lies longest back."""

    walked: Walked
    days: int
    """Since the case was last walked."""
    questions: tuple[Point, ...]
    """What each is about, of this walk: what was left open, then key steps, whatever became of them."""
    also_due: tuple[str, ...]
    """Other cases that are due, longest ago first."""

    @property
    def debrief(self) -> Debrief:
        """Of the walk that is asked about."""
        assert self.walked.debrief is not None, "only walks with a debrief are asked about"
        return self.walked.debrief


class History(Value):
    """All that a page of a learner's own walks says."""

    code: str | None
    """Whose walks they are, where that is known."""
    walked: tuple[Walked, ...]
    cases: tuple[str, ...]
    """Ids of the cases at hand."""
    suggestion: Suggestion | None
    days_to_wait: int
    """Without a suggestion: until the first case is due again."""
    card: Card | None
    others: int
    """How many walks in the folder are under other codes."""
    troubles: tuple[str, ...]
    """What is to be said of each log that cannot be read."""


def history(
    code: str | None,
    walked: Sequence[Walked],
    cases: Sequence[Case],
    today: int,
    *,
    others: int = 0,
    troubles: Sequence[str] = (),
) -> History:
    """The walks in the order in which they were made, what to walk next, and the recall card where one is due."""
    return History(
        code=code,
        walked=tuple(sorted(walked, key=lambda one: (one.day is not None, one.day or 0, one.case, one.attempt))),
        cases=tuple(case.id for case in cases),
        suggestion=suggested(walked, cases, today),
        days_to_wait=_days_to_wait(walked, today),
        card=recall(walked, today),
        others=others,
        troubles=tuple(troubles),
    )


def suggested(walked: Sequence[Walked], cases: Sequence[Case], today: int) -> Suggestion | None:
    """What to walk next, said alike wherever it is said: a walk that was left goes first, then the next case."""
    left = _left(walked, {case.id for case in cases})
    if left:
        return Suggestion(case=left.case, reason=Left())
    return next_case(walked, cases, today)


def _left(walked: Iterable[Walked], at_hand: set[str]) -> Walked | None:
    # The walk that was left last, where the case was not taken up anew since.
    newest: dict[str, Walked] = {}
    for one in walked:
        if one.case in at_hand:
            newest[one.case] = max(newest.get(one.case, one), one, key=_attempt)
    return max((one for one in newest.values() if not one.finished), key=_recency, default=None)


def _attempt(one: Walked) -> int:
    return one.attempt


def _recency(one: Walked) -> tuple[int, int, str, int]:
    return (one.day or 0, one.turn, one.case, one.attempt)


def next_case(walked: Sequence[Walked], cases: Sequence[Case], today: int) -> Suggestion | None:
    """The case to walk next; None where each was walked within the last seven days.

    A case that was never begun comes first; of these the one that the debrief of the latest walk names, then,
    where one case of a presenting problem was walked, another of it. Of several: the one that an author names
    for a hypothesis the learner stayed on most, then one that has it among its look-alikes, then the one that
    shares most of the open key steps, then by id. Once all were begun, the one that lies longest back.
    """
    days = _last_days(walked)
    unmet = [case for case in cases if case.id not in days]
    if not unmet:
        return _again(days, cases, today)
    by_id = {case.id: case for case in cases}
    if (named := _named_last(walked, by_id)) and named.case in {case.id for case in unmet}:
        return named
    told = {case: one.debrief for case, one in _latest(walked).items() if one.debrief and case in by_id}
    kinds = _met_once(walked, by_id)
    pool = [case for case in unmet if case.presenting in kinds] or unmet
    reasons = _Reasons(by_id, told)
    best = min(pool, key=lambda case: (-reasons.pull(case), -reasons.shared(case), case.id))
    return Suggestion(case=best.id, reason=reasons.reason(best, kinds.get(best.presenting)))


def _named_last(walked: Sequence[Walked], by_id: dict[str, Case]) -> Suggestion | None:
    # What the debrief of the latest walk names.
    last = max((one for one in walked if one.debrief), key=_recency, default=None)
    following = last.debrief.try_next if last and last.debrief else None
    if last is None or following is None or last.case not in by_id:
        return None
    reason = Named(by=last.case, sibling=following.sibling, held=following.held)
    return Suggestion(case=by_id[last.case].contrasts_with[following.sibling].case, reason=reason)


def _days_to_wait(walked: Sequence[Walked], today: int) -> int:
    return max(0, min((day + REST - today for day in _last_days(walked).values() if day is not None), default=0))


def recall(walked: Sequence[Walked], today: int) -> Card | None:
    """Three questions about the case that was walked longest ago, seven days or more; None where none is due."""
    latest = _latest(walked)
    days = {case: day for case, day in _last_days(walked).items() if day is not None and today - day >= REST}
    due = sorted(
        (case for case in days if case in latest and latest[case].debrief), key=lambda case: (days[case], case)
    )
    if not due:
        return None
    last = latest[due[0]]
    assert last.debrief is not None, "only walks with a debrief are due"
    return Card(
        walked=last,
        days=today - days[due[0]],
        questions=tuple(_questions(last.debrief))[:QUESTIONS],
        also_due=tuple(due[1:]),
    )


def _questions(debrief: Debrief) -> Iterator[Point]:
    # What was done late is worth asking about before what was done in time.
    steps = sorted(debrief.mattered.steps, key=lambda one: one.status == "done")
    said: set[tuple[str, ...]] = set()
    for point in (*debrief.open, *(StepPoint(step=one.step) for one in steps)):
        subject = about(point, debrief.safety, debrief.commitment)
        if subject not in said:  # one diagnosis may not have moved twice
            said.add(subject)
            yield point


def _last_days(walked: Iterable[Walked]) -> dict[str, int | None]:
    # Case to the latest day that is known of it.
    days: dict[str, int | None] = {}
    for one in walked:
        known = [day for day in (days.get(one.case), one.day) if day is not None]
        days[one.case] = max(known, default=None)
    return days


def _latest(walked: Iterable[Walked]) -> dict[str, Walked]:
    # Case to the latest attempt that was taken to its end.
    return {one.case: one for one in sorted(walked, key=_attempt) if one.finished}


def _met_once(walked: Iterable[Walked], by_id: dict[str, Case]) -> dict[str, Case]:
    # Presenting problem to the one case of it that was walked, where it was one.
    met: dict[str, set[str]] = {}
    for one in walked:
        if one.finished and one.case in by_id:
            met.setdefault(by_id[one.case].presenting, set()).add(one.case)
    return {presenting: by_id[ids.pop()] for presenting, ids in met.items() if len(ids) == 1}


def _again(days: dict[str, int | None], cases: Sequence[Case], today: int) -> Suggestion | None:
    def ago(case_id: str) -> int:
        day = days[case_id]
        return REST if day is None else today - day

    rested = [case.id for case in cases if ago(case.id) >= REST]
    if not rested:
        return None
    best = min(rested, key=lambda case_id: (days[case_id] is not None, -ago(case_id), case_id))
    return Suggestion(case=best, reason=Again(days=None if days[best] is None else ago(best)))


class _Reasons:
    """What speaks for each case that was not walked yet."""

    def __init__(self, by_id: dict[str, Case], told: dict[str, Debrief]) -> None:
        self._by_id = by_id
        self._told = told
        stays = Counter(hypothesis for debrief in told.values() for hypothesis in held_on_to(debrief.evidence))
        self._held = frozenset(h for h, number in stays.items() if number == max(stays.values()))
        self._open = frozenset(
            item_id
            for case_id, debrief in told.items()
            for step in debrief.mattered.steps
            if step.status == "open" and step.step in by_id[case_id].key_steps
            for item_id in by_id[case_id].key_steps[step.step].any_of
        )

    def pull(self, case: Case) -> int:
        """2 where an author names it for what was held, 1 where it has that among its look-alikes, else 0."""
        return 2 if self._named(case) else 1 if self._alike(case) else 0

    def shared(self, case: Case) -> int:
        """How many of its key steps are met by an item that was left open elsewhere."""
        return sum(not self._open.isdisjoint(step.any_of) for step in case.key_steps.values())

    def reason(self, case: Case, like: Case | None) -> Reason:
        """Why this case: what decided it."""
        if named := self._named(case):
            return named
        if alike := self._alike(case):
            return Alike(hypothesis=alike)
        if like:
            return Begins(like=like.id)
        if self.shared(case):
            return Shared()
        return Unmet() if self._told else First()

    def _named(self, case: Case) -> Named | None:
        for case_id, debrief in sorted(self._told.items(), key=lambda one: one[0]):
            for number, sibling in enumerate(self._by_id[case_id].contrasts_with):
                if sibling.case == case.id and sibling.hypothesis in self._held & set(held_on_to(debrief.evidence)):
                    return Named(by=case_id, sibling=number, held=True)
        return None

    def _alike(self, case: Case) -> str:
        alike = {case.contrast.hypothesis, *(sibling.hypothesis for sibling in case.contrasts_with)}
        return min(self._held & alike, default="")
