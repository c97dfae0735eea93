"""Nothing is shown about too few, and nothing that leaves the class can be traced, not even by a difference."""

from collections.abc import Iterator
from math import sqrt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.classes.outsiders import tried
from support.classes.simulated import mixed_class
from support.logs.walkers import case_named

from workup.core.classroom.facts import Fact, Observer
from workup.core.classroom.report import report
from workup.core.classroom.tally import Tally
from workup.core.classroom.views import ClassReport, CourseWithheld, ExactWithheld, ListsWithheld, TooFew
from workup.core.text.value import as_data
from workup.core.walk.following import follow

AMARA = case_named("amara")
_OBSERVER = Observer(AMARA)
ROOM: list[tuple[Fact, ...]] = [_OBSERVER.facts(follow(AMARA, one)) for one in mixed_class(AMARA, 60, seed=9)]

COUNTS = {"k", "n", "late", "useful", "neutral", "against", "count", "of", "learners"}
"""The fields of a report that count people."""


def read(members: list[int], *, shareable: bool = False) -> ClassReport:
    tally = Tally()
    for member in members:
        tally.add(ROOM[member % len(ROOM)])
    return report(AMARA, tally, shareable=shareable)


def counted(value: Any, place: str = "") -> Iterator[tuple[str, int]]:
    """Every count of people in a dumped report, with its place."""
    match value:
        case dict():
            for key, inner in value.items():
                if key in COUNTS and isinstance(inner, int):
                    yield f"{place}/{key}", inner
                elif key in ("diagnoses", "leaders"):
                    yield from ((f"{place}/{key}/{option}", count) for option, count in (inner or {}).items())
                else:
                    yield from counted(inner, f"{place}/{key}")
        case list():
            for number, inner in enumerate(value):
                own = (
                    inner.get("id", inner.get("item", inner.get("kind", number))) if isinstance(inner, dict) else number
                )
                yield from counted(inner, f"{place}/{own}")
        case _:
            return


def test_outside_fewer_than_ten_learners_show_nothing_but_their_number() -> None:
    for size in (1, 4, 9):
        made = read(list(range(size)), shareable=True)

        assert made.learners == size - size % 5
        assert not made.is_shown
        aside = {"subject", "learners", "withheld", "shareable", "is_shown"}
        said = {name: one for name, one in as_data(made).items() if name not in aside}
        assert not any(said.values()), said
        assert made.withheld == (TooFew(kind="everything", least=10),)


@pytest.mark.parametrize("size", [1, 2, 4])
def test_the_teachers_own_report_counts_from_the_first_learner_on_and_reckons_nothing_from_so_few(size: int) -> None:
    made = read(list(range(size)))

    assert made.is_shown
    assert made.learners == size
    assert made.diagnoses is not None and sum(made.diagnoses.values()) == size
    assert len(made.steps) == len(AMARA.key_steps)
    assert all(test.ordered.n == size for test in made.tests)
    shares = [step.omitted for step in made.steps] + [test.ordered for test in made.tests]
    assert {(share.percent, share.low, share.high) for share in shares} == {(None, None, None)}
    # What each walk cost is told instead of quartiles, and not whose it is.
    assert all(1 <= len(one.each) <= size and list(one.each) == sorted(one.each) for one in made.burden)
    assert made.naming is not None and not made.naming.is_median_shown
    assert {(one.agreement, one.effective_tenths, one.low) for one in made.standings} <= {(None, None, None)}
    assert {one.kind for one in made.withheld} >= {"percents", "intervals", "bands", "items", "calibration"}


