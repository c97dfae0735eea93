"""What stands in a compiled table: which phrases one leads to, and which variables it takes."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

Pattern = Any
"""A text, or a list of texts and parts: `["$", name]`, `["=", phrase]`, `["-", term, handed]` and
`["?", chooser, [[key, pattern], ...], usual]`, whose chooser is a variable or a term's attribute."""


def parts(pattern: Pattern) -> Iterator[Any]:
    """Every text and part of a pattern, those of its variants among them; choosers last."""
    for part in [pattern] if isinstance(pattern, str) else pattern:
        if isinstance(part, list) and part[0] == "?":
            for _, variant in part[2]:
                yield from parts(variant)
        yield part


def references(pattern: Pattern) -> Iterator[tuple[str, str, Mapping[str, int | str]]]:
    """The phrases (`=`) and terms (`-`) that a pattern refers to, with what it hands to a term."""
    for part in parts(pattern):
        if isinstance(part, list):
            kind, name, *more = part[1] if part[0] == "?" else part
            if kind != "$":
                yield kind, name, more[0] if more else {}


def reached(phrase: str, phrases: Mapping[str, Pattern]) -> set[str]:
    """The phrase and every phrase and term that saying it may say, however far."""
    found: set[str] = set()
    waiting = [phrase]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += [name for _, name, _ in references(phrases.get(one, ""))]
    return found


def variables(phrase: str, phrases: Mapping[str, Pattern]) -> set[str]:
    """What has to be given when it is said; of a term, what has to be handed to it."""
    names = set()
    for one in reached(phrase, phrases) if not phrase.startswith("-") else {phrase}:
        if one.startswith("-") and one != phrase:
            continue  # a term sees only what is handed to it
        for part in parts(phrases.get(one, "")):
            if isinstance(part, list):
                kind, name, *optional = part[1] if part[0] == "?" else part
                if kind == "$" and not optional:
                    names.add(name)
    return names


def within(table: Mapping[str, Any], ids: Iterable[str]) -> dict[str, Any]:
    """The table of these phrases alone, and of those that they refer to."""
    kept = {one for phrase in ids for one in reached(phrase, table["phrases"])}
    return {**table, "phrases": {name: table["phrases"][name] for name in table["phrases"] if name in kept}}


def text_of(pattern: Pattern) -> str:
    """A pattern with its variables numbered in their order: two phrases with the same are doubles."""
    names: dict[str, int] = {}

    def numbered(part: Any) -> Any:
        match part:
            case ["$", name, *rest]:
                return ["$", names.setdefault(name, len(names)), *rest]
            case ["?", by, variants, usual]:
                return ["?", numbered(by), [[key, whole(variant)] for key, variant in variants], usual]
            case _:
                return part

    def whole(pattern: Pattern) -> Any:
        return pattern if isinstance(pattern, str) else [numbered(part) for part in pattern]

    return json.dumps(whole(pattern), ensure_ascii=False)
