"""The conversation: typed words in, entries and blocks out."""

import re
from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.logs.rooms import KINDS, Room, at, said_at, states, the_case, words_of

from workup.core.walk.following import follow
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.log import (
    Cancel,
    Chips,
    Commit,
    Diagnosis,
    Entry,
    Idea,
    Look,
    Note,
    Pick,
    Purpose,
    Reflection,
    Send,
    Skip,
)
from workup.core.walk.steps import Walk
from workup.play import Block, Listing, Place, Typed, aloud, converse, typed

BEDSIDE = follow(the_case(), (Skip(),))


def test_every_kind_of_waiting_can_be_reached() -> None:
    assert set(states()) == set(KINDS)


@pytest.mark.parametrize("name", LEARNERS)
def test_a_learners_typed_words_record_the_learners_entries(name: str) -> None:
    expected = walk_as(LEARNERS[name], the_case())
    walk, lines = Walk(the_case()), []
    for entry in expected:
        lines.append(typed(walk, entry))
        walk = walk.after(entry)

    room = Room(Walk(the_case()), lines)

    assert not room.left
    assert room.walk == walk
    assert [entry for entry in room.recorded if not isinstance(entry, Look)] == [
        entry for entry in expected if not isinstance(entry, Look)
    ]


@pytest.mark.parametrize("name", LEARNERS)
def test_a_walk_is_played_aloud_with_every_prompt_and_answer(name: str) -> None:
    shown: list[Block] = []

    walk = aloud(LEARNERS[name], the_case(), shown.append)

    assert walk == follow(the_case(), walk_as(LEARNERS[name], the_case()))
    assert sum(isinstance(block, Typed) for block in shown) == len(walk_as(LEARNERS[name], the_case()))


@pytest.mark.parametrize(
    ("kind", "lines", "entries"),
    [
        ("idea", ("ataxia", ""), [Idea(text="ataxia"), Idea(text="")]),
        ("idea", ("skip",), [Skip()]),
        ("chips", ("skip",), [Skip()]),
        ("chips", ("",), []),
        ("chips", ("", ""), [Skip()]),
        ("chips", ("cancel", "5 5 0 0 0 0"), [Chips(chips={"cerebellar-ataxia": 5, "posterior-fossa": 5})]),
        ("pick", ("3", "0"), [Pick(direction="for", item="headache"), Pick(direction="against", item=None)]),
        ("pick", ("eyes", ""), [Pick(direction="for", item="eye-movements"), Pick(direction="against", item=None)]),
        ("pick", ("99", "1 2", "blorp", "skip"), [Skip()]),
        ("send", ("",), [Send(items=())]),
        ("send", ("1 2",), [Send(items=("csf-bands", "csf-flow"))]),
        ("send", ("bands, blorp", "2"), [Send(items=("csf-bands", "csf-flow"))]),
        ("send", ("flow, blorp", ""), [Send(items=("csf-flow",))]),
        ("send", ("cancel",), [Cancel()]),
        ("purpose", ("",), [Purpose(item="mri-body", hypothesis=None)]),
        ("purpose", ("0",), [Purpose(item="mri-body", hypothesis="something-else")]),
        (
            "purpose",
            ("=", "2", "="),
            [Purpose(item=i, hypothesis="posterior-fossa") for i in ("mri-body", "mri-brain")],
        ),
        ("purpose", ("oms", "poisoning"), [Purpose(item="mri-body", hypothesis="toxic")]),
        ("purpose", ("1", "cancel"), [Purpose(item="mri-body", hypothesis="cerebellar-ataxia"), Cancel()]),
        ("act", ("commit", "cancel", "cancel"), [Commit(), Cancel()]),
        ("diagnosis", ("4", "y"), [Diagnosis(hypothesis="oms-neuroblastic")]),
        ("diagnosis", ("4", "n", "oms", "0 y"), [Diagnosis(hypothesis="something-else")]),
        ("diagnosis", ("4", "perhaps"), []),
        ("sentence", ("",), [Reflection(about="sentence", text="")]),
        ("would change", ("the eyes",), [Reflection(about="would change", text="the eyes")]),
    ],
)
def test_each_prompt_takes_its_answers(kind: str, lines: Sequence[str], entries: list[Entry]) -> None:
    assert said_at(kind, *lines) == entries


@pytest.mark.parametrize("kind", KINDS)
def test_the_commands_work_at_every_prompt_and_record_nothing(kind: str) -> None:
    for command in ("notes", "list", "findings", "clock", "opening", "help", "?", "HELP"):
        before, after = Room(at(kind), []), Room(at(kind), [command])

        assert after.recorded == []
        assert len(after.shown) > len(before.shown), command
        assert after.prompts[-1] == before.prompts[-1]


@pytest.mark.parametrize("kind", KINDS)
def test_a_note_is_kept_and_quit_leaves_at_every_prompt(kind: str) -> None:
    room = Room(at(kind), ["note  look \x1b[2J again", "notes", "quit", "never typed"])

    assert room.left
    assert room.recorded == [Note(text="look [2J again")]
    assert "- look [2J again" in room.text


