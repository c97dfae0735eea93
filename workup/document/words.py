"""Numbers, marks and sentences as every page writes them."""

from collections.abc import Sequence

from workup.core.text.kinds import DAGGER
from workup.phrases import say

MINE = (DAGGER,)
"""The basis of what is the author's judgement alone."""

_HOUR, _DAY, _WEEK, _MONTH = 60, 1_440, 10_080, 43_800
"""Minutes."""


def sentence_case(text: str) -> str:
    """The text with a capital in front, unless its first word has its own way of writing."""
    first = text.split(maxsplit=1)[0] if text.strip() else ""
    return text[:1].upper() + text[1:] if first.islower() else text


def sentence(text: str) -> str:
    """The text as a sentence: a capital in front and a full stop behind."""
    said = sentence_case(text.strip())
    return said if said.endswith((".", "!", "?", '"', "”")) else f"{said}."


def sentences(*said: str) -> str:
    """Whole sentences one after the other; what is empty is left out."""
    return " ".join(filter(None, said))


def signed(bearing: int) -> str:
    """A bearing with its sign; nothing in front of 0."""
    return f"{bearing:+d}" if bearing else "0"


def tenths(number: int) -> str:
    """Tenths of a chip as chips with one decimal."""
    return f"{number // 10}.{number % 10}"


def with_dagger(basis: Sequence[str]) -> tuple[str, ...]:
    """The basis with the author's judgement among it."""
    return tuple(dict.fromkeys((*basis, DAGGER)))


def lasting(minutes: int) -> str:
    """A stretch of time in the unit that suits it."""
    if minutes >= _MONTH:
        return say("time-months", number=round(minutes / _MONTH))
    if minutes >= 2 * _WEEK:
        return say("time-weeks", number=round(minutes / _WEEK))
    if minutes >= _DAY:
        return say("time-days", number=round(minutes / _DAY))
    if minutes >= _HOUR:
        return say("time-hours", number=round(minutes / _HOUR))
    return say("time-minutes", number=minutes) if minutes else say("time-at-once")


def bar(count: int, whole: int, length: int = 20) -> int:
    """How much of a bar of this length a count fills; however few, it is seen."""
    return max((2 * count * length + whole) // (2 * whole), int(count > 0))
