"""Content as it is written, at its edges: what a file may say, what is told where it may not, and on which line."""

from collections.abc import Mapping

import pytest
from support.world.checklist import pack_data
from support.world.places import with_at
from support.world.worlds import Data, a_checklist, case_data, checklist_files_data, sources_data

from workup.core.content.about import Criteria
from workup.core.content.casefile import CaseFile, Step
from workup.core.content.checklist import ChecklistFile, SourcesFile
from workup.core.content.faults import read, unusable
from workup.core.content.findings import Later
from workup.core.content.head import PackHead
from workup.core.content.items import ACT_DONE, Item
from workup.core.content.lines import line_of
from workup.core.content.rules import SafetyRule
from workup.core.text.kinds import DAGGER
from workup.core.text.value import Value
from workup.errors import ContentError, Fault

KNOWN = a_checklist().known


def faults_in(kind: type[Value], data: Data) -> list[tuple[str, str]]:
    """What is told of it: the code and the place of each fault."""
    try:
        read(kind, data, "a.toml", "", KNOWN)
    except ContentError as error:
        return [(fault.code, fault.path) for fault in error.faults]
    return []


# What a file of a case may say

STEP = case_data()["key_steps"]["ask-the-nights"]
POINT = {"text": "One thing.", "basis": [DAGGER]}


@pytest.mark.parametrize(
    ("place", "value", "told"),
    [
        ((), None, []),
        (("key_steps",), {f"step-{n}": STEP for n in range(8)}, []),
        (("key_steps",), {f"step-{n}": STEP for n in range(9)}, [("T01", "key_steps")]),
        (("key_steps",), {}, [("S04", "key_steps")]),
        (("key_steps",), None, [("S03", "key_steps")]),
        (("key_steps",), 1, [("S04", "key_steps")]),
        (("reference", "ideas"), ["ataxia"] * 4, [("S04", "reference.ideas")]),
        (("teaching", "points"), [POINT] * 6, [("S04", "teaching.points")]),
        (("teaching", "points"), [], [("S04", "teaching.points")]),
        (("teaching", "points"), [{**POINT, "basis": []}], [("S04", "teaching.points.0.basis")]),
        # An entry that is refused is not also one too few.
        (("teaching", "points"), [{**POINT, "basis": [5]}], [("S04", "teaching.points.0.basis.0")]),
        (("teaching", "points"), [{**POINT, "basis": ["nobody"]}], [("E02", "teaching.points.0.basis.0")]),
        (("teaching", "points"), [{**POINT, "words": "more"}], [("S02", "teaching.points.0.words")]),
        (("teaching", "points"), [{"basis": [DAGGER]}], [("S03", "teaching.points.0.text")]),
        (("reference", "steps", 0, "look"), ["onsett"], [("S05", "reference.steps.0.look.0")]),
        (("findings", "onsett"), {"outcome": "unclear"}, [("S05", "findings.onsett")]),
        (("key_steps", "A Step"), STEP, [("S04", "key_steps.A Step")]),
        (("title",), "reversed \u202e writing", [("S06", "title")]),
        (("must_not_miss", "toxic", "addressed_by"), [["medicines:missing"], ["toxicology"]], []),
        (
            ("must_not_miss", "toxic", "addressed_by"),
            [["medicine"], ["medicines:gone"], ["medicine:missing"]],
            [("S05", f"must_not_miss.toxic.addressed_by.{n}.0") for n in range(3)],
        ),
        (
            ("roles", "mri-brain", "changes", 0, "when"),
            {"shows": "mri-body"},
            [("S04", "roles.mri-brain.changes.0.when.shows")],
        ),
        (
            ("roles", "mri-brain", "changes", 0, "when"),
            {"shows": "mri-body:mass"},
            [("S05", "roles.mri-brain.changes.0.when.shows")],
        ),
    ],
)
def test_a_fault_of_a_case_has_its_code_and_its_place(
    place: tuple[str | int, ...], value: object, told: list[tuple[str, str]]
) -> None:
    data = with_at(case_data(), place, value) if place else case_data()

    assert faults_in(CaseFile, data) == told


