"""The logs that there are in files and folders, and those of one case that count among them."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Protocol

from workup.class_logs.account import Gathered
from workup.class_logs.ahead import Ahead
from workup.class_logs.counting import MANY, Counting, counter
from workup.class_logs.files import Found, files_in
from workup.class_logs.reading import Part
from workup.class_logs.roster import Roster
from workup.class_logs.rows import Row, rows_in
from workup.class_logs.sources import Source, fetched
from workup.core.classroom.account import Account, Kind
from workup.core.classroom.tally import Tally
from workup.core.content.case import Case
from workup.intake.known import Known
from workup.phrases import say

if TYPE_CHECKING:
    from workup.class_logs.workers import Crew

Progress = Callable[[int, int], None]
"""Told how many logs are done, and of how many; of 0 while they are still being looked for."""


class Reads(Protocol):
    """What reads the logs in files."""

    @property
    def crew(self) -> "Crew | None":
        """Those who were hired for it, and can count as well."""

    def read(self, files: Iterable[tuple[int, str]]) -> Iterator[tuple[Part, Iterable[Row]]]:
        """Each part of these files, and the logs in it."""


class Survey:
    """The logs that there are, good for one class."""

    def __init__(self, roster: Roster, spool: Path, progress: Progress, ahead: Ahead | None, reading: Reads) -> None:
        self.roster = roster
        self.spool = spool
        """What was handed in inside other texts, as logs one after the other."""
        self._progress = progress
        self._ahead, self._reading = ahead, reading

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
        with self._counter(case, workers, of) as counting:
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
        # Of equals the first by id: so they come out of the roster.
        return Gathered(tally, roster.account(), roster.file_count, dict(roster.cases().most_common()))

    def _counter(self, case: Case, workers: int, logs: int) -> AbstractContextManager[Counting]:
        # Those who have read the logs of this case have what it takes to count some of them once more.
        crew = self._reading.crew
        if crew is not None and crew.case is case:
            return nullcontext(crew.count)
        return counter(case, workers if logs >= MANY else 1)

    def look(self, sources: Sequence[Source], known: Known) -> None:
        """Enrols every log of these paths and addresses. Raises LogError for a path that is not there."""
        self.roster.enrol_files(_sorted_out(found) for found in files_in(sources))
        self._found = 0
        number, problem = 0, None
        with self.spool.open("w+b") as spool:
            for part, rows in self._reading.read(self.roster.files()):
                problem = problem or part.problem
                try:
                    if part.begins is not None:
                        number = self._enrol(part.file, number, rows, part.begins)
                    elif not number and problem is None:
                        self._look_into(part.file, part.source, known, spool)
                except OSError as error:
                    problem = error
                if part.begins is None:
                    if problem is not None:
                        why = say("gather-unread", why=str(problem.strerror))
                        self.roster.set_aside(part.file, 0, "damaged", why)
                    number, problem = 0, None
        self.roster.flush()

    def _enrol(self, file: int, number: int, rows: Iterable[Row], begins: int, *, is_spooled: bool = False) -> int:
        # How many logs of this file there are so far.
        for row in rows:
            number += 1
            self._found += 1
            if self._found % 100 == 0:
                self._progress(self._found, 0)
            self.roster.enrol(file, number, row, begins, is_spooled=is_spooled)
        return number

    def _look_into(self, file: int, source: str, known: Known, spool: BinaryIO) -> None:
        # Logs as such need none of what it takes to open other files.
        from workup.intake.opening import found_in
        from workup.intake.search import Log

        # What stands inside a file is named by where, as long as that is one place.
        rows = {"": file}
        numbers = Counter[str]()
        for found in found_in(fetched(source, self.spool.parent), known):
            place = found.place
            if place not in rows:
                rows[place] = self.roster.enrol_inside(source, place)
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
        return self._enrol(file, number, rows_in(data, self._ahead), start, is_spooled=True)


def _sorted_out(found: Found) -> tuple[Source, Kind | None, str]:
    if found.unreadable:
        return found.path, "damaged", found.unreadable
    return found.path, "not a log" if found.passed_over else None, found.passed_over
