"""What stretches of logs came to, kept from one report to the next: what was read once is known by its bytes alone.

A ledger is for one case, one way of reading it, and this user. It holds where each log begins and what its walk comes
to, in numbers: no code, no day and no word of anybody, which are read from the logs again. Each entry is sealed. A
ledger may be deleted at any time; one that is damaged is made anew, and one that others can write to is not used.
"""

import json
import os
import sqlite3
import stat
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from hashlib import blake2b, sha256
from pathlib import Path
from typing import Any, NamedTuple

from workup import __version__, passing
from workup.class_logs.rows import Read, Row
from workup.core.classroom.facts import Fact, Numbers
from workup.core.content.case import Case
from workup.core.walk.lines import Unreadable, read_first
from workup.files import OWN, OWN_FOLDER

FORMAT = 1
"""Of a ledger; raise it where something is kept in another way."""

AT_ONCE = 64
"""Stretches that wait to be written."""

_ENDING = ".ledger"

_MADE_BY = ("core", "class_logs", "phrases")

_TABLES = """
PRAGMA synchronous = OFF;
PRAGMA cache_size = -1000;
CREATE TABLE IF NOT EXISTS facts (first INTEGER PRIMARY KEY, told BLOB NOT NULL, seal BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS stretches (
    digest BLOB PRIMARY KEY, chapter INTEGER NOT NULL, told BLOB NOT NULL, facts BLOB NOT NULL, seal BLOB NOT NULL
);
"""


class _Chapter(NamedTuple):
    # So many facts had a number; the seal of all of them. What was sealed under it has no other numbers.
    facts: int
    seal: bytes


class Ledger:
    """The ledger of one case, until it is closed."""

    def __init__(self, path: Path, name: bytes, numbers: Numbers) -> None:
        self._path = path
        self._numbers = numbers
        """By which facts are told. They are those of the ledger, and may be more by now."""
        self._db: sqlite3.Connection | None = None
        self._chapters = [_Chapter(0, blake2b(name, digest_size=16).digest())]
        self._waiting: dict[bytes, tuple[bytes, bytes]] = {}
        try:
            self._open()
        except (sqlite3.Error, ValueError):
            self._begin_anew()

    def _open(self) -> None:
        self._db = sqlite3.connect(self._path, timeout=1, isolation_level=None)
        self._db.executescript(_TABLES)
        facts: list[Fact] = []
        for first, told, seal in self._db.execute("SELECT first, told, seal FROM facts ORDER BY first"):
            if first != len(facts) or seal != self._sealed(self._chapters[-1], told):
                raise ValueError
            facts += map(tuple, json.loads(told))
            self._chapters.append(_Chapter(len(facts), seal))
        if [self._numbers[fact] for fact in facts] != [*range(len(facts))]:
            raise ValueError

    def _begin_anew(self) -> None:
        # What cannot be used is no loss: it is deleted, and for this time there is none.
        self._close()
        with suppress(OSError):
            self._path.unlink(missing_ok=True)

    def _close(self) -> None:
        if self._db is not None:
            with suppress(sqlite3.Error):
                self._db.close()
            self._db = None

    def close(self) -> None:
        """Writes what it was given."""
        self._write()
        self._close()

    def found(self, digest: bytes, data: bytes) -> list[Row] | None:
        """The logs of a stretch that was read before; None of any other."""
        if self._db is None:
            return None
        try:
            row = self._db.execute(
                "SELECT chapter, told, facts, seal FROM stretches WHERE digest = ?", (digest,)
            ).fetchone()
            if row is None:
                return None
            chapter, told, facts, seal = row
            known = next(one for one in self._chapters if one.facts == chapter)
            if seal != self._sealed(known, digest, told, facts):
                raise ValueError
            return [*_rows(json.loads(told), facts, data)]
        except (sqlite3.Error, ValueError, TypeError, StopIteration, Unreadable):
            self._begin_anew()
            return None

    def keep(self, digest: bytes, rows: Sequence[Row]) -> None:
        """Takes in what a stretch came to."""
        if self._db is None:
            return
        self._waiting[digest] = _told(rows)
        if len(self._waiting) >= AT_ONCE:
            self._write()

    def _write(self) -> None:
        if self._db is None or not self._waiting:
            return
        try:
            with _transaction(self._db):
                last = self._db.execute("SELECT max(first), seal FROM facts").fetchone()
                if (last[1] or self._chapters[0].seal) != self._chapters[-1].seal:
                    # Another process has written since, and its numbers are not ours.
                    self._close()
                    return
                self._write_all(self._db)
        except sqlite3.Error:
            self._close()
        self._waiting.clear()

    def _write_all(self, db: sqlite3.Connection) -> None:
        before = self._chapters[-1]
        new = [*self._numbers][before.facts :]
        if new:
            told = json.dumps(new).encode()
            now = _Chapter(before.facts + len(new), self._sealed(before, told))
            db.execute("INSERT INTO facts VALUES (?, ?, ?)", (before.facts, told, now.seal))
            self._chapters.append(now)
        now = self._chapters[-1]
        db.executemany(
            "INSERT OR REPLACE INTO stretches VALUES (?, ?, ?, ?, ?)",
            (
                (digest, now.facts, told, facts, self._sealed(now, digest, told, facts))
                for digest, (told, facts) in self._waiting.items()
            ),
        )

    def _sealed(self, chapter: _Chapter, *parts: bytes) -> bytes:
        seal = blake2b(chapter.seal, digest_size=16)
        for part in parts:
            seal.update(b"%d " % len(part) + part)
        return seal.digest()


