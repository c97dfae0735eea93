"""What a page costs the browser at a quarter of the speed: `python tests/benchmarks/paging.py [--rounds N] [PAGE …]`.

Walks from load to debrief, as a finger would: a task of the page for every act. Told are the time of the processor, not
of the clock, until the page is ready, and the longest tasks, each with the moment that it belongs to. Of pages that are
named, of an earlier version say, only the load is told. The least of several rounds counts: a busy machine can only
make them slower.
"""

import argparse
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

TESTS = Path(__file__).parent.parent
sys.path[:0] = [str(TESTS), str(TESTS.parent)]

SLOWER = 4
LONG = 50
"""Milliseconds from which a task is felt."""

CASES = ("amara", "zahra")
LEARNERS = ("reference", "everything")
MARKS = """
performance.mark("at load");
new MutationObserver((_, observer) => {
  if (!document.documentElement?.hasAttribute("data-ready")) return;
  observer.disconnect();
  performance.mark("at rest");
}).observe(document, { attributes: true, subtree: true });
"""
CATEGORIES = ("toplevel", "devtools.timeline", "blink.user_timing")
TASKS = ("RunTask", "ThreadControllerImpl::RunTask")


class Task(NamedTuple):
    """A task of the page's thread: the moment in which it ended, and its milliseconds of the processor."""

    moment: str
    spent: float


def tasks_in(trace: Any) -> list[Task]:
    """The tasks of the thread that the marks stand on, in their order."""
    events = trace["traceEvents"]
    marks = [one for one in events if one["name"].startswith("at ") and one["cat"] == "blink.user_timing"]
    thread = (marks[0]["pid"], marks[0]["tid"])
    begun = min(one["ts"] for one in marks if one["name"] == "at load")
    told = sorted((one["ts"], one["name"].removeprefix("at ")) for one in marks)

    def moment(until: float) -> str:
        return [name for at, name in told if at <= until][-1]

    found = [one for one in events if one["name"] in TASKS and (one["pid"], one["tid"]) == thread and "dur" in one]
    found.sort(key=lambda one: (one["ts"], -one["dur"]))
    outer: list[Any] = []
    for one in found:
        # Some tasks are told twice, one inside of the other.
        if one["ts"] + one["dur"] > begun and (not outer or one["ts"] >= outer[-1]["ts"] + outer[-1]["dur"]):
            outer.append(one)
    return [Task(moment(one["ts"] + one["dur"]), one.get("tdur", 0) / 1000) for one in outer]


def walked(browser: Any, page_file: Path, entries: Sequence[Any], *, width: int = 360) -> list[Task]:
    """The tasks of a page that is loaded, and of a walk in it."""
    context = browser.new_context(viewport={"width": width, "height": 740})
    page = context.new_page()
    try:
        page.add_init_script(MARKS)
        context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        browser.start_tracing(page=page, categories=list(CATEGORIES))
        page.goto(page_file.as_uri())
        page.wait_for_selector("html[data-ready]", state="attached")
        settle(page)
        is_searched = False
        for entry in entries:
            # As a finger does it: in a task of its own, and then the page is drawn.
            page.evaluate(
                "entry => void setTimeout(() => { performance.mark(`at ${entry.kind}`); workup.ui.put(entry); })", entry
            )
            settle(page)
            if page.locator("#search").count() == 0 or is_searched:
                continue
            is_searched = True
            for letter in "mri":
                page.evaluate("() => performance.mark('at search')")
                page.locator("#search").press(letter)
                settle(page)
            page.evaluate("() => performance.mark('at search over')")
        page.wait_for_timeout(300)
        return tasks_in(json.loads(browser.stop_tracing()))
    finally:
        context.close()


def settle(page: Any) -> None:
    """Waits until what was done has been drawn."""
    page.evaluate("() => new Promise((done) => setTimeout(() => requestAnimationFrame(() => setTimeout(done))))")


def ready(tasks: Sequence[Task]) -> float:
    """What was spent until the page could be walked."""
    return sum(one.spent for one in tasks if one.moment == "load")


def best(rounds: Sequence[list[Task]]) -> Iterator[Task]:
    """The longest task of each moment, in the round in which it was shortest."""
    for moment in dict.fromkeys(task.moment for task in rounds[0]):
        yield Task(moment, min(max((t.spent for t in one if t.moment == moment), default=0) for one in rounds))


def main() -> None:
    """Prints the load and the longest task of each moment, of each case and learner."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--case", action="append")
    parser.add_argument("--learner", action="append")
    parser.add_argument("pages", nargs="*", type=Path)
    asked = parser.parse_args()

    from playwright.sync_api import sync_playwright
    from support.logs.walkers import case_named

    from workup import export
    from workup.core.walk.learners import LEARNERS as BY_NAME
    from workup.core.walk.learners import walk_as

    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("WORKUP_CHROMIUM") or shutil.which("chromium"),
            args=["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
        )
        for page in asked.pages:
            least = min(ready(walked(browser, page.resolve(), ())) for _ in range(asked.rounds))
            print(f"{page.name}: ready after {least:.0f} ms")
        for name in () if asked.pages else asked.case or CASES:
            case = case_named(name)
            path = Path(folder) / f"{name}.html"
            path.write_text(export.page(case), encoding="utf-8")
            for learner in asked.learner or LEARNERS:
                entries = [entry.model_dump(mode="json") for entry in walk_as(BY_NAME[learner], case)]
                rounds = [walked(browser, path, entries) for _ in range(asked.rounds)]
                long = sorted((one for one in best(rounds) if one.spent >= LONG), key=lambda one: -one.spent)
                told = ", ".join(f"{one.moment} {one.spent:.0f}" for one in long) or "none"
                print(f"{name}, {learner}: ready after {min(map(ready, rounds)):.0f} ms; tasks of {LONG} ms: {told}")
        browser.close()


if __name__ == "__main__":
    main()
