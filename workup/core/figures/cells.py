"""Cells in the fluid: a field of a counting chamber, and a dot plot of its lymphocytes by two markers."""

from math import cos, log, pi, sin, sqrt
from typing import Annotated, Literal

from workup.core.figures.chance import Chance
from workup.core.text.marks import Bounds
from workup.core.text.value import Value

DOTS = 400
"""Lymphocytes in a plot that could be counted: a share of them is exact to a quarter of one in a hundred."""


class Chamber(Value):
    """How many cells lie in the field of a counting chamber."""

    kind: Literal["cells"] = "cells"
    white: Annotated[int, Bounds(ge=0, le=5_000)]
    """White cells in a cubic millimetre."""
    red: Annotated[int, Bounds(ge=0, le=50_000)] = 0
    """Red cells in a cubic millimetre."""
    seed: Annotated[int, Bounds(ge=0, le=9_999)] = 1


class Flow(Value):
    """What a dot plot of the fluid's lymphocytes shows: B cells carry CD19, T cells CD3."""

    kind: Literal["flow"] = "flow"
    share: Annotated[float | None, Bounds(ge=0, le=60)] = None
    """B cells in a hundred lymphocytes; none where too few living cells arrived to be counted."""
    seed: Annotated[int, Bounds(ge=0, le=9_999)] = 1


class Dot(Value, kw_only=False):
    """A cell in a plot, or in a field: from 0 to 1 to the right and upwards."""

    x: float
    y: float
    of: Literal["b", "t", "other", "white", "red"]


GATE = 0.5
"""Where the plot is parted, to the right and upwards: B cells lie at the top left, T cells at the bottom right."""

OTHER = 6
"""Lymphocytes in a hundred that are neither, natural killer cells for the most part."""


def plot_of(flow: Flow) -> tuple[Dot, ...]:
    """The dots, of which exactly the share that was asked for lies within the gate of B cells; a few strewn ones where
    the sample could not be counted."""
    chance = Chance(flow.seed)
    if flow.share is None:
        return tuple(_near(chance, chance.between(0.2, 0.8), chance.between(0.2, 0.8), "other") for _ in range(9))
    b_cells = round(flow.share * DOTS / 100)
    others = OTHER * DOTS // 100
    t_cells = DOTS - b_cells - others
    return (
        *(_near(chance, 0.22, 0.76, "b") for _ in range(b_cells)),
        *(_near(chance, 0.77, 0.2, "t") for _ in range(t_cells)),
        *(_near(chance, 0.2, 0.2, "other") for _ in range(others)),
    )


def is_b_cell(dot: Dot) -> bool:
    """Whether a dot lies within the gate of B cells."""
    return dot.x < GATE <= dot.y


def _near(chance: Chance, x: float, y: float, of: Literal["b", "t", "other"]) -> Dot:
    # A cloud, densest in its middle, that stays within its own quarter of the plot.
    far = min(2.0, sqrt(-2 * log(1 - chance.between(0, 0.999)))) * 0.095
    turn = chance.between(0, 2 * pi)
    return Dot(x + far * cos(turn), y + far * sin(turn), of)


MOST = 600
"""Cells that are drawn: of more, the field shows so many, and what part of a cubic millimetre it then is."""


def field_of(cells: Chamber) -> tuple[tuple[Dot, ...], float]:
    """The cells of the field, and what part of a cubic millimetre it is."""
    chance = Chance(cells.seed)
    part = min(1.0, MOST / max(1, cells.white + cells.red))
    white, red = round(cells.white * part), round(cells.red * part)
    dots = [Dot(chance.between(0.02, 0.98), chance.between(0.02, 0.98), "white") for _ in range(white)]
    dots += [Dot(chance.between(0.02, 0.98), chance.between(0.02, 0.98), "red") for _ in range(red)]
    return tuple(dots), part
