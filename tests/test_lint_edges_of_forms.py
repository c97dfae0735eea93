"""The edges of what an author is told of times, forms, orders and sources.

Each asks one lint alone, of the guide's example or of the built-in checklist with one value of it put otherwise.
"""

import tomllib
from typing import Any

import pytest
from support.cases import built_in
from support.faults.files import EXAMPLE
from support.faults.found import SIBLINGS, TODAY, WHOLE

from workup.core.authoring.lint import (
    Around,
    case_problems,
    checklist_problems,
    content_problems,
    order_problems,
    word_problems,
)
from workup.core.authoring.lint.evidence import stale, undaggered, unsourced, unsourced_notes, untraced
from workup.core.authoring.lint.forms import without_effect
from workup.core.content.case import Case
from workup.core.content.casefile import CaseFile, Step, Trap
from workup.core.content.findings import Finding, KnownAlready, Later
from workup.core.content.lines import Place
from workup.core.text.judging import judged
from workup.core.text.value import changed

FILE = judged(CaseFile, tomllib.loads(EXAMPLE), WHOLE.known)
AROUND = Around(WHOLE, SIBLINGS, TODAY)
DAY = KnownAlready(source="a letter", day=0)


def told(code: str, file: CaseFile) -> list[Place]:
    return [one.place for one in without_effect(file, WHOLE) if one.code == code]


def later(*forms: Later, item: str = "power", **first: Any) -> CaseFile:
    """The example, in which an item shows something else later on."""
    finding = Finding(**({"outcome": WHOLE.items[item].usual} | first), later=forms)
    return changed(FILE, findings={**FILE.findings, item: finding})


@pytest.mark.parametrize(
    ("item", "takes", "is_told"),
    [
        ("mri-brain", 60, False),
        ("mri-brain", 240, False),
        ("mri-brain", 241, True),
        ("gait", 0, False),
        ("gait", 1, True),
    ],
)
def test_what_a_test_takes_is_no_more_than_the_time_until_its_result_and_a_look_takes_nothing(
    item: str, takes: int, is_told: bool
) -> None:
    held = WHOLE.items[item]
    put = changed(held, burden=changed(held.burden, takes=takes))
    checklist = changed(WHOLE, items={**WHOLE.items, item: put})
    domain = WHOLE.domain_of[item]

    codes = {one.id: {f.code for f in checklist_problems("a.toml", "", one.id, checklist)} for one in WHOLE.domains}

    assert {name for name, found in codes.items() if "C23" in found} == ({domain} if is_told else set())


@pytest.mark.parametrize(("points", "is_told"), [(1, False), (-1, True), (None, True)])
def test_what_an_item_or_a_note_says_that_it_tells_is_borne_out_by_a_bearing(points: int | None, is_told: bool) -> None:
    mood = WHOLE.items["mood"]
    bearing = {} if points is None else {"toxic": points}
    outcomes = {name: changed(one, bearing={}, tells=()) for name, one in mood.outcomes.items()}
    outcomes[mood.usual] = changed(outcomes[mood.usual], bearing=bearing, tells=("toxic",))
    checklist = changed(WHOLE, items={**WHOLE.items, "mood": changed(mood, tells=("toxic",), outcomes=outcomes)})

    found = {one.code for one in checklist_problems("a.toml", "", "story", checklist)}

    assert found & {"E08", "T20"} == ({"E08", "T20"} if is_told else set())


KNOWN = [
    (("reflexes",), {"reflexes": ()}, True),
    (("reflexes", "power"), {"reflexes": ()}, False),
    (("reflexes", "power"), {"reflexes": (), "power": ()}, True),
    # What is served to nobody of her age meets no step, and leaves the rest as it is.
    (("reflexes", "smoking"), {"reflexes": ()}, True),
    (("smoking",), {}, False),
    # Whoever looks again sees what has changed.
    (("reflexes",), {"reflexes": (Later(from_day=3, outcome="brisk"),)}, False),
    (("reflexes", "power"), {"reflexes": (), "power": (Later(from_day=3, outcome="weak-legs"),)}, False),
]


