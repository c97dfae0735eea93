"""`workup teach course`: a class over many cases, each counted as a class of its own, and what came back."""

import csv
import json
from collections import Counter
from pathlib import Path
from random import Random

import pytest
from support.classes.simulated import Parameters, learner, mixed_class
from support.commands import workup_in
from support.handed_in.courses import as_csv, track_details, tracks
from support.logs.walkers import case_named
from support.pages.readers import FORMATS, Format, words_of
from test_class_command import fill, log_text

from workup.class_logs import course, gather, surveyed
from workup.class_logs.course import Together, each_case
from workup.class_logs.members import Member
from workup.core.classroom.account import Account
from workup.core.classroom.facts import Observer
from workup.core.classroom.habits import HABITS, LEARNERS_FROM, SURE_FROM, WALKS_FROM, habits, habits_in, sureness
from workup.core.classroom.many import CourseReport, case_view, course_report
from workup.core.classroom.tally import Tally
from workup.core.text.pseudonym import drawn
from workup.core.text.value import changed
from workup.core.walk.following import follow
from workup.core.walk.reference import reference
from workup.render.course import course_report as page_of

COURSE = ("amara", "tomas", "mei", "kofi")
CASES = {case_id: case_named(case_id) for case_id in COURSE}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three cases, with what a class leaves about: later attempts, copies, torn files, another pack's case."""
    place = tmp_path_factory.mktemp("course")
    for number, case_id in enumerate(COURSE[:3]):
        fill(place / case_id, case_id, 6 + number, seed=number)
    walks = mixed_class(CASES["tomas"], 9, seed=4)
    extra = {
        "again.jsonl": log_text("tomas", 1, walks[7], attempt=2),
        "copy.jsonl": (place / "amara" / "amara-02.jsonl").read_text(encoding="utf-8"),
        "half.jsonl": "".join(log_text("mei", 40, mixed_class(CASES["mei"], 1, seed=4)[0]).splitlines(True)[:3]),
        "torn.jsonl": "not a log\n",
        "astray.jsonl": log_text("mei", 41, walks[8]),
        "elsewhere.jsonl": log_text("tomas", 42, walks[8], case="nobody"),
    }
    for name, text in extra.items():
        (place / name).write_text(text, encoding="utf-8")
    return place


def counted(folder: Path, workers: int = 1) -> dict[str, object]:
    with surveyed([folder]) as survey, Together() as together:
        cases = [CASES[case_id] for case_id in COURSE[:3]]
        return {case.id: (g.tally, g.account) for case, g in each_case(survey, cases, together, workers=workers)}


def test_each_case_of_a_course_is_counted_as_a_class_of_its_own(folder: Path) -> None:
    alone = {case_id: gather([folder], CASES[case_id]) for case_id in COURSE[:3]}

    told = counted(folder)

    assert told == {case_id: (one.tally, one.account) for case_id, one in alone.items()}
    kinds = {aside.kind for one in alone.values() for aside in one.account.aside}
    assert kinds >= {"later attempt", "duplicate", "abandoned", "damaged", "not a log", "another case"}


def test_the_order_of_the_cases_changes_nothing(folder: Path) -> None:
    with surveyed([folder]) as survey, Together() as together:
        backwards = {
            case.id: (gathered.tally, gathered.account)
            for case, gathered in each_case(survey, [CASES[one] for one in reversed(COURSE[:3])], together)
        }

    assert backwards == counted(folder)


# ---- what came back ----


def course_of(omits: list[float], seed: int = 1) -> CourseReport:
    """A course of four cases; each learner leaves out every key step with a chance of their own, in every case."""
    chance = Random(seed)
    with Together() as together:
        for case in CASES.values():
            members = []
            for number, p in enumerate(omits):
                left = dict.fromkeys(case.key_steps, 1.0) if chance.random() < p else {}
                walk = follow(case, learner(case, Parameters(omits=left), chance))
                members.append(Member(drawn(number * 7919), walk))
            together.take(case, members)
        return course_report(together.learners, [], together.walks, together.spread, together.sure)


