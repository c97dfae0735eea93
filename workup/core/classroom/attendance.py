"""Who handed in, by code: held against the codes that a teacher expects."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from workup.core.classroom.account import Kind

SEVERAL: Kind = "same attempt"
"""What tells that two walks stand under one code and one number."""


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

    @property
    def expected(self) -> int:
        """How many are."""
        return len(self.counted) + len(self.set_aside) + len(self.missing)


def attendance(expected: Iterable[str], found: Mapping[str, tuple[Kind | None, ...]], nameless: int) -> Attendance:
    """Who is there. Found is what became of the logs of each code, with None for one that counts."""
    wanted = tuple(dict.fromkeys(expected))
    return Attendance(
        counted=tuple(code for code in wanted if None in found.get(code, ())),
        set_aside=tuple(
            Set(code, kinds[0]) for code in wanted if (kinds := found.get(code, ())) and None not in kinds and kinds[0]
        ),
        missing=tuple(code for code in wanted if code not in found),
        unexpected=tuple(code for code in sorted(found) if code not in wanted),
        several=tuple(code for code, kinds in sorted(found.items()) if SEVERAL in kinds),
        nameless=nameless,
    )
