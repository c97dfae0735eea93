"""Telling two diagnoses apart: a table that writes itself from the checklist."""

from collections.abc import Container, Iterator

from workup.core.content.case import Case
from workup.core.text.kinds import Frozen
from workup.core.walk.steps import Walk

APART = 2
"""A finding belongs in the table where its bearings on the two differ by at least this much."""


class Row(Frozen):
    """One item that tells the two apart."""

    item: str
    for_one: str | None
    """Id of the outcome that speaks most for the first, against the other; None where none does."""
    for_other: str | None
    seen: bool


class Contrast(Frozen):
    """The answer beside the hypothesis that was hardest to tell from it in this walk."""

    one: str
    other: str
    is_authors: bool
    """Whether these two are the pair of the case, of which its author says what tells them apart."""
    rows: tuple[Row, ...]


def contrast(case: Case, walk: Walk) -> Contrast:
    """The answer against the learner's own alternative, or else the look-alike of the case."""
    return answer_beside(case, alternative(case, walk), walk.findings)


def answer_beside(case: Case, other: str, seen: Container[str]) -> Contrast:
    """The answer against another hypothesis in play, with the items that were seen and the key steps."""
    return Contrast(
        one=case.answer,
        other=other,
        is_authors=other == case.contrast.hypothesis,
        rows=tuple(_rows(case, seen, case.answer, other)),
    )


def alternative(case: Case, walk: Walk) -> str:
    """What the answer is best held against in this walk: the commitment, else the runner-up of the last list."""
    if walk.diagnosis in case.hypotheses and walk.diagnosis != case.answer:
        return walk.diagnosis
    held = {h: n for h, n in walk.chips.items() if n and h in case.hypotheses and h != case.answer}
    # A tie, or nothing held, leaves the pair that the case was built for.
    return max((case.contrast.hypothesis, *held), key=lambda h: held.get(h, 0))


def _rows(case: Case, shown: Container[str], one: str, other: str) -> Iterator[Row]:
    for item_id, seen, unseen in case.once(_telling_apart, one, other):
        if item_id in shown:
            yield seen
        elif item_id in case.key_items:
            yield unseen


def _telling_apart(case: Case, one: str, other: str) -> list[tuple[str, Row, Row]]:
    # Every item that tells the two apart, as a row for whoever has seen it and one for whoever has not.
    rows = []
    for item_id, item in case.items.items():
        leads = [bearing.get(one, 0) - bearing.get(other, 0) for bearing in item.possible.values()]
        most, least = max(leads), min(leads)
        if max(most, -least) < APART:
            continue
        outcomes = tuple(item.possible)
        row = Row(
            item=item_id,
            for_one=outcomes[leads.index(most)] if most > 0 else None,
            for_other=outcomes[leads.index(least)] if least < 0 else None,
            seen=True,
        )
        rows.append((item_id, row, row.model_copy(update={"seen": False})))
    return rows
