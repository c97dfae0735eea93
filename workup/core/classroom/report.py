"""A tally made into a report. Pure: the same case and tally, the same report, however the class was split."""

from workup.core.classroom.course import burdens, naming, pivot, standings, switches
from workup.core.classroom.figures import point_biserial
from workup.core.classroom.gate import ITEMS_FROM, Gate
from workup.core.classroom.seminar import flags, points
from workup.core.classroom.split import groups_apart
from workup.core.classroom.tally import Tally
from workup.core.classroom.views import ClassReport, DangerView, OrderView, RuleView, SeenView, StepView
from workup.core.classroom.withheld import too_few, withheld
from workup.core.content.case import Case
from workup.core.debrief import Subject
from workup.core.debrief.worth import KINDS
from workup.core.text.value import changed


def report(case: Case, tally: Tally, *, shareable: bool = False) -> ClassReport:
    """What may be said about this class; shareable for what may be said outside it."""
    gate = Gate(tally, shareable=shareable)
    bare = ClassReport(
        subject=Subject(case=case.id, version=case.version, rules=case.rules),
        learners=gate.learners,
        shareable=shareable,
        is_shown=gate.shows(gate.learners),
        withheld=withheld(gate),
    )
    if not bare.is_shown:
        return bare
    made = changed(
        bare,
        steps=_steps(case, gate),
        rules=_rules(case, gate),
        dangers=_dangers(case, gate),
        tests=_tests(case, gate),
        burden=burdens(case, gate),
        naming=naming(gate),
        pivot=pivot(case, gate),
        standings=standings(case, gate),
        switches=switches(gate),
        diagnoses=_diagnoses(gate),
        seen=_seen(case, gate),
        apart=groups_apart(case, gate),
    )
    return changed(
        made,
        flags=flags(case, gate, made),
        points=points(case, gate, made),
        withheld=(*too_few(case, gate, made), *bare.withheld),
    )


def _steps(case: Case, gate: Gate) -> tuple[StepView, ...]:
    views = []
    for step_id in case.key_steps:
        left, late = gate.of("step", step_id, "open"), gate.of("step", step_id, "done late")
        if not gate.is_exact(left + late):
            omitted, linked = gate.share(left, gate.learners), _discrimination(gate, step_id)
            views.append(StepView(id=step_id, omitted=omitted, late=late, discrimination=linked))
    return tuple(views)


def _discrimination(gate: Gate, step_id: str) -> int | None:
    if not gate.shows(gate.learners, ITEMS_FROM):
        return None
    joint = {(did, rest): count for did in (0, 1) for rest, count in gate.numbers("beside", step_id, did).items()}
    return point_biserial(joint)


def _rules(case: Case, gate: Gate) -> tuple[RuleView, ...]:
    views = []
    for rule_id in case.safety:
        exposed = gate.total("rule", rule_id)
        if gate.shows(exposed):
            flagged = gate.of("rule", rule_id, "flagged")
            views.append(RuleView(kind="rule", id=rule_id, flagged=gate.share(flagged, exposed)))
    for item_id, harmed in gate.spread("harmful").items():
        ordered = gate.total("order", item_id)
        if gate.shows(ordered):
            views.append(RuleView(kind="harmful", id=str(item_id), flagged=gate.share(min(harmed, ordered), ordered)))
    return tuple(views)


def _dangers(case: Case, gate: Gate) -> tuple[DangerView, ...]:
    return tuple(
        DangerView(hypothesis=one, open=gate.share(gate.of("danger", one, "open"), gate.learners))
        for one in case.must_not_miss
    )


def _tests(case: Case, gate: Gate) -> tuple[OrderView, ...]:
    views = []
    for item in case.items.values():
        useful, neutral, against = (gate.of("order", item.id, kind) for kind in KINDS)
        ordered = gate.total("order", item.id)
        if ordered and not gate.is_exact(useful + neutral + against):
            views.append(
                OrderView(
                    item=item.id,
                    ordered=gate.share(ordered, gate.learners),
                    useful=useful,
                    neutral=neutral,
                    against=against,
                )
            )
    return tuple(views)


def _diagnoses(gate: Gate) -> dict[str, int] | None:
    found = gate.spread("diagnosis")
    if gate.is_exact(sum(found.values()), "diagnosis"):
        return None
    return {str(option): count for option, count in found.items()}


def _seen(case: Case, gate: Gate) -> tuple[SeenView, ...]:
    # Who looked first is for the learner to say, so that nobody outside can know out of how many a count would be.
    if gate.shareable:
        return ()
    views = [
        SeenView(
            item=item.id, was=was, called={str(called): n for called, n in gate.spread("seen", item.id, was).items()}
        )
        for item in case.items.values()
        for was in map(str, gate.spread("seen", item.id))
    ]
    return tuple(sorted(views, key=lambda view: -sum(view.otherwise.values())))
