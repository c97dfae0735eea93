"""The edges of a class report, on counts made by hand."""

import re

import pytest
from support.cases import built_in
from support.logs.walkers import CASES, case_named

from workup.core.classroom.report import report
from workup.core.classroom.tally import Tally
from workup.core.classroom.views import ClassReport
from workup.core.content.measures import Role

AMARA = built_in.case("amara")


def read(*counts: tuple[tuple[str | int, ...], int]) -> ClassReport:
    return report(AMARA, Tally([(("learner",), 10), *counts]))


def withheld(made: ClassReport) -> set[str]:
    return {one.kind for one in made.withheld}


def test_a_delay_is_a_point_only_where_a_fifth_of_the_class_was_late() -> None:
    none_late = read((("delay", "look", "in time"), 10))
    few_known = read((("delay", "look", "late"), 1))
    late = read((("delay", "look", "late"), 5), (("delay", "look", "in time"), 5))

    assert [one.kind for one in none_late.points] == []
    assert [one.kind for one in few_known.points] == []
    assert [one.kind for one in late.points] == ["look"]


def test_what_was_revealed_before_a_turn_is_withheld_only_where_a_pivot_is_shown_without_it() -> None:
    turned = (("pivot", "bedside"), 10)
    seen = ((("before", "turned", ""), 10), (("before", "turned", "video"), 8))

    assert "before the pivot" not in withheld(read())
    assert "before the pivot" in withheld(read(turned))
    assert "before the pivot" not in withheld(read(turned, *seen))


def test_findings_before_a_turn_are_held_against_those_who_did_not_turn_and_then_by_their_bearing() -> None:
    counts = {"": 10, "gait": 6, "onset": 6, "video": 6, "mood": 4}
    turned = [(("before", "turned", one), count) for one, count in counts.items()]
    alone = read((("pivot", "bedside"), 10), *turned)
    beside = read(
        (("pivot", "bedside"), 10),
        *turned,
        (("before", "did not turn", ""), 10),
        (("before", "did not turn", "video"), 6),
    )
    beside_one = read(
        (("pivot", "bedside"), 10),
        *turned,
        (("before", "did not turn", ""), 1),
        (("before", "did not turn", "video"), 1),
    )

    assert alone.pivot is not None and beside.pivot is not None and beside_one.pivot is not None
    assert [one.item for one in alone.pivot.findings] == ["video", "onset", "gait", "mood"]
    assert [one.item for one in beside.pivot.findings] == ["onset", "gait", "mood"]
    # All who did not turn had seen it, even where that is one.
    assert [one.item for one in beside_one.pivot.findings] == ["onset", "gait", "mood"]


# ---- what opens the seminar ----


def kinds(made: ClassReport) -> list[str]:
    return [one.kind for one in made.points]


def test_what_touches_as_many_but_weighs_more_opens_the_seminar() -> None:
    rule = next(rule_id for rule_id, one in AMARA.safety.items() if one.level == "stop")
    late, stop = (("delay", "look", "late"), 6), (("rule", rule, "flagged"), 6)
    few_stops = (("rule", rule, "flagged"), 2)

    assert kinds(read(late, stop)) == ["rule", "look"]
    assert kinds(read(late, few_stops)) == ["look", "rule"]


def test_a_caution_weighs_less_than_a_stop() -> None:
    caution, stop = (
        next(rule_id for rule_id, one in AMARA.safety.items() if one.level == level) for level in ("caution", "stop")
    )

    made = read((("rule", caution, "flagged"), 7), (("rule", stop, "flagged"), 4))
    wider = read((("rule", caution, "flagged"), 9), (("rule", stop, "flagged"), 4))

    assert [one.id for one in made.points if one.kind == "rule"] == [stop]
    assert [one.id for one in wider.points if one.kind == "rule"] == [caution]


def test_a_burden_on_two_of_thirty_opens_no_seminar() -> None:
    def burdened(count: int) -> ClassReport:
        return report(AMARA, Tally([(("learner",), 30), (("order", "skull-film", "neutral"), count)]))

    assert kinds(burdened(2)) == kinds(burdened(5)) == []
    assert kinds(burdened(6)) == ["burden"]


def test_two_groups_that_committed_apart_are_a_point_inside_the_class_alone() -> None:
    other = AMARA.contrast.hypothesis
    counts = [(("diagnosis", AMARA.answer), 12), (("diagnosis", other), 8)]
    split, outside = (report(AMARA, Tally([(("learner",), 20), *counts]), shareable=one) for one in (False, True))
    even = report(AMARA, Tally([(("learner",), 20), (("diagnosis", other), 20)]))
    three = report(AMARA, Tally([(("learner",), 3), *[(("diagnosis", one), 1) for one in AMARA.options[:3]]]))
    two = report(AMARA, Tally([(("learner",), 2), *[(("diagnosis", one), 1) for one in AMARA.options[:2]]]))

    assert split.apart is not None
    assert (split.apart.one, split.apart.of_one.k, split.apart.other, split.apart.of_other.k) == (
        AMARA.answer,
        12,
        other,
        8,
    )
    bearing = AMARA.items[split.apart.item or ""].bearing
    assert abs(bearing.get(AMARA.answer, 0) - bearing.get(other, 0)) >= 3
    assert kinds(split) == ["apart"]
    assert (outside.apart, kinds(outside), even.apart, kinds(even)) == (None, [], None, [])
    # Of three who are each alone no two stand out; two of two do.
    assert three.apart is None and two.apart is not None


def test_nothing_separates_a_diagnosis_from_something_else() -> None:
    aside = next(option for option in AMARA.options if option not in AMARA.hypotheses)
    made = read((("diagnosis", AMARA.answer), 5), (("diagnosis", aside), 5))

    assert made.apart is not None
    assert (made.apart.other, made.apart.item) == (aside, None)


@pytest.mark.parametrize("case_id", CASES)
def test_what_a_class_report_takes_from_a_case_speaks_of_learners_and_not_to_one(case_id: str) -> None:
    case = case_named(case_id)
    said = [one.why for one in (*case.key_steps.values(), *case.safety.values(), *case.must_not_miss.values())]
    said += [one.label for one in (*case.key_steps.values(), *case.safety.values(), *case.items.values())]
    for item in case.items.values():
        said += [one.why for one in item.role_changes if one.role is Role.HARMFUL]
        said += [item.role_why] if item.role is Role.HARMFUL else []

    assert [one for one in said if re.search(r"\b(you|your|yours)\b", one, re.IGNORECASE)] == []
