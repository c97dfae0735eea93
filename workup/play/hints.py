"""Questions to ask oneself, by where a walk stands. None knows the case, so none can give anything of it away. Pure."""

from collections.abc import Iterator

from workup.core.walk.events import Ordered
from workup.core.walk.steps import Walk

_IDEA = (
    "What would you say to a colleague who asks what this could be? One line is enough.",
    "Which of your ideas is the likeliest, and which would you least like to miss?",
)
_LIST = (
    "Which one would you put most on, and why that one?",
    "Suppose your first is not it: what comes next, and does it have a chip?",
)
_FOR = ("If you could keep only one finding to argue for your first, which would it be?",)
_AGAINST = ("Which finding would you find hardest to explain if your first is right?",)
_NOTHING_YET = (
    "What would you want to hear about how this began before you touch anything?",
    "Who was there when it began, and what would you ask them first?",
)
_NOTHING_SEEN = (
    "You have heard the story. What would you like to see for yourself?",
    "Where would you look first if you could look at only one thing?",
)
_NOTHING_HEARD = ("You have looked. What would only somebody who was there be able to tell you?",)
_NO_TEST_YET = (
    "Is there a question or an examination left that could settle more than any test?",
    "Which two on your list do you find hardest to tell apart, and what would separate them?",
)
_DEEP = (
    "What would have to be true for this to be safe, and have you looked?",
    "Is there anything else that could be done in the same session, so that it is not done twice?",
)
_SEND = ("Once you have the sample, which test would you be sorry not to have asked for?",)
_PURPOSE = (
    "If the result were normal, what would you do next? And if it were not?",
    "Which diagnosis would this test make more likely, and which less?",
)
_RESULTS = (
    "What do you know that your first does not explain?",
    "If you stopped here, what could still do harm while nobody is looking for it?",
    "Which result surprised you, and what would you have expected?",
)
_COMMIT = ("Which finding would make you change your mind, and have you looked for it?",)
_DIAGNOSIS = ("If it turns out to be something else, what would that most likely be, and how would you find out?",)
_OWN_WORDS = ("How would you tell it to the colleague who takes over from you tonight?",)


def questions(walk: Walk) -> tuple[str, ...]:
    """What one might ask oneself where this walk stands; at least one, and one after the other."""
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
    done = {walk.case.items[seen.item].act for seen in walk.seen}
    if any(isinstance(event, Ordered) for event in walk.events):
        return _RESULTS
    if done >= {"ask", "examine"}:
        return _NO_TEST_YET
    return _NOTHING_SEEN if "ask" in done else _NOTHING_HEARD if done else _NOTHING_YET
