"""The debrief at its edges: one step more or less of what it counts, and the neighbouring thing is said."""

from collections.abc import Sequence
from functools import cache

import pytest
from support.logs.walkers import Course, case_named

from workup.core.content.case import Case
from workup.core.content.findings import KnownAlready
from workup.core.content.measures import Role
from workup.core.debrief import Debrief
from workup.core.debrief.burden import Burden
from workup.core.debrief.commitment import StillOpen
from workup.core.debrief.costs import costs_more, is_large, is_late, is_long
from workup.core.debrief.evidence import Interval, Moved, Strongest, Verdict
from workup.core.debrief.mattered import StepDone
from workup.core.debrief.picks import PickRead, PickReading
from workup.core.debrief.points import Answers, Point, TryNext, left_open, try_next
from workup.core.debrief.praise import Praise, praises
from workup.core.debrief.safety import Breach, Safety
from workup.core.debrief.worth import OrderWorth, Worth, Worthwhile
from workup.core.text.value import changed
from workup.core.walk.log import Look, Plan
from workup.core.walk.moment import DAY

CASE = case_named("amara")
ANSWER, OTHER, THIRD = "oms-neuroblastic", "cerebellar-ataxia", "toxic"


@cache
def _nothing_done() -> Debrief:
    return Course(acts=(), lists={}, diagnosis=ANSWER).debrief(CASE)


# What came late, and what it cost


@pytest.mark.parametrize(
    ("own", "plan", "tests_before", "late"),
    [
        (DAY, 0, 1, True),
        (DAY - 1, 0, 1, False),
        (DAY + 30, 30, 1, True),
        (DAY + 29, 30, 9, False),
        (DAY, 0, 0, False),
        (None, 0, 9, False),
        (DAY, None, 9, False),
    ],
)
def test_a_first_look_is_late_from_a_day_after_the_plans_on_where_a_test_came_before_it(
    own: int | None, plan: int | None, tests_before: int, late: bool
) -> None:
    assert is_late(own, plan, tests_before) is late


@pytest.mark.parametrize(
    ("own", "plan", "long"),
    [(DAY, 0, False), (DAY + 1, 0, True), (DAY + 30, 30, False), (9 * DAY, None, False), (None, 0, False)],
)
def test_a_key_result_is_late_from_more_than_a_day_after_the_plans_on(
    own: int | None, plan: int | None, long: bool
) -> None:
    assert is_long(own, plan) is long


def _costing(**cost: object) -> Worth:
    nothing = {
        "avoidable_sedations": 0,
        "avoidable_films": 0,
        "avoidable_scans": 0,
        "avoidable_invasive": False,
        "against": 0,
        "tests_before_look": 0,
    }
    return changed(_nothing_done().worth, **nothing | cost)


def test_one_deeper_step_is_a_cost_and_no_large_one() -> None:
    deeper = _costing(avoidable_invasive=True)

    assert (costs_more(deeper), is_large(deeper)) == (True, False)


@pytest.mark.parametrize(
    ("any_of", "tests", "minutes"),
    [(("onset",), (), 0), (("onset", "urine-hva"), ("urine-hva",), 2880), (("urine-hva",), (), 0)],
)
def test_minutes_are_counted_from_nothing_where_no_key_result_was_needed_or_had(
    any_of: tuple[str, ...], tests: tuple[str, ...], minutes: int
) -> None:
    # The plan asks about the onset first, and so waits for no result of a step that this may meet.
    case = changed(CASE, key_steps={"one": changed(CASE.key_steps["course"], any_of=any_of)})

    made = Course(acts=(Plan(items=tests),) if tests else (), lists={}, diagnosis=ANSWER).debrief(case).worth

    assert (made.burden.key_minutes or 0, made.avoidable_minutes) == (minutes, minutes)


@pytest.mark.parametrize(
    ("sample", "worth", "idle"),
    [
        ((), "useful", False),
        (("csf-cells",), "useful", False),
        (("csf-hsv",), "neutral", True),
        (("csf-hsv", "csf-cells"), "useful", False),
        (("csf-culture",), "against", True),
        (("csf-culture", "csf-hsv"), "neutral", True),
        (("csf-culture", "csf-cells"), "useful", False),
    ],
)
def test_a_needle_is_idle_where_it_counts_for_less_by_the_best_that_its_sample_was_sent_for(
    sample: tuple[str, ...], worth: Worthwhile, idle: bool
) -> None:
    case = changed(
        CASE, items={**CASE.items, "csf-culture": changed(CASE.items["csf-culture"], role=Role.NOT_INDICATED)}
    )

    made = Course(acts=(Plan(items=("lumbar-puncture", *sample)),), lists={}, diagnosis=ANSWER).debrief(case)

    assert [(one.worth, one.idle) for one in made.worth.orders if one.item == "lumbar-puncture"] == [(worth, idle)]


