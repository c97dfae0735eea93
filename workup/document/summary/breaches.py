"""What a breach is called, and what is said of it."""

from workup.core.content.case import Case
from workup.core.debrief import Debrief
from workup.core.debrief.safety import Breach
from workup.core.text.value import Value
from workup.document.blocks import Basis
from workup.document.named import level_named
from workup.document.summary.needed import had, known, needed
from workup.document.summary.tests import why_of
from workup.document.words import sentences, with_dagger
from workup.phrases import say


class Said(Value, kw_only=False):
    """A breach in words."""

    title: str
    level: str
    happened: str
    why: str
    expert: str
    basis: Basis


def said_of(case: Case, debrief: Debrief, breach: Breach) -> Said:
    """What the author says of a rule that was broken, or of a harmful order, and what this walk had."""
    if breach.kind == "harmful":
        item = case.items[breach.rule]
        return Said(
            title=say("safety-harmful", test=item.label),
            level=level_named("stop"),
            happened=_ordered(case, breach),
            why=_why(case, debrief, breach),
            expert=say("safety-harmful-expert"),
            basis=with_dagger(item.role_basis),
        )
    rule = case.safety[breach.rule]
    # The author's words are for whoever had none of it.
    is_part = bool(breach.known and breach.needed)
    return Said(
        title=rule.label,
        level=level_named(rule.level),
        happened=sentences(_ordered(case, breach), _lacked(case, breach)) if is_part else rule.happened,
        why=rule.why,
        expert=rule.expert,
        basis=rule.basis,
    )


def _ordered(case: Case, breach: Breach) -> str:
    tests = known(case, breach.ordered)
    return say("safety-ordered", tests=tests, number=breach.session) if breach.session else say("acts-went", acts=tests)


def _lacked(case: Case, breach: Breach) -> str:
    seen, lacked = had(case, breach.known), say("danger-needed", needed=needed(case, breach.needed))
    if case.safety[breach.rule].same_session:
        return sentences(say("safety-had-ordered", known=seen), lacked)
    return sentences(say("safety-had", known=seen), lacked)


def _why(case: Case, debrief: Debrief, breach: Breach) -> str:
    orders = debrief.worth.orders
    order = next(one for one in orders if one.item == breach.rule and one.session == breach.session)
    return why_of(case, order)
