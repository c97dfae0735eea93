"""A simulated class with known parameters is recovered, and a tally does not care how the class was split."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.classes.simulated import Parameters, learner, mixed_class
from support.logs.walkers import CASES, Course, case_named
from support.world.worlds import a_case

from workup.core.classroom.facts import Fact, Observer
from workup.core.classroom.report import report
from workup.core.classroom.tally import Tally
from workup.core.classroom.views import ClassReport
from workup.core.text.value import as_data
from workup.core.walk.following import follow
from workup.core.walk.reference import reference

MIRA = a_case()
"""Made up, so that what is planted in a class stays what it is while the shipped cases grow."""

OBSERVER = Observer(MIRA)


def tally_of(facts: list[tuple[Fact, ...]]) -> Tally:
    tally = Tally()
    for one in facts:
        tally.add(one)
    return tally


def facts_of(truth: Parameters, size: int, seed: int) -> list[tuple[Fact, ...]]:
    chance = Random(seed)
    return [OBSERVER.facts(follow(MIRA, learner(MIRA, truth, chance))) for _ in range(size)]


@pytest.fixture(scope="module")
def room() -> list[tuple[Fact, ...]]:
    return [OBSERVER.facts(follow(MIRA, entries)) for entries in mixed_class(MIRA, 40, seed=3)]


def read(facts: list[tuple[Fact, ...]]) -> ClassReport:
    return report(MIRA, tally_of(facts))


# ---- what is true of a class is found again ----


def test_omission_lies_within_its_interval_in_at_least_93_of_100_classes() -> None:
    # At n = 30 the interval itself holds a share in 93 to 98 of 100 samples, by the share; at these in 96 to 97.
    planted = {"something-swallowed": 0.25, "see-the-eyes": 0.12, "ask-the-nights": 0.5}
    held = dict.fromkeys(planted, 0)

    for seed in range(100):
        steps = {step.id: step.omitted for step in read(facts_of(Parameters(omits=planted), 30, seed)).steps}
        for step, p in planted.items():
            low, high = steps[step].low, steps[step].high
            assert low is not None
            assert high is not None
            held[step] += low <= 1000 * p <= high

    assert all(times >= 93 for times in held.values()), held


@pytest.mark.parametrize("finding", ["eye-movements", "sleep", "gait"])
def test_a_planted_first_pivot_is_found(finding: str) -> None:
    made = read(facts_of(Parameters(turns_on=finding, sees=0.6), 40, seed=11))

    assert made.pivot is not None
    assert made.pivot.findings[0].item == finding
    assert made.pivot.findings[0].turned.k == made.pivot.findings[0].turned.n
    turned = sum(one.count for one in made.pivot.moments if one.moment not in ("never", "from the start"))
    assert 14 <= turned <= 34


def test_the_sign_of_a_planted_discrimination_is_found_at_300() -> None:
    truth = Parameters(able=1.0, with_ability="ask-the-nights", against_ability="something-swallowed")

    steps = {step.id: step.discrimination for step in read(facts_of(truth, 300, seed=5)).steps}

    assert (steps["ask-the-nights"] or 0) >= 20
    assert (steps["something-swallowed"] or 0) <= -20


@pytest.mark.parametrize("case_id", CASES)
def test_thirty_simulated_walks_of_every_case_give_a_report(case_id: str) -> None:
    case = case_named(case_id)
    observer, tally = Observer(case), Tally()

    for entries in mixed_class(case, 30, seed=1):
        tally.add(observer.facts(follow(case, entries)))
    made = report(case, tally)

    assert made.learners == 30
    assert [step.id for step in made.steps] == list(case.key_steps)
    assert sum(made.diagnoses.values()) == 30
    assert 1 <= len(made.points) <= 3
    assert made.pivot is not None
    assert all(test.useful + test.neutral + test.against == test.ordered.k for test in made.tests)


# ---- a tally is a sum ----


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_any_split_over_any_number_of_workers_gives_the_same_report(
    data: st.DataObject, room: list[tuple[Fact, ...]]
) -> None:
    whole = tally_of(room)
    order = data.draw(st.permutations(range(len(room))))
    places = data.draw(st.lists(st.integers(0, 6), min_size=len(room), max_size=len(room)))

    parts = [tally_of([room[i] for i in order if places[i] == worker]) for worker in range(7)]
    merged = parts[data.draw(st.integers(0, 6))]
    for part in data.draw(st.permutations([part for part in parts if part is not merged])):
        merged.merge(part)

    assert merged == whole
    assert as_data(report(MIRA, merged)) == as_data(report(MIRA, whole))


def test_a_tally_does_not_grow_with_the_class(room: list[tuple[Fact, ...]]) -> None:
    once, often = tally_of(room), tally_of(room * 20)

    assert len(often.counts) == len(once.counts)
    assert often.learners == 20 * once.learners


def test_a_tally_that_counted_one_walk_less_is_another(room: list[tuple[Fact, ...]]) -> None:
    assert tally_of(room) != tally_of(room[1:])


# ---- single facts, from walks made by hand ----


def test_a_class_of_reference_walks_leaves_nothing_out_and_turns_to_the_answer() -> None:
    facts = OBSERVER.facts(follow(MIRA, reference(MIRA)))
    made = read([facts] * 10)

    assert [step.omitted.k for step in made.steps] == [0] * len(made.steps)
    assert all(rule.flagged.k == 0 for rule in made.rules)
    assert all(danger.open.k == 0 for danger in made.dangers)
    assert {burden.unit: burden.median for burden in made.burden} == {
        burden.unit: burden.reference for burden in made.burden
    }
    assert made.diagnoses == {MIRA.answer: 10}
    assert {one.kind: one.count for one in made.switches}["other to answer"] == 10
    assert made.standings[-1].on_top.k == 10
    assert made.standings[-1].agreement == 100
    assert made.standings[-1].effective_tenths == 10


def test_whoever_never_names_the_answer_counts_as_infinity() -> None:
    never = OBSERVER.facts(Course(acts=(), lists={}, diagnosis=MIRA.contrast.hypothesis).walk(MIRA))
    named = OBSERVER.facts(follow(MIRA, reference(MIRA)))

    mostly = read([never] * 6 + [named] * 4)
    seldom = read([never] * 4 + [named] * 6)

    assert mostly.naming is not None
    assert seldom.naming is not None
    assert mostly.naming.never.k == 6
    assert mostly.naming.median_findings is None
    assert seldom.naming.median_findings is not None
    assert sum(one.count for one in mostly.naming.moments) + mostly.naming.never.k == 10
