"""Chromium, whichever is installed, by Playwright."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from support.browsers.tab import Tab


class Chromium:
    """A browser that is begun."""

    def __init__(self, browser: Any) -> None:
        self._browser = browser

    @contextmanager
    def tab(self) -> Iterator["ChromiumTab"]:
        """A tab of a context that has kept nothing yet."""
        context = self._browser.new_context(viewport={"width": 1280, "height": 900})
        try:
            yield ChromiumTab(context.new_page())
        finally:
            context.close()


class ChromiumTab(Tab):
    """A page of Playwright."""

    def __init__(self, page: Any) -> None:
        super().__init__()
        self._page, self._frame = page, ""

    def open(self, url: str) -> None:
        self._page.goto(url)

    def reload(self) -> None:
        self._page.reload()

    def another(self) -> "ChromiumTab":
        return ChromiumTab(self._page.context.new_page())

    def inside(self, frame: str) -> None:
        self._frame = frame

    def asked(self, function: str, *given: Any) -> Any:
        return self._place().evaluate(f"(given) => ({function})(...given)", list(given))

    def write(self, text: str) -> None:
        self._page.keyboard.type(text)

    def keys(self, *names: str) -> None:
        for name in names:
            self._page.keyboard.press(name)

    def _element(self, function: str, *given: Any) -> Any:
        return self._place().evaluate_handle(f"(given) => ({function})(...given)", list(given)).as_element()

    def _click(self, element: Any) -> None:
        element.click()

    def _place(self) -> Any:
        return self._page.query_selector(self._frame).content_frame() if self._frame else self._page
