"""Every text of a case is yielded with its place and its reader, and every lint of words reads all that it should."""

import tomllib
from collections.abc import Iterable, Iterator
from copy import deepcopy
from typing import Any, get_args, get_type_hints

import pytest
from support.cases import built_in
from support.faults.files import EXAMPLE
from support.world.places import at, with_at

from workup.core.authoring.lint import Around, word_problems
from workup.core.authoring.lint.consistency import inconsistencies
from workup.core.authoring.lint.language import hard_words
from workup.core.authoring.lint.leak import leaks
from workup.core.authoring.lint.texts import Problem
from workup.core.authoring.lint.told import SHOWN, WHEN, Told, told
from workup.core.content.casefile import CaseFile
from workup.core.content.lines import Place
from workup.core.content.misfits import misfits
from workup.core.text.judging import judged
from workup.core.text.value import Value, fields_of

CHECKLIST = built_in.checklist()
AROUND = Around(CHECKLIST, frozenset(built_in.case_ids()), (2026, 12))

IDS = {
    # Ids of items, hypotheses, findings, sources and cases.
    *("CaseFile.id", "CaseFile.hypotheses", "CaseFile.answer", "CaseFile.acceptable"),
    *("Finding.outcome", "Finding.tells", "Later.after", "Later.outcome", "Later.tells"),
    *("Condition.known", "Condition.shows", "Condition.chips_on", "RoleGiven.basis", "KeyStep.any_of", "KeyStep.basis"),
    *("SafetyRule.items", "SafetyRule.needs", "SafetyRule.basis", "MustNotMiss.addressed_by", "MustNotMiss.basis"),
    *("Step.look", "Step.order", "Step.purpose", "Step.bound", "Step.after", "Trap.commits", "Trap.open"),
    *("ListGiven.supports", "ListGiven.against", "Contrast.hypothesis", "Contrast.findings", "Contrast.basis"),
    *("Point.basis", "Sibling.case", "Sibling.hypothesis"),
    # Numbers and times that a pattern holds.
    *("CaseFile.version", "Beginning.at", "Provenance.judged", "Provenance.reviewed"),
}
"""Fields of a case that hold strings, and no text."""


def _full() -> dict[str, Any]:
    # The worked example of the authors' guide, with a text in every field that it leaves out.
    data = tomllib.loads(EXAMPLE)
    findings = data["findings"]
    findings["sleep"]["note"] = "Nights that are as they were speak for little."
    findings["sleep"]["later"] = [
        {
            "from_day": 4,
            "outcome": "broken",
            "text": "Up at two, up at four.",
            "note": "Broken nights have many reasons.",
        }
    ]
    findings["power"]["later"] = [{"again": True, "outcome": "weak-legs", "text": "{She} cannot lift the left leg."}]
    findings["mri-brain"]["later"] = [{"from_day": 9, "outcome": "normal", "text": "Again no mass and no patches."}]
    findings["ring-senior"] = {"outcome": "done", "text": "The senior listens, and comes."}
    changes = {"when": {"known": "mri-brain"}, "role": "contributory", "why": "The picture had been read."}
    data["roles"]["lumbar-puncture"]["changes"] = [changes]
    data["safety"] = {
        "swallow": {
            "label": "watch a sip of water before a meal",
            "level": "caution",
            "items": ["gq1b"],
            "needs": [["power"]],
            "happened": "You let her eat before you had seen her swallow.",
            "why": "The nerves that move the eyes are not the only ones.",
            "expert": "An expert might hand her a glass of water.",
            "basis": ["gq1b", "†"],
        }
    }
    data["traps"] = {"door": {"label": "at the door", "commits": "cerebellar-ataxia", "open": ["toxic"]}}
    data["provenance"] |= {"raters": 2, "agreement": "Judged apart, and talked through."}
    return data


FULL = _full()


def _read(data: dict[str, Any]) -> CaseFile:
    return judged(CaseFile, data, CHECKLIST.known)


ALL: tuple[Told, ...] = tuple(told(_read(FULL), CHECKLIST))


def _places(found: Iterable[Problem], code: str) -> list[Place]:
    return [one.place for one in found if one.code == code]


def _models(model: type[Value], seen: set[type[Value]]) -> Iterator[type[Value]]:
    if model in seen:
        return
    seen.add(model)
    yield model
    waiting: list[Any] = [one.type for one in fields_of(model)]
    while waiting:
        one = waiting.pop()
        waiting.extend(get_args(one))
        if isinstance(one, type) and issubclass(one, Value):
            yield from _models(one, seen)


def _holds_strings(hint: Any) -> bool:
    # A key of a table is never a text.
    inner = get_args(hint)[1:] if getattr(hint, "__origin__", None) is dict else get_args(hint)
    return hint is str or any(map(_holds_strings, inner))


STRINGS = {
    f"{model.__name__}.{name}"
    for model in _models(CaseFile, set())
    for name, hint in get_type_hints(model).items()
    if name in model._fields and _holds_strings(hint)
}


def test_every_field_of_a_case_that_holds_a_string_is_yielded_or_is_known_to_hold_no_text() -> None:
    assert {one.field for one in ALL} == STRINGS - IDS
    assert IDS <= STRINGS
    assert len(STRINGS - IDS) >= 30


def test_of_every_field_it_is_said_once_who_reads_it() -> None:
    assert set(WHEN) | set(SHOWN) == STRINGS - IDS
    assert not set(WHEN) & set(SHOWN)


