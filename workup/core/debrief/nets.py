"""What findings come to together, and where that would move a list.

Every engine constant stands here, so that a second engine can use the same ones and the same
table: no floating point decides anything.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

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


class _Speaks(NamedTuple):
    """What the finding of an item says, of each hypothesis that it touches."""

    alone: tuple[tuple[str, int], ...]
    """Hypothesis and bearing, of an item that shares its evidence with no other."""
    shared: tuple[tuple[tuple[str, str], int], ...]
    """Evidence group with hypothesis, and bearing, of one that does."""


def net(case: Case, items: Iterable[str]) -> dict[str, int]:
    """Bearing of the findings of these items on each hypothesis in play, each evidence group once.

    Of a group the bearing of largest magnitude counts; equal and opposite ones cancel.
    """
    all_items = list(items)
    return nets_along(case, all_items, [len(all_items)])[0]


def nets_along(case: Case, items: Sequence[str], stops: Sequence[int]) -> list[dict[str, int]]:
    """The net bearing of the first so many of these items, for each of the stops, in their order."""
    speaks = case.once(_speaking)
    nets = dict.fromkeys(case.hypotheses, 0)
    # By group and hypothesis: the highest and the lowest bearing so far.
    reach: dict[tuple[str, str], tuple[int, int]] = {}
    found = []
    for start, stop in pairwise((0, *stops)):
        for item_id in items[start:stop]:
            if item_id not in speaks:
                continue
            alone, shared = speaks[item_id]
            for hypothesis, bearing in alone:
                nets[hypothesis] += bearing
            for about, bearing in shared:
                top, bottom = reach.get(about, (0, 0))
                if bottom <= bearing <= top:
                    continue
                reach[about] = highest, lowest = (bearing, bottom) if bearing > top else (top, bearing)
                nets[about[1]] += _counts(highest, lowest) - _counts(top, bottom)
        found.append(dict(nets))
    return found


def _counts(top: int, bottom: int) -> int:
    # What a group comes to whose bearings reach from bottom to top, with 0 between them.
    return 0 if top == -bottom else top if top > -bottom else bottom


def _speaking(case: Case) -> Mapping[str, _Speaks]:
    # Half of the items of a walk say nothing of any hypothesis in play; they are not in it.
    speaks = {}
    for item_id, item in case.items.items():
        if item_id in case.speaking:
            bearing = tuple(item.bearing.items())
            is_shared = item_id in case.grouped
            shared = tuple(((item.group, hypothesis), by) for hypothesis, by in bearing) if is_shared else ()
            speaks[item_id] = _Speaks(() if is_shared else bearing, shared)
    return speaks


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
