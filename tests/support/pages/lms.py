"""A platform to try packages in: a real SCORM 1.2 runtime in a page, and a server that takes what it commits."""

import io
import json
import threading
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Frame, Page

RUNTIME = Path(__file__).parents[2] / "scorm" / "scorm12.min.js"

HOST = """<!doctype html><html lang="en"><title>Course</title><body style="margin: 0">
<script src="/runtime.js"></script>
<script>
  window.API = new Scorm12API({{ lmsCommitUrl: "/commit", logLevel: 5 }});
  window.API.loadFromJSON({known});
</script>
<iframe id="player" title="Player" src="{source}" {sandbox} style="border: 0; width: 100%; height: 500px"></iframe>
"""
BARE = """<!doctype html><html lang="en"><title>Elsewhere</title>
<iframe id="player" title="Player" src="{source}" style="width: 100%; height: 500px"></iframe>
"""


TYPES = {"html": "text/html", "js": "text/javascript", "css": "text/css", "xml": "text/xml"}


class Platform:
    """One learner's attempt at a package: what was committed, and the pages that show it."""

    def __init__(self, package: bytes, port: int) -> None:
        self.port = port
        self.commits: list[dict[str, Any]] = []
        self.known: dict[str, Any] = {}
        self.headers: dict[str, str] = {}
        self.files: dict[str, bytes] = {}
        self.imported(package)

    def imported(self, package: bytes) -> None:
        """Takes a package in, in the place of the one before."""
        with zipfile.ZipFile(io.BytesIO(package)) as archive:
            self.files = {f"/package/{name}": archive.read(name) for name in archive.namelist()}

    @property
    def core(self) -> dict[str, Any]:
        """What was committed last, of the core of the data model."""
        core: dict[str, Any] = self.commits[-1]["cmi"]["core"]
        return core

    @property
    def suspended(self) -> str:
        """What was committed last, of the walk."""
        return str(self.commits[-1]["cmi"]["suspend_data"])

    def keep(self) -> None:
        """Makes what was committed last what the next launch begins with."""
        self.known = json.loads(json.dumps(self.commits[-1]["cmi"]))
        # Of these the platform tells what it likes; the time is the platform's to add up.
        for name in ("session_time", "exit", "total_time"):
            self.known["core"].pop(name, None)
        self.known["core"]["entry"] = "resume"

    def closed(self) -> None:
        """Waits for what the runtime sends when a package is closed: it comes when it comes."""
        deadline = time.monotonic() + 15
        while "total_time" not in self.core:
            assert time.monotonic() < deadline, "nothing was committed when the package was left"
            time.sleep(0.02)

    def answer(self, path: str) -> tuple[str, bytes]:
        """The type and the content of what stands at a path."""
        parts = urlsplit(path)
        asked = {name: values[0] for name, values in parse_qs(parts.query, keep_blank_values=True).items()}
        if parts.path in self.files:
            return TYPES[parts.path.rpartition(".")[2]], self.files[parts.path]
        if parts.path == "/runtime.js":
            return "text/javascript", RUNTIME.read_bytes()
        source = f"http://{asked.get('from', '127.0.0.1')}:{self.port}/package/index.html"
        if "through" in asked:
            source = f"http://{asked['through']}:{self.port}/elsewhere"
        sandbox = f'sandbox="{asked["sandbox"]}"' if "sandbox" in asked else ""
        page = {"/elsewhere": BARE, "/alone": HOST.partition("<iframe")[0]}.get(parts.path, HOST)
        return "text/html", page.format(known=json.dumps(self.known), source=source, sandbox=sandbox).encode()

    def address(self, path: str = "/") -> str:
        """Where a path of the platform is found."""
        return f"http://127.0.0.1:{self.port}{path}"


@contextmanager
def platform(package: bytes) -> Iterator[Platform]:
    """A platform that has imported a package."""
    served: list[Platform] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            kind, content = served[0].answer(self.path)
            self._send(kind, content, served[0].headers if self.path.startswith("/package/") else {})

        def do_POST(self) -> None:
            given = self.rfile.read(int(self.headers["Content-Length"]))
            served[0].commits.append(json.loads(given))
            self._send("application/json", b'{"result": true, "errorCode": 0}', {})

        def _send(self, kind: str, content: bytes, more: dict[str, str]) -> None:
            self.send_response(200)
            for name, value in {"Content-Type": f"{kind}; charset=utf-8", **more}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    served.append(Platform(package, server.server_port))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield served[0]
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def launched(chromium: "Browser | BrowserContext", at: Platform, path: str = "/") -> Iterator[tuple["Page", "Frame"]]:
    """A page of the platform, and the frame in it that the package plays in."""
    page = chromium.new_page()
    try:
        page.set_viewport_size({"width": 1024, "height": 700})
        page.goto(at.address(path), wait_until="load")
        frame = page.frame(url="**/package/index.html")
        assert frame is not None, "the package was not launched"
        yield page, frame
    finally:
        page.close()
