"""The pack on a screen, opened from a file and without a network; and the cards as a browser sets them for paper."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from support.browsers.lent import lent
from support.pages.axe import amiss
from support.pages.packs import cards_of, pack_of, pages_of
from test_guide_print import OVERFLOWING

Open = Callable[..., Any]


@pytest.fixture
def opened(chromium: Any, tmp_path: Path) -> Iterator[Open]:
    """Opens a page of a pack; says what it asked for and what it wrote to the console."""
    with ExitStack() as stack:

        def go(case_id: str, name: str, width: int = 1280, *, large: bool = False) -> Any:
            page = stack.enter_context(lent(chromium, width=width))
            path = tmp_path / f"{name}.html"
            path.write_text(pages_of(case_id, large=large)[name].text, encoding="utf-8")
            page.goto(path.as_uri())
            return page

        yield go


@pytest.mark.parametrize(("name", "width"), [("handout", 320), ("cards", 1280), ("guide", 1280), ("key", 320)])
def test_axe_finds_nothing_amiss_and_nothing_scrolls_sideways(opened: Open, name: str, width: int) -> None:
    page = opened("kofi", name, width)

    asked = [*page.asked, *page.said]
    wide = page.evaluate("document.documentElement.scrollWidth")

    assert len(asked) == 1
    assert wide <= width
    assert amiss(page) == ""


@pytest.mark.parametrize("name", ["handout", "key"])
def test_large_print_does_not_scroll_sideways_on_a_telephone(opened: Open, name: str) -> None:
    page = opened("amara", name, 320, large=True)

    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") >= 24


@pytest.mark.parametrize("name", ["guide", "key"])
def test_every_statement_for_facilitators_carries_its_basis_and_every_mark_its_source(opened: Open, name: str) -> None:
    page = opened("kofi", name)

    bare = page.evaluate(
        "[...document.querySelectorAll("
        "'.entries > li, .entry, .words tbody tr, .index tbody tr, .script, .then, .pivot')]"
        ".filter(e => !e.querySelector('.basis')).map(e => e.textContent.slice(0, 60))"
    )
    broken = page.evaluate(
        "[...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))"
        ".filter(h => !document.getElementById(h.replace(/^#/, '')))"
    )
    # What the key is based on stands once, in the guide beside it.
    listed = [one for one in broken if name == "key" and one.startswith("kofi-guide.html#source-")]
    listing = pages_of("kofi")["guide"].text
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")

    assert bare == []
    assert broken == listed
    assert [one for one in listed if f'id="{one.partition("#")[2]}"' not in listing] == []
    assert bool(listed) == (name == "key")
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(("case_id", "large"), [("harald", False), ("noor", False), ("noor", True), ("sofia", True)])
def test_each_back_lies_where_its_front_is_once_the_sheet_is_turned(opened: Open, case_id: str, large: bool) -> None:
    page = opened(case_id, "cards", 900, large=large)

    page.emulate_media(media="print")
    places = page.evaluate("""Object.fromEntries([...document.querySelectorAll('.reveal')].map(card => {
      const sheet = card.parentElement.getBoundingClientRect(), box = card.getBoundingClientRect();
      return [card.id, [box.left - sheet.left, sheet.right - box.right, box.top - sheet.top, box.width, box.height]];
    }))""")

    made = pack_of(case_id)
    cards = {str(card.number): card for card in cards_of(made)} | {
        f"{card.number}-{card.form}": card for card in made.later
    }
    cards |= {f"{place}-picture": card for place, card in cards.items() if card.figure}
    assert len(places) == 2 * len(cards)
    for card in cards:
        front, back = places[f"front-{card}"], places[f"back-{card}"]
        assert front[0] == pytest.approx(back[1], abs=1.5)
        assert front[1] == pytest.approx(back[0], abs=1.5)
        assert front[2:] == pytest.approx(back[2:], abs=1.5)
    assert page.evaluate(OVERFLOWING) == []


def test_the_style_is_let_in_and_nothing_else_is(opened: Open) -> None:
    page = opened("kofi", "handout")

    page.evaluate("document.body.setAttribute('style', 'display:none')")
    page.evaluate("document.head.append(Object.assign(document.createElement('style'), {textContent: 'p{color:red}'}))")

    assert page.evaluate("getComputedStyle(document.querySelector('.box')).borderTopStyle") == "solid"
    assert page.evaluate("getComputedStyle(document.body).display") == "block"
    assert page.evaluate("document.styleSheets.length") == 1
