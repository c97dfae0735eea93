"""The debrief at its edges: one step more or less of what it counts, and the neighbouring thing is said."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cache
from math import lcm

import pytest
from support.logs.walkers import Course, case_named

from workup.core.content.case import Case
from workup.core.debrief import Debrief
from workup.core.debrief.burden import Burden
from workup.core.debrief.commitment import StillOpen
from workup.core.debrief.contrast import telling_apart
from workup.core.debrief.costs import costs_more, is_large, is_late, is_long
from workup.core.debrief.evidence import Interval, Moved, Strongest, Verdict
from workup.core.debrief.mattered import StepDone
from workup.core.debrief.nets import counts, directions, tenths
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
LOOKED = ("gait", "fundi", "mood", "onset")


@cache
def _nothing_done() -> Debrief:
    return Course(acts=(), lists={}, diagnosis=ANSWER).debrief(CASE)


def _saying(bearings: Mapping[str, Mapping[str, int]], case: Case = CASE) -> Case:
    # The case with items that say this whatever they show, each for itself.
    items = {
        item_id: changed(
            case.items[item_id],
            possible={outcome: dict(bearing) for outcome in case.items[item_id].possible},
            group=item_id,
            contested=False,
        )
        for item_id, bearing in bearings.items()
    }
    return changed(case, items={**case.items, **items})


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
    shown: int = 100,
) -> tuple[Praise, ...]:
    made = _nothing_done()
    walk = Course(acts=(), lists={}, diagnosis=ANSWER).walk(CASE)
    evidence = changed(made.evidence, intervals=_intervals(*moved), picks=tuple(picks))
    return praises(walk, changed(made.worth, orders=tuple(orders)), made.safety, evidence, shown)


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


# Where evidence would move a list


@pytest.mark.parametrize(
    ("bearings", "come_to"),
    [
        ([], 0),
        ([1], 1),
        ([2, 1], 2),
        ([-1, -2], -2),
        ([2, -1], 2),
        ([1, -2], -2),
        ([2, -2], 0),
        ([1, -1, 1], 0),
        ([2, -2, 1], 0),
    ],
)
def test_of_one_group_the_largest_bearing_counts_and_equal_and_opposite_ones_cancel(
    bearings: list[int], come_to: int
) -> None:
    assert counts([{OTHER: bearing} for bearing in bearings], OTHER) == come_to


def _at(held: int, share: Fraction) -> tuple[dict[str, int], list[int]]:
    # A list with so many chips on the first option, and powers by which evidence gives it this share of the whole.
    first, *_, last = CASE.options
    chips = {first: held, last: 10 - held}
    doubled = [2 * chips.get(option, 0) + 1 for option in CASE.options]
    parts = [share, *[(1 - share) / (len(doubled) - 1)] * (len(doubled) - 1)]
    powers = [part / weight for part, weight in zip(parts, doubled, strict=True)]
    whole = lcm(*(power.denominator for power in powers))
    return chips, [int(power * whole) for power in powers]


@pytest.mark.parametrize("held", range(11))
def test_a_shift_is_worth_a_word_from_two_chips_on_that_take_the_list_a_whole_one(held: int) -> None:
    prior, little = Fraction(2 * held + 1, 20 + len(CASE.options)), Fraction(1, 10**6)
    up, down = max(prior + Fraction(2, 10), Fraction(held + 1, 10)), prior - Fraction(2, 10)

    def direction(share: Fraction) -> int:
        chips, powers = _at(held, share)
        return directions(CASE, chips, powers)[0]

    assert direction(prior) == 0
    if up < 1:
        assert (direction(up), direction(up - little)) == (1, 0)
    if down > 0:
        assert (direction(down), direction(down + little)) == (-1, 0)


@pytest.mark.parametrize(
    ("thousandths", "told"), [(500, 50), (4, 0), (5, 1), (14, 1), (15, 2), (994, 99), (995, 100), (333, 33)]
)
def test_where_evidence_would_put_an_option_is_told_in_tenths_the_half_upwards(thousandths: int, told: int) -> None:
    chips, powers = _at(3, Fraction(thousandths, 1000))

    assert tenths(CASE, chips, powers)[0] == told


# What the findings say


@pytest.mark.parametrize(
    ("support", "reading"),
    [
        (3, "favours it"),
        (2, "favours it"),
        (1, "a close call"),
        (0, "a close call"),
        (-1, "favours another"),
        (-2, "favours another"),
    ],
)
def test_findings_favour_a_diagnosis_from_two_ahead_and_another_from_one_behind(support: int, reading: str) -> None:
    looks = {"gait": min(support, 2), "fundi": support - min(support, 2)}
    case = _saying({item_id: {ANSWER: bearing} if bearing else {} for item_id, bearing in looks.items()})

    made = Course(acts=(Look(items=tuple(looks)),), lists={}, diagnosis=ANSWER).debrief(case)

    assert (made.commitment.support, made.commitment.reading) == (support, reading)


@pytest.mark.parametrize(
    ("bearing", "beside"),
    [
        ({OTHER: -2}, (OTHER, -2)),
        ({OTHER: -2, THIRD: -1}, (OTHER, -2)),
        ({OTHER: -2, THIRD: 1}, (THIRD, 1)),
        ({OTHER: -2, THIRD: 2, ANSWER: 1}, (THIRD, 2)),
        ({OTHER: -2, THIRD: 2, ANSWER: 2}, (ANSWER, 2)),
        ({OTHER: -2, ANSWER: -2}, (OTHER, -2)),
    ],
)
def test_the_strongest_finding_is_told_beside_what_it_speaks_most_for_or_else_most_against(
    bearing: dict[str, int], beside: tuple[str, int]
) -> None:
    case = _saying({"gait": bearing, "fundi": {}})
    lists = {"opening": {OTHER: 9, THIRD: 1}, "commit": {OTHER: 9, THIRD: 1}}

    made = Course(acts=(Look(items=("fundi", "gait")),), lists=lists, diagnosis=ANSWER).debrief(case)

    (moved,) = [one for interval in made.evidence.intervals for one in interval.moved if one.hypothesis == OTHER]
    assert moved.strongest is not None
    assert (moved.strongest.item, moved.strongest.bearing) == ("gait", -2)
    assert (moved.strongest.beside, moved.strongest.beside_bearing) == beside


@pytest.mark.parametrize(("chips", "verdict"), [(6, "against"), (5, "stayed"), (4, "with"), (1, "with")])
def test_one_chip_is_a_move_with_the_findings_or_against_them(chips: int, verdict: Verdict) -> None:
    down, up = _saying({"gait": {OTHER: -2}}), _saying({"gait": {OTHER: 2, THIRD: -2}})

    def said(case: Case, after: Mapping[str, int]) -> Verdict:
        lists = {"opening": {OTHER: 5, THIRD: 5}, "commit": after}
        made = Course(acts=(Look(items=("gait",)),), lists=lists, diagnosis=ANSWER).debrief(case)
        return next(one.verdict for one in made.evidence.intervals[0].moved if one.hypothesis == OTHER)

    assert said(down, {OTHER: chips, THIRD: 10 - chips}) == verdict
    assert said(up, {OTHER: 10 - chips, THIRD: chips}) == verdict


@pytest.mark.parametrize(
    ("possible", "row"),
    [
        ({"a": {OTHER: 1}}, None),
        ({"a": {OTHER: 2}}, ("a", None)),
        ({"a": {THIRD: 2}}, (None, "a")),
        ({"a": {OTHER: 2, THIRD: 1}}, None),
        ({"a": {OTHER: 1, THIRD: -1}}, ("a", None)),
        ({"a": {OTHER: 1}, "b": {THIRD: 1}}, None),
        ({"a": {OTHER: 1}, "b": {THIRD: 2}}, ("a", "b")),
        # What leads nobody is a sign of nobody, however much it says.
        ({"a": {OTHER: 2, THIRD: 2}, "b": {THIRD: 2}}, (None, "b")),
        # Of equals, what says more for it is its sign, and of those the first.
        ({"a": {THIRD: -2}, "b": {OTHER: 2}}, ("b", None)),
        ({"a": {OTHER: 2}, "b": {OTHER: 2}}, ("a", None)),
        # What speaks against the other alone may be a sign; where a third is spoken for, it is none.
        ({"a": {THIRD: -2}}, ("a", None)),
        ({"a": {THIRD: -2, ANSWER: 1}}, None),
        ({"a": {OTHER: 1, THIRD: -1, ANSWER: 1}}, ("a", None)),
        ({"a": {OTHER: -1, THIRD: 1}}, (None, "a")),
        ({"a": {}}, None),
    ],
)
def test_a_finding_tells_two_apart_from_two_points_between_them_on(
    possible: dict[str, dict[str, int]], row: tuple[str | None, str | None] | None
) -> None:
    item = changed(CASE.items["gait"], possible=possible, outcome=next(iter(possible)), elsewhere=frozenset())

    found = telling_apart(item, OTHER, THIRD)

    assert (found and (found.for_one, found.for_other)) == row


@pytest.mark.parametrize(
    ("bearing", "apart"),
    [({}, None), ({OTHER: 2}, None), ({OTHER: 1, ANSWER: 1}, None), ({ANSWER: 1}, (1, 0)), ({OTHER: -1}, (0, -1))],
)
def test_one_point_for_the_answer_separates_it_and_as_much_for_both_does_not(
    bearing: dict[str, int], apart: tuple[int, int] | None
) -> None:
    case = _saying({item_id: bearing if item_id == "gait" else {} for item_id in CASE.items})

    made = Course(acts=(), lists={}, diagnosis=OTHER).debrief(case)

    one = made.reveal.separator
    assert (one and (one.item, one.for_answer, one.for_other)) == (apart and ("gait", *apart))
