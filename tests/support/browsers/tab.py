"""A tab as a learner has it, in whichever browser: controls with names, keys, and words to read."""

import time
from abc import ABC, abstractmethod
from math import dist
from typing import Any

PATIENCE = 180.0
"""Seconds for whatever is waited for: it comes within one, but many tests may share a core."""

SECOND_TAP = 0.55
"""Seconds for which the page takes a tap in one place for a second one, and a little more."""

CONTROL = """(name) => {
    // A walk whose next screen is on its way has controls that nothing comes of any more.
    if (document.getElementById("walk") && document.documentElement.dataset.ready === undefined) return null;
    const from = (one) => document.getElementById(one.getAttribute("aria-labelledby")) ?? one.labels?.[0] ?? one;
    const named = (one) => (one.ariaLabel ?? from(one).textContent).replace(/\\s+/g, " ").trim();
    const all = [...document.querySelectorAll("button, summary, input, textarea")].filter(
        (one) => one.checkVisibility() && one.ariaDisabled !== "true" && named(one).includes(name));
    const found = all.find((one) => named(one) === name) ?? all[0];
    found?.scrollIntoView({ block: "nearest", behavior: "instant" });
    return found;
}"""
PLACE = """(one) => {
    const last = document.querySelector("[data-pressed]");
    delete last?.dataset.pressed;
    one.dataset.pressed = "";
    const at = one.getBoundingClientRect();
    return [at.x + at.width / 2, at.y + at.height / 2, last !== null];
}"""
"""Where a control is, and whether that which was pressed last is still there."""


class Tab(ABC):
    """A tab of a browser."""

    def __init__(self) -> None:
        self._tap = (-1000.0, -1000.0)
        self._tapped = 0.0

    @abstractmethod
    def open(self, url: str) -> None:
        """Goes to an address, and waits for it to load."""

    @abstractmethod
    def reload(self) -> None:
        """Loads the page anew."""

    @abstractmethod
    def another(self) -> "Tab":
        """A second tab of the same browser, with what the first has kept at hand."""

    @abstractmethod
    def inside(self, frame: str) -> None:
        """From now on what is asked and pressed lies in this frame of the page; in none where the name is empty."""

    @abstractmethod
    def asked(self, function: str, *given: Any) -> Any:
        """What a function in JavaScript gives."""

    @abstractmethod
    def write(self, text: str) -> None:
        """Types into whatever has the focus; the end of a line is the key Enter."""

    @abstractmethod
    def keys(self, *names: str) -> None:
        """Presses keys that write nothing, by their names in JavaScript, wherever the focus is."""

    @abstractmethod
    def _element(self, function: str, *given: Any) -> Any:
        """The element that a function in JavaScript gives, or None."""

    @abstractmethod
    def _click(self, element: Any) -> None:
        """Clicks in the middle of an element, as a hand does."""

    def until(self, function: str, *given: Any) -> Any:
        """What a function gives, as soon as that is something."""
        deadline = time.monotonic() + PATIENCE
        while not (found := self.asked(function, *given)):
            assert time.monotonic() < deadline, f"it never came to this: {function} {given}\n{self.words()}"
            time.sleep(0.02)
        return found

    def words(self) -> str:
        """Everything that can be read."""
        return " ".join(str(self.asked("() => document.body.innerText")).split())

    def reads(self, words: str) -> None:
        """Waits until these words can be read."""
        self.until("(words) => document.body.innerText.replace(/\\s+/g, ' ').includes(words)", words)

    def press(self, *names: str) -> None:
        """Presses one control after another, each by its name."""
        for name in names:
            deadline = time.monotonic() + PATIENCE
            while (element := self._element(CONTROL, name)) is None:
                assert time.monotonic() < deadline, f"there is no {name!r} to press\n{self.words()}"
                time.sleep(0.02)
            x, y, stays = self.asked(PLACE, element)
            if dist((x, y), self._tap) < 40 and not stays:
                time.sleep(max(0.0, self._tapped + SECOND_TAP - time.monotonic()))
            self._click(element)
            self._tap, self._tapped = (x, y), time.monotonic()
