"""Open edX's own SCORM block, run as it comes from the registry: packages are uploaded to it and walked in it."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Frame, Page

SERVER = Path(__file__).with_name("edx_workbench.py")

FORM = {
    "display_name": "A case",
    "width": "",
    "height": "500",
    "has_score": "1",
    "weight": "1",
    "enable_navigation_menu": "0",
    "enable_fullscreen_button": "1",
    "navigation_menu_width": "",
    "popup_on_launch": "0",
}
"""What an author sends along with a package, as the block's form does."""


NOT_RUN = "OPEN EDX TESTS NOT RUN"
"""Begins the reason of every test that is left out for want of the block."""

MISSING = "its SCORM block and the workbench for it are not installed"
ADVICE = (
    "Make an environment of their own, for they bring Django along: python3 -m venv .venv/lms && "
    ".venv/lms/bin/python -m pip install '.[lms]', set WORKUP_LMS_PYTHON=.venv/lms/bin/python, and run the tests again."
)


def needed() -> str:
    """The Python that has the block and its workbench: one that is named, or the one that runs the tests.

    Without it the test is left out; where one was named, it fails.
    """
    named = os.environ.get("WORKUP_LMS_PYTHON")
    chosen = named or sys.executable
    look = (
        "from importlib.util import find_spec;"
        "raise SystemExit(not all(map(find_spec, ('openedxscorm', 'workbench', 'xblock.django.request'))))"
    )
    if shutil.which(chosen) and not subprocess.run([chosen, "-c", look], capture_output=True).returncode:
        return chosen
    if named:
        pytest.fail(f"{NOT_RUN}: {MISSING} for {named}. {ADVICE}", pytrace=False)
    pytest.skip(f"{NOT_RUN}: {MISSING}")


def pytest_terminal_summary(terminalreporter: "pytest.TerminalReporter") -> None:
    """Ends a run with a banner where these tests were left out."""
    reports = [report for kind in ("skipped", "error") for report in terminalreporter.stats.get(kind, [])]
    if any(NOT_RUN in str(report.longrepr) for report in reports):
        terminalreporter.section(NOT_RUN, sep="!", red=True, bold=True)
        terminalreporter.write_line(f"Packages were not tried in Open edX: {MISSING}. {ADVICE}")


class Workbench:
    """The block in its workbench, and what it has kept of each learner."""

    def __init__(self, port: int, folder: Path) -> None:
        self.folder = folder
        self.root = f"http://127.0.0.1:{port}"

    def view(self, name: str, learner: str) -> str:
        """Where a view of the block is seen by a learner."""
        return f"{self.root}/scenario/scorm/{name}/?student={learner}"

    def uploaded(self, context: "BrowserContext", package: bytes) -> Any:
        """What the block answers to an author who uploads a package."""
        context.request.get(self.view("author_view", "author"))
        token = next(one["value"] for one in context.cookies() if one["name"] == "csrftoken")
        answer = context.request.post(
            f"{self.root}/handler/{self._usage}/studio_submit/?student=author",
            headers={"X-CSRFToken": token},
            multipart={**FORM, "file": {"name": "case.zip", "mimeType": "application/zip", "buffer": package}},
        )
        assert answer.ok, answer.text()
        return answer.json()

    @property
    def _usage(self) -> str:
        return str(self._rows("SELECT scope_id FROM workbench_xblockstate WHERE scope_id LIKE '%.u0'")[0][0])

    def _rows(self, query: str, *given: str) -> list[Any]:
        with closing(sqlite3.connect(self.folder / "var" / "workbench.db", timeout=20)) as database:
            return database.execute(query, given).fetchall()

    def _fields(self, query: str, *given: str) -> dict[str, Any]:
        return {name: value for (row,) in self._rows(query, *given) for name, value in json.loads(row).items()}

    def of(self, learner: str) -> dict[str, Any]:
        """The fields that the block has kept of a learner."""
        return self._fields("SELECT state FROM workbench_xblockstate WHERE user_id = ?", learner)

    def of_package(self) -> dict[str, Any]:
        """The fields that the block has kept of the package itself."""
        return self._fields("SELECT state FROM workbench_xblockstate WHERE user_id IS NULL")


@contextmanager
def workbench(interpreter: str, folder: Path) -> Iterator[Workbench]:
    """The block, served until one is done with it."""
    command = [interpreter, "-P", str(SERVER), str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as served:
        assert served.stdin is not None
        assert served.stdout is not None
        try:
            port = served.stdout.readline().strip()
            assert port, "the workbench did not start"
            yield Workbench(int(port), folder)
        finally:
            served.stdin.close()
            served.wait(20)


@contextmanager
def launched(context: "BrowserContext", at: Workbench, learner: str) -> Iterator[tuple["Page", "Frame"]]:
    """The block as a learner sees it, and the frame in it that the package plays in."""
    page = context.new_page()
    try:
        page.goto(at.view("student_view", learner), wait_until="load")
        frame = page.frame(url="**/assets_proxy/index.html")
        assert frame is not None, "the package was not launched"
        yield page, frame
    finally:
        page.close()
