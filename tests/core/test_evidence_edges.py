"""What the findings say, at its edges: one point, one chip or one moment more, and the neighbouring thing is said."""

from collections.abc import Mapping
from fractions import Fraction
from functools import partial
from math import lcm

import pytest
from support.logs.walkers import Course, case_named

from workup.core.content.case import Case
from workup.core.content.case_item import LaterForm
from workup.core.content.findings import KnownAlready
from workup.core.debrief.contrast import telling_apart
from workup.core.debrief.evidence import Verdict
from workup.core.debrief.looking import Looking
from workup.core.debrief.nets import counts, directions, tenths
from workup.core.debrief.weights import weight_of_step
from workup.core.text.value import changed
from workup.core.walk.log import Look, Plan

CASE = case_named("amara")
ANSWER, OTHER, THIRD, REST = "oms-neuroblastic", "cerebellar-ataxia", "toxic", "something-else"


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
        ({OTHER: -2, THIRD: 0}, (OTHER, -2)),
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
        ({"a": {THIRD: -1}, "b": {THIRD: 2}}, ("a", "b")),
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


@pytest.mark.parametrize(
    ("one", "other", "loudest"),
    [
        # Beside five chips on either, what is said more of the first weighs more than one point less of the second.
        ({OTHER: 2, THIRD: -1}, {OTHER: 1, THIRD: -2}, "gait"),
        ({OTHER: 2, THIRD: 0}, {OTHER: 1, THIRD: -2}, "fundi"),
        ({OTHER: 2, THIRD: -2}, {OTHER: 1, THIRD: -2}, "gait"),
        ({OTHER: 2, THIRD: -1}, {OTHER: 2, THIRD: -2}, "fundi"),
        ({OTHER: 2, THIRD: -2}, {OTHER: 2, THIRD: -2}, "fundi"),
    ],
)
def test_the_loudest_finding_is_the_one_that_sets_most_apart_from_the_list_as_it_stood(
    one: dict[str, int], other: dict[str, int], loudest: str
) -> None:
    case = _saying({"gait": one, "fundi": other})
    chips = {OTHER: 5, THIRD: 5}

    made = Course(acts=(Look(items=("fundi", "gait")),), lists={"opening": chips, "commit": chips}, diagnosis=ANSWER)

    (interval,) = made.debrief(case).evidence.intervals
    assert [one.strongest and one.strongest.item for one in interval.moved if one.hypothesis == OTHER] == [loudest]


@pytest.mark.parametrize(
    ("chips", "diagnosis", "other"),
    [
        ({ANSWER: 10}, ANSWER, OTHER),
        ({ANSWER: 9, THIRD: 1}, ANSWER, THIRD),
        ({ANSWER: 8, OTHER: 1, THIRD: 1}, ANSWER, OTHER),
        ({ANSWER: 7, OTHER: 1, THIRD: 2}, ANSWER, THIRD),
        ({THIRD: 3, ANSWER: 2, REST: 5}, ANSWER, THIRD),
        ({REST: 10}, REST, OTHER),
        ({OTHER: 10}, THIRD, THIRD),
        ({}, ANSWER, OTHER),
    ],
)
def test_the_answer_is_held_against_the_commitment_or_else_against_what_held_most_chips(
    chips: dict[str, int], diagnosis: str, other: str
) -> None:
    made = Course(acts=(), lists={"commit": chips}, diagnosis=diagnosis).debrief(CASE)

    assert (made.contrast.other, made.contrast.is_authors) == (other, other == OTHER)
    assert made.reveal.other == other
    assert made.reveal.chips == (chips.get(diagnosis, 0) if chips else None)
    assert made.commitment.chips == chips.get(diagnosis, 0)


def test_what_is_not_on_the_list_has_no_support_of_its_own() -> None:
    case = _saying({"gait": {OTHER: 1}})

    made = Course(acts=(Look(items=("gait",)),), lists={}, diagnosis=REST).debrief(case).commitment

    assert (made.support, made.reading, made.favours) == (-1, "favours another", (OTHER,))


@pytest.mark.parametrize(
    ("bearing", "apart"), [({}, 0), ({ANSWER: 2}, 2), ({OTHER: -1}, 1), ({ANSWER: 1, OTHER: 2}, 1), ({THIRD: 2}, 0)]
)
def test_what_is_asked_of_anybody_weighs_by_how_far_it_sets_the_answer_apart(
    bearing: dict[str, int], apart: int
) -> None:
    case = _saying({"gait": bearing})
    step = changed(CASE.key_steps["eyes"], any_of=("gait",))
    nowhere = changed(step, any_of=("a-look-of-others",))

    weigh = partial(weight_of_step, changed(case, key_steps={"here": step, "nowhere": nowhere}))

    assert (weigh("here"), weigh("nowhere")) == ((0, apart), (0, 0))


