"""Each rule of the debrief on a walk made for it: what counts, when it counts, and what is said."""

from collections.abc import Mapping

from walkers import Course, case_named

from workup.core.case import Case
from workup.core.debrief import Debrief
from workup.core.log import Look, Plan

CASE = case_named("amara")
MEI = case_named("mei")
SAFE = ("fundi", "consciousness", "blood-pressure", "medicines")
ATAXIA = {"cerebellar-ataxia": 10}


def _made(
    *acts: Look | Plan, case: Case = CASE, chips: Mapping[str, int] | None = None, pick: str | None = None
) -> Debrief:
    checkpoints = ("opening", "bedside", "pause", "commit")
    lists = {checkpoint: chips or {} for checkpoint in checkpoints}
    picks = dict.fromkeys(checkpoints, (pick, None))
    return Course(acts=acts, lists=lists, diagnosis=case.answer, picks=picks).debrief(case)


def _rules(made: Debrief) -> set[str]:
    return {breach.rule for breach in made.safety.breaches}


def _status(made: Debrief, step: str) -> str:
    return next(one.status for one in made.mattered.steps if one.id == step)


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
    step = CASE.key_steps["brain"].model_copy(update={"by": "first sedation"})
    case = CASE.model_copy(update={"key_steps": {**CASE.key_steps, "brain": step}})

    within = _made(Plan(items=("mri-brain", "mri-body")), case=case)
    after = _made(Plan(items=("mri-body",)), Plan(items=("mri-brain",)), case=case)

    assert _status(within, "brain") == "done"
    assert _status(after, "brain") == "done late"


def test_a_late_step_still_counts_as_done() -> None:
    late = _made(Plan(items=("mri-brain",)), Look(items=("fundi",)))

    assert late.mattered.done == 2
    assert not [point for point in late.open if point.kind == "step" and "disc" in point.title]


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

    together = _made(looks, Plan(items=("mri-brain", "csf-cells")), case=MEI)
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


def test_an_act_is_worth_no_more_than_what_its_sample_was_sent_for() -> None:
    lucia = case_named("lucia")
    assert lucia.items["csf-flow"].role.is_against

    idle = _made(Plan(items=("csf-flow",)), case=lucia)
    useful = _made(Plan(items=("csf-flow", "csf-glucose")), case=lucia)

    assert {order.item: order.worth for order in idle.worth.orders}["lumbar-puncture"] == "repeated or not indicated"
    assert {order.item: order.worth for order in useful.worth.orders}["lumbar-puncture"] == "useful"
    assert not lucia.earns("lumbar-puncture")


def test_what_a_test_could_have_changed_is_asked_of_the_diagnoses_that_held_a_chip() -> None:
    looks = Look(items=SAFE)
    one_left = _made(looks, Plan(items=("mri-brain",)), chips=ATAXIA)
    two_left = _made(looks, Plan(items=("mri-brain",)), chips={"cerebellar-ataxia": 5, "posterior-fossa": 5})
    no_list = _made(looks, Plan(items=("mri-brain",)))

    assert [made.worth.orders[0].potential for made in (one_left, two_left, no_list)] == [0, 4, None]


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
    item = CASE.items["eye-movements"].model_copy(update={"contested": True})
    case = CASE.model_copy(update={"items": {**CASE.items, "eye-movements": item}})

    made = _made(Look(items=("eye-movements",)), case=case, chips={"oms-neuroblastic": 10}, pick="eye-movements")

    assert {pick.reading for pick in made.evidence.picks if pick.direction == "for"} == {"contested"}


def test_a_finding_that_speaks_for_nobody_is_said_to_speak_against() -> None:
    looks = Look(items=(*SAFE, "onset", "mood", "meningism", "headache"))
    tests = Plan(items=("mri-brain",))

    made = _made(looks, tests, chips={"posterior-fossa": 5, "cerebellar-ataxia": 5})
    rest = _made(looks, tests, Plan(items=("mri-body", "csf-flow")), chips={"posterior-fossa": 9, "toxic": 1})

    said = " ".join(point.matters for point in (*made.open, *rest.open) if point.kind == "list")
    assert "+0" not in said
    assert "-1 for it" in said


def test_idle_tests_in_a_bundle_are_no_saving() -> None:
    looks = Look(items=SAFE)

    bundled = _made(looks, Plan(items=("mri-brain", "csf-cells")))
    padded = _made(looks, Plan(items=("mri-brain", "csf-cells", "pet")))

    assert any("one session under sedation" in praise.act for praise in bundled.well)
    assert not any("one session under sedation" in praise.act for praise in padded.well)


def test_a_harmful_order_that_a_rule_speaks_of_is_one_point() -> None:
    made = _made(Look(items=("fundi",)), Plan(items=("csf-cells",)), case=MEI)

    assert "lumbar-puncture" in _rules(made)
    assert [point.kind for point in made.open].count("safety") <= len(_rules(made)) - 1


def test_the_points_left_open_stand_in_the_order_of_what_weighs_most() -> None:
    made = _made(Plan(items=("csf-cells",)), chips={"posterior-fossa": 10})

    assert made.open[0].kind == "safety"
    kinds = [point.kind for point in made.open]
    rank = ["safety", "danger", "step", "list", "burden"]
    assert kinds == sorted(kinds, key=rank.index)
    assert len(made.open) == 3
    assert made.more_open > 0
