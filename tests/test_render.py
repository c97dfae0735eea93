"""Summaries and checklists as text: what they say, and what they never say."""

import json
import re
from pathlib import Path

import pytest
from support.pages.readers import FORMATS, Format, Shape, words_of
from support.world.worlds import a_checklist, a_debrief
from test_wording import BANNED

from workup.core.debrief import Debrief
from workup.core.text.kinds import DAGGER
from workup.core.walk.learners import LEARNERS
from workup.document.checklist import checklist
from workup.errors import UsageError
from workup.render import first_screen, page, pages, summary
from workup.render.environment import style
from workup.render.notice import NOTICE
from workup.render.room import parts


def marks_of(debrief: Debrief, basis: tuple[str, ...]) -> str:
    numbers = {cited.id: number for number, cited in enumerate(debrief.sources, start=1)}
    brackets = [f"[{number}]" for number in sorted(numbers[one] for one in basis if one != DAGGER)]
    return " ".join([*brackets, DAGGER] if DAGGER in basis else brackets)


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("learner", LEARNERS)
def test_every_summary_carries_the_notice(format: Format, learner: str) -> None:
    page = summary(a_debrief(learner=learner), format)

    assert NOTICE in words_of(page, format).replace("> ", "")


@pytest.mark.parametrize("format", FORMATS)
def test_every_checklist_carries_the_notice(format: Format) -> None:
    drawn = page(checklist(a_checklist()), format)

    assert NOTICE in words_of(drawn, format).replace("> ", "")


def test_the_json_summary_is_the_record_with_the_notice_in_front() -> None:
    made = a_debrief()

    data = json.loads(summary(made, "json"))

    assert next(iter(data)) == "notice"
    assert data.pop("notice") == NOTICE
    assert Debrief.model_validate(data) == made


def test_a_json_summary_takes_no_template(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="not made from a template"):
        summary(a_debrief(), "json", template=tmp_path / "mine.jinja")


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("working", [False, True])
def test_the_same_debrief_gives_the_same_bytes(format: Format, working: bool) -> None:
    first = summary(a_debrief(), format, working=working)
    pages._environment.cache_clear()

    assert summary(a_debrief(), format, working=working) == first


@pytest.mark.parametrize("learner", LEARNERS)
@pytest.mark.parametrize("width", [60, 80])
def test_text_fits_its_columns(learner: str, width: int) -> None:
    page = summary(a_debrief(learner=learner, sentence="x" * 300), "text", working=True, width=width)

    assert max(len(line) for line in page.splitlines()) <= width


def test_the_text_checklist_fits_sixty_columns() -> None:
    drawn = page(checklist(a_checklist()), "text", width=60)

    assert max(len(line) for line in drawn.splitlines()) <= 60


@pytest.mark.parametrize("width", [-5, 0, 1, 10_000])
def test_an_odd_width_is_brought_within_reason(width: int) -> None:
    page = summary(a_debrief(), "text", width=width)

    assert 40 <= max(len(line) for line in page.splitlines()) <= 100


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("learner", LEARNERS)
def test_every_judgement_is_followed_by_its_basis(format: Format, learner: str) -> None:
    made = a_debrief(learner=learner)
    judged = [
        (made.told.authors_sentence, (DAGGER,)),
        *((praise.consequence, praise.basis) for praise in made.well),
        *((step.why, step.basis) for step in made.mattered.steps),
        *((order.why, (*order.basis, DAGGER)) for order in made.worth.orders),
        *((breach.expert, breach.basis) for breach in made.safety.breaches),
        *((one.happened, one.basis) for one in made.commitment.still_open),
        *((lesson.text, lesson.basis) for lesson in made.lessons),
        *((finding.note, finding.basis) for finding in made.findings if finding.note),
        (made.one_thing.text, made.one_thing.basis),
        *([(made.contrast.pivot, made.contrast.basis)] if made.contrast.pivot else []),
    ]

    words = words_of(summary(made, format), format)

    assert judged
    for text, basis in judged:
        assert f"{text} {marks_of(made, tuple(dict.fromkeys(basis)))}" in words


