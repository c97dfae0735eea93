"""A template of ours made into a page; none leaves without the teaching-only notice."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from workup import __version__
from workup.core.text.kinds import DAGGER
from workup.formats import ending
from workup.render.environment import PageEnvironment, style
from workup.render.markup import markup_of
from workup.render.notice import must_show

NARROWEST, WIDEST = 40, 100
"""Columns that text is set in, whatever width is asked for."""


def page_from(name: str, format: str, values: Mapping[str, Any], width: int) -> str:
    """The page that a template of ours makes of these values. Raises OutputError where it lacks the notice."""
    file = f"{name}.{ending(format)}.jinja"
    drawn = _environment(format, columns(width)).get_template(file).render({**common(), **values})
    page = markup_of(format).tidied(drawn)
    must_show(page, format, file)
    return page


def part_from(name: str, values: Mapping[str, Any], width: int, *, is_first: bool) -> str:
    """One part of a page of text that is shown part by part; its first must show the notice."""
    file = f"{name}.txt.jinja"
    drawn = _environment("text", columns(width)).get_template(file).render({**common(), **values})
    part = markup_of("text").tidied(drawn)
    if is_first:
        must_show(part, "text", file)
    return part.strip("\n")


def notice_in(format: str, columns: int) -> str:
    """The notice as a page of this format shows it."""
    return _environment(format, columns).get_template(f"_notice.{ending(format)}.jinja").render()


def common() -> dict[str, Any]:
    """What every template may use."""
    css, css_hash = style()
    return {
        "dagger": DAGGER,
        "style": css,
        "style_hash": css_hash,
        "tool": f"workup {__version__}",
        # The page that lists the sources that the marks lead to; empty where it is this one.
        "listed_in": "",
    }


def numbered(ids: Iterable[str]) -> dict[str, int]:
    """Sources by the number that their mark shows."""
    return {source_id: number for number, source_id in enumerate(ids, start=1)}


def columns(width: int) -> int:
    """Columns that text is set in for this width."""
    return max(NARROWEST, min(width, WIDEST))


@cache
def _environment(format: str, columns: int) -> PageEnvironment:
    return PageEnvironment(format, columns)
