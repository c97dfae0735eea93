"""How a class report says its counts: each with the number it is out of, as ranges where they leave the class."""

from dataclasses import dataclass

from workup.core.classroom.figures import Share
from workup.core.classroom.gate import FIVES
from workup.document.blocks import Cell
from workup.phrases import say

NONE = "–"
"""In a cell that holds no number."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How counts are said, inside the class or outside it."""

    is_rounded: bool
    within: int = 0
    """Of how many learners: what comes near them has no end of its own. 0 where nothing is counted out of them."""

    def count(self, number: int) -> str:
        """The count as it may be said: outside as the range that begins with it."""
        if not self.is_rounded:
            return str(number)
        if self.within and number == self.within - FIVES:
            return say("class-or-more", low=number)
        return say("class-range", low=str(number), high=str(number + FIVES - 1))

    def cell(self, number: int) -> Cell:
        """The count in a table."""
        return Cell(self.count(number))

    def learners(self, number: int) -> str:
        """How many learners there are."""
        if not self.is_rounded:
            return say("class-learners", count=number)
        return say("class-learners-outside", low=number, high=number + FIVES - 1)

    def out_of(self, share: Share) -> str:
        """k of n."""
        if self.is_rounded and share.k_to == share.n_to:
            return say("count-of", k=say("class-or-more", low=share.k), n=self.count(share.n))
        return say("count-of", k=self.count(share.k), n=self.count(share.n))

    def with_percent(self, share: Share) -> str:
        """k of n, with a percentage where there is one."""
        if share.percent is None:
            return self.out_of(share)
        return say("class-share-percent", k=self.count(share.k), n=self.count(share.n), percent=share.percent)

    def with_interval(self, share: Share) -> str:
        """k of n, with a percentage and an interval where there are any."""
        if share.percent is None or share.low is None or share.high is None:
            return self.with_percent(share)
        return say(
            "class-share-interval",
            k=self.count(share.k),
            n=self.count(share.n),
            percent=share.percent,
            low=_whole(share.low),
            high=_whole(share.high),
        )

    def caption(self, words: str) -> str:
        """The caption of a table, with how its counts are rounded where they are."""
        return say("class-caption-ranges", caption=words) if self.is_rounded else words


def interval(share: Share) -> str:
    """The interval in whole percent."""
    if share.low is None or share.high is None:
        return NONE
    return say("class-interval", low=_whole(share.low), high=_whole(share.high))


def spread(low: str, high: str) -> str:
    """From one value to another, or the one that both are."""
    return low if low == high else say("class-range", low=low, high=high)


def _whole(tenths_of_percent: int) -> int:
    return (tenths_of_percent + 5) // 10
