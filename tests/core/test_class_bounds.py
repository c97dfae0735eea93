"""From how many on a class is told what, and what weighs how much: at the number itself and at the one before it."""

import pytest
from support.cases import built_in

from workup.core.classroom.course import FINDINGS
from workup.core.classroom.facts import Fact
from workup.core.classroom.figures import Share
from workup.core.classroom.gate import Gate
from workup.core.classroom.report import report
from workup.core.classroom.side_by_side import Pair
from workup.core.classroom.split import telling
from workup.core.classroom.tally import Tally
from workup.core.classroom.views import ClassReport
from workup.core.content.case import Case
from workup.core.text.value import changed

AMARA = built_in.case("amara")
ANSWER, TRAP = AMARA.answer, AMARA.contrast.hypothesis
STOPS, CAUTIONS = ([r for r, one in AMARA.safety.items() if one.level == level] for level in ("stop", "caution"))

Counts = dict[Fact, int]


def read(learners: int, counts: Counts) -> ClassReport:
    return report(AMARA, Tally([(("learner",), learners), *counts.items()]))


def points(learners: int, counts: Counts) -> list[str]:
    return [one.kind for one in read(learners, counts).points]


# ---- shares ----


@pytest.mark.parametrize("size", [4, 5])
@pytest.mark.parametrize(
    ("kind", "fact"),
    [
        ("step", ("step", "course", "open")),
        ("against", ("order", "skull-film", "against")),
        ("ideas", ("idea", 0, "unmatched")),
    ],
)
def test_the_author_is_told_of_a_class_from_five_on(kind: str, fact: Fact, size: int) -> None:
    told = {flag.kind for flag in read(size, {fact: size}).flags}

    assert told == ({kind} if size == 5 else set())


def test_the_ideas_of_all_three_places_are_counted_together() -> None:
    def flagged(unmatched: int) -> list[tuple[int, int]]:
        counts: Counts = {("idea", 0, "matched"): 40, ("idea", 1, "matched"): 40 - unmatched}
        counts |= {("idea", 1, "unmatched"): unmatched - 1, ("idea", 2, "unmatched"): 1}
        shares = [flag.unmatched for flag in read(40, counts).flags if flag.kind == "ideas"]
        return [(share.k, share.n) for share in shares]

    assert (flagged(20), flagged(21)) == ([], [(21, 80)])


@pytest.mark.parametrize(
    ("share", "percent", "is_over"),
    [
        (Share(k=1, n=2, percent=50), 50, False),
        (Share(k=1, n=2, percent=50), 49, True),
        # Of a range its end decides: of 19, ten would be 52.6%.
        (Share(k=10, n=15, percent=None, k_to=19, n_to=19), 52, True),
        (Share(k=10, n=15, percent=None, k_to=19, n_to=19), 53, False),
        (Share(k=10, n=16, percent=None, k_to=20, n_to=20), 50, False),
    ],
)
def test_a_share_is_over_a_percentage_only_where_it_is_more(share: Share, percent: int, is_over: bool) -> None:
    assert share.is_over(percent) == is_over


@pytest.mark.parametrize(
    ("one", "other", "is_apart"),
    [
        ((100, 200), (201, 300), True),
        ((201, 300), (100, 200), True),
        ((100, 200), (200, 300), False),
        ((200, 300), (100, 200), False),
        ((100, 300), (200, 250), False),
        ((0, 0), (1, 5), True),
        ((1, 5), (0, 0), True),
        ((None, None), (201, 300), False),
        ((100, 200), (None, None), False),
    ],
)
def test_two_classes_are_apart_only_where_their_intervals_do_not_touch(
    one: tuple[int | None, int | None], other: tuple[int | None, int | None], is_apart: bool
) -> None:
    shares = [Share(k=1, n=20, percent=5, low=low, high=high) for low, high in (one, other)]

    assert Pair(about="step", id="course", one=shares[0], other=shares[1]).is_apart == is_apart


@pytest.mark.parametrize(("one", "other", "is_there"), [(0, 0, False), (1, 0, True), (0, 1, True), (1, 1, True)])
def test_a_count_is_there_where_anybody_of_either_class_did_it(one: int, other: int, is_there: bool) -> None:
    shares = [Share(k=k, n=4, percent=None) for k in (one, other)]

    assert Pair(about="step", id="course", one=shares[0], other=shares[1]).is_there == is_there


# ---- outside the class ----


def outside(learners: int, counts: Counts | None = None) -> Gate:
    return Gate(Tally([(("learner",), learners), *(counts or {}).items()]), shareable=True)


