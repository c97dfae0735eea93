"""Where findings would move a list: net bearings, and half a power of ten for each point of them.

Every engine constant stands here, so that a second engine can use the same ones and the same
table: no floating point decides anything.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from workup.core.content.case import Case
from workup.core.content.casefile import CHIPS

SPEAKS_FROM = 2
"""Chips: a smaller shift of the reference list is not worth a word."""

REACH = 16
"""Net bearings further than this below the highest count as this far."""

# 10 ** (-k / 2) times 10 ** 8, rounded: half a power of ten for each point of bearing.
POWERS = (
    100_000_000,
    31_622_777,
    10_000_000,
    3_162_278,
    1_000_000,
    316_228,
    100_000,
    31_623,
    10_000,
    3_162,
    1_000,
    316,
    100,
    32,
    10,
    3,
    1,
)


def net(case: Case, items: Iterable[str]) -> dict[str, int]:
    """Bearing of the findings of these items on each hypothesis in play, each evidence group once.

    Of a group the bearing of largest magnitude counts; equal and opposite ones cancel.
    """
    all_items = list(items)
    return nets_along(case, all_items, [len(all_items)])[0]


def nets_along(case: Case, items: Sequence[str], stops: Sequence[int]) -> list[dict[str, int]]:
    """The net bearing of the first so many of these items, for each of the stops, in their order."""
    nets = dict.fromkeys(case.hypotheses, 0)
    # By group and hypothesis: the highest and the lowest bearing so far.
    reach: dict[tuple[str, str], tuple[int, int]] = {}
    found = []
    for start, stop in pairwise((0, *stops)):
        for item in map(case.items.__getitem__, items[start:stop]):
            if item.id not in case.grouped:
                for hypothesis, bearing in item.bearing.items():
                    nets[hypothesis] += bearing
                continue
            for hypothesis, bearing in item.bearing.items():
                top, bottom = reach.get((item.group, hypothesis), (0, 0))
                reach[item.group, hypothesis] = (max(top, bearing), min(bottom, bearing))
        so_far = dict(nets)
        for (_, hypothesis), (top, bottom) in reach.items():
            so_far[hypothesis] += 0 if top == -bottom else top if top > -bottom else bottom
        found.append(so_far)
    return found


def shift(case: Case, chips: Mapping[str, int], nets: Mapping[str, int]) -> dict[str, tuple[int, int]]:
    """Where evidence would move a list: option to (tenths of a chip, direction of a shift worth a word).

    p = (chips + 0.5) / (10 + 0.5 n); q is p times 10 ** (net / 2), normalised; the direction is the
    sign of q - p where ten times it is at least two chips, else 0.
    """
    options = case.options
    bearing = [nets.get(option, 0) for option in options]
    doubled = [2 * chips.get(option, 0) + 1 for option in options]
    highest = max(bearing)
    weights = [POWERS[min(REACH, highest - net)] * part for net, part in zip(bearing, doubled, strict=True)]
    whole, parts = sum(weights), 2 * CHIPS + len(options)
    least = SPEAKS_FROM * whole * parts
    moved = {}
    for option, weight, part in zip(options, weights, doubled, strict=True):
        # ten times (q - p), over the common denominator whole * parts
        numerator = CHIPS * (weight * parts - part * whole)
        tenths = (2 * 10 * CHIPS * weight + whole) // (2 * whole)
        moved[option] = (tenths, (1 if numerator > 0 else -1) if abs(numerator) >= least else 0)
    return moved
