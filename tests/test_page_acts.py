"""Acts that protect, on the page of a case: done at once, apart from what was found, and no finding to pick."""

from pathlib import Path
from typing import Any

import pytest
from support.pages.players import opened, put, ready, words_in

from workup import export, library
from workup.core.walk.events import REFLECTIONS
from workup.core.walk.log import Chips, Idea

FAINTING = Path(__file__).parent / "packs" / "fainting"


@pytest.fixture(scope="module")
def malik(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "malik.html"
    path.write_text(export.page(library.Library((FAINTING,)).named("malik").case), encoding="utf-8")
    return path


def test_an_act_is_done_at_once_and_stands_apart_from_what_was_found(chromium: Any, malik: Path) -> None:
    with opened(chromium, malik) as page:
        put(page, (Idea(text=""), Chips(chips={"rhythm": 6, "faint": 4})))
        page.get_by_role("button", name="What protects").click()
        assert "What protects, what to do: 2 lines." in page.inner_text("#status")

        page.click("#item-watch-rhythm")

        assert page.inner_text("#status").startswith("Malik lies where the nurses see the screen")
        assert page.get_attribute("#item-watch-rhythm", "aria-disabled") == "true"
        assert page.inner_text("li:has(#item-watch-rhythm) .answer").startswith("Malik lies")
        assert "0 findings" in page.inner_text("#place")
        assert page.inner_text(".know h3") == "Done to protect Malik"
        assert ready(page).locator(".know ol.findings li").count() == 0
        assert ready(page).locator(".know ul.findings li").count() == 1

        page.get_by_role("button", name="Story").click()
        page.click("#item-scene")
        page.click("#item-relatives")

        assert "2 findings" in page.inner_text("#place")
        assert [li.get_attribute("value") for li in ready(page).locator(".know ol.findings li").all()] == ["1", "2"]


def test_a_pick_offers_what_was_found_and_not_what_was_done(chromium: Any, malik: Path) -> None:
    with opened(chromium, malik) as page:
        put(page, (Idea(text=""), Chips(chips={"rhythm": 6, "faint": 4})))
        entries = [
            {"kind": "look", "items": ["scene", "watch-rhythm", "heart"]},
            {"kind": "plan", "items": ["ecg"]},
            {"kind": "chips", "chips": {"rhythm": 10}},
        ]
        page.evaluate("entries => entries.forEach(workup.ui.put)", entries)

        assert ready(page).locator("ul.options button").count() == 2
        assert ready(page).locator("ul.options .n").all_inner_texts() == ["1", "2"]


def test_the_debrief_on_the_page_tells_of_an_act_where_it_tells_of_tests(chromium: Any, malik: Path) -> None:
    with opened(chromium, malik) as page:
        put(page, (Idea(text=""), Chips(chips={"rhythm": 10})))
        entries: list[dict[str, object]] = [
            {"kind": "look", "items": ["ring-heart"]},
            {"kind": "commit"},
            {"kind": "chips", "chips": {"rhythm": 10}},
            {"kind": "diagnosis", "hypothesis": "rhythm"},
            *({"kind": "reflection", "about": one, "text": ""} for one in REFLECTIONS),
        ]
        page.evaluate("entries => entries.forEach(workup.ui.put)", entries)
        ready(page)

        page.get_by_text("Every test and every act, one by one").click()
        told = words_in(page, "section[aria-labelledby=tests]")
        assert "No test was ordered in this walk." in told
        assert "Done to protect Malik" in told
        assert "Ringing the heart specialist" in told
        assert "not indicated" in told
        assert "Nothing was asked, examined or ordered before the commitment." in words_in(page, "#walk")
