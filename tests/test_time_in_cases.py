"""What the clock of a case does in the cases that are shipped: results at their own time, signs that fade, dates."""

import re

import pytest
from support.logs.walkers import CASES, Course, case_named

from workup.core.content.case import Case
from workup.core.content.measures import Role
from workup.core.debrief import debrief
from workup.core.walk.events import Ordered
from workup.core.walk.following import follow
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.log import Entry, Look, Plan, Purpose
from workup.core.walk.moment import DAY, comes
from workup.core.walk.steps import Walk
from workup.play.revealed import findings_index

WAITING = 3 * 30 * 24 * 60
"""Minutes of about three months."""


def _course(case: Case, *acts: Look | Plan, binds: bool = True) -> Course:
    return Course(acts=acts, lists={}, diagnosis=case.answer, binds=binds)


def _sessions(walk: Walk) -> list[Ordered]:
    return [event for event in walk.events if isinstance(event, Ordered)]


@pytest.mark.parametrize("case_id", CASES)
def test_no_result_waits_for_a_slower_one(case_id: str) -> None:
    case = case_named(case_id)
    walk = follow(case, walk_as(LEARNERS["reference"], case))

    # What is out at the commitment comes at its own time as well.
    known = {one.item: one.minute for one in (*walk.seen, *walk.awaited)}
    free = [
        (known[item_id], comes(case.begins, session.minute, case.items[item_id].minutes))
        for session in _sessions(walk)
        for item_id in session.items
        if not session.bound and item_id in known
    ]
    assert all(came == due for came, due in free)
    # What is bound waits for the picture alone.
    for session in filter(lambda one: one.bound, _sessions(walk)):
        pictures = [known[i] for act in session.bound for i in case.items[act].waits_for if i in session.items]
        for item_id in session.items:
            together = item_id in session.bound or case.items[item_id].part_of in session.bound
            begins = max(pictures) if together else session.minute
            assert known[item_id] == comes(case.begins, begins, case.items[item_id].minutes)


@pytest.mark.parametrize("case_id", CASES)
@pytest.mark.parametrize("learner", LEARNERS)
def test_what_takes_days_comes_in_working_hours(case_id: str, learner: str) -> None:
    case = case_named(case_id)
    walk = follow(case, walk_as(LEARNERS[learner], case))

    slow = [seen for seen in walk.seen if case.items[seen.item].minutes >= DAY and not seen.from_the_start]
    assert {seen.item for seen in slow if not 9 <= (case.begins.minute + seen.minute) % DAY / 60 <= 18} == set()


@pytest.mark.parametrize("case_id", CASES)
def test_a_slow_test_comes_when_its_own_hour_says_also_where_others_ordered_it_at_another(case_id: str) -> None:
    case = case_named(case_id)
    # Of which nothing is asked.
    free = [i for i in case.items.values() if i.act == "order" and not (i.is_burdensome or i.part_of or i.known)]
    slow = [item.id for item in free if item.minutes >= DAY]
    assert slow

    for item_id in slow:
        for minute in (*range(0, DAY, 95), *range(2 * DAY, 3 * DAY, 205)):
            walk = Walk(case, minute=minute, checkpoint=None, passed=("opening", "bedside", "pause"))
            walk = walk.after(Plan(items=(item_id,)))
            (due,) = [one.minute for one in (*walk.awaited, *walk.seen) if one.item == item_id]
            assert due == comes(case.begins, minute, case.items[item_id].minutes)


def test_a_puncture_bundled_with_its_picture_is_left_out_when_the_picture_forbids_it() -> None:
    kofi = case_named("kofi")
    ordered = Plan(items=("ct-head", "lumbar-puncture", "csf-cells"))

    bound = _course(kofi, ordered)
    (session,) = _sessions(bound.walk(kofi))
    assert set(session.items) == {"ct-head"}
    assert set(session.left_out) == {"lumbar-puncture", "csf-cells"}
    assert bound.debrief(kofi).safety.breaches == ()

    (session,) = _sessions(_course(kofi, ordered, binds=False).walk(kofi))
    assert set(session.items) == {"ct-head", "lumbar-puncture", "csf-cells"}
    broken = _course(kofi, ordered, binds=False).debrief(kofi).safety.breaches
    assert "pressure-before-lp" in {one.rule for one in broken if "lumbar-puncture" in one.ordered}


