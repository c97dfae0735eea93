"""The class report as pages: every figure is the report's, every picture has its table, nobody is singled out."""

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from support.classes.simulated import mixed_class
from support.logs.walkers import case_named
from support.pages.readers import FORMATS, Format, Shape, words_of
from test_wording import BANNED

from workup.core.classroom.account import Account, SetAside
from workup.core.classroom.facts import Observer
from workup.core.classroom.report import report
from workup.core.classroom.tally import Tally
from workup.core.classroom.views import (
    AgainstFlag,
    BurdenView,
    ClassReport,
    DangerLeft,
    IdeasFlag,
    IdleTest,
    LateLook,
    LateResult,
    ListStayed,
    PickFlag,
    RuleLeft,
    SeminarPoint,
    Share,
    StepFlag,
    StepLeft,
)
from workup.core.text.kinds import DAGGER, is_inert
from workup.core.walk.following import follow
from workup.document.class_report import class_report as class_report_of
from workup.render.classroom import class_report
from workup.render.notice import NOTICE

Open = Callable[..., Any]

CASE = case_named("amara")
SIZES = {"few": (7, False), "class": (30, False), "year": (120, False), "outside": (33, True), "none": (3, False)}
SHOWN = ("few", "class", "year", "outside")


@cache
def tally_of(size: int) -> Tally:
    observer, tally = Observer(CASE), Tally()
    for entries in mixed_class(CASE, size, 7):
        tally.add(observer.facts(follow(CASE, entries)))
    return tally


@cache
def made(name: str) -> ClassReport:
    size, shareable = SIZES[name]
    return report(CASE, tally_of(size), shareable=shareable)


def account(*, found: int = 48, names: int = 14) -> Account:
    return Account(
        found=found,
        counted=33,
        aside=(
            SetAside(kind="abandoned", count=names, names=tuple(f"heron-{i:02d}.jsonl" for i in range(names))),
            SetAside(kind="another case", count=1, names=("finch-11.jsonl",)),
        ),
        other_cases={"tomas": 1},
    )


@cache
def page_of(name: str, format: Any, width: int = 80) -> str:
    return class_report(CASE, made(name), account(), format, width=width)


