"""The synthetic learners walk as it is said of them, whatever the case."""

from functools import cache

import pytest
from support.logs.walkers import CASES, case_named

from workup.core.content.case import Case
from workup.core.content.casefile import CHIPS
from workup.core.text.value import changed
from workup.core.walk.following import follow
from workup.core.walk.learners import LEARNERS, evenly, walk_as
from workup.core.walk.log import Chips, Commit, Diagnosis, Entry, Idea, Look, Pick, Plan, Skip, Wait
from workup.core.walk.moment import DAY
from workup.core.walk.reference import reference, reference_answer
from workup.core.walk.steps import Walk

every_case = pytest.mark.parametrize("case_id", CASES)


@cache
def walked(case_id: str, learner: str) -> list[tuple[Walk, Entry]]:
    """Every entry of a learner, with the walk that it answers."""
    walk, answers = Walk(case_named(case_id)), []
    for entry in walk_as(LEARNERS[learner], walk.case):
        answers.append((walk, entry))
        walk = walk.after(entry)
    return answers


def done(entries: list[tuple[Walk, Entry]]) -> list[str]:
    """The items that were asked, examined or ordered."""
    return [item_id for _, entry in entries if isinstance(entry, Look | Plan) for item_id in entry.items]


def planned(case: Case) -> set[str]:
    """The items of the reference plan."""
    return {item_id for step in case.reference.steps for item_id in (*step.look, *step.order)}


@every_case
def test_the_reference_names_every_idea_of_the_plan_and_no_more(case_id: str) -> None:
    case = case_named(case_id)

    typed = [entry.text for entry in reference(case) if isinstance(entry, Idea)]

    assert typed == [*case.reference.ideas, ""][:3]


@pytest.mark.parametrize("ideas", [(), ("one",), ("one", "two"), ("one", "two", "three")])
def test_the_reference_says_where_its_ideas_end(ideas: tuple[str, ...]) -> None:
    amara = case_named("amara")
    case = changed(amara, reference=changed(amara.reference, ideas=ideas))

    typed = [entry.text for entry in reference(case) if isinstance(entry, Idea)]

    assert typed == [*ideas, ""][:3]


@pytest.mark.parametrize(("minutes", "answer"), [(DAY - 1, Wait()), (DAY, Wait()), (DAY + 1, Commit())])
def test_what_the_plan_does_not_rest_on_is_waited_for_a_day_and_no_longer(minutes: int, answer: Entry) -> None:
    amara = case_named("amara")
    bloods = changed(amara.items["blood-count"], minutes=minutes, takes=0)
    no_plan = changed(amara.reference, steps=())
    case = changed(amara, items={**amara.items, bloods.id: bloods}, reference=no_plan)

    walk = follow(case, (Skip(), Plan(items=(bloods.id,)), Skip()))

    # The case begins in working hours.
    assert [due.minute for due in walk.awaited] == [minutes]
    assert reference_answer(walk) == answer


@every_case
def test_a_first_impression_picks_what_speaks_most_for_its_leader_and_nothing_where_nothing_does(case_id: str) -> None:
    for walk, entry in walked(case_id, "first-impression"):
        if not isinstance(entry, Pick):
            continue
        assert walk.leader is not None
        bearing = {one.item: walk.case.forms[one.shown].bearing.get(walk.leader, 0) for one in walk.seen}
        most = max(bearing.values())
        if entry.direction == "against" or most <= 0:
            assert entry.item is None
        else:
            assert entry.item == next(item_id for item_id, speaks in bearing.items() if speaks == most)


@every_case
def test_a_first_impression_holds_on_to_its_first_list_until_it_commits(case_id: str) -> None:
    lists = [
        (walk.awaits.checkpoint, entry.chips)
        for walk, entry in walked(case_id, "first-impression")
        if isinstance(entry, Chips)
    ]

    assert len(lists) > 2
    assert [chips == lists[0][1] for _, chips in lists] == [checkpoint != "commit" for checkpoint, _ in lists]


@every_case
def test_a_first_impression_leaves_out_one_question_and_adds_one_idle_test(case_id: str) -> None:
    case, did = case_named(case_id), done(walked(case_id, "first-impression"))
    alone = [
        item_id
        for step in case.key_steps.values()
        for item_id in step.any_of
        if [i for i in step.any_of if case.items[i].act == "ask"] == [item_id]
    ]
    against = [item.id for item in case.items.values() if item.act == "order" and item.role.is_against]

    assert planned(case) - {*did, *follow(case, reference(case)).left_out} <= {*alone[-1:]}
    assert alone[-1] not in did
    idle = [item_id for item_id in against[:1] if item_id not in planned(case) and item_id not in case.known_already]
    assert [item_id for item_id in against if item_id in did and item_id not in planned(case)] == idle


@every_case
def test_a_hedger_spreads_its_chips_and_picks_nothing(case_id: str) -> None:
    case = case_named(case_id)
    entries = [entry for _, entry in walked(case_id, "hedger")]

    assert {tuple(entry.chips.items()) for entry in entries if isinstance(entry, Chips)} == {
        tuple(evenly(case.options).items())
    }
    assert {entry.item for entry in entries if isinstance(entry, Pick)} == {None}


@pytest.mark.parametrize(
    ("options", "shares"),
    [(1, [10]), (2, [5, 5]), (3, [4, 3, 3]), (7, [2, 2, 2, 1, 1, 1, 1]), (10, [1] * 10), (12, [1] * 10)],
)
def test_ten_chips_are_spread_as_evenly_as_they_go(options: int, shares: list[int]) -> None:
    names = tuple(f"h{number}" for number in range(options))

    assert evenly(names) == dict(zip(names, shares, strict=False))
    assert sum(shares) == CHIPS


@every_case
def test_whoever_commits_at_once_does_nothing_before_and_gives_no_list_then(case_id: str) -> None:
    answers = walked(case_id, "at-once")

    assert done(answers) == []
    assert [entry for walk, entry in answers if walk.awaits.checkpoint == "commit"] == [Skip()]
    assert [entry.hypothesis for _, entry in answers if isinstance(entry, Diagnosis)] == [
        case_named(case_id).contrast.hypothesis
    ]


@every_case
def test_whoever_does_everything_has_done_all_that_can_be_done(case_id: str) -> None:
    case, answers = case_named(case_id), walked(case_id, "everything")
    end = answers[-1][0]

    assert {*end.findings, *end.left_out} == {*case.items}
    assert not end.awaited
    # Each chapter once, but for a picture that came in between.
    assert len([1 for _, entry in answers if isinstance(entry, Look | Plan)]) == len(case.domains)
