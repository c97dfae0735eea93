"""A learner's own walks: which case to try next, and three questions about one that is due again.

Days are plain numbers, counted from any day; there is no clock here. Nothing is counted for or against anybody.
"""

from collections.abc import Iterable, Iterator, Sequence

from workup.core.content.case import Case
from workup.core.debrief import Cited, Debrief
from workup.core.debrief.evidence import held_on_to
from workup.core.text.kinds import Frozen

REST = 7
"""Days before the same case is suggested again, or asked about."""

QUESTIONS = 3
"""On a recall card."""


class Walked(Frozen):
    """One walk of the learner's own."""

    case: str
    attempt: int
    day: int | None
    """On which it was last written to; None where nobody knows."""
    turn: int = 0
    """Later ones are higher, among those of one day."""
    finished: bool
    debrief: Debrief | None = None
    """Of a finished walk, where the case is at hand."""
    note: str = ""
    """Why there is no debrief of a finished walk."""


class Suggestion(Frozen):
    """Which case to walk next, with the reason in one line."""

    case: str
    because: str
    is_left: bool = False
    """A walk of it was left, and goes on with `--resume`."""
    is_judged: bool = True
    """The reason rests on an author's judgement: what stayed, what was left open, or their word about the case."""


class Question(Frozen):
    """A question from memory about a walk, and what an expert might say."""

    about: str
    ask: str
    expert: str
    why: str
    basis: tuple[str, ...]


class Card(Frozen):
    """Questions about the walk that lies longest back."""

    case: str
    name: str
    title: str
    days: int
    """Since the case was last walked."""
    questions: tuple[Question, ...]
    also_due: tuple[str, ...]
    """Other cases that are due, longest ago first."""
    sources: tuple[Cited, ...]


class History(Frozen):
    """All that a page of a learner's own walks says."""

    code: str | None
    """Whose walks they are, where that is known."""
    walked: tuple[Walked, ...]
    cases: dict[str, str]
    """Case id to what the case is called, of those at hand."""
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
        cases={case.id: f"{case.patient.name}, {case.title}" for case in cases},
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
        because = "You left this walk before its end, and can go on from there."
        return Suggestion(case=left.case, because=because, is_left=True, is_judged=False)
    return next_case(walked, cases, today)


def _left(walked: Iterable[Walked], at_hand: set[str]) -> Walked | None:
    # The walk that was left last, where the case was not taken up anew since.
    newest: dict[str, Walked] = {}
    for one in walked:
        if one.case in at_hand and (one.case not in newest or one.attempt > newest[one.case].attempt):
            newest[one.case] = one
    return max((one for one in newest.values() if not one.finished), key=_recency, default=None)


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
    told = {case: one.debrief for case, one in _latest(walked).items() if one.debrief}
    named = max((one for one in walked if one.debrief), key=_recency, default=None)
    following = named.debrief.try_next if named and named.debrief else None
    if following and following.case in {case.id for case in unmet}:
        return Suggestion(case=following.case, because=following.because)
    by_id = {case.id: case for case in cases}
    kinds = _met_once(walked, by_id)
    pool = [case for case in unmet if case.presenting in kinds] or unmet
    reasons = _Reasons(by_id, told)
    best = min(pool, key=lambda case: (-reasons.pull(case), -reasons.shared(case), case.id))
    judged = reasons.pull(best) > 0 or (best.presenting not in kinds and reasons.shared(best) > 0)
    return Suggestion(case=best.id, because=reasons.sentence(best, kinds.get(best.presenting)), is_judged=judged)


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
    debrief = latest[due[0]].debrief
    assert debrief is not None, "only walks with a debrief are due"
    questions = tuple(_questions(debrief))[:QUESTIONS]
    named = {source for question in questions for source in question.basis}
    return Card(
        case=due[0],
        name=debrief.subject.name,
        title=debrief.subject.title,
        days=today - days[due[0]],
        questions=questions,
        also_due=tuple(due[1:]),
        sources=tuple(source for source in debrief.sources if source.id in named),
    )


