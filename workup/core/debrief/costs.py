"""What a walk cost the person beside the plan, and what had to wait: the points about burden and delay."""

from workup.core.debrief.worth import Worth
from workup.core.walk.moment import DAY

LARGE_SEDATIONS, LARGE_EXPOSURES, LARGE_IDLE = 2, 3, 10
"""From so many sedations or exposures over the plan, or idle tests, the burden is large."""


def is_large(worth: Worth) -> bool:
    """Whether the walk cost far more than the plan."""
    exposures = worth.avoidable_films + worth.avoidable_scans
    return worth.avoidable_sedations >= LARGE_SEDATIONS or exposures >= LARGE_EXPOSURES or worth.against >= LARGE_IDLE


def costs_more(worth: Worth) -> bool:
    """Whether the walk cost more than the plan in any unit, or in very many idle tests."""
    return (
        worth.avoidable_sedations > 0
        or worth.avoidable_films > 0
        or worth.avoidable_scans > 0
        or worth.avoidable_invasive
        or worth.against >= LARGE_IDLE
    )


def is_late_look(worth: Worth) -> bool:
    """Whether the person was first examined a day or more after the plan does so, with tests ordered before."""
    return is_late(worth.burden.first_look, worth.reference.first_look, worth.tests_before_look)


def is_late(own: int | None, plan: int | None, tests_before: int) -> bool:
    """Whether a first look, with so many tests ordered before it, came a day or more after the plan's."""
    return tests_before > 0 and own is not None and plan is not None and own - plan >= DAY


def is_late_result(worth: Worth) -> bool:
    """Whether the last key result came more than a day after the plan's."""
    return is_long(worth.burden.key_minutes, worth.reference.key_minutes)


def is_long(own: int | None, plan: int | None) -> bool:
    """Whether a last key result came more than a day after the plan's."""
    return own is not None and plan is not None and own - plan > DAY
