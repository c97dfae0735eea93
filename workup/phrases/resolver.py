"""Says a phrase from the compiled table, as the page's script does (templates/player/phrases.js).

Reads nothing but the table: it stands in the way of every start, so Fluent itself is left to compiling.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, reduce
from pathlib import Path
from typing import Any, Literal

FOLDER = Path(__file__).parent

Value = str | int
"""What a variable can hold. A whole number is written without separators, and chooses by its plural too."""


Unsaid = Literal["no-phrase", "is-term", "lacks", "ill-given"]
"""Why a phrase cannot be said; the page's script gives the same reason."""

_WHY: Mapping[Unsaid, str] = {
    "no-phrase": "there is no phrase '{}'",
    "is-term": "'{}' is a term: only another phrase can say it",
    "lacks": "'{}' needs ${}",
    "ill-given": "'{}' takes a text or a whole number as ${}",
}


class PhraseError(LookupError):
    """A phrase that is not there, or not with these variables. Never the reader's doing: it keeps its traceback."""

    def __init__(self, why: Unsaid, *names: str) -> None:
        self.why = why
        self.names = names
        super().__init__(why, *names)

    def __str__(self) -> str:
        return _WHY[self.why].format(*self.names)


@cache
def table_in(language: str) -> Mapping[str, Any]:
    """The compiled table of a language, read once."""
    table: Mapping[str, Any] = json.loads((FOLDER / f"{language}.json").read_text(encoding="utf-8"))
    return table


@cache
def in_language(language: str) -> "Phrases":
    """The phrases of a language."""
    return Phrases(table_in(language))


class Phrases:
    """A compiled table of phrases, ready to be said."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._patterns: Mapping[str, Any] = table["phrases"]
        self._plurals: Mapping[str, str] = table["plurals"]

    def say(self, phrase: str, /, **given: Value) -> str:
        """The phrase with these variables. Raises PhraseError where it is not there or lacks one."""
        if phrase.startswith("-"):
            raise PhraseError("is-term", phrase)
        return self._said(phrase, given, phrase)

    def listed(self, words: Iterable[str], joint: str = "list-and") -> str:
        """The words as one would say them: `a, b and c`, or `a, b; c; and d` where a comma stands in one of them.

        The phrase `joint` holds the last two together.
        """
        *first, last = every = [*words] or [""]
        if not first:
            return last
        if any("," in one for one in every):
            head = reduce(lambda before, next: self.say("list-apart", before=before, next=next), first)
            return self.say(joint, before=self.say("list-apart-last", before=head), last=last)
        head = reduce(lambda before, next: self.say("list-more", before=before, next=next), first)
        return self.say(joint, before=head, last=last)

    def _said(self, phrase: str, given: Mapping[str, Value], asked: str) -> str:
        if phrase not in self._patterns:
            raise PhraseError("no-phrase", phrase)
        return self._joined(self._patterns[phrase], given, asked)

    def _joined(self, pattern: Any, given: Mapping[str, Value], asked: str) -> str:
        if isinstance(pattern, str):
            return pattern
        return "".join(part if isinstance(part, str) else self._part(part, given, asked) for part in pattern)

    def _part(self, part: Sequence[Any], given: Mapping[str, Value], asked: str) -> str:
        match part:
            case ["$", name]:
                value = _value(name, given, asked)
                return value if isinstance(value, str) else str(int(value))
            case ["=", phrase]:
                return self._said(phrase, given, asked)
            case ["-", term, handed]:
                return self._said(term, handed, asked)
            case _:
                return self._joined(self._chosen(part, given, asked), given, asked)

    def _chosen(self, part: Sequence[Any], given: Mapping[str, Value], asked: str) -> Any:
        _, (kind, name, *more), variants, usual = part
        if kind == "-":
            value: Value = self._said(name, more[0], asked)
        elif more and name not in given:
            return variants[usual][1]  # a term may be said without what it chooses by
        else:
            value = _value(name, given, asked)
        plural = None if isinstance(value, str) else self._plurals.get(str(abs(value)), "other")
        return next((pattern for key, pattern in variants if key in (value, plural)), variants[usual][1])


def _value(name: str, given: Mapping[str, Value], asked: str) -> Value:
    if name not in given:
        raise PhraseError("lacks", asked, name)
    value = given[name]
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise PhraseError("ill-given", asked, name)
    return value
