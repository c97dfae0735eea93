"""The log of a room, kept in a file and opened again: the room goes on where it was, in every browser there is."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
from support.browsers.chromium import ChromiumTab
from support.browsers.tab import PATIENCE, Tab
from support.pages.players import tabs_of
from test_room_page import ATAXIA, CASE, ENTRY, FOSSA, KEPT, LIVE, Facilitator, begun, counting, entries

from workup import logbook
from workup.core.text.value import as_data
from workup.core.walk.following import follow
from workup.core.walk.lines import parse
from workup.core.walk.log import Chips, Entry, Idea, Look, Vote
from workup.phrases import say

Open = Callable[..., Any]


@pytest.fixture
def show(chromium: Any, room_page: Path) -> Iterator[Open]:
    with tabs_of(chromium, room_page) as show:
        yield show


CHOSEN = """(text) => {
    const given = new DataTransfer();
    given.items.add(new File([text], "kept.jsonl"));
    const choose = document.querySelector(".do input[type=file]");
    choose.files = given.files;
    choose.dispatchEvent(new Event("change"));
}"""
"""A file is chosen, as by the browser's own window for it."""


ROOMS_ENTRIES: tuple[Entry, ...] = (
    Idea(text="ataxia"),
    Idea(text=""),
    Vote(about="list", votes={ATAXIA: 12, FOSSA: 6}),
    Chips(chips={ATAXIA: 7, FOSSA: 3}),
    Look(items=(next(item.id for item in CASE.items.values() if item.is_look),)),
)


