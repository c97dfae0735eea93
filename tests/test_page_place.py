"""The page as a place: what stands beside what, what holds its line, the way in and back, and paper."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from support.logs.walkers import CASES, case_named
from support.pages.players import opened, put, put_until, ready

from workup import export
from workup.core.walk.learners import LEARNERS, walk_as
from workup.phrases import say

Open = Callable[..., Any]

CASE = case_named("amara")
WALK = walk_as(LEARNERS["reference"], CASE)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two pages that lie beside one another, and their front page."""
    made = tmp_path_factory.mktemp("site")
    cases = [CASE, case_named("tomas")]
    (made / "index.html").write_text(export.front([case_named(one) for one in CASES]), encoding="utf-8")
    for case in cases:
        (made / f"{case.id}.html").write_text(export.page(case, siblings=cases), encoding="utf-8")
    return made


@pytest.fixture
def show(chromium: Any, folder: Path) -> Iterator[Open]:
    """Opens the page of the case."""
    with ExitStack() as stack:
        yield lambda **options: stack.enter_context(opened(chromium, folder / "amara.html", **options))


def box(page: Any, selector: str) -> dict[str, float]:
    found: dict[str, float] = page.locator(selector).first.bounding_box()
    return found


def test_where_there_is_room_what_i_can_do_know_and_think_stand_side_by_side(show: Open) -> None:
    page = show()
    put_until(page, WALK, "pause")

    for width in (1280, 1440, 1920):
        page.set_viewport_size({"width": width, "height": 900})
        do, know, think = (box(page, selector) for selector in ("#do", "#know", "#think"))

        assert max(one["y"] for one in (do, know, think)) - min(one["y"] for one in (do, know, think)) < 24, width
        assert do["x"] < know["x"] < think["x"], width
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_what_was_found_last_is_in_sight_beside_what_i_can_do(show: Open) -> None:
    page = show(width=1280)
    put_until(page, WALK, "act")
    for _ in range(12):
        page.locator(".items button:not([aria-disabled])").first.click()

    last = box(page, ".know .findings li:last-child")

    assert last["y"] + last["height"] <= 900


def test_what_scrolls_under_a_heading_that_stays_is_covered_in_its_whole_width(show: Open) -> None:
    page = show(width=1280)
    put_until(page, WALK, "pause")

    for column in (".know", ".think"):
        stays, all_of_it = box(page, f"{column} h2"), box(page, column)

        assert (stays["x"], stays["width"]) == pytest.approx((all_of_it["x"], all_of_it["width"]), abs=16), column
        assert stays["x"] <= all_of_it["x"] + 1


@pytest.mark.parametrize("width", [320, 390, 768])
def test_the_label_of_a_field_that_is_gone_to_stands_clear_of_the_bar(show: Open, width: int) -> None:
    page = show(width=width)
    put(page, WALK[:2])
    page.evaluate("scrollTo(0, document.body.scrollHeight)")

    page.evaluate("document.activeElement.blur()")
    page.locator("#walk input").first.focus()

    label, bar = box(page, "#walk label"), box(page, ".place")
    assert label["y"] >= bar["y"] + bar["height"] - 1


@pytest.mark.parametrize("width", [320, 360, 390])
def test_on_a_phone_the_chapters_take_one_row_in_which_the_open_one_is_in_sight(show: Open, width: int) -> None:
    page = show(width=width)
    put_until(page, WALK, "act")
    page.locator(".chapters button").last.click()
    page.reload()
    ready(page)

    rows = page.locator(".chapters button").evaluate_all("all => new Set(all.map(one => one.offsetTop)).size")
    pressed = box(page, ".chapters [aria-pressed=true]")

    assert rows == 1
    assert pressed["x"] >= 0
    assert pressed["x"] + pressed["width"] <= width


