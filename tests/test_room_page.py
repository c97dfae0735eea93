"""A case that a room walks on one page, on a projector: by keyboard and remote alone, in every browser there is."""

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter
from support.browsers.chromium import ChromiumTab
from support.browsers.tab import Tab
from support.commands import Run
from support.logs.walkers import case_named
from support.pages.axe import amiss
from support.pages.players import opened, tabs_of
from support.world.worlds import a_case

from workup import export, letters
from workup.core.debrief import debrief
from workup.core.walk.following import follow
from workup.core.walk.lines import parse
from workup.core.walk.log import Entry
from workup.core.walk.steps import Walk
from workup.document.blocks import as_data
from workup.document.rounds import rounds
from workup.document.summary import sibling
from workup.phrases import say

CASE = a_case()
ATAXIA, FOSSA, TOXIC, HIDDEN, NONE_FOUND = CASE.options[:5]
KIND = "() => document.body.dataset.kind"
LIVE = "() => document.documentElement.dataset.ready !== undefined"
ON_SCREEN = "() => document.querySelector('#walk').innerText.replace(/\\s+/g, ' ')"
FOCUSED = "() => document.activeElement.textContent"
KEPT = f"() => JSON.parse(localStorage.getItem('workup:mira:{CASE.rules}:room')).lines.map((line) => line.entry)"
ENTRY: TypeAdapter[Entry] = TypeAdapter(Entry)
ROOM = 18


class Facilitator:
    """Somebody at the keyboard, with a remote in the other hand; there is no mouse."""

    def __init__(self, tab: Tab) -> None:
        self.tab = tab

    @property
    def at(self) -> str:
        return str(self.tab.asked(KIND))

    def goes_on(self, away_from: str, key: str = "PageDown") -> None:
        """Presses the remote until the screen is another one: what is longer than the screen is scrolled first."""
        for _ in range(12):
            if self.at != away_from:
                return
            self.tab.keys(key)
        raise AssertionError(f"it stays at {away_from}: {self.tab.words()}")

    def counts(self, hands: Sequence[int]) -> None:
        assert sum(hands) == ROOM
        for count in hands:
            self.tab.write(str(count))
            self.tab.keys("ArrowDown")
        assert say("rounds-page-keep") in self.tab.asked(FOCUSED)
        assert say("room-hands", hands=ROOM) in self.tab.asked(ON_SCREEN)

    def looks(self, words: str) -> None:
        self.tab.write("/")
        self.tab.keys("Escape")
        self.tab.write(words)
        self.tab.keys("ArrowDown", "Enter")

    def picks(self) -> None:
        while self.at == "pick":
            self.tab.write("1")
            self.tab.keys("Enter")

    def opens_the_case(self) -> None:
        self.goes_on("opening", "ArrowRight")
        self.tab.write("ataxia\ntumour\n")
        self.goes_on("idea")
        self.counts([9, 5, 2, 1, 1, 0])
        self.goes_on("chips")

    def orders_a_scan(self) -> None:
        self.looks("eye movements")
        self.tab.reads("chaotic")
        self.looks("mri brain")
        self.tab.keys("ArrowDown", "Enter")
        assert self.at == "chips", self.tab.words()
        self.counts([2, 3, 1, 12, 0, 0])
        self.goes_on("chips")
        self.picks()
        assert self.at == "purpose", self.tab.words()
        self.tab.write("2")
        self.tab.keys("Enter")
        self.tab.reads("Still out: MRI brain with contrast.")
        self.tab.keys("ArrowDown", "Enter")
        self.tab.reads("A result is in")

    def commits(self) -> None:
        self.tab.keys("ArrowUp", "Enter")
        assert self.at == "chips", self.tab.words()
        self.counts([1, 2, 1, 14, 0, 0])
        self.goes_on("chips")
        self.picks()
        self.counts([1, 1, 1, 15, 0, 0])
        self.goes_until(say("room-discuss"))
        self.goes_until(say("room-after"))
        self.counts([8, 0, 0, 10, 0, 0])
        self.goes_until(say("room-votes"))
        self.goes_on("diagnosis")

    def goes_until(self, words: str) -> None:
        for _ in range(12):
            if words in self.tab.asked(ON_SCREEN):
                return
            self.tab.keys("PageDown")
        raise AssertionError(f"{words!r} never came: {self.tab.words()}")

    def looks_back(self) -> None:
        for at in ("sentence", "went well", "would change"):
            assert self.at == at
            self.tab.write(f"about {at}")
            self.goes_on(at)

    def sees_the_debrief(self) -> list[str]:
        """What stands on each screen, one after the other."""
        screens = [self.tab.asked(ON_SCREEN)]
        while say("rounds-page-log") not in screens[-1]:
            for _ in range(12):
                self.tab.keys("PageDown")
                if (now := self.tab.asked(ON_SCREEN)) != screens[-1]:
                    break
            assert now != screens[-1], "it stays where it is"
            screens.append(now)
        return screens

    def goes_back(self, screens: Sequence[str]) -> Iterator[int]:
        """Shows each of these screens again, the last first, and gives its number."""
        for number, screen in reversed([*enumerate(screens)]):
            for _ in range(12):
                if self.tab.asked(ON_SCREEN) == screen:
                    break
                self.tab.keys("PageUp")
            assert self.tab.asked(ON_SCREEN) == screen
            yield number


