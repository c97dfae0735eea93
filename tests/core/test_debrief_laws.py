"""The laws of the debrief model, on walks that nobody planned."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from typing import assert_never, get_args

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from support.depth import examples
from support.logs.walkers import CASES, Course, case_named, courses

from workup.core.content.case import Case
from workup.core.content.faults import item_of
from workup.core.content.measures import Role
from workup.core.debrief import Debrief, debrief
from workup.core.debrief.commitment import Reading
from workup.core.debrief.evidence import Verdict, spoke_loudest
from workup.core.debrief.nets import POWERS, net, shift
from workup.core.debrief.picks import PickReading
from workup.core.debrief.points import BurdenPoint, DangerPoint, DelayPoint, Habit, ListPoint, SafetyPoint, StepPoint
from workup.core.debrief.praise import BundlePraise, MovePraise, PickPraise, Praise, RulePraise
from workup.core.debrief.reveal import Distance
from workup.core.debrief.safety import Breach
from workup.core.debrief.worth import OrderWorth, Worthwhile
from workup.core.text.value import as_data, changed
from workup.core.walk.events import Ordered
from workup.core.walk.following import follow
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.log import Look, Plan
from workup.core.walk.reference import reference
from workup.core.walk.refusals import OutOfTurn
from workup.core.walk.steps import Walk

# Of what Hypothesis draws for a law the first is the simplest that there is: it takes two to draw one by chance.
LAW = settings(max_examples=max(2, examples(4)), deadline=None, suppress_health_check=[HealthCheck.too_slow])
every_case = pytest.mark.parametrize("case_id", CASES)


def _of_learners(case: Case) -> tuple[Debrief, ...]:
    return tuple(debrief(case, follow(case, walk_as(learner, case))) for learner in LEARNERS.values())


def _breaches(made: Debrief) -> list[tuple[str, int]]:
    return [(breach.rule, breach.session) for breach in made.safety.breaches]


def _against(case: Case) -> list[str]:
    # What an author may call not indicated at some moment, and is at every moment where it starts so.
    return [item.id for item in case.items.values() if item.act == "order" and item.role.is_against]


def _ordered(walk: Walk) -> Counter[str]:
    return Counter(item_id for event in walk.events if isinstance(event, Ordered) for item_id in event.items)


@every_case
@LAW
@given(data=st.data())
def test_adding_a_test_that_is_not_indicated_never_improves_anything(case_id: str, data: st.DataObject) -> None:
    case = case_named(case_id)
    course = data.draw(courses(case))
    item_id = data.draw(st.sampled_from(_against(case)))
    session = data.draw(st.one_of(st.none(), st.integers(0, 5)))
    assume(case.items[item_id].role_changes == ())

    without, with_it = course.debrief(case), course.with_test(item_id, session).debrief(case)

    late_before = {step.step for step in without.mattered.steps if step.status == "done late"}
    late_after = {step.step for step in with_it.mattered.steps if step.status == "done late"}
    assert with_it.mattered.done <= without.mattered.done
    assert late_before <= late_after
    assert with_it.worth.useful <= without.worth.useful
    assert with_it.worth.against >= without.worth.against
    assert len(_breaches(with_it)) >= len(_breaches(without))
    assert with_it.commitment.support <= without.commitment.support
    assert with_it.commitment.match == without.commitment.match
    assert len(with_it.commitment.still_open) >= len(without.commitment.still_open)
    for cost in ("sedations", "films", "scans"):
        assert getattr(with_it.worth.burden, cost) >= getattr(without.worth.burden, cost)
    assert (with_it.worth.burden.key_minutes is None) == (without.worth.burden.key_minutes is None)
    depths = [case.pack.depth(made.worth.burden.invasive) for made in (without, with_it)]
    assert depths == sorted(depths)
    assert with_it.worth.avoidable_sedations >= without.worth.avoidable_sedations
    assert with_it.worth.avoidable_films >= without.worth.avoidable_films
    assert with_it.worth.avoidable_scans >= without.worth.avoidable_scans
    assert with_it.worth.tests_before_look >= without.worth.tests_before_look
    # Where it is ordered anyway, or the sample that it is done on, what is added may only bring its result sooner.
    before, after = (_ordered(made.walk(case)) for made in (course, course.with_test(item_id, session)))
    if before.keys().isdisjoint(after - before):
        assert (with_it.worth.burden.key_minutes or 0) >= (without.worth.burden.key_minutes or 0)
        assert with_it.worth.avoidable_minutes >= without.worth.avoidable_minutes
        assert (with_it.worth.burden.first_look or 0) >= (without.worth.burden.first_look or 0)


@every_case
@LAW
@given(data=st.data())
def test_what_is_open_is_never_what_was_committed_to_and_never_what_was_settled(
    case_id: str, data: st.DataObject
) -> None:
    case = case_named(case_id)
    course = data.draw(courses(case))
    # Of what was looked at more than once, the form that was shown last.
    shown_last = {one.item: case.forms[one.item, one.form] for one in course.walk(case).seen}
    seen, in_time = set(shown_last), {i: item for i, item in shown_last.items() if not item.late}

    made = course.debrief(case).commitment

    still_open = {one.hypothesis: one for one in made.still_open}
    assert made.diagnosis not in still_open
    for danger in set(case.must_not_miss) - {made.diagnosis}:
        closing = [
            needed
            for needed in case.addressed_by(danger)
            if all(
                shown in {f"{i}:{item.outcome}" for i, item in in_time.items()}
                if ":" in shown
                else shown in in_time and in_time[shown].bearing.get(danger, 0) <= 0
                for shown in needed
            )
        ]
        assert (danger in still_open) == (not closing)
    for one in made.still_open:
        assert set(one.seen) == set(one.items) & seen
        assert set(one.speaks_for) <= set(one.seen)
        # What was still needed: what would have settled it; or, once a sign spoke for it, what is to be done at that.
        acts = all(case.items[item].act == "do" for way in one.needed for item in way)
        assert not one.needed or (one.seen and (acts or not one.speaks_for))
        assert not {item_id for needed in one.needed for item_id in needed} & seen
        assert not any(set(less) < set(more) for less in one.needed for more in one.needed)


@every_case
@LAW
@given(data=st.data())
def test_dropping_an_act_never_completes_a_step_or_closes_a_danger(case_id: str, data: st.DataObject) -> None:
    case = case_named(case_id)
    course = data.draw(courses(case))
    done = sorted({item_id for act in course.acts for item_id in act.items})
    assume(done)
    item_id = data.draw(st.sampled_from(done))

    whole, fewer = course.debrief(case), course.without(item_id).debrief(case)

    assert fewer.mattered.done <= whole.mattered.done
    open_before = {one.hypothesis for one in whole.commitment.still_open}
    open_after = {one.hypothesis for one in fewer.commitment.still_open}
    # What comes sooner without it may still show what has faded by then.
    had = course.walk(case).findings
    other = {i for i, seen in course.without(item_id).walk(case).findings.items() if had.get(i, seen) != seen}
    assert open_before - _touched(case, open_before, other) <= open_after


def _touched(case: Case, dangers: set[str], items: set[str]) -> set[str]:
    # The dangers that one of these items may close.
    return {one for one in dangers for needed in case.addressed_by(one) if items & set(map(item_of, needed))}


def _breaches_of_always(case: Case, made: Debrief) -> set[tuple[str, int]]:
    rules = (one for one in made.safety.breaches if one.kind == "rule" and case.safety[one.rule].when is None)
    return {(one.rule, one.session) for one in rules}


BETTER = {"open": 0, "done late": 1, "done": 2}


@every_case
@LAW
@given(data=st.data())
def test_leaving_out_the_waiting_earns_nothing(case_id: str, data: st.DataObject) -> None:
    # Support and time are no part of the law: what was not waited for cannot speak against the diagnosis, as what was
    # not asked cannot, and a walk without waiting is quicker. But whatever is lacked was awaited, and is named.
    case = case_named(case_id)
    course = data.draw(courses(case))
    hasty = replace(course, waits=False)

    waited, left = course.debrief(case), hasty.debrief(case)

    had, lacked = set(course.walk(case).findings), set(hasty.walk(case).findings)
    assert lacked <= had
    # Whoever does not wait for a picture binds a needle to it, and it may be left out, or not be known yet to be.
    bound = hasty.walk(case).left_out | course.walk(case).left_out
    # What was found and ordered again is awaited as well.
    assert set(left.commitment.awaited) - bound - lacked == had - lacked - bound
    assert waited.commitment.awaited == ()
    steps = {step.step: step for step in waited.mattered.steps}
    # What shows something else with time is better looked for at once: whoever waits for a slow result first is late.
    changing = {item_id for item_id, item in case.items.items() if item.later}
    for step in left.mattered.steps:
        assert BETTER[step.status] <= BETTER[steps[step.step].status] or changing & set(step.did)
        assert set(step.did) <= set(steps[step.step].did)
    still_open = {one.hypothesis for one in waited.commitment.still_open}
    # So with a danger that a sample would have closed, had it not been taken days later.
    late = {one.item for one in course.walk(case).seen if one.form} & changing
    fading = _touched(case, still_open, late)
    assert {one.hypothesis for one in left.commitment.still_open} >= still_open - fading
    assert left.commitment.match == waited.commitment.match
    assert left.worth.tests_before_look == waited.worth.tests_before_look
    for cost in ("sedations", "films", "scans", "invasive"):
        assert getattr(left.worth.burden, cost) == getattr(waited.worth.burden, cost)
    # A rule that holds only where something has been seen cannot hold for whoever has not seen it.
    assert _breaches_of_always(case, waited) <= _breaches_of_always(case, left)
    # To order what is out already is a repeat, as it is to order what is known; but what comes in another form with
    # time may have changed by then for whoever waited, and to order it anew is none.
    assert [_repeat(case, order) for order in left.worth.orders if order.session] == [
        _repeat(case, order) for order in waited.worth.orders if order.session
    ]


def _repeat(case: Case, order: OrderWorth) -> tuple[str, int, bool]:
    return order.item, order.session, order.repeat and not case.items[order.item].later


def test_what_changes_with_time_is_ordered_anew_by_whoever_waited_and_once_too_often_by_whoever_did_not() -> None:
    case = case_named("noor")
    first, again = ("lumbar-puncture", "csf-bands", "ecg"), ("lumbar-puncture", "ecg")
    course = Course(acts=(Plan(items=first), Plan(items=again)), lists={}, diagnosis="cerebellar-ataxia")

    waited, left = course.debrief(case), replace(course, waits=False).debrief(case)

    assert [[o.repeat for o in made.worth.orders if o.item == "ecg"] for made in (waited, left)] == [
        [False, False],
        [False, True],
    ]


def test_support_can_be_higher_where_what_speaks_against_is_still_out_and_then_that_is_named() -> None:
    case = case_named("amara")
    scan = next(
        item for item in case.items.values() if item.act == "order" and item.bearing.get("cerebellar-ataxia", 0) < 0
    )
    course = Course(acts=(Plan(items=(scan.id,)),), lists={}, diagnosis="cerebellar-ataxia")

    waited, left = course.debrief(case), replace(course, waits=False).debrief(case)

    assert left.commitment.support > waited.commitment.support
    assert scan.id in left.commitment.awaited


@every_case
@LAW
@given(data=st.data())
def test_the_order_of_questions_inside_an_interval_changes_nothing(case_id: str, data: st.DataObject) -> None:
    case = case_named(case_id)
    course = data.draw(courses(case))
    asked = {item_id for act in course.acts if isinstance(act, Look) for item_id in act.items}
    # What an act is worth may turn on what was known before it.
    looks = sorted(asked - case.protective)
    assume(len(looks) >= 2)
    sessions = tuple(act for act in course.acts if isinstance(act, Plan))
    shuffled = tuple(data.draw(st.permutations(looks)))

    one = _with_acts(course, (Look(items=tuple(looks)), *sessions)).debrief(case)
    two = _with_acts(course, (Look(items=shuffled), *sessions)).debrief(case)

    moved = [[(m.hypothesis, m.net, m.reference_tenths, m.verdict) for m in i.moved] for i in one.evidence.intervals]
    again = [[(m.hypothesis, m.net, m.reference_tenths, m.verdict) for m in i.moved] for i in two.evidence.intervals]
    assert moved == again
    assert [step.status for step in one.mattered.steps] == [step.status for step in two.mattered.steps]
    assert [(o.item, o.role, o.repeat, o.potential) for o in one.worth.orders] == [
        (o.item, o.role, o.repeat, o.potential) for o in two.worth.orders
    ]
    assert _breaches(one) == _breaches(two)
    assert one.commitment == two.commitment
    assert one.evidence.picks == two.evidence.picks


@every_case
@LAW
@given(data=st.data())
def test_asking_the_same_question_again_changes_no_byte(case_id: str, data: st.DataObject) -> None:
    case = case_named(case_id)
    course = data.draw(courses(case))
    # An act that protects can be of use a second time: what holds of that stands with the acts.
    looks = [(index, act) for index, act in enumerate(course.acts) if isinstance(act, Look)]
    at = [index for index, look in looks if all(case.items[item_id].act != "do" for item_id in look.items)]
    assume(at)
    index = data.draw(st.sampled_from(at))
    later = data.draw(st.integers(index + 1, len(course.acts)))
    again = _with_acts(course, (*course.acts[:later], course.acts[index], *course.acts[later:]))
    # Asked of something that has changed by then, the same question has another answer, or has it sooner.
    once, twice = course.walk(case), again.walk(case)
    assume([one.shown for one in twice.seen] == [one.shown for one in once.seen])

    assert again.debrief(case) == course.debrief(case)


@every_case
@LAW
@given(data=st.data())
def test_a_result_changes_nothing_about_orders_placed_before_it_was_seen(case_id: str, data: st.DataObject) -> None:
    case = case_named(case_id)
    course = data.draw(courses(case))
    walk = course.walk(case)
    assume(walk.seen)
    changed = data.draw(st.sampled_from([seen.item for seen in walk.seen]))
    outcome = data.draw(st.sampled_from(sorted(case.items[changed].possible)))
    other_case = _showing(case, changed, outcome)
    assume(_has_a_plan(other_case))

    one, two = course.debrief(case), course.debrief(other_case)

    first_seen = next(seen.minute for seen in walk.seen if seen.item == changed)
    before = {o.session for o in one.worth.orders if o.session and o.minute < first_seen}
    # The one thing that waits for a result is an act that was bound to it: it is done or left out as the picture shows.
    bound = {left for left in _left_out(one) ^ _left_out(two) if left[0] in before}
    assert all(changed in case.items[case.items[item_id].part_of or item_id].waits_for for _, item_id in bound)
    kept = ("item", "session", "minute", "role", "change", "idle", "repeat", "worth", "potential", "purpose")
    ordered, again = (
        [
            [getattr(o, name) for name in kept]
            for o in made.worth.orders
            if o.session in before and (o.session, o.item) not in bound
        ]
        for made in (one, two)
    )
    assert ordered == again
    assert _breaches_but_for(one, before, bound) == _breaches_but_for(two, before, bound)


def _has_a_plan(case: Case) -> bool:
    # Of another outcome the plan may pick what is then never seen; an author is told so.
    try:
        return bool(reference(case))
    except OutOfTurn:
        return False


def _left_out(made: Debrief) -> set[tuple[int, str]]:
    return {(session, item_id) for session, items in enumerate(made.worth.left_out, start=1) for item_id in items}


def _breaches_but_for(made: Debrief, sessions: set[int], bound: set[tuple[int, str]]) -> list[Breach]:
    # A rule is broken by a session as far as it holds more than what was bound.
    cut = [
        replace(one, ordered=tuple(i for i in one.ordered if (one.session, i) not in bound))
        for one in made.safety.breaches
        if one.session in sessions
    ]
    return [one for one in cut if one.ordered]


def _copied(case: Case) -> Case:
    return deepcopy(case)


@every_case
@LAW
@given(data=st.data())
def test_the_same_log_gives_the_same_bytes(case_id: str, data: st.DataObject) -> None:
    case = case_named(case_id)
    course = data.draw(courses(case))

    one = json.dumps(as_data(debrief(case, follow(case, course.entries(case)))))
    two = json.dumps(as_data(debrief(case.once(_copied), follow(case, course.entries(case)))))

    assert one == two


@every_case
@LAW
@given(data=st.data())
def test_what_follows_a_session_changes_nothing_about_it(case_id: str, data: st.DataObject) -> None:
    case = case_named(case_id)
    course = data.draw(courses(case))
    cut = data.draw(st.integers(0, len(course.acts)))

    whole, part = course.debrief(case), _with_acts(course, course.acts[:cut]).debrief(case)

    # Acts that protect have no session, and can be done again: those of the part are the first of the whole.
    sessions = {order.session for order in part.worth.orders} - {0}
    for had, kept in (
        (whole.worth.orders, part.worth.orders),
        (whole.safety.breaches, part.safety.breaches),
    ):
        assert [one for one in had if one.session in sessions] == [one for one in kept if one.session]
        acts = [one for one in kept if not one.session]
        assert [one for one in had if not one.session][: len(acts)] == acts


_WORDS = re.compile(r"[a-z]+ [a-z]+ [a-z]+", re.IGNORECASE)


def _said(reading: object) -> Iterator[str]:
    if isinstance(reading, dict):
        yield from (text for value in reading.values() for text in _said(value))
    elif isinstance(reading, list | tuple):
        yield from (text for value in reading for text in _said(value))
    elif isinstance(reading, str):
        yield reading


def _verdicts() -> set[str]:
    kinds = (Distance, Habit, Verdict, Worthwhile, Reading, PickReading)
    return {word for kind in kinds for word in get_args(kind)} | {role.value for role in Role}


@every_case
@LAW
@given(data=st.data())
def test_no_reading_of_any_walk_holds_a_word_of_the_case_or_a_sentence(case_id: str, data: st.DataObject) -> None:
    case = case_named(case_id)
    made = data.draw(courses(case)).debrief(case)

    data = as_data(made)
    del data["told"]
    texts = set(_said(data)) - _verdicts()

    labels = {item.label for item in case.items.values()} | {case.label(option) for option in case.options}
    ids = {*case.items, *case.options, *case.key_steps, *case.safety}
    assert not (texts & labels) - ids
    assert not [text for text in texts if _WORDS.search(text)]


@every_case
@LAW
@given(data=st.data())
def test_every_point_and_every_praise_leads_to_a_reading_of_its_walk(case_id: str, data: st.DataObject) -> None:
    case = case_named(case_id)
    made = data.draw(courses(case)).debrief(case)

    intervals = made.evidence.intervals
    # Of each interval, what did not move with its findings, by how many tenths of a chip it stands off.
    off = [
        {m.hypothesis: abs(m.reference_tenths - 10 * m.after) for m in i.moved if m.verdict in ("stayed", "against")}
        for i in intervals
    ]
    went = {(at, m.hypothesis) for at, i in enumerate(intervals) for m in i.moved if m.verdict == "with"}
    late = {step.step for step in made.mattered.steps if step.status == "open"}
    for point in made.open:
        match point:
            case SafetyPoint():
                assert point.breach in range(len(made.safety.breaches))
            case DangerPoint():
                assert point.open in range(len(made.commitment.still_open))
            case DelayPoint():
                assert point.look or point.result
            case StepPoint():
                assert point.step in late
            case ListPoint():
                assert off[point.interval][point.hypothesis] == max(off[point.interval].values())
            case BurdenPoint():
                # What was worth its order is no cost, unless it was sedated apart from what it could have gone with.
                useless = [case.items[o.item] for o in made.worth.orders if o.worth != "useful"]
                costly = any(item.sedated or item.films or item.scans or item.depth for item in useless)
                assert costly or made.worth.against >= 10 or made.worth.avoidable_sedations
            case _:
                assert_never(point)
    for praise in made.well:
        match praise:
            case RulePraise():
                assert praise.rule in made.safety.met
            case MovePraise():
                assert (praise.interval, praise.hypothesis) in went
            case BundlePraise():
                assert set(praise.items) <= {o.item for o in made.worth.orders if o.session == praise.session}
            case PickPraise():
                assert made.evidence.picks[praise.pick].reading == "matches"
            case _:
                assert_never(praise)


@every_case
@LAW
@given(data=st.data())
def test_a_class_counts_of_each_shift_what_its_debrief_says_spoke_loudest(case_id: str, data: st.DataObject) -> None:
    case = case_named(case_id)

    for walk in (data.draw(courses(case)).walk(case), *(follow(case, walk_as(one, case)) for one in LEARNERS.values())):
        moved = [one for interval in debrief(case, walk).evidence.intervals for one in interval.moved]
        told = [(one.strongest.item, one.verdict) for one in moved if one.strongest]

        assert spoke_loudest(case, walk, walk.lists) == told


@every_case
@LAW
@given(data=st.data())
def test_neither_a_list_nor_a_finding_is_praised_twice(case_id: str, data: st.DataObject) -> None:
    case = case_named(case_id)

    for made in (data.draw(courses(case)).debrief(case), *case.once(_of_learners)):
        said = [subject for praise in made.well for subject in _lists_and_findings(made, praise)]
        assert len(said) == len(set(said))


def _lists_and_findings(made: Debrief, praise: Praise) -> Iterator[tuple[object, ...]]:
    match praise:
        case PickPraise():
            pick = made.evidence.picks[praise.pick]
            yield pick.item, pick.form
        case MovePraise():
            moved = {m.hypothesis: m for m in made.evidence.intervals[praise.interval].moved}[praise.hypothesis]
            assert moved.strongest is not None
            yield moved.strongest.item, moved.strongest.form
            yield "list", praise.interval
        case RulePraise():
            yield "rule", praise.rule
        case BundlePraise():
            yield "session", praise.session
        case _:
            assert_never(praise)


@every_case
@LAW
@given(data=st.data())
def test_what_is_said_to_be_strongest_says_something(case_id: str, data: st.DataObject) -> None:
    case = case_named(case_id)

    for made in (data.draw(courses(case)).debrief(case), *case.once(_of_learners)):
        for moved in (one for interval in made.evidence.intervals for one in interval.moved if one.strongest):
            strongest, bearing = moved.strongest, case.forms[moved.strongest.item, moved.strongest.form].bearing
            # Where it is no word on the diagnosis itself, it is said of which other it is one.
            assert strongest.bearing or (strongest.beside != moved.hypothesis and strongest.beside_bearing)
            assert strongest.beside_bearing == bearing.get(strongest.beside, 0)
            assert strongest.beside_bearing in (max(bearing.values()), min(bearing.values()))


@every_case
@LAW
@given(data=st.data())
def test_a_change_of_less_than_a_chip_is_no_change(case_id: str, data: st.DataObject) -> None:
    case = case_named(case_id)

    for made in (data.draw(courses(case)).debrief(case), *case.once(_of_learners)):
        for moved in (one for interval in made.evidence.intervals for one in interval.moved):
            assert moved.verdict == "quiet" or abs(moved.reference_tenths - 10 * moved.before) >= 9.5


@LAW
@given(data=st.data())
def test_the_reference_shift_is_the_formula_of_the_debrief_model(data: st.DataObject) -> None:
    case = case_named(data.draw(st.sampled_from(CASES)))
    chips = dict.fromkeys(case.options, 0)
    for option in data.draw(st.lists(st.sampled_from(case.options), min_size=10, max_size=10)):
        chips[option] += 1
    nets = {h: data.draw(st.integers(-6, 6)) for h in case.hypotheses}

    shifted = shift(case, chips, nets)

    size = len(case.options)
    p = {h: (chips[h] + 0.5) / (10 + 0.5 * size) for h in case.options}
    weight = {h: p[h] * 10 ** (nets.get(h, 0) / 2) for h in case.options}
    q = {h: weight[h] / sum(weight.values()) for h in case.options}
    for option in case.options:
        tenths, direction = shifted[option]
        e = 10 * (q[option] - p[option])
        assert abs(tenths - 100 * q[option]) <= 0.51
        own = 10 * q[option] - chips[option]
        if min(abs(abs(e) - 2), abs(abs(own) - 1)) > 0.001:  # on a boundary whole numbers decide, and floats may not
            assert direction == (0 if abs(e) < 2 or abs(own) < 1 else 1 if e > 0 else -1)


def test_the_table_of_powers_is_half_a_power_of_ten_a_step() -> None:
    assert [round(10 ** (8 - k / 2)) for k in range(len(POWERS))] == list(POWERS)


def test_correlated_findings_of_one_group_count_once() -> None:
    case = _showing(_showing(case_named("amara"), "csf-flow", "expanded"), "csf-bands", "csf-only")
    flow, bands = case.items["csf-flow"], case.items["csf-bands"]

    together, alone = net(case, [("csf-flow", 0), ("csf-bands", 0)]), net(case, [("csf-flow", 0)])

    assert flow.group == bands.group
    assert together == alone
    assert any(bands.bearing.values())


def _with_acts(course: Course, acts: tuple[Look | Plan, ...]) -> Course:
    return Course(acts=acts, lists=course.lists, diagnosis=course.diagnosis, picks=course.picks)


def _showing(case: Case, item_id: str, outcome: str) -> Case:
    item = changed(case.items[item_id], outcome=outcome, text="another result")
    return changed(case, items={**case.items, item_id: item})
