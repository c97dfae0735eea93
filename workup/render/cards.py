"""Cards in words, for the pages of students."""

from collections.abc import Callable, Iterator
from typing import Any

from workup.document.burden import exposures
from workup.document.words import lasting
from workup.phrases import say


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


CARDS: dict[str, Callable[..., Any]] = {"priced": priced, "costs": costs}
