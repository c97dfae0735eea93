"""The class report as pages: every figure is the report's, in every format."""

import json
import re
from typing import Any

import pytest
from support.classes.reports import (
    CASE,
    INSIDE,
    SIZES,
    account,
    made,
    page_inside,
    page_of,
    said,
    tables,
    tally_of,
    with_interval,
)
from support.logs.walkers import case_named
from support.pages.readers import FORMATS, Format, words_of
from test_wording import BANNED

from workup.core.classroom.account import Account
from workup.core.classroom.figures import Share
from workup.core.classroom.points import (
    AgainstFlag,
    DangerLeft,
    GroupsApart,
    IdeasFlag,
    IdleTest,
    LateLook,
    LateResult,
    ListStayed,
    PickFlag,
    RuleLeft,
    SeminarPoint,
    StepFlag,
    StepLeft,
)
from workup.core.classroom.report import report
from workup.core.classroom.views import ClassReport
from workup.core.text.judging import judged
from workup.core.text.kinds import DAGGER
from workup.core.text.value import changed
from workup.document.class_report import class_report as class_report_of
from workup.document.class_report.safety import rule_said
from workup.render.classroom import class_report
from workup.render.notice import NOTICE


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("name", SIZES)
def test_every_page_carries_the_notice_and_what_it_is_not_for(name: str, format: Format) -> None:
    words = words_of(page_of(name, format), format).replace("> ", "")

    assert NOTICE in words
    assert "First attempts only, one row per learner, no names, no ranking. Not for marks, progression or" in words
    assert f"version {CASE.version}, {CASE.rules}" in words
    assert "Limits of a class view" in words or "LIMITS OF A CLASS VIEW" in words
    assert [found[0] for found in BANNED.finditer(words)] == []


@pytest.mark.parametrize("name", SIZES)
def test_the_json_is_the_outline_the_report_and_the_account_with_the_notice_in_front(name: str) -> None:
    data = json.loads(page_of(name, "json"))

    assert list(data) == ["notice", "document", "report", "account"]
    assert data["notice"] == NOTICE
    assert data["document"]["page"] == "class"
    assert judged(ClassReport, data["report"]) == made(name)
    if not SIZES[name][1]:
        assert judged(Account, data["account"]) == account()


@pytest.mark.parametrize("name", ["few", "class", "year"])
def test_every_figure_of_the_tables_is_the_reports(name: str) -> None:
    r, shown = made(name), tables(name)

    def between(share: Share) -> str:
        found = re.search(r"interval (.*)\)", with_interval(share))
        return found[1] if found else "–"

    # What a class of this size has nothing to say in has no column.
    has_interval, has_band = name != "few", any(one.low is not None for one in r.standings)

    assert shown.figures("Key steps left out, in numbers; steps done late are counted separately") == [
        [said(step.omitted), *([between(step.omitted)] if has_interval else []), str(step.late)] for step in r.steps
    ]
    by_use = sorted(r.tests, key=lambda test: -test.ordered.k)
    assert shown.figures("Tests by use, in numbers") == [
        [said(test.ordered), str(test.useful), str(test.neutral), str(test.against)] for test in by_use
    ]
    assert r.naming is not None
    assert shown.figures("How it was first named") == [
        *([str(one.count)] for one in r.naming.moments),
        [with_interval(r.naming.never)],
    ]
    assert shown.figures("The lists along the way, in numbers") == [
        [
            said(one.on_top),
            *([between(one.on_top)] if has_interval else []),
            f"{(one.mean_tenths or 0) / 10:.1f}",
            *(["–" if one.low is None else f"{one.low} to {one.high}"] if has_band else []),
        ]
        for one in r.standings
    ]
    assert shown.figures("How many had each diagnosis on top") == [
        *([str(one.leaders.get(option, 0)) for one in r.standings] for option in CASE.options),
        [f"{one.agreement}%" for one in r.standings],
        [f"{(one.effective_tenths or 0) / 10:.1f} diagnoses" for one in r.standings],
    ]
    committed = shown.rows["Diagnoses committed to"][1:]
    assert r.diagnoses is not None
    assert [row[1] for row in committed] == [str(count) for count in sorted(r.diagnoses.values(), reverse=True)]
    assert {row[0].removesuffix(" the answer").casefold(): int(row[1]) for row in committed} == {
        CASE.label(option).casefold(): count for option, count in r.diagnoses.items()
    }


