"""What is counted of a walk, and what a seminar opens with, from walks made by hand."""

import pytest
from support.logs.walkers import Course, case_named

from workup.core.classroom.facts import Fact, Observer
from workup.core.classroom.points import DangerLeft, IdleTest, LateResult, RuleLeft, StepLeft
from workup.core.classroom.report import report
from workup.core.classroom.split import telling
from workup.core.classroom.tally import Tally
from workup.core.classroom.views import ClassReport
from workup.core.text.value import changed
from workup.core.walk.following import follow
from workup.core.walk.log import Idea, Look, Plan
from workup.core.walk.reference import reference

AMARA = case_named("amara")
OBSERVER = Observer(AMARA)
ANSWER, OTHER = AMARA.answer, "cerebellar-ataxia"


def a_course(*acts: Look | Plan, **lists: dict[str, int]) -> Course:
    return Course(acts=acts, lists=lists, diagnosis=ANSWER)


def read(*groups: tuple[Course, int]) -> ClassReport:
    tally = Tally()
    for course, times in groups:
        for _ in range(times):
            tally.add(OBSERVER.facts(course.walk(AMARA)))
    return report(AMARA, tally)


def test_of_two_orders_of_one_test_the_less_useful_one_counts() -> None:
    once = a_course(Plan(items=("mri-brain",)))
    again = a_course(Plan(items=("mri-brain",)), Plan(items=("mri-brain",)))

    (test,) = [test for test in read((once, 7), (again, 3)).tests if test.item == "mri-brain"]

    assert (test.ordered.k, test.useful, test.against) == (10, 7, 3)


def test_the_first_pivot_is_the_one_that_stays() -> None:
    leads, trails = {ANSWER: 7, OTHER: 3}, {ANSWER: 2, OTHER: 8}
    plan = Plan(items=("mri-brain",))
    wavers = a_course(Look(items=("mood",)), plan, opening=leads, pause=trails, commit=leads)
    firm = a_course(Look(items=("mood",)), plan, opening=trails, pause=leads, commit=leads)
    always = a_course(plan, opening=leads, pause=leads, commit=leads)
    leaves = a_course(plan, opening=leads, pause=leads, commit=trails)

    made = read((wavers, 5), (firm, 4), (always, 3), (leaves, 2))

    assert made.pivot is not None
    assert {one.moment: one.count for one in made.pivot.moments if one.count} == {
        "commit": 5,
        "pause": 4,
        "from the start": 3,
        "never": 2,
    }
    assert {one.kind: one.count for one in made.switches} == {
        "other to answer": 4,
        "answer to other": 2,
        "other to other": 0,
        "none": 8,
    }


def test_only_what_was_revealed_just_before_the_pivot_counts_for_it() -> None:
    leads, trails = {ANSWER: 7, OTHER: 3}, {ANSWER: 2, OTHER: 8}
    after = a_course(
        Look(items=("mood",)),
        Plan(items=("mri-brain",)),
        Look(items=("family",)),
        opening=trails,
        pause=leads,
        commit=leads,
    )
    without = a_course(Look(items=("skin",)), Plan(items=("mri-brain",)), opening=trails, pause=trails, commit=trails)

    made = read((after, 6), (without, 6))

    assert made.pivot is not None
    found = {one.item: (one.turned, one.stayed) for one in made.pivot.findings}
    turned, stayed = found["mood"]
    assert (turned.k, turned.n) == (6, 6)
    assert stayed is not None
    assert (stayed.k, stayed.n) == (0, 6)
    assert "family" not in found
    assert "skin" not in found


def test_a_typed_idea_names_the_answer_only_where_it_is_the_answer() -> None:
    def with_idea(text: str) -> Tally:
        entries = [Idea(text=text), Idea(text=""), *list(Course((), {}, OTHER).entries(AMARA))[1:]]
        tally = Tally()
        for _ in range(10):
            tally.add(OBSERVER.facts(follow(AMARA, entries)))
        return tally

    right = report(AMARA, with_idea("dancing eyes syndrome")).naming
    other = report(AMARA, with_idea("toxic ingestion")).naming

    assert right is not None
    assert other is not None
    assert {one.moment: one.count for one in right.moments}["ideas"] == 10
    assert other.never.k == 10
    unmatched = [flag.unmatched for flag in report(AMARA, with_idea("green cheese")).flags if flag.kind == "ideas"]
    assert [(share.k, share.n) for share in unmatched] == [(10, 10)]


