"""Pages on which eyes move: for everybody, by keyboard, with less motion, without a script, on a phone, in print."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support.cases import built_in
from support.cases.folders import reference_lines
from support.commands import workup_in
from support.pages.axe import amiss

from workup.document.eyes import signs_of_eyes

Open = Callable[..., Any]

IRIS = "[...document.querySelectorAll('.iris')].map(one => one.parentNode.getAttribute('transform')).join()"


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("seen")
    workup_in(folder, "walk", "amara", typed="".join(reference_lines("amara")))
    for name, typed in (("walk", ("show", "amara")), ("eyes", ("teach", "eyes")), ("about", ("about",))):
        done = workup_in(folder, *typed, "-o", f"{name}.html")
        assert done.returncode == 0, done.stderr
    return {name: folder / f"{name}.html" for name in ("walk", "eyes", "about")}


@pytest.mark.parametrize(
    ("name", "width", "scheme"),
    [
        ("walk", 320, "dark"),
        ("walk", 1280, "light"),
        ("eyes", 320, "light"),
        ("eyes", 1280, "dark"),
        ("about", 320, "light"),
    ],
)
def test_axe_finds_nothing_amiss_and_a_phone_is_wide_enough(opened: Open, name: str, width: int, scheme: str) -> None:
    page = opened(name, width, color_scheme=scheme, reduced_motion="reduce")

    assert amiss(page) == ""
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.said == [] and len(page.asked) == 1


def test_eyes_move_by_themselves_only_where_nobody_asked_for_less_motion(opened: Open) -> None:
    moving, still = (opened("eyes", reduced_motion=wish) for wish in ("no-preference", "reduce"))

    before = moving.evaluate(IRIS)
    moving.wait_for_function(f"before => {IRIS} !== before", arg=before, timeout=5_000)
    first = still.evaluate(IRIS)
    still.wait_for_timeout(300)
    assert still.evaluate(IRIS) == first


def test_the_keyboard_plays_pauses_slows_and_steps(opened: Open) -> None:
    page = opened("eyes", reduced_motion="reduce")
    play, slow, step = (page.locator("button").nth(place) for place in range(3))

    at_rest = page.evaluate(IRIS)
    step.focus()
    for _ in range(40):
        page.keyboard.press("Enter")
    assert page.evaluate(IRIS) != at_rest and play.inner_text() == "Play"
    slow.focus()
    page.keyboard.press("Space")
    assert slow.get_attribute("aria-pressed") == "true"
    play.focus()
    page.keyboard.press("Enter")
    assert play.inner_text() == "Pause"
    stepped = page.evaluate(IRIS)
    page.wait_for_function(f"before => {IRIS} !== before", arg=stepped, timeout=5_000)
    page.keyboard.press("Enter")
    assert play.inner_text() == "Play"


def test_without_a_script_the_trace_stands_there_and_nothing_else_is_offered(opened: Open) -> None:
    page = opened("walk", java_script_enabled=False)

    assert page.locator("svg .trace").first.is_visible()
    assert not page.locator("button").first.is_visible() and not page.locator(".eyes").first.is_visible()


def test_on_paper_there_are_traces_and_no_eyes_or_buttons(opened: Open) -> None:
    page = opened("eyes", reduced_motion="reduce")
    page.emulate_media(media="print")

    assert page.locator("svg .trace").first.is_visible()
    assert not page.locator(".controls").first.is_visible() and not page.locator(".eyes").first.is_visible()


def test_forced_colours_keep_every_kind_of_line_apart_from_the_ground(opened: Open) -> None:
    page = opened("walk", forced_colors="active", reduced_motion="reduce")
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")

    strokes = page.evaluate("[...document.querySelectorAll('.drawing path')].map(e => getComputedStyle(e).stroke)")
    assert strokes and ground not in strokes


def test_no_sign_is_named_before_it_is_asked_for(opened: Open) -> None:
    page = opened("eyes", reduced_motion="reduce")
    heads = [(line.head or "").rstrip(".") for line in signs_of_eyes(built_in.checklist().about)]  # type: ignore[arg-type]  # because the built-in pack has its page

    # The list of sources at the end names some, as their authors did.
    seen = page.locator("main").inner_text().partition("Sources")[0]
    told = page.evaluate(
        "[...document.querySelectorAll('[aria-label]')].map(e => e.getAttribute('aria-label')).join(' ')"
    )
    assert len(heads) == 12
    assert not [head for head in heads if head in seen or head in told]
    page.locator("summary").nth(1).click()
    assert "Opsoclonus." in page.locator("main").inner_text()
