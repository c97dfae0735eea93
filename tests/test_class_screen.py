"""The class report in a browser: it fits a phone, runs nothing, and can be read by everybody."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support.classes.reports import INSIDE, SIZES, page_inside, page_of
from support.pages.axe import amiss

Open = Callable[..., Any]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("class")
    for name in SIZES:
        (folder / f"{name}.html").write_text(page_of(name, "html"), encoding="utf-8")
    for name in INSIDE:
        (folder / f"{name}.html").write_text(page_inside(name, "html"), encoding="utf-8")
    return {name: folder / f"{name}.html" for name in (*SIZES, *INSIDE)}


@pytest.mark.parametrize(
    ("name", "width", "scheme"),
    [
        ("year", 1280, "light"),
        ("class", 320, "dark"),
        ("few", 320, "light"),
        ("outside", 1280, "dark"),
        ("none", 320, "light"),
        ("own", 320, "light"),
        ("beside", 1280, "dark"),
        ("course", 320, "light"),
    ],
)
def test_axe_finds_nothing_amiss(opened: Open, name: str, width: int, scheme: str) -> None:
    assert amiss(opened(name, width, color_scheme=scheme)) == ""


@pytest.mark.parametrize("name", [*SIZES, *INSIDE])
def test_the_page_fits_a_phone_asks_for_nothing_and_runs_nothing(
    opened: Open, name: str, files: dict[str, Path]
) -> None:
    page = opened(name, 320)

    cut = page.evaluate(
        "[...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > 321"
        " && !e.closest('.scroller') && !e.closest('defs')).map(e => e.outerHTML.slice(0, 80))"
    )

    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert cut == []
    assert page.asked == [files[name].as_uri()]
    assert page.said == []
    assert page.evaluate("document.scripts.length") == 0
    assert page.evaluate(
        "[...document.querySelectorAll('a[href]')].every(a => document.querySelector(a.getAttribute('href')))"
    )
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
    assert len(ids) == len(set(ids))


def test_pictures_are_drawn_in_forced_colours_and_on_paper(opened: Open) -> None:
    page = opened("class", forced_colors="active")
    ink = page.evaluate("getComputedStyle(document.body).color")
    drawn = page.evaluate(
        "['.strip .dot', '.hatch-line', '.strip .whisker', '.chart .course'].map(s =>"
        " { const c = getComputedStyle(document.querySelector(s)); return s.endsWith('dot') ? c.fill : c.stroke; })"
    )

    page.emulate_media(media="print")

    assert set(drawn) == {ink}
    assert page.pdf(format="A4").startswith(b"%PDF")
    assert page.locator("svg[role=img]").first.bounding_box()["width"] > 200
