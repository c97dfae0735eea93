"""Small things that a class report must not get wrong: what stands before a turn, and why a test was harmful."""

from support.logs.walkers import case_named

from workup.core.classroom.report import report
from workup.core.classroom.tally import Tally
from workup.document.class_report.safety import rule_said

AMARA = case_named("amara")


def before_a_turn(turned: dict[str, int], stayed: dict[str, int]) -> list[str]:
    """Which findings are named, of ten learners who turned: by how many each was seen before, beside intervals without
    a turn; under no name, how many intervals there were."""
    counts = [
        (("learner",), 10),
        (("pivot", "bedside"), 10),
        *((("before", "turned", item), count) for item, count in turned.items()),
        *((("before", "did not turn", item), count) for item, count in stayed.items()),
    ]
    made = report(AMARA, Tally(counts))
    assert made.pivot is not None
    return [one.item for one in made.pivot.findings]


def test_one_interval_without_a_turn_counts_as_all_of_them() -> None:
    turned = {"": 10, "onset": 6, "video": 6}

    assert before_a_turn(turned, {}) == ["video", "onset"]
    assert before_a_turn(turned, {"": 1, "video": 1}) == ["onset"]


def test_of_findings_seen_as_often_one_that_says_nothing_of_the_answer_comes_last() -> None:
    assert AMARA.answer not in AMARA.items["gait"].bearing

    assert before_a_turn({"": 10, "gait": 6, "onset": 6, "video": 6}, {}) == ["video", "onset", "gait"]


def test_of_a_harmful_test_it_is_said_why_it_had_become_harmful_and_where_it_always_was_why_it_is() -> None:
    kofi = case_named("kofi")
    needle = kofi.items["lumbar-puncture"]
    (became,) = needle.role_changes
    always = needle.model_copy(update={"role_changes": ()})
    from_the_start = kofi.model_copy(update={"items": {**kofi.items, needle.id: always}})

    assert rule_said(kofi, "harmful", needle.id).why == became.why
    assert rule_said(from_the_start, "harmful", needle.id).why == needle.role_why
