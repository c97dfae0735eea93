"""What a finding speaks for and against, over the whole checklist: kinds of gaps that were once there."""

import re
from itertools import pairwise

from support.cases import built_in

WHOLE = built_in.checklist()
FINDINGS = {
    f"{item_id}:{outcome_id}": WHOLE.bearing(item_id, outcome_id)
    for item_id, item in WHOLE.items.items()
    for outcome_id in item.outcomes
}
TUMOURS = ("oms-neuroblastic", "oms-other-tumour")


def test_what_speaks_loudly_for_a_tumour_speaks_against_there_being_none() -> None:
    silent = {
        finding
        for finding, bearing in FINDINGS.items()
        if max(bearing.get(tumour, 0) - bearing.get("oms-no-tumour", 0) for tumour in TUMOURS) < 3
        and any(bearing.get(tumour, 0) >= 2 for tumour in TUMOURS)
        # What speaks for OMS of every kind says nothing about a tumour.
        and bearing.get("oms-no-tumour", 0) < 2
    }

    assert silent == set()


def test_a_mass_that_may_be_a_teratoma_speaks_for_both_illnesses_that_it_goes_with() -> None:
    teratomas = [
        finding for finding in FINDINGS if finding.endswith((":pelvic-mass", ":ovarian-mass", ":removed-teratoma"))
    ]

    assert len(teratomas) >= 6
    for finding in teratomas:
        assert FINDINGS[finding].get("nmdar", 0) >= 1, finding
        assert FINDINGS[finding].get("oms-other-tumour", 0) >= 1, finding


def test_one_finding_of_one_question_means_the_same_on_every_picture() -> None:
    for item_id, item in WHOLE.items.items():
        for other_id, other in WHOLE.items.items():
            if item.question and item.question == other.question:
                for shared in item.outcomes.keys() & other.outcomes.keys():
                    assert FINDINGS[f"{item_id}:{shared}"] == FINDINGS[f"{other_id}:{shared}"], (item_id, other_id)


def test_the_counts_of_cells_leave_no_gap_and_do_not_overlap() -> None:
    for item in WHOLE.items.values():
        ranges = sorted((one.range for one in item.outcomes.values() if one.range), key=lambda found: found.low)
        for lower, higher in pairwise(ranges):
            assert higher.low == lower.high + 1


def test_cells_speak_for_encephalitis_the_more_of_them_there_are() -> None:
    counts = ["normal", "few-cells", "more-cells", "many-cells"]
    spoken = [FINDINGS[f"csf-cells:{count}"].get("encephalitis", 0) for count in counts]

    assert spoken == sorted(spoken)
    assert len(set(spoken)) == len(spoken)
    assert all(FINDINGS[f"csf-cells:{count}"].get("nmdar", 0) >= 0 for count in counts[1:])


def test_infection_is_heard_in_pressure_sugar_and_contact_and_not_in_a_bystander() -> None:
    for finding in ("lumbar-puncture:high-pressure", "csf-glucose:low-ratio", "consciousness:agitated"):
        assert FINDINGS[finding].get("encephalitis", 0) >= 1, finding
    for bystander in ("csf-culture:skin-bacterium", "csf-culture:bystander-virus"):
        assert FINDINGS[bystander] == {}


def test_what_is_said_to_be_foreign_to_oms_speaks_against_it() -> None:
    for finding in ("power:one-sided", "jerks:rhythmic-blank", "csf-cells:more-cells", "csf-cells:many-cells"):
        assert FINDINGS[finding]["oms-no-tumour"] < 0, finding
        assert FINDINGS[finding]["oms-neuroblastic"] < 0, finding
    weak_legs = FINDINGS["power:weak-legs"]
    assert weak_legs["oms-no-tumour"] < 0
    assert "oms-neuroblastic" not in weak_legs, "a tumour in the spinal canal weakens the legs"


def _named(words: str) -> set[str]:
    """The hypotheses and families that a sentence calls by a label or an alias of theirs."""
    return {
        key
        for key, known in {**WHOLE.hypotheses, **WHOLE.families}.items()
        if any(re.search(rf"\b{re.escape(name)}\b", words, re.IGNORECASE) for name in (known.label, *known.aliases))
    }


def test_whatever_can_tell_names_a_diagnosis_says_which_it_speaks_for() -> None:
    asleep = {
        item_id: sorted(_named(item.can_tell))
        for item_id, item in WHOLE.items.items()
        # An act that protects shows nothing, so that what it is good for speaks for nothing.
        if not item.tells and _named(item.can_tell) and WHOLE.domain(WHOLE.domain_of[item_id]).act != "do"
    }

    assert asleep == {}


OWN_SIGNS = {
    r"drows": "consciousness:drowsy",
    r"seizures": "jerks:rhythmic-blank",
    r"vomiting": "first-sign:sickness",
    r"fever": "meningism:fever",
    r"stiff neck": "meningism:stiff",
    r"broken sleep": "sleep:broken",
    r"misery": "mood:miserable",
    r"unstead|wide-based|stagger": "gait:wide-based",
    r"lost tendon reflexes": "reflexes:absent",
    r"brisk": "reflexes:brisk",
    r"chaotic eyes": "eye-movements:chaotic",
    r"beat in rhythm|beating of the eyes": "eye-movements:beating",
    r"cannot move fully|does not turn outwards": "eye-movements:limited",
    r"nodding and tilted": "eye-movements:fine-asymmetric",
    r"side-to-side bursts": "eye-movements:tiring-bursts",
    r"repeat themselves": "jerks:repeated-movements",
    r"unstable\s+pulse": "blood-pressure:quick-pulse",
    r"discharges": "eeg:discharges",
    r"grows too fast": "head-size:large",
    r"small head": "head-size:small",
    r"late milestones": "skills:behind-from-early",
    r"wide or small pupils": "pupils:wide",
}
"""A sign, as the picture of a diagnosis names it, and the finding that shows it."""


def test_a_sign_that_belongs_to_the_picture_of_a_diagnosis_is_not_held_against_it() -> None:
    held_against = {
        (hypothesis_id, finding)
        for hypothesis_id, hypothesis in WHOLE.hypotheses.items()
        for sign, finding in OWN_SIGNS.items()
        if re.search(sign, hypothesis.typical, re.IGNORECASE) and FINDINGS[finding].get(hypothesis_id, 0) < 0
    }

    assert held_against == set()
    for sign in OWN_SIGNS:
        assert any(re.search(sign, one.typical, re.IGNORECASE) for one in WHOLE.hypotheses.values()), sign


def test_an_antibody_that_nearly_everyone_with_an_illness_has_speaks_against_it_where_it_is_absent() -> None:
    for finding, illness in (("gq1b:absent", "miller-fisher"), ("csf-nmdar:absent", "nmdar")):
        assert FINDINGS[finding] == {illness: FINDINGS[finding][illness]}
        assert FINDINGS[finding][illness] < 0


def test_every_diagnosis_can_be_spoken_for_loudly_and_spoken_against() -> None:
    for hypothesis_id in WHOLE.hypotheses:
        heard = [bearing.get(hypothesis_id, 0) for bearing in FINDINGS.values()]

        assert max(heard) == 2, hypothesis_id
        assert min(heard) < 0, hypothesis_id


def test_every_two_diagnoses_can_be_told_apart_in_both_directions() -> None:
    for one in WHOLE.hypotheses:
        for other in WHOLE.hypotheses:
            apart = max(bearing.get(one, 0) - bearing.get(other, 0) for bearing in FINDINGS.values())
            assert one == other or apart >= 2, (one, other)
