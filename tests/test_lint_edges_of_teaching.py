"""The edges of the rules of teaching: the last case that keeps a rule, and the first that does not.

Each asks one rule alone, of the guide's example with one number of it put otherwise: what was found of a walk, what a
finding speaks for, the chips of the first list.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

import pytest
from support.faults.files import EXAMPLE
from support.faults.found import WHOLE

from workup.core.authoring.lint.promises import promises_broken
from workup.core.authoring.lint.teaching import unmet_as_written, unmet_when_walked
from workup.core.authoring.lint.texts import Problem
from workup.core.authoring.rehearsal.pairs import pairs
from workup.core.authoring.rehearsal.rulings import grounds
from workup.core.authoring.trial import Trial, tried
from workup.core.content.case import Case
from workup.core.content.casefile import CaseFile, ListGiven, RoleWhen
from workup.core.content.hypotheses import OTHER, Family
from workup.core.content.measures import Role
from workup.core.content.resolution import resolve
from workup.core.content.rules import Condition
from workup.core.debrief import Debrief
from workup.core.text.judging import judged
from workup.core.text.value import changed

FILE = judged(CaseFile, tomllib.loads(EXAMPLE), WHOLE.known)
CASE = resolve(FILE, WHOLE)
ATAXIA, MASS, POISON, BRAIN, ANSWER = CASE.hypotheses
Bearings = Mapping[str, int]


@cache
def trial() -> Trial:
    """Of the example as it is: who walks it sees the same items, whatever they are made to say."""
    return tried(CASE)


def found_of(learner: str, **parts: Mapping[str, Any]) -> Trial:
    """The same, with something else in these parts of one learner's debrief."""
    made: Debrief = trial().debriefs[learner]
    put = {part: changed(getattr(made, part), **given) for part, given in parts.items()}
    return trial()._replace(debriefs={**trial().debriefs, learner: changed(made, **put)})


def speaking(bearings: Mapping[str, Bearings], case: Case = CASE) -> Case:
    """The case, in which these items alone say anything, by what they show."""
    items = {
        item_id: changed(
            item,
            possible={
                outcome: dict(bearings.get(item_id, {})) if outcome == item.outcome else {} for outcome in item.possible
            },
        )
        for item_id, item in case.items.items()
    }
    return changed(case, items=items)


def family(*members: str) -> Case:
    """The case, with these in one family."""
    scripts = {name: changed(one, family="kin" if name in members else None) for name, one in CASE.hypotheses.items()}
    return changed(CASE, hypotheses=scripts)


def walked(code: str, case: Case = CASE, made: Trial | None = None) -> list[Problem]:
    return [one for one in unmet_when_walked(case, made or trial()) if one.code == code]


def written(code: str, case: Case = CASE, file: CaseFile = FILE) -> list[Problem]:
    return [one for one in unmet_as_written(file, case, frozenset()) if one.code == code]


def promised(code: str, case: Case, file: CaseFile = FILE) -> list[Problem]:
    return [one for one in promises_broken(file, changed(case, traps={}), WHOLE, {}) if one.code == code]


@pytest.mark.parametrize(("support", "is_told"), [(1, True), (2, False)])
def test_the_plan_brings_its_diagnosis_two_points_at_least(support: int, is_told: bool) -> None:
    assert bool(walked("T07", made=found_of("reference", commitment={"support": support}))) == is_told


@pytest.mark.parametrize(("against", "is_told"), [(2, True), (3, False)])
def test_whoever_orders_everything_meets_three_idle_tests_at_least(against: int, is_told: bool) -> None:
    assert bool(walked("T08", made=found_of("everything", worth={"against": against}))) == is_told


