"""A browser that is not there is missed out loud, and where it must be there the tests fail."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from support.browsers.found import KINDS, NOT_RUN, Kind, missed

LEFT_OUT, FAILED = pytest.skip.Exception, pytest.fail.Exception

by_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)


@pytest.fixture
def settings(monkeypatch: pytest.MonkeyPatch) -> Any:
    """No browser is where it is looked for."""

    def given(ci: str, required: str) -> None:
        for kind in KINDS:
            monkeypatch.setenv(kind.variable, "/no/such/browser")
        monkeypatch.setenv("CI", ci)
        monkeypatch.setenv("WORKUP_REQUIRE_BROWSER", required)

    return given


@by_kind
@pytest.mark.parametrize(("ci", "required"), [("", ""), ("true", ""), ("", "1")])
def test_a_browser_that_is_not_there_is_left_out_unless_it_is_required(
    settings: Any, kind: Kind, ci: str, required: str
) -> None:
    settings(ci, required)
    is_required = required == "1" or (ci == "true" and kind.name == "Chromium")

    with pytest.raises(FAILED if is_required else LEFT_OUT, match=f"{NOT_RUN}: no .* was found"):
        kind.needed()


@by_kind
def test_the_end_of_a_run_names_each_browser_that_was_missed_and_how_to_come_by_it(settings: Any, kind: Kind) -> None:
    settings("", "")

    with pytest.raises(LEFT_OUT) as left_out:
        kind.needed()

    (told,) = missed(["Skipped: needs a POSIX terminal", f"Skipped: {left_out.value}"])

    assert told.startswith(f"Pages were not opened in {kind.name}: no ")
    assert kind.packages in told
    assert kind.variable in told


def test_a_run_that_missed_no_browser_says_nothing(settings: Any) -> None:
    settings("", "")

    assert missed(["Skipped: needs a POSIX terminal", ""]) == []


def test_a_browser_that_is_there_says_what_it_is(chromium: Any) -> None:
    assert chromium.version


@pytest.mark.parametrize(("required", "code", "outcome"), [("0", 0, "1 skipped"), ("1", 1, "1 error")])
def test_a_run_without_a_browser_says_so_loudly(required: str, code: int, outcome: str) -> None:
    here = Path(__file__)
    settings = {"WORKUP_CHROMIUM": "/no/such/chromium", "WORKUP_REQUIRE_BROWSER": required, "CI": ""}

    run = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-n0",
            "-p",
            "no:cacheprovider",
            f"{here.name}::{test_a_browser_that_is_there_says_what_it_is.__name__}",
        ],
        cwd=here.parent,
        env=os.environ | settings,
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.returncode == code
    assert outcome in run.stdout
    assert "BROWSER TESTS NOT RUN" in run.stdout
    assert "Install Chromium" in run.stdout