@pytest.mark.parametrize("name", ["class", "year"])
def test_every_figure_that_takes_ten_is_the_reports(name: str) -> None:
    r, shown = made(name), tables(name)

    units = {
        "sedations": str,
        "films": str,
        "scans": str,
        "invasive": ("none", "blood sample", "lumbar puncture").__getitem__,
    }
    for row, one in zip(shown.figures("What it cost, in numbers"), r.burden, strict=True):
        if one.unit != "minutes":
            median, lower, upper, plan = (units[one.unit](v) for v in (one.median, one.lower, one.upper, one.reference))
            assert row == [median, lower if lower == upper else f"{lower} to {upper}", plan]
    assert [one.unit for one in r.burden] == [*units, "minutes"]
    assert r.pivot is not None
    assert shown.figures("Where the answer took the lead for good") == [[str(one.count)] for one in r.pivot.moments]
    assert shown.figures("How the leader changed") == [[str(one.count)] for one in r.switches]
    for one in r.pivot.findings:
        assert one.stayed is not None
        assert [said(one.turned), said(one.stayed)] in shown.figures(
            "What had been revealed just before: beside those who turned, those who did not"
        )


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("name", ["few", "class", "year"])
def test_every_format_says_the_same_figures(name: str, format: Format) -> None:
    r, words = made(name), words_of(page_of(name, format), format)

    for share in (*(rule.flagged for rule in r.rules), *(danger.open for danger in r.dangers)):
        assert with_interval(share) in words
    for point in r.points:
        share = point.ordered if point.kind == "burden" else point.of_other if point.kind == "apart" else point.share
        assert all(str(number) in words for number in (share.k, share.n))
    assert len(r.points) > 0
    assert all(said(step.omitted) in words for step in r.steps)
    if format != "html":
        assert all(f"{one.mean_tenths // 10}.{one.mean_tenths % 10}" in words for one in r.standings if one.mean_tenths)


HALF = Share(k=7, n=29, percent=24)

POINTS: list[tuple[SeminarPoint, str, str]] = [
    (DangerLeft(hypothesis="toxic", share=HALF), "Toxic ingestion [left open]", "in 7 of 29 walks"),
    (StepLeft(step="course", share=HALF), "How it began and how it has moved [left open]", "7 of 29 left it out."),
    (
        RuleLeft(kind="rule", id=next(iter(CASE.safety)), share=HALF),
        "[not kept]",
        "not kept in 7 of 29 walks in which it came up",
    ),
    (
        RuleLeft(kind="harmful", id="lumbar-puncture", share=HALF),
        "when the author calls it harmful [not kept]",
        "in 7 of",
    ),
    (LateLook(share=HALF), "The first look [a delay]", "7 of 29 first examined Amara a day or more later"),
    (LateResult(share=HALF), "The key results [a delay]", "For 7 of 29 the last key result"),
    (
        ListStayed(item="eye-movements", share=HALF),
        "Eye movements [the list stayed]",
        "In 7 of 29 walks in which",
    ),
    (IdleTest(item="skull-film", ordered=HALF, count=3), "Skull film [a burden]", "Ordered by 7 of 29; for 3 it could"),
    (
        GroupsApart(one=CASE.answer, other="toxic", of_one=HALF, of_other=HALF, item="eye-movements"),
        "or toxic ingestion [the class split]",
        "7 of 29 committed to OMS with a neuroblastic tumour, 7 of 29 to toxic ingestion.",
    ),
]


@pytest.mark.parametrize(("point", "head", "told"), POINTS)
def test_every_kind_of_point_is_told_with_its_figures_and_a_question(point: Any, head: str, told: str) -> None:
    r = changed(made("class"), points=(point,))

    words = words_of(class_report(CASE, r, account(), "text", width=100), "text")

    opening = words[words.index("TO OPEN THE SEMINAR WITH") : words.index("THE LISTS ALONG THE WAY")]
    assert f"{head} " in opening
    assert told in opening
    assert opening.count(" Ask ") == 1


def test_every_kind_of_flag_is_told_with_its_figures() -> None:
    flags = (
        StepFlag(step="course", omitted=HALF),
        AgainstFlag(item="skull-film", ordered=HALF),
        IdeasFlag(unmatched=HALF),
        PickFlag(item="skull-film", direction="for", hypothesis="toxic", otherwise=HALF),
        PickFlag(item="skull-film", direction="against", hypothesis="toxic", otherwise=HALF),
    )
    r = changed(made("class"), flags=flags)

    words = words_of(class_report(CASE, r, account(), "text", width=100), "text")

    for told in (
        "Key step 'how it began and how it has moved': left out by 7 of 29. Is it key? †",
        "Skull film: ordered by 7 of 29, and the case calls it not indicated.",
        "Typed ideas: 7 of 29 matched no name.",
        "Skull film, picked for toxic ingestion: 7 of 29 of these picks",
        "Skull film, picked against toxic ingestion: 7 of 29 of these picks",
    ):
        assert told in words