def words_of(data: Any) -> Iterator[str]:
    """Every sentence in blocks."""
    if isinstance(data, dict):
        for key, value in data.items():
            if key in ("words", "head", "title", "caption") and isinstance(value, str):
                yield " ".join(value.split())
            yield from words_of(value)
    elif isinstance(data, list):
        for one in data:
            yield from words_of(one)


def on_the_wall(walk: Walk) -> set[str]:
    read = debrief(CASE, walk)
    data = as_data(rounds(CASE, read, next_case=sibling(CASE, read)))
    # A page names the next case; the terminal says how to walk it.
    return {words for words in words_of(data["sections"]) if not words.startswith("workup walk")}


def begun(tab: Tab, path: Path) -> Facilitator:
    tab.open(path.as_uri())
    tab.until(LIVE)
    if tab.asked("() => localStorage.length"):
        tab.asked("() => localStorage.clear()")
        tab.reload()
        tab.until(LIVE)
    return Facilitator(tab)


def test_a_room_of_eighteen_is_walked_by_keyboard_and_remote_from_the_opening_to_its_log(
    tab: Tab, room_page: Path
) -> None:
    room = begun(tab, room_page)
    room.opens_the_case()
    room.orders_a_scan()
    tab.reload()
    tab.until(LIVE)
    tab.reads("A result is in")
    room.commits()
    room.looks_back()
    screens = room.sees_the_debrief()

    walk = follow(CASE, [ENTRY.validate_python(entry) for entry in tab.asked(KEPT)])
    assert walk.awaits.kind == "over"
    assert [(vote.about, sum(vote.votes.values())) for vote in walk.votes] == [
        *[("list", ROOM)] * 3,
        ("before discussion", ROOM),
        ("after discussion", ROOM),
    ]
    assert walk.ideas == ("ataxia", "tumour")
    assert walk.diagnosis == HIDDEN
    assert walk.reflections["sentence"] == "about sentence"
    seen = " ".join(screens).replace("\u00a0", " ")
    assert [words for words in on_the_wall(walk) if words not in seen] == []
    assert say("answer-title") in screens[1]
    assert any(say("apart-title") in screen for screen in screens)


Open = Callable[..., Any]


@pytest.fixture
def show(chromium: Any, room_page: Path) -> Iterator[Open]:
    with tabs_of(chromium, room_page) as show:
        yield show


def test_its_log_is_downloaded_with_a_check_at_the_end_of_every_line(show: Open, tmp_path: Path) -> None:
    page = show()
    room = over(page)
    room.sees_the_debrief()
    with page.expect_download() as downloaded:
        room.tab.keys("ArrowDown", "Enter")
    assert downloaded.value.suggested_filename == "mira.rounds-1.jsonl"
    downloaded.value.save_as(tmp_path / "mira.rounds-1.jsonl")
    lines = (tmp_path / "mira.rounds-1.jsonl").read_text(encoding="utf-8").splitlines()

    assert all(set(json.loads(line)) >= {"check"} for line in lines)
    assert page.asked == [page.url]
    assert page.said == []
    assert parse(lines, "downloaded").header.mode == "rounds"


