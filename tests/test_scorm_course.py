"""A package in a course: a real SCORM 1.2 runtime, frames that shut things off, and walks that are left and resumed."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from support.browsers.lent import hurried
from support.commands import workup_in
from support.logs.walkers import case_named, of_another_version
from support.pages.lms import Platform, launched, platform
from support.pages.players import log_of, put, ready

from workup import scorm
from workup.cli.lookup import begun_with
from workup.core.exchange.page_data import playsheet
from workup.core.text.value import as_data
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.lines import FORMAT
from workup.core.walk.log import Idea, Look, Note, Skip
from workup.phrases import say

AMARA = case_named("amara")
WALK = walk_as(LEARNERS["reference"], AMARA)
POLICY = "Content-Security-Policy"
KEPT, ALONE, PAPER = (True, True), (True, False), (False, False)
"""Whether a page can be walked, and whether the course keeps the walk."""

SESSION = r"\d{2,4}:\d\d:\d\d(\.\d{1,2})?"
"""A timespan of SCORM 1.2; the runtime writes the one that we gave anew, and leaves a last nought out."""


@pytest.fixture(scope="module")
def package() -> bytes:
    return scorm.package(AMARA)


@pytest.fixture
def course(package: bytes) -> Iterator[Platform]:
    with platform(package) as imported:
        yield imported


def live(frame: Any) -> Any:
    ready(frame)
    return frame


def said(frame: Any) -> str:
    """What the page says of unusual things, above the walk."""
    return frame.inner_text("#kept") if frame.is_visible("#kept") else ""


def leave(page: Any, course: Platform) -> None:
    """Leaves the package as a platform's own menu does, and waits until the platform heard of it."""
    page.evaluate("document.getElementById('player').src = 'about:blank'")
    page.wait_for_function("API.isTerminated()")
    course.closed()


def entries_of(frame: Any) -> list[Any]:
    return [json.loads(line)["entry"] for line in log_of(frame).splitlines()[1:]]


def test_a_walk_is_launched_left_resumed_and_finished(chromium: Any, course: Platform, tmp_path: Path) -> None:
    half = len(WALK) // 2

    with launched(chromium, course) as (page, frame):
        put(live(frame), WALK[:half])
        commits = len(course.commits)
        leave(page, course)
    left, kept = course.core, course.suspended
    course.keep()
    with launched(chromium, course) as (page, frame):
        resumed = entries_of(live(frame))
        about = frame.inner_text(".about")
        put(frame, [Note(text="where was I"), *WALK[half:]])
        log = frame.text_content("#log")
        leave(page, course)

    assert (left["lesson_status"], left["exit"]) == ("incomplete", "suspend")
    assert re.fullmatch(SESSION, left["session_time"])
    assert left["session_time"] > "00:00:00.00"
    assert len(kept) <= 4096
    # One for the launch, and one for every act.
    assert commits == 1 + half
    assert resumed == [as_data(entry) for entry in WALK[:half]]
    assert "kept in the course" in about
    assert (course.core["lesson_status"], course.core["exit"]) == ("completed", "")
    assert course.core["score"] == {"raw": "", "min": "", "max": "100"}
    assert max(len(commit["cmi"]["suspend_data"]) for commit in course.commits) <= 4096
    (tmp_path / "handed-in.jsonl").write_text(log, encoding="utf-8")
    summary = workup_in(tmp_path, "summary", "handed-in.jsonl", "--format", "json")
    assert summary.returncode == 0, summary.stderr
    assert json.loads(summary.stdout)["readings"]["told"]["notes"] == ["where was I"]