@pytest.mark.parametrize(("learners", "begins", "ends"), [(20, 20, 24), (24, 20, 24), (25, 25, 29)])
def test_outside_a_class_is_the_five_that_it_lies_in(learners: int, begins: int, ends: int) -> None:
    assert (outside(learners).learners, outside(learners).learners_to) == (begins, ends)


@pytest.mark.parametrize(
    ("count", "begins", "ends"),
    [(0, 0, 4), (4, 0, 4), (5, 5, 9), (9, 5, 9), (10, 10, 14), (14, 10, 14), (15, 15, 24), (19, 15, 24), (23, 15, 24)],
)
def test_outside_a_count_is_the_five_that_it_lies_in_and_the_last_two_fives_are_one(
    count: int, begins: int, ends: int
) -> None:
    gate = outside(23, {("did",): count})

    share = gate.share(gate.of("did"), gate.learners)

    assert (share.k, share.k_to, share.n, share.n_to) == (begins, ends, 20, 24)


@pytest.mark.parametrize(
    ("k", "n", "told"),
    [
        (0, 0, (0, 4, 0, 4)),
        (0, 5, (0, 9, 5, 9)),
        (5, 5, (0, 9, 5, 9)),
        (0, 10, (0, 4, 10, 14)),
        (5, 10, (5, 14, 10, 14)),
        (10, 10, (5, 14, 10, 14)),
        (5, 15, (5, 9, 15, 24)),
        (10, 15, (10, 24, 15, 24)),
    ],
)
def test_outside_a_share_of_a_part_of_the_class_is_two_ranges(k: int, n: int, told: tuple[int, ...]) -> None:
    share = outside(23).share(k, n)

    assert (share.k, share.k_to, share.n, share.n_to) == told


@pytest.mark.parametrize(("told", "is_exact"), [(23, True), (21, True), (20, False), (10, False)])
def test_parts_say_too_much_where_all_but_two_are_among_them_and_only_outside(told: int, is_exact: bool) -> None:
    tally = Tally([(("learner",), 23), (("part", "one"), 12), (("part", "other"), 11)])
    gates = [Gate(tally, shareable=shareable) for shareable in (True, False)]

    assert [gate.is_exact(told, *about) for gate in gates for about in ((), ("part",))] == [
        *[is_exact] * 2,
        False,
        False,
    ]


# ---- burden and lists ----


def test_quartiles_of_a_burden_are_at_the_nearest_rank_and_may_be_nothing() -> None:
    spreads: dict[str, dict[int, int]] = {"films": dict.fromkeys(range(1, 13), 1), "scans": {0: 9, 1: 3}}
    made = read(12, {("burden", unit, value): n for unit, spread in spreads.items() for value, n in spread.items()})

    found = {one.unit: (one.lower, one.median, one.upper, one.each) for one in made.burden}
    assert found == {"films": (3, 6, 9, ()), "scans": (0, 0, 0, ())}


@pytest.mark.parametrize(
    ("chips", "low", "high", "mean_tenths"),
    [
        # A tenth, and nine tenths, to the walk; and one walk short of either.
        ({1: 2, 4: 15, 9: 1, 10: 2}, 1, 9, 46),
        ({1: 2, 4: 16, 9: 1, 10: 2}, 4, 9, 45),
        ({0: 1, 4: 16, 9: 1, 10: 3}, 4, 10, 49),
        ({0: 20}, 0, 0, 0),
    ],
)
def test_the_chips_of_a_class_are_told_with_the_tenths_between_which_most_lie(
    chips: dict[int, int], low: int, high: int, mean_tenths: int
) -> None:
    size = sum(chips.values())
    made = read(
        size,
        {("leads", "pause", ANSWER): size, **{("chips", "pause", ANSWER, value): n for value, n in chips.items()}},
    )

    (pause,) = made.standings
    assert (pause.low, pause.high, pause.mean_tenths) == (low, high, mean_tenths)


@pytest.mark.parametrize("size", [4, 5])
def test_how_far_a_class_agrees_is_told_from_five_lists_on(size: int) -> None:
    (pause,) = read(10, {("leads", "pause", ANSWER): size}).standings

    assert (pause.agreement, pause.effective_tenths) == ((100, 10) if size == 5 else (None, None))


# ---- before a turn ----


def before(turns: int, seen: dict[str, int], stays: int = 0, seen_there: dict[str, int] | None = None) -> list[str]:
    """The findings that are named beside the first pivot."""
    counts: Counts = {("pivot", "bedside"): turns, ("before", "turned", ""): turns}
    counts |= {("before", "turned", one): n for one, n in seen.items()}
    counts |= {("before", "did not turn", one): n for one, n in {"": stays, **(seen_there or {})}.items() if n}
    made = read(20, counts)
    assert made.pivot is not None
    return [one.item for one in made.pivot.findings]