@pytest.mark.parametrize("kind", KINDS)
def test_help_is_about_the_prompt_that_stands_there(kind: str) -> None:
    helps = {one: Room(at(one), ["help"]).shown[len(Room(at(one), []).shown) :] for one in KINDS}

    assert [one for one in KINDS if helps[one] == helps[kind]] == (
        ["sentence", "went well", "would change"] if kind in ("sentence", "went well", "would change") else [kind]
    )
    assert "At any prompt" in words_of(helps[kind][-1])


@pytest.mark.parametrize("kind", KINDS)
def test_a_walk_is_resumed_wherever_it_was_left(kind: str) -> None:
    walk = at(kind)
    rest = walk_as(LEARNERS["reference"], the_case())[len(states()[kind]) :]
    lines, going = [], walk
    for entry in rest if kind != "send" else (Send(items=()),):
        lines.append(typed(going, entry))
        going = going.after(entry)

    room = Room(walk, lines)

    assert room.walk == going
    assert ("You are back" in room.text) is bool(states()[kind])


def test_a_walk_that_is_over_is_given_back_in_silence() -> None:
    walk = follow(the_case(), walk_as(LEARNERS["at-once"], the_case()))

    room = Room(walk, [])

    assert not room.left
    assert room.shown == []


def test_every_entry_is_recorded_before_anything_else_is_asked() -> None:
    room = Room(Walk(the_case()), ["ataxia", "poisoning"])

    assert room.left
    assert room.recorded == [Idea(text="ataxia"), Idea(text="poisoning")]


def test_ideas_are_placed_on_the_list_or_kept_in_the_learners_own_words() -> None:
    room = Room(Walk(the_case()), ["list", "ataxia", "dancing something", "oms"])

    assert "'ataxia' is on the list: 1 acute cerebellar ataxia." in room.text
    assert "'dancing something' is kept in your own words." in room.text
    assert "'oms' is on the list: 4 OMS with a neuroblastic tumour; and 5 OMS, no tumour found." in room.text
    lists = [place for place, block in enumerate(room.shown) if isinstance(block, Listing)]
    assert lists == [len(room.shown) - 2]


def test_the_place_is_named_again_when_it_has_changed() -> None:
    room = Room(BEDSIDE, ["", "clock", "eyes", "tumour", "menu"])

    places = [(block.place, block.clock, block.so_far) for block in room.shown if isinstance(block, Place)]
    assert places == [
        ("bedside", "day 1 (Tuesday), 09:00", "0 findings · 0 sedations"),
        ("bedside", "day 1 (Tuesday), 09:04", "1 finding · 0 sedations"),
        ("the tumour search", "day 1 (Tuesday), 09:04", "1 finding · 0 sedations"),
        ("bedside", "day 1 (Tuesday), 09:04", "1 finding · 0 sedations"),
    ]


def test_a_line_that_is_far_too_long_is_cut_with_a_word_about_it() -> None:
    room = Room(Walk(the_case()), ["\x1b]0;title\x07" + "\u202etoo long " * 20_000])

    assert isinstance(room.recorded[0], Idea)
    assert len(room.recorded[0].text) <= 2000
    assert "the first 2000 characters were kept" in room.text


def test_an_interruption_is_not_swallowed() -> None:
    def interrupted(prompt: str) -> str:
        raise KeyboardInterrupt(prompt)

    with pytest.raises(KeyboardInterrupt):
        converse(Walk(the_case()), ask=interrupted, show=print, record=print)


@pytest.mark.parametrize("name", LEARNERS)
def test_nothing_that_gives_the_answer_away_is_shown_before_the_diagnosis(name: str) -> None:
    case = the_case()
    lines, walk = [], Walk(case)
    for entry in walk_as(LEARNERS[name], case):
        lines += ["help", "findings", *(["list"] if walk.ideas else []), typed(walk, entry)]
        walk = walk.after(entry)
        if isinstance(entry, Diagnosis):
            break

    shown = Room(Walk(case), lines).text

    kept_back = [
        *(text for item in case.items.values() for text in (item.role_why, item.note, item.can_tell, item.cannot_tell)),
        *(text for step in case.key_steps.values() for text in (step.missed, step.why, step.expert)),
        *(text for rule in case.safety.values() for text in (rule.label, rule.happened, rule.why, rule.expert)),
        *(text for one in case.must_not_miss.values() for text in (one.missed, one.why, one.expert)),
        *(text for one in case.hypotheses.values() for text in (one.who, one.typical, one.separates)),
        case.contrast.pivot,
        case.teaching.sentence,
    ]
    assert [text for text in kept_back if text and text in shown] == []
    assert not re.search(r"\b(essential|contributory|not indicated|harmful|key step|bearing)\b", shown)


COMMON = ["", "0", "1", "2 3", "y", "skip", "cancel", "commit", "menu", "=", "lp", "mri", "eyes", "order bands", "1=9"]
LINE = st.one_of(st.sampled_from(COMMON), st.text(max_size=60), st.from_regex(r"[0-9a-z +=,-]{0,20}", fullmatch=True))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(kind=st.sampled_from(KINDS), lines=st.lists(LINE, max_size=12))
def test_no_line_at_any_prompt_does_anything_but_go_on(kind: str, lines: list[str]) -> None:
    room = Room(at(kind), lines)

    assert room.walk == follow(the_case(), [*states()[kind], *room.recorded])
    assert room.left or room.walk.awaits.kind == "over"
