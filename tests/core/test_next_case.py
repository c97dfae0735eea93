"""Which case comes next, and why: new before old, two of a kind together, then what was held on to."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.logs.pasts import ALL, TODAY, begun, finished
from support.logs.walkers import CASES, case_named
from test_wording import BANNED

from workup.core.content.case import Case
from workup.core.debrief.evidence import Interval, Moved, Verdict
from workup.core.debrief.history import Walked, history, next_case, suggested
from workup.core.debrief.reasons import Again, Alike, Begins, First, Left, Named, Shared, Suggestion, Unmet
from workup.core.text.value import changed
from workup.document.suggested import because
from workup.document.summary import NextCase, sibling

AT_HAND = {case.id: case for case in ALL}


def _with_stays(one: Walked, stays: Mapping[str, int], verdict: Verdict = "stayed") -> Walked:
    # The same walk, with so many intervals in which each of these did not move with the findings.
    assert one.debrief is not None
    moved = {
        h: Moved(hypothesis=h, before=3, after=3, net=-4, reference_tenths=0, verdict=verdict, strongest=None)
        for h in stays
    }
    intervals = tuple(
        Interval(start="opening", end="bedside", findings=(), moved=(moved[h],))
        for h, n in stays.items()
        for _ in range(n)
    )
    evidence = replace(one.debrief.evidence, intervals=intervals)
    return replace(one, debrief=replace(one.debrief, evidence=evidence, try_next=None))


def _some(*case_ids: str) -> tuple[Case, ...]:
    return tuple(case_named(case_id) for case_id in case_ids)


def _next(walked: tuple[Walked, ...], cases: tuple[Case, ...] = ALL) -> Suggestion:
    suggestion = next_case(walked, cases, TODAY)
    assert suggestion is not None
    return suggestion


def _tried(one: Walked) -> Suggestion:
    # What the debrief of this walk names by itself.
    assert one.debrief is not None
    assert one.debrief.try_next is not None
    following = one.debrief.try_next
    reason = Named(by=one.case, sibling=following.sibling, held=following.held)
    return Suggestion(case=case_named(one.case).contrasts_with[following.sibling].case, reason=reason)


walks = st.lists(
    st.builds(
        lambda case_id, learner, day: finished(case_id, learner, day) if learner else begun(case_id, day),
        st.sampled_from(CASES),
        st.sampled_from(["reference", "at-once", "hedger", "first-impression", None]),
        st.none() | st.integers(TODAY - 10, TODAY),
    ),
    max_size=14,
).map(lambda made: tuple(replace(one, attempt=n) for n, one in enumerate(made, start=1)))


@settings(max_examples=60, deadline=None)
@given(walks, st.randoms())
def test_whatever_was_walked_the_next_case_has_rested_and_one_that_is_new_goes_first(
    walked: tuple[Walked, ...], order: "object"
) -> None:
    suggestion = next_case(walked, ALL, TODAY)

    met = {one.case for one in walked}
    recent = {one.case for one in walked if one.day is not None and TODAY - one.day < 7}
    if suggestion is None:
        assert met == recent == set(CASES)
    else:
        assert suggestion.case not in recent
        assert suggestion.case not in met or met == set(CASES)
        said = because(suggestion, AT_HAND)
        assert said
        assert "\n" not in said
        assert not BANNED.search(said)
    shuffled, cases = list(walked), list(ALL)
    order.shuffle(shuffled)  # type: ignore[attr-defined]  # because Hypothesis names no type for its randoms
    order.shuffle(cases)  # type: ignore[attr-defined]  # because Hypothesis names no type for its randoms
    assert next_case(shuffled, cases, TODAY) == suggestion


def test_whoever_has_walked_nothing_begins_with_the_first_case() -> None:
    assert _next(()) == Suggestion(case="amara", reason=First())
    assert next_case((), (), TODAY) is None


def test_the_first_two_cases_of_a_presenting_problem_stay_together_and_then_they_mix() -> None:
    cases = _some("amara", "tomas", "harald", "joonas")

    second = _next((finished("amara"),), _some("amara", "harald", "joonas"))
    third = _next((finished("amara"), finished("tomas")), cases)

    assert second.case == "joonas", "harald comes before by id, but begins in another way"
    assert second.reason == Begins(like="amara")
    assert third.case == "harald"


def test_a_walk_that_was_left_does_not_make_a_pair_and_is_not_suggested_anew() -> None:
    cases = _some("amara", "harald", "joonas")

    assert _next((begun("amara"),), cases).case == "harald"
    assert _next((begun("amara", day=TODAY - 30),), cases).case == "harald"


def test_the_case_that_its_author_names_for_what_was_held_goes_before_others() -> None:
    suggestion = _next((finished("amara", "first-impression"),))

    named = case_named("amara").contrasts_with[0]
    assert suggestion.case == named.case == "tomas"
    assert suggestion.reason == Named(by="amara", sibling=0, held=True)
    assert because(suggestion, AT_HAND) == (
        f"At one point acute cerebellar ataxia did not move with Amara's findings; {named.because}"
    )


@pytest.mark.parametrize("verdict", ["stayed", "against"])
def test_of_what_stayed_and_of_what_moved_against_the_findings_only_what_is_true_of_both_is_said(
    verdict: Verdict,
) -> None:
    named = _next((_with_stays(finished("amara"), {"cerebellar-ataxia": 1}, verdict),), _some("amara", "tomas"))
    alike = _next((_with_stays(finished("kofi"), {"posterior-fossa": 1}, verdict),), _some("kofi", "mei"))
    quiet = _next((_with_stays(finished("kofi"), {"posterior-fossa": 1}, "quiet"),), _some("kofi", "mei"))

    assert named.reason == Named(by="amara", sibling=0, held=True)
    assert isinstance(alike.reason, Named | Alike)
    assert not isinstance(quiet.reason, Named | Alike)


def test_without_such_a_name_a_case_with_that_look_alike_goes_first() -> None:
    alone = changed(case_named("amara"), contrasts_with=())
    walked = (_with_stays(finished("amara"), {"cerebellar-ataxia": 1}),)

    # Joonas' case has it among its look-alikes; the same case without it comes first by id.
    without = changed(case_named("joonas"), id="abe", contrasts_with=())
    suggestion = _next(walked, (alone, without, *_some("joonas", "kofi")))

    assert suggestion.case == "joonas"
    assert suggestion.reason == Alike(hypothesis="cerebellar-ataxia")
    assert because(suggestion, AT_HAND) == (
        "At one point acute cerebellar ataxia did not move with the findings; it is on the list there too."
    )


@pytest.mark.parametrize(
    ("stays", "case_id"), [({"toxic": 1, "oms-no-tumour": 2}, "zahra"), ({"toxic": 2, "oms-no-tumour": 1}, "noor")]
)
def test_what_was_held_most_decides(stays: dict[str, int], case_id: str) -> None:
    # Harald's author names Zahra for the one and Noor for the other.
    walked = (_with_stays(finished("harald"), stays),)

    assert _next(walked, _some("harald", "elias", "noor", "zahra")).case == case_id


def test_held_in_several_cases_counts_together() -> None:
    walked = (
        _with_stays(finished("harald"), {"oms-no-tumour": 1, "toxic": 2}),
        _with_stays(finished("sofia"), {"oms-no-tumour": 2}),
    )

    assert _next(walked, _some("harald", "sofia", "noor", "zahra")).case == "zahra"


def test_a_reason_that_is_no_judgement_is_not_marked_as_one() -> None:
    reasons = {
        because(one, AT_HAND): one.is_judged
        for one in (
            _next((finished("amara", "first-impression"),)),
            _next((finished("amara"),), _some("amara", "harald", "joonas")),
            _next((begun("amara"),), _some("amara", "harald")),
            _next((_with_stays(finished("kofi"), {"posterior-fossa": 1}),), _some("kofi", "mei")),
            _next((_with_stays(finished("kofi", "at-once"), {}),), _some("kofi", "harald")),
        )
    }

    judged = [said for said, is_judged in reasons.items() if is_judged]
    plain = [said for said, is_judged in reasons.items() if not is_judged]
    assert all("did not move with" in said or "left open" in said for said in judged), judged
    assert not any("did not move with" in said or "left open" in said for said in plain), plain
    assert len(judged) >= 2
    assert len(plain) >= 2


def test_of_several_attempts_the_latest_counts() -> None:
    first, second = finished("amara", "first-impression"), finished("amara", "reference", attempt=2)

    suggestion = _next((second, first))

    assert suggestion == _tried(second)


def test_ties_go_by_shared_open_steps_and_then_by_id() -> None:
    walked = (_with_stays(finished("kofi", "at-once"), {}),)
    asked = case_named("kofi").key_steps
    step = next(iter(asked.values()))
    twin = changed(case_named("priya"), contrasts_with=())
    shares = changed(twin, id="zoe", key_steps={"one": step})
    shares_none = changed(twin, id="abe", key_steps={"one": changed(step, any_of=("pet-ct",))})
    kofi = case_named("kofi")

    suggestion = _next(walked, (kofi, shares_none, shares))

    assert suggestion == Suggestion(case="zoe", reason=Shared())
    assert _next((finished("kofi"),), (kofi, shares_none, shares)).case == "abe", "nothing was left open"
    assert _next((finished("kofi"),), (kofi, shares_none, shares)).reason == Unmet()


def test_a_case_rests_for_seven_days() -> None:
    cases = _some("amara", "tomas")
    six, seven = finished("amara", day=TODAY - 6), finished("amara", day=TODAY - 7)
    tomas = finished("tomas", day=TODAY - 2)

    assert next_case((six, tomas), cases, TODAY) is None
    assert history("heron-41", (six, tomas), cases, TODAY).days_to_wait == 1
    assert next_case((seven, tomas), cases, TODAY) == Suggestion(case="amara", reason=Again(days=7))


def test_of_cases_that_have_rested_the_one_that_lies_longest_back_comes_first() -> None:
    cases = _some("amara", "tomas", "mei")
    walked = (finished("amara", day=TODAY - 8), finished("tomas", day=TODAY - 20), finished("mei", day=TODAY - 9))
    unknown = (*walked[:2], finished("mei", day=None))
    again = (*walked, begun("tomas", day=TODAY - 1, attempt=2))

    assert _next(walked, cases).case == "tomas"
    assert _next(unknown, cases).case == "mei"
    assert _next(unknown, cases).reason == Again(days=None)
    assert _next(again, cases).case == "mei"


@pytest.mark.parametrize("case_id", CASES)
@pytest.mark.parametrize("learner", ["reference", "first-impression", "hedger"])
def test_after_a_first_walk_the_history_says_what_its_debrief_says(case_id: str, learner: str) -> None:
    walked = finished(case_id, learner)
    assert walked.debrief is not None
    of_its_own = sibling(case_named(case_id), walked.debrief)

    suggestion = suggested((walked,), ALL, TODAY)

    assert suggestion is not None
    assert suggestion == _tried(walked)
    assert of_its_own == NextCase(suggestion.case, because(suggestion, AT_HAND))


def test_the_debrief_of_the_latest_walk_names_the_next_case_where_it_is_still_new() -> None:
    amara, kofi = finished("amara", day=TODAY - 3), finished("kofi", day=TODAY)
    following = _tried(kofi).case

    assert _next((kofi, amara)).case == following
    assert _next((kofi, amara, finished(following, day=TODAY - 4))).case != following
    later = replace(amara, day=TODAY, turn=1)
    assert _next((kofi, later)) == _tried(later)


def test_a_walk_that_was_left_is_suggested_before_any_other() -> None:
    left = suggested((finished("amara"), begun("mei", day=TODAY - 5), begun("kofi", day=TODAY - 9)), ALL, TODAY)

    assert left == Suggestion(case="mei", reason=Left())
    assert (left.is_left, left.is_judged) == (True, False)
    assert because(left, AT_HAND) == "You left this walk before its end, and can go on from there."


def test_a_walk_that_was_taken_up_anew_is_no_longer_left() -> None:
    again = (begun("mei"), finished("mei", attempt=2))

    assert suggested(again, ALL, TODAY) == next_case(again, ALL, TODAY)
    assert suggested((begun("mei"),), _some("amara"), TODAY) == next_case((begun("mei"),), _some("amara"), TODAY)


def test_what_an_author_names_for_what_was_held_goes_before_what_has_it_as_a_look_alike() -> None:
    alike = changed(
        case_named("priya"),
        id="abe",
        contrast=changed(case_named("priya").contrast, hypothesis="toxic"),
        contrasts_with=(),
    )
    neither = changed(alike, id="aaron", contrast=changed(alike.contrast, hypothesis="encephalitis"))
    walked = (_with_stays(finished("harald"), {"toxic": 1}),)
    cases = (neither, alike, *_some("harald", "noor"))

    named = case_named("noor")
    assert "toxic" not in {named.contrast.hypothesis, *(one.hypothesis for one in named.contrasts_with)}
    assert _next(walked, cases).case == "noor"
    assert _next(walked, cases[:-1]) == Suggestion(case="abe", reason=Alike(hypothesis="toxic"))


def test_of_walks_that_were_left_one_of_an_unknown_day_lies_furthest_back_and_of_one_day_the_turn_counts() -> None:
    unknown, known = replace(begun("mei", day=None), turn=9), begun("kofi", day=1)
    early, late = replace(begun("mei"), turn=2), replace(begun("kofi"), turn=1)

    for left, case_id in (((unknown, known), "kofi"), ((early, late), "mei"), ((known, early), "mei")):
        assert suggested(left, ALL, TODAY) == suggested(left[::-1], ALL, TODAY)
        assert suggested(left, ALL, TODAY) == Suggestion(case=case_id, reason=Left())


def test_own_walks_stand_in_the_order_of_their_days_those_of_unknown_day_first() -> None:
    in_order = (
        begun("tomas", day=None),
        finished("mei", day=0),
        begun("amara", day=1),
        finished("amara", day=1, attempt=2),
        begun("kofi", day=1),
        begun("amara", day=2, attempt=3),
    )

    for shift in range(len(in_order)):
        walked = (*in_order[shift:], *in_order[:shift])
        assert history("heron-41", walked[::-1], ALL, TODAY).walked == in_order


@pytest.mark.parametrize(
    ("days", "waits"),
    [([], 0), ([None], 0), ([0], 7), ([5, 3], 2), ([6], 1), ([7], 0), ([30], 0), ([6, 30], 0), ([6, None], 1)],
)
def test_the_days_until_a_case_is_due_again_are_counted_from_the_one_that_lies_longest_back(
    days: list[int | None], waits: int
) -> None:
    walked = [begun(case.id, None if ago is None else TODAY - ago) for case, ago in zip(ALL, days, strict=False)]

    assert history(None, walked, ALL, TODAY).days_to_wait == waits
