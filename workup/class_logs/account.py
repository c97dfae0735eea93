"""A class as it was gathered: the tally of those who count, beside an account of everything."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

from workup.core.classroom.account import Account, Kind, SetAside
from workup.core.classroom.tally import Tally

KINDS: tuple[Kind, ...] = get_args(Kind)
"""In the order in which they are told."""

NAMED = 1_000
"""So many of a kind are named; beyond it the rest are a number, so that memory stays flat."""


@dataclass(frozen=True)
class Gathered:
    """A class: the tally of those who count, and what became of every log."""

    tally: Tally
    account: Account
    """Each log is counted or set aside, once. A file that holds no log at all is set aside, but is no log found."""
    files: int
    """Looked into."""
    cases: Mapping[str, int]
    """Case id to how many readable logs of learners name it, the most frequent first."""

    def set_aside(self, kind: Kind) -> SetAside:
        """All of one kind; none where there are none."""
        empty = SetAside(kind=kind, count=0, names=())
        return next((aside for aside in self.account.aside if aside.kind == kind), empty)

    @property
    def abandoned(self) -> int:
        """First attempts that came to no diagnosis; counted apart."""
        return self.set_aside("abandoned").count


def most_frequent(cases: Counter[str]) -> str | None:
    """The case that most logs are of, the first by id of equals; None without any."""
    return min(cases, key=lambda case_id: (-cases[case_id], case_id), default=None)
