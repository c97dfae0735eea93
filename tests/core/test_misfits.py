"""Whether the parts of a case fit: of each kind of misfit the last that fits and the first that does not."""

from collections.abc import Mapping

import pytest
from support.world.places import with_at
from support.world.worlds import Data, a_checklist, case_data

from workup.core.content.casefile import CaseFile
from workup.core.content.checklist import Checklist
from workup.core.content.measures import Role
from workup.core.content.misfits import misfits
from workup.core.text.judging import judged
from workup.core.text.kinds import DAGGER
from workup.core.text.value import changed

CHECKLIST = a_checklist()
IDLE = {"role": "not indicated", "why": "It would not help.", "basis": [DAGGER]}
MAY_BE_IDLE = {
    **{"role": "neutral", "why": "It depends.", "basis": [DAGGER]},
    "changes": [{"when": {"known": "gait"}, "role": "harmful", "why": "It may harm by then."}],
}
USEFUL = {**IDLE, "role": "neutral"}
RULE = {
    **{"label": "hold it back", "level": "stop", "items": ["lumbar-puncture"], "happened": "You ordered it."},
    **{"why": "It can harm.", "expert": "An expert might wait.", "basis": [DAGGER]},
}
SAID = {"missed": "You did not.", "why": "It matters.", "expert": "An expert might.", "basis": [DAGGER]}
STEP = case_data()["key_steps"]["ask-the-nights"]
SWALLOWED = ("key_steps", "something-swallowed", "any_of")
COMMIT = ("reference", "lists", "commit")

Changes = Mapping[tuple[str | int, ...], object]


def told(changes: Changes, checklist: Checklist = CHECKLIST) -> list[tuple[str, str]]:
    """The code and the place of each misfit of the case with other values at these places."""
    data = case_data()
    for place, value in changes.items():
        data = with_at(data, place, value)
    found = misfits(judged(CaseFile, data, CHECKLIST.known), checklist)
    return [(code, ".".join(map(str, place))) for code, place, _ in found]


OUT: Changes = {
    ("hypotheses",): ["posterior-fossa", "toxic", "oms-neuroblastic", "oms-no-tumour"],
    ("contrast", "hypothesis"): "toxic",
    ("reference", "lists", "opening", "chips"): {"toxic": 10},
}
"""Nobody thinks of ataxia any more."""

LISTS: dict[str, tuple[Changes, list[tuple[str, str]]]] = {
    "as it is": ({}, []),
    "one out of play": (OUT, []),
    "an answer out of play": ({**OUT, ("answer",): "cerebellar-ataxia"}, [("S07", "answer")]),
    "one accepted out of play": (
        {**OUT, ("acceptable",): ["oms-no-tumour", "cerebellar-ataxia"]},
        [("S07", "acceptable")],
    ),
    "a look-alike out of play": (
        {**OUT, ("contrast", "hypothesis"): "cerebellar-ataxia"},
        [("S07", "contrast.hypothesis")],
    ),
    "one of five twice": (
        {("hypotheses",): [*case_data()["hypotheses"], "toxic"]},
        [("S08", "hypotheses")],
    ),
    "contrasted with itself": ({("contrast", "hypothesis"): "oms-neuroblastic"}, [("S16", "contrast.hypothesis")]),
    "a danger untold": ({("must_not_miss", "toxic"): None}, [("S12", "must_not_miss")]),
    "no danger": ({("must_not_miss", "oms-no-tumour"): SAID}, [("S12", "must_not_miss.oms-no-tumour")]),
    "nine chips": ({(*COMMIT, "chips"): {"oms-neuroblastic": 9}}, [("S13", "reference.lists.commit.chips")]),
    "eleven chips": (
        {(*COMMIT, "chips"): {"oms-neuroblastic": 10, "toxic": 1}},
        [("S13", "reference.lists.commit.chips")],
    ),
    "ten on something else": ({(*COMMIT, "chips"): {"something-else": 10}}, []),
    "chips on nothing": (
        {(*COMMIT, "chips"): {"toxic": 9, "nobody": 1}},
        [("S07", "reference.lists.commit.chips")],
    ),
    "no pick": ({(*COMMIT, "supports"): None}, []),
    "a pick of what is done": ({(*COMMIT, "against"): "gait"}, []),
    "a pick of what is never done": ({(*COMMIT, "against"): "urine-hva"}, [("S14", "reference.lists.commit")]),
    "a pick of what is known": (
        {
            (*COMMIT, "against"): "urine-hva",
            ("findings", "urine-hva"): {"outcome": "raised", "known": {"from": "a letter", "day": 0}},
        },
        [],
    ),
    "a pick of what is only found": (
        {(*COMMIT, "against"): "urine-hva", ("findings", "urine-hva"): {"outcome": "raised"}},
        [("S14", "reference.lists.commit")],
    ),
    "no last list": ({COMMIT: None}, [("S15", "reference.lists")]),
    "no list at the bedside": ({("reference", "lists", "bedside"): None}, []),
}