@contextmanager
def _transaction(db: sqlite3.Connection) -> Iterator[None]:
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")


def _told(rows: Sequence[Row]) -> tuple[bytes, bytes]:
    # What is told of each row, and the facts of all of them.
    told: list[tuple[int | str | None, ...]] = []
    facts: list[bytes] = []
    for row in rows:
        if row.read is None:
            told.append((row.start, row.size, row.amiss))
            continue
        size = None if row.read.facts is None else len(row.read.facts)
        digest, cut = (None if one is None else one.hex() for one in (row.read.digest, row.read.cut))
        told.append((row.start, row.size, "", row.read.entries, digest, cut, size))
        facts.append(row.read.facts or b"")
    return json.dumps(told).encode(), b"".join(facts)


def _rows(told: list[list[Any]], facts: bytes, data: bytes) -> Iterator[Row]:
    at = 0
    for start, size, amiss, *more in told:
        if amiss:
            yield Row(start, size, None, amiss)
            continue
        entries, *digests, length = more
        end = data.find(b"\n", start)
        first = read_first(data[start : end if end >= 0 else None].decode())
        found = None if length is None else facts[at : at + length]
        at += length or 0
        digest, cut = (None if one is None else bytes.fromhex(one) for one in digests)
        yield Row(start, size, Read(*first, entries, digest, cut, found))


def ledger_of(case: Case, numbers: Numbers) -> Ledger | None:
    """The ledger of a case, which tells facts by these numbers; None where none can be kept."""
    with suppress(OSError):
        name = _name(case)
        folder = place()
        folder.mkdir(mode=OWN_FOLDER, parents=True, exist_ok=True)
        if passing.is_ours(folder.lstat(), stat.S_ISDIR):
            path = folder / f"{name.hex()[:40]}{_ENDING}"
            passing.tidy(folder, _ENDING)
            os.close(os.open(path, os.O_RDWR | os.O_CREAT, OWN))
            if passing.is_ours(path.lstat(), stat.S_ISREG):
                os.utime(path)
                return Ledger(path, name, numbers)
    return None


def place() -> Path:
    """Where ledgers are."""
    return passing.place("classes")


def _name(case: Case) -> bytes:
    # What is installed does not change under its version; in a checkout code and phrases do. What Python compiles of
    # them comes and goes.
    files = (one for room in _MADE_BY for one in sorted((Path(__file__).parents[1] / room).rglob("*")))
    code = (one.stat() for one in files if one.suffix in (".py", ".json"))
    made_by = [(one.st_mtime_ns, one.st_size) for one in code]
    of = (case.id, case.pack.id, case.rules, case.words, repr(case.vocabulary))
    return sha256(repr((FORMAT, __version__, sys.byteorder, made_by, of)).encode()).digest()
