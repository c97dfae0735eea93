"""E. Was it time to commit? Three facts: the diagnosis, the support for it, what was still open."""

from collections.abc import Mapping
from typing import Literal

from workup.core.content.case import Case
from workup.core.content.dangers import settling
from workup.core.content.faults import item_of
from workup.core.debrief.nets import pull
from workup.core.text.value import Value
from workup.core.walk.steps import Walk

Match = Literal["answer", "acceptable", "different"]
Reading = Literal["favours it", "a close call", "favours another"]
"""What the findings say of the diagnosis."""


class StillOpen(Value):
    """A dangerous hypothesis that nothing shown had settled."""

    hypothesis: str
    items: tuple[str, ...]
    """Ids of the items that could have addressed it."""
    seen: tuple[str, ...]
    """Those of them that were seen."""
    speaks_for: tuple[str, ...]
    """Those of the seen that speak for it."""
    late: tuple[str, ...]
    """Those of the seen that were seen only when what they could have shown was gone."""
    needed: tuple[tuple[str, ...], ...]
    """Where something was seen: each set of items that would still have settled it, less what was seen.
    Where some of that speaks for it, acts alone: those that its sign calls for."""


class Commitment(Value):
    """What was committed to, and on what."""

    diagnosis: str
    match: Match
    support: int
    """Net bearing of everything revealed on the diagnosis, less the best of the others. Findings of tests
    that the author may call not indicated or harmful here are left out: adding one must not pay."""
    favours: tuple[str, ...]
    """Ids of the hypotheses that the findings speak most for: more than one where they do so alike."""
    reading: Reading
    chips: int
    """On the diagnosis, at the last list."""
    still_open: tuple[StillOpen, ...]
    awaited: tuple[str, ...]
    """Ids of the tests whose results were still out, the next one first."""


def commitment(case: Case, walk: Walk) -> Commitment:
    """The three facts about the commitment of a finished walk."""
    diagnosis = walk.diagnosis
    assert diagnosis is not None, "the walk has a diagnosis"
    counting = walk.bits_at(len(walk.seen)) & case.once(_earning) | walk.bits_at(len(case.known_already))
    nets = pull(case, 0, counting).nets
    own = nets.get(diagnosis, 0)
    support = own - max(nets[h] for h in case.hypotheses if h != diagnosis)
    return Commitment(
        diagnosis=diagnosis,
        match=match_of(case, diagnosis),
        support=support,
        favours=tuple(h for h in case.hypotheses if nets[h] == max(map(nets.__getitem__, case.hypotheses))),
        reading="favours it" if support >= 2 else "a close call" if support >= 0 else "favours another",
        chips=walk.chips.get(diagnosis, 0),
        still_open=tuple(_still_open(case, _shown_last(case, walk), danger) for danger in open_dangers(case, walk)),
        awaited=tuple(due.item for due in walk.awaited),
    )


def _earning(case: Case) -> int:
    return case.bits_of(filter(case.earns, case.items))


def match_of(case: Case, diagnosis: str) -> Match:
    """Whether a diagnosis is the answer, or one that the author accepts."""
    return "answer" if diagnosis == case.answer else "acceptable" if diagnosis in case.acceptable else "different"


def open_dangers(case: Case, walk: Walk) -> list[str]:
    """Ids of the dangerous hypotheses that nothing shown had settled."""
    closed = case.remembered(_closed)[_bits_shown_last(case, walk) & case.once(_closing)]
    # Nothing is still open about what was committed to.
    return [h for h in case.must_not_miss if h != walk.diagnosis and h not in closed]


def _shown_last(case: Case, walk: Walk) -> dict[str, int]:
    # Item to the form in which it was shown last. What is late settles nothing, and takes nothing back.
    forms: dict[str, int] = {}
    for seen in walk.seen:
        if seen.item not in forms or not case.forms[seen.shown].late:
            forms[seen.item] = seen.form
    return forms


def _bits_shown_last(case: Case, walk: Walk) -> int:
    # Most often nothing was shown in two forms.
    if len(walk.findings) == len(walk.seen):
        return walk.bits_at(len(walk.seen))
    return sum(map(case.bits.__getitem__, _shown_last(case, walk).items()))


def _closing(case: Case) -> int:
    # The forms that can close a danger of this case.
    items = {
        item_of(shown) for danger in case.must_not_miss for needed in case.addressed_by(danger) for shown in needed
    }
    return case.bits_of(items)


def _closed(case: Case, last: int) -> frozenset[str]:
    # The dangers that are closed by these findings: of one of their sets all have been seen.
    forms = dict(shown for shown, bit in case.bits.items() if bit & last)
    return frozenset(
        danger
        for danger in case.must_not_miss
        if any(
            all(item_of(one) in forms and case.settles(one, danger, forms[item_of(one)]) for one in needed)
            for needed in case.addressed_by(danger)
        )
    )


def _still_open(case: Case, done: Mapping[str, int], hypothesis: str) -> StillOpen:
    sets = case.addressed_by(hypothesis)
    items = tuple(dict.fromkeys(item_of(shown) for needed in sets for shown in needed))
    seen = tuple(item_id for item_id in items if item_id in done)
    speaks_for = tuple(item_id for item_id in seen if case.speaks_for(item_id, hypothesis, done[item_id]))
    return StillOpen(
        hypothesis=hypothesis,
        items=items,
        seen=seen,
        speaks_for=speaks_for,
        late=tuple(item_id for item_id in seen if case.forms[item_id, done[item_id]].late),
        needed=_needed(case, hypothesis, done, seen, bool(speaks_for)) if seen else (),
    )


def _needed(
    case: Case, hypothesis: str, done: Mapping[str, int], seen: tuple[str, ...], is_spoken_for: bool
) -> tuple[tuple[str, ...], ...]:
    lacked = [
        tuple(dict.fromkeys(item_id for shown in needed if (item_id := item_of(shown)) not in seen))
        for needed in settling(case, hypothesis)
        # A set that a finding has ruled out, or that this person cannot have, would not have helped.
        if all(item_of(shown) in case.items for shown in needed)
        and all(case.settles(shown, hypothesis, done[item_of(shown)]) for shown in needed if item_of(shown) in seen)
    ]
    # What speaks for it may be there in another picture too, so that no other would surely have settled it.
    of_use = [one for one in lacked if one and (not is_spoken_for or case.protective.issuperset(one))]
    # Whoever is told of less need not be told of the same with more.
    return tuple(one for one in dict.fromkeys(of_use) if not any(set(other) < set(one) for other in of_use))
