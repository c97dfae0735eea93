"""A class gathered from folders and files of logs: as a stream, with flat memory, and nothing silently dropped.

Two passes. The first holds each log against its checks and puts its first line into a roster, and, where it is known
which case will be asked for, the facts of each of its walks; the second follows those that count and have not been
followed. A digest of what was done is made only of logs that may be one walk with another, or for a shared report.
"""

import gc
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from io import BufferedReader, BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from workup.class_logs.account import KINDS, Gathered, most_frequent
from workup.class_logs.ahead import Ahead, Expecting
from workup.class_logs.counting import counter
from workup.class_logs.files import Found, files_in, holds_logs
from workup.class_logs.roster import Roster
from workup.class_logs.slices import READ_AT_ONCE, Piece, Stream, fingerprint, pieces
from workup.core.classroom.account import Account, Kind
from workup.core.classroom.tally import Tally
from workup.core.content.case import Case
from workup.core.walk.lines import ALTERED, Unreadable, read_first
from workup.intake.known import Known
from workup.phrases import say

__all__ = [
    "KINDS",
    "Gathered",
    "Survey",
    "cases_in",
    "gather",
    "most_frequent",
    "surveyed",
]

Progress = Callable[[int, int], None]
"""Told how many logs are done, and of how many; of 0 while they are still being looked for."""


def gather(
    paths: Sequence[Path],
    case: Case,
    *,
    any_version: bool = False,
    workers: int = 1,
    progress: Progress | None = None,
) -> Gathered:
    """The class in these paths, and what became of every log. Raises LogError for a path that is not there."""
    expecting = None if workers > 1 else lambda _: case
    with surveyed(paths, progress, expecting, Known(lambda: (case,), case.id)) as survey:
        return survey.gathered(case, any_version=any_version, workers=workers)


def cases_in(paths: Sequence[Path]) -> Counter[str]:
    """Case id to how many readable logs of learners in these paths name it."""
    with surveyed(paths) as survey:
        return survey.cases


@contextmanager
def surveyed(
    paths: Sequence[Path],
    progress: Progress | None = None,
    expecting: Expecting | None = None,
    known: Known | None = None,
) -> Iterator["Survey"]:
    """The first pass: what there is, before it is decided which case is looked at. Raises LogError.

    Whoever expects a case has its logs followed at once, in this process; whoever knows cases, what courses kept.
    """
    with TemporaryDirectory(prefix="workup-") as place, Roster() as roster:
        ahead = Ahead(expecting) if expecting else None
        survey = Survey(roster, Path(place) / "handed-in.jsonl", progress or _untold, (ahead, known or Known(tuple)))
        try:
            survey.look(paths)
            yield survey
        finally:
            gc.unfreeze()


