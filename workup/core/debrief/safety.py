"""C. Safe and in order? What had to come first, each breach one line with its reason."""

from typing import Literal

from workup.core.content.case import Case
from workup.core.content.checklist import Role
from workup.core.content.rules import SafetyRule
from workup.core.debrief.needed import known_in_words, needed_in_words
from workup.core.debrief.worth import role_then
from workup.core.text.kinds import DAGGER, Frozen
from workup.core.walk.events import Ordered
from workup.core.walk.steps import Walk


class Breach(Frozen):
    """One thing that did not come first, or one order the author calls harmful at that moment."""

    rule: str
    """The rule's id, or the item's for a harmful order."""
    label: str
    level: Literal["stop", "caution"]
    session: int
    known: tuple[str, ...]
    """Ids of what it needs that had been seen, or came in the same session where that is allowed."""
    missing: tuple[str, ...]
    """Ids of what it needs that had not."""
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
            known = _known(walk, session, rule)
            if not any(known.issuperset(needed) for needed in rule.needs):
                breaches.append(_breach(case, rule_id, session, number, known))
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
    return bool(_watched(case, session, rule)) and (
        rule.when is None or rule.when.holds(walk.findings_at(session.known), session.chips)
    )


def _watched(case: Case, session: Ordered, rule: SafetyRule) -> list[str]:
    return [i for i in session.items if (case.items[i].sedated if rule.sedated else i in rule.items)]


def _known(walk: Walk, session: Ordered, rule: SafetyRule) -> set[str]:
    return set(walk.findings_at(session.known)) | (set(session.items) if rule.same_session else set())


def _breach(case: Case, rule_id: str, session: Ordered, number: int, had: set[str]) -> Breach:
    rule = case.safety[rule_id]
    items = tuple(dict.fromkeys(item_id for needed in rule.needs for item_id in needed))
    known = tuple(item_id for item_id in items if item_id in had)
    missing = ([i for i in needed if i not in had] for needed in rule.needs if all(i in case.items for i in needed))
    needed = needed_in_words(case, missing)
    looked = "had looked at or ordered" if rule.same_session else "had looked at"
    happened = (
        f"You ordered {known_in_words(case, _watched(case, session, rule))} in session {number}. "
        f"You {looked} {known_in_words(case, known)}, but still needed {needed}."
        # The author's words are for whoever had none of it.
        if known and needed
        else rule.happened
    )
    return Breach(
        rule=rule_id,
        label=rule.label,
        level=rule.level,
        session=number,
        known=known,
        missing=tuple(item_id for item_id in items if item_id not in had),
        happened=happened,
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
        known=(),
        missing=(),
        happened=f"You ordered {item.label} in session {number}.",
        why=role_then(case, walk, session, item_id)[1],
        expert="An expert might leave it until what makes it harmful has been looked for and settled.",
        basis=tuple(dict.fromkeys((*item.role_basis, DAGGER))),
    )
