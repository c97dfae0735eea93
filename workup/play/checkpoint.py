"""The turns of a checkpoint: ideas, chips and picks."""

from workup.core.content.case import Case
from workup.core.content.casefile import Checkpoint
from workup.core.content.checklist import OTHER
from workup.core.text.lexicon import Lexicon
from workup.core.walk.ideas import Placed, placed
from workup.core.walk.learners import evenly
from workup.core.walk.log import Chips, Idea, Pick, Skip
from workup.core.walk.steps import IDEAS, Walk
from workup.play import views
from workup.play.asking import is_option_meant
from workup.play.blocks import Block, Heading, Hint, Notice, Paragraph
from workup.play.exchange import Exchange
from workup.play.shares import Heard, asked_about, heard, number_of, settled
from workup.play.wishes import chosen

AWAY = Hint("cancel drops what you had started and takes you back to the bedside.")
LAST = Notice(
    "Your diagnosis comes next. Once you have named it, nothing more can be asked or ordered; until then, cancel "
    "takes you back to the bedside."
)
_HEADINGS: dict[Checkpoint, Heading] = {
    "opening": Heading("YOUR LIST", "ten chips to share between these"),
    "bedside": Heading("PAUSE", "before the first tests"),
    "commit": Heading("BEFORE YOU COMMIT", "your list as it stands now"),
}
_PICK_HELP = (
    Paragraph("Type the number of one finding, or 0 if none does. For example: 2"),
    Hint("skip moves on without picking."),
)


def heading(case: Case, checkpoint: Checkpoint) -> Heading:
    """What stands above a checkpoint."""
    if checkpoint == "pause":
        return Heading("PAUSE", f"before the first test with {case.pack.deep.words}")
    return _HEADINGS[checkpoint]


def _idea_help(case: Case) -> tuple[Paragraph, Hint]:
    return (
        Paragraph(
            f"Type a diagnosis you are thinking of, in your own words, and press Enter; up to {IDEAS}. Enter alone "
            "takes you "
            f"on to the list. For example: {case.pack.examples.idea}"
        ),
        Hint("skip moves on without ideas and without a list."),
    )


def idea(x: Exchange) -> None:
    """One idea in the learner's own words, or none."""
    number = x.walk.awaits.number
    x.once("ideas", Paragraph(f"Before you see any list: what could this be? Up to {IDEAS}, Enter to go on."))
    text = x.line(f"idea {number} > ", *_idea_help(x.walk.case))
    if text.casefold() == "skip":
        skip(x)
        return
    # "ataxia, tumour or toxin" is three ideas; each is kept as it was typed.
    ideas = [one.text for one in placed(text, x.hypotheses)] if text else [""]
    room = IDEAS - len(x.walk.ideas)
    for one in ideas[:room]:
        x.put(Idea(text=one))
    if len(ideas) > 1:
        x.show(Hint(f"Kept as {min(len(ideas), room)} ideas: {'; '.join(ideas[:room])}."))
    if len(ideas) > room:
        x.show(Hint(f"{IDEAS} ideas are kept; left out: {'; '.join(ideas[room:])}."))


def chips(x: Exchange) -> None:
    """The list at this checkpoint, given, kept or skipped."""
    may_cancel = x.walk.awaits.checkpoint != "opening"
    x.show(*_asking_for_the_list(x))
    draft = dict(x.walk.chips)
    asked = False
    while True:
        text = x.line("chips > ", *_how_at_length(x.walk), *((AWAY,) if may_cancel else ()))
        word = text.casefold()
        if word == "skip":
            skip(x)
            return
        if word == "cancel":
            if may_cancel:
                x.put_away()
                return
            x.show(Hint("There is nothing to call off yet."))
            continue
        if not text and not draft and not asked:
            if "skipping" in x.told:
                skip(x)
                return
            x.once(
                "skipping",
                Hint(
                    "You have not placed any chips yet. Press Enter again to go on without a list; the debrief "
                    "will then "
                    "have no list from this point to set beside the evidence. help shows how to place chips."
                ),
            )
            continue
        given = heard(text, x.walk.case.options, x.hypotheses, draft) if text else Heard(draft)
        if not all(is_option_meant(x, name, option) for name, option in given.doubts):
            x.show(Hint("Nothing has changed."))
        elif given.shares is None:
            x.show(Notice(f"{given.why_not} Nothing has changed."), _how(x.walk))
        elif sum(given.shares.values()) != 10 and not asked:
            asked, draft = True, dict(given.shares)
            x.is_half_given = True
            x.show(
                views.listing(x.walk.case, draft),
                Notice(f"{asked_about(draft)} Change it, or press Enter to have it rounded to ten."),
            )
        else:
            shares, said = settled(given.shares, x.walk.case.options)
            changed = shares != dict(x.walk.chips)
            x.show(*((Notice(said),) if said else ()), *((views.listing(x.walk.case, shares),) if changed else ()))
            x.show(Hint("Your list is kept."))
            x.put(Chips(chips=shares))
            return


