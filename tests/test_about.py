"""The page about the illness: what it says, on what each line rests, who is led to it; and the criteria of a walk."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from support.cases import built_in
from support.cases.folders import a_case
from support.claims.walks import known_walks, named, random_walks
from support.commands import workup_in
from support.depth import alike
from support.logs.walkers import CASES
from support.pages.players import opened, put, words_in
from support.pages.readers import FORMATS, Format, words_of
from support.pages.summaries import first_screen_of, summary_of

from workup import checking, export, library, render, store
from workup.core.authoring.lint.protection import DOSE
from workup.core.content.about import AboutFile
from workup.core.content.case import Case
from workup.core.debrief import debrief
from workup.core.text.kinds import DAGGER
from workup.core.text.value import changed
from workup.core.walk.following import follow
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.moment import day
from workup.core.walk.steps import Walk
from workup.document.about import about
from workup.errors import ContentError, Fault

SECOND = Path(__file__).parent / "packs" / "fainting"

# What an introduction to the illness says, by number; the lines that say it here; and what each must hold of the
# statement and of what the literature adds to it.
STATEMENTS: dict[int, dict[str, str]] = {
    1: {"what.names": "dancing eyes and dancing feet"},
    2: {"signs.eyes": "nobody can predict: both eyes together, across, up and down and round"},
    3: {"signs.jerks": "quick as lightning.* like a tremor"},
    4: {"signs.ataxia": "walking, sitting or crawling may be lost"},
    5: {"signs.speech": "Speech goes.* 73% no sentences"},
    6: {"what.immune": "thought to turn against.* is not known"},
    7: {"causes.children": "often paraneoplastic.* neuroblastoma, ganglioneuroblastoma.* from 27 to 65% .* 7% in one"},
    8: {"what.b-cells": "seem to play a part.* CD20.* counted CD19"},
    9: {"what.cerebellum": "one target"},
    10: {
        "causes.infection": "Older teaching .* The literature is more careful.* under 35% .* as common in those with",
        "causes.search-still": "no reason to leave out the search",
    },
    11: {"causes.adults": "Older teaching says lung or breast.* 69 .61%. had no tumour.* ovary in 8"},
    12: {"signs.ataxia": "nearly everyone"},
    13: {"signs.first-label": "Acute cerebellar ataxia was the commonest .* that share has not been shown"},
    14: {"signs.course": "from one day to the next .* over days to weeks"},
    15: {"signs.misery": "Irritability .* slept badly"},
    16: {"criteria.no-test": "no biomarker makes the diagnosis.* does not mean that no workup"},
    17: {"workup.bands": "bands that stand in both mean less", "disputed.bands": "35 and then 58% .* none"},
    18: {"workup.flow": "more sensitive .* one research group.* do not prove OMS"},
    19: {"workup.pictures": "from neck to pelvis.* No single test"},
    20: {"workup.exclude": "brain tumour, swelling, bleeding, a stroke, an injury.* cannot exclude a poison"},
    21: {
        "treatment.immune": "Corticosteroids, ACTH, intravenous immunoglobulin, cyclophosphamide and rituximab",
        "treatment.trial": "21 of 26 .* 11 of 27",
    },
    22: {"treatment.surgery": "usual.* rarely needed.* 9 of 21 .* 6 of 22 .* 2 of 9"},
    23: {"treatment.comfort": "sleep .* rage. No study of it was among what we read"},
    24: {
        "outcome.mild-severe": "mild cases get better.* seldom so simple.* 7% had a single .* third ended up normal",
        "outcome.relapse": "over half of 105 .* 4 of 20 in Spain",
    },
}


def illness() -> AboutFile:
    given = built_in.checklist().about
    assert given is not None
    return given


@cache
def page(format: Format, width: int = 80) -> str:
    return render.page(about(built_in.checklist(), illness()), format, width=width)


def flat(text: str) -> str:
    return " ".join(text.split())


def basis_of_rows() -> Iterator[tuple[str, tuple[str, ...]]]:
    for section in illness().sections.values():
        for row in section.table.rows if section.table else ():
            yield " | ".join(row.cells), row.basis


# ---- what it says ----


def test_each_of_the_statements_of_an_introduction_has_a_place_here() -> None:
    assert list(STATEMENTS) == list(range(1, 25))


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("number", STATEMENTS)
def test_a_learner_meets_each_statement_with_what_the_literature_adds_and_where_it_is_from(
    number: int, format: Format
) -> None:
    lines = dict(illness().lines)
    numbers = {one.id: n for n, one in enumerate(about(built_in.checklist(), illness()).sources, start=1)}
    words = words_of(page(format), format)

    for line_id, held in STATEMENTS[number].items():
        line = lines[line_id]
        assert re.search(held, flat(line.text)), line_id
        named = sorted(numbers[one] for one in line.basis if one != DAGGER)
        marks = " ".join([*(f"[{one}]" for one in named), *([DAGGER] if DAGGER in line.basis else [])])
        assert f"{line.head} {flat(line.text)} {marks}" in words, line_id


def test_the_page_is_where_each_heading_of_the_illness_is_told() -> None:
    assert list(illness().sections) == [
        *("what", "whom", "signs", "reading", "eyes", "lanes", "criteria", "severity", "causes", "workup", "treatment"),
        *("early", "outcome", "disputed"),
    ]


def test_whatever_holds_a_figure_names_a_source_and_not_a_judgement_alone() -> None:
    told = [(line_id, line.text, line.basis) for line_id, line in illness().lines]
    told += [(row, row, basis) for row, basis in basis_of_rows()]
    names = re.compile(r"CD\d+|GLUT1")

    bare = [where for where, text, basis in told if re.search(r"\d", names.sub("", text)) and set(basis) == {DAGGER}]

    assert len(told) > 60
    assert bare == []


@pytest.mark.parametrize("format", FORMATS)
def test_the_page_says_how_each_source_was_read_and_is_for_teaching_only(format: Format) -> None:
    words = words_of(page(format), format)
    cited = {one for _, line in illness().lines for one in line.basis}
    cited |= {one for _, basis in basis_of_rows() for one in basis}

    for source_id in cited - {DAGGER}:
        source = built_in.checklist().sources[source_id]
        ways = {"abstract": "read as its abstract", "text": "read in its text", "reported elsewhere": "as reported"}
        assert re.search(rf"{re.escape(source_id)}:? .*?{re.escape(source.locator)} \({ways[source.read_as]}", words)
    assert "For teaching only." in words
    assert "Not medical advice" in words


def test_the_2022_review_is_told_without_its_wording_which_was_not_read() -> None:
    review = dict(illness().lines)["criteria.review"]

    assert review.basis == ("rossor-2022",)
    assert "expert opinion on limited data" in flat(review.text)
    assert "not printed here" in flat(review.text)


@pytest.mark.parametrize("format", FORMATS)
def test_no_dose_and_no_schedule_stands_on_the_page(format: Format) -> None:
    words = words_of(page(format), format)

    assert not DOSE.search(words)
    assert not re.search(r"\bmg\b|\bper kg|/kg|\bper day\b|\b(?:once|twice) (?:daily|a day)\b|/m2|\bunits\b", words)


@pytest.mark.parametrize("width", [40, 60, 80])
def test_the_page_fits_the_terminal(width: int) -> None:
    lines = page("text", width).splitlines()

    # Where a source is found is not cut.
    assert [line for line in lines if len(line) > width and "10." not in line and "://" not in line] == []


# ---- the command ----


def test_the_command_prints_the_page_or_writes_it(tmp_path: Path) -> None:
    shown = workup_in(tmp_path, "about", COLUMNS="80")
    written = workup_in(tmp_path, "about", "-o", "about.html")
    by_case = workup_in(tmp_path, "about", "amara", "--format", "md")

    assert shown.stdout == page("text")
    assert "Wrote the page about the illness to about.html" in written.stdout
    assert (tmp_path / "about.html").read_text(encoding="utf-8") == page("html")
    assert by_case.stdout == page("md")


def test_a_pack_without_such_a_page_says_so_and_what_to_do(tmp_path: Path) -> None:
    done = workup_in(tmp_path, "about", "--cases", str(SECOND))

    assert done.returncode == 3
    assert done.stdout == ""
    assert "'fainting' has no page about its illness" in done.stderr
    assert "write about.toml beside its pack.toml" in done.stderr
    assert not re.search("opsoclonus|OMS", done.stderr)


def test_a_pack_without_such_a_page_is_nowhere_said_to_have_one() -> None:
    case = library.Library((SECOND,)).named("ines").case
    made = debrief(case, follow(case, walk_as(LEARNERS["reference"], case)))

    assert made.criteria is None
    for format in FORMATS:
        assert "workup about" not in summary_of(case, made, format)
        assert "criteria" not in summary_of(case, made, format).casefold()


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A pack of one's own: the small one, with a page about its illness."""
    folder = tmp_path / "own"
    shutil.copytree(SECOND, folder)
    (folder / "about.toml").write_text(OWN, encoding="utf-8")
    return folder


