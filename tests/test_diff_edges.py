"""The edges of a comparison: what counts as the same, as moved, as added, and what of a debrief is told of an edit."""

import tomllib
from typing import Any

import pytest
from support.cases import built_in
from support.faults.files import EXAMPLE

from workup.core.authoring.compare import changes, comparison
from workup.core.authoring.compare.changes import (
    Added,
    Change,
    Differs,
    Disputed,
    InPlay,
    NotOffered,
    Offered,
    Renamed,
    Reordered,
    SameWords,
    Sedation,
    Shows,
    TakenOut,
    Told,
    differences,
    entries,
    is_reordered,
    sequence,
)
from workup.core.authoring.compare.consequences import (
    WALKS,
    Follows,
    PlanWalked,
    SameAsBefore,
    TrapLeaves,
    answers,
    consequences,
)
from workup.core.authoring.compare.parts import Version
from workup.core.authoring.compare.values import Field, Hypothesis, Item, Listing, Part, Sets, Subject, says, told
from workup.core.content.case import Case
from workup.core.content.casefile import CaseFile, ListGiven, Step, Trap
from workup.core.content.findings import Finding
from workup.core.content.measures import Role
from workup.core.content.resolution import resolve
from workup.core.debrief import debrief
from workup.core.text.judging import judged
from workup.core.text.value import changed
from workup.core.walk.following import follow
from workup.core.walk.learners import LEARNERS, walk_as

WHOLE = built_in.checklist()
FILE = judged(CaseFile, tomllib.loads(EXAMPLE), WHOLE.known)


def version(file: CaseFile) -> Version:
    return Version(file, resolve(file, WHOLE), WHOLE)


BEFORE = version(FILE)


def found(chapter: str, **given: Any) -> list[Change]:
    """What an edit of the example changes in one chapter."""
    return [*changes(BEFORE, version(changed(FILE, **given))).get(chapter, ())]  # type: ignore[call-overload]  # because a chapter is one of a few words


def part(name: str, text: str = "") -> Part:
    return Part(Subject("named", label=name), says(text=text or name))


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        (0, 0),
        (False, False),
        ("", None),
        (" \n ", None),
        ("a\nb", "a b"),
        ("a\n\nb", "a ¶ b"),
        (None, None),
        (Listing("items", ()), None),
        (Listing("words", ("a\nb",)), Listing("words", ("a b",))),
        (Sets(()), None),
        (Sets((("a",),)), Sets((("a",),))),
        (Item("a"), Item("a")),
    ],
)
def test_what_is_empty_is_not_told_and_a_nought_is(value: Any, kept: Any) -> None:
    assert told(value) == kept
    assert says(text=value) == ({} if kept is None else {Field("text"): kept})


def test_what_is_no_step_and_no_point_of_a_list_has_no_number() -> None:
    assert (Field("words").step, Subject("case").number) == (0, 0)


def _named(made: list[Change]) -> list[str]:
    # A letter for the kind of a change, and the part or its new words.
    shown = []
    for one in made:
        match one:
            case Added(subject) | TakenOut(subject):
                shown.append(f"{type(one).__name__[0]}{subject.label}")
            case Differs(subject, _, before, after):
                shown.append(f"D{before}>{after}")
            case Told(subject, _, value):
                shown.append(f"={value}")
            case Renamed(before, after):
                shown.append(f"R{before.label}>{after.label}")
    return shown


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("abc", "abc", []),
        ("abc", "abxc", ["Ax", "=x"]),
        ("abc", "xabc", ["Ax", "=x"]),
        ("abc", "abcx", ["Ax", "=x"]),
        ("abc", "ac", ["Tb"]),
        ("abc", "bc", ["Ta"]),
        ("abc", "ab", ["Tc"]),
        ("abc", "axc", ["Db>x"]),
        ("abcd", "axyd", ["Db>x", "Dc>y"]),
        ("abc", "axyc", ["Db>x", "Ay", "=y"]),
        ("abcd", "axd", ["Db>x", "Tc"]),
        ("abcde", "axe", ["Db>x", "Tc", "Td"]),
        ("ae", "axyze", ["Ax", "=x", "Ay", "=y", "Az", "=z"]),
        ("", "x", ["Ax", "=x"]),
        ("x", "", ["Tx"]),
    ],
)
def test_parts_that_stay_in_a_list_are_matched_and_the_rest_is_told_in_its_order(
    old: str, new: str, said: list[str]
) -> None:
    assert _named([*sequence([part(one) for one in old], [part(one) for one in new])]) == said


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ({"a": ("A", "1")}, {"a": ("A", "1")}, []),
        ({"a": ("A", "1")}, {"a": ("A", "2")}, ["D1>2"]),
        ({"a": ("A", "1")}, {"a": ("B", "1")}, ["RA>B"]),
        ({"a": ("A", "1")}, {"a": ("B", "2")}, ["RA>B", "D1>2"]),
        ({"a": ("A", "1")}, {"b": ("B", "2"), "a": ("A", "1")}, ["AB", "=2"]),
        ({"a": ("A", "1"), "b": ("B", "2")}, {"b": ("B", "2")}, ["TA"]),
        ({"a": ("A", "1"), "b": ("B", "2")}, {"b": ("B", "2"), "a": ("A", "1")}, []),
    ],
)
def test_entries_are_matched_by_their_names(
    old: dict[str, tuple[str, str]], new: dict[str, tuple[str, str]], said: list[str]
) -> None:
    one, two = ({name: part(*given) for name, given in some.items()} for some in (old, new))

    assert _named([*entries(one, two)]) == said


