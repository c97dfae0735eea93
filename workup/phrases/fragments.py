"""Pieces of English in sources, and which of them stand in more than one home."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from workup.phrases.sources import Home, Source, Text

_WORD = re.compile(r"[A-Za-z']{2,}")
# A type that is written in quotes, since its names are imported for the checker of types alone.
_TYPE = re.compile(r"[\w.]+\[[\w\[\], |.]*\]|\w+( \| [\w\[\], .]+)+")
_SQL = re.compile(r"\b(SELECT|INSERT INTO|UPDATE \w+ SET|DELETE FROM|CREATE (TABLE|INDEX)|ORDER BY|IS (NOT )?NULL)\b")


def is_english(text: str) -> bool:
    """Whether it has three words and more, so that it is no name or key; an id has no blank between its own.

    What is asked of a database is not, nor is a type.
    """
    if _SQL.search(text) or _TYPE.fullmatch(text):
        return False
    return len(_WORD.findall(text)) >= 3 and len(text.split()) > 1


def fragments(source: Source) -> list[Text]:
    """The pieces of English in a source."""
    return [text for text in source.texts if is_english(text.text)]


def bare(text: str) -> str:
    """A piece without what differs from home to home: blanks, capitals, the signs around it."""
    return re.sub(r"^[\W_]+|[\W_]+$", "", " ".join(text.split()).casefold())


def standing(sources: Iterable[Source]) -> dict[str, dict[Home, list[str]]]:
    """Every piece of English, bare, with its places by home."""
    places: dict[str, dict[Home, list[str]]] = defaultdict(lambda: defaultdict(list))
    for source in sources:
        for text in fragments(source):
            places[bare(text.text)][source.home].append(f"{source.file}:{text.line}")
    return places


def twice(sources: Iterable[Source]) -> Iterator[tuple[str, dict[Home, list[str]]]]:
    """The pieces that stand in more than one of Python, templates and page."""
    for text, places in sorted(standing(sources).items()):
        if len(places) > 1:
            yield text, places
