"""`workup teach class` as a facilitator types it: folders, files and hand-ins in, one report out."""

import json
import os
import re
import sys
from pathlib import Path

import pytest
from support.classes.simulated import mixed_class
from support.commands import surroundings, workup_in
from support.depth import alike
from support.logs.walkers import CASES, case_named

from workup.core.exchange.handin import block
from workup.core.text.judging import judged
from workup.core.text.pseudonym import drawn
from workup.core.text.value import as_data
from workup.core.walk.lines import parse
from workup.core.walk.log import Entry, Header


def log_text(case_id: str, number: int, entries: tuple[Entry, ...], **header: object) -> str:
    case = case_named(case_id)
    of = {
        "case": case.id,
        "case_version": case.version,
        "case_rules": case.rules,
        "case_words": case.words,
        "tool": "simulated",
    }
    first = judged(Header, {**of, "attempt": 1, "learner": drawn(number * 7919), **header})
    lines: list[dict[str, object]] = [{**as_data(first), "at": "2026-11-02T09:00:00+00:00"}]
    lines += [{"at": "2026-11-02T09:00:00+00:00", "entry": as_data(entry)} for entry in entries]
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def header_of(text: str) -> Header:
    return parse(text.split("\n"), "log").header


def fill(folder: Path, case_id: str, size: int, seed: int = 2) -> Path:
    """A folder with the logs of a simulated class."""
    folder.mkdir(exist_ok=True)
    for number, entries in enumerate(mixed_class(case_named(case_id), size, seed)):
        path = folder / f"{case_id}-{number:02}.jsonl"
        path.write_text(log_text(case_id, number, entries), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("class")
    fill(folder / "logs-of-class", "tomas", 30)
    return folder


@pytest.mark.parametrize("case_id", alike(CASES))
def test_thirty_logs_of_any_case_become_a_report_with_one_command(case_id: str, tmp_path: Path) -> None:
    fill(tmp_path / "class", case_id, 30, seed=len(case_id))

    done = workup_in(tmp_path, "teach", "class", "class", "-o", "report.html")

    assert done.returncode == 0, done.stderr
    assert f"Wrote the class report on {case_id} to report.html" in done.stdout
    assert "30 logs found, 30 counted." in done.stdout
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "30 learners" in page
    assert "For teaching only." in page
    assert done.stderr == ""


def test_the_report_is_the_same_however_many_workers_count(room: Path) -> None:
    one = workup_in(room, "teach", "class", "logs-of-class", "--format", "json")
    two = workup_in(room, "teach", "class", "logs-of-class", "--format", "json", "--workers", "2")

    assert one.returncode == two.returncode == 0, two.stderr
    assert one.stdout == two.stdout
    assert json.loads(one.stdout)["report"]["learners"] == 30


def test_hand_ins_pasted_into_one_mail_make_the_same_report_as_the_logs(room: Path, tmp_path: Path) -> None:
    logs = [path.read_text(encoding="utf-8") for path in sorted((room / "logs-of-class").iterdir())]
    pasted = "\n\nHello, here is mine:\n> ".join(block(text, header_of(text)) for text in logs)
    (tmp_path / "mails.txt").write_text(pasted, encoding="utf-8")

    of_logs = workup_in(room, "teach", "class", "logs-of-class", "--format", "json")
    of_mails = workup_in(tmp_path, "teach", "class", "mails.txt", "--format", "json")

    assert json.loads(of_mails.stdout) == json.loads(of_logs.stdout)


def test_nothing_that_was_found_is_dropped_in_silence(tmp_path: Path) -> None:
    folder = fill(tmp_path / "class", "tomas", 6)
    walk = mixed_class(case_named("tomas"), 8, seed=2)
    (folder / "again.jsonl").write_text(log_text("tomas", 0, walk[6], attempt=2), encoding="utf-8")
    (folder / "half.jsonl").write_text("".join(log_text("tomas", 7, walk[7]).splitlines(True)[:4]), encoding="utf-8")
    (folder / "broken.jsonl").write_text("not a log\n", encoding="utf-8")
    (folder / "room.jsonl").write_text(log_text("tomas", 20, walk[6], mode="rounds", learner=None), encoding="utf-8")
    fill(folder, "mei", 1)

    done = workup_in(tmp_path, "teach", "class", "class")

    assert done.returncode == 0
    assert "6 learners" in done.stdout
    assert "tomas" in done.stderr
    assert "mei" in done.stderr
    for name in ("again.jsonl", "half.jsonl", "broken.jsonl", "room.jsonl", "mei-00.jsonl"):
        assert name in done.stdout, name


def test_a_report_for_outside_the_class_names_no_file_and_no_exact_count(room: Path) -> None:
    inside = workup_in(room, "teach", "class", "logs-of-class", "--shareable", "-o", "outside.txt")

    text = (room / "outside.txt").read_text(encoding="utf-8")
    assert inside.returncode == 0
    assert ".jsonl" not in text + inside.stdout
    assert "logs found" not in inside.stdout
    words = " ".join(text.split())
    assert "told as a range that holds it" in words
    shares = re.findall(r"(\S+ \S+ \S+) of (\d+(?: to \d+)?)", words)
    assert [one for one in shares if one[0][0].isdigit() and not re.fullmatch(r"\d+ (to \d+|or more)", one[0])] == []


def test_statements_are_written_line_by_line_and_a_second_export_is_the_same(room: Path) -> None:
    first = workup_in(room, "teach", "class", "logs-of-class", "--xapi", "-o", "one.jsonl")
    second = workup_in(room, "teach", "class", "logs-of-class", "--xapi", "-o", "two.jsonl")

    assert first.returncode == second.returncode == 0, first.stderr
    one = (room / "one.jsonl").read_bytes()
    assert one == (room / "two.jsonl").read_bytes()
    statements = [json.loads(line) for line in one.splitlines()]
    assert f"Wrote {len(statements)} xAPI statements on tomas to one.jsonl" in first.stdout
    assert len({statement["id"] for statement in statements}) == len(statements)
    assert len({statement["actor"]["account"]["name"] for statement in statements}) == 30


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["nowhere"], 4, "there is no such file or folder"),
        (["empty"], 4, "There is no walk that can be read"),
        (["broken.txt"], 4, "damaged: broken.txt: it was altered"),
        (["logs-of-class", "--case", "nobody"], 3, "There is no case called 'nobody'"),
        (["logs-of-class", "--xapi"], 2, "name a file for them"),
        (["logs-of-class", "--xapi", "--shareable", "-o", "x.jsonl"], 2, "not a report"),
        (["logs-of-class", "-o", "report.pdf"], 2, "does not say which format"),
        (["logs-of-class", "--workers", "0"], 2, "--workers"),
        (["logs-of-class", "--workers", "65"], 2, "65 is not between 1 and 64"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line(room: Path, arguments: list[str], code: int, says: str) -> None:
    (room / "empty").mkdir(exist_ok=True)
    text = log_text("tomas", 1, mixed_class(case_named("tomas"), 1, seed=2)[0])
    whole = block(text, header_of(text))
    (room / "broken.txt").write_text(whole.replace("attempt 1", "attempt 2"), encoding="utf-8")

    done = workup_in(room, "teach", "class", *arguments)

    assert done.returncode == code
    assert says in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="no terminal of this kind")  # because pexpect needs POSIX
def test_a_terminal_shows_how_far_the_work_is_and_the_report_is_the_same(room: Path) -> None:
    import pexpect

    environment = os.environ | surroundings(room) | {"TERM": "xterm-256color"}
    terminal = pexpect.spawn(
        sys.executable,
        ["-m", "workup", "teach", "class", "logs-of-class", "-o", "seen.json"],
        cwd=str(room),
        env=environment,
        encoding="utf-8",
        dimensions=(24, 80),
        timeout=60,
    )
    terminal.expect(pexpect.EOF)
    terminal.close()
    piped = workup_in(room, "teach", "class", "logs-of-class", "--format", "json")

    assert terminal.exitstatus == 0
    assert "counting" in terminal.before
    assert "30/30" in terminal.before
    assert (room / "seen.json").read_text(encoding="utf-8") == piped.stdout
    assert "counting" not in piped.stderr


def test_a_report_never_overwrites_without_being_told_to(room: Path) -> None:
    (room / "kept.md").write_text("mine", encoding="utf-8")

    done = workup_in(room, "teach", "class", "logs-of-class", "-o", "kept.md")

    assert done.returncode == 5
    assert (room / "kept.md").read_text(encoding="utf-8") == "mine"
