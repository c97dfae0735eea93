"""The one gate through which counts leave a tally: thresholds, and rounding for what leaves the class."""

from workup.core.classroom.figures import Share, percent, wilson
from workup.core.classroom.tally import Tally

FIVES = 5
"""Counts that leave the class are rounded down to a multiple of this, so that no difference of two is 1 to 4."""

COUNTS_FROM, INTERVALS_FROM, BANDS_FROM, ITEMS_FROM = 5, 10, 20, 100
"""Learners from which counts, intervals, bands and item statistics are shown inside the class."""

OUTSIDE_FROM = 10
"""Learners from which anything is shown outside it."""


class Gate:
    """Every count of a report comes from here."""

    def __init__(self, tally: Tally, *, shareable: bool) -> None:
        self._tally = tally
        self.shareable = shareable

    @property
    def learners(self) -> int:
        """How many walks were counted."""
        return self._let(self._tally.learners)

    def shows(self, n: int, least: int = COUNTS_FROM) -> bool:
        """Whether figures about so many may be shown, where they need this many."""
        return n >= (max(least, OUTSIDE_FROM) if self.shareable else least)

    def of(self, *fact: str | int) -> int:
        """How often exactly this fact holds."""
        return self._let(self._tally.of(*fact))

    def spread(self, *about: str | int) -> dict[str | int, int]:
        """By the part that follows: how often each fact holds that begins so; nothings left out."""
        found = self._tally.spread(*about)
        return {part: let for part, count in found.items() if (let := self._let(count))}

    def total(self, *about: str | int) -> int:
        """How often any fact holds that begins so: rounded once, since a sum of rounded counts would fall far short."""
        return self._let(sum(self._tally.spread(*about).values()))

    def numbers(self, *about: str | int) -> dict[int, int]:
        """A spread over numbers, exact: for medians and means, which stay inside the class."""
        if self.shareable:
            return {}
        return {part: count for part, count in self._tally.spread(*about).items() if isinstance(part, int)}

    def share(self, k: int, n: int) -> Share:
        """k of n as it may be said."""
        # Rounded counts have no percentage, and what was reckoned around it would be no 95% interval.
        if self.shareable:
            return Share(k=k, n=n, percent=None)
        interval = wilson(k, n) if self.shows(n, INTERVALS_FROM) else (None, None)
        return Share(k=k, n=n, percent=percent(k, n) if n >= COUNTS_FROM else None, low=interval[0], high=interval[1])

    def _let(self, count: int) -> int:
        return count - count % FIVES if self.shareable else count
