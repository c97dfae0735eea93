"""A picture comes without its sentence: what is seen is said first, by the number of what this item can show."""

from workup.core.walk.events import Seen
from workup.core.walk.log import Naming
from workup.phrases import say
from workup.play import revealed
from workup.play.blocks import Choice, Heading, Menu, Notice, Paragraph, Picture
from workup.play.exchange import Exchange

_READ = frozenset({"0", "read"})


def look(x: Exchange) -> None:
    """One picture after the other of which the sentence is held back: what is seen is asked, then its sentence told."""
    for seen in x.held:
        _name(x, seen)


def _name(x: Exchange, seen: Seen) -> None:
    item = x.walk.case.forms[seen.shown]
    assert item.figure is not None, "it can be seen"
    # In the order of the checklist: the order says nothing about this case.
    possible = tuple(item.wording)
    x.show(
        Heading(item.label, say("looking-aside")),
        Picture(item.figure),
        Menu(tuple(Choice(number, item.wording[outcome]) for number, outcome in enumerate(possible, start=1))),
    )
    while True:
        word = x.line(say("looking-prompt"), Paragraph(say("looking-help"))).casefold()
        number = int(word) if word.isascii() and word.isdecimal() and len(word) < 4 else 0
        if word in _READ or 1 <= number <= len(possible):
            x.put(Naming(item=item.id, outcome=possible[number - 1] if number else None))
            x.show(revealed.told(x.walk, seen))
            return
        x.show(Notice(say("looking-number", last=len(possible))))
