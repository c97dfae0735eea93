"""Logs in a stream of bytes: one after the other, with flat memory, whatever else stands there."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Protocol

from pydantic_core import from_json

from workup.core.walk.checks import first_altered, fit_at_once
from workup.core.walk.lines import CHECKED, LONGEST_LINE, MOST_LINES, SHORT, USUAL, settled
from workup.phrases import say

LARGEST_LOG = 4_000_000
"""Bytes of one log."""

MARK = b'"workup_log"'
OPENING = b'{"workup_log"'

TOLD = 120
"""Letters of a learner's own words by which a walk is known again: a report of a course cuts what is longer."""

READ_AT_ONCE = 1 << 16
"""Bytes of a stream, fewer than one line may have."""

_cut = re.compile(rb'\[(?:\xe2\x80\xa6|\\u2026)\]"').search
_as_text = json.JSONEncoder(sort_keys=True).encode
_usual = re.compile(USUAL.encode() + rb"[ \t\r\n]*").fullmatch
_each_usual = re.compile(rb"(?m)^" + CHECKED.encode() + rb"[ \t\r]*$").findall


class Stream(Protocol):
    """Bytes that are read in order, with a view of those that come next."""

    def readline(self, size: int, /) -> bytes:
        """One line, or so many bytes of it."""

    def read(self, size: int, /) -> bytes:
        """So many bytes."""

    def peek(self) -> bytes:
        """Some of the bytes that come next, left where they are."""


