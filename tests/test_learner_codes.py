"""Each walk carries a code: one that was given, or the one that was drawn for this computer."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from support.cases.folders import reference_lines
from support.commands import workup_in

from workup import learner_code, logbook
from workup.core.text.pseudonym import refusal
from workup.errors import LogError, UsageError

Walk = Callable[..., "subprocess.CompletedProcess[str]"]
TYPED = "".join(reference_lines("tomas"))


@pytest.fixture
def walk(tmp_path: Path) -> Walk:
    def walking(*options: str, typed: str = TYPED, **environment: str) -> "subprocess.CompletedProcess[str]":
        return workup_in(tmp_path, "walk", "tomas", *options, typed=typed, **environment)

    return walking


def _code(folder: Path, attempt: int) -> str | None:
    return logbook.read_log(folder / "logs" / f"tomas-{attempt}.jsonl").header.learner


def test_a_code_is_drawn_once_and_every_walk_on_this_computer_carries_it(walk: Walk, tmp_path: Path) -> None:
    first, second = walk(), walk(typed="")

    code = _code(tmp_path, 1)
    assert code is not None
    assert refusal(code) is None
    assert _code(tmp_path, 2) == code
    assert (tmp_path / "logs" / learner_code.FILE).read_text(encoding="utf-8") == f"{code}\n"
    assert [line for line in first.stdout.splitlines() if code in line] == [f"Your code:  {code}, in place of a name"]
    assert "workup handin tomas" in first.stdout
    assert first.stderr == second.stderr == ""


def test_a_code_that_is_given_goes_before_the_drawn_one_and_is_not_kept(walk: Walk, tmp_path: Path) -> None:
    walk("--learner", "heron-41", typed="")
    walk(typed="", WORKUP_LEARNER="otter-7")
    walk("--learner", "heron-41", typed="", WORKUP_LEARNER="otter-7")
    kept_before = (tmp_path / "logs" / learner_code.FILE).exists()
    walk(typed="", WORKUP_LEARNER="")

    assert [_code(tmp_path, attempt) for attempt in (1, 2, 3)] == ["heron-41", "otter-7", "heron-41"]
    assert not kept_before
    assert _code(tmp_path, 4) not in (None, "heron-41", "otter-7")


@pytest.mark.parametrize("text", ["anna.berg@example.org", "anna berg", "anna-19900512", ""])
def test_a_name_is_refused_before_anything_is_written_and_is_not_repeated(
    walk: Walk, tmp_path: Path, text: str
) -> None:
    said = [walk("--learner", text)] + ([walk(WORKUP_LEARNER=text)] if text else [])

    for done in said:
        assert done.returncode == 2
        assert "heron-41" in done.stderr
        assert "anna" not in (done.stdout + done.stderr).casefold()
    assert not (tmp_path / "logs").exists()


def test_a_walk_goes_on_under_the_code_it_was_begun_with(walk: Walk, tmp_path: Path) -> None:
    lines = TYPED.splitlines(keepends=True)
    walk("--learner", "heron-41", typed="".join(lines[:4]))
    walk("--learner", "otter-7", typed="".join(lines[:2]))

    done = walk("--resume", "--learner", "heron-41", typed="".join(lines[4:]))
    other = walk("--resume", "--learner", "crane-9")

    assert done.returncode == 0, done.stderr
    assert "Your code:  heron-41" in done.stdout
    assert (_code(tmp_path, 1), _code(tmp_path, 2)) == ("heron-41", "otter-7")
    assert other.returncode == 4
    assert "under the code crane-9" in other.stderr


DAMAGED = [b"", b"\n", b"Anna Berg\n", b"heron-41 otter-7", b"\xff\xfe\x00", b"x" * 5_000_000]


@pytest.mark.parametrize("damage", DAMAGED, ids=lambda data: repr(data[:12]))
def test_a_damaged_file_is_said_and_replaced(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / learner_code.FILE).write_bytes(damage)

    code, note = learner_code.own(tmp_path)

    assert refusal(code) is None
    assert learner_code.FILE in note
    assert code in note
    assert "Anna" not in note
    assert learner_code.own(tmp_path) == (code, "")
    assert [path.name for path in tmp_path.iterdir()] == [learner_code.FILE]


def test_a_code_written_by_hand_is_taken_as_it_is(tmp_path: Path) -> None:
    (tmp_path / learner_code.FILE).write_bytes(b"\xef\xbb\xbf heron-41 \r\n")

    assert learner_code.own(tmp_path) == ("heron-41", "")


def test_of_two_walks_that_begin_at_once_both_carry_the_code_that_was_written_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def another_is_first(number: int) -> int:
        (tmp_path / learner_code.FILE).write_text("heron-41\n", encoding="utf-8")
        return number - 1

    monkeypatch.setattr("secrets.randbelow", another_is_first)

    assert learner_code.own(tmp_path) == ("heron-41", "")
    assert [path.name for path in tmp_path.iterdir()] == [learner_code.FILE]


def test_the_code_is_on_the_disk_before_the_walk_begins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", synced.append)

    learner_code.own(tmp_path / "logs")

    assert len(synced) == 2, "the code, and its name in the folder"


def test_a_folder_that_cannot_be_written_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")

    with pytest.raises(LogError, match="cannot be written"):
        learner_code.own(tmp_path / "file")


def test_a_folder_in_the_place_of_the_file_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / learner_code.FILE).mkdir()

    with pytest.raises(LogError, match="--learner"):
        learner_code.own(tmp_path)


def test_looking_for_a_code_draws_none(tmp_path: Path) -> None:
    assert learner_code.kept(tmp_path) is None
    assert list(tmp_path.iterdir()) == []


def test_a_code_may_have_blanks_around_it() -> None:
    assert learner_code.accepted(" heron-41 ") == "heron-41"
    with pytest.raises(UsageError):
        learner_code.accepted("heron 41")
