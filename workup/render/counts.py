"""Counts of a class in words, and where they stand in a picture or a bar of text."""

from collections.abc import Callable, Sequence
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context

from workup.core.classroom.facts import KINDS
from workup.core.classroom.figures import percent
from workup.core.classroom.gate import FIVES
from workup.core.content.checklist import Invasive
from workup.document.words import tenths
from workup.render.words import counted, lasting

UNITS = {
    "sedations": "sessions under sedation",
    "films": "plain films",
    "scans": "scans with radiation",
    "invasive": "most invasive step",
    "minutes": "until the key results",
}

NAMED = {
    "ideas": "typed, before any list was shown",
    "opening": "with a chip, at the opening",
    "bedside": "with a chip, after the bedside",
    "pause": "with a chip, at the pause",
    "ordering": "as what a test was for",
    "commit": "with a chip, before the commitment",
    "diagnosis": "as the diagnosis committed to",
}

TURNED = {
    "from the start": "led from the first list on",
    "bedside": "at the list after the bedside",
    "pause": "at the list of the pause",
    "commit": "at the list before the commitment",
    "never": "not in the lead at the end",
}

SWITCHED = {
    "other to answer": "from another diagnosis to the answer",
    "answer to other": "from the answer to another diagnosis",
    "other to other": "from one other diagnosis to another",
    "none": "the same leader first and last",
}

POINTS = {"omission": "left open", "delay": "a delay", "stayed": "the list stayed", "burden": "burden"}

ASIDE = {
    "damaged": "cut short, altered, or not readable as a walk",
    "abandoned": "started, but not finished",
    "duplicate": "the same walk a second time",
    "same attempt": "another walk under the same code and number",
    "later attempt": "by a learner whose first attempt counts",
    "another case": "walks of another case",
    "another version": "walks of another version of this case",
    "a room's": "walked by a room with a facilitator",
    "not a log": "not a log of a walk",
}

HARDLY = 10
"""Hundredths of a correlation: closer to nothing than this is called hardly linked."""

BLOCKS = 24
"""Characters of a whole bar of text."""


@pass_context
def figure(context: Context, number: int) -> str:
    """The count as it may be said: rounded to fives, nothing is none to four."""
    return "under 5" if number == 0 and context["shareable"] else str(number)


@pass_context
def learners(context: Context, number: int) -> str:
    """How many learners there are, in words."""
    if not context["shareable"]:
        return counted(number, "learner", "learners")
    return f"{number} or more learners" if number else "fewer than 5 learners"


@pass_context
def out_of(context: Context, share: Any) -> str:
    """k of n."""
    return f"{figure(context, share.k)} of {figure(context, share.n)}"


@pass_context
def with_percent(context: Context, share: Any) -> str:
    """k of n, with a percentage where there is one."""
    return out_of(context, share) + ("" if share.percent is None else f" ({share.percent}%)")


@pass_context
def with_interval(context: Context, share: Any) -> str:
    """k of n, with a percentage and an interval where there are any."""
    interval = between(share)
    if not interval:
        return with_percent(context, share)
    return f"{out_of(context, share)} ({share.percent}%; 95% interval {interval})"


def between(share: Any) -> str:
    """The interval in whole percent; empty where there is none."""
    return "" if share.low is None else f"{_whole(share.low)} to {_whole(share.high)}%"


def _whole(tenths_of_percent: int) -> int:
    return (tenths_of_percent + 5) // 10


def reach(share: Any, shareable: bool) -> tuple[int, int] | None:
    """How far a share may lie from where it is drawn, in tenths of a percent: its interval, or its rounding."""
    if shareable:
        return 1000 * share.k // (share.n + FIVES - 1), min(1000, 1000 * (share.k + FIVES - 1) // share.n)
    return None if share.low is None else (share.low, share.high)


def done(share: Any) -> str:
    """How many did what a share left out."""
    return f"{share.n - share.k} of {share.n} ({percent(share.n - share.k, share.n)}%)"


def correlation(hundredths: int | None) -> str:
    """A correlation with its sign, and what it says in words."""
    if hundredths is None:
        return "cannot be told: all did the same"
    sign = "+" if hundredths > 0 else "−" if hundredths < 0 else ""
    number = f"{sign}{abs(hundredths) // 100}.{abs(hundredths) % 100:02d}"
    if abs(hundredths) < HARDLY:
        return f"{number}, hardly linked"
    return f"{number}, {'more' if hundredths > 0 else 'less'} often"


def in_unit(value: int, unit: str) -> str:
    """A burden in words."""
    match unit:
        case "invasive":
            return str(list(Invasive)[value].value)
        case "minutes":
            return lasting(value)
        case _:
            return str(value)


def quartiles(burden: Any) -> str:
    """Between which burdens half of the class lies."""
    lower, upper = in_unit(burden.lower, burden.unit), in_unit(burden.upper, burden.unit)
    return lower if lower == upper else f"{lower} to {upper}"


def half_named(findings: int | None) -> str:
    """By when half of the class had named the answer; never counts as infinitely late."""
    if findings is None:
        return "Fewer than half of the class named it."
    known = "before anything was known" if findings == 0 else f"by finding {findings}"
    return f"At least half of the class had named it {known}."


@pass_context
def uses(context: Context, test: Any) -> str:
    """What the orders of a test were worth; inside the class what none were is left out."""
    parts = zip((test.useful, test.neutral, test.against), KINDS, strict=True)
    return ", ".join(f"{figure(context, number)} {kind}" for number, kind in parts if number or context["shareable"])


def furthest(burden: Any) -> int:
    """The end of the scale on which a burden is drawn."""
    if burden.unit == "invasive":
        return len(Invasive) - 1
    return max(int(burden.upper), int(burden.reference), 1)


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


def band(one: Any, other: Any, of: int) -> str:
    """The outline of a band between two checkpoints, on a field of 100 by 100; empty where either has none."""
    if one.low is None or other.low is None:
        return ""
    corners = ((0, one.high), (100, other.high), (100, other.low), (0, one.low))
    return " ".join(f"{x},{100 * (of - value) / of:.5g}" for x, value in corners)


def blocks(parts: Sequence[int], of: int) -> str:
    """A bar of text: full, half and light blocks in turn, dots for the rest."""
    bar, reached = "", 0
    for part, block in zip(parts, "█▒░", strict=False):
        reached += part
        until = min(BLOCKS, (2 * BLOCKS * reached + of) // (2 * of))
        bar += block * (until - len(bar))
    return bar.ljust(BLOCKS, "·")


COUNTS: dict[str, Callable[..., Any]] = {
    "figure": figure,
    "learners": learners,
    "out_of": out_of,
    "with_percent": with_percent,
    "with_interval": with_interval,
    "between": between,
    "reach": reach,
    "done": done,
    "correlation": correlation,
    "unit": UNITS.__getitem__,
    "in_unit": in_unit,
    "quartiles": quartiles,
    "half_named": half_named,
    "uses": uses,
    "furthest": furthest,
    "named": NAMED.__getitem__,
    "turned": TURNED.__getitem__,
    "switched": SWITCHED.__getitem__,
    "point_kind": POINTS.__getitem__,
    "set_aside": ASIDE.__getitem__,
    "mean": tenths,
    "across": across,
    "wide": wide,
    "up": up,
    "place": place,
    "band": band,
    "blocks": blocks,
}
