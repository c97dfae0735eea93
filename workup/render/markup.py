"""How each format is written: what becomes of a value that is printed, and which words a page holds."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import assert_never

from markupsafe import Markup as Safe
from markupsafe import escape

from workup.core.text.kinds import clean, inert
from workup.core.text.value import Value
from workup.formats import ListFormat


@dataclass(frozen=True, slots=True)
class Harmless:
    """A page without anything that could reach out of it; the rest is what HTML says about the whole of a page."""

    page: str
    title: str = ""
    lang: str = "en"
    scheme: str = "light"


class Markup(Value, kw_only=False):
    """The ways of one format."""

    printed: Callable[[object], object]
    """A value as it stands on the page, so that nothing in it is taken for markup."""
    words: Callable[[str], str]
    """What stands on a page of ours, without its markup."""
    tidied: Callable[[str], str]
    harmless: Callable[[str], Harmless]
    """What a stranger's template made, as it may stand beside the notice. Raises Unfit where that cannot be."""
    escapes_itself: bool = False
    """Whether the engine of templates escapes for it as well."""


def markup_of(format: str) -> Markup:
    """The ways of this format."""
    match one := ListFormat(format):
        case ListFormat.TEXT:
            return Markup(_for_text, words=_as_it_is, tidied=_tidy, harmless=_as_inert_text)
        case ListFormat.MD:
            return Markup(_for_markdown, words=_without_emphasis, tidied=_tidy, harmless=_without_html)
        case ListFormat.HTML:
            return Markup(_for_html, words=_without_tags, tidied=_as_it_is, harmless=_rewritten, escapes_itself=True)
        case _:
            assert_never(one)


def _as_it_is(page: str) -> str:
    return page


def _without_emphasis(page: str) -> str:
    return re.sub(r"[*>]", "", page)


def _without_tags(page: str) -> str:
    return re.sub(r"<[^>]*>", "", page)


def _as_inert_text(page: str) -> Harmless:
    return Harmless(inert(page))


def _without_html(page: str) -> Harmless:
    # A tag in Markdown is HTML; an address in pointed brackets is none.
    return Harmless(re.sub(r"<(?=[a-z/!?])(?!https?://[^\s<>\"']*>)", "&lt;", inert(page), flags=re.IGNORECASE))


def _rewritten(page: str) -> Harmless:
    # Python's reader of HTML is loaded for a stranger's template alone.
    from workup.render.harmless import rewritten

    return rewritten(page)


def _tidy(page: str) -> str:
    # No blanks at line ends, and no more than one empty line in a row.
    return re.sub(r"\n{3,}", "\n\n", re.sub(r"[ \t]+$", "", page, flags=re.MULTILINE)).strip("\n") + "\n"


def _inert(text: str) -> str:
    return inert(text).replace("\n", " ")


def _for_html(value: object) -> object:
    # What a template put together with markup was escaped when it was put together.
    if isinstance(value, Safe) or not isinstance(value, str):
        return value
    return escape(inert(value))


def _for_text(value: object) -> str:
    return _inert(str(value))


_SPECIAL = re.compile(r"([\\`*_\[\]{}|~#$^@]|:(?=//)|(?<=www)\.)", re.IGNORECASE)
_LEADING = re.compile(r"([-+:])(?=\s|$)|([-=])(?=[-=\s]*$)|(?<=\d)([.)])(?=\s|$)")


def _for_markdown(value: object) -> str:
    text = clean(str(value)).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = _SPECIAL.sub(r"\\\1", text)
    # "- ", "1. " and "---" begin a list or a rule where they begin a line.
    start = len(text) - len(text.lstrip("0123456789"))
    leading = _LEADING.match(text, start)
    return f"{text[:start]}\\{text[start:]}" if leading else text
