"""Any walk goes into 4,096 plain characters, and comes out of them as it went in."""

import json
from functools import cached_property
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.logs.walkers import case_named, courses, lists, of_another_version
from support.pages.engine import Engine, Thrown

from workup.core.content.case import Case
from workup.core.exchange.page_data import playsheet
from workup.core.text.value import as_data, changed
from workup.core.walk.log import (
    Bound,
    Cancel,
    Chips,
    Commit,
    Diagnosis,
    Entry,
    Hands,
    Idea,
    Look,
    Naming,
    Note,
    Pick,
    Plan,
    Purpose,
    Reflection,
    Send,
    Skip,
    Undo,
    Vote,
    Wait,
)
from workup.render import player

ROOM = 4096
BEGUN = "2026-03-02T09:00:00+00:00"


class Script:
    """The script of the package in an engine without a browser."""

    def __init__(self, case: Case) -> None:
        self.case = case

    @cached_property
    def engine(self) -> Engine:
        engine = Engine()
        engine.run(player.script(player.part("rules"), player.part("course")))
        engine.run(f"const sheet = {json.dumps(playsheet(self.case))}")
        return engine

    def asked(self, expression: str, **given: object) -> Any:
        values = "".join(f"globalThis.{name} = {json.dumps(value)};" for name, value in given.items())
        return json.loads(self.engine.run(f"{values}JSON.stringify({expression} ?? null)"))

    def written(self, record: dict[str, Any]) -> Any:
        return self.asked("workup.course.written(sheet, record)", record=record)

    def read(self, text: str) -> Any:
        return self.asked("workup.course.read(sheet, text)", text=text)


AMARA = case_named("amara")
SCRIPT = Script(AMARA)


def recorded(
    entries: list[Entry], apart: int = 0, learner: str | None = None, look_first: bool | None = None
) -> dict[str, Any]:
    minutes = [
        f"2026-03-02T{9 + n * apart // 3600:02}:{n * apart // 60 % 60:02}:{n * apart % 60:02}+00:00"
        for n in range(len(entries))
    ]
    lines = [{"at": at, "entry": as_data(entry)} for at, entry in zip(minutes, entries, strict=True)]
    begun = {"at": BEGUN, "attempt": 1, "words": AMARA.words, "learner": learner}
    return begun | ({} if look_first is None else {"look_first": look_first}) | {"lines": lines}


KEPT: list[type[Entry]] = [kind for kind in get_args(Entry) if kind not in (Hands, Vote)]
"""A room votes, and no room walks in a course."""


def entries_of(case: Case) -> dict[type[Entry], st.SearchStrategy[Entry]]:
    item, option = st.sampled_from(list(case.items)), st.sampled_from(case.options)
    items = st.lists(item, min_size=1, max_size=20).map(tuple)
    text = st.text(st.sampled_from("|~;!…[]é漢😀'\"<>&% aZ9") | st.characters(exclude_categories=["Cs"]), max_size=60)
    return {
        Idea: st.builds(Idea, text=text),
        Chips: st.builds(Chips, chips=lists(case)),
        Pick: st.builds(Pick, direction=st.sampled_from(["for", "against"]), item=st.none() | item),
        Look: st.builds(Look, items=items),
        Plan: st.builds(Plan, items=items),
        Send: st.builds(Send, items=st.just(()) | items),
        Bound: st.builds(Bound, item=item, only_if=st.booleans()),
        Purpose: st.builds(Purpose, item=item, hypothesis=st.none() | option),
        Naming: item.flatmap(
            lambda one: st.builds(
                Naming, item=st.just(one), outcome=st.none() | st.sampled_from(list(case.items[one].possible))
            )
        ),
        **{kind: st.builds(kind) for kind in (Skip, Wait, Cancel, Undo, Commit)},
        Diagnosis: st.builds(Diagnosis, hypothesis=option),
        Reflection: st.builds(Reflection, about=st.sampled_from(["sentence", "went well", "would change"]), text=text),
        Note: st.builds(Note, text=text),
    }


def any_entry(case: Case) -> st.SearchStrategy[Entry]:
    kinds = entries_of(case)
    return st.one_of(*(kinds[kind] for kind in KEPT))


