"""How much paper a pack takes, for every case: Letter is the lower of the two papers, and A4 the narrower."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from support.browsers.lent import lent
from support.logs.walkers import case_named
from support.pages.packs import ALL, bare, cards_of, pack_of, pages_of
from support.pages.paper import Side, counted, sides_of

LONGEST = "zahra"
"""The case with the longest guide."""

NARROWEST = 680
"""Pixels between the margins of A4: what is wider is printed smaller, all of the page."""

EDGE = 28
"""Points, of which 72 make an inch: no letter comes nearer to the edge of the paper."""

LAID_OUT = """() => {
  const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const words = [];
  let smallest = Infinity;
  while (texts.nextNode()) {
    const text = texts.currentNode.data.trim(), inside = texts.currentNode.parentElement;
    if (!text || !inside.checkVisibility() || inside.closest(".unseen")) continue;
    words.push(text);
    if (inside.closest(".basis, .tag")) continue;
    smallest = Math.min(smallest, parseFloat(getComputedStyle(inside).fontSize));
  }
  return [words.join(" "), document.documentElement.scrollWidth, smallest * 72 / 96];
}"""
"""Its words, how wide it is in pixels, and the size of its smallest letters in points, marks and tags aside."""


class Printed(NamedTuple):
    """A page on paper, and as it is laid out for it."""

    sides: list[Side]
    words: Counter[str]
    wide: int
    smallest: float


@pytest.fixture
def printer(chromium: Any, tmp_path: Path) -> Iterator[Any]:
    """Prints a page of a pack."""
    with lent(chromium, width=NARROWEST, media="print") as tab:

        def go(case_id: str, name: str, paper: str) -> Printed:
            path = tmp_path / f"{name}.html"
            path.write_text(pages_of(case_id)[name].text, encoding="utf-8")
            tab.goto(path.as_uri())
            words, wide, smallest = tab.evaluate(LAID_OUT)
            return Printed(sides_of(tab.pdf(format=paper)), counted(words), wide, smallest)

        yield go


@pytest.mark.parametrize(("case_id", "paper"), [*((case_id, "Letter") for case_id in ALL), (LONGEST, "A4")])
def test_a_guide_is_at_most_nine_pages_a_key_seven_and_a_handout_one_sheet(
    printer: Any, case_id: str, paper: str
) -> None:
    case = case_named(case_id)

    pages = {name: printer(case_id, name, paper) for name in ("guide", "key", "handout")}

    lengths = [len(page.sides) for page in pages.values()]
    assert lengths[0] < 10
    assert lengths[1] < 8
    assert lengths[2] == 2
    for name, (sides, words, wide, smallest) in pages.items():
        lost = words - counted(" ".join(side.words for side in sides))
        edge = min(min(side.left, side.right) for side in sides)
        assert lost == Counter(), name
        assert wide <= NARROWEST, name
        assert smallest >= 9, name
        assert edge > EDGE, name
    lines = "; ".join(f"{number} {case.label(one)}" for number, one in enumerate(case.hypotheses, start=1))
    assert [number for number, side in enumerate(pages["key"].sides) if bare(lines) not in bare(side.words)] == []
    other_side = bare(pages["handout"].sides[1].words).casefold()
    menu = [f"{card.number}{card.label}" for card in cards_of(pack_of(case_id))]
    assert [one for one in ("From the board", "something else", *menu) if bare(one).casefold() not in other_side] == []
