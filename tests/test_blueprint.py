"""The blueprint is made from the cases, covers every diagnosis in play, and is for facilitators."""

import subprocess
import sys
from pathlib import Path

import pytest
from support.cases import built_in
from support.commands import workup_in
from support.logs.walkers import CASES, case_named

from workup import render
from workup.core.debrief import debrief
from workup.core.teaching.blueprint import Plan, plan_of
from workup.core.teaching.course import SIZES, courses
from workup.core.text.value import changed
from workup.core.walk.following import follow
from workup.core.walk.learners import LEARNERS, walk_as
from workup.document.blocks import Table
from workup.document.blueprint import blueprint

PLANS = [plan_of(case_named(case_id)) for case_id in CASES]
FAMILY = {
    *("amara", "tomas", "mei", "joonas", "zahra", "elias", "noor"),
    *("kofi", "lucia", "priya", "harald", "sofia", "ruben", "odile"),
}


def test_the_family_has_its_fourteen_cases() -> None:
    assert set(CASES) == FAMILY


def test_every_hypothesis_in_play_is_the_answer_somewhere_or_excluded_somewhere() -> None:
    answers = {plan.answer for plan in PLANS}
    excluded = {label for plan in PLANS for label in (plan.trap, *plan.excluded)}

    assert len(answers) >= 8
    for plan in PLANS:
        assert {plan.answer, plan.trap, *plan.excluded} <= answers | excluded


def test_every_case_has_two_siblings_that_exist_and_a_test_that_would_not_have_helped() -> None:
    for plan in PLANS:
        assert set(plan.siblings) <= FAMILY - {plan.case}
        assert len(plan.siblings) >= 2
        assert any(item.role.is_against for item in case_named(plan.case).items.values())


@pytest.mark.parametrize("case_id", CASES)
def test_every_pair_of_the_blueprint_has_a_contrast_table(case_id: str) -> None:
    case = case_named(case_id)

    made = debrief(case, follow(case, walk_as(LEARNERS["reference"], case)))

    assert plan_of(case).discriminators
    assert any(row.for_one for row in made.contrast.rows)


def test_the_grid_says_of_every_diagnosis_what_it_is_in_every_case() -> None:
    made = blueprint(PLANS, built_in.checklist().sources)
    (grid,) = (block for section in made.sections if section.id == "grid" for block in section.blocks[1:])
    assert isinstance(grid, Table)
    of_case = {plan.name: [row[place].words for row in grid.rows] for place, plan in enumerate(PLANS, start=1)}

    for plan in PLANS:
        case, cells = case_named(plan.case), of_case[plan.name]
        assert (cells.count("A"), cells.count("T"), cells.count("o")) == (1, 1, len(case.hypotheses) - 2)
        (answer,) = (row[0].words for row, cell in zip(grid.rows, cells, strict=True) if cell == "A")
        assert answer.casefold() == case.label(case.answer).casefold()


@pytest.mark.parametrize("size", SIZES)
def test_a_course_has_so_many_cases_and_no_other_teaches_more_answers_with_more_of_their_traps(size: int) -> None:
    (course,) = (one for one in courses(PLANS) if len(one.plans) == size)
    answers = {plan.answer_id for plan in course.plans}

    assert len({plan.case for plan in course.plans}) == size
    assert course.answers == len(answers) == size
    assert course.turned == sum(plan.trap_id in answers for plan in course.plans) == size
    assert [plan.difficulty for plan in course.plans] == sorted(plan.difficulty for plan in course.plans)


def test_the_first_course_is_the_one_that_the_readme_begins_with_and_few_cases_make_none() -> None:
    assert {plan.case for plan in courses(PLANS)[0].plans} == {"amara", "tomas", "mei"}
    assert courses(PLANS[:2]) == ()


def plans_of(*traits: tuple[str, str, int, str]) -> list[Plan]:
    """Plans with these answers, traps, difficulties and ages, named by their places."""
    return [
        changed(PLANS[0], case=str(place), answer_id=answer, trap_id=trap, difficulty=difficulty, age=age)
        for place, (answer, trap, difficulty, age) in enumerate(traits)
    ]


@pytest.mark.parametrize(("cases", "sizes"), [(2, []), (3, [3]), (4, [3, 4]), (6, [3, 4, 5, 6]), (7, [3, 4, 5, 6])])
def test_there_is_a_course_of_each_size_from_three_to_six_that_there_are_cases_for(
    cases: int, sizes: list[int]
) -> None:
    assert [len(one.plans) for one in courses(PLANS[:cases])] == sizes


