"""What a class report does not show, and why: every absence has its reason beside it."""

from collections.abc import Iterator

from workup.core.classroom.facts import CHECKPOINTS
from workup.core.classroom.gate import (
    BANDS_FROM,
    COUNTS_FROM,
    INTERVALS_FROM,
    ITEMS_FROM,
    OUTSIDE_FROM,
    PERCENTS_FROM,
    Gate,
)
from workup.core.classroom.views import (
    ClassReport,
    CourseWithheld,
    ExactWithheld,
    Inside,
    ListsWithheld,
    RulesWithheld,
    TooFew,
    Whole,
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
        TooFew(kind="percents", least=PERCENTS_FROM),
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
    few = {checkpoint: not gate.shows(gate.total("leads", checkpoint)) for checkpoint in CHECKPOINTS}
    if lists := tuple(checkpoint for checkpoint in CHECKPOINTS if few[checkpoint]):
        yield ListsWithheld(checkpoints=lists, least=_least(gate))
    turns, lasts = (gate.shows(gate.total(what)) for what in ("pivot", "switch"))
    if not turns:
        yield CourseWithheld(kind="pivot", least=_least(gate))
    if made.pivot is not None and not made.pivot.findings:
        yield CourseWithheld(kind="before the pivot", least=OUTSIDE_FROM if gate.shareable else PERCENTS_FROM)
    if not lasts:
        yield CourseWithheld(kind="switches", least=_least(gate))
    exact: dict[Whole, bool] = {
        "naming": made.naming is None,
        "pivot": turns and made.pivot is None,
        "lists": any(not few[one] and one not in came for one in CHECKPOINTS),
        "switches": lasts and not made.switches,
        "diagnoses": made.diagnoses is None,
    }
    wholes = tuple(whole for whole, is_exact in exact.items() if is_exact and gate.shareable)
    steps = tuple(step for step in case.key_steps if step not in {one.id for one in made.steps})
    told = {one.item for one in made.tests}
    items = tuple(item for item in case.items if gate.total("order", item) and item not in told)
    if wholes or steps or items:
        yield ExactWithheld(wholes=wholes, steps=steps, items=items)


def _least(gate: Gate) -> int:
    return OUTSIDE_FROM if gate.shareable else COUNTS_FROM
