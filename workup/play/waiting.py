"""Waiting at the bedside: on to the next result, or to the last."""

from workup.core.walk.log import Wait
from workup.phrases import say
from workup.play import looking
from workup.play.blocks import Hint
from workup.play.exchange import Exchange

_TO_THE_NEXT = frozenset({"for", "the", "it", "next", "one", "result", "a", "until", "of"})
_TO_THE_LAST = frozenset({"all", "everything", "them", "results", "both", "last", "rest"})
"""Words after `wait`: those of the first kind alone go on to the next result, with one of the second to the last."""


def wait(x: Exchange, said: frozenset[str]) -> None:
    """Goes on as these words behind `wait` say, or says how to wait."""
    if not x.walk.awaited:
        x.show(Hint(say("order-none-out")))
    elif said <= _TO_THE_NEXT:
        x.put(Wait())
    elif said <= _TO_THE_NEXT | _TO_THE_LAST:
        while x.walk.awaited:
            x.put(Wait())
            looking.look(x)
    else:
        # A test that is named here would be ordered, were the line read as a wish.
        x.show(Hint(say("order-wait-words")))
