"""What a class report does not show, and why: every absence has its reason beside it."""

from collections.abc import Iterator

from workup.core.classroom.facts import CHECKPOINTS
from workup.core.classroom.gate import BANDS_FROM, COUNTS_FROM, INTERVALS_FROM, ITEMS_FROM, OUTSIDE_FROM, Gate
from workup.core.classroom.views import (
    ClassReport,
    CourseWithheld,
    Inside,
    ListsWithheld,
    RulesWithheld,
    TooFew,
    Withheld,
)
from workup.core.content.case import Case


def withheld(gate: Gate) -> tuple[Withheld, ...]:
    """What a class of this size is not shown."""
    n = gate.learners
    if not gate.shows(n):
        return (TooFew(kind="everything", least=_least(gate)),)
    if gate.shareable:
        # What stays inside the class at any number is not said to need a larger one.
        return (Inside(kind="inside"), Inside(kind="calibration"))
    sizes = (
        TooFew(kind="intervals", least=INTERVALS_FROM),
        TooFew(kind="bands", least=BANDS_FROM),
        TooFew(kind="items", least=ITEMS_FROM),
    )
    return (*(one for one in sizes if not gate.shows(n, one.least)), Inside(kind="calibration"))


def too_few(case: Case, gate: Gate, made: ClassReport) -> tuple[Withheld, ...]:
    """What is left out although the class is large enough, because too few of it came that far."""
    return tuple(_too_few(case, gate, made))


def _too_few(case: Case, gate: Gate, made: ClassReport) -> Iterator[Withheld]:
    shown = {rule.id for rule in made.rules}
    if rules := tuple(rule_id for rule_id in case.safety if rule_id not in shown):
        yield RulesWithheld(rules=rules, least=_least(gate))
    came = {standing.checkpoint for standing in made.standings}
    if lists := tuple(checkpoint for checkpoint in CHECKPOINTS if checkpoint not in came):
        yield ListsWithheld(checkpoints=lists, least=_least(gate))
    if made.pivot is None and gate.shows(gate.learners, INTERVALS_FROM):
        yield CourseWithheld(kind="pivot", least=INTERVALS_FROM)
    if made.pivot is not None and not made.pivot.findings:
        yield CourseWithheld(kind="before the pivot", least=_least(gate))
    if not made.switches and gate.shows(gate.learners, INTERVALS_FROM):
        yield CourseWithheld(kind="switches", least=INTERVALS_FROM)


def _least(gate: Gate) -> int:
    return OUTSIDE_FROM if gate.shareable else COUNTS_FROM
