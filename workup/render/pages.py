"""A template of ours made into a page; none leaves without the teaching-only notice."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from workup import __version__
from workup.core.debrief.phrases import WHEN
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


def common() -> dict[str, Any]:
    """What every template may use."""
    css, css_hash = style()
    return {
        "dagger": DAGGER,
        "when": WHEN,
        "style": css,
        "style_hash": css_hash,
        "tool": f"workup {__version__}",
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
