"""What a walk costs, in calls: seconds depend on the machine, and the benchmarks measure them."""

import json
import sys
from collections.abc import Callable
from random import Random
from types import FrameType

import pytest
from support.cases.built_in import case, case_ids
from support.logs.drawn import drawn_log

from workup.core.classroom.facts import Observer
from workup.core.debrief import debrief
from workup.core.text.value import as_data
from workup.core.walk.following import follow
from workup.core.walk.lines import parse
from workup.core.walk.log import Header
from workup.core.walk.reference import reference

HEADER = json.dumps(
    as_data(Header(case="amara", case_version="1", case_rules="0" * 16, case_words="0" * 16, tool="made", attempt=1))
)

MOST = {"follow": 12, "facts": 7, "debrief": 30}
"""Calls for each finding and entry of a walk."""


def calls(act: Callable[[], object]) -> int:
    """How many functions, Python's and the interpreter's own, are called by it."""
    count = 0

    def note(_frame: FrameType, event: str, _of: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        act()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("case_id", case_ids())
def test_a_walk_is_followed_counted_and_debriefed_in_so_many_calls(case_id: str) -> None:
    walked, entries = case(case_id), reference(case(case_id))
    walk, observer = follow(walked, entries), Observer(case(case_id))
    # What is made once for a case is made before.
    observer.facts(walk)
    debrief(walked, walk)

    did = len(walk.seen) + len(entries)
    spent = {
        "follow": calls(lambda: follow(walked, entries, for_good=True)) / did,
        "facts": calls(lambda: observer.facts(walk)) / did,
        "debrief": calls(lambda: debrief(walked, walk)) / did,
    }

    assert {what: number for what, number in spent.items() if number > MOST[what]} == {}


def test_an_entry_that_stood_in_another_log_is_not_read_again() -> None:
    lines = [
        [
            HEADER,
            *(json.dumps({"at": at, "entry": as_data(entry)}) for entry in reference(case("amara"))),
        ]
        for at in ("2026-03-01T10:00:00+00:00", "2026-03-02T11:00:00+00:00")
    ]

    one, other = (parse(log, "made").entries for log in lines)

    assert all(entry is same or entry.kind == "chips" for entry, same in zip(one, other, strict=True))


@pytest.mark.parametrize("seed", range(60))
def test_who_follows_for_good_comes_to_the_same_walk(seed: int) -> None:
    walked = case("amara")
    entries = drawn_log(Random(seed), walked)[0]

    assert follow(walked, entries, for_good=True) == follow(walked, entries)
