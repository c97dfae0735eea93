"""Laws of what is known already, shown later and bound, on walks of random cases that nobody planned."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random

from support.cases.made_up import made_up
from support.depth import examples
from support.logs.walkers import CASES, Course, case_named

from workup.core.content.case import Case
from workup.core.content.case_item import CaseItem
from workup.core.content.findings import KnownAlready
from workup.core.debrief import Debrief
from workup.core.text.value import changed
from workup.core.walk.events import Ordered
from workup.core.walk.log import Look, Plan

BETTER = {"open": 0, "done late": 1, "done": 2}
DRAWN = examples(90)


def _cases(seed: int) -> Iterator[tuple[Random, Case]]:
    rng = Random(seed)
    for _ in range(DRAWN):
        yield rng, made_up(rng, case_named(rng.choice(CASES)))


def _course(rng: Random, case: Case) -> Course:
    looks = [item.id for item in case.items.values() if item.act != "order"]
    tests = [item.id for item in case.items.values() if item.act == "order"]
    acts = [
        Look(items=tuple(rng.choices(looks, k=3)))
        if rng.random() < 0.5
        else Plan(items=tuple(rng.sample(tests, min(len(tests), rng.randint(1, 4)))))
        for _ in range(rng.randint(1, 6))
    ]
    chips = {rng.choice(case.options): 10}
    return Course(
        acts=tuple(acts),
        lists=dict.fromkeys(("opening", "bedside", "pause", "commit"), chips),
        diagnosis=rng.choice(case.options),
        waits=rng.random() < 0.7,
    )


def _changed(case: Case, items: dict[str, CaseItem]) -> Case:
    return changed(case, items=items)


def _statuses(made: Debrief) -> dict[str, int]:
    return {step.step: BETTER[step.status] for step in made.mattered.steps}


def _dangers(made: Debrief) -> set[str]:
    return {one.hypothesis for one in made.commitment.still_open}


def test_to_look_when_it_is_gone_does_nothing_in_time_settles_nothing_and_speaks_for_nothing() -> None:
    late = 0
    for rng, drawn in _cases(1):
        # From the first minute on everything can only be seen too late, and nothing needs a chip or a finding first.
        items = {
            i: changed(
                item,
                known=None,
                later=tuple(changed(form, minute=0, after=None, again=False, late=True) for form in item.later[:1]),
            )
            for i, item in drawn.items.items()
        }
        case = _changed(drawn, items)
        course = replace(_course(rng, case), waits=True)
        gone = [i for i, item in case.items.items() if item.later and item.act in ("ask", "examine")]
        if not gone:
            continue
        bare = replace(course, acts=tuple(act for act in course.acts if isinstance(act, Plan)))
        looked = replace(bare, acts=(*bare.acts, Look(items=tuple(gone))))

        without, made = bare.debrief(case), looked.debrief(case)

        for step in made.mattered.steps:
            before = next(one for one in without.mattered.steps if one.step == step.step)
            assert step.status == before.status or (before.status, step.status, step.late) == (
                "open",
                "done late",
                True,
            )
            late += step.late
        assert made.commitment.support == without.commitment.support
        assert _dangers(made) == _dangers(without)
        assert [order.worth for order in made.worth.orders] == [order.worth for order in without.worth.orders]
    assert late > examples(6)


def test_to_look_again_undoes_no_step_and_where_nothing_has_changed_changes_no_byte() -> None:
    changed = same = acted = 0
    for rng, case in _cases(2):
        course = replace(_course(rng, case), waits=True)
        looks = [act for act in course.acts if isinstance(act, Look)]
        if not looks:
            continue
        longer = replace(course, acts=(*course.acts, rng.choice(looks)))

        once, twice = course.debrief(case), longer.debrief(case)

        assert all(_statuses(twice)[step] >= status for step, status in _statuses(once).items())
        # An act is done again where something was found since, and that is a deed of its own.
        again = twice.worth.orders[len(once.worth.orders) :]
        assert case.protective.issuperset(one.item for one in again)
        if again:
            acted += 1
        elif len(twice.findings) == len(once.findings):
            same += 1
            assert once == twice
        else:
            changed += 1
            new = {(one.item, one.form) for one in twice.findings} - {(one.item, one.form) for one in once.findings}
            assert all(form > 0 for _, form in new)
    assert changed > examples(1)
    assert same > examples(3)
    assert acted > 0


def test_what_is_known_from_the_start_does_no_step_and_costs_nothing() -> None:
    met = 0
    for rng, drawn in _cases(3):
        case = _changed(drawn, {i: changed(item, known=None) for i, item in drawn.items.items()})
        chosen = rng.choice([i for i, item in case.items.items() if item.act != "do"])
        item = changed(case.items[chosen], known=KnownAlready(source="a letter", day=0))
        known = _changed(case, {**case.items, chosen: item})
        course = replace(_course(rng, case), acts=())

        without, made = course.debrief(case), course.debrief(known)

        assert _statuses(made) == _statuses(without)
        assert made.mattered == without.mattered
        assert made.worth.burden == without.worth.burden
        met += any(chosen in step.any_of for step in case.key_steps.values())
    assert met > examples(3)


def test_an_order_of_what_is_known_brings_no_step_that_its_new_form_does_not() -> None:
    for rng, drawn in _cases(4):
        tests = [i for i, item in drawn.items.items() if item.act == "order" and not item.part_of]
        chosen = rng.choice(tests)
        known = KnownAlready(source="a letter", day=0)
        item = changed(drawn.items[chosen], known=known, later=(), waits_for={})
        case = _changed(drawn, {**drawn.items, chosen: item})
        course = replace(_course(rng, case), acts=(Plan(items=(chosen,)),))

        made = course.debrief(case)

        assert [order.repeat for order in made.worth.orders if order.item == chosen] == [True]
        assert all(chosen not in step.did for step in made.mattered.steps)


def test_to_bind_an_act_does_no_step_closes_no_danger_and_brings_no_result_sooner() -> None:
    bound = left = 0
    for rng, drawn in _cases(5):
        # What is done once more, or seen later, may show something else: that is another law.
        case = _changed(drawn, {i: changed(item, later=()) for i, item in drawn.items.items()})
        course = replace(_course(rng, case), waits=True)
        acts = [act for act in case.waiting if case.waiting[act]]
        if not acts:
            continue
        session = Plan(items=(acts[0], *case.waiting[acts[0]], *case.parts.get(acts[0], ())))
        course = replace(course, acts=(*[act for act in course.acts if isinstance(act, Look)], session))

        walk = course.walk(case)
        tied, free = course.debrief(case), replace(course, binds=False).debrief(case)

        sessions = [event for event in walk.events if isinstance(event, Ordered)]
        bound += any(event.bound for event in sessions)
        left += any(event.left_out for event in sessions)
        assert all(_statuses(tied)[step] <= status for step, status in _statuses(free).items())
        assert _dangers(tied) >= _dangers(free)
        came = {one.item: one.minute for one in tied.findings}
        assert all(came.get(one.item, one.minute) >= one.minute for one in free.findings)
        assert {one.item for one in free.findings} - came.keys() <= {i for event in sessions for i in event.left_out}
        for cost in ("sedations", "films", "scans"):
            assert getattr(tied.worth.burden, cost) <= getattr(free.worth.burden, cost)
        # What is judged is judged alike: to bind is no excuse for what was done.
        if not any(event.left_out for event in sessions):
            assert [(o.item, o.role, o.repeat) for o in tied.worth.orders] == [
                (o.item, o.role, o.repeat) for o in free.worth.orders
            ]
    assert bound > examples(3)
    assert left > examples(3)
