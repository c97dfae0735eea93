"""The one gate through which counts leave a tally: thresholds, and ranges for what leaves the class.

Outside, a count is told as the five that it lies in, and the last two fives of a whole as one: whoever knows how many
learners there are cannot reckon from it that all of them did a thing, and 0 to 4 never says that nobody did.
"""

from workup.core.classroom.figures import Share, percent, wilson
from workup.core.classroom.tally import Tally

FIVES = 5
"""Counts that leave the class are told as ranges of so many, so that no difference of two is 1 to 4."""

KNOWN = 2
"""Walks that somebody outside may know, one's own and a friend's, without learning anything of a third."""

COUNTS_FROM, PERCENTS_FROM, INTERVALS_FROM, BANDS_FROM, ITEMS_FROM = 1, 5, 10, 20, 100
"""Learners from which counts, percentages, intervals, bands and item statistics are shown inside the class.

A teacher can open every log that was handed in, so that a count of one learner tells nothing new inside.
"""

OUTSIDE_FROM = 10
"""Learners from which anything is shown outside it."""


class Gate:
    """Every count of a report comes from here."""

    def __init__(self, tally: Tally, *, shareable: bool) -> None:
        self._tally = tally
        self.shareable = shareable

    @property
    def learners(self) -> int:
        """How many walks were counted; outside, where the range of it begins."""
        learners = self._tally.learners
        return learners - learners % FIVES if self.shareable else learners

    @property
    def learners_to(self) -> int:
        """How many there can be."""
        return self.learners + FIVES - 1 if self.shareable else self.learners

    def shows(self, n: int, least: int = COUNTS_FROM) -> bool:
        """Whether figures about so many may be shown, where they need this many."""
        return n >= (max(least, OUTSIDE_FROM) if self.shareable else least)

    def of(self, *fact: str | int) -> int:
        """How often exactly this fact holds; outside, where the range of it begins."""
        return self._let(self._tally.of(*fact))

    def spread(self, *about: str | int) -> dict[str | int, int]:
        """By the part that follows: how often each fact holds that begins so; nothings left out."""
        found = self._tally.spread(*about)
        return {part: let for part, count in found.items() if (let := self._let(count))}

    def total(self, *about: str | int) -> int:
        """How often any fact holds that begins so: let out once, since a sum of beginnings would fall far short."""
        return self._let(self._sum(*about))

    def is_exact(self, told: int, *about: str | int) -> bool:
        """Whether beginnings that sum to this say too much of the parts of a whole: of all learners if left out.

        They fill it, but for as many walks as somebody may know: then each is exact, and what is not among them is
        nobody's.
        """
        whole = self._sum(*about) if about else self._tally.learners
        return self.shareable and whole - told <= KNOWN

    def numbers(self, *about: str | int) -> dict[int, int]:
        """A spread over numbers, exact: for medians and means, which stay inside the class."""
        if self.shareable:
            return {}
        return {part: count for part, count in self._tally.spread(*about).items() if isinstance(part, int)}

    def share(self, k: int, n: int) -> Share:
        """k of n as it may be said."""
        # Ranges have no percentage, and what was reckoned around one would be no 95% interval.
        if self.shareable:
            let, n_to = max(0, min(k, n - FIVES)), self._to(n)
            k_to = n_to if let >= n - FIVES else let + FIVES - 1
            return Share(k=let, n=n, percent=None, k_to=k_to, n_to=n_to)
        interval = wilson(k, n) if self.shows(n, INTERVALS_FROM) else (None, None)
        return Share(k=k, n=n, percent=percent(k, n) if n >= PERCENTS_FROM else None, low=interval[0], high=interval[1])

    def _let(self, count: int) -> int:
        return max(0, min(count - count % FIVES, self.learners - FIVES)) if self.shareable else count

    def _to(self, let: int) -> int:
        return self.learners_to if let >= self.learners - FIVES else let + FIVES - 1

    def _sum(self, *about: str | int) -> int:
        return sum(self._tally.spread(*about).values())
