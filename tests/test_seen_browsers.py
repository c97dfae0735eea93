"""Eyes that move, in every browser that can be had: drawn, played, stepped, on a phone, and still where wished."""

from pathlib import Path
from typing import Any

import pytest
from support.browsers.tab import Tab
from support.commands import workup_in

from workup.phrases import say

PLAY, PAUSE, SLOW, STEP = (say(f"figure-{name}") for name in ("play", "pause", "slow", "step"))

LOOKS = "() => document.querySelectorAll('.iris')[0].parentNode.getAttribute('transform')"
MOVED = f"(before) => ({LOOKS})() !== before"
NOW = """() => {
    const trace = document.querySelector(".drawing > svg").getBoundingClientRect();
    return (document.querySelector(".now").getBoundingClientRect().x - trace.x) / trace.width;
}"""
CONTROLS = "() => [...document.querySelectorAll('.controls')[0].children].map((one) => one.textContent)"
STEPPED = "(times) => { while (times--) document.querySelectorAll('.controls')[0].children[2].click(); }"

STEPS = 40
"""Of 20 milliseconds: the first eyes of the page follow a light from 400 on."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("eyes")
    done = workup_in(made, "teach", "eyes", "-o", "eyes.html")
    assert done.returncode == 0, done.stderr
    (made / "phone.html").write_text(
        "<!doctype html><title>A phone</title>"
        '<iframe src="eyes.html" width="320" height="700" style="border:0"></iframe>',
        encoding="utf-8",
    )
    return made


def stepped(tab: Tab) -> None:
    """Presses one step until the eyes look elsewhere: by hand at first, which takes a browser a tenth of a second."""
    before, was = tab.asked(LOOKS), tab.asked(NOW)
    by_hand = [STEP] * 4
    tab.press(*by_hand)
    tab.asked(STEPPED, STEPS - len(by_hand))
    assert tab.asked(MOVED, before)
    # So far goes the line on the trace, which is six seconds long over 344 of the sheet's 360 units.
    assert tab.asked(NOW) - was == pytest.approx(344 / 360 * 20 * STEPS / 6_000, abs=0.01)


def test_eyes_are_drawn_play_and_pause_and_go_on_by_one_step(tab: Tab, folder: Path) -> None:
    tab.open((folder / "eyes.html").as_uri())
    drawn = "() => [document.querySelectorAll('.eyes svg').length, document.querySelectorAll('.now').length]"
    assert tab.asked(drawn) == [12, 12]

    # Nobody wished for less: what is in sight moves by itself.
    tab.until(f"() => ({CONTROLS})()[0] === {PAUSE!r}")
    tab.until(MOVED, tab.asked(LOOKS))
    tab.press(SLOW, PAUSE)
    assert tab.asked(CONTROLS) == [PLAY, SLOW, STEP]
    assert tab.asked("() => document.querySelectorAll('.controls')[0].children[1].ariaPressed") == "true"
    stepped(tab)


def test_on_a_phone_nothing_is_wider_than_it_and_controls_are_as_large_as_a_finger(tab: Tab, folder: Path) -> None:
    tab.open((folder / "phone.html").as_uri())
    tab.inside("iframe")
    tab.until("() => document.querySelectorAll('.eyes svg').length === 12")

    assert tab.asked("() => [innerWidth, document.documentElement.scrollWidth <= innerWidth]") == [320, True]
    sizes = tab.asked(
        """() => [...document.querySelectorAll('.controls button')].map((one) => {
            const { x, right, width, height } = one.getBoundingClientRect();
            return x >= 0 && right <= innerWidth && width >= 44 && height >= 44;
        })"""
    )
    assert sizes == [True] * 36
    # All of a trace and of both eyes lies within the page.
    assert tab.asked(
        "() => [...document.querySelectorAll('.drawing svg')].every((one) => one.getBoundingClientRect().right <= 320)"
    )


def test_in_firefox_too_nothing_moves_by_itself_for_who_wishes_that_and_forced_colours_keep_lines_apart(
    folder: Path, firefox: Any
) -> None:
    wishes = {"ui.prefersReducedMotion": 1, "browser.display.document_color_use": 2}
    with firefox.wishing(wishes), firefox.tab() as tab:
        tab.open((folder / "eyes.html").as_uri())

        for wish in ("(prefers-reduced-motion: reduce)", "(forced-colors: active)"):
            assert tab.asked("(wish) => matchMedia(wish).matches", wish), wish
        assert tab.asked(CONTROLS) == [PLAY, SLOW, STEP]
        stepped(tab)
        assert tab.asked(CONTROLS) == [PLAY, SLOW, STEP]
        ground, *strokes = tab.asked(
            """() => [getComputedStyle(document.body).backgroundColor,
                ...[...document.querySelectorAll('.drawing path')].map((one) => getComputedStyle(one).stroke)]"""
        )
        assert strokes and ground not in strokes
    # It is lent to other tests, who wish for nothing.
    with firefox.tab() as tab:
        for wish in ("(prefers-reduced-motion: reduce)", "(forced-colors: active)"):
            tab.until("(wish) => !matchMedia(wish).matches", wish)
