"""The family of cases at a glance: what each is, what it is taken for, and what tells the two apart."""

from workup.core.content.case import Case
from workup.core.content.measures import AgeGroup
from workup.core.text.kinds import Frozen

SHOWN = 3
"""How many findings are named for a pair."""


class Discriminator(Frozen):
    """A finding of the case that sets the answer apart from the trap."""

    label: str
    outcome: str
    lead: int
    """Its bearing on the answer, less that on the trap."""


class Plan(Frozen):
    """One case, for a facilitator. Never shown to learners."""

    case: str
    name: str
    title: str
    presenting: str
    age: str
    audience: str
    setting: str
    difficulty: int
    minutes: int
    answer: str
    trap: str
    pivot: str
    basis: tuple[str, ...]
    discriminators: tuple[Discriminator, ...]
    excluded: tuple[str, ...]
    """Labels of the other hypotheses in play."""
    siblings: tuple[str, ...]


def plan_of(case: Case) -> Plan:
    """The line of a case in the blueprint."""
    trap = case.contrast.hypothesis
    lead = {
        item.id: item.bearing.get(case.answer, 0) - item.bearing.get(trap, 0)
        for item in case.items.values()
        if item.bearing.get(case.answer, 0) > item.bearing.get(trap, 0)
    }
    # Of an evidence group one finding is enough.
    best: dict[str, str] = {}
    for item_id in sorted(lead, key=lambda one: -lead[one]):
        best.setdefault(case.items[item_id].group, item_id)
    return Plan(
        case=case.id,
        name=case.patient.name,
        title=case.title,
        presenting=case.presenting,
        age=AgeGroup.at(case.patient.age_months).value,
        audience=case.audience,
        setting=case.patient.setting,
        difficulty=case.difficulty,
        minutes=case.minutes,
        answer=case.label(case.answer),
        trap=case.label(trap),
        pivot=case.contrast.pivot,
        basis=case.contrast.basis,
        discriminators=tuple(
            Discriminator(
                label=case.items[item_id].label,
                outcome=case.items[item_id].outcome.replace("-", " "),
                lead=lead[item_id],
            )
            for item_id in list(best.values())[:SHOWN]
        ),
        excluded=tuple(case.label(h) for h in case.hypotheses if h not in (case.answer, trap)),
        siblings=tuple(sibling.case for sibling in case.contrasts_with),
    )