def test_a_field_that_was_empty_or_is_left_empty_differs_too() -> None:
    old, new = says(title="a", name="b", words="c"), says(title="a", name="d", note="e")

    assert [*differences(old, new, Subject("case"))] == [
        Differs(Subject("case"), Field("name"), "b", "d"),
        Differs(Subject("case"), Field("note"), None, "e"),
        Differs(Subject("case"), Field("words"), "c", None),
    ]


@pytest.mark.parametrize(
    ("old", "new", "is_moved"),
    [("ab", "ab", False), ("ab", "ba", True), ("ab", "bac", False), ("ab", "bb", False), ("aab", "aba", True)],
)
def test_what_says_the_same_in_another_order_is_reordered(old: str, new: str, is_moved: bool) -> None:
    assert is_reordered([part(one) for one in old], [part(one) for one in new]) == is_moved


@pytest.mark.parametrize(("months", "sex"), [(112, "male"), (11, "female"), (144, "female"), (216, "male")])
def test_another_age_or_sex_offers_other_items_and_needs_sedation_for_others(months: int, sex: str) -> None:
    after = version(changed(FILE, patient=changed(FILE.patient, age_months=months, sex=sex)))
    one, two = BEFORE.case.items, after.case.items
    made = changes(BEFORE, after).get("person", ())

    assert {change.item for change in made if isinstance(change, Offered)} == set(two) - set(one)
    assert {change.item for change in made if isinstance(change, NotOffered)} == set(one) - set(two)
    assert {(change.item, change.needed) for change in made if isinstance(change, Sedation)} == {
        (item, two[item].sedated) for item in set(one) & set(two) if two[item].sedated is not one[item].sedated
    }
    # An item that one of the two does not have shows nothing else than before, and is worth what it was.
    others = [change.item for change in changes(BEFORE, after).get("findings", ()) if isinstance(change, Shows)]
    assert set(others) <= set(one) & set(two)


def test_an_outcome_is_told_with_the_bearings_that_it_had_and_has_the_strongest_first() -> None:
    findings = {**FILE.findings, "reflexes": Finding(outcome="brisk", text=FILE.findings["reflexes"].text)}

    shows_, *others = found("findings", findings=findings)

    assert isinstance(shows_, Shows)
    assert (shows_.item, shows_.before, shows_.after) == ("reflexes", "absent", "brisk")
    for outcome, bearings in (("absent", shows_.had), ("brisk", shows_.has)):
        bearing = WHOLE.bearing("reflexes", outcome)
        assert dict(bearings) == {h: bearing[h] for h in FILE.hypotheses if h in bearing}
        assert [abs(points) for _, points in bearings] == sorted((abs(one) for _, one in bearings), reverse=True)
    assert [one.item for one in others if isinstance(one, SameWords)] == ["reflexes"]


@pytest.mark.parametrize(("was", "now"), [(False, False), (False, True), (True, False), (True, True)])
@pytest.mark.parametrize("outcome", ["cheerful", FILE.findings["mood"].outcome])
def test_a_finding_is_told_as_disputed_newly_or_no_longer_where_it_is_another(
    outcome: str, was: bool, now: bool
) -> None:
    one, two = (
        BEFORE._replace(case=changed(BEFORE.case, items={**BEFORE.case.items, "mood": changed(mood, **given)}))
        for mood in [BEFORE.case.items["mood"]]
        for given in ({"contested": was}, {"contested": now, "outcome": outcome})
    )

    made = [change for change in changes(one, two).get("findings", ()) if isinstance(change, Disputed)]

    assert made == ([Disputed("mood", now)] if was != now and outcome == "cheerful" else [])