SAME = [("a", "b", 2, "child"), ("b", "c", 2, "child"), ("c", "a", 2, "child")]


@pytest.mark.parametrize(
    ("traits", "chosen", "answers", "turned"),
    [
        (SAME, "012", 3, 3),
        # More answers before more traps, these before an easier one, and that before more ages.
        ([*SAME[:2], ("a", "x", 1, "infant"), ("d", "x", 3, "child")], "013", 3, 1),
        ([*SAME[:2], ("c", "x", 1, "infant"), ("c", "a", 3, "child")], "013", 3, 3),
        ([*SAME[:2], ("c", "a", 3, "infant"), ("c", "a", 2, "child")], "013", 3, 3),
        ([*SAME[:2], ("c", "a", 2, "child"), ("c", "a", 2, "infant")], "013", 3, 3),
        # Of equals the first; and the easiest is walked first.
        ([*SAME, ("c", "a", 2, "child")], "012", 3, 3),
        ([("a", "b", 3, "child"), ("b", "c", 1, "child"), ("c", "a", 2, "child")], "120", 3, 3),
    ],
)
def test_of_two_courses_the_better_is_the_one_of_more_answers_then_traps_then_ease_then_ages(
    traits: list[tuple[str, str, int, str]], chosen: str, answers: int, turned: int
) -> None:
    course = courses(plans_of(*traits))[0]

    assert ("".join(one.case for one in course.plans), course.answers, course.turned) == (chosen, answers, turned)


Bearing = tuple[int | None, int | None]


def told_apart_by(case_id: str, *bearings: tuple[str, Bearing]) -> list[tuple[str, int]]:
    """By which items, and by how much, where these outcomes alone bear on the answer and on the trap."""
    case = case_named(case_id)
    found = {}
    for item_id, item in case.items.items():
        possible: dict[str, dict[str, int]] = {outcome: {} for outcome in item.possible}
        for place, values in bearings:
            about, _, outcome = place.partition(":")
            if about != item_id:
                continue
            pairs = zip((case.answer, case.contrast.hypothesis), values, strict=True)
            possible[outcome] = {one: value for one, value in pairs if value is not None}
        found[item_id] = changed(item, possible=possible)
    ids = {item.label: item_id for item_id, item in case.items.items()}
    return [(ids[one.label], one.lead) for one in plan_of(changed(case, items=found)).discriminators]


def shown(item_id: str, *bearing: int | None) -> tuple[str, Bearing]:
    return f"{item_id}:{case_named('amara').items[item_id].outcome}", (bearing[0], bearing[1])


@pytest.mark.parametrize(
    ("bearings", "told"),
    [
        ([shown("onset", 1, 1), shown("skills", 1, 2), shown("jerks", None, 1), shown("gait", -1, None)], []),
        ([shown("onset", 0, None), shown("skills", None, 0), shown("jerks", -2, -2)], []),
        ([shown("onset", 1, None)], [("onset", 1)]),
        ([shown("onset", None, -1)], [("onset", 1)]),
        ([shown("onset", 2, 1)], [("onset", 1)]),
        ([shown("onset", -1, -2)], [("onset", 1)]),
        # Of four the three that say most, and of equals what the case lists first.
        (
            [shown("onset", 1, None), shown("skills", 2, None), shown("jerks", 2, -2), shown("csf-flow", None, -1)],
            [("jerks", 4), ("skills", 2), ("onset", 1)],
        ),
        # Of one group the finding that says most is enough.
        ([shown("mood", 1, None), shown("sleep", 1, -1)], [("sleep", 2)]),
        ([shown("mood", 1, None), shown("sleep", None, -1)], [("mood", 1)]),
    ],
)
def test_two_diagnoses_are_told_apart_by_what_speaks_more_for_the_answer(
    bearings: list[tuple[str, Bearing]], told: list[tuple[str, int]]
) -> None:
    assert told_apart_by("amara", *bearings) == told


