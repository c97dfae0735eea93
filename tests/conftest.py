"""A browser for the tests of pages, and a loud word where there is none; a folder to run commands in."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser
    from support.commands import Run

# Whoever runs the tests may have cases and walks of their own; they are no part of what is tested.
os.environ.pop("WORKUP_PATH", None)
os.environ["XDG_DATA_HOME"] = tempfile.mkdtemp(prefix="workup-tests-")

# What is said at the end of a run where a course to try packages in was not there.
pytest_plugins = ["support.pages.openedx"]

# Hundreds of commands are run as processes: compiled once, outside the checkout, they start in half the time.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
os.environ.setdefault("PYTHONPYCACHEPREFIX", tempfile.mkdtemp(prefix="workup-compiled-"))

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

ADVICE = (
    "Install Chromium (on Debian: apt-get install --no-install-recommends chromium), "
    "or set WORKUP_CHROMIUM to the path of one, and run the tests again."
)


@pytest.fixture(scope="session")
def chromium() -> Iterator["Browser"]:
    """One Chromium for all browser tests."""
    path = os.environ.get("WORKUP_CHROMIUM") or shutil.which("chromium")
    missing = "" if path and shutil.which(path) else "no Chromium was found"
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        missing = "the package playwright is not installed"
    if missing:
        if os.environ.get("CI") == "true" or os.environ.get("WORKUP_REQUIRE_BROWSER") == "1":
            pytest.fail(f"BROWSER TESTS NOT RUN: {missing}, and here they must run. {ADVICE}", pytrace=False)
        pytest.skip(f"BROWSER TESTS NOT RUN: {missing}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def run(tmp_path: Path) -> "Run":
    """Runs commands in a folder of their own."""
    from support.commands import workup_in

    return partial(workup_in, tmp_path)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Ends the run with a banner where browser tests were left out."""
    # Read from the reports, not from the fixture: tests run in several processes.
    reports = [report for kind in ("skipped", "error") for report in terminalreporter.stats.get(kind, [])]
    if any("BROWSER TESTS NOT RUN" in str(report.longrepr) for report in reports):
        terminalreporter.section("BROWSER TESTS NOT RUN", sep="!", red=True, bold=True)
        terminalreporter.write_line(f"Pages were not opened in a browser. {ADVICE}")