def test_the_log_of_a_built_in_case_is_summed_up_and_set_aside_as_a_rooms(
    chromium: Any, run: Run, tmp_path: Path
) -> None:
    path = tmp_path / "tomas-room.html"
    made = run("teach", "rounds", "tomas", "--to", "page", "-o", str(path))
    assert made.returncode == 0, made.stderr
    assert "the page of tomas for a room" in made.stdout
    with opened(chromium, path) as page:
        room = Facilitator(ChromiumTab(page))
        room.goes_on("opening")
        room.tab.write("ataxia\n")
        room.goes_on("idea")
        hands = [9, 5, 4, *[0] * (len(case_named("tomas").options) - 3)]
        room.counts(hands)
        room.goes_on("chips")
        room.tab.keys("ArrowUp", "Enter")
        room.counts(hands)
        room.goes_on("chips")
        room.picks()
        room.counts(hands)
        room.goes_until(say("room-after"))
        room.counts(hands)
        room.goes_on("diagnosis")
        room.looks_back()
        room.sees_the_debrief()
        with page.expect_download() as downloaded:
            room.tab.keys("ArrowDown", "Enter")
        downloaded.value.save_as(tmp_path / "tomas.rounds-1.jsonl")

    summed = run("summary", "tomas.rounds-1.jsonl")
    reported = run("teach", "class", "tomas.rounds-1.jsonl", "--case", "tomas")
    alone = run("teach", "class", "tomas.rounds-1.jsonl")

    assert summed.returncode == 0, summed.stderr
    assert say("room-votes").upper() in summed.stdout
    assert reported.returncode == 0, reported.stderr
    told = "tomas.rounds-1.jsonl: a room walked tomas; 'workup summary' with this file shows its votes and its debrief"
    assert f"A room's: 1. {say('aside-room-what')}" in reported.stdout
    assert told in " ".join(reported.stdout.split())
    assert (alone.returncode, told in alone.stderr) == (4, True)


def counting(show: Open, **options: Any) -> tuple[Any, Facilitator]:
    page = show(**options)
    room = Facilitator(ChromiumTab(page))
    room.goes_on("opening")
    room.tab.write("ataxia\n")
    room.goes_on("idea")
    return page, room


def entries(page: Any) -> list[dict[str, Any]]:
    return [json.loads(line)["entry"] for line in page.evaluate("workup.ui.log()").splitlines()[1:]]


def test_hands_are_counted_by_a_click_by_the_space_bar_and_by_number(show: Open) -> None:
    page, room = counting(show)

    page.get_by_role("button", name="Acute cerebellar ataxia: one hand more").click(click_count=3, delay=20)
    page.get_by_role("spinbutton", name="Hands for toxic ingestion").press(" ")
    page.keyboard.press(" ")
    page.get_by_role("button", name="One hand fewer for toxic ingestion").click()
    room.tab.keys("Escape")
    page.get_by_role("button", name="Keep these hands").focus()
    page.keyboard.type("2")
    page.keyboard.type("5")
    room.goes_on("chips")

    assert entries(page)[-2:] == [
        {"kind": "vote", "about": "list", "votes": {ATAXIA: 3, FOSSA: 5, TOXIC: 1}},
        {"kind": "chips", "chips": {ATAXIA: 3, FOSSA: 6, TOXIC: 1}},
    ]


def test_hands_that_were_half_counted_outlive_a_reload_and_a_black_screen(show: Open) -> None:
    page, room = counting(show)
    room.tab.write("9")
    room.tab.keys("ArrowDown")
    room.tab.write("4")

    for key in (".", "b"):
        page.keyboard.press(key)
        assert page.locator("#black").count() == 1
        assert page.evaluate("document.querySelector('main').inert")
        page.keyboard.press("b")
        assert page.locator("#black").count() == 0
    page.reload()
    page.wait_for_selector("html[data-ready]", state="attached")

    assert page.get_by_role("spinbutton").evaluate_all("all => all.map((one) => one.value)")[:3] == ["9", "4", "0"]
    assert page.evaluate("workup.ui.walk().votes") is None


def test_a_count_that_was_kept_can_be_taken_back_and_is_there_to_be_put_right(show: Open) -> None:
    page, room = counting(show)
    room.counts([9, 5, 2, 1, 1, 0])
    room.goes_on("chips")

    page.locator("#take-back").focus()
    page.keyboard.press("Enter")

    assert room.at == "chips"
    assert page.get_by_role("spinbutton").evaluate_all("all => all.map((one) => one.value)")[:2] == ["9", "5"]
    room.tab.write("8")
    room.goes_on("chips")
    walk = follow(CASE, parse(page.evaluate("workup.ui.log()").splitlines(), "log").entries)
    assert [vote.votes[ATAXIA] for vote in walk.votes] == [8]


