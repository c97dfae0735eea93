"""Facts counted. A tally of a class is the sum of the tallies of its parts, however it is split."""

from collections import Counter
from collections.abc import Iterable
from typing import Self

from workup.core.classroom.facts import Fact


class Tally:
    """How often each fact holds. Its size depends on the case, not on how many learners there are."""

    __slots__ = ("_spreads", "counts")

    def __init__(self, counts: Iterable[tuple[Fact, int]] = ()) -> None:
        self.counts: Counter[Fact] = Counter(dict(counts))
        # How facts begin, to how often each next part follows; made when it is asked for, and a report asks often.
        self._spreads: dict[Fact, dict[str | int, int]] = {}

    def add(self, facts: Iterable[Fact]) -> None:
        """Counts one walk more."""
        self.counts.update(facts)
        self._spreads.clear()

    def merge(self, other: Self) -> None:
        """Takes in the counts of another part of the class."""
        self.counts.update(other.counts)
        self._spreads.clear()

    @property
    def learners(self) -> int:
        """How many walks were counted, one per learner."""
        return self.counts[("learner",)]

    def of(self, *fact: str | int) -> int:
        """How often exactly this fact holds."""
        return self.counts[fact]

    def spread(self, *about: str | int) -> dict[str | int, int]:
        """By the part that follows: how often each fact holds that begins so, in order."""
        if not self._spreads:
            for fact, count in self.counts.items():
                for at, part in enumerate(fact):
                    found = self._spreads.setdefault(fact[:at], {})
                    found[part] = found.get(part, 0) + count
        found = self._spreads.get(about, {})
        return dict(sorted(found.items(), key=lambda one: (isinstance(one[0], str), one[0])))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Tally) and +self.counts == +other.counts

    __hash__ = None  # type: ignore[assignment]  # because it changes as walks are added
