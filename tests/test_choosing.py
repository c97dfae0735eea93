"""Which walk is meant: what `workup walk` suggests and takes, a walk that was left, and what comes after the end."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from support.commands import Run
from support.logs.walkers import CASES, case_named
from support.pages.summaries import first_screen_of

from workup import play
from workup.cli.choosing import called, meant
from workup.cli.lookup import Desk
from workup.cli.paging import parts_of
from workup.core.debrief import debrief
from workup.core.text.value import as_data, changed
from workup.core.walk.following import follow
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.steps import Walk

ALL = tuple(case_named(case_id) for case_id in CASES)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("tomas", ["tomas"]),
        ("Tomás", ["tomas"]),
        ("TOM", ["tomas"]),
        ("tomás", ["tomas"]),
        ("1", [CASES[0]]),
        (str(len(CASES)), [CASES[-1]]),
        ("0", []),
        (str(len(CASES) + 1), []),
        ("9" * 5000, []),
        ("²", []),
        ("", []),
        ("!", []),
        ("nobody", []),
    ],
)
def test_a_case_is_meant_by_number_name_or_beginning(text: str, ids: list[str]) -> None:
    assert [case.id for case in meant(text, ALL)] == ids


@pytest.mark.parametrize("case_id", CASES)
def test_every_case_goes_by_its_name_as_it_is_written(case_id: str) -> None:
    assert [case.id for case in meant(case_named(case_id).patient.name, ALL)] == [case_id]
    assert called(Desk.laid(), case_named(case_id).patient.name) == case_id


def test_what_could_be_several_is_left_as_it_is() -> None:
    twin = changed(case_named("tomas"), id="tomlin", patient=case_named("mei").patient)

    assert len(meant("tom", (*ALL, twin))) == 2
    assert called(Desk.laid(), "no-such") == "no-such"


def typed_by(case_id: str, learner: str = "at-once") -> str:
    case, lines = case_named(case_id), []
    walk = Walk(case)
    for entry in walk_as(LEARNERS[learner], case):
        lines.append(play.typed(walk, entry))
        walk = walk.after(entry)
    return "".join(f"{line}\n" for line in lines)


def test_walk_alone_suggests_one_case_and_fits_a_window(run: Run) -> None:
    done = run("walk", typed="help\nxyz\ntom\nquit\n")

    first = done.stdout.partition("Which case? >")[0].splitlines()
    assert len(first) <= 22
    assert max(map(len, first)) <= 80
    assert first[0].startswith("Next for you: Amara")
    assert f"0 of {len(CASES)} walked." in first[-1]
    assert "Type the number of a case" in done.stdout
    assert "No case is called 'xyz'." in done.stdout
    assert "TOMÁS" in done.stdout
    assert done.returncode == 0


def test_a_walk_that_was_left_is_offered_first_and_gone_on_with(run: Run, tmp_path: Path) -> None:
    run("walk", "mei", typed="ataxia\nquit\n")

    done = run("walk", typed="\nquit\n")

    assert done.stdout.startswith("Left unfinished: Mei")
    assert "You are back with Mei" in done.stdout
    assert [path.name for path in (tmp_path / "logs").glob("*.jsonl")] == ["mei-1.jsonl"]


def test_walk_alone_can_be_left(run: Run, tmp_path: Path) -> None:
    done = run("walk", typed="quit\n")

    assert (done.returncode, done.stderr) == (0, "")
    assert not (tmp_path / "logs").exists()


def test_what_is_piped_over_a_walk_that_was_left_begins_a_new_one_and_says_so(run: Run, tmp_path: Path) -> None:
    run("walk", "mei", typed="quit\n")

    done = run("walk", "mei", typed="quit\n")
    again = run("walk", "mei", "--again", typed="quit\n")

    assert "This is a new one." in done.stderr
    assert "mei-1.jsonl" in done.stderr
    assert again.stderr == ""
    assert len(list((tmp_path / "logs").glob("mei-*.jsonl"))) == 3
    assert run("walk", "mei", "--again", "--resume").returncode == 2, "one of the two"


@pytest.mark.parametrize(("answer", "logs", "says"), [("", 1, "You are back"), ("new", 2, "Before you see any list")])
def test_a_person_is_asked_about_a_walk_that_was_left(
    run: Run, tmp_path: Path, answer: str, logs: int, says: str
) -> None:
    pexpect = pytest.importorskip("pexpect", reason="because pseudo-terminals exist on POSIX systems alone")
    run("walk", "mei", typed="skip\nquit\n")
    child = pexpect.spawn(
        sys.executable,
        ["-m", "workup", "walk", "mei", "--plain"],
        env=dict(os.environ) | {"WORKUP_LOGS": str(tmp_path / "logs"), "TERM": "xterm", "COLUMNS": "80"},
        encoding="utf-8",
        timeout=30,
    )
    child.expect("You have an unfinished walk with Mei: day 1 .Wednesday., 09:30, 0 findings")
    child.expect("new starts another > ")
    child.sendline(answer)
    child.expect(says)
    child.expect("> ")
    child.sendline("quit")
    child.expect(pexpect.EOF)
    child.close()

    assert child.exitstatus == 0
    assert len(list((tmp_path / "logs").glob("mei-*.jsonl"))) == logs


def test_after_the_last_answer_resume_names_the_summary(run: Run) -> None:
    run("walk", "mei", typed=typed_by("mei"))

    for arguments in (("walk", "mei", "--resume"), ("walk", "--resume")):
        done = run(*arguments)
        assert done.returncode == 4
        assert "no unfinished walk" in done.stderr
        assert "workup summary mei" in done.stderr


@pytest.mark.parametrize("command", ["handin", "summary"])
def test_of_an_unfinished_walk_the_way_on_is_named(run: Run, command: str) -> None:
    run("walk", "mei", typed="ataxia\nquit\n")

    done = run(command, "mei")

    assert done.returncode == 4
    assert "workup walk mei --resume" in done.stderr
    assert "mei-1.jsonl" in done.stderr


def test_one_case_comes_next_wherever_it_is_said(run: Run) -> None:
    for case_id in ("amara", "tomas"):
        after = run("walk", case_id, typed=typed_by(case_id, "first-impression")).stdout
    name = after.partition("Try next\n  workup walk ")[2].split()[0]

    assert name in CASES
    assert f"Try next\n  workup walk {name}\n" in run("summary", "tomas").stdout
    assert f"\n    workup walk {name}\n" in run("summary", "tomas", "--format", "md").stdout
    assert f"<code>workup walk {name}</code>" in run("summary", "tomas", "--format", "html").stdout
    assert f"NEXT\n  workup walk {name}\n" in run("history").stdout
    assert f"2 of {len(CASES)} walked. Next: workup walk {name}" in run("list").stdout
    assert f"Next for you: {case_named(name).patient.name}," in run("walk", typed="quit\n").stdout

    run("walk", "kofi", typed="quit\n")
    assert "Try next\n  workup walk kofi\n" in run("summary", "tomas").stdout
    assert "NEXT\n  workup walk kofi --resume\n" in run("history").stdout
    assert "Next: workup walk kofi" in run("list").stdout


def test_the_record_and_the_walk_of_another_keep_the_case_that_the_author_names(run: Run, tmp_path: Path) -> None:
    run("walk", "amara", typed=typed_by("amara"))
    run("walk", "kofi", typed="quit\n")
    case = case_named("amara")
    named = debrief(case, follow(case, walk_as(LEARNERS["at-once"], case))).try_next
    elsewhere = tmp_path / "handed-in.jsonl"
    elsewhere.write_bytes((tmp_path / "logs" / "amara-1.jsonl").read_bytes())

    assert named is not None
    record = json.loads(run("summary", "amara", "--format", "json").stdout)
    named_case = case.contrasts_with[named.sibling].case
    assert record["readings"]["try_next"] == as_data(named)
    (next_time,) = [section for section in record["document"]["sections"] if section["id"] == "next"]
    (trying,) = [block for block in next_time["blocks"] if block.get("id") == "try-next"]
    assert {"kind": "command", "words": f"workup walk {named_case}"} in trying["blocks"]
    assert f"Try next\n  workup walk {named_case}\n" in run("summary", str(elsewhere)).stdout


@pytest.mark.parametrize("lines", [12, 22, 40, 200])
@pytest.mark.parametrize("learner", ["at-once", "everything", "reference"])
def test_a_debrief_comes_in_parts_that_fit_and_lose_nothing(lines: int, learner: str) -> None:
    case = case_named("amara")
    page = first_screen_of(case, debrief(case, follow(case, walk_as(LEARNERS[learner], case))))

    parts = parts_of(page, lines)

    assert max(len(part.split("\n")) for part in parts) <= lines
    assert [line for part in parts for line in part.split("\n") if line.strip()] == [
        line for line in page.split("\n") if line.strip()
    ]
    assert (len(parts) == 1) is (lines == 200)


def test_a_part_begins_with_a_heading_where_its_chapter_fits() -> None:
    page = "\n".join(["  HEAD", "", "  ONE PART", *["  - a point"] * 6, "", "  NEXT ONE", *["  - a point"] * 6])

    assert [part.split("\n")[0] for part in parts_of(page, 12)] == ["  HEAD", "  NEXT ONE"]


COMMANDS = [
    (),
    ("teach",),
    ("author",),
    *((name,) for name in ("list", "checklist", "walk", "demo", "summary", "handin", "history")),
    *(("teach", name) for name in ("blueprint", "guide", "rounds", "class", "export")),
    *(("author", name) for name in ("check", "new", "rehearse", "diff", "schema")),
]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_help_is_whole_and_names_no_type_of_the_language(run: Run, command: tuple[str, ...]) -> None:
    said = run(*command, "--help").stdout

    assert not re.search(r"[a-z,]\.\.\.", said)
    assert "…" not in said
    assert not [word for word in ("list[", "<int", "<str", "<path", "<Path", "range>") if word in said]


def test_a_shell_completes_the_names_of_cases(tmp_path: Path) -> None:
    asked = {"_PYTHON__M_WORKUP_COMPLETE": "complete_bash", "_WORKUP_COMPLETE": "complete_bash"}
    words = {"COMP_WORDS": "workup walk to", "COMP_CWORD": "2"}
    code = "import sys; sys.argv = ['workup']; from workup.cli import main; main()"

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=dict(os.environ) | asked | words, cwd=tmp_path
    )

    assert done.stdout.split() == ["tomas"]


def test_an_error_at_a_terminal_is_folded_between_words_and_stays_on_its_line_in_a_pipe(
    run: Run, tmp_path: Path
) -> None:
    pexpect = pytest.importorskip("pexpect", reason="because pseudo-terminals exist on POSIX systems alone")
    said, code = pexpect.run(
        f"{sys.executable} -m workup walk harold",
        env=dict(os.environ) | {"WORKUP_LOGS": str(tmp_path / "logs"), "TERM": "xterm", "COLUMNS": "60"},
        encoding="utf-8",
        withexitstatus=True,
    )
    piped = run("walk", "harold")

    assert code == piped.returncode == 3
    assert len(piped.stderr.splitlines()) == 1
    assert all(len(line) <= 60 for line in said.splitlines())
    assert " ".join(said.split()) == piped.stderr.strip()