@pytest.mark.parametrize("format", FORMATS)
def test_every_reason_is_followed_by_its_basis(format: Format) -> None:
    r = made("class")
    outline = class_report_of(CASE, r, account())
    numbers = {cited.id: number for number, cited in enumerate(outline.sources, start=1)}

    words = words_of(page_of("class", format), format)

    given: list[Any] = [CASE.key_steps[step.id] for step in r.steps]
    given += [CASE.safety[rule.id] for rule in r.rules if rule.kind == "rule"]
    given += [CASE.must_not_miss[danger.hypothesis] for danger in r.dangers]
    for one in given:
        marks = [f"[{number}]" for number in sorted(numbers[basis] for basis in one.basis if basis != DAGGER)]
        assert f"{' '.join(one.why.split())} {' '.join([*marks, DAGGER])}" in words


@pytest.mark.parametrize("format", FORMATS)
def test_a_small_class_shows_few_figures_and_says_why(format: Format) -> None:
    words = words_of(page_of("few", format), format)

    assert "95% interval 1" not in words
    assert not re.search(r"; 95% interval|median  ", words)
    assert "They take 10 learners." in words
    assert all(one.each for one in made("few").burden) and "quartile" not in words.casefold()


@pytest.mark.parametrize("format", FORMATS)
def test_three_learners_are_counted_and_a_page_for_outside_tells_their_number_alone(format: Format) -> None:
    words = words_of(page_of("none", format), format)
    outside = words_of(class_report(CASE, report(CASE, tally_of(3), shareable=True), account(), format), format)

    assert "3 learners" in words
    assert "heron-00.jsonl" in words
    assert "It takes 10 learners." in outside
    for heading in ("what was left out", "by use", "open the seminar", "committed to"):
        assert heading in words.casefold()
        assert heading not in outside.casefold()
    # Of three there is no percentage, and no measure of how far they agreed.
    assert not re.search(r"\d of 3 \(\d", words)
    assert "Percentages, and how far the class agreed" in words


@pytest.mark.parametrize("format", FORMATS)
def test_discrimination_is_told_in_plain_words_from_a_hundred_on(format: Format) -> None:
    question = "do those who do the other steps also do this one?"

    words = words_of(page_of("year", format), format)

    assert question not in words_of(page_of("class", format), format)
    assert question in words
    for step in made("year").steps:
        assert step.discrimination is not None
        assert f"{abs(step.discrimination) / 100:.2f}, {'more often' if step.discrimination >= 10 else ''}" in words
        assert f"{120 - step.omitted.k} of 120" in words


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("name", INSIDE)
def test_what_a_teacher_alone_is_told_carries_the_notice_and_fits_its_columns(name: str, format: Format) -> None:
    words = words_of(page_inside(name, format), format).replace("> ", "")

    assert NOTICE in words
    assert "Not for marks, progression or" in words
    assert [found[0] for found in BANNED.finditer(words)] == []
    for width in (40, 60, 80):
        assert max(map(len, page_inside(name, "text", width).splitlines())) <= width


@pytest.mark.parametrize("name", SIZES)
@pytest.mark.parametrize("width", [40, 60, 80])
def test_text_fits_its_columns(name: str, width: int) -> None:
    lines = page_of(name, "text", width).splitlines()

    assert max(map(len, lines)) <= width


@pytest.mark.parametrize("format", [*FORMATS, "json"])
def test_the_same_report_gives_the_same_bytes(format: Any) -> None:
    assert class_report(CASE, made("class"), account(), format) == class_report(CASE, made("class"), account(), format)


def test_of_a_harmful_test_it_is_said_why_it_had_become_harmful_and_where_it_always_was_why_it_is() -> None:
    kofi = case_named("kofi")
    needle = kofi.items["lumbar-puncture"]
    (became,) = needle.role_changes
    always = changed(needle, role_changes=())
    from_the_start = changed(kofi, items={**kofi.items, needle.id: always})

    assert rule_said(kofi, "harmful", needle.id).why == became.why
    assert rule_said(from_the_start, "harmful", needle.id).why == needle.role_why
