"""What is worked out of a case once and kept is of that very case, and of no copy of it."""

from collections.abc import Callable
from copy import copy, deepcopy

import pytest
from support.world.worlds import a_case

from workup.core.content.case import Case
from workup.core.text.value import as_data, changed

CASE = a_case()


@pytest.mark.parametrize("copied", [copy, deepcopy])
def test_a_copy_with_other_values_works_out_anew_what_hangs_on_them(copied: Callable[[Case], Case]) -> None:
    assert len(CASE.options) == len(CASE.hypotheses) + 1
    assert CASE.acts, "the made-up case has an act"
    fewer = dict(list(CASE.hypotheses.items())[1:])

    other = changed(copied(CASE), hypotheses=fewer, items={})

    assert other.options == (*fewer, CASE.options[-1])
    assert not other.acts
    assert CASE.acts


def test_a_copied_item_bears_what_it_now_shows() -> None:
    item = next(item for item in CASE.items.values() if len({str(one) for one in item.possible.values()}) > 1)
    other = next(outcome for outcome, bearing in item.possible.items() if bearing != item.bearing)

    assert changed(item, outcome=other).bearing == item.possible[other]


def test_what_was_worked_out_does_not_make_two_equal_cases_differ() -> None:
    fresh = changed(CASE)

    assert CASE.options
    assert fresh == CASE
    assert as_data(fresh) == as_data(CASE)