def test_what_a_needle_did_can_be_seen() -> None:
    kofi = case_named("kofi")
    look = Look(items=("pupils",))

    walk = _course(kofi, look, Plan(items=("lumbar-puncture", "csf-cells")), look).walk(kofi)

    assert [seen.form for seen in walk.seen if seen.item == "pupils"] == [0, 1]
    assert walk.findings["pupils"] == "one-wide"


def test_a_toxidrome_looked_at_on_day_eight_is_gone() -> None:
    noor = case_named("noor")
    signs = ("consciousness", "eye-movements", "pupils", "skin", "blood-pressure", "gait")
    asked = Look(items=("onset", "medicines"))
    early = _course(noor, asked, Look(items=signs), Plan(items=("review-days",)))
    late = _course(noor, asked, Plan(items=("review-days",)), Look(items=signs))

    at_once, day_eight = early.walk(noor), late.walk(noor)

    assert {at_once.findings[sign] for sign in signs} >= {"drowsy", "chaotic", "wide", "flushed-dry"}
    assert {day_eight.findings[sign] for sign in signs} == {
        "alert",
        "full",
        "equal",
        "clear",
        "usual-for-age",
        "steady",
    }
    assert day_eight.seen[-1].minute >= 7 * 24 * 60
    # Seen late it speaks for nothing, and what mattered was done late.
    support = {name: course.debrief(noor).commitment.support for name, course in (("early", early), ("late", late))}
    assert support["late"] < support["early"]
    statuses = {step.step: step.status for step in late.debrief(noor).mattered.steps}
    assert statuses["pupils"] == statuses["alertness"] == "done late"


def test_a_plan_with_a_date_takes_the_place_of_months_of_waiting() -> None:
    zahra = case_named("zahra")
    entries: tuple[Entry, ...] = walk_as(LEARNERS["reference"], zahra)
    walk = follow(zahra, entries)
    made = debrief(zahra, walk)

    assert "plan-second-search" in walk.findings
    assert "repeat-search" not in walk.findings
    assert walk.minute < WAITING / 12
    assert {step.step: step.status for step in made.mattered.steps}["later"] == "done"
    assert made.commitment.still_open == ()
    assert made.safety.breaches == ()


def test_where_a_mass_is_seen_the_bundled_puncture_is_not_done_and_harms_nobody() -> None:
    mei = case_named("mei")
    asked = Look(items=("onset", "headache", "fundi", "consciousness", "blood-pressure", "medicines"))
    bundle = Plan(items=("mri-brain", "lumbar-puncture", "csf-cells", "csf-flow"))

    made = _course(mei, asked, bundle).debrief(mei)
    unbound = _course(mei, asked, bundle, binds=False).debrief(mei)

    assert [order.item for order in made.worth.orders] == ["mri-brain"]
    assert made.safety.breaches == ()
    assert {one.rule for one in unbound.safety.breaches} >= {"lumbar-puncture"}


@pytest.mark.parametrize("case_id", CASES)
def test_a_walk_that_a_week_has_changed_is_seen_as_the_second_visit_tells_it(case_id: str) -> None:
    case = case_named(case_id)
    look, week = Look(items=("gait",)), Plan(items=("review-days",))

    walk = _course(case, look, week, look).walk(case)

    has_changed = walk.findings["review-days"] in ("worse", "better")
    forms = {seen.form for seen in walk.seen if seen.item == "gait"}
    assert (len(forms) == 2) is has_changed


