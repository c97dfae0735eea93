"""Browsers for the tests of pages, and a loud word where one is not there; a folder to run commands in; quick pages."""

import gc
import json
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import zopfli.zlib
from hypothesis import settings
from support import depth, memory, parsed, shelf
from support.browsers import found
from support.browsers.chromium import Chromium
from support.pages import deflating

if TYPE_CHECKING:
    from playwright.sync_api import Browser
    from support.browsers.tab import Tab
    from support.commands import Run

memory.taken()
parsed.once()
shelf.made_once()

# Whoever runs the tests may have cases and walks of their own; they are no part of what is tested.
os.environ.pop("WORKUP_PATH", None)
os.environ["XDG_DATA_HOME"] = tempfile.mkdtemp(prefix="workup-tests-")
# What one process has made, others need not make again.
if "PYTEST_XDIST_WORKER" not in os.environ:
    os.environ["WORKUP_CACHE"] = tempfile.mkdtemp(prefix="workup-tests-")

# What is left out of a run and said at its end; what is said where no course to try packages in was there; the wheel.
pytest_plugins = ["support.outside", "support.pages.openedx", "support.wheels"]

depth.registered()
settings.load_profile(depth.AT_ANY_SPEED)

# Hundreds of commands are run as processes, and each process that runs tests collects them all: compiled once and kept
# beside the sources, as what is installed is already, they start in half the time, and collect in a third.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# A page takes a second of work to be deflated as small as it goes. What is unpacked is the same, however small it was
# packed: tests that look at what is shipped ask for that.
zopfli.zlib.compress = deflating.quickly


# Nobody pulls the plug on a test: thousands of lines are written to no disk. Tests of that count the calls themselves.
os.fsync = os.fstat  # type: ignore[assignment]  # because what it gives is looked at by nobody


LONG = (
    *("test_intake_class", "test_docs", "test_page_browsers", "test_openedx", "test_two_engines", "test_kills"),
    *("test_packaging", "test_packs", "test_logbook", "test_benchmarks", "test_scorm", "test_fuzz", "test_page_walk"),
    *("test_broken_inputs", "test_phrases", "test_room_page", "test_intake_hostile", "test_second_pack"),
)
"""Files with a test of more than two seconds."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begins with what takes long: at the end both processes find something short to do."""
    places = {name: place for place, name in enumerate(LONG)}
    items.sort(key=lambda item: places.get(item.path.stem, len(places)))


def pytest_collection_finish() -> None:
    """Leaves what was imported and collected to itself: garbage is not looked for among a million lasting objects."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish() -> None:
    """What lasts is left to itself at the end, too, where pytest looks for garbage five times."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def chromium() -> Iterator["Browser"]:
    """One Chromium for all tests that need no other browser."""
    kind = found.CHROMIUM
    with found.chromium(kind.needed()) as browser:
        yield browser


@pytest.fixture(scope="session")
def firefox() -> Iterator[Any]:
    """One Firefox for all tests that need it."""
    kind = found.KINDS[1]
    with kind.begun(kind.needed()) as begun:
        yield begun


@pytest.fixture(scope="session", params=found.KINDS, ids=lambda kind: kind.name)
def browser(request: pytest.FixtureRequest) -> Iterator[Any]:
    """Each browser, for what must hold in all of them."""
    match request.param.name:
        case "Chromium":
            # Playwright is begun once in a process.
            yield Chromium(request.getfixturevalue("chromium"))
        case "Firefox":
            yield request.getfixturevalue("firefox")
        case _:
            with request.param.begun(request.param.needed()) as begun:
                yield begun


@pytest.fixture
def opened(chromium: Any, files: dict[str, Path]) -> Iterator[Callable[..., Any]]:
    """Opens one of the pages that the `files` of these tests name."""
    from support.browsers.lent import lent

    with ExitStack() as stack:

        def go(name: str, width: int = 1280, **options: Any) -> Any:
            page = stack.enter_context(lent(chromium, width=width, **options))
            page.goto(files[name].as_uri())
            return page

        yield go


@pytest.fixture(scope="session")
def amara(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of amara."""
    from support.cases.built_in import case

    from workup import export

    path = tmp_path_factory.mktemp("page") / "amara.html"
    path.write_text(export.page(case("amara")), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def room_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of a room that walks the small case."""
    from support.world.worlds import a_case

    from workup import export

    path = tmp_path_factory.mktemp("rooms") / "mira-room.html"
    path.write_text(export.page(a_case(), is_room=True), encoding="utf-8")
    return path


@pytest.fixture
def tab(browser: Any) -> Iterator["Tab"]:
    """A tab of each browser."""
    with browser.tab() as tab:
        yield tab


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of all processes that run tests."""
    folder = tmp_path_factory.getbasetemp()
    return folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder


@pytest.fixture(scope="session")
def shipping(shared: Path) -> Callable[[], AbstractContextManager[None]]:
    """Within it pages and archives are deflated as they are for everybody."""
    return partial(deflating.as_shipped, shared / "deflated")


@pytest.fixture
def as_shipped(shipping: Callable[[], AbstractContextManager[None]]) -> Iterator[None]:
    """Pages and archives are deflated as they are for everybody."""
    with shipping():
        yield


@pytest.fixture(scope="session")
def found_once(shared: Path) -> Callable[[str, Callable[[], Any]], Any]:
    """Gives what a function finds, as JSON holds it, by a name; of all processes that run tests the first one looks."""
    from filelock import FileLock

    def found(name: str, find: Callable[[], Any]) -> Any:
        path = shared / f"{name}.json"
        with FileLock(path.with_suffix(".lock")):
            if not path.exists():
                path.write_text(json.dumps(find()), encoding="utf-8")
        return json.loads(path.read_text(encoding="utf-8"))

    return found


@pytest.fixture
def run(tmp_path: Path) -> "Run":
    """Runs commands in a folder of their own."""
    from support.commands import workup_in

    return partial(workup_in, tmp_path)


def pytest_terminal_summary(terminalreporter: "pytest.TerminalReporter") -> None:
    """Ends the run with a banner where browser tests were left out, and tells of a browser that was begun anew."""
    # Read from the reports, not from the fixtures: tests run in several processes. The last of a test has its output.
    last = [one for told in terminalreporter.stats.values() for one in told if getattr(one, "when", "") == "teardown"]
    for line in found.begun_anew(report.capstdout for report in last):
        terminalreporter.write_line(line, yellow=True)
    reports = [report for kind in ("skipped", "error") for report in terminalreporter.stats.get(kind, [])]
    if lines := found.missed(str(report.longrepr) for report in reports):
        terminalreporter.section(found.NOT_RUN, sep="!", red=True, bold=True)
        for line in lines:
            terminalreporter.write_line(line)