@pytest.mark.parametrize(
    ("films", "scans", "is_told"), [(0, 0, True), (1, 0, False), (0, 1, False), (-1, 0, True), (0, -1, True)]
)
def test_whoever_orders_everything_meets_more_films_or_more_scans_than_the_plan(
    films: int, scans: int, is_told: bool
) -> None:
    plan = changed(trial().debriefs["reference"].worth.burden, films=2, scans=3)
    own = changed(plan, films=2 + films, scans=3 + scans)
    made = found_of("reference", worth={"burden": plan}).debriefs["reference"]
    both = found_of("everything", worth={"burden": own})

    told = walked("T08", made=both._replace(debriefs={**both.debriefs, "reference": made}))

    assert bool(told) == is_told


@pytest.mark.parametrize(("support", "is_told"), [(-1, False), (0, False), (1, True)])
def test_whoever_commits_at_once_has_nothing_for_it(support: int, is_told: bool) -> None:
    assert bool(walked("T09", made=found_of("at-once", commitment={"support": support}))) == is_told


@pytest.mark.parametrize(
    ("diagnosis", "open_dangers", "closed"),
    [
        (MASS, [POISON, BRAIN], ""),
        (MASS, [BRAIN], POISON),
        (POISON, [BRAIN], MASS),
        (ATAXIA, [MASS, POISON, BRAIN], ""),
    ],
)
def test_what_is_closed_at_once_is_told_but_for_what_was_committed_to(
    diagnosis: str, open_dangers: list[str], closed: str
) -> None:
    one = trial().debriefs["at-once"].commitment.still_open[0]
    still = tuple(changed(one, hypothesis=danger) for danger in open_dangers)
    made = found_of("at-once", commitment={"diagnosis": diagnosis, "still_open": still})

    assert [dict(told.says.given)["dangers"] for told in walked("T09", made=made)] == ([closed] if closed else [])


@pytest.mark.parametrize(
    ("known", "is_told"), [({ATAXIA: -1}, False), ({}, False), ({MASS: 2}, False), ({ATAXIA: 1}, True)]
)
def test_at_the_opening_nothing_is_picked_unless_what_is_known_speaks_for_the_leader(
    known: Bearings, is_told: bool
) -> None:
    assert {one.place for one in walked("T13", speaking({"blood-count": known}))} == (
        {("reference", "lists", "opening")} if is_told else set()
    )


def test_where_nothing_is_known_at_the_start_nothing_is_picked_at_the_opening() -> None:
    items = {item_id: changed(item, known=None) for item_id, item in CASE.items.items()}

    assert walked("T13", changed(CASE, items=items)) == []


PICKS = [
    ("pause", "for", "matches", MASS, CASE, False),
    ("pause", "for", "fits both", MASS, CASE, True),
    ("pause", "for", "fits both", MASS, family(ANSWER, MASS), False),
    ("pause", "for", "fits both", MASS, family(ANSWER, POISON), True),
    ("pause", "for", "fits both", None, family(ANSWER, MASS), True),
    ("pause", "for", "none picked", MASS, family(ANSWER, MASS), True),
    ("pause", "against", "fits both", MASS, family(ANSWER, MASS), True),
    ("pause", "for", "none picked", None, CASE, True),
    ("pause", "against", "none picked", None, CASE, False),
    ("opening", "for", "none picked", None, CASE, False),
    ("opening", "for", "fits both", None, CASE, True),
]


@pytest.mark.parametrize(("checkpoint", "direction", "reading", "rival", "case", "is_told"), PICKS)
def test_a_pick_of_the_plan_matches_or_could_not(
    checkpoint: str, direction: str, reading: str, rival: str | None, case: Case, is_told: bool
) -> None:
    pick = trial().debriefs["reference"].evidence.picks[0]
    put = changed(pick, checkpoint=checkpoint, direction=direction, reading=reading, rival=rival, leader=ANSWER)

    assert bool(walked("T13", case, found_of("reference", evidence={"picks": (put,)}))) == is_told


def opened(chips: Bearings, case: Case = CASE) -> Case:
    """The case, with another first list of the plan."""
    lists = {**case.reference.lists, "opening": ListGiven(chips={**chips})}
    return changed(case, reference=changed(case.reference, lists=lists))


