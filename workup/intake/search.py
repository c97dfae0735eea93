"""Hand-ins in what a reader found: blocks, logs copied as they are, and walks that a course has kept."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from workup.core.exchange.course import Astray, kept_in, log_of
from workup.core.exchange.handin import blocks
from workup.core.exchange.interactions import Answer, cases_of, is_whole, log_of_answers, walks_in
from workup.intake import cells
from workup.intake.forms import page
from workup.intake.known import Known
from workup.intake.parts import Logs, Shut, Table, Text, Ways
from workup.phrases import say


class Log(NamedTuple):
    """A log, or several one behind the other, and where they stand in the file."""

    place: str
    data: bytes


class Aside(NamedTuple):
    """What holds no walk that can be used: where it stands in the file, and why, as a clause about it."""

    place: str
    why: str
    is_none: bool = False
    """Whether there is no hand-in at all, and not one that was damaged."""


Found = Log | Aside


LARGEST_AGAIN = 8_000_000
"""Characters of a text that is read in more than one way."""

MOST_WALKS = 10_000
"""Walks in one report of a course."""

_MARK = '"workup_log"'
_LINE = re.compile(r'\{\s?"workup_log".*(?:\n\s*\{.*)*')


def searched(part: Text | Table | Ways | Logs | Shut, known: Known) -> Iterator[Found]:
    """Every hand-in in a part, each counted or named."""
    match part:
        case Logs():
            yield Log(part.place, part.data)
        case Shut():
            yield Aside(part.place, part.why, part.is_none)
        case Text():
            yield from _in_text(part, known)
        case Table():
            yield from _in_table(part, known)
        case Ways():
            yield from _in_ways(part, known)


def _in_ways(part: Ways, known: Known) -> Iterator[Found]:
    best: list[Found] = []
    for number, way in enumerate(part.ways):
        found = [one for text in way() for one in _blocks_in(text)]
        if number == 0 and not found and "WORKUP" not in part.text:
            break
        if number == 0 and len(part.text) > LARGEST_AGAIN:
            best = found
            break
        if found and (not best or _worth(found) > _worth(best)):
            best = found
        if best and all(isinstance(one, Log) for one in best):
            break
    if not any(isinstance(one, Log) for one in best):
        best = [*_copied(part.place, part.text)] or best
    yield from best
    kept = [*_kept(part.place, part.text, known)]
    yield from kept
    if not kept and cells.may_hold_answers(part.text):
        yield from _best_answered(part, known)


def _best_answered(part: Ways, known: Known) -> list[Found]:
    best: list[Found] = []
    for table in (one for way in part.ways for one in way() if isinstance(one, Table)):
        found = [*_answered(table, known)]
        if found and (not best or _worth(found) > _worth(best)):
            best = found
    return best


def _worth(found: list[Found]) -> tuple[int, int]:
    logs = sum(isinstance(one, Log) for one in found)
    return logs, logs - len(found)


def _in_text(part: Text, known: Known) -> Iterator[Found]:
    yield from _blocks_in(part)
    yield from _copied(part.place, part.text)
    yield from _kept(part.place, part.text, known)


def _in_table(part: Table, known: Known) -> Iterator[Found]:
    is_kept = False
    for text in cells.texts(part):
        yield from _blocks_in(text)
        yield from _copied(text.place, text.text)
        for one in _kept(text.place, text.text, known):
            is_kept = True
            yield one
    if not is_kept:
        yield from _answered(part, known)


def _blocks_in(part: Text | Table) -> Iterator[Found]:
    texts = cells.texts(part) if isinstance(part, Table) else (part,)
    for text in texts:
        for handed in blocks(text.text):
            if handed.log_text is None:
                yield Aside(text.place, handed.reason)
            else:
                yield Log(text.place, handed.log_text.encode())


def _copied(place: str, text: str) -> Iterator[Found]:
    # The lines of a log, pasted as they are.
    if "workup_log" not in text:
        return
    for shown in dict.fromkeys((text, page.lines(text), text.replace('""', '"'))):
        if lines := [found[0] for found in _LINE.finditer(shown.replace("\r", "")) if _MARK in found[0]]:
            yield Log(place, "\n".join(lines).encode(errors="replace") + b"\n")
            return


def _kept(place: str, text: str, known: Known) -> Iterator[Found]:
    if "|" not in text:
        return
    shown = text.replace("\\/", "/")
    if "&" in shown:
        shown = page.lines(shown)
    for one in kept_in(shown):
        case = known.cases.get(one.rules)
        if not one.text:
            yield Aside(place, say("intake-course-altered"))
        elif case is None:
            yield Aside(place, say("intake-course-unknown"))
        else:
            try:
                yield Log(place, log_of(one, case).encode())
            except Astray:
                yield Aside(place, say("intake-course-version"))


def _answered(table: Table, known: Known) -> Iterator[Found]:
    walks = walks_in(cells.answers(table))
    if not walks and cells.are_unnamed(table):
        yield Aside(table.place, say("intake-answers-unnamed"))
    if len(walks) > MOST_WALKS:
        yield Aside(table.place, say("intake-answers-astray"))
        return
    titles = cells.words(table)
    for number, walk in enumerate(walks, start=1):
        place = table.place
        told = say("intake-walk", number=number) if len(walks) > 1 else ""
        place = f"{place}, {told}" if place and told else place or told
        if not is_whole(walk):
            yield Aside(place, say("intake-answers-missing"))
            continue
        yield _of_case(place, walk, titles, known)


def _of_case(place: str, walk: list[Answer], titles: frozenset[str], known: Known) -> Found:
    fitting = cases_of(walk, known.cases.values())
    if len(fitting) > 1:
        fitting = (
            [case for case in fitting if case.title in titles]
            or [case for case in fitting if case.id == known.asked]
            or fitting
        )
    if not fitting:
        return Aside(place, say("intake-answers-astray"))
    if len(fitting) > 1:
        return Aside(place, say("intake-answers-many", cases=", ".join(sorted(case.id for case in fitting))))
    return Log(place, log_of_answers(walk, fitting[0]).encode())