# When it was done


@pytest.mark.parametrize("by", ["first test", "first sedation", None])
@pytest.mark.parametrize(
    ("acts", "done_by"),
    [
        ((), ()),
        ((Look(items=("fundi",)),), ()),
        ((Plan(items=("urine-hva",)),), ()),
        ((Look(items=("onset",)),), ("first test", "first sedation", None)),
        ((Look(items=("onset",)), Plan(items=("mri-brain",))), ("first test", "first sedation", None)),
        ((Plan(items=("urine-hva",)), Look(items=("onset",))), ("first sedation", None)),
        ((Plan(items=("urine-hva",)), Look(items=("onset",)), Plan(items=("mri-brain",))), ("first sedation", None)),
        ((Plan(items=("mri-brain",)), Look(items=("onset",)), Plan(items=("mri-body",))), (None,)),
    ],
)
def test_a_step_is_in_time_until_the_first_test_or_the_first_sedation_and_always_where_there_was_none(
    acts: tuple[Look | Plan, ...], done_by: tuple[str | None, ...], by: str | None
) -> None:
    # The first thing of all that this case can show.
    assert next(iter(CASE.bits)) == ("onset", 0)
    case = changed(CASE, key_steps={"course": changed(CASE.key_steps["course"], by=by)})

    (step,) = Course(acts=acts, lists={}, diagnosis=ANSWER).debrief(case).mattered.steps

    looked = any("onset" in act.items for act in acts)
    assert step.status == ("done" if by in done_by else "done late" if looked else "open")


@pytest.mark.parametrize(("called", "parted"), [(None, False), ("steady", False), ("one-sided", True)])
def test_who_would_rather_read_has_called_a_picture_nothing_else(called: str | None, parted: bool) -> None:
    assert Looking(number=1, item="gait", form=0, called=called, was="steady").parted is parted


@pytest.mark.parametrize(
    ("others", "loudest"), [((-2, -2, 0, 0), None), ((-2, -2, -1, 0), None), ((-2, -2, -2, 0), "fundi")]
)
def test_what_sets_a_diagnosis_apart_by_nothing_is_not_the_loudest_for_it(
    others: tuple[int, ...], loudest: str | None
) -> None:
    # It moves up because what was known had said the same of it before. What is new says a point against each of the
    # two that hold five chips, and of these others just so much that beside the list it is above, level or below.
    rest = [one for one in CASE.hypotheses if one not in (OTHER, THIRD)]
    saying = {"gait": {OTHER: -2}, "fundi": {OTHER: -1, THIRD: -1, **dict(zip(rest, others, strict=True))}}
    said = _saying(saying)
    together = {item_id: changed(said.items[item_id], group="one") for item_id in saying}
    known = changed(together["gait"], known=KnownAlready(source="a letter", day=0))
    case = changed(said, items={**said.items, **together, "gait": known})
    chips = {OTHER: 5, THIRD: 5}

    made = Course(acts=(Look(items=("fundi",)),), lists={"opening": chips, "commit": chips}, diagnosis=ANSWER)

    (moved,) = [one for one in made.debrief(case).evidence.intervals[0].moved if one.hypothesis == OTHER]
    assert (moved.verdict, moved.strongest and moved.strongest.item) == ("stayed", loudest)


@pytest.mark.parametrize(("looks", "apart"), [(0, None), (1, None), (2, ("gait", 1))])
def test_what_is_shown_only_later_separates_for_whoever_came_to_it(looks: int, apart: tuple[str, int] | None) -> None:
    said = _saying({item_id: {} for item_id in CASE.items})
    later = LaterForm(
        minute=0,
        after=None,
        again=True,
        outcome="wide-based",
        text="Later.",
        note=None,
        contested=False,
        basis=("†",),
        late=False,
    )
    gait = changed(
        said.items["gait"], possible={"steady": {}, "wide-based": {ANSWER: 2}}, outcome="steady", later=(later,)
    )
    case = changed(said, items={**said.items, "gait": gait})

    made = Course(acts=(Look(items=("gait",)),) * looks, lists={}, diagnosis=OTHER).debrief(case).reveal.separator

    assert (made and (made.item, made.form)) == apart