def test_what_came_before_a_turn_is_told_from_five_turns_on_and_of_five_findings_at_most() -> None:
    many = dict.fromkeys(("onset", "mood", "sleep", "video", "skills", "jerks"), 3)

    assert before(4, {"mood": 4}) == []
    assert before(5, {"mood": 1}) == ["mood"]
    assert len(before(5, many)) == FINDINGS == 5


@pytest.mark.parametrize(
    ("seen", "seen_there", "named"),
    [
        # Six of ten beside three of five is as many; beside two of five it is more.
        (6, 3, []),
        (6, 2, ["mood"]),
        (5, 3, []),
    ],
)
def test_a_finding_is_named_only_where_more_of_those_who_turned_had_just_seen_it(
    seen: int, seen_there: int, named: list[str]
) -> None:
    assert before(10, {"mood": seen}, 5, {"mood": seen_there}) == named


def test_of_findings_that_as_many_had_seen_what_bears_on_the_answer_comes_before_what_does_not() -> None:
    bears, bears_not, speaks_against = "onset", "travel", "urine-metanephrines"
    assert [AMARA.items[one].bearing.get(ANSWER) for one in (bears, bears_not, speaks_against)] == [1, None, -1]

    assert before(10, {speaks_against: 6, bears_not: 6, bears: 6}) == [bears, bears_not, speaks_against]


# ---- what opens the seminar ----


@pytest.mark.parametrize(
    ("learners", "counts", "kind"),
    [
        (3, {("delay", "look", "late"): 1, ("delay", "look", "in time"): 2}, "look"),
        (3, {("delay", "result", "late"): 1, ("delay", "result", "in time"): 2}, "result"),
        (3, {("order", "skull-film", "neutral"): 1}, "burden"),
        (3, {("danger", ANSWER, "open"): 1}, "danger"),
        (3, {("stayed", "onset"): 1, ("spoke", "onset"): 3}, "stayed"),
        (3, {("diagnosis", ANSWER): 2, ("diagnosis", TRAP): 1}, "apart"),
    ],
)
def test_of_three_learners_one_is_enough_for_a_point_and_none_is_not(learners: int, counts: Counts, kind: str) -> None:
    assert points(learners, counts) == [kind]
    # Nobody was late, idle or left anything open.
    assert points(learners, dict.fromkeys(counts, 0)) == []
    assert points(learners, {("delay", "look", "in time"): 3, ("order", "skull-film", "useful"): 3}) == []


def test_three_points_open_a_seminar_where_there_is_one_of_every_sort() -> None:
    counts: Counts = {("diagnosis", ANSWER): 6, ("diagnosis", TRAP): 4, ("danger", ANSWER, "open"): 4}
    counts |= {("delay", "look", "late"): 4, ("stayed", "onset"): 4, ("order", "lumbar-puncture", "neutral"): 4}

    assert points(10, counts) == ["apart", "danger", "look"]


OTHER_DANGER = next(one for one in AMARA.must_not_miss if one != ANSWER)

WEIGHTS: dict[str, tuple[int, Fact]] = {
    "what the person had left open": (4, ("danger", ANSWER, "open")),
    "a stop": (4, ("rule", STOPS[0], "flagged")),
    "another danger left open": (3, ("danger", OTHER_DANGER, "open")),
    "a step left out": (3, ("step", "pressure", "open")),
    "a caution": (2, ("rule", CAUTIONS[0], "flagged")),
}


@pytest.mark.parametrize("what", WEIGHTS)
def test_what_was_left_out_weighs_so_many_times_a_late_look(what: str) -> None:
    weight, fact = WEIGHTS[what]

    # A late look weighs two for each; of equals, what was left out comes first.
    def opened(late: int) -> list[str]:
        return points(30, {fact: 8, ("delay", "look", "late"): late})

    assert opened(4 * weight)[-1] == "look" != opened(4 * weight)[0]
    assert opened(4 * weight + 1)[0] == "look"


@pytest.mark.parametrize(("item", "weight"), [("skull-film", 1), ("lumbar-puncture", 2), ("mibg", 2)])
def test_a_test_weighs_by_the_ways_in_which_it_is_a_burden_up_to_two(item: str, weight: int) -> None:
    def opened(late: int) -> list[str]:
        return points(20, {("order", item, "neutral"): 8, ("delay", "look", "late"): late})

    assert opened(4 * weight - 1)[0] == "burden"
    assert opened(4 * weight) == ["look", "burden"]


