"""Where a count stands in a picture of a class, or in a bar of text."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from workup.core.content.casefile import CHIPS

BLOCKS = 24
"""Characters of a whole bar of text."""

THOUSAND = 1000
"""Tenths of a percent of a whole class."""


def reach(share: Mapping[str, Any], is_rounded: bool) -> tuple[int, int] | None:
    """Where a share may lie, in tenths of a percent: in its interval, or in what ranges leave open."""
    if is_rounded:
        # The least that it can be, and the most: never a ratio of two beginnings of ranges.
        return THOUSAND * share["k"] // share["n_to"], min(THOUSAND, -(-THOUSAND * share["k_to"] // share["n"]))
    return None if share["low"] is None else (share["low"], share["high"])


def across(value: int, of: int) -> str:
    """How far along a picture a value stands: its margins are 2 percent at either side."""
    return f"{2 + 96 * value / of:.5g}%"


def wide(value: int, of: int) -> str:
    """How much of a picture a value takes."""
    return f"{96 * value / of:.5g}%"


def up(value: int, of: int) -> str:
    """How far down a chart ten lines high a value stands, below the room for its head."""
    return f"{1 + 10 * (of - value) / of:.5g}em"


def place(index: int, count: int) -> str:
    """How far along a chart a checkpoint stands."""
    return f"{19 + (72 * index / (count - 1) if count > 1 else 36):.5g}%"


def band(one: Mapping[str, Any], other: Mapping[str, Any], of: int) -> str:
    """The outline of a band between two checkpoints, on a field of 100 by 100."""
    corners = ((0, one["high"]), (100, other["high"]), (100, other["low"]), (0, one["low"]))
    return " ".join(f"{x},{100 * (of - value) / of:.5g}" for x, value in corners)


def charts(data: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The charts of a figure over the checkpoints, each with the height of every mark out of the chart's whole."""
    share, *chips = data["charts"]
    drawn = [
        {**share, "of": THOUSAND, "levels": ("0%", "50%", "100%"), "has_band": False, "points": _shares(data, share)}
    ]
    for one in chips:
        levels = (0, CHIPS // 2, CHIPS)
        drawn.append({**one, "of": 10 * CHIPS, "levels": levels, "has_band": True, "points": _means(one)})
    return drawn


def _shares(data: Mapping[str, Any], chart: Mapping[str, Any]) -> list[dict[str, Any]]:
    marks = []
    for point in chart["points"]:
        low, high = reach(point["share"], data["is_rounded"]) or (None, None)
        value = None if data["is_rounded"] else THOUSAND * point["share"]["k"] // point["share"]["n"]
        marks.append({"name": point["name"], "value": value, "low": low, "high": high})
    return marks


def _means(chart: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [
        {"name": one["name"], "value": one["mean"], "low": _tenfold(one["low"]), "high": _tenfold(one["high"])}
        for one in chart["points"]
    ]


def _tenfold(value: int | None) -> int | None:
    return None if value is None else 10 * value


def blocks(parts: Sequence[int], of: int) -> str:
    """A bar of text: full, half and light blocks in turn, dots for the rest."""
    bar, reached = "", 0
    for part, block in zip(parts, "█▒░", strict=False):
        reached += part
        until = min(BLOCKS, (2 * BLOCKS * reached + of) // (2 * of))
        bar += block * (until - len(bar))
    return bar.ljust(BLOCKS, "·")


def bars_of_steps(data: Mapping[str, Any]) -> list[str]:
    """A bar for the share of each row."""
    return [_bar(row["share"]) for row in data["rows"]]


def bars_of_lists(data: Mapping[str, Any]) -> list[str]:
    """A bar for the share at each checkpoint."""
    return [_bar(point["share"]) for point in data["charts"][0]["points"]]


def _bar(share: Mapping[str, Any]) -> str:
    # Of ranges: full blocks for what is certain, light ones for what may be.
    if share["n_to"] is None:
        return blocks((share["k"],), share["n"])
    low, high = reach(share, is_rounded=True) or (0, 0)
    return blocks((low, 0, high - low), THOUSAND)


PICTURES: dict[str, Callable[..., Any]] = {
    "reach": reach,
    "across": across,
    "wide": wide,
    "up": up,
    "place": place,
    "band": band,
    "charts": charts,
    "blocks": blocks,
    "bars_of_steps": bars_of_steps,
    "bars_of_lists": bars_of_lists,
}
