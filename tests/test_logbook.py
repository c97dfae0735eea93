"""A log survives whatever happens to the process that writes it."""

import json
import multiprocessing
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from support.depth import alike
from support.hosts.begun import Begun
from support.logs.walkers import case_named

from workup import logbook, play
from workup.core.walk.following import follow
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.log import Entry
from workup.core.walk.steps import Walk
from workup.errors import LogError

CASE = case_named("amara")
REFERENCE = walk_as(LEARNERS["reference"], CASE)
AT_ONCE = walk_as(LEARNERS["at-once"], CASE)


@pytest.fixture(autouse=True)
def logs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(logbook.FOLDER, str(tmp_path / "logs"))
    return tmp_path / "logs"


def _written(entries: tuple[Entry, ...]) -> Path:
    with logbook.Logbook.begin(CASE) as book:
        for entry in entries:
            book.append(entry)
    return book.path


def _resumed(path: Path) -> Walk:
    with logbook.Logbook.resume(path, CASE) as book:
        return book.walk


def test_what_was_written_is_read_back() -> None:
    path = _written(REFERENCE)

    log = logbook.read_log(path)

    assert log.entries == REFERENCE
    assert (log.header.case, log.header.case_rules, log.header.attempt) == ("amara", CASE.rules, 1)


def test_every_answer_is_synced_to_the_disk_before_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    with logbook.Logbook.begin(CASE) as book:
        synced: list[int] = []
        monkeypatch.setattr(os, "fsync", synced.append)
        for entry in AT_ONCE:
            book.append(entry)

    assert len(synced) == len(AT_ONCE)


def test_attempts_are_numbered() -> None:
    assert [_written(AT_ONCE).name for _ in range(3)] == ["amara-1.jsonl", "amara-2.jsonl", "amara-3.jsonl"]
    assert [path.name for path in logbook.attempts("amara")] == ["amara-1.jsonl", "amara-2.jsonl", "amara-3.jsonl"]


def test_what_is_named_otherwise_than_an_attempt_is_none(logs: Path) -> None:
    attempts = [1, 2, 10, 100]
    logs.mkdir()
    for name in (
        *(f"amara-{number}" for number in attempts),
        *("amara", "amara-", "amara-x", "amara-1x", "amara-²", "amara-٣", "amara-1-2", "amara--4", "amara- 5"),
        *("tomas-1", "mamara-1", "amara.rounds-7", "6"),
    ):
        (logs / f"{name}.jsonl").touch()
    (logs / "amara-8.txt").touch()

    assert [path.name for path in logbook.attempts("amara")] == [f"amara-{number}.jsonl" for number in attempts]
    assert [path.name for path in logbook.attempts("amara", "rounds")] == ["amara.rounds-7.jsonl"]
    assert _written(()).name == "amara-101.jsonl"


def test_a_cut_at_every_byte_of_every_last_line_loses_no_answer_before_it(tmp_path: Path) -> None:
    lines = _written(REFERENCE).read_bytes().splitlines(keepends=True)
    torn = tmp_path / "torn.jsonl"
    walks = [follow(CASE, REFERENCE[:count]) for count in range(len(REFERENCE) + 1)]

    for count in range(1, len(REFERENCE) + 1):
        whole, last = b"".join(lines[:count]), lines[count]
        for cut in sorted({*alike(range(len(last) + 1)), len(last) - 1, len(last)}):
            torn.write_bytes(whole + last[:cut])

            walk = _resumed(torn)

            # Cut just before its newline, the entry is whole, and is kept.
            kept = count if cut >= len(last) - 1 else count - 1
            assert walk == walks[kept], (count, cut)
            assert torn.read_bytes() == whole + (last if kept == count else b""), (count, cut)


def test_a_healed_log_goes_on_where_it_was(tmp_path: Path) -> None:
    data = _written(REFERENCE[:6]).read_bytes()
    torn = tmp_path / "torn.jsonl"
    torn.write_bytes(data[:-9])

    with logbook.Logbook.resume(torn, CASE) as book:
        assert book.healed
    assert not book.healed
    with logbook.Logbook.resume(torn, CASE) as book:
        assert not book.healed
        for entry in REFERENCE[5:]:
            book.append(entry)

    assert logbook.read_log(torn).entries == REFERENCE


def test_reading_a_torn_log_does_not_touch_it(tmp_path: Path) -> None:
    data = _written(REFERENCE[:6]).read_bytes()
    torn = tmp_path / "torn.jsonl"
    torn.write_bytes(data[:-9])

    assert logbook.read_log(torn).entries == REFERENCE[:5]
    assert torn.read_bytes() == data[:-9]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no forks here")  # because only POSIX can kill a process so
def test_a_process_killed_at_every_entry_boundary_resumes_with_nothing_lost(logs: Path, tmp_path: Path) -> None:
    typed = _typed(REFERENCE)

    path = logs / "amara-1.jsonl"

    # One process after the other, killed as soon as an entry is on the disk; the next one goes on from there.
    done = 0
    for boundary in alike(range(1, len(REFERENCE))):
        process = Begun(tmp_path, *WALK, *(["--resume"] if done else []))
        for line in typed[done:boundary]:
            process.type(line)
        _wait_for(path, boundary)
        process.kill()
        assert logbook.read_log(path).entries == REFERENCE[:boundary]
        done = boundary

    # The last goes on in a process that nobody has prepared.
    rest = subprocess.run(
        [sys.executable, "-m", "workup", *WALK, "--resume"],
        input="".join(f"{line}\n" for line in typed[done:]),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        timeout=60,
    )

    assert rest.returncode == 0, rest.stdout
    assert logbook.read_log(path).entries == REFERENCE


