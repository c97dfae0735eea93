"""The edges of what an author is told of words: age, sex, side, time and counts, a leak, and talk that is hard to read.

Each asks one lint alone, of the guide's example with a word of it put otherwise.
"""

import tomllib
from typing import Any

import pytest
from support.faults.files import EXAMPLE
from support.faults.found import WHOLE

from workup.core.authoring.lint.consistency import inconsistencies
from workup.core.authoring.lint.language import hard_words, lix
from workup.core.authoring.lint.leak import leaks
from workup.core.content.casefile import CaseFile
from workup.core.content.checklist import Checklist
from workup.core.content.findings import Finding, Later
from workup.core.content.lines import Place
from workup.core.text.judging import judged
from workup.core.text.value import changed

FILE = judged(CaseFile, tomllib.loads(EXAMPLE), WHOLE.known)
ANSWER = FILE.answer


def contradictions(code: str, file: CaseFile, checklist: Checklist = WHOLE) -> list[Place]:
    return [one.place for one in inconsistencies(file, checklist) if one.code == code]


def said(file: CaseFile = FILE, /, **words: str) -> CaseFile:
    """The example with another title, opening or sentence."""
    if "sentence" in words:
        file = changed(file, teaching=changed(file.teaching, sentence=words.pop("sentence")))
    return changed(file, **words)


def found(**findings: Finding) -> CaseFile:
    """The example with these findings alone."""
    return changed(FILE, findings={item.replace("_", "-"): finding for item, finding in findings.items()})


AGES = [
    # She is 112 months old: nine years and four months.
    ("opening", "Anouk is nine.", False),
    ("opening", "Anouk is ten.", True),
    ("opening", "Anouk is 9 years old.", False),
    ("opening", "Anouk is 8 years old.", True),
    ("opening", "Anouk is 112 months old.", False),
    ("opening", "Anouk is 9 months old.", True),
    ("opening", "Anouk is 111 months old.", True),
    ("opening", "Anouk is nine years and four months old.", False),
    ("opening", "Anouk is nine years and five months old.", True),
    ("opening", "Anouk is ten years and four months old.", True),
    ("title", "112 months, stumbling", False),
    ("title", "111 months, stumbling", True),
    ("title", "9 years, stumbling", False),
    ("title", "Stumbling for 8 years", False),
    ("sentence", "A girl of nine, worse.", False),
    ("sentence", "A girl of ten, worse.", True),
    ("sentence", "A girl of nine years and four months.", False),
    ("sentence", "A girl of nine years and three months.", True),
]


@pytest.mark.parametrize(("where", "text", "is_told"), AGES)
def test_an_age_is_that_of_the_person_in_years_in_months_or_in_both(where: str, text: str, is_told: bool) -> None:
    assert bool(contradictions("C01", said(**{where: text}))) == is_told


SEXES = [
    ("opening", "Anouk fell. There he lay.", []),
    ("opening", "Anouk fell. There he lay on his side.", [("opening",)]),
    ("opening", "Anouk fell. There he lay on his side, beside her.", []),
    ("opening", "Anouk fell. There she lay.", []),
    ("opening", "Anouk fell. She lay there.", []),
    ("opening", "Anouk fell. He saw her fall.", [("opening",)]),
    ("opening", "A neighbour saw Anouk. It was Monday. He rang.", []),
    ("sentence", "A girl, unsteady.", []),
    ("sentence", "A boy, unsteady.", [("teaching", "sentence")]),
    ("sentence", "A child, unsteady.", []),
]


@pytest.mark.parametrize(("where", "text", "places"), SEXES)
@pytest.mark.parametrize("sex", ["female", "male"])
def test_who_is_told_of_is_one_person_throughout(where: str, text: str, places: list[Place], sex: str) -> None:
    turned = {"he": "she", "his": "her", "her": "him", "she": "he", "She": "He", "He": "She", "girl": "boy"}
    turned["boy"] = "girl"
    words = text if sex == "female" else "".join(turned.get(word, word) for word in _words(text))
    file = changed(FILE, patient=changed(FILE.patient, sex=sex))
    kept = {"opening": "Anouk fell.", "sentence": "A child fell."}

    assert contradictions("C02", said(file, **(kept | {where: words}))) == places


def _words(text: str) -> list[str]:
    return text.replace(" ", "| |").replace(".", "|.|").replace(",", "|,|").split("|")


