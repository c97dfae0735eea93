"""The family of cases with its answers, for facilitators; and where each diagnosis is answer, trap or excluded."""

from collections.abc import Iterable, Mapping, Sequence

from workup.core.content.checklist import Source
from workup.core.teaching.blueprint import Plan
from workup.document.blocks import Card, Document, Fact, Section, Text, cited
from workup.document.words import MINE, sentence_case, signed
from workup.phrases import listed, say


def blueprint(plans: Sequence[Plan], sources: Mapping[str, Source]) -> Document:
    """The page of these cases, in their order."""
    made = Document(
        page="blueprint",
        label=say("blueprint-label"),
        name=say("blueprint-name"),
        title=say("blueprint-for-facilitators"),
        window=say("blueprint-window"),
        front=(Text(say("page-dagger"), look="legend"),),
        sections=(
            Section("cases", say("blueprint-cases"), tuple(map(_case, plans))),
            Section("coverage", say("blueprint-coverage"), tuple(_coverage(plans))),
        ),
    )
    return cited(made, sources)


def _case(plan: Plan) -> Card:
    apart = (
        say("blueprint-discriminator", finding=one.label, outcome=one.outcome, lead=signed(one.lead))
        for one in plan.discriminators
    )
    return Card(
        head=f"{plan.name}, {plan.title}",
        tags=(plan.case,),
        look="entry",
        facts=(
            Fact(say("blueprint-answer"), plan.answer),
            Fact(say("blueprint-trap"), plan.trap),
            Fact(say("blueprint-apart"), "; ".join(apart), MINE),
            Fact(say("blueprint-pivot"), plan.pivot, plan.basis),
            Fact(say("blueprint-also"), "; ".join(plan.excluded)),
            Fact(
                say("blueprint-audience"),
                say("blueprint-suits", audience=plan.audience, difficulty=plan.difficulty, minutes=plan.minutes),
            ),
            Fact(say("blueprint-setting"), plan.setting),
            Fact(say("blueprint-siblings"), listed(plan.siblings)),
        ),
    )


def _coverage(plans: Sequence[Plan]) -> list[Card]:
    labels = dict.fromkeys(label for plan in plans for label in (plan.answer, plan.trap, *plan.excluded))
    return [
        Card(
            head=sentence_case(label),
            look="entry",
            facts=(
                Fact(say("blueprint-answer"), _cases(plan.case for plan in plans if plan.answer == label)),
                Fact(say("blueprint-trap"), _cases(plan.case for plan in plans if plan.trap == label)),
                Fact(say("blueprint-excluded"), _cases(plan.case for plan in plans if label in plan.excluded)),
            ),
        )
        for label in labels
    ]


def _cases(ids: Iterable[str]) -> str:
    return listed(ids) or say("blueprint-nowhere")
