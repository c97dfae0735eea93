"""Where a result comes from that is known when the walk begins."""

from workup.core.content.findings import KnownAlready
from workup.phrases import say


def origin(known: KnownAlready) -> str:
    """Its source, and how long ago that was on the day on which the walk begins."""
    unit, n = _ago(known)
    return say("known-from", source=known.source, unit=unit, n=n)


def origin_then(known: KnownAlready) -> str:
    """The same as it is said on a later day, and in the debrief."""
    unit, n = _ago(known)
    return say("known-from-then", source=known.source, unit=unit, n=n)


def _ago(known: KnownAlready) -> tuple[str, int]:
    days = 1 - known.day
    return ("days", days) if days < 60 else ("months", (days + 15) // 30) if days < 730 else ("years", days // 365)