@pytest.mark.parametrize(("opening", "is_told"), [("Anouk fell.", False), ("A girl fell.", True)])
def test_an_opening_names_the_person(opening: str, is_told: bool) -> None:
    assert bool(contradictions("C03", said(opening=opening))) == is_told


LEFT, RIGHT, BOTH = "It turns left.", "It turns right.", "It turns left and right."
SIDES = [
    ({"video": ("paused-spells", LEFT), "eye-movements": ("limited", RIGHT)}, True),
    ({"video": ("paused-spells", LEFT), "eye-movements": ("limited", LEFT)}, False),
    ({"video": ("paused-spells", LEFT), "eye-movements": ("limited", BOTH)}, False),
    ({"video": ("paused-spells", LEFT), "eye-movements": ("limited", "It turns.")}, False),
    ({"video": ("paused-spells", LEFT), "eye-movements": ("limited", "It turns RIGHT.")}, True),
    # What is as usual lies on no side, and nor does what belongs to no group.
    ({"video": ("paused-spells", LEFT), "eye-movements": ("", RIGHT)}, False),
    ({"gait": ("wide-based", LEFT), "power": ("weak-legs", RIGHT)}, False),
    ({"video": ("paused-spells", LEFT), "power": ("weak-legs", RIGHT)}, False),
]


@pytest.mark.parametrize(("shown", "is_told"), SIDES)
def test_what_several_tests_see_of_one_thing_lies_on_one_side(shown: dict[str, tuple[str, str]], is_told: bool) -> None:
    findings = {
        item: Finding(outcome=outcome or WHOLE.items[item].usual, text=text) for item, (outcome, text) in shown.items()
    }
    assert all(one.outcome in WHOLE.items[item].outcomes for item, one in findings.items())

    assert bool(contradictions("C04", changed(FILE, findings=findings))) == is_told


TIMES = [
    ("Six days of it", "Anouk fell six days ago.", "A girl.", []),
    ("Six days of it", "Anouk fell 6 days ago.", "A girl.", []),
    ("Six days of it", "Anouk fell.", "A girl.", []),
    ("Six days of it", "Anouk fell seven days ago.", "A girl.", [("opening",)]),
    ("Six days of it", "Anouk fell seven days ago, after six days of it.", "A girl.", []),
    ("Six days of it", "Anouk fell seven weeks ago.", "A girl.", []),
    (
        "Six weeks of it",
        "Anouk fell seven weeks ago.",
        "A girl for one week.",
        [("opening",), ("teaching", "sentence")],
    ),
    ("One day of it", "Anouk fell two days ago.", "A girl.", [("opening",)]),
    ("Fell on Tuesday", "Anouk fell on Monday.", "A girl.", [("opening",)]),
    ("Fell on Tuesday", "Anouk fell on Tuesday, after a Monday.", "A girl.", []),
    ("Fell on Tuesday", "Anouk fell.", "A girl.", []),
    ("Fell on Sunday", "Anouk fell on Monday, in Sunshine Road.", "A girl.", [("opening",)]),
    ("Fell", "Anouk fell on Monday.", "A girl.", []),
]


@pytest.mark.parametrize(("title", "opening", "sentence", "places"), TIMES)
def test_days_and_weeks_of_the_title_are_those_of_the_story(
    title: str, opening: str, sentence: str, places: list[Place]
) -> None:
    assert contradictions("C05", said(title=title, opening=opening, sentence=sentence)) == places


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("The laboratory counts 5 white cells.", True),
        ("The laboratory counts 6 white cells.", False),
        ("The laboratory counts eleven white cells.", False),
        ("The laboratory counts twelve white cells.", True),
        ("The laboratory counts 12 red cells.", False),
    ],
)
def test_a_count_lies_in_the_range_of_its_outcome_its_ends_included(text: str, is_told: bool) -> None:
    limits = WHOLE.items["csf-cells"].outcomes["few-cells"].range
    assert limits and (limits.low, limits.high) == (6, 11)

    assert bool(contradictions("C07", found(csf_cells=Finding(outcome="few-cells", text=text)))) == is_told


def shows(outcome: str, *later: Later) -> Finding:
    return Finding(outcome=outcome, later=later)