@pytest.mark.parametrize(
    ("place", "value", "nearest"),
    [
        (("tittle",), "one", "title"),
        (("patient", "sez"), "female", "sex"),
        (("key_steps", "ask-the-nights", "lable"), "one", "label"),
        (("roles", "mri-brain", "changes", 0, "whyy"), "one", "why"),
        # Of any field there is, as what is meant may stand elsewhere.
        (("patient", "raterss"), "one", "raters"),
        (("patient", "xxxx"), "one", ""),
        (("answer",), "toxicc", "toxic"),
        (("answer",), "qqqqqq", ""),
        (("reference", "steps", 0, "look"), ["onsett"], "onset"),
        (("findings", "gate"), {"outcome": "steady"}, "gait"),
        (("teaching", "points", 0, "basis"), ["study-on"], "study-one"),
        (("must_not_miss", "toxic", "addressed_by"), [["medicines:misssing"]], "missing"),
        (("title",), "", ""),
    ],
)
def test_what_may_have_been_meant_is_told_beside_a_name_that_is_not_there(
    place: tuple[str | int, ...], value: object, nearest: str
) -> None:
    with pytest.raises(ContentError) as told:
        read(CaseFile, with_at(case_data(), place, value), "a.toml", "", KNOWN)

    assert [fault.nearest for fault in told.value.faults] == [nearest]


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("locator", None, [("E05", "sources.study-one.locator")]),
        ("locator", "", [("E05", "sources.study-one.locator")]),
        ("citation", None, [("S03", "sources.study-one.citation")]),
        ("read_as", "whole", [("S04", "sources.study-one.read_as")]),
    ],
)
def test_only_a_source_that_nobody_could_find_has_a_code_of_its_own(
    field: str, value: object, told: list[tuple[str, str]]
) -> None:
    assert faults_in(SourcesFile, with_at(sources_data(), ("sources", "study-one", field), value)) == told


def test_a_hundred_faults_are_told_in_full_and_of_more_the_first_hundred() -> None:
    hundred, more = (
        unusable("a.toml", [Fault("a.toml", line, "title", "is empty") for line in range(number)])
        for number in (100, 101)
    )

    assert (len(hundred.faults), "follow" in str(hundred)) == (100, False)
    assert (len(more.faults), "101 faults. The first 100 follow." in str(more)) == (100, True)


@pytest.mark.parametrize(
    ("parts", "is_one"),
    [
        ({"look": ["gait"]}, True),
        ({"order": ["mri-brain"]}, True),
        ({}, False),
        ({"look": ["gait"], "order": ["mri-brain"]}, False),
    ],
)
def test_a_step_either_looks_or_orders(parts: Data, is_one: bool) -> None:
    assert (faults_in(Step, parts) == []) is is_one


@pytest.mark.parametrize(
    ("moment", "is_one"),
    [
        ({"from_day": 1}, True),
        ({"from_hours": 1}, True),
        ({"after": "gait"}, True),
        ({"again": True}, True),
        ({"from_day": 2, "after": "gait", "again": True}, True),
        ({"again": False}, False),
        ({}, False),
        ({"late": True}, False),
        ({"from_day": 2, "late": True}, True),
        ({"from_day": 2, "tells": ["toxic"]}, True),
        ({"from_day": 2, "late": True, "tells": ["toxic"]}, False),
    ],
)
def test_a_later_form_says_its_moment_in_any_one_way_and_tells_nothing_where_it_is_late(
    moment: Data, is_one: bool
) -> None:
    assert (faults_in(Later, {"outcome": "broken", **moment}) == []) is is_one


RULE = {
    **{"label": "hold it back", "level": "stop", "happened": "You ordered it.", "why": "It can harm."},
    **{"expert": "An expert might wait.", "basis": [DAGGER]},
}


@pytest.mark.parametrize("when", [{}, {"when": {"known": "gait"}}])
@pytest.mark.parametrize("needs", [[], [["gait"]]])
@pytest.mark.parametrize("items", [[], ["lumbar-puncture"]])
@pytest.mark.parametrize("sedated", [False, True])
def test_a_rule_watches_one_kind_of_thing_and_something_lets_it_go(
    when: Data, needs: list[list[str]], items: list[str], sedated: bool
) -> None:
    rule = {**RULE, **when, "needs": needs, "items": items, "sedated": sedated}

    assert (faults_in(SafetyRule, rule) == []) is (bool(items) is not sedated and bool(needs or when))


