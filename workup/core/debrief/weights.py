"""How heavy what was left open is in this case: what comes first among points of one kind."""

from workup.core.content.case import Case
from workup.core.content.measures import Role
from workup.core.debrief.commitment import StillOpen

_ROLES = {Role.ESSENTIAL: 2, Role.CONTRIBUTORY: 1}


def weight_of_danger(case: Case, danger: StillOpen) -> tuple[bool, int]:
    """What the person had weighs most, then what more of the findings that were seen speak for."""
    return danger.hypothesis == case.answer, len(danger.speaks_for)


def weight_of_step(case: Case, step_id: str) -> tuple[int, int]:
    """What is essential at some moment of the case weighs most, then what sets its answer apart from the look-alike."""
    items = [case.items[item_id] for item_id in case.key_steps[step_id].any_of if item_id in case.items]
    # A question or an examination is not judged, and has no role.
    judged = [item for item in items if not item.is_look]
    roles = [_ROLES.get(role, 0) for item in judged for role in (item.role, *(one.role for one in item.role_changes))]
    answer, other = case.answer, case.contrast.hypothesis
    apart = [abs(item.bearing.get(answer, 0) - item.bearing.get(other, 0)) for item in items]
    return max(roles, default=0), max(apart, default=0)
