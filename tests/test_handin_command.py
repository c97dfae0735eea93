"""Handing a walk in from the command line."""

from pathlib import Path

import pytest
from support.cases.folders import reference_lines
from support.commands import workup_in

from workup import logbook
from workup.core.exchange.handin import Handed, blocks
from workup.core.walk.lines import parse


def _only(text: str) -> Handed:
    (handed,) = blocks(text)
    return handed


@pytest.fixture
def walked(tmp_path: Path) -> Path:
    typed = "".join(reference_lines("tomas"))
    workup_in(tmp_path, "walk", "tomas", "--learner", "heron-41", typed=typed)
    return tmp_path


def test_the_command_prints_the_latest_finished_walk_and_nothing_else(walked: Path) -> None:
    workup_in(walked, "walk", "tomas", typed="a cold\n")

    done = workup_in(walked, "handin", "tomas")

    assert done.returncode == 0
    assert done.stdout.startswith("-----BEGIN WORKUP WALK-----\nFor teaching only.")
    assert done.stdout.endswith("-----END WORKUP WALK-----\n")
    assert _only(done.stdout).log_text == (walked / "logs" / "tomas-1.jsonl").read_text(encoding="utf-8")
    assert "your own words" in done.stderr


def test_the_command_writes_a_file_and_never_over_another(walked: Path) -> None:
    log = walked / "logs" / "tomas-1.jsonl"

    first = workup_in(walked, "handin", str(log), "-o", "walk.txt")
    second = workup_in(walked, "handin", str(log), "-o", "walk.txt")
    third = workup_in(walked, "handin", str(log), "-o", "walk.txt", "--force")

    assert (first.returncode, second.returncode, third.returncode) == (0, 5, 0)
    assert "Wrote the walk in tomas-1.jsonl to walk.txt" in first.stdout
    assert "BEGIN" not in first.stdout
    text = (walked / "walk.txt").read_text(encoding="utf-8")
    assert parse((_only(text).log_text or "").split("\n"), "walk") == logbook.read_log(log)


def test_a_walk_that_was_left_can_be_handed_in_with_a_note(tmp_path: Path) -> None:
    workup_in(tmp_path, "walk", "tomas", typed="a cold\n\n")
    log = tmp_path / "logs" / "tomas-1.jsonl"
    whole = log.read_text(encoding="utf-8")
    log.write_text(whole + '{"at": "2026-', encoding="utf-8")

    done = workup_in(tmp_path, "handin", str(log))

    assert done.returncode == 0
    assert _only(done.stdout).log_text == whole, "a last line that was cut off in writing is not handed in"
    assert "before its end" in done.stderr


def test_a_damaged_log_is_named_and_not_handed_in(walked: Path) -> None:
    log = walked / "logs" / "tomas-1.jsonl"
    log.write_text(log.read_text(encoding="utf-8").replace('"kind"', '"sort"', 1), encoding="utf-8")

    done = workup_in(walked, "handin", str(log))

    assert (done.returncode, done.stdout) == (4, "")
    assert "tomas-1.jsonl:2" in done.stderr