@pytest.mark.parametrize(("any_of", "known", "is_told"), KNOWN)
def test_a_key_step_is_not_met_by_what_was_known_at_the_start(
    any_of: tuple[str, ...], known: dict[str, tuple[Later, ...]], is_told: bool
) -> None:
    findings = {item: Finding(outcome=WHOLE.items[item].usual, known=DAY, later=forms) for item, forms in known.items()}
    file = changed(FILE, findings=findings, key_steps={"one": changed(FILE.key_steps["eyes"], any_of=any_of)})

    assert told("C24", file) == ([("key_steps", "one", "any_of")] if is_told else [])


WEAK, NORMAL = "weak-legs", "normal"
HIDDEN = [
    # Of several that hold, the last is shown.
    ([{"from_day": 2}, {"from_day": 3}], []),
    ([{"from_day": 3}, {"from_day": 3}], [0]),
    ([{"from_day": 3}, {"from_day": 2}], [0]),
    ([{"from_hours": 5}, {"from_hours": 6}], []),
    ([{"from_hours": 6}, {"from_hours": 6}], [0]),
    ([{"from_day": 2}, {"from_day": 2, "after": "gait"}], []),
    ([{"from_day": 2, "after": "gait"}, {"from_day": 2}], [0]),
    ([{"from_day": 2, "after": "gait"}, {"from_day": 2, "after": "gait"}], [0]),
    ([{"from_day": 2, "after": "gait"}, {"from_day": 2, "after": "fundi"}], []),
    ([{"from_day": 2}, {"from_day": 2, "again": True}], []),
    ([{"from_day": 2, "again": True}, {"from_day": 2}], [0]),
    ([{"from_day": 2, "again": True}, {"from_day": 2, "again": True}], [0]),
    # A form hides those before it, and neither itself nor those behind it.
    ([{"from_day": 2}], []),
    ([{"from_day": 4}, {"from_day": 5}, {"from_day": 4}], [0, 1]),
    ([{"from_day": 2}, {"from_day": 5}, {"from_day": 4}], [1]),
]


@pytest.mark.parametrize(("forms", "hidden"), HIDDEN)
def test_a_form_is_hidden_by_a_later_one_that_holds_wherever_it_does(
    forms: list[dict[str, Any]], hidden: list[int]
) -> None:
    shown = [Later(outcome=(WEAK, NORMAL)[number % 2], **form) for number, form in enumerate(forms)]

    assert told("C25", later(*shown)) == [("findings", "power", "later", number) for number in hidden]


OTHERWISE = [
    ((Later(from_day=2, outcome=NORMAL),), {}, [0]),
    ((Later(from_day=2, outcome=NORMAL, text="Still so."),), {}, []),
    ((Later(from_day=2, outcome=NORMAL),), {"text": "So."}, []),
    ((Later(from_day=2, outcome=NORMAL, text="So."),), {"text": "So."}, [0]),
    ((Later(from_day=2, outcome=NORMAL, late=True),), {}, []),
    ((Later(from_day=2, outcome=WEAK), Later(from_day=3, outcome=WEAK)), {}, [1]),
    ((Later(from_day=2, outcome=WEAK), Later(from_day=3, outcome=WEAK, late=True)), {}, []),
    ((Later(from_day=2, outcome=WEAK), Later(from_day=3, outcome=NORMAL)), {}, []),
]


@pytest.mark.parametrize(("forms", "first", "same"), OTHERWISE)
def test_a_form_shows_something_else_than_the_one_before(
    forms: tuple[Later, ...], first: dict[str, Any], same: list[int]
) -> None:
    assert told("C25", later(*forms, **first)) == [("findings", "power", "later", number) for number in same]


@pytest.mark.parametrize(
    ("after", "is_told"), [("gait", False), ("power", True), ("smoking", True), ("ring-senior", False)]
)
def test_a_form_comes_after_something_else_that_can_be_done(after: str, is_told: bool) -> None:
    place = ("findings", "power", "later", 0, "after")

    assert told("C25", later(Later(after=after, outcome=WEAK))) == ([place] if is_told else [])


FADING = [
    (Later(from_day=2, outcome="wide", late=True), ("pupils",), True),
    (Later(from_day=2, outcome="wide", late=True), ("pupils", "gait"), True),
    (Later(from_day=2, outcome="wide", late=True), ("gait",), False),
    (Later(from_day=2, outcome="wide", late=True), ("pupils", "gq1b"), False),
    (Later(from_day=2, outcome="wide"), ("pupils",), False),
    # What fades once something was done fades for nobody who only waits.
    (Later(after="gait", outcome="wide", late=True), ("pupils",), False),
]