WALK = ("walk", "amara", "--plain")


def _typed(entries: tuple[Entry, ...]) -> list[str]:
    walk, typed = Walk(CASE), []
    for entry in entries:
        typed += play.typed(walk, entry).split("\n")
        walk = walk.after(entry)
    return typed


def _wait_for(path: Path, entries: int) -> None:
    for _ in range(6000):
        if path.exists() and path.read_bytes().count(b"\n") >= entries + 1:
            return
        time.sleep(0.005)
    raise AssertionError(f"{path} never held {entries} entries: {path.read_text() if path.exists() else 'no file'}")


def _hold(path: Path, ready: "multiprocessing.synchronize.Event", done: "multiprocessing.synchronize.Event") -> None:
    with logbook.Logbook.resume(path, CASE):
        ready.set()
        done.wait(30)


def test_two_processes_cannot_write_one_log() -> None:
    path = _written(AT_ONCE[:3])
    context = multiprocessing.get_context("spawn")
    ready, done = context.Event(), context.Event()
    holder = context.Process(target=_hold, args=(path, ready, done))
    holder.start()
    try:
        assert ready.wait(30)

        with pytest.raises(LogError, match="another workup"), logbook.Logbook.resume(path, CASE):
            pass

        assert logbook.read_log(path).entries == AT_ONCE[:3]
    finally:
        done.set()
        holder.join(30)
        holder.close()

    assert _resumed(path) == follow(CASE, AT_ONCE[:3])


def test_whoever_finds_a_number_taken_takes_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    # Another process has begun since this one looked.
    monkeypatch.setattr(logbook, "attempts", lambda *_: [])

    begun = [logbook.Logbook.begin(CASE).path.name for _ in range(3)]

    assert begun == ["amara-1.jsonl", "amara-2.jsonl", "amara-3.jsonl"]


def test_a_log_that_is_open_elsewhere_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[float] = []
    with logbook.Logbook.begin(CASE) as book:
        monkeypatch.setattr(time, "sleep", waited.append)
        with pytest.raises(LogError, match="another workup"), logbook.Logbook.resume(book.path, CASE):
            pass

    assert waited == []


def _bare(line: str) -> str:
    # As somebody typed it: without a check.
    return json.dumps({name: value for name, value in json.loads(line).items() if name != "check"})


@pytest.mark.parametrize(
    ("damage", "says"),
    [
        (lambda lines: [lines[0], "{not json", *lines[1:]], ":2:"),
        (lambda lines: [lines[0], '{"at":"x","entry":{"kind":"dance"}}', *lines[1:]], ":2:"),
        (lambda lines: lines[1:], "not a workup log"),
        (lambda lines: ['{"workup_log": 99}', *lines[1:]], "newer workup"),
        (lambda lines: ['{"workup_log": 1, "case": "amara"}', *lines[1:]], "of an earlier workup"),
        (lambda lines: [lines[0].replace('"workup_log": 4', '"workup_log": 2'), *lines[1:]], "walk the case again"),
        (lambda lines: ['{"workup_log": 4, "case": "Amara!"}', *lines[1:]], ":1:"),
        (lambda lines: [_bare(lines[0]), *map(_bare, lines[5:])], "entry 1"),
        (lambda lines: [lines[0].replace("amara", "tomas"), *lines[1:]], ":1:"),
        (lambda lines: [lines[0], *lines[5:]], ":2:"),
        (lambda lines: [_bare(lines[0]).replace('"amara"', '"tomas"'), *map(_bare, lines[1:])], "tomas"),
        (lambda lines: lines[:0], "empty"),
    ],
)
def test_a_damaged_log_is_named_and_left_as_it_was(tmp_path: Path, damage: object, says: str) -> None:
    lines = _written(AT_ONCE).read_text(encoding="utf-8").splitlines()
    damaged = tmp_path / "damaged.jsonl"
    damaged.write_text("".join(f"{line}\n" for line in damage(lines)), encoding="utf-8")  # type: ignore[operator]  # because a table of lambdas has no common type
    before = damaged.read_bytes()

    with pytest.raises(LogError) as refused:
        _resumed(damaged)

    assert says in str(refused.value)
    assert damaged.read_bytes() == before


def test_a_folder_that_cannot_be_written_is_said_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv(logbook.FOLDER, str(tmp_path / "file"))

    with pytest.raises(LogError, match="cannot be written"):
        logbook.Logbook.begin(CASE)


def test_no_clock_stands_in_an_entry() -> None:
    lines = [json.loads(line) for line in _written(AT_ONCE).read_text(encoding="utf-8").splitlines()[1:]]

    assert all(set(line) == {"at", "entry", "check"} for line in lines)
    assert all("at" not in line["entry"] for line in lines)
