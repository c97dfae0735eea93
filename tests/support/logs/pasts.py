"""Walks of a learner's past, for tests of what comes next."""

from functools import cache

from support.logs.walkers import CASES, case_named
from workup.core.debrief import Debrief, debrief
from workup.core.debrief.history import Walked
from workup.core.walk.following import follow
from workup.core.walk.learners import LEARNERS, walk_as

ALL = tuple(case_named(case_id) for case_id in CASES)
TODAY = 1000


@cache
def _made(case_id: str, learner: str) -> Debrief:
    case = case_named(case_id)
    return debrief(case, follow(case, walk_as(LEARNERS[learner], case)))


def finished(case_id: str, learner: str = "reference", day: int | None = TODAY, attempt: int = 1) -> Walked:
    """A finished walk by one of the synthetic learners."""
    return Walked(case=case_id, attempt=attempt, day=day, finished=True, debrief=_made(case_id, learner))


def begun(case_id: str, day: int | None = TODAY, attempt: int = 1) -> Walked:
    """A walk that was left before its end."""
    return Walked(case=case_id, attempt=attempt, day=day, finished=False)
