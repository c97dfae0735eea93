"""The page never loses a walk: tabs that follow one another, drafts, second taps, and a store that fails."""

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from support.pages.players import log_of, opened, put, put_until, ready
from support.world.worlds import a_case

from workup import export
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.log import Look, Plan, Skip
from workup.phrases import say

Open = Callable[..., Any]

CASE = a_case()
WALK = walk_as(LEARNERS["reference"], CASE)
KEY = f"workup:mira:{CASE.rules}"
FULL = "() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; }"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "mira.html"
    path.write_text(export.page(CASE), encoding="utf-8")
    return path


@pytest.fixture
def show(chromium: Any, small: Path) -> Iterator[Open]:
    """Opens the page of the small case."""
    with ExitStack() as stack:
        yield lambda **options: stack.enter_context(opened(chromium, small, **options))


HELD = "JSON.stringify([{...localStorage}, {...sessionStorage}])"


def reloaded(page: Any) -> Any:
    # What was kept is on its way between two processes for a moment, which no hand is quick enough to meet.
    held = page.evaluate(HELD)
    for _ in range(20):
        page.reload()
        ready(page)
        if page.evaluate(HELD) == held:
            break
        page.wait_for_timeout(20)
    return page


def until(page: Any, holds: str, given: object = None) -> None:
    """Asks a page until this holds. From outside: within it, its policy lets nobody ask twice."""
    for _ in range(500):
        if page.evaluate(holds, given):
            return
        page.wait_for_timeout(20)
    raise AssertionError(f"never came to hold: {holds}")


def told(page: Any, other: Any) -> None:
    """Waits until a tab can read what another one has kept: they may be of two processes."""
    kept = other.evaluate("key => localStorage.getItem(key)", KEY)
    until(page, "([key, text]) => localStorage.getItem(key) === text", [KEY, kept])


def caught_up(page: Any, other: Any) -> None:
    """Waits until a tab has gone on with all that another one did."""
    until(page, "log => workup.ui.log() === log", log_of(other))


def another_tab(page: Any) -> Any:
    tab = page.context.new_page()
    tab.given = 0
    tab.goto(page.url)
    ready(tab)
    return tab


def lines(page: Any) -> int:
    return len(log_of(page).splitlines()) - 1


def is_in_sight(page: Any, words: str) -> bool:
    """Whether a sighted learner reads this without scrolling."""
    found = page.get_by_text(words).filter(visible=True)
    box = found.last.bounding_box() if found.count() else None
    return box is not None and box["height"] > 12 and 0 <= box["y"] < page.viewport_size["height"]


# ---- two tabs ----


def test_a_tab_goes_on_at_once_with_what_another_has_done_and_says_so_in_sight(show: Open) -> None:
    first = show()
    second = another_tab(first)

    put_until(second, WALK, "act")
    first.locator("#search").wait_for()
    caught_up(first, second)

    assert lines(first) > 1
    assert first.inner_text("#status").strip() == say("walk-another-tab")
    assert is_in_sight(first, say("walk-another-tab"))


# As a browser that tells its tabs nothing, or late.
DEAF = "addEventListener('storage', (event) => event.stopImmediatePropagation(), true);"


@pytest.mark.parametrize("pressed", ["look", "chapter", "search", "commit", "note", "over"])
def test_a_stale_tab_catches_up_before_it_acts_and_overwrites_nothing(show: Open, pressed: str) -> None:
    first = show(init=DEAF)
    put_until(first, WALK, "act")
    second = another_tab(first)
    caught_up(second, first)
    put(second, WALK[lines(second) : lines(second) + 3])
    told(first, second)
    ahead = log_of(second)
    assert lines(first) < lines(second)

    match pressed:
        case "look":
            first.locator(".items button:not([aria-pressed])").first.click()
        case "chapter":
            first.locator(".chapters button").last.click()
        case "search":
            first.locator("#search").press("m")
        case "commit":
            first.get_by_role("button", name=say("order-ready")).click()
        case "note":
            first.fill("#note", "a thought")
            first.locator("#note").press("Enter")
        case _:
            first.get_by_role("button", name="Start over").click()

    assert log_of(first) == log_of(reloaded(second)) == ahead
    assert say("walk-another-tab") in first.inner_text("#status")


def test_what_a_stale_tab_does_after_it_has_caught_up_is_added_to_the_walk(show: Open) -> None:
    first = show(init=DEAF)
    second = another_tab(first)
    put(first, WALK[:4])
    caught_up(second, first)
    put(second, WALK[lines(second) : 7])
    told(first, second)
    put(first, WALK[7:8])
    stayed = lines(first)
    put(first, WALK[7:8])

    assert stayed == 7
    assert lines(first) == 8
    told(second, first)
    assert log_of(reloaded(second)) == log_of(first)


