"""One bad file of a stranger takes neither long nor much, and takes no other file down: it is named, and all goes on.

Each command is a process with ten seconds of time and 600 MB of memory; a test that needs either does not end well.
"""

import resource
import subprocess
import sys
from pathlib import Path

import pytest
from support.cases.folders import a_case
from support.cases.hostile import CASES
from support.commands import environment

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no limits for a process here")

SECONDS = 10
MEMORY = 600_000_000


def _limited() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def limited_in(folder: Path, *arguments: str, **more: str) -> "subprocess.CompletedProcess[str]":
    """A command in a folder, as a process that is ended where it takes too long or too much."""
    return subprocess.run(
        [sys.executable, "-m", "workup", *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=folder,
        env=environment(folder) | more,
        preexec_fn=_limited,
    )


@pytest.fixture(scope="module")
def stranger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of hostile files, and one case that can be walked."""
    folder = tmp_path_factory.mktemp("strangers") / "cases"
    a_case(folder, "nadia")
    for name, text in CASES.items():
        (folder / f"{name}.toml").write_bytes(text.encode("latin-1" if name == "one-byte" else "utf-8"))
    return folder


def test_each_hostile_case_is_named_with_what_is_amiss(stranger: Path) -> None:
    done = limited_in(stranger.parent, "author", "check", "cases")

    assert (done.returncode, done.stderr) == (3, "")
    assert {name for name in CASES if f"cases/{name}.toml:" in done.stdout} == set(CASES)
    assert "cases/nadia.toml" not in done.stdout
    assert len(done.stdout) < 200_000


@pytest.mark.parametrize("command", ["list", "history"])
def test_hostile_cases_take_no_other_down(command: str, stranger: Path) -> None:
    done = limited_in(stranger.parent, command, WORKUP_PATH="cases")

    assert (done.returncode, done.stderr) == (0, "")
    if command == "list":
        assert "\nnadia " in done.stdout
        assert sorted(line.split()[0] for line in done.stdout.splitlines() if line.endswith("cannot be walked.")) == (
            sorted(CASES)
        )


def test_very_many_faults_are_counted_and_the_first_are_told(stranger: Path) -> None:
    done = limited_in(stranger.parent, "author", "check", "cases/unknown-keys.toml")
    walked = limited_in(stranger.parent, "walk", "cases/unknown-keys.toml")

    assert "cases/unknown-keys.toml: here are the first 100 of 4,000 faults." in done.stdout
    assert "\n4,000 errors" in done.stdout or "\n4000 errors" in done.stdout
    assert "key-99" in done.stdout
    assert "key-100" not in done.stdout
    assert "4,000 faults. Here are the first 100." in walked.stderr
    assert len(walked.stderr.splitlines()) == 101
