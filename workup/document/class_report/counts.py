"""How a class report says its counts: each with the number it is out of, rounded where they leave the class."""

from dataclasses import dataclass

from workup.core.classroom.figures import Share
from workup.document.blocks import Cell
from workup.phrases import say

NONE = "–"
"""In a cell that holds no number."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How counts are said, inside the class or outside it."""

    is_rounded: bool

    def count(self, number: int) -> str:
        """The count as it may be said: rounded down to fives, nothing is none to four."""
        return say("class-under-five") if number == 0 and self.is_rounded else str(number)

    def cell(self, number: int) -> Cell:
        """The count in a table."""
        return Cell(self.count(number))

    def learners(self, number: int) -> str:
        """How many learners there are."""
        return say("class-learners-outside", count=number) if self.is_rounded else say("class-learners", count=number)

    def out_of(self, share: Share) -> str:
        """k of n."""
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
        return say("class-caption-rounded", caption=words) if self.is_rounded else words


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
