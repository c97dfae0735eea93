"""The two digests: which edits make another case of it, and which only say it in other words."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from support.cases import built_in
from support.depth import alike
from support.logs.walkers import CASES
from support.world.checklist import pack_data
from support.world.places import at, with_at
from support.world.worlds import Data, a_case, a_pack, case_data, checklist_files_data, hypotheses_data, sources_data

from workup.core.content.case import Case
from workup.core.content.casefile import CaseFile
from workup.core.content.checklist import Checklist, ChecklistFile, SourcesFile
from workup.core.content.digests import rules_of
from workup.core.content.head import PackHead
from workup.core.content.hypotheses import HypothesesFile
from workup.core.content.resolution import resolve
from workup.core.text.judging import judged

ENUMERATED = {"not indicated", "blood sample", "lumbar puncture", "first test", "first sedation", "reported elsewhere"}
"""Values of two words that decide; all others of several words are prose."""

World = list[Any]
"""A case, the files of its checklist, its hypotheses and its sources."""


def _world() -> World:
    return [case_data(), checklist_files_data(), hypotheses_data(), sources_data()]


def _resolved(world: World) -> Case:
    case, files, hypotheses, sources = world
    parts = [judged(ChecklistFile, file) for file in files]
    checklist = Checklist.assembled(parts, judged(HypothesesFile, hypotheses), judged(SourcesFile, sources), a_pack())
    return resolve(judged(CaseFile, case, checklist.known), checklist)


def _prose(value: Any, place: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    if isinstance(value, dict | list | tuple):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _prose(inner, (*place, key))
    elif isinstance(value, str) and " " in value and value not in ENUMERATED:
        yield place


def _changed(world: World, place: tuple[str | int, ...], value: Any) -> World:
    made: World = with_at(world, place, value(at(world, place)) if callable(value) else value)
    return made


def test_any_sentence_in_other_words_leaves_the_rules_as_they_are() -> None:
    world = _world()
    rules = _resolved(world).rules
    places = list(_prose(world))

    assert len(places) > 200
    for place in alike(places):
        assert _resolved(_changed(world, place, lambda text: f"{text} indeed")).rules == rules, place


@pytest.mark.parametrize("case_id", CASES)
def test_no_prose_is_among_the_rules_of_a_built_in_case(case_id: str) -> None:
    case = built_in.case(case_id)
    rules = rules_of(case, case.pack)

    assert list(_prose(rules)) == []


WORDS: dict[str, tuple[tuple[str | int, ...], Any]] = {
    "the title": ((0, "title"), "another title"),
    "the version": ((0, "version"), "9.9"),
    "the opening": ((0, "opening"), "Mira is another child altogether."),
    "the name": ((0, "patient", "name"), "Mina"),
    "an alias": ((1, 0, "items", "onset", "aliases"), ["since when"]),
    "who judged": ((0, "provenance", "raters"), 7),
    "a teaching point": ((0, "teaching", "points"), lambda points: points[:1]),
}

RULES: dict[str, tuple[tuple[str | int, ...], Any]] = {
    "the hour": ((0, "begins", "at"), "05:55"),
    "minutes": ((1, 0, "items", "onset", "burden", "minutes"), 55),
    "a finding": ((0, "findings"), lambda findings: {key: one for key, one in findings.items() if key != "sleep"}),
    "a danger": (
        (2, "hypotheses"),
        lambda all_: {key: {**one, "must_not_miss": not one.get("must_not_miss", False)} for key, one in all_.items()},
    ),
    "the plan": ((0, "reference", "steps"), lambda steps: steps[:-1]),
    "an item": ((1, 0, "items"), lambda items: {**items, "asked-anew": items["onset"]}),
}


@pytest.mark.parametrize(("place", "value"), WORDS.values(), ids=WORDS)
def test_what_is_only_said_changes_the_words_alone(place: tuple[str | int, ...], value: Any) -> None:
    world = _world()

    old, new = _resolved(world), _resolved(_changed(world, place, value))

    assert (old.rules, old.words != new.words) == (new.rules, True)


@pytest.mark.parametrize(("place", "value"), RULES.values(), ids=RULES)
def test_what_decides_changes_the_rules(place: tuple[str | int, ...], value: Any) -> None:
    world = _world()

    assert _resolved(world).rules != _resolved(_changed(world, place, value)).rules


def test_every_bearing_decides() -> None:
    world = _world()
    rules = {_resolved(world).rules}
    items: list[tuple[str | int, ...]] = [
        (1, number, "items", item, "outcomes", outcome, "bearing", hypothesis)
        for number, file in enumerate(world[1])
        for item, one in file["items"].items()
        for outcome, shown in one["outcomes"].items()
        for hypothesis in shown.get("bearing", {})
    ]

    made = [
        _resolved(_changed(world, place, lambda bearing: bearing - 1 if bearing > 0 else bearing + 1))
        for place in items
    ]

    assert items
    assert not rules & {case.rules for case in made}


def test_an_author_s_other_way_of_writing_the_same_changes_neither() -> None:
    data = case_data()
    opening = data["opening"]
    data["opening"] = opening.replace(" ", "\n", 1)
    last = data["reference"]["lists"]["commit"]["chips"]
    unnamed = next(one for one in data["hypotheses"] if one not in last)
    data["reference"]["lists"]["commit"]["chips"] = {unnamed: 0, **dict(reversed(last.items()))}

    one, two = a_case(), a_case(data)

    assert (one.rules, one.words) == (two.rules, two.words)


@pytest.mark.parametrize(
    ("id_", "deep", "added"),
    [
        ("oms", {}, set()),
        ("oms", {"words": "in other words"}, set()),
        ("oms", {"sedation": False}, {"deep"}),
        ("oms", {"invasive": ["blood sample"]}, {"deep"}),
        ("oms", {"invasive": ["blood sample", "lumbar puncture"]}, {"deep"}),
        ("oms", {"invasive": []}, {"deep"}),
        ("fainting", {}, {"degrees"}),
        ("fainting", {"sedation": False}, {"degrees", "deep"}),
    ],
)
def test_what_goes_how_far_is_a_rule_where_it_is_not_as_it_was_before_packs_could_say_so(
    id_: str, deep: Data, added: set[str]
) -> None:
    data = pack_data()
    pack = judged(PackHead, {**data, "id": id_, "deep": {**data["deep"], **deep}})

    rules = rules_of(a_case(), pack)

    assert rules.keys() & {"degrees", "deep"} == added
    assert "words" not in rules.get("deep", {})
    assert rules.get("degrees", pack.degrees) == pack.degrees


def test_what_there_is_none_of_adds_nothing_to_the_rules_and_what_there_is_does() -> None:
    data = case_data()
    later = [{"from_day": 2, "outcome": "as-before"}]
    data["findings"]["sleep"] |= {"known": {"from": "a letter", "day": 0}, "later": later}
    data["reference"]["lists"]["opening"]["chips"]["oms-no-tumour"] = 0
    steps = data["reference"]["steps"]
    steps.append({"order": ["toxicology"], "after": ["mri-body"]})

    rules = rules_of(a_case(data), a_pack())

    has = {item_id: item.keys() & {"waits_for", "known", "later"} for item_id, item in rules["items"].items()}
    assert {item_id: of for item_id, of in has.items() if of} == {
        "sleep": {"known", "later"},
        "lumbar-puncture": {"waits_for"},
    }
    assert [step.keys() & {"bound", "after"} for step in rules["reference"]["steps"]] == [
        *(set(), set()),
        *({"bound"}, {"after"}),
    ]
    assert set(rules["reference"]["lists"]["opening"]["chips"]) == {"cerebellar-ataxia", "posterior-fossa", "toxic"}


def test_a_digest_has_sixteen_digits_and_what_is_said_is_no_rule() -> None:
    case = a_case()

    assert all(re.fullmatch("[0-9a-f]{16}", digest) for digest in (case.rules, case.words))
    rules = rules_of(case, case.pack)
    assert not rules.keys() & {"title", "opening", "teaching", "sources", "traps", "patient"}
    assert "label" not in rules["items"]["gait"]
    assert {"act", "minutes", "possible"} <= rules["items"]["gait"].keys()
    assert "why" not in rules["items"]["mri-brain"]["role_changes"][0]
    assert {"when", "role"} <= rules["items"]["mri-brain"]["role_changes"][0].keys()
