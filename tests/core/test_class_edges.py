"""The edges of a class report, on counts made by hand."""

from support.cases import built_in

from workup.core.classroom.report import report
from workup.core.classroom.tally import Tally
from workup.core.classroom.views import ClassReport

AMARA = built_in.case("amara")


def read(*counts: tuple[tuple[str | int, ...], int]) -> ClassReport:
    return report(AMARA, Tally([(("learner",), 10), *counts]))


def withheld(made: ClassReport) -> set[str]:
    return {one.kind for one in made.withheld}


def test_a_delay_is_a_point_only_where_somebody_was_late_and_enough_are_known() -> None:
    none_late = read((("delay", "look", "in time"), 10))
    few_known = read((("delay", "look", "late"), 4))
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
