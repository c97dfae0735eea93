"""What the rules of teaching say to an author: nothing that the author could not put right, and enough to do so."""

import tomllib

import pytest
from support.cases import built_in
from support.faults.files import EXAMPLE, SEEDS, seeded

from workup.checking import told
from workup.core.authoring.lint import Around, case_problems
from workup.errors import Fault

AMARA = (built_in.CONTENT / "cases" / "amara.toml").read_text(encoding="utf-8")


def _faults(text: str, name: str = "anouk") -> list[Fault]:
    pack = Around(built_in.checklist(), frozenset(built_in.case_ids()), (2026, 12))
    return list(map(told, case_problems(f"{name}.toml", text, tomllib.loads(text), pack)))


def _with_a_first_session_of_blood(text: str) -> str:
    # gq1b is known before the pause in the plan; whoever orders all of a domain at once comes to the pause before it.
    steps = '  { order = ["mri-brain", "gq1b"]'
    lists = 'pause = { chips = { posterior-fossa = 2, miller-fisher = 8 }, supports = "reflexes" }'
    assert steps in text
    assert lists in text
    return text.replace(steps, '  { order = ["gq1b"] },\n  { order = ["mri-brain"]').replace(
        lists,
        'bedside = { chips = { posterior-fossa = 2, miller-fisher = 8 }, supports = "reflexes" }\n'
        'pause = { chips = { posterior-fossa = 1, miller-fisher = 9 }, supports = "gq1b" }',
    )


def test_the_plan_may_pick_a_first_result_at_the_pause_though_another_learner_would_not_have_it_yet() -> None:
    codes = {fault.code for fault in _faults(_with_a_first_session_of_blood(EXAMPLE))}

    assert "S18" not in codes


def test_a_list_that_stays_is_said_to_stay_and_where_the_findings_point() -> None:
    (fault,) = [one for one in _faults(seeded(EXAMPLE, SEEDS["T07-list-that-stays"])) if one.code == "T07"][:1]

    assert "stays at 4; the findings of this stretch point to" in fault.message


def test_harmless_questions_that_move_the_list_are_named() -> None:
    faults = _faults(seeded(EXAMPLE, SEEDS["T11-loud-findings-outside-the-plan"]))
    said = " ".join(fault.message for fault in faults if fault.code == "T11")

    for finding in ("first-sign:sickness", "fasting:mornings", "head-size:large"):
        assert finding in said


def test_inside_a_family_a_list_of_halves_may_pick_what_the_family_shares() -> None:
    bedside = AMARA[AMARA.index("[reference.lists]") :]
    halves = "{ oms-neuroblastic = 5, oms-no-tumour = 5 }"
    line = next(one for one in bedside.splitlines() if one.startswith(("pause", "bedside")))
    text = AMARA.replace(line, f'{line.partition(" ")[0]} = {{ chips = {halves}, supports = "eye-movements" }}')
    assert text != AMARA

    assert "T13" not in {fault.code for fault in _faults(text, "amara")}


@pytest.mark.parametrize(
    "said",
    [
        "The fever would pass, said the doctor.",
        "There is nothing wrong with the arm.",
        "Weeks pass, and nobody asks.",
    ],
)
def test_an_illness_may_pass_and_an_arm_may_have_nothing_wrong_with_it(said: str) -> None:
    text = EXAMPLE.replace("Her grandfather thinks that she needs glasses.", said)
    assert text != EXAMPLE

    assert "P06" not in {fault.code for fault in _faults(text)}


@pytest.mark.parametrize("said", ["You pass.", "You got it wrong.", "It was a pass.", "She passed the test."])
def test_a_verdict_on_a_learner_is_still_found(said: str) -> None:
    text = EXAMPLE.replace("Her grandfather thinks that she needs glasses.", said)

    assert "P06" in {fault.code for fault in _faults(text)}


@pytest.mark.parametrize(
    ("code", "said"),
    [
        *(
            ("P01", one)
            for one in ("one milligram of it", "5mg", "deux milligrammes", "half a microgram", "dos miligramos")
        ),
        *(("P03", one) for one in ("May 3", "the 3rd of May", "le 14 juillet", "am 24. Dezember", "el 1 de enero")),
        *(("P05", one) for one in ("Herr Özil", "Madame Dupont", "Señor García", "Schwester Ute", "Signora Rossi")),
        *(("P09", one) for one in ("in München", "at the Royal Infirmary", "Great Ormond Street", "Hôpital Necker")),
    ],
)
def test_what_could_lead_to_a_person_is_found_in_more_than_one_language(code: str, said: str) -> None:
    text = EXAMPLE.replace(
        "Her grandfather thinks that she needs glasses.", f"They spoke of it: {said}, somebody said."
    )

    assert code in {fault.code for fault in _faults(text)}


@pytest.mark.parametrize(
    "said",
    [
        "You may, at 3, look away.",
        "One of the three may march on.",
        "The ward doctor and the radiologist agree.",
        "The hospital by the canal is small.",
        "An iron railing, a mug, and ten grams of flour.",
    ],
)
def test_plain_words_are_no_trace_of_a_person(said: str) -> None:
    text = EXAMPLE.replace("Her grandfather thinks that she needs glasses.", said)

    assert not {fault.code for fault in _faults(text)} & {"P01", "P02", "P03", "P04", "P05", "P08", "P09"}
