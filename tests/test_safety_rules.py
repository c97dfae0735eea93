"""The safety rules of the pack: what holds a needle or an anaesthetic back, and what lets it go on."""

import pytest
from pydantic import ValidationError
from support.logs.walkers import Course, case_named

from workup.core.content.case import Case
from workup.core.content.hypotheses import OTHER
from workup.core.content.rules import SafetyRule
from workup.core.text.judging import judged
from workup.core.text.value import changed
from workup.core.walk.log import Look, Plan

ELIAS = case_named("elias")
CHECKED = ("fundi", "consciousness")

IMAGED_FIRST = [
    "fundi:swollen",
    "consciousness:drowsy",
    "blood-pressure:high-slow-pulse",
    "eye-movements:limited",
    "pupils:wide",
    "pupils:one-wide",
    "power:one-sided",
    "gait:one-sided",
    "jerks:rhythmic-blank",
    "seizures:recent",
    "head-size:large",
    "headache:mornings",
    "headache:severe",
]
HELD_BACK = [
    "blood-pressure:shock",
    "skin:purple-spots",
    "blood-count:low-platelets",
    "blood-count:blasts",
    "clotting:slow",
    "breathing:shallow",
]
CHANGED = ["mood:changed", "consciousness:agitated"]


def _showing(finding: str) -> Case:
    item_id, _, outcome = finding.partition(":")
    item = changed(ELIAS.items[item_id], outcome=outcome)
    return changed(ELIAS, items={**ELIAS.items, item_id: item})


def _rules(case: Case, *acts: Look | Plan, binds: bool = True) -> dict[str, str]:
    made = Course(acts=acts, lists={}, diagnosis=OTHER, binds=binds).debrief(case)
    return {breach.rule: breach.level(case) for breach in made.safety.breaches}


def _seen(finding: str) -> tuple[Look | Plan, ...]:
    item_id = finding.partition(":")[0]
    if ELIAS.items[item_id].act == "order":
        return (Look(items=CHECKED), Plan(items=(item_id,)))
    return (Look(items=tuple(dict.fromkeys((*CHECKED, item_id)))),)


TAP = Plan(items=("lumbar-puncture", "csf-cells"))


@pytest.mark.parametrize("finding", IMAGED_FIRST)
def test_a_sign_on_the_published_lists_asks_for_a_picture_that_was_read(finding: str) -> None:
    case = _showing(finding)

    assert _rules(case, *_seen(finding), TAP).get("image-before-lp-signs") == "stop"
    for picture in ("mri-brain", "ct-head"):
        assert "image-before-lp-signs" not in _rules(case, *_seen(finding), Plan(items=(picture,)), TAP)
    # In one session it has been read before the needle only where the puncture was bound to it.
    together = Plan(items=("mri-brain", *TAP.items))
    assert "image-before-lp-signs" not in _rules(case, *_seen(finding), together)
    assert _rules(case, *_seen(finding), together, binds=False).get("image-before-lp-signs") == "stop"


@pytest.mark.parametrize("finding", HELD_BACK)
def test_nothing_makes_a_puncture_right_in_shock_with_purpura_or_without_platelets(finding: str) -> None:
    case = _showing(finding)

    assert _rules(case, *_seen(finding), Plan(items=("mri-brain",)), TAP).get("hold-the-lp") == "stop"
    assert "hold-the-lp" not in _rules(case, Look(items=CHECKED), TAP), "judged by what was not yet known"


@pytest.mark.parametrize("finding", CHANGED)
def test_changed_behaviour_asks_for_a_picture_beside_the_puncture(finding: str) -> None:
    case = _showing(finding)

    assert _rules(case, *_seen(finding), TAP).get("image-with-lp-behaviour") == "caution"
    together = Plan(items=("mri-brain", *TAP.items))
    assert "image-with-lp-behaviour" not in _rules(case, *_seen(finding), together)


