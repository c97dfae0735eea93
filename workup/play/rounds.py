"""The turns that a room takes otherwise than one learner: hands in place of chips, and two commitments.

A facilitator types in front of everybody: a key that slipped is asked about, and what was counted can be counted again.
"""

from collections.abc import Mapping
from typing import Literal, assert_never

from workup.core.content.casefile import Checkpoint
from workup.core.walk.log import Chips, Diagnosis, Entry, Note, Vote
from workup.core.walk.steps import Walk
from workup.phrases import listed, say
from workup.play import checkpoint, views
from workup.play.blocks import Block, Heading, Hint, Listing, Notice, Paragraph, Place
from workup.play.exchange import BEDSIDE, Exchange, Turns
from workup.play.hands import chips_from, counted, left_over, most
from workup.play.shares import named, number_of

_READY = frozenset({"", "y", "yes", "ok", "ready"})


class Room(Exchange):
    """The walk of a room: where it stands is said before every prompt."""

    is_room = True

    def show_place(self) -> None:
        """Nothing yet: the place comes with the prompt."""

    _given = 0
    """How many entries the last line gave."""

    def put(self, entry: Entry) -> None:
        """Records an entry, as for one learner."""
        super().put(entry)
        self._given += 1

    def _undo(self) -> None:
        ideas = self._given if self.walk.awaits.kind == "idea" else 1
        super()._undo()
        # A line of two ideas is taken back as the line that it was.
        for _ in range(1, ideas):
            if self.walk.before is not None:
                super()._undo()
        self._given = 0
        # The chips of a room follow from its hands, so it is the hands that are counted again.
        at = self.walk.awaits.checkpoint
        if self.walk.awaits.kind == "chips" and at is not None and self.walk.voted("list", at):
            super()._undo()

    def go_back(self, asked: str) -> None:
        """Leaves a menu or a chapter; where a question is asked, takes back what was given last. Raises Turned."""
        if self.walk.awaits.kind == "act" and (asked != BEDSIDE or self.chapter is not None):
            super().go_back(asked)
        elif self.is_half_given or self.walk.before is not None:
            self.take_back()
        else:
            super().go_back(asked)

    def line(self, asked: str, *about: Block) -> str:
        """The next line that is no command, asked below the place where the walk stands."""
        place = views.place(self.walk, self.chapter)
        self.show(Place(_where(self.walk) or place.place, place.clock, place.so_far))
        text = super().line(asked, *about)
        self._given = 0
        return text


def _where(walk: Walk) -> str:
    # The name of the place where that is not the bedside.
    match walk.awaits.kind:
        case "idea":
            return say("room-at-ideas")
        case "chips" | "pick":
            return say("open-kind-list")
        case "send" | "bound" | "purpose":
            return say("room-at-orders")
        case "diagnosis":
            return say("room-at-commitment")
        case "sentence" | "went well" | "would change":
            return say("room-at-reflection")
        case "act" | "over":
            return ""
        case never:
            assert_never(never)


def idea(x: Exchange) -> None:
    """One idea of the room's, or none; before the list is shown for good, Enter alone is asked about."""
    checkpoint.idea(x, asks_twice=True)


def chips(x: Exchange) -> None:
    """The hands for each diagnosis at this checkpoint, and the chips that follow from them; or a skip."""
    case, at = x.walk.case, x.walk.awaits.checkpoint
    assert at is not None, "a list is asked for at a checkpoint"
    votes = x.walk.voted("list", at)
    if not votes:
        x.show(*_asking(x, at))
        skipping, leaving = Hint(say("room-skip")), Hint(say("chips-cancel"))
        about, leave = ((skipping,), ("skip",)) if at == "opening" else ((skipping, leaving), ("skip", "cancel"))
        given = _hands(x, say("room-hands-prompt"), *about, leave=leave)
        if given == "skip":
            checkpoint.skip(x)
        elif given == "cancel":
            x.put_away()
        if isinstance(given, str):
            return
        votes = given
        x.put(Vote(about="list", votes=dict(votes)))
    shares = chips_from(votes, case.options)
    held = tuple(share for share in views.listing(case, shares).shares if share.chips)
    x.show(Paragraph(say("room-shared")), Listing(held))
    if over := left_over(votes, shares):
        x.show(Hint(say("room-left-over", chips=abs(over), side="over" if over > 0 else "under")))
    x.put(Chips(chips=shares))


