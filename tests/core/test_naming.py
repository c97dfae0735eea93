"""What is said of a picture before its sentence is read: when it may be said, that nothing else follows from it, and
that it goes wherever a log does."""

import json
from collections.abc import Sequence
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.logs.drawn import drawn_log
from support.logs.walkers import CASES, case_named

from workup.core.classroom.facts import Observer
from workup.core.classroom.report import report
from workup.core.classroom.tally import Tally
from workup.core.classroom.views import SeenView
from workup.core.content.case import Case
from workup.core.debrief import debrief
from workup.core.exchange.course import header
from workup.core.exchange.handin import block, blocks
from workup.core.exchange.interactions import Answer, log_of_answers
from workup.core.exchange.xapi import HOME, statements
from workup.core.text.value import as_data, changed
from workup.core.walk.events import Named
from workup.core.walk.following import follow
from workup.core.walk.lines import parse
from workup.core.walk.log import (
    Cancel,
    Commit,
    Diagnosis,
    Entry,
    Hands,
    Log,
    Look,
    Naming,
    Note,
    Plan,
    Purpose,
    Skip,
    Undo,
    Wait,
)
from workup.core.walk.naming import held
from workup.core.walk.refusals import OutOfTurn
from workup.core.walk.steps import Walk

AMARA = case_named("amara")
EYES, DISCS = "eye-movements", "fundi"
LOOKED = (Skip(), Look(items=("mood", EYES, DISCS)))


def named(item: str = EYES, outcome: str | None = "flutter") -> Naming:
    return Naming(item=item, outcome=outcome)


def followed(*entries: Entry, case: Case = AMARA) -> Walk:
    return follow(case, entries)


def refused(*entries: Entry, case: Case = AMARA) -> str:
    with pytest.raises(OutOfTurn) as refusal:
        followed(*entries, case=case)
    assert refusal.value.number == len(entries)
    return refusal.value.why


def test_what_has_just_come_is_named_once_each_in_any_order() -> None:
    walk = followed(*LOOKED, named(DISCS, "sharp"), named())

    assert walk.named == (Named(3, DISCS, 0, "sharp"), Named(2, EYES, 0, "flutter"))
    assert [one.item for one in walk.unnamed] == ["mood"]
    assert refused(*LOOKED, named(), named(outcome=None)) == "unnamed"


def test_whoever_would_rather_read_says_so() -> None:
    assert followed(*LOOKED, named(outcome=None)).named == (Named(2, EYES, 0, None),)


@pytest.mark.parametrize(
    ("entries", "why"),
    [
        ((named(),), "awaited"),
        ((Skip(), named()), "unnamed"),
        ((*LOOKED, named("gait", "steady")), "unnamed"),
        ((*LOOKED, named(outcome="sharp")), "outcome"),
        ((*LOOKED, Look(items=("sleep",)), named()), "unnamed"),
        ((*LOOKED, Commit(), named()), "awaited"),
        ((*LOOKED, Plan(items=("mri-brain",)), named()), "awaited"),
        ((Skip(), Look(items=("treat-infection",)), named("treat-infection", None)), "unnamed"),
    ],
)
def test_it_is_refused_where_nothing_of_the_item_has_just_come(entries: tuple[Entry, ...], why: str) -> None:
    assert refused(*entries) == why


def test_a_note_a_look_that_shows_nothing_new_and_what_is_taken_back_do_not_come_between() -> None:
    for between in [(Note(text="dark"),), (Look(items=(EYES,)),), (Commit(), Undo()), (Commit(), Cancel())]:
        assert followed(*LOOKED, *between, named()).named == (Named(2, EYES, 0, "flutter"),)


@pytest.mark.parametrize("is_drawn", [True, False])
@pytest.mark.parametrize("outcomes", [1, 2, 3])
def test_a_sentence_is_held_back_where_it_can_be_seen_and_could_say_something_else(
    outcomes: int, is_drawn: bool
) -> None:
    eyes = AMARA.items[EYES]
    possible = dict(sorted(eyes.possible.items(), key=lambda one: one[0] != eyes.outcome)[:outcomes])
    item = changed(eyes, possible=possible, figure=eyes.figure if is_drawn else None)
    case = changed(AMARA, items={**AMARA.items, EYES: item})
    walk = followed(Skip(), Look(items=("mood", EYES)), case=case)

    assert eyes.figure is not None and len(possible) == outcomes
    assert [one.item for one in held(walk)] == ([EYES] if is_drawn and outcomes > 1 else [])
    assert held(walk.after(Commit())) == ()
    assert held(walk.after(Naming(item=EYES, outcome=None))) == ()


def test_the_hands_of_a_room_stand_in_the_order_of_what_can_be_seen() -> None:
    first, second = [*AMARA.items[EYES].possible][:2]

    walk = followed(*LOOKED, Hands(item=EYES, votes={second: 3, first: 1}))

    assert [(one.number, one.item, one.form) for one in walk.raised] == [(2, EYES, 0)]
    assert [*walk.raised[0].votes.items()] == [(first, 1), (second, 3)]
    assert refused(*LOOKED, Hands(item=EYES, votes={"sharp": 3})) == "outcome"
    assert refused(*LOOKED, Commit(), Hands(item=EYES, votes={first: 3})) == "awaited"


