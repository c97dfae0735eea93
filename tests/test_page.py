"""The page of a case as a file: what it shows and asks for, with and without its script, on screens and on paper."""

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack
from copy import copy
from pathlib import Path
from typing import Any

import pytest
from support.browsers.lent import hurried
from support.logs.walkers import case_named
from support.pages.axe import amiss
from support.pages.players import log_of, opened, put, put_until, words_in
from support.pages.readers import Shape
from support.world.worlds import a_case, case_data

from workup import export, letters
from workup.core.content.case import Case
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.log import Entry, Idea, Note, Plan, Reflection, Skip, Wait

Open = Callable[..., Any]

MOMENTS = ("idea", "opening", "act", "pause", "purpose", "diagnosis", "over")
"""Of a walk, in their order."""

HOSTILE = (
    "</script><script>alert(1)</script> <!-- open ]]> \"quoted\" 'quoted' "
    '"><img src=x onerror=alert(1)> </textarea></style><b>bold</b> &lt; javascript:alert(1)'
)


@pytest.fixture(scope="module")
def pages(
    tmp_path_factory: pytest.TempPathFactory, shipping: Callable[[], AbstractContextManager[None]]
) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    with shipping():
        sound = export.page(a_case())
        # One letter of the packed script is another: the policy lets no such script in.
        ((before, packed, behind),) = re.findall(r'(.*id="packed">)(.*?)(</script>.*)', sound, re.DOTALL)
        first, rules, walked = letters.unpacked(packed).split('"use strict"')
        altered = {
            "altered": f'{first}"use strick"{rules}"use strict"{walked}',
            "altered-walk": f'{first}"use strict"{rules}"use strick"{walked}',
        }
        texts = {
            "amara": export.page(case_named("amara")),
            "small": sound,
            **{name: f"{before}{letters.packed(text)}{behind}" for name, text in altered.items()},
            "hostile": export.page(a_case(hostile_data())),
        }
    for name, text in texts.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return {name: folder / f"{name}.html" for name in texts}


def hostile_data() -> Any:
    data = case_data()
    data["title"] = HOSTILE[:180]
    data["opening"] = f"{HOSTILE}\n\n{HOSTILE}"
    data["patient"]["setting"] = HOSTILE[:180]
    for finding in data["findings"].values():
        finding["text"] = HOSTILE
        finding["note"] = HOSTILE
    data["teaching"]["sentence"] = HOSTILE
    return data


@pytest.fixture
def show(chromium: Any, pages: dict[str, Path]) -> Iterator[Open]:
    """Opens one of the pages by its name."""
    with ExitStack() as stack:
        yield lambda name, **options: stack.enter_context(opened(chromium, pages[name], **options))


def walked(page: Any, case: Case, until: str = "over") -> Any:
    """The page at the first moment at which the reference walk waits for this."""
    put_until(page, walk_as(LEARNERS["reference"], case), until)
    return page


def test_the_page_asks_for_nothing_but_itself_and_says_nothing(show: Open, pages: dict[str, Path]) -> None:
    page = walked(show("small"), a_case())

    refused = page.evaluate("fetch('https://example.org/').then(() => 'let through', () => 'refused')")

    assert refused == "refused"
    assert page.asked == [pages["small"].as_uri()]
    assert all("Content Security Policy" in line for line in page.said)
    assert len(page.said) <= 2, page.said


def test_only_the_script_and_the_style_of_the_file_are_let_in(show: Open) -> None:
    page = show("small")

    page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.ran = 1'}))"
    )
    page.evaluate("document.body.setAttribute('style', 'display:none')")

    assert page.evaluate("window.ran") is None
    assert page.evaluate("getComputedStyle(document.body).display") == "block"


@pytest.mark.parametrize(
    ("until", "scheme"),
    [
        ("idea", "light"),
        ("opening", "light"),
        ("purpose", "light"),
        ("over", "light"),
        ("pause", "dark"),
        ("over", "dark"),
    ],
)
def test_axe_finds_nothing_amiss_in_a_walk(show: Open, until: str, scheme: str) -> None:
    page = walked(show("small", color_scheme=scheme, width=320 if scheme == "dark" else 1280), a_case(), until)

    assert amiss(page) == ""


