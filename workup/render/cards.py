"""Cards in words, for pages that cannot set them in type."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from workup.core.content.checklist import exposures_in_words
from workup.render.words import lasting, listed


def cards(named: Sequence[Any], joint: str = "and") -> str:
    """Cards by number and label: `15 eye movements or 12 home video`."""
    return listed([f"{card.number} {card.label}" for card in named], joint)


def card_sets(sets: Sequence[Sequence[Any]]) -> str:
    """Sets of cards of which one is enough."""
    return "; or ".join(map(cards, sets))


def priced(card: Any) -> str:
    """What a card costs the person: how long, and how far it goes."""
    return "; ".join((lasting(card.minutes), *costs(card)))


def costs(card: Any) -> Iterator[str]:
    """Sedation, films, scans, needle, and the card whose sample it needs: only what there is."""
    if card.sedated:
        yield "sedation"
    yield from exposures_in_words(card.films, card.scans)
    if card.invasive != "none":
        yield "needle" if card.invasive == "blood sample" else card.invasive
    if card.sample_from:
        yield f"sample from {card.sample_from}"


CARDS: dict[str, Callable[..., Any]] = {"cards": cards, "card_sets": card_sets, "priced": priced, "costs": costs}
