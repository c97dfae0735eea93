"""The stretches of many files, read in their order: by one process, or by several side by side."""

from collections import deque
from collections.abc import Iterable, Iterator
from io import BufferedReader
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple, Self

from workup.class_logs.ahead import Ahead
from workup.class_logs.files import holds_logs
from workup.class_logs.rows import Row, rows, rows_in
from workup.class_logs.slices import READ_AT_ONCE
from workup.class_logs.stretches import LONG, Stretch, stretches

if TYPE_CHECKING:
    from workup.class_logs.workers import Crew

ALONE = 1 << 20
"""Bytes that are read before others are hired to read the rest: those of a small class are read by then."""

BATCH = 200
"""Stretches that a worker gets at a time, at most; so many may be short."""


class Part(NamedTuple):
    """A stretch of a file, or its end."""

    file: int
    path: Path
    stretch: Stretch | None
    """None at its end."""
    problem: OSError | None = None
    """Why there is no more of it."""


def parts(files: Iterable[tuple[int, Path]]) -> Iterator[Part]:
    """The stretches of those files that hold logs as such; of any file, its end."""
    for file, path in files:
        problem = None
        try:
            if holds_logs(path):
                with path.open("rb", 0) as raw:
                    for stretch in stretches(raw):
                        yield Part(file, path, stretch)
        except OSError as error:
            problem = error
        yield Part(file, path, None, problem)


class Reading:
    """What reads the stretches, and hires others for it where there is much to be read. Use it as a context manager."""

    def __init__(self, ahead: Ahead | None, workers: int) -> None:
        self._ahead = ahead
        self._workers = workers
        self.crew: Crew | None = None
        """Those who were hired, who leave with it."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.crew is not None:
            self.crew.leave()

    def read(self, found: Iterator[Part]) -> Iterator[tuple[Part, Iterable[Row]]]:
        """Each part, and the logs in it."""
        alone = 0
        for part in found:
            yield part, self._rows(part)
            alone += len(part.stretch.data or b"") if part.stretch else 0
            if alone >= ALONE and self._workers > 1 and self._ahead and self._ahead.case:
                # What it takes to have other processes takes time to load, too.
                from workup.class_logs.workers import Crew

                self.crew = Crew(self._ahead.case, self._workers)
                yield from self._read_by(self.crew, self._ahead, found)

    def _rows(self, part: Part) -> Iterable[Row]:
        if part.stretch is None:
            return ()
        if part.stretch.data is None:
            return _streamed(part.path, part.stretch.start, self._ahead)
        return rows_in(part.stretch.data, self._ahead)

    def _read_by(self, crew: "Crew", ahead: Ahead, found: Iterator[Part]) -> Iterator[tuple[Part, Iterable[Row]]]:
        given: deque[list[Part]] = deque()

        def work() -> Iterator[tuple[bytes, ...]]:
            for batch in _batches(found):
                given.append(batch)
                yield tuple(part.stretch.data for part in batch if part.stretch and part.stretch.data is not None)

        for done in crew.read(work()):
            read = iter(done.taken(ahead))
            for part in given.popleft():
                is_theirs = part.stretch is not None and part.stretch.data is not None
                yield part, next(read) if is_theirs else self._rows(part)


def _batches(found: Iterator[Part]) -> Iterator[list[Part]]:
    batch: list[Part] = []
    size = 0
    for part in found:
        batch.append(part)
        size += len(part.stretch.data or b"") if part.stretch else 0
        if size >= LONG or len(batch) >= BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _streamed(path: Path, start: int, ahead: Ahead | None) -> Iterator[Row]:
    with path.open("rb", 0) as raw:
        raw.seek(start)
        with BufferedReader(raw, READ_AT_ONCE) as stream:
            yield from rows(stream, ahead)
