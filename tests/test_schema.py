"""The JSON Schema of a case file: a schema, one that every case keeps, and one that offers the checklist's ids."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from support.cases import built_in
from support.commands import workup_in
from support.logs.walkers import CASES

from workup.core.content.schema import DIALECT, case_schema

SCHEMA = case_schema(built_in.checklist())
VALIDATOR = Draft202012Validator(SCHEMA)


def _raw(case_id: str) -> dict[str, Any]:
    return tomllib.loads((built_in.CONTENT / "cases" / f"{case_id}.toml").read_text(encoding="utf-8"))


def _set(data: dict[str, Any], place: tuple[str | int, ...], value: object) -> None:
    inner: Any = data
    for part in place[:-1]:
        inner = inner[part]
    inner[place[-1]] = value


def test_it_is_a_schema_of_its_dialect_with_a_title_and_the_purpose() -> None:
    Draft202012Validator.check_schema(SCHEMA)

    assert SCHEMA["$schema"] == DIALECT == Draft202012Validator.META_SCHEMA["$id"]
    assert SCHEMA["title"] == "A case of workup"
    assert "teaching only" in SCHEMA["description"]


def test_every_reference_in_it_leads_somewhere() -> None:
    text = json.dumps(SCHEMA)
    named = {part.partition('"')[0] for part in text.split('"$ref": "#/$defs/')[1:]}

    assert named <= set(SCHEMA["$defs"])
    assert {"ItemId", "HypothesisId", "FindingId", "Basis"} <= named
    assert "x-id" not in text


@pytest.mark.parametrize("case_id", CASES)
def test_every_built_in_case_keeps_it(case_id: str) -> None:
    errors = [f"{list(error.path)}: {error.message[:200]}" for error in VALIDATOR.iter_errors(_raw(case_id))]

    assert errors == []


def test_the_ids_of_the_checklist_are_offered() -> None:
    checklist = built_in.checklist()
    parts = SCHEMA["$defs"]

    assert parts["ItemId"]["enum"] == list(checklist.items)
    assert parts["HypothesisId"]["enum"] == list(checklist.hypotheses)
    assert parts["Basis"]["enum"] == [*checklist.sources, "†"]
    assert set(SCHEMA["properties"]["findings"]["properties"]) == set(checklist.items)
    assert SCHEMA["properties"]["answer"]["$ref"] == "#/$defs/HypothesisId"


def test_fields_and_parts_are_described_in_the_authors_words() -> None:
    assert SCHEMA["properties"]["title"]["description"] == "What the family would say at the door."
    assert "look-alike" in SCHEMA["$defs"]["Contrast"]["description"]
    assert "Usually" in SCHEMA["properties"]["findings"]["properties"]["sleep"]["description"]


def test_the_findings_are_a_table_described_as_a_whole_and_item_by_item() -> None:
    findings = SCHEMA["properties"]["findings"]

    assert (findings["type"], findings["additionalProperties"]) == ("object", False)
    assert findings["description"].startswith("By item: what differs from the usual")


def test_a_field_left_out_is_shown_as_what_it_then_is() -> None:
    fields = SCHEMA["properties"]

    assert {name: field["default"] for name, field in fields.items() if "default" in field} == {
        **{name: [] for name in ("acceptable", "contrasts_with")},
        **{name: {} for name in ("roles", "safety", "must_not_miss", "traps")},
    }


@pytest.mark.parametrize(
    ("part", "field", "said"),
    [
        ("Provenance", "raters", "How many people judged."),
        ("KnownAlready", "from", "Who had it done, or what tells it: `scan at the county hospital`."),
        ("KnownAlready", "day", "When it was done, on the days of the case: day 1 is the day on which the walk begins"),
        ("Step", "purpose", "The diagnosis that each burdensome test is for."),
        ("Trap", "steps", "What was asked, examined and ordered before it"),
    ],
)
def test_each_field_is_described_by_what_stands_below_it(part: str, field: str, said: str) -> None:
    assert SCHEMA["$defs"][part]["properties"][field]["description"].startswith(said)


def test_a_field_of_which_nothing_is_said_has_no_words_of_its_neighbour() -> None:
    teaching = SCHEMA["properties"]["teaching"]

    assert teaching.get("description", SCHEMA["$defs"]["Teaching"]["description"]) == "What the case is for."


REFUSED = [
    (("findings", "sleeep"), {"outcome": "broken"}),
    (("findings", "sleep", "outcome"), "brokken"),
    (("findings", "sleep", "dose"), "2"),
    (("roles", "mri-brian"), {"role": "neutral", "why": "x", "basis": ["†"]}),
    (("roles", "eeg", "role"), "useless"),
    (("roles", "eeg", "basis"), ["nobody-2031"]),
    (("roles", "review-days", "changes", 0, "when"), {"shows": "eye-movements:wobbly"}),
    (("key_steps", "course", "any_of"), ["onsett"]),
    (("key_steps", "A Step"), {"label": "x"}),
    (("must_not_miss", "toxik"), {}),
    (("must_not_miss", "toxic", "addressed_by"), [["medicine"]]),
    (("hypotheses",), ["toxic", "encephalitis", "posterior-fossa", "oms"]),
    (("answer",), "oms"),
    (("reference", "steps", 0, "look"), ["onsett"]),
    (("reference", "steps", 2, "purpose"), {"mri-brain": "tumour"}),
    (("reference", "steps", 2, "purpose"), {"mri": "toxic"}),
    (("reference", "lists", "commit", "chips"), {"tumour": 10}),
    (("reference", "lists", "commit", "supports"), "eyes"),
    (("contrasts_with", 0, "hypothesis"), "tumour"),
    (("patient", "name"), "Amara Okafor"),
    (("patient", "born"), "2024"),
    (("fictional",), False),
]


@pytest.mark.parametrize(("place", "value"), REFUSED, ids=[".".join(map(str, place)) for place, _ in REFUSED])
def test_a_slip_is_seen_by_the_editor(place: tuple[str | int, ...], value: object) -> None:
    data = _raw("amara")
    _set(data, place, value)

    assert not VALIDATOR.is_valid(data)


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("patient", "name"), "Zoë"),
        (("patient", "name"), "Мила"),
        (("reference", "lists", "commit", "chips"), {"something-else": 10}),
        (("findings", "fundi", "text"), "Lines\nthat run on.\n"),
    ],
)
def test_what_the_tool_accepts_is_not_refused(place: tuple[str | int, ...], value: object) -> None:
    data = _raw("amara")
    _set(data, place, value)

    assert VALIDATOR.is_valid(data)


def test_the_command_prints_it_or_writes_it_and_says_where(tmp_path: Path) -> None:
    printed = workup_in(tmp_path, "author", "schema")
    written = workup_in(tmp_path, "author", "schema", "-o", "case.schema.json")

    assert printed.returncode == written.returncode == 0
    assert json.loads(printed.stdout) == SCHEMA
    assert "Wrote the schema to case.schema.json" in written.stdout
    assert json.loads((tmp_path / "case.schema.json").read_text(encoding="utf-8")) == SCHEMA


def test_the_command_does_not_overwrite_unless_forced(tmp_path: Path) -> None:
    kept = tmp_path / "mine.json"
    kept.write_text("{}", encoding="utf-8")

    refused = workup_in(tmp_path, "author", "schema", "-o", "mine.json")
    before = kept.read_text(encoding="utf-8")
    forced = workup_in(tmp_path, "author", "schema", "-o", "mine.json", "--force")

    assert (refused.returncode, before) == (5, "{}")
    assert "--force" in refused.stderr
    assert forced.returncode == 0
    assert kept.read_text(encoding="utf-8") != "{}"
