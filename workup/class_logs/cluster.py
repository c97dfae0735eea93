"""A cluster that reads logs: workers of Dask, wherever they are, each of which reads ranges of files.

Whatever becomes of a worker, what it had not given back is read by another; a row of the roster is a value.
"""

import os
import pickle
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from threading import Lock
from types import TracebackType
from typing import Any, NamedTuple, Self

from workup import __version__
from workup.class_logs.ahead import Ahead
from workup.class_logs.files import holds_logs
from workup.class_logs.ranges import Range, ranges, rows_between
from workup.class_logs.reading import Part
from workup.class_logs.rows import Found, Row, for_others
from workup.class_logs.slices import READ_AT_ONCE
from workup.class_logs.sources import Source, is_address, opened, size_of
from workup.core.content.case import Case
from workup.core.text.kinds import clean
from workup.errors import UsageError, WorkupError
from workup.phrases import say

PATIENCE = 15
"""Seconds until a scheduler that does not answer is said not to."""

UNDER_WAY = 3
"""Ranges for each thread of a worker at a time: none of them waits, and memory stays flat."""


class Answer(NamedTuple):
    """What a worker says of a range."""

    found: Found
    missing: bool = False
    """Whether it sees no such file."""
    problem: tuple[int | None, str | None] | None = None
    """Number and words of what else is the matter with it."""


class Cluster:
    """What reads the logs in files by a cluster. Use it as a context manager. Raises UsageError where there is none."""

    crew = None

    def __init__(self, ahead: Ahead, address: str) -> None:
        self._ahead = ahead
        self._address = address
        self._client = _client(address)
        self._case = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client.close()

    def read(self, files: Iterable[tuple[int, Source]]) -> Iterator[tuple[Part, Iterable[Row]]]:
        """Each part of these files, and the logs in it. Raises WorkupError."""
        given: deque[Part] = deque()
        for part, answer in self._answered(self._asked(files, given), given):
            if answer is None:
                yield part, ()
            elif answer.missing:
                raise WorkupError(say("scale-unseen", file=clean(part.source), address=clean(self._address)))
            elif answer.problem:
                yield part._replace(problem=OSError(*answer.problem)), ()
            else:
                yield part, answer.found.taken(self._ahead)[0]

    def _asked(self, files: Iterable[tuple[int, Source]], given: "deque[Part]") -> Iterator[Any]:
        # A future for each range, and None for the end of a file; beside it which part it is of.
        for file, source in files:
            problem = None
            try:
                if holds_logs(source):
                    self._expect(source)
                    # A worker was begun in a folder of its own.
                    there = str(source) if is_address(source) else os.path.abspath(source)  # noqa: PTH100  # because a link stays one
                    for one in ranges(there, size_of(source)):
                        given.append(Part(file, str(source), 0))
                        yield self._submitted(one)
            except OSError as error:
                problem = error
            given.append(Part(file, str(source), None, problem=problem))
            yield None

    def _expect(self, source: Source) -> None:
        if self._ahead.case is None:
            with opened(source) as file:
                self._ahead.expect_as(file.read(READ_AT_ONCE))
            self._case = pickle.dumps(self._ahead.case)

    def _submitted(self, one: Range) -> Any:
        with self._explained():
            return self._client.submit(answer, one, self._case, pure=False)

    def _answered(self, futures: Iterator[Any], given: "deque[Part]") -> Iterator[tuple[Part, Answer | None]]:
        with self._explained():
            threads = sum(self._client.nthreads().values())
        under_way = deque(islice(futures, UNDER_WAY * max(threads, 1)))
        while under_way:
            future = under_way.popleft()
            with self._explained():
                found = None if future is None else future.result()
            under_way += islice(futures, 1)
            yield given.popleft(), found

    @contextmanager
    def _explained(self) -> Iterator[None]:
        from distributed import CancelledError, KilledWorker

        try:
            yield
        except KilledWorker:  # a worker that ended with one range again and again
            raise WorkupError(say("scale-worker-lost", address=clean(self._address))) from None
        except (CancelledError, OSError):
            raise WorkupError(say("scale-scheduler-lost", address=clean(self._address))) from None


def _client(address: str) -> Any:
    try:
        from distributed import Client
    except ModuleNotFoundError:
        raise UsageError(say("scale-not-installed", what="--scheduler")) from None
    try:
        client = Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as problem:
        why = clean(str(problem)) or type(problem).__name__
        raise UsageError(say("scale-no-scheduler", address=clean(address), why=why)) from None
    try:
        versions = set(client.run(version_here).values())
    except ModuleNotFoundError:
        versions = {None}
    if not versions:
        client.close()
        raise UsageError(say("scale-no-worker", address=clean(address)))
    if versions != {__version__}:
        client.close()
        raise UsageError(say("scale-other-version", address=clean(address), version=__version__))
    return client


def version_here() -> str:
    """The version of workup that a worker has."""
    return __version__


_LOCK = Lock()
_here: dict[bytes, Ahead] = {}


def answer(one: Range, case: bytes) -> Answer:
    """What a worker says of a range, for the case that is asked for."""
    # A worker may have many threads; what is known of a case is found by one of them at a time.
    with _LOCK:
        if case not in _here:
            _here.clear()
            known: Case | None = pickle.loads(case)
            _here[case] = Ahead(lambda _: known)
        ahead = _here[case]
        try:
            with opened(one.source) as file:
                return Answer(for_others([[*rows_between(file, one.start, ahead, one.end)]], ahead))
        except FileNotFoundError:
            return Answer(Found([], {}), missing=True)
        except OSError as error:
            return Answer(Found([], {}), problem=(error.errno, error.strerror))
