"""Dangers that an act closes: only together with a sign of them that was shown, never by the act alone."""

import pytest
from support.cases import built_in
from support.logs.walkers import Course, case_named

from workup.core.authoring.lint.promises import promises_broken
from workup.core.content.case import Case
from workup.core.content.hypotheses import OTHER
from workup.core.debrief.commitment import open_dangers
from workup.core.text.value import changed
from workup.core.walk.log import Look, Plan
from workup.document.summary.dangers import happened

WHOLE = built_in.checklist()
ACTS = tuple(item_id for item_id, domain in WHOLE.domain_of.items() if WHOLE.domain(domain).act == "do")
WITH_AN_ACT = [
    (hypothesis_id, needed)
    for hypothesis_id, hypothesis in WHOLE.hypotheses.items()
    for needed in hypothesis.addressed_by
    if not set(needed).isdisjoint(ACTS)
]


@pytest.mark.parametrize(("hypothesis", "needed"), WITH_AN_ACT)
def test_an_act_closes_a_danger_with_a_finding_that_speaks_for_it(hypothesis: str, needed: tuple[str, ...]) -> None:
    signs = [shown.partition(":") for shown in needed if shown not in ACTS]

    assert signs
    for item_id, _, outcome in signs:
        assert WHOLE.bearing(item_id, outcome).get(hypothesis, 0) > 0


def test_a_mass_that_any_search_in_cross_section_shows_is_settled_by_a_call() -> None:
    searches = [i for i, one in WHOLE.items.items() if (one.question or "").startswith("occult-tumour")]
    assert {"mri-body", "ct-body", "wb-mri", "repeat-search"} <= set(searches)

    for danger in ("oms-neuroblastic", "ataxia-neuroblastic", "oms-other-tumour"):
        settling = {frozenset(needed) for needed in WHOLE.hypotheses[danger].addressed_by}
        loud = {
            f"{item_id}:{outcome}"
            for item_id in searches
            for outcome in WHOLE.items[item_id].outcomes
            if WHOLE.bearing(item_id, outcome).get(danger, 0) >= 2
        }
        assert {shown for shown in loud if frozenset(("ring-oncology", shown)) not in settling} == set(), danger
    # A coarse picture without a mass does not end the search.
    for danger in ("oms-neuroblastic", "ataxia-neuroblastic"):
        assert not any(
            shown in ("wb-mri", "wb-mri:nothing-found")
            for needed in WHOLE.hypotheses[danger].addressed_by
            for shown in needed
        )


@pytest.mark.parametrize("case_id", built_in.case_ids())
def test_every_act_alone_closes_nothing_in_any_case(case_id: str) -> None:
    case = case_named(case_id)

    assert _open(case, Look(items=ACTS)) == _open(case)


def test_the_poisons_service_closes_what_the_cupboard_has_opened() -> None:
    noor = case_named("noor")
    asked, rung = Look(items=("medicines",)), Look(items=("ring-poisons",))

    # Of what was committed to nothing is open, so the learner commits to something else.
    assert "toxic" in _open(noor, asked)
    assert "toxic" in _open(noor, rung)
    assert "toxic" not in _open(noor, asked, rung)


def test_a_set_with_a_sign_that_the_case_does_not_show_is_for_others() -> None:
    amara, noor = case_named("amara"), case_named("noor")

    assert not [needed for needed in amara.addressed_by("encephalitis") if "treat-infection" in needed]
    assert ("ring-poisons", "medicines:within-reach") in noor.addressed_by("toxic")
    assert ("ring-poisons", "medicines:missing") not in noor.addressed_by("toxic")


CALLED_FOR = [
    (case_id, danger, needed)
    for case_id in built_in.case_ids()
    for danger in case_named(case_id).must_not_miss
    for needed in case_named(case_id).addressed_by(danger)
    if not set(needed).isdisjoint(ACTS)
]


@pytest.mark.parametrize(("case_id", "danger", "needed"), CALLED_FOR)
def test_an_act_that_was_not_done_is_still_needed_once_its_sign_was_seen(
    case_id: str, danger: str, needed: tuple[str, ...]
) -> None:
    case = case_named(case_id)
    signs = [case.items[shown.partition(":")[0]] for shown in needed if shown not in ACTS]
    acts = [Plan(items=(sign.id,)) if sign.act == "order" else Look(items=(sign.id,)) for sign in signs]

    made = Course(acts=tuple(acts), lists={}, diagnosis=OTHER).debrief(case)

    one = next(one for one in made.commitment.still_open if one.hypothesis == danger)
    missing = tuple(act for act in needed if act in ACTS)
    assert missing in one.needed
    # Where a sign speaks for it, no other picture is said to have been enough.
    assert not one.speaks_for or all(case.protective.issuperset(more) for more in one.needed)
    assert case.items[missing[0]].label in happened(case, one, made.commitment)


def _open(case: Case, *acts: Look | Plan) -> list[str]:
    return open_dangers(case, Course(acts=acts, lists={}, diagnosis=OTHER).walk(case))


@pytest.mark.parametrize(
    ("sets", "needless"),
    [
        ((("medicines",), ("medicines", "toxicology")), [1]),
        ((("medicines", "toxicology"), ("medicines",)), [0]),
        ((("medicines",), ("medicines",)), [1]),
        ((("medicines", "headache"), ("headache", "medicines")), [1]),
        # What speaks for the danger does not close it, unless it is named.
        ((("medicines",), ("ring-poisons", "medicines:missing")), []),
        ((("medicines",), ("ring-poisons", "medicines:nothing-missing")), [1]),
        ((("medicines:nothing-missing",), ("medicines",)), [0]),
        ((("medicines",), ("toxicology",)), []),
    ],
)
def test_a_way_that_another_makes_needless_is_told(sets: tuple[tuple[str, ...], ...], needless: list[int]) -> None:
    amara = case_named("amara")
    toxic = changed(amara.must_not_miss["toxic"], addressed_by=sets)
    case = changed(amara, must_not_miss={"toxic": toxic}, traps={})

    told = [one for one in promises_broken(built_in.case_file("amara")[1], case, WHOLE, {}) if one.code == "T23"]

    assert [one.place for one in told] == [("must_not_miss", "toxic", "addressed_by", at) for at in needless]
