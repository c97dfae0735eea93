"""A walk out of the answers that a course shows in its reports (cmi.interactions), as the package writes them.

Each is an entry: its number and kind (`7-look`), and what was answered, its fields one behind the other. Neither the
case nor the day is in them, and words are cut after 254 letters. The case is the one in which all of it can be done.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from workup.core.content.case import Case
from workup.core.exchange.course import as_lines, header
from workup.core.text.value import as_data
from workup.core.walk.following import follow
from workup.core.walk.log import AnyEntry, Entry
from workup.core.walk.refusals import OutOfTurn

NAMED = re.compile(
    r"([1-9][0-9]{0,4})-(idea|chips|pick|skip|look|plan|send|purpose|bound|naming|wait|cancel|undo|commit|diagnosis|reflection|note)"
    r"\.?"
)
"""What an interaction is called."""

UNNAMED = "-"
"""What stands for an outcome that nobody named."""

WHEN = "unknown"
"""What stands for when an entry was written."""


class Answer(NamedTuple):
    """One interaction."""

    number: int
    kind: str
    said: str


def walks_in(answers: Iterable[Answer]) -> list[list[Answer]]:
    """The walks in a row of answers: each begins with the first, also one of which an answer is missing."""
    walks: list[list[Answer]] = []
    for answer in answers:
        if answer.number == 1 or not walks:
            walks.append([])
        walks[-1].append(answer)
    return walks


def is_whole(walk: Sequence[Answer]) -> bool:
    """Whether no answer of a walk is missing."""
    return [answer.number for answer in walk] == [*range(1, len(walk) + 1)]


def cases_of(walk: Sequence[Answer], cases: Iterable[Case]) -> list[Case]:
    """The cases in which all of a walk can be done."""
    try:
        entries = [_entry(answer) for answer in walk]
    except ValueError:
        return []
    return [case for case in cases if _can_be(entries, case)]


def log_of_answers(walk: Sequence[Answer], case: Case) -> str:
    """The log of a walk, which can be done in this case."""
    lines = [{"at": WHEN, "entry": as_data(_entry(answer))} for answer in walk]
    return as_lines(header(case), "", lines)


def _can_be(entries: list[Entry], case: Case) -> bool:
    if any(not {*entry.chips} <= {*case.options} for entry in entries if entry.kind == "chips"):
        return False
    try:
        follow(case, entries)
    except OutOfTurn:
        return False
    return True


def _entry(answer: Answer) -> Entry:
    from workup.core.text.judging import adapter

    given = {"kind": answer.kind, **_fields(answer.kind, answer.said.strip())}
    entry: Entry = adapter(AnyEntry).validate_python(given)
    return entry


def _fields(kind: str, said: str) -> dict[str, Any]:
    first, _, rest = said.partition(":")
    rest = rest.strip()
    match kind:
        case "idea" | "note":
            return {"text": said}
        case "chips":
            pairs = (pair.partition("=") for pair in said.split(";"))
            return {"chips": {option.strip(): int(count) for option, _, count in pairs}}
        case "pick":
            return {"direction": first, "item": None if rest == "none" else rest}
        case "look" | "plan" | "send":
            return {"items": tuple(filter(None, (one.strip() for one in said.split(","))))}
        case "purpose":
            return {"item": first, "hypothesis": None if rest == "none" else rest}
        case "naming":
            # An item may well have an outcome that is called none.
            return {"item": first, "outcome": None if rest == UNNAMED else rest}
        case "bound":
            return {"item": first, "only_if": {"true": True, "false": False}.get(rest)}
        case "diagnosis":
            return {"hypothesis": said}
        case "reflection":
            return {"about": first, "text": rest}
        case _:
            return {}
