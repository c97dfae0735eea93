"""The page in every browser that can be had: a whole walk by its controls, two tabs, and a course."""

from pathlib import Path

import pytest
from support.browsers.tab import Tab
from support.pages.lms import platform
from support.pages.readers import Shape
from support.pages.summaries import summary_of
from support.world.worlds import a_case

from workup import export, scorm
from workup.core.debrief import Debrief, debrief
from workup.core.exchange import handin
from workup.core.walk.lines import parse
from workup.logbook import follow_log
from workup.phrases import say

CASE = a_case()

LINES = f"() => JSON.parse(localStorage.getItem('workup:mira:{CASE.rules}')).lines.map((line) => line.entry)"
LIVE = "() => document.documentElement.dataset.ready !== undefined"


@pytest.fixture
def url(tmp_path: Path) -> str:
    path = tmp_path / "mira.html"
    path.write_text(export.page(CASE), encoding="utf-8")
    return path.as_uri()


def live(tab: Tab, url: str = "") -> Tab:
    if url:
        tab.open(url)
    tab.until(LIVE)
    return tab


def afresh(tab: Tab, url: str) -> None:
    """Opens a page that has kept nothing: a browser may keep for all files what an earlier test did in one."""
    live(tab, url)
    if tab.asked("() => localStorage.length"):
        tab.asked("() => localStorage.clear()")
        tab.reload()
        tab.until(LIVE)


IDEA = say("walk-idea-label", number=1, most=3)
QUESTIONS = (say("walk-sentence"), say("walk-went-well"), say("walk-would-change"))
ATAXIA, FOSSA = "Acute cerebellar ataxia", "Posterior fossa tumour"


def begin(tab: Tab) -> None:
    """Thinks, as far as the bedside."""
    tab.press(IDEA)
    tab.write("ataxia\n")
    tab.reads(say("walk-idea-kept", ideas="ataxia"))
    tab.press(say("walk-ideas-done"), say("chips-on", diagnosis=ATAXIA.lower()))
    tab.write("6")
    tab.press(*[say("chips-more", diagnosis=FOSSA.lower())] * 4, say("chips-keep"))


BLOCK = "() => document.getElementById('block').textContent"
SELECTED = """() => {
    const block = document.getElementById("block");
    block.closest("details").open = true;
    getSelection().selectAllChildren(block);
    return getSelection().toString();
}"""
"""What somebody gets who copies the block by hand, also of what has not come into sight."""


def handed_in(tab: Tab, script: str = BLOCK) -> str:
    """The log in the block that is handed in."""
    handed = next(handin.blocks(tab.asked(script)))
    assert handed.log_text is not None, handed.reason
    return handed.log_text


def sentences(made: Debrief) -> list[str]:
    """The longer pieces of what Python says in a debrief."""
    pieces = (" ".join(part.split()) for part in Shape(summary_of(CASE, made, "html")).parts)
    return [piece for piece in pieces if len(piece) > 30]


def test_a_walk_from_the_opening_to_the_block_that_is_handed_in(tab: Tab, url: str) -> None:
    afresh(tab, url)
    begin(tab)
    tab.press("The bedside", "Eye movements")
    tab.reads("chaotic")
    tab.press(say("order-find"))
    tab.write("mri brain\n\n")
    tab.press(
        say("order-it"), say("chips-keep-same"), "Eye movements", say("chips-pick-none"), "Posterior fossa tumour"
    )
    tab.reads("Still out: MRI brain with contrast.")
    tab.press("Wait for it")
    tab.reads("A result is in")
    tab.press(say("order-ready"), say("chips-keep-same"), "Eye movements", say("chips-pick-none"), ATAXIA)
    tab.press(say("walk-commit"))
    for asked, words in zip(QUESTIONS, ("A small sentence", "The eyes first", "Nothing"), strict=True):
        tab.press(asked)
        tab.write(words)
        tab.press(say("walk-words-keep"))
    tab.press(say("logs-code-draw"), say("logs-block-copy"))
    # Copied, or selected where the clipboard is closed.
    tab.reads("The block is")
    handed = handed_in(tab)
    assert handed_in(tab, SELECTED) == handed

    tab.reload()
    live(tab)

    assert handed_in(tab) == handed
    log = parse(handed.split("\n"), "handed in")
    assert log.header.learner is not None
    made = debrief(CASE, follow_log(CASE, log, "handed in"))
    assert made.told.sentence == "A small sentence"
    # Of three engines, each says what Python says.
    read = " ".join(tab.asked("() => document.body.textContent").split())
    assert [words for words in sentences(made) if words not in read] == []


def test_a_tab_goes_on_with_what_another_has_done_and_neither_loses_anything(tab: Tab, url: str) -> None:
    afresh(tab, url)
    second = live(tab.another(), url)

    begin(second)
    tab.reads(say("walk-another-tab"))
    tab.press("The bedside", "Eye movements")
    second.reads(say("walk-another-tab"))
    second.press("The bedside", "Gait")
    tab.reads("Wide-based")
    tab.reload()
    live(tab)

    entries = tab.asked(LINES)
    assert entries == second.asked(LINES)
    assert [entry["kind"] for entry in entries] == ["idea", "idea", "chips", "look", "look"]
    assert [entry["items"] for entry in entries[3:]] == [["eye-movements"], ["gait"]]


LEFT = "() => { document.getElementById('player').src = 'about:blank'; }"


def test_a_course_keeps_a_walk_that_is_left_and_gives_it_back_under_a_strict_policy(tab: Tab) -> None:
    with platform(scorm.package(CASE)) as course:
        course.headers = {"Content-Security-Policy": "default-src 'self'; require-trusted-types-for 'script'"}
        tab.open(course.address())
        tab.inside("#player")
        live(tab)
        begin(tab)
        tab.press("The bedside", "Eye movements")
        tab.reads("chaotic")
        tab.inside("")
        tab.asked(LEFT)
        course.closed()
        left = dict(course.core)
        course.keep()

        tab.open(course.address())
        tab.inside("#player")
        live(tab)
        tab.press("The bedside")
        tab.reads("chaotic")
        tab.press(say("order-ready"), say("chips-skip-list"), ATAXIA, say("walk-commit"))
        for question in QUESTIONS:
            tab.reads(question)
            tab.press(say("walk-words-blank"))
        tab.reads(say("answer-title"))
        tab.inside("")
        tab.asked(LEFT)
        course.closed()

    assert (left["lesson_status"], left["exit"]) == ("incomplete", "suspend")
    assert (course.core["lesson_status"], course.core["exit"]) == ("completed", "")
