"""What a walk says of each habit, and from how many on habits and sureness are told in percent."""

import pytest
from support.cases import built_in

from workup.core.classroom.facts import NEVER, Fact
from workup.core.classroom.figures import Share
from workup.core.classroom.habits import HABITS, Habit, habits, habits_in, sureness

AMARA = built_in.case("amara")
STOP, CAUTION = (next(r for r, one in AMARA.safety.items() if one.level == level) for level in ("stop", "caution"))
DANGER, OTHER_DANGER = tuple(AMARA.must_not_miss)[:2]


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ([], {"danger": False, "unnamed": False}),
        ([("danger", DANGER, "addressed"), ("danger", OTHER_DANGER, "open")], {"danger": True}),
        ([("danger", DANGER, "addressed"), ("danger", OTHER_DANGER, "addressed")], {"danger": False}),
        # Of the rules only those of the gravest kind, and only where they came up; a harmful order beside or without.
        ([("rule", CAUTION, "flagged")], {"stop": None}),
        ([("rule", STOP, "kept")], {"stop": False}),
        ([("rule", STOP, "kept"), ("rule", CAUTION, "flagged")], {"stop": False}),
        ([("rule", STOP, "flagged")], {"stop": True}),
        ([("harmful", "lumbar-puncture")], {"stop": True}),
        ([("rule", STOP, "kept"), ("harmful", "lumbar-puncture")], {"stop": True}),
        ([("delay", "look", "late")], {"look": True, "result": None}),
        ([("delay", "look", "in time")], {"look": False, "result": None}),
        ([("delay", "result", "late")], {"look": None, "result": True}),
        ([("delay", "look", "late"), ("delay", "result", "in time")], {"look": True, "result": False}),
        ([("order", "eeg", "useful")], {"against": False}),
        ([("order", "eeg", "useful"), ("order", "skull-film", "against")], {"against": True}),
        ([("order", "eeg", "neutral"), ("step", "course", "against")], {"against": False}),
        # To hold on to the first leader is amiss only where it was not the answer.
        ([("switch", "none"), ("match", "different")], {"held": True}),
        ([("switch", "none"), ("match", "exact")], {"held": False}),
        ([("switch", "other to other"), ("match", "different")], {"held": False}),
        ([("match", "different")], {"held": None}),
        ([("named", NEVER, -1)], {"unnamed": True}),
        ([("named", "opening", 0)], {"unnamed": False}),
    ],
)
def test_a_walk_says_of_a_habit_whether_it_happened_and_nothing_where_it_could_not(
    facts: list[Fact], told: dict[Habit, bool | None]
) -> None:
    found = habits_in(AMARA, [("learner",), *facts])

    assert {habit: found.get(habit) for habit in told} == told
    usual = {"danger", "unnamed"}
    assert found.keys() - usual == {habit for habit, did in told.items() if did is not None} - usual


@pytest.mark.parametrize(("happened", "of"), [(0, 4), (1, 4), (2, 4), (2, 5), (3, 5), (3, 7), (4, 7), (4, 8), (9, 9)])
def test_in_half_of_ones_walks_or_more_is_often_and_in_one_less_is_seldom(happened: int, of: int) -> None:
    (told,) = habits({("look", False): 1}, {("look", happened, of): 3})

    word = "never" if happened == 0 else "seldom" if happened < of / 2 else "often"
    assert {"never": told.never, "seldom": told.seldom, "often": told.often} == {
        **{"never": 0, "seldom": 0, "often": 0},
        word: 3,
    }


@pytest.mark.parametrize(
    ("k", "others", "percent"), [(1, 3, None), (4, 0, None), (1, 4, 20), (5, 0, 100), (0, 5, 0), (0, 4, None)]
)
def test_habits_and_sureness_are_told_in_percent_from_five_walks_on(k: int, others: int, percent: int | None) -> None:
    share = Share(k=k, n=k + others, percent=percent)

    assert [one.walks for one in habits({("look", True): k, ("look", False): others}, {})] == [share]
    assert [one.right for one in sureness({(5, True): k, (5, False): others})] == [share]


@pytest.mark.parametrize("did", [True, False])
@pytest.mark.parametrize("habit", HABITS)
def test_a_habit_is_told_of_where_it_came_up_in_a_walk_whether_or_not_it_happened(habit: Habit, did: bool) -> None:
    (told,) = habits({(habit, did): 1}, {})

    assert (told.habit, told.walks.k, told.walks.n) == (habit, int(did), 1)


@pytest.mark.parametrize("did", [True, False])
@pytest.mark.parametrize("chips", range(11))
def test_every_number_of_chips_is_in_one_band(chips: int, did: bool) -> None:
    (told,) = sureness({(chips, did): 1})

    bands = {**dict.fromkeys(range(4), (0, 3)), **dict.fromkeys((4, 5, 6), (4, 6)), **dict.fromkeys((7, 8, 9), (7, 9))}
    assert (told.least, told.most) == bands.get(chips, (10, 10))
    assert (told.right.k, told.right.n) == (int(did), 1)
