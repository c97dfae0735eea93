"""A walk played aloud: the words that a learner would type, and a conversation driven by them."""

from collections.abc import Callable, Mapping, Sequence
from typing import assert_never

from workup.core.content.case import Case
from workup.core.content.case_item import CaseItem
from workup.core.content.measures import Act
from workup.core.content.names import names_of_items
from workup.core.walk.learners import Learner
from workup.core.walk.log import (
    Bound,
    Cancel,
    Chips,
    Commit,
    Diagnosis,
    Entry,
    Hands,
    Idea,
    Look,
    Naming,
    Note,
    Pick,
    Plan,
    Purpose,
    Reflection,
    Send,
    Skip,
    Undo,
    Vote,
    Wait,
)
from workup.core.walk.steps import Walk
from workup.play.blocks import Block, Typed
from workup.play.conversation import converse
from workup.play.exchange import LONGEST
from workup.play.shares import number_of
from workup.play.wishes import chosen, wish

_VERBS: Mapping[Act, str] = {"ask": "ask about", "examine": "examine", "order": "order", "do": "do"}


def aloud(learner: Learner, case: Case, show: Callable[[Block], None]) -> Walk:
    """The finished walk of this learner, shown as it goes: each prompt, and what is typed at it."""
    walk = Walk(case)
    last: Entry | None = None

    def ask(prompt: str) -> str:
        nonlocal last
        entry = learner(walk)
        text = typed(walk, entry)
        if entry == last:
            raise RuntimeError(f"the conversation did not take its own words {text!r}")
        last = entry
        show(Typed(prompt, text))
        return text

    def record(entry: Entry) -> None:
        nonlocal last, walk
        last, walk = None, walk.after(entry)

    return converse(walk, ask=ask, show=show, record=record)


def typed(walk: Walk, entry: Entry) -> str:
    """The line that a learner would type to give this entry at this walk."""
    options = walk.case.options
    match entry:
        case Idea() | Reflection():
            return entry.text
        case Chips():
            if dict(entry.chips) == dict(walk.chips):
                return ""
            return " ".join(str(entry.chips.get(option, 0)) for option in options)
        case Pick():
            return str(next((seen.number for seen in walk.seen if seen.item == entry.item), 0))
        case Skip() | Wait() | Cancel() | Undo() | Commit():
            return entry.kind
        case Look() | Plan():
            return _acts(walk.case, entry.items)
        case Send():
            return _sent(walk, entry.items)
        case Bound():
            return "if" if entry.only_if else "any"
        case Purpose():
            return "" if entry.hypothesis is None else str(number_of(entry.hypothesis, options))
        case Naming():
            possible = tuple(walk.case.items[entry.item].wording)
            return str(0 if entry.outcome is None else possible.index(entry.outcome) + 1)
        case Diagnosis():
            return f"{number_of(entry.hypothesis, options)} y"
        case Note():
            return f"note {entry.text}"
        case Hands():
            return " ".join(str(entry.votes.get(outcome, 0)) for outcome in walk.case.items[entry.item].wording)
        case Vote():
            return " ".join(str(entry.votes.get(option, 0)) for option in options)
        case _:
            assert_never(entry)


def _acts(case: Case, item_ids: Sequence[str]) -> str:
    names = names_of_items(case)
    verb = _VERBS[case.items[item_ids[0]].act]

    def reads_back(line: str, *ids: str) -> bool:
        heard = wish(line, case, names, None)
        return (
            len(line) <= LONGEST
            and heard.items == ids
            and not (heard.unclear or heard.chapter or heard.unknown or heard.says)
        )

    def short(item: CaseItem) -> str:
        return next((name for name in (*item.aliases[:1], item.label) if reads_back(name, item.id)), item.id)

    by_name = f"{verb} {', '.join(short(case.items[item_id]) for item_id in item_ids)}"
    return by_name if reads_back(by_name, *item_ids) else f"{verb} {', '.join(item_ids)}"


def _sent(walk: Walk, item_ids: Sequence[str]) -> str:
    candidates = [item for item in walk.case.items.values() if item.part_of in walk.pending]
    by_label = ", ".join(walk.case.items[item_id].label for item_id in item_ids)
    return (
        by_label
        if chosen(by_label, candidates, walk.case, names_of_items(walk.case)).items == tuple(item_ids)
        else ", ".join(item_ids)
    )