def test_a_later_form_is_named_only_where_no_first_form_of_its_group_tells_anything() -> None:
    eyes = case_named("elias").items["eye-movements"]
    (first, later), video = [one.outcome for one in eyes.forms], case_named("elias").items["video"].outcome
    loud = (f"eye-movements:{later}", (2, -2))

    assert told_apart_by("elias", loud) == [("eye-movements", 4)]
    assert told_apart_by("elias", loud, (f"eye-movements:{first}", (1, None))) == [("eye-movements", 1)]
    assert told_apart_by("elias", loud, (f"video:{video}", (1, None))) == [("video", 1)]
    assert told_apart_by("elias", loud, (f"video:{video}", (1, 1))) == [("eye-movements", 4)]


def test_each_later_form_of_a_finding_is_told_with_its_own_moment() -> None:
    case = case_named("elias")
    eyes = case.items["eye-movements"]
    (first,) = eyes.later
    second = changed(first, minute=first.minute + 24 * 60)

    plan = plan_of(changed(case, items={**case.items, eyes.id: changed(eyes, later=(first, second))}))

    assert [one.since.later for one in plan.later if one.label == eyes.label] == [first, second]


@pytest.mark.parametrize("case_id", CASES)
def test_what_else_is_in_play_is_neither_the_answer_nor_the_trap(case_id: str) -> None:
    case, plan = case_named(case_id), plan_of(case_named(case_id))

    assert (plan.answer_id, plan.trap_id) == (case.answer, case.contrast.hypothesis)
    assert {*plan.excluded} == {case.label(one) for one in case.hypotheses} - {plan.answer, plan.trap}


def _told(case_id: str) -> dict[str, str]:
    made = blueprint([plan_of(case_named(case_id))], built_in.checklist().sources)
    ((card,),) = (section.blocks for section in made.sections if section.id == "cases")
    return {fact.name: fact.words for fact in card.facts}  # type: ignore[union-attr]  # because a block may be of any kind


def test_the_blueprint_says_what_changes_what_is_known_what_protects_and_what_is_bound() -> None:
    assert _told("elias")["Shows later"] == (
        "home video: chaotic eyes, from day 7 (Thursday); "
        "eye movements: chaotic, from day 7 (Thursday); gait and coordination: cannot stand, from day 8 (Friday)"
    )
    assert "one wide, once lumbar puncture with opening pressure is done" in _told("kofi")["Shows later"]
    assert "toxicology with specific levels: gone from day 3 (Monday), 17:30" in _told("noor")["Shows later"]
    assert _told("odile")["Known at start"].startswith(
        "CT of the chest (the disc from the island hospital, 3 days ago)"
    )
    assert _told("kofi")["Essential acts"].startswith("starting treatment for infection; ringing neurosurgery")
    assert _told("amara")["Bound"] == "lumbar puncture with opening pressure, to MRI of the brain with contrast"
    nothing = {"Shows later", "Known at start", "Essential acts"}
    assert nothing.isdisjoint(_told("lucia"))


def test_what_tells_two_apart_only_later_is_named_with_its_moment_where_the_first_form_tells_nothing() -> None:
    assert "home video: chaotic eyes, from day 7 (Thursday) (+4)" in _told("elias")["Told apart by"]
    assert _told("odile")["Told apart by"] == "MRI of the breasts: mass (+4)"
    assert "mammogram" not in _told("odile")["Told apart by"]


@pytest.mark.parametrize("format", ["text", "md", "html"])
def test_the_blueprint_names_every_answer_and_carries_the_notice(format: str) -> None:
    page = render.page(blueprint(PLANS, built_in.checklist().sources), format)  # type: ignore[arg-type]  # because pytest gives plain strings

    for plan in PLANS:
        assert plan.case.casefold() in page.casefold()
    assert "teaching only" in page.casefold()
    assert "for facilitators" in page.casefold()
    if format == "text":
        assert (
            max(map(len, render.page(blueprint(PLANS, built_in.checklist().sources), "text", width=60).splitlines()))
            <= 60
        )


def test_learners_are_never_shown_the_blueprint(tmp_path: Path) -> None:
    for command in (["list"], ["--help"], ["walk", "--help"]):
        said = workup_in(tmp_path, *command).stdout

        for plan in PLANS:
            assert plan.answer.casefold() not in said.casefold()


def test_the_command_writes_the_page_and_says_so(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "workup", "teach", "blueprint", "-o", "blueprint.html"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        encoding="utf-8",
    )

    assert done.returncode == 0, done.stderr
    assert "blueprint.html" in done.stdout
    assert "<h1" in (tmp_path / "blueprint.html").read_text(encoding="utf-8")
