"""What a line at the bedside asks for: a chapter to open, or things to ask, examine and order. Pure."""

import re
from collections.abc import Iterable, Sequence

from workup.core.content.case import Case
from workup.core.content.case_item import CaseItem
from workup.core.text.kinds import DAGGER, clean
from workup.core.text.lexicon import Lexicon
from workup.core.text.value import Value
from workup.core.text.words import plain
from workup.core.walk.binding import bound_acts_in
from workup.core.walk.understanding import Asked, Understood, understood
from workup.document.named import people
from workup.document.words import sentence_case
from workup.phrases import listed, say

MOST = 100
"""How many things one line may name."""
_LONGEST = 400
"""Characters of a line that are read as a wish; a longer one is a story."""
_NUMBERS = re.compile(r"#?[0-9]{1,4}(?:(?:\s*(?:[,;&+]|and|[-–]|to)\s*|\s+)#?[0-9]{1,4})*[.,;]?", re.IGNORECASE)
_RANGE = re.compile(r"([0-9]+)\s*(?:[-–]|to)\s*([0-9]+)", re.IGNORECASE)
_ALL = (
    "all",
    "everything",
    "all of them",
    "all of it",
    "all of these",
    "the lot",
    "everything here",
    "ask everything",
    "ask all",
)
_TESTS = (
    "order",
    "tests",
    "a test",
    "test",
    "investigations",
    "order tests",
    "order a test",
    "order test",
    "investigate",
)


class Wish(Value, kw_only=False):
    """What a line asks for."""

    chapter: str | None = None
    tests: bool = False
    """Only that something be ordered, without saying what."""
    everything: bool = False
    """All of something that is not opened as a whole: of tests, or with no chapter open."""
    items: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    """Pictures of which one is to be read before an act among these items."""
    unclear: tuple[Asked, ...] = ()
    says: tuple[str, ...] = ()
    """What is said, and nothing done about: what is declined, left out, not there, or only asked about."""
    unknown: tuple[str, ...] = ()
    """Words that mean nothing here."""
    beyond: tuple[int, ...] = ()
    """Numbers that no line of the menu has."""


def wish(text: str, case: Case, items: Lexicon, chapter: str | None) -> Wish:
    """What this line asks for while this chapter is open (None: the list of chapters)."""
    if _NUMBERS.fullmatch(text):
        return _numbered(_all_numbers(text), case, chapter)
    said = plain(text)
    if said in _ALL:
        open_items = case.in_domain(chapter) if chapter else ()
        if open_items and open_items[0].act not in {"order", "do"}:
            return Wish(items=tuple(item.id for item in open_items))
        return Wish(everything=True)
    if said in _TESTS:
        return Wish(tests=True)
    numbers, rest = _apart(text)
    below = _numbered(numbers, case, chapter) if numbers else Wish()
    if len(rest) > _LONGEST:
        return Wish(unknown=(rest,))
    found = understood(rest, case, items, chapter)
    after = _bind(found, rest, case, items)
    unknown = (*found.unknown, *([str(n) for n in numbers] if below.chapter else map(str, below.beyond)))
    return Wish(
        chapter=found.chapters[-1] if found.chapters else None,
        items=tuple(dict.fromkeys((*below.items, *found.opens)))[:MOST],
        after=after,
        unclear=tuple(found.asks)[:MOST],
        says=(
            *(_about(case.items[item_id]) for item_id in found.about),
            *_left_out(case, found.left_out),
            *dict.fromkeys(case.vocabulary.declines[one].says for one in found.declined),
            *(say("said-absent", words=name) for name in dict.fromkeys(found.absent)),
            *(_unserved(case, item_id) for item_id in dict.fromkeys(found.unserved)),
        ),
        unknown=tuple(dict.fromkeys(unknown))[:MOST],
    )


def _bind(found: Understood, line: str, case: Case, items: Lexicon) -> tuple[str, ...]:
    # What was asked about because of its picture is what it says; what was taken back or only spoken of stays that.
    after: list[str] = []
    for one in bound_acts_in(line, case, items):
        asked = [ask for ask in found.asks if ask.phrase == one.phrase and one.act in ask.could_be]
        if asked or one.act in found.opens:
            found.asks = [ask for ask in found.asks if ask not in asked]
            found.opens += [one.act] if one.act not in found.opens else []
            after += one.pictures
    return tuple(dict.fromkeys(after))


