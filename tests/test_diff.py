"""What an edit changes for a learner, said in words: each kind of edit, and that no edit goes unsaid."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import ValidationError
from support.cases import built_in
from support.cases.edits import AMARA, EDITS, NOTHING, SAME, edited
from support.commands import workup_in
from support.depth import alike, examples, is_deep
from support.logs.walkers import CASES
from support.world.places import at, with_at

from workup.core.authoring.compare import Chapter, Comparison, Differ, changes, comparison
from workup.core.authoring.compare.changes import Ordered
from workup.core.authoring.compare.consequences import Follows, Learner
from workup.core.authoring.compare.parts import Version
from workup.core.authoring.compare.values import FieldName, SubjectKind
from workup.core.content.casefile import CaseFile
from workup.core.content.misfits import misfits
from workup.core.content.resolution import resolve
from workup.core.text.judging import judged
from workup.phrases.resolver import table_in
from workup.render.comparison import comparison_text, groups

NOTICE = "For teaching only. Fictional cases, invented patients. Not medical advice, and not for any real patient."
FOLLOWS = "What follows for the four learners"
STANDING = "What follows for walks already made"


@cache
def _file(text: str) -> CaseFile:
    return judged(CaseFile, tomllib.loads(text), built_in.checklist().known)


@cache
def _compared(old: str, new: str) -> dict[str, str]:
    made = comparison(_file(old), _file(new), built_in.checklist())
    return {group.title: "\n".join(group.lines) for group in groups(made, built_in.checklist())}


TRIED = {kind: EDITS[kind] for kind in alike(EDITS)}


@pytest.mark.parametrize(("edit", "group", "said", "follows"), TRIED.values(), ids=TRIED)
def test_an_edit_is_said_in_words(edit: tuple[str, str], group: str, said: str, follows: str) -> None:
    groups = _compared(AMARA, edited(edit))

    assert said in groups[group]
    assert follows in groups[FOLLOWS]
    assert groups[FOLLOWS]


def test_what_a_note_speaks_for_is_said_and_changes_nothing_else() -> None:
    groups = _compared(AMARA, edited(('tells = ["oms-neuroblastic", "oms-no-tumour"]', 'tells = ["oms-neuroblastic"]')))

    assert "mood and crying, its note speaks for: now without OMS, no tumour found." in groups["Findings"]
    assert SAME in groups[FOLLOWS]


def test_only_what_was_edited_is_said() -> None:
    for edit, group, _, _ in TRIED.values():
        groups = _compared(AMARA, edited(edit))
        expected = {group, FOLLOWS, STANDING}
        assert set(groups) == expected, edit


ONLY_SAID = (
    *("title", "name", "opening", "wording", "key step's name", "ideas", "sibling", "sentence", "teaching point"),
    "who judged",
)


@pytest.mark.parametrize("kind", TRIED)
def test_an_edit_says_whether_walks_already_made_still_stand(kind: str) -> None:
    edit = EDITS[kind][0]
    old, new = (resolve(_file(text), built_in.checklist()) for text in (AMARA, edited(edit)))

    standing = _compared(AMARA, edited(edit))[STANDING]

    assert (old.rules == new.rules) == (kind in ONLY_SAID)
    assert old.words != new.words or kind not in ONLY_SAID
    assert standing.startswith(
        "The rules are the same, and only the words have changed:" if kind in ONLY_SAID else "The rules have changed:"
    )


def _moved(text: str, first: str, second: str, end: str) -> str:
    # Two neighbouring tables change places.
    a, b, c = text.index(first), text.index(second), text.index(end)
    return text[:a] + text[b:c] + text[a:b] + text[c:]


def test_another_order_of_key_steps_is_said_and_of_findings_is_not() -> None:
    steps = _moved(AMARA, "[key_steps.course]", "[key_steps.misery]", "[key_steps.eyes]")
    findings = _moved(AMARA, "[findings.prodrome]", "[findings.mood]", "[findings.sleep]")

    assert "key steps: now in the order “mood and sleep”, “how it began" in _compared(AMARA, steps)["Order"]
    assert _compared(AMARA, findings) == {}


def test_another_order_of_teaching_points_is_said_once() -> None:
    parts = AMARA.split("[[teaching.points]]")
    parts[1], parts[2] = parts[2], parts[1]

    groups = _compared(AMARA, "[[teaching.points]]".join(parts))

    assert groups["Order"].startswith("teaching points: now in the order “The fluid can support OMS.")
    assert "Teaching" not in groups


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_where_nothing_changes_for_a_learner_nothing_is_said(text: str) -> None:
    assert _compared(AMARA, text) == {}


def _leaves(value: Any, place: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    if isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _leaves(inner, (*place, key))
    else:
        yield place


def _of_each_kind(data: dict[str, Any]) -> Iterator[tuple[str | int, ...]]:
    seen: Counter[tuple[str | int, ...]] = Counter()
    for place in _leaves(data):
        # The ids of items and steps, and the numbers of a list, make no kind of their own.
        kind = tuple("*" if isinstance(part, int) or depth == 1 else part for depth, part in enumerate(place))
        seen[kind] += 1
        if seen[kind] <= examples(1):
            yield place


def _others(value: object) -> list[object]:
    # What could stand in the place of a value: the first that makes a case is taken.
    match value:
        case bool():
            return [not value]
        case int():
            return [value + 1, value - 1]
        case str():
            checklist = built_in.checklist()
            item, _, _ = value.partition(":")
            ids = [*checklist.items, *checklist.hypotheses, *checklist.sources]
            findings = (
                [f"{item}:{outcome}" for outcome in checklist.items[item].outcomes]
                if ":" in value and item in checklist.items
                else []
            )
            words = [
                "essential",
                "neutral",
                "first test",
                "first sedation",
                "stop",
                "caution",
                "male",
                "1.1",
                "2026-12",
            ]
            same = [
                other
                for kind in (checklist.items, checklist.hypotheses, checklist.sources)
                if value in kind
                for other in kind
            ]
            return [
                other
                for other in (*findings, *same, *(() if same else (f"{value} Indeed.",)), *words, *ids)
                if other != value
            ]
        case _:
            return []


def _read(data: dict[str, Any]) -> CaseFile | None:
    try:
        return judged(CaseFile, data, built_in.checklist().known)
    except ValidationError:
        return None


def test_no_value_of_a_case_can_change_unsaid() -> None:
    data, checklist = tomllib.loads(AMARA), built_in.checklist()
    before = Version(_file(AMARA), resolve(_file(AMARA), checklist), checklist)
    unsaid, tried = [], 0

    for place in _of_each_kind(data):
        for other in _others(at(data, place)):
            file = _read(with_at(data, place, other))
            if file is None or {code for code, *_ in misfits(file, checklist)} & {"S07", "S09", "S12", "C06"}:
                continue
            tried += 1
            if not changes(before, Version(file, resolve(file, checklist), checklist)):
                unsaid.append((place, other))
            break

    assert unsaid == []
    assert tried > (105 if is_deep() else 35)


KINDS = {
    "diff-chapter": Chapter,
    "diff-field": FieldName,
    "diff-subject": SubjectKind,
    "diff-reordered": Ordered,
    "diff-standing": Differ,
    "diff-learner": Learner,
}


@pytest.mark.parametrize("phrase", KINDS)
def test_each_kind_that_a_comparison_knows_has_its_own_words(phrase: str) -> None:
    ((_, _, variants, _),) = [part for part in table_in("en")["phrases"][phrase] if part[0] == "?"]

    assert {key for key, _ in variants} == set(get_args(KINDS[phrase]))


@cache
def _beside_the_next(old: str, new: str) -> Comparison:
    return comparison(built_in.case_file(old)[1], built_in.case_file(new)[1], built_in.checklist())


@pytest.mark.parametrize("columns", [60, 80])
def test_two_whole_cases_laid_side_by_side_fit_the_columns(columns: int) -> None:
    for old, new in zip(CASES, (*CASES[1:], CASES[0]), strict=True):
        made = _beside_the_next(old, new)
        text = comparison_text(made, (old, new), built_in.checklist(), columns)

        assert max(len(line) for line in text.splitlines()) <= columns
        assert NOTICE in " ".join(text.split())
        assert {"The person", "Findings", FOLLOWS} <= {group.title for group in groups(made, built_in.checklist())}


def test_picks_are_compared_where_both_walks_asked_for_one() -> None:
    picks = [
        one
        for old, new in zip(CASES, (*CASES[1:], CASES[0]), strict=True)
        for one in _beside_the_next(old, new).consequences
        if isinstance(one, Follows) and one.question == "pick"
    ]

    assert picks and all(None not in (one.before, one.after) for one in picks)


def test_a_comparison_without_changes_says_so_and_carries_the_notice() -> None:
    text = comparison_text(Comparison({}, (), "neither"), ("a", "b"), built_in.checklist(), 60)

    assert text.endswith("\nNothing changes for a learner.\n")
    assert NOTICE in " ".join(text.split())


def test_the_command_takes_ids_and_paths_and_exits_with_0_whatever_it_finds(tmp_path: Path) -> None:
    (tmp_path / "new.toml").write_text(edited(EDITS["role"][0]), encoding="utf-8")
    (tmp_path / "broken.toml").write_text(edited(EDITS["plan that cannot be walked"][0]), encoding="utf-8")

    same = workup_in(tmp_path, "author", "diff", "amara", "amara")
    role = workup_in(tmp_path, "author", "diff", "amara", "new.toml", COLUMNS="60")
    broken = workup_in(tmp_path, "author", "diff", "amara", "broken.toml")

    assert [done.returncode for done in (same, role, broken)] == [0, 0, 0]
    assert "Nothing changes for a learner." in same.stdout
    assert "skull film, role: “not indicated” becomes “neutral”." in " ".join(role.stdout.split())
    assert max(len(line) for line in role.stdout.splitlines()) <= 60
    assert "can no longer be walked" in " ".join(broken.stdout.split())


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("amarra", "amara"), "Did you mean 'amara'?"),
        (("amara", "nowhere.toml"), "nowhere.toml: there is no such case file"),
        (("amara", "."), "There is no case called"),
        (("faulty.toml", "amara"), "not valid TOML"),
        (("amara", "partly.toml"), "partly.toml cannot be used"),
        (("amara", "a\x1b[31m.toml"), "there is no such case file"),
    ],
)
def test_a_file_that_cannot_be_used_exits_with_3_and_says_which(
    tmp_path: Path, arguments: tuple[str, str], said: str
) -> None:
    (tmp_path / "faulty.toml").write_text("title = \n", encoding="utf-8")
    (tmp_path / "partly.toml").write_text(edited(("age_months = 18", "age_months = 0")), encoding="utf-8")

    done = workup_in(tmp_path, "author", "diff", *arguments)

    assert done.returncode == 3
    assert said in done.stderr
    assert "\x1b" not in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_a_hostile_title_is_shown_as_words_or_refused(tmp_path: Path) -> None:
    markup = edited(("unsteady for nine days", "[red]{{ 7*7 }}<b>%s nine days"))
    escape = edited(("unsteady for nine days", r"unsteady\u001b[2J for nine days"))
    (tmp_path / "markup.toml").write_text(markup, encoding="utf-8")
    (tmp_path / "escape.toml").write_text(escape, encoding="utf-8")

    shown = workup_in(tmp_path, "author", "diff", "amara", "markup.toml")
    refused = workup_in(tmp_path, "author", "diff", "amara", "escape.toml")

    assert "[red]{{ 7*7 }}<b>%s nine days" in " ".join(shown.stdout.split())
    assert refused.returncode == 3
    assert "\x1b" not in refused.stdout + refused.stderr
