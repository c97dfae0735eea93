"""The chosen logs followed and counted, by one process or by several; the tally is the same."""

import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from multiprocessing import get_context, parent_process
from os import _exit
from typing import NamedTuple

from workup.class_logs.roster import Place
from workup.core.classroom.account import Kind
from workup.core.classroom.facts import Observer
from workup.core.classroom.tally import Tally
from workup.core.content.case import Case
from workup.core.walk.following import follow
from workup.core.walk.lines import Unreadable, parse_timed
from workup.core.walk.log import Log
from workup.core.walk.refusals import OutOfTurn
from workup.core.walk.steps import Walk
from workup.errors import WorkupError
from workup.phrases import say, spoken

CHUNK = 64
"""Logs that a worker takes at a time: few enough that all end together and that an interruption is quick."""


class Setback(Exception):
    """A chosen log that does not count after all."""

    def __init__(self, kind: Kind, why: str = "") -> None:
        self.kind = kind
        self.why = why
        super().__init__(why)


class Part(NamedTuple):
    """What became of a chunk of logs."""

    tally: Tally
    setbacks: tuple[tuple[int, Kind, str], ...]
    """Row, kind and reason of those that do not count."""
    looked_at: int


def log_at(place: Place) -> tuple[Log, tuple[str, ...]]:
    """The log at a place, and its times. Raises Setback."""
    try:
        return parse_timed(place.read().decode().split("\n"), "")
    except OSError as error:
        raise Setback("damaged", say("gather-gone", why=str(error.strerror))) from None
    except UnicodeDecodeError as error:
        raise Setback("damaged", say("gather-no-text", byte=error.start)) from None
    except Unreadable as error:
        raise Setback("damaged", error.why) from None


def followed(case: Case, log: Log) -> Walk:
    """The walk in a log. Raises Setback where an entry does not fit."""
    try:
        return follow(case, log.entries, for_good=True)
    except OutOfTurn as error:
        kind: Kind = "another version" if log.changed(case) == "rules" else "damaged"
        raise Setback(kind, say("gather-astray", number=error.number, why=spoken(error.saying))) from None


def count(observer: Observer, places: Iterable[Place]) -> Part:
    """The tally of these logs, and those that do not count."""
    tally = Tally()
    setbacks = []
    looked_at = 0
    for place in places:
        looked_at += 1
        try:
            walk = followed(observer.case, log_at(place)[0])
            if walk.diagnosis is None:
                raise Setback("abandoned")
        except Setback as setback:
            setbacks.append((place.log, setback.kind, setback.why))
        else:
            tally.add(observer.facts(walk))
    return Part(tally, tuple(setbacks), looked_at)


Counting = Callable[[Iterable[Place]], Iterator[Part]]


@contextmanager
def counter(case: Case, workers: int) -> Iterator[Counting]:
    """What counts logs, in this process or in so many others, which end with it."""
    if workers <= 1:
        observer = Observer(case)
        yield lambda places: (count(observer, chunk) for chunk in _chunks(places))
        return
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
    chunks = _chunks(places)
    under_way: list[Future[Part]] = [pool.submit(_count_here, chunk) for chunk in islice(chunks, 3 * workers)]
    while under_way:
        yield under_way.pop(0).result()
        under_way += [pool.submit(_count_here, chunk) for chunk in islice(chunks, 1)]


def _chunks(places: Iterable[Place]) -> Iterator[tuple[Place, ...]]:
    rest = iter(places)
    while chunk := tuple(islice(rest, CHUNK)):
        yield chunk


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