def test_a_finding_after_which_a_list_stayed_is_brought_to_the_seminar() -> None:
    list_ = {OTHER: 8, ANSWER: 2}
    stays = a_course(Look(items=("eye-movements", "jerks")), Plan(items=("mri-brain",)), opening=list_, pause=list_)
    moves = a_course(
        Look(items=("eye-movements", "jerks")), Plan(items=("mri-brain",)), opening=list_, pause={ANSWER: 9, OTHER: 1}
    )

    (point,) = [point for point in read((stays, 6), (moves, 4)).points if point.kind == "stayed"]

    assert point.item == "eye-movements"
    assert (point.share.k, point.share.n) == (6, 10)


def test_the_widest_omission_that_could_harm_and_the_idlest_burden_open_the_seminar() -> None:
    idle = a_course(Look(items=("consciousness",)), Plan(items=("skull-film",)))

    omission, burden = read((idle, 8)).points

    assert isinstance(omission, DangerLeft | StepLeft | RuleLeft)
    assert omission.share.k == omission.share.n == 8
    assert isinstance(burden, IdleTest)
    assert (burden.item, burden.count, burden.ordered.k) == ("skull-film", 8, 8)


SLOW = Plan(items=("csf-bands",))
"""Its result takes days."""


def test_whether_the_first_look_and_the_key_results_came_late_is_a_fact_of_each_walk() -> None:
    def delays(*acts: Look | Plan) -> dict[str, str]:
        facts = OBSERVER.facts(a_course(*acts).walk(AMARA))
        return {str(fact[1]): str(fact[2]) for fact in facts if fact[0] == "delay"}

    looks, key = Look(items=("eye-movements",)), Plan(items=("mri-body",))

    assert delays() == {}
    assert delays(looks) == {"look": "in time"}
    assert delays(SLOW, looks)["look"] == "late"
    assert delays(looks, key) == {"look": "in time", "result": "in time"}
    assert delays(looks, Plan(items=("urine-hva",)), SLOW, SLOW, SLOW, key)["result"] == "late"
    assert delays(Look(items=("onset",)), looks)["look"] == "in time"


def test_a_delay_is_brought_to_the_seminar_where_it_touches_a_fifth_of_the_class() -> None:
    late = a_course(SLOW, Look(items=("eye-movements",)))
    prompt = a_course(Look(items=("eye-movements",)))

    def brought(*groups: tuple[Course, int]) -> list[tuple[int, int]]:
        return [(one.share.k, one.share.n) for one in read(*groups).points if one.kind == "look"]

    assert brought((late, 2), (prompt, 8)) == [(2, 10)]
    assert brought((late, 2), (prompt, 9)) == []
    assert brought((prompt, 10)) == []


def test_late_key_results_are_a_point_of_their_own() -> None:
    waits = a_course(Look(items=("eye-movements",)), SLOW, SLOW, SLOW, Plan(items=("mri-body",)))

    (point,) = [point for point in read((waits, 10)).points if point.kind in ("look", "result")]

    assert isinstance(point, LateResult)
    assert (point.share.k, point.share.n) == (10, 10)


def test_no_more_than_three_points_open_a_seminar_and_a_plain_film_weighs_less_than_a_delay() -> None:
    list_ = {OTHER: 8, ANSWER: 2}
    idle = Plan(items=("skull-film",))
    stays = a_course(
        SLOW, idle, Look(items=("eye-movements", "jerks")), Plan(items=("mri-brain",)), opening=list_, commit=list_
    )
    plain = a_course(idle, Look(items=("onset",)))

    omission, *others = read((stays, 6), (plain, 4)).points

    assert isinstance(omission, DangerLeft | StepLeft | RuleLeft)
    # All ten ordered the film; of six the first look was late and a list stayed, which weighs twice as much.
    assert [point.kind for point in others] == ["look", "stayed"]


def test_a_key_step_that_nearly_everybody_leaves_out_is_flagged_for_the_author() -> None:
    everything = Course(acts=(), lists={}, diagnosis=ANSWER)
    nine_of_ten = read((everything, 9), (a_course(Look(items=("onset",))), 1))
    half = read((everything, 5), (a_course(Look(items=("onset",))), 5))

    assert "course" in {flag.step for flag in nine_of_ten.flags if flag.kind == "step"}
    assert "course" not in {flag.step for flag in half.flags if flag.kind == "step"}


def test_a_bearing_that_most_picks_contradict_is_flagged_from_twenty_on() -> None:
    # In this class a finding is picked for the hypothesis that it speaks against, or for the one it speaks for.
    def picking(otherwise: int, agreeing: int) -> list[tuple[str, str, str]]:
        courses = [
            Course(
                acts=(Look(items=("eye-movements",)), Plan(items=("mri-brain",))),
                lists={"pause": {leader: 8, "something-else": 2}},
                diagnosis=ANSWER,
                picks={"pause": ("eye-movements", None)},
            )
            for leader in (OTHER, ANSWER)
        ]
        made = read((courses[0], otherwise), (courses[1], agreeing))
        return [(flag.item, flag.direction, flag.hypothesis) for flag in made.flags if flag.kind == "pick"]

    assert picking(20, 20) == [("eye-movements", "for", OTHER)]
    assert picking(19, 20) == []


