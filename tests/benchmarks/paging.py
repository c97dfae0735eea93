"""What a page costs the browser at a quarter of the speed: `python tests/benchmarks/paging.py [--rounds N] [PAGE …]`.

Walks from load to hand-in, as a finger would: a task of the page for every act. Told are the milliseconds of the
processor that the page's thread spends, times four, and never the clock's: another process that has the processor
meanwhile costs nothing here. (A browser that is slowed down spins instead of working, and on a busy machine spins for
the time of others too: the same page gave between 131 and 360 ms. Times four, two runs differ by a tenth.) What
the page itself reads from the clock, to draw in pieces, is four times as late as well.

Every step of a walk is told by its longest task, in the round in which that was shortest, and every kind of step by the
worst of its steps.

The walk of noor that does everything, in a window of 360 px, on a quiet machine of two cores, before and after a screen
was made in one task and set in the next; least of four and of three. Beside others that compute, all is a tenth to a
half higher:

                     before  after
    ready               256    281
    answer drawn        150    207
    debrief drawn       363    467

    longest task of
    load, rest       33, 44  35, 26
    idea, chips      41, 38  37, 26
    look, search     28, 39  28, 30
    order, chapter   26, 31  27, 28
    plan, purpose    26, 40  30, 40
    wait, commit     36, 27  37, 31
    pick             32      26
    diagnosis        27      14
    the answer       23      27
    the debrief      47      30
    the scroll       41      14
    the hand-in      64      22
    the block, open           39
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from workup.core.text.value import as_data

TESTS = Path(__file__).parent.parent
sys.path[:0] = [str(TESTS), str(TESTS.parent)]

SLOWER = 4
LONG = 50
"""Milliseconds from which a task is felt."""

DEBRIEF = 150
"""Milliseconds in which a debrief is to be drawn."""

CASES = ("noor",)
LEARNERS = ("reference", "everything")
WORDS = ("mri", "lumbar puncture")
"""What is typed into the search, letter by letter."""

SETUP = f"""
{{
  const now = performance.now.bind(performance);
  performance.now = () => {SLOWER} * now();
  performance.mark("at 0 load");
  const once = (isThere, then) => new Promise((done) => {{
    const look = () => isThere() && (watch.disconnect(), then?.(), done());
    const watch = new MutationObserver(look);
    watch.observe(document, {{ attributes: true, childList: true, subtree: true }});
    look();
  }});
  const isReady = () => document.documentElement?.hasAttribute("data-ready");
  const rest = (done) => setTimeout(() => requestAnimationFrame(() => setTimeout(done)));
  const settled = () => new Promise(rest).then(() => once(isReady)).then(() => new Promise(rest));
  once(isReady, () => rest(() => performance.mark("at 1 rest")));
  window.driven = {{
    settled,
    step: (mark, act) => (setTimeout(() => (performance.mark(mark), act())), settled()),
    // The rest of a debrief begins once its answer has been drawn.
    answered: (mark) => void once(() => document.getElementById("answer"), () => (
      requestAnimationFrame(() => setTimeout(() => performance.mark(mark)))
    )),
    // As a finger looks at an item: its chapter is open.
    open: async (id) => {{
      for (let n = 0; !document.getElementById(id); n += 1) {{
        document.querySelectorAll(".chapters button")[n].click();
        await settled();
      }}
      return settled();
    }},
    press: (selector, n = 0) => document.querySelectorAll(selector)[n].click(),
    type: (selector, value) => {{
      const box = document.querySelector(selector);
      box.value = value;
      box.dispatchEvent(new Event("input", {{ bubbles: true }}));
    }},
  }};
}}
"""
CATEGORIES = ("toplevel", "devtools.timeline", "blink.user_timing")
TASKS = ("RunTask", "ThreadControllerImpl::RunTask", "BlinkScheduler_PerformMicrotaskCheckpoint")
"""The last is what promises still do at the end of a task: in the trace it stands behind it."""


class Task(NamedTuple):
    """A task of the page's thread: the step in which it ended, and its milliseconds of the processor at that speed."""

    step: str
    spent: float

    @property
    def kind(self) -> str:
        """What was done: a step without its number."""
        return self.step.partition(" ")[2] or self.step


