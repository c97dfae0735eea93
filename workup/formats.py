"""The formats that pages are drawn in; how each is written stands in `render/markup.py` and in its template."""

from collections.abc import Mapping
from enum import StrEnum


class ListFormat(StrEnum):
    """What every page can be written as."""

    TEXT = "text"
    MD = "md"
    HTML = "html"


class PageFormat(StrEnum):
    """What a debrief or a class report can be written as: a page, or its data."""

    TEXT = "text"
    MD = "md"
    HTML = "html"
    JSON = "json"


SUFFIXES: Mapping[str, PageFormat] = {
    ".txt": PageFormat.TEXT,
    ".md": PageFormat.MD,
    ".markdown": PageFormat.MD,
    ".html": PageFormat.HTML,
    ".htm": PageFormat.HTML,
    ".json": PageFormat.JSON,
}
"""What the ending of a file's name stands for; the first of a format is its own."""


def ending(format: str) -> str:
    """The ending of files in this format, without its dot."""
    return next(suffix for suffix, one in SUFFIXES.items() if one == format)[1:]