@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_amiss_while_results_are_out_and_one_has_come_in(show: Open, width: int) -> None:
    page = show("small", width=width)
    put(page, (Skip(), Plan(items=("toxicology", "urine-hva")), Skip()))
    while_both = amiss(page)
    put(page, (Wait(),))

    assert page.locator("#results").count() == page.locator("#out").count() == 1
    assert (while_both, amiss(page)) == ("", "")


def test_axe_finds_nothing_amiss_while_a_session_is_put_together(show: Open) -> None:
    page = walked(show("amara"), case_named("amara"), "act")

    page.get_by_role("button", name="Mood and crying").click()
    page.get_by_role("button", name="Tumour search").click()
    page.get_by_role("button", name="MRI of neck").click()

    assert page.get_by_role("button", name="Order this session").is_visible()
    assert amiss(page) == ""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_amiss_in_the_handout(show: Open, scheme: str) -> None:
    page = show("altered", live=False, color_scheme=scheme)
    hurried(page).wait_for_selector("#cannot")

    assert amiss(page) == ""


def test_without_script_the_handout_stands_there(show: Open) -> None:
    page = show("amara", live=False, java_script_enabled=False)

    assert page.locator("#handout").is_visible()
    assert not page.locator("#walk").is_visible()
    assert page.get_by_text("Onset and course").is_visible()
    assert "does not run here" in hurried(page).wait_for_selector("#cannot").inner_text()
    assert _style(page, ".lines", "listStyleType") == "none"
    assert page.get_by_text(case_named("amara").opening[:40]).first.is_visible()


@pytest.mark.parametrize(("name", "there"), [("altered", "undefined"), ("altered-walk", "object")])
def test_a_script_that_was_altered_does_not_run_and_the_handout_says_so(show: Open, name: str, there: str) -> None:
    page = show(name, live=False)

    hurried(page).wait_for_selector("#cannot")

    assert page.locator("#handout").is_visible()
    assert not page.locator("#walk").is_visible()
    assert page.evaluate("typeof workup") == there


@pytest.mark.parametrize(
    "broken", ["delete window.DecompressionStream", "JSON.parse = () => { throw new Error('as it may go wrong'); }"]
)
def test_the_handout_is_out_of_sight_while_the_walk_comes_and_back_where_it_does_not(show: Open, broken: str) -> None:
    seen = "window.seen = document.getElementById('handout').offsetHeight;"
    page = show("small", live=False, init=f"addEventListener('DOMContentLoaded', () => {{ {seen} }}); {broken}")
    hurried(page).wait_for_selector("#cannot")

    assert page.evaluate("window.seen") == 0
    assert page.locator("#handout").is_visible()
    assert not page.locator("#walk").is_visible()


def test_with_script_the_player_takes_the_place_of_the_handout(show: Open) -> None:
    page = show("small")

    assert page.locator("#walk").is_visible()
    assert not page.locator("#handout").is_visible()
    assert not page.locator("#cannot").is_visible()


MOMENTS = ("idea", "opening", "act", "pause", "purpose", "diagnosis", "over")


@pytest.mark.parametrize(("size", "width"), [("100%", 320), ("200%", 640)])
def test_the_page_never_scrolls_sideways(show: Open, size: str, width: int) -> None:
    page = show("amara", width=width)
    page.evaluate("size => document.documentElement.style.setProperty('font-size', size)", size)

    for moment in MOMENTS:
        walked(page, case_named("amara"), moment)

        assert page.evaluate("document.documentElement.scrollWidth") <= width, moment
        assert page.evaluate(TOO_WIDE) == [], moment


TOO_WIDE = (
    "[...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 &&"
    " !e.closest('.scroller, .chapters, textarea, .unseen')).map(e => e.outerHTML.slice(0, 80))"
)


