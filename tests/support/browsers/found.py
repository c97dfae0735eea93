"""Which browsers are there to test in, and what to do about one that is not."""

import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from support.browsers import firefox, webkit

if TYPE_CHECKING:
    from playwright.sync_api import Browser

NOT_RUN = "BROWSER TESTS NOT RUN"
"""Begins the reason of every test that is left out for want of a browser."""

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@contextmanager
def chromium(path: str) -> "Iterator[Browser]":
    """A Chromium, as Playwright has it."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


def no_chromium(path: str) -> str:
    """Why no Chromium can be begun; empty where one can."""
    try:
        import playwright.sync_api  # noqa: F401  # because only its being there counts
    except ImportError:
        return "the package playwright is not installed"
    return "" if shutil.which(path) else "no Chromium was found"


class Kind(NamedTuple):
    """A browser to test in: its name, where it is found, how to come by it, and how it is begun."""

    name: str
    commands: tuple[str, ...]
    variable: str
    packages: str
    why_not: Callable[[str], str]
    begun: Callable[[str], AbstractContextManager[Any]]

    @property
    def path(self) -> str:
        """Where it is, or would be."""
        named = os.environ.get(self.variable)
        return named or next(filter(None, map(shutil.which, self.commands)), self.commands[0])

    @property
    def is_required(self) -> bool:
        """Whether tests fail without it. A landing needs Chromium, and any other that is there."""
        is_landing = os.environ.get("CI") == "true" and self.name == "Chromium"
        return is_landing or os.environ.get("WORKUP_REQUIRE_BROWSER") == "1"

    @property
    def advice(self) -> str:
        """What to do where it is not there."""
        return (
            f"Install {self.name} (on Debian: apt-get install --no-install-recommends {self.packages}), "
            f"or set {self.variable} to the path of one, and run the tests again."
        )

    def needed(self) -> str:
        """Its path; without it the test is left out, or fails where it must run."""
        if why := self.why_not(self.path):
            if self.is_required:
                pytest.fail(f"{NOT_RUN}: {why}, and here they must run. {self.advice}", pytrace=False)
            pytest.skip(f"{NOT_RUN}: {why}")
        return self.path


# The shell is Chromium without its windows: a page opens in a third of the time.
CHROMIUM = Kind(
    "Chromium",
    ("chromium-headless-shell", "chromium"),
    "WORKUP_CHROMIUM",
    "chromium-headless-shell",
    no_chromium,
    chromium,
)
KINDS = (
    CHROMIUM,
    Kind("Firefox", ("firefox-esr", "firefox"), "WORKUP_FIREFOX", "firefox-esr", firefox.why_not, firefox.begun),
    Kind("WebKit", ("WebKitWebDriver",), "WORKUP_WEBKIT", "webkit2gtk-driver xvfb", webkit.why_not, webkit.begun),
)


def missed(reasons: Iterable[str]) -> list[str]:
    """What to tell at the end of a run, of each browser that was missed as these reasons say."""
    told = [reason for reason in reasons if NOT_RUN in reason]
    whys = ((kind, kind.why_not(kind.path)) for kind in KINDS)
    return [
        f"Pages were not opened in {kind.name}: {why}. {kind.advice}"
        for kind, why in whys
        if why and any(why in reason for reason in told)
    ]


def begun_anew(outputs: Iterable[str]) -> list[str]:
    """What to tell at the end of a run, of each driver that hung and was begun anew, as the output of tests says."""
    return [line for output in outputs for line in output.splitlines() if line.startswith(webkit.BEGUN_ANEW)]