def tasks_in(trace: Any) -> list[Task]:
    """The tasks of the thread that the marks stand on, in their order, from the load on."""
    events = trace["traceEvents"]
    marks = [one for one in events if one["name"].startswith("at ") and one["cat"] == "blink.user_timing"]
    thread = (marks[0]["pid"], marks[0]["tid"])
    told = sorted((one["ts"], one["name"].removeprefix("at ")) for one in marks)

    def step(until: float) -> str:
        return next(name for at, name in reversed(told) if at <= until)

    found = [one for one in events if one["name"] in TASKS and (one["pid"], one["tid"]) == thread and "dur" in one]
    found.sort(key=lambda one: (one["ts"], -one["dur"]))
    outer: list[Any] = []
    for one in found:
        # Some tasks are told twice, one inside of the other.
        if one["ts"] + one["dur"] > told[0][0] and (not outer or one["ts"] >= outer[-1]["ts"] + outer[-1]["dur"]):
            outer.append(one)
    return [Task(step(one["ts"] + one["dur"]), SLOWER * one.get("tdur", 0) / 1000) for one in outer]


class Driver:
    """A page that is driven without a script of another's in it, whose tasks would be counted as the page's."""

    def __init__(self, page: Any) -> None:
        self.session = page.context.new_cdp_session(page)
        self.steps = 1

    def does(self, script: str) -> Any:
        """What the script gives, once it is there."""
        given = self.session.send(
            "Runtime.evaluate", {"expression": script, "awaitPromise": True, "returnByValue": True}
        )
        if "exceptionDetails" in given:
            raise RuntimeError(given["exceptionDetails"])
        return given["result"].get("value")

    def mark(self, kind: str) -> str:
        """The mark of the next step, as the script writes it."""
        self.steps += 1
        return json.dumps(f"at {self.steps} {kind}")

    def step(self, kind: str, act: str) -> None:
        """Does something in a task of its own, and waits until all that comes of it is drawn."""
        self.does(f"driven.step({self.mark(kind)}, () => {act})")


def walked(browser: Any, page_file: Path, entries: Sequence[Any], *, width: int = 360) -> list[Task]:
    """The tasks of a page that is loaded, and of a walk in it."""
    context = browser.new_context(viewport={"width": width, "height": 740})
    page = context.new_page()
    try:
        page.add_init_script(SETUP)
        driver = Driver(page)
        browser.start_tracing(page=page, categories=list(CATEGORIES))
        page.goto(page_file.as_uri())
        driver.does("driven.settled()")
        page.wait_for_timeout(150)
        is_searched = False
        for entry in entries:
            act = f"workup.ui.put({json.dumps(entry)})"
            if entry is entries[-1]:
                step, rest = driver.mark("answer"), driver.mark("debrief")
                driver.does(f"driven.answered({rest}), driven.step({step}, () => {act})")
                driver.step("scroll", "document.getElementById('code').scrollIntoView()")
                driver.step("hand-in", "(driven.type('#code', 'heron-205'), driven.press('.handin .typed button'))")
                driver.step("block", "driven.press('.handin summary')")
                continue
            if driver.does("document.querySelector('.steps-of') !== null"):
                driver.step("chip", "driven.press('.steps-of button', 1)")
            if entry["kind"] == "look":
                for item in entry["items"]:
                    driver.does(f"driven.open('item-{item}')")
                    driver.step("look", f"driven.press('#item-{item}')")
                continue
            if entry.get("text") and entry["kind"] == "idea":
                act = f"(driven.type('#idea', {json.dumps(entry['text'])}), driven.press('.do .typed button'))"
            driver.step(entry["kind"], act)
            if not is_searched and driver.does("document.getElementById('search') !== null"):
                is_searched = True
                _at_the_bedside(driver)
        page.wait_for_timeout(300)
        return tasks_in(json.loads(browser.stop_tracing()))
    finally:
        context.close()


def _at_the_bedside(driver: Driver) -> None:
    tests = ".items [aria-pressed]"
    for chapter in range(driver.does("document.querySelectorAll('.chapters button').length")):
        driver.step("chapter", f"driven.press('.chapters button', {chapter})")
        if driver.does(f"document.querySelector('{tests}') !== null"):
            driver.step("order", f"driven.press('{tests}')")
            driver.step("order", f"driven.press('{tests}')")
    for word in WORDS:
        for end in range(len(word)):
            driver.step("search", f"driven.type('#search', '{word[: end + 1]}')")
    driver.step("chapter", "driven.press('.chapters button')")


def ready(tasks: Sequence[Task]) -> float:
    """What was spent until the page could be walked, and had been drawn."""
    return sum(one.spent for one in tasks if one.kind == "load")