# As a tab that another one's writing has not come to, until it has written itself.
LATE = """key => {
    const { getItem, setItem } = Storage.prototype;
    const was = localStorage.getItem(key);
    let isThere = false;
    Storage.prototype.getItem = function (name) { return name === key && !isThere ? was : getItem.call(this, name); };
    Storage.prototype.setItem = function (name, text) { isThere ||= name === key; setItem.call(this, name, text); };
}"""


@pytest.mark.parametrize("more", [0, 1])
def test_what_two_tabs_keep_in_one_moment_is_kept_of_both(show: Open, more: int) -> None:
    first = show()
    put_until(first, WALK, "act")
    second = another_tab(first)
    caught_up(second, first)
    before = lines(first)
    first.evaluate(LATE, KEY)
    one, two, three = [Look(items=(item,)) for item in ("sleep", "headache", "medicines")]
    put(second, [two, three][: 1 + more])
    put(first, [one])

    for page in (first, second):
        until(page, "lines => workup.ui.log().trim().split('\\n').length - 1 === lines", before + 2 + more)
    assert log_of(first) == log_of(second) == log_of(reloaded(first))
    kept = [json.loads(line)["entry"].get("items") for line in log_of(first).splitlines()[1:]]
    assert sorted(kept[before:]) == sorted([*look.items] for look in (one, two, three)[: 2 + more])


def test_a_code_given_in_one_tab_is_not_taken_away_by_another(show: Open) -> None:
    first = show(init=DEAF)
    put(first, WALK)
    second = another_tab(first)
    second.fill("#code", "heron-41")
    second.keyboard.press("Enter")
    told(first, second)

    first.fill("#code", "otter-12")
    first.keyboard.press("Enter")

    assert json.loads(first.evaluate("key => localStorage.getItem(key)", KEY))["learner"] == "heron-41"
    assert ready(first).input_value("#code") == "heron-41"
    assert say("walk-another-tab") in first.inner_text("#status")


def test_a_tab_that_comes_back_into_sight_shows_what_was_done_meanwhile(show: Open) -> None:
    first = show(init=DEAF)
    second = another_tab(first)
    put(second, WALK[:5])
    told(first, second)

    first.evaluate("document.dispatchEvent(new Event('visibilitychange', {bubbles: true}))")

    assert log_of(first) == log_of(second)


def test_what_another_version_of_the_page_keeps_meanwhile_is_never_overwritten(show: Open) -> None:
    page = show()
    put(page, WALK[:3])
    for other in ("{", '{"format":99,"lines":[]}'):
        page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, other])

        put(page, WALK[3:4])

        assert page.evaluate("key => localStorage.getItem(key)", KEY) == other
        assert lines(page) == 4
        assert page.get_by_text(say("walk-not-kept")).is_visible()
        page.evaluate("key => localStorage.removeItem(key)", KEY)
        reloaded(page)
        put(page, WALK[:3])


# ---- drafts ----


def test_an_idea_in_the_box_survives_a_reload_and_no_button_drops_it(show: Open) -> None:
    for name in (say("walk-ideas-none"), say("walk-ideas-skip")):
        page = show()
        page.locator("#idea").press_sequentially("ataxia")
        assert reloaded(page).input_value("#idea") == "ataxia"

        page.get_by_role("button", name=name).click()

        assert page.evaluate("workup.ui.walk().ideas") == ["ataxia"]
        assert page.evaluate("workup.ui.walk().ideasOpen") is False
        assert lines(reloaded(page)) == 2


def test_what_was_kept_does_not_come_back_into_its_box(show: Open) -> None:
    page = show()
    page.locator("#idea").press_sequentially("ataxia")
    page.keyboard.press("Enter")
    assert reloaded(page).input_value("#idea") == ""
    page.get_by_role("button", name=say("walk-ideas-done")).click()
    page.locator("#note").press_sequentially("a thought")
    page.keyboard.press("Enter")

    assert page.input_value("#note") == reloaded(page).input_value("#note") == ""
    assert page.evaluate("workup.ui.walk().notes") == ["a thought"]


def test_ideas_for_which_there_is_no_room_are_named_in_sight(show: Open) -> None:
    page = show()
    page.fill("#idea", "ataxia, tumour, toxin, migraine")
    page.keyboard.press("Enter")

    assert is_in_sight(page, say("walk-ideas-left-out", most=3, ideas="migraine"))
    assert page.evaluate("workup.ui.walk().ideas.length") == 3