OWN = """\
format = 1
name = "Fainting"
title = "the short of it"

[criteria]
name = "The small criteria"
needed = 1
note = "They only describe."
basis = ["†"]

[criteria.signs.drop]
label = "Pressure drops"
met_by = ["standing-pressure:falls"]

[criteria.signs.ecg]
label = "A strange ECG"
met_by = ["ecg:long"]

[sections.what]
title = "What it is"
criteria = true

[sections.what.table]
caption = "A table"
columns = ["One", "Two"]
rows = [
  { cells = ["a", "b"], basis = ["†"] },
]

[sections.what.lines.short]
text = "Blood leaves the head for a moment."
basis = ["†"]
"""


def test_another_pack_may_have_a_page_of_its_own_and_its_debriefs_lead_to_that(own: Path, tmp_path: Path) -> None:
    shown = workup_in(tmp_path, "about", "ines", "--cases", str(own))
    case = library.Library((own,)).named("ines").case
    made = debrief(case, follow(case, walk_as(LEARNERS["reference"], case)))

    assert "THE ILLNESS · Fainting, the short of it" in shown.stdout
    assert "Blood leaves the head for a moment. †" in shown.stdout
    assert "1  Pressure drops" in shown.stdout
    assert "workup about ines" in summary_of(case, made, "text")
    assert "The small criteria" in summary_of(case, made, "md")
    assert checking.problems([own], library.Library((own,))) == ()


