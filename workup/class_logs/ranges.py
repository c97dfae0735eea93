"""A range of a file, read wherever there is a process for it: the logs that begin in it."""

import sys
from collections.abc import Iterator
from io import BufferedReader, RawIOBase
from typing import BinaryIO, NamedTuple

from workup.class_logs.ahead import Ahead
from workup.class_logs.rows import Row, row_of
from workup.class_logs.slices import OPENING, READ_AT_ONCE, pieces

LONG = 1 << 23
"""Bytes of a range: some two thousand logs."""

_NEXT = b"\n" + OPENING


class Range(NamedTuple):
    """Where one is."""

    source: str
    start: int
    end: int


def ranges(source: str, size: int) -> Iterator[Range]:
    """All of a file, in ranges."""
    for start in range(0, size, LONG):
        yield Range(source, start, min(size, start + LONG))


def rows_between(file: BinaryIO, start: int, ahead: Ahead | None, end: int = sys.maxsize) -> Iterator[Row]:
    """The logs that begin in this range, or from a place to the end, where they stand in the file.

    A log that begins within a line, as by hand, belongs to the range of the last one before it that does not.
    """
    at = _first(file, start)
    if at is None:
        return
    file.seek(at)
    for piece in pieces(BufferedReader(_Raw(file), READ_AT_ONCE)):
        if piece.is_plain and at + piece.start >= end:
            return
        row = row_of(piece, ahead)
        yield row._replace(start=at + row.start)


def _first(file: BinaryIO, start: int) -> int | None:
    # Where the first log begins at a place or behind it; what stands before all of them is told apart by them.
    if start == 0:
        return 0
    at, held = start - 1, b""
    file.seek(at)
    while block := file.read(READ_AT_ONCE):
        held += block
        if (found := held.find(_NEXT)) >= 0:
            return at + found + 1
        kept = held[-len(_NEXT) + 1 :]
        at, held = at + len(held) - len(kept), kept
    return None


class _Raw(RawIOBase):
    # Not every store has files that read into what is there.
    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override]  # because a reader gives nothing else
        data = self._file.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)
