"""The commands as a student meets them: as processes."""

import json
import re
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from support.cases import built_in
from support.commands import Run, environment
from support.depth import alike
from support.hosts.begun import at_a_terminal
from support.logs.checked import checked
from support.logs.walkers import CASES, case_named

from workup import play
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.steps import Walk

pexpect = pytest.importorskip("pexpect", reason="because pseudo-terminals exist on POSIX systems alone")

ESCAPE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def _typed(case_id: str, learner: str = "reference") -> str:
    case = case_named(case_id)
    walk, lines = Walk(case), []
    for entry in walk_as(LEARNERS[learner], case):
        lines.append(play.typed(walk, entry))
        walk = walk.after(entry)
    return "".join(f"{line}\n" for line in lines)


def test_every_command_has_help_with_an_example(run: Run) -> None:
    assert "Example:" in run("--help").stdout
    for command in ("list", "checklist", "walk", "demo", "summary"):
        said = run(command, "--help").stdout
        assert f"Example: workup {command}" in said, command


@pytest.mark.parametrize(
    "command", [["walk"], ["history"], ["teach", "class"], ["teach", "export"], ["author", "items"]]
)
def test_no_help_prints_an_inequality(run: Run, command: list[str]) -> None:
    assert "<=" not in run(*command, "--help").stdout


def test_list_names_every_case_and_whether_it_was_walked(run: Run) -> None:
    before = run("list").stdout
    run("walk", "amara", typed=_typed("amara", "at-once"))
    run("walk", "mei", typed="ataxia\n")
    after = run("list").stdout

    assert all(case_id in before for case_id in CASES)
    assert before.count("not walked yet") == len(CASES)
    assert "walked once" in after
    assert "begun, not finished" in after
    assert "teaching only" in after


@pytest.mark.parametrize("columns", [60, 80])
def test_the_list_fits_the_terminal(run: Run, columns: int) -> None:
    lines = run("list", COLUMNS=str(columns)).stdout.splitlines()

    assert max(map(len, lines)) <= columns
    assert len(lines) > 2 * len(CASES)


@pytest.mark.parametrize("case_id", ["amara", "tomas", "mei"])
def test_a_case_is_walked_with_commands_piped_in(run: Run, case_id: str) -> None:
    done = run("walk", case_id, typed=_typed(case_id))

    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stderr == ""
    assert not ESCAPE.search(done.stdout)
    assert "WHAT YOU DID WELL" in done.stdout
    assert case_named(case_id).hypotheses[case_named(case_id).answer].label in done.stdout


@pytest.mark.parametrize(
    ("case_id", "columns"), [(case_id, 60 if number % 2 else 80) for number, case_id in enumerate(alike(CASES))]
)
def test_a_person_walks_a_case_from_a_real_terminal_to_the_summary(tmp_path: Path, case_id: str, columns: int) -> None:
    case = case_named(case_id)
    surrounded = environment(tmp_path) | {"TERM": "xterm-256color", "COLUMNS": str(columns)}
    screen: list[str] = []
    walk = Walk(case)
    with at_a_terminal(tmp_path, surrounded, columns, "walk", case_id) as terminal:
        for entry in walk_as(LEARNERS["first-impression"], case):
            for line in play.typed(walk, entry).split("\n"):
                terminal.expect("> ")
                screen.append(terminal.before + terminal.after)
                terminal.sendline(line)
            walk = walk.after(entry)
        while terminal.expect(["q stops > ", pexpect.EOF]) == 0:
            screen.append(terminal.before + terminal.after)
            terminal.sendline("")
        screen.append(terminal.before)

    shown = ESCAPE.sub("", "".join(screen))
    assert "fictional" in shown
    assert "WHAT WAS LEFT OPEN" in shown
    assert shown.count("Enter goes on, q stops") >= 1
    assert f"workup summary {case_id}" in shown
    # What a person types is echoed behind the prompt and may run on; what we print may not.
    printed = [line for line in shown.splitlines() if "> " not in line and "logs" not in line]
    assert [line for line in printed if len(line.rstrip("\r")) > columns] == []


def test_a_walk_can_be_left_and_gone_on_with(run: Run) -> None:
    lines = _typed("tomas").splitlines(keepends=True)
    left = run("walk", "tomas", typed="".join([*lines[:5], "quit\n"]))
    assert left.returncode == 0
    assert "workup walk tomas --resume" in left.stdout

    done = run("walk", "--resume", typed="".join(lines[5:]))

    assert done.returncode == 0, done.stdout + done.stderr
    assert "WHAT YOU DID WELL" in done.stdout
    assert run("walk", "tomas", "--resume").returncode == 4


@pytest.mark.parametrize(
    ("digest", "said"),
    [("case_words", "Note: the wording of this case has changed since"), ("case_rules", "not only in its wording")],
)
def test_a_walk_of_an_edited_case_goes_on_and_what_has_changed_is_said(
    run: Run, tmp_path: Path, digest: str, said: str
) -> None:
    lines = _typed("tomas").splitlines(keepends=True)
    run("walk", "tomas", typed="".join([*lines[:5], "quit\n"]))
    path = tmp_path / "logs" / "tomas-1.jsonl"
    text = path.read_text(encoding="utf-8")
    now = getattr(built_in.case("tomas"), digest.removeprefix("case_"))
    assert now in text
    path.write_text(checked(text.replace(now, "0" * 16)), encoding="utf-8")

    done = run("walk", "tomas", "--resume", typed="".join(lines[5:]))
    made = run("summary", "tomas")

    assert done.returncode == made.returncode == 0, done.stderr
    assert said in done.stdout
    assert ("Note: the wording of the case has changed since this walk;" in made.stderr) == (digest == "case_words")
    assert ("this debrief follows today's case" in made.stderr) == (digest == "case_rules")
    assert "version" not in made.stderr