# What was left open


def _harmful(number: int) -> tuple[Breach, ...]:
    return tuple(
        Breach(kind="harmful", rule=f"test-{at}", session=at, ordered=(), known=(), missing=(), needed=())
        for at in range(1, number + 1)
    )


def _breach(rule: str, session: int = 1, *missing: str) -> Breach:
    return Breach(kind="rule", rule=rule, session=session, ordered=(), known=(), missing=missing, needed=())


def _points(
    *,
    breaches: Sequence[Breach] = (),
    worth: Worth | None = None,
    steps: Sequence[StepDone] = (),
    still_open: Sequence[StillOpen] = (),
    moved: Sequence[Sequence[Moved]] = (),
    shown: int = 100,
) -> tuple[tuple[Point, ...], int]:
    made = _nothing_done()
    five = Answers(
        changed(made.mattered, steps=tuple(steps)),
        worth or _costing(),
        Safety(breaches=tuple(breaches), met=(), often=()),
        changed(made.evidence, intervals=_intervals(*moved)),
        changed(made.commitment, still_open=tuple(still_open)),
    )
    return left_open(CASE, five, shown=shown)


def _intervals(*moved: Sequence[Moved]) -> tuple[Interval, ...]:
    return tuple(Interval(start="opening", end="bedside", findings=(), moved=tuple(one)) for one in moved)


def _late(*, look: bool, result: bool) -> Worth:
    plan = changed(_nothing_done().worth.reference, first_look=0, key_minutes=0)
    own: Burden = changed(plan, first_look=DAY if look else 0, key_minutes=DAY + 1 if result else 0)
    return changed(_costing(tests_before_look=1), burden=own, reference=plan)


@pytest.mark.parametrize("stops", range(5))
def test_a_delay_stands_behind_what_is_grave_and_never_behind_the_third_place(stops: int) -> None:
    points, _ = _points(breaches=_harmful(stops), worth=_late(look=True, result=False))

    assert [point.kind for point in points].index("delay") == min(stops, 2)


@pytest.mark.parametrize(("look", "result"), [(False, False), (True, False), (False, True), (True, True)])
def test_a_late_look_and_a_late_result_are_one_point_that_says_which(look: bool, result: bool) -> None:
    points, _ = _points(worth=_late(look=look, result=result))

    assert [(one.look, one.result) for one in points if one.kind == "delay"] == [(look, result)] * (look or result)


@pytest.mark.parametrize("stops", range(6))
def test_three_points_are_shown_and_the_others_counted(stops: int) -> None:
    points, more = _points(breaches=_harmful(stops), shown=3)

    assert (len(points), more) == (min(stops, 3), max(stops - 3, 0))


def test_what_should_only_have_been_thought_of_comes_last() -> None:
    caution, stop = _breach("pressure-before-anaesthetic"), _breach("pressure-before-lp")
    open_step = StepDone(step="eyes", status="open", did=(), late=False)

    points, _ = _points(breaches=(caution, stop), worth=_costing(avoidable_films=1), steps=(open_step,))

    assert [point.kind for point in points] == ["safety", "step", "burden", "safety"]
    assert [one.breach for one in points if one.kind == "safety"] == [1, 0]


@pytest.mark.parametrize(
    ("session", "missing", "points"),
    [(1, ("fundi",), [0]), (2, ("fundi",), [0, 1]), (1, ("gait",), [0, 1]), (1, ("fundi", "gait"), [0, 1])],
)
def test_only_what_lacked_the_same_in_the_same_session_is_one_point(
    session: int, missing: tuple[str, ...], points: list[int]
) -> None:
    one, other = _breach("pressure-before-lp", 1, "fundi"), _breach("image-before-lp-list", session, *missing)

    found, _ = _points(breaches=(one, other))

    assert [point.breach for point in found if point.kind == "safety"] == points


@pytest.mark.parametrize(("session", "points"), [(1, [0]), (2, [0, 1])])
def test_a_harmful_order_is_a_point_of_its_own_in_another_session_than_its_rule(
    session: int, points: list[int]
) -> None:
    harmful = Breach(
        kind="harmful", rule="lumbar-puncture", session=session, ordered=(), known=(), missing=(), needed=()
    )

    found, _ = _points(breaches=(_breach("pressure-before-lp", 1, "fundi"), harmful))

    assert [point.breach for point in found if point.kind == "safety"] == points