def test_chips_that_are_being_shared_out_survive_a_reload_a_note_and_the_way_back(show: Open) -> None:
    page = show()
    put_until(page, WALK, "pause")
    number = page.get_by_label(f"Chips on {CASE.label('cerebellar-ataxia')}")
    number.fill("3")

    assert reloaded(page).get_by_label(f"Chips on {CASE.label('cerebellar-ataxia')}").input_value() == "3"
    page.locator("#note").press_sequentially("a thought")
    page.keyboard.press("Enter")
    reloaded(page)
    assert number.input_value() == "3"
    page.get_by_role("button", name=say("walk-to-bedside")).click()
    put(page, [next(entry for entry in WALK if entry.kind == "plan")])
    assert number.input_value() == "3"


def test_a_list_that_is_taken_back_is_there_to_be_changed(show: Open) -> None:
    page = show()
    put_until(page, WALK, "pause")
    for option in CASE.options:
        page.get_by_label(f"Chips on {CASE.label(option)}").fill("10" if option == "toxic" else "0")
    page.get_by_role("button", name=say("chips-keep")).click()
    page.get_by_role("button", name=say("walk-undo")).click()

    assert is_in_sight(page, say("walk-undone"))
    assert page.get_by_label(f"Chips on {CASE.label('toxic')}").input_value() == "10"


def test_a_chosen_session_an_open_chapter_and_a_search_survive_a_reload(show: Open) -> None:
    page = show()
    put_until(page, WALK, "act")
    page.locator("#search").press_sequentially("mri")
    page.locator(".items [aria-pressed]").first.click()
    wanted = page.inner_text("#session + p")

    reloaded(page)

    assert page.inner_text("#session + p") == wanted
    assert page.input_value("#search") == "mri"
    assert ready(page).locator(".items [aria-pressed=true]").count() == 1


def test_a_note_in_its_box_is_dropped_by_no_button_and_kept_before_the_walk_ends(show: Open) -> None:
    page = show()
    put_until(page, WALK, "act")
    page.locator("#note").press_sequentially("a thought")
    assert reloaded(page).input_value("#note") == "a thought"
    page.get_by_role("button", name=say("order-ready")).click()
    assert page.input_value("#note") == "a thought"
    page.get_by_role("button", name=say("chips-skip-list")).click()
    page.locator(".options button").first.click()
    # By the key: what is tapped at once where another control has just gone is taken for a second tap.
    page.get_by_role("button", name=say("walk-commit"), exact=True).press("Enter")
    page.locator("#words").press_sequentially("half a sentence")
    assert reloaded(page).input_value("#words") == "half a sentence"
    assert not ready(page).get_by_role("button", name=say("walk-words-blank")).is_visible()
    for _ in range(3):
        page.locator(".choices button").filter(visible=True).first.press("Enter")

    assert page.evaluate("workup.ui.walk().notes") == ["a thought"]
    assert page.evaluate("workup.ui.walk().reflections.sentence") == "half a sentence"
    assert ready(page).locator("#debrief").is_visible()


def test_tests_that_a_sample_is_to_be_sent_for_survive_a_reload(show: Open) -> None:
    page = show()
    put_until(page, WALK, "act")
    act = next(item.part_of for item in CASE.items.values() if item.part_of)
    put(page, [Plan(items=(act,))])
    while page.locator(".tick").count() == 0:
        put(page, [Skip()])
    page.locator(".tick input").first.check()
    cost = page.inner_text("fieldset + div")

    reloaded(page)

    assert page.locator(".tick input").first.is_checked()
    assert page.inner_text("fieldset + div") == cost


# ---- second taps ----


def double_tap(page: Any, target: Any) -> None:
    """As a finger does: twice at one place, whatever stands there the second time."""
    target.scroll_into_view_if_needed()
    box = target.bounding_box()
    x, y = box["x"] + min(box["width"], 120) / 2, box["y"] + box["height"] / 2
    page.evaluate("window.taps ?? addEventListener('pointerup', () => { taps += 1; }, true); window.taps = 0")
    page.mouse.click(x, y)
    page.mouse.click(x + 3, y + 2)
    # A machine that is busy hands on a tap later than it was made.
    until(page, "() => taps >= 2")


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("moment", ["idea", "chips", "pick", "purpose", "diagnosis"])
def test_a_second_tap_presses_nothing_that_has_come_under_the_finger(show: Open, moment: str, width: int) -> None:
    page = show(width=width)
    put_until(page, WALK, moment)
    page.evaluate(COUNTING)
    kept = json.loads(page.evaluate("key => localStorage.getItem(key)", KEY) or UNTOUCHED)
    controls = page.locator("#walk .do button").filter(visible=True)

    for n in {0, 1, controls.count() - 2, controls.count() - 1}:
        page.evaluate("under => { window.under = under; window.others = 0; }", controls.nth(n).element_handle())
        double_tap(page, controls.nth(n))

        assert page.evaluate("others") == 0, n
        # As it was, without the half second of a reload.
        page.evaluate("kept => workup.ui.resume(kept)", kept)
        ready(page).evaluate("window.scrollTo(0, 0)")