NOTHING, MASS, NECK, LUNG = "nothing-found", "paraspinal-mass", "neck-mass", "lung-mass"
SAME = [
    (shows(NOTHING), shows(NOTHING), None),
    (shows(MASS), shows(NOTHING), ("findings", "ct-body")),
    # Of what only one of the two can show, the other says nothing.
    (shows(NOTHING), shows(LUNG), None),
    (shows(NOTHING, Later(from_day=3, outcome=MASS)), shows(NOTHING, Later(from_day=3, outcome=MASS)), None),
    (
        shows(NOTHING, Later(from_day=3, outcome=MASS)),
        shows(NOTHING, Later(from_day=4, outcome=MASS)),
        ("findings", "mri-body", "later", 0),
    ),
    # The first moment at which they differ is told, whichever of the two it is that changes.
    (
        shows(NOTHING, Later(from_day=9, outcome=NECK)),
        shows(NOTHING, Later(from_day=3, outcome=MASS)),
        ("findings", "ct-body", "later", 0),
    ),
    (shows(NOTHING, Later(again=True, outcome=MASS)), shows(NOTHING), None),
    (shows(NOTHING, Later(from_day=3, outcome=MASS, late=True)), shows(NOTHING), None),
    (
        shows(NOTHING, Later(after="gait", outcome=MASS)),
        shows(NOTHING, Later(after="gait", outcome=MASS)),
        None,
    ),
    (
        shows(NOTHING, Later(after="gait", outcome=MASS)),
        shows(NOTHING, Later(after="power", outcome=MASS)),
        ("findings", "ct-body", "later", 0),
    ),
    (
        shows(NOTHING, Later(from_hours=1, outcome=MASS)),
        shows(NOTHING),
        ("findings", "mri-body", "later", 0),
    ),
]


# A third test of the same question would say so too.
TWO = changed(WHOLE, items={**WHOLE.items, "wb-mri": changed(WHOLE.items["wb-mri"], question=None)})


@pytest.mark.parametrize(("one", "other", "place"), SAME)
def test_two_tests_of_one_question_show_one_thing_at_every_moment(
    one: Finding, other: Finding, place: Place | None
) -> None:
    places = contradictions("C08", changed(FILE, findings={"mri-body": one, "ct-body": other}), TWO)

    assert places == ([place] if place else [])


def test_a_test_that_is_as_usual_is_held_against_what_another_shows() -> None:
    assert contradictions("C08", found(ct_body=shows(MASS)), TWO) == [("findings", "ct-body")]
    assert contradictions("C08", found(mri_body=shows(MASS)), TWO) == [("findings", "mri-body")]
    assert contradictions("C08", found(), TWO) == []


def test_what_changes_in_the_first_minute_is_told_where_it_changes() -> None:
    late = changed(FILE, begins=changed(FILE.begins, at="23:59"))
    shown = {"ct-body": shows(NOTHING, Later(from_day=2, outcome=MASS)), "mri-body": shows(NOTHING)}

    assert contradictions("C08", changed(late, findings=shown), TWO) == [("findings", "ct-body", "later", 0)]


@pytest.mark.parametrize(
    ("ends", "shown", "places"),
    [
        ({"ct-body": (), "mri-body": ()}, {"ct-body": MASS}, [("findings", "ct-body")]),
        ({"ct-body": (LUNG,), "mri-body": ()}, {"ct-body": MASS}, [("findings", "ct-body")]),
        ({"ct-body": (LUNG,), "mri-body": ()}, {"ct-body": LUNG}, []),
        ({"ct-body": (), "mri-body": (NECK,)}, {"mri-body": NECK}, []),
        ({"ct-body": (NECK,), "mri-body": (NECK,)}, {"mri-body": NECK}, [("findings", "mri-body")]),
    ],
)
def test_two_tests_are_held_against_each_other_by_what_both_can_show(
    ends: dict[str, tuple[str, ...]], shown: dict[str, str], places: list[Place]
) -> None:
    items = {
        item: changed(
            WHOLE.items[item],
            outcomes={name: WHOLE.items[item].outcomes[name] for name in (NOTHING, MASS, *more)},
        )
        for item, more in ends.items()
    }
    file = changed(FILE, findings={item: shows(outcome) for item, outcome in shown.items()})

    assert contradictions("C08", file, changed(TWO, items={**TWO.items, **items})) == places


def named(alias: str, hypothesis: str = ANSWER) -> Checklist:
    scripts = {**WHOLE.hypotheses, hypothesis: changed(WHOLE.hypotheses[hypothesis], aliases=(alias,))}
    return changed(WHOLE, hypotheses=scripts)


