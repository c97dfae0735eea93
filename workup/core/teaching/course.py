"""Cases that make a course together: few enough for a term, and each with something to learn from another."""

from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from workup.core.teaching.blueprint import Plan

SIZES = (3, 4, 5, 6)
"""Cases of a course."""


class Course(NamedTuple):
    """Cases in the order in which they are walked, the easiest first."""

    plans: tuple[Plan, ...]
    answers: int
    """How many different diagnoses they turn out to be."""
    turned: int
    """In how many of them the trap is what another one turned out to be."""


def courses(plans: Sequence[Plan]) -> tuple[Course, ...]:
    """The best course of each size that there are cases for: the one of most answers, then of most traps that are the
    answer of another, then the easiest, then of most ages; of equals, the one that the family lists first."""
    return tuple(_best(plans, size) for size in SIZES if size <= len(plans))


def _best(plans: Sequence[Plan], size: int) -> Course:
    chosen = max(combinations(plans, size), key=_worth)
    return Course(tuple(sorted(chosen, key=lambda one: one.difficulty)), *_worth(chosen)[:2])


def _worth(plans: Sequence[Plan]) -> tuple[int, int, int, int]:
    answers = {one.answer_id for one in plans}
    turned = sum(one.trap_id in answers for one in plans)
    return len(answers), turned, -sum(one.difficulty for one in plans), len({one.age for one in plans})