# What a file of a checklist may say

ACT = {
    **checklist_files_data()[0]["items"]["onset"],
    "burden": {"minutes": 5},
    "usual": ACT_DONE,
    "outcomes": {ACT_DONE: {"text": "It is done.", "basis": [DAGGER]}},
}


def file_of(act: str, item: Data) -> Data:
    """A file of the checklist with one item of which one does this."""
    domain = {"id": "protect", "label": "protecting", "order": 9, "act": act, "about": "What is done at once."}
    return {"domain": domain, "items": {"an-act": {**ACT, **item}}}


@pytest.mark.parametrize(
    ("item", "place"),
    [
        ({}, ""),
        ({"outcomes": {**ACT["outcomes"], "undone": ACT["outcomes"][ACT_DONE]}}, "outcomes"),
        ({"usual": "undone", "outcomes": {"undone": ACT["outcomes"][ACT_DONE]}}, "outcomes"),
        *(
            ({"outcomes": {ACT_DONE: {**ACT["outcomes"][ACT_DONE], **shows}}}, "outcomes.done.bearing")
            for shows in ({"bearing": {"toxic": 1}}, {"tells": ["toxic"]}, {"contested": True})
        ),
        *(({name: "mri-body"}, name) for name in ("question", "group")),
        ({"tells": ["toxic"]}, "tells"),
        *(({name: ["mri-body"]}, name) for name in ("pairs_with", "preferred_over")),
        ({"part_of": "mri-body"}, "part_of"),
        *(({"burden": {"minutes": 5, name: 1}}, f"burden.{name}") for name in ("takes", "films", "scans")),
        ({"burden": {"minutes": 5, "sedated": ["child"]}}, "burden.sedated"),
        ({"burden": {"minutes": 5, "invasive": "blood sample"}}, "burden.invasive"),
    ],
)
def test_an_act_that_protects_shows_nothing_and_costs_minutes_alone(item: Data, place: str) -> None:
    told = faults_in(ChecklistFile, file_of("do", item))

    assert [path for _, path in told] == ([f"items.an-act.{place}"] if place else [])
    assert faults_in(ChecklistFile, file_of("ask", item)) == []


def test_a_faulty_chapter_is_told_of_and_its_items_are_judged_by_no_act() -> None:
    data = checklist_files_data()[0]

    assert faults_in(ChecklistFile, with_at(data, ("domain", "act"), "guess")) == [("S04", "domain.act")]
    assert faults_in(ChecklistFile, data) == []


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, []),
        ({"part_of": "mri-body"}, ["items.mri-body.part_of"]),
        ({"part_of": "ct-body"}, []),
        ({"pairs_with": ["ct-body"]}, []),
        ({"pairs_with": ["urine-hva"]}, ["items.mri-body.question"]),
        ({"preferred_over": ["urine-hva"]}, ["items.mri-body.question"]),
        ({"pairs_with": ["urine-hva"], "preferred_over": ["urine-hva"]}, ["items.mri-body.question"] * 2),
        # What stands in another file is held against the whole checklist.
        ({"pairs_with": ["gait"], "preferred_over": []}, []),
    ],
)
def test_a_test_pairs_with_and_yields_to_those_of_its_question_and_is_no_part_of_itself(
    changes: Data, told: list[str]
) -> None:
    data = next(data for data in checklist_files_data() if "mri-body" in data["items"])
    data["items"]["mri-body"] |= changes

    assert [path for _, path in faults_in(ChecklistFile, data)] == told


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, []),
        ({"usual": "unheard-of"}, [("S05", "outcomes")]),
        ({"usual": 5}, [("S04", "usual")]),
        ({"waits_for": {"mri-brain": ["mass", "normal"]}}, []),
        ({"waits_for": {"mri-brain": ["mass", "lump"]}}, [("S05", "waits_for")]),
        ({"waits_for": {"mri": ["mass"]}}, [("S05", "waits_for.mri")]),
        ({"burden": {"minutes": 5, "invasive": "none"}}, []),
        ({"burden": {"minutes": 5, "invasive": "tube"}}, [("S05", "burden.invasive")]),
    ],
)
def test_an_item_names_outcomes_and_degrees_that_there_are(changes: Data, told: list[tuple[str, str]]) -> None:
    item = {**checklist_files_data()[0]["items"]["onset"], **changes}

    assert faults_in(Item, item) == told


