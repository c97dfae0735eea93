"""Acts that protect: what they do to a walk, what they are worth, and that doing more of them looks no better."""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from support.cases import built_in
from support.depth import examples
from support.logs.walkers import CASES, Course, case_named, courses

from workup import library
from workup.core.content.case import Case
from workup.core.content.case_item import CaseItem
from workup.core.content.casefile import RoleWhen
from workup.core.content.checklist import ChecklistFile
from workup.core.content.faults import read
from workup.core.content.measures import Role
from workup.core.content.rules import Condition
from workup.core.debrief import Debrief, debrief
from workup.core.text.value import as_data, changed
from workup.core.walk.events import Acted
from workup.core.walk.following import follow
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.log import Chips, Entry, Idea, Look, Pick, Plan
from workup.core.walk.refusals import OutOfTurn
from workup.core.walk.steps import Walk
from workup.document.blocks import Card, Section
from workup.document.summary.tests import tests as section_of_tests
from workup.errors import ContentError
from workup.phrases import say

FAINTING = Path(__file__).parents[1] / "packs" / "fainting"
ALL = (*CASES, "malik", "ines")
# Of what Hypothesis draws for a law the first is the simplest that there is: it takes two to draw one by chance.
LAW = settings(max_examples=max(2, examples(4)), deadline=None, suppress_health_check=[HealthCheck.too_slow])


@cache
def named(case_id: str) -> Case:
    return case_named(case_id) if case_id in CASES else library.Library((FAINTING,)).named(case_id).case


MALIK = named("malik")
OPENING: tuple[Entry, ...] = (Idea(text=""), Chips(chips={"faint": 5, "rhythm": 5}))
ASKED = ("scene", "warning", "relatives", "heart")


def walked(*entries: Entry, case: Case = MALIK) -> Walk:
    return follow(case, (*OPENING, *entries))


def made(*acts: Look | Plan, case: Case = MALIK, lists: Mapping[str, Mapping[str, int]] | None = None) -> Debrief:
    return Course(acts=acts, lists=lists or {}, diagnosis="rhythm").debrief(case)


def worth_of(one: Debrief, item_id: str) -> tuple[str, str, int | None]:
    return next((o.worth, o.role.value, o.change) for o in one.worth.orders if o.item == item_id)


def with_role(case: Case, item_id: str, role: Role, *changes: RoleWhen) -> Case:
    item: CaseItem = changed(case.items[item_id], role=role, role_changes=changes)
    return changed(case, items={**case.items, item_id: item})


def test_an_act_is_done_at_once_and_reveals_nothing() -> None:
    before = walked(Look(items=("scene",)))
    after = before.after(Look(items=("watch-rhythm", "heart")))

    assert after.findings["watch-rhythm"] == "done"
    assert [(one.item, one.number) for one in after.seen] == [("scene", 1), ("watch-rhythm", 0), ("heart", 2)]
    assert after.shown == 2
    assert [one.item for one in after.found] == ["scene", "heart"]
    assert after.minute == before.minute + 5 + MALIK.items["heart"].minutes
    assert [event for event in after.events if isinstance(event, Acted)] == [
        Acted("watch-rhythm", before.minute, 1, {"faint": 5, "rhythm": 5})
    ]


def test_doing_an_act_again_changes_nothing() -> None:
    once = walked(Look(items=("watch-rhythm",)))

    assert once.after(Look(items=("watch-rhythm",))) == once


def test_an_act_is_done_again_once_something_was_found_since_and_stands_among_what_was_done_once() -> None:
    once = walked(Look(items=("watch-rhythm",)))
    found = once.after(Look(items=("scene",)))

    again = found.after(Look(items=("watch-rhythm",)))

    assert again.minute == found.minute + MALIK.items["watch-rhythm"].minutes
    assert again.seen == found.seen
    assert [event.again for event in again.events if isinstance(event, Acted)] == [False, True]
    # Nothing was found since then, and another act finds nothing.
    assert again.after(Look(items=("watch-rhythm",))) == again
    other = again.after(Look(items=("ring-heart",)))
    assert other.after(Look(items=("watch-rhythm",))) == other


def test_the_first_time_at_which_an_act_is_of_use_is_credited_and_the_others_stay_as_they_were_judged() -> None:
    change = RoleWhen(when=Condition(known="ecg"), role=Role.ESSENTIAL, why="Once the tracing is there.")
    case = with_role(MALIK, "watch-rhythm", Role.NEUTRAL, change)
    act, ecg = Look(items=("watch-rhythm",)), Plan(items=("ecg",))

    def judged(*acts: Look | Plan) -> list[tuple[str, bool]]:
        return [(o.worth, o.repeat) for o in made(*acts, case=case).worth.orders if o.item == "watch-rhythm"]

    assert judged(act, ecg, act) == [("neutral", False), ("useful", False)]
    assert judged(act, ecg, act, Look(items=("scene",)), act)[2:] == [("against", True)]
    assert judged(act, Look(items=("scene",)), act) == [("neutral", False), ("against", True)]
    assert judged(ecg, act) == [("useful", False)]


