"""The turns that a room takes otherwise than one learner: hands in place of chips, and two commitments."""

from collections.abc import Mapping
from typing import Literal

from workup.core.content.casefile import Checkpoint
from workup.core.walk.log import Chips, Diagnosis, Vote
from workup.core.walk.steps import Walk
from workup.play import checkpoint, views
from workup.play.blocks import Block, Heading, Hint, Listing, Notice, Paragraph, Place
from workup.play.exchange import Exchange
from workup.play.hands import chips_from, counted, most
from workup.play.shares import named, number_of

_WHERE = {
    "idea": "first ideas",
    "chips": "your list",
    "pick": "your list",
    "send": "ordering tests",
    "purpose": "ordering tests",
    "diagnosis": "committing",
    "sentence": "looking back",
    "went well": "looking back",
    "would change": "looking back",
}
_SKIP_HELP = Hint("skip moves on without a vote this time.")
_AWAY_HELP = (_SKIP_HELP, checkpoint.AWAY)
_DISCUSS_HELP = (Paragraph("Enter goes on to the second vote. Give the room two or three minutes first."),)
_TIE_HELP = (
    Paragraph("Type the number of the diagnosis that the room commits to. Only those with the most hands count."),
)


class Room(Exchange):
    """The walk of a room: where it stands is said before every prompt."""

    def show_place(self) -> None:
        """Nothing yet: the place comes with the prompt."""

    def _undo(self) -> None:
        super()._undo()
        # The chips of a room follow from its hands, so it is the hands that are counted again.
        at = self.walk.awaits.checkpoint
        if self.walk.awaits.kind == "chips" and at is not None and self.walk.voted("list", at):
            super()._undo()

    def line(self, prompt: str, *about: Block) -> str:
        """The next line that is no command, asked below the place where the walk stands."""
        place = views.place(self.walk, self.chapter)
        where = _WHERE.get(self.walk.awaits.kind, place.place)
        self.show(Place(where, place.clock, place.so_far))
        return super().line(prompt, *about)


def chips(x: Exchange) -> None:
    """The hands for each diagnosis at this checkpoint, and the chips that follow from them; or a skip."""
    case, at = x.walk.case, x.walk.awaits.checkpoint
    assert at is not None, "a list is asked for at a checkpoint"
    votes = x.walk.voted("list", at)
    if not votes:
        x.show(*_asking(x, at))
        about, leave = ((_SKIP_HELP,), ("skip",)) if at == "opening" else (_AWAY_HELP, ("skip", "cancel"))
        given = _hands(x, "hands > ", *about, leave=leave)
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
    x.show(Paragraph("Ten chips, shared out as your hands were:"), Listing(held))
    x.put(Chips(chips=shares))


def diagnosis(x: Exchange) -> None:
    """The two votes, with the discussion between them, and the diagnosis that has most hands at the end."""
    case = x.walk.case
    before = x.walk.voted("before discussion")
    if not before:
        before = _voted(x, "before discussion", Heading("BEFORE YOU DISCUSS", "hands for each diagnosis"))
    after = x.walk.voted("after discussion")
    if not after:
        x.show(
            Heading("DISCUSS"),
            Paragraph("Turn to your neighbour. Which diagnosis did you choose, and which finding decided it?"),
            Paragraph("Where you differ: which finding would settle it?"),
        )
        x.line("Enter when you are ready > ", *_DISCUSS_HELP)
        after = _voted(x, "after discussion", Heading("AFTER YOU DISCUSSED", "hands for each diagnosis, once more"))
    x.show(Heading("YOUR TWO VOTES"), views.hands_twice(case, before, after))
    leaders = most(after, case.options)
    chosen = leaders[0] if len(leaders) == 1 else _one_of(x, leaders)
    x.show(Paragraph(f"You commit to: {case.label(chosen)}."))
    x.put(Diagnosis(hypothesis=chosen))


def _asking(x: Exchange, at: Checkpoint) -> tuple[Block, ...]:
    asked = Paragraph("Which diagnosis is most likely now? One hand each.")
    if at == "opening":
        head: tuple[Block, ...] = (*checkpoint.ideas_placed(x.walk, x.hypotheses), Heading("YOUR LIST"))
    else:
        head = (checkpoint.heading(x.walk.case, at),)
    last = (checkpoint.LAST,) if at == "commit" else ()
    return (*head, asked, views.options(x.walk.case), *last)


def _voted(x: Exchange, about: Literal["before discussion", "after discussion"], head: Heading) -> Mapping[str, int]:
    asked = Paragraph("Which diagnosis would you commit to? One hand each, and nobody talks.")
    x.show(head, asked, views.options(x.walk.case))
    votes = _hands(x, f"hands {about.split()[0]} > ")
    assert not isinstance(votes, str), "there is no word to leave this vote with"
    x.put(Vote(about=about, votes=dict(votes)))
    return votes


def _hands(x: Exchange, prompt: str, *about: Block, leave: tuple[str, ...] = ()) -> Mapping[str, int] | str:
    """The hands as counted and let stand, or the word that this vote was left with."""
    case = x.walk.case
    standing: Mapping[str, int] | None = None
    x.once("hands", _how(x.walk))
    while True:
        x.is_half_given = standing is not None
        text = x.line("Enter keeps it, or count again > " if standing else prompt, *_how_at_length(x.walk), *about)
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
            x.show(Notice(f"{given.why_not} Nothing has changed."), _how(x.walk))
            continue
        standing = given.shares
        x.show(*views.hands(case, standing))
        if counts != word:
            return standing


def _one_of(x: Exchange, leaders: tuple[str, ...]) -> str:
    case = x.walk.case
    numbers = " or ".join(str(number_of(option, case.options)) for option in leaders)
    labels = " and ".join(case.label(option) for option in leaders)
    x.show(Paragraph(f"A tie: {labels}. Which of them do you commit to, {numbers}?"))
    while True:
        text = x.line("commit to [number] > ", *_TIE_HELP).casefold().removesuffix(" yes").removesuffix(" y")
        found = named(text, case.options, x.hypotheses)
        if len(found) == 1 and found[0] in leaders:
            return found[0]
        x.show(Notice(f"Please type one of those with the most hands: {numbers}."))


def _how(walk: Walk) -> Hint:
    return Hint(f"Type a row such as {_row(walk)}, or by number or name: 1=3, 2=3. help says more.")


def _how_at_length(walk: Walk) -> tuple[Block, ...]:
    return (
        Paragraph(
            "Count the hands and type them in the order of the list, one number for each line, the last for something "
            f"else. For example: {_row(walk)}"
        ),
        Paragraph("Or type only those with hands, by number or name. For example: 1 3, 2 3"),
        Hint("Enter then keeps the count; a y after it keeps it at once."),
    )


def _row(walk: Walk) -> str:
    # An even row is the one example that favours no diagnosis.
    return " ".join("3" for _ in walk.case.options)
