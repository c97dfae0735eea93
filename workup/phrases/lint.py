"""Where the phrases and those who say them do not fit: unused, missing, doubled, ill fitting, said elsewhere."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from workup.errors import Fault
from workup.phrases.fragments import bare, is_english, standing
from workup.phrases.sources import Call, Source
from workup.phrases.table import parts, reached, text_of, variables


def misfits(file: str, text: str, table: Mapping[str, Any], sources: Sequence[Source]) -> list[Fault]:
    """Every fault between a file of phrases, its table, and the sources that say them."""
    phrases, lines = table["phrases"], _lines(text)
    faults = [fault for source in sources for call in source.calls for fault in _ill_said(source.file, call, phrases)]
    told = [*_unused(phrases, sources), *_doubled(phrases, lines, file), *_elsewhere(phrases, sources)]
    return faults + [Fault(file, lines.get(phrase, 1), phrase, message) for phrase, message in told]


def _ill_said(file: str, call: Call, phrases: Mapping[str, Any]) -> Iterator[Fault]:
    if call.phrase not in phrases or call.phrase.startswith("-"):
        nearest = next(iter(get_close_matches(call.phrase, [one for one in phrases if one[0] != "-"], n=1)), "")
        yield Fault(file, call.line, call.phrase, "there is no such phrase; write it, or correct the id", nearest)
        return
    if call.given is None:
        return
    takes = variables(call.phrase, phrases)
    for name in sorted(takes - call.given):
        yield Fault(file, call.line, call.phrase, f"the phrase says ${name}, which is not given here; give it")
    for name in sorted(call.given - takes):
        nearest = next(iter(get_close_matches(name, sorted(takes), n=1)), "")
        yield Fault(file, call.line, call.phrase, f"the phrase does not say {name}; take it out here", nearest)


def _unused(phrases: Mapping[str, Any], sources: Iterable[Source]) -> Iterator[tuple[str, str]]:
    # An id may be handed about before it is said: what stands alone as a text counts.
    named = {one for source in sources for one in _named(source) if one in phrases}
    used = {one for phrase in named for one in reached(phrase, phrases)}
    for phrase in phrases:
        if phrase not in used:
            yield phrase, "nobody says this; take it out"


def _named(source: Source) -> Iterator[str]:
    yield from (call.phrase for call in source.calls)
    yield from (text.text for text in source.texts if text.whole)


def _doubled(phrases: Mapping[str, Any], lines: Mapping[str, int], file: str) -> Iterator[tuple[str, str]]:
    by_text = defaultdict(list)
    for phrase, pattern in phrases.items():
        by_text[text_of(pattern)].append(phrase)
    # A label of a word or two may be said twice: another language may need two words for it.
    for text, (first, *others) in by_text.items():
        if not is_english(text):
            continue
        for phrase in others:
            yield phrase, f"'{first}' ({file}:{lines.get(first, 1)}) says the same; let both use one"


def _elsewhere(phrases: Mapping[str, Any], sources: Iterable[Source]) -> Iterator[tuple[str, str]]:
    places = standing(sources)
    for phrase, pattern in phrases.items():
        for text in filter(is_english, (part for part in parts(pattern) if isinstance(part, str))):
            where = [place for home in places.get(bare(text), {}).values() for place in home]
            if where:
                yield phrase, f"this stands in {where[0]} too ('{bare(text):.60}'); say the phrase there"


def _lines(text: str) -> dict[str, int]:
    lines: dict[str, int] = {}
    entry = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if found := re.match(r"(-?[A-Za-z][\w-]*) *=", line):
            entry = found[1]
            lines.setdefault(entry, number)
        elif found := re.match(r" +\.([A-Za-z][\w-]*) *=", line):
            lines.setdefault(f"{entry}.{found[1]}", number)
    return lines
