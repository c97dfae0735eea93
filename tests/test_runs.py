"""Kept walks give the debriefs that stand beside them."""

import json
from pathlib import Path

import pytest
from support.logs.walkers import CASES, case_named

from workup import logbook
from workup.core.debrief import debrief
from workup.core.text.value import as_data
from workup.core.walk.learners import LEARNERS, walk_as
from workup.logbook import follow_log

RUNS = sorted((Path(__file__).parent / "runs").glob("*/*.jsonl"))


def test_every_case_has_its_four_runs() -> None:
    assert {(run.parent.name, run.stem) for run in RUNS} == {
        (case_id, name) for case_id in CASES for name in ("reference", "everything", "at-once", "hedger")
    }


@pytest.mark.parametrize("run", RUNS, ids=lambda run: f"{run.parent.name}-{run.stem}")
def test_a_kept_walk_gives_the_debrief_beside_it(run: Path) -> None:
    case = case_named(run.parent.name)
    expected = json.loads(run.with_suffix(".debrief.json").read_text(encoding="utf-8"))

    log = logbook.read_log(run)
    made = as_data(debrief(case, follow_log(case, log, run.name)))

    assert log.header.case_rules == case.rules, (
        "the case has changed: python tests/keep_runs.py, and read the difference"
    )
    assert json.loads(json.dumps(made)) == expected
    assert log.entries == walk_as(LEARNERS[run.stem], case)
