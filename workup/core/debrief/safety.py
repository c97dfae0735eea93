"""C. Safe and in order? What had to come first, each breach one line with its reason."""

from collections.abc import Set
from typing import Literal, NamedTuple

from workup.core.content.case import Case
from workup.core.content.measures import Role
from workup.core.content.rules import SafetyRule
from workup.core.debrief.worth import role_then, sessions_of
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


class Broken(NamedTuple):
    """What did not come first in one session, as the verdict alone."""

    kind: Literal["rule", "harmful"]
    rule: str
    number: int
    session: Ordered
    had: Set[str]
    """Ids of all that was known, or came in the same session where that is allowed."""


def safety(case: Case, walk: Walk) -> Safety:
    """Each breach of a rule and each harmful order, in the order of the walk; then the rules that were met."""
    broken, met = broken_and_met(case, walk)
    return Safety(breaches=tuple(_breach(case, one) for one in broken), met=met)


def broken_and_met(case: Case, walk: Walk) -> tuple[list[Broken], tuple[str, ...]]:
    """What did not come first, in the order of the walk; and the rules that applied and were kept every time."""
    broken: list[Broken] = []
    exposed: set[str] = set()
    harmful, rules = case.once(_may_harm), case.once(_rules)
    for number, session in enumerate(sessions_of(walk), start=1):
        known = walk.findings_at(session.known)
        for rule_id, rule, watched, needs in rules:
            if watched.isdisjoint(session.items) or not (rule.when is None or rule.when.holds(known, session.chips)):
                continue
            exposed.add(rule_id)
            had = known.keys() | session.items if rule.same_session else known.keys()
            if not any(map(had.__ge__, needs)):
                broken.append(Broken("rule", rule_id, number, session, had))
        for item_id in session.items:
            if item_id in harmful and role_then(case, known, session, item_id)[0] is Role.HARMFUL:
                broken.append(Broken("harmful", item_id, number, session, known.keys()))
    flagged = {one.rule for one in broken}
    return broken, tuple(rule_id for rule_id in case.safety if rule_id in exposed and rule_id not in flagged)


def _may_harm(case: Case) -> frozenset[str]:
    # Few items are harmful at any moment of a case; the others need not be asked about.
    return frozenset(
        item_id
        for item_id, item in case.items.items()
        if Role.HARMFUL in (item.role, *(change.role for change in item.role_changes))
    )


def _rules(case: Case) -> list[tuple[str, SafetyRule, frozenset[str], list[frozenset[str]]]]:
    # Each rule with the items that it watches, and the sets of which one must be known.
    return [
        (rule_id, rule, case.watched[rule_id], [frozenset(needed) for needed in rule.needs])
        for rule_id, rule in case.safety.items()
    ]


def _breach(case: Case, one: Broken) -> Breach:
    if one.kind == "harmful":
        return Breach(
            kind="harmful", rule=one.rule, session=one.number, ordered=(one.rule,), known=(), missing=(), needed=()
        )
    needs, watched = case.safety[one.rule].needs, case.watched[one.rule]
    items = tuple(dict.fromkeys(item_id for needed in needs for item_id in needed))
    lacked = (
        tuple(item_id for item_id in needed if item_id not in one.had)
        for needed in needs
        if all(item_id in case.items for item_id in needed)
    )
    return Breach(
        kind="rule",
        rule=one.rule,
        session=one.number,
        ordered=tuple(item_id for item_id in one.session.items if item_id in watched),
        known=tuple(item_id for item_id in items if item_id in one.had),
        missing=tuple(item_id for item_id in items if item_id not in one.had),
        needed=tuple(dict.fromkeys(lacked)),
    )