@pytest.mark.parametrize("speaks_for", [(), ("fundi",)])
@pytest.mark.parametrize("asked", ["all of it", "less"])
def test_a_step_is_said_where_no_danger_has_said_it(speaks_for: tuple[str, ...], asked: str) -> None:
    step = next(iter(CASE.key_steps))
    any_of = CASE.key_steps[step].any_of
    danger = StillOpen(
        hypothesis=THIRD,
        items=any_of if asked == "all of it" else any_of[1:],
        seen=speaks_for,
        speaks_for=speaks_for,
        late=(),
        needed=(),
    )

    points, _ = _points(steps=(StepDone(step=step, status="open", did=(), late=False),), still_open=(danger,))

    assert [one.kind for one in points].count("step") == (bool(speaks_for) or asked == "less")


def _moved(
    hypothesis: str, after: int, *, before: int = 3, verdict: Verdict = "with", there: int = 0, spoken: bool = True
) -> Moved:
    strongest = Strongest(number=1, item=hypothesis, form=0, bearing=1, beside=hypothesis, beside_bearing=1)
    return Moved(
        hypothesis=hypothesis,
        before=before,
        after=after,
        net=1,
        reference_tenths=there,
        verdict=verdict,
        strongest=strongest if spoken else None,
    )


@pytest.mark.parametrize(("verdict", "said"), [("with", 0), ("quiet", 0), ("stayed", 1), ("against", 1)])
def test_a_list_is_a_point_where_it_did_not_move_with_the_findings(verdict: Verdict, said: int) -> None:
    points, _ = _points(moved=[[_moved(OTHER, 3, verdict=verdict)]])
    following = try_next(
        CASE, changed(_nothing_done().evidence, intervals=_intervals([_moved(OTHER, 3, verdict=verdict)]))
    )

    assert [point.kind for point in points].count("list") == said
    assert following == TryNext(sibling=0, held=bool(said))


@pytest.mark.parametrize(
    ("films", "sedations", "kinds"),
    [
        (0, 0, ["step", "list"]),
        (2, 1, ["step", "list", "burden"]),
        (3, 0, ["step", "burden", "list"]),
        (0, 2, ["step", "burden", "list"]),
    ],
)
def test_what_the_tests_cost_stands_before_the_list_where_it_is_large_and_else_behind_it(
    films: int, sedations: int, kinds: list[str]
) -> None:
    open_step = StepDone(step="eyes", status="open", did=(), late=False)

    points, _ = _points(
        worth=_costing(avoidable_films=films, avoidable_sedations=sedations),
        steps=(open_step,),
        moved=[[_moved(OTHER, 3, verdict="stayed")]],
    )

    assert [point.kind for point in points] == kinds


@pytest.mark.parametrize(("stays", "sibling"), [((0, 1), 1), ((1, 1), 0), ((1, 2), 1), ((2, 1), 0)])
def test_the_case_to_try_next_is_about_what_stayed_most_and_of_equals_the_first(
    stays: tuple[int, int], sibling: int
) -> None:
    hypotheses = [one.hypothesis for one in CASE.contrasts_with]
    moved = [
        [_moved(one, 3, verdict="stayed")] for one, number in zip(hypotheses, stays, strict=True) for _ in range(number)
    ]

    following = try_next(CASE, changed(_nothing_done().evidence, intervals=_intervals(*moved)))

    assert following == TryNext(sibling=sibling, held=True)


# What went well


def _praised(
    *,
    orders: Sequence[OrderWorth] = (),
    moved: Sequence[Sequence[Moved]] = (),
    picks: Sequence[PickRead] = (),
    met: tuple[str, ...] = (),
    looks: tuple[str, ...] = (),
    case: Case = CASE,
    shown: int = 100,
) -> tuple[Praise, ...]:
    made = _nothing_done()
    walk = Course(acts=(Look(items=looks),) if looks else (), lists={}, diagnosis=ANSWER).walk(case)
    evidence = changed(made.evidence, intervals=_intervals(*moved), picks=tuple(picks))
    safety = Safety(breaches=(), met=met, often=())
    return praises(walk, changed(made.worth, orders=tuple(orders)), safety, evidence, shown)


@pytest.mark.parametrize(
    ("after", "verdict", "spoken", "praised"),
    [
        (3, "with", True, False),
        (4, "with", True, False),
        (5, "with", True, True),
        (2, "with", True, False),
        (1, "with", True, True),
        (5, "against", True, False),
        (5, "quiet", True, False),
        (5, "with", False, False),
    ],
)
def test_a_move_is_praised_from_two_chips_on_with_a_finding_that_spoke_for_it(
    after: int, verdict: Verdict, spoken: bool, praised: bool
) -> None:
    assert len(_praised(moved=[[_moved(OTHER, after, verdict=verdict, spoken=spoken)]])) == praised


