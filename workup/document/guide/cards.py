"""Cards by number and label, and a condition as a facilitator can check it: by cards."""

from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from typing import Literal, assert_never

from workup.core.content.case import Case
from workup.core.content.case_item import CaseItem
from workup.core.content.casefile import KeyStep
from workup.core.content.measures import Role
from workup.core.content.rules import Condition
from workup.core.teaching.guide import Pack
from workup.document.guide.forms import since
from workup.document.named import role_named
from workup.document.words import sentence_case, sentences
from workup.phrases import listed, say


def named(case: Case, pack: Pack, item_id: str) -> str:
    """A card: `15 eye movements`."""
    return say("card-named", number=pack.numbers[item_id], label=case.items[item_id].label)


def named_then(case: Case, pack: Pack, item_id: str, form: int) -> str:
    """A card in one of its forms: `15 eye movements, from day 8 (Saturday)`."""
    card = named(case, pack, item_id)
    return say("form-named", item=card, when=when(case, pack, item_id, form)) if form else card


def numbered(case: Case, pack: Pack, item_id: str, form: int = 0) -> str:
    """A card by its number, below its picture: `15`, or `15, from day 8 (Saturday)`."""
    number = f"{pack.numbers[item_id]}"
    return say("form-named", item=number, when=when(case, pack, item_id, form)) if form else number


def when(case: Case, pack: Pack, item_id: str, form: int) -> str:
    """From when an item shows a later form: `from day 8 (Saturday)`."""
    later = case.items[item_id].later[form - 1]
    return since(case.begins, later, _card(case, pack, later.after) if later.after else "")


def all_of(case: Case, pack: Pack, items: Iterable[str]) -> str:
    """Cards that belong together: `15 eye movements and 12 home video`."""
    return listed(named(case, pack, item_id) for item_id in items)


def any_of(case: Case, pack: Pack, items: Iterable[str]) -> str:
    """Cards of which one is enough; those that this person can have."""
    return listed((named(case, pack, item_id) for item_id in items if item_id in case.items), "list-or")


def any_set(case: Case, pack: Pack, sets: Iterable[Iterable[str]]) -> str:
    """Sets of cards of which one is enough."""
    said = (all_of(case, pack, items) for items in sets)
    return reduce(lambda before, last: say("card-sets", before=before, last=last), said)


def due(step: KeyStep) -> tuple[str, ...]:
    """The tag that says by when a key step is due."""
    match step.by:
        case None:
            return ()
        case "first test":
            return (say("step-before", moment="first-test"),)
        case "first sedation":
            return (say("step-before", moment="first-sedation"),)
        case _:
            assert_never(step.by)


def changes(case: Case, pack: Pack, item: CaseItem) -> str:
    """What else a test is worth, and while what holds."""
    return sentences(*(_turn(case, pack, one.role, one.when, one.why) for one in item.role_changes))


def _turn(case: Case, pack: Pack, role: Role, when: Condition, why: str) -> str:
    return say("role-turns", role=sentence_case(role_named(role)), condition=holds(case, pack, when), why=why)


def bound_here(case: Case, pack: Pack, act: CaseItem) -> Iterator[str]:
    """What becomes of an act that is bound to a picture, by what these pictures show here."""
    pictures = [picture for picture in act.waits_for if picture in case.items]
    forbidding = [one for one in pictures if case.items[one].outcome in act.waits_for[one]]
    if allowing := [one for one in pictures if one not in forbidding]:
        yield say("form-bound-here", pictures=any_of(case, pack, allowing), done="yes")
    if forbidding:
        yield say("form-bound-here", pictures=any_of(case, pack, forbidding), done="no")


def holds(case: Case, pack: Pack, condition: Condition) -> str:
    """A condition in words: what must be known, what must show, where a chip must lie."""
    if condition.known is not None:
        return say("holds-known", card=_card(case, pack, condition.known))
    if condition.shows is not None:
        return _shown(case, pack, (condition.shows,), _here(case, condition.shows))
    if condition.chips_on is not None:
        held = condition.chips_on
        return say("holds-chip", diagnosis=case.label(held)) if held in case.options else say("holds-chip-elsewhere")
    if condition.all is not None:
        return _joined(case, pack, condition.all, "list-and")
    # Of alternatives, those that this case does not have are not worth a word.
    parts = condition.any or ()
    parts = tuple(part for part in parts if _can_hold(case, part)) or parts
    shown = [part.shows for part in parts if part.shows is not None]
    if len(shown) < len(parts):
        return _joined(case, pack, parts, "list-or")
    # Of many that are told by what a card shows, whether it is so here is told once for all.
    by_here = [(here, [one for one in shown if _here(case, one) == here]) for here in ("yes", "later", "no")]
    said = (_shown(case, pack, some, here) for here, some in by_here if some)
    return reduce(lambda before, last: say("list-or", before=before, last=last), said)


def _here(case: Case, shown: str) -> str:
    item_id, _, outcome = shown.partition(":")
    forms = case.items[item_id].forms if item_id in case.items else ()
    is_so = [form.outcome == outcome for form in forms]
    return "yes" if any(is_so[:1]) else "later" if any(is_so) else "no"


def _shown(case: Case, pack: Pack, shown: Sequence[str], here: str) -> str:
    # What is asked of one card stands together, whatever it may show.
    by_card: dict[str, list[str]] = {}
    for one in shown:
        item_id, _, outcome = one.partition(":")
        by_card.setdefault(item_id, []).append(say("holds-outcome", outcome=outcome.replace("-", " ")))
    said = (
        say("holds-shows", card=_card(case, pack, item_id), outcomes=listed(outcomes, "list-or"))
        for item_id, outcomes in by_card.items()
    )
    return say("holds-here", shown=listed(said, "list-or"), n=len(shown), here=here)


def _joined(case: Case, pack: Pack, parts: tuple[Condition, ...], joint: Literal["list-and", "list-or"]) -> str:
    said = (
        say("holds-bracketed", condition=holds(case, pack, part)) if part.all or part.any else holds(case, pack, part)
        for part in parts
    )
    # Never with commas: a condition has commas of its own.
    return reduce(lambda before, last: say(joint, before=before, last=last), said)


def _can_hold(case: Case, condition: Condition) -> bool:
    return condition.items() <= set(case.items) and condition.chips_on in (None, *case.options)


def _card(case: Case, pack: Pack, item_id: str) -> str:
    if item_id not in case.items:
        return say("holds-no-card")
    return say("card-in-sentence", number=pack.numbers[item_id], label=case.items[item_id].label)
