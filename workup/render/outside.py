"""A page from a template that somebody else wrote: every way in which it can go astray is explained."""

import traceback
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from jinja2 import Template, TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import SecurityError

from workup.core.text.kinds import clean
from workup.errors import ContentError, Fault
from workup.phrases import say
from workup.render.environment import LONGEST, PageEnvironment
from workup.render.markup import markup_of
from workup.render.notice import must_show

LARGEST = 1_000_000
"""Bytes that a template file may have."""


def outside_page(path: Path, format: str, values: Mapping[str, Any], *, columns: int) -> str:
    """The page of this template. It may extend and include the built-in templates, and nothing else.

    Raises ContentError with file, line where it is known, and what to do; OutputError where its
    page would leave without the notice.
    """
    name = clean(str(path))
    source = _source(path, name)
    environment = PageEnvironment(format, columns, bounded=True)
    # Whatever goes astray from here on, the template did it: none of it is a bug of ours.
    try:
        code = environment.compile(source, name, name)
        template = Template.from_code(environment, code, environment.make_globals(None))
        page = markup_of(format).tidied(_rendered(template, values))
    except Exception as error:
        raise _unusable(name, error, environment) from None
    must_show(page, format, name)
    return page


def _source(path: Path, name: str) -> str:
    try:
        if not path.is_file():
            raise _one(name, say("template-no-file"))
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise _one(name, say("template-unread", why=clean(str(error))[:200])) from None
    if len(raw) > LARGEST:
        raise _one(name, say("template-large", most=LARGEST))
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise _one(name, say("template-no-text"), line) from None


def _rendered(template: Template, values: Mapping[str, Any]) -> str:
    parts: list[str] = []
    length = 0
    for part in template.generate(values):
        parts.append(part)
        length += len(part)
        if length > LONGEST:
            raise SecurityError(say("template-long-page", most=LONGEST))
    return "".join(parts)


def _unusable(name: str, error: Exception, environment: PageEnvironment) -> ContentError:
    line = _line(name, error)
    match error:
        case TemplateNotFound():
            built_in = environment.list_templates()
            wanted = clean(str(error.name))
            nearest = next(iter(get_close_matches(wanted, built_in, n=1, cutoff=0.4)), "")
            return _one(name, say("template-none-built-in", wanted=wanted), line, nearest)
        case TemplateSyntaxError():
            return _one(name, say("template-line", why=(error.message or say("template-unreadable")).rstrip(".")), line)
        case RecursionError():
            return _one(name, say("template-loop"), line)
        case MemoryError():
            return _one(name, say("template-memory"), line)
        case _:
            said = str(error).replace("workup.render.plain.", "") or type(error).__name__
            return _one(name, say("template-line", why=said.rstrip(".")), line)


def _line(name: str, error: Exception) -> int:
    if isinstance(error, TemplateSyntaxError):
        return error.lineno if error.filename in (None, name) else 1
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == name]
    return (lines[-1] or 1) if lines else 1


def _one(name: str, message: str, line: int = 1, nearest: str = "") -> ContentError:
    fault = Fault(name, line, "the template", clean(message)[:400], nearest)
    return ContentError(say("template-unusable", file=name), (fault,))