def diagnosis(x: Exchange) -> None:
    """The two votes, with the discussion between them, and the diagnosis that has most hands at the end."""
    case = x.walk.case
    before = x.walk.voted("before discussion")
    if not before:
        before = _voted(x, "before discussion", Heading(say("room-before"), say("room-before-aside")))
    after = x.walk.voted("after discussion")
    if not after:
        x.show(
            Heading(say("room-discuss")),
            Paragraph(say("room-discuss-neighbour")),
            Paragraph(say("room-discuss-differ")),
        )
        standing = _discussed(x)
        after = _voted(x, "after discussion", Heading(say("room-after"), say("room-after-aside")), standing)
    x.show(Heading(say("room-votes")), views.hands_twice(case, before, after))
    leaders = most(after, case.options)
    chosen = leaders[0] if len(leaders) == 1 else _one_of(x, leaders)
    x.show(Paragraph(say("room-commits", diagnosis=case.label(chosen))))
    if len(leaders) == 1:
        # From here on nothing can be taken back: a miscount is found here or never.
        while x.line(say("room-commit-prompt"), Paragraph(say("room-commit-help"))).casefold() not in ("", "y", "yes"):
            x.show(Notice(say("room-commit-help")))
    x.put(Diagnosis(hypothesis=chosen))


def _discussed(x: Exchange) -> Mapping[str, int] | None:
    """The room has talked. Whatever was typed meanwhile is kept: a count as the next vote, words as a note."""
    while (text := x.line(say("room-discuss-prompt"), Paragraph(say("room-discuss-help")))).casefold() not in _READY:
        given = counted(text.casefold().removesuffix(" yes").removesuffix(" y"), x.walk.case.options, x.hypotheses)
        if given.shares:
            return given.shares
        if not any(map(str.isalpha, text)):
            x.show(Notice(f"{given.why_not} {say('walk-nothing-changed')}"))
        elif not x.must_drop(text):
            x.put(Note(text=text))
            x.show(Hint(say("walk-noted")))
    return None


def _asking(x: Exchange, at: Checkpoint) -> tuple[Block, ...]:
    asked = Paragraph(say("room-likely"))
    if at == "opening":
        head: tuple[Block, ...] = (*checkpoint.ideas_placed(x.walk, x.hypotheses), Heading(say("list-nav")))
    else:
        head = (checkpoint.heading(x.walk.case, at),)
    last = (checkpoint.last_list(),) if at == "commit" else ()
    return (*head, asked, views.options(x.walk.case), *last)


def _voted(
    x: Exchange,
    about: Literal["before discussion", "after discussion"],
    head: Heading,
    standing: Mapping[str, int] | None = None,
) -> Mapping[str, int]:
    asked = Paragraph(say("room-commit-vote"))
    x.show(head, asked, views.options(x.walk.case))
    prompt = say("room-hands-before") if about == "before discussion" else say("room-hands-after")
    votes = _hands(x, prompt, standing=standing)
    assert not isinstance(votes, str), "there is no word to leave this vote with"
    x.put(Vote(about=about, votes=dict(votes)))
    return votes


def _hands(
    x: Exchange,
    asked: str,
    *about: Block,
    leave: tuple[str, ...] = (),
    standing: Mapping[str, int] | None = None,
) -> Mapping[str, int] | str:
    """The hands as counted and let stand, or the word that this vote was left with; `standing` if they are counted."""
    case = x.walk.case
    x.once("hands", _how(x.walk))
    if standing:
        x.show(*views.hands(case, standing))
    while True:
        x.is_half_given = standing is not None
        text = x.line(say("room-hands-again") if standing else asked, *_how_at_length(x.walk), *about)
        word = text.casefold()
        if word in leave:
            return word
        if standing and word in ("", "y", "yes"):
            return standing
        if not word:
            x.show(_how(x.walk))
            continue
        # "7 12 0 3 y" counts them and keeps them at once.
        counts = word.removesuffix(" yes").removesuffix(" y")
        given = counted(counts, case.options, x.hypotheses)
        if not given.shares:
            x.show(Notice(f"{given.why_not} {say('walk-nothing-changed')}"), _how(x.walk))
            continue
        standing = given.shares
        x.show(*views.hands(case, standing))
        if counts != word:
            return standing


def _one_of(x: Exchange, leaders: tuple[str, ...]) -> str:
    case = x.walk.case
    numbers = listed((str(number_of(option, case.options)) for option in leaders), "list-or")
    x.show(Paragraph(say("room-tie", diagnoses=listed(map(case.label, leaders)), numbers=numbers)))
    while True:
        text = (
            x.line(say("room-tie-prompt"), Paragraph(say("room-tie-help")))
            .casefold()
            .removesuffix(" yes")
            .removesuffix(" y")
        )
        found = named(text, case.options, x.hypotheses)
        if len(found) == 1 and found[0] in leaders:
            return found[0]
        x.show(Notice(say("room-tie-number", numbers=numbers)))


def _how(walk: Walk) -> Hint:
    return Hint(say("room-row", row=_row(walk)))


def _how_at_length(walk: Walk) -> tuple[Block, ...]:
    return (
        Paragraph(say("room-row-help", row=_row(walk))),
        Paragraph(say("room-some-help")),
        Hint(say("room-keep-help")),
    )


def _row(walk: Walk) -> str:
    # An even row is the one example that favours no diagnosis.
    return " ".join("3" for _ in walk.case.options)


TURNS = Turns(idea, chips, diagnosis)