def test_what_was_known_when_the_walk_began_was_read_then() -> None:
    case = next(case for case in map(case_named, CASES) if case.known_already)
    known = case.known_already[0]

    assert refused(Skip(), Naming(item=known, outcome=None), case=case) == "unnamed"


def test_results_are_named_when_they_come() -> None:
    ordered = (Skip(), Plan(items=("mri-brain",)), Skip(), Skip())
    walk = followed(*ordered[:3])
    while walk.awaits.kind == "purpose":
        walk = walk.after(Purpose(item="mri-brain", hypothesis=None))

    with pytest.raises(OutOfTurn, match="unnamed"):
        walk.after(named("mri-brain", "normal"))
    assert walk.after(Wait()).after(named("mri-brain", "normal")).named[-1].outcome == "normal"


def test_it_cannot_be_taken_back_once_the_sentence_was_read() -> None:
    assert followed(*LOOKED, named()).before is None
    assert refused(*LOOKED, named(), Undo()) == "revealed"


@given(case_id=st.sampled_from(CASES), seed=st.integers(0, 10**9))
def test_without_its_namings_a_walk_is_the_same_walk_with_the_same_debrief(case_id: str, seed: int) -> None:
    case = case_named(case_id)
    entries, walks = drawn_log(Random(seed), case)

    without = follow(case, [entry for entry in entries if not isinstance(entry, Naming)])

    assert replace(walks[-1], named=(), before=None) == replace(without, before=None)
    with_them = as_data(debrief(case, walks[-1]))
    assert len(with_them.pop("looking")) == sum(isinstance(entry, Naming) for entry in entries)
    assert with_them == {name: read for name, read in as_data(debrief(case, without)).items() if name != "looking"}


@given(case_id=st.sampled_from(CASES), seed=st.integers(0, 10**9))
def test_a_naming_costs_no_time_reveals_nothing_and_awaits_nothing(case_id: str, seed: int) -> None:
    entries, walks = drawn_log(Random(seed), case_named(case_id))

    for entry, before, after in zip(entries, walks, walks[1:], strict=False):
        if isinstance(entry, Naming):
            assert replace(after, named=before.named) == before


def _log(entries: Sequence[Entry], *, look_first: bool = False) -> Log:
    return Log(header=changed(header(AMARA), look_first=look_first), entries=tuple(entries))


WALKED = (*LOOKED, named(), named(DISCS, None), Commit(), Skip(), Diagnosis(hypothesis=AMARA.answer))


def test_a_log_of_a_walk_in_which_nothing_is_named_is_what_it_was() -> None:
    assert "look_first" not in json.dumps(as_data(header(AMARA)))
    assert "look_first" not in as_data(header(AMARA))


def test_it_stands_in_the_log_and_in_a_hand_in_and_is_read_back() -> None:
    log = _log(WALKED, look_first=True)
    lines = [json.dumps(as_data(log.header)), *(json.dumps({"at": "x", "entry": as_data(e)}) for e in WALKED)]
    text = "".join(f"{line}\n" for line in lines)

    (handed,) = blocks(block(text, log.header))

    assert handed.log_text == text
    assert parse(text.splitlines(), "a log") == log
    assert log.header.look_first


def test_a_course_tells_it_and_its_answers_are_read_back() -> None:
    said = [("skip", ""), ("look", f"mood,{EYES},{DISCS}"), ("naming", f"{EYES}: flutter"), ("naming", f"{DISCS}: -")]
    answers = [Answer(number, kind, words) for number, (kind, words) in enumerate(said, start=1)]

    log = parse(log_of_answers(answers, AMARA).splitlines(), "a log")

    assert log.entries == WALKED[:4]


def test_xapi_tells_what_was_said_to_be_seen_and_where_nothing_was() -> None:
    made = statements(AMARA, _log(WALKED), tuple("2026-03-01T10:00:00+00:00" for _ in range(len(WALKED) + 1)))

    seen = [one for one in made if one["object"]["id"].endswith("/seen")]
    assert [one["object"]["id"].removeprefix(f"{HOME}/cases/amara/items/") for one in seen] == [
        f"{EYES}/seen",
        f"{DISCS}/seen",
    ]
    assert [one["verb"]["display"]["en-GB"] for one in seen] == ["responded", "interacted"]
    assert seen[0]["result"] == {"response": "flutter"}
    assert seen[1]["result"] == {"extensions": {f"{HOME}/extensions/skipped": True}}


def test_a_class_sees_what_its_pictures_were_taken_for() -> None:
    right = (*LOOKED, named(outcome="chaotic"), named(DISCS, "swollen"), *WALKED[4:])
    observer, tally = Observer(AMARA), Tally()
    for entries in [WALKED, WALKED, right, (*LOOKED, *WALKED[4:])]:
        tally.add(observer.facts(follow(AMARA, entries)))

    made = report(AMARA, tally)

    assert made.seen == (
        SeenView(item=EYES, was="chaotic", called={"chaotic": 1, "flutter": 2}),
        SeenView(item=DISCS, was="sharp", called={"swollen": 1}),
    )
    assert made.seen[0].otherwise == {"flutter": 2}


def test_outside_the_class_nobody_learns_what_was_seen() -> None:
    observer, tally = Observer(AMARA), Tally()
    for _ in range(40):
        tally.add(observer.facts(follow(AMARA, WALKED)))

    assert report(AMARA, tally).seen
    assert report(AMARA, tally, shareable=True).seen == ()