@pytest.mark.parametrize(("form", "needed", "is_told"), FADING)
@pytest.mark.parametrize("own", [True, False])
def test_a_danger_is_not_closed_by_a_look_alone_that_fades(
    form: Later, needed: tuple[str, ...], is_told: bool, own: bool
) -> None:
    given = changed(FILE.must_not_miss["toxic"], addressed_by=(needed,) if own else None)
    file = changed(later(form, item="pupils"), must_not_miss={"toxic": given})
    scripts = {**WHOLE.hypotheses, "toxic": changed(WHOLE.hypotheses["toxic"], addressed_by=(needed,))}

    found = [one for one in without_effect(file, changed(WHOLE, hypotheses=scripts)) if one.code == "C27"]

    place = ("must_not_miss", "toxic", *(("addressed_by",) if own else ()))
    assert [one.place for one in found] == ([place] if is_told else [])


BOUND = [
    (("mri-brain", "lumbar-puncture"), ("lumbar-puncture",), ""),
    (("mri-brain", "csf-cells"), ("lumbar-puncture",), ""),
    (("ct-head", "csf-cells"), ("lumbar-puncture",), ""),
    (("mri-brain",), ("lumbar-puncture",), "lint-bound-absent"),
    (("mri-brain", "gq1b"), ("lumbar-puncture",), "lint-bound-absent"),
    (("csf-cells",), ("lumbar-puncture",), "lint-bound-alone"),
    (("lumbar-puncture", "gq1b"), ("lumbar-puncture",), "lint-bound-alone"),
    (("mri-brain", "lumbar-puncture"), (), ""),
]


@pytest.mark.parametrize(("order", "bound", "said"), BOUND)
def test_an_act_is_bound_to_a_picture_of_its_own_session(
    order: tuple[str, ...], bound: tuple[str, ...], said: str
) -> None:
    steps = (Step(look=("gait",)), Step(order=order, bound=bound))
    trap = Trap(label="there", steps=steps, commits="toxic", open=())
    file = changed(FILE, reference=changed(FILE.reference, steps=steps), traps={"there": trap})

    found = [one for one in without_effect(file, WHOLE) if one.code == "C26"]

    assert [(one.place, one.says.phrase) for one in found] == [
        (place, said) for place in (("reference", "steps", 1, "bound"), ("traps", "there", "steps", 1, "bound")) if said
    ]


@pytest.mark.parametrize(
    ("judged_in", "today", "is_told"),
    [
        ("2023-12", (2026, 12), False),
        ("2023-11", (2026, 12), True),
        ("2024-01", (2027, 1), False),
        ("2023-12", (2027, 1), True),
        ("2024-12", (2027, 11), False),
        ("2026-12", (2026, 12), False),
        ("2027-01", (2026, 12), False),
        ("2020", (2026, 12), False),
        (2020, (2026, 12), False),
    ],
)
def test_a_judgement_stands_for_three_years_to_the_month(
    judged_in: object, today: tuple[int, int], is_told: bool
) -> None:
    assert bool(list(stale({"provenance": {"judged": judged_in}}, today))) == is_told


@pytest.mark.parametrize(
    ("provenance", "told_of"),
    [
        ({"raters": 1}, []),
        ({"raters": 2}, ["raters"]),
        ({"raters": 2, "agreement": "Talked through."}, []),
        ({"raters": "two"}, []),
        ({"clinician_reviewed": True}, ["clinician_reviewed"]),
        ({"clinician_reviewed": True, "reviewed": "2026-11"}, []),
        ({"clinician_reviewed": False}, []),
        ("nobody", []),
    ],
)
def test_a_review_has_a_month_and_several_raters_an_agreement(provenance: object, told_of: list[str]) -> None:
    assert [one.place[-1] for one in untraced({"provenance": provenance})] == told_of