def test_nobody_at_all_shows_nothing() -> None:
    assert read([]).learners == 0
    assert not read([]).is_shown


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        (1, {"counts"}),
        (4, {"counts"}),
        (5, {"counts", "percents"}),
        (9, {"counts", "percents"}),
        (10, {"counts", "percents", "intervals"}),
        (19, {"counts", "percents", "intervals"}),
        (20, {"counts", "percents", "intervals", "bands"}),
        (99, {"counts", "percents", "intervals", "bands"}),
        (100, {"counts", "percents", "intervals", "bands", "items"}),
    ],
)
def test_each_figure_is_shown_from_its_own_number_on(size: int, shown: set[str]) -> None:
    # Walks that gave a list at the opening, so that everybody counts there.
    listed = [m for m, facts in enumerate(ROOM) if any(fact[:2] == ("leads", "opening") for fact in facts)]
    made = read([listed[m % len(listed)] for m in range(size)])

    found = {"counts"} if made.steps else set()
    found |= {"percents"} if all(step.omitted.percent is not None for step in made.steps) else set()
    has_quartiles = bool(made.burden) and not any(one.each for one in made.burden)
    found |= {"intervals"} if all(step.omitted.low is not None for step in made.steps) and has_quartiles else set()
    found |= {"bands"} if made.standings[0].low is not None else set()
    found |= {"items"} if any(step.discrimination is not None for step in made.steps) else set()

    assert found == shown
    assert made.pivot is not None
    assert sum(one.count for one in made.switches) <= size


def test_a_rule_that_came_up_for_nobody_is_not_shown_and_outside_it_takes_ten_for_whom_it_did() -> None:
    exposed = [m for m, facts in enumerate(ROOM) if any(fact[:2] == ("rule", "pressure-before-lp") for fact in facts)]
    spared = [m for m in range(len(ROOM)) if m not in exposed]
    assert len(spared) >= 1

    none, one = read([spared[0]] * 10), read([exposed[0]] + [spared[0]] * 9)
    few = read(exposed[:9] + [spared[0]] * 11, shareable=True)
    enough = read(exposed[:10] + [spared[0]] * 10, shareable=True)

    assert ["pressure-before-lp" in {rule.id for rule in made.rules} for made in (none, one)] == [False, True]
    assert ["pressure-before-lp" in {rule.id for rule in made.rules} for made in (few, enough)] == [False, True]


def test_the_report_that_leaves_the_class_takes_ten_learners() -> None:
    nine, ten = read(list(range(9)), shareable=True), read(list(range(10)), shareable=True)

    assert not nine.is_shown
    assert nine.learners == 5
    assert ten.is_shown


@settings(max_examples=40, deadline=None)
@given(members=st.lists(st.integers(0, 59), min_size=10, max_size=60))
def test_no_cell_of_one_to_four_leaves_the_class(members: list[int]) -> None:
    made = read(members, shareable=True)

    found = list(counted(as_data(made)))
    assert len(found) > 40
    assert [(place, count) for place, count in found if count % 5] == []


@settings(max_examples=40, deadline=None)
@given(
    members=st.lists(st.integers(0, 59), min_size=14, max_size=60),
    joined=st.lists(st.integers(0, 59), min_size=1, max_size=4),
)
def test_the_difference_of_two_reports_holds_no_cell_of_one_to_four_either(
    members: list[int], joined: list[int]
) -> None:
    before = dict(counted(as_data(read(members, shareable=True))))
    after = dict(counted(as_data(read([*members, *joined], shareable=True))))

    apart = {abs(after.get(place, 0) - before.get(place, 0)) for place in before | after}
    assert apart <= set(range(0, 100, 5))


def test_what_cannot_be_rounded_stays_inside_the_class() -> None:
    made = read(list(range(60)) * 2, shareable=True)

    assert made.burden == ()
    assert made.naming is not None
    assert not made.naming.is_median_shown
    assert made.naming.median_findings is None
    assert all(step.discrimination is None for step in made.steps)
    for standing in made.standings:
        assert (standing.mean_tenths, standing.low, standing.high, standing.agreement) == (None,) * 4
        assert standing.effective_tenths is None


def test_nobody_is_found_out_by_one_report_and_by_two_they_would_be() -> None:
    tries = tried(AMARA, ROOM, 60, 13)

    assert tries.found == 0
    assert tries.cells > 2000
    # What is guessed of a learner comes from what most did, in whichever class: three standard errors.
    assert abs(tries.guessed - tries.by_chance) < 3 * sqrt(tries.guesses / 2)
    # The same outsider, before exact counts, is certain of somebody every time: the try can succeed.
    assert tried(AMARA, ROOM, 6, 13, friends=0, shareable=False).found == 6


def test_no_percentage_and_no_interval_is_made_of_rounded_counts() -> None:
    made = read(list(range(33)), shareable=True)

    for step in made.steps:
        assert step.omitted.n == 30
        assert (step.omitted.percent, step.omitted.low, step.omitted.high) == (None, None, None)


