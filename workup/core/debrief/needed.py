"""What was still needed, in words: sets of things of which one would have been enough."""

from collections.abc import Iterable

from workup.core.content.case import Case


def known_in_words(case: Case, items: Iterable[str]) -> str:
    """What had been looked at: `consciousness and eye movements`."""
    return _joined(list(dict.fromkeys(case.items[item_id].label for item_id in items)))


def needed_in_words(case: Case, sets: Iterable[Iterable[str]]) -> str:
    """What any one of these sets would have brought: `A together with B, or C`; empty without any."""
    said = (" together with ".join(case.items[item_id].label for item_id in items) for items in sets)
    return ", or ".join(dict.fromkeys(filter(None, said)))


def _joined(labels: list[str]) -> str:
    return labels[0] if len(labels) == 1 else f"{', '.join(labels[:-1])} and {labels[-1]}"