def test_a_planted_habit_is_found_in_those_who_have_it_and_in_nobody_else() -> None:
    told = {one.habit: one for one in course_of([1.0] * 4 + [0.0] * 8).habits}

    danger = told["danger"]
    assert (danger.walks.k, danger.walks.n, danger.walks.percent) == (16, 48, 33)
    assert (danger.learners, danger.never, danger.seldom, danger.often) == (12, 8, 0, 4)


def test_what_happens_to_anybody_now_and_then_is_told_from_what_a_few_always_do() -> None:
    spread = {one.habit: one for one in course_of([0.25] * 16, seed=3).habits}["danger"]

    # As often over all walks as if four of sixteen always did it; but it is spread among them.
    assert 0.1 <= spread.walks.k / spread.walks.n <= 0.4
    assert spread.seldom > spread.often
    assert spread.never + spread.seldom + spread.often == spread.learners == 16


def test_of_reference_walks_nothing_comes_back() -> None:
    for case in CASES.values():
        found = habits_in(case, Observer(case).facts(follow(case, reference(case))))

        assert set(found) <= set(HABITS)
        assert [habit for habit, happened in found.items() if happened] == [], case.id


@pytest.mark.parametrize("size", [LEARNERS_FROM - 1, LEARNERS_FROM])
def test_walks_are_told_together_only_from_enough_learners_with_enough_of_them(size: int) -> None:
    walks = {("danger", True): 4 * size}
    enough = habits(walks, {("danger", WALKS_FROM, WALKS_FROM): size})[0]
    too_few_walks = habits(walks, {("danger", WALKS_FROM - 1, WALKS_FROM - 1): 50})[0]

    assert enough.is_told == (size >= LEARNERS_FROM)
    assert not too_few_walks.is_told
    assert too_few_walks.learners == 0


def test_half_of_ones_walks_is_often_and_less_is_seldom() -> None:
    spread = {("danger", 0, 4): 1, ("danger", 1, 4): 2, ("danger", 2, 4): 4, ("danger", 4, 6): 8, ("look", 4, 4): 16}

    told = habits({("danger", True): 1, ("look", True): 1}, spread)

    assert [(one.habit, one.never, one.seldom, one.often) for one in told] == [("danger", 1, 2, 12), ("look", 0, 0, 16)]


@pytest.mark.parametrize("count", [SURE_FROM - 1, SURE_FROM])
def test_how_sure_somebody_was_is_told_of_those_with_twenty_cases_alone(count: int) -> None:
    case = CASES["tomas"]
    walk = follow(case, reference(case))
    chips = walk.chips[case.answer]

    with Together() as together:
        for number in range(count):
            other = changed(case, id=f"tomas-{number}")
            together.take(other, [Member("heron-1", walk), *([Member("finch-2", walk)] if number else [])])
        # The same case a second time is no other case.
        together.take(changed(case, id="tomas-1"), [Member("finch-2", walk)])

        assert together.sure == ({(chips, True): SURE_FROM} if count == SURE_FROM else {})


ENDS: dict[str, tuple[str, tuple[str, ...], int | None, bool]] = {
    "the answer": ("here", (), 6, True),
    "what is acceptable": ("another", ("a third", "here"), 6, True),
    "something else": ("another", ("a third",), 6, False),
    "without a chip on it": ("here", (), 0, True),
    "without any list": ("here", (), None, True),
}


