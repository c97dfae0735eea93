"""Every log that was found, and which of them count: a table on the disk, so that memory stays flat."""

import os
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from workup.class_logs.account import KINDS, NAMED
from workup.class_logs.choosing import (
    CHOOSE,
    CHOOSE_ONLY,
    CUT_TWINS,
    MAY_BE_ONE,
    MAY_BE_WHOLE,
    SEVERAL,
    STAND_IN,
    TWINS,
)
from workup.class_logs.place import Place
from workup.class_logs.rows import Row
from workup.class_logs.sources import Source, is_address
from workup.core.classroom.account import Account, Kind, SetAside
from workup.core.content.case import Case
from workup.core.text.kinds import clean
from workup.intake.names import shown_without_names
from workup.phrases import say

_TABLES = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA cache_size = -1000;
CREATE TABLE found (path BLOB, real BLOB UNIQUE, kind TEXT, why TEXT);
CREATE TABLE files (file INTEGER PRIMARY KEY, path BLOB, kind TEXT, why TEXT);
CREATE TABLE logs (
    log INTEGER PRIMARY KEY, file INTEGER, number INTEGER, spooled INTEGER, start INTEGER, size INTEGER,
    pack TEXT, case_id TEXT, rules TEXT, learner TEXT, who TEXT, attempt INTEGER, rounds INTEGER, begun TEXT,
    entries INTEGER, digest BLOB, cut BLOB, kind TEXT, why TEXT DEFAULT '',
    batch INTEGER, facts_at INTEGER, facts_end INTEGER
);
CREATE TABLE facts (batch INTEGER PRIMARY KEY, facts BLOB NOT NULL);
CREATE TABLE digests (log INTEGER PRIMARY KEY, digest BLOB);
CREATE TABLE several (who TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE outcomes (log INTEGER, kind TEXT, why TEXT);
"""


class Roster:
    """The table. Use it as a context manager; it is gone afterwards."""

    def __init__(self) -> None:
        # Without a name it is a file of its own that no other process sees and that is deleted when closed.
        self._db = sqlite3.connect("", isolation_level=None)
        self._db.executescript(_TABLES)
        self._waiting: list[tuple[object, ...]] = []
        self._facts: list[bytes] = []
        self._batch, self._facts_end = 0, 0
        self._version: str | None = None
        self._case_id = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._db.close()

    def enrol_files(self, files: Iterable[tuple[Source, Kind | None, str]]) -> None:
        """Takes in files, each once however often it is named, with why one is set aside unread."""
        self._db.execute("BEGIN")
        self._db.executemany(
            "INSERT OR IGNORE INTO found VALUES (?, ?, ?, ?)",
            ((os.fsencode(path), self._identity(path, kind), kind, why) for path, kind, why in files),
        )
        self._db.execute("INSERT INTO files (path, kind, why) SELECT path, kind, why FROM found ORDER BY path, real")
        self._db.execute("DELETE FROM found")
        self._db.execute("COMMIT")
        self._db.execute(
            "INSERT INTO logs (file, number, kind, why) SELECT file, 0, kind, why FROM files WHERE kind IS NOT NULL"
        )

    def _identity(self, path: Source, kind: Kind | None) -> bytes:
        # A link that is not followed must not stand for the file it leads to.
        if kind:
            return b"?" + os.fsencode(path)
        return os.fsencode(path if is_address(path) else os.path.realpath(path))

    def files(self) -> Iterator[tuple[int, str]]:
        """The files to be read, in order."""
        for file, path in self._db.execute("SELECT file, path FROM files WHERE kind IS NULL ORDER BY file"):
            yield file, os.fsdecode(path)

    def enrol_inside(self, path: str, place: str) -> int:
        """Takes in what stands at a place in a file, under a number of its own, by which it is named."""
        name = os.fsencode(f"{shown_without_names(path)}, {place}")
        return int(self._db.execute("INSERT INTO files (path, kind) VALUES (?, 'inside')", (name,)).lastrowid or 0)

    @property
    def file_count(self) -> int:
        """How many files were looked into."""
        return self._number("SELECT count(*) FROM files WHERE kind IS NULL")

    def enrol(self, file: int, number: int, row: Row, begins: int, *, is_spooled: bool = False) -> None:
        """Takes in a log, with where its stretch begins: in its file, or among those that were handed in."""
        if row.read is None:
            self.set_aside(file, number, "damaged", row.amiss)
            return
        header, learner, begun, entries, digest, cut, facts = row.read
        # A log without a code stands for a learner of its own, whom nothing but the log itself tells apart.
        who = learner or f"?{(digest or b'').hex()} {begun}"
        # One walk by many is no learner's, whichever case is looked at.
        is_rooms = header.mode == "rounds"
        kind: Kind | None = "a room's" if is_rooms else None
        why = say("gather-room", case=header.case) if is_rooms else ""
        self._add(
            *(file, number, is_spooled, begins + row.start, row.size),
            *(header.pack, header.case, header.case_rules, learner, who, header.attempt),
            *(is_rooms, begun, entries, digest, cut, kind, why, *self._told(facts)),
        )

    def set_aside(self, file: int, number: int, kind: Kind, why: str = "") -> None:
        """Takes in a log that cannot be read, or a file (number 0) without any."""
        self._add(file, number, *[None] * 14, kind, clean(why), *self._told(None))

    def _told(self, facts: bytes | None) -> tuple[int | None, int | None, int | None]:
        # Where the facts of a log will stand.
        if facts is None:
            return None, None, None
        at, self._facts_end = self._facts_end, self._facts_end + len(facts)
        self._facts.append(facts)
        return self._batch, at, self._facts_end

    def _add(self, *row: object) -> None:
        self._waiting.append(row)
        if len(self._waiting) >= 500:
            self.flush()

    def flush(self) -> None:
        """Puts into the table what waits for it."""
        columns = (
            "file, number, spooled, start, size, pack, case_id, rules, learner, who, attempt, rounds, begun, entries, "
            "digest, cut, kind, why, batch, facts_at, facts_end"
        )
        # The facts of all these together, apart from what is decided of each: that is read and written often.
        facts = b"".join(self._facts)
        self._db.execute("BEGIN")
        self._db.execute("INSERT INTO facts VALUES (?, ?)", (self._batch, facts))
        self._db.executemany(f"INSERT INTO logs ({columns}) VALUES ({', '.join('?' * 21)})", self._waiting)
        self._db.execute("COMMIT")
        self._waiting.clear()
        self._facts.clear()
        self._batch, self._facts_end = self._batch + 1, 0

    def cases(self) -> Counter[str]:
        """Case id to how many readable logs of learners name it."""
        return Counter(
            dict(self._db.execute("SELECT case_id, count(*) FROM logs WHERE rounds = 0 GROUP BY case_id ORDER BY 1"))
        )

    def reopen(self) -> None:
        """Decides nothing yet of any learner's log that can be read: another case can be chosen next, as if first."""
        self._db.execute("UPDATE logs SET kind = NULL, why = '' WHERE rounds = 0")

    def choose(self, case: Case, spool: Path, *, any_version: bool = False) -> None:
        """Decides which logs count: those of this case, and of each learner the first attempt, once."""
        self._version = None if any_version else case.rules
        self._db.execute("CREATE INDEX IF NOT EXISTS numbers ON logs (file, number)")
        self._case_id = case.id
        self._aside_all("another case", "case_id", "case_id != ?", case.id)
        self._aside_all("another case", "case_id || ' of the pack ' || pack", "pack != ?", case.pack.id)
        self._db.execute("DELETE FROM several")
        self._db.execute(SEVERAL)
        self._digest(spool, MAY_BE_ONE)
        self._db.execute(TWINS)
        self._set_cut_aside(spool)
        self._db.execute(CHOOSE_ONLY)
        self._db.execute(CHOOSE)
        self._hold_to_version()

    def _set_cut_aside(self, spool: Path) -> None:
        # What a course has cut, beside the same walk with all its words.
        whole = self._places(spool, MAY_BE_WHOLE)
        digests = ((place.log, place.digest_without_words()) for place in whole)
        self._db.executemany("INSERT INTO digests VALUES (?, ?)", digests)
        self._db.execute(CUT_TWINS)
        self._db.execute("DELETE FROM digests")

    def _hold_to_version(self) -> None:
        if self._version is not None:
            query = "UPDATE logs SET kind = 'another version' WHERE kind = 'chosen' AND rules != ?"
            self._db.execute(query, (self._version,))

    def _digest(self, spool: Path, where: str) -> None:
        # Finds the digests that are lacking of these.
        lacking = self._places(spool, f"digest IS NULL AND start IS NOT NULL AND {where}")
        self._db.executemany("INSERT INTO digests VALUES (?, ?)", ((place.log, place.digest()) for place in lacking))
        self._db.execute("UPDATE logs SET digest = one.digest FROM digests AS one WHERE one.log = logs.log")
        self._db.execute("DELETE FROM digests")

    def choose_attempts(self, case: Case, spool: Path) -> None:
        """Decides which logs stand for an attempt: of this case, any version, each attempt of each learner once."""
        self.choose(case, spool, any_version=True)
        self._db.execute(
            "UPDATE logs SET kind = 'chosen' WHERE log IN (SELECT log FROM logs WHERE kind = 'later attempt')"
        )

    def _aside_all(self, kind: Kind, why: str, where: str, value: object) -> None:
        self._db.execute(f"UPDATE logs SET kind = ?, why = {why} WHERE kind IS NULL AND {where}", (kind, value))

    def facts(self) -> Iterator[bytes]:
        """The facts of chosen logs of which they are known already, of many at a time."""
        chosen = self._db.execute(
            "SELECT batch, facts_at, facts_end FROM logs WHERE kind = 'chosen' AND batch IS NOT NULL ORDER BY log"
        )
        for batch, places in groupby(chosen, itemgetter(0)):
            (facts,) = self._db.execute("SELECT facts FROM facts WHERE batch = ?", (batch,)).fetchone()
            yield b"".join(facts[at:end] for _, at, end in places)

    def chosen(self, spool: Path, *, unread: bool = False) -> Iterator[Place]:
        """Where each chosen log stands, file by file; unread for those alone whose facts are not known yet."""
        yield from self._places(spool, f"logs.kind = 'chosen' AND (batch IS NULL OR NOT {unread:d})")

    def _places(self, spool: Path, where: str) -> Iterator[Place]:
        rows = self._db.execute(
            "SELECT log, spooled, path, start, logs.size FROM logs JOIN files USING (file) "
            f"WHERE {where} ORDER BY spooled, file, start"
        )
        for log, spooled, path, start, size in rows:
            yield Place(log, str(spool) if spooled else os.fsdecode(path), start, size)

    def chosen_count(self) -> int:
        """How many are chosen."""
        return self._number("SELECT count(*) FROM logs WHERE kind = 'chosen'")

    def counted(self, spool: Path) -> Iterator[tuple[str, bytes]]:
        """Of each log that counts, who walked and what the walk comes to."""
        self._digest(spool, "logs.kind = 'counted'")
        yield from self._db.execute("SELECT who, digest FROM logs WHERE kind = 'counted'")

    def note(self, log: int, kind: Kind, why: str) -> None:
        """Notes why a chosen log does not count after all."""
        self._db.execute("INSERT INTO outcomes VALUES (?, ?, ?)", (log, kind, clean(why)))

    def settle(self) -> bool:
        """Ends a round: those chosen are counted or set aside as noted. True where others now stand in for them."""
        self._db.execute(
            "UPDATE logs SET kind = 'counted' WHERE kind = 'chosen' AND log NOT IN (SELECT log FROM outcomes)"
        )
        self._db.execute(
            "UPDATE logs SET kind = one.kind, why = one.why FROM outcomes AS one "
            "WHERE one.log = logs.log AND logs.kind = 'chosen'"
        )
        self._db.execute(STAND_IN)
        self._hold_to_version()
        self._db.execute("DELETE FROM outcomes")
        return self.chosen_count() > 0

    def account(self) -> Account:
        """What became of every log."""
        counts = dict(self._db.execute("SELECT kind, count(*) FROM logs GROUP BY kind"))
        others = self.cases()
        del others[self._case_id]
        return Account(
            found=sum(counts.values()) - counts.get("not a log", 0),
            counted=counts.get("counted", 0),
            aside=tuple(
                SetAside(kind=kind, count=counts[kind], names=tuple(self._names(kind)))
                for kind in KINDS
                if kind in counts
            ),
            other_cases=dict(others),
        )

    def _names(self, kind: Kind) -> Iterator[str]:
        rows = self._db.execute(
            "SELECT path, number, logs.why, files.kind, "
            "(SELECT max(number) FROM logs AS other WHERE other.file = logs.file) "
            "FROM logs JOIN files USING (file) WHERE logs.kind = ? ORDER BY file, number LIMIT ?",
            (kind, NAMED),
        )
        for path, number, why, inside, last in rows:
            shown = clean(os.fsdecode(path))
            if inside != "inside":
                shown = shown_without_names(shown)
            name = f"{shown}, log {number}" if number and last > 1 else shown
            yield f"{name}: {why}" if why else name

    def rows(self, query: str) -> Iterator[tuple[Any, ...]]:
        """What a question about the table brings, row by row."""
        yield from self._db.execute(query)

    def _number(self, query: str) -> int:
        return int(self._db.execute(query).fetchone()[0])