def test_control_c_keeps_what_was_answered(tmp_path: Path) -> None:
    child = pexpect.spawn(
        sys.executable,
        ["-m", "workup", "walk", "amara"],
        env=environment(tmp_path) | {"TERM": "xterm"},
        cwd=str(tmp_path),
        encoding="utf-8",
        timeout=60,
        # What runs in the background passes on that interrupts are ignored.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
    )
    child.expect("> ")
    child.sendline("a cold")
    child.expect("> ")
    child.sendintr()
    child.expect(pexpect.EOF)
    child.close()

    assert child.exitstatus == 130
    assert "Traceback" not in child.before
    assert "--resume" in child.before
    assert "a cold" in (tmp_path / "logs" / "amara-1.jsonl").read_text(encoding="utf-8")


@pytest.mark.parametrize(("kind", "starts"), [("html", "<!doctype html>"), ("md", "#"), ("json", "{"), ("txt", "")])
def test_a_summary_is_written_in_every_format_and_says_so(run: Run, tmp_path: Path, kind: str, starts: str) -> None:
    run("walk", "mei", typed=_typed("mei", "first-impression"))
    done = run("summary", "mei", "-o", f"page.{kind}")

    page = (tmp_path / f"page.{kind}").read_text(encoding="utf-8")
    assert done.returncode == 0, done.stderr
    assert f"page.{kind}" in done.stdout
    assert page.casefold().lstrip().startswith(starts)
    assert "eaching" in page
    again = run("summary", "mei", "-o", f"page.{kind}")
    assert again.returncode == 5
    assert "--force" in again.stderr
    assert run("summary", "mei", "-o", f"page.{kind}", "--force").returncode == 0


def test_one_debrief_stands_behind_every_format(run: Run, tmp_path: Path) -> None:
    run("walk", "amara", typed=_typed("amara", "first-impression"))
    log = str(tmp_path / "logs" / "amara-1.jsonl")

    record = json.loads(run("summary", log, "--format", "json").stdout)
    texts = [" ".join(run("summary", log, "--format", kind).stdout.split()) for kind in ("text", "md", "html")]

    assert record["notice"]
    (section,) = [one for one in record["document"]["sections"] if one["id"] == "open"]
    cards = [block for block in section["blocks"] if block["kind"] == "card"]
    assert len(cards) == len(record["readings"]["open"]) > 0
    for card in cards:
        words = card["facts"][0]["words"].split("'")[0].split("\u2019")[0].split("(")[0].strip()
        for text in texts:
            assert words in re.sub(r"\\(.)", r"\1", text)


def test_working_shows_every_count_and_constant(run: Run) -> None:
    run("walk", "amara", typed=_typed("amara"))

    working = run("summary", "amara", "--working").stdout

    assert "half a power of ten" in working
    assert "0.5" in working


def test_an_unfinished_walk_has_no_debrief(run: Run, tmp_path: Path) -> None:
    run("walk", "amara", typed="ataxia\n\n")

    done = run("summary", str(tmp_path / "logs" / "amara-1.jsonl"))

    assert done.returncode == 4
    assert "--resume" in done.stderr
    assert "neuroblast" not in done.stdout + done.stderr


def test_the_demonstration_needs_no_keyboard_and_writes_its_page(run: Run, tmp_path: Path) -> None:
    first, second = run("demo", "amara"), run("demo", "amara", "--learner", "reference")

    assert first.returncode == second.returncode == 0, first.stderr + second.stderr
    assert (tmp_path / "amara-demo.html").exists()
    assert (tmp_path / "amara-demo-2.html").exists()
    assert "amara-demo-2.html" in second.stdout
    assert not (tmp_path / "logs").exists()


@pytest.mark.parametrize("format", ["text", "md", "html"])
def test_the_teaching_checklist_is_printed_whole(run: Run, format: str) -> None:
    done = run("checklist", "--format", format)

    assert done.returncode == 0, done.stderr
    for word in ("ligoclonal", "CD20", "MIBG", "eaching", "pranzatelli-2017"):
        assert word in done.stdout, word


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("walk", "amarra"), 3, "Did you mean 'amara'?"),
        (("walk", "no/such.toml"), 3, "no such case"),
        (("walk", "amara", "--resume"), 4, "no unfinished walk"),
        (("walk", "--resume"), 4, "no unfinished walk"),
        (("summary", "nothing.jsonl"), 4, "no such log"),
        (("summary", "amara"), 4, "no finished walk"),
        (("summary",), 2, ""),
        (("summary", "x", "--format", "pdf"), 2, ""),
        (("checklist", "-o", "list.pdf"), 2, "--format"),
        (("checklist", "-o", "none/list.md"), 5, "cannot be written"),
        (("no-such-command",), 2, ""),
        (("demo", "amara", "--learner", "genius"), 2, ""),
    ],
)
def test_a_command_that_cannot_be_done_says_why_and_what_next(
    run: Run, arguments: tuple[str, ...], code: int, says: str
) -> None:
    done = run(*arguments)

    assert done.returncode == code, done.stderr
    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_output_that_is_not_read_to_its_end_is_no_error(tmp_path: Path) -> None:
    done = subprocess.run(
        f"{sys.executable} -m workup checklist | head -n 1",
        shell=True,
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env=environment(tmp_path),
    )

    assert done.stderr == ""
    assert done.stdout


def test_a_terminal_that_knows_no_accents_still_shows_the_walk(run: Run) -> None:
    done = run("walk", "tomas", typed=_typed("tomas"), PYTHONUTF8="0", PYTHONIOENCODING="ascii", LC_ALL="C")

    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
