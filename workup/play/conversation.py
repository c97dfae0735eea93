"""The conversation itself: whatever the walk waits for is asked, one line at a time."""

from collections.abc import Callable
from contextlib import suppress
from typing import assert_never

from workup.core.walk.log import Entry
from workup.core.walk.steps import Walk
from workup.phrases import say
from workup.play import acting, checkpoint, closing, looking, revealed, rounds, views
from workup.play.blocks import Block, Paragraph
from workup.play.exchange import PLAIN, Exchange, Sight, Turned, Turns


def converse(
    walk: Walk,
    *,
    ask: Callable[[str], str],
    show: Callable[[Block], None],
    record: Callable[[Entry], None],
    room: bool = False,
    sight: Sight = PLAIN,
) -> Walk:
    """The walk after the conversation with one learner, or with a room, over. Raises Left when they go away before.

    Every entry is recorded before anything else is asked, so a walk is resumed by conversing again
    with the walk that its entries make.
    """
    x = (rounds.Room if room else Exchange)(walk, ask=ask, show=show, record=record, sight=sight)
    turns = rounds.TURNS if room else _TURNS
    if walk.awaits.kind != "over":
        _begin(x)
    while x.walk.awaits.kind != "over":
        x.is_half_given = False
        with suppress(Turned):
            _turn(x, turns)
    return x.walk


_TURNS = Turns(checkpoint.idea, checkpoint.chips, closing.diagnosis)


def _turn(x: Exchange, turns: Turns) -> None:
    looking.look(x)
    x.say_where_to_look()
    match x.walk.awaits.kind:
        case "idea":
            turns.idea(x)
        case "chips":
            turns.chips(x)
        case "pick":
            checkpoint.pick(x)
        case "send":
            acting.send(x)
        case "bound":
            acting.bound(x)
        case "purpose":
            acting.purpose(x)
        case "act":
            acting.act(x)
        case "diagnosis":
            turns.diagnosis(x)
        case ("sentence" | "went well" | "would change") as about:
            closing.reflection(x, about)
        case "over":
            pass
        case never:
            assert_never(never)


def _begin(x: Exchange) -> None:
    walk = x.walk
    x.show(*views.front(walk.case))
    if walk == Walk(walk.case):
        x.show(Paragraph(walk.case.opening), *revealed.known_already(walk), Paragraph(say("walk-help-first")))
        return
    x.show(views.standing(walk))
    if walk.pending:
        x.show(*views.session(walk.case, walk.pending, walk.pending))
