"""Logs by case and attempt: followed as they are written, and held by one process at a time."""

import errno
import json
import os
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple, Self

from workup import __version__
from workup.core.content.case import Case
from workup.core.text.kinds import clean
from workup.core.text.value import as_data
from workup.core.walk import checks
from workup.core.walk.following import follow
from workup.core.walk.lines import parse, settled
from workup.core.walk.log import Changed, Diagnosis, Entry, Header, Log, Mode, Reflection
from workup.core.walk.refusals import OutOfTurn
from workup.core.walk.steps import Walk
from workup.errors import LogError
from workup.files import OWN, OWN_FOLDER, Folder, as_text, bytes_of, put, reason
from workup.journal import Elsewhere, Journal
from workup.phrases import say, spoken
from workup.places import LOGS as FOLDER
from workup.places import logs as folder

if TYPE_CHECKING:
    from filelock import BaseFileLock


def follow_log(case: Case, log: Log, name: str) -> Walk:
    """The walk in a log. Raises LogError naming the entry that does not fit, or another case."""
    of, name = log.header, clean(name)
    if of.case != case.id:
        raise LogError(say("logs-other-case", file=name, walked=of.case, case=case.id))
    if of.pack != case.pack.id:
        raise LogError(say("logs-other-pack", file=name, case=case.id, walked=of.pack, pack=case.pack.id))
    try:
        return follow(case, log.entries)
    except OutOfTurn as error:
        changed = log.changed(case) or "nothing"
        why = spoken(error.saying)
        raise LogError(say("logs-astray", file=name, number=error.number, why=why, changed=changed)) from None


class Kept(NamedTuple):
    """A log of the folder, as it was when it was read."""

    path: Path
    text: str
    log: Log

    @property
    def is_finished(self) -> bool:
        """Whether the walk was taken to its end."""
        return sum(isinstance(entry, Diagnosis | Reflection) for entry in self.log.entries) == 4


class Shelf:
    """The folder of logs as one command sees it: looked through once, each log read once. A log that is written to
    since is on another one."""

    def __init__(self, logs: Folder | None = None) -> None:
        self._logs = logs or Folder(folder())
        self._read: dict[Path, Kept | LogError] = {}

    @cached_property
    def paths(self) -> tuple[Path, ...]:
        """Every log, by name."""
        return tuple(path for path in self._logs.files if path.suffix == ".jsonl")

    def attempts(self, case_id: str, mode: Mode = "walk") -> tuple[Path, ...]:
        """The logs of a case that were walked so, first attempt first."""
        name = _name(case_id, mode)
        numbered = {}
        for path in self.paths:
            number = path.stem.removeprefix(f"{name}-")
            if number != path.stem and number.isascii() and number.isdigit():
                numbered[int(number)] = path
        return tuple(numbered[number] for number in sorted(numbered))

    def read(self, path: Path) -> Kept:
        """A log, on the shelf or elsewhere; a last line that was cut off in writing is passed over. Raises LogError."""
        if path not in self._read:
            try:
                text = _text(self._logs.bytes_of(path, "log", LogError), path)
                self._read[path] = Kept(path, text, parse(text.split("\n"), clean(path.name)))
            except LogError as error:
                self._read[path] = error
        kept = self._read[path]
        if isinstance(kept, LogError):
            raise kept
        return kept

    def readable(self, path: Path) -> Kept | None:
        """A log, or None where it cannot be read: what is the matter with it is said when it is opened."""
        try:
            return self.read(path)
        except LogError:
            return None


def attempts(case_id: str, mode: Mode = "walk") -> tuple[Path, ...]:
    """The logs of a case that are in the folder now and were walked so, first attempt first."""
    return Shelf().attempts(case_id, mode)


def _name(case_id: str, mode: Mode) -> str:
    # No id of a case holds a full stop, so what a room walked is never taken for somebody's own walk.
    return case_id if mode == "walk" else f"{case_id}.{mode}"


def read_log(path: Path) -> Log:
    """The log in a file; a last line that was cut off in writing is passed over. Raises LogError."""
    return parse(read_text(path).split("\n"), clean(path.name))


def read_text(path: Path) -> str:
    """The text of a log without a last line that was cut off in writing. Raises LogError where it is no text."""
    return _text(bytes_of(path, "log", LogError), path)


def _text(data: bytes, path: Path) -> str:
    return as_text(settled(data), path, "log", LogError)


def last_day(text: str) -> date | None:
    """The day, here, on which the latest line of a log was written; None where no line says when."""
    for line in reversed(text.split("\n")):
        try:
            return datetime.fromisoformat(json.loads(line)["at"]).astimezone().date()
        except (ValueError, KeyError, TypeError, OverflowError, OSError, RecursionError):
            continue  # kept runs name no time, and a damaged line is passed over
    return None


