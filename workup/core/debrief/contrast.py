"""Telling two diagnoses apart: a table that writes itself from the checklist."""

from collections.abc import Container, Iterator
from dataclasses import replace

from workup.core.content.case import Case
from workup.core.content.case_item import CaseItem
from workup.core.text.value import Value
from workup.core.walk.steps import Walk

APART = 2
"""A finding belongs in the table where its bearings on the two differ by at least this much."""


class Row(Value):
    """One item that tells the two apart."""

    item: str
    for_one: str | None
    """Id of the outcome that speaks most for the first, against the other; None where none does.
    What speaks for a third in play, and not for the first, tells nobody that it is the first."""
    for_other: str | None
    seen: bool


class Contrast(Value):
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
    rows = [(item_id, telling_apart(item, one, other)) for item_id, item in case.items.items()]
    return [(item_id, row, replace(row, seen=False)) for item_id, row in rows if row]


def telling_apart(item: CaseItem, one: str, other: str) -> Row | None:
    """The row of an item that was seen; None where it does not tell the two apart."""
    lead, for_one = _most(item, one, other)
    lead_of_other, for_other = _most(item, other, one)
    if max(lead, lead_of_other) < APART:
        return None
    return Row(item=item.id, for_one=for_one, for_other=for_other, seen=True)


def _most(item: CaseItem, one: str, other: str) -> tuple[int, str | None]:
    # How far the outcome leads that speaks most for one of the two against the other, and which that is: of equals,
    # what says more for this one is its sign, and not what says more against the other.
    best, sign = (0, 0), None
    for outcome, bearing in item.possible.items():
        own = bearing.get(one, 0)
        lead = own - bearing.get(other, 0)
        # Nothing speaks for itself where another is spoken for alone, in play or out of it.
        is_for_others = outcome in item.elsewhere or max(bearing.values(), default=0) > 0
        if lead > 0 and (lead, own) > best and (own > 0 or not is_for_others):
            best, sign = (lead, own), outcome
    return best[0], sign
