"""The debrief of a page on paper as Firefox prints it, which knows no rule that keeps a heading with what it heads."""

import io
import json
import re
from typing import Any, NamedTuple

import pytest
from support.logs.walkers import case_named

from workup import export
from workup.core.text.value import as_data
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.lines import FORMAT
from workup.phrases import say

CASE = case_named("amara")
AT = "2026-01-01T09:00:00+00:00"
LIVE = "() => document.documentElement.dataset.ready !== undefined"
HEADINGS = "() => [...document.querySelectorAll('h2, h3, h4, caption, thead tr')].map((one) => one.textContent)"

MARGIN = 16 / 25.4 * 72
"""Points from the edge of the paper to the text, beyond which Firefox prints no text."""


class Line(NamedTuple):
    """A line on paper: what it says, and how far from the edge it begins."""

    text: str
    left: float


def letters(text: str) -> str:
    """The letters of a text in no order, without those that are tied together in print."""
    return "".join(sorted(re.sub(r"[^A-Za-z0-9]|[fil]", "", text)))


def lines_of(page: Any) -> list[Line]:
    """What stands on a printed page, from its top to its foot."""
    pieces: list[tuple[float, float, str]] = []

    def seen(text: str, of_page: list[float], of_text: list[float], _font: Any, _size: float) -> None:
        x, y = of_text[4], of_text[5]
        across = of_page[0] * x + of_page[2] * y + of_page[4]
        if text.strip():
            pieces.append((of_page[1] * x + of_page[3] * y + of_page[5], across, text.strip()))

    page.extract_text(visitor_text=seen)
    lines: list[list[tuple[float, float, str]]] = []
    for piece in sorted(pieces, reverse=True):
        # A raised mark stands in the line that it marks.
        if not lines or lines[-1][0][0] - piece[0] > 4:
            lines.append([])
        lines[-1].append(piece)
    across = [sorted(line, key=lambda piece: piece[1]) for line in lines]
    return [Line(" ".join(text for _, _, text in line), line[0][1]) for line in across]


@pytest.fixture(scope="module")
def printed(firefox: Any, tmp_path_factory: pytest.TempPathFactory) -> tuple[list[list[Line]], set[str]]:
    """The sheets that Firefox prints of a long debrief, and the headings in it."""
    from pypdf import PdfReader

    path = tmp_path_factory.mktemp("paper") / "amara.html"
    path.write_text(export.page(CASE), encoding="utf-8")
    walk = [{"at": AT, "entry": as_data(entry)} for entry in walk_as(LEARNERS["everything"], CASE)]
    record = {"format": FORMAT, "at": AT, "attempt": 1, "words": CASE.words, "learner": None, "lines": walk}
    with firefox.tab() as tab:
        tab.open(path.as_uri())
        tab.until(LIVE)
        tab.asked("(...given) => localStorage.setItem(...given)", f"workup:amara:{CASE.rules}", json.dumps(record))
        tab.reload()
        tab.until(LIVE)
        made = firefox.printed(tab, say("logs-print"))
        headings = {letters(heading) for heading in tab.asked(HEADINGS)}
    return [lines_of(page) for page in PdfReader(io.BytesIO(made)).pages], headings


def test_every_sheet_has_its_number(printed: Any) -> None:
    sheets, _ = printed

    assert [n for n, (*_, foot) in enumerate(sheets, 1) if not foot.text.startswith(f"{n} of {len(sheets)}")] == []
    assert len(sheets) > 20


def test_no_heading_stands_apart_from_what_it_heads(printed: Any) -> None:
    sheets, headings = printed
    # Above the browser's own line; a heading takes up to three.
    ends = [sheet[-1 - lines : -1] for sheet in sheets[:-1] for lines in (1, 2, 3)]

    assert [end for end in ends if letters("".join(line.text for line in end)) in headings] == []
    assert len(headings) > 50


def test_nothing_is_cut_off_where_the_text_begins(printed: Any) -> None:
    sheets, _ = printed

    assert [line for _, *lines, _ in sheets for line in lines if line.left < MARGIN - 1] == []
