"""A picture comes without its sentence: what is seen is said first, by the number of what this item can show."""

from collections.abc import Mapping, Sequence

from workup.core.content.case_item import CaseItem
from workup.core.walk.log import Hands, Naming
from workup.phrases import listed, say
from workup.play import revealed
from workup.play.blocks import Choice, Heading, Listing, Menu, Notice, Paragraph, Picture, Share
from workup.play.exchange import Exchange
from workup.play.hands import most
from workup.play.shares import as_row

_READ = frozenset({"0", "read"})


def look(x: Exchange) -> None:
    """One picture after the other of which the sentence is held back: what is seen is asked, then its sentence told."""
    for seen in x.held:
        item = x.walk.case.forms[seen.shown]
        assert item.figure is not None, "it can be seen"
        # In the order of the checklist: the order says nothing about this case.
        possible = tuple(item.wording)
        x.show(
            Heading(item.label, say("looking-aside")),
            Picture(item.figure),
            Menu(tuple(Choice(number, item.wording[outcome]) for number, outcome in enumerate(possible, start=1))),
        )
        x.say_where_to_look()
        called, hands = _called(x, item, possible)
        if hands:
            x.put(Hands(item=item.id, votes=dict(hands)))
        x.put(Naming(item=item.id, outcome=called))
        x.show(revealed.told(x.walk, seen))


def _called(x: Exchange, item: CaseItem, possible: Sequence[str]) -> tuple[str | None, Mapping[str, int]]:
    # What it is called, and the hands that were counted for it: none in a walk of one.
    standing: str | None = None
    hands: Mapping[str, int] = {}
    while True:
        text = x.line(_prompt(x, standing), Paragraph(say("looking-help")), *_help_of_a_room(x)).casefold()
        if standing and text in ("", "y", "yes"):
            return standing, hands
        if text in _READ:
            return None, hands
        number = int(text) if text.isascii() and text.isdecimal() and len(text) < 3 else 0
        if 1 <= number <= len(possible):
            return possible[number - 1], hands
        given = as_row(text, possible) if x.is_room else None
        if given and given.shares:
            hands = {one: count for one, count in given.shares.items() if count}
        standing = _by_hands(x, item, possible, hands) if given and given.shares else None
        if standing is None:
            x.show(Notice(say("looking-number", last=len(possible))))


def _prompt(x: Exchange, standing: str | None) -> str:
    if standing:
        return say("room-hands-again")
    return say("looking-hands-prompt") if x.is_room else say("looking-prompt")


def _help_of_a_room(x: Exchange) -> tuple[Paragraph, ...]:
    return (Paragraph(say("looking-hands-help")),) if x.is_room else ()


def _by_hands(x: Exchange, item: CaseItem, possible: Sequence[str], hands: Mapping[str, int]) -> str | None:
    # What most hands are for, once they are counted; a tie is for the room to break, by a number.
    shares = tuple(Share(n, item.wording[one], hands.get(one, 0)) for n, one in enumerate(possible, start=1))
    x.show(Listing(tuple(share for share in shares if share.chips), sum(hands.values())))
    leaders = most(hands, possible)
    if len(leaders) == 1:
        return leaders[0]
    numbers = listed((str(possible.index(one) + 1) for one in leaders), "list-or")
    x.show(Paragraph(say("looking-tie", numbers=numbers)))
    return None