def test_everything_that_is_pressed_is_large_enough(show: Open) -> None:
    page = show("small", width=320)

    for moment in MOMENTS:
        walked(page, a_case(), moment)

        assert page.evaluate(TOO_SMALL) == [], moment


TOO_SMALL = (
    "[...document.querySelectorAll('button, summary, input:not([type=checkbox]), label.tick, nav a, textarea')]"
    ".filter(e => e.offsetParent && e.getBoundingClientRect().height < 44).map(e => e.outerHTML.slice(0, 80))"
)


def test_forced_colours_keep_the_chips_and_what_is_chosen(show: Open) -> None:
    page = walked(show("small", forced_colors="active"), a_case(), "act")

    on, off = (_style(page, f".dots i{kind}", "backgroundColor") for kind in (".on", ":not(.on)"))

    assert on != off
    assert _style(page, "[aria-pressed=true]", "outlineStyle") == "solid"


def test_nothing_moves_where_less_motion_is_wanted(show: Open) -> None:
    moving, still = (show("small", reduced_motion=wish) for wish in ("no-preference", "reduce"))

    assert _style(moving, "#walk button", "transitionDuration") != "0s"
    assert _style(still, "#walk button", "transitionDuration") == "0s"


def _style(page: Any, selector: str, name: str) -> Any:
    return page.evaluate("([s, n]) => getComputedStyle(document.querySelector(s))[n]", [selector, name])


def test_print_shows_the_blank_handout_before_the_debrief_and_the_walk_after_it(show: Open) -> None:
    page = show("small")
    page.evaluate("window.print = () => {}")

    before = _on_paper(page)
    walked(page, a_case())
    after = _on_paper(page)
    page.get_by_role("button", name="Print the blank handout").click()
    asked = _on_paper(page)

    assert before == asked == {"#handout": True, "#walk": False, "#working ~ details p": False}
    assert after == {"#handout": False, "#walk": True, "#working ~ details p": True}


def _on_paper(page: Any) -> dict[str, bool]:
    page.emulate_media(media="print")
    shown = {}
    for what in ("#handout", "#walk", "#working ~ details p"):
        box = page.locator(what).first.bounding_box() if page.locator(what).count() else None
        shown[what] = box is not None and box["height"] > 0
    page.emulate_media(media="screen")
    return shown


# ---- hostile words ----


def _said(entry: Entry, text: str) -> Entry:
    # As nobody can make an entry: with characters that are not shown as themselves.
    said = copy(entry)
    vars(said)["text"] = text
    return said


def test_hostile_words_stay_words_in_the_file_and_on_the_screen(show: Open, pages: dict[str, Path]) -> None:
    typed = f"{HOSTILE}\u202e\u2028\u200f"
    plain_page, hostile_page = (Shape(pages[name].read_text(encoding="utf-8")) for name in ("small", "hostile"))
    entries = [
        _said(entry, typed) if isinstance(entry, Idea | Reflection) and entry.text else entry
        for entry in walk_as(LEARNERS["reference"], a_case(hostile_data()))
    ]
    page = show("hostile")

    put(page, [_said(Note(text=""), typed), *entries])

    assert hostile_page.elements == plain_page.elements
    assert page.said == []
    assert page.locator("img, #walk b:not(.dots b), #walk script").count() == 0
    assert page.text_content("#walk").count("onerror=alert(1)") > 5
    assert not re.search("[\u202e\u2028\u200f]", words_in(page, "body") + log_of(page))


@pytest.mark.usefixtures("as_shipped")
def test_the_packed_parts_hold_nothing_that_a_page_could_read_as_markup() -> None:
    text = export.page(a_case(hostile_data()))
    packed = re.findall(r'<script type="([\w/]+)" id="\w+">(.*?)</script>', text)

    assert [kind for kind, _ in packed] == ["text/plain"]
    assert not any(re.search("[<\u2028\u2029]", part) for _, part in packed)
    assert "alert(1)</script>" not in text
