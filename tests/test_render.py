"""Summaries and checklists as text: what they say, and what they never say."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from jinja2.exceptions import SecurityError
from pydantic import TypeAdapter
from support.pages.readers import FORMATS, Format, Shape, words_of
from support.pages.summaries import first_screen_of, outline, summary_of
from support.world.worlds import a_case, a_checklist, a_debrief
from test_wording import BANNED

from workup.core.debrief import Debrief
from workup.core.text.kinds import DAGGER
from workup.core.walk.learners import LEARNERS
from workup.document import Card, Cell, Document, Fact, Point, Section, Table, Text
from workup.document.blocks import as_data
from workup.document.checklist import checklist
from workup.document.rounds import rounds
from workup.errors import UsageError
from workup.render import page, pages
from workup.render.environment import PageEnvironment, style
from workup.render.notice import NOTICE
from workup.render.room import parts

CASE = a_case()


def pages_of(**given: Any) -> Callable[..., str]:
    """What makes pages of the debrief of a walk of the small case."""
    return partial(summary_of, CASE, a_debrief(CASE, **given))


def marks_of(document: Document, basis: tuple[str, ...]) -> str:
    numbers = {cited.id: number for number, cited in enumerate(document.sources, start=1)}
    brackets = [f"[{number}]" for number in sorted(numbers[one] for one in basis if one != DAGGER)]
    return " ".join([*brackets, DAGGER] if DAGGER in basis else brackets)


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("learner", LEARNERS)
def test_every_summary_carries_the_notice(format: Format, learner: str) -> None:
    page = pages_of(learner=learner)(format)

    assert NOTICE in words_of(page, format).replace("> ", "")


@pytest.mark.parametrize("format", FORMATS)
def test_every_checklist_carries_the_notice(format: Format) -> None:
    drawn = page(checklist(a_checklist()), format)

    assert NOTICE in words_of(drawn, format).replace("> ", "")


def test_the_json_summary_is_the_outline_and_the_readings_with_the_notice_in_front() -> None:
    made = a_debrief()

    data = json.loads(summary_of(CASE, made, "json"))

    assert list(data) == ["notice", "document", "readings"]
    assert data["notice"] == NOTICE
    assert data["document"] == as_data(outline(CASE, made))
    assert TypeAdapter(Debrief).validate_python(data["readings"]) == made


def test_a_json_summary_takes_no_template(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="not made from a template"):
        pages_of()("json", template=tmp_path / "mine.jinja")


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("working", [False, True])
def test_the_same_debrief_gives_the_same_bytes(format: Format, working: bool) -> None:
    first = pages_of()(format, working=working)
    pages._environment.cache_clear()

    assert pages_of()(format, working=working) == first


@pytest.mark.parametrize("learner", LEARNERS)
@pytest.mark.parametrize("width", [60, 80])
def test_text_fits_its_columns(learner: str, width: int) -> None:
    page = pages_of(learner=learner, sentence="x" * 300)("text", working=True, width=width)

    assert max(len(line) for line in page.splitlines()) <= width


def test_the_text_checklist_fits_sixty_columns() -> None:
    drawn = page(checklist(a_checklist()), "text", width=60)

    assert max(len(line) for line in drawn.splitlines()) <= 60


@pytest.mark.parametrize("width", [-5, 0, 1, 10_000])
def test_an_odd_width_is_brought_within_reason(width: int) -> None:
    page = pages_of()("text", width=width)

    assert 40 <= max(len(line) for line in page.splitlines()) <= 100


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("learner", LEARNERS)
def test_every_judgement_is_followed_by_its_basis(format: Format, learner: str) -> None:
    made = a_debrief(learner=learner)
    document = outline(CASE, made)
    judged = list(judged_in(document.front)) + list(judged_in(document.sections))

    words = words_of(summary_of(CASE, made, format), format)

    assert {text for text, _ in judged} >= {CASE.teaching.sentence, *(point.text for point in CASE.teaching.points)}
    for text, basis in judged:
        assert f"{text} {marks_of(document, basis)}" in words


def judged_in(block: object) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every text in it that has a basis, with the basis."""
    if isinstance(block, tuple):
        for one in block:
            yield from judged_in(one)
        return
    if isinstance(block, Text | Point | Fact | Cell | Card) and block.words and block.basis:
        yield block.words, block.basis
    if isinstance(block, Point) and block.note:
        yield block.note, block.note_basis
    for name in ("blocks", "points", "facts"):
        if hasattr(block, name):
            yield from judged_in(getattr(block, name))


@pytest.mark.parametrize("format", FORMATS)
def test_what_the_engine_concludes_is_marked_as_judgement(format: Format) -> None:
    words = words_of(pages_of(learner="everything")(format), format)

    for said in (
        "5 useful, 2 neutral, 2 repeated or not indicated.",
        "That is the case's answer.",
        "points of bearing.",
        f"What it cost {CASE.patient.name}",
        "must-not-miss list was still open.",
    ):
        assert re.search(re.escape(said) + rf" (\[\d+\] )*{DAGGER}", words), said


