"""Logs that are counted while they are looked for: read once, and counted as if they had been read again."""

import pickle
from pathlib import Path

import pytest
from test_gathering import CASE, a_log, as_others_write_it, cut, put, tally_of

from workup.class_logs import Gathered, ahead, surveyed
from workup.class_logs.ahead import Expecting
from workup.core.content.case import Case
from workup.core.text import remembered
from workup.core.text.remembered import Remembered
from workup.core.text.value import changed


def gathered(folder: Path, expecting: Expecting | None) -> Gathered:
    with surveyed([folder], expecting=expecting) as survey:
        return survey.gathered(CASE)


def of_another_case(number: int) -> str:
    return a_log(number).replace(f'"case": "{CASE.id}"', '"case": "another"')


def a_class(folder: Path) -> Path:
    """A log of each kind that is counted or set aside."""
    return put(
        folder,
        whole="".join(a_log(number) for number in range(6)),
        others=as_others_write_it(a_log(6)),
        again=a_log(1) + a_log(2, attempt=2),
        short=cut(a_log(7)),
        room=a_log(8, mode="rounds"),
        version=a_log(9, case_rules="0" * 16),
        elsewhere=of_another_case(10),
        astray=a_log(11).replace('"kind": "diagnosis", "hypothesis": "', '"kind": "diagnosis", "hypothesis": "no-'),
    )


def test_a_log_of_the_case_that_is_expected_is_not_read_again(tmp_path: Path) -> None:
    put(tmp_path, whole="".join(a_log(number) for number in range(6)))

    with surveyed([tmp_path], expecting=lambda _: CASE) as survey:
        (tmp_path / "whole.jsonl").unlink()
        made = survey.gathered(CASE)

    assert made.tally == tally_of(*range(6))
    assert made.account.counted == 6


@pytest.mark.parametrize("expected", ["the case", "nothing", "the same case, read anew"])
def test_what_is_expected_changes_nothing(tmp_path: Path, expected: str) -> None:
    cases: dict[str, Case | None] = {"the case": CASE, "nothing": None, "the same case, read anew": changed(CASE)}
    folder = a_class(tmp_path)

    assert gathered(folder, lambda _: cases[expected]) == gathered(folder, None)


def test_the_first_log_names_the_case_that_is_expected(tmp_path: Path) -> None:
    put(tmp_path, one=of_another_case(1), two=a_log(2))
    asked: list[str] = []

    gathered(tmp_path, asked.append)

    assert asked == ["another"]


def test_facts_beyond_the_last_number_are_found_by_reading_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ahead, "MOST", 150)
    folder = a_class(tmp_path)

    assert gathered(folder, lambda _: CASE) == gathered(folder, None)


def test_only_so_many_answers_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "MOST", 10)
    doubled = Remembered(lambda number: 2 * number)

    assert [doubled[number % 25] for number in range(100)] == [2 * (number % 25) for number in range(100)]
    assert len(doubled) <= 10


def test_a_thousand_answers_are_kept_before_it_is_begun_anew() -> None:
    doubled: Remembered[int, int] = Remembered(lambda number: 2 * number)

    kept = [len(doubled) for number in range(1_026) if doubled[number] == 2 * number]

    assert kept == [*range(1, 1_025), 1, 2]


def test_a_case_takes_no_answers_to_another_process() -> None:
    kept: Remembered[str, int] = Remembered(len)
    assert kept["four"] == 4

    other = pickle.loads(pickle.dumps(kept))

    assert (len(other), other["three"]) == (0, 5)
