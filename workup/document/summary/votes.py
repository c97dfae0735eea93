"""What a room voted: twice about the commitment, and at each list."""

from workup.core.content.case import Case
from workup.core.debrief import Debrief
from workup.core.debrief.room import OfPicture, Room
from workup.document.blocks import Block, Cell, Figure, Section, Table, Text
from workup.document.drawing import pictured
from workup.document.named import list_at
from workup.document.words import sentence_case
from workup.phrases import say


def votes(case: Case, debrief: Debrief) -> Section | None:
    """The votes; None where none were taken, as in a walk of one."""
    room = debrief.room
    if room is None:
        return None
    lists = (*twice(case, room), _table(case, room)) if room.lists or room.before else ()
    seen = (_pictures(case, room),) if room.pictures else ()
    return Section("room", say("room-votes"), (*lists, *seen), nav=say("votes-nav"))


def _pictures(case: Case, room: Room) -> Table:
    return Table(
        caption=say("votes-pictures"),
        columns=(say("class-seen-picture"), say("votes-called")),
        rows=tuple(_picture(case, one) for one in room.pictures),
    )


def _picture(case: Case, one: OfPicture) -> tuple[Cell, ...]:
    form = case.forms[one.item, one.form]
    called = sorted(one.votes.items(), key=lambda told: -told[1])
    said = [say("class-seen-taken", called=form.wording[outcome], count=str(hands)) for outcome, hands in called]
    beside = pictured(form.figure, form.text)
    return Cell(sentence_case(form.label), below=form.text, figure=beside), Cell(" ".join(said))


def twice(case: Case, room: Room) -> tuple[Block, ...]:
    """The two votes about the commitment: how many hands moved, and a picture."""
    before, after = room.before, room.after
    if before is None or after is None or room.moved is None:
        return (Text(say("votes-once")),)
    rows = [
        {
            "id": option,
            "name": sentence_case(case.label(option)),
            "before": before.votes[option],
            "after": after.votes[option],
        }
        for option in case.options
        if before.votes[option] or after.votes[option]
    ]
    data = {"whole": max(before.total, after.total, 1), "rows": rows}
    return (Text(_moved(before.total, after.total, room.moved)), Figure("votes", data, say("votes-figure")))


def _moved(before: int, after: int, moved: int) -> str:
    if before == after:
        return say("votes-moved-same", moved=moved, hands=after)
    return say("votes-moved", moved=moved, before=before, after=after)


def _table(case: Case, room: Room) -> Table:
    given = [(sentence_case(list_at(at.checkpoint)), at.hands) for at in room.lists]
    twice = ((say("votes-before"), room.before), (say("votes-after"), room.after))
    given += [(sentence_case(name), hands) for name, hands in twice if hands is not None]
    return Table(
        caption=say("votes-table"),
        columns=(say("debrief-diagnosis"), *(name for name, _ in given)),
        rows=(
            *(_row(case.label(option), [hands.votes[option] for _, hands in given]) for option in case.options),
            _row(say("votes-all"), [hands.total for _, hands in given]),
        ),
    )


def _row(name: str, counts: list[int]) -> tuple[Cell, ...]:
    return (Cell(sentence_case(name)), *(Cell(str(count)) for count in counts))
