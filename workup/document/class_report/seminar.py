"""What a seminar could open with: the evidence of the class, and a question to ask it."""

from typing import assert_never

from workup.core.classroom.points import RuleLeft, SeminarPoint
from workup.core.classroom.views import ClassReport
from workup.core.content.case import Case
from workup.document.blocks import Basis, Block, Card, Fact, Section, Text
from workup.document.burden import costs_of
from workup.document.class_report.counts import Counts
from workup.document.class_report.safety import rule_said
from workup.document.words import MINE, sentence_case, sentences, with_dagger
from workup.phrases import say


def seminar(case: Case, made: ClassReport, counts: Counts) -> Section:
    """Up to three points."""
    points: tuple[Block, ...] = tuple(
        point_card(case, counts, number, point) for number, point in enumerate(made.points, start=1)
    )
    return Section("points", say("seminar-title"), points or (Text(say("seminar-nothing")),), nav=say("seminar-nav"))


def point_card(case: Case, counts: Counts, number: int, point: SeminarPoint) -> Card:
    """One point, with its evidence and a question to ask."""
    match point.kind:
        case "danger":
            danger, diagnosis = case.must_not_miss[point.hypothesis], case.label(point.hypothesis)
            told = sentences(
                say("seminar-danger", diagnosis=sentence_case(diagnosis), share=counts.out_of(point.share)), danger.why
            )
            ask = say("seminar-danger-ask", diagnosis=diagnosis)
            return _card(number, diagnosis, say("seminar-left-open"), told, ask, danger.basis)
        case "step":
            step = case.key_steps[point.step]
            told = sentences(say("seminar-step", share=counts.out_of(point.share)), step.why)
            return _card(number, step.label, say("seminar-left-open"), told, say("seminar-step-ask"), step.basis)
        case "rule" | "harmful":
            return _rule(case, counts, number, point)
        case "look":
            told = say("seminar-look", share=counts.out_of(point.share), name=case.patient.name)
            told = sentences(told, say("delay-look-matters"))
            return _card(number, say("seminar-look-title"), say("seminar-delay"), told, say("seminar-look-ask"), MINE)
        case "result":
            told = sentences(say("seminar-result", share=counts.out_of(point.share)), say("delay-result-matters"))
            ask = say("seminar-result-ask")
            return _card(number, say("seminar-result-title"), say("seminar-delay"), told, ask, MINE)
        case "stayed":
            item = case.items[point.item]
            told = say("seminar-stayed", share=counts.out_of(point.share))
            basis = with_dagger(item.basis)
            return _card(number, item.label, say("seminar-list-stayed"), told, say("seminar-stayed-ask"), basis)
        case "burden":
            item = case.items[point.item]
            told = say(
                "seminar-burden",
                share=counts.out_of(point.ordered),
                count=counts.count(point.count),
                costs=", ".join(costs_of(item)),
            )
            return _card(number, item.label, say("seminar-costly"), told, say("seminar-burden-ask"), MINE)
        case "apart":
            one, other = case.label(point.one), case.label(point.other)
            told = say(
                "seminar-apart",
                one=one,
                other=other,
                of_one=counts.out_of(point.of_one),
                of_other=counts.out_of(point.of_other),
            )
            ask = say("seminar-apart-ask", one=one, other=other)
            title = say("seminar-apart-title", one=one, other=other)
            return _card(number, title, say("seminar-split"), told, ask, MINE)
        case _:
            assert_never(point)


def _rule(case: Case, counts: Counts, number: int, point: RuleLeft) -> Card:
    rule = rule_said(case, point.kind, point.id)
    told = sentences(say("seminar-rule", share=counts.out_of(point.share)), rule.why)
    return _card(number, rule.label, say("seminar-not-kept"), told, say("seminar-rule-ask"), rule.basis)


def _card(number: int, title: str, tag: str, told: str, ask: str, basis: Basis) -> Card:
    return Card(
        head=say("seminar-head", number=number, title=sentence_case(title)),
        tags=(tag,),
        words=told,
        basis=basis,
        facts=(Fact(say("seminar-ask"), ask, look="ask"),),
    )
