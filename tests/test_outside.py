"""What needs another program is left out of a run, which says so; it is run where it is asked for."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from support import outside

HERE = Path(__file__).parent

TESTS = {
    "conftest.py": "from pytest import fixture\n@fixture\ndef chromium(): pass\n@fixture\ndef opened(chromium): pass\n",
    "test_pages.py": "def test_drawn(chromium): pass\ndef test_walked(opened): pass\ndef test_said(): pass\n",
    "test_times.py": "import pytest\n@pytest.mark.outside\ndef test_quick(): pass\ndef test_counted(): pass\n",
}
"""A suite of five tests, of which three are outside: two by their fixtures, and one that is marked so."""


@pytest.fixture
def suite(tmp_path: Path) -> Path:
    for name, text in TESTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\nmarkers = outside\n", encoding="utf-8")
    return tmp_path


def ran(suite: Path, *arguments: str) -> tuple[list[str], str]:
    """The tests that were run, and how the run ended."""
    plugins = [part for name in ("support.outside", "xdist.plugin", "no:cacheprovider") for part in ("-p", name)]
    command = [sys.executable, "-m", "pytest", "-v", *plugins, *arguments]
    # What else is installed for pytest takes most of the time of such a start.
    environment = {**os.environ, "PYTHONPATH": str(HERE), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    environment.pop("PYTEST_XDIST_WORKER", None)
    done = subprocess.run(command, cwd=suite, env=environment, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    passed = {name for line in done.stdout.splitlines() if "PASSED" in line for name in re.findall(r"::(\w+)", line)}
    return sorted(passed), done.stdout


@pytest.mark.parametrize("processes", ["0", "2"])
def test_a_run_leaves_out_what_is_outside_and_ends_with_how_many_and_the_command(suite: Path, processes: str) -> None:
    passed, said = ran(suite, "-n", processes)

    assert passed == ["test_counted", "test_said"]
    assert f"! {outside.LEFT_OUT}: 3 !" in said
    assert outside.COMMAND in said


@pytest.mark.parametrize("processes", ["0", "2"])
@pytest.mark.parametrize(
    ("arguments", "runs"),
    [
        (("-m", "outside"), ["test_drawn", "test_quick", "test_walked"]),
        (("test_pages.py",), ["test_drawn", "test_said", "test_walked"]),
        (("test_pages.py::test_walked", "test_times.py::test_quick"), ["test_quick", "test_walked"]),
    ],
)
def test_what_is_outside_is_run_by_its_mark_and_by_its_name_and_nothing_is_left_out(
    suite: Path, arguments: tuple[str, ...], runs: list[str], processes: str
) -> None:
    passed, said = ran(suite, "-n", processes, *arguments)

    assert passed == runs
    assert outside.LEFT_OUT not in said


def test_a_folder_that_is_named_names_no_file_in_it(suite: Path) -> None:
    passed, said = ran(suite, "-n", "0", "test_times.py", ".")

    assert passed == ["test_counted", "test_quick", "test_said"]
    assert f"{outside.LEFT_OUT}: 2" in said