FLOODED = [
    # The first list, what the plan looks at, what else can be looked at; each of the two moves the list so far.
    ((0, 0, 1, 9, 0), {}, {ATAXIA: 1, MASS: 1}, False),
    ((1, 0, 0, 9, 0), {}, {ATAXIA: -2}, True),
    # No option is moved by more than three tenths, and one of them is worth a word no longer, or newly.
    ((0, 0, 0, 10, 0), {ATAXIA: 2}, {MASS: -1}, True),
    ((0, 0, 1, 9, 0), {ATAXIA: 2}, {MASS: 1}, True),
    ((1, 1, 1, 1, 6), {ATAXIA: 1}, {}, False),
]


@pytest.mark.parametrize(("chips", "planned", "else_seen", "is_told"), FLOODED)
def test_what_the_plan_leaves_unseen_moves_the_first_list_by_a_chip_at_most_and_turns_no_word(
    chips: tuple[int, ...], planned: Bearings, else_seen: Bearings, is_told: bool
) -> None:
    case = speaking({"onset": planned, "travel": else_seen}, opened(dict(zip(CASE.hypotheses, chips, strict=True))))

    assert bool(walked("T11", case)) == is_told


LOUD: list[tuple[dict[str, Bearings], list[str]]] = [
    # At most three, the loudest first: what speaks of the option, then what speaks of many others.
    (
        {"travel": {ATAXIA: 1}, "injury": {ATAXIA: 2}, "seizures": {ATAXIA: -2, MASS: 1}, "toilet": {ATAXIA: 2}},
        ["seizures", "injury", "toilet"],
    ),
    # One point on the option weighs as ten on others do.
    ({"travel": {MASS: 2, POISON: 1, BRAIN: 1}, "injury": {ATAXIA: 2}}, ["injury", "travel"]),
    # What says nothing is not named, and what the plan looks at is not either.
    ({"travel": {ATAXIA: 2}, "onset": {ATAXIA: 1}}, ["travel"]),
]


@pytest.mark.parametrize(("bearings", "named"), LOUD)
def test_the_loudest_three_of_what_the_plan_leaves_unseen_are_named(
    bearings: dict[str, Bearings], named: list[str]
) -> None:
    told = [dict(one.says.given) for one in walked("T11", speaking(bearings))]

    (said,) = [one["findings"] for one in told if one["option"] == ATAXIA]
    assert [finding.partition(":")[0] for finding in str(said).split(", ")] == named


@pytest.mark.parametrize(("points", "is_told"), [(2, True), (3, False)])
def test_the_answer_ends_three_points_ahead_of_every_other(points: int, is_told: bool) -> None:
    # A third point beside those of one finding.
    bearings: dict[str, Bearings] = {"reflexes": {ANSWER: 2}, "eye-movements": {ANSWER: points - 2}}
    case = speaking(bearings)

    assert [dict(one.says.given) for one in walked("T12", case)] == [
        {"hypothesis": other, "gap": points} for other in (ATAXIA, MASS, POISON, BRAIN) if is_told
    ]


def test_the_answer_need_not_end_ahead_of_its_own_family() -> None:
    case = speaking({"reflexes": {ANSWER: 2, MASS: 2}}, family(ANSWER, MASS))

    assert [dict(one.says.given)["hypothesis"] for one in walked("T12", case)] == [ATAXIA, POISON, BRAIN]
    assert grounds(case, trial(), ())["T12"] == {"nearest": ATAXIA, "points": 2, "apart": 2}
    assert grounds(speaking({"gq1b": {ANSWER: 2, POISON: 1}}), trial(), ())["T12"] == {
        "nearest": POISON,
        "points": 1,
        "apart": 2,
    }


def test_where_all_are_of_the_family_of_the_answer_none_is_nearest() -> None:
    case = speaking({"reflexes": {ANSWER: 2}}, family(*CASE.hypotheses))

    assert grounds(case, trial(), ())["T12"] == {"nearest": "none", "points": 0, "apart": 2}


