"""Tests that need another program than Python, or measure time, are left out of a run unless they are asked for."""

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from _pytest.terminal import TerminalReporter

FIXTURES = {"chromium", "firefox", "browser", "own_wheel", "building"}
"""What gives a test a browser, or what pip has made. Others rest on these: so does a course to try packages in."""

LEFT_OUT = "TESTS LEFT OUT"
"""Begins what the end of a run says where it left out any."""

COMMAND = "python -m pytest -m outside"

_counted = pytest.StashKey[int]()


@pytest.hookimpl(tryfirst=True)  # because -m chooses among the marks that are there before it
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Marks what is outside, and leaves it out where no mark is asked for and its file is not named."""
    for item in items:
        if not FIXTURES.isdisjoint(getattr(item, "fixturenames", ())):
            item.add_marker("outside")
    if config.option.markexpr:
        return
    named = {(config.invocation_params.dir / one.partition("::")[0]).resolve() for one in config.args}
    kept, left_out = [], []
    for item in items:
        is_kept = item.get_closest_marker("outside") is None or item.path.resolve() in named
        (kept if is_kept else left_out).append(item)
    if left_out:
        config.stash[_counted] = len(left_out)
        config.hook.pytest_deselected(items=left_out)
        items[:] = kept


def pytest_sessionfinish(session: pytest.Session) -> None:
    """What a process that runs tests has left out it tells the one that speaks."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["left_out"] = session.config.stash.get(_counted, 0)


@pytest.hookimpl(optionalhook=True)  # because pytest-xdist alone asks it
def pytest_testnodedown(node: Any) -> None:
    """Each process has left out the same tests."""
    if number := getattr(node, "workeroutput", {}).get("left_out"):
        node.config.stash[_counted] = number


def pytest_terminal_summary(terminalreporter: "TerminalReporter", config: pytest.Config) -> None:
    """Ends a run with how many tests were left out, and how they are run."""
    if number := config.stash.get(_counted, 0):
        terminalreporter.section(f"{LEFT_OUT}: {number}", sep="!", red=True, bold=True)
        terminalreporter.write_line(f"They need a browser, pip or Open edX, or measure time. Run them too: {COMMAND}")
