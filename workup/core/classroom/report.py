"""A tally made into a report. Pure: the same case and tally, the same report, however the class was split."""

from workup.core.classroom.course import burdens, naming, pivot, standings, switches
from workup.core.classroom.facts import KINDS
from workup.core.classroom.figures import point_biserial
from workup.core.classroom.gate import ITEMS_FROM, Gate
from workup.core.classroom.seminar import flags, points
from workup.core.classroom.tally import Tally
from workup.core.classroom.views import ClassReport, DangerView, OrderView, RuleView, StepView, Subject
from workup.core.classroom.withheld import too_few, withheld
from workup.core.content.case import Case, CaseItem
from workup.core.content.cited import cited
from workup.core.debrief.worth import planned
from workup.core.text.kinds import DAGGER


def report(case: Case, tally: Tally, *, shareable: bool = False) -> ClassReport:
    """What may be said about this class; shareable for what may be said outside it."""
    gate = Gate(tally, shareable=shareable)
    bare = ClassReport(
        subject=Subject(
            case=case.id,
            name=case.patient.name,
            title=case.title,
            version=case.version,
            rules=case.rules,
            begins=case.begins,
            provenance=case.provenance,
        ),
        learners=gate.learners,
        shareable=shareable,
        is_shown=gate.shows(gate.learners),
        withheld=withheld(gate),
        answer=case.answer,
        labels={option: case.label(option) for option in case.options},
    )
    if not bare.is_shown:
        return bare
    made = bare.model_copy(
        update={
            "steps": _steps(case, gate),
            "rules": _rules(case, gate),
            "dangers": _dangers(case, gate),
            "tests": _tests(case, gate),
            "burden": burdens(gate, planned(case)),
            "naming": naming(gate),
            "pivot": pivot(case, gate),
            "standings": standings(case, gate),
            "switches": switches(gate),
            "diagnoses": {str(option): count for option, count in gate.spread("diagnosis").items()},
        }
    )
    made = made.model_copy(
        update={
            "flags": flags(case, gate, made),
            "points": points(case, gate, made),
            "withheld": (*too_few(case, gate, made), *bare.withheld),
        }
    )
    return made.model_copy(update={"sources": cited(case, made)})


def _steps(case: Case, gate: Gate) -> tuple[StepView, ...]:
    n = gate.learners
    return tuple(
        StepView(
            id=step_id,
            label=step.label,
            why=step.why,
            basis=step.basis,
            omitted=gate.share(gate.of("step", step_id, "open"), n),
            late=gate.of("step", step_id, "done late"),
            discrimination=_discrimination(gate, step_id),
        )
        for step_id, step in case.key_steps.items()
    )


def _discrimination(gate: Gate, step_id: str) -> int | None:
    if not gate.shows(gate.learners, ITEMS_FROM):
        return None
    joint = {(did, rest): count for did in (0, 1) for rest, count in gate.numbers("beside", step_id, did).items()}
    return point_biserial(joint)


def _rules(case: Case, gate: Gate) -> tuple[RuleView, ...]:
    views = []
    for rule_id, rule in case.safety.items():
        flagged = gate.of("rule", rule_id, "flagged")
        exposed = gate.total("rule", rule_id)
        if gate.shows(exposed):
            views.append(
                RuleView(
                    id=rule_id,
                    label=rule.label,
                    level=rule.level,
                    flagged=gate.share(flagged, exposed),
                    why=rule.why,
                    basis=rule.basis,
                )
            )
    for item_id, harmed in gate.spread("harmful").items():
        item = case.items[str(item_id)]
        ordered = gate.total("order", item_id)
        if gate.shows(ordered):
            views.append(
                RuleView(
                    id=item.id,
                    label=f"{item.label}, at a moment when the author calls it harmful",
                    level="stop",
                    flagged=gate.share(min(harmed, ordered), ordered),
                    why=_harm(item),
                    basis=tuple(dict.fromkeys((*item.role_basis, DAGGER))),
                )
            )
    return tuple(views)


def _harm(item: CaseItem) -> str:
    return next((change.why for change in item.role_changes if change.role.value == "harmful"), item.role_why)


def _dangers(case: Case, gate: Gate) -> tuple[DangerView, ...]:
    return tuple(
        DangerView(
            hypothesis=hypothesis,
            label=case.label(hypothesis),
            open=gate.share(gate.of("danger", hypothesis, "open"), gate.learners),
            why=given.why,
            basis=given.basis,
        )
        for hypothesis, given in case.must_not_miss.items()
    )


def _tests(case: Case, gate: Gate) -> tuple[OrderView, ...]:
    views = []
    for item in case.items.values():
        useful, neutral, against = (gate.of("order", item.id, kind) for kind in KINDS)
        if ordered := gate.total("order", item.id):
            views.append(
                OrderView(
                    item=item.id,
                    label=item.label,
                    role=item.role,
                    ordered=gate.share(ordered, gate.learners),
                    useful=useful,
                    neutral=neutral,
                    against=against,
                    burden=item.burden_in_words,
                )
            )
    return tuple(views)
