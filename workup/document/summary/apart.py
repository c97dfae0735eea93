"""Two diagnoses side by side, then the table that writes itself from the checklist."""

from workup.core.content.case import Case
from workup.core.debrief import Debrief, Found
from workup.core.debrief.contrast import Contrast, Row
from workup.core.walk.moment import moment
from workup.document.blocks import Block, Card, Cell, Columns, Fact, Section, Table, Text
from workup.document.drawing import usually
from workup.document.origin import origin_then
from workup.document.script import script
from workup.document.words import sentence_case, sentences, with_dagger
from workup.phrases import say, spoken


def apart(case: Case, debrief: Debrief) -> Section:
    """Telling the answer from the diagnosis that was hardest to tell from it in this walk."""
    pair = debrief.contrast
    return Section(
        "apart",
        say("apart-title"),
        (
            *_pivot(case, pair),
            Columns((_script(case, pair.one), _script(case, pair.other))),
            *((_table(case, debrief),) if pair.rows else ()),
        ),
        nav=say("apart-nav"),
    )


def _pivot(case: Case, pair: Contrast) -> tuple[Block, ...]:
    if not pair.is_authors:
        return ()
    return (
        Text(say("debrief-as-written"), look="aside"),
        Text(case.contrast.pivot, basis=case.contrast.basis),
    )


def _script(case: Case, hypothesis_id: str) -> Card:
    hypothesis = case.hypotheses[hypothesis_id]
    return Card(
        head=sentence_case(hypothesis.label),
        look="card script",
        facts=(*script(hypothesis), Fact(say("debrief-basis"), "", hypothesis.basis)),
    )


def _table(case: Case, debrief: Debrief) -> Table:
    pair = debrief.contrast
    return Table(
        caption=say("apart-table"),
        columns=(
            say("apart-finding"),
            say("apart-more-for", diagnosis=case.label(pair.one)),
            say("apart-more-for", diagnosis=case.label(pair.other)),
            say("apart-here"),
        ),
        rows=tuple(_row(case, debrief, row) for row in pair.rows),
        look="words",
    )


def _row(case: Case, debrief: Debrief, row: Row) -> tuple[Cell, ...]:
    item = case.items[row.item]
    unseen = say("apart-awaited") if row.item in debrief.commitment.awaited else say("apart-unseen")
    return (
        Cell(sentence_case(item.label), with_dagger(item.basis)),
        usually(item, row.for_one),
        usually(item, row.for_other),
        Cell(_here(case, [found for found in debrief.findings if found.item == row.item]) or unseen),
    )


def _here(case: Case, found: list[Found]) -> str:
    # What was looked at twice has shown two things: each has its time.
    forms = [case.forms[one.item, one.form] for one in found]
    if len(found) < 2:
        return sentences(*(form.text for form in forms))
    times = [
        origin_then(form.known) if form.known else spoken(moment(case.begins, one.minute))
        for one, form in zip(found, forms, strict=True)
    ]
    return sentences(
        *(say("apart-look", when=sentence_case(when), text=form.text) for when, form in zip(times, forms, strict=True))
    )
