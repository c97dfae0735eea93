"""The stretches of many files, read in their order: by one process, or by several side by side."""

from collections import deque
from collections.abc import Iterable, Iterator
from hashlib import sha256
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple, Self

from workup.class_logs.ahead import Ahead
from workup.class_logs.files import holds_logs
from workup.class_logs.ranges import rows_between
from workup.class_logs.rows import Row, rows_in
from workup.class_logs.sources import opened
from workup.class_logs.stretches import stretches

if TYPE_CHECKING:
    from workup.class_logs.workers import Crew

ALONE = 1 << 20
"""Bytes that are read before others are hired to read the rest: those of a small class are read by then."""

BATCH = 100
"""Stretches that a worker gets at a time, at most; so many may be short."""

ENOUGH = 1 << 17
"""Bytes of them: some of each worker's lie in memory here."""


class Part(NamedTuple):
    """A stretch of a file, or its end."""

    file: int
    source: str
    """Where the file is."""
    begins: int | None
    """Where in the file places of the stretch are counted from; None at its end."""
    data: bytes | None = None
    problem: OSError | None = None
    """Why there is no more of it."""
    digest: bytes = b""
    """Of the stretch, where there is a ledger."""
    known: list[Row] | None = None
    """The logs in it, where the ledger has them."""

    @property
    def unread(self) -> bytes | None:
        """What is to be read, and can be read by others."""
        return self.data if self.known is None else None


def parts(files: Iterable[tuple[int, str]]) -> Iterator[Part]:
    """The stretches of those files that hold logs as such; of any file, its end."""
    for file, source in files:
        problem = None
        try:
            if holds_logs(source):
                with opened(source) as raw:
                    for stretch in stretches(raw):
                        yield Part(file, source, *stretch)
        except OSError as error:
            problem = error
        yield Part(file, source, None, problem=problem)


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
        if self._ahead is not None and self._ahead.ledger is not None:
            self._ahead.ledger.close()

    def read(self, files: Iterable[tuple[int, str]]) -> Iterator[tuple[Part, Iterable[Row]]]:
        """Each part of these files, and the logs in it. Raises WorkupError."""
        found = map(self._looked_up, parts(files))
        alone = 0
        for part in found:
            yield part, self._rows(part)
            alone += len(part.unread or b"")
            if alone >= ALONE and self._workers > 1 and self._ahead and self._ahead.case:
                # What it takes to have other processes takes time to load, too.
                from workup.class_logs.workers import Crew

                self.crew = Crew(self._ahead.case, self._workers)
                yield from self._read_by(self.crew, self._ahead, found)

    def _looked_up(self, part: Part) -> Part:
        # The part, with what the ledger has of it.
        if self._ahead is None or not part.data:
            return part
        self._ahead.expect_as(part.data)
        if self._ahead.ledger is None:
            return part
        digest = sha256(part.data).digest()
        return part._replace(digest=digest, known=self._ahead.ledger.found(digest, part.data))

    def _rows(self, part: Part) -> Iterable[Row]:
        if part.begins is None:
            return ()
        if part.known is not None:
            return part.known
        if part.data is None:
            return _streamed(part.source, part.begins, self._ahead)
        return self._kept(part, [*rows_in(part.data, self._ahead)])

    def _kept(self, part: Part, rows: list[Row]) -> list[Row]:
        if part.digest and self._ahead and self._ahead.ledger:
            self._ahead.ledger.keep(part.digest, rows)
        return rows

    def _read_by(self, crew: "Crew", ahead: Ahead, found: Iterator[Part]) -> Iterator[tuple[Part, Iterable[Row]]]:
        given: deque[list[Part]] = deque()

        def work() -> Iterator[tuple[bytes, ...]]:
            for batch in _batches(found):
                given.append(batch)
                yield tuple(part.unread for part in batch if part.unread is not None)

        for done in crew.read(work()):
            read = iter(done.taken(ahead))
            for part in given.popleft():
                yield part, self._rows(part) if part.unread is None else self._kept(part, next(read))


def _batches(found: Iterator[Part]) -> Iterator[list[Part]]:
    batch: list[Part] = []
    size = 0
    for part in found:
        batch.append(part)
        size += len(part.unread or b"")
        if size >= ENOUGH or len(batch) >= BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _streamed(source: str, start: int, ahead: Ahead | None) -> Iterator[Row]:
    with opened(source) as file:
        for row in rows_between(file, start, ahead):
            yield row._replace(start=row.start - start)
