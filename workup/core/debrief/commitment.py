"""E. Was it time to commit? Three facts: the diagnosis, the support for it, what was still open."""

from typing import Literal

from workup.core.content.case import Case
from workup.core.content.faults import item_of
from workup.core.debrief.nets import net
from workup.core.text.kinds import Frozen
from workup.core.walk.steps import Walk

Match = Literal["answer", "acceptable", "different"]
Reading = Literal["favours it", "a close call", "favours another"]
"""What the findings say of the diagnosis."""


class StillOpen(Frozen):
    """A dangerous hypothesis that nothing shown had settled."""

    hypothesis: str
    items: tuple[str, ...]
    """Ids of the items that could have addressed it."""
    seen: tuple[str, ...]
    """Those of them that were seen."""
    speaks_for: tuple[str, ...]
    """Those of the seen that speak for it."""
    needed: tuple[tuple[str, ...], ...]
    """Where something was seen and none of it speaks for it: each set of items that would still have settled it,
    less what was seen."""


class Commitment(Frozen):
    """What was committed to, and on what."""

    diagnosis: str
    match: Match
    support: int
    """Net bearing of everything revealed on the diagnosis, less the best of the others. Findings of tests
    that the author may call not indicated or harmful here are left out: adding one must not pay."""
    favours: str
    """Id of the hypothesis that the findings speak most for."""
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
    nets = net(case, (seen.item for seen in walk.seen if case.earns(seen.item)))
    own = nets.get(diagnosis, 0)
    support = own - max(nets[h] for h in case.hypotheses if h != diagnosis)
    return Commitment(
        diagnosis=diagnosis,
        match=match_of(case, diagnosis),
        support=support,
        favours=max(case.hypotheses, key=lambda h: (nets[h], h == diagnosis)),
        reading="favours it" if support >= 2 else "a close call" if support >= 0 else "favours another",
        chips=walk.chips.get(diagnosis, 0),
        still_open=tuple(_still_open(case, set(walk.findings), hypothesis) for hypothesis in open_dangers(case, walk)),
        awaited=tuple(due.item for due in walk.awaited),
    )


def match_of(case: Case, diagnosis: str) -> Match:
    """Whether a diagnosis is the answer, or one that the author accepts."""
    return "answer" if diagnosis == case.answer else "acceptable" if diagnosis in case.acceptable else "different"


def open_dangers(case: Case, walk: Walk) -> list[str]:
    """Ids of the dangerous hypotheses that nothing shown had settled."""
    done, closing = walk.findings.keys(), case.once(_closing)
    # Nothing is still open about what was committed to.
    return [h for h in case.must_not_miss if h != walk.diagnosis and not any(done >= items for items in closing[h])]


def _closing(case: Case) -> dict[str, list[frozenset[str]]]:
    # By danger: the sets of items that close it in this case once all of one set have been seen.
    return {
        hypothesis: [
            frozenset(map(item_of, needed))
            for needed in case.addressed_by(hypothesis)
            if all(case.settles(shown, hypothesis) for shown in needed)
        ]
        for hypothesis in case.must_not_miss
    }


def _still_open(case: Case, done: set[str], hypothesis: str) -> StillOpen:
    sets = case.addressed_by(hypothesis)
    items = tuple(dict.fromkeys(item_of(shown) for needed in sets for shown in needed))
    seen = tuple(item_id for item_id in items if item_id in done)
    speaks_for = tuple(item_id for item_id in seen if case.speaks_for(item_id, hypothesis))
    return StillOpen(
        hypothesis=hypothesis,
        items=items,
        seen=seen,
        speaks_for=speaks_for,
        needed=_needed(case, hypothesis, seen) if seen and not speaks_for else (),
    )


def _needed(case: Case, hypothesis: str, seen: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    lacked = (
        tuple(item_id for shown in needed if (item_id := item_of(shown)) not in seen)
        for needed in case.addressed_by(hypothesis)
        # A set that a finding has ruled out, or that this person cannot have, would not have helped.
        if all(item_of(shown) in case.items for shown in needed)
        and all(case.settles(shown, hypothesis) for shown in needed if item_of(shown) in seen)
    )
    return tuple(dict.fromkeys(filter(None, lacked)))
