"""A page from a template that somebody else wrote: made in a process of its own, and every fault explained."""

import json
import pickle
import signal
import subprocess
import sys
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from threading import Event, Timer
from typing import Any

from markupsafe import Markup

from workup.core.text.kinds import clean
from workup.errors import ContentError, Fault
from workup.formats import ListFormat
from workup.phrases import say
from workup.render.apart import Astray, Request
from workup.render.environment import LONGEST, PACKAGE, TEMPLATES, hashed
from workup.render.markup import Harmless, markup_of
from workup.render.pages import notice_in, page_from

LARGEST = 1_000_000
"""Bytes that a template file may have."""
PATIENCE = 60
"""Seconds by the clock for a page, however busy the host is."""
MOST = 8 * LONGEST
"""Bytes that are read of an answer."""

_TOO_LONG = getattr(signal, "SIGXCPU", 0)
"""The signal that ends a process which has computed for too long, where there is one."""

# Alone with what was installed: neither the folder it stands in nor the environment adds to what is imported.
_PROGRAM = "import sys; sys.path[:] = sys.argv[1:]; from workup.render.apart import main; main()"


def outside_page(path: Path, format: str, values: dict[str, Any], *, columns: int) -> str:
    """The page of this template. It may extend and include the built-in templates, and nothing else.

    Raises ContentError with file, line where it is known, and what to do.
    """
    name = clean(str(path))
    request = Request(_source(path, name), name, format, columns, values)
    given = pickle.dumps(request)
    try:
        answer = json.loads(answer_of(given))
    except NoAnswer as none:
        raise _unusable(name, Astray(str(none))) from None
    if "astray" in answer:
        raise _unusable(name, Astray(**answer["astray"]))
    return _noticed(Harmless(**answer), format, columns)


def _noticed(made: Harmless, format: str, columns: int) -> str:
    """The page with the notice that no part of it can reach."""
    if format == ListFormat.HTML:
        script = (TEMPLATES / "outside.js").read_text(encoding="utf-8")
        own = {"script": Markup(script), "script_hash": hashed(script)}
        return page_from("outside", format, asdict(made) | {"page": Markup(made.page)} | own, columns)
    notice = notice_in(format, columns)
    return markup_of(format).tidied(f"{notice}\n\n{made.page}\n\n{notice}")


def _source(path: Path, name: str) -> str:
    try:
        if not path.is_file():
            raise _unusable(name, Astray(say("template-no-file")))
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise _unusable(name, Astray(say("template-unread", why=clean(str(error))[:200]))) from None
    if len(raw) > LARGEST:
        raise _unusable(name, Astray(say("template-large", most=LARGEST)))
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise _unusable(name, Astray(say("template-no-text"), line)) from None


class NoAnswer(Exception):
    """The process gave none, and why."""


def answer_of(given: bytes) -> bytes:
    """What a process of its own answers to this request. Raises NoAnswer where it answers nothing that can be read."""
    command = [sys.executable, "-I", "-c", _PROGRAM, *filter(None, sys.path), str(PACKAGE.parent)]
    try:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        answer, is_late = _exchange(process, given)
    except (OSError, ValueError, RuntimeError) as error:
        raise NoAnswer(say("template-no-process", why=clean(str(error))[:200])) from None
    if is_late or process.returncode == -_TOO_LONG < 0:
        raise NoAnswer(say("template-slow"))
    if len(answer) > MOST:
        raise NoAnswer(say("template-long-page", most=LONGEST))
    if process.returncode:
        raise NoAnswer(say("template-no-answer", code=process.returncode))
    return answer


def _exchange(process: "subprocess.Popen[bytes]", given: bytes) -> tuple[bytes, bool]:
    # The answer, as far as it is read, and whether the clock ran out first.
    assert process.stdin is not None
    assert process.stdout is not None
    is_late = Event()

    def stop() -> None:
        is_late.set()
        process.kill()

    clock = Timer(PATIENCE, stop)
    with process:
        try:
            clock.start()
            # It reads all of the request before it writes, so neither waits for the other.
            with suppress(OSError):
                process.stdin.write(given)
                process.stdin.close()
            answer = process.stdout.read(MOST + 1)
            if len(answer) <= MOST:
                process.wait()
        finally:
            clock.cancel()
            process.kill()
    return answer, is_late.is_set()


def _unusable(name: str, why: Astray) -> ContentError:
    fault = Fault(name, why.line, "the template", clean(why.message)[:400], why.nearest)
    return ContentError(say("template-unusable", file=name), (fault,))
