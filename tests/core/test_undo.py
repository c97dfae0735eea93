"""An answer that is taken back: the walk stands where it stood before, and the debrief knows nothing of it."""

from collections.abc import Sequence
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.logs.drawn import drawn_log
from support.logs.walkers import CASES, case_named
from support.world.worlds import a_case

from workup.core.debrief import debrief
from workup.core.walk.following import follow
from workup.core.walk.log import (
    Bound,
    Cancel,
    Chips,
    Commit,
    Diagnosis,
    Entry,
    Idea,
    Look,
    Note,
    Pick,
    Plan,
    Purpose,
    Send,
    Skip,
    Undo,
    Vote,
)
from workup.core.walk.refusals import OutOfTurn
from workup.core.walk.steps import Walk

CASE = a_case()
CHIPS = Chips(chips={CASE.options[0]: 10})
LISTED = (Idea(text=""), CHIPS)
LOOKS = tuple(item.id for item in CASE.items.values() if item.act != "order")[:2]
TEST = next(item for item in CASE.items.values() if item.act == "order" and item.is_burdensome and not item.is_deep)


def without_what_was_taken_back(entries: Sequence[Entry]) -> list[Entry]:
    """The entries that count: an undo takes the last answer with it, and leaves the notes."""
    kept: list[Entry] = []
    for entry in entries:
        if not isinstance(entry, Undo):
            kept.append(entry)
            continue
        last = max(at for at, one in enumerate(kept) if not isinstance(one, Note))
        del kept[last]
    return kept


@given(case_id=st.sampled_from(CASES), seed=st.integers(0, 10**9))
def test_a_walk_with_answers_taken_back_is_debriefed_as_if_they_had_not_been_given(case_id: str, seed: int) -> None:
    case = case_named(case_id)
    entries, walks = drawn_log(Random(seed), case)

    counting = without_what_was_taken_back(entries)

    assert not any(isinstance(entry, Undo) for entry in counting)
    assert follow(case, counting) == walks[-1]
    assert debrief(case, follow(case, counting)) == debrief(case, walks[-1])


@given(case_id=st.sampled_from(CASES), seed=st.integers(0, 10**9))
def test_whatever_can_be_taken_back_leads_to_where_the_walk_stood(case_id: str, seed: int) -> None:
    entries, walks = drawn_log(Random(seed), case_named(case_id))

    for entry, before, after in zip(entries, walks, walks[1:], strict=False):
        if after.before is None or isinstance(entry, Undo | Note):
            continue
        assert after.after(Undo()) == before
        assert after.seen == before.seen
        assert after.minute == before.minute


def at(*entries: Entry) -> Walk:
    return follow(CASE, entries)


def test_a_list_its_picks_and_a_skip_are_taken_back_one_after_the_other() -> None:
    acted = at(*LISTED, Look(items=LOOKS), Plan(items=(TEST.id,)))
    listed = acted.after(CHIPS)
    picked = listed.after(Pick(direction="for", item=LOOKS[0]))

    assert picked.after(Undo()) == listed
    assert picked.after(Undo()).after(Undo()) == acted
    assert acted.after(Skip()).after(Undo()) == acted


def test_a_purpose_is_taken_back_until_the_session_is_ordered() -> None:
    burdensome = tuple(item.id for item in CASE.items.values() if item.is_burdensome)
    asked = at(*LISTED, Look(items=LOOKS), Plan(items=burdensome), Skip())
    if asked.awaits.kind == "send":
        asked = asked.after(Send(items=()))
    while asked.awaits.kind == "bound":
        assert asked.awaits.item is not None, "a bound act is named"
        asked = asked.after(Bound(item=asked.awaits.item, only_if=False))
    first = asked.awaits.item
    assert first is not None, "the made-up case asks what its tests are for"

    given_one = asked.after(Purpose(item=first, hypothesis=None))
    assert given_one.awaits.kind == "purpose"

    assert given_one.after(Undo()) == asked


@pytest.mark.parametrize(
    "entries",
    [
        (),
        LISTED[:1],
        (Skip(),),
        (*LISTED, Look(items=LOOKS)),
        (*LISTED, Look(items=LOOKS), Plan(items=(TEST.id,))),
        (*LISTED, Look(items=LOOKS), Plan(items=(TEST.id,)), Cancel()),
        (*LISTED, Plan(items=(TEST.id,)), Skip(), Purpose(item=TEST.id, hypothesis=None)),
    ],
    ids=["nothing", "the last idea", "the ideas skipped", "a look", "a plan", "a plan put away", "an order"],
)
def test_what_was_revealed_ordered_or_put_away_stands(entries: tuple[Entry, ...]) -> None:
    with pytest.raises(OutOfTurn, match="revealed"):
        at(*entries).after(Undo())


def test_an_idea_is_taken_back_before_the_list_is_shown() -> None:
    assert at(Idea(text="a tumour"), Undo()) == Walk(CASE)
    assert at(Idea(text="a tumour"), Idea(text="ataxia"), Undo()).ideas == ("a tumour",)


def test_a_diagnosis_stands() -> None:
    committed = at(*LISTED, Commit(), CHIPS, Diagnosis(hypothesis=CASE.answer))

    with pytest.raises(OutOfTurn, match="diagnosed"):
        committed.after(Undo())
    with pytest.raises(OutOfTurn, match="uncalled"):
        committed.after(Cancel())


def test_a_note_outlives_the_answer_it_was_written_after() -> None:
    walk = at(*LISTED, Note(text="ask about the cat"), Undo())

    assert walk.awaits.kind == "chips"
    assert walk.notes == ("ask about the cat",)


@pytest.mark.parametrize("answers", [(), (CHIPS,), (CHIPS, Pick(direction="for", item=None))])
def test_until_a_diagnosis_is_named_the_commitment_is_put_away_with_its_list(answers: tuple[Entry, ...]) -> None:
    bedside = at(*LISTED, Look(items=LOOKS))

    put_away = follow_on(bedside, Commit(), *answers, Note(text="not yet"), Cancel())

    assert put_away.notes == ("not yet",)
    assert put_away.awaits.kind == "act"
    assert (put_away.events, put_away.chips) == (bedside.events, bedside.chips)
    assert put_away.passed == bedside.passed


def test_the_hands_of_a_room_are_taken_back_too() -> None:
    asked = at(Idea(text=""))
    voted = asked.after(Vote(about="list", votes={CASE.options[0]: 3}))

    assert voted.after(CHIPS).after(Undo()) == voted
    assert voted.after(Undo()) == asked


def follow_on(walk: Walk, *entries: Entry) -> Walk:
    for entry in entries:
        walk = walk.after(entry)
    return walk