FINDINGS: dict[str, tuple[Changes, list[tuple[str, str]]]] = {
    "an outcome of another item": (
        {("findings", "sleep", "outcome"): "chaotic"},
        [("S09", "findings.sleep.outcome")],
    ),
    "a later outcome of another item": (
        {("findings", "sleep", "later"): [{"from_day": 2, "outcome": "chaotic"}]},
        [("S09", "findings.sleep.later.0.outcome")],
    ),
    "placeholders": ({("findings", "sleep", "text"): "{name} and {She}."}, []),
    "a brace left open": ({("findings", "sleep", "text"): "{name and."}, [("S10", "findings.sleep.text")]),
    "a brace left closed": ({("findings", "sleep", "note"): "name} and."}, [("S10", "findings.sleep.note")]),
    "what a girl of that age cannot have": (
        {("findings", "ovarian-imaging"): {"outcome": next(iter(CHECKLIST.items["ovarian-imaging"].outcomes))}},
        [("C06", "findings.ovarian-imaging")],
    ),
    "a role of what she cannot have": ({("roles", "ovarian-imaging"): USEFUL}, [("C06", "roles.ovarian-imaging")]),
    "a step by one more than she can have": (
        {("key_steps", "own"): {**STEP, "any_of": ["sleep", "ovarian-imaging"]}},
        [("C06", "key_steps.own.any_of")],
    ),
    "a step by nothing that she can have": (
        {("key_steps", "own"): {**STEP, "any_of": ["ovarian-imaging"]}},
        [("S17", "key_steps.own.any_of")],
    ),
    "a toddler who lies still": (
        {("patient", "lies_still"): True},
        [("C09", "patient.lies_still")],
    ),
    "a child who lies still": ({("patient", "lies_still"): True, ("patient", "age_months"): 48}, []),
    "an infant": ({("patient", "age_months"): 11}, []),
}

PLAN: dict[str, tuple[Changes, list[tuple[str, str]]]] = {
    "a test that is looked at": (
        {("reference", "steps", 0, "look"): ["onset", "urine-hva"]},
        [("S18", "reference.steps.0.look")],
    ),
    "a question that is ordered": (
        {("reference", "steps", 2, "order"): ["mri-brain", "mri-body", "onset"]},
        [("S18", "reference.steps.2.order")],
    ),
    "a purpose out of play": (
        {**OUT, ("reference", "steps", 2, "purpose", "mri-body"): "cerebellar-ataxia"},
        [("S07", "reference.steps.2.purpose")],
    ),
    "a wait for what is out": (
        {("reference", "steps"): [{"order": ["mri-body"]}, {"look": ["eye-movements"], "after": ["mri-body"]}]},
        [],
    ),
    "a wait for what this step orders": (
        {("reference", "steps"): [{"look": ["eye-movements"]}, {"order": ["mri-body"], "after": ["mri-body"]}]},
        [("S18", "reference.steps.1.after")],
    ),
    "a wait for a look": (
        {("reference", "steps"): [{"look": ["eye-movements"]}, {"order": ["mri-body"], "after": ["eye-movements"]}]},
        [("S18", "reference.steps.1.after")],
    ),
}

