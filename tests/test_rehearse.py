"""A rehearsal: what each learner came to, which rules of teaching hold, and what tells the diagnoses apart."""

import re
from pathlib import Path

import pytest
from support.cases import built_in
from support.commands import workup_in
from support.faults.files import EXAMPLE, SEEDS, seeded
from support.logs.walkers import CASES

from workup.catalogue import codes
from workup.cli.sheets import rehearsed
from workup.core.authoring.lint.teaching import lessons_unmet
from workup.core.authoring.rehearsal import Rehearsal, rehearsal
from workup.core.authoring.rehearsal.rulings import ASKED_OF, ASKED_OF_CASE
from workup.core.debrief import debrief
from workup.core.walk.following import follow
from workup.core.walk.learners import LEARNERS, walk_as
from workup.library import Library
from workup.phrases import spoken
from workup.render.rehearsal import KEPT, kept, rehearsal_text

AMARA = (built_in.CONTENT / "cases" / "amara.toml").read_text(encoding="utf-8")
NOTICE = "For teaching only. Fictional cases, invented patients. Not medical advice, and not for any real patient."


def _edited(folder: Path, *edits: tuple[str, str]) -> Path:
    text = AMARA
    for old, new in edits:
        assert old in text, f"amara no longer has: {old}"
        text = text.replace(old, new)
    path = folder / "amara.toml"
    path.write_text(text, encoding="utf-8")
    return path


def _rehearsal(name: str) -> Rehearsal:
    return rehearsal(built_in.case_file(name)[1], built_in.checklist(), frozenset(built_in.case_ids()))


def test_every_rule_of_teaching_is_asked_of_one_learner_or_of_the_case() -> None:
    asked = [code for codes in (*ASKED_OF.values(), ASKED_OF_CASE) for code in codes]

    assert sorted(asked) == sorted(code for code in codes() if code.startswith("T"))
    assert list(ASKED_OF) == list(LEARNERS)
    assert sorted(KEPT) == sorted(asked)


@pytest.mark.parametrize("case_id", CASES)
def test_each_learner_came_to_what_the_debrief_of_that_walk_says(case_id: str) -> None:
    made, case = _rehearsal(case_id), built_in.case(case_id)

    for one in made.learners:
        told = debrief(case, follow(case, walk_as(LEARNERS[one.learner], case)))
        assert (one.steps_done, one.steps_of) == (told.mattered.done, told.mattered.of)
        assert (one.useful, one.neutral, one.against) == (told.worth.useful, told.worth.neutral, told.worth.against)
        assert one.key_minutes == told.worth.burden.key_minutes
        assert [b.rule for b in one.breaches] == [b.rule for b in told.safety.breaches]
        assert list(one.dangers_open) == [danger.hypothesis for danger in told.commitment.still_open]
        assert (one.match, one.support) == (told.commitment.match, told.commitment.support)
        status = {step.step: step.status for step in told.mattered.steps}
        assert {name for name in status if status[name] == "done late"} == set(one.steps_late)
        assert {name for name in status if status[name] == "open"} == set(one.steps_open)
        assert [
            [(shift.hypothesis, shift.before, shift.after, shift.verdict) for shift in stretch.shifts]
            for stretch in one.stretches
        ] == [
            [(m.hypothesis, m.before, m.after, m.verdict) for m in interval.moved if m.verdict != "quiet"]
            for interval in told.evidence.intervals
        ]


@pytest.mark.parametrize("case_id", CASES)
@pytest.mark.parametrize("columns", [60, 80])
def test_the_sheet_fits_its_columns_and_carries_the_notice(case_id: str, columns: int) -> None:
    sheet = rehearsal_text(_rehearsal(case_id), columns)

    assert max(len(line) for line in sheet.splitlines()) <= columns
    assert NOTICE in " ".join(sheet.split())
    assert not re.search(r"\n\n\n", sheet)


def test_a_step_that_is_done_too_late_is_neither_open_nor_in_time(tmp_path: Path) -> None:
    path = tmp_path / "anouk.toml"
    path.write_text(seeded(EXAMPLE, SEEDS["T06-key-step-done-too-late"]), encoding="utf-8")

    reference, _, at_once, *_ = _rehearsal(str(path)).learners

    assert (reference.steps_late, reference.steps_open) == (("eyes", "reflexes"), ())
    assert (at_once.steps_late, at_once.steps_open) == ((), ("eyes", "reflexes", "pressure"))


def test_the_spread_shows_who_did_what_and_what_it_cost() -> None:
    reference, everything, at_once, hedger, first = _rehearsal("amara").learners

    assert reference.steps_done == everything.steps_done == hedger.steps_done == 8
    assert at_once.steps_open == tuple(built_in.case("amara").key_steps)
    assert everything.against >= 3 > reference.against
    assert everything.scans > reference.scans
    assert at_once.match == "different"
    assert {shift.verdict for stretch in reference.stretches for shift in stretch.shifts} == {"with"}
    assert "stayed" in {shift.verdict for stretch in hedger.stretches for shift in stretch.shifts}
    assert len(first.steps_open) == 1


BROKEN = [
    ("T06", "reference", ('"mood", "sleep", "skills", "medicines"', '"skills", "medicines"'), "misery"),
    ("T07", "reference", ("oms-neuroblastic = 9, oms-no-tumour = 1", "oms-neuroblastic = 5, oms-no-tumour = 5"), "9.9"),
    ("T09", "at-once", ('["mri-body"], ["ct-body"], ["wb-mri"]', '[], ["mri-body"]'), "oms-neuroblastic"),
    ("T13", "reference", ('supports = "mri-body"', 'supports = "prodrome"'), "pick for the leader"),
]