def test_ten_chips_hold_one_line(show: Open) -> None:
    page = show()

    for moment in ("chips", "diagnosis"):
        put_until(page, WALK, moment)
        for width in (320, 360, 768, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            lines = page.locator(".dots").evaluate_all(
                "all => all.map(one => new Set([...one.querySelectorAll('i')].map(dot => dot.offsetTop)).size)"
            )

            assert set(lines) == {1}, (moment, width)


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_every_heading_that_is_gone_to_stands_clear_of_the_bar(show: Open, width: int) -> None:
    page = show(width=width)
    for moment in ("chips", "act", "pause", "purpose", "diagnosis"):
        put_until(page, WALK, moment)

        bar, heading = box(page, "#place"), page.evaluate("document.activeElement.getBoundingClientRect().top")

        assert heading >= bar["y"] + bar["height"] + 4, moment


def test_on_a_phone_what_tells_two_apart_is_a_list_that_names_each_column(show: Open) -> None:
    page = show(width=320)
    put(page, WALK)
    page.get_by_text(say("debrief-fold-apart")).click()
    fits = "(one => one.scrollWidth <= one.clientWidth)(document.querySelector('.words').parentElement)"

    for width in (320, 360):
        page.set_viewport_size({"width": width, "height": 900})
        cells = page.locator(".words td")
        named = cells.evaluate_all("all => all.map(one => getComputedStyle(one, '::before').content)")

        assert page.evaluate(fits), width
        assert f'"{say("apart-here")}"' in named
        assert all(len(one) > 2 for one in named)


def test_the_answer_stands_first_in_the_debrief_and_in_its_menu(show: Open) -> None:
    page = show(width=360)
    put(page, WALK)

    links = page.locator("#walk nav a").all_inner_texts()

    assert box(page, "#answer")["y"] < 300
    assert links[0] == say("answer-title")
    assert page.locator("#walk nav a").evaluate_all("all => all.filter(one => !document.querySelector(one.hash))") == []


def test_what_is_long_is_folded_on_a_screen_and_open_on_paper(show: Open) -> None:
    page = show(width=360)
    put(page, WALK)
    long = "[...document.querySelectorAll('details.long')].map(one => one.open)"

    folded = page.evaluate(long)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")

    assert len(folded) == 4
    assert set(folded) == {False}
    assert set(page.evaluate(long)) == {True}


def test_a_mark_leads_to_its_source_though_the_sources_are_folded(show: Open) -> None:
    page = show()
    put(page, WALK)

    page.locator(".reveal .basis a").first.click()

    assert page.locator(".sources :target").is_visible()


# ---- the front page ----


def test_the_front_page_advises_the_easier_cases_first_and_each_once() -> None:
    cases = [case_named(one) for one in CASES]

    order = export.advised(reversed(cases))

    assert [one.difficulty for one in order] == sorted(one.difficulty for one in cases)
    assert sorted(one.id for one in order) == sorted(CASES)
    named = {one.case for one in order[0].contrasts_with}
    assert order[1].id in named or not named & {one.id for one in order if one.difficulty == order[0].difficulty}


def test_the_front_page_marks_what_was_begun_and_finished_and_a_page_leads_back_to_it(
    chromium: Any, folder: Path
) -> None:
    with opened(chromium, folder / "index.html", live=False) as page:
        entry = page.locator(".entry", has=page.get_by_role("link", name="Amara"))
        marks = [entry.inner_text()]
        for part in (WALK[:5], WALK[5:]):
            entry.get_by_role("link").click()
            ready(page)
            put(page, part)
            page.get_by_role("link", name=say("export-front-back")).click()
            page.wait_for_url("**/index.html")
            # What was kept is on its way between two processes for a moment.
            for _ in range(50):
                if entry.inner_text() != marks[-1]:
                    break
                page.wait_for_timeout(20)
                page.reload()
            marks.append(entry.inner_text())
        others = page.locator(".tag").filter(visible=True).count()

        assert page.said == []

    started, finished = say("export-front-begun"), say("export-front-done")
    assert [(started in one, finished in one) for one in marks] == [(False, False), (True, False), (False, True)]
    assert others == 1


def test_a_page_that_lies_alone_leads_to_no_front_page() -> None:
    assert "index.html" not in export.page(CASE)


# ---- paper ----


def test_on_paper_a_heading_keeps_room_for_what_it_heads(show: Open) -> None:
    """A browser that knows no rule for it breaks no box, and the box of a heading reaches into what it heads."""
    page = show()
    put(page, WALK)
    page.emulate_media(media="print")

    rooms = page.locator("#walk h2, #walk h3").evaluate_all(
        "all => all.map(one => [getComputedStyle(one).breakInside, getComputedStyle(one, '::after').height,"
        " getComputedStyle(one, '::after').marginBottom])"
    )

    assert len(rooms) > 10
    assert all(inside == "avoid" and height == room.lstrip("-") != "0px" for inside, height, room in rooms)
