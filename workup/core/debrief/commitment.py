"""E. Was it time to commit? Three facts: the diagnosis, the support for it, what was still open."""

from typing import Literal

from workup.core.case import Case
from workup.core.debrief.evidence import net
from workup.core.prose import Frozen
from workup.core.walk import Walk


class StillOpen(Frozen):
    """A dangerous hypothesis that nothing had addressed."""

    hypothesis: str
    label: str
    items: tuple[str, ...]
    """Ids of the items that could have addressed it."""
    missed: str
    why: str
    expert: str
    basis: tuple[str, ...]


class Commitment(Frozen):
    """What was committed to, and on what."""

    diagnosis: str
    diagnosis_label: str
    answer: str
    answer_label: str
    match: Literal["answer", "acceptable", "different"]
    support: int
    """Net bearing of everything revealed on the diagnosis, less the best of the others. Findings of tests
    that the author may call not indicated or harmful here are left out: adding one must not pay."""
    favours: str
    """Label of the hypothesis that the findings speak most for."""
    reading: Literal["what you had favours it", "a close call", "what you had favours another"]
    chips: int
    """On the diagnosis, at the last list."""
    still_open: tuple[StillOpen, ...]


def commitment(case: Case, walk: Walk) -> Commitment:
    """The three facts about the commitment of a finished walk."""
    diagnosis = walk.diagnosis
    assert diagnosis is not None, "the walk has a diagnosis"
    nets = net(case, (seen.item for seen in walk.seen if case.earns(seen.item)))
    own = nets.get(diagnosis, 0)
    support = own - max(nets[h] for h in case.hypotheses if h != diagnosis)
    return Commitment(
        diagnosis=diagnosis,
        diagnosis_label=case.label(diagnosis),
        answer=case.answer,
        answer_label=case.label(case.answer),
        match="answer" if diagnosis == case.answer else "acceptable" if diagnosis in case.acceptable else "different",
        support=support,
        favours=case.label(max(case.hypotheses, key=lambda h: (nets[h], h == diagnosis))),
        reading=(
            "what you had favours it"
            if support >= 2
            else "a close call"
            if support >= 0
            else "what you had favours another"
        ),
        chips=walk.chips.get(diagnosis, 0),
        still_open=tuple(_open(case, walk)),
    )


def _open(case: Case, walk: Walk) -> list[StillOpen]:
    done = {seen.item for seen in walk.seen}
    return [
        StillOpen(
            hypothesis=hypothesis,
            label=case.label(hypothesis),
            items=tuple(dict.fromkeys(item_id for needed in case.addressed_by(hypothesis) for item_id in needed)),
            missed=given.missed,
            why=given.why,
            expert=given.expert,
            basis=given.basis,
        )
        for hypothesis, given in case.must_not_miss.items()
        if not any(done.issuperset(needed) for needed in case.addressed_by(hypothesis))
    ]
