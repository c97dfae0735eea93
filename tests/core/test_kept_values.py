"""What is worked out of a case once and kept is of that very case, and of no copy of it."""

import pytest
from support.world.worlds import a_case

CASE = a_case()


@pytest.mark.parametrize("deep", [False, True])
def test_a_copy_with_other_values_works_out_anew_what_hangs_on_them(deep: bool) -> None:
    assert len(CASE.options) == len(CASE.hypotheses) + 1
    assert CASE.acts, "the made-up case has an act"
    fewer = dict(list(CASE.hypotheses.items())[1:])

    copied = CASE.model_copy(update={"hypotheses": fewer, "items": {}}, deep=deep)

    assert copied.options == (*fewer, CASE.options[-1])
    assert not copied.acts
    assert CASE.acts


def test_a_copied_item_bears_what_it_now_shows() -> None:
    item = next(item for item in CASE.items.values() if len({str(one) for one in item.possible.values()}) > 1)
    other = next(outcome for outcome, bearing in item.possible.items() if bearing != item.bearing)

    assert item.model_copy(update={"outcome": other}).bearing == item.possible[other]


def test_what_was_worked_out_does_not_make_two_equal_cases_differ() -> None:
    fresh = CASE.model_copy()

    assert CASE.options
    assert fresh == CASE
    assert fresh.model_dump() == CASE.model_dump()