class Logbook:
    """A log open for writing. Use it as a context manager; only one process at a time can have it."""

    def __init__(self, path: Path, case: Case) -> None:
        self.path = path
        self.changed: Changed | None = None
        """What of the case is no longer as it was when this log was begun."""
        self.learner: str | None = None
        """The code in its first line."""
        self.look_first = False
        """Whether what is seen is said before it is read."""
        self._case = case
        self._lock = _lock(path)
        self._journal: Journal | None = None
        self._check = 0
        self.walk = Walk(case)

    @classmethod
    def begin(cls, case: Case, *, learner: str | None = None, mode: Mode = "walk") -> Self:
        """A new log for the next attempt at a case. Raises LogError where it cannot be made."""
        place = folder()
        try:
            place.mkdir(mode=OWN_FOLDER, parents=True, exist_ok=True)
        except OSError as problem:
            raise _unwritable(place, problem) from None
        taken = [int(path.stem.rpartition("-")[2]) for path in attempts(case.id, mode)]
        attempt = max(taken, default=0) + 1
        while True:
            book = cls(place / f"{_name(case.id, mode)}-{attempt}.jsonl", case)
            header = Header(
                pack=case.pack.id,
                case=case.id,
                case_version=case.version,
                case_rules=case.rules,
                case_words=case.words,
                tool=__version__,
                attempt=attempt,
                mode=mode,
                look_first=case.pack.look_first,
                learner=learner,
            )
            if book._created(header):
                return book
            attempt += 1  # another process took the number in the meantime

    @classmethod
    def resume(cls, path: Path, case: Case) -> Self:
        """A log to go on with, as far as it was acknowledged. Raises LogError."""
        return cls(path, case)

    @property
    def healed(self) -> bool:
        """Whether a last line that had been cut off in writing was put right."""
        return self._journal is not None and self._journal.healed

    def __enter__(self) -> Self:
        _acquire(self._lock, self.path)
        try:
            text = read_text(self.path)
            log = parse(text.split("\n"), clean(self.path.name))
            self.walk = follow_log(self._case, log, clean(self.path.name))
            self._check = checks.last(line.encode() for line in text.split("\n") if line.strip())
            self.changed = log.changed(self._case)
            self.learner = log.header.learner
            self.look_first = log.header.look_first
            self._journal = Journal(self.path)
        except OSError as problem:
            self._lock.release()
            raise _unwritable(self.path, problem) from None
        except BaseException:
            self._lock.release()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._journal:
            self._journal.close()
            self._journal = None
        self._lock.release()

    def append(self, entry: Entry) -> None:
        """Follows an entry and writes it to the disk; when this returns, it survives a crash.

        Where another program has taken the name of the log, it goes on under the next: `path` says which.
        """
        assert self._journal, "a logbook is open while it is used as a context manager"
        after = self.walk.after(entry)
        bare = json.dumps({"at": _now(), "entry": as_data(entry)}, ensure_ascii=False)
        line, check = checks.closed(bare, self._check)
        try:
            try:
                self._journal.append(line)
            except Elsewhere:
                self._move(self._journal, line)
        except OSError as problem:
            raise _unwritable(self.path, problem) from None
        self.walk, self._check = after, check

    def _move(self, journal: Journal, line: str) -> None:
        name, _, number = self.path.stem.rpartition("-")
        attempt = int(number) if number.isdecimal() else 1
        while True:
            attempt += 1
            path = self.path.with_name(f"{name or self.path.stem}-{attempt}.jsonl")
            if os.path.lexists(path):
                continue
            lock = _lock(path)
            _acquire(lock, path)
            if journal.move(path, line):
                self._lock.release()
                self.path, self._lock = path, lock
                return
            lock.release()

    def _created(self, header: Header) -> bool:
        # A log never lacks its first line, and never takes the name of another.
        line, _ = checks.closed(json.dumps({**as_data(header), "at": _now()}, ensure_ascii=False), 0)
        try:
            return put(self.path, [f"{line}\n"], mode=OWN) is not None
        except OSError as problem:
            raise _unwritable(self.path, problem) from None


def _lock(path: Path) -> "BaseFileLock":
    from filelock import FileLock

    return FileLock(path.with_name(f".{path.name}.lock"), timeout=0, mode=OWN)


def _acquire(lock: "BaseFileLock", path: Path) -> None:
    from filelock import Timeout

    try:
        lock.acquire()
    except Timeout:
        raise LogError(say("logs-busy", file=clean(str(path)))) from None
    except NotImplementedError:
        pass  # no locks here; each line that is written still looks for what another process has written
    except OSError as problem:
        if problem.errno not in _NO_LOCKS:
            raise _unwritable(path, problem) from None


_NO_LOCKS = frozenset({errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP})
"""What a file system says that has no locks."""


def _unwritable(path: Path, problem: OSError) -> LogError:
    return LogError(say("logs-unwritable", file=clean(str(path)), why=reason(problem), variable=FOLDER))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
