"""Browsers for the tests of pages, and a loud word where one is not there; a folder to run commands in."""

import os
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from support.browsers import found
from support.browsers.chromium import Chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser
    from support.commands import Run

# Whoever runs the tests may have cases and walks of their own; they are no part of what is tested.
os.environ.pop("WORKUP_PATH", None)
os.environ["XDG_DATA_HOME"] = tempfile.mkdtemp(prefix="workup-tests-")

# Hundreds of commands are run as processes: compiled once, outside the checkout, they start in half the time.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
os.environ.setdefault("PYTHONPYCACHEPREFIX", tempfile.mkdtemp(prefix="workup-compiled-"))


@pytest.fixture(scope="session")
def chromium() -> Iterator["Browser"]:
    """One Chromium for all tests that need no other browser."""
    kind = found.KINDS[0]
    with found.chromium(kind.needed()) as browser:
        yield browser


@pytest.fixture(scope="session", params=found.KINDS, ids=lambda kind: kind.name)
def browser(request: pytest.FixtureRequest) -> Iterator[Any]:
    """Each browser, for what must hold in all of them."""
    if request.param is found.KINDS[0]:
        # Playwright is begun once in a process.
        yield Chromium(request.getfixturevalue("chromium"))
        return
    with request.param.begun(request.param.needed()) as begun:
        yield begun


@pytest.fixture
def run(tmp_path: Path) -> "Run":
    """Runs commands in a folder of their own."""
    from support.commands import workup_in

    return partial(workup_in, tmp_path)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Ends the run with a banner where browser tests were left out."""
    # Read from the reports, not from the fixtures: tests run in several processes.
    reports = [report for kind in ("skipped", "error") for report in terminalreporter.stats.get(kind, [])]
    if lines := found.missed(str(report.longrepr) for report in reports):
        terminalreporter.section(found.NOT_RUN, sep="!", red=True, bold=True)
        for line in lines:
            terminalreporter.write_line(line)