def test_a_slip_of_a_key_skips_no_ideas_commits_nobody_and_leaves_no_line_blank(show: Open) -> None:
    page = show()
    room = Facilitator(ChromiumTab(page))
    room.goes_on("opening")

    room.tab.keys("Enter", "PageDown")

    assert room.at == "idea"
    assert say("rounds-page-no-idea") in page.locator("#walk").inner_text()
    assert entries(page) == []
    room.tab.keys("PageUp")
    assert room.at == "opening"


def test_the_words_that_follow_one_another_do_not_run_into_the_next_question(show: Open) -> None:
    page, room = counting(show)
    room.counts([9, 5, 2, 1, 1, 0])
    room.goes_on("chips")
    room.tab.keys("ArrowUp", "Enter")
    room.goes_until(say("room-hands", hands=0))
    page.get_by_role("button", name=say("chips-skip-list")).click()
    room.counts([9, 5, 2, 1, 1, 0])
    room.goes_until(say("room-after"))
    room.counts([9, 5, 2, 1, 1, 0])
    room.goes_on("diagnosis")

    room.tab.keys("PageDown")
    assert room.at == "sentence"
    assert say("rounds-page-blank") in page.locator("#status").inner_text()
    room.tab.write("one sentence")
    room.goes_on("sentence")

    assert page.locator("#words").input_value() == ""


def test_a_tie_is_put_to_the_room_and_only_its_own_diagnoses_are_there(show: Open) -> None:
    page, room = counting(show)
    room.counts([9, 9, 0, 0, 0, 0])
    room.goes_on("chips")
    room.tab.keys("ArrowUp", "Enter")
    room.counts([9, 9, 0, 0, 0, 0])
    room.goes_on("chips")
    room.counts([9, 9, 0, 0, 0, 0])
    room.goes_until(say("room-after"))
    room.counts([9, 9, 0, 0, 0, 0])
    room.goes_until(say("room-votes"))

    assert page.locator(".options li").all_inner_texts() == ["1\nAcute cerebellar ataxia", "2\nPosterior fossa tumour"]
    page.keyboard.type("2")
    page.keyboard.press("Enter")
    assert entries(page)[-1] == {"kind": "diagnosis", "hypothesis": FOSSA}


def over(page: Any) -> Facilitator:
    """A room that has come to the end by the shortest way."""
    room = Facilitator(ChromiumTab(page))
    room.goes_on("opening")
    room.tab.write("ataxia\n")
    room.goes_on("idea")
    for _ in range(2):
        room.counts([18, 0, 0, 0, 0, 0])
        room.goes_on("chips")
        if room.at == "act":
            room.tab.keys("ArrowUp", "Enter")
    for words in (say("room-after"), say("room-votes")):
        room.counts([18, 0, 0, 0, 0, 0])
        room.goes_until(words)
    room.goes_on("diagnosis")
    room.looks_back()
    return room


def test_a_mark_in_the_debrief_leads_to_its_source_on_the_screen_of_sources(show: Open) -> None:
    page = show()
    room = over(page)
    room.tab.keys("PageDown")
    assert page.locator(".do h2").inner_text() == say("answer-title")

    mark = page.locator(".do a[href^='#source-']").first
    href = mark.get_attribute("href")
    mark.click()

    assert page.locator(".do h2").inner_text() == say("page-sources")
    assert page.locator(href).is_visible()
    assert page.said == []


def test_the_case_is_begun_again_as_another_attempt_once_that_was_said_twice(show: Open) -> None:
    page = show()
    over(page).sees_the_debrief()

    page.get_by_role("button", name=say("rounds-page-over")).first.click()
    assert json.loads(page.evaluate("workup.ui.log()").splitlines()[0])["attempt"] == 1
    page.get_by_role("button", name=say("rounds-page-over")).last.click()

    assert json.loads(page.evaluate("workup.ui.log()").splitlines()[0])["attempt"] == 2
    assert entries(page) == []
    assert Facilitator(ChromiumTab(page)).at == "opening"


def test_a_room_and_a_learner_in_one_browser_each_keep_their_own(show: Open, tmp_path: Path) -> None:
    alone = tmp_path / "mira.html"
    alone.write_text(export.page(CASE), encoding="utf-8")
    page, room = counting(show)
    room.counts([18, 0, 0, 0, 0, 0])
    room.goes_on("chips")
    walked = entries(page)

    page.goto(alone.as_uri())
    page.wait_for_selector("html[data-ready]", state="attached")

    assert entries(page) == []
    page.go_back()
    page.wait_for_selector("body[data-kind]", state="attached")
    assert entries(page) == walked