@dataclass(slots=True)
class Piece:
    """One log as it stands in a stream: where, which lines, and what is amiss, if anything."""

    start: int
    size: int = 0
    first: bytes = b""
    """Its first line; empty where something is amiss."""
    amiss: str = ""
    count: int = 0
    is_plain: bool = False
    """Whether it begins as every log does that was not written by hand: at the start of a line."""
    _at_once: bytes = b""
    # The lines behind the first that were taken at once, not cut yet; then those that were taken one by one.
    _one_by_one: list[bytes] = field(default_factory=list)
    _usual: list[tuple[bytes, bytes, bytes]] = field(default_factory=list)
    # Of those that were taken at once, if each is written as usual: what its check is of, its entry, and its check.

    def take(self, line: bytes) -> None:
        """Takes one line more, and notes where it is too much."""
        self.size += len(line)
        self.count += 1
        if self.amiss:
            return
        if len(line) > LONGEST_LINE:
            self.spoil(say("gather-long-line", line=self.count, most=LONGEST_LINE // 1000))
        elif self.size > LARGEST_LOG:
            self.spoil(say("gather-large-log", most=LARGEST_LOG // 1_000_000))
        elif self.count > MOST_LINES:
            self.spoil(say("gather-many-lines", most=MOST_LINES))
        elif not self.first:
            self.first = line
        elif line.strip():
            self._one_by_one.append(line)

    def take_all(self, lines: bytes) -> None:
        """Takes the rest of the log, all that is behind the first line and none of which can be too much."""
        count = lines.count(b"\n")
        self.size += len(lines)
        self.count += count
        if not self.amiss:
            usual = _each_usual(lines)
            self._at_once, self._usual = lines, usual if len(usual) == count else []

    def spoil(self, amiss: str) -> None:
        """Notes what is amiss; the lines are not needed any more."""
        self.amiss = amiss
        self.first, self._at_once, self._one_by_one, self._usual = b"", b"", [], []

    def first_altered(self) -> int | None:
        """Which line, from 0, is the first that is not as it was written; None where all are."""
        if self._usual:
            contents, _, stated = zip(*self._usual, strict=True)
            if fit_at_once(self.first, contents, stated):
                return None
        return first_altered([self.first, *self.lines])

    @property
    def lines(self) -> list[bytes]:
        """The lines behind the first."""
        return [*filter(bytes.strip, self._at_once.split(b"\n")), *self._one_by_one]

    def entries(self) -> list[bytes | None]:
        """What is the entry of each of these, if it is written as usual and no longer than most; None for any other."""
        if self._usual:
            return [entry if len(entry) <= SHORT else None for _, entry, _ in self._usual]
        return [*map(_entry_in, self.lines)]


def pieces(stream: Stream) -> Iterator[Piece]:
    """The logs in a stream, each where its first line begins. What stands before the first is one that is amiss."""
    piece: Piece | None = None
    stray: Piece | None = None
    for start, line, rest in _lines(stream):
        if MARK in line and (opens := _opens(line)) >= 0:
            if piece is not None:
                if opens:
                    piece.take(_settled(line[:opens]))
                yield piece
            elif stray is not None:
                yield stray
            piece, stray = Piece(start + opens, is_plain=line.startswith(OPENING)), None
            piece.take(line[opens:])
            if rest:
                piece.take_all(rest)
        elif piece is not None:
            piece.take(line if line.endswith(b"\n") else _settled(line))
        elif line.strip():
            stray = stray or Piece(start, amiss=say("gather-no-first-line"))
            stray.count += b'"entry"' in line
    if piece is not None:
        yield piece
    elif stray is not None and stray.count:
        yield stray


def _lines(stream: Stream) -> Iterator[tuple[int, bytes, bytes]]:
    # A line that is too long is read to its end and never held. Behind the first line of a log stands the rest of it,
    # where that has been read already, and not a line of it is odd.
    at = 0
    while line := stream.readline(LONGEST_LINE + 1):
        start = at
        at += len(line)
        if start == 0:
            bare = line.removeprefix(b"\xef\xbb\xbf")
            start, line = len(line) - len(bare), bare
        if len(line) > LONGEST_LINE and not line.endswith(b"\n"):
            while more := stream.readline(1 << 20):
                at += len(more)
                if more.endswith(b"\n"):
                    break
        rest = _rest(stream) if line.startswith(OPENING) and line.endswith(b"\n") else b""
        at += len(rest)
        yield start, line, rest


def _rest(stream: Stream) -> bytes:
    # The lines before the next log, if they are not many: what is kept of a stream is shorter than a line may be.
    ahead = stream.peek()
    end = ahead.find(MARK) - 1
    if end < 1 or not ahead.startswith(b"\n" + OPENING, end - 1) or ahead.count(b"\n", 0, end) >= MOST_LINES:
        return b""
    return stream.read(end)


def _opens(line: bytes) -> int:
    # Where a log begins in this line. Logs put one behind the other by hand may lack a last newline,
    # so that the next begins in the middle of a line; no entry can hold these bytes.
    if line.startswith(OPENING):
        return 0
    whole = _json(line)
    if isinstance(whole, dict):
        return 0 if "workup_log" in whole else -1
    return line.find(OPENING)


def _settled(line: bytes) -> bytes:
    return line if len(line) > LONGEST_LINE or settled(line) else b""


def _json(line: bytes) -> object:
    try:
        return json.loads(line.decode())
    except (ValueError, RecursionError):
        return None


def _entry_in(line: bytes) -> bytes | None:
    usual = _usual(line)
    return usual[2] if usual and len(usual[2]) <= SHORT else None


def fingerprint(lines: Iterable[bytes]) -> bytes:
    """A digest of what was done in the lines of a log: not of when, of spaces, or of the order of fields."""
    return _digest(_told, lines)


def digest_without_words(lines: Iterable[bytes]) -> bytes:
    """A digest of the same, and of no words of a learner's but whether there are any."""
    return _digest(_without_words, lines)


def cut_short(lines: list[bytes]) -> bytes | None:
    """That digest where a course may have cut a learner's words, to whichever length it had room for; else None."""
    return digest_without_words(lines) if any(map(_cut, lines)) else None


def _digest(tell: Callable[[bytes], str], lines: Iterable[bytes]) -> bytes:
    told = ", ".join(map(tell, filter(bytes.strip, lines)))
    return blake2b(f"[{told}]".encode(), digest_size=16).digest()


def _without_words(line: bytes) -> str:
    try:
        entry = from_json(line)["entry"]
        return _as_text({**entry, "text": bool(entry["text"])} if "text" in entry else entry)
    except (ValueError, TypeError, KeyError):
        return _told(line)


def _told(line: bytes) -> str:
    try:
        entry = from_json(line)["entry"]
        if len(line) > TOLD and isinstance(said := entry.get("text"), str):
            entry["text"] = said[:TOLD]
        return _as_text(entry)
    except (ValueError, TypeError, KeyError, IndexError, AttributeError):
        # What is not an entry stands for itself, and so does a number of more digits than may be written.
        return _as_text(line.strip().decode(errors="backslashreplace"))