@pytest.mark.parametrize(
    ("kind", "fact", "other", "at_most"),
    [
        ("step", ("step", "course", "open"), ("step", "course", "done"), 80),
        ("against", ("order", "skull-film", "against"), ("beside",), 50),
        ("ideas", ("idea", 0, "unmatched"), ("idea", 0, "matched"), 25),
    ],
)
def test_one_more_than_so_many_in_a_hundred_is_brought_to_the_author(
    kind: str, fact: Fact, other: Fact, at_most: int
) -> None:
    def flagged(times: int) -> bool:
        tally = Tally()
        for number in range(100):
            tally.add([("learner",), fact if number < times else other])
        return kind in {flag.kind for flag in report(AMARA, tally).flags}

    assert not flagged(at_most)
    assert flagged(at_most + 1)


def test_sixty_in_a_hundred_picks_read_otherwise_are_not_yet_over_sixty() -> None:
    tally = Tally()
    for number in range(20):
        tally.add([("learner",), ("pick", "family", ANSWER, "for", "otherwise" if number < 12 else "agrees")])
    sixty = report(AMARA, tally).flags
    tally.add([("learner",), ("pick", "family", ANSWER, "for", "otherwise")])

    assert [flag for flag in sixty if flag.kind == "pick"] == []
    (flag,) = [flag for flag in report(AMARA, tally).flags if flag.kind == "pick"]
    assert (flag.otherwise.k, flag.otherwise.n) == (13, 21)


def test_the_pick_of_a_finding_on_which_sources_disagree_is_not_read() -> None:
    contested = changed(AMARA.items["eye-movements"], contested=True)
    case = changed(AMARA, items={**AMARA.items, "eye-movements": contested})
    course = Course(
        acts=(Look(items=("eye-movements",)), Plan(items=("mri-brain",))),
        lists={"pause": {OTHER: 8, ANSWER: 2}},
        diagnosis=ANSWER,
        picks={"pause": ("eye-movements", None)},
    )

    assert [fact for fact in OBSERVER.facts(course.walk(AMARA)) if fact[0] == "pick"]
    assert [fact for fact in Observer(case).facts(course.walk(case)) if fact[0] == "pick"] == []


def test_those_who_did_not_turn_are_not_described_where_they_are_too_few() -> None:
    leads, trails = {ANSWER: 7, OTHER: 3}, {ANSWER: 2, OTHER: 8}
    turns = a_course(Look(items=("mood",)), Plan(items=("mri-brain",)), opening=trails, pause=leads, commit=leads)
    stays = a_course(Look(items=("skin",)), Plan(items=("mri-brain",)), opening=trails, pause=trails, commit=trails)

    made = read((turns, 8), (stays, 4))

    assert made.pivot is not None
    assert made.pivot.findings
    assert all(finding.stayed is None for finding in made.pivot.findings)


def test_a_test_that_is_not_indicated_and_ordered_by_most_is_flagged() -> None:
    idle = a_course(Plan(items=("skull-film",)))
    spared = a_course(Plan(items=("mri-brain",)))

    def flagged(*groups: tuple[Course, int]) -> set[str]:
        return {flag.item for flag in read(*groups).flags if flag.kind == "against"}

    assert "skull-film" in flagged((idle, 6), (spared, 4))
    assert "skull-film" not in flagged((idle, 5), (spared, 5))


def test_the_reference_walk_is_counted_as_it_is() -> None:
    facts = OBSERVER.facts(follow(AMARA, reference(AMARA)))

    done = [fact for fact in facts if fact[0] == "beside"]
    assert {fact[2:] for fact in done} == {(1, len(AMARA.key_steps) - 1)}
    assert len(facts) == len(set(facts))


def test_no_finding_is_named_where_none_tells_two_groups_apart() -> None:
    # What is too late to be seen speaks for nothing.
    late = {item_id: changed(item, late=True) for item_id, item in AMARA.items.items()}

    assert telling(AMARA, ANSWER, OTHER) is not None
    assert telling(changed(AMARA, items=late), ANSWER, OTHER) is None


# ---- when the answer was first named, and what each list says of it ----

FIRST, LAST_OF_ALL = {ANSWER: 7, OTHER: 3}, {ANSWER: 1, OTHER: 9}


def facts_of(course: Course, *ideas: str) -> set[Fact]:
    typed = [Idea(text=one) for one in (*ideas, "")]
    return set(OBSERVER.facts(follow(AMARA, [*typed, *list(course.entries(AMARA))[1:]])))


