"""Ways through a walk: taking back, going back, a question to ask oneself, and where one stands."""

from collections.abc import Sequence

import pytest
from support.logs.rooms import KINDS, Room, at, states, the_case
from support.logs.walkers import CASES, case_named

from workup.core.walk.following import follow
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.log import (
    Cancel,
    Chips,
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
)
from workup.core.walk.steps import Walk
from workup.phrases import say
from workup.play.hints import questions

BEDSIDE = follow(the_case(), (Skip(),))
TEN = "10 0 0 0 0 0"


@pytest.mark.parametrize(
    ("kind", "lines", "entries"),
    [
        ("idea", ("a tumour", "undo", "ataxia"), [Idea(text="a tumour"), Undo(), Idea(text="ataxia")]),
        ("pick", ("eyes", "undo", "0"), [Pick(direction="for", item="eye-movements"), Undo()]),
        ("send", ("1", "undo"), [Send(items=("csf-bands",))]),
        ("purpose", ("2", "undo", "3"), [Purpose(item="mri-body", hypothesis="posterior-fossa"), Undo()]),
        ("diagnosis", ("undo",), [Undo()]),
        ("diagnosis", ("cancel",), [Cancel()]),
        ("sentence", ("undo",), []),
    ],
)
def test_the_last_answer_is_taken_back_at_any_prompt(kind: str, lines: Sequence[str], entries: list[Entry]) -> None:
    room = Room(at(kind), lines)

    assert room.recorded[: len(entries)] == entries
    assert room.walk == follow(the_case(), [*states()[kind], *room.recorded])


def test_a_list_that_was_taken_back_is_asked_for_again() -> None:
    room = Room(at("chips"), [TEN, "undo", "0 10 0 0 0 0"])

    assert [type(entry) for entry in room.recorded] == [Chips, Undo, Chips]
    assert room.prompts.count("chips > ") == 2
    assert "Your last answer has been taken back." in room.text


def test_what_is_only_half_given_goes_first() -> None:
    room = Room(at("chips"), ["2 +3", "undo", TEN])

    assert [type(entry) for entry in room.recorded] == [Chips]
    assert "What you had started here is dropped" in room.text


def test_half_an_answer_is_forgotten_once_the_prompt_is_left() -> None:
    room = Room(at("chips"), ["2 +3", TEN, "undo"])

    assert isinstance(room.recorded[-1], Undo)


@pytest.mark.parametrize(
    ("before", "lines", "said"),
    [
        ((), (), "There is nothing to take back yet."),
        ((Idea(text=""),), (), "You have seen the list, so your ideas stay as you wrote them."),
        ((Skip(),), ("eyes",), "What you have asked, examined or ordered cannot be taken back."),
        (
            (Skip(), Plan(items=("mri-brain",))),
            (),
            "There is no answer to take back here. cancel calls the session off.",
        ),
    ],
)
def test_why_nothing_is_taken_back_is_said(before: tuple[Entry, ...], lines: Sequence[str], said: str) -> None:
    room = Room(follow(the_case(), before), [*lines, "undo"])

    assert not any(isinstance(entry, Undo) for entry in room.recorded)
    assert said in room.text


def test_after_the_diagnosis_nothing_is_taken_back() -> None:
    room = Room(at("sentence"), ["undo"])

    assert room.recorded == []
    assert "Your diagnosis stands" in room.text


def test_back_closes_the_chapter_and_the_numbers_are_chapters_again() -> None:
    room = Room(BEDSIDE, ["tumour", "back", "back", "1"])

    places = [block.place for block in room.shown if type(block).__name__ == "Place"]
    assert places == ["bedside", "the tumour search", "bedside", the_case().domains[0].label]
    assert "No chapter is open" in room.text


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "act"])
def test_back_records_nothing_and_says_which_word_leads_back(kind: str) -> None:
    room = Room(at(kind), ["back"])

    assert room.recorded == []
    leads_back = {"send": "cancel calls", "purpose": "cancel calls", "diagnosis": "cancel goes back"}
    assert leads_back.get(kind, "") in room.text
    assert ("undo takes back" in room.text) is (at(kind).before is not None)


def test_a_commitment_is_put_away_at_the_picks_and_at_the_diagnosis() -> None:
    seen = follow(the_case(), (Skip(), Look(items=("sleep",))))

    for lines in ((TEN, "cancel"), (TEN, "0", "cancel"), (TEN, "0", "0", "cancel")):
        room = Room(seen, ["commit", *lines])
        assert isinstance(room.recorded[-1], Cancel)
        assert room.walk == seen


