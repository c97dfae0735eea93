"""Each rule of the debrief on a walk made for it: what counts, when it counts, and what is said."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

import pytest
from support.logs.walkers import CASES, Course, case_named

from workup.core.content.case import Case
from workup.core.content.findings import KnownAlready
from workup.core.content.measures import Role
from workup.core.debrief import Debrief
from workup.core.debrief.commitment import StillOpen
from workup.core.debrief.contrast import answer_beside
from workup.core.debrief.costs import costs_more, is_large
from workup.core.debrief.evidence import Interval, Moved
from workup.core.debrief.picks import PickRead
from workup.core.debrief.points import (
    Answers,
    DangerPoint,
    DelayPoint,
    ListPoint,
    Point,
    SafetyPoint,
    StepPoint,
    habit,
    left_open,
)
from workup.core.debrief.weights import weight_of_step
from workup.core.text.value import changed
from workup.core.walk.log import Look, Plan
from workup.document.blocks import Points, Table
from workup.document.summary.apart import apart
from workup.document.summary.tests import tests as section_of_tests
from workup.document.summary.three import safety

CASE = case_named("amara")
MEI = case_named("mei")
SAFE = ("fundi", "consciousness", "blood-pressure", "medicines")
ATAXIA = {"cerebellar-ataxia": 10}
TWO = {"cerebellar-ataxia": 5, "posterior-fossa": 5}


def _made(
    *acts: Look | Plan,
    case: Case = CASE,
    chips: Mapping[str, int] | None = None,
    pick: str | None = None,
    binds: bool = True,
) -> Debrief:
    checkpoints = ("opening", "bedside", "pause", "commit")
    lists = {checkpoint: chips or {} for checkpoint in checkpoints}
    picks = dict.fromkeys(checkpoints, (pick, None))
    return Course(acts=acts, lists=lists, diagnosis=case.answer, picks=picks, binds=binds).debrief(case)


def _rules(made: Debrief) -> set[str]:
    return {breach.rule for breach in made.safety.breaches}


def _status(made: Debrief, step: str) -> str:
    return next(one.status for one in made.mattered.steps if one.step == step)


def test_a_step_done_in_the_session_it_had_to_come_before_is_in_time() -> None:
    by = {step.by for step in CASE.key_steps.values()}
    assert by == {"first test", "first sedation", None}

    late = _made(Plan(items=("mri-brain",)), Look(items=("fundi",)))
    in_time = _made(Look(items=("fundi",)), Plan(items=("mri-brain",)))
    light = _made(Plan(items=("urine-hva",)), Look(items=("fundi", "onset")))

    assert _status(late, "pressure") == "done late"
    assert _status(in_time, "pressure") == "done"
    assert _status(light, "pressure") == "done"
    assert _status(light, "course") == "done late"


def test_a_step_done_within_the_first_sedation_is_not_late() -> None:
    step = changed(CASE.key_steps["brain"], by="first sedation")
    case = changed(CASE, key_steps={**CASE.key_steps, "brain": step})

    within = _made(Plan(items=("mri-brain", "mri-body")), case=case)
    after = _made(Plan(items=("mri-body",)), Plan(items=("mri-brain",)), case=case)

    assert _status(within, "brain") == "done"
    assert _status(after, "brain") == "done late"


def test_a_late_step_still_counts_as_done() -> None:
    late = _made(Plan(items=("mri-brain",)), Look(items=("fundi",)))

    assert late.mattered.done == 2
    assert StepPoint(step="pressure") not in _all_points(late)


def test_the_bedside_check_must_be_known_before_a_puncture_not_ordered_with_it() -> None:
    assert "pressure-before-lp" in _rules(_made(Plan(items=("csf-cells",))))
    assert "pressure-before-lp" not in _rules(_made(Look(items=SAFE), Plan(items=("csf-cells",))))


def test_with_a_chip_on_a_mass_imaging_may_share_the_session() -> None:
    chips = {"posterior-fossa": 5, "cerebellar-ataxia": 5}
    looks = Look(items=SAFE)

    alone = _made(looks, Plan(items=("csf-cells",)), chips=chips)
    together = _made(looks, Plan(items=("mri-brain", "csf-cells")), chips=chips)
    without_a_chip = _made(looks, Plan(items=("csf-cells",)), chips=ATAXIA)

    assert "image-before-lp-list" in _rules(alone)
    assert "image-before-lp-list" not in _rules(together)
    assert "image-before-lp-list" not in _rules(without_a_chip)


def test_with_signs_of_pressure_the_images_must_have_been_read() -> None:
    looks = Look(items=(*SAFE, "headache"))

    together = _made(looks, Plan(items=("mri-brain", "csf-cells")), case=MEI, binds=False)
    apart = _made(looks, Plan(items=("mri-brain",)), Plan(items=("csf-cells",)), case=MEI)

    assert "image-before-lp-signs" in _rules(together)
    assert "image-before-lp-signs" not in _rules(apart)


def test_a_sign_seen_after_the_order_does_not_judge_it() -> None:
    before = _made(Look(items=("fundi", "consciousness")), Plan(items=("csf-cells",)), case=MEI)
    after = _made(Plan(items=("csf-cells",)), Look(items=("fundi", "consciousness")), case=MEI)

    assert "image-before-lp-signs" in _rules(before)
    assert "image-before-lp-signs" not in _rules(after)


def test_a_role_is_the_one_that_held_when_the_order_was_given() -> None:
    known = _made(Look(items=("eye-movements",)), Plan(items=("mri-body",)))
    unknown = _made(Plan(items=("mri-body",)), Look(items=("eye-movements",)))

    assert [order.role for order in known.worth.orders] == ["essential"]
    assert [order.role for order in unknown.worth.orders] == ["contributory"]


def test_a_test_of_an_answered_question_is_a_repeat_and_so_is_a_preferred_one_in_the_same_session() -> None:
    again = _made(Plan(items=("mri-body",)), Plan(items=("ct-body",)))
    beside = _made(Plan(items=("mri-body", "ct-body")))
    alone = _made(Plan(items=("ct-body",)))

    assert [(order.item, order.repeat) for order in again.worth.orders] == [("mri-body", False), ("ct-body", True)]
    assert {order.item: order.repeat for order in beside.worth.orders} == {"mri-body": False, "ct-body": True}
    assert [order.repeat for order in alone.worth.orders] == [False]


def test_the_preferred_test_after_a_lesser_one_is_no_repeat_and_itself_again_is_one() -> None:
    after = _made(Plan(items=("ct-head",)), Plan(items=("mri-brain",)), Plan(items=("mri-brain",)))
    back = _made(Plan(items=("mri-brain",)), Plan(items=("ct-head",)))

    assert [order.repeat for order in after.worth.orders] == [False, False, True]
    assert [order.repeat for order in back.worth.orders] == [False, True]


def test_an_act_is_worth_no_more_than_what_its_sample_was_sent_for() -> None:
    lucia = case_named("lucia")
    assert lucia.items["csf-flow"].role.is_against

    idle = _made(Plan(items=("csf-flow",)), case=lucia)
    useful = _made(Plan(items=("csf-flow", "csf-glucose")), case=lucia)

    assert {order.item: order.worth for order in idle.worth.orders}["lumbar-puncture"] == "against"
    assert {order.item: order.worth for order in useful.worth.orders}["lumbar-puncture"] == "useful"
    assert not lucia.earns("lumbar-puncture")


def test_what_a_test_could_have_changed_is_asked_of_the_diagnoses_that_held_a_chip() -> None:
    looks = Look(items=SAFE)
    one_left = _made(looks, Plan(items=("mri-brain",)), chips=ATAXIA)
    two_left = _made(looks, Plan(items=("mri-brain",)), chips=TWO)
    no_list = _made(looks, Plan(items=("mri-brain",)))

    assert [made.worth.orders[0].potential for made in (one_left, two_left, no_list)] == [0, 4, None]


@pytest.mark.parametrize(
    ("case_id", "acts"),
    [
        ("amara", (Plan(items=("mri-brain",)), Plan(items=("mri-brain",)))),
        # Beside what is preferred over it, and after what asks the same.
        ("amara", (Plan(items=("mri-brain", "ct-head")),)),
        ("amara", (Plan(items=("mri-brain",)), Plan(items=("ct-head",)))),
        # Known when the walk begins, and read once more.
        ("odile", (Plan(items=("ct-head",)),)),
    ],
)
def test_a_repeat_could_have_changed_nothing(case_id: str, acts: tuple[Plan, ...]) -> None:
    case = case_named(case_id)
    chips = dict.fromkeys([*case.hypotheses][:5], 2)

    made = _made(Look(items=SAFE), *acts, chips=chips, case=case)

    repeats = [order for order in made.worth.orders if order.repeat]
    assert [order.potential for order in repeats] == [0]
    if case_id == "amara":
        assert [order.potential for order in made.worth.orders if not order.repeat] == [4]


def test_a_test_whose_result_is_out_could_change_nothing_when_it_is_ordered_again() -> None:
    twice = Plan(items=("mri-brain",)), Plan(items=("mri-brain",))

    made = Course(
        acts=(Look(items=SAFE), *twice),
        lists=dict.fromkeys(("opening", "bedside", "pause"), TWO),
        diagnosis="posterior-fossa",
        waits=False,
    ).debrief(case_named("amara"))

    assert [order.potential for order in made.worth.orders] == [4, 0]


@pytest.mark.parametrize(("group", "could"), [("one", 0), ("another", 2)])
def test_what_others_of_its_group_have_said_a_test_could_not_say_once_more(group: str, could: int) -> None:
    amara = case_named("amara")
    urine = {
        item_id: changed(
            amara.items[item_id],
            question=item_id,
            group=in_group,
            possible={"found": {"posterior-fossa": 2}, "not": {}},
            outcome="found",
        )
        for item_id, in_group in (("urine-hva", "one"), ("urine-metanephrines", group))
    }
    case = changed(amara, items={**amara.items, **urine})

    made = _made(*(Plan(items=(item_id,)) for item_id in urine), chips=TWO, case=case)

    assert [order.potential for order in made.worth.orders] == [2, could]


def test_a_pick_that_fits_the_first_two_alike_is_said_to_fit_both() -> None:
    both = {"oms-neuroblastic": 6, "oms-no-tumour": 4}
    apart = {"oms-neuroblastic": 6, "cerebellar-ataxia": 4}
    looks = Look(items=("eye-movements", "fundi"))

    readings = {
        name: next(pick.reading for pick in made.evidence.picks if pick.direction == "for")
        for name, made in {
            "both": _made(looks, chips=both, pick="eye-movements"),
            "apart": _made(looks, chips=apart, pick="eye-movements"),
            "otherwise": _made(looks, chips=apart, pick="fundi"),
            "none": _made(looks, chips=apart),
        }.items()
    }

    assert readings == {
        "both": "fits both",
        "apart": "matches",
        "otherwise": "reads otherwise",
        "none": "none picked",
    }


def test_a_finding_that_sources_contest_is_not_read() -> None:
    item = changed(CASE.items["eye-movements"], contested=True)
    case = changed(CASE, items={**CASE.items, "eye-movements": item})

    made = _made(Look(items=("eye-movements",)), case=case, chips={"oms-neuroblastic": 10}, pick="eye-movements")

    assert {pick.reading for pick in made.evidence.picks if pick.direction == "for"} == {"contested"}


def test_a_finding_that_speaks_for_nobody_is_said_to_speak_against() -> None:
    looks = Look(items=(*SAFE, "onset", "mood", "meningism", "headache"))
    tests = Plan(items=("mri-brain",))

    made = _made(looks, tests, chips={"posterior-fossa": 5, "cerebellar-ataxia": 5})
    rest = _made(looks, tests, Plan(items=("mri-body", "csf-flow")), chips={"posterior-fossa": 9, "toxic": 1})

    moves = [moved for one in (made, rest) for interval in one.evidence.intervals for moved in interval.moved]
    against = [m.strongest for m in moves if m.verdict == "stayed" and m.strongest and m.strongest.bearing < 0]
    assert any(strongest.beside_bearing < 0 for strongest in against)


def test_idle_tests_in_a_bundle_are_no_saving() -> None:
    looks = Look(items=SAFE)

    bundled = _made(looks, Plan(items=("mri-brain", "csf-cells")))
    padded = _made(looks, Plan(items=("mri-brain", "csf-cells", "pet")))

    (bundle,) = [praise for praise in bundled.well if praise.kind == "bundle"]
    assert (bundle.session, set(bundle.items)) == (1, {"mri-brain", "lumbar-puncture"})
    assert not any(praise.kind == "bundle" for praise in padded.well)


def test_a_harmful_order_that_a_rule_speaks_of_is_one_point() -> None:
    made = _made(Look(items=("fundi",)), Plan(items=("csf-cells",)), case=MEI)

    assert "lumbar-puncture" in _rules(made)
    assert [point.kind for point in made.open].count("safety") <= len(_rules(made)) - 1


def test_the_points_left_open_stand_in_the_order_of_what_weighs_most() -> None:
    made = _made(Plan(items=("csf-cells",)), chips={"posterior-fossa": 10})

    assert made.open[0].kind == "safety"
    kinds = [point.kind for point in made.open]
    rank = ["safety", "danger", "delay", "step", "list", "burden"]
    assert kinds == sorted(kinds, key=rank.index)
    assert len(made.open) == 3
    assert made.more_open > 0


def _open(made: Debrief, hypothesis: str) -> StillOpen | None:
    return next((one for one in made.commitment.still_open if one.hypothesis == hypothesis), None)


def _seen(one: StillOpen | None) -> tuple[tuple[str, ...], tuple[str, ...], tuple[tuple[str, ...], ...]]:
    assert one is not None, "it is still open"
    return one.seen, one.speaks_for, one.needed


def _addressed(hypothesis: str, *sets: tuple[str, ...]) -> Case:
    danger = changed(CASE.must_not_miss[hypothesis], addressed_by=sets)
    return changed(CASE, must_not_miss={**CASE.must_not_miss, hypothesis: danger})


def _showing(case: Case, item_id: str, outcome: str) -> Case:
    item = changed(case.items[item_id], outcome=outcome)
    return changed(case, items={**case.items, item_id: item})


def test_a_danger_is_closed_by_what_was_shown_and_not_by_looking() -> None:
    case = _addressed("encephalitis", ("consciousness", "meningism"))
    looks = Look(items=("consciousness", "meningism"))

    drowsy = _made(looks, case=_showing(case, "consciousness", "drowsy"))
    alert = _made(looks, case=_showing(case, "consciousness", "alert"))
    agitated = _made(looks, case=_showing(case, "consciousness", "agitated"))

    both = ("consciousness", "meningism")
    assert _open(alert, "encephalitis") is None
    assert _seen(_open(drowsy, "encephalitis")) == (both, ("consciousness",), ())
    assert _seen(_open(agitated, "encephalitis")) == (both, ("consciousness",), ())


def test_a_finding_that_is_named_closes_a_danger_only_when_it_is_what_was_shown() -> None:
    case = _addressed("encephalitis", ("consciousness:drowsy",))
    looks = Look(items=("consciousness",))

    shown = _made(looks, case=_showing(case, "consciousness", "drowsy"))
    other = _made(looks, case=_showing(case, "consciousness", "alert"))
    unseen = _made(Look(items=("gait",)), case=_showing(case, "consciousness", "drowsy"))

    assert _open(shown, "encephalitis") is None
    assert _seen(_open(other, "encephalitis")) == (("consciousness",), (), ())
    assert _seen(_open(unseen, "encephalitis")) == ((), (), ())


def test_what_was_still_needed_is_said_to_whoever_looked_at_half_of_it() -> None:
    case = _addressed("encephalitis", ("consciousness", "meningism", "headache"), ("csf-cells",))

    half = _open(_made(Look(items=("consciousness",)), case=case), "encephalitis")

    assert _seen(half) == (("consciousness",), (), (("meningism", "headache"), ("csf-cells",)))


def test_nothing_is_open_about_what_was_committed_to() -> None:
    case = changed(CASE, answer="toxic")

    committed, another = _made(case=case), _made()

    assert _open(committed, "toxic") is None
    assert _open(another, "toxic") is not None


def test_a_rule_that_was_half_kept_says_which_half() -> None:
    half = _made(Look(items=("consciousness",)), Plan(items=("csf-cells",)))
    none = _made(Plan(items=("csf-cells",)))

    (said,) = [one for one in half.safety.breaches if one.rule == "pressure-before-lp"]
    (unsaid,) = [one for one in none.safety.breaches if one.rule == "pressure-before-lp"]
    assert "consciousness" in said.known
    assert "fundi" in said.missing
    assert set(said.ordered) == {"csf-cells", "lumbar-puncture"} & set(CASE.safety["pressure-before-lp"].items)
    assert ("fundi",) in said.needed
    assert unsaid.known == ()
    assert ("consciousness", "fundi") in {tuple(sorted(needed)) for needed in unsaid.needed}


def test_a_film_is_not_a_scan() -> None:
    film = _made(Plan(items=("skull-film",)))
    scan = _made(Plan(items=("ct-head",)))

    assert (film.worth.burden.films, film.worth.burden.scans) == (1, 0)
    assert (scan.worth.burden.films, scan.worth.burden.scans) == (0, 1)


def test_the_walk_stands_beside_the_plan_in_the_same_units_and_excess_alone_is_called_so() -> None:
    made = _made(Look(items=SAFE), Plan(items=("skull-film", "chest-film")))

    worth = made.worth
    assert [point.kind for point in _all_points(made)].count("burden") == 1
    assert (worth.burden.films, worth.burden.sedations) == (2, 0)
    assert (worth.avoidable_films, worth.avoidable_sedations, worth.avoidable_scans) == (
        2 - worth.reference.films,
        0,
        0,
    )
    assert not worth.avoidable_invasive


@pytest.mark.parametrize(
    ("sedations", "films", "scans", "against", "costs", "large"),
    [
        (0, 0, 0, 0, False, False),
        (0, 0, 0, 9, False, False),
        (0, 0, 0, 10, True, True),
        (1, 0, 0, 0, True, False),
        (2, 0, 0, 0, True, True),
        (0, 1, 0, 0, True, False),
        (0, 0, 1, 0, True, False),
        (1, 1, 1, 9, True, False),
        (0, 2, 1, 0, True, True),
        (0, 0, 3, 0, True, True),
    ],
)
def test_a_burden_is_large_from_two_sedations_three_exposures_or_ten_idle_tests(
    sedations: int, films: int, scans: int, against: int, costs: bool, large: bool
) -> None:
    worth = changed(
        _made().worth,
        avoidable_sedations=sedations,
        avoidable_films=films,
        avoidable_scans=scans,
        avoidable_invasive=False,
        against=against,
    )

    assert (costs_more(worth), is_large(worth)) == (costs, large)


@pytest.mark.parametrize("reference_tenths", [80, 100])
def test_the_point_about_a_list_is_of_what_stands_furthest_from_the_reference(reference_tenths: int) -> None:
    # Nine chips stand a whole chip off, none half a chip.
    made = _made(Look(items=SAFE), chips={"posterior-fossa": 10})
    far = Moved(
        hypothesis="posterior-fossa",
        before=9,
        after=9,
        net=1,
        reference_tenths=reference_tenths,
        verdict="stayed",
        strongest=None,
    )
    near = changed(far, hypothesis="cerebellar-ataxia", before=0, after=0, reference_tenths=5)
    evidence = changed(
        made.evidence, intervals=(Interval(start="opening", end="bedside", findings=(), moved=(near, far)),)
    )

    points = _all_points(changed(made, evidence=evidence))

    assert [point.hypothesis for point in points if isinstance(point, ListPoint)] == ["posterior-fossa"]


def _all_points(made: Debrief, case: Case = CASE) -> list[Point]:
    five = Answers(made.mattered, made.worth, made.safety, made.evidence, made.commitment)
    points, more = left_open(case, five, shown=100)
    assert more == 0
    return list(points)


def test_sedation_is_advised_about_only_where_there_was_too_much_of_it() -> None:
    films = _made(Look(items=SAFE), Plan(items=("skull-film", "chest-film")))
    apart = [Plan(items=(item_id,)) for item_id in ("mri-brain", "mri-body", "mibg", "csf-cells")]
    sedated = _made(Look(items=SAFE), *apart)

    (one,) = [point for point in _all_points(films) if point.kind == "burden"]
    (other,) = [point for point in _all_points(sedated) if point.kind == "burden"]
    assert habit(one, films.worth) == "burden"
    assert habit(other, sedated.worth) == "sedation"


def test_what_was_worth_its_order_is_not_held_up_as_a_cost() -> None:
    elias = case_named("elias")
    looks = Look(items=("onset", "mood", "sleep", "medicines", "fundi", "consciousness"))
    pictures, mibg = Plan(items=("mri-brain", "mri-body")), Plan(items=("mibg",))

    after = _made(looks, pictures, mibg, case=elias)
    before = _made(looks, mibg, pictures, case=elias)
    beside = _made(looks, pictures, mibg, Plan(items=("chest-film",)), case=elias)

    assert [one.worth for one in after.worth.orders if one.item == "mibg"] == ["useful"]
    assert [one.worth for one in before.worth.orders if one.item == "mibg"] == ["neutral"]
    assert after.worth.burden.scans == before.worth.burden.scans == after.worth.reference.scans + 1
    assert [one.kind for one in _all_points(after, elias)].count("burden") == 0
    assert [one.kind for one in _all_points(before, elias)].count("burden") == 1
    # Only what was of no use is said to be more.
    assert (beside.worth.avoidable_films, beside.worth.avoidable_scans, beside.worth.avoidable_sedations) == (1, 0, 0)


def test_a_second_sedation_is_called_for_by_a_result_and_by_nothing_that_could_have_been_asked() -> None:
    elias = case_named("elias")
    looks = Look(items=("onset", "mood", "sleep", "medicines", "fundi", "consciousness"))
    brain, body, both = Plan(items=("mri-brain",)), Plan(items=("mri-body",)), Plan(items=("mri-brain", "mri-body"))

    apart = _made(looks, brain, body, case=elias)
    asked_late = _made(Look(items=("fundi", "consciousness")), brain, looks, body, case=elias)
    called_for = _made(looks, both, Plan(items=("mibg",)), case=elias)

    sedations = [one.worth.burden.sedations for one in (apart, asked_late, called_for)]
    assert sedations == [2, 2, 2]
    assert [one.worth.avoidable_sedations for one in (apart, asked_late, called_for)] == [1, 1, 0]


def test_no_key_result_is_told_where_none_was_obtained() -> None:
    looked = _made(Look(items=SAFE))
    tested = _made(Look(items=SAFE), Plan(items=("mri-brain",)))

    assert looked.worth.burden.key_minutes is None
    assert looked.worth.avoidable_minutes == 0
    assert tested.worth.burden.key_minutes is not None


def test_scans_before_the_first_look_are_among_the_first_three_points() -> None:
    noor = case_named("noor")
    tests = tuple(item.id for item in noor.items.values() if item.act == "order" and item.minutes <= 7 * 1440)
    looks = tuple(item.id for item in noor.items.values() if item.act == "examine")
    chips = {"oms-neuroblastic": 5, "posterior-fossa": 5}

    made = _made(*(Plan(items=tests[n::3]) for n in range(3)), Look(items=looks), case=noor, chips=chips)
    sooner = _made(Look(items=looks), *(Plan(items=tests[n::3]) for n in range(3)), case=noor, chips=chips)

    (delay,) = [point for point in made.open if point.kind == "delay"]
    assert delay.look
    assert made.worth.tests_before_look > 0
    assert (made.worth.reference.first_look or 0) < 1440 <= (made.worth.burden.first_look or 0)
    assert sooner.worth.tests_before_look == 0
    assert not any(isinstance(point, DelayPoint) and point.look for point in _all_points(sooner, noor))


def test_a_second_is_spoken_of_only_where_one_held_a_chip() -> None:
    looks = Look(items=("eye-movements", "fundi"))

    alone = _made(looks, chips={"oms-neuroblastic": 10}, pick="eye-movements")
    beside = _made(looks, chips={"oms-neuroblastic": 6, "cerebellar-ataxia": 4}, pick="eye-movements")

    (one,) = {(pick.bearing, pick.rival, pick.rival_bearing) for pick in _praised(alone)}
    (other,) = {(pick.bearing, pick.rival, pick.rival_bearing) for pick in _praised(beside)}
    assert one == (2, None, None)
    assert other == (2, "cerebellar-ataxia", CASE.items["eye-movements"].bearing["cerebellar-ataxia"])


def _praised(made: Debrief) -> list[PickRead]:
    return [made.evidence.picks[praise.pick] for praise in made.well if praise.kind == "pick"]


def test_two_rules_that_lacked_the_same_in_one_session_are_one_point() -> None:
    chips = {"posterior-fossa": 10}
    made = _made(Look(items=(*SAFE, "headache")), Plan(items=("csf-cells",)), case=MEI, chips=chips)

    assert {"image-before-lp-signs", "image-before-lp-list"} <= _rules(made)
    stops = [point for point in _all_points(made, MEI) if isinstance(point, SafetyPoint)]
    said = [made.safety.breaches[point.breach].rule for point in stops]
    assert [rule for rule in said if rule.startswith("image-before-lp")] == ["image-before-lp-signs"]


@pytest.mark.parametrize("case_id", CASES)
def test_what_the_person_had_and_was_left_open_comes_before_every_other_danger(case_id: str) -> None:
    case = case_named(case_id)
    others = [h for h in case.hypotheses if h != case.answer]

    for diagnosis in others if case.answer in case.must_not_miss else ():
        made = Course(acts=(), lists={}, diagnosis=diagnosis).debrief(case)
        dangers = [point for point in _all_points(made, case) if isinstance(point, DangerPoint)]

        assert made.commitment.still_open[dangers[0].open].hypothesis == case.answer


def test_a_danger_whose_sign_was_seen_comes_before_one_that_nothing_spoke_for() -> None:
    case = changed(MEI, answer="cerebellar-ataxia")
    made = _made(Look(items=("headache",)), case=case)
    dangers = [point for point in _all_points(made, case) if isinstance(point, DangerPoint)]
    opened = [made.commitment.still_open[point.open] for point in dangers]

    assert [bool(one.speaks_for) for one in opened] == sorted([bool(one.speaks_for) for one in opened], reverse=True)
    assert opened[0].speaks_for
    assert not opened[-1].speaks_for


@pytest.mark.parametrize("case_id", CASES)
def test_of_the_steps_that_were_missed_the_essential_and_telling_ones_come_first(case_id: str) -> None:
    case = changed(case_named(case_id), must_not_miss={})

    made = Course(acts=(), lists={}, diagnosis=case.answer).debrief(case)

    steps = [point.step for point in _all_points(made, case) if isinstance(point, StepPoint)]
    weights = [weight_of_step(case, step) for step in steps]
    assert sorted(steps) == sorted(case.key_steps)
    assert weights == sorted(weights, reverse=True)
    # Of equals, the author's order stands.
    assert all(
        [*case.key_steps].index(one) < [*case.key_steps].index(other)
        for one, other in pairwise(steps)
        if weight_of_step(case, one) == weight_of_step(case, other)
    )


def test_what_is_essential_in_a_case_weighs_more_than_what_is_asked_of_anybody() -> None:
    assert weight_of_step(MEI, "picture") > weight_of_step(MEI, "told") > weight_of_step(MEI, "mornings")
    assert weight_of_step(CASE, "search") > weight_of_step(CASE, "brain") > weight_of_step(CASE, "fluid")
    assert weight_of_step(CASE, "fluid") > weight_of_step(CASE, "eyes") > weight_of_step(CASE, "medicines")


def test_a_step_weighs_by_the_highest_role_that_its_tests_have_at_any_moment() -> None:
    def weight(step: str, role: Role) -> int:
        tests = {item_id: CASE.items[item_id] for item_id in CASE.key_steps[step].any_of if item_id in CASE.items}
        items = {item_id: changed(item, role=role, role_changes=()) for item_id, item in tests.items()}
        return weight_of_step(changed(CASE, items={**CASE.items, **items}), step)[0]

    weights = [weight("brain", role) for role in (Role.ESSENTIAL, Role.CONTRIBUTORY, Role.NEUTRAL, Role.HARMFUL)]
    assert weights == [2, 1, 0, 0]


def test_what_to_do_next_time_follows_from_the_first_point() -> None:
    danger = _made()
    nothing = _made(*(), case=changed(CASE, must_not_miss={}))

    assert (danger.open[0].kind, danger.habit) == ("danger", "danger")
    assert (nothing.open[0].kind, nothing.habit) == ("step", None)


@pytest.mark.parametrize("case_id", CASES)
def test_what_speaks_for_a_third_diagnosis_alone_is_not_put_down_for_one_of_two(case_id: str) -> None:
    case = case_named(case_id)
    for other in case.hypotheses:
        for row in answer_beside(case, other, case.items).rows if other != case.answer else ():
            for outcome, mine, theirs in ((row.for_one, case.answer, other), (row.for_other, other, case.answer)):
                bearing = case.items[row.item].possible[outcome] if outcome else {mine: 1}
                assert bearing.get(mine, 0) > bearing.get(theirs, 0)
                assert bearing.get(mine, 0) > 0 or max(bearing.values()) <= 0, (row.item, outcome, mine)
                assert outcome not in case.items[row.item].elsewhere, (row.item, outcome, mine)


def test_what_speaks_for_an_illness_that_is_not_in_play_is_a_sign_of_none_that_is() -> None:
    priya = case_named("priya")

    rows = {row.item: row for row in answer_beside(priya, "nmdar", priya.items).rows}

    # Eyes that beat one way speak for the ear and against OMS: that makes them no sign of NMDAR encephalitis.
    assert "one-way" in priya.items["eye-movements"].elsewhere
    assert rows["eye-movements"].for_other not in priya.items["eye-movements"].elsewhere
    # As far apart as a seizure puts them, these are a sign of its own.
    assert rows["jerks"].for_other == "repeated-movements"
    # The antibody that is absent speaks for nobody, and so it may speak against one.
    assert rows["csf-nmdar"].for_one == "absent"


def test_what_fits_all_that_held_chips_alike_is_not_the_strongest_for_one_of_them() -> None:
    zahra = case_named("zahra")
    lists = {
        "pause": {"oms-neuroblastic": 5, "oms-no-tumour": 5},
        "commit": {"oms-neuroblastic": 2, "oms-no-tumour": 8},
    }
    session = Plan(items=("mri-body", "lumbar-puncture", "csf-flow"))

    made = Course(acts=(Look(items=SAFE), session), lists=lists, diagnosis="oms-no-tumour").debrief(zahra)

    # The cells of the fluid say more for OMS than the picture does, and the same with a tumour as without one.
    bearings = [zahra.items[one].bearing["oms-no-tumour"] for one in ("csf-flow", "mri-body")]
    (moved,) = [one for one in made.evidence.intervals[-1].moved if one.hypothesis == "oms-no-tumour"]
    assert bearings == [2, 1]
    assert moved.strongest is not None
    assert moved.strongest.item == "mri-body"


def test_what_the_findings_favour_alike_is_named_together() -> None:
    ruben = case_named("ruben")
    signs = Look(items=("eye-movements", "jerks", "mood"))

    made = Course(acts=(signs,), lists={}, diagnosis="cerebellar-ataxia").debrief(ruben).commitment

    # The signs of OMS cannot tell whether there is a tumour, and so they favour neither form before the other.
    assert made.reading == "favours another"
    assert made.favours == ("oms-neuroblastic", "oms-no-tumour")


def test_a_substance_that_was_detected_speaks_for_no_tumour() -> None:
    tomas = case_named("tomas")
    tumour, toxic = (answer_beside(tomas, other, tomas.items) for other in ("posterior-fossa", "toxic"))

    assert tomas.items["toxicology"].possible["detected"]["toxic"] == 2
    assert "detected" not in {row.for_other for row in tumour.rows if row.item == "toxicology"}
    assert [row.for_other for row in toxic.rows if row.item == "toxicology"] == ["detected"]


def test_of_what_was_looked_at_twice_each_look_has_its_day_and_its_item_one_heading() -> None:
    noor = case_named("noor")
    signs = Look(items=("consciousness", "eye-movements"))
    course = Course(acts=(signs, Plan(items=("review-days",)), signs), lists={}, diagnosis="oms-neuroblastic")

    told = _apart_told(noor, course)

    first, *_, later = (form.text for form in noor.items["consciousness"].forms)
    assert told["Consciousness"] == (f"Day 1 (Saturday), 17:34: {first} Day 8 (Saturday), 17:42: {later}")
    assert _apart_told(noor, replace(course, acts=(signs,)))["Consciousness"] == first


def _apart_told(case: Case, course: Course) -> dict[str, str]:
    (table,) = [block for block in apart(case, course.debrief(case)).blocks if isinstance(block, Table)]
    headings = [row[0].words for row in table.rows]
    assert len(headings) == len({*headings})
    return {row[0].words: row[-1].words for row in table.rows}


@pytest.mark.parametrize(
    ("again", "said"), [((), "Kept: "), ((Plan(items=("mri-body",)),), "Kept every time: ")], ids=["once", "twice"]
)
def test_a_rule_is_said_to_be_kept_every_time_where_there_was_more_than_one(again: tuple[Plan, ...], said: str) -> None:
    made = _made(Look(items=SAFE), Plan(items=("mri-brain",)), *again)

    sedation = next(rule_id for rule_id in made.safety.met if CASE.safety[rule_id].sedated)
    assert (sedation in made.safety.often) is bool(again)
    (points,) = [block for block in safety(CASE, made).blocks if isinstance(block, Points)]
    assert f"{said}{CASE.safety[sedation].label}." in [point.words for point in points.points]


@pytest.mark.parametrize(
    ("case_id", "acts", "waits", "yours", "plan"),
    [
        ("tomas", (), True, "no key test done", "no key test needed"),
        ("amara", (Look(items=SAFE),), True, "no key test done", "1 day"),
        ("amara", (Plan(items=("blood-b-cells",)),), True, "no key test done", "1 day"),
        ("amara", (Plan(items=("mri-body",)),), False, "still out when you committed", "1 day"),
        ("amara", (Plan(items=("mri-body",)),), True, "8 hours", "1 day"),
    ],
)
def test_why_there_was_no_key_result_is_said(
    case_id: str, acts: tuple[Look | Plan, ...], waits: bool, yours: str, plan: str
) -> None:
    case = case_named(case_id)

    made = Course(acts=acts, lists={}, diagnosis=case.answer, waits=waits).debrief(case)

    assert _until_key_results(case, made) == [yours, plan]


def test_a_key_test_that_was_known_before_it_was_ordered_is_said_to_have_shown_nothing_new() -> None:
    known = changed(CASE.items["mri-body"], known=KnownAlready(source="a letter", day=0))
    case = changed(CASE, items={**CASE.items, "mri-body": known})

    yours, _ = _until_key_results(case, _made(Plan(items=("mri-body",)), case=case))

    assert yours == "no key step waited for a test"


def _until_key_results(case: Case, made: Debrief) -> list[str]:
    table = next(block for block in section_of_tests(case, made).blocks if isinstance(block, Table))
    return [cell.words for cell in table.rows[-1]][1:]