@pytest.mark.parametrize(
    ("ideas", "lists", "diagnosis", "named"),
    [
        # A typed idea comes before any finding, and before a list that is given at the same moment.
        (["dancing eyes syndrome"], {}, OTHER, ("ideas", 0)),
        (["dancing eyes syndrome"], {"opening": FIRST}, ANSWER, ("ideas", 0)),
        (["toxic ingestion", "dancing eyes syndrome"], {"commit": FIRST}, ANSWER, ("ideas", 0)),
        (["toxic ingestion"], {"opening": FIRST}, OTHER, ("opening", 0)),
        # A chip is enough, and none is not.
        ([], {"opening": LAST_OF_ALL, "pause": FIRST}, ANSWER, ("opening", 0)),
        ([], {"opening": {OTHER: 10}, "pause": LAST_OF_ALL}, ANSWER, ("pause", 1)),
        ([], {"pause": {OTHER: 10}, "commit": FIRST}, OTHER, ("commit", 2)),
        # Whoever puts a chip on it when all is known and then commits to it named it on the list.
        ([], {"commit": FIRST}, ANSWER, ("commit", 2)),
        ([], {"commit": {OTHER: 10}}, ANSWER, ("diagnosis", 2)),
        ([], {}, ANSWER, ("diagnosis", 2)),
        ([], {"commit": {OTHER: 10}}, OTHER, ("never", -1)),
    ],
)
def test_the_answer_is_first_named_at_the_earliest_of_all_moments_at_which_it_was(
    ideas: list[str], lists: dict[str, dict[str, int]], diagnosis: str, named: tuple[str, int]
) -> None:
    acts = (Look(items=("mood",)), Plan(items=("mri-brain",)))

    found = facts_of(Course(acts=acts, lists=lists, diagnosis=diagnosis), *ideas)

    assert {one[1:] for one in found if one[0] == "named"} == {named}


@pytest.mark.parametrize(
    ("leaders", "switch"),
    [
        ([], None),
        ([ANSWER], None),
        ([OTHER], None),
        ([OTHER, ANSWER], "other to answer"),
        ([ANSWER, OTHER], "answer to other"),
        ([OTHER, "toxic"], "other to other"),
        ([ANSWER, ANSWER], "none"),
        ([OTHER, OTHER], "none"),
        # From the first to the last, whatever came between.
        ([OTHER, ANSWER, OTHER], "none"),
        ([ANSWER, OTHER, OTHER], "answer to other"),
        ([OTHER, OTHER, ANSWER], "other to answer"),
        ([OTHER, ANSWER, "toxic"], "other to other"),
    ],
)
def test_two_lists_make_a_switch_or_none_and_one_list_makes_neither(leaders: list[str], switch: str | None) -> None:
    lists = {at: {one: 10} for at, one in zip(("opening", "pause", "commit"), leaders, strict=False)}
    acts = (Look(items=("mood",)), Plan(items=("mri-brain",)))

    found = facts_of(Course(acts=acts, lists=lists, diagnosis=ANSWER))

    assert {one[1] for one in found if one[0] == "switch"} == ({switch} if switch else set())
    chips = {at: 10 * (at in lists and ANSWER in lists[at]) for at in lists}
    assert {one[1:] for one in found if one[0] == "chips"} == {(at, ANSWER, n) for at, n in chips.items()}


@pytest.mark.parametrize(
    ("leaders", "turned", "did_not_turn"),
    [
        ([ANSWER, ANSWER, ANSWER], None, None),
        ([OTHER, ANSWER, ANSWER], {"mood"}, None),
        ([OTHER, OTHER, ANSWER], {"mri-brain"}, {"mood"}),
        ([ANSWER, OTHER, ANSWER], {"mri-brain"}, {"mood"}),
        ([OTHER, ANSWER, OTHER], None, {"mood", "mri-brain"}),
        ([OTHER, OTHER, OTHER], None, {"mood", "mri-brain"}),
    ],
)
def test_what_was_revealed_between_two_lists_is_counted_with_or_without_a_turn_until_the_last_turn(
    leaders: list[str], turned: set[str] | None, did_not_turn: set[str] | None
) -> None:
    lists = {at: {one: 10} for at, one in zip(("opening", "pause", "commit"), leaders, strict=True)}
    acts = (Look(items=("mood",)), Plan(items=("mri-brain",)))

    found = facts_of(Course(acts=acts, lists=lists, diagnosis=ANSWER))

    for kind, items in (("turned", turned), ("did not turn", did_not_turn)):
        # Beside the findings stands, under an empty name, that there was such an interval at all.
        assert {one[2] for one in found if one[:2] == ("before", kind)} == (
            {"", *items} if items is not None else set()
        )