class Survey:
    """The logs that there are, good for one class."""

    def __init__(self, roster: Roster, spool: Path, progress: Progress, reads: tuple[Ahead | None, Known]) -> None:
        self.roster = roster
        self.spool = spool
        """What was handed in inside other texts, as logs one after the other."""
        self._progress = progress
        self._ahead, self._known = reads

    @property
    def cases(self) -> Counter[str]:
        """Case id to how many readable logs of learners name it."""
        return self.roster.cases()

    @property
    def account(self) -> Account:
        """What became of every log, once it is settled."""
        return self.roster.account()

    def gathered(self, case: Case, *, any_version: bool = False, workers: int = 1) -> Gathered:
        """The second pass: those that count, followed and counted."""
        tally = Tally()
        self.roster.choose(case, self.spool, any_version=any_version)
        done, of = 0, self.roster.chosen_count()
        ahead = self._ahead if self._ahead and self._ahead.case is case else None
        with counter(case, workers) as counting:
            while True:
                if ahead:
                    known = ahead.tally(self.roster.facts())
                    tally.merge(known)
                    done += known.learners
                    self._progress(min(done, of), of)
                for part in counting(self.roster.chosen(self.spool, unread=ahead is not None)):
                    tally.merge(part.tally)
                    for setback in part.setbacks:
                        self.roster.note(*setback)
                    done += part.looked_at
                    self._progress(min(done, of), of)
                if not self.roster.settle():
                    break
        roster = self.roster
        cases = dict(sorted(roster.cases().items(), key=lambda one: (-one[1], one[0])))
        return Gathered(tally, roster.account(), roster.file_count, cases)

    def look(self, paths: Sequence[Path]) -> None:
        """Enrols every log of these paths. Raises LogError for a path that is not there."""
        self.roster.enrol_files(_sorted_out(found) for found in files_in(paths))
        self._found = 0
        with self.spool.open("w+b") as spool:
            for file, path in self.roster.files():
                try:
                    if not self._enrol_logs(file, path):
                        self._look_into(file, path, spool)
                except OSError as error:
                    self.roster.set_aside(file, 0, "damaged", say("gather-unread", why=str(error.strerror)))
        self.roster.flush()

    def _enrol_logs(self, file: int, path: Path) -> int:
        # How many logs there are as such; what only has the name of a log may still hold a hand-in.
        if not holds_logs(path):
            return 0
        with path.open("rb", 0) as raw, BufferedReader(raw, READ_AT_ONCE) as stream:
            return self._enrol_all(file, 0, stream, None)

    def _enrol_all(self, file: int, number: int, stream: Stream, spooled: int | None) -> int:
        # How many logs of this file there are so far.
        for piece in pieces(stream):
            number += 1
            self._enrol(file, number, piece, spooled)
        return number

    def _enrol(self, file: int, number: int, piece: Piece, spooled: int | None) -> None:
        self._found += 1
        if self._found % 100 == 0:
            self._progress(self._found, 0)
        if piece.amiss:
            self.roster.set_aside(file, number, "damaged", piece.amiss)
            return
        try:
            header, learner, begun = read_first(piece.first.decode())
            if (altered := piece.first_altered()) is not None:
                raise Unreadable("", ALTERED, line=altered + 1)
        except UnicodeDecodeError:
            self.roster.set_aside(file, number, "damaged", say("gather-first-line-no-text"))
        except Unreadable as error:
            self.roster.set_aside(file, number, "damaged", error.why)
        else:
            place = (spooled is not None, piece.start + (spooled or 0), piece.size)
            entries = piece.entries()
            facts = self._ahead.found(header, entries) if self._ahead else None
            # One without a code is told apart by nothing but what was done.
            digest = None if learner else fingerprint(piece.lines)
            self.roster.enrol(file, number, place, header, (learner, begun, len(entries), digest, facts))

    def _look_into(self, file: int, path: Path, spool: BinaryIO) -> None:
        # Logs as such need none of what it takes to open other files.
        from workup.intake.opening import found_in
        from workup.intake.search import Log

        # What stands inside a file is named by where, as long as that is one place.
        rows = {"": file}
        numbers = Counter[str]()
        for found in found_in(path, self._known):
            place = found.place
            if place not in rows:
                rows[place] = self.roster.enrol_inside(path, place)
            if isinstance(found, Log):
                before = numbers[place]
                numbers[place] = self._enrol_spooled(rows[place], before, found.data, spool)
                if numbers[place] == before:
                    self.roster.set_aside(rows[place], 0, "not a log", say("gather-no-log"))
            elif found.is_none:
                self.roster.set_aside(rows[place], 0, "not a log", found.why)
            else:
                numbers[place] += 1
                self.roster.set_aside(rows[place], numbers[place], "damaged", found.why)

    def _enrol_spooled(self, file: int, number: int, data: bytes, spool: BinaryIO) -> int:
        start = spool.tell()
        spool.write(data if data.endswith(b"\n") else data + b"\n")
        spool.flush()
        return self._enrol_all(file, number, BufferedReader(BytesIO(data), READ_AT_ONCE), start)


def _sorted_out(found: Found) -> tuple[Path, Kind | None, str]:
    if found.unreadable:
        return found.path, "damaged", found.unreadable
    return found.path, "not a log" if found.passed_over else None, found.passed_over


def _untold(_done: int, _of: int) -> None:
    pass
