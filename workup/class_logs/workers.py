"""Processes that count the chosen logs side by side."""

import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from multiprocessing import get_context, parent_process
from os import _exit
from typing import NamedTuple

from workup.class_logs.counting import Counting, Part, chunks, count
from workup.class_logs.place import Place
from workup.core.classroom.facts import Observer
from workup.core.content.case import Case
from workup.errors import WorkupError
from workup.phrases import say


@contextmanager
def crew(case: Case, workers: int) -> Iterator[Counting]:
    """What counts logs in so many other processes, which end with it."""
    hired = _Crew(case, workers)
    try:
        yield hired.count
    finally:
        hired.leave()


class _Crew:
    # Processes that count side by side. Where one has died, others do what was not done yet.

    def __init__(self, case: Case, workers: int) -> None:
        self._case = case
        self._workers = workers
        self._pool = self._hired()

    def _hired(self) -> ProcessPoolExecutor:
        # Spawned, not forked: a fork copies locks that other threads hold.
        return ProcessPoolExecutor(self._workers, get_context("spawn"), _begin, (self._case,))

    def leave(self) -> None:
        # What is being counted ends within a moment; nothing new is begun.
        self._pool.shutdown(wait=True, cancel_futures=True)

    def count(self, places: Iterable[Place]) -> Iterator[Part]:
        # Only so many chunks are under way that none waits long: memory stays flat.
        rest = chunks(places)
        under_way = deque([_Task(chunk, self._begun(chunk)) for chunk in islice(rest, 3 * self._workers)])
        has_died = False
        while under_way:
            try:
                part = under_way[0].future.result()
            except BrokenProcessPool:
                # Whoever dies twice, and nothing was done between, dies of what is to be done.
                if has_died:
                    raise WorkupError(say("gather-worker-ended")) from None
                has_died = True
                self.leave()
                self._pool = self._hired()
                under_way = deque([task if task.is_done() else self._anew(task) for task in under_way])
            else:
                has_died = False
                under_way.popleft()
                yield part
                under_way += [_Task(chunk, self._begun(chunk)) for chunk in islice(rest, 1)]

    def _anew(self, task: "_Task") -> "_Task":
        return _Task(task.chunk, self._begun(task.chunk))

    def _begun(self, chunk: tuple[Place, ...]) -> Future[Part]:
        try:
            return self._pool.submit(_count_here, chunk)
        except BrokenProcessPool as died:
            none: Future[Part] = Future()
            none.set_exception(died)
            return none


class _Task(NamedTuple):
    chunk: tuple[Place, ...]
    future: Future[Part]

    def is_done(self) -> bool:
        return self.future.done() and not self.future.cancelled() and self.future.exception() is None


_here: list[Observer] = []


def _begin(case: Case) -> None:
    # The keyboard interrupts the first process, which then ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _here.append(Observer(case))


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        _exit(1)


def _count_here(places: tuple[Place, ...]) -> Part:
    return count(_here[0], places)
