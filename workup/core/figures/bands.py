"""Oligoclonal bands: two lanes side by side, of fluid and of serum, after isoelectric focusing.

The five patterns are those of the consensus (source `ocb-patterns`): 1 none; 2 in the fluid alone; 3 in both, and more
in the fluid; 4 the same in both; 5 one antibody in both, as a ladder. Patterns 2 and 3 mean that antibody is made
inside the nervous system.
"""

from typing import Annotated, Literal

from workup.core.figures.chance import Chance
from workup.core.text.marks import Bounds
from workup.core.text.value import Value

Pattern = Literal[1, 2, 3, 4, 5]

MADE_INSIDE: frozenset[Pattern] = frozenset({2, 3})
"""The patterns that show antibody made inside the nervous system."""


class Bands(Value):
    """What paired lanes show."""

    kind: Literal["bands"] = "bands"
    pattern: Pattern
    number: Annotated[int, Bounds(ge=2, le=12)] = 5
    """Of bands in the fluid, where there are any; two or more are needed for a pattern."""
    seed: Annotated[int, Bounds(ge=0, le=9_999)] = 1


class Band(Value, kw_only=False):
    """One band of a lane."""

    at: float
    """How far down the lane, from 0 (top) to 1."""
    strength: float
    """From 0 (not seen) to 1."""


class Lanes(Value, kw_only=False):
    """Two lanes that were run side by side."""

    fluid: tuple[Band, ...]
    serum: tuple[Band, ...]


APART = 0.045
"""The least distance of two bands of one lane, as a share of its length."""


def lanes_of(bands: Bands) -> Lanes:
    """The bands of each lane, from the top down."""
    chance = Chance(bands.seed)
    match bands.pattern:
        case 1:
            return Lanes((), ())
        case 2:
            return Lanes(_drawn(chance, bands.number), ())
        case 3:
            fluid = _drawn(chance, max(bands.number, 4))
            # Every other band is in the serum too, and weaker or as strong there.
            return Lanes(fluid, fluid[::2][: len(fluid) // 2])
        case 4:
            fluid = _drawn(chance, bands.number)
            return Lanes(fluid, fluid)
        case 5:
            # Evenly apart and ever weaker to both sides of the strongest: one antibody, in steps of its charge.
            ladder = tuple(Band(0.42 + 0.05 * step, 0.95 - 0.16 * abs(step - 2)) for step in range(6))
            return Lanes(ladder, ladder)


def _drawn(chance: Chance, number: int) -> tuple[Band, ...]:
    # One in each equal part of the lane, so that no two lie on each other, nor evenly as a ladder would.
    part = 0.7 / number
    room = max(0.0, part - APART)
    return tuple(
        Band(0.2 + part * place + chance.between(0, room), chance.between(0.55, 0.95)) for place in range(number)
    )
