"""Telling two diagnoses apart: a table that writes itself from the checklist."""

from collections.abc import Container

from workup.core.content.case import Case
from workup.core.text.kinds import Frozen
from workup.core.walk.steps import Walk

APART = 2
"""A finding belongs in the table where its bearings on the two differ by at least this much."""


class Told(Frozen):
    """One item that tells the two apart."""

    label: str
    speaks_for_one: str | None
    """What it would say where the first is the cause, in its usual words."""
    speaks_for_other: str | None
    here: str | None
    """What this case showed, where the learner saw it."""
    seen: bool
    basis: tuple[str, ...]


class Script(Frozen):
    """A diagnosis as a student should carry it away."""

    hypothesis: str
    label: str
    who: str
    mechanism: str
    course: str
    typical: str
    separates: str
    basis: tuple[str, ...]


class Contrast(Frozen):
    """The answer beside the hypothesis that was hardest to tell from it in this walk."""

    one: Script
    other: Script
    pivot: str | None
    """The author's word on what tells them apart here, where these are the pair of the case."""
    basis: tuple[str, ...]
    table: tuple[Told, ...]


def contrast(case: Case, walk: Walk) -> Contrast:
    """The answer against the learner's own alternative, or else the look-alike of the case."""
    return answer_beside(case, alternative(case, walk), walk.findings)


def answer_beside(case: Case, other: str, seen: Container[str]) -> Contrast:
    """The answer against another hypothesis in play, with the items that were seen and the key steps."""
    is_authors = other == case.contrast.hypothesis
    return Contrast(
        one=_script(case, case.answer),
        other=_script(case, other),
        pivot=case.contrast.pivot if is_authors else None,
        basis=case.contrast.basis if is_authors else (),
        table=tuple(_table(case, seen, case.answer, other)),
    )


def alternative(case: Case, walk: Walk) -> str:
    """What the answer is best held against in this walk: the commitment, else the runner-up of the last list."""
    if walk.diagnosis in case.hypotheses and walk.diagnosis != case.answer:
        return walk.diagnosis
    held = {h: n for h, n in walk.chips.items() if n and h in case.hypotheses and h != case.answer}
    # A tie, or nothing held, leaves the pair that the case was built for.
    return max((case.contrast.hypothesis, *held), key=lambda h: held.get(h, 0))


def _script(case: Case, hypothesis_id: str) -> Script:
    hypothesis = case.hypotheses[hypothesis_id]
    return Script(
        hypothesis=hypothesis_id,
        label=hypothesis.label,
        who=hypothesis.who,
        mechanism=hypothesis.mechanism,
        course=hypothesis.course,
        typical=hypothesis.typical,
        separates=hypothesis.separates,
        basis=hypothesis.basis,
    )


def _table(case: Case, shown: Container[str], one: str, other: str) -> list[Told]:
    rows = []
    for item_id, item in case.items.items():
        lead = {outcome: b.get(one, 0) - b.get(other, 0) for outcome, b in item.possible.items()}
        for_one = max(lead, key=lambda outcome: lead[outcome])
        for_other = min(lead, key=lambda outcome: lead[outcome])
        seen = item_id in shown
        if max(lead[for_one], -lead[for_other]) < APART or not (seen or _is_key(case, item_id)):
            continue
        rows.append(
            Told(
                label=item.label,
                speaks_for_one=item.wording[for_one] if lead[for_one] > 0 else None,
                speaks_for_other=item.wording[for_other] if lead[for_other] < 0 else None,
                here=item.text if seen else None,
                seen=seen,
                basis=item.basis,
            )
        )
    return rows


def _is_key(case: Case, item_id: str) -> bool:
    return any(item_id in step.any_of for step in case.key_steps.values())
