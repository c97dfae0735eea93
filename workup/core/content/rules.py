"""What must come first: conditions on what is known and believed, and the safety rules made of them."""

from collections.abc import Mapping
from functools import cached_property
from typing import Literal

from workup.core.content.faults import BasisList, FindingId, HypothesisId, ItemId
from workup.core.text.kinds import Line, Prose
from workup.core.text.value import Value


class Condition(Value):
    """A question about what is known and believed at one moment. Exactly one field is set."""

    known: ItemId | None = None
    """This item's finding has been seen."""
    shows: FindingId | None = None
    """This finding has been seen: `pulse:uneven`."""
    chips_on: HypothesisId | None = None
    """At least one chip lies on this hypothesis."""
    all: "tuple[Condition, ...] | None" = None
    """Every one of these holds."""
    any: "tuple[Condition, ...] | None" = None
    """At least one of these holds."""

    def __post_init__(self) -> None:
        if [*vars(self).values()].count(None) != len(self._fields) - 1:
            raise ValueError("a condition has exactly one of: known, shows, chips_on, all, any")

    @cached_property
    def _shown(self) -> tuple[str, str]:
        item, _, outcome = (self.shows or "").partition(":")
        return item, outcome

    def holds(self, findings: Mapping[str, str], chips: Mapping[str, int]) -> bool:
        """Whether it is true of these findings (item id to outcome id) and chips."""
        if self.known is not None:
            return self.known in findings
        if self.shows is not None:
            item, outcome = self._shown
            return findings.get(item) == outcome
        if self.chips_on is not None:
            return chips.get(self.chips_on, 0) >= 1
        # A loop, because a class asks this very often, and a generator costs as much as the question.
        settles = self.all is None
        for part in self.all or self.any or ():
            if part.holds(findings, chips) is settles:
                return settles
        return not settles

    def items(self) -> frozenset[str]:
        """Every item it looks at."""
        if self.known is not None:
            return frozenset({self.known})
        if self.shows is not None:
            return frozenset({self.shows.partition(":")[0]})
        return frozenset().union(*(part.items() for part in (self.all or self.any or ())))


class SafetyRule(Value):
    """Something that must come first."""

    label: Line
    """The rule as an instruction: check for raised pressure before a needle goes in."""
    level: Literal["stop", "caution"]
    """stop where it can do harm, caution where it should be thought of."""
    items: tuple[ItemId, ...] = ()
    """The acts it watches."""
    sedated: bool = False
    """Whether it watches every sedated test instead."""
    when: Condition | None = None
    """It applies only while this holds."""
    needs: tuple[tuple[ItemId, ...], ...]
    """Sets of items; every item of one set must be known first. None: nothing makes it right while `when` holds."""
    same_session: bool = False
    """Whether what it needs may be ordered in the same session."""
    happened: Prose
    """What to say to a learner who did not: an act, no judgement."""
    why: Prose
    """The reason, as the learner reads it."""
    expert: Prose
    """What an expert might do, as a sentence that begins so."""
    basis: BasisList
    """Sources and, for the judgement, a dagger."""

    def __post_init__(self) -> None:
        if bool(self.items) == self.sedated:
            raise ValueError("name the items it watches, or set sedated = true, and not both")
        # Without a condition, nothing would ever let the act be done.
        if not self.needs and self.when is None:
            raise ValueError("name at least one set of items that must be known first, or say when it must not be done")