FIGURES = [
    ({"why": "In 9 of 10.", "basis": ["†"]}, ["why"]),
    ({"why": "In 9 of 10.", "basis": ["gq1b", "†"]}, []),
    ({"why": "In 9 of 10.", "basis": []}, ["why"]),
    ({"why": "In 9 of 10."}, []),
    ({"why": "In many.", "basis": ["†"]}, []),
    ({"why": "GQ1b and CD19 and T2.", "basis": ["†"]}, []),
    ({"why": "CD19 in 3.", "basis": ["†"]}, ["why"]),
    ({"why": "XT2.", "basis": ["†"]}, ["why"]),
    ({"title": "In 9 of 10.", "basis": ["†"]}, []),
    ({"cells": ["rare", "in 9 of 10"], "basis": ["†"]}, ["cells"]),
    ({"basis": ["†"], "changes": [{"why": "In 9 of 10."}]}, ["changes", 0, "why"]),
    ({"basis": ["†"], "changes": [{"why": "In 9 of 10.", "basis": ["gq1b"]}]}, []),
    ({"basis": ["†"], "deeper": {"text": "In 9 of 10."}}, ["deeper", "text"]),
    # What a person shows is no figure about an illness.
    ({"outcomes": {"one": {"text": "In 9 of 10.", "basis": ["†"]}}}, []),
    ({"outcomes": {"one": {"note": "In 9 of 10.", "basis": ["†"]}}}, ["outcomes", "one", "note"]),
]


@pytest.mark.parametrize(("data", "place"), FIGURES)
def test_a_figure_about_the_literature_cites_more_than_a_judgement(data: dict[str, Any], place: list[str]) -> None:
    assert [list(one.place) for one in unsourced(data, WHOLE.vocabulary.figures)] == ([place] if place else [])


def test_a_pack_without_names_that_hold_a_digit_takes_every_digit_for_a_figure() -> None:
    data = {"why": "GQ1b.", "basis": ["†"]}

    assert [one.code for one in content_problems("a.toml", "", data)] == ["E01"]
    assert content_problems("a.toml", "", data, ["GQ1b"]) == ()


@pytest.mark.parametrize(
    ("cited", "note", "is_told"),
    [
        (("†",), "In 9 of 10.", True),
        ((), "In 9 of 10.", True),
        (("gq1b",), "In 9 of 10.", False),
        (("gq1b", "†"), "In 9 of 10.", False),
        (("†",), "In many.", False),
    ],
)
def test_a_figure_in_a_note_stands_on_what_its_outcome_cites(cited: tuple[str, ...], note: str, is_told: bool) -> None:
    data = {"findings": {"mood": {"outcome": "a", "note": note, "later": [{"outcome": "a", "note": note}]}}}

    assert [one.place for one in unsourced_notes(data, {"mood:a": cited}, ())] == (
        [("findings", "mood", "note"), ("findings", "mood", "later", 0, "note")] if is_told else []
    )


def test_a_judgement_says_that_it_is_one_in_every_chapter_that_holds_any() -> None:
    chapters = ("roles", "key_steps", "safety", "must_not_miss")
    bare, daggered = {"basis": ["gq1b"]}, {"basis": ["gq1b", "†"]}
    data = {chapter: {"one": bare, "two": daggered, "three": {}} for chapter in (*chapters, "findings")}

    assert [one.place for one in undaggered(data | {"contrast": bare})] == [
        *((chapter, "one", "basis") for chapter in chapters),
        ("contrast", "basis"),
    ]
    assert list(undaggered({"contrast": daggered, "roles": [bare]})) == []


@pytest.mark.parametrize(
    ("place", "text", "is_told"),
    [
        (("title",), "{She} fell", True),
        (("title",), "She} fell", True),
        (("title",), "{She fell", True),
        (("title",), "She fell", False),
        (("findings", "mood", "text"), "{She} fell", False),
        (("findings", "mood", "note"), "{She} fell", False),
        (("findings", "mood", "from"), "{She} fell", True),
        (("teaching", "text"), "{She} fell", True),
    ],
)
def test_a_placeholder_stands_in_what_an_item_shows_and_in_its_note_alone(
    place: tuple[str, ...], text: str, is_told: bool
) -> None:
    data: Any = text
    for part in reversed(place):
        data = {part: data}

    assert [one.place for one in word_problems(data, AROUND) if one.code == "S10"] == ([place] if is_told else [])


