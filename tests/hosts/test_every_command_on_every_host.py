"""Every command under every hostile host ends with a documented exit code and a sentence that says what to do, loses
nothing that was answered, and says nothing false. In the everyday run each meets some of the others, in CI all."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
import typer
from support.commands import every_command, surroundings
from support.depth import is_deep
from support.hosts.faults import HOSTS

from workup import logbook
from workup.cli import app
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.lines import settled
from workup.library import Library

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no fork here")  # because each runs in a fork

FAINTING = Path(__file__).parents[1] / "packs" / "fainting"

CASE = Library((FAINTING,)).named("ines").case
WALKED = walk_as(LEARNERS["at-once"], CASE)

PACK = ("--cases", "pack")

COMMANDS: dict[str, tuple[str, ...]] = {
    "": (),
    "list": ("list", *PACK),
    "checklist": ("checklist", *PACK),
    "about": ("about", "-o", "about.html"),
    "walk": ("walk", "ines", "--again", *PACK),
    "demo": ("demo", "ines", "-o", "demo.html", *PACK),
    "summary": ("summary", "logs/ines-1.jsonl", "-o", "summary.html", *PACK),
    "handin": ("handin", "logs/ines-1.jsonl", "-o", "handin.txt", *PACK),
    "history": ("history", *PACK),
    "show": ("show", "logs/ines-1.jsonl", *PACK),
    "teach blueprint": ("teach", "blueprint", "-o", "blueprint.html", *PACK),
    "teach guide": ("teach", "guide", "ines", "-o", "for-teachers", *PACK),
    "teach rounds": ("teach", "rounds", "ines", *PACK),
    "teach course": ("teach", "course", "logs", "-o", "course.html", *PACK),
    "teach eyes": ("teach", "eyes", "-o", "eyes.html"),
    "teach class": ("teach", "class", "logs", "-o", "class.html", *PACK),
    "teach export": ("teach", "export", "ines", "-o", "ines.html", *PACK),
    "author check": ("author", "check", "pack/cases/ines.toml"),
    "author new": ("author", "new", "new-one", *PACK),
    "author items": ("author", "items", *PACK),
    "author rehearse": ("author", "rehearse", "ines", *PACK),
    "author diff": ("author", "diff", "pack/cases/ines.toml", "pack/cases/ines.toml"),
    "author schema": ("author", "schema", "-o", "schema.json", *PACK),
    "author understand": ("author", "understand", "ines", "lines.txt", *PACK),
}
"""What is typed of each command, so that it reads a log or a case and writes where it can."""

APART = 1 if is_deep() else 5
"""Where a run goes deep each command meets each host; else each meets a fifth of the others."""

CELLS = [
    (host, command)
    for row, host in enumerate(HOSTS)
    for column, command in enumerate(COMMANDS)
    if (row + column) % APART == 0
]

TYPED = "a cold\nmeningitis\n\nquit\n"

DOCUMENTED = {0, 2, 3, 4, 5, 130, 141}
"""Of `workup/errors.py`, of a walk that is left by Ctrl-C, and of a pipe that nobody reads."""

SILENT = {"stderr_full", "stderr_closed"}
"""Hosts on which there is nowhere to say why."""


class Ended(NamedTuple):
    """How a command ended: its exit code, and what it said."""

    code: int
    out: str
    err: str
    folder: Path


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a finished walk, one that was left, a code, and a case of one's own."""
    folder = tmp_path_factory.mktemp("prepared")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(logbook.FOLDER, str(folder / "logs"))
        for entries in (WALKED, WALKED[:3]):
            with logbook.Logbook.begin(CASE, learner="heron-41") as book:
                for entry in entries:
                    book.append(entry)
    (folder / "logs" / "learner.txt").write_text("heron-41\n")
    shutil.copytree(FAINTING, folder / "pack")
    (folder / "lines.txt").write_text("mri of the head\n")
    return folder


@pytest.fixture(scope="module")
def hostile(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str, str], Ended]]:
    """Runs a command on a host, in a copy of the prepared folder."""
    process = subprocess.Popen(
        [sys.executable, "-m", "support.hosts.server"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[1],
    )
    place = tmp_path_factory.mktemp("cells")
    asked = {"folder": str(prepared), "commands": list(COMMANDS.values()), "environment": surroundings(prepared)}
    assert process.stdin
    process.stdin.write(f"{json.dumps(asked)}\n")

    def run(command: str, host: str) -> Ended:
        folder = place / f"{command.replace(' ', '-') or 'nothing'}.{host}"
        shutil.copytree(prepared, folder)
        (place / f"{folder.name}.in").write_text(TYPED)
        wanted = {
            "folder": str(folder),
            "host": host,
            "arguments": COMMANDS[command],
            "environment": surroundings(folder),
        }
        assert process.stdin
        assert process.stdout
        process.stdin.write(f"{json.dumps(wanted)}\n")
        process.stdin.flush()
        code = json.loads(process.stdout.readline())["code"]
        out, err = ((place / f"{folder.name}.{name}").read_bytes().decode(errors="replace") for name in ("out", "err"))
        return Ended(code, out, err, folder)

    yield run
    assert process.stdin
    assert process.stdout
    process.stdin.close()
    process.stdout.close()
    process.wait(30)


def test_no_command_and_no_host_is_left_out_of_the_matrix() -> None:
    assert {host for host, _ in CELLS} == set(HOSTS)
    assert {command for _, command in CELLS} == set(COMMANDS)
    assert set(map(" ".join, every_command(typer.main.get_command(app)))) | {""} == set(COMMANDS)


@pytest.mark.parametrize(("host", "command"), CELLS)
def test_a_command_on_a_host(command: str, host: str, hostile: Callable[[str, str], Ended], prepared: Path) -> None:
    ended = hostile(command, host)

    said = ended.out + ended.err
    assert "Traceback" not in said, said
    assert "Error:" not in ended.err.replace("workup: ", ""), said
    assert ended.code in DOCUMENTED, (ended.code, said)
    if ended.code in (2, 3, 4, 5) and host not in SILENT:
        found_faults = command == "author check" and ended.code == 3
        assert found_faults or re.search(r"^workup: \S.{20,}", ended.err, re.MULTILINE), (ended.code, said)
    _nothing_is_lost(ended, host, prepared)
    _nothing_false_is_said(ended)


def _nothing_is_lost(ended: Ended, host: str, prepared: Path) -> None:
    if host in ("folder_vanished", "logs_vanished", "logs_are_a_file"):
        return  # what the host itself took
    for path in (prepared / "logs").glob("[!.]*"):
        now = (ended.folder / "logs" / path.name).read_bytes()
        assert now.startswith(path.read_bytes()), f"{path.name} was changed"
    for path in (ended.folder / "logs").glob("[!.]*.jsonl"):
        data = path.read_bytes()
        assert settled(data) == data, f"{path.name} ends in half a line"
        logbook.follow_log(CASE, logbook.read_log(path), path.name)
    assert not list(ended.folder.glob("**/*.part")) or host in ("read_only", "forbidden", "full_disk")


def _nothing_false_is_said(ended: Ended) -> None:
    folded = " ".join(ended.out.split())
    for file in re.findall(r"Wrote .*? to (\S+?)[ ,]", f"{folded} "):
        path = ended.folder / file.rstrip(":/")
        assert path.exists(), f"it says that it wrote {file}"
        assert not path.is_file() or path.stat().st_size, f"{file} is empty"
    for file in re.findall(r"[Kk]ept in (\S+\.jsonl)", folded):
        assert (ended.folder / file).exists(), f"it says that a walk is kept in {file}"
