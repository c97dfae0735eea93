"""The key: the answer, what must come first, and what stands behind each card."""

from collections.abc import Iterator

from workup.core.content.case import Case
from workup.core.content.case_item import CaseItem
from workup.core.teaching.guide import Pack
from workup.core.teaching.guide.guidance import Rule
from workup.document.blocks import Card, Cell, Fact, Point, Points, Section, Table, Text
from workup.document.drawing import drawings
from workup.document.guide.cards import all_of, any_of, any_set, due, holds, named_then, numbered
from workup.document.guide.forms import from_the_start
from workup.document.guide.turns import worth
from workup.document.named import level_named
from workup.document.words import MINE, sentence_case, signed, with_dagger
from workup.phrases import say


def answer(case: Case) -> Section:
    """The answer, what else is accepted, and the look-alike."""
    accepted = "; ".join(map(case.label, case.acceptable)) or say("key-nothing-else")
    return Section(
        "answer",
        say("answer-title"),
        (
            Text(sentence_case(case.label(case.answer)), basis=MINE, look="answer"),
            Card(
                look="bare",
                facts=(
                    Fact(say("key-accepted"), accepted, MINE),
                    Fact(say("key-look-alike"), case.label(case.contrast.hypothesis)),
                    Fact(say("guide-sentence"), case.teaching.sentence, MINE),
                ),
            ),
        ),
        nav=say("blueprint-answer"),
    )


def steps(case: Case, pack: Pack) -> Section:
    """Each key step with the cards of which one does it."""
    points = tuple(
        Point(
            any_of(case, pack, step.any_of),
            head=sentence_case(step.label),
            tags=due(step),
            basis=step.basis,
        )
        for step in case.key_steps.values()
    )
    title = say("key-steps")
    return Section("steps", title, (Text(say("key-steps-how"), look="how"), Points(points, look="entries")), nav=title)


def rules(case: Case, pack: Pack) -> Section:
    """Each safety rule: what it watches, while what holds, and what it needs."""
    title = say("checklist-first")
    return Section("rules", title, tuple(_rule(case, pack, rule) for rule in pack.rules), nav=title)


def _rule(case: Case, pack: Pack, here: Rule) -> Card:
    rule = case.safety[here.rule]
    return Card(
        look="entry",
        head=sentence_case(rule.label),
        tags=(level_named(rule.level),),
        facts=(
            Fact(say("key-watches"), all_of(case, pack, here.watches) or say("key-watches-sedated")),
            *((Fact(say("key-while"), holds(case, pack, rule.when)),) if rule.when else ()),
            Fact(say("key-needs"), _needs(case, pack, here), rule.basis),
        ),
    )


def _needs(case: Case, pack: Pack, here: Rule) -> str:
    if not here.needs:
        return say("key-needs-none")
    cards = any_set(case, pack, here.needs)
    if case.safety[here.rule].same_session:
        return say("key-needs-session", cards=cards)
    return say("key-needs-known", cards=cards)


def dangers(case: Case, pack: Pack) -> Section:
    """Each dangerous diagnosis, and what addresses it."""
    points = tuple(
        Point(
            say("key-addressed", cards=any_set(case, pack, danger.addressed_by))
            if danger.addressed_by
            else say("key-addressed-none"),
            head=sentence_case(case.label(danger.hypothesis)),
            basis=with_dagger(case.must_not_miss[danger.hypothesis].basis),
        )
        for danger in pack.dangers
    )
    return Section("dangers", say("key-dangers"), (Points(points, look="entries"),), nav=say("key-dangers-nav"))


def lines(case: Case) -> str:
    """The lines of the list by number: `1 acute cerebellar ataxia; 2 posterior fossa tumour`."""
    labels = enumerate(map(case.label, case.hypotheses), start=1)
    return "; ".join(say("card-named", number=number, label=label) for number, label in labels)


def index(case: Case, pack: Pack) -> Section:
    """Each card, what it shows, what a test is worth here, and how far it speaks for each line of the list."""
    title, labels = say("key-index"), [case.label(hypothesis) for hypothesis in case.hypotheses]
    table = Table(
        columns=(say("key-card"), say("key-shows"), *(str(number) for number, _ in enumerate(labels, start=1))),
        aloud=("", "", *labels),
        rows=tuple(
            tuple(_row(case, pack, form, number))
            for domain in case.domains
            for item in case.in_domain(domain.id)
            for number, form in enumerate(item.forms)
        ),
        name=title,
        look="index",
    )
    how = Text(say("key-index-how", lines=lines(case)), basis=MINE, look="how")
    seen = drawings(
        (form.figure, numbered(case, pack, item.id, number), form.text)
        for domain in case.domains
        for item in case.in_domain(domain.id)
        for number, form in enumerate(item.forms)
        if form.figure is not None
    )
    return Section("index", title, (how, table, *seen), nav=say("key-index-nav"), look="wide")


def _row(case: Case, pack: Pack, item: CaseItem, form: int) -> Iterator[Cell]:
    yield Cell(named_then(case, pack, item.id, form), below=sentence_case(from_the_start(item)))
    yield Cell(
        item.text,
        basis=item.basis,
        tags=(
            *((say("key-disagree"),) if item.contested else ()),
            *((say("form-too-late"),) if item.late else ()),
        ),
        below=item.note or "",
        note="" if form or item.is_look else worth(case, pack, item.id),
        note_basis=() if form or item.is_look else with_dagger(item.role_basis),
    )
    for hypothesis in case.hypotheses:
        bearing = item.bearing.get(hypothesis, 0)
        yield Cell(signed(bearing) if bearing else "")