_ASKS = {
    "safety": "What might an expert do first, and why?",
    "danger": "What would have settled it?",
    "delay": "What could have been known first, and how soon?",
    "step": "What might an expert do about it in this case, and why?",
    "list": "Which finding spoke loudest about it, and which way did it speak?",
    "burden": "Which two diagnoses would each of the tests that cost something have told apart?",
}


def _questions(debrief: Debrief) -> Iterator[Question]:
    said: set[str] = set()
    for point in debrief.open:
        if point.title in said:
            continue  # one diagnosis may not have moved twice
        said.add(point.title)
        yield Question(
            about=point.title,
            ask=_ASKS[point.kind],
            expert=point.expert,
            why=point.matters,
            basis=point.basis,
        )
    # What was done late is worth asking about before what was done in time.
    for step in sorted(debrief.mattered.steps, key=lambda one: one.status == "done"):
        if step.label not in said:
            yield Question(about=step.label, ask=_ASKS["step"], expert=step.expert, why=step.why, basis=step.basis)


def _last_days(walked: Iterable[Walked]) -> dict[str, int | None]:
    # Case to the latest day that is known of it.
    days: dict[str, int | None] = {}
    for one in walked:
        known = [day for day in (days.get(one.case), one.day) if day is not None]
        days[one.case] = max(known, default=None)
    return days


def _latest(walked: Iterable[Walked]) -> dict[str, Walked]:
    # Case to the latest attempt that was taken to its end.
    latest: dict[str, Walked] = {}
    for one in walked:
        if one.finished and (one.case not in latest or one.attempt >= latest[one.case].attempt):
            latest[one.case] = one
    return latest


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
    when = "some time ago" if days[best] is None else f"{ago(best)} days ago"
    because = f"You last walked it {when}, and have begun every case here."
    return Suggestion(case=best, because=because, is_judged=False)


class _Reasons:
    """What speaks for each case that was not walked yet."""

    def __init__(self, by_id: dict[str, Case], told: dict[str, Debrief]) -> None:
        self._by_id = by_id
        self._told = told
        stays: dict[str, int] = {}
        for debrief in told.values():
            for hypothesis in held_on_to(debrief.evidence):
                stays[hypothesis] = stays.get(hypothesis, 0) + 1
        most = max(stays.values(), default=0)
        self._labels = {h: label for debrief in told.values() for h, label in debrief.labels.items()}
        self._held = frozenset(h for h, number in stays.items() if number == most)
        self._open = frozenset(
            item_id
            for case_id, debrief in told.items()
            if case_id in by_id
            for step in debrief.mattered.steps
            if step.status == "open" and step.id in by_id[case_id].key_steps
            for item_id in by_id[case_id].key_steps[step.id].any_of
        )

    def pull(self, case: Case) -> int:
        """2 where an author names it for what was held, 1 where it has that among its look-alikes, else 0."""
        return 2 if self._named(case) else 1 if self._alike(case) else 0

    def shared(self, case: Case) -> int:
        """How many of its key steps are met by an item that was left open elsewhere."""
        return sum(not self._open.isdisjoint(step.any_of) for step in case.key_steps.values())

    def sentence(self, case: Case, like: Case | None) -> str:
        """Why this case: what decided it. It says nothing about what the case is."""
        if named := self._named(case):
            return named
        if alike := self._alike(case):
            return f"{self._labels[alike]} did not move with the findings; it is on the list there too."
        if like:
            return f"It begins as {like.patient.name}'s case did; two of a kind in a row are easier to compare."
        if self.shared(case):
            return "Something that was left open matters there too."
        return "You have not met it yet." if self._told else "A case to begin with."

    def _named(self, case: Case) -> str:
        for case_id, debrief in sorted(self._told.items()):
            walked = self._by_id.get(case_id)
            for sibling in walked.contrasts_with if walked else ():
                if sibling.case == case.id and sibling.hypothesis in self._held & set(held_on_to(debrief.evidence)):
                    label = self._labels[sibling.hypothesis]
                    return f"{label} did not move with {debrief.subject.name}'s findings; {sibling.because}"
        return ""

    def _alike(self, case: Case) -> str:
        alike = {case.contrast.hypothesis, *(sibling.hypothesis for sibling in case.contrasts_with)}
        return min(self._held & alike, default="")
