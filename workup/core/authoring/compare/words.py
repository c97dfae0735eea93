"""How a change is said: what was, what is, and enough around it to find the place."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

Value = str | tuple[str, ...]
"""A text, or a list of names in their order."""

AROUND = 4
"""Unchanged words shown on each side of those that change."""

WHOLE = 12
"""Texts of up to so many words are shown whole."""


class Entry(NamedTuple):
    """One part of a case: what it is called, and what it says by what each text is for."""

    label: str
    says: Mapping[str, Value]


def entries(old: Mapping[str, Entry], new: Mapping[str, Entry]) -> Iterator[str]:
    """A line for each part that was added, taken out or changed, in the new order."""
    for name, entry in new.items():
        if name not in old:
            yield f"{entry.label}: added."
            yield from (f"{entry.label}, {what}: {shown(value)}." for what, value in entry.says.items() if value)
            continue
        if entry.label != old[name].label:
            yield f"{old[name].label} is now called {entry.label}."
        yield from fields(old[name].says, entry.says, entry.label)
    yield from (f"{entry.label}: taken out." for name, entry in old.items() if name not in new)


def fields(old: Mapping[str, Value], new: Mapping[str, Value], label: str = "") -> Iterator[str]:
    """A line for each of these values that differs."""
    for what in dict.fromkeys((*new, *old)):
        before, after = old.get(what, ""), new.get(what, "")
        if plain(before) != plain(after):
            yield f"{label}{', ' if label else ''}{what}: {becomes(before, after)}."


def plain(value: Value) -> Value:
    """The value as a page shows it: lines run on, and a new paragraph is a sign of its own."""
    if isinstance(value, tuple):
        return tuple(" ".join(one.split()) for one in value)
    return " ¶ ".join(" ".join(paragraph.split()) for paragraph in value.strip().split("\n\n"))


def shown(value: Value) -> str:
    """The value whole: a text in quotation marks, a number or a list as it is."""
    said = plain(value)
    if isinstance(said, tuple):
        return ", ".join(said)
    return said if said.isdigit() else f"“{said}”"


def becomes(old: Value, new: Value) -> str:
    """What was and what is, without the words that stay."""
    if isinstance(old, tuple) or isinstance(new, tuple):
        return _listing(old if isinstance(old, tuple) else (), new if isinstance(new, tuple) else ())
    if not old or not new:
        return f"now {shown(new)}" if new else f"no longer {shown(old)}"
    before, after = str(plain(old)).split(), str(plain(new)).split()
    if max(len(before), len(after)) <= WHOLE:
        return f"{shown(old)} becomes {shown(new)}"
    head = _shared(before, after)
    tail = _shared(before[head:][::-1], after[head:][::-1])
    return f"{_excerpt(before, head, tail)} becomes {_excerpt(after, head, tail)}"


def _listing(old: tuple[str, ...], new: tuple[str, ...]) -> str:
    out, came = [one for one in old if one not in new], [one for one in new if one not in old]
    if not out and not came:
        return f"now in the order {shown(new)}"
    parts = (f"without {', '.join(out)}" if out else "", f"with {', '.join(came)}" if came else "")
    return f"now {' and '.join(part for part in parts if part)}"


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    return next(
        (count for count, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def _excerpt(words: list[str], head: int, tail: int) -> str:
    start, end = max(0, head - AROUND), min(len(words), len(words) - tail + AROUND)
    said = " ".join(words[start:end])
    return f"“{'… ' if start else ''}{said}{' …' if end < len(words) else ''}”"


def sequence(old: Sequence[Entry], new: Sequence[Entry]) -> Iterator[str]:
    """A line for each part of an ordered list that was added, taken out or changed; parts that stay are matched."""
    one, other = [key(entry) for entry in old], [key(entry) for entry in new]
    for kind, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        both = min(b - a, d - c)
        for before, after in zip(old[a : a + both], new[c : c + both], strict=True):
            yield from fields(before.says, after.says, after.label)
        yield from entries({str(n): entry for n, entry in enumerate(old[a + both : b])}, {})
        yield from entries({}, {str(n): entry for n, entry in enumerate(new[c + both : d])})


def key(entry: Entry) -> tuple[tuple[str, Value], ...]:
    """What a part says, whatever it is called."""
    return tuple((what, plain(value)) for what, value in entry.says.items() if value)