def test_a_rule_that_is_kept_rests_on_what_was_counted() -> None:
    pick = trial().debriefs["reference"].evidence.picks[0]
    picks = [("for", "gq1b"), ("for", None), ("against", "gq1b"), ("for", "power")]
    made = found_of(
        "reference", evidence={"picks": tuple(changed(pick, direction=way, item=item) for way, item in picks)}
    )
    interval = trial().debriefs["hedger"].evidence.intervals[0]
    moved = tuple(changed(interval.moved[0], verdict=one) for one in ("stayed", "with", "stayed", "quiet"))
    hedger = found_of("hedger", evidence={"intervals": (changed(interval, moved=moved),)}).debriefs["hedger"]

    rests_on = grounds(
        changed(CASE, opening="One two  three."), made._replace(debriefs={**made.debriefs, "hedger": hedger}), ()
    )

    assert (rests_on["T13"], rests_on["T10"], rests_on["T17"]) == ({"picks": 2}, {"times": 2}, {"words": 3})


APART: list[tuple[Bearings, int]] = [
    # What one finding says of the two, and how far it tells them apart: from two points on.
    ({}, 0),
    ({ATAXIA: 1}, 1),
    ({ATAXIA: 2}, 2),
    ({MASS: 1}, -1),
    ({MASS: 2}, -2),
    ({ATAXIA: -1}, -1),
    ({MASS: -2}, 2),
    ({ATAXIA: 1, MASS: -1}, 2),
    ({ATAXIA: 2, MASS: 1}, 1),
    ({ATAXIA: -1, MASS: 1}, -2),
    ({ATAXIA: 2, MASS: 2}, 0),
    ({ATAXIA: 2, MASS: -2}, 4),
]


@pytest.mark.parametrize(("bearing", "lead"), APART)
def test_two_diagnoses_are_told_apart_by_two_points_of_one_finding(bearing: Bearings, lead: int) -> None:
    case = speaking({"mood": bearing})

    pair = next(one for one in pairs(case) if (one.one, one.other) == (ATAXIA, MASS))

    told = [one for one in written("T04", case) if set(dict(one.says.given).values()) == {ATAXIA, MASS}]
    assert len(told) == (abs(lead) < 2)
    assert [(one.item, one.points, one.favours) for one in pair.here] == (
        [("mood", abs(lead), ATAXIA if lead > 0 else MASS)] if abs(lead) >= 2 else []
    )
    assert pair.apart == ("here" if abs(lead) >= 2 else "nowhere")


def test_what_tells_two_apart_is_told_as_planned_first_and_then_by_its_points() -> None:
    bearings: dict[str, Bearings] = {
        **{"mood": {ATAXIA: 2, MASS: -2}, "sleep": {ATAXIA: 2}},
        **{"reflexes": {MASS: 2}, "gq1b": {ATAXIA: 2, MASS: -1}, "mri-brain": {MASS: 2, ATAXIA: -2}},
    }

    pair = next(one for one in pairs(speaking(bearings)) if (one.one, one.other) == (ATAXIA, MASS))

    assert [(one.item, one.points, one.planned) for one in pair.here] == [
        *(("mri-brain", 4, True), ("gq1b", 3, True), ("reflexes", 2, True)),
        *(("mood", 4, False), ("sleep", 2, False)),
    ]


TEMPTING = [
    ({ANSWER: 10}, CASE, True),
    ({MASS: 9, ANSWER: 1}, CASE, True),
    ({MASS: 9, ATAXIA: 0, ANSWER: 1}, CASE, True),
    ({MASS: 9, OTHER: 1}, CASE, True),
    ({MASS: 9, ATAXIA: 1}, CASE, False),
    ({MASS: 9, ATAXIA: 1}, family(ANSWER, MASS), True),
    ({MASS: 5, ATAXIA: 5}, family(MASS, ATAXIA), False),
    ({MASS: 5, ATAXIA: 4, POISON: 1}, family(ANSWER, MASS), False),
]