@pytest.mark.parametrize(
    ("text", "note", "fields"),
    [
        ("Cross.", None, ["words"]),
        (None, None, ["words"]),
        (FILE.findings["mood"].text, "It says little.", ["note"]),
        ("Cross.", "It says little.", ["words", "note"]),
        (str(FILE.findings["mood"].text).replace("{she}", "she").replace("{her}", "her"), None, []),
        (f" {FILE.findings['mood'].text}\n", None, []),
    ],
)
def test_words_and_notes_of_a_finding_are_compared_as_they_are_read(
    text: str | None, note: str | None, fields: list[str]
) -> None:
    mood = changed(FILE.findings["mood"], text=text, note=note)

    made = found("findings", findings={**FILE.findings, "mood": mood})

    assert [one.field.name for one in made if isinstance(one, Differs)] == fields
    # The note is new; of the words there are some on both sides.
    assert [(one.before is None, one.after is None) for one in made if isinstance(one, Differs)] == [
        (field == "note", False) for field in fields
    ]
    assert len(made) == len(fields)


def test_a_hypothesis_is_in_play_or_no_longer() -> None:
    put = tuple("glut1" if one == "cerebellar-ataxia" else one for one in FILE.hypotheses)
    after = version(changed(FILE, hypotheses=put))

    assert changes(BEFORE, after)["hypotheses"] == (InPlay("glut1", True), InPlay("cerebellar-ataxia", False))


def _order(*names: str) -> list[Change]:
    steps = {name: FILE.key_steps.get(name, FILE.key_steps["eyes"]) for name in names}
    return found("order", key_steps=steps)


@pytest.mark.parametrize(
    ("names", "order"),
    [
        (("eyes", "reflexes", "pressure"), None),
        (("eyes", "pressure", "reflexes"), ("eyes", "pressure", "reflexes")),
        # What was added or taken out has no place among what stays.
        (("new", "eyes", "reflexes", "pressure"), None),
        (("eyes", "pressure"), None),
        (("pressure", "new", "eyes"), ("pressure", "eyes")),
    ],
)
def test_an_order_is_that_of_what_both_have(names: tuple[str, ...], order: tuple[str, ...] | None) -> None:
    labels = tuple(Subject("named", label=FILE.key_steps[name].label) for name in order or ())

    assert _order(*names) == ([Reordered("key-steps", labels)] if order else [])


def test_points_in_another_order_are_told_by_their_first_six_words() -> None:
    one, two, *rest = FILE.teaching.points
    made = found("order", teaching=changed(FILE.teaching, points=(two, one, *rest)))

    assert made == [
        Reordered("points", tuple(" ".join(point.text.split()[:6]) for point in (two, one, *rest))),
    ]
    assert found("teaching", teaching=changed(FILE.teaching, points=(two, one, *rest))) == []


def test_steps_and_points_are_counted_from_one() -> None:
    steps = list(FILE.reference.steps)
    steps[1] = changed(steps[1], look=("fundi",))
    points = list(FILE.teaching.points)
    points[0] = changed(points[0], text="Another.")

    (plan,) = found("plan", reference=changed(FILE.reference, steps=tuple(steps)))
    (point,) = found("teaching", teaching=changed(FILE.teaching, points=tuple(points)))

    assert isinstance(plan, Differs) and plan.subject == Subject("step", number=2)
    assert isinstance(point, Differs) and point.subject == Subject("point", number=1)


def test_a_chip_count_of_none_is_no_chip_and_every_other_differs_by_itself() -> None:
    given = FILE.reference.lists["pause"]
    chips = {"posterior-fossa": 1, "miller-fisher": 8, "something-else": 1, "toxic": 0}
    lists = {**FILE.reference.lists, "pause": ListGiven(chips=chips, supports=given.supports)}

    made = found("plan", reference=changed(FILE.reference, lists=lists))

    assert [(one.field, one.before, one.after) for one in made if isinstance(one, Differs)] == [
        (Field("chips", of=Hypothesis("posterior-fossa")), 2, 1),
        (Field("chips", of=Hypothesis("something-else")), None, 1),
    ]


def test_where_nothing_changes_nothing_follows() -> None:
    assert comparison(FILE, FILE, WHOLE) == ({}, (), "neither")
    assert list(consequences(BEFORE.case, BEFORE.case)) == [SameAsBefore(None)]


