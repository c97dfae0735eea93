"""Tabs of Chromium that are lent to one test after another: to begin a browser's context takes longer than a page.

Whoever gets one gets it offline, at an empty page, and with nothing kept; whatever a tab cannot forget is done in a
context of its own, as `fresh` gives one.
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    from playwright.sync_api import Browser

AS_USUAL = {"media": "null", "color_scheme": "light", "reduced_motion": "no-preference", "forced_colors": "none"}
"""What a screen is like, unless a test says otherwise."""

_free: "WeakKeyDictionary[Browser, list[Any]]" = WeakKeyDictionary()


@contextmanager
def lent(browser: "Browser", *, width: int = 1280, height: int = 900, init: str = "", **options: Any) -> Iterator[Any]:
    """A tab of this size; `asked` and `said` tell its requests and its console. It is lent where it can be."""
    if init or options.keys() - AS_USUAL:
        with fresh(browser, viewport={"width": width, "height": height}, **options) as page:
            if init:
                page.add_init_script(init)
            yield page
        return
    free = _free.setdefault(browser, [])
    page = free.pop() if free else _begun(browser.new_context())
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(**{**AS_USUAL, **options})
    page.asked, page.said = [], []
    try:
        yield page
    except BaseException:
        page.context.close()
        raise
    _forget(page)
    free.append(page)


def hurried(page: Any, frame: Any = None) -> Any:
    """The page, or a frame in it, with all that moves or comes late a hundred times as fast."""
    from playwright.sync_api import Error

    try:
        session = page.context.new_cdp_session(frame or page)
    except Error:
        # A frame of the same process as its page.
        session = page.context.new_cdp_session(page)
    page.sessions = [*getattr(page, "sessions", ()), session]
    session.send("Animation.enable")
    session.send("Animation.setPlaybackRate", {"playbackRate": 100})
    return frame or page


@contextmanager
def fresh(browser: "Browser", **options: Any) -> Iterator[Any]:
    """A tab in a context of its own."""
    context = browser.new_context(**options)
    try:
        yield _begun(context)
    finally:
        context.close()


def _begun(context: Any) -> Any:
    context.set_offline(True)
    page = context.new_page()
    page.asked, page.said = [], []
    page.on("request", lambda request: page.asked.append(request.url))
    page.on("console", lambda message: page.said.append(message.text))
    page.on("pageerror", lambda error: page.said.append(str(error)))
    return page


def _forget(page: Any) -> None:
    for session in page.__dict__.pop("sessions", ()):
        session.detach()
    for other in page.context.pages:
        if other is not page:
            other.close()
    # Gone from the page first: it may keep something at its end. All files are one place to a browser, this one too.
    page.goto(_empty())
    page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }")
    page.mouse.move(0, 0)


@cache
def _empty() -> str:
    path = Path(tempfile.mkdtemp(prefix="workup-empty-")) / "empty.html"
    path.write_text("<!doctype html><title>Empty</title>", encoding="utf-8")
    return path.as_uri()
