"""The walks whose debriefs are held to the truth: the synthetic learners, each case's traps, and many at random."""

from collections.abc import Iterator
from functools import cache
from random import Random

from support.claims.record import Told
from support.depth import examples
from support.logs.drawn import drawn_log
from support.logs.walkers import case_named
from workup.core.authoring.trial import walk_into
from workup.core.content.case import Case
from workup.core.debrief import debrief
from workup.core.walk.following import follow
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.reference import reference
from workup.core.walk.steps import Walk

AT_RANDOM = examples(72)
"""Of each case: 1,000 in all, and 3,000 where the run goes deep."""

PRINTED = 12
"""One in so many of those at random is read off the page too."""

named = cache(case_named)


@cache
def plan_of(case_id: str) -> Walk:
    case = named(case_id)
    return follow(case, reference(case))


def told(case: Case, walk: Walk) -> Told:
    return Told(case, walk, debrief(case, walk), plan_of(case.id))


def known_walks(case_id: str) -> Iterator[tuple[str, Walk]]:
    """The synthetic learners and the traps of a case, by their names."""
    case = named(case_id)
    for name, learner in LEARNERS.items():
        yield name, follow(case, walk_as(learner, case))
    for name, trap in case.traps.items():
        yield f"trap {name}", walk_into(trap, case)


def random_walks(case_id: str, number: int = AT_RANDOM) -> Iterator[Walk]:
    """Walks that do anything that may be done."""
    rng = Random(case_id)
    for _ in range(number):
        yield drawn_log(rng, named(case_id))[1][-1]
