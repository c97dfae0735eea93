"""Each log of a stream as a row of the roster: of what and whose it is, and what it came to; or why it is none."""

from collections.abc import Iterable, Iterator
from io import BufferedReader, BytesIO
from typing import NamedTuple, Self

from workup.class_logs.ahead import Ahead
from workup.class_logs.slices import READ_AT_ONCE, Piece, Stream, cut_short, fingerprint, pieces
from workup.core.classroom.facts import Fact
from workup.core.walk.lines import ALTERED, Unreadable, read_first
from workup.core.walk.log import Header
from workup.phrases import say


class Read(NamedTuple):
    """What stands in a log that can be read."""

    header: Header
    """But for the learner."""
    learner: str | None
    begun: str
    entries: int
    digest: bytes | None
    """Of what was done. One with a code need not have it yet: one without is told apart by nothing else."""
    cut: bytes | None
    """The same without words, where a course may have cut them, of one without a code."""
    facts: bytes | None
    """As numbers, where they are known already."""


class Row(NamedTuple):
    """One log: where it stands, and what stands in it."""

    start: int
    size: int
    read: Read | None
    amiss: str = ""
    """Why it cannot be read."""

    def known_by(self, facts: bytes | None) -> Self:
        """The same log, with its facts under other numbers."""
        if self.read is None or self.read.facts is facts:
            return self
        return self._replace(read=self.read._replace(facts=facts))


class Found(NamedTuple):
    """What stands in stretches of logs, as another process found it."""

    rows: list[list[Row]]
    """Of each stretch."""
    met: dict[int, Fact]
    """The facts in them, each under its number in that process."""

    def taken(self, ahead: Ahead) -> list[list[Row]]:
        """The rows, with the numbers of this process."""
        known = iter(ahead.taken((_facts(row) for one in self.rows for row in one), self.met))
        return [[row.known_by(next(known)) for row in one] for one in self.rows]


def found_in(stretches: Iterable[bytes], ahead: Ahead) -> Found:
    """What stands in these stretches, for another process."""
    return for_others([[*rows_in(data, ahead)] for data in stretches], ahead)


def for_others(found: list[list[Row]], ahead: Ahead) -> Found:
    """The same of rows that are found already."""
    return Found(found, ahead.met(_facts(row) for one in found for row in one))


def _facts(row: Row) -> bytes | None:
    return row.read.facts if row.read else None


def rows_in(data: bytes, ahead: Ahead | None) -> Iterator[Row]:
    """The logs of a stretch, one by one."""
    return rows(BufferedReader(BytesIO(data), READ_AT_ONCE), ahead)


def rows(stream: Stream, ahead: Ahead | None) -> Iterator[Row]:
    """The logs of a stream, one by one."""
    return (row_of(piece, ahead) for piece in pieces(stream))


def row_of(piece: Piece, ahead: Ahead | None) -> Row:
    """The row of one log."""
    if piece.amiss:
        return Row(piece.start, piece.size, None, piece.amiss)
    try:
        header, learner, begun = read_first(piece.first.decode())
        if (altered := piece.first_altered()) is not None:
            raise Unreadable("", ALTERED, line=altered + 1)
    except UnicodeDecodeError:
        return Row(piece.start, piece.size, None, say("gather-first-line-no-text"))
    except Unreadable as error:
        return Row(piece.start, piece.size, None, error.why)
    entries = piece.entries()
    facts = ahead.found(header, entries) if ahead else None
    digest, cut = (None, None) if learner else (fingerprint(piece.lines), cut_short(piece.lines))
    return Row(piece.start, piece.size, Read(header, learner, begun, len(entries), digest, cut, facts))
