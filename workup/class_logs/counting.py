"""The chosen logs followed and counted; by one process or by several, the tally is the same."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import NamedTuple

from workup.class_logs.place import Place
from workup.core.classroom.account import Kind
from workup.core.classroom.facts import Observer
from workup.core.classroom.tally import Tally
from workup.core.content.case import Case
from workup.core.walk.following import follow
from workup.core.walk.lines import Unreadable, parse_timed
from workup.core.walk.log import Log
from workup.core.walk.refusals import OutOfTurn
from workup.core.walk.steps import Walk
from workup.phrases import say, spoken

CHUNK = 64
"""Logs that a worker takes at a time: few enough that all end together and that an interruption is quick."""


MANY = 256
"""Logs: fewer are counted before others have begun to help."""


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
    counts = Counter[int]()
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
            counts.update(observer.numbered(walk))
    return Part(Tally(observer.numbers.of(counts)), tuple(setbacks), looked_at)


Counting = Callable[[Iterable[Place]], Iterator[Part]]


@contextmanager
def counter(case: Case, workers: int) -> Iterator[Counting]:
    """What counts logs, in this process or in so many others, which end with it."""
    if workers <= 1:
        observer = Observer(case)
        yield lambda places: (count(observer, chunk) for chunk in chunks(places))
        return
    # What it takes to have other processes takes time to load, too.
    from workup.class_logs.workers import Crew

    crew = Crew(case, workers)
    try:
        yield crew.count
    finally:
        crew.leave()


def chunks(places: Iterable[Place]) -> Iterator[tuple[Place, ...]]:
    """Places, so many at a time."""
    rest = iter(places)
    while chunk := tuple(islice(rest, CHUNK)):
        yield chunk
