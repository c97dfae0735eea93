"""The few statistics of a class view, from counts alone: the same counts, the same figures."""

from collections.abc import Mapping
from math import sqrt

from workup.core.text.value import Value

Z = 1.959964
"""Of a 95% interval."""


class Share(Value):
    """k of n, with a 95% interval where n allows one."""

    k: int
    n: int
    percent: int | None
    """None where n is too small for a percentage."""
    low: int | None = None
    """Of the interval, in tenths of a percent."""
    high: int | None = None
    k_to: int | None = None
    """Where k is told as a range, its end; None where k is exact."""
    n_to: int | None = None
    """Where n is told as a range, its end; None where n is exact."""

    def is_over(self, percent: int) -> bool:
        """Whether it is more than so many percent, whatever the ranges hold."""
        return 100 * self.k > percent * (self.n if self.n_to is None else self.n_to)


def wilson(k: int, n: int) -> tuple[int, int]:
    """The 95% interval of a share k of n, in tenths of a percent (Wilson 1927, JASA 22:209)."""
    share, squared = k / n, Z * Z
    middle = (share + squared / (2 * n)) / (1 + squared / n)
    half = Z / (1 + squared / n) * sqrt(share * (1 - share) / n + squared / (4 * n * n))
    return round(1000 * (middle - half)), round(1000 * (middle + half))


def percent(k: int, n: int) -> int:
    """k of n in whole percent, half rounded up."""
    return (200 * k + n) // (2 * n)


def quantile(spread: Mapping[int, int], part: int, parts: int) -> int | None:
    """The smallest value with at least part/parts of all at or below it; None for nothing (nearest rank)."""
    total, reached = sum(spread.values()), 0
    for value in sorted(spread):
        reached += spread[value]
        if parts * reached >= part * total:
            return value
    return None


def agreement(leaders: Mapping[str, int]) -> tuple[int, int] | None:
    """How far a class agrees on a leader: the share of pairs that do, in percent, and the effective number in tenths.

    Pairs are drawn without putting back, sum n_h (n_h - 1) / n (n - 1); the effective number is
    1 / sum (n_h / n) squared.
    """
    n = sum(leaders.values())
    if n < 2:
        return None
    squares = sum(count * count for count in leaders.values())
    return percent(squares - n, n * (n - 1)), (20 * n * n + squares) // (2 * squares)


def point_biserial(joint: Mapping[tuple[int, int], int]) -> int | None:
    """The correlation of having done a step (0 or 1) with how many others were done, in hundredths.

    Corrected: the step itself is no part of the others. None where either does not vary.
    """
    n = sum(joint.values())
    x = sum(did * count for (did, _), count in joint.items())
    y = sum(rest * count for (_, rest), count in joint.items())
    xy = sum(did * rest * count for (did, rest), count in joint.items())
    yy = sum(rest * rest * count for (_, rest), count in joint.items())
    spread = (n * x - x * x) * (n * yy - y * y)
    return round(100 * (n * xy - x * y) / sqrt(spread)) if spread > 0 else None
