"""A class as a table, one row a learner: what each walk came to, in ids and counts. Never a score."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from workup.core.classroom.facts import CHECKPOINTS, NEVER, Fact
from workup.core.content.case import Case
from workup.core.debrief.reveal import distance_to

IDEAS = (0, 1, 2)
"""Places of what is typed before any list is shown."""

UNITS = ("sedations", "films", "scans", "invasive", "minutes")
"""Of burden; the minutes are those until the last key result was known."""

Value = str | int


COUNTED, OF_SEVERAL = "counted", "counted of several"
"""What became of a walk; the second where another walk stands under the same code and number."""


class Column(NamedTuple):
    """A column that says what follows one beginning of a fact."""

    name: str
    fact: Fact
    """How the facts begin that it says."""


FIRST = ("code", "status", "case", "rules", "diagnosis", "distance")
"""The columns in front: whose row it is and what was committed to."""

NAMED = ("answer_named", "findings_known_then")
"""When the answer was first named, and how many findings were known then."""

LISTS = {"strongest_findings": "spoke", "list_stayed_on": "stayed", "harmful_then": "harmful"}
"""Columns that hold several ids, with a blank between two: of which kind of fact."""

SEEN = ("signs_named", "signs_misread")
"""How many pictures were named before their sentences were read, and which were taken for what they were not: the item,
and what it was called."""


def singles(case: Case) -> tuple[Column, ...]:
    """The columns that hold one value of one kind of fact."""
    return case.once(_singles)


def _singles(case: Case) -> tuple[Column, ...]:
    return tuple(_each_single(case))


def _each_single(case: Case) -> Iterator[Column]:
    yield from (Column(f"idea_{place + 1}", ("idea", place)) for place in IDEAS)
    for at in CHECKPOINTS:
        yield Column(f"leader_{at}", ("leads", at))
        yield Column(f"answer_chips_{at}", ("chips", at, case.answer))
    yield Column("answer_leads_from", ("pivot",))
    yield Column("lead_changed", ("switch",))
    yield from (Column(unit, ("burden", unit)) for unit in UNITS)
    yield Column("first_look", ("delay", "look"))
    yield Column("key_results", ("delay", "result"))
    yield from (Column(f"step.{step}", ("step", step)) for step in case.key_steps)
    yield from (Column(f"rule.{rule}", ("rule", rule)) for rule in case.safety)
    yield from (Column(f"danger.{danger}", ("danger", danger)) for danger in case.must_not_miss)
    yield from (
        Column(f"test.{item.id}", ("order", item.id)) for item in case.items.values() if _is_judged(case, item.id)
    )


def _is_judged(case: Case, item_id: str) -> bool:
    return not case.items[item_id].is_look or item_id in case.protective


def columns(case: Case) -> tuple[str, ...]:
    """The names of all columns, in order."""
    return (*FIRST, *NAMED, *(one.name for one in singles(case)), *LISTS, *SEEN)


def common_columns(case: Case) -> tuple[str, ...]:
    """Those that every case has: a table over many cases has these, whatever the cases are."""
    return tuple(name for name in columns(case) if "." not in name)


def row_without(case: Case, code: str, status: str) -> dict[str, Value]:
    """The row of somebody of whom nothing counts: missing, or set aside for this reason."""
    return {**dict.fromkeys(columns(case), ""), "code": code, "status": status, "case": case.id, "rules": case.rules}


def row(case: Case, code: str, facts: Iterable[Fact], status: str = COUNTED) -> dict[str, Value]:
    """The row of one walk that counts; what did not come up is empty."""
    ends: dict[Fact, list[Value]] = {}
    for fact in facts:
        for at in range(1, len(fact)):
            ends.setdefault(fact[:at], []).append(fact[at])
    diagnosis = str(ends["diagnosis",][0])
    moment = str(ends["named",][0])
    known = ends["named", moment][0]
    degrees = case.pack.degrees
    found: dict[str, Value] = dict.fromkeys(columns(case), "")
    found |= {"code": code, "status": status, "case": case.id, "rules": case.rules}
    found |= {"diagnosis": diagnosis, "distance": distance_to(case, diagnosis)}
    found |= {"answer_named": moment, "findings_known_then": "" if moment == NEVER else known}
    for column in singles(case):
        if values := ends.get(column.fact):
            value = values[0]
            found[column.name] = degrees[value] if column.name == "invasive" and isinstance(value, int) else value
    for name, kind in LISTS.items():
        found[name] = " ".join(sorted(map(str, ends.get((kind,), ()))))
    signs = [
        (*fact[1:], called) for fact, ended in ends.items() if (fact[0], len(fact)) == ("seen", 3) for called in ended
    ]
    if signs:
        misread = sorted(f"{item}:{called}" for item, was, called in signs if called != was)
        found |= {"signs_named": len(signs), "signs_misread": " ".join(misread)}
    return found