COUNTED: dict[str, tuple[Changes, list[tuple[str, str]]]] = {
    "an idle test that counts for nothing": ({("roles", "skull-film"): IDLE}, []),
    **{
        f"{said} that counts for a step": (
            {("roles", "skull-film"): role, ("key_steps", "own"): {**STEP, "any_of": ["sleep", "skull-film"]}},
            places,
        )
        for said, role, places in (
            ("an idle test", IDLE, [("S11", "key_steps.own.any_of")]),
            ("a test that may be idle", MAY_BE_IDLE, [("S11", "key_steps.own.any_of")]),
            ("a test that is of use", USEFUL, []),
        )
    },
    "an idle test that closes a danger": (
        {("roles", "toxicology"): IDLE, SWALLOWED: ["medicines"]},
        [("S11", "must_not_miss.toxic.addressed_by")],
    ),
    "an idle test that closes none here": (
        {
            ("roles", "toxicology"): IDLE,
            SWALLOWED: ["medicines"],
            ("must_not_miss", "toxic", "addressed_by"): [["medicines"]],
        },
        [],
    ),
}


@pytest.mark.parametrize("kind", [*LISTS, *FINDINGS, *PLAN, *COUNTED])
def test_what_does_not_fit_is_told_with_its_place_and_what_fits_is_not(kind: str) -> None:
    changes, places = {**LISTS, **FINDINGS, **PLAN, **COUNTED}[kind]

    assert told(changes) == places


@pytest.mark.parametrize(
    ("changes", "places"),
    [
        ({}, ["key_steps.something-swallowed.any_of", "must_not_miss.toxic.addressed_by"]),
        # What the case itself says of the test goes before what the checklist does.
        ({("roles", "toxicology"): USEFUL}, []),
    ],
)
def test_a_test_that_the_checklist_calls_idle_counts_where_its_case_finds_a_use_for_it(
    changes: Changes, places: list[str]
) -> None:
    idle = changed(CHECKLIST.items["toxicology"], role=Role.NOT_INDICATED)
    checklist = changed(CHECKLIST, items={**CHECKLIST.items, "toxicology": idle})

    assert told(changes, checklist) == [("S11", place) for place in places]


@pytest.mark.parametrize(
    ("rule", "places"),
    [
        ({"needs": [["gait"]]}, []),
        ({"needs": [["gait"], ["fundi", "skull-film"]]}, ["safety.own.needs"]),
        ({"needs": [["gait"]], "when": {"known": "skull-film"}}, ["safety.own.when"]),
        ({"needs": [["gait"]], "when": {"all": [{"known": "gait"}, {"shows": "sleep:broken"}]}}, []),
    ],
)
def test_no_rule_of_a_case_rests_on_an_idle_test(rule: Data, places: list[str]) -> None:
    changes: Changes = {("roles", "skull-film"): IDLE, ("safety",): {"own": {**RULE, **rule}}}

    assert told(changes) == [("S11", place) for place in places]


@pytest.mark.parametrize(("when", "is_told"), [("skull-film", True), ("gait", False)])
def test_no_role_changes_by_an_idle_test(when: str, is_told: bool) -> None:
    changes: Changes = {
        ("roles", "skull-film"): IDLE,
        ("roles", "mri-brain", "changes", 0, "when"): {"known": when},
    }

    assert told(changes) == [("S11", "roles.mri-brain.changes.0")][:is_told]


@pytest.mark.parametrize(("item_id", "is_told"), [("fundi", True), ("skull-film", False)])
def test_a_rule_of_the_checklist_is_never_kept_by_what_the_case_calls_idle(item_id: str, is_told: bool) -> None:
    changes: Changes = {
        ("roles", item_id): IDLE,
        ("must_not_miss", "posterior-fossa", "addressed_by"): [["mri-brain"]],
    }

    assert told(changes) == [("S11", f"roles.{item_id}")][:is_told]