@pytest.mark.parametrize(("code", "learner", "edit", "reason"), BROKEN, ids=[code for code, *_ in BROKEN])
def test_a_broken_rule_stands_with_the_learner_it_is_asked_of(
    tmp_path: Path, code: str, learner: str, edit: tuple[str, str], reason: str
) -> None:
    made = _rehearsal(str(_edited(tmp_path, edit)))

    (one,) = (one for one in made.learners if one.learner == learner)
    (ruling,) = (ruling for ruling in one.rulings if ruling.code == code)
    assert not ruling.kept
    assert reason in "; ".join(map(spoken, ruling.broken))
    assert f"{code} not met: {codes()[code].title}" in " ".join(rehearsal_text(made, 80).split())


@pytest.mark.parametrize("case_id", CASES)
def test_a_rule_is_kept_exactly_where_lint_is_silent_about_it(case_id: str) -> None:
    said = {one.code for one in lessons_unmet(built_in.case_file(case_id)[1], built_in.checklist(), frozenset(CASES))}

    made = _rehearsal(case_id)

    rulings = [*made.of_case, *(ruling for one in made.learners for ruling in one.rulings)]
    assert {ruling.code for ruling in rulings if not ruling.kept} == said
    assert all(kept(ruling) for ruling in rulings if ruling.kept)


def test_a_pair_is_told_apart_by_findings_with_their_points() -> None:
    made = _rehearsal("amara")

    (pair,) = (p for p in made.pairs if (p.one, p.other) == ("cerebellar-ataxia", "oms-neuroblastic"))
    eyes = next(one for one in pair.here if one.item == "eye-movements")
    assert (eyes.outcome, eyes.points, eyes.favours, eyes.planned) == ("chaotic", 4, "oms-neuroblastic", True)
    assert pair.apart == "here"
    assert all(made.shows[one.item] == one.outcome for one in pair.here)
    assert all(made.shows[one.item] != one.outcome for one in pair.elsewhere)
    assert len(made.pairs) == 15


def test_a_pair_that_only_other_outcomes_would_separate_is_marked(tmp_path: Path) -> None:
    path = _edited(tmp_path, ("# ---- follow-up ----", '[findings.mri-brain]\noutcome = "patchy-lesions"\n'))

    made = _rehearsal(str(path))
    sheet = rehearsal_text(made, 80)

    (pair,) = (p for p in made.pairs if (p.one, p.other) == ("posterior-fossa", "toxic"))
    assert (pair.apart, pair.here) == ("elsewhere", ())
    said = "* posterior-fossa and toxic: told apart only by outcomes that this case does not show"
    assert said in " ".join(sheet.split())
    assert "(here patchy-lesions)" in sheet


def test_findings_outside_the_plan_come_last_and_are_said_to_be_so() -> None:
    made = _rehearsal("amara")

    for pair in made.pairs:
        planned = [one.planned for one in pair.here]
        assert planned == sorted(planned, reverse=True)
    assert "review-days: worse, 3 for posterior-fossa, not in the plan" in rehearsed(Library(), "amara", 80)


def test_the_command_takes_an_id_or_a_path_and_says_the_same(tmp_path: Path) -> None:
    path = _edited(tmp_path)

    by_id = workup_in(tmp_path, "author", "rehearse", "amara")
    by_path = workup_in(tmp_path, "author", "rehearse", str(path))

    assert by_id.returncode == by_path.returncode == 0
    assert by_id.stderr == ""
    assert by_id.stdout == by_path.stdout == rehearsed(Library(), "amara", 80)


def test_the_command_fits_a_narrow_terminal(tmp_path: Path) -> None:
    done = workup_in(tmp_path, "author", "rehearse", "amara", COLUMNS="60")

    assert done.returncode == 0
    assert max(len(line) for line in done.stdout.splitlines()) <= 60


REFUSED = {
    "an unknown id": ("amarra", None, "Did you mean 'amara'?"),
    "no such file": ("nowhere.toml", None, "there is no such case file"),
    "not TOML": ("faulty.toml", "title = \n", "not valid TOML"),
    "not a case": ("faulty.toml", "format = 1\n", "cannot be used"),
    "an outcome that is not there": (
        "faulty.toml",
        AMARA.replace('outcome = "miserable"', 'outcome = "gloomy"'),
        "'mood' has no outcome 'gloomy'",
    ),
    "a plan that cannot be walked": (
        "faulty.toml",
        AMARA.replace('supports = "eye-movements" }\ncommit', 'supports = "mri-body" }\ncommit'),
        "was picked before it was revealed",
    ),
}


@pytest.mark.parametrize(("name", "text", "said"), REFUSED.values(), ids=REFUSED)
def test_a_case_that_cannot_be_used_exits_with_3_and_says_why(
    tmp_path: Path, name: str, text: str | None, said: str
) -> None:
    if text is not None:
        (tmp_path / name).write_text(text, encoding="utf-8")

    done = workup_in(tmp_path, "author", "rehearse", name)

    assert done.returncode == 3
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_a_title_that_looks_like_markup_is_shown_as_it_is(tmp_path: Path) -> None:
    path = _edited(tmp_path, ("18 months, unsteady for nine days", "18 months, [red]{{ 7*7 }}<b>%s nine days"))

    done = workup_in(tmp_path, "author", "rehearse", str(path))

    assert done.returncode == 0
    assert "[red]{{ 7*7 }}<b>%s" in " ".join(done.stdout.split())


def test_a_title_that_would_command_the_terminal_is_refused(tmp_path: Path) -> None:
    path = _edited(tmp_path, ("unsteady for nine days", r"unsteady \u001b[31mfor nine days"))

    done = workup_in(tmp_path, "author", "rehearse", str(path))

    assert done.returncode == 3
    assert "\x1b" not in done.stdout + done.stderr
    assert "U+001B" in done.stderr
