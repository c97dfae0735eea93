"""Every sentence of a debrief is true of its walk: over all cases, for all learners and traps, and at random.

A rule that could not catch its own fault would be worth nothing, so each has a mutant: a debrief of a real walk in
which one thing is told as it was not.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest
from support.claims import answer as claims_of_the_answer
from support.claims import case as claims_of_the_case
from support.claims import lists as claims_of_the_list
from support.claims import page as claims_of_the_page
from support.claims import record as claims
from support.claims import tests as claims_of_the_tests
from support.claims.faults import FAULTS, WORDS
from support.claims.page import WRITTEN
from support.claims.record import Told
from support.claims.walks import PRINTED, known_walks, named, random_walks, told
from support.depth import alike
from support.logs.walkers import CASES
from support.pages.readers import FORMATS, words_of
from support.pages.summaries import summary_of

from workup.core.debrief.contrast import answer_beside
from workup.core.walk.following import follow
from workup.core.walk.learners import LEARNERS, walk_as
from workup.document.rounds import rounds
from workup.render.room import parts

assert all((claims_of_the_answer, claims_of_the_case, claims_of_the_list, claims_of_the_tests)), "each brings its rules"


def printed(one: Told) -> str:
    return " ".join(summary_of(one.case, one.made, "text", width=100).split())


@pytest.mark.parametrize("case_id", CASES)
def test_every_claim_about_the_learners_and_the_traps_is_true(case_id: str) -> None:
    for name, walk in known_walks(case_id):
        one = told(named(case_id), walk)

        assert claims.untrue(one) == [], name
        assert claims_of_the_page.untrue(one, printed(one)) == [], name


@pytest.mark.parametrize("case_id", CASES)
def test_every_claim_about_walks_at_random_is_true(case_id: str) -> None:
    for number, walk in enumerate(random_walks(case_id)):
        one = told(named(case_id), walk)

        assert claims.untrue(one) == [], number
        if number % PRINTED == 0:
            assert claims_of_the_page.untrue(one, printed(one)) == [], number


@pytest.mark.parametrize("case_id", alike(CASES))
def test_every_form_says_above_what_an_author_wrote_of_the_case_that_it_is_the_case_as_written(case_id: str) -> None:
    case = named(case_id)
    made = told(case, follow(case, walk_as(LEARNERS["at-once"], case))).made
    made = replace(made, contrast=answer_beside(case, case.contrast.hypothesis, ()))
    rests_on = [case.items[item_id].label for item_id in case.contrast.findings]
    assert rests_on, "a pivot says on which findings it rests"
    first = [" ".join(text.split())[:60] for text in (case.contrast.pivot, case.teaching.points[0].text)]

    pages = {format: words_of(summary_of(case, made, format), format) for format in FORMATS}
    room = " ".join(" ".join(text.split()) for _, text in parts(rounds(case, made, next_case=None), width=60))

    for form, page in pages.items():
        for text in first:
            assert re.search(rf"{re.escape(WRITTEN)} (- )?{re.escape(text)}", page), (form, text)
    assert f"{WRITTEN} {first[0]}" in room
    assert first[1] not in room


def any_told() -> Iterator[Told]:
    for case_id in ("amara", "kofi", "noor", "harald", "mei"):
        for _, walk in known_walks(case_id):
            yield told(named(case_id), walk)
    for case_id in ("amara", "kofi", "noor", "harald", "mei"):
        for walk in random_walks(case_id, 60):
            yield told(named(case_id), walk)


@cache
def some_told() -> tuple[Told, ...]:
    return tuple(any_told())


@pytest.mark.parametrize("fault", FAULTS)
def test_a_debrief_with_one_untrue_claim_is_caught(fault: str) -> None:
    begins, fits, edit = FAULTS[fault]
    one = next(t for t in some_told() if fits(t))

    found = claims.untrue(edit(one))

    assert any(line.startswith(begins) for line in found), found


def test_each_rule_of_the_record_has_a_fault_that_it_catches() -> None:
    caught = {says for says in claims.RULES for begins, _, _ in FAULTS.values() if says.startswith(begins)}

    assert caught == set(claims.RULES)


@pytest.mark.parametrize("fault", WORDS)
def test_a_page_with_one_untrue_sentence_is_caught(fault: str) -> None:
    begins, fits, pattern, words = WORDS[fault]
    one = next(t for t in some_told() if fits(t))
    page = printed(one)
    assert re.search(pattern, page), "the fault does not fit the page"

    found = claims_of_the_page.untrue(one, re.sub(pattern, words, page, count=1))

    assert any(line.startswith(begins) for line in found), found


def test_each_rule_of_the_page_has_a_fault_that_it_catches() -> None:
    caught = {says for says in claims_of_the_page.RULES for begins, *_ in WORDS.values() if says.startswith(begins)}

    assert caught == set(claims_of_the_page.RULES)
