"""What a reader finds in a file, before anybody looks for a hand-in there."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from workup.intake.given import Given

Row = tuple[int, list[tuple[int, str]]]
"""Of a table: its number from 1, and its cells that hold something, each with its column from 0."""


@dataclass(frozen=True)
class Text:
    """A text in which hand-ins may stand."""

    place: str
    text: str


@dataclass(frozen=True)
class Table:
    """A table in whose cells they may."""

    place: str
    rows: list[Row]


@dataclass(frozen=True)
class Logs:
    """Logs as such, one behind the other."""

    place: str
    data: bytes


@dataclass(frozen=True)
class Shut:
    """A file inside another that cannot be looked into, and why."""

    place: str
    why: str
    is_none: bool = False
    """Whether it is of a kind that holds no hand-in that can be read."""


Way = Callable[[], Iterable[Text | Table]]


@dataclass(frozen=True)
class Ways:
    """A text that can be read in several ways; the first that leaves nothing unexplained is taken, else the best."""

    place: str
    text: str
    ways: tuple[Way, ...]


Part = Given | Text | Table | Ways | Logs | Shut


class Reader(Protocol):
    """A kind of file."""

    def fits(self, given: Given) -> bool:
        """Whether a file is of this kind. Raises Unopened."""

    def parts(self, given: Given) -> Iterator[Part]:
        """What is in it, as it is asked for. Raises Unopened."""
