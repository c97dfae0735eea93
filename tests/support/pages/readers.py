"""Reading a page again: its elements, and its words alone."""

import re
from functools import lru_cache
from html.parser import HTMLParser
from typing import Literal

Format = Literal["text", "md", "html"]
FORMATS: tuple[Format, ...] = ("text", "md", "html")


class Shape(HTMLParser):
    """The elements of a page, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, tuple[tuple[str, str | None], ...]]] = []
        self.parts: list[str] = []
        self._unshown: str | None = None
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, tuple(attrs)))
        self._unshown = tag if tag in ("style", "title", "desc") else self._unshown

    def handle_endtag(self, tag: str) -> None:
        self._unshown = None if tag == self._unshown else self._unshown

    def handle_data(self, data: str) -> None:
        if self._unshown is None:
            self.parts.append(data)

    def handle_comment(self, data: str) -> None:
        self.elements.append(("comment", ((data, None),)))


@lru_cache(256)  # of the pages of a guide one test after the other asks
def words_of(page: str, format: Format) -> str:
    """The page's words alone, on one line."""
    if format == "html":
        page = "".join(Shape(page).parts)
    if format == "md":
        page = re.sub(r"\\([^\w\s])", r"\1", page).replace("*", "")
    return " ".join(page.split())