def chosen(text: str, candidates: Sequence[CaseItem], case: Case, items: Lexicon) -> Wish:
    """What this line takes of a numbered menu, by number or by name."""
    if _NUMBERS.fullmatch(text):
        return _taken(_all_numbers(text), candidates)
    if plain(text) in _ALL:
        return Wish(items=tuple(item.id for item in candidates)[:MOST])
    found = understood(text[:_LONGEST], case, items, among=frozenset(item.id for item in candidates))
    other = (*found.unknown, *found.absent, *found.left_out, *found.declined, *found.unserved)
    nothing = not (found.opens or found.asks or other)
    return Wish(items=tuple(found.opens), unclear=tuple(found.asks)[:MOST], unknown=(text,) if nothing else other)


def spoken(heard: Wish, case: Case) -> str:
    """What the walk says to a wish before anything is done, in one line."""
    said = [*heard.says]
    said += [say("said-not-understood", words=words) for words in heard.unknown]
    for asked in heard.unclear:
        labels = listed((case.items[one].label for one in asked.could_be), "list-or")
        said.append(say("said-meant", words=asked.phrase, label=labels))
    if heard.chapter:
        said.append(say("said-opens", chapter=next(d.label for d in case.domains if d.id == heard.chapter)))
    if heard.everything:
        said.append(say("said-all-of-what"))
    if heard.tests:
        said.append(say("said-order-alone"))
    if heard.beyond:
        said.append(say("said-chapter-first"))
    if heard == Wish():
        said.append(say("said-nothing-typed"))
    return " ".join(said)


def _about(item: CaseItem) -> str:
    sources = ", ".join(one for one in item.item_basis if one != DAGGER)
    said = [
        say("said-about", label=sentence_case(item.label), can=clean(item.can_tell), cannot=clean(item.cannot_tell))
    ]
    said += [DAGGER] if DAGGER in item.item_basis else []
    said += [say("said-about-sources", sources=sources)] if sources else []
    return " ".join([*said, say("said-about-nothing")])


def _left_out(case: Case, left: Sequence[str]) -> tuple[str, ...]:
    if not left:
        return ()
    names = [case.items[one].label if one in case.items else one for one in dict.fromkeys(left)]
    return (say("said-left-out", items=listed(names)),)


def _unserved(case: Case, item_id: str) -> str:
    other = case.unserved[item_id]
    return say("said-unserved", item=sentence_case(other.label), whom=people(other.ages, other.sex))


def _all_numbers(text: str) -> list[int]:
    spelled = _RANGE.sub(lambda m: " ".join(map(str, _between(int(m[1]), int(m[2])))), text)
    return [int(number) for number in re.findall(r"[0-9]+", spelled)]


def _between(first: int, last: int) -> Iterable[int]:
    return range(first, last + 1) if first <= last <= first + MOST else (first, last)


def _apart(text: str) -> tuple[list[int], str]:
    # "3, sleep": numbers of the open chapter beside words.
    parts = re.split(r"\s*[,;]\s*", text)
    numbers = [number for part in parts if _NUMBERS.fullmatch(part) for number in _all_numbers(part)]
    return (numbers, ", ".join(part for part in parts if not _NUMBERS.fullmatch(part))) if numbers else ([], text)


def _numbered(numbers: Iterable[int], case: Case, chapter: str | None) -> Wish:
    if chapter is not None:
        return _taken(numbers, case.in_domain(chapter))
    wanted = list(numbers)
    if len(wanted) == 1 and 1 <= wanted[0] <= len(case.domains):
        return Wish(chapter=case.domains[wanted[0] - 1].id)
    return Wish(beyond=tuple(wanted))


def _taken(numbers: Iterable[int], menu: Sequence[CaseItem]) -> Wish:
    wanted = tuple(dict.fromkeys(numbers))
    return Wish(
        items=tuple(menu[number - 1].id for number in wanted if 1 <= number <= len(menu))[:MOST],
        beyond=tuple(number for number in wanted if not 1 <= number <= len(menu)),
    )
