"""A page from a template that somebody else wrote, as the process makes it that has nothing else to do.

It is given a request on its standard input and answers on its standard output. `resource` sets what it may use: Windows
has none, so there only the clock and the bound on the answer hold, which are those of the process that asks.
"""

import json
import pickle
import signal
import sys
import traceback
from contextlib import suppress
from dataclasses import asdict, dataclass
from difflib import get_close_matches
from typing import Any

from jinja2 import Template, TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import SecurityError

from workup.core.text.kinds import clean
from workup.phrases import say
from workup.render.environment import LONGEST, PageEnvironment
from workup.render.harmless import Unfit
from workup.render.markup import markup_of

SECONDS = 10
"""Of computing."""
MEMORY = 1 << 29
"""Bytes, with those of the interpreter."""


@dataclass(frozen=True, slots=True)
class Request:
    """What a page is made of; `name` is what the template is called where it is at fault."""

    source: str
    name: str
    format: str
    columns: int
    values: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Astray:
    """Why there is no page: what is wrong with which line of the template, and what was perhaps meant."""

    message: str
    line: int = 1
    nearest: str = ""


def answer(given: bytes) -> bytes:
    """The page of a request, or why there is none, as JSON."""
    request: Request = pickle.loads(given)
    environment = PageEnvironment(request.format, request.columns, bounded=True)
    # Whatever goes astray from here on, the template did it: none of it is a bug of ours.
    try:
        code = environment.compile(request.source, request.name, request.name)
        template = Template.from_code(environment, code, environment.make_globals(None))
        made = asdict(markup_of(request.format).harmless(_rendered(template, request.values)))
        if len(made["page"]) > LONGEST:
            raise SecurityError(say("template-long-page", most=LONGEST))
    except Exception as error:
        made = {"astray": asdict(_astray(request, error, environment))}
    return json.dumps(made, ensure_ascii=False).encode(errors="replace")


def main() -> None:
    """Answers what is asked on the standard input."""
    _limit()
    sys.stdout.buffer.write(answer(sys.stdin.buffer.read()))


def _limit() -> None:
    if sys.platform == "win32":
        return
    import resource

    # Whoever started the tool may have told it to heed no signals, and that is inherited.
    signal.signal(signal.SIGXCPU, signal.SIG_DFL)
    for limit, most in (
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(limit)
        # macOS knows the limit of memory and does not let itself be told.
        with suppress(OSError, ValueError):
            resource.setrlimit(limit, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def _rendered(template: Template, values: dict[str, Any]) -> str:
    parts: list[str] = []
    length = 0
    for part in template.generate(values):
        parts.append(part)
        length += len(part)
        if length > LONGEST:
            raise SecurityError(say("template-long-page", most=LONGEST))
    return "".join(parts)


def _astray(request: Request, error: Exception, environment: PageEnvironment) -> Astray:
    line = _line(request.name, error)
    match error:
        case Unfit():
            before, _, _ = request.source.lower().partition(f"<{error.element}")
            return Astray(str(error), before.count("\n") + 1 if before != request.source.lower() else 1)
        case TemplateNotFound():
            built_in = environment.list_templates()
            wanted = clean(str(error.name))
            nearest = next(iter(get_close_matches(wanted, built_in, n=1, cutoff=0.4)), "")
            return Astray(say("template-none-built-in", wanted=wanted), line, nearest)
        case TemplateSyntaxError():
            return Astray(say("template-line", why=(error.message or say("template-unreadable")).rstrip(".")), line)
        case RecursionError():
            return Astray(say("template-loop"), line)
        case MemoryError():
            return Astray(say("template-memory"), line)
        case _:
            said = str(error).replace("workup.render.plain.", "") or type(error).__name__
            return Astray(say("template-line", why=said[:1000].rstrip(".")), line)


def _line(name: str, error: Exception) -> int:
    if isinstance(error, TemplateSyntaxError):
        return error.lineno if error.filename in (None, name) else 1
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == name]
    return (lines[-1] or 1) if lines else 1