COUNTING = """() => {
    window.scrollTo(0, 0);
    document.addEventListener("click", ({ target }) => {
        const button = target.closest("button");
        others += button !== under && button !== null;
    });
}"""
UNTOUCHED = json.dumps({"at": "", "attempt": 1, "words": CASE.words, "learner": None, "lines": []})
"""As a page has it that has kept nothing yet."""


def test_whoever_taps_with_purpose_is_not_held_up(show: Open) -> None:
    page = show()
    put_until(page, WALK, "chips")
    more = page.get_by_label(f"One chip more on {CASE.label('cerebellar-ataxia')}")
    for _ in range(2):
        double_tap(page, more)

    assert page.get_by_label(f"Chips on {CASE.label('cerebellar-ataxia')}").input_value() == "4"


# ---- starting over, and a store that fails ----


@pytest.mark.parametrize(
    ("who", "learner", "attempt"), [("walk-over-same", "heron-41", 2), ("walk-over-other", None, 1)]
)
def test_starting_over_asks_who_walks_next(show: Open, who: str, learner: str | None, attempt: int) -> None:
    page = show()
    put(page, WALK)
    page.fill("#code", "heron-41")
    page.keyboard.press("Enter")
    page.get_by_role("button", name=say("walk-over-ask")).click()

    page.get_by_role("button", name=say(who)).click()

    for header in (json.loads(log_of(page)), json.loads(log_of(reloaded(page)))):
        assert (header["learner"], header["attempt"]) == (learner, attempt)


def test_a_draft_is_not_left_to_the_next_person(show: Open) -> None:
    page = show()
    put_until(page, WALK, "act")
    page.locator("#note").press_sequentially("a thought")
    page.get_by_role("button", name=say("walk-over-ask")).click()
    page.get_by_role("button", name=say("walk-over-other")).click()
    put(reloaded(page), [Skip()])

    assert page.input_value("#note") == ""


def test_what_is_confirmed_is_seen(show: Open) -> None:
    page = show()
    put(page, WALK)
    page.get_by_role("button", name=say("logs-block-copy")).click()

    page.locator(".toast").wait_for()
    assert page.inner_text(".toast").strip() in (say("logs-copied", what="block"), say("logs-selected", what="block"))
    assert is_in_sight(page, page.inner_text(".toast").strip())


def test_a_store_that_has_become_full_is_said_at_once_in_sight_with_a_way_to_keep_the_walk(show: Open) -> None:
    page = show()
    put_until(page, WALK, "act")
    page.evaluate("() => { window.before = Storage.prototype.setItem; }")
    page.evaluate(FULL)

    page.locator(".items button:not([aria-pressed])").first.click()

    assert is_in_sight(page, say("walk-not-kept"))
    page.get_by_role("button", name=say("walk-copy")).click()
    assert page.text_content("#lost pre") == page.evaluate("workup.ui.block()")
    page.evaluate("() => { Storage.prototype.setItem = before; }")
    put(page, [Look(items=("gait",))])
    assert page.locator("#lost").count() == 0
    assert log_of(page) == log_of(reloaded(page))


@pytest.mark.parametrize(
    "blocked",
    [
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }});",
        f"({FULL})()",
    ],
)
def test_a_store_that_is_closed_is_said_before_anything_is_done(show: Open, blocked: str) -> None:
    page = show(init=blocked, width=320)

    assert is_in_sight(page, say("walk-not-kept"))


def test_what_is_confirmed_never_covers_that_the_walk_may_be_lost(show: Open) -> None:
    page = show(init=f"({FULL})()", width=320)
    put(page, [Skip()])
    page.get_by_role("button", name=say("walk-copy")).click()
    page.locator(".toast").wait_for()

    lost, toast = (page.locator(one).bounding_box() for one in ("#lost", ".toast"))

    assert toast["y"] + toast["height"] <= lost["y"] or toast["y"] >= lost["y"] + lost["height"]


@pytest.mark.parametrize("how", ["by another tab", "unnoticed"])
def test_a_walk_that_was_wiped_is_said_and_kept_anew(show: Open, how: str) -> None:
    page = show()
    put_until(page, WALK, "act")
    (another_tab(page) if how == "by another tab" else page).evaluate("localStorage.clear()")
    page.locator(".chapters button").last.click()

    assert is_in_sight(page, say("walk-wiped"))
    assert log_of(page) == log_of(reloaded(page))
