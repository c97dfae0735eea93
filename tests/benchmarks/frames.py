"""What a frame of moving eyes costs at a quarter of the speed: `python tests/benchmarks/frames.py [--case NAME]`.

Told are the milliseconds of the processor that the page's thread spends from one frame to the next, times four, as
`paging.py` tells tasks: at 60 frames a second there are 16.7 for each.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any

TESTS = Path(__file__).parent.parent
sys.path[:0] = [str(TESTS), str(TESTS.parent)]

from benchmarks.paging import CATEGORIES, SLOWER, TASKS  # noqa: E402 # because it lies beside this file

IN_TIME = 1000 / 60
"""Milliseconds from one frame to the next, at 60 of them a second."""

BEFORE = ({"kind": "idea", "text": ""}, {"kind": "skip"})
"""Entries before the bedside."""


def frames_in(trace: Any) -> list[float]:
    """What was spent from each frame to the next, on the thread that moved the eyes."""
    events = trace["traceEvents"]
    fired = sorted((one for one in events if one["name"] == "FireAnimationFrame"), key=lambda one: one["ts"])
    if not fired:
        return []
    thread = (fired[0]["pid"], fired[0]["tid"])
    tasks = [one for one in events if one["name"] in TASKS and (one["pid"], one["tid"]) == thread and "tdur" in one]
    tasks.sort(key=lambda one: (one["ts"], -one["dur"]))
    # Some tasks are told twice, one inside of the other.
    outer: list[Any] = []
    for one in tasks:
        if not outer or one["ts"] >= outer[-1]["ts"] + outer[-1]["dur"]:
            outer.append(one)
    # A frame begins with the task in which it is fired; of the first, that may have begun before it was watched.
    watched = [frame for frame in fired if outer and outer[0]["ts"] <= frame["ts"]]
    starts = [max(one["ts"] for one in outer if one["ts"] <= frame["ts"]) for frame in watched]
    return [
        SLOWER * sum(one["tdur"] for one in outer if begin <= one["ts"] < end) / 1000 for begin, end in pairwise(starts)
    ]


def moved(browser: Any, page_file: Path, item: str, *, width: int = 360, ms: int = 1500) -> list[float]:
    """The frames of an item's eyes that move in sight, on a page of a case in which it is looked at first."""
    context = browser.new_context(viewport={"width": width, "height": 740})
    try:
        page = context.new_page()
        page.goto(page_file.as_uri())
        page.wait_for_selector("html[data-ready]")
        for entry in (*BEFORE, {"kind": "look", "items": [item]}):
            page.evaluate("entry => workup.ui.put(entry)", entry)
        page.locator(f"li:has(#item-{item}) .drawing, .know .findings summary").last.click()
        page.locator(".drawing .eyes svg").last.scroll_into_view_if_needed()
        page.wait_for_timeout(500)
        browser.start_tracing(page=page, categories=list(CATEGORIES))
        page.wait_for_timeout(ms)
        return frames_in(json.loads(browser.stop_tracing()))
    finally:
        context.close()


def told(frames: Sequence[float]) -> str:
    """How many frames there were, what one of them costs, and how many had no time."""
    late = sum(one > IN_TIME for one in frames)
    return (
        f"{len(frames)} frames, {median(frames):.1f} ms in the middle, {max(frames):.1f} at most, {late} of them late"
    )


def main() -> None:
    """Prints what the eyes of a case cost."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--case", default="noor")
    parser.add_argument("--item", default="eye-movements")
    asked = parser.parse_args()

    from support.browsers.found import CHROMIUM
    from support.logs.walkers import case_named

    from workup import export

    with CHROMIUM.begun(CHROMIUM.path) as browser, tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.html"
        path.write_text(export.page(case_named(asked.case)), encoding="utf-8")
        for width in (360, 1280):
            print(f"{asked.case}, {asked.item}, {width} px: {told(moved(browser, path, asked.item, width=width))}")


if __name__ == "__main__":
    main()
