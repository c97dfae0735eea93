"""A page on a slow machine: it answers between the pieces of a debrief, and unpacks nothing too early."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from support.logs.walkers import case_named
from support.pages.players import opened, put, ready

from workup import export
from workup.core.walk.learners import LEARNERS, walk_as
from workup.phrases import say

Open = Callable[..., Any]

AMARA = case_named("amara")
WALK = walk_as(LEARNERS["everything"], AMARA)

# A second goes by whenever somebody looks at the clock.
SLOW = "{ let now = 0; performance.now = () => (now += 1000); }"

PIECES = """(() => {
    window.pieces = [];
    new MutationObserver((records) => pieces.push(records.flatMap((one) => [...one.addedNodes])
        .reduce((sum, one) => sum + 1 + one.querySelectorAll("*").length, 0)))
        .observe(document.getElementById("walk"), { childList: true });
})()"""

SET = """
    window.set = 0;
    const { set } = Map.prototype;
    Map.prototype.set = function (...given) { window.set += 1; return set.apply(this, given); };
"""


@pytest.fixture(scope="module")
def amara(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "amara.html"
    path.write_text(export.page(AMARA), encoding="utf-8")
    return path


@pytest.fixture
def show(chromium: Any, amara: Path) -> Iterator[Open]:
    with ExitStack() as stack:
        yield lambda **options: stack.enter_context(opened(chromium, amara, **options))


def test_a_debrief_comes_in_pieces_of_which_none_is_much_of_it(show: Open) -> None:
    page = show(init=SLOW)
    put(page, WALK[:-1])
    page.evaluate(PIECES)
    put(page, WALK[-1:])
    pieces = page.evaluate("pieces")

    assert len(pieces) > 12
    assert sum(pieces) > 1000
    assert max(pieces) < sum(pieces) / 3
    # What the last act itself waits for.
    assert pieces[0] < 10
    assert page.inner_text("#debrief") == say("debrief-label")
    assert page.locator("#walk > :last-child #about").count() == 1


def test_a_debrief_that_is_printed_or_left_meanwhile_is_whole_or_gone(show: Open) -> None:
    page = show(init=SLOW)
    put(page, WALK[:-1])
    last = WALK[-1].model_dump(mode="json")

    drawn, printed, twice = page.evaluate(
        """entry => {
            workup.ui.put(entry);
            const drawn = document.getElementById("handin") !== null;
            dispatchEvent(new Event("beforeprint"));
            return [drawn, document.getElementById("handin") !== null, document.querySelectorAll("#about").length];
        }""",
        last,
    )
    ready(page)

    assert (drawn, printed, twice) == (False, True, 1)
    assert page.locator("#about").count() == 1
    left = page.evaluate(
        """() => {
            const record = JSON.parse(localStorage.getItem(Object.keys(localStorage)[0]));
            workup.ui.resume(record);
            workup.ui.resume({ ...record, lines: record.lines.slice(0, 1) });
            return document.getElementById("debrief") === null;
        }"""
    )
    page.wait_for_timeout(300)

    assert left
    assert page.locator("#handin").count() == 0
    assert page.locator("#about").count() == 1


def test_the_names_of_items_are_unpacked_neither_for_a_chapter_nor_under_the_first_letter(show: Open) -> None:
    page = show(init=f"{SET} window.requestIdleCallback = (act) => (window.idle ??= []).push(act);")
    bedside = next(n for n, entry in enumerate(WALK) if entry.kind == "look")
    put(page, WALK[:bedside])
    page.evaluate("() => { window.set = 0; }")
    page.locator(".chapters button").nth(1).click()
    put(page, WALK[bedside : bedside + 2])
    for_a_chapter = page.evaluate("window.set")
    page.evaluate("() => { idle.forEach((act) => act()); }")
    unpacked = page.evaluate("window.set")
    page.locator("#search").press("m")
    for_a_letter = page.evaluate("window.set") - unpacked

    assert page.locator(".items button").count() > 5
    assert unpacked - for_a_chapter > 1000
    assert for_a_chapter < 400
    assert for_a_letter < 400
