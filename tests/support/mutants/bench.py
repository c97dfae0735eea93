"""A copy of the checkout, in which slips are made one after the other and tests run in forks of one process."""

import os
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

import pytest

from support.depth import ALL_ALIKE
from support.mutants.slips import HOUSE, Slip

COPIED = ("workup", "templates", "tests", "pyproject.toml", "README.md", "DISCLAIMER.md")
AHEAD = ("hypothesis", "pydantic", "jinja2", "typer", "typer.testing", "rich.console", "jsonschema", "platformdirs")
"""What tests import besides workup: once, before the first fork."""

TIME_IS_UP = "time is up"

NOT_THERE = "not there"
"""A test that was asked for, as a table may have other rows with a slip; of whole files, none can be run with it."""


class Outcome(NamedTuple):
    """What became of a slip: the test that noticed it, or none."""

    by: str
    seconds: float


class Bench:
    """Where slips are tried."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._sound: dict[str, bool] = {}
        self._written = 0
        for name in COPIED:
            source = HOUSE / name
            if source.is_dir():
                shutil.copytree(source, place / name, ignore=shutil.ignore_patterns("__pycache__"))
            elif source.exists():
                shutil.copy(source, place / name)
        for name in AHEAD:
            import_module(name)

    def tried(self, slip: Slip, rounds: Iterable[tuple[list[str], float]]) -> Outcome:
        """What notices the slip, in rounds of tests, each with its seconds."""
        began = time.monotonic()
        file = self._place / slip.path
        sound = file.read_bytes()
        slipped = sound[: slip.start] + slip.new.encode() + sound[slip.end :]

        def put(text: bytes) -> None:
            # What is kept compiled goes by the second and the size, which a slip and what it stands for may share.
            self._written += 1
            file.write_bytes(text)
            os.utime(file, (self._written, self._written))

        try:
            for tests, seconds in rounds:
                left = list(tests)
                while left:
                    put(slipped)
                    by = self._first_failure(left, seconds)
                    if not by:
                        break
                    if by == NOT_THERE and any("::" in one for one in left):
                        left = sorted({one.partition("::")[0] for one in left})
                        continue
                    if by == NOT_THERE:
                        by = left[0]
                    put(sound)
                    # Whatever never ends is noticed, but a busy computer is slow too.
                    if by == TIME_IS_UP:
                        if not self._first_failure(left, seconds):
                            return Outcome(by, time.monotonic() - began)
                        break
                    if self._is_sound(by):
                        return Outcome(by, time.monotonic() - began)
                    # A test that fails without the slip too: of a file as well, all the rest of it is passed over.
                    left = [one for one in left if one != by and one != by.partition("::")[0]]
        finally:
            put(sound)
        return Outcome("", time.monotonic() - began)

    def _is_sound(self, test: str) -> bool:
        if test not in self._sound:
            by = self._first_failure([test], 300)
            file = test.partition("::")[0]
            self._sound[test] = not by or (by == NOT_THERE and file != test and self._is_sound(file))
        return self._sound[test]

    def _first_failure(self, tests: list[str], seconds: float) -> str:
        with tempfile.TemporaryFile("w+") as told:
            child = os.fork()
            if child == 0:
                self._run(tests, told.fileno())
            end = time.monotonic() + seconds
            while os.waitpid(child, os.WNOHANG) == (0, 0):
                if time.monotonic() > end:
                    os.killpg(child, signal.SIGKILL)
                    os.waitpid(child, 0)
                    return TIME_IS_UP
                time.sleep(0.05)
            told.seek(0)
            # Nothing told is a process that ended before pytest did.
            return (told.read() or tests[0]).strip()

    def _run(self, tests: list[str], told: int) -> None:
        os.setpgid(0, 0)
        try:
            os.chdir(self._place)
            os.environ[ALL_ALIKE] = "1"
            os.environ["PYTHONPATH"] = str(self._place)
            here = str(HOUSE)
            sys.path[:] = [
                str(self._place),
                str(self._place / "tests"),
                *[one for one in sys.path if here not in one or "site-packages" in one],
            ]
            for name in [name for name in sys.modules if name.partition(".")[0] in ("workup", "support")]:
                del sys.modules[name]
            sys.dont_write_bytecode = False
            nothing = os.open(os.devnull, os.O_RDWR)
            for stream in (0, 1, 2):
                os.dup2(nothing, stream)
            watching = _Watching()
            # What is imported ahead of pytest cannot be rewritten by it, and says so.
            ahead = ["-W", "ignore:Module already imported:pytest.PytestAssertRewriteWarning"]
            # Browsers take minutes, and see what the engine in Python has told them.
            order = ["-x", "-q", "-n", "0", "-m", "not outside", "-p", "no:cacheprovider", "--tb=no", *ahead]
            code = pytest.main([*order, f"--rootdir={self._place}", *tests], plugins=[watching])
            # 5: none of these tests is there with the slip, as when a table of examples has lost one.
            otherwise = {0: "none", 4: NOT_THERE, 5: "none"}
            noticed = watching.first or otherwise.get(code, tests[0])
            os.write(told, b" " if noticed == "none" else noticed.encode())
        except BaseException:
            os.write(told, tests[0].encode())
        finally:
            os._exit(0)


class _Watching:
    def __init__(self) -> None:
        self.first = ""

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed and not self.first:
            self.first = report.nodeid

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed and not self.first:
            self.first = report.nodeid
