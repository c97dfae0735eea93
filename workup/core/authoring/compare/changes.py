"""What differs between two versions of a part of a case: records of ids, numbers and the author's own words."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from workup.core.authoring.compare.values import Field, Part, Says, Subject, Value


class Added(NamedTuple):
    """A part that was not there."""

    subject: Subject


class TakenOut(NamedTuple):
    """A part that is no longer there."""

    subject: Subject


class Renamed(NamedTuple):
    """A part that is called something else."""

    before: Subject
    after: Subject


class Told(NamedTuple):
    """What a part that was added says in one field."""

    subject: Subject
    field: Field
    value: Value


class Differs(NamedTuple):
    """A field that says something else, or was empty or left empty."""

    subject: Subject
    field: Field
    before: Value | None
    after: Value | None


class Offered(NamedTuple):
    """An item that is offered at this age and sex now, and what it shows."""

    item: str
    text: str


class NotOffered(NamedTuple):
    """An item that is offered no longer."""

    item: str


class Sedation(NamedTuple):
    """An item that needs sedation now, or no longer."""

    item: str
    needed: bool


Bearings = tuple[tuple[str, int], ...]
"""Hypotheses with the points that a finding has on them, strongest first."""


class Shows(NamedTuple):
    """An item that shows another outcome."""

    item: str
    before: str
    after: str
    had: Bearings
    has: Bearings


class Disputed(NamedTuple):
    """A finding on which sources disagree now, or no longer."""

    item: str
    now: bool


class SameWords(NamedTuple):
    """A finding with another outcome and the words it had."""

    item: str
    text: str


class InPlay(NamedTuple):
    """A hypothesis that is in play now, or no longer."""

    hypothesis: str
    now: bool


Ordered = Literal["key-steps", "dangers", "safety", "siblings", "points"]


class Reordered(NamedTuple):
    """Parts that stand in another order; a teaching point is told by its first words."""

    what: Ordered
    order: tuple[Subject, ...] | tuple[str, ...]


Change = (
    Added
    | TakenOut
    | Renamed
    | Told
    | Differs
    | Offered
    | NotOffered
    | Sedation
    | Shows
    | Disputed
    | SameWords
    | InPlay
    | Reordered
)


def entries(old: Mapping[str, Part], new: Mapping[str, Part]) -> Iterator[Change]:
    """Each part that was added, taken out, renamed or changed, in the new order."""
    for name, part in new.items():
        if name not in old:
            yield from _added(part)
            continue
        if part.subject != old[name].subject:
            yield Renamed(old[name].subject, part.subject)
        yield from differences(old[name].says, part.says, part.subject)
    yield from (TakenOut(part.subject) for name, part in old.items() if name not in new)


def _added(part: Part) -> Iterator[Change]:
    yield Added(part.subject)
    yield from (Told(part.subject, field, value) for field, value in part.says.items())


def between(old: Part, new: Part) -> Iterator[Change]:
    """Each field of a part that differs."""
    return differences(old.says, new.says, new.subject)


def differences(old: Says, new: Says, subject: Subject) -> Iterator[Change]:
    """Each of these fields that differs."""
    for field in dict.fromkeys((*new, *old)):
        before, after = old.get(field), new.get(field)
        if before != after:
            yield Differs(subject, field, before, after)


def sequence(old: Sequence[Part], new: Sequence[Part]) -> Iterator[Change]:
    """Each part of an ordered list that was added, taken out or changed; parts that stay are matched."""
    one, other = ([key(part) for part in parts] for parts in (old, new))
    for kind, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        both = min(b - a, d - c)
        for before, after in zip(old[a : a + both], new[c : c + both], strict=True):
            yield from between(before, after)
        yield from (TakenOut(part.subject) for part in old[a + both : b])
        for part in new[c + both : d]:
            yield from _added(part)


def is_reordered(old: Sequence[Part], new: Sequence[Part]) -> bool:
    """Whether they say the same in another order."""
    before, after = [key(part) for part in old], [key(part) for part in new]
    return before != after and Counter(before) == Counter(after)


def key(part: Part) -> tuple[tuple[Field, Value], ...]:
    """What a part says, whatever it is called."""
    return tuple(part.says.items())