@pytest.mark.parametrize("what", ENDS)
def test_a_diagnosis_is_right_where_it_is_the_answer_or_acceptable_and_as_sure_as_its_chips(
    monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    monkeypatch.setattr(course, "SURE_FROM", 1)
    case = CASES["tomas"]
    another, third = [one for one in case.hypotheses if one != case.answer][:2]
    names = {"here": case.answer, "another": another, "a third": third}
    answer, acceptable, chips, is_right = ENDS[what]
    walk = follow(case, reference(case)).copy()
    walk.chips = {} if chips is None else {another: 10 - chips} | ({case.answer: chips} if chips else {})

    with Together() as together:
        other = changed(case, answer=names[answer], acceptable=tuple(names[one] for one in acceptable))
        together.take(other, [Member("heron-1", walk)])

        assert together.sure == ({} if chips is None else {(chips, is_right): 1})


def test_learners_without_a_code_are_in_the_walks_and_in_nobodys_hands() -> None:
    with Together() as together:
        for case in CASES.values():
            together.take(case, [Member("", follow(case, reference(case))) for _ in range(6)])

        assert together.learners == 0
        assert together.spread == Counter()
        assert together.walks["unnamed", False] == 24


def test_the_surest_are_told_beside_how_often_they_were_right_and_only_of_many_cases() -> None:
    told = sureness({(10, True): 9, (10, False): 1, (5, True): 3, (4, False): 3, (0, False): 2})

    assert [(one.least, one.most, one.right.k, one.right.n, one.right.percent) for one in told] == [
        (0, 3, 0, 2, None),
        (4, 6, 3, 6, 50),
        (10, 10, 9, 10, 90),
    ]
    assert course_of([0.0] * 6).sureness == ()


# ---- as a page ----


@pytest.mark.parametrize("format", FORMATS)
def test_the_page_of_a_course_says_what_came_back_and_why_it_says_no_more(format: Format) -> None:
    counts = {("danger", True): 10, ("danger", False): 14, ("look", False): 24}
    views = [case_view(CASES["amara"], tally_of_six())]
    accounts = {"amara": Account(found=6, counted=6)}
    enough, few = (
        words_of(page_of(CASES, course_report(6, views, counts, spread, {}), accounts, ["nobody"], format), format)
        for spread in ({("danger", 0, 4): 2, ("danger", 1, 4): 3, ("danger", 4, 4): 1}, {})
    )

    assert "10 of 24 (42%)" in enough and "10 of 24 (42%)" in few
    assert "In fewer than half" in enough and "In fewer than half" not in few
    assert "takes 5 learners who each walked 4 or more different cases" in few
    assert "nobody" in enough
    assert "20 different cases each" in enough
    assert "one case" not in enough.casefold().replace("one case at a time", "")


def tally_of_six() -> Tally:
    observer, tally = Observer(CASES["amara"]), Tally()
    for entries in mixed_class(CASES["amara"], 6, seed=2):
        tally.add(observer.facts(follow(CASES["amara"], entries)))
    return tally


def test_a_course_is_reported_with_one_command_and_every_log_is_accounted_for(folder: Path) -> None:
    done = workup_in(folder.parent, "teach", "course", folder.name, "-o", "course.html", "--force")
    data = json.loads(workup_in(folder.parent, "teach", "course", folder.name, "--format", "json").stdout)

    page = (folder.parent / "course.html").read_text(encoding="utf-8")
    assert done.returncode == 0, done.stderr
    assert [one["case"] for one in data["report"]["cases"]] == sorted(COURSE[:3])
    assert [one["learners"] for one in data["report"]["cases"]] == [6, 8, 7]
    assert data["report"]["walks"] == 21
    assert sum(sum(one["committed"].values()) for one in data["report"]["cases"]) == 21
    assert "nobody" in page and "torn.jsonl" in page
    # Nobody is singled out: no code stands on the page.
    assert [code for number in range(9) if (code := drawn(number * 7919)) in page] == []


def test_the_table_of_a_course_has_a_row_for_each_learner_and_case(folder: Path) -> None:
    done = workup_in(folder.parent, "teach", "course", folder.name, "-o", "course.csv", "--force")
    one = workup_in(folder.parent, "teach", "class", folder.name, "--case", "mei", "-o", "mei.csv", "--force")

    rows, of_mei = (
        list(csv.DictReader((folder.parent / name).read_text(encoding="utf-8").splitlines()))
        for name in ("course.csv", "mei.csv")
    )
    assert done.returncode == one.returncode == 0, done.stderr + one.stderr
    assert "Wrote 21 rows on 3 cases" in done.stdout
    assert Counter(row["case"] for row in rows) == {"amara": 6, "tomas": 7, "mei": 8}
    assert not any("." in name for name in rows[0])
    assert [row for row in rows if row["case"] == "mei"] == [{name: row[name] for name in rows[0]} for row in of_mei]


def test_the_columns_of_the_table_of_a_course_sum_to_its_report(folder: Path) -> None:
    table = workup_in(folder.parent, "teach", "course", folder.name, "-o", "course.csv", "--force")
    done = workup_in(folder.parent, "teach", "course", folder.name, "--format", "json")

    assert table.returncode == done.returncode == 0, table.stderr + done.stderr
    rows = list(csv.DictReader((folder.parent / "course.csv").read_text(encoding="utf-8").splitlines()))
    report = json.loads(done.stdout)["report"]
    assert (len(rows), len({row["code"] for row in rows})) == (report["walks"], report["learners"])
    for told in report["cases"]:
        mine = [row for row in rows if row["case"] == told["case"]]
        alone = workup_in(folder.parent, "teach", "class", folder.name, "--case", told["case"], "--format", "json")
        of_case = json.loads(alone.stdout)["report"]
        assert len(mine) == told["learners"] == of_case["learners"]
        assert Counter(row["distance"] for row in mine) == told["committed"]
        assert Counter(row["diagnosis"] for row in mine) == of_case["diagnoses"]
        for at in of_case["standings"]:
            leaders = Counter(row[f"leader_{at['checkpoint']}"] for row in mine)
            assert {option: count for option, count in leaders.items() if option} == at["leaders"]
        moments = Counter(row["answer_named"] for row in mine)
        assert {one["moment"]: moments[one["moment"]] for one in of_case["naming"]["moments"]} == {
            one["moment"]: one["count"] for one in of_case["naming"]["moments"]
        }


def test_what_was_planted_in_a_class_is_recovered_by_its_commands_for_one_case_and_over_a_course(
    tmp_path: Path,
) -> None:
    for case in CASES.values():
        for number in range(12):
            # Four of them leave out every key step of every case; the others none of any.
            left = dict.fromkeys(case.key_steps, 1.0) if number < 4 else {}
            entries = learner(case, Parameters(omits=left), Random(number))
            (tmp_path / f"{case.id}-{number}.jsonl").write_text(log_text(case.id, number, entries), encoding="utf-8")

    course = json.loads(workup_in(tmp_path, "teach", "course", ".", "--format", "json").stdout)["report"]
    tomas = json.loads(workup_in(tmp_path, "teach", "class", ".", "--case", "tomas", "--format", "json").stdout)

    (danger,) = (one for one in course["habits"] if one["habit"] == "danger")
    assert (danger["learners"], danger["never"], danger["seldom"], danger["often"]) == (12, 8, 0, 4)
    assert {(one["omitted"]["k"], one["omitted"]["n"]) for one in tomas["report"]["steps"]} == {(4, 12)}
    assert len(tomas["report"]["steps"]) == len(CASES["tomas"].key_steps)


def test_what_a_learning_platform_kept_stands_in_the_table_of_a_course_as_in_its_report(tmp_path: Path) -> None:
    for case_id in ("amara", "tomas"):
        kept = tracks(CASES[case_id], reference(CASES[case_id]))
        (tmp_path / f"{case_id}.csv").write_text(as_csv(track_details(kept)), encoding="utf-8")
    (tmp_path / "made").mkdir()

    table = workup_in(tmp_path / "made", "teach", "course", "..", "-o", "course.csv")
    report = workup_in(tmp_path / "made", "teach", "course", "..", "--format", "json")

    rows = list(csv.DictReader((tmp_path / "made" / "course.csv").read_text(encoding="utf-8").splitlines()))
    assert "Wrote 2 rows on 2 cases" in table.stdout
    assert [row["case"] for row in rows] == ["amara", "tomas"]
    assert json.loads(report.stdout)["report"]["walks"] == 2


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["nowhere"], 4, "there is no such file or folder"),
        (["torn"], 4, "no finished walk"),
        (["course", "-o", "course.pdf"], 2, "does not say which format"),
    ],
)
def test_what_a_course_cannot_be_made_of_is_said_in_a_line(
    tmp_path: Path, arguments: list[str], code: int, says: str
) -> None:
    for name in ("torn", "course"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "torn.jsonl").write_text("not a log\n", encoding="utf-8")

    done = workup_in(tmp_path, "teach", "course", *arguments)

    assert done.returncode == code
    assert says in done.stderr
    assert "Traceback" not in done.stderr