def test_of_two_tests_that_were_idle_for_as_many_the_one_that_burdens_more_is_named() -> None:
    def named(*items: str) -> str:
        (point,) = read(10, {("order", item, "neutral"): 6 for item in items}).points
        assert point.kind == "burden"
        return point.item

    assert named("skull-film", "lumbar-puncture") == named("lumbar-puncture", "skull-film") == "lumbar-puncture"
    # Where they burden alike, too, it is the one that the case lists first.
    assert named("skull-film", "chest-film") == "chest-film"


@pytest.mark.parametrize(
    ("of_first", "of_second", "named"), [(1, 1, 0), (2, 1, 1), (1, 2, 0), (3, 2, 1), (7, 6, 1), (6, 6, 0)]
)
def test_of_two_rules_that_as_many_did_not_keep_the_one_that_applied_to_fewer_is_named(
    of_first: int, of_second: int, named: int
) -> None:
    counts: Counts = {}
    for rule, exposed in zip(STOPS[:2], (of_first, of_second), strict=True):
        counts |= {("rule", rule, "flagged"): 1, ("rule", rule, "kept"): exposed - 1}

    assert [one.id for one in read(5, counts).points if one.kind == "rule"] == [STOPS[named]]


# ---- where a class split ----


@pytest.mark.parametrize(
    ("counts", "groups"),
    [
        ((5,), None),
        ((1, 1), (1, 0)),
        ((1, 1, 1), None),
        ((1, 1, 2), (2, 1)),
        ((2, 2, 1), (1, 0)),
        ((2, 3, 1), (1, 0)),
        ((3, 2, 1), (0, 1)),
        ((2, 0, 2), (0, 2)),
    ],
)
def test_a_class_is_split_where_two_groups_stand_out(counts: tuple[int, ...], groups: tuple[int, int] | None) -> None:
    # Of equals, the answer, or what the case lists first.
    others = [one for one in AMARA.options if one != ANSWER]
    options = (others[0], ANSWER, others[1])
    made = read(sum(counts), {("diagnosis", option): n for option, n in zip(options, counts, strict=False) if n})

    found = made.apart and (options.index(made.apart.one), options.index(made.apart.other))
    assert found == groups


def bearing(**items: tuple[int | None, int | None]) -> Case:
    """A case of which these findings alone bear on the answer and on its trap."""
    found = {}
    for item_id, item in AMARA.items.items():
        given = dict(zip((ANSWER, TRAP), items.get(item_id.replace("-", "_"), (None, None)), strict=True))
        touched = {one: value for one, value in given.items() if value is not None}
        found[item_id] = changed(item, later=(), possible=dict.fromkeys(item.possible, touched))
    return changed(AMARA, items=found)


@pytest.mark.parametrize(
    ("case", "item"),
    [
        (bearing(), None),
        (bearing(travel=(1, 1)), None),
        (bearing(travel=(None, 1)), "travel"),
        (bearing(travel=(1, None)), "travel"),
        # Two apart is more than one, whether or not it bears on both.
        (bearing(travel=(1, None), jerks=(1, -1)), "jerks"),
        (bearing(travel=(None, -2), jerks=(None, 1)), "travel"),
        (bearing(travel=(None, 2), jerks=(None, -1)), "travel"),
        (bearing(travel=(2, None), jerks=(-1, None)), "travel"),
        (bearing(travel=(-2, None), jerks=(1, None)), "travel"),
        # Of equals the one of a key step, or the first.
        (bearing(travel=(1, None), gait=(1, None)), "travel"),
        (bearing(travel=(1, None), fundi=(None, 1)), "fundi"),
        # What is not indicated tells nobody anything here.
        (bearing(travel=(1, None), skull_film=(2, -2)), "travel"),
    ],
)
def test_two_groups_are_told_apart_by_the_finding_whose_bearings_differ_most(case: Case, item: str | None) -> None:
    assert telling(case, ANSWER, TRAP) == item


def test_two_groups_are_told_apart_where_nothing_else_is_in_play_and_not_where_one_is_something_else() -> None:
    two = changed(AMARA, hypotheses={one: AMARA.hypotheses[one] for one in (ANSWER, TRAP)})
    one = changed(AMARA, hypotheses={ANSWER: AMARA.hypotheses[ANSWER]})

    assert telling(two, ANSWER, TRAP) == telling(AMARA, ANSWER, TRAP) is not None
    assert telling(one, ANSWER, TRAP) is None