def test_an_act_that_was_done_again_for_no_new_use_is_told_as_repeated() -> None:
    act = Look(items=("watch-rhythm",))

    one = made(act, Look(items=("scene",)), act)

    told = next(
        block for block in section_of_tests(MALIK, one).blocks if isinstance(block, Section) and block.id == "acts"
    )
    assert [say("tests-repeated") in card.tags for card in told.blocks if isinstance(card, Card)] == [False, True]


def test_an_act_does_its_step_the_first_time_that_it_is_of_use() -> None:
    change = RoleWhen(when=Condition(known="ecg"), role=Role.CONTRIBUTORY, why="Once the tracing is there.")
    case = with_role(MALIK, "watch-rhythm", Role.NEUTRAL, change)
    act, ecg = Look(items=("watch-rhythm",)), Plan(items=("ecg",))

    def status(*acts: Look | Plan) -> list[str]:
        return [s.status for s in made(*acts, case=case).mattered.steps if s.step == "watched"]

    assert case.key_steps["watched"].by == "first test"
    assert status(act, ecg) == ["open"]
    assert status(act, ecg, act) == ["done late"]
    assert status(ecg, act) == ["done late"]


def test_an_act_is_never_ordered_and_never_picked() -> None:
    walk = walked(Look(items=("scene", "watch-rhythm")))

    with pytest.raises(OutOfTurn, match="act watch-rhythm do"):
        walk.after(Plan(items=("watch-rhythm",)))
    listing = walk.after(Plan(items=("ecg",))).after(Chips(chips={"rhythm": 10}))
    assert listing.awaits.kind == "pick"
    with pytest.raises(OutOfTurn, match="unrevealed watch-rhythm"):
        listing.after(Pick(direction="for", item="watch-rhythm"))


def test_after_acts_alone_there_is_no_finding_to_pick() -> None:
    walk = walked(Look(items=("watch-rhythm", "ring-heart")), Plan(items=("ecg",)), Chips(chips={"rhythm": 10}))

    assert walk.awaits.kind == "act"
    assert walk.awaited


def test_a_result_comes_in_while_an_act_takes_its_minutes() -> None:
    walk = walked(Plan(items=("ecg",)), Chips(chips={"rhythm": 10}), Look(items=("ring-heart",)))

    assert [(one.item, one.number) for one in walk.seen] == [("ecg", 1), ("ring-heart", 0)]


def test_an_act_is_judged_by_what_was_known_and_believed_just_before_it() -> None:
    early = made(Look(items=("ring-heart",)), Plan(items=("ecg",)))
    late = made(Plan(items=("ecg",)), Look(items=("ring-heart",)))

    assert worth_of(early, "ring-heart") == ("against", "not indicated", None)
    assert worth_of(late, "ring-heart") == ("useful", "contributory", 0)
    assert (early.worth.against, late.worth.against) == (1, 0)
    assert [o.session for o in late.worth.orders] == [1, 0]


def test_an_act_has_one_form_and_nothing_is_out_or_bound_for_it() -> None:
    walk = walked(Look(items=("ring-heart",)))
    (deed,) = walk.deeds

    assert (deed.items, deed.forms, deed.anew, deed.bound, deed.awaited) == (("ring-heart",), (0,), (), (), ())
    assert [(o.item, o.form) for o in made(Look(items=("ring-heart",))).worth.orders] == [("ring-heart", 0)]


def test_an_act_is_judged_by_the_chips_of_its_moment() -> None:
    change = RoleWhen(when=Condition(chips_on="seizure"), role=Role.HARMFUL, why="While a seizure is believed in.")
    case = with_role(MALIK, "watch-rhythm", Role.CONTRIBUTORY, change)
    lists = {"opening": {"seizure": 10}, "commit": {"rhythm": 10}}

    one = made(Look(items=("watch-rhythm",)), case=case, lists=lists)

    assert worth_of(one, "watch-rhythm") == ("against", "harmful", 0)
    assert [(b.kind, b.rule, b.session) for b in one.safety.breaches] == [("harmful", "watch-rhythm", 0)]


