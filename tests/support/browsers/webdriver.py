"""A tab by the commands of WebDriver, over whatever carries them to the browser."""

from collections.abc import Callable
from typing import Any

from support.browsers.tab import Tab

Wire = Callable[[str, dict[str, Any]], Any]
"""Carries a command, by its name in Marionette, and gives what the browser answers."""

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
"""Marks an element among the values, says WebDriver."""

ENTER = "\ue007"
KEYS = {
    "Enter": ENTER,
    "Escape": "\ue00c",
    "PageUp": "\ue00e",
    "PageDown": "\ue00f",
    "ArrowLeft": "\ue012",
    "ArrowUp": "\ue013",
    "ArrowRight": "\ue014",
    "ArrowDown": "\ue015",
}
"""As WebDriver names them."""


class Failed(Exception):
    """What a browser could not do."""


class Session:
    """A browser that takes commands, and the tab and the frame to which they go at present."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._at = ("", "")

    def only_tab(self) -> "DrivenTab":
        """The first tab, once all others are closed."""
        first, *others = self._wire("GetWindowHandles", {})
        for handle in others:
            self.do(handle, "", "CloseWindow", {})
        return DrivenTab(self, first)

    def do(self, handle: str, frame: str, command: str, given: dict[str, Any]) -> Any:
        """What a command gives in a frame of a tab."""
        if self._at != (handle, frame):
            self._wire("SwitchToWindow", {"handle": handle})
            self._wire("SwitchToFrame", {"id": None})
            if frame:
                found = self._wire("FindElement", {"using": "css selector", "value": frame})
                self._wire("SwitchToFrame", {"id": found})
            self._at = (handle, frame)
        return self._wire(command, given)


class DrivenTab(Tab):
    """One of the tabs of a session."""

    def __init__(self, session: Session, handle: str) -> None:
        super().__init__()
        self._session, self._handle, self._frame = session, handle, ""

    def open(self, url: str) -> None:
        self._session.do(self._handle, "", "Navigate", {"url": url})

    def reload(self) -> None:
        self._session.do(self._handle, "", "Refresh", {})

    def another(self) -> "DrivenTab":
        # In a window of its own: WebKit's driver brings no tab to the front, and what is behind sees itself as hidden.
        return DrivenTab(self._session, self._do("NewWindow", type="window")["handle"])

    def inside(self, frame: str) -> None:
        self._frame = frame

    def asked(self, function: str, *given: Any) -> Any:
        return self._do("ExecuteScript", script=f"return ({function})(...arguments)", args=given)

    def write(self, text: str) -> None:
        focused = self._element("() => document.activeElement")
        self._do("ElementSendKeys", id=focused[ELEMENT], text=text.replace("\n", ENTER))

    def keys(self, *names: str) -> None:
        for name in names:
            self.write(KEYS[name])

    def _element(self, function: str, *given: Any) -> Any:
        return self.asked(function, *given)

    def _click(self, element: Any) -> None:
        self._do("ElementClick", id=element[ELEMENT])

    def _do(self, command: str, **given: Any) -> Any:
        return self._session.do(self._handle, self._frame, command, given)
