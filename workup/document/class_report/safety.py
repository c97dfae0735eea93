"""The rules that were not kept, and the dangers that were still open."""

from typing import Literal, NamedTuple, assert_never

from workup.core.classroom.views import ClassReport
from workup.core.content.case import Case
from workup.core.content.case_item import CaseItem
from workup.core.content.measures import Role
from workup.document.blocks import Basis, Card, Fact, Section, Text
from workup.document.class_report.counts import Counts
from workup.document.named import level_named
from workup.document.words import sentence_case, with_dagger
from workup.phrases import say


class RuleSaid(NamedTuple):
    """What there is to say of a rule, or of a test that was harmful when it was ordered."""

    label: str
    level: str
    why: str
    basis: Basis


def rule_said(case: Case, kind: Literal["rule", "harmful"], id: str) -> RuleSaid:
    """The words of a rule, or of a harmful test, by its id."""
    match kind:
        case "rule":
            rule = case.safety[id]
            return RuleSaid(rule.label, level_named(rule.level), rule.why, rule.basis)
        case "harmful":
            item = case.items[id]
            label = say("class-harmful", test=item.label)
            return RuleSaid(label, level_named("stop"), _harm(item), with_dagger(item.role_basis))
        case _:
            assert_never(kind)


def _harm(item: CaseItem) -> str:
    return next((change.why for change in item.role_changes if change.role is Role.HARMFUL), item.role_why)


def rules(case: Case, made: ClassReport, counts: Counts) -> Section | None:
    """Each rule with how many did not keep it; None where none came up often enough."""
    cards = []
    for one in made.rules:
        rule = rule_said(case, one.kind, one.id)
        told = say("class-rules-told", share=counts.with_interval(one.flagged))
        cards.append(_card(rule.label, (rule.level,), told, rule.why, rule.basis))
    lead = Text(say("class-rules-lead"), look="lead-in")
    return Section("rules", say("safety-title"), (lead, *cards)) if cards else None


def dangers(case: Case, made: ClassReport, counts: Counts) -> Section | None:
    """Each must-not-miss diagnosis with how many left it open; None where the case has none."""
    cards = []
    for one in made.dangers:
        danger = case.must_not_miss[one.hypothesis]
        told = say("class-dangers-told", share=counts.with_interval(one.open))
        cards.append(_card(case.label(one.hypothesis), (), told, danger.why, danger.basis))
    lead = Text(say("class-dangers-lead"), look="lead-in")
    return Section("dangers", say("class-dangers-title"), (lead, *cards)) if cards else None


def _card(label: str, tags: tuple[str, ...], told: str, why: str, basis: Basis) -> Card:
    return Card(
        head=sentence_case(label), tags=tags, words=told, facts=(Fact(say("class-why"), why, basis),), look="entry"
    )