@pytest.mark.parametrize(
    ("file", "is_told"),
    [
        *((file, False) for file in ("anouk.toml", "a/anouk.toml", "a\\anouk.toml", "a/b/anouk.toml")),
        *((file, True) for file in ("anouk/bo.toml", "bo.toml", "xanouk.toml")),
    ],
)
def test_a_case_stands_in_a_file_of_its_name_in_any_folder(file: str, is_told: bool) -> None:
    # Of a case with a gap no walk is tried.
    text = EXAMPLE.replace("stumbling and seeing two of everything", "WRITE: what is seen")

    found = {one.code for one in case_problems(file, text, tomllib.loads(text), AROUND)}

    assert found == {"W06", *(["S19"] if is_told else [])}


@pytest.mark.parametrize(
    ("place", "is_told"),
    [
        (("title",), True),
        (("patient", "setting"), True),
        (("contrasts_with", "because"), True),
        (("findings", "mood", "text"), True),
        (("findings", "mood", "known", "from"), True),
        (("findings", "mood", "note"), False),
        (("teaching", "sentence"), True),
        (("teaching", "points", "text"), False),
        (("key_steps", "one", "missed"), True),
        (("key_steps", "one", "why"), False),
        (("must_not_miss", "one", "missed"), True),
        (("must_not_miss", "one", "label"), False),
        (("safety", "one", "happened"), True),
        (("roles", "one", "why"), False),
    ],
)
def test_a_hospital_is_named_in_no_word_of_the_story_and_may_be_in_what_is_said_of_the_literature(
    place: tuple[str, ...], is_told: bool
) -> None:
    data: Any = "A series from Charité."
    for part in reversed(place):
        data = {part: data}

    assert [one.place for one in word_problems(data, AROUND) if one.code == "P09"] == ([place] if is_told else [])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Anouk fell.", ""),
        ("Anouk Bo fell.", ""),
        ("Anouk Boe fell.", "Anouk Boe"),
        ("{name} Boe fell.", "{name} Boe"),
        ("Anouk van der Boe fell.", "Anouk van der Boe"),
        ("Anouk O'Boe fell.", "Anouk O'Boe"),
        ("Anouks Boe fell.", ""),
    ],
)
def test_a_surname_of_three_letters_or_more_stands_behind_no_name(text: str, found: str) -> None:
    data = {"patient": {"name": "Anouk"}, "opening": text}

    told = [dict(one.says.given)["found"] for one in word_problems(data, AROUND) if one.code == "P08"]
    assert told == ([found] if found else [])
    assert [one for one in word_problems(data | {"patient": {}}, AROUND) if one.code == "P08"] == []


@pytest.mark.parametrize("key", ["citation", "locator", "aliases", "basis", "format", "version", "judged"])
def test_what_a_source_is_called_is_not_read_as_a_word_of_the_author(key: str) -> None:
    assert [one.code for one in content_problems("a.toml", "", {"one": {key: "Anchoring in 2020-01-01."}})] == []
    assert {one.code for one in content_problems("a.toml", "", {"one": {"why": "Anchoring on 2020-01-01."}})} == {
        *("P03", "P07"),
    }


@pytest.fixture(scope="module")
def kofi() -> Case:
    return built_in.case("kofi")


@pytest.mark.parametrize(
    ("named", "line", "codes"),
    [
        ("mri-brain", "MRI of the brain", []),
        ("gq1b", "MRI of the brain", ["C21"]),
        # A sample goes as far as the act that yields it, and a picture no further than nothing at all.
        ("csf-cells", "lumbar puncture", ["C21"]),
        ("lumbar-puncture", "lumbar puncture", []),
        ("gq1b", "lumbar puncture", ["C20"]),
        ("none", "MRI of the brain", ["C21"]),
        ("none", "GQ1b antibodies", ["C20"]),
        ("none", "lumbar puncture", ["C20"]),
        ("none", "a ham sandwich", []),
    ],
)
def test_an_ordinary_order_is_understood_as_what_it_names_and_goes_no_further(
    named: str, line: str, codes: list[str], kofi: Case
) -> None:
    assert [one.code for one in order_problems("a.toml", "", {"orders": {named: [line]}}, [kofi])] == codes


def test_an_order_of_an_item_that_no_case_has_is_told_once(kofi: Case) -> None:
    assert [one.code for one in order_problems("a.toml", "", {"orders": {"smokin": ["mri brain"]}}, [kofi])] == ["C21"]
