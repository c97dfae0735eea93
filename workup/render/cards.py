"""Cards in words, for the pages of students."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from workup.document.burden import exposures
from workup.document.words import lasting
from workup.phrases import say

_HOUR = 60
"""Minutes."""


def priced(card: Any) -> str:
    """What a card costs the person: how long, and how far it goes."""
    return "; ".join((lasting(card.minutes), *costs(card)))


def costs(card: Any) -> Iterator[str]:
    """Sedation, films, scans, needle, and the card whose sample it needs: only what there is."""
    if card.sedated:
        yield say("tests-sedation")
    yield from exposures(card.films, card.scans)
    if card.invasive:
        yield card.invasive
    if card.sample_from:
        yield say("cards-sample", card=card.sample_from)


def in_short(minutes: int) -> str:
    """A stretch of time in as few letters as a line of a worksheet has for it."""
    if 0 < minutes < _HOUR:
        return say("handout-minutes", number=minutes)
    return say("handout-hours", number=round(minutes / _HOUR)) if _HOUR <= minutes < 24 * _HOUR else lasting(minutes)


def usual_minutes(cards: Sequence[Any]) -> int:
    """The minutes that most of these cards take, which are told once for all of them."""
    minutes: Counter[int] = Counter(card.minutes for card in cards)
    return minutes.most_common(1)[0][0]


CARDS: dict[str, Callable[..., Any]] = {
    "priced": priced,
    "costs": costs,
    "in_short": in_short,
    "usual_minutes": usual_minutes,
}
