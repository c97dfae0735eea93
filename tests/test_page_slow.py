"""A page on a slow machine: no task of it is long, and nothing is laid out or unpacked too early."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from benchmarks.paging import Task, best, walked
from support.logs.walkers import case_named
from support.pages.players import put, ready, tabs_of

from workup.core.text.value import as_data
from workup.core.walk.learners import LEARNERS, walk_as
from workup.phrases import say

Open = Callable[..., Any]

AMARA = case_named("amara")
WALK = walk_as(LEARNERS["everything"], AMARA)

LONGEST = 100
"""Milliseconds that a task may take at a quarter of the speed; it takes half of them on an ordinary machine."""

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


@pytest.fixture
def show(chromium: Any, amara: Path) -> Iterator[Open]:
    with tabs_of(chromium, amara) as show:
        yield show


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
    last = as_data(WALK[-1])

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
    page.evaluate(
        """() => {
            const record = JSON.parse(localStorage.getItem(Object.keys(localStorage)[0]));
            workup.ui.resume(record);
            workup.ui.resume({ ...record, lines: record.lines.slice(0, 1) });
        }"""
    )
    page.wait_for_timeout(300)

    assert page.locator("#debrief").count() == 0
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
    page.evaluate("() => { for (const act of idle) act(); }")
    unpacked = page.evaluate("window.set")
    page.locator("#search").press("m")
    for_a_letter = page.evaluate("window.set") - unpacked

    assert page.locator(".items button").count() > 5
    assert unpacked - for_a_chapter > 1000
    assert for_a_chapter < 400
    assert for_a_letter < 400


TASKS = """
    window.tasks = [[]];
    const later = setTimeout;
    window.setTimeout = (act, ...more) => later((...given) => (tasks.push([]), act(...given)), ...more);
"""

HEARD = """() => {
    const told = (name, act) => (...given) => (tasks.at(-1).push(name), act(...given));
    for (const [name, one] of Object.entries(workup.READINGS)) one.reading = told(name, one.reading);
    workup.SECTIONS.forEach((said, n) => (workup.SECTIONS[n] = told(said.name, said)));
}"""


def test_a_page_is_unpacked_and_begun_in_several_tasks(show: Open) -> None:
    page = show(init=f"{{ {TASKS} }}")

    # One finds it; then the letters are read, the rules, the case, and the first screen is drawn.
    assert page.evaluate("tasks.length") >= 5


def test_a_slow_page_reads_one_question_and_says_one_section_at_a_time(show: Open) -> None:
    page = show(init=f"{SLOW} {{ {TASKS} }}")
    put(page, WALK[:-1])
    page.evaluate(HEARD)
    put(page, WALK[-1:])
    tasks = [task for task in page.evaluate("tasks") if task]

    assert len(tasks) == page.evaluate("Object.keys(workup.READINGS).length + workup.SECTIONS.length")
    assert [task for task in tasks if len(task) > 1] == []


LAYS_OUT = """
    const asked = (of, name, what) => {
        const { [what]: had, ...more } = Object.getOwnPropertyDescriptor(of, name);
        const told = function (...given) { tasks.at(-1).push(name); return had.apply(this, given); };
        Object.defineProperty(of, name, { ...more, [what]: told });
    };
    for (const name of ["scrollIntoView", "scrollTo", "getBoundingClientRect"]) asked(Element.prototype, name, "value");
    for (const name of ["offsetHeight", "offsetLeft", "offsetTop"]) asked(HTMLElement.prototype, name, "get");
    asked(HTMLElement.prototype, "focus", "value");
"""
"""What makes a browser lay out at once all that is new."""


def test_an_act_lays_nothing_out_and_no_task_does_so_for_more_than_one_screen(show: Open) -> None:
    page = show(init=f"{SLOW} {{ {TASKS} {LAYS_OUT} }}")
    seen = 0
    for entry in WALK:
        page.evaluate("entry => { tasks = [[]]; workup.ui.put(entry); }", as_data(entry))
        ready(page)
        act, *later = page.evaluate("tasks")
        came, *after = [task for task in later if task]

        assert act == [], entry
        assert came.count("focus") == came.count("scrollIntoView") == 1, entry
        assert all(set(task) <= {"scrollTo"} for task in after), entry
        seen += 1

    assert seen > 50


@pytest.mark.parametrize(
    "again", ["keep.click()", "idea.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))"]
)
def test_what_is_done_before_the_next_screen_is_set_goes_to_that_and_never_to_the_last(show: Open, again: str) -> None:
    page = show()

    ideas, focused, value = page.evaluate(
        f"""() => {{
            const [idea, keep] = [document.getElementById("idea"), document.querySelector(".do .typed button")];
            idea.value = "ataxia";
            keep.click();
            // Again, before anything has come of it.
            idea.value = "a second time";
            {again};
            const now = document.activeElement;
            return [workup.ui.walk().ideas, now !== idea && now.id, now.value];
        }}"""
    )

    assert (ideas, focused, value) == (["ataxia"], "idea", "")


ENCODED = """
    const { encode } = TextEncoder.prototype;
    TextEncoder.prototype.encode = function (text) { tasks.at(-1).push(text.length); return encode.call(this, text); };
