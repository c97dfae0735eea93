"""Who handed in, by code: held against the codes that a teacher expects."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from workup.core.classroom.account import Kind

SEVERAL: Kind = "same attempt"
"""What tells that two walks stand under one code and one number."""

MOST_COMPARED = 10_000
"""Codes that are missing, times codes that nobody expects."""


class Set(NamedTuple):
    """A code of which nothing counts, and what became of the first of its logs."""

    code: str
    kind: Kind


class Attendance(NamedTuple):
    """Every code that is expected or was found, in one place each but for those of several walks."""

    counted: tuple[str, ...]
    set_aside: tuple[Set, ...]
    """Expected, and something was handed in, but nothing that counts."""
    missing: tuple[str, ...]
    unexpected: tuple[str, ...]
    """Counted or set aside, under a code that nobody expects."""
    several: tuple[str, ...]
    """Under which two different walks of one number were handed in: by two people, or by one who walked twice."""
    nameless: int
    """Walks that count and bear no code."""
    slips: tuple[tuple[str, str], ...] = ()
    """A code that is missing, and one that nobody expects and that may be it with a slip of a key."""

    @property
    def expected(self) -> int:
        """How many are."""
        return len(self.counted) + len(self.set_aside) + len(self.missing)


def attendance(expected: Iterable[str], found: Mapping[str, tuple[Kind | None, ...]], nameless: int) -> Attendance:
    """Who is there. Found is what became of the logs of each code, with None for one that counts."""
    wanted = tuple(dict.fromkeys(expected))
    missing = tuple(code for code in wanted if code not in found)
    unexpected = tuple(sorted(found.keys() - set(wanted)))
    return Attendance(
        counted=tuple(code for code in wanted if None in found.get(code, ())),
        set_aside=tuple(
            Set(code, kinds[0]) for code in wanted if (kinds := found.get(code, ())) and None not in kinds and kinds[0]
        ),
        missing=missing,
        unexpected=unexpected,
        several=tuple(code for code, kinds in sorted(found.items()) if SEVERAL in kinds),
        nameless=nameless,
        slips=tuple(_slips(missing, unexpected)),
    )


def _slips(missing: tuple[str, ...], unexpected: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    # Where a whole list is amiss, such as that of another class, nothing is a slip.
    if len(missing) * len(unexpected) <= MOST_COMPARED:
        for code in missing:
            yield from ((code, other) for other in unexpected if _is_near(code, other))


def _is_near(one: str, other: str) -> bool:
    # Two signs changed places, or one was left out, put in, or another.
    apart = [at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    if len(one) == len(other):
        is_swap = len(apart) == 2 and one[apart[0]] == other[apart[1]] and one[apart[1]] == other[apart[0]]
        return len(apart) == 1 or is_swap
    longer, shorter = sorted((one, other), key=len, reverse=True)
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))