@pytest.mark.parametrize(("chips", "case", "is_told"), TEMPTING)
def test_the_first_list_has_two_that_are_neither_the_answer_nor_of_its_family(
    chips: Bearings, case: Case, is_told: bool
) -> None:
    assert bool(written("T15", opened(chips, case))) == is_told


@pytest.mark.parametrize(("words", "is_told"), [(39, True), (40, False), (130, False), (131, True)])
def test_an_opening_has_from_40_to_130_words(words: int, is_told: bool) -> None:
    assert bool(written("T17", changed(CASE, opening="word " * words))) == is_told


@pytest.mark.parametrize(("name", "is_told"), [("XY", False), ("XYZ", True), ("xyz", True), ("YZA", False)])
def test_the_sentence_names_no_diagnosis_by_a_name_of_three_letters_or_more(name: str, is_told: bool) -> None:
    scripts = {**CASE.hypotheses, ANSWER: changed(CASE.hypotheses[ANSWER], aliases=(name,))}
    teaching = changed(CASE.teaching, sentence="A girl with XY, an XYZ and XYZA.")

    assert bool(written("T18", changed(CASE, hypotheses=scripts, teaching=teaching))) == is_told


@pytest.mark.parametrize("sentence", ["It was a thing of the brain.", "It was an XYZ.", "It was a fever."])
@pytest.mark.parametrize("family", [None, "of-the-brain"])
def test_the_sentence_does_not_name_the_family_of_the_diagnosis_either(sentence: str, family: str | None) -> None:
    case = changed(
        CASE,
        families={"of-the-brain": Family(label="thing of the brain", aliases=("XYZ",))},
        hypotheses={**CASE.hypotheses, ANSWER: changed(CASE.hypotheses[ANSWER], family=family)},
        teaching=changed(CASE.teaching, sentence=sentence),
    )

    assert bool(written("T18", case)) == (family is not None and "fever" not in sentence)


@pytest.mark.parametrize(
    ("siblings", "case", "is_told"),
    [((), "tomas", False), (("tomas",), "tomas", False), (("bo",), "tomas", True), ((), "anouk", True)],
)
def test_a_sibling_is_looked_for_where_any_are_known_and_is_never_the_case_itself(
    siblings: tuple[str, ...], case: str, is_told: bool
) -> None:
    file = changed(FILE, contrasts_with=(changed(FILE.contrasts_with[0], case=case),))

    assert ("T16" in {one.code for one in unmet_as_written(file, CASE, frozenset(siblings))}) == is_told


@pytest.mark.parametrize(
    ("bearing", "is_told"),
    [({ANSWER: 1}, False), ({}, True), ({ANSWER: 1, MASS: 1}, True), ({MASS: -1}, False), ({ANSWER: -1}, True)],
)
def test_a_pivot_rests_on_what_speaks_more_for_the_answer_than_for_its_look_alike(
    bearing: Bearings, is_told: bool
) -> None:
    case = changed(speaking({"mood": bearing}), contrast=changed(CASE.contrast, findings=("mood",)))

    assert bool(promised("T20", case)) == is_told


@pytest.mark.parametrize(
    ("first", "then", "is_told"),
    [
        ({}, {ANSWER: 1}, False),
        ({ANSWER: 1, MASS: 1}, {ANSWER: 1}, False),
        ({MASS: 1}, {MASS: -1}, False),
        ({ANSWER: 1, MASS: 1}, {ANSWER: 2, MASS: 2}, True),
        ({MASS: 1}, {}, True),
    ],
)
def test_a_pivot_may_rest_on_what_an_item_shows_in_its_best_form(
    first: Bearings, then: Bearings, is_told: bool
) -> None:
    gait = CASE.items["gait"]
    possible = {**gait.possible, gait.outcome: {**first}, gait.later[0].outcome: {**then}}
    items = {**CASE.items, "gait": changed(gait, possible=possible)}
    case = changed(CASE, items=items, contrast=changed(CASE.contrast, findings=("gait",)))

    assert bool(promised("T20", case)) == is_told