def pick(x: Exchange) -> None:
    """The finding most for, or most against, the leader."""
    direction, leader = x.walk.awaits.direction, x.walk.leader
    assert direction is not None, "a pick has a direction"
    assert leader is not None, "a pick is about a leader"
    x.once(
        f"picks {len(x.walk.seen)} {x.walk.awaits.checkpoint}", Heading("WHAT YOU KNOW"), views.findings_index(x.walk)
    )
    which = "Which finding speaks most FOR" if direction == "for" else "And which speaks most AGAINST"
    x.show(Paragraph(f"{which} your first: {x.walk.case.label(leader)}?"))
    while True:
        text = x.line(f"most {direction} [number, 0 for none] > ", *_PICK_HELP)
        if text.casefold() == "skip":
            skip(x)
            return
        if text.casefold() in ("", "0", "none"):
            x.put(Pick(direction=direction, item=None))
            return
        taken = chosen(text, [x.walk.case.items[seen.item] for seen in x.walk.seen], x.walk.case, x.items)
        if len(taken.items) == 1 and not (taken.unclear or taken.beyond or taken.unknown):
            x.put(Pick(direction=direction, item=taken.items[0]))
            return
        x.show(Notice(f"Please type one number from 1 to {len(x.walk.seen)}, or 0 if none does."))


def ideas_placed(walk: Walk, names: Lexicon) -> tuple[Block, ...]:
    """Where the typed ideas stand on the list, which are in doubt, and which stay in the learner's own words."""
    return tuple(Hint(_where(walk.case, one)) for said in walk.ideas for one in placed(said, names))


def where_placed(case: Case, text: str, names: Lexicon) -> dict[str, object]:
    """What a line of ideas opens on the list, what is asked about, and what is said."""
    ideas = placed(text, names)
    return {
        "opens": list(dict.fromkeys(h for one in ideas for h in one.on if h != OTHER)),
        "asks": list(dict.fromkeys(h for one in ideas for h in one.could_be)),
        "says": " ".join(_where(case, one) for one in ideas),
    }


def _where(case: Case, idea: Placed) -> str:
    numbered = [f"{number_of(h, case.options)} {case.label(h)}" for h in (*idea.on, *idea.could_be)]
    if idea.on and OTHER not in idea.on:
        return f"'{idea.text}' is on the list: {' and '.join(numbered)}."
    if idea.could_be:
        return f"'{idea.text}' is kept in your own words. On the list it could be {' or '.join(numbered)}."
    return f"'{idea.text}' is kept in your own words."


def _asking_for_the_list(x: Exchange) -> tuple[Block, ...]:
    walk, checkpoint = x.walk, x.walk.awaits.checkpoint
    assert checkpoint is not None, "a list is asked for at a checkpoint"
    placed = ideas_placed(walk, x.hypotheses) if checkpoint == "opening" else ()
    last = LAST if checkpoint == "commit" else _how(walk)
    return (*placed, heading(walk.case, checkpoint), views.listing(walk.case, walk.chips), last)


def _how(walk: Walk) -> Hint:
    if walk.chips:
        return Hint("Enter keeps it as it is; 2 +3 1 -3 moves three chips from 1 to 2.")
    return Hint(f"Type a row such as {_row(walk)}, or line by line: 1=4 2=6. help says more.")


def _how_at_length(walk: Walk) -> tuple[Block, ...]:
    return (
        Paragraph(
            "Your ten chips say how likely you think each diagnosis is. Enter keeps the list as it is. Move chips by "
            "number or name: 2 +3 1 -3, or 2=4. Or type a row in the order of the list, one number for each line, the "
            f"last for something else. For example: {_row(walk)}"
        ),
        Hint("skip moves on without a list this time."),
    )


def _row(walk: Walk) -> str:
    # An even row is the one example that favours no diagnosis.
    even = evenly(walk.case.options)
    return " ".join(str(even.get(option, 0)) for option in walk.case.options)


def skip(x: Exchange) -> None:
    """Goes on without the rest of this checkpoint."""
    opening = x.walk.awaits.checkpoint == "opening"
    x.show(Hint("Skipped." if not opening else "Skipped: the walk goes on without a first list."))
    x.put(Skip())
