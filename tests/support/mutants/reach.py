"""Which test runs which line: recorded once by a plugin of pytest, and asked for each slip."""

import contextlib
import json
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import coverage
import pytest

from support.depth import ALL_ALIKE
from support.mutants.slips import HOUSE

FOLDER = "WORKUP_REACH"
"""The environment variable that names where the plugin writes."""

SLOW = ("chromium", "browser: Any", "support.hosts", "support.pages.openedx", "sys.executable")
"""What stands in a test file that runs browsers or processes: they take long, and no line run in them is seen."""

WIDE = (
    *("test_two_engines", "test_claims", "test_debrief_laws", "test_form_laws"),
    *("test_guide", "test_pack", "test_fuzz"),
)
"""Test files that run everything for long. They are tried last, where they are near."""


class Reach:
    """What was recorded: tests by line, and what each test took."""

    def __init__(self, folder: Path) -> None:
        self._tests: dict[str, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
        self._seconds: dict[str, float] = {}
        for told in folder.glob("*.seconds.json"):
            self._seconds |= json.loads(told.read_text())
        if not self._seconds:
            sys.exit(f"{folder}: a record that was broken off holds no times; take the folder away, to record it anew")
        for kept in folder.glob("*.coverage"):
            data = coverage.CoverageData(str(kept))
            data.read()
            for file in data.measured_files():
                lines = self._tests[Path(file).relative_to(HOUSE).as_posix()]
                for line, tests in data.contexts_by_lineno(file).items():
                    lines[line].update(filter(None, tests))

    def tests(self, path: Path, first: int, last: int) -> list[str]:
        """The tests that run any of these lines, the quickest first; where none does (a line that only an import
        runs), those that run any of the module."""
        lines = self._tests.get(path.as_posix(), {})
        found = {test for line in range(first, last + 1) for test in lines.get(line, ())}
        if not found:
            found = {test for tests in lines.values() for test in tests}
        return sorted(found, key=lambda test: (self._seconds.get(test, 9.0), test))

    def seconds(self, test: str) -> float:
        """What a test took when it was recorded."""
        return self._seconds.get(test, 9.0)


def record(folder: Path) -> None:
    """Runs the quick tests once, with every line they run kept."""
    folder.mkdir(parents=True, exist_ok=True)
    files = [file for file in sorted((HOUSE / "tests").rglob("test_*.py")) if not _is_slow(file)]
    order = [sys.executable, "-m", "pytest", "-q", "-n", "2", "-p", "support.mutants.reach", "--no-header", "--tb=no"]
    env = {**os.environ, FOLDER: str(folder), "PYTHONPATH": "tests", ALL_ALIKE: "1"}
    subprocess.run([*order, *map(str, files)], cwd=HOUSE, env=env, check=False)


def _is_slow(file: Path) -> bool:
    text = file.read_text()
    return file.stem.startswith(WIDE) or any(word in text for word in SLOW)


class _Recorder:
    def __init__(self, folder: Path) -> None:
        self._stem = folder / (os.environ.get("PYTEST_XDIST_WORKER") or "alone")
        self._seconds: dict[str, float] = defaultdict(float)
        self._coverage = coverage.Coverage(
            data_file=f"{self._stem}.coverage", source_pkgs=["workup"], config_file=False, messages=False
        )
        # Tests fail on a warning, and what failed here would end before the times are written.
        self._coverage.set_option("run:disable_warnings", ["module-not-measured"])
        self._coverage.start()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self._coverage.switch_context(item.nodeid)
        try:
            return (yield)
        finally:
            self._coverage.switch_context("")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self._seconds[report.nodeid] += report.duration

    def pytest_unconfigure(self) -> None:
        self._coverage.stop()
        self._coverage.save()
        Path(f"{self._stem}.seconds.json").write_text(json.dumps(self._seconds))


def pytest_configure(config: pytest.Config) -> None:
    """Records where lines are run, in each process that runs tests."""
    if FOLDER in os.environ and (hasattr(config, "workerinput") or not config.getoption("numprocesses", None)):
        with contextlib.suppress(ValueError):
            config.pluginmanager.register(_Recorder(Path(os.environ[FOLDER])), "reach")
