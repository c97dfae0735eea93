"""Where a learner would stop in a case, exactly what the case says must be open is open."""

import pytest
from claim_walks import named, trapped
from walkers import CASES

from workup.core.debrief import debrief


@pytest.mark.parametrize("case_id", CASES)
def test_each_trap_leaves_open_exactly_what_it_declares(case_id: str) -> None:
    case = named(case_id)

    declared = {name: set(trap.open) for name, trap in case.traps.items()}
    left = {
        name: {one.hypothesis for one in debrief(case, trapped(case, trap)).commitment.still_open}
        for name, trap in case.traps.items()
    }

    assert left == declared


@pytest.mark.parametrize("case_id", CASES)
def test_each_case_says_what_is_open_at_once_and_at_the_bedside(case_id: str) -> None:
    case = named(case_id)

    assert {"at-once", "bedside"} <= set(case.traps)
    assert case.traps["at-once"].steps == ()
    assert set(case.traps["at-once"].open) == set(case.must_not_miss) - {case.traps["at-once"].commits}
    assert {item_id for step in case.traps["bedside"].steps for item_id in step.look}
    assert not [item_id for step in case.traps["bedside"].steps for item_id in step.order]