FAULTY: dict[str, tuple[str, str, str, str]] = {
    "a source that is not there": ('a moment."\nbasis = ["†"]', 'a moment."\nbasis = ["nobody-2020"]', "E02", "nobody"),
    "a finding that is not there": ("ecg:long", "ecg:lnog", "S05", "ecg:lnog"),
    "an item that is not there": ("ecg:long", "egc:long", "S05", "egc:long"),
    "more signs needed than there are": ("needed = 1", "needed = 3", "S04", "[criteria]"),
    "a row of another length": ('["a", "b"]', '["a"]', "S04", "cells"),
    "a line without a basis": ('moment."\nbasis = ["†"]', 'moment."\n', "S03", "lines.short"),
    "a field that is not there": ("needed = 1", "needed = 1\nneded = 1", "S02", "neded"),
    "a format of the future": ("format = 1", "format = 2", "S04", "format"),
    "a character that is not shown": ("Blood leaves", "Blood \\u202eleaves", "S06", "Blood"),
    "a dose": ("Blood leaves", "Give five mg. Blood leaves", "P01", "five mg"),
    "a figure on a judgement in a table": ('["a", "b"]', '["a", "in 50%"]', "E01", "50%"),
    "a figure on a judgement alone": ("Blood leaves", "In 50% blood leaves", "E01", "50%"),
}


@pytest.mark.parametrize("kind", FAULTY)
def test_a_faulty_page_is_told_with_its_code_and_its_line(own: Path, kind: str) -> None:
    before, after, code, seen_in = FAULTY[kind]
    path = own / "about.toml"
    text = OWN.replace(before, after, 1)
    assert text != OWN
    path.write_text(text, encoding="utf-8")

    found = checking.problems([own], library.Library((own,)))

    assert [fault.code for fault in found] == [code], found
    assert Path(found[0].file) == path
    assert seen_in in text.splitlines()[found[0].line - 1], found


def test_signs_cannot_be_named_where_there_are_no_criteria(own: Path) -> None:
    path = own / "about.toml"
    text = re.sub(r"\[criteria\].*?(?=\[sections)", "", OWN, flags=re.DOTALL)
    path.write_text(text, encoding="utf-8")

    with pytest.raises(ContentError) as refused:
        store.read_pack(own)

    faults: tuple[Fault, ...] = refused.value.faults
    assert [fault.path for fault in faults] == ["sections.what.criteria"]
    assert text.splitlines()[faults[0].line - 1] == "criteria = true"


# ---- who is led to it, and when ----


@pytest.mark.parametrize("format", FORMATS)
def test_a_debrief_ends_with_where_to_read_on(format: Format) -> None:
    case = named("tomas")
    made = debrief(case, follow(case, walk_as(LEARNERS["reference"], case)))
    words = words_of(summary_of(case, made, format), format)

    assert words.count("workup about") == 1
    assert words.index("One thing for next time".upper() if format == "text" else "One thing for next time") < (
        words.index("workup about")
    )
    assert "workup about" in first_screen_of(case, made)


def test_nobody_is_led_to_the_page_before_a_diagnosis_was_committed_to(tmp_path: Path) -> None:
    walked = workup_in(tmp_path, "walk", "amara", typed="help\nataxia\nskip\nhelp\nmenu\nquit\n")
    assert walked.returncode == 0
    assert "workup about" not in walked.stdout


