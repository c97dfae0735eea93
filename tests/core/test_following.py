"""One follower: taking entries in place comes to what a copy for each comes to, and no walk changes under anybody."""

from collections.abc import Callable
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError
from support.depth import examples
from support.logs.drawn import any_entry, drawn_log
from support.logs.walkers import CASES, case_named

from workup.core.walk.following import follow
from workup.core.walk.log import Entry, Look, Skip
from workup.core.walk.refusals import OutOfTurn
from workup.core.walk.steps import Walk

_ENTRY: TypeAdapter[Entry] = TypeAdapter(Entry)

case_and_seed = given(case_id=st.sampled_from(CASES), seed=st.integers(0, 10**9))


def drawn(test: Callable[..., None]) -> Callable[..., None]:
    """The test, of drawn walks; on a busy machine one of them may take long."""
    return settings(deadline=None, max_examples=examples(100))(case_and_seed(test))


def stands(walk: Walk) -> list[dict[str, str]]:
    """Every field of a walk and of those it may return to, in letters, so that nothing is shared with it."""
    told: list[dict[str, str]] = []
    at: Walk | None = walk
    while at is not None:
        told.append({name: repr(value) for name, value in vars(at).items() if name not in ("case", "before")})
        at = at.before
    return told


@drawn
def test_taking_in_place_comes_at_every_step_to_what_a_copy_comes_to(case_id: str, seed: int) -> None:
    case = case_named(case_id)
    entries, walks = drawn_log(Random(seed), case)
    walk = Walk(case)

    for entry, copied in zip(entries, walks[1:], strict=True):
        walk.take(entry)
        assert stands(walk) == stands(copied)


@drawn
def test_a_walk_that_was_handed_out_stays_as_it_was_however_another_goes_on(case_id: str, seed: int) -> None:
    case = case_named(case_id)
    entries, _ = drawn_log(Random(seed), case)
    going_on = Walk(case)
    handed_out = []

    for entry in entries:
        handed_out.append((walk := going_on.copy(), stands(walk)))
        walk.after(entry)
        going_on.take(entry)

    assert [stands(walk) for walk, _ in handed_out] == [stood for _, stood in handed_out]


@drawn
def test_an_entry_that_does_not_fit_leaves_the_walk_as_it_was(case_id: str, seed: int) -> None:
    chance = Random(seed)
    case = case_named(case_id)
    _, walks = drawn_log(chance, case)
    at = chance.choice(walks)

    for entry in filter(None, (_entry(any_entry(chance, case)) for _ in range(40))):
        walk, stood = at.copy(), stands(at)
        try:
            walk.take(entry)
        except OutOfTurn:
            assert stands(walk) == stood
        assert stands(at) == stood


def _entry(raw: Any) -> Entry | None:
    try:
        return _ENTRY.validate_python(raw)
    except ValidationError:
        return None


def test_the_second_of_two_questions_that_does_not_exist_leaves_the_first_unasked() -> None:
    case = case_named(CASES[0])
    asked = next(item.id for item in case.items.values() if item.act != "order")
    walk = follow(case, [Skip()])

    with pytest.raises(OutOfTurn, match="item no-such-item"):
        walk.take(Look(items=(asked, "no-such-item")))

    assert (walk.seen, walk.minute) == ([], 0)


def test_who_follows_a_log_is_told_which_entry_did_not_fit() -> None:
    case = case_named(CASES[0])

    with pytest.raises(OutOfTurn) as refused:
        follow(case, [Skip(), Skip()])

    assert refused.value.number == 2