@pytest.mark.parametrize(("bearing", "is_told"), [({POISON: 1}, False), ({}, True), ({POISON: -1}, True)])
def test_a_note_speaks_for_what_its_bearing_speaks_for(bearing: Bearings, is_told: bool) -> None:
    mood = WHOLE.items["mood"]
    shown = changed(FILE.findings["mood"], tells=(POISON,))
    outcomes = {**mood.outcomes, shown.outcome: changed(mood.outcomes[shown.outcome], bearing={**bearing})}
    checklist = changed(WHOLE, items={**WHOLE.items, "mood": changed(mood, outcomes=outcomes)})
    file = changed(FILE, findings={**FILE.findings, "mood": shown})

    told = [one for one in promises_broken(file, changed(CASE, traps={}), checklist, {}) if one.code == "T20"]

    assert [dict(one.says.given)["bearing"] for one in told] == [bearing.get(POISON, 0)] * is_told


def dangerous(*sets: tuple[str, ...], case: Case = CASE) -> Case:
    """The case, with these ways to close the danger of a poison."""
    must_not_miss = {**case.must_not_miss, POISON: changed(case.must_not_miss[POISON], addressed_by=sets)}
    return changed(case, must_not_miss=must_not_miss)


WAYS = [
    (POISON, (("medicines",),), False),
    (POISON, (("smoking",),), True),
    (POISON, (("medicines:missing",),), True),
    (POISON, (("medicines", "smoking"),), True),
    (POISON, (("smoking",), ("medicines",)), False),
    # The answer is closed by whoever commits to it, and by no more than what there is.
    (ANSWER, (("medicines:missing",),), False),
    (ANSWER, (("smoking",),), True),
]


@pytest.mark.parametrize(("danger", "sets", "is_told"), WAYS)
def test_a_danger_can_be_closed_by_what_there_is_and_what_is_shown(
    danger: str, sets: tuple[tuple[str, ...], ...], is_told: bool
) -> None:
    given = {danger: changed(CASE.must_not_miss[POISON], addressed_by=sets)}
    case = changed(CASE, must_not_miss=given)
    still = changed(trial().debriefs["at-once"].commitment.still_open[0], hypothesis=danger)
    left = found_of("reference", commitment={"still_open": (still,)})

    assert [one.place for one in written("T05", case)] == ([("must_not_miss", danger)] if is_told else [])
    # Of a danger that nobody can close, the plan is not told that it leaves it open.
    assert [dict(one.says.given)["dangers"] for one in walked("T06", case, left)] == ([] if is_told else [danger])


@pytest.mark.parametrize(
    ("verdict", "before", "after", "tenths", "said"),
    [
        ("stayed", 4, 4, 99, {"went": "stays", "before": 4, "after": 4, "pointed": "9.9"}),
        ("against", 4, 6, 10, {"went": "goes", "before": 4, "after": 6, "pointed": "1.0"}),
        ("against", 6, 4, 8, {"went": "goes", "before": 6, "after": 4, "pointed": "0.8"}),
        ("with", 4, 6, 99, None),
        ("quiet", 4, 4, 99, None),
    ],
)
def test_a_list_of_the_plan_that_does_not_follow_its_findings_is_told_with_where_they_point(
    verdict: str, before: int, after: int, tenths: int, said: dict[str, object] | None
) -> None:
    interval = trial().debriefs["reference"].evidence.intervals[0]
    moved = changed(interval.moved[0], verdict=verdict, before=before, after=after, reference_tenths=tenths)
    put = changed(interval, moved=(moved,))

    told = walked("T07", made=found_of("reference", evidence={"intervals": (put,)}))

    assert [dict(one.says.given) for one in told] == ([{"hypothesis": moved.hypothesis, **said}] if said else [])


