"""A learner's code leads to nobody: names, addresses and numbers are refused, and never repeated."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workup.core.text.pseudonym import DRAWN, drawn, refusal
from workup.core.walk.lines import parse
from workup.core.walk.log import Header
from workup.errors import LogError
from workup.phrases import spoken

HEADER = {
    "workup_log": 4,
    "case": "amara",
    "case_version": "1.0",
    "case_rules": "0" * 16,
    "case_words": "0" * 16,
    "tool": "0.1.0",
    "attempt": 1,
}


@given(st.integers(min_value=0, max_value=DRAWN - 1))
def test_every_code_that_can_be_drawn_is_accepted(number: int) -> None:
    assert refusal(drawn(number)) is None


def test_each_number_draws_a_code_of_its_own() -> None:
    assert len({drawn(number) for number in range(DRAWN)}) == DRAWN


@pytest.mark.parametrize(
    ("number", "code"),
    [(0, "amber-badger-100"), (899, "amber-badger-999"), (900, "amber-crane-100"), (900 * 15, "ashen-badger-100"),
     (DRAWN - 1, "russet-plover-999"), (DRAWN, "amber-badger-100")],
)  # fmt: skip
def test_a_drawn_code_is_two_words_and_three_digits(number: int, code: str) -> None:
    assert drawn(number) == code


@pytest.mark.parametrize(
    "code", ["heron-41", "cedar-heron-417", "a1", "7b", "2026-g", "team-4-seat-12", "h" * 23 + "1"]
)
def test_a_plain_code_is_accepted(code: str) -> None:
    assert refusal(code) is None


REFUSED = {
    "anna.berg@example.org": "mail address",
    "@anna1": "mail address",
    "+49 170 1234567": "lower-case letters",
    "0170-1234567": "digits",
    "anna-0170-123456": "digits",
    "1990-05-12": "digits",
    "anna-12-05-90": "digits",
    "12-05": "Digits alone",
    "4711": "Digits alone",
    "heron-20261": "digits",
    "anna": "name",
    "anna-berg": "name",
    "Anna-1": "lower-case letters",
    "HERON-41": "lower-case letters",
    "anna berg 1": "lower-case letters",
    "heron_41": "lower-case letters",
    "heron--41": "lower-case letters",
    "-heron-41": "lower-case letters",
    "heron-41\n": "lower-case letters",
    "heron-４１": "lower-case letters",
    "zoë-41": "lower-case letters",
    "": "lower-case letters",
    f"{'h' * 24}1": "lower-case letters",
}


@pytest.mark.parametrize(("text", "why"), REFUSED.items())
def test_what_could_lead_to_a_person_is_refused_with_the_reason(text: str, why: str) -> None:
    refused = refusal(text)

    assert refused is not None
    assert why in spoken(refused)


@pytest.mark.parametrize("text", [text for text in REFUSED if text])
def test_a_log_with_such_a_code_is_refused_at_its_first_line_without_repeating_it(text: str) -> None:
    line = json.dumps(HEADER | {"learner": text})

    with pytest.raises(LogError) as refused:
        parse([line], "walk.jsonl")

    assert str(refused.value).startswith("walk.jsonl:1: ")
    assert "learner" in str(refused.value)
    assert text.strip() not in str(refused.value)


@pytest.mark.parametrize("value", [41, ["anna"], {"name": "anna"}, "anna" * 100])
def test_a_code_of_another_shape_is_refused_without_repeating_it(value: object) -> None:
    with pytest.raises(LogError) as refused:
        parse([json.dumps(HEADER | {"learner": value})], "walk.jsonl")

    assert "anna" not in str(refused.value)
    assert "41" not in str(refused.value)


def test_a_log_from_before_there_were_codes_is_read() -> None:
    assert parse([json.dumps(HEADER)], "walk.jsonl").header == Header(**HEADER, learner=None)  # type: ignore[arg-type]  # because the values are of several types
