"""A room to hold a conversation in: a learner who types given lines, and all that is shown and recorded."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import get_args

from support.world.worlds import a_case
from workup.core.content.case import Case
from workup.core.walk.events import Kind
from workup.core.walk.following import follow
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.log import Chips, Diagnosis, Entry, Idea, Plan, Skip, Vote
from workup.core.walk.steps import Walk
from workup.play import Block, Left, Picture, Sight, converse, typed
from workup.play.exchange import PLAIN

KINDS = tuple(kind for kind in get_args(Kind) if kind != "over")


class Room:
    """A conversation with a learner, or a room's facilitator, who types these lines and then goes away."""

    def __init__(self, walk: Walk, lines: Iterable[str], *, room: bool = False, sight: Sight = PLAIN) -> None:
        self.shown: list[Block] = []
        self.prompts: list[str] = []
        self.recorded: list[Entry] = []
        self.walk = walk
        waiting = iter(lines)

        def ask(prompt: str) -> str:
            self.prompts.append(prompt)
            try:
                return next(waiting)
            except StopIteration:
                raise EOFError from None

        def record(entry: Entry) -> None:
            self.recorded.append(entry)
            self.walk = self.walk.after(entry)

        try:
            converse(walk, ask=ask, show=self.shown.append, record=record, room=room, sight=sight)
            self.left = False
        except Left:
            self.left = True

    @property
    def text(self) -> str:
        return " ".join(words_of(block) for block in self.shown)


def words_of(block: object) -> str:
    if isinstance(block, str | int):
        return str(block)
    if isinstance(block, Picture):
        return ""
    if isinstance(block, tuple):
        return " ".join(words_of(part) for part in block)
    return " ".join(map(words_of, vars(block).values()))


@cache
def the_case() -> Case:
    return a_case()


@cache
def states() -> dict[str, tuple[Entry, ...]]:
    """By what the walk waits for, the entries that lead there."""
    found: dict[str, tuple[Entry, ...]] = {"send": (Skip(), Plan(items=("lumbar-puncture",)), Skip())}
    entries = walk_as(LEARNERS["reference"], the_case())
    for count in range(len(entries)):
        found.setdefault(follow(the_case(), entries[:count]).awaits.kind, entries[:count])
    return found


def at(kind: str) -> Walk:
    walk = follow(the_case(), states()[kind])
    assert walk.awaits.kind == kind
    return walk


def said_at(kind: str, *lines: str) -> list[Entry]:
    return Room(at(kind), lines).recorded


def row(walk: Walk, votes: Mapping[str, int]) -> str:
    """Hands in a row, as a facilitator types them."""
    return " ".join(str(votes.get(option, 0)) for option in walk.case.options)


def called(walk: Walk, entry: Entry) -> list[tuple[str, list[Entry]]]:
    """What the facilitator types where one learner would give this entry, and what is recorded of it."""
    match entry:
        case Chips():
            votes = {option: 2 * chips for option, chips in entry.chips.items()}
            return [(row(walk, votes), []), ("", [Vote(about="list", votes=votes), entry])]
        case Diagnosis():
            first, *_, last = walk.case.options[:4]
            before, after = {first: 12, last: 8}, {first: 3, entry.hypothesis: 16}
            return [
                (f"{row(walk, before)} y", [Vote(about="before discussion", votes=before)]),
                ("", []),
                (f"{row(walk, after)} y", [Vote(about="after discussion", votes=after)]),
                ("", [entry]),
            ]
        case Idea() if not entry.text and not walk.ideas:
            # The list, once it is seen, was seen: a room is asked twice.
            return [("", []), ("", [entry])]
        case _:
            return [(typed(walk, entry), [entry])]
