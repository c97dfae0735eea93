"""The summary and the checklist as pages, opened in a browser from a file and without a network."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from support.browsers.lent import lent
from support.cases import built_in
from support.pages.axe import amiss, found_by_axe
from support.pages.summaries import summary_of
from support.world.worlds import a_case, a_checklist, a_debrief

from workup.core.teaching.blueprint import plan_of
from workup.document.about import about
from workup.document.blueprint import blueprint
from workup.document.checklist import checklist
from workup.render import page

Open = Callable[..., Any]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    texts = {
        learner: summary_of(a_case(), a_debrief(learner=learner, went_well="I watched the eyes."), "html", working=True)
        for learner in ("first-impression", "everything", "at-once")
    }
    texts["checklist"] = page(checklist(a_checklist()), "html")
    texts["about"] = page(about(built_in.checklist(), built_in.checklist().about), "html")
    texts["blueprint"] = page(blueprint([plan_of(a_case())], a_case().sources), "html")
    for name, text in texts.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return {name: folder / f"{name}.html" for name in texts}


@pytest.fixture
def opened(chromium: Any, pages: dict[str, Path]) -> Iterator[Open]:
    """Opens a page by its name; says what it asked for and what it wrote to the console."""
    with ExitStack() as stack:

        def go(name: str, width: int = 1280, **options: Any) -> Any:
            page = stack.enter_context(lent(chromium, width=width, **options))
            page.goto(pages[name].as_uri())
            return page

        yield go


NAMES = ("first-impression", "everything", "at-once", "checklist", "about", "blueprint")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (320, "dark")])
def test_axe_finds_nothing_amiss(opened: Open, name: str, width: int, scheme: str) -> None:
    assert amiss(opened(name, width, color_scheme=scheme)) == ""


def test_axe_finds_one_faint_text_among_many_and_one_link_that_looks_like_words(opened: Open) -> None:
    page = opened("about")
    page.evaluate(
        """() => {
            const faint = [...document.querySelectorAll("li, p")].filter((one) => !one.children.length).at(-3);
            faint.style.color = "#bbb";
            const [words, link] = ["p", "a"].map((name) => document.createElement(name));
            link.href = "#main";
            link.textContent = "like words";
            Object.assign(link.style, { color: "#444", textDecoration: "none" });
            words.append("A link that looks ", link, " is not seen.");
            document.querySelector("main").append(words);
        }"""
    )

    assert {rule["id"]: len(rule["nodes"]) for rule in found_by_axe(page)} == {
        "color-contrast": 1,
        "link-in-text-block": 1,
    }


@pytest.mark.parametrize(("begun", "to", "rules"), [("#bbb", "black", set()), ("black", "#bbb", {"color-contrast"})])
def test_a_colour_that_is_on_its_way_is_looked_at_where_it_ends(
    opened: Open, begun: str, to: str, rules: set[str]
) -> None:
    page = opened("checklist")
    page.evaluate(
        """([begun, to]) => {
            const text = document.querySelector("main p");
            text.style.color = begun;
            getComputedStyle(text).color;
            Object.assign(text.style, { transition: "color 60s", color: to });
        }""",
        [begun, to],
    )

    assert {rule["id"] for rule in found_by_axe(page)} == rules


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("width", [320])
def test_the_page_never_scrolls_sideways(opened: Open, name: str, width: int) -> None:
    page = opened(name, width)

    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("name", NAMES)
def test_the_page_asks_for_nothing_but_itself_and_says_nothing(opened: Open, name: str, pages: dict[str, Path]) -> None:
    page = opened(name)

    page.wait_for_load_state("networkidle")

    assert page.asked == [pages[name].as_uri()]
    assert page.said == []


@pytest.mark.parametrize("name", ["first-impression", "checklist"])
def test_the_style_is_let_in_and_nothing_else_is(opened: Open, name: str) -> None:
    page = opened(name)

    styled = page.evaluate("getComputedStyle(document.querySelector('.notice')).borderLeftStyle")
    page.evaluate("document.body.setAttribute('style', 'display:none')")
    page.evaluate("document.head.append(Object.assign(document.createElement('style'), {textContent: 'p{color:red}'}))")

    assert styled == "solid"
    assert page.evaluate("getComputedStyle(document.body).display") == "block"
    assert page.evaluate("document.styleSheets.length") == 1


def test_the_notice_is_seen_first(opened: Open) -> None:
    page = opened("first-impression", 320)

    box = page.locator(".notice").bounding_box()

    assert page.locator(".notice").is_visible()
    assert box["y"] + box["height"] < 300


def test_the_keyboard_reaches_every_link_and_every_table_that_scrolls(opened: Open) -> None:
    page = opened("first-impression", 320)
    wanted = page.evaluate("document.querySelectorAll('a[href], [tabindex=\"0\"]').length")

    reached = []
    for _ in range(wanted):
        page.keyboard.press("Tab")
        reached.append(
            page.evaluate(
                "(() => { const e = document.activeElement; const s = getComputedStyle(e);"
                " return [[...document.querySelectorAll('*')].indexOf(e), s.outlineStyle]; })()"
            )
        )

    assert len({index for index, _ in reached}) == wanted
    assert {outline for _, outline in reached} <= {"solid", "auto"}


def test_everything_wider_than_the_phone_scrolls_in_a_place_of_its_own(opened: Open) -> None:
    page = opened("everything", 320)

    cut = page.evaluate(
        "[...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > 321"
        " && !e.closest('.scroller')).map(e => e.outerHTML.slice(0, 80))"
    )

    assert cut == []


def test_the_skip_link_leads_past_the_head(opened: Open) -> None:
    page = opened("first-impression")

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "main"


@pytest.mark.parametrize("name", ["first-impression", "everything", "checklist", "about"])
def test_every_inner_link_has_its_place_and_every_id_is_used_once(opened: Open, name: str) -> None:
    page = opened(name)

    broken = page.evaluate(
        "[...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))"
        ".filter(h => !h.startsWith('#') || !document.getElementById(h.slice(1)))"
    )
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")

    assert broken == []
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("name", ["first-impression", "about"])
@pytest.mark.parametrize("format", ["A4", "Letter"])
def test_the_page_prints(opened: Open, format: str, name: str) -> None:
    page = opened(name, color_scheme="dark")

    page.emulate_media(media="print")
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    links = page.locator("nav").is_visible()

    assert paper == "rgb(255, 255, 255)"
    assert not links
    assert page.pdf(format=format).startswith(b"%PDF")


def test_forced_colours_keep_the_picture_and_the_edges(opened: Open) -> None:
    page = opened("first-impression", forced_colors="active")

    bar = page.evaluate("getComputedStyle(document.querySelector('.panel .bar')).fill")
    ink = page.evaluate("getComputedStyle(document.body).color")
    diamond = page.evaluate("getComputedStyle(document.querySelector('.panel .evidence')).stroke")

    assert bar == ink
    assert diamond != page.evaluate("getComputedStyle(document.body).backgroundColor")


def test_the_picture_is_told_in_words(opened: Open) -> None:
    page = opened("first-impression")

    told = page.evaluate(
        "[...document.querySelectorAll('.panel svg')].map(s =>"
        " [s.getAttribute('role'), s.querySelector('title').textContent, s.querySelector('desc').textContent])"
    )

    assert told[0] == [
        "img",
        "Acute cerebellar ataxia, chips out of ten",
        "At the opening 6. At the pause 6; the evidence pointed to 0.0. "
        "At the commitment 0; the evidence pointed to 0.4. ",
    ]


def test_larger_text_still_fits(opened: Open) -> None:
    page = opened("everything", 640)

    page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")

    assert page.evaluate("document.documentElement.scrollWidth") <= 640
