"""What findings come to together, and where that would move a list.

Every engine constant stands here, so that a second engine can use the same ones and the same
table: no floating point decides anything.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import repeat
from operator import mul
from struct import unpack
from typing import NamedTuple

from workup.core.content.case import Case
from workup.core.content.case_item import Shown
from workup.core.content.casefile import CHIPS

SPEAKS_FROM = 2
"""Chips: a smaller shift of the reference list is not worth a word, nor is one of less than a chip for the learner."""

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


def net(case: Case, shown: Iterable[Shown]) -> dict[str, int]:
    """Bearing of what was shown on each hypothesis in play, each evidence group once.

    Of a group the bearing of largest magnitude counts; equal and opposite ones cancel.
    """
    return dict(pull(case, 0, sum(map(case.bits.__getitem__, frozenset(shown)))).nets)


class Pull(NamedTuple):
    """What becomes known between two moments, as it pulls at the options of a case."""

    nets: Mapping[str, int]
    """Of each hypothesis, what is added to its net bearing."""
    powers: tuple[int, ...]
    """Of each option, how far that carries it, beside the others."""


def pull(case: Case, one: int, two: int) -> Pull:
    """How findings pull that became known between two moments; what is known then is given in bits."""
    bits, pulls = case.once(_pulls)
    return pulls[one & bits, two & bits]


def _pulls(case: Case) -> tuple[int, Mapping[tuple[int, int], Pull]]:
    return case.once(_blocks).bits, case.remembered(_pull)


def _pull(case: Case, known: tuple[int, int]) -> Pull:
    blocks = case.once(_blocks)
    of_block = case.remembered(_of_block)
    one, two = (sum(of_block[bits & block] for block in blocks.blocks) for bits in known)
    nets = dict(zip(case.hypotheses, unpacked(two - one, len(case.hypotheses)), strict=True))
    return Pull(nets, _powers(case, nets))


_WIDTH = 16
"""Bits of each number among those that are packed into one: no bearings come to so much, weighed as they may be."""


def packed(numbers: Iterable[int]) -> int:
    """Numbers put into one, so that a sum adds each to its like, and a product multiplies them all."""
    return sum([number << (_WIDTH * place) for place, number in enumerate(numbers)])


def unpacked(one: int, count: int) -> tuple[int, ...]:
    """So many numbers that were put into one."""
    # Half of what each can hold is added, so that none takes from the next, and is taken off by the sign.
    halves = _halves(count)
    return unpack(f"<{count}h", ((one + halves) ^ halves).to_bytes(2 * count, "little"))


@lru_cache
def _halves(count: int) -> int:
    return packed(repeat(1 << (_WIDTH - 1), count))


_BLOCK = 8
"""Items: what a block of so many comes to is soon known for whatever is seen of it."""


class _Blocks(NamedTuple):
    # The items that say anything of a hypothesis, in blocks of bits: those that share their evidence in one of them.
    bits: int
    blocks: tuple[int, ...]


def _blocks(case: Case) -> _Blocks:
    groups: dict[str, int] = {}
    for shown, form in case.forms.items():
        if shown in case.speaking:
            groups[form.group] = groups.get(form.group, 0) | case.bits[shown]
    blocks = [0]
    for together in groups.values():
        if (blocks[-1] | together).bit_count() > _BLOCK:
            blocks.append(0)
        blocks[-1] |= together
    return _Blocks(sum(blocks), tuple(blocks))


def _of_block(case: Case, bits: int) -> int:
    # What the findings of these items come to together, packed.
    groups: dict[str, list[Mapping[str, int]]] = {}
    for shown, bit in case.bits.items():
        if bit & bits:
            groups.setdefault(case.forms[shown].group, []).append(case.forms[shown].bearing)
    return sum(packed(counts(group, h) for h in case.hypotheses) for group in groups.values())


def counts(group: Sequence[Mapping[str, int]], hypothesis: str) -> int:
    """What the bearings of one evidence group come to on a hypothesis."""
    bearings = [0, *(bearing.get(hypothesis, 0) for bearing in group)]
    top, bottom = max(bearings), min(bearings)
    return top if top > -bottom else bottom if top < -bottom else 0


def shift(case: Case, chips: Mapping[str, int], nets: Mapping[str, int]) -> dict[str, tuple[int, int]]:
    """Where evidence would move a list: option to (tenths of a chip, direction of a shift worth a word).

    p = (chips + 0.5) / (10 + 0.5 n); q is p times 10 ** (net / 2), normalised; the direction is the
    sign of q - p where ten times it is at least two chips and would move the list by a whole chip, else 0.
    """
    powers = _powers(case, nets)
    moved = zip(tenths(case, chips, powers), directions(case, chips, powers), strict=True)
    return dict(zip(case.options, moved, strict=True))


def tenths(case: Case, chips: Mapping[str, int], powers: Sequence[int]) -> list[int]:
    """Where evidence would put each option, in tenths of a chip."""
    _, weights = _weighed(case, chips, powers)
    whole = sum(weights)
    return [(2 * 10 * CHIPS * weight + whole) // (2 * whole) for weight in weights]


def directions(case: Case, chips: Mapping[str, int], powers: Sequence[int]) -> list[int]:
    """In which direction evidence would move each option; 0 where that is not worth a word."""
    doubled, weights = _weighed(case, chips, powers)
    whole, parts = sum(weights), 2 * CHIPS + len(doubled)
    least = SPEAKS_FROM * whole * parts
    # ten times (q - p), over the common denominator whole * parts
    q, p = CHIPS * parts, CHIPS * whole
    shifts = zip(weights, doubled, strict=True)
    return [
        0
        if -least < (by := weight * q - part * p) < least
        else -1
        if by < 0
        # The half chip that is added to each takes from what is high already: 7 chips count for less, and may be moved
        # to 7.6. Upwards alone, for downwards it makes the shift smaller.
        else int(2 * CHIPS * weight >= (part + 1) * whole)
        for weight, part in shifts
    ]


def _powers(case: Case, nets: Mapping[str, int]) -> tuple[int, ...]:
    bearing = [nets.get(option, 0) for option in case.options]
    highest = max(bearing)
    return tuple(POWERS[min(REACH, highest - net)] for net in bearing)


def _weighed(case: Case, chips: Mapping[str, int], powers: Sequence[int]) -> tuple[list[int], list[int]]:
    # Twice p over its denominator, and the same carried by the evidence.
    doubled = [2 * count + 1 for count in map(chips.get, case.options, repeat(0))]
    return doubled, [*map(mul, powers, doubled)]