# ---- what is left out has its reason ----

WHOLES: dict[str, tuple[Fact, Fact]] = {
    "naming": (("named", "opening", 0), ("named", "never", -1)),
    "pivot": (("pivot", "bedside"), ("pivot", "never")),
    "lists": (("leads", "pause", AMARA.answer), ("leads", "pause", AMARA.contrast.hypothesis)),
    "switches": (("switch", "none"), ("switch", "other to answer")),
    "diagnoses": (("diagnosis", AMARA.answer), ("diagnosis", AMARA.contrast.hypothesis)),
}
PLAIN: dict[Fact, int] = {fact: count for pair in WHOLES.values() for fact, count in zip(pair, (6, 14), strict=True)}
"""Of twenty, so that both parts together begin at fifteen, and five may have done neither."""


def told(counts: dict[Fact, int], *, shareable: bool = True) -> ClassReport:
    return report(AMARA, Tally([(("learner",), 20), *counts.items()]), shareable=shareable)


def exact_in(made: ClassReport) -> list[tuple[tuple[str, ...], ...]]:
    return [(one.wholes, one.steps, one.items) for one in made.withheld if isinstance(one, ExactWithheld)]


@pytest.mark.parametrize("whole", WHOLES)
def test_a_whole_whose_parts_fill_it_is_named_as_withheld_and_no_other(whole: str) -> None:
    filled = PLAIN | dict.fromkeys(WHOLES[whole], 10)

    assert exact_in(told(PLAIN)) == []
    assert exact_in(told(filled)) == [((whole,), (), ())]
    assert exact_in(told(filled, shareable=False)) == []


@pytest.mark.parametrize(
    ("facts", "step", "item"),
    [
        ([("step", "course", "open"), ("step", "course", "done late")], ("course",), ()),
        ([("order", "eeg", "useful"), ("order", "eeg", "neutral")], (), ("eeg",)),
    ],
)
def test_a_step_or_a_test_that_is_withheld_is_named_and_no_other(
    facts: list[Fact], step: tuple[str, ...], item: tuple[str, ...]
) -> None:
    filled, plain = PLAIN | dict.fromkeys(facts, 10), PLAIN | dict(zip(facts, (6, 14), strict=True))

    assert exact_in(told(filled)) == [((), step, item)]
    assert exact_in(told(plain)) == exact_in(told(filled, shareable=False)) == []
    # A test that nobody ordered stands nowhere.
    assert [one.item for one in told(filled, shareable=False).tests] == [*item]


@pytest.mark.parametrize("whole", ["pivot", "switches", "lists"])
@pytest.mark.parametrize(("shareable", "least", "enough"), [(True, 10, (3, 7)), (False, 1, (0, 1))])
def test_what_too_few_came_to_is_withheld_as_too_few_and_not_as_exact(
    whole: str, shareable: bool, least: int, enough: tuple[int, int]
) -> None:
    def reasons(*parts: int) -> list[int]:
        made = told(PLAIN | dict(zip(WHOLES[whole], parts, strict=True)), shareable=shareable)
        assert exact_in(made) == []
        # At no other checkpoint than the pause was there any list.
        few = [one for one in made.withheld if isinstance(one, CourseWithheld | ListsWithheld) and one.kind == whole]
        return [one.least for one in few if "pause" in getattr(one, "checkpoints", "pause")]

    assert (reasons(*enough), reasons(enough[0], enough[1] - 1)) == ([], [least])
    bare = told({fact: n for fact, n in PLAIN.items() if fact not in WHOLES[whole]}, shareable=shareable)
    assert {"pivot": bare.pivot, "switches": bare.switches, "lists": bare.standings}[whole] in (None, ())


@pytest.mark.parametrize(("shareable", "least"), [(True, 10), (False, 5)])
def test_findings_before_a_turn_take_as_many_turns_as_is_said(shareable: bool, least: int) -> None:
    def named(turns: int) -> tuple[int, list[int]]:
        made = told(PLAIN | {("before", "turned", one): turns for one in ("", "mood")}, shareable=shareable)
        assert made.pivot is not None
        return len(made.pivot.findings), [one.least for one in made.withheld if one.kind == "before the pivot"]

    assert (named(least - 1), named(least)) == ((0, [least]), (1, []))