def test_a_step_a_rule_and_a_danger_ask_for_an_act() -> None:
    asks = Look(items=ASKED)
    with_it = made(asks, Look(items=("watch-rhythm",)), Plan(items=("ecg", "echo")))
    late = made(asks, Plan(items=("ecg", "echo")), Look(items=("watch-rhythm",)))
    without = made(asks, Plan(items=("ecg", "echo")))

    assert [step.status for step in with_it.mattered.steps if step.step == "watched"] == ["done"]
    assert [step.status for step in late.mattered.steps if step.step == "watched"] == ["done late"]
    assert [step.status for step in without.mattered.steps if step.step == "watched"] == ["open"]
    assert with_it.safety.met == ("watched",)
    assert [b.rule for b in late.safety.breaches] == [b.rule for b in without.safety.breaches] == ["watched"]

    faint = Course(acts=(asks, Plan(items=("ecg",))), lists={}, diagnosis="faint")
    watched = replace(faint, acts=(*faint.acts, Look(items=("watch-rhythm",))))
    assert [one.hypothesis for one in faint.debrief(MALIK).commitment.still_open] == ["rhythm"]
    assert watched.debrief(MALIK).commitment.still_open == ()


def asked_for(case: Case) -> set[str]:
    """What a step, a rule, a danger or a role asks for."""
    sets = [shown for h in case.must_not_miss for needed in case.addressed_by(h) for shown in needed]
    conditions = [rule.when for rule in case.safety.values() if rule.when]
    conditions += [change.when for item in case.items.values() for change in item.role_changes]
    return {
        *case.key_items,
        *(item_id for rule in case.safety.values() for needed in rule.needs for item_id in needed),
        *(shown.partition(":")[0] for shown in sets),
        *(item_id for one in conditions for item_id in one.items()),
    }


def apart_from_time(one: Debrief) -> dict[str, object]:
    """What a debrief comes to beside the acts themselves and the clock."""
    data: dict[str, Any] = as_data(one)
    for name in ("worth", "findings", "well", "open", "more_open", "habit"):
        del data[name]
    for standing in data["evidence"]["standings"]:
        del standing["minute"]
    for sign in data["criteria"]["signs"] if data["criteria"] else ():
        del sign["day"]
    return data


@pytest.mark.parametrize("case_id", ALL)
@LAW
@given(data=st.data())
def test_what_nothing_asks_for_improves_nothing(case_id: str, data: st.DataObject) -> None:
    case = named(case_id)
    idle = sorted(case.protective - asked_for(case))
    assume(idle)
    # Waiting for every result: else a result may come in while something is done.
    course = data.draw(courses(case))
    course = replace(course, acts=tuple(a for a in course.acts if not set(idle) & set(a.items)))
    at = data.draw(st.integers(0, len(course.acts)))
    more = replace(course, acts=(*course.acts[:at], Look(items=tuple(idle)), *course.acts[at:]))

    without, with_it = course.debrief(case), more.debrief(case)

    harmful = [b for b in with_it.safety.breaches if not b.session]
    breaches = tuple(b for b in with_it.safety.breaches if b not in harmful)
    kept = replace(with_it, safety=replace(with_it.safety, breaches=breaches))
    assert apart_from_time(kept) == apart_from_time(without)
    assert with_it.worth.against >= without.worth.against
    assert with_it.worth.tests_before_look == without.worth.tests_before_look
    assert {name: getattr(with_it.worth.burden, name) for name in ("sedations", "films", "scans", "invasive")} == {
        name: getattr(without.worth.burden, name) for name in ("sedations", "films", "scans", "invasive")
    }
    assert (with_it.worth.burden.key_minutes or 0) >= (without.worth.burden.key_minutes or 0)
    assert (with_it.worth.burden.first_look or 0) >= (without.worth.burden.first_look or 0)
    assert [f.item for f in with_it.findings] == [f.item for f in without.findings]


@pytest.mark.parametrize("case_id", ALL)
@LAW
@given(data=st.data())
def test_leaving_out_what_was_against_makes_nothing_worse(case_id: str, data: st.DataObject) -> None:
    case = named(case_id)
    course = data.draw(courses(case))
    against = data.draw(st.sampled_from(sorted(case.protective)))
    case = with_role(case, against, data.draw(st.sampled_from([Role.NOT_INDICATED, Role.HARMFUL])))
    assume(against not in asked_for(case))
    does = replace(course.without(against), acts=(Look(items=(against,)), *course.without(against).acts))

    whole, fewer = does.debrief(case), course.without(against).debrief(case)

    assert fewer.worth.against == whole.worth.against - 1
    assert fewer.worth.useful == whole.worth.useful
    assert len(fewer.safety.breaches) <= len(whole.safety.breaches)
    assert set(fewer.safety.met) == set(whole.safety.met)
    assert fewer.mattered == whole.mattered
    assert fewer.commitment == whole.commitment
    assert fewer.evidence.picks == whole.evidence.picks