@pytest.mark.parametrize(("first", "second", "order"), [(5, 6, [1, 0]), (6, 5, [0, 1]), (5, 5, [0, 1]), (1, 0, [1, 0])])
def test_the_widest_move_is_praised_first_and_of_equals_the_earlier(first: int, second: int, order: list[int]) -> None:
    well = _praised(moved=[[_moved(OTHER, first)], [_moved(THIRD, second)]])

    assert [one.interval for one in well if one.kind == "move"] == order


@pytest.mark.parametrize("shown", [0, 1, 2, 3])
def test_no_more_is_praised_than_is_shown(shown: int) -> None:
    moves = [[_moved(one, 6)] for one in (OTHER, THIRD, ANSWER)]

    assert len(_praised(moved=moves, shown=shown)) == shown


@cache
def _order() -> OrderWorth:
    made = Course(acts=(Plan(items=("mri-brain",)),), lists={}, diagnosis=ANSWER).debrief(CASE)
    return made.worth.orders[0]


@pytest.mark.parametrize(
    ("tests", "praised"),
    [
        ([("mri-brain", "useful", 1)], False),
        ([("mri-brain", "useful", 1), ("mri-body", "useful", 1)], True),
        ([("mri-brain", "useful", 1), ("mri-body", "useful", 2)], False),
        ([("mri-brain", "useful", 1), ("mri-body", "neutral", 1)], False),
        ([("mri-brain", "useful", 1), ("mri-body", "useful", 1), ("pet", "against", 1)], False),
        ([("mri-brain", "useful", 1), ("mri-body", "useful", 1), ("pet", "against", 2)], True),
        ([("mri-brain", "useful", 1), ("mri-body", "useful", 1), ("chest-film", "against", 1)], True),
        ([("mri-brain", "useful", 1), ("chest-film", "useful", 1)], False),
    ],
)
def test_from_two_sedated_tests_on_a_session_with_no_idle_one_is_praised(
    tests: list[tuple[str, Worthwhile, int]], praised: bool
) -> None:
    orders = [changed(_order(), item=item, worth=worth, session=session) for item, worth, session in tests]

    assert len(_praised(orders=orders)) == praised


@pytest.mark.parametrize("direction", ["for", "against"])
@pytest.mark.parametrize("reading", ["matches", "fits both", "reads otherwise", "contested"])
def test_a_pick_is_praised_that_was_for_the_leader_and_speaks_for_it_alone(
    direction: str, reading: PickReading
) -> None:
    pick = PickRead(
        checkpoint="bedside",
        direction="for" if direction == "for" else "against",
        leader=OTHER,
        item="gait",
        form=0,
        bearing=1,
        reading=reading,
        rival=None,
        rival_bearing=None,
    )

    assert len(_praised(picks=[pick])) == (direction == "for" and reading == "matches")


@pytest.mark.parametrize(
    ("met", "praised"),
    [
        (("pressure-before-anaesthetic", "hold-the-lp"), ["hold-the-lp", "pressure-before-anaesthetic"]),
        (("image-with-lp-behaviour", "image-before-lp-list"), ["image-before-lp-list", "image-with-lp-behaviour"]),
        (("pressure-before-lp", "hold-the-lp"), ["pressure-before-lp", "hold-the-lp"]),
    ],
)
def test_a_rule_that_is_for_stopping_is_praised_before_one_to_be_thought_of(
    met: tuple[str, ...], praised: list[str]
) -> None:
    assert [one.rule for one in _praised(met=met) if one.kind == "rule"] == praised


@pytest.mark.parametrize(
    ("known", "own", "praised"),
    [
        ((), ("gait",), True),
        ((), ("fundi", "mood"), True),
        ((), ("gait", "fundi", "mood"), True),
        (("gait",), (), False),
        (("gait", "fundi"), ("mood",), False),
        (("gait",), ("fundi", "mood"), True),
        (("fundi",), ("mood",), True),
        (("fundi",), ("gait",), True),
        (("fundi", "mood"), (), False),
    ],
)
def test_a_rule_is_praised_unless_it_was_kept_by_what_was_known_when_the_walk_began_alone(
    known: tuple[str, ...], own: tuple[str, ...], praised: bool
) -> None:
    rule = changed(CASE.safety["pressure-before-lp"], needs=(("gait",), ("fundi", "mood")))
    letter = KnownAlready(source="a letter", day=0)
    items = {item_id: changed(CASE.items[item_id], known=letter) for item_id in known}
    case = changed(CASE, items={**CASE.items, **items}, safety={"rule": rule})

    assert len(_praised(case=case, looks=own, met=("rule",))) == praised
