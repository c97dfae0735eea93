"""WebKitGTK by its own driver, WebDriver over HTTP; its window opens on a screen that nobody sees."""

import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from http.client import HTTPConnection
from typing import Any

from support.browsers.tab import PATIENCE
from support.browsers.webdriver import DrivenTab, Failed, Session, Wire

SCREEN = "Xvfb"

PATIENCES = (20.0, 20.0, PATIENCE)
"""Seconds for a session to begin, time after time: it does so within one, or hangs for ever."""

BEGUN_ANEW = "WEBKIT BEGUN ANEW: its driver began no session"
"""Begins what is said, and told at the end of a run, where another driver was begun in its place."""

WAYS = {
    "Navigate": ("POST", "url"),
    "Refresh": ("POST", "refresh"),
    "ExecuteScript": ("POST", "execute/sync"),
    "FindElement": ("POST", "element"),
    "ElementClick": ("POST", "element/{id}/click"),
    "ElementSendKeys": ("POST", "element/{id}/value"),
    "SwitchToFrame": ("POST", "frame"),
    "SwitchToWindow": ("POST", "window"),
    "NewWindow": ("POST", "window/new"),
    "CloseWindow": ("DELETE", "window"),
    "GetWindowHandles": ("GET", "window/handles"),
}
"""Command to the way by which it goes, below the session."""


def why_not(path: str) -> str:
    """Why no WebKit can be begun; empty where one can."""
    if not shutil.which(path):
        return "no WebKitWebDriver was found"
    return "" if shutil.which(SCREEN) else f"no {SCREEN} was found, on which WebKit would open its window"


@contextmanager
def begun(path: str, patiences: Sequence[float] = PATIENCES) -> Iterator["WebKit"]:
    """A driver of WebKit, with a screen and with folders of its own; begun anew as often as it begins no session."""
    with ExitStack() as stack:
        yield WebKit(stack, path, patiences)


class WebKit:
    """A driver that waits for sessions."""

    def __init__(self, stack: ExitStack, path: str, patiences: Sequence[float]) -> None:
        self._stack, self._path, self._patiences = stack, path, patiences
        self._port = stack.enter_context(_driver(path))

    @contextmanager
    def tab(self) -> Iterator[DrivenTab]:
        """A tab of a session that has kept nothing yet."""
        connection, session = self._session()
        try:
            yield Session(_wire(connection, f"/session/{session}")).only_tab()
            _asked(connection, "DELETE", f"/session/{session}")
        finally:
            connection.close()

    def _session(self) -> tuple[HTTPConnection, str]:
        for number, patience in enumerate(self._patiences, start=1):
            connection = HTTPConnection("127.0.0.1", self._port, timeout=patience)
            try:
                _until_it_listens(connection)
                session = str(_asked(connection, "POST", "/session", {"capabilities": {}})["sessionId"])
            except TimeoutError:
                connection.close()
                if number == len(self._patiences):
                    raise
                # Captured with the test's output: whatever happens in another process, the report of the test tells it.
                print(f"{BEGUN_ANEW} within {patience:g} s")
                self._stack.close()
                self._port = self._stack.enter_context(_driver(self._path))
            else:
                connection.timeout = PATIENCE
                connection.sock.settimeout(PATIENCE)
                return connection, session
        raise AssertionError("it is tried once at least")


@contextmanager
def _driver(path: str) -> Iterator[int]:
    # Where it listens.
    with ExitStack() as stack:
        home = stack.enter_context(tempfile.TemporaryDirectory(prefix="webkit-", ignore_cleanup_errors=True))
        own = dict.fromkeys(("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"), home)
        screen = {"DISPLAY": f":{stack.enter_context(_screen())}", "GDK_BACKEND": "x11"}
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        stack.enter_context(_running([path, f"--port={port}"], env={**os.environ, **own, **screen}))
        yield port


@contextmanager
def _screen() -> Iterator[str]:
    # Its number is free, for the screen itself has chosen it.
    told, telling = os.pipe()
    with os.fdopen(told, encoding="ascii") as number:
        command = [SCREEN, "-displayfd", str(telling), "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
        with _running(command, pass_fds=(telling,)):
            os.close(telling)
            yield number.readline().strip()


@contextmanager
def _running(command: list[str], **how: Any) -> Iterator[None]:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **how)
    try:
        yield
    finally:
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _until_it_listens(connection: HTTPConnection) -> None:
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            connection.connect()
        except ConnectionRefusedError:
            assert time.monotonic() < deadline, "the driver of WebKit does not listen"
            time.sleep(0.02)
        else:
            return


def _asked(connection: HTTPConnection, method: str, path: str, given: dict[str, Any] | None = None) -> Any:
    connection.request(method, path, None if given is None else json.dumps(given).encode())
    answer = json.loads(connection.getresponse().read())["value"]
    if isinstance(answer, dict) and "error" in answer and "stacktrace" in answer:
        raise Failed(f"{path}: {answer['error']}: {answer['message']}")
    return answer


def _wire(connection: HTTPConnection, session: str) -> Wire:
    def carried(command: str, given: dict[str, Any]) -> Any:
        method, way = WAYS[command]
        path = f"{session}/{way.format(**given)}"
        return _asked(connection, method, path, given if method == "POST" else None)

    return carried