def best(rounds: Sequence[list[Task]]) -> Iterator[Task]:
    """The longest task of each kind of step: of each step in the round in which it was shortest, the worst of these."""
    steps = dict.fromkeys(task.step for task in rounds[0])
    least = [
        Task(step, min(max((t.spent for t in one if t.step == step), default=0) for one in rounds)) for step in steps
    ]
    for kind in dict.fromkeys(one.kind for one in least):
        yield Task(kind, max(one.spent for one in least if one.kind == kind))


def total(rounds: Sequence[list[Task]], *kinds: str) -> float:
    """All that was spent in these kinds of steps, in the round in which it was least."""
    return min(sum(task.spent for task in one if task.kind in kinds) for one in rounds)


def loaded(browser: Any, pages: Sequence[Path], *, rounds: int, width: int, is_clocked: bool) -> None:
    """Prints when each page was ready; they take turns, so that a machine that gets slower is slower for all."""

    def spent_on(page: Path) -> float:
        if is_clocked:
            return clocked(browser, page.resolve(), width=width)
        return ready(walked(browser, page.resolve(), (), width=width))

    turns = [[spent_on(page) for page in pages] for _ in range(rounds)]
    for page, spent in zip(pages, zip(*turns, strict=True), strict=True):
        ratio = median(mine / first for mine, (first, *_) in zip(spent, turns, strict=True))
        told = f"ready after {min(spent):.0f} ms at least, {median(spent):.0f} in the middle"
        print(f"{page.name}: {told}, {ratio:.2f} times the first page")


WATCH = """{
  const look = () => document.documentElement?.hasAttribute("data-ready") && (watch.disconnect(), drawn());
  const told = () => (window.drawn = performance.now());
  const drawn = () => setTimeout(() => requestAnimationFrame(() => setTimeout(told)));
  const watch = new MutationObserver(look);
  watch.observe(document, { attributes: true, childList: true, subtree: true });
}"""


def clocked(browser: Any, page_file: Path, *, width: int) -> float:
    """Milliseconds by the clock until a page stands ready, in a browser that is slowed down: for a quiet machine."""
    context = browser.new_context(viewport={"width": width, "height": 740})
    try:
        page = context.new_page()
        page.add_init_script(WATCH)
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        page.goto(page_file.as_uri())
        while not (drawn := page.evaluate("window.drawn ?? 0")):
            page.wait_for_timeout(50)
        return float(drawn)
    finally:
        context.close()


def main() -> None:
    """Prints the load and the longest task of each kind of step, of each case and learner."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--case", action="append")
    parser.add_argument("--learner", action="append")
    parser.add_argument("--width", type=int, default=360)
    parser.add_argument("--clock", action="store_true", help="pages that are only loaded: by the clock, slowed down")
    parser.add_argument(
        "pages",
        nargs="*",
        type=Path,
        help="pages of an earlier version, say: with --case they are walked, else only loaded, and take turns",
    )
    asked = parser.parse_args()

    from support.browsers.found import CHROMIUM
    from support.logs.walkers import case_named

    from workup import export
    from workup.core.walk.learners import LEARNERS as BY_NAME
    from workup.core.walk.learners import walk_as

    with CHROMIUM.begun(CHROMIUM.path) as browser, tempfile.TemporaryDirectory() as folder:
        if asked.pages and not asked.case:
            loaded(browser, asked.pages, rounds=asked.rounds, width=asked.width, is_clocked=asked.clock)
        for name in asked.case or (() if asked.pages else CASES):
            case = case_named(name)
            path = Path(folder) / f"{name}.html"
            path.write_text(export.page(case), encoding="utf-8")
            for page in asked.pages or [path]:
                for learner in asked.learner or LEARNERS:
                    entries = [as_data(entry) for entry in walk_as(BY_NAME[learner], case)]
                    rounds = [walked(browser, page.resolve(), entries, width=asked.width) for _ in range(asked.rounds)]
                    print(f"{page.name}, {learner}, {asked.width} px: ready after {min(map(ready, rounds)):.0f} ms")
                    answer, whole = total(rounds, "answer"), total(rounds, "answer", "debrief")
                    print(
                        f"  answer drawn after {answer:.0f} ms, all of the debrief after {whole:.0f}; wanted {DEBRIEF}"
                    )
                    for task in best(rounds):
                        print(f"  {task.step:10} {task.spent:4.0f} ms; wanted {LONG}")


if __name__ == "__main__":
    main()
