"""C. Safe and in order? What had to come first, each breach one line with its reason."""

from collections.abc import Mapping, Set
from typing import Literal

from workup.core.content.case import Case
from workup.core.content.checklist import Role
from workup.core.debrief.worth import role_then
from workup.core.text.kinds import Frozen
from workup.core.walk.events import Ordered
from workup.core.walk.steps import Walk

Level = Literal["stop", "caution"]


class Breach(Frozen):
    """One thing that did not come first, or one order the author calls harmful at that moment."""

    kind: Literal["rule", "harmful"]
    rule: str
    """The rule's id, or the item's for a harmful order."""
    session: int
    ordered: tuple[str, ...]
    """Ids of the tests of that session that the rule watches."""
    known: tuple[str, ...]
    """Ids of what it needs that had been seen, or came in the same session where that is allowed."""
    missing: tuple[str, ...]
    """Ids of what it needs that had not."""
    needed: tuple[tuple[str, ...], ...]
    """Each set of items that would have been enough, less what was had; a set that this person cannot have is none."""

    def level(self, case: Case) -> Level:
        """How grave it is: the author's word on the rule; a harmful order is for stopping."""
        return case.safety[self.rule].level if self.kind == "rule" else "stop"


class Safety(Frozen):
    """No breach is printed as "no safety flags in this walk", never as "safe"."""

    breaches: tuple[Breach, ...]
    met: tuple[str, ...]
    """Ids of the rules that applied and were kept every time."""


def safety(case: Case, walk: Walk) -> Safety:
    """Each breach of a rule and each harmful order, in the order of the walk; then the rules that were met."""
    breaches: list[Breach] = []
    exposed: dict[str, None] = {}
    sessions = (event for event in walk.events if isinstance(event, Ordered))
    for number, session in enumerate(sessions, start=1):
        known = walk.findings_at(session.known)
        for rule_id, rule in case.safety.items():
            if not _applies(case, known, session, rule_id):
                continue
            exposed[rule_id] = None
            had = known.keys() | session.items if rule.same_session else known.keys()
            if not any(had >= set(needed) for needed in rule.needs):
                breaches.append(_breach(case, rule_id, session, number, had))
        breaches += [
            _harmful(item_id, number)
            for item_id in session.items
            if role_then(case, known, session, item_id)[0] is Role.HARMFUL
        ]
    broken = {breach.rule for breach in breaches}
    met = tuple(rule_id for rule_id in case.safety if rule_id in exposed and rule_id not in broken)
    return Safety(breaches=tuple(breaches), met=met)


def _applies(case: Case, known: Mapping[str, str], session: Ordered, rule_id: str) -> bool:
    when = case.safety[rule_id].when
    return not case.watched[rule_id].isdisjoint(session.items) and (when is None or when.holds(known, session.chips))


def _breach(case: Case, rule_id: str, session: Ordered, number: int, had: Set[str]) -> Breach:
    rule = case.safety[rule_id]
    items = tuple(dict.fromkeys(item_id for needed in rule.needs for item_id in needed))
    lacked = (
        tuple(item_id for item_id in needed if item_id not in had)
        for needed in rule.needs
        if all(item_id in case.items for item_id in needed)
    )
    return Breach(
        kind="rule",
        rule=rule_id,
        session=number,
        ordered=tuple(item_id for item_id in session.items if item_id in case.watched[rule_id]),
        known=tuple(item_id for item_id in items if item_id in had),
        missing=tuple(item_id for item_id in items if item_id not in had),
        needed=tuple(dict.fromkeys(lacked)),
    )


def _harmful(item_id: str, number: int) -> Breach:
    return Breach(kind="harmful", rule=item_id, session=number, ordered=(item_id,), known=(), missing=(), needed=())
