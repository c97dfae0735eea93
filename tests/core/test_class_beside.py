"""Two classes side by side: the counts of each are those of its own report, and chance alone marks almost nothing."""

from random import Random

import pytest
from support.classes.simulated import Parameters, learner, mixed_class
from support.logs.walkers import case_named
from support.world.worlds import a_case

from workup.core.classroom.facts import Fact, Observer
from workup.core.classroom.report import report
from workup.core.classroom.side_by_side import Pair, side_by_side
from workup.core.classroom.tally import Tally
from workup.core.walk.following import follow

MIRA = a_case()
OBSERVER = Observer(MIRA)


def tally_of(walks: list[tuple[Fact, ...]]) -> Tally:
    tally = Tally()
    for one in walks:
        tally.add(one)
    return tally


def drawn_class(truth: Parameters, size: int, seed: int) -> Tally:
    chance = Random(seed)
    return tally_of([OBSERVER.facts(follow(MIRA, learner(MIRA, truth, chance))) for _ in range(size)])


def pairs(one: Tally, other: Tally) -> dict[tuple[str, str], Pair]:
    return {(pair.about, pair.id): pair for pair in side_by_side(MIRA, one, other)}


def test_each_side_says_what_its_own_report_says() -> None:
    case = case_named("amara")
    observer = Observer(case)
    walks = [observer.facts(follow(case, entries)) for entries in mixed_class(case, 30, seed=6)]
    tallies = tally_of(walks[:18]), tally_of(walks[18:])
    told = {(pair.about, pair.id): pair for pair in side_by_side(case, *tallies)}

    for side, tally in zip(("one", "other"), tallies, strict=True):
        made = report(case, tally)

        assert made.diagnoses is not None and made.naming is not None
        shares = {key: getattr(pair, side) for key, pair in told.items()}
        assert {o: shares["diagnosis", o].k for o in case.options if shares["diagnosis", o].k} == made.diagnoses
        assert all(shares["step", one.id] == one.omitted for one in made.steps)
        assert all(shares[one.kind, one.id] == one.flagged for one in made.rules)
        assert all(shares["danger", one.hypothesis] == one.open for one in made.dangers)
        assert all(shares["order", one.item] == one.ordered for one in made.tests)
        assert all(shares["lead", one.checkpoint] == one.on_top for one in made.standings)
        assert all(shares["named", one.moment].k == one.count for one in made.naming.moments)
        assert shares["named", "never"] == made.naming.never


def test_a_planted_difference_is_marked_and_the_rest_is_not() -> None:
    before = drawn_class(Parameters(omits={"see-the-eyes": 0.8, "ask-the-nights": 0.4}), 60, seed=2)
    after = drawn_class(Parameters(omits={"see-the-eyes": 0.1, "ask-the-nights": 0.4}), 60, seed=3)

    steps = {id: pair.is_apart for (about, id), pair in pairs(before, after).items() if about == "step"}

    assert steps["see-the-eyes"]
    assert not steps["ask-the-nights"]


def test_chance_alone_marks_about_one_count_in_two_hundred() -> None:
    truth = Parameters(omits={"something-swallowed": 0.3, "see-the-eyes": 0.5, "ask-the-nights": 0.6})
    steps = ("something-swallowed", "see-the-eyes", "ask-the-nights")
    marked = tried = 0

    for seed in range(25):
        found = pairs(drawn_class(truth, 24, 2 * seed), drawn_class(truth, 24, 2 * seed + 1))
        tried += len(steps)
        marked += sum(found["step", step].is_apart for step in steps)

    assert tried == 75
    assert marked <= 2


@pytest.mark.parametrize(("size", "other"), [(9, 40), (40, 9), (4, 4)])
def test_nothing_is_marked_where_a_class_is_too_small_for_an_interval(size: int, other: int) -> None:
    never = drawn_class(Parameters(omits={"see-the-eyes": 1.0}), size, seed=1)
    always = drawn_class(Parameters(), other, seed=1)

    found = pairs(never, always)

    assert found["step", "see-the-eyes"].one.k == size
    assert not any(pair.is_apart for pair in found.values())
