"""C. Safe and in order? What had to come first, each breach one line with its reason."""

from typing import Literal

from workup.core.case import Case
from workup.core.checklist import Role
from workup.core.debrief.worth import role_then
from workup.core.events import Ordered
from workup.core.prose import DAGGER, Frozen
from workup.core.rules import SafetyRule
from workup.core.walk import Walk


class Breach(Frozen):
    """One thing that did not come first, or one order the author calls harmful at that moment."""

    rule: str
    """The rule's id, or the item's for a harmful order."""
    label: str
    level: Literal["stop", "caution"]
    session: int
    happened: str
    why: str
    expert: str
    basis: tuple[str, ...]


class Met(Frozen):
    """A rule that applied and was kept every time."""

    rule: str
    label: str
    level: Literal["stop", "caution"]
    why: str
    basis: tuple[str, ...]


class Safety(Frozen):
    """No breach is printed as "no safety flags in this walk", never as "safe"."""

    breaches: tuple[Breach, ...]
    met: tuple[Met, ...]


def safety(case: Case, walk: Walk) -> Safety:
    """Each breach of a rule and each harmful order, in the order of the walk; then the rules that were met."""
    breaches: list[Breach] = []
    exposed: dict[str, None] = {}
    sessions = (event for event in walk.events if isinstance(event, Ordered))
    for number, session in enumerate(sessions, start=1):
        for rule_id, rule in case.safety.items():
            if not _applies(case, walk, session, rule):
                continue
            exposed[rule_id] = None
            if not _is_met(walk, session, rule):
                breaches.append(_breach(rule_id, rule, number))
        breaches += [
            _harmful(case, walk, session, item_id, number)
            for item_id in session.items
            if role_then(case, walk, session, item_id)[0] is Role.HARMFUL
        ]
    broken = {breach.rule for breach in breaches}
    met = tuple(
        Met(rule=rule_id, label=rule.label, level=rule.level, why=rule.why, basis=rule.basis)
        for rule_id, rule in case.safety.items()
        if rule_id in exposed and rule_id not in broken
    )
    return Safety(breaches=tuple(breaches), met=met)


def _applies(case: Case, walk: Walk, session: Ordered, rule: SafetyRule) -> bool:
    watched = any(case.items[i].sedated if rule.sedated else i in rule.items for i in session.items)
    return watched and (rule.when is None or rule.when.holds(walk.findings_at(session.known), session.chips))


def _is_met(walk: Walk, session: Ordered, rule: SafetyRule) -> bool:
    known = set(walk.findings_at(session.known)) | (set(session.items) if rule.same_session else set())
    return any(known.issuperset(needed) for needed in rule.needs)


def _breach(rule_id: str, rule: SafetyRule, session: int) -> Breach:
    return Breach(
        rule=rule_id,
        label=rule.label,
        level=rule.level,
        session=session,
        happened=rule.happened,
        why=rule.why,
        expert=rule.expert,
        basis=rule.basis,
    )


def _harmful(case: Case, walk: Walk, session: Ordered, item_id: str, number: int) -> Breach:
    item = case.items[item_id]
    return Breach(
        rule=item_id,
        label=f"{item.label}, at that moment",
        level="stop",
        session=number,
        happened=f"You ordered {item.label} in session {number}.",
        why=role_then(case, walk, session, item_id)[1],
        expert="An expert might leave it until what makes it harmful has been looked for and settled.",
        basis=tuple(dict.fromkeys((*item.role_basis, DAGGER))),
    )