"""


def test_a_code_that_is_used_is_checked_in_a_task_of_its_own_and_copied_whole_at_once(show: Open) -> None:
    page = show(init=f"{SLOW} {{ {TASKS} {ENCODED} }}")
    put(page, WALK)
    use = (
        f"[...document.querySelectorAll('.handin button')].find((one) => one.textContent === '{say('logs-code-use')}')"
    )
    page.fill("#code", "heron-41")

    click = page.evaluate(f"() => {{ tasks = [[]]; {use}.click(); return tasks[0]; }}")
    ready(page)
    tasks = [task for task in page.evaluate("tasks") if task]
    is_folded = not page.locator("#block").is_visible()
    page.fill("#code", "otter-12")
    copy = (
        f"[...document.querySelectorAll('.handin .main')].find((one) => one.textContent === '{say('logs-block-copy')}')"
    )
    at_once = page.evaluate(
        f"() => {{ {use}.click(); {copy}.click(); return document.getElementById('block').textContent; }}"
    )

    assert is_folded
    assert click == []
    # The lines, the check of all of them, the block.
    assert len(tasks) == 3
    assert "heron-41" not in at_once and "otter-12" in at_once


@pytest.mark.parametrize("tasks", range(5))
def test_a_code_that_is_used_while_another_is_checked_stands_alone_in_the_block(show: Open, tasks: int) -> None:
    page = show(init=SLOW)
    put(page, WALK)
    use = say("logs-code-use")

    page.evaluate(f"""async () => {{
        const used = (code) => {{
            document.getElementById("code").value = code;
            [...document.querySelectorAll(".handin button")].find((one) => one.textContent === "{use}").click();
        }};
        used("heron-41");
        for (let task = 0; task < {tasks}; task++) await new Promise((done) => setTimeout(done));
        used("otter-12");
    }}""")
    ready(page)

    block = page.text_content("#block")
    assert "otter-12" in block
    assert block == page.evaluate("workup.ui.block()")


RESUMED = """
    const later = setTimeout;
    window.setTimeout = (act, ...more) => later((...given) => {
        act(...given);
        if (typeof workup === "undefined" || !workup.ui || window.isResumed) return;
        window.isResumed = true;
        workup.ui.resume({ at: "2026-03-01T10:00:00+00:00", attempt: 2, learner: null, lines: [] });
    }, ...more);
"""


def test_a_page_that_is_given_a_walk_before_it_is_shown_is_shown_with_that(show: Open) -> None:
    page = show(init=f"{{ {RESUMED} }}")

    ready(page)

    assert page.locator("#walk").is_visible()
    assert not page.locator("#handout").is_visible()
    assert page.evaluate("JSON.parse(workup.ui.log().split('\\n')[0]).attempt") == 2


def test_what_is_known_and_thought_stands_while_more_comes(show: Open) -> None:
    page = show()
    waits = [n for n, entry in enumerate(WALK) if entry.kind == "wait"]
    put(page, WALK[: waits[-1]])
    before = page.evaluate("""() => {
        for (const one of document.querySelectorAll(".know, .know li, .think")) one.stands = true;
        return document.querySelectorAll(".know li").length;
    }""")
    put(page, [WALK[waits[-1]]])
    lines = page.locator(".know li")
    fresh = page.locator("#results + .findings li")

    assert page.evaluate(
        "[...document.querySelectorAll('.know, .know li, .think')].filter((one) => one.stands).length"
    ) == (before + 2)
    assert lines.count() == before + fresh.count() > before
    page.fill("#note", "eyes first")
    # As it would be drawn anew.
    drawn = page.inner_html(".know")
    page.reload()
    ready(page)
    assert page.inner_html(".know") == drawn
    assert page.input_value("#note") == "eyes first"


@pytest.mark.parametrize("width", [360, 1440])
def test_what_is_out_of_sight_is_not_laid_out_and_still_found(show: Open, width: int) -> None:
    page = show(width=width)
    put(page, WALK)
    is_laid_out = "id => document.getElementById(id).checkVisibility({ contentVisibilityAuto: true })"

    assert page.evaluate(is_laid_out, "answer")
    assert not page.evaluate(is_laid_out, "lessons")
    assert page.evaluate("words => find(words)", page.text_content("#lessons"))
    page.wait_for_function(f"({is_laid_out})('lessons')")


def test_no_task_of_a_walk_takes_long_at_a_quarter_of_the_speed(chromium: Any, amara: Path) -> None:
    entries = [as_data(entry) for entry in walk_as(LEARNERS["reference"], AMARA)]

    rounds: list[list[Task]] = []
    # By the processor; what another process did to it once, it does not do again.
    while len(rounds) < 3 and (not rounds or any(one.spent > LONGEST for one in best(rounds))):
        rounds.append(walked(chromium, amara, entries))
    told = {task.step: task.spent for task in best(rounds)}

    assert {step: spent for step, spent in told.items() if spent > LONGEST} == {}
    assert {"load", "idea", "chips", "search", "order", "look", "wait", "answer", "debrief", "hand-in"} <= set(told)