@pytest.mark.parametrize("kind", KEPT, ids=lambda kind: kind.__name__.lower())
@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_every_kind_of_entry_comes_back_whole_and_with_its_fields_in_their_order(
    kind: type[Entry], data: st.DataObject
) -> None:
    # Fields in another order would make two records out of one, and another answer in a report.
    entry = data.draw(entries_of(AMARA)[kind])
    record = recorded([entry, entry], apart=40)

    back = SCRIPT.read(SCRIPT.written(record)["text"])

    fields = [list(line["entry"].items()) for line in back["lines"]]
    assert fields == [list(line["entry"].items()) for line in record["lines"]]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(any_entry(AMARA), max_size=40),
    st.integers(0, 90),
    st.sampled_from([None, "cedar-heron-417"]),
    st.sampled_from([None, False, True]),
)
def test_any_entries_come_back_from_the_course_as_they_went(
    entries: list[Entry], apart: int, learner: str | None, look_first: bool | None
) -> None:
    record = recorded(entries, apart, learner, look_first)

    made = SCRIPT.written(record)

    assert len(made["text"]) <= ROOM
    assert made["text"].isascii()
    assert made["text"].isprintable()
    back = SCRIPT.read(made["text"])
    if not made["isCut"]:
        assert [line["entry"] for line in back["lines"]] == [line["entry"] for line in record["lines"]]
        assert (back["learner"], back["attempt"], back["at"], back["words"]) == (learner, 1, BEGUN, AMARA.words)
    # However much had to be cut, a walk goes on as it was begun, and its record has its fields in their order.
    assert list(back) == list(record)
    assert back.get("look_first") == look_first


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_any_walk_can_be_gone_on_with_from_what_the_course_kept(data: st.DataObject) -> None:
    entries = list(data.draw(courses(AMARA)).entries(AMARA))
    stopped = entries[: data.draw(st.integers(0, len(entries)))]

    back = SCRIPT.read(SCRIPT.written(recorded(stopped, 40))["text"])

    followed = "workup.follow(sheet, {}.lines.map((line) => line.entry))"
    assert SCRIPT.asked(followed.format("back"), back=back) == SCRIPT.asked(followed.format("record"))


def test_seven_hundred_acts_and_when_they_were_done_fit() -> None:
    ids = [item.id for item in AMARA.items.values() if item.act != "order"]
    record = recorded([Look(items=(ids[n % len(ids)],)) for n in range(700)], apart=35)

    made = SCRIPT.written(record)

    assert len(made["text"]) <= ROOM
    assert not made["isCut"]
    assert SCRIPT.read(made["text"]) == record


@pytest.mark.parametrize("letter", ["a", "é", "漢", "😀", '"'])
def test_of_words_that_do_not_fit_the_ends_go_and_that_is_said(letter: str) -> None:
    texts = ["a short idea", letter * 1900, letter * 1950, letter * 2000]
    record = recorded([Idea(text=texts[0]), *(Note(text=text) for text in texts[1:])], apart=60)

    made = SCRIPT.written(record)

    assert ROOM - 60 < len(made["text"]) <= ROOM
    assert made["isCut"]
    kept = [line["entry"]["text"] for line in SCRIPT.read(made["text"])["lines"]]
    assert kept[0] == texts[0]
    for whole, text in zip(texts[1:], kept[1:], strict=True):
        assert text.endswith(" […]")
        assert whole.startswith(text.removesuffix(" […]"))


def test_what_was_cut_once_and_is_cut_again_is_marked_once() -> None:
    record = SCRIPT.read(SCRIPT.written(recorded([Note(text="a" * 2000), *[Note(text="b" * 2000)] * 2]))["text"])
    record["lines"] += recorded([Note(text="c" * 2000)])["lines"]

    made = SCRIPT.written(record)

    assert [line["entry"]["text"].count("[…]") for line in SCRIPT.read(made["text"])["lines"]] == [1, 1, 1, 1]


def test_times_are_the_first_to_go() -> None:
    ids = [item.id for item in AMARA.items.values() if item.act != "order"]
    record = recorded([Look(items=(ids[n % len(ids)],)) for n in range(1200)], apart=35)

    made = SCRIPT.written(record)

    assert not made["isCut"]
    back = SCRIPT.read(made["text"])["lines"]
    assert [line["entry"] for line in back] == [line["entry"] for line in record["lines"]]
    assert {line["at"] for line in back} == {BEGUN}


def test_what_can_never_fit_is_not_written_at_all() -> None:
    record = recorded([Note(text="x")] * 2500)

    assert SCRIPT.written(record) is None


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_a_text_that_was_changed_on_its_way_is_refused(data: st.DataObject) -> None:
    text = SCRIPT.written(recorded([Idea(text="ataxia"), Skip(), Look(items=("onset", "gait"))], apart=50))["text"]
    place = data.draw(st.integers(0, len(text) - 1))
    letter = data.draw(st.sampled_from("a0|~zI").filter(lambda one: one != text[place]))
    changed = data.draw(st.sampled_from([text[:place], text[:place] + letter + text[place + 1 :], text[place + 1 :]]))

    with pytest.raises(Thrown):
        SCRIPT.read(changed)


def test_a_walk_of_another_version_of_the_case_is_not_resumed() -> None:
    other = Script(of_another_version(changed(AMARA, title="another title"), rules="0" * 16))

    made = SCRIPT.written(recorded([Skip()]))

    assert other.read(made["text"]) is None


@pytest.mark.parametrize(
    ("milliseconds", "span"),
    [(0, "0000:00:00.00"), (-5, "0000:00:00.00"), (61_239, "0000:01:01.23"), (90_000_010, "0025:00:00.01")],
)
def test_the_time_of_a_session_is_said_as_the_standard_asks(milliseconds: int, span: str) -> None:
    assert SCRIPT.asked(f"workup.course.timespan({milliseconds})") == span
