"""Firefox by Marionette, which every build speaks of itself: WebDriver's commands as JSON over a socket."""

import json
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from support.browsers.tab import PATIENCE, Tab
from support.browsers.webdriver import DrivenTab, Failed, Session, Wire

PORT = "MarionetteActivePort"
"""The file of a profile in which Firefox says where it listens."""

PRINTER = "print.printer_Mozilla_Save_to_PDF."
PREFERENCES = {
    "marionette.port": 0,
    # Whoever prints is asked nothing, and gets A4 as a file.
    "print.always_print_silent": True,
    "print_printer": "Mozilla Save to PDF",
    f"{PRINTER}print_to_file": True,
    f"{PRINTER}print_paper_id": "iso_a4",
    f"{PRINTER}print_paper_width": "210",
    f"{PRINTER}print_paper_height": "297",
    f"{PRINTER}print_paper_size_unit": 1,
}


def why_not(path: str) -> str:
    """Why no Firefox can be begun; empty where one can."""
    return "" if shutil.which(path) else "no Firefox was found"


@contextmanager
def begun(path: str) -> Iterator["Firefox"]:
    """A Firefox with a profile of its own."""
    with tempfile.TemporaryDirectory(prefix="firefox-", ignore_cleanup_errors=True) as folder:
        profile = Path(folder)
        paper = profile / "printed.pdf"
        wanted = {**PREFERENCES, f"{PRINTER}print_to_filename": str(paper)}
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in wanted.items()]
        (profile / "user.js").write_text("\n".join(lines), encoding="utf-8")
        # Newer ones let nobody change what is wished of them unless they are begun so.
        asked = ["--headless", "--marionette", "--remote-allow-system-access", "--no-remote"]
        command = [path, *asked, "--profile", folder]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            listens = "127.0.0.1", _port(profile, process)
            with (
                socket.create_connection(listens, timeout=PATIENCE) as connection,
                connection.makefile("rb") as answers,
            ):
                wire = _wire(connection, answers)
                wire("NewSession", {"capabilities": {}})
                yield Firefox(Session(wire), paper, wire)
                wire("Quit", {"flags": ["eForceQuit"]})
            process.wait(PATIENCE)
        finally:
            process.kill()
            process.wait()


class Firefox:
    """A browser that is begun."""

    def __init__(self, session: Session, paper: Path, wire: Wire) -> None:
        self._session, self._paper, self._wire = session, paper, wire

    @contextmanager
    def tab(self) -> Iterator[DrivenTab]:
        """A tab beside no other."""
        yield self._session.only_tab()

    @contextmanager
    def wishing(self, wishes: Mapping[str, int]) -> Iterator[None]:
        """Within it, it is set as somebody wished."""
        self._set("Object.entries(given).forEach((wish) => Services.prefs.setIntPref(...wish))", wishes)
        try:
            yield
        finally:
            self._set("Object.keys(given).forEach((wish) => Services.prefs.clearUserPref(wish))", wishes)

    def _set(self, script: str, given: Mapping[str, int]) -> None:
        self._wire("SetContext", {"value": "chrome"})
        self._wire("ExecuteScript", {"script": f"const [given] = arguments; {script}", "args": [given]})
        self._wire("SetContext", {"value": "content"})

    def printed(self, tab: Tab, name: str) -> bytes:
        """The PDF that comes of a control that prints, pressed by its name."""
        self._paper.unlink(missing_ok=True)
        tab.press(name)
        deadline = time.monotonic() + PATIENCE
        while not (self._paper.exists() and self._paper.read_bytes().rstrip().endswith(b"%%EOF")):
            assert time.monotonic() < deadline, "nothing was printed"
            time.sleep(0.05)
        return self._paper.read_bytes()


def _port(profile: Path, process: "subprocess.Popen[bytes]") -> int:
    deadline = time.monotonic() + PATIENCE
    said = profile / PORT
    while not (said.exists() and said.read_text(encoding="utf-8").strip()):
        assert process.poll() is None, "Firefox went at once"
        assert time.monotonic() < deadline, "Firefox does not say where it listens"
        time.sleep(0.02)
    return int(said.read_text(encoding="utf-8"))


def _wire(connection: socket.socket, answers: BinaryIO) -> Wire:
    sent = 0

    def heard() -> Any:
        length = b""
        while (digit := answers.read(1)) != b":":
            assert digit, "Firefox went away"
            length += digit
        return json.loads(answers.read(int(length)))

    def carried(command: str, given: dict[str, Any]) -> Any:
        nonlocal sent
        sent += 1
        room = "Marionette" if command in ("Quit", "SetContext") else "WebDriver"
        message = json.dumps([0, sent, f"{room}:{command}", _as_marionette_has_it(given)]).encode()
        connection.sendall(b"%d:%b" % (len(message), message))
        _, _, error, answer = heard()
        if error:
            raise Failed(f"{command}: {error['error']}: {error['message']}")
        return answer["value"] if isinstance(answer, dict) and answer.keys() == {"value"} else answer

    # It greets whoever comes.
    heard()
    return carried


def _as_marionette_has_it(given: dict[str, Any]) -> dict[str, Any]:
    # What is a frame's id in WebDriver is its element here.
    frame = given.get("id")
    return {"element": next(iter(frame.values()))} if isinstance(frame, dict) else given
