"""Processes that read and count logs side by side."""

import pickle
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context, parent_process
from os import _exit
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Generic, NamedTuple, TypeVar

from workup.class_logs.ahead import Ahead
from workup.class_logs.counting import Part, chunks, count
from workup.class_logs.place import Place
from workup.class_logs.rows import Found, found_in
from workup.core.content.case import Case
from workup.errors import WorkupError
from workup.phrases import say

Work = TypeVar("Work")
Done = TypeVar("Done")

UNDER_WAY = 3
"""Pieces of work for each worker at a time: none of them waits, and memory stays flat."""


class Crew:
    """Processes that know a case and work side by side. Where one has died, others do what was not done yet."""

    def __init__(self, case: Case, workers: int) -> None:
        self.case = case
        self._workers = workers
        # Whoever sends a case through the pipe by which a process is begun waits until that has loaded what it takes to
        # read it, for one process after the other.
        self._folder = TemporaryDirectory(prefix="workup-")
        self._told = Path(self._folder.name) / "case"
        self._told.write_bytes(pickle.dumps(case))
        self._pool = self._hired()

    def _hired(self) -> ProcessPoolExecutor:
        # Spawned, not forked: a fork copies locks that other threads hold.
        return ProcessPoolExecutor(self._workers, get_context("spawn"), _begin, (self._told,))

    def leave(self) -> None:
        """Ends them. What is being done ends within a moment; nothing new is begun."""
        self._end()
        self._folder.cleanup()

    def _end(self) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)

    def read(self, stretches: Iterable[tuple[bytes, ...]]) -> Iterator[Found]:
        """What stands in stretches of logs, so many at a time and in their order. Raises WorkupError."""
        return self._each(_read_here, stretches)

    def count(self, places: Iterable[Place]) -> Iterator[Part]:
        """What logs come to, so many at a time. Raises WorkupError."""
        return self._each(_count_here, chunks(places))

    def _each(self, do: Callable[[Work], Done], works: Iterable[Work]) -> Iterator[Done]:
        rest = iter(works)
        under_way = deque([self._task(do, work) for work in islice(rest, UNDER_WAY * self._workers)])
        has_died = False
        while under_way:
            try:
                done = under_way[0].future.result()
            except BrokenProcessPool:
                # Whoever dies twice, and nothing was done between, dies of what is to be done.
                if has_died:
                    raise WorkupError(say("gather-worker-ended")) from None
                has_died = True
                self._end()
                self._pool = self._hired()
                under_way = deque([task if task.is_done() else self._task(do, task.work) for task in under_way])
            else:
                has_died = False
                under_way.popleft()
                # Whoever waits for this result takes a while over it: others are at work meanwhile.
                under_way += [self._task(do, work) for work in islice(rest, 1)]
                yield done

    def _task(self, do: Callable[[Work], Done], work: Work) -> "_Task[Work, Done]":
        try:
            return _Task(work, self._pool.submit(do, work))
        except BrokenProcessPool as died:
            none: Future[Done] = Future()
            none.set_exception(died)
            return _Task(work, none)


class _Task(NamedTuple, Generic[Work, Done]):
    work: Work
    future: Future[Done]

    def is_done(self) -> bool:
        return self.future.done() and not self.future.cancelled() and self.future.exception() is None


_here: list[Ahead] = []


def _begin(told: Path) -> None:
    # The keyboard interrupts the first process, which then ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    case: Case = pickle.loads(told.read_bytes())
    ahead = Ahead(lambda _: case)
    ahead.expect(case.id)
    _here.append(ahead)


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        _exit(1)


def _read_here(stretches: tuple[bytes, ...]) -> Found:
    return found_in(stretches, _here[0])


def _count_here(places: tuple[Place, ...]) -> Part:
    observer = _here[0].observer
    assert observer is not None, "a worker is begun with its case"
    return count(observer, places)