@pytest.mark.parametrize("line", ["ask what medications she takes", "order toxicology", "do poisoning"])
def test_what_asks_for_something_is_no_diagnosis(line: str) -> None:
    room = Room(at("diagnosis"), [line, "y"])

    assert not any(isinstance(entry, Diagnosis) for entry in room.recorded)
    assert "Only a diagnosis can be named here." in room.text
    assert room.prompts == ["diagnosis [number] > "] * 3


@pytest.mark.parametrize("kind", KINDS)
def test_a_hint_is_one_question_and_the_next_is_another(kind: str) -> None:
    asked = [say(one) for one in questions(at(kind))]
    room = Room(at(kind), ["hint"] * (len(asked) + 1))

    told = [block.text for block in room.shown[-len(asked) - 1 :] if hasattr(block, "text")]
    assert told == [*asked, asked[0]]
    assert room.recorded == []
    assert all(one.count("?") >= 1 for one in asked)


def test_hints_differ_with_what_has_been_done() -> None:
    case = the_case()
    story = next(item.id for item in case.items.values() if item.act == "ask")
    sign = next(item.id for item in case.items.values() if item.act == "examine")
    walks = [
        BEDSIDE,
        follow(case, (Skip(), Look(items=(story,)))),
        follow(case, (Skip(), Look(items=(sign,)))),
        follow(case, (Skip(), Look(items=(story, sign)))),
        follow(case, (Skip(), Plan(items=("lumbar-puncture",)))),
        follow(case, (Skip(), Plan(items=("skull-film",)))),
        follow(case, walk_as(LEARNERS["everything"], case)[:-6]),
    ]

    assert len({questions(walk) for walk in walks}) == len(walks)


@pytest.mark.parametrize("case_id", CASES)
def test_no_hint_names_anything_of_a_case(case_id: str) -> None:
    case = case_named(case_id)
    walk, asked = Walk(case), set[str]()
    for learner in LEARNERS.values():
        walk = Walk(case)
        for entry in walk_as(learner, case):
            asked |= set(map(say, questions(walk)))
            walk = walk.after(entry)
    said = " ".join(asked).casefold()

    names = [name for one in case.hypotheses.values() for name in (one.label, *one.aliases)]
    names += [item.label for item in case.items.values()]

    assert len(asked) > 10
    assert [name for name in names if len(name) > 3 and f" {name.casefold()} " in said] == []


@pytest.mark.parametrize("line", ["where am i", "Where am I?", "where"])
def test_where_one_stands_is_said_with_place_time_counts_and_what_comes_next(line: str) -> None:
    room = Room(BEDSIDE, ["eyes", "tumour", line])

    told = room.text[room.text.index("You are with") :]
    assert the_case().patient.name in told
    assert "the chapter the tumour search is open" in told
    assert "day 1 (Tuesday), 09:04" in told
    assert "1 finding and 0 sessions of tests so far" in told
    assert "commit when you are ready" in told


@pytest.mark.parametrize("kind", KINDS)
def test_where_one_stands_can_be_asked_at_every_prompt_and_leaves_the_note(kind: str) -> None:
    room = Room(at(kind), ["note keep this", "where am i", "where"])

    assert room.recorded == [Note(text="keep this")]
    assert "You are with" in room.text


def test_a_diagnosis_in_other_words_is_asked_about_before_it_counts() -> None:
    no = Room(at("diagnosis"), ["strange cerebellar ataxia", "n"])
    yes = Room(at("diagnosis"), ["strange cerebellar ataxia", "", "y"])

    assert "'strange cerebellar ataxia': do you mean 1 acute cerebellar ataxia?" in no.text
    assert no.recorded == []
    assert yes.recorded[0] == Diagnosis(hypothesis="cerebellar-ataxia")


def test_a_list_in_other_words_is_asked_about_before_it_counts() -> None:
    no = Room(at("chips"), ["strange cerebellar ataxia = 10", "n"])
    yes = Room(at("chips"), ["strange cerebellar ataxia = 10", ""])

    assert no.recorded == []
    assert "Nothing has changed." in no.text
    assert yes.recorded[0] == Chips(chips={"cerebellar-ataxia": 10})


def test_there_is_nothing_to_skip_at_the_bedside_and_that_is_said() -> None:
    room = Room(at("act"), ["skip"])

    assert room.recorded == []
    assert "nothing to skip here" in room.text
