"""The turns of a checkpoint: ideas, chips and picks."""

from typing import assert_never

from workup.core.content.case import Case
from workup.core.content.casefile import Checkpoint
from workup.core.content.hypotheses import OTHER
from workup.core.text.lexicon import Lexicon
from workup.core.walk.ideas import Placed, placed
from workup.core.walk.learners import evenly
from workup.core.walk.log import Chips, Idea, Pick, Skip
from workup.core.walk.steps import IDEAS, Walk
from workup.phrases import listed, say
from workup.play import revealed, views
from workup.play.asking import is_option_meant
from workup.play.blocks import Block, Heading, Hint, Notice, Paragraph
from workup.play.exchange import Exchange
from workup.play.shares import Heard, asked_about, heard, number_of, settled
from workup.play.wishes import chosen


def heading(case: Case, at: Checkpoint) -> Heading:
    """What stands over the list at this checkpoint."""
    match at:
        case "opening":
            return Heading(say("list-nav"), say("chips-to-share"))
        case "bedside":
            return Heading(say("chips-pause"), say("chips-before-tests"))
        case "pause":
            return Heading(say("chips-pause"), say("chips-before-deep", deep=case.pack.deep.words))
        case "commit":
            return Heading(say("chips-before-commit"), say("chips-as-it-stands"))
        case _:
            assert_never(at)


def idea(x: Exchange, *, asks_twice: bool = False) -> None:
    """One idea in the learner's own words, or none; without any the list can be shown only once that is said twice."""
    number = x.walk.awaits.number
    x.once("ideas", Paragraph(say("walk-ideas-most", most=IDEAS)))
    about = (
        Paragraph(say("walk-idea-help", most=IDEAS, example=x.walk.case.pack.examples.idea)),
        Hint(say("walk-idea-skip")),
    )
    text = x.own_words(say("walk-idea-prompt", number=number), *about)
    if text.casefold() == "skip":
        skip(x)
        return
    if asks_twice and not text and not x.walk.ideas and "no idea" not in x.told:
        x.once("no idea", Notice(say("room-no-idea")))
        return
    # "ataxia, tumour or toxin" is three ideas; each is kept as it was typed.
    ideas = [one.text for one in placed(text, x.hypotheses)] if text else [""]
    room = IDEAS - len(x.walk.ideas)
    for one in ideas[:room]:
        x.put(Idea(text=one))
    if len(ideas) > 1:
        x.show(Hint(say("walk-ideas-kept", number=min(len(ideas), room), ideas="; ".join(ideas[:room]))))
    if len(ideas) > room:
        x.show(Hint(say("walk-ideas-left-out", most=IDEAS, ideas="; ".join(ideas[room:]))))


def chips(x: Exchange) -> None:
    """The list at this checkpoint, given, kept or skipped."""
    may_cancel = x.walk.awaits.checkpoint != "opening"
    x.show(*_asking_for_the_list(x))
    draft = dict(x.walk.chips)
    asked = False
    while True:
        text = x.line(
            say("chips-prompt"), *_how_at_length(x.walk), *((Hint(say("chips-cancel")),) if may_cancel else ())
        )
        word = text.casefold()
        if word == "skip":
            skip(x)
            return
        if word == "cancel":
            if may_cancel:
                x.put_away()
                return
            x.show(Hint(say("chips-no-cancel")))
            continue
        if not text and not draft and not asked:
            if "skipping" in x.told:
                skip(x)
                return
            x.once("skipping", Hint(say("chips-none-enter")))
            continue
        given = heard(text, x.walk.case.options, x.hypotheses, draft) if text else Heard(draft)
        if not all(is_option_meant(x, name, option) for name, option in given.doubts):
            x.show(Hint(say("walk-nothing-changed")))
        elif given.shares is None:
            x.show(Notice(f"{given.why_not} {say('walk-nothing-changed')}"), _how(x.walk))
        elif sum(given.shares.values()) != 10 and not asked:
            asked, draft = True, dict(given.shares)
            x.is_half_given = True
            x.show(
                views.listing(x.walk.case, draft),
                Notice(f"{asked_about(draft)} {say('chips-press-enter')}"),
            )
        else:
            shares, said = settled(given.shares, x.walk.case.options)
            changed = shares != dict(x.walk.chips)
            x.show(*((Notice(said),) if said else ()), *((views.listing(x.walk.case, shares),) if changed else ()))
            x.show(Hint(say("chips-kept")))
            x.put(Chips(chips=shares))
            return


def pick(x: Exchange) -> None:
    """The finding most for, or most against, the leader."""
    direction, leader = x.walk.awaits.direction, x.walk.leader
    assert direction is not None, "a pick has a direction"
    assert leader is not None, "a pick is about a leader"
    x.once(
        f"picks {x.walk.shown} {x.walk.awaits.checkpoint}",
        Heading(say("chips-known")),
        revealed.findings_index(x.walk),
    )
    first = x.walk.case.label(leader)
    x.show(
        Paragraph(
            say("chips-most-for", leader=first) if direction == "for" else say("chips-most-against", leader=first)
        )
    )
    about = (Paragraph(say("chips-pick-help")), Hint(say("chips-pick-skip")))
    while True:
        text = x.line(say("chips-pick-prompt", direction=direction), *about)
        if text.casefold() == "skip":
            skip(x)
            return
        if text.casefold() in ("", "0", "none"):
            x.put(Pick(direction=direction, item=None))
            return
        taken = chosen(text, [x.walk.case.items[seen.item] for seen in x.walk.found], x.walk.case, x.items)
        if len(taken.items) == 1 and not (taken.unclear or taken.beyond or taken.unknown):
            x.put(Pick(direction=direction, item=taken.items[0]))
            return
        x.show(Notice(say("chips-pick-number", last=x.walk.shown)))


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
        return say("walk-idea-on-list", idea=idea.text, options=listed(numbered))
    if idea.could_be:
        return say("walk-idea-maybe", idea=idea.text, options=listed(numbered, "list-or"))
    return say("walk-idea-own", idea=idea.text)


def last_list() -> Notice:
    """What is said with the list that the diagnosis follows."""
    return Notice(say("chips-last"))


def _asking_for_the_list(x: Exchange) -> tuple[Block, ...]:
    walk, checkpoint = x.walk, x.walk.awaits.checkpoint
    assert checkpoint is not None, "a list is asked for at a checkpoint"
    placed = ideas_placed(walk, x.hypotheses) if checkpoint == "opening" else ()
    last = last_list() if checkpoint == "commit" else _how(walk)
    return (*placed, heading(walk.case, checkpoint), views.listing(walk.case, walk.chips), last)


def _how(walk: Walk) -> Hint:
    if walk.chips:
        return Hint(say("chips-move"))
    return Hint(say("chips-row", row=_row(walk)))


def _how_at_length(walk: Walk) -> tuple[Block, ...]:
    return (Paragraph(say("chips-help", row=_row(walk))), Hint(say("chips-skip")))


def _row(walk: Walk) -> str:
    # An even row is the one example that favours no diagnosis.
    even = evenly(walk.case.options)
    return " ".join(str(even.get(option, 0)) for option in walk.case.options)


def skip(x: Exchange) -> None:
    """Goes on without the rest of this checkpoint."""
    opening = x.walk.awaits.checkpoint == "opening"
    x.show(Hint(say("walk-skipped-list") if opening else say("walk-skipped")))
    x.put(Skip())
