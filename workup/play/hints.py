"""Questions to ask oneself, by where a walk stands. None knows the case, so none can give anything of it away. Pure."""

from collections.abc import Iterator

from workup.core.walk.events import Ordered
from workup.core.walk.steps import Walk

_IDEA = (
    "walk-ask-colleague",
    "walk-ask-likeliest",
)
_LIST = (
    "walk-ask-most",
    "walk-ask-not-first",
)
_FOR = ("walk-ask-keep-one",)
_AGAINST = ("walk-ask-hardest",)
_NOTHING_YET = (
    "walk-ask-how-it-began",
    "walk-ask-who-was-there",
)
_NOTHING_SEEN = (
    "walk-ask-see-yourself",
    "walk-ask-look-first",
)
_NOTHING_HEARD = ("walk-ask-only-told",)
_NO_TEST_YET = (
    "walk-ask-before-tests",
    "walk-ask-tell-apart",
)
_DEEP = (
    "walk-ask-safe",
    "walk-ask-same-session",
)
_SEND = ("walk-ask-sample",)
_PURPOSE = (
    "walk-ask-normal",
    "walk-ask-more-or-less",
)
_RESULTS = (
    "walk-ask-unexplained",
    "walk-ask-harm",
    "walk-ask-surprise",
)
_COMMIT = ("walk-ask-change-mind",)
_DIAGNOSIS = ("walk-ask-something-else",)
_OWN_WORDS = ("walk-ask-tonight",)


def questions(walk: Walk) -> tuple[str, ...]:
    """The phrases of what one might ask oneself where this walk stands; at least one, and one after the other."""
    return tuple(_questions(walk))


def _questions(walk: Walk) -> Iterator[str]:
    awaits = walk.awaits
    match awaits.kind:
        case "idea":
            yield from _IDEA
        case "chips":
            deep = any(walk.case.items[item_id].is_deep for item_id in walk.pending)
            yield from _COMMIT if awaits.checkpoint == "commit" else (*(_DEEP if deep else ()), *_LIST)
        case "pick":
            yield from _FOR if awaits.direction == "for" else _AGAINST
        case "send":
            yield from _SEND
        case "purpose":
            yield from _PURPOSE
        case "diagnosis":
            yield from _DIAGNOSIS
        case "act":
            yield from _at_the_bedside(walk)
        case _:
            yield from _OWN_WORDS


def _at_the_bedside(walk: Walk) -> tuple[str, ...]:
    done = {walk.case.items[seen.item].act for seen in walk.found}
    if any(isinstance(event, Ordered) for event in walk.events):
        return _RESULTS
    if done >= {"ask", "examine"}:
        return _NO_TEST_YET
    return _NOTHING_SEEN if "ask" in done else _NOTHING_HEARD if done else _NOTHING_YET
