"""Where a result comes from that is known when the walk begins."""

from workup.core.content.findings import KnownAlready
from workup.phrases import say


def origin(known: KnownAlready) -> str:
    """Its source, and how long ago that was."""
    days = 1 - known.day
    n, unit = (days, "days") if days < 60 else ((days + 15) // 30, "months") if days < 730 else (days // 365, "years")
    return say("known-from", source=known.source, unit=unit, n=n)
