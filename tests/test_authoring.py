"""The author's start: what `author new` writes can be walked, and the guide's example is the case it says it is."""

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest
from support.cases import built_in
from support.commands import workup_in
from support.depth import alike
from support.logs.walkers import CASES

from workup import checking, library, scaffold
from workup.cli.items import listed, months_of
from workup.core.content.findings import Finding, Later
from workup.core.content.pack import GAP
from workup.core.content.resolution import resolve
from workup.core.content.schema import case_schema
from workup.core.debrief import debrief
from workup.core.text.value import changed
from workup.core.walk.following import follow
from workup.core.walk.learners import LEARNERS, walk_as
from workup.errors import ContentError, UsageError

ROOT = Path(__file__).parent.parent
ANOUK = ROOT / "tests" / "authoring" / "anouk.toml"
GUIDE = (ROOT / "workup" / "oms" / "README.md").read_text(encoding="utf-8")
CHAPTER = re.compile(r"^# ==== ([a-z ]+?)(?:: .*)? ====\n", re.MULTILINE)
BLOCKS = re.findall(r"^```toml\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)


def _codes(path: Path) -> set[str]:
    return {fault.code for fault in checking.problems_in((path,), library.built_in())}


def _structural(path: Path) -> list[str]:
    return [
        f"{f.code} {f}"
        for f in checking.problems_in((path,), library.built_in())
        if f.code.startswith("S") or f.code == "C06"
    ]


def _written(folder: Path, case_id: str, like: str | None = None) -> Path:
    path = folder / f"{case_id}.toml"
    path.write_text(scaffold.new_case(library.built_in(), case_id, like), encoding="utf-8")
    return path


def _chapters(text: str) -> dict[str, str]:
    head, *rest = CHAPTER.split(text)
    return {"": head, **dict(zip(rest[::2], rest[1::2], strict=True))}


def _chapter_of(block: str) -> str:
    first = next(iter(tomllib.loads(block)))
    return {"format": "about", "contrasts_with": "siblings"}.get(first, first.replace("_", " "))


@pytest.mark.parametrize("like", [None, *alike(CASES)])
def test_a_new_case_fits_and_can_be_walked_as_it_is(tmp_path: Path, like: str | None) -> None:
    path = _written(tmp_path, "bo", like)

    case = built_in.case(str(path))

    assert _structural(path) == []
    for name, learner in LEARNERS.items():
        assert debrief(case, follow(case, walk_as(learner, case))), name


def test_a_new_case_is_a_healthy_child_in_whom_everything_is_usual(tmp_path: Path) -> None:
    path = _written(tmp_path, "bo")

    case = built_in.case(str(path))

    usual = {item_id: item.usual for item_id, item in built_in.checklist().items.items()}
    assert {item.id: item.outcome for item in case.items.values()} == {i: usual[i] for i in case.items}


def test_what_is_left_to_do_is_for_the_other_families_to_say(tmp_path: Path) -> None:
    path = _written(tmp_path, "bo")

    assert _codes(path) == {"W06"}


@pytest.mark.parametrize("sex", ["female", "male"])
@pytest.mark.parametrize("age_months", [3, 18, 72, 190, 732])
def test_a_new_case_of_any_age_has_gaps_alone_and_every_item_that_it_can_name(
    tmp_path: Path, age_months: int, sex: str
) -> None:
    path = tmp_path / "bo.toml"
    path.write_text(scaffold.new_case(library.built_in(), "bo", age_months=age_months, sex=sex), encoding="utf-8")
    file = built_in.case_file(str(path))[1]

    text = path.read_text(encoding="utf-8")
    offered = {
        item_id for item_id in built_in.checklist().items if re.search(rf"^#? ?{item_id} = ", text, re.MULTILINE)
    }

    assert _codes(path) == {"W06"}
    assert (file.patient.age_months, file.patient.sex) == (age_months, sex)
    assert set(resolve(file, built_in.checklist()).items) <= offered


def test_an_author_is_shown_every_id_outcome_wording_alias_and_bearing() -> None:
    checklist = built_in.checklist()
    shown = " ".join(listed(built_in.checklist(), 100).split())

    for item_id, item in checklist.items.items():
        assert f"{item_id}: {item.label}" in shown
        assert all(alias in shown for alias in item.aliases)
        for outcome_id, outcome in item.outcomes.items():
            assert f"{item_id}:{outcome_id}: " in shown
            assert " ".join(outcome.text.split()) in shown
            for hypothesis, bearing in checklist.bearing(item_id, outcome_id).items():
                assert f"{hypothesis} ({bearing:+d})" in shown


def test_the_items_of_a_man_of_sixty_one_are_those_that_he_can_have() -> None:
    shown = listed(built_in.checklist(), 80, months_of("61"), "male")

    assert "smoking:" in shown
    assert "testes:" in shown
    assert "head-size:" not in shown
    assert max(map(len, shown.splitlines())) <= 80


@pytest.mark.parametrize(("age", "months"), [("61", 732), ("61 y", 732), ("18m", 18), ("1 year", 12), ("3 months", 3)])
def test_an_age_is_typed_in_years_or_months(age: str, months: int) -> None:
    assert months_of(age) == months


@pytest.mark.parametrize("age", ["", "0", "101", "1201m", "old", "-3", "1.5", "٣"])
def test_what_is_no_age_is_refused_with_an_example(age: str) -> None:
    with pytest.raises(UsageError, match="18m"):
        months_of(age)


def test_once_the_gaps_are_filled_the_rules_of_teaching_are_asked(tmp_path: Path) -> None:
    path = _written(tmp_path, "bo")
    path.write_text(path.read_text(encoding="utf-8").replace("WRITE:", "Robin"), encoding="utf-8")

    assert {"T07", "T10", "T13"} <= _codes(path)


def _later(finding: Finding) -> list[Later]:
    # What differs in its words alone says nothing without them.
    before = [(finding.outcome, False), *((form.outcome, form.late) for form in finding.later)]
    return [form for form, last in zip(finding.later, before, strict=False) if (form.outcome, form.late) != last]


@pytest.mark.parametrize("like", CASES)
def test_the_skeleton_of_a_case_has_its_structure_and_none_of_its_words(tmp_path: Path, like: str) -> None:
    file = built_in.case_file(like)[1]
    made = built_in.case_file(str(_written(tmp_path, "bo", like)))[1]

    shown = {item_id: finding.outcome for item_id, finding in made.findings.items()}
    usual = {item_id: item.usual for item_id, item in built_in.checklist().items.items()}

    assert (made.hypotheses, made.answer, made.contrast.hypothesis) == (
        file.hypotheses,
        file.answer,
        file.contrast.hypothesis,
    )
    assert {i: (r.role, r.basis, len(r.changes)) for i, r in made.roles.items()} == {
        i: (r.role, r.basis, len(r.changes)) for i, r in file.roles.items()
    }
    assert {i: (k.any_of, k.by, k.basis) for i, k in made.key_steps.items()} == {
        i: (k.any_of, k.by, k.basis) for i, k in file.key_steps.items()
    }
    assert {h: m.addressed_by for h, m in made.must_not_miss.items()} == {
        h: m.addressed_by for h, m in file.must_not_miss.items()
    }
    assert (made.reference, set(made.safety)) == (file.reference, set(file.safety))
    differs = {i: f for i, f in file.findings.items() if f.outcome != usual[i] or f.known or _later(f)}
    assert shown == {i: f.outcome for i, f in differs.items()}
    assert {i: f.known.day for i, f in made.findings.items() if f.known} == {
        i: f.known.day for i, f in differs.items() if f.known
    }
    bare = {"text": None, "note": None, "figure": None, "tells": ()}
    assert {i: f.later for i, f in made.findings.items()} == {
        i: tuple(changed(form, **bare) for form in _later(f)) for i, f in differs.items()
    }
    assert made.patient.name != file.patient.name
    said = [
        file.title,
        file.opening,
        file.patient.setting,
        file.teaching.sentence,
        file.contrast.pivot,
        *(f.text for f in file.findings.values() if f.text),
        *(f.known.source for f in file.findings.values() if f.known),
        *(form.text for f in file.findings.values() for form in f.later if form.text),
        *(r.why for r in file.roles.values()),
        *(
            text
            for k in (*file.key_steps.values(), *file.must_not_miss.values())
            for text in (k.missed, k.why, k.expert)
        ),
    ]
    text = (tmp_path / "bo.toml").read_text(encoding="utf-8")
    assert [one for one in said if one.partition("\n")[0] in text] == []


@pytest.mark.parametrize("case_id", ["bo", "b", "bo-2", "2-bo", "a" * 40])
def test_an_id_that_can_be_one_is_taken(tmp_path: Path, case_id: str) -> None:
    path = _written(tmp_path, case_id)

    assert built_in.case_file(str(path))[1].id == case_id


@pytest.mark.parametrize(
    ("case_id", "says"),
    [
        ("", "cannot be the id"),
        ("Bo", "For example: bo"),
        ("bo two", "For example: bo-two"),
        ("bo.toml", "For example: bo"),
        ("bo\n", "For example: bo"),
        ("-bo", "For example: bo"),
        ("bo--two", "For example: bo-two"),
        ("zoë", "For example: zo"),
        ("../bo", "For example: bo"),
        ('bo"\nfictional = false', "For example: bo-fictional-false"),
        ("\x1b[31mbo", "cannot be the id"),
        ("a" * 41, f"For example: {'a' * 40}"),
        ("tomas", "--like tomas"),
    ],
)
def test_an_id_that_cannot_be_one_is_refused_with_one_that_can(case_id: str, says: str) -> None:
    with pytest.raises(UsageError) as refused:
        scaffold.new_case(library.built_in(), case_id)

    assert says in str(refused.value)
    assert "\x1b" not in str(refused.value)
    assert "\n" not in str(refused.value)


def test_there_is_no_skeleton_of_a_case_that_does_not_exist() -> None:
    with pytest.raises(ContentError, match="tomas"):
        scaffold.new_case(library.built_in(), "bo", "tomaz")


def test_a_new_case_carries_the_month_in_which_it_was_begun() -> None:
    text = scaffold.new_case(library.built_in(), "bo", today=date(2031, 3, 9))

    assert tomllib.loads(text)["provenance"]["judged"] == "2031-03"


def test_the_template_explains_every_field_of_the_schema() -> None:
    text = scaffold.new_case(library.built_in(), "bo")

    named = _field_names(case_schema(library.built_in().pack.checklist))
    assert len(named) > 40
    assert [name for name in sorted(named) if not re.search(rf"\b{name}\b", text)] == []


def _field_names(schema: dict[str, object]) -> set[str]:
    models = [schema, *schema["$defs"].values()]  # type: ignore[attr-defined]  # because JSON is untyped
    return {name for model in models for name in model.get("properties", {})}


def test_the_command_writes_the_case_and_says_what_comes_next(tmp_path: Path) -> None:
    done = workup_in(tmp_path, "author", "new", "bo", "--like", "tomas")

    assert done.returncode == 0, done.stderr
    assert "Wrote bo.toml" in done.stdout
    assert 'workup author check "bo.toml"' in done.stdout
    assert "README.md" in done.stdout
    assert "on the skeleton of 'tomas'" in (tmp_path / "bo.toml").read_text(encoding="utf-8")


def test_the_command_writes_over_nothing_unless_told_to(tmp_path: Path) -> None:
    (tmp_path / "bo.toml").write_text("mine", encoding="utf-8")

    kept = workup_in(tmp_path, "author", "new", "bo")
    before = (tmp_path / "bo.toml").read_text(encoding="utf-8")
    forced = workup_in(tmp_path, "author", "new", "bo", "--force", "-o", str(tmp_path))

    assert (kept.returncode, before) == (5, "mine")
    assert "--force" in kept.stderr
    assert forced.returncode == 0, forced.stderr
    assert tomllib.loads((tmp_path / "bo.toml").read_text(encoding="utf-8"))["id"] == "bo"


def test_the_blocks_of_the_guide_are_the_worked_example() -> None:
    assert len(BLOCKS) >= 10

    assert "\n".join(BLOCKS) == ANOUK.read_text(encoding="utf-8")


def test_the_steps_of_the_guide_lead_from_a_new_case_to_a_clean_check(tmp_path: Path) -> None:
    path = _written(tmp_path, "anouk")
    chapters = _chapters(path.read_text(encoding="utf-8"))
    headings = re.findall(r"^## \d+\. ([\w ]+)", GUIDE, re.MULTILINE)
    assert _codes(path)

    for block in BLOCKS:
        chapter = _chapter_of(block)
        assert chapter in chapters, f"the template has no chapter '{chapter}'"
        assert any(chapter in heading for heading in headings), f"the guide has no step '{chapter}'"
        chapters[chapter] = f"{block}\n"
        text = "".join(f"# ==== {name} ====\n{body}" if name else body for name, body in chapters.items())
        tomllib.loads(text)
    path.write_text(text, encoding="utf-8")

    assert checking.problems_in((path,), library.Library(bare=True)) == ()
    assert tomllib.loads(text) == tomllib.loads(ANOUK.read_text(encoding="utf-8"))
    assert GAP not in str(tomllib.loads(text))


def test_the_guide_tells_the_bearings_that_the_checklist_has() -> None:
    rows = re.findall(r"^\| `([\w-]+):([\w-]+)` \| (.*) \|$", GUIDE, re.MULTILINE)
    told = {(item, outcome): dict(re.findall(r"`([\w-]+)` ([+-]\d)", said)) for item, outcome, said in rows}
    assert len(told) >= 5

    in_play = set(built_in.case_file(str(ANOUK))[1].hypotheses)
    for (item, outcome), said in told.items():
        bearing = built_in.checklist().items[item].outcomes[outcome].bearing
        assert {h: f"{b:+}" for h, b in bearing.items() if h in in_play} == said, f"{item}:{outcome}"


def test_every_command_of_the_guide_exists(tmp_path: Path) -> None:
    named = set(re.findall(r"workup author ([a-z]+)", GUIDE))
    listed = workup_in(tmp_path, "author", "--help").stdout

    assert {"new", "check", "rehearse", "diff"} <= named
    assert [command for command in sorted(named) if not re.search(rf"^  {command} ", listed, re.MULTILINE)] == []


def test_the_worked_example_is_short_and_without_a_fault() -> None:
    assert len(ANOUK.read_text(encoding="utf-8").splitlines()) < 128
    assert checking.problems_in((ANOUK,), library.built_in()) == ()


def test_the_five_learners_walk_the_worked_example_and_come_out_as_they_should() -> None:
    case = built_in.case(str(ANOUK))

    made = {name: debrief(case, follow(case, walk_as(learner, case))) for name, learner in LEARNERS.items()}

    assert len(made) == 5
    assert made["reference"].open == ()
    assert made["reference"].commitment.match == "answer"
    assert made["everything"].worth.against >= 3
    at_once = made["at-once"].commitment
    assert {one.hypothesis for one in at_once.still_open} == set(case.must_not_miss) - {at_once.diagnosis}
    assert made["first-impression"].open != ()
    assert "stayed" in {m.verdict for i in made["hedger"].evidence.intervals for m in i.moved}
