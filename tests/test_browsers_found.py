"""A browser that is not there is missed out loud, and where it must be there the tests fail."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from support.browsers import webkit
from support.browsers.found import KINDS, NOT_RUN, Kind, begun_anew, missed

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


SCREEN = """#!{python} -SE
import os, sys, time
os.write(int(sys.argv[2]), b"7\\n")
time.sleep(60)
"""
DRIVER = """#!{python} -SE
import pathlib, socket, sys
begun = pathlib.Path(__file__).with_name("begun")
begun.write_text(begun.read_text() + "I") if begun.exists() else begun.write_text("I")
said = iter(('{{"sessionId": "one"}}', '["tab"]', "null"))
waits = socket.create_server(("127.0.0.1", int(sys.argv[1].partition("=")[2])))
caller, _ = waits.accept()
while heard := caller.recv(9999):
    if b" /session" in heard and len(begun.read_text()) > {hangs}:
        answer = '{{"value": %s}}' % next(said)
        caller.sendall(b"HTTP/1.1 200 OK\\r\\nContent-Length: %d\\r\\n\\r\\n%s" % (len(answer), answer.encode()))
"""
"""A driver that listens and says nothing the first times that it is begun."""


@pytest.fixture
def hanging(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """A stand-in for a driver of WebKit, which hangs so many times; and how often it has been begun."""

    def made(hangs: int) -> str:
        for name, text in (("screen", SCREEN), ("driver", DRIVER)):
            path = tmp_path / name
            path.write_text(text.format(python=sys.executable, hangs=hangs), encoding="utf-8")
            path.chmod(0o755)
        return str(tmp_path / "driver")

    monkeypatch.setattr(webkit, "SCREEN", str(tmp_path / "screen"))
    made.times = lambda: len((tmp_path / "begun").read_text(encoding="utf-8"))  # type: ignore[attr-defined]  # because it goes with it
    return made


def test_a_driver_that_begins_no_session_is_begun_anew_and_the_end_of_the_run_tells_it(
    hanging: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    with webkit.begun(hanging(1), (0.3, 5.0)) as begun, begun.tab() as tab:
        assert tab is not None

    assert hanging.times() == 2
    (told,) = begun_anew(["anything else", capsys.readouterr().out])
    assert told == f"{webkit.BEGUN_ANEW} within 0.3 s"


def test_a_driver_that_never_begins_a_session_is_begun_no_more_often_than_it_is_waited_for(
    hanging: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(TimeoutError), webkit.begun(hanging(9), (0.1, 0.1, 0.1)) as begun, begun.tab():
        pass

    assert hanging.times() == 3
    assert len(begun_anew([capsys.readouterr().out])) == 2


def test_a_run_in_which_every_driver_began_tells_of_none() -> None:
    assert begun_anew(["", "anything"]) == []