@pytest.mark.parametrize("format", FORMATS)
def test_the_four_short_lines_of_an_open_point_end_with_their_basis(format: Format) -> None:
    made = a_debrief()

    words = words_of(summary_of(CASE, made, format), format)

    document = outline(CASE, made)
    (section,) = [one for one in document.sections if one.id == "open"]
    cards = [one for one in section.blocks if isinstance(one, Card)]
    assert len(cards) == len(made.open) > 0
    for card in cards:
        happened, _, expert, basis = card.facts
        at = words.index("Basis", words.index(expert.words, words.index(happened.words)))
        assert all(marks_of(document, (one,)) in words[at : at + 80] for one in basis.basis)


def test_each_form_says_where_its_other_open_points_stand() -> None:
    made = replace(a_debrief(learner="at-once"), more_open=3)
    more = "3 more are in "

    below = {format: words_of(summary_of(CASE, made, format), format) for format in FORMATS}
    screen = " ".join(first_screen_of(CASE, made).split())
    room = " ".join(text for _, text in parts(rounds(CASE, made, next_case=None)))

    assert {format for format, page in below.items() if f"{more}the sections below." not in page} == set()
    assert f"{more}the whole summary." in screen
    assert "below" not in screen
    assert f"{more}the whole summary." in " ".join(room.split())
    one = replace(made, more_open=1)
    none = replace(made, more_open=0)
    assert "1 more is in the whole summary." in " ".join(first_screen_of(CASE, one).split())
    assert " more is in " not in first_screen_of(CASE, none)
    assert " more are in " not in " ".join(text for _, text in parts(rounds(CASE, none, next_case=None)))


@pytest.mark.parametrize("format", FORMATS)
def test_a_walk_without_breaches_has_no_safety_flags_and_is_never_called_safe(format: Format) -> None:
    words = words_of(pages_of(learner="reference")(format), format)

    assert "No safety flags in this walk." in words
    assert not re.search(r"\bsafe\b", words)


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("learner", LEARNERS)
def test_no_page_holds_a_percentage_or_a_banned_word(format: Format, learner: str) -> None:
    words = words_of(pages_of(learner=learner)(format, working=True), format)

    assert "%" not in words
    assert [found[0] for found in BANNED.finditer(words)] == []


@pytest.mark.parametrize("format", FORMATS)
def test_the_working_is_shown_only_when_asked_for(format: Format) -> None:
    made = a_debrief()

    short, long = (words_of(summary_of(CASE, made, format, working=working), format) for working in (False, True))

    assert "half a power of ten" not in short
    assert "half a power of ten" in long
    assert "31622777" in long
    for interval in made.evidence.intervals:
        for moved in interval.moved:
            assert moved.verdict in long


@pytest.mark.parametrize("format", FORMATS)
def test_the_clock_is_told_as_day_and_time(format: Format) -> None:
    words = words_of(pages_of()(format), format)

    assert "day 1 (Tuesday), 09:28" in words
    assert "day 5 (Saturday), 13:28" in words


def test_in_text_each_cell_of_a_wide_table_stands_under_its_own_column_also_beside_one_of_the_same_words() -> None:
    shown = "The radiologist reports a small mass."
    row = tuple(Cell(words) for words in ("Scan", shown, "", shown))
    columns = ("Test", "More for the one of them", "More for the other of them", "Here")
    wide = Section("apart", "Apart", (Table(columns=columns, rows=(row,), look="words"),))
    drawn = page(replace(outline(CASE, a_debrief(CASE)), sections=(wide,)), "text")

    lines = [line.strip() for line in drawn.splitlines()]
    assert f"More for the one of them: {shown}" in lines
    assert f"Here: {shown}" in lines


@pytest.mark.parametrize("format", FORMATS)
def test_a_pick_that_fits_both_is_told_so(format: Format) -> None:
    words = words_of(pages_of(learner="reference")(format), format)

    assert "True, but it fits both: +2 for it and +2 for OMS, no tumour found." in words


def test_the_style_holds_no_markup_and_every_page_lets_in_this_style_alone() -> None:
    css, css_hash = style("drawing")

    page = pages_of()("html")

    assert "<" not in css
    assert page.count("<style") == 1
    assert f"default-src 'none'; style-src '{css_hash}'" in page.replace("&#39;", "'")
    assert not [attrs for _, attrs in Shape(page).elements if "style" in dict(attrs) or "onclick" in dict(attrs)]


@pytest.mark.parametrize("format", FORMATS)
def test_the_checklist_shows_every_item_hypothesis_and_source(format: Format) -> None:
    whole = a_checklist()

    words = words_of(page(checklist(whole), format), format)

    for item in whole.items.values():
        assert item.asks in words
        assert item.can_tell in words
    for hypothesis in whole.hypotheses.values():
        assert hypothesis.mechanism in words
    for source in whole.sources.values():
        assert source.locator in words
    assert "female, adolescent and adult" in words
    assert "usually under sedation (infant to child); lumbar puncture." in words


def test_what_one_kind_of_value_may_be_asked_another_may_not() -> None:
    environment = PageEnvironment("html", 80)
    asking = environment.from_string("{{ one.clear }}")

    assert asking.render(one=Open()) == "sky"
    with pytest.raises(SecurityError, match="unsafe"):
        asking.render(one={})


class Open:
    """What has a word of its own where a dict has a method that empties it."""

    clear = "sky"