def test_an_ordinary_bedside_holds_no_puncture_back() -> None:
    looks = Look(items=tuple(item.id for item in ELIAS.items.values() if item.act != "order"))

    assert not set(_rules(ELIAS, looks, TAP)) & {"pressure-before-lp", "image-before-lp-signs", "hold-the-lp"}


def test_discs_and_alertness_or_a_picture_that_was_read_let_a_puncture_go_on() -> None:
    for known in (Look(items=CHECKED), Plan(items=("mri-brain",)), Plan(items=("ct-head",))):
        assert "pressure-before-lp" not in _rules(ELIAS, known, TAP)
    for half in (Look(items=("fundi",)), Look(items=("consciousness",))):
        assert _rules(ELIAS, half, TAP).get("pressure-before-lp") == "stop"
    together = Plan(items=("mri-brain", *TAP.items))
    assert "pressure-before-lp" not in _rules(ELIAS, together)
    assert _rules(ELIAS, together, binds=False).get("pressure-before-lp") == "stop"


def test_a_sedated_picture_without_a_look_at_the_alertness_is_told() -> None:
    asleep = Plan(items=("mri-brain",))
    assert ELIAS.items["mri-brain"].sedated

    assert _rules(ELIAS, asleep).get("alertness-before-anaesthetic") == "caution"
    assert "alertness-before-anaesthetic" not in _rules(ELIAS, Look(items=("consciousness",)), asleep)
    assert "alertness-before-anaesthetic" not in _rules(ELIAS, Plan(items=("ct-head",)))


@pytest.mark.parametrize("finding", ["breathing:shallow", "cranial:chokes"])
def test_intensive_care_is_rung_before_a_sedative_where_breathing_or_swallowing_gives_way(finding: str) -> None:
    case, asleep, rung = _showing(finding), Plan(items=("mri-brain",)), Look(items=("ring-intensive-care",))
    rule = "intensive-care-before-anaesthetic"

    assert _rules(case, *_seen(finding), asleep).get(rule) == "stop"
    assert rule not in _rules(case, *_seen(finding), rung, asleep)
    assert rule not in _rules(case, *_seen(finding), Plan(items=("ct-head",)))
    assert rule not in _rules(ELIAS, *_seen(finding), asleep)


RULE = {
    "label": "hold it back",
    "level": "stop",
    "items": ["lumbar-puncture"],
    "happened": "You ordered it.",
    "why": "It can harm.",
    "expert": "An expert might wait.",
    "basis": ["†"],
}


def test_a_rule_that_nothing_can_meet_says_when_it_holds() -> None:
    with pytest.raises(ValidationError, match="or say when it must not be done"):
        judged(SafetyRule, {**RULE, "needs": []})

    held = judged(SafetyRule, {**RULE, "needs": [], "when": {"shows": "blood-pressure:shock"}})
    assert held.needs == ()


def test_nothing_about_a_needle_or_its_anaesthetic_is_kept_where_the_needle_itself_was_harmful() -> None:
    acts = (Look(items=(*CHECKED, "medicines", "blood-pressure")), Plan(items=("mri-brain",)), TAP)
    safety = Course(acts=acts, lists={}, diagnosis=OTHER).debrief(case_named("mei")).safety

    assert "lumbar-puncture" in {breach.rule for breach in safety.breaches if breach.kind == "harmful"}
    assert safety.met == ()


def test_a_child_who_was_seen_to_be_drowsy_was_not_looked_at_well_before_the_anaesthetic_of_a_harmful_needle() -> None:
    mei = case_named("mei")
    looks = (Look(items=("headache", "consciousness", "blood-pressure", "medicines")),)
    harmful = Course(acts=(*looks, TAP), lists={}, diagnosis=OTHER).debrief(mei).safety
    harmless = Course(acts=(*looks, TAP), lists={}, diagnosis=OTHER).debrief(ELIAS).safety

    assert [breach.rule for breach in harmful.breaches if breach.kind == "harmful"] == ["lumbar-puncture"]
    assert harmful.met == ()
    assert "alertness-before-anaesthetic" in harmless.met