@pytest.mark.parametrize("format", FORMATS)
def test_what_the_engine_concludes_is_marked_as_judgement(format: Format) -> None:
    words = words_of(summary(a_debrief(learner="everything"), format), format)

    for said in (
        "5 useful, 2 that could not change much, 2 repeated or not indicated.",
        "That is the case's answer.",
        "points of bearing.",
        "Reference plan" if format != "text" else "reference plan",
        "must-not-miss list was still open.",
    ):
        assert re.search(re.escape(said) + rf" (\[\d+\] )*{DAGGER}", words), said


@pytest.mark.parametrize("format", FORMATS)
def test_the_four_short_lines_of_an_open_point_end_with_their_basis(format: Format) -> None:
    made = a_debrief()

    words = words_of(summary(made, format), format)

    for point in made.open:
        happened, expert = words.index(point.happened), point.expert.removeprefix("An expert might ")
        basis = words.index("Basis", words.index(expert, happened))
        cited = [marks_of(made, (one,)) for one in point.basis]
        assert all(mark in words[basis : basis + 80] for mark in cited)


def test_each_form_says_where_its_other_open_points_stand() -> None:
    made = a_debrief(learner="at-once").model_copy(update={"more_open": 3})
    more = "3 more are in "

    below = {format: words_of(summary(made, format), format) for format in FORMATS}
    screen = " ".join(first_screen(made).split())
    room = " ".join(text for _, text in parts(made))

    assert {format for format, page in below.items() if f"{more}the sections below." not in page} == set()
    assert f"{more}the whole summary." in screen
    assert "below" not in screen
    assert f"{more}the summary." in " ".join(room.split())
    one = made.model_copy(update={"more_open": 1})
    none = made.model_copy(update={"more_open": 0})
    assert "1 more is in the whole summary." in " ".join(first_screen(one).split())
    assert " more is in " not in first_screen(none)
    assert " more are in " not in " ".join(text for _, text in parts(none))


@pytest.mark.parametrize("format", FORMATS)
def test_a_walk_without_breaches_has_no_safety_flags_and_is_never_called_safe(format: Format) -> None:
    words = words_of(summary(a_debrief(learner="reference"), format), format)

    assert "No safety flags in this walk." in words
    assert not re.search(r"\bsafe\b", words)


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("learner", LEARNERS)
def test_no_page_holds_a_percentage_or_a_banned_word(format: Format, learner: str) -> None:
    words = words_of(summary(a_debrief(learner=learner), format, working=True), format)

    assert "%" not in words
    assert [found[0] for found in BANNED.finditer(words)] == []


@pytest.mark.parametrize("format", FORMATS)
def test_the_working_is_shown_only_when_asked_for(format: Format) -> None:
    made = a_debrief()

    short, long = (words_of(summary(made, format, working=working), format) for working in (False, True))

    assert "half a power of ten" not in short
    assert "half a power of ten" in long
    assert "31622777" in long
    for interval in made.evidence.intervals:
        for moved in interval.moved:
            assert moved.verdict in long


@pytest.mark.parametrize("format", FORMATS)
def test_the_clock_is_told_as_day_and_time(format: Format) -> None:
    words = words_of(summary(a_debrief(), format), format)

    assert "day 1 (Tuesday), 09:28" in words
    assert "day 5 (Saturday), 09:28" in words


@pytest.mark.parametrize("format", FORMATS)
def test_a_pick_that_fits_both_is_told_so(format: Format) -> None:
    words = words_of(summary(a_debrief(learner="reference"), format), format)

    assert "True, but it fits both: +2 for it and +2 for OMS, no tumour found." in words


def test_the_style_holds_no_markup_and_every_page_lets_in_this_style_alone() -> None:
    css, css_hash = style()

    page = summary(a_debrief(), "html")

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