class Tables(HTMLParser):
    """The rows of every table by its region's label, and the order of pictures and tables."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.rows: dict[str, list[list[str]]] = {}
        self.order: list[str] = []
        self.told: list[tuple[str, str]] = []
        self._inside = ""
        self._in_cell = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if given.get("role") == "region":
            self._region = (given["aria-label"] or "").removesuffix(", as a table")
            self.rows[self._region] = []
        self._inside = tag if tag in ("title", "desc") else self._inside
        if tag in ("figure", "table"):
            self.order.append(tag)
        elif tag == "tr":
            self.rows[self._region].append([])
        elif tag in ("th", "td"):
            self.rows[self._region][-1].append("")
            self._in_cell = True

    def handle_endtag(self, tag: str) -> None:
        self._inside = "" if tag == self._inside else self._inside
        self._in_cell = False if tag in ("th", "td") else self._in_cell

    def handle_data(self, data: str) -> None:
        if self._inside == "title":
            self.told.append((data, ""))
        elif self._inside == "desc":
            self.told[-1] = (self.told[-1][0], data)
        elif self._in_cell:
            row = self.rows[self._region][-1]
            row[-1] = f"{row[-1]} {data}".strip()

    def figures(self, label: str) -> list[list[str]]:
        """The body of one table without its first column."""
        return [row[1:] for row in self.rows[label][1:]]


@cache
def tables(name: str) -> Tables:
    return Tables(page_of(name, "html"))


def said(share: Share) -> str:
    return f"{share.k} of {share.n} ({share.percent}%)"


def with_interval(share: Share) -> str:
    if share.low is None or share.high is None:
        return said(share)
    low, high = int(share.low / 10 + 0.5), int(share.high / 10 + 0.5)
    return f"{share.k} of {share.n} ({share.percent}%; 95% interval {low} to {high}%)"


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
    assert ClassReport.model_validate(data["report"]) == made(name)
    if not SIZES[name][1]:
        assert Account.model_validate(data["account"]) == account()


@pytest.mark.parametrize("name", ["few", "class", "year"])
def test_every_figure_of_the_tables_is_the_reports(name: str) -> None:
    r, shown = made(name), tables(name)

    def between(share: Share) -> str:
        found = re.search(r"interval (.*)\)", with_interval(share))
        return found[1] if found else "–"

    assert shown.figures("Key steps left out, in numbers; steps done late are counted separately") == [
        [said(step.omitted), between(step.omitted), str(step.late)] for step in r.steps
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
            between(one.on_top),
            f"{(one.mean_tenths or 0) / 10:.1f}",
            "–" if one.low is None else f"{one.low} to {one.high}",
        ]
        for one in r.standings
    ]
    assert shown.figures("How many had each diagnosis on top") == [
        *([str(one.leaders.get(option, 0)) for one in r.standings] for option in CASE.options),
        [f"{one.agreement}%" for one in r.standings],
        [f"{(one.effective_tenths or 0) / 10:.1f}" for one in r.standings],
    ]
    assert shown.figures("Diagnoses committed to") == [[str(r.diagnoses.get(o, 0))] for o in CASE.options]


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
        share = point.ordered if point.kind == "burden" else point.share
        assert all(str(number) in words for number in (share.k, share.n))
    assert len(r.points) > 0
    assert all(said(step.omitted) in words for step in r.steps)
    if format != "html":
        assert all(f"{one.mean_tenths // 10}.{one.mean_tenths % 10}" in words for one in r.standings if one.mean_tenths)


HALF = Share(k=7, n=29, percent=24)

POINTS: list[tuple[SeminarPoint, str, str]] = [
    (DangerLeft(hypothesis="toxic", share=HALF), "Toxic ingestion [left open]", "in 7 of 29 walks"),
    (StepLeft(step="course", share=HALF), "How it began and how it has moved [left open]", "7 of 29 left it out."),
    (RuleLeft(kind="rule", id=next(iter(CASE.safety)), share=HALF), "[left open]", "came up in 29 walks, and was not"),
    (
        RuleLeft(kind="harmful", id="lumbar-puncture", share=HALF),
        "when the author calls it harmful [left open]",
        "in 7 of",
    ),
    (LateLook(share=HALF), "The first look [a delay]", "7 of 29 first examined Amara a day or more later"),
    (LateResult(share=HALF), "The key results [a delay]", "For 7 of 29 the last key result"),
    (ListStayed(item="eye-movements", share=HALF), "Eye movements [the list stayed]", "29 walks, and in 7 of them"),
    (IdleTest(item="skull-film", ordered=HALF, count=3), "Skull film [a burden]", "Ordered by 7 of 29; for 3 it could"),
]


@pytest.mark.parametrize(("point", "head", "told"), POINTS)
def test_every_kind_of_point_is_told_with_its_figures_and_a_question(point: Any, head: str, told: str) -> None:
    r = made("class").model_copy(update={"points": (point,)})

    words = words_of(class_report(CASE, r, account(), "text", width=100), "text")

    assert f"{head} " in words[: words.index("WHAT WAS LEFT OUT")]
    assert told in words
    assert words[: words.index("WHAT WAS LEFT OUT")].count(" Ask ") == 1


def test_every_kind_of_flag_is_told_with_its_figures() -> None:
    flags = (
        StepFlag(step="course", omitted=HALF),
        AgainstFlag(item="skull-film", ordered=HALF),
        IdeasFlag(unmatched=HALF),
        PickFlag(item="skull-film", direction="for", hypothesis="toxic", otherwise=HALF),
        PickFlag(item="skull-film", direction="against", hypothesis="toxic", otherwise=HALF),
    )
    r = made("class").model_copy(update={"flags": flags})

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
    assert made("few").burden == () and "reference plan" not in words.casefold()


@pytest.mark.parametrize("format", FORMATS)
def test_three_learners_are_a_number_and_nothing_else(format: Format) -> None:
    words = words_of(page_of("none", format), format)

    assert "3 learners" in words
    assert "It takes 5 learners." in words
    assert "heron-00.jsonl" in words
    for heading in ("left out", "by use", "open the seminar", "committed to"):
        assert heading not in words.casefold().replace("key steps left out", "")


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


@pytest.mark.parametrize("name", SHOWN)
def test_every_picture_is_told_in_words_and_followed_by_its_table(name: str) -> None:
    shown = tables(name)
    told = dict(shown.told[1:])

    after = [shown.order[at + 1] for at, kind in enumerate(shown.order) if kind == "figure"]

    assert len(after) == (3 if name in ("few", "outside") else 4)
    assert set(after) == {"table"}
    assert all(told.values())
    for step in made(name).steps:
        label = CASE.key_steps[step.id].label
        desc = told[f"{label[:1].upper()}{label[1:]}"]
        k = "under 5" if name == "outside" and step.omitted.k == 0 else step.omitted.k
        assert desc.startswith(f"Left out by {k} of {step.omitted.n}")


@pytest.mark.parametrize("name", ["class", "outside"])
def test_a_dot_and_a_bar_stand_where_their_share_is(name: str) -> None:
    page = page_of(name, "html")

    for step in made(name).steps:
        svg = page[page.index(f'id="o-{step.id}-t"') :].split("</svg>")[0]
        assert f'cx="{2 + 96 * step.omitted.k / step.omitted.n:.5g}%"' in svg
    for test in made(name).tests:
        if 10 * test.ordered.k >= test.ordered.n and test.useful:
            svg = page[page.index(f'id="u-{test.item}-t"') :].split("</svg>")[0]
            assert f'class="useful" x="2%" y="18%" width="{96 * test.useful / test.ordered.n:.5g}%"' in svg


def test_a_spread_burden_is_drawn_and_told_beside_the_reference_plan() -> None:
    spread = (
        BurdenView(unit="minutes", lower=120, median=480, upper=1440, reference=240),
        BurdenView(unit="invasive", lower=0, median=1, upper=2, reference=1),
    )
    r = made("class").model_copy(update={"burden": spread})

    page = class_report(CASE, r, account(), "html")

    assert Tables(page).figures("What it cost, in numbers") == [
        ["8 hours", "2 hours to 1 day", "4 hours"],
        ["blood sample", "none to lumbar puncture", "blood sample"],
    ]
    svg = page[page.index('id="b-minutes-t"') :].split("<text")[0]
    assert f'class="neutral" x="10%" y="0.5em" width="{96 * 1320 / 1440:.5g}%"' in svg
    assert 'class="median" x1="34%"' in svg
    assert 'class="mark" x="18%"' in svg
    for format in ("text", "md"):
        words = words_of(class_report(CASE, r, account(), format), format)
        assert all(said in words for said in ("8 hours", "2 hours to 1 day", "4 hours", "none to lumbar puncture"))


@pytest.mark.parametrize("name", SIZES)
@pytest.mark.parametrize("width", [40, 60, 80])
def test_text_fits_its_columns(name: str, width: int) -> None:
    lines = page_of(name, "text", width).splitlines()

    assert max(map(len, lines)) <= width


def test_a_bar_of_text_is_as_long_as_its_share() -> None:
    from workup.render.pictures import blocks

    assert blocks((6, 3, 3), 12) == "█" * 12 + "▒" * 6 + "░" * 6
    assert blocks((1,), 24) == "█" + "·" * 23
    assert blocks((0,), 5) == "·" * 24


# Outside the class


def counts_in(value: object, path: str = "") -> Iterator[tuple[str, int]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from counts_in(inner, f"{path}/{key}")
    elif isinstance(value, list):
        for inner in value:
            yield from counts_in(inner, path)
    elif isinstance(value, int) and not isinstance(value, bool):
        yield path, value


def test_no_number_of_the_shareable_data_is_exact() -> None:
    found = [one for one in counts_in(json.loads(page_of("outside", "json"))) if "provenance" not in one[0]]

    assert len(found) > 100
    assert [one for one in found if one[1] % 5] == []


def test_no_number_of_the_shareable_tables_is_exact() -> None:
    cells = [cell for label in tables("outside").rows for row in tables("outside").figures(label) for cell in row]

    numbers = [int(number) for cell in cells for number in re.findall(r"\d+", cell)]

    assert len(numbers) > 50
    assert [number for number in numbers if number % 5] == []
    assert "0" not in cells
    assert "%" not in "".join(cells)


@pytest.mark.parametrize("format", [*FORMATS, "json"])
def test_a_shareable_page_does_not_tell_two_accounts_within_a_five_apart(format: Any) -> None:
    one = class_report(CASE, made("outside"), account(found=48, names=14), format)
    other = class_report(
        CASE,
        made("outside"),
        Account(found=45, counted=30, aside=(SetAside(kind="abandoned", count=10, names=("x",)),)),
        format,
    )

    assert one == other
    assert "heron" not in one and "finch" not in one and "tomas" not in one


@pytest.mark.parametrize("format", FORMATS)
def test_a_shareable_page_says_how_to_read_and_to_publish_it(format: Format) -> None:
    words = words_of(page_of("outside", format), format)

    assert "30 or more learners" in words
    assert "rounded down to a multiple of five, so figures need not add up" in words
    assert "Publish only one report per class" in words
    assert "under 5" in words
    assert "outside the class" not in words_of(page_of("class", format), format)


def test_what_a_rounded_share_is_out_of_is_rounded_once() -> None:
    # A sum of parts that were each rounded down would be far below the number of lists.
    at_opening = sum(tally_of(33).spread("leads", "opening").values())

    shares = {standing.checkpoint: standing.on_top for standing in made("outside").standings}

    assert shares["opening"].n == at_opening - at_opening % 5
    assert sum(made("outside").standings[0].leaders.values()) < shares["opening"].n
    assert all(share.percent is None and share.low is None for share in shares.values())


@pytest.mark.parametrize("name", SHOWN)
def test_a_rule_that_is_not_shown_has_its_reason(name: str) -> None:
    shown = {rule.id for rule in made(name).rules}
    reasons = {rule for one in made(name).withheld if one.kind == "rules" for rule in one.rules}
    words = words_of(page_of(name, "text"), "text")

    for rule_id, rule in CASE.safety.items():
        assert (rule_id in shown) != (rule_id in reasons)
        assert rule.label.casefold() in words.casefold()


# The account of the logs


@pytest.mark.parametrize("format", FORMATS)
def test_of_many_logs_twelve_are_named_and_the_rest_are_counted(format: Format) -> None:
    words = words_of(page_of("class", format), format)

    assert "48 found, 33 counted" in words
    assert "tomas 1" in words
    assert "heron-11.jsonl" in words
    if format == "html":
        assert "2 more heron-12.jsonl" in words
    else:
        assert "heron-12.jsonl" not in words
        assert "And 2 more, all of them with --format json" in words
    assert "heron-13.jsonl" in page_of("class", "json")


@pytest.mark.parametrize("format", FORMATS)
def test_a_class_of_which_every_log_counted_says_so(format: Format) -> None:
    words = words_of(class_report(CASE, made("class"), Account(found=30, counted=30), format), format)

    assert "30 found, 30 counted, none set aside." in words


def test_a_thousand_names_are_folded_and_then_counted() -> None:
    page = class_report(CASE, made("none"), account(names=1000), "html")

    assert "heron-499.jsonl" in page
    assert "heron-500.jsonl" not in page
    assert "And 500 more, all of them with --format json." in page


HOSTILE = (
    "<img src=x onerror=alert(1)>.jsonl",
    "</details><script>alert(1)</script>",
    "{{ 7 * 191 }}{% for a in b %}.jsonl",
    "\x1b[31mred\x07\x9b2J.jsonl",
    "gpj.\u202elnosj\u2028\ud800.jsonl",
    "- [a](javascript:x) | `b` | **c** # d",
    "x" * 400,
)


@pytest.mark.parametrize("format", [*FORMATS, "json"])
def test_names_of_files_are_inert(format: Any) -> None:
    def told(names: tuple[str, ...], case: str) -> str:
        aside = (
            SetAside(kind="damaged", count=len(names), names=names),
            SetAside(kind="another case", count=1, names=()),
        )
        return class_report(
            CASE, made("none"), Account(found=9, counted=3, aside=aside, other_cases={case: 1}), format, width=60
        )

    page = told(HOSTILE, "".join(HOSTILE[:5]))

    assert all(is_inert(character) for character in page)
    page.encode()
    assert "1337" not in page
    if format == "html":
        plain = told(tuple("plain" for _ in HOSTILE), "plain")
        assert Shape(page).elements == Shape(plain).elements
    if format == "md":
        assert "<img" not in page and "](javascript" not in page.replace("\\]", "")
    if format == "text":
        assert max(map(len, page.splitlines())) <= 60


@pytest.mark.parametrize("format", [*FORMATS, "json"])
def test_the_same_report_gives_the_same_bytes(format: Any) -> None:
    assert class_report(CASE, made("class"), account(), format) == class_report(CASE, made("class"), account(), format)


# In a browser


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("class")
    for name in SIZES:
        (folder / f"{name}.html").write_text(page_of(name, "html"), encoding="utf-8")
    return {name: folder / f"{name}.html" for name in SIZES}


@pytest.fixture
def opened(chromium: Any, files: dict[str, Path]) -> Iterator[Open]:
    contexts = []

    def go(name: str, width: int = 1280, **options: Any) -> Any:
        context = chromium.new_context(viewport={"width": width, "height": 900}, **options)
        contexts.append(context)
        context.set_offline(True)
        page = context.new_page()
        page.asked, page.said = [], []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("console", lambda message: page.said.append(message.text))
        page.goto(files[name].as_uri())
        return page

    yield go
    for context in contexts:
        context.close()


@pytest.mark.parametrize(
    ("name", "width", "scheme"),
    [
        ("year", 1280, "light"),
        ("class", 320, "dark"),
        ("few", 320, "light"),
        ("outside", 1280, "dark"),
        ("none", 320, "light"),
    ],
)
def test_axe_finds_nothing_amiss(opened: Open, name: str, width: int, scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(opened(name, width, color_scheme=scheme))

    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("name", SIZES)
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
