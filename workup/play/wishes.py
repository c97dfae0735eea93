"""What a line at the bedside asks for: a chapter to open, or things to ask, examine and order. Pure."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from workup.core.case import Case, CaseItem
from workup.core.words import Vocabulary, plain

MOST = 100
"""How many things one line may name."""
_LONGEST_PHRASE = 160
_LONGEST_LABEL = 6
"""How many commas a label may hold, so that it can be typed as it stands."""
_NUMBERS = re.compile(r"#?[0-9]{1,4}(?:(?:\s*(?:[,;&+]|and)\s*|\s+)#?[0-9]{1,4})*[.,;]?", re.IGNORECASE)
_COURTESY = r"(?:(?:please|can|could|may|we|i|you|would|like|want|let|us|to|also|then|and|now|just)\s+)*"
_VERB = re.compile(
    rf"{_COURTESY}(?:ask(?:ing)?|examine|examining|order(?:ing)?|do|get|test(?:ing)?|check|request|send|take|"
    r"arrange|perform|look)\b(?:\s+(?:about|for|at|off|up|the|a|an))*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Unclear:
    """Words that could mean several things, or none; then the nearest names."""

    phrase: str
    could_be: tuple[str, ...]
    nearest: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wish:
    """What a line asks for."""

    chapter: str | None = None
    tests: bool = False
    """Only that something be ordered, without saying what."""
    items: tuple[str, ...] = ()
    unclear: tuple[Unclear, ...] = ()
    beyond: tuple[int, ...] = ()
    """Numbers that no line of the menu has."""


def wish(text: str, case: Case, items: Vocabulary, chapter: str | None) -> Wish:
    """What this line asks for while this chapter is open (None: the list of chapters)."""
    if _NUMBERS.fullmatch(text):
        return _numbered([int(number) for number in re.findall(r"[0-9]+", text)], case, chapter)
    asked = without_verb(text)
    if plain(asked) in ("", "tests", "a test", "investigations"):
        domain = _chapter(text, case)
        return Wish(chapter=domain) if domain else Wish(tests=True)
    if len(items.exactly(asked)) != 1 and (domain := _chapter(text, case) or _chapter(asked, case)):
        return Wish(chapter=domain)
    found: list[str] = []
    unclear: list[Unclear] = []
    for phrase in _phrases(text, items):
        if _NUMBERS.fullmatch(phrase):
            below = _numbered([int(number) for number in re.findall(r"[0-9]+", phrase)], case, chapter)
            found.extend(below.items)
            unclear.extend(Unclear(str(number), ()) for number in below.beyond)
            if below.chapter:
                unclear.append(Unclear(phrase, ()))
            continue
        ids, rest = ([], [(phrase, ())]) if len(phrase) > _LONGEST_PHRASE else items.several(phrase)
        found.extend(ids)
        unclear.extend(Unclear(words, could_be, () if could_be else nearest(words, case)) for words, could_be in rest)
    return Wish(items=tuple(dict.fromkeys(found))[:MOST], unclear=tuple(dict.fromkeys(unclear))[:MOST])


def chosen(text: str, candidates: Sequence[CaseItem]) -> Wish:
    """What this line takes of a numbered menu, by number or by name."""
    if _NUMBERS.fullmatch(text):
        return _taken([int(number) for number in re.findall(r"[0-9]+", text)], candidates)
    names = Vocabulary({item.id: (item.label, *item.aliases) for item in candidates})
    found: list[str] = []
    unclear: list[Unclear] = []
    for phrase in _phrases(text, names):
        ids, rest = ([], [(phrase, ())]) if len(phrase) > _LONGEST_PHRASE else names.several(phrase)
        found.extend(ids)
        unclear.extend(Unclear(words, could_be) for words, could_be in rest)
    return Wish(items=tuple(dict.fromkeys(found)), unclear=tuple(dict.fromkeys(unclear))[:MOST])


def without_verb(text: str) -> str:
    """The words without a verb such as "order" or "ask about" in front."""
    match = _VERB.match(text)
    return text[match.end() :].strip() if match else text


def nearest(phrase: str, case: Case) -> tuple[str, ...]:
    """The labels of up to three items whose names look most like a phrase."""
    labels: dict[str, str] = {}
    for item in case.items.values():
        for name in (item.label, *item.aliases):
            labels.setdefault(plain(name), item.label)
    close = get_close_matches(plain(phrase)[:60], labels, n=6, cutoff=0.65)
    return tuple(dict.fromkeys(labels[name] for name in close))[:3]


def _chapter(text: str, case: Case) -> str | None:
    said = plain(text)
    for domain in case.domains:
        if said in {plain(word) for word in (domain.id, domain.label, *domain.words)}:
            return domain.id
    return None


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


def _phrases(text: str, items: Vocabulary) -> Iterator[str]:
    # A label may itself hold commas: the longest run of parts that is exactly a name stays whole.
    parts = [part for part in re.split(r"\s*[,;]\s*", text) if part][:MOST]
    start = 0
    while start < len(parts):
        for end in range(min(len(parts), start + _LONGEST_LABEL), start, -1):
            run = " ".join(parts[start:end])
            exact = [words for words in (run, without_verb(run)) if len(items.exactly(words)) == 1]
            if exact:
                yield exact[0]
                break
        else:
            end = start + 1
            # A part of nothing but "order" or "and then" asks for nothing by itself.
            if words := without_verb(parts[start]):
                yield words
        start = end