@pytest.mark.parametrize("case_id", ALL)
@LAW
@given(data=st.data())
def test_doing_an_act_many_times_gains_nothing(case_id: str, data: st.DataObject) -> None:
    case = named(case_id)
    act = data.draw(st.sampled_from(sorted(case.protective)))
    course = data.draw(courses(case)).without(act)
    often = course
    for _ in range(data.draw(st.integers(2, 5))):
        at = data.draw(st.integers(0, len(often.acts)))
        often = replace(often, acts=(*often.acts[:at], Look(items=(act,)), *often.acts[at:]))
    times = [event for event in often.walk(case).events if isinstance(event, Acted) and event.item == act]
    many = often.debrief(case)
    judged = [order.worth for order in many.worth.orders if order.item == act]

    # At most one of them is credited, and whoever had done it at that time alone, or once at all, fares no worse.
    assert len(judged) == len(times)
    assert judged.count("useful") <= 1
    assert judged[1:].count("neutral") == 0
    best = times[judged.index("useful")] if "useful" in judged else times[0]
    alone = next(
        one
        for at in range(len(course.acts) + 1)
        for one in [replace(course, acts=(*course.acts[:at], Look(items=(act,)), *course.acts[at:]))]
        if at == len(course.acts) or _findings_before(case, one, act) == {i for i, _ in _known(case, often, best)}
    ).debrief(case)
    assert alone.worth.useful >= many.worth.useful
    assert alone.worth.against <= many.worth.against
    assert alone.mattered.done >= many.mattered.done


def _known(case: Case, course: Course, act: Acted) -> list[tuple[str, int]]:
    return [one.shown for one in course.walk(case).seen[: act.known] if one.number]


def _findings_before(case: Case, course: Course, act: str) -> set[str]:
    event = next(e for e in course.walk(case).events if isinstance(e, Acted) and e.item == act)
    return {item_id for item_id, _ in _known(case, course, event)}


@pytest.mark.parametrize("case_id", ALL)
def test_whoever_does_everything_does_every_act_and_fares_no_better(case_id: str) -> None:
    case = named(case_id)
    entries = walk_as(LEARNERS["everything"], case)
    fewer = tuple(
        entry for entry in entries if not (isinstance(entry, Look) and case.protective.issuperset(entry.items))
    )

    whole, less = debrief(case, follow(case, entries)), debrief(case, follow(case, fewer))

    assert {o.item for o in whole.worth.orders if not o.session} == case.protective
    # Acts come last here: what they alone can do is late where it has its time, and else is done by what was of use.
    useful = {o.item for o in whole.worth.orders if not o.session and o.worth == "useful"}
    for step in whole.mattered.steps:
        if step.status == "done" and case.protective >= {*step.did}:
            assert case.key_steps[step.step].by is None
            assert not useful.isdisjoint(step.did)
    assert whole.worth.against >= less.worth.against
    assert len(whole.safety.breaches) >= len(less.safety.breaches)
    assert whole.commitment.support == less.commitment.support
    assert len(whole.open) + whole.more_open >= len(less.open) + less.more_open or whole.mattered != less.mattered


def read_checklist(text: str) -> ChecklistFile:
    return read(ChecklistFile, tomllib.loads(text), "protect.toml", text, built_in.checklist().known)


AN_ACT = """[domain]
id = "protect"
label = "protect"
order = 1
act = "do"
about = "What is done at once."

[items.ring-senior]
label = "ringing a senior"
asks = "Does anybody know?"
can_tell = "A second mind helps."
cannot_tell = "It finds nothing."
burden = { minutes = 1 }
usual = "done"
basis = ["†"]

[items.ring-senior.outcomes.done]
text = "The senior knows."
basis = ["†"]
"""


@pytest.mark.parametrize(
    ("was", "put", "says"),
    [
        ('text = "The senior knows."', 'text = "The senior knows."\nbearing = { oms = 1 }', "it bears on nothing"),
        ('text = "The senior knows."', 'text = "The senior knows."\ncontested = true', "it bears on nothing"),
        ("outcomes.done]", "outcomes.rung]", "has one outcome, 'done'"),
        ("{ minutes = 1 }", "{ minutes = 1, takes = 1 }", "costs minutes, and nothing else"),
        ("{ minutes = 1 }", '{ minutes = 1, sedated = ["child"] }', "costs minutes, and nothing else"),
        ('usual = "done"', 'usual = "done"\npart_of = "lumbar-puncture"', "it has no such field"),
        ('usual = "done"', 'usual = "done"\nquestion = "help"', "it has no such field"),
        ('usual = "done"', 'usual = "done"\ngroup = "help"', "it has no such field"),
    ],
)
def test_an_act_with_what_only_a_test_has_is_refused(was: str, put: str, says: str) -> None:
    text = AN_ACT.replace(was, put).replace('usual = "done"', 'usual = "rung"' if "rung" in put else 'usual = "done"')

    with pytest.raises(ContentError, match=says):
        read_checklist(text)


def test_an_act_as_it_should_be_is_taken() -> None:
    assert read_checklist(AN_ACT).domain.act == "do"