@pytest.mark.parametrize("begins", [False, True])
def test_the_box_that_was_ticked_or_cleared_holds_where_a_course_goes_on(chromium: Any, begins: bool) -> None:
    sentence = AMARA.items["eye-movements"].text.split(".")[0]

    with platform(scorm.package(begun_with(AMARA, look_first=begins))) as course:
        with launched(chromium, course) as (page, frame):
            live(frame).get_by_role("checkbox", name="Look before you read").set_checked(not begins)
            put(frame, [Skip(), Look(items=("eye-movements",))])
            leave(page, course)
        course.keep()
        with launched(chromium, course) as (page, frame):
            header = json.loads(log_of(live(frame)).splitlines()[0])
            stands = sentence in frame.inner_text("#walk")

    assert header.get("look_first", False) is not begins
    assert stands is begins


def test_a_finished_walk_is_opened_again_with_its_debrief_and_stays_completed(chromium: Any, course: Platform) -> None:
    with launched(chromium, course) as (page, frame):
        put(live(frame), WALK)
        leave(page, course)
    course.keep()

    with launched(chromium, course) as (page, frame):
        seen = live(frame).is_visible("#debrief")
        frame.click("text=Start over …")
        asked = frame.inner_text(".sure")
        frame.click(".sure .main, .sure button >> nth=0")
        put(frame, WALK[:3])
        leave(page, course)
    begun_again = course.suspended
    course.keep()
    with launched(chromium, course) as (page, frame):
        live(frame)
        leave(page, course)

    assert seen
    # Whoever else walks it has a name of their own there.
    assert say("walk-over-sure", kept="course") in asked
    assert say("walk-over-other") not in asked
    assert (course.core["lesson_status"], course.core["exit"]) == ("completed", "suspend")
    assert "|2Q||" in begun_again
    assert course.suspended == begun_again


def test_an_untouched_attempt_is_incomplete_at_once_and_stays_so(chromium: Any, course: Platform) -> None:
    with launched(chromium, course) as (page, frame):
        live(frame)
        at_once = course.core
        leave(page, course)

    assert at_once["lesson_status"] == course.core["lesson_status"] == "incomplete"
    assert course.core["exit"] == "suspend"
    assert course.suspended == ""


def test_the_gradebook_gets_a_hundred_for_the_whole_walk_and_nothing_before(chromium: Any) -> None:
    with platform(scorm.package(AMARA, gradebook=True)) as course, launched(chromium, course) as (page, frame):
        put(live(frame), WALK[:-1])
        before = course.core["score"]["raw"]
        put(frame, WALK[-1:])
        leave(page, course)

    assert before == ""
    assert course.core["score"] == {"raw": "100", "min": "0", "max": "100"}
    assert course.core["lesson_status"] == "completed"


@pytest.mark.parametrize("kept", ["1|60953386", "{}", "\x00|" * 40, "x" * 4096])
def test_what_cannot_be_read_begins_afresh_and_says_so(chromium: Any, course: Platform, kept: str) -> None:
    course.known = {"suspend_data": kept, "core": {"entry": "resume", "lesson_status": "incomplete"}}

    with launched(chromium, course) as (_, frame):
        told = said(live(frame))
        put(frame, WALK[:2])
        log = entries_of(frame)

    assert "cannot be read" in told
    assert "afresh" in told
    assert len(log) == 2
    assert course.suspended.startswith(f"{FORMAT}|{AMARA.rules}|")


def test_a_walk_that_another_version_of_the_page_kept_begins_afresh_and_says_so(
    chromium: Any, course: Platform
) -> None:
    with launched(chromium, course) as (page, frame):
        put(live(frame), WALK[:6])
        leave(page, course)
    assert course.suspended.startswith(f"{FORMAT}|")
    course.keep()
    earlier = f"{FORMAT - 1}{course.suspended.rpartition('|')[0][1:]}"
    course.known["suspend_data"] = f"{earlier}|{checksum(earlier)}"

    with launched(chromium, course) as (_, frame):
        told = said(live(frame))
        log = entries_of(frame)

    assert "another version of this page" in told
    assert "afresh" in told
    assert log == []