LOOKED = [
    # An item that can show something for the danger closes it with reason.
    ((("mood",),), {}, True),
    ((("mood",),), {POISON: -1}, True),
    ((("mood",),), {POISON: 1}, False),
    ((("gq1b",),), {}, False),
    ((("mood", "gq1b"),), {}, False),
    ((("mood", "sleep"),), {}, True),
    ((("mood:as-before",),), {}, False),
    (((),), {}, False),
    ((("smoking",),), {}, False),
]


@pytest.mark.parametrize(("sets", "bearing", "is_told"), LOOKED)
def test_a_danger_is_not_closed_by_looks_alone_that_cannot_speak_for_it(
    sets: tuple[tuple[str, ...], ...], bearing: Bearings, is_told: bool
) -> None:
    assert bool(promised("T22", dangerous(*sets, case=speaking({"mood": bearing})))) == is_told


NEEDLESS: list[tuple[tuple[tuple[str, ...], ...], Bearings, list[int]]] = [
    ((("mood",), ("sleep",)), {}, []),
    ((("mood",), ("mood", "sleep")), {}, [1]),
    ((("mood", "sleep"), ("mood",)), {}, [0]),
    ((("mood", "sleep"), ("sleep", "mood")), {}, [1]),
    # A finding of an item closes nothing that the item does not, unless it speaks for the danger.
    ((("mood",), ("mood:as-before",)), {}, [1]),
    ((("mood",), ("mood:as-before",)), {POISON: -1}, [1]),
    ((("mood",), ("mood:as-before",)), {POISON: 1}, []),
    ((("mood:as-before",), ("mood",)), {}, [0]),
    ((("sleep",), ("mood:as-before",)), {}, []),
    ((("smoking",), ("smoking:never",)), {}, []),
    (((), ("mood",)), {}, [1]),
]


@pytest.mark.parametrize(("sets", "bearing", "needless"), NEEDLESS)
def test_a_way_to_close_a_danger_is_needless_where_another_asks_for_less(
    sets: tuple[tuple[str, ...], ...], bearing: Bearings, needless: list[int]
) -> None:
    told = promised("T23", dangerous(*sets, case=speaking({"mood": bearing})))

    assert [one.place[-1] for one in told] == needless


ESSENTIAL: list[tuple[str, str, tuple[str, ...], bool]] = [
    # An essential item, and what asks for which.
    ("gq1b", "nothing", (), True),
    ("gq1b", "key step", ("gq1b",), False),
    ("gq1b", "key step", ("fundi",), True),
    ("gq1b", "danger", ("gq1b",), False),
    ("gq1b", "danger", ("mood", "gq1b:present"), False),
    ("gq1b", "rule", ("fundi", "gq1b"), False),
    ("lumbar-puncture", "key step", ("csf-cells",), False),
    ("csf-cells", "key step", ("lumbar-puncture",), True),
    ("mood", "nothing", (), False),
]


@pytest.mark.parametrize(("item", "asks", "named", "is_told"), ESSENTIAL)
@pytest.mark.parametrize("depends", [False, True])
def test_an_essential_test_is_asked_for_by_something(
    item: str, asks: str, named: tuple[str, ...], is_told: bool, depends: bool
) -> None:
    role = changed(CASE.items[item], role=Role.ESSENTIAL)
    if depends:
        role = changed(
            CASE.items[item], role_changes=(RoleWhen(when=Condition(known="fundi"), role=Role.ESSENTIAL, why="So."),)
        )
    step, rule = CASE.key_steps["eyes"], next(iter(CASE.safety.values()))
    danger = dangerous(*[named] * (asks == "danger")).must_not_miss[POISON]
    case = changed(
        CASE,
        must_not_miss={POISON: danger},
        items={**CASE.items, item: role},
        key_steps={"one": changed(step, any_of=named)} if asks == "key step" else {},
        safety={"one": changed(rule, needs=(named,))} if asks == "rule" else {},
    )

    assert [one.place for one in promised("T21", case)] == ([("roles", item)] if is_told else [])