def kept_log(folder: Path, *entries: Entry) -> str:
    """A log as the terminal keeps it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(logbook.FOLDER, str(folder))
        with logbook.Logbook.begin(CASE, mode="rounds") as book:
            for entry in entries:
                book.append(entry)
        return book.path.read_text(encoding="utf-8")


def in_header(log: str, **more: Any) -> str:
    """The same log with another first line, which bears no check."""
    first, *rest = log.splitlines()
    made = {key: value for key, value in json.loads(first).items() if key != "check"} | more
    return "\n".join([json.dumps(made), *(line.partition(', "check"')[0] + "}" for line in rest), ""])


def test_a_room_goes_on_from_its_log_in_a_browser_that_has_kept_nothing(
    tab: Tab, room_page: Path, tmp_path: Path
) -> None:
    room = begun(tab, room_page)
    tab.asked(CHOSEN, kept_log(tmp_path, *ROOMS_ENTRIES))
    tab.reads(say("room-open-done", answers=len(ROOMS_ENTRIES)))

    room.looks("eye movements")
    tab.reads("chaotic")
    tab.reload()
    tab.until(LIVE)

    kept = [ENTRY.validate_python(entry) for entry in tab.asked(KEPT)]
    assert tuple(kept[:-1]) == ROOMS_ENTRIES
    assert follow(CASE, kept).seen[-1].item == "eye-movements"


def told_of(page: Any, text: str) -> str:
    page.evaluate(f"(text) => ({CHOSEN})(text)", text)
    page.locator("#status > span").wait_for(state="attached")
    told = str(page.locator("#status").text_content()).strip()
    page.evaluate("document.getElementById('status').replaceChildren()")
    return told


def test_a_log_that_the_terminal_kept_is_opened_by_keyboard_and_gone_on_with(show: Open, tmp_path: Path) -> None:
    log = tmp_path / "mira.jsonl"
    log.write_text(kept_log(tmp_path / "logs", *ROOMS_ENTRIES), encoding="utf-8")
    page = show()

    tab = Facilitator(ChromiumTab(page)).tab
    choosers: list[Any] = []
    # Asked for well before it comes: until a browser has heard of it, nothing tells of a dialog.

    def chosen(chooser: Any) -> None:
        choosers.append(chooser)

    page.on("filechooser", chosen)
    tab.keys("ArrowDown", "ArrowDown")
    assert page.evaluate("document.activeElement.textContent") == say("room-open")
    tab.keys("Enter")
    deadline = monotonic() + PATIENCE
    while not choosers:
        assert monotonic() < deadline, "no dialog was opened"
        page.wait_for_timeout(20)
    choosers[0].set_files(log)
    page.locator("#status", has_text=say("room-open-done", answers=5)).wait_for(state="attached")

    assert page.evaluate("document.body.dataset.kind") == "act"
    written = parse(page.evaluate("workup.ui.log()").splitlines(), "page")
    assert written.header == parse(log.read_text(encoding="utf-8").splitlines(), "terminal").header
    assert written.entries == ROOMS_ENTRIES


def test_what_was_cut_off_in_writing_is_left_out_of_a_log_that_is_opened(show: Open, tmp_path: Path) -> None:
    log = kept_log(tmp_path, *ROOMS_ENTRIES)
    page = show()

    assert told_of(page, log[:-30]) == say("room-open-done", answers=4)
    assert entries(page) == [as_data(entry) for entry in ROOMS_ENTRIES[:4]]


def test_a_file_that_is_no_log_of_this_room_is_refused_with_the_reason_and_nothing_is_lost(
    show: Open, tmp_path: Path
) -> None:
    log = kept_log(tmp_path, *ROOMS_ENTRIES)
    lines = log.splitlines(True)
    astray = json.dumps({"at": "x", "entry": {"kind": "diagnosis", "hypothesis": "nobody"}}) + "\n"
    none_of_it = json.dumps({"at": "x", "entry": {"kind": "vote", "about": "list", "votes": {ATAXIA: "12"}}}) + "\n"
    refused = {
        "room-open-none": ["", "Dear room", "[1]\n", "{}\n", "null\n", log[:60], in_header(log, attempt="1")],
        "room-open-altered": [log.replace("12", "13"), "".join([*lines[:2], *lines[3:]]), "".join(lines[1:])],
        "room-open-format": [in_header(log, workup_log=5)],
        "room-open-case": [in_header(log, case="bo"), in_header(log, pack="fainting")],
        "room-open-learner": [in_header(log, mode="walk")],
        "room-open-version": [in_header(log, case_rules="0" * 16)],
        "room-open-astray": [
            log + astray,
            log + none_of_it,
            log + '{"at": "x"}\n',
            log + "null\n",
            in_header(log) + "5\n",
        ],
    }
    page = show()

    told = {why: {told_of(page, text) for text in texts} for why, texts in refused.items()}

    assert told == {why: {say(why, **({"name": CASE.patient.name} if "case" in why else {}))} for why in refused}
    assert entries(page) == []
    assert page.said == []


def test_a_log_without_what_was_done_here_is_opened_only_once_that_was_asked(show: Open, tmp_path: Path) -> None:
    log = kept_log(tmp_path, *ROOMS_ENTRIES)
    page, room = counting(show)
    room.counts([18, 0, 0, 0, 0, 0])
    room.goes_on("chips")
    walked = entries(page)
    page.get_by_role("button", name=say("walk-here-think")).click()
    choose = ".think input[type=file]"

    page.evaluate(f"(text) => ({CHOSEN.replace('.do input[type=file]', choose)})(text)", log)
    page.get_by_text(say("room-open-sure")).wait_for()
    assert entries(page) == walked
    page.get_by_role("button", name=say("walk-over-keep")).click()
    assert page.evaluate("document.activeElement.textContent") == say("room-open")
    page.evaluate(f"(text) => ({CHOSEN.replace('.do input[type=file]', choose)})(text)", log)
    page.get_by_role("button", name=say("room-open-go")).click()

    assert entries(page) == [as_data(entry) for entry in ROOMS_ENTRIES]
    page.reload()
    page.wait_for_selector("html[data-ready]", state="attached")
    assert entries(page) == [as_data(entry) for entry in ROOMS_ENTRIES]


def test_the_log_so_far_is_downloaded_beside_the_list_and_opened_again_without_a_question(
    show: Open, tmp_path: Path
) -> None:
    page, room = counting(show)
    room.counts([18, 0, 0, 0, 0, 0])
    room.goes_on("chips")
    page.get_by_role("button", name=say("walk-here-think")).click()
    with page.expect_download() as downloaded:
        page.get_by_role("button", name=say("logs-download")).click()
    downloaded.value.save_as(tmp_path / "kept.jsonl")
    walked = entries(page)

    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name=say("room-open")).click()
    chooser.value.set_files(tmp_path / "kept.jsonl")
    page.locator("#status", has_text=say("room-open-done", answers=len(walked))).wait_for(state="attached")

    assert entries(page) == walked
    assert page.evaluate("document.body.dataset.part") == "do"