def test_a_child_who_went_on_to_intensive_care_is_not_examined_awake_a_week_later() -> None:
    kofi = case_named("kofi")
    signs = ("consciousness", "gait", "jerks", "power", "cranial", "breathing")
    walk = _course(kofi, Plan(items=("review-days",)), Look(items=(*signs, "meningism", "eye-movements"))).walk(kofi)

    shown = {seen.item: kofi.items[seen.item].forms[seen.form] for seen in walk.seen}
    assert {sign for sign in signs if shown[sign].late} == set(signs)
    # What can be seen in one who is asleep is there for whoever looks late, and settles what it settled.
    assert (shown["meningism"].outcome, shown["eye-movements"].outcome) == ("fever", "beating")


def test_what_a_needle_did_is_told_by_whoever_sees_him_next() -> None:
    kofi = case_named("kofi")
    needle, look, week = Plan(items=("lumbar-puncture",)), Look(items=("consciousness",)), Plan(items=("review-days",))

    walk = _course(kofi, needle, look, week).walk(kofi)

    assert {one.item: one.form for one in walk.seen if one.item in ("consciousness", "review-days")} == {
        "consciousness": 1,
        "review-days": 1,
    }


@pytest.mark.parametrize("case_id", CASES)
def test_two_dates_of_one_session_are_over_with_the_later_of_them(case_id: str) -> None:
    case = case_named(case_id)
    walk = Walk(case, checkpoint=None, passed=("opening", "bedside", "pause"))

    both = _ordered(walk, "review-days", "repeat-search")

    assert both.minute == max(_ordered(walk, one).minute for one in ("review-days", "repeat-search"))
    assert {"review-days", "repeat-search"} <= both.findings.keys()


def _ordered(walk: Walk, *tests: str) -> Walk:
    walk = walk.after(Plan(items=tests))
    while (item_id := walk.awaits.item) is not None:
        walk = walk.after(Purpose(item=item_id, hypothesis=None))
    return walk


def test_a_pick_offers_what_was_looked_at_again_once_as_it_was_seen_last() -> None:
    elias = case_named("elias")
    first, again = Look(items=("eye-movements", "gait")), Look(items=("eye-movements",))
    walk = _course(elias, first, Plan(items=("review-days",)), again).walk(elias)

    eyes = [seen.number for seen in walk.found if seen.item == "eye-movements"]
    offered = [(choice.number, choice.label) for choice in findings_index(walk).choices]
    assert len(eyes) == 2
    assert [n for n, label in offered if label == elias.items["eye-movements"].label] == [eyes[-1]]
    assert [n for n, _ in offered] == sorted(n for n, _ in offered)


_MOMENTS = re.compile(
    # A family that comes back the same day does so after the walk.
    r"\b(today|tonight|told at once|belongs to the day on which|(?<!come back )the same day|on the (?:first )?day"
    r"|on the first evening|before the night|within the first hour|in the first minutes)\b"
)


@pytest.mark.parametrize("case_id", CASES)
def test_what_is_said_of_a_call_that_counts_is_as_true_days_later(case_id: str) -> None:
    case = case_named(case_id)
    # At which moment an act counts, only `by` says.
    steps = [
        step for step in case.key_steps.values() if step.by is None and not case.protective.isdisjoint(step.any_of)
    ]
    counted = [text for step in steps for text in (step.label, step.why)]
    for act in case.protective:
        item = case.items[act]
        said = [(item.role, item.role_why), *((change.role, change.why) for change in item.role_changes)]
        counted += [why for role, why in said if role in (Role.ESSENTIAL, Role.CONTRIBUTORY)]

    assert counted
    assert [text for text in counted if _MOMENTS.search(text)] == []


def test_a_step_done_at_any_time_is_not_called_one_of_the_first_minutes() -> None:
    noor = case_named("noor")
    toxicology, sugar = Plan(items=("toxicology",)), Plan(items=("metabolic-first",))

    made = {
        name: {step.step: step.status for step in course.debrief(noor).mattered.steps}
        for name, course in (
            ("first", _course(noor, sugar, toxicology)),
            ("with", _course(noor, Plan(items=("toxicology", "metabolic-first")))),
            ("after", _course(noor, toxicology, sugar)),
        )
    }

    assert {name: steps["glucose"] for name, steps in made.items()} == {
        "first": "done",
        "with": "done",
        "after": "done late",
    }
