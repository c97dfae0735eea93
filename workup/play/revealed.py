"""What has been revealed and done in a walk, as blocks to show. Pure."""

from collections.abc import Container, Iterable
from itertools import groupby

from workup.core.walk.events import Acted, Ordered, Seen
from workup.core.walk.moment import day
from workup.core.walk.steps import Walk
from workup.document.origin import origin, origin_then
from workup.document.words import sentence_case
from workup.phrases import listed, say
from workup.play.blocks import Block, Choice, Found, Heading, Hint, Index, Paragraph
from workup.play.views import clock, still_out


def found(walk: Walk, item_ids: Iterable[str], new: Container[str]) -> tuple[Found | Paragraph, ...]:
    """What these items showed last, or what came of an act; of those that are not new, that it is as it was."""
    last = {seen.item: seen for seen in walk.seen}
    return tuple((told if item_id in new else _as_before)(walk, last[item_id]) for item_id in item_ids)


def _as_before(walk: Walk, seen: Seen) -> Found | Paragraph:
    item = walk.case.forms[seen.shown]
    if not seen.number:
        done = next(e.minute for e in reversed(walk.events) if isinstance(e, Acted) and e.item == seen.item)
        return Paragraph(say("acts-done-before", act=sentence_case(item.label), when=clock(walk, done)))
    # What was known when the walk began says itself how old it is.
    if item.known is not None:
        return told(walk, seen)
    then, now = day(walk.case.begins, seen.minute), day(walk.case.begins, walk.minute)
    return Found(say("look-same", item=item.label, day=0 if then == now else then), item.text, seen.number)


def told(walk: Walk, seen: Seen) -> Found | Paragraph:
    """What was shown, or what came of an act, in words."""
    item = walk.case.forms[seen.shown]
    if not seen.number:
        return Paragraph(say("acts-done-one", act=sentence_case(item.label), happened=item.text))
    if item.known is None:
        return Found(item.label, item.text, seen.number)
    since = origin if day(walk.case.begins, walk.minute) == 1 else origin_then
    return Found(say("known-labelled", item=item.label, origin=since(item.known)), item.text, seen.number)


def known_already(walk: Walk) -> tuple[Block, ...]:
    """What is known when the walk begins, with where it comes from; nothing where nothing is."""
    known = tuple(told(walk, seen) for seen in walk.seen if seen.from_the_start)
    return (Heading(say("known-title")), *known) if known else ()


def findings(walk: Walk, held: Container[Seen] = ()) -> tuple[Block, ...]:
    """Everything revealed so far, in full, and what is still out; but for what is held back."""
    known = tuple(told(walk, seen) for seen in walk.found if seen not in held)
    done = tuple(told(walk, seen) for seen in walk.seen if not seen.number)
    acts = (Heading(say("acts-done", name=walk.case.patient.name)), *done) if done else ()
    out = (Hint(still_out(walk)),) if walk.awaited else ()
    return (*known, *acts, *out) or (Hint(say("walk-nothing-known")),)


def findings_index(walk: Walk) -> Index:
    """Everything revealed so far, by number and name alone; what was looked at again, as it was seen last."""
    # A pick is judged by what was shown last, so an earlier form is not offered beside it.
    last = {seen.item: seen.number for seen in walk.found}
    return Index(tuple(Choice(n, walk.case.items[item_id].label) for item_id, n in sorted(last.items(), key=_number)))


def _number(shown: tuple[str, int]) -> int:
    return shown[1]


def results(before: Walk, after: Walk, held: Container[Seen] = ()) -> tuple[Block, ...]:
    """The results that have come in between two states of a walk, each at its own time, and what was left out.

    Of what is held back it is only said that it has come.
    """
    blocks: list[Block] = []
    came = [seen for seen in after.seen[len(before.seen) :] if after.case.items[seen.item].act == "order"]
    for minute, together in groupby(came, key=lambda seen: seen.minute):
        at_once = tuple(together)
        said = say("order-in", results=len(at_once), clock=clock(after, minute))
        blocks += [Paragraph(said), *(told(after, seen) for seen in at_once if seen not in held)]
    sessions = [event for event in after.events[len(before.events) :] if isinstance(event, Ordered)]
    # What was known and is ordered again shows nothing new, so that it is only named.
    ordered_again = {i for session in sessions for i in session.items if i not in session.anew}
    again = {seen.item: seen.number for seen in before.seen if seen.item in ordered_again}
    if again:
        named = [say("order-known-one", item=after.case.items[i].label, number=n) for i, n in again.items()]
        blocks.append(Paragraph(say("order-known", findings=listed(named))))
    if left_out := [after.case.items[item_id].label for session in sessions for item_id in session.left_out]:
        blocks.append(Paragraph(say("bound-left-out", tests="; ".join(left_out))))
    return tuple(blocks)
