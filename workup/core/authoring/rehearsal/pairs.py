"""What tells the hypotheses of a case apart, two by two."""

from itertools import combinations
from typing import Literal

from workup.core.authoring.lint.teaching import APART
from workup.core.content.case import Case
from workup.core.text.value import Value


class Separating(Value):
    """An outcome that sets two hypotheses apart."""

    item: str
    outcome: str
    points: int
    """By how much its bearings on the two differ."""
    favours: str
    """Id of the one it speaks for."""
    planned: bool
    """Whether the reference plan reveals its item."""


class Pair(Value):
    """Two hypotheses in play, and what could tell them apart."""

    one: str
    other: str
    here: tuple[Separating, ...]
    """Findings that this case shows: those of the reference plan, then the others, strongest first."""
    elsewhere: tuple[Separating, ...]
    """Outcomes that it does not show, in the same order."""

    @property
    def apart(self) -> Literal["here", "elsewhere", "nowhere"]:
        """Whether the case's own findings separate them, only other outcomes would, or nothing does."""
        return "here" if self.here else "elsewhere" if self.elsewhere else "nowhere"


def pairs(case: Case) -> tuple[Pair, ...]:
    """Every pair of hypotheses in play, with each outcome whose bearings on the two lie well apart."""
    return tuple(_pair(case, one, other) for one, other in combinations(case.hypotheses, 2))


def _pair(case: Case, one: str, other: str) -> Pair:
    planned = {item_id for step in case.reference.steps for item_id in step.look + step.order}
    found: dict[bool, list[Separating]] = {True: [], False: []}
    for item_id, item in case.items.items():
        for outcome, bearing in item.possible.items():
            lead = bearing.get(one, 0) - bearing.get(other, 0)
            if abs(lead) >= APART:
                separating = Separating(
                    item=item_id,
                    outcome=outcome,
                    points=abs(lead),
                    favours=one if lead > 0 else other,
                    planned=item_id in planned,
                )
                found[outcome == item.outcome].append(separating)
    ranked = {here: tuple(sorted(some, key=lambda s: (not s.planned, -s.points))) for here, some in found.items()}
    return Pair(one=one, other=other, here=ranked[True], elsewhere=ranked[False])