def test_every_text_is_yielded_once_at_its_place_with_its_placeholders_filled_in() -> None:
    assert len({one.place for one in ALL}) == len(ALL)
    for one in ALL:
        written = at(FULL, one.place)
        said = written.replace("{She}", "She").replace("{she}", "she").replace("{her}", "her").replace("{Her}", "Her")
        assert one.text == said.replace("{name}", "Anouk").strip(), one.place


def test_who_reads_what_an_item_shows_is_told_by_what_is_done_with_it_and_whether_it_is_known() -> None:
    when = {one.place[1:]: one.when for one in ALL if one.is_shown}

    assert when["sleep", "text"] == when["sleep", "later", 0, "text"] == "before"
    assert when["ring-senior", "text"] == "before"
    assert when["blood-count", "text"] == "before"
    assert when["mri-brain", "text"] == when["mri-brain", "later", 0, "text"] == "result"


def _by_place(texts: Iterable[Told]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("one", tuple(texts), ids=lambda one: ".".join(map(str, one.place)))


@_by_place(ALL)
def test_the_answer_is_found_in_every_text_that_is_read_before_the_commitment_and_in_no_other(one: Told) -> None:
    text = "GBS" if one.field == "Patient.name" else f"{one.text} As in GBS."

    found = _places(leaks(_read(with_at(FULL, one.place, text)), CHECKLIST), "L01")

    assert found == ([one.place] if one.when == "before" else [])


@_by_place(ALL)
def test_what_interprets_itself_is_found_in_every_form_of_what_is_shown(one: Told) -> None:
    if one.field == "Patient.name":
        return
    found = _places(leaks(_read(with_at(FULL, one.place, f"{one.text} Suggests nystagmus.")), CHECKLIST), "L04")

    assert found == ([one.place] if one.is_shown or one.field == "KnownAlready.source" else [])


@_by_place(ALL)
def test_every_sentence_is_held_to_its_end_and_every_expert_to_how_it_begins(one: Told) -> None:
    text = "Anouk" if one.field == "Patient.name" else "It goes on without an end"

    found = tuple(hard_words(_read(with_at(FULL, one.place, text)), CHECKLIST))

    assert _places(found, "W04") == ([one.place] if one.kind == "prose" else [])
    assert _places(found, "W05") == ([one.place] if one.place[-1] == "expert" else [])


@_by_place(one for one in ALL if one.is_shown)
def test_every_form_has_to_fit_the_screen_and_be_easy_where_it_is_the_familys_talk(one: Told) -> None:
    hard = "Unremarkable nocturnal sleeping behaviour throughout, comparable with previous months. "

    found = tuple(hard_words(_read(with_at(FULL, one.place, 5 * hard)), CHECKLIST))

    act = CHECKLIST.domain(CHECKLIST.domain_of[one.item]).act
    assert _places(found, "W03") == [one.place]
    assert _places(found, "W01") == ([one.place] if act == "ask" else [])


@_by_place(ALL)
def test_another_age_is_found_in_every_text_that_tells_of_the_person(one: Told) -> None:
    says_it_otherwise = ("CaseFile.title", "Teaching.sentence", "Patient.name")
    if one.field in says_it_otherwise:
        return
    found = inconsistencies(_read(with_at(FULL, one.place, f"{one.text} Anouk is twelve years old.")), CHECKLIST)

    assert _places(found, "C01") == [one.place]


@_by_place(ALL)
def test_doses_gaps_and_braces_are_found_in_every_text(one: Told) -> None:
    if one.field == "Patient.name":
        return
    data = with_at(FULL, one.place, f"{one.text} WRITE: 250 mg for {{him}}.")
    found = (*word_problems(data, AROUND), *(Problem(*each) for each in misfits(_read(data), CHECKLIST)))

    for code in ("P01", "W06", "S10"):
        assert _places(found, code) == [one.place], code


@_by_place(one for one in ALL if one.when in ("before", "result"))
def test_a_real_place_is_found_in_every_text_of_the_story(one: Told) -> None:
    if one.field == "Patient.name":
        return
    found = word_problems(with_at(FULL, one.place, f"{one.text} It was in Cambridge."), AROUND)

    assert _places(found, "P09") == [one.place]


_MASS = {"outcome": "paraspinal-mass"}


def _on_all(**when: Any) -> dict[str, dict[str, Any]]:
    return dict.fromkeys(("mri-body", "ct-body", "wb-mri"), when)


@pytest.mark.parametrize(
    ("forms", "found"),
    [
        ({"ct-body": {"from_day": 90}}, [("findings", "ct-body", "later", 0)]),
        ({"ct-body": {"from_hours": 5}}, [("findings", "ct-body", "later", 0)]),
        ({"ct-body": {"after": "gq1b"}}, [("findings", "ct-body", "later", 0)]),
        # What shows only to whoever has it once more, and what is gone, cannot be held against another picture.
        ({"ct-body": {"again": True}}, []),
        ({"ct-body": {"from_day": 90, "late": True}}, []),
        (_on_all(from_day=90), []),
        (_on_all(after="gq1b"), []),
        (_on_all(from_day=90) | {"wb-mri": {"from_day": 60}}, [("findings", "wb-mri", "later", 0)]),
    ],
)
def test_tests_of_one_question_have_to_agree_from_every_later_form_on(
    forms: dict[str, dict[str, Any]], found: list[Place]
) -> None:
    data = deepcopy(FULL)
    for item_id, when in forms.items():
        data["findings"][item_id] = {"outcome": "nothing-found", "later": [when | _MASS]}

    assert sorted(set(_places(inconsistencies(_read(data), CHECKLIST), "C08"))) == found