@pytest.mark.parametrize(("alias", "code"), [("XY", ""), ("XYZ", "L01"), ("YZA", "")])
@pytest.mark.parametrize("letters", ["XY, XYZ, XYZA", "xy, xyz, xyza"])
def test_a_name_of_three_letters_is_found_as_a_word_of_its_own(letters: str, alias: str, code: str) -> None:
    codes = {one.code for one in leaks(said(opening=f"Anouk has {letters}."), named(alias))}

    assert codes == ({code} if code else set())


@pytest.mark.parametrize(("hypothesis", "codes"), [(ANSWER, {"L01"}), ("toxic", {"L02"}), ("glut1", {"L02"})])
def test_a_title_that_is_a_diagnosis_is_told_as_a_leak_where_it_is_the_answer(hypothesis: str, codes: set[str]) -> None:
    assert {one.code for one in leaks(said(title="XYZ"), named("XYZ", hypothesis))} == codes


OWN = ("mood", "sleep", "headache", "power", "consciousness")


@pytest.mark.parametrize(
    ("own", "other", "is_told"),
    [
        (OWN[:3], {}, True),
        (OWN[:4], {}, False),
        (OWN, {}, False),
        # Neither what is not harmless, nor what has no words of its own, nor a test is such a look.
        (OWN[:3], {"gait": Finding(outcome="wide-based", text="So.")}, True),
        (OWN[:3], {"gait": Finding(outcome=WHOLE.items["gait"].usual)}, True),
        (OWN[:3], {"mri-brain": Finding(outcome="normal", text="So.")}, True),
        (OWN[:3], {"gait": Finding(outcome=WHOLE.items["gait"].usual, text="So.")}, False),
    ],
)
def test_four_harmless_looks_have_words_of_their_own(
    own: tuple[str, ...], other: dict[str, Finding], is_told: bool
) -> None:
    findings = {item: Finding(outcome=WHOLE.items[item].usual, text="So.") for item in own}

    assert ("L03" in {one.code for one in leaks(changed(FILE, findings=findings | other), WHOLE)}) == is_told


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("", 0),
        ("Bed.", 1),
        ("Bed bed bed bed", 4),
        ("Bed bed. Bed bed!", 2),
        ("Bed bed: bed bed; bed bed? Bed bed.", 2),
        ("Bed 7 bed.", 2),
        ("Bed sixsix.", 2),
        ("Bed seven77.", 2),
        ("Bed sevenly.", 52),
        ("Bed-time-now.", 101),
        ("Evening bed bed.", 36),
        (f"{'Evening ' * 20}.", 120),
    ],
)
def test_the_index_of_a_text_is_its_words_a_sentence_and_its_share_of_long_words(text: str, level: int) -> None:
    assert lix(text) == level


def worded(code: str, file: CaseFile) -> list[Place]:
    return [one.place for one in hard_words(file, WHOLE) if one.code == code]


def expert(text: str, *basis: str) -> CaseFile:
    steps = {**FILE.key_steps, "eyes": changed(FILE.key_steps["eyes"], expert=text, basis=basis)}
    return changed(FILE, key_steps=steps)


@pytest.mark.parametrize(
    ("text", "basis", "is_told"),
    [
        ("An expert might look.", ("†",), False),
        ("An expert looks.", ("†",), True),
        ("An expert.", ("†",), True),
        ("Guidance advises to look.", ("gq1b", "†"), False),
        ("Guidance advises to look.", ("gq1b",), False),
        ("Guidance advises to look.", ("†",), True),
        ("Guidance asks to look.", ("gq1b",), True),
        ("Guidance.", ("gq1b",), True),
    ],
)
def test_what_an_expert_does_is_a_judgement_or_guidance_with_a_source(
    text: str, basis: tuple[str, ...], is_told: bool
) -> None:
    assert bool(worded("W05", expert(text, *basis))) == is_told


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        *((f"She sleeps{end}", False) for end in (".", "!", "?", ".”", "?’", ".)", ".”)")),
        *((f"She sleeps{end}", True) for end in ("", ",", ":", "”")),
        # A gap is told of as a gap.
        ("WRITE: how she sleeps", False),
    ],
)
def test_a_sentence_has_an_end(text: str, is_told: bool) -> None:
    sleep: dict[str, Any] = {"sleep": changed(FILE.findings["sleep"], text=text)}

    assert worded("W04", changed(FILE, findings=FILE.findings | sleep)) == (
        [("findings", "sleep", "text")] if is_told else []
    )
