"""C. Safe and in order? What had to come first, each breach one line with its reason."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from workup.core.content.case import Case
from workup.core.content.measures import Role
from workup.core.debrief.asked import Asked, Moment, asked
from workup.core.debrief.burden import deeds_of
from workup.core.debrief.worth import role_then
from workup.core.text.value import Value
from workup.core.walk.events import Deed
from workup.core.walk.steps import Walk

Level = Literal["stop", "caution"]


class Breach(Value):
    """One thing that did not come first, or one order the author calls harmful at that moment."""

    kind: Literal["rule", "harmful"]
    rule: str
    """The rule's id, or the item's for a harmful order."""
    session: int
    """From 1; 0 for an act that protects, which is done at once."""
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


class Safety(Value):
    """No breach is printed as "no safety flags in this walk", never as "safe"."""

    breaches: tuple[Breach, ...]
    met: tuple[str, ...]
    """Ids of the rules that applied and were kept every time."""
    often: tuple[str, ...]
    """Ids of those among them that applied more than once."""


class Broken(NamedTuple):
    """What did not come first in one session, as the verdict alone."""

    kind: Literal["rule", "harmful"]
    rule: str
    number: int
    session: Deed


class Verdicts(NamedTuple):
    """Of one session."""

    exposed: frozenset[str]
    """The rules that applied."""
    broken: tuple[tuple[Literal["rule", "harmful"], str], ...]
    """What did not come first: a rule, or an item whose order was harmful."""


def safety(case: Case, walk: Walk) -> Safety:
    """Each breach of a rule and each harmful order, in the order of the walk; then the rules that were met."""
    sessions = deeds_of(walk)
    asks, says = case.remembered(_asked), case.remembered(_verdicts)
    found = [says[asks[session.items].at(walk, session)] for _, session in sessions]
    kept = met(case, found)
    applied = Counter([rule for one in found for rule in one.exposed])
    return Safety(
        breaches=tuple(
            _breach(case, walk, Broken(kind, rule, number, session))
            for (number, session), one in zip(sessions, found, strict=True)
            for kind, rule in one.broken
        ),
        met=kept,
        often=tuple(rule for rule in kept if applied[rule] > 1),
    )


def met(case: Case, found: Sequence[Verdicts]) -> tuple[str, ...]:
    """The rules that applied in these sessions of a walk and were kept every time.

    What was harmful to do was not done well, whatever had been looked at before it.
    """
    exposed = frozenset[str]().union(*(one.exposed for one in found))
    flagged = {rule for one in found for _, rule in one.broken}
    kept = [rule_id for rule_id in case.safety if rule_id in exposed and rule_id not in flagged]
    return tuple([rule_id for rule_id in kept if flagged.isdisjoint(case.watched[rule_id])])


def moments_watched(case: Case, walk: Walk) -> tuple[Moment, ...]:
    """Each session or act of a walk that a rule watches or that may be harmful, as it was watched; of others none."""
    watching, asks = case.once(_watching), case.remembered(_asked)
    return tuple([asks[deed.items].at(walk, deed) for deed in walk.deeds if not watching.isdisjoint(deed.items)])


def _watching(case: Case) -> frozenset[str]:
    return frozenset[str]().union(
        *case.watched.values(), (item_id for item_id in case.items if _may_harm(case, item_id))
    )


def verdicts(case: Case, moment: Moment) -> Verdicts:
    """Which rules applied to a session, and what did not come first."""
    return case.remembered(_verdicts)[moment]


def _asked(case: Case, items: tuple[str, ...]) -> Asked:
    # Of a session, as far as what had to come first is about it.
    watching = [rule for rule_id, rule in case.safety.items() if not case.watched[rule_id].isdisjoint(items)]
    harmful = [item_id for item_id in items if _may_harm(case, item_id)]
    roles = [change.when for item_id in harmful for change in case.items[item_id].role_changes]
    conditions = [*(rule.when for rule in watching), *roles]
    return asked(case, [item_id for rule in watching for needed in rule.needs for item_id in needed], conditions)


def _verdicts(case: Case, moment: Moment) -> Verdicts:
    known, chips = moment.findings(case), moment.chips
    exposed, broken = set[str](), list[tuple[Literal["rule", "harmful"], str]]()
    for rule_id, rule in case.safety.items():
        if case.watched[rule_id].isdisjoint(moment.items) or (rule.when and not rule.when.holds(known, chips)):
            continue
        exposed.add(rule_id)
        had = _had(case, rule_id, known, moment.items, moment.bound)
        if not any(had.issuperset(needed) for needed in rule.needs):
            broken.append(("rule", rule_id))
    for item_id in moment.items:
        if role_then(case, known, chips, item_id)[0] is Role.HARMFUL:
            broken.append(("harmful", item_id))
    return Verdicts(frozenset(exposed), tuple(broken))


def _may_harm(case: Case, item_id: str) -> bool:
    item = case.items[item_id]
    return Role.HARMFUL in (item.role, *(change.role for change in item.role_changes))


def _had(case: Case, rule_id: str, known: Iterable[str], session: Sequence[str], bound: Sequence[str]) -> set[str]:
    # All that was known, or came in the same session where that is allowed. A picture comes before an act of the same
    # session only where the act was bound to it.
    if not case.safety[rule_id].same_session:
        return set(known)
    unread = {
        picture
        for act, pictures in case.waiting.items()
        if act in session and act in case.watched[rule_id] and act not in bound
        for picture in pictures
    }
    return {*known, *(item_id for item_id in session if item_id not in unread)}


def _breach(case: Case, walk: Walk, one: Broken) -> Breach:
    if one.kind == "harmful":
        return Breach(
            kind="harmful", rule=one.rule, session=one.number, ordered=(one.rule,), known=(), missing=(), needed=()
        )
    rule, watches = case.safety[one.rule], case.watched[one.rule]
    known = walk.findings_at(one.session.known)
    needs, had = rule.needs, _had(case, one.rule, known, one.session.items, one.session.bound)
    items = tuple(dict.fromkeys(item_id for needed in needs for item_id in needed))
    lacked = (
        tuple(item_id for item_id in needed if item_id not in had)
        for needed in needs
        if all(item_id in case.items for item_id in needed)
    )
    return Breach(
        kind="rule",
        rule=one.rule,
        session=one.number,
        ordered=tuple(item_id for item_id in one.session.items if item_id in watches),
        known=tuple(item_id for item_id in items if item_id in had),
        missing=tuple(item_id for item_id in items if item_id not in had),
        needed=tuple(dict.fromkeys(lacked)),
    )