def test_axe_finds_nothing_amiss_on_any_screen_of_a_room_in_the_light_and_in_the_dark(show: Open) -> None:
    page = show()
    room = Facilitator(ChromiumTab(page))
    found = []

    def looked_at(*, also_in_the_dark: bool = True) -> None:
        found.append(amiss(page))
        if also_in_the_dark:
            page.emulate_media(color_scheme="dark")
            page.set_viewport_size({"width": 1920, "height": 900})
            found.append(amiss(page))
            page.emulate_media(color_scheme="light")
            page.set_viewport_size({"width": 1280, "height": 900})

    looked_at()
    room.goes_on("opening")
    looked_at()
    room.tab.write("ataxia\n")
    room.goes_on("idea")
    room.counts([6, 6, 6, 0, 0, 0])
    assert "on something else" in page.locator("#told").inner_text()
    looked_at()
    room.goes_on("chips")
    looked_at()
    room.orders_a_scan()
    looked_at()
    page.get_by_role("button", name=say("walk-here-know")).click()
    looked_at()
    room.tab.keys("Escape")
    room.commits()
    looked_at()
    room.looks_back()
    # Each screen in the light; in the dark those that have a picture, a card or a list of sources.
    for number in room.goes_back(room.sees_the_debrief()):
        drawn = page.locator(".do :is(svg, article, #all-sources)").count()
        looked_at(also_in_the_dark=number == 0 or drawn > 0)
    page.keyboard.press("b")
    looked_at()

    assert len(found) > 20
    assert [one for one in found if one] == []


def test_the_notice_stands_on_every_screen_and_nothing_runs_over_its_edge(show: Open) -> None:
    page = show()
    sizes = [{"width": 1920, "height": 1080}, {"width": 1280, "height": 720}]
    page.set_viewport_size(sizes[-1])
    room = Facilitator(ChromiumTab(page))
    wide = "document.documentElement.scrollWidth <= innerWidth"
    seen = """() => {
        const box = document.querySelector("header .notice").getBoundingClientRect();
        return box.top >= 0 && box.bottom <= innerHeight && parseFloat(getComputedStyle(document.body).fontSize) >= 24;
    }"""
    fitting = []

    def looked_at() -> None:
        for size in sizes:
            page.set_viewport_size(size)
            fitting.append(bool(page.evaluate(seen)) and bool(page.evaluate(wide)))

    looked_at()
    room.opens_the_case()
    looked_at()
    room.orders_a_scan()
    looked_at()
    room.commits()
    room.looks_back()
    for _ in room.goes_back(room.sees_the_debrief()):
        looked_at()

    assert len(fitting) > 16
    assert all(fitting)
    assert page.asked == [page.url]
    assert page.said == []


def test_without_its_script_the_page_of_a_room_is_a_handout_under_the_notice(chromium: Any, room_page: Path) -> None:
    with opened(chromium, room_page, live=False, java_script_enabled=False) as page:
        assert page.locator("#handout").is_visible()
        assert "For teaching only." in page.locator("header").inner_text()
        assert say("rounds-page-foot") in page.locator("footer").inner_text()


def test_a_learners_page_carries_nothing_of_a_room_and_a_rooms_page_nothing_of_a_course() -> None:
    learner, room = (_script_of(export.page(CASE, is_room=is_room)) for is_room in (False, True))

    assert say("rounds-page-keep") in room
    assert say("rounds-page-keep") not in learner
    assert '"rounds"' not in learner
    assert "LMSInitialize" not in room


def _script_of(page: str) -> str:
    return letters.unpacked(page.split('id="packed">')[1].split("</script>", maxsplit=1)[0])


@pytest.mark.parametrize("more", [["--resume"], ["--plain"]])
def test_what_is_for_the_terminal_is_refused_beside_a_page(run: Run, more: list[str]) -> None:
    done = run("teach", "rounds", "amara", "--to", "page", *more)

    assert done.returncode == 2
    assert "--to page writes a file" in done.stderr


def test_a_file_is_written_only_as_a_page(run: Run, tmp_path: Path) -> None:
    done = run("teach", "rounds", "amara", "-o", "amara.html")

    assert done.returncode == 2
    assert "go with --to page" in done.stderr
    assert not (tmp_path / "amara.html").exists()