def checksum(text: str) -> str:
    """As templates/player/course/text.js makes it, in base 36."""
    total = 0x811C9DC5
    for letter in text:
        total = ((total ^ ord(letter)) * 0x01000193) & 0xFFFFFFFF
    digits = ""
    while total:
        total, digit = divmod(total, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
    return digits


def test_a_walk_of_an_edited_case_begins_afresh_and_says_so(chromium: Any, course: Platform) -> None:
    with launched(chromium, course) as (page, frame):
        put(live(frame), WALK[:6])
        leave(page, course)
    course.keep()
    course.imported(scorm.package(of_another_version(AMARA, rules="0" * 16)))

    with launched(chromium, course) as (_, frame):
        told = said(live(frame))
        log = entries_of(frame)

    assert "was changed" in told
    assert "afresh" in told
    assert log == []


def test_a_walk_goes_on_in_a_course_whose_wording_has_changed_which_says_so(chromium: Any, course: Platform) -> None:
    with launched(chromium, course) as (page, frame):
        put(live(frame), WALK[:6])
        leave(page, course)
    course.keep()
    course.imported(scorm.package(of_another_version(AMARA, words="0" * 16)))

    with launched(chromium, course) as (page, frame):
        told = said(live(frame))
        log = entries_of(frame)
        put(frame, WALK[6:])
        told_later = said(frame)
        header = json.loads(frame.text_content("#log").splitlines()[0])
        leave(page, course)

    assert "wording of this case has changed" in told
    assert log == [as_data(entry) for entry in WALK[:6]]
    assert (header["case_rules"], header["case_words"]) == (AMARA.rules, AMARA.words)
    assert told_later == ""


def test_words_that_the_course_cannot_hold_are_cut_there_and_the_page_says_so(chromium: Any, course: Platform) -> None:
    with launched(chromium, course) as (page, frame):
        put(live(frame), [Idea(text="first")])
        before = said(frame)
        put(frame, [Note(text="ü" * 2000), Note(text="y" * 2000)])
        told, whole = said(frame), entries_of(frame)
        leave(page, course)
    course.keep()
    with launched(chromium, course) as (_, frame):
        resumed = entries_of(live(frame))

    assert before == ""
    assert "ends in […]" in told
    assert len(whole[1]["text"]) == 2000
    assert len(course.suspended) <= 4096
    assert [entry["text"][-3:] for entry in resumed] == ["rst", "[…]", "[…]"]


def test_a_course_that_takes_nothing_is_said_to(chromium: Any, course: Platform) -> None:
    with launched(chromium, course) as (page, frame):
        live(frame)
        page.evaluate("void (window.sound = API.LMSCommit, API.LMSCommit = () => 'false')")
        put(frame, [Idea(text="first")])
        silent = said(frame)
        page.evaluate("void (API.LMSCommit = () => { throw new Error('away'); })")
        put(frame, [Idea(text="second")])
        broken = said(frame)
        page.evaluate("void (API.LMSCommit = sound)")
        put(frame, [Idea(text="third")])
        again = said(frame)

    assert "has not taken" in silent
    assert "has not taken" in broken
    assert again == ""


def test_a_page_that_is_left_closes_the_course_once_and_says_so_when_it_comes_back(
    chromium: Any, course: Platform
) -> None:
    with launched(chromium, course) as (page, frame):
        live(frame)
        page.evaluate("void (window.finish = API.LMSFinish, window.finishes = 0)")
        page.evaluate("void (API.LMSFinish = () => { finishes += 1; return finish.call(API, ''); })")
        frame.evaluate("dispatchEvent(new Event('pagehide')); dispatchEvent(new Event('pagehide'));")
        frame.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
        put(frame, WALK[:1])

        assert page.evaluate("finishes") == 1
        assert "Open the case from the course again" in said(frame)
        assert len(entries_of(frame)) == 1


# Frames that shut things off


@pytest.mark.parametrize(
    ("sandbox", "walks", "keeps"),
    [
        ("allow-scripts", True, False),
        ("allow-scripts allow-forms allow-popups", True, False),
        ("allow-scripts allow-same-origin", True, True),
        ("allow-same-origin", False, False),
        ("", False, False),
    ],
)
def test_every_sandbox_ends_in_a_walk_or_in_the_handout(
    chromium: Any, course: Platform, sandbox: str, walks: bool, keeps: bool
) -> None:
    with launched(chromium, course, f"/?sandbox={sandbox.replace(' ', '%20')}") as (_, frame):
        ends_in(frame, walks=walks, keeps=keeps)


@pytest.mark.parametrize(
    ("header", "value", "sandbox", "comes"),
    [
        ("Cross-Origin-Embedder-Policy", "require-corp", None, KEPT),
        (POLICY, "default-src 'self'", None, KEPT),
        (POLICY, "script-src 'self'", None, KEPT),
        (POLICY, "style-src 'self'", None, KEPT),
        (POLICY, "default-src 'self' 'unsafe-inline'", None, KEPT),
        (POLICY, "require-trusted-types-for 'script'; trusted-types 'none'", None, KEPT),
        (POLICY, "script-src 'nonce-abc' 'strict-dynamic'", None, PAPER),
        (POLICY, "script-src 'none'", None, PAPER),
        (POLICY, "default-src 'self'", "allow-scripts", ALONE),
        (POLICY, "default-src 'self'", "", PAPER),
    ],
)
def test_every_policy_ends_in_a_walk_with_its_style_or_in_the_handout_with_the_reason(
    chromium: Any, course: Platform, header: str, value: str, sandbox: str | None, comes: tuple[bool, bool]
) -> None:
    course.headers = {header: value}

    with launched(chromium, course, "/" if sandbox is None else f"/?sandbox={sandbox}") as (_, frame):
        ends_in(frame, walks=comes[0], keeps=comes[1])
        border = frame.evaluate("getComputedStyle(document.querySelector('header .notice')).borderLeftWidth")

    assert border == "4px"


def test_a_foreign_frame_around_the_package_leaves_it_walkable(chromium: Any, course: Platform) -> None:
    with launched(chromium, course, "/elsewhere?from=localhost") as (_, frame):
        ends_in(frame, walks=True, keeps=False)

    assert course.commits == []


def test_a_course_is_found_beyond_a_foreign_frame(chromium: Any, course: Platform) -> None:
    with launched(chromium, course, "/?through=localhost") as (_, frame):
        ends_in(frame, walks=True, keeps=True)

    assert course.suspended.startswith(f"{FORMAT}|{AMARA.rules}|")


def test_a_course_is_found_in_the_window_that_opened_this_one(chromium: Any, course: Platform) -> None:
    with launched(chromium, course, "/elsewhere?from=localhost") as (page, _):
        page.goto(course.address("/alone"))
        with page.expect_popup() as opened:
            page.evaluate("void window.open('/package/index.html')")
        put(live(opened.value), WALK[:2])

        assert said(opened.value) == ""

    assert course.suspended.startswith(f"{FORMAT}|{AMARA.rules}|")


def ends_in(frame: Any, *, walks: bool, keeps: bool) -> None:
    """Looks at a page that could be walked, or at the handout; neither is ever blank."""
    if not walks:
        assert frame.is_visible("#handout")
        assert AMARA.opening.split(".")[0] in frame.inner_text("#handout")
        assert not frame.is_visible("#walk")
        assert "does not run here" in hurried(frame.page, frame).wait_for_selector("#cannot").inner_text()
        return
    put(live(frame), [*WALK[:4], Look(items=("onset",))])
    assert not frame.is_visible("#handout")
    assert len(entries_of(frame)) == 5
    assert ("nothing is kept" in said(frame)) is not keeps
    # The frame of most platforms is 500 pixels high: the page scrolls in it, and nothing is wider than it.
    width, scrolls = frame.evaluate(
        "[document.documentElement.scrollWidth - innerWidth, document.documentElement.scrollHeight > innerHeight]"
    )
    assert width <= 0
    assert scrolls


def test_the_items_of_a_case_have_room_in_the_text() -> None:
    # Two digits for an item, the last of them for none.
    assert len(playsheet(AMARA)["items"]) < 36 * 36 - 1  # type: ignore[arg-type]  # because JSON is untyped


# The notice, which stays in sight


def test_a_course_that_is_lost_is_said_in_sight_with_the_walk_to_copy(chromium: Any, course: Platform) -> None:
    with launched(chromium, course) as (page, frame):
        put(live(frame), WALK[:8])
        page.evaluate("void (API.LMSCommit = () => 'false')")
        put(frame, WALK[8:9])
        first = said(frame)
        in_sight = frame.evaluate(IN_SIGHT)
        put(frame, WALK[9:12])
        then = said(frame)
        frame.click("#kept button")
        block = frame.input_value("#kept textarea")
        expected = frame.evaluate("workup.ui.block()")
        put(frame, WALK[12:13])
        later, expected_later = frame.input_value("#kept textarea"), frame.evaluate("workup.ui.block()")
        then_too = said(frame)

    assert "offered again by itself" in first
    assert in_sight
    assert "lost the course: copy your walk now" in then
    assert block == expected
    assert later == expected_later != expected
    assert "copy your walk now" in then_too


IN_SIGHT = """(() => {
    const { top, bottom } = document.getElementById("kept").getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight && document.documentElement.scrollHeight > innerHeight;
})()"""


def test_offline_is_said_at_once_and_made_good_when_the_network_is_back(chromium: Any, course: Platform) -> None:
    with launched(chromium, course) as (page, frame):
        put(live(frame), WALK[:2])
        page.context.set_offline(True)
        put(frame, WALK[2:5])
        offline, about = said(frame), frame.inner_text(".about")
        page.context.set_offline(False)
        page.wait_for_timeout(300)
        online = said(frame)
    course.keep()
    with launched(chromium, course) as (_, frame):
        resumed = entries_of(live(frame))

    assert "You are offline" in offline
    assert "leave whenever you like" not in about
    assert online == ""
    assert resumed == [as_data(entry) for entry in WALK[:5]]


def test_a_case_opened_in_another_tab_goes_on_there_and_the_first_says_so(chromium: Any, course: Platform) -> None:
    context = chromium.new_context()
    try:
        with launched(context, course) as (_, first):
            put(live(first), WALK[:5])
            course.keep()
            with launched(context, course) as (_, second):
                resumed = entries_of(live(second))
                first.wait_for_function("document.getElementById('walk').inert")
                told = said(first)
                put(second, WALK[5:9])
                first.click("#kept button")
                taken_over = entries_of(first)
                second.wait_for_function("document.getElementById('walk').inert")
    finally:
        context.close()

    assert len(resumed) == 5
    assert "opened again in another tab" in told
    assert taken_over == [as_data(entry) for entry in WALK[:9]]


@pytest.mark.parametrize(("mode", "told"), [("browse", "This is a preview"), ("review", "You are looking back")])
def test_a_preview_and_a_review_are_walked_and_never_kept(
    chromium: Any, course: Platform, mode: str, told: str
) -> None:
    course.known = {"suspend_data": "", "core": {"lesson_mode": mode, "lesson_status": "not attempted"}}

    with launched(chromium, course) as (page, frame):
        put(live(frame), WALK[:4])
        shown = said(frame)
        page.evaluate("document.getElementById('player').src = 'about:blank'")
        page.wait_for_timeout(200)

    assert told in shown
    assert course.commits == []


def test_the_interactions_of_a_walk_are_taken_by_the_runtime(chromium: Any, course: Platform) -> None:
    with launched(chromium, course) as (_, frame):
        put(live(frame), WALK)

    taken = course.commits[-1]["cmi"]["interactions"]
    assert len(taken) == len(WALK)
