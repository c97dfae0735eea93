"""Processes that count the chosen logs side by side."""

import signal
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from multiprocessing import get_context, parent_process
from os import _exit

from workup.class_logs.counting import Counting, Part, chunks, count
from workup.class_logs.place import Place
from workup.core.classroom.facts import Observer
from workup.core.content.case import Case
from workup.errors import WorkupError
from workup.phrases import say


@contextmanager
def crew(case: Case, workers: int) -> Iterator[Counting]:
    """What counts logs in so many other processes, which end with it."""
    # Spawned, not forked: a fork copies locks that other threads hold.
    pool = ProcessPoolExecutor(workers, get_context("spawn"), _begin, (case,))
    try:
        yield lambda places: _shared_out(pool, places, workers)
    except BrokenProcessPool:
        raise WorkupError(say("gather-worker-ended")) from None
    finally:
        # What is being counted ends within a moment; nothing new is begun.
        pool.shutdown(wait=True, cancel_futures=True)


def _shared_out(pool: ProcessPoolExecutor, places: Iterable[Place], workers: int) -> Iterator[Part]:
    # Only so many chunks are under way that none waits long: memory stays flat.
    rest = chunks(places)
    under_way: list[Future[Part]] = [pool.submit(_count_here, chunk) for chunk in islice(rest, 3 * workers)]
    while under_way:
        yield under_way.pop(0).result()
        under_way += [pool.submit(_count_here, chunk) for chunk in islice(rest, 1)]


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