def test_a_case_cannot_take_the_name_of_that_page(tmp_path: Path) -> None:
    a_case(tmp_path / "mine", "about")

    done = workup_in(tmp_path, "teach", "export", "--all", "-o", "site", "--cases", str(tmp_path / "mine"))

    assert done.returncode == 2
    assert "'about' would take the name of a page of the site" in done.stderr
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("is_beside", [True, False])
def test_the_page_of_a_case_leads_there_after_its_debrief(chromium: Any, tmp_path: Path, is_beside: bool) -> None:
    case = named("mei")
    path = tmp_path / "mei.html"
    path.write_text(export.page(case, is_about_beside=is_beside), encoding="utf-8")

    with opened(chromium, path) as walked:
        before = walked.inner_text("body"), walked.locator('a[href="about.html"]').count()
        put(walked, walk_as(LEARNERS["reference"], case))
        after = words_in(walked, "body"), walked.locator('a[href="about.html"]').count()
        signs = walked.locator("#criteria").is_visible()
        assert walked.said == []

    assert "The illness itself" not in before[0]
    assert before[1] == 0
    assert after[1] == int(is_beside)
    assert ("workup about" in after[0]) is not is_beside
    assert "The illness itself, on one page" in after[0]
    assert signs


# ---- the criteria of a walk ----


def walks(case: Case) -> Iterator[Walk]:
    for _, walk in known_walks(case.id):
        yield walk
    for walk in random_walks(case.id, 25):
        yield walk


@pytest.mark.parametrize("case_id", CASES)
def test_a_sign_is_met_by_the_first_finding_that_shows_it_and_by_no_other(case_id: str) -> None:
    case = named(case_id)
    criteria = illness().criteria
    assert criteria is not None

    for walk in walks(case):
        made = debrief(case, walk)
        assert made.criteria is not None
        shown = {one.number: f"{one.item}:{case.forms[one.item, one.form].outcome}" for one in made.findings}
        met = {one.sign: one.number for one in made.criteria.signs}
        assert list(met) == list(criteria.signs)
        for sign_id, number in met.items():
            fitting = [n for n, finding in sorted(shown.items()) if finding in criteria.signs[sign_id].met_by]
            assert number == (fitting[0] if fitting else None)
        minutes = {one.number: one.minute for one in made.findings}
        for one in made.criteria.signs:
            assert one.day == (day(case.begins, minutes[one.number]) if one.number else None)
        assert made.criteria.met == len([number for number in met.values() if number])
        assert made.criteria.needed == 3


@pytest.mark.parametrize("case_id", alike(CASES))
@pytest.mark.parametrize("format", FORMATS)
def test_each_debrief_says_which_signs_were_met_at_which_finding(case_id: str, format: Format) -> None:
    case = named(case_id)
    for learner in ("reference", "at-once"):
        made = debrief(case, follow(case, walk_as(LEARNERS[learner], case)))
        words = words_of(summary_of(case, made, format), format)
        assert made.criteria is not None
        assert case.criteria is not None
        assert (
            f"What you found met {made.criteria.met} of the 4 signs; the rule asks for 3. {case.criteria.note}" in words
        )
        for one in made.criteria.signs:
            later = f", on day {one.day}" if one.day and one.day > 1 else ""
            said = f"finding {one.number}{later}" if one.number else "not met"
            assert f"{case.criteria.signs[one.sign].label}: {said}" in words


def test_the_criteria_describe_and_decide_nothing() -> None:
    case = named("elias")
    walk = follow(case, walk_as(LEARNERS["reference"], case))
    without = changed(case, criteria=None, about="")

    made, bare = debrief(case, walk), debrief(without, follow(without, walk_as(LEARNERS["reference"], without)))

    assert (case.rules, case.words) == (without.rules, without.words)
    assert bare.criteria is None
    assert replace(made, criteria=None) == bare


def met_by_plan(case_id: str) -> dict[str, bool]:
    case = named(case_id)
    made = debrief(case, follow(case, walk_as(LEARNERS["reference"], case)))
    assert made.criteria is not None
    return {one.sign: one.number is not None for one in made.criteria.signs}


def test_three_signs_can_be_met_before_the_eyes_move_and_without_the_illness() -> None:
    before_the_eyes, poisoned = met_by_plan("elias"), met_by_plan("noor")

    assert before_the_eyes == {"opsoclonus": False, "ataxia-myoclonus": True, "behaviour-sleep": True, "tumour": True}
    assert poisoned == {"opsoclonus": True, "ataxia-myoclonus": True, "behaviour-sleep": True, "tumour": False}


def test_a_mass_is_a_sign_only_where_it_speaks_for_such_a_tumour() -> None:
    criteria = illness().criteria
    assert criteria is not None
    for finding in criteria.signs["tumour"].met_by:
        bearing = built_in.checklist().bearing(*finding.split(":"))
        assert bearing.get("oms-neuroblastic", 0) > 0, finding
        assert bearing.get("oms-neuroblastic", 0) >= bearing.get("oms-other-tumour", 0), finding
