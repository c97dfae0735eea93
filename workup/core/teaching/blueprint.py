"""The family of cases at a glance: what each is, what it is taken for, and what tells the two apart."""

from collections.abc import Iterator

from workup.core.content.case import Case
from workup.core.content.case_item import CaseItem, LaterForm, Shown
from workup.core.content.casefile import Beginning
from workup.core.content.findings import KnownAlready
from workup.core.content.measures import AgeGroup, Role
from workup.core.text.value import Value

SHOWN = 3
"""How many findings are named for a pair."""


class Discriminator(Value):
    """A finding of the case that sets the answer apart from the trap."""

    label: str
    outcome: str
    lead: int
    """Its bearing on the answer, less that on the trap."""
    since: "Since | None"
    """From when it is shown; None from the first."""


class Since(Value):
    """From when a later form is shown."""

    later: LaterForm
    after: str
    """The label of the item that it comes after; empty for none."""


class ShownLater(Value):
    """A finding that changes."""

    label: str
    outcome: str | None
    """What it shows by then; None for what is gone."""
    since: Since


class Known(Value):
    """A result that is known when the walk begins."""

    label: str
    known: KnownAlready


class Bound(Value):
    """An act that the reference plan does only once a picture has been read."""

    label: str
    pictures: tuple[str, ...]
    """Their labels."""


class Plan(Value):
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
    answer_id: str
    trap_id: str
    pivot: str
    basis: tuple[str, ...]
    discriminators: tuple[Discriminator, ...]
    excluded: tuple[str, ...]
    """Labels of the other hypotheses in play."""
    siblings: tuple[str, ...]
    begins: Beginning
    known: tuple[Known, ...]
    later: tuple[ShownLater, ...]
    acts: tuple[str, ...]
    """Labels of the acts that protect and are essential here at some moment."""
    bound: tuple[Bound, ...]


def plan_of(case: Case) -> Plan:
    """The line of a case in the blueprint."""
    trap = case.contrast.hypothesis
    lead = {
        shown: form.bearing.get(case.answer, 0) - form.bearing.get(trap, 0)
        for shown, form in case.forms.items()
        if form.bearing.get(case.answer, 0) > form.bearing.get(trap, 0)
    }
    # Of an evidence group one finding is enough: a later one where the first tells nothing.
    best: dict[str, Shown] = {}
    for shown in sorted(lead, key=lambda one: (one[1] > 0, -lead[one])):
        best.setdefault(case.forms[shown].group, shown)
    loudest = sorted(best.values(), key=lambda one: -lead[one])
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
        answer_id=case.answer,
        trap_id=trap,
        pivot=case.contrast.pivot,
        basis=case.contrast.basis,
        discriminators=tuple(
            Discriminator(
                label=case.forms[shown].label,
                outcome=_outcome(case.forms[shown]),
                lead=lead[shown],
                since=_since(case, *shown),
            )
            for shown in loudest[:SHOWN]
        ),
        excluded=tuple(case.label(h) for h in case.hypotheses if h not in (case.answer, trap)),
        siblings=tuple(sibling.case for sibling in case.contrasts_with),
        begins=case.begins,
        known=tuple(Known(label=item.label, known=item.known) for item in case.items.values() if item.known),
        later=tuple(
            ShownLater(label=item.label, outcome=None if item.late else _outcome(item), since=since)
            for shown, item in case.forms.items()
            if (since := _since(case, *shown))
        ),
        acts=tuple(case.items[act].label for act in case.items if act in case.protective and _is_essential(case, act)),
        bound=tuple(_bound(case)),
    )


def _since(case: Case, item_id: str, form: int) -> Since | None:
    if not form:
        return None
    later = case.items[item_id].later[form - 1]
    return Since(later=later, after=case.items[later.after].label if later.after in case.items else "")


def _outcome(item: CaseItem) -> str:
    return item.outcome.replace("-", " ")


def _is_essential(case: Case, act: str) -> bool:
    item = case.items[act]
    return Role.ESSENTIAL in (item.role, *(change.role for change in item.role_changes))


def _bound(case: Case) -> Iterator[Bound]:
    for step in case.reference.steps:
        for act in step.bound:
            pictures = tuple(case.items[one].label for one in step.order if one in case.waiting[act])
            yield Bound(label=case.items[act].label, pictures=pictures)