@pytest.mark.parametrize(
    ("place", "value", "told"),
    [
        (("tagline",), "a presenting problem", []),
        *((("tagline",), f"a presenting problem{end}", ["tagline"]) for end in ".!?"),
        (("invasive",), {"tube": {"label": "tube", "plural": "tubes"}}, []),
        (("invasive",), {"none": {"label": "tube", "plural": "tubes"}}, ["invasive"]),
    ],
)
def test_what_a_pack_says_of_itself_goes_on_in_a_sentence_and_none_is_no_degree_of_its_own(
    place: tuple[str, ...], value: object, told: list[str]
) -> None:
    data = with_at(pack_data(), ("deep", "invasive"), [])

    assert [path for _, path in faults_in(PackHead, with_at(data, place, value))] == told


@pytest.mark.parametrize(("needed", "fits"), [(1, True), (2, True), (3, False)])
def test_all_the_signs_of_some_criteria_may_be_needed_and_no_more(needed: int, fits: bool) -> None:
    sign = {"label": "A sign", "met_by": ["gait:wide-based"]}
    data = {
        **{"name": "The criteria", "needed": needed, "note": "They describe.", "basis": [DAGGER]},
        "signs": {"one": sign, "two": sign},
    }

    assert (faults_in(Criteria, data) == []) is fits


# On which line something stands

TEXT = """\
title = "one"
[patient]
name = "Mira"
about = '''
name = "Mina"
[patient.age]
'''
said = \"\"\"at once\"\"\"
age.months = 18
[key_steps.first]
label = "one"
[key_steps."the second"]
[[plan]]
look = ["gait"]
[[plan]]
look = [ # none
  "sleep",
]
steps = [
  { order = 1 },
  # no entry
  { order = 2 },
]
after = 1
  { order = 3 }
[plan.lists]
opening = 1
[[plan.lists.of]]
chips = 1
[[plan.lists.of]]
chips = 2
"""

LINES: Mapping[tuple[str | int, ...], int] = {
    ("title",): 1,
    ("nowhere",): 1,
    ("patient",): 2,
    ("patient", "name"): 3,
    # What is missing stands where its table begins.
    ("patient", "sex"): 2,
    ("patient", "sex", "of", "whom"): 2,
    ("patient", "about"): 4,
    ("patient", "said"): 8,
    ("patient", "age"): 9,
    ("patient", "age", "months"): 9,
    ("patient", "age", "years"): 2,
    # A chapter without a header of its own begins with its first table.
    ("key_steps",): 10,
    ("key_steps", "first", "label"): 11,
    ("key_steps", "first", "label", "words"): 11,
    ("key_steps", "first", "label", "words", 3): 11,
    ("key_steps", "the second"): 12,
    ("plan",): 13,
    ("plan", 0): 13,
    ("plan", 0, "look", 0): 14,
    ("plan", 1): 15,
    ("plan", 1, "look"): 16,
    ("plan", 1, "steps"): 19,
    ("plan", 1, "steps", 0, "order"): 20,
    ("plan", 1, "steps", 1, "order"): 22,
    ("plan", 1, "steps", 2, "order"): 19,
    ("plan", 1, "after"): 24,
    ("plan", 1, "lists"): 26,
    ("plan", 1, "lists", "opening"): 27,
    ("plan", 1, "lists", "of", 0, "chips"): 29,
    ("plan", 1, "lists", "of", 1): 30,
    ("plan", 1, "lists", "of", 1, "chips"): 31,
}


@pytest.mark.parametrize("place", LINES)
def test_a_place_stands_on_the_line_that_comes_nearest_to_it(place: tuple[str | int, ...]) -> None:
    assert line_of(TEXT, place) == LINES[place]