@pytest.mark.parametrize(
    ("potential", "session", "answer"),
    [(None, 1, -1), (-1, 1, -1), (0, 1, 0), (1, 1, 1), (2, 1, 2), (3, 1, 2), (None, 0, None), (1, 0, None)],
)
def test_what_an_order_could_change_is_nothing_a_nudge_or_a_separation(
    potential: int | None, session: int, answer: int | None
) -> None:
    case = BEFORE.case
    made = debrief(case, follow(case, walk_as(LEARNERS["reference"], case)))
    order = changed(made.worth.orders[0], potential=potential, session=session)
    told_of = answers(case, changed(made, worth=changed(made.worth, orders=(order,))))

    assert told_of["promise"].get((order.item,)) == answer
    assert told_of["order"] == {(order.item,): order.worth}


def test_what_is_quiet_in_a_list_is_no_answer() -> None:
    case = BEFORE.case
    made = debrief(case, follow(case, walk_as(LEARNERS["hedger"], case)))
    moved = [(one.start, one.end, each) for one in made.evidence.intervals for each in one.moved]

    assert answers(case, made)["list"] == {
        (start, end, each.hypothesis): each.verdict for start, end, each in moved if each.verdict != "quiet"
    }
    assert {each.verdict for _, _, each in moved} > {"quiet"}


@pytest.mark.parametrize("role", [Role.CONTRIBUTORY, Role.NEUTRAL])
def test_what_an_order_promises_follows_unless_the_order_itself_is_read_otherwise(role: Role) -> None:
    test = BEFORE.case.items["gq1b"]
    silent = changed(test, role=role, possible={outcome: {} for outcome in test.possible})
    after = changed(BEFORE.case, items={**BEFORE.case.items, "gq1b": silent})

    every = [*consequences(BEFORE.case, after)]

    follows = {one.learner for one in every if isinstance(one, Follows)}
    assert [one.learner for one in every if isinstance(one, SameAsBefore)] == [
        one for one in WALKS if one not in follows
    ]
    assert "at-once" not in follows
    made = [one for one in every if isinstance(one, Follows) and one.about == ("gq1b",)]
    asked = {one.question for one in made if one.learner == "reference"} & {"order", "promise"}
    assert asked == ({"promise"} if role is test.role else {"order"})


def test_a_step_that_is_gone_does_not_follow() -> None:
    steps = {name: step for name, step in FILE.key_steps.items() if name != "reflexes"}

    made = consequences(BEFORE.case, version(changed(FILE, key_steps=steps)).case)

    assert "reflexes" not in {one.about[0] for one in made if isinstance(one, Follows) and one.about}


def test_a_plan_that_can_be_walked_on_one_side_alone_is_all_that_follows() -> None:
    early = ListGiven(chips=FILE.reference.lists["pause"].chips, supports="gq1b")
    lists = {**FILE.reference.lists, "pause": early}
    astray = changed(BEFORE.case, reference=changed(FILE.reference, lists=lists))

    (there,), (back,), (neither,) = (
        [*consequences(*cases)] for cases in ((BEFORE.case, astray), (astray, BEFORE.case), (astray, astray))
    )

    assert isinstance(there, PlanWalked) and there.before and there.astray
    assert back == PlanWalked(before=False, astray=None)
    assert neither == PlanWalked(before=False, astray=there.astray)


@pytest.mark.parametrize(("was", "is_there"), [(True, True), (True, False), (False, True)])
def test_a_trap_follows_where_both_cases_have_it(was: bool, is_there: bool) -> None:
    def with_trap(has: bool, *look: str) -> Case:
        trap = Trap(label="there", steps=(Step(look=look),), commits="cerebellar-ataxia", open=())
        return changed(BEFORE.case, traps={"there": trap} if has else {})

    made = [*consequences(with_trap(was, "medicines"), with_trap(is_there, "gait"))]

    assert [one for one in made if isinstance(one, TrapLeaves)] == (
        [TrapLeaves("there", ("toxic",), ())] if was and is_there else []
    )


def test_a_step_that_is_added_follows_for_whoever_did_it_and_whoever_did_not() -> None:
    steps = {**FILE.key_steps, "mood": changed(FILE.key_steps["eyes"], any_of=("mood",), label="the mood")}

    made = consequences(BEFORE.case, version(changed(FILE, key_steps=steps)).case)

    assert {
        (one.learner, one.label, one.before, one.after)
        for one in made
        if isinstance(one, Follows) and one.question == "step"
    } == {
        ("reference", "the mood", None, "open"),
        ("everything", "the mood", None, "done"),
        ("at-once", "the mood", None, "open"),
        ("hedger", "the mood", None, "open"),
    }
