"""What the class saw in pictures before it read what they showed."""

from workup.core.classroom.views import ClassReport, SeenView
from workup.core.content.case import Case
from workup.document.blocks import Cell, Section, Table, Text
from workup.document.class_report.counts import NONE, Counts
from workup.document.drawing import drawings, usually
from workup.document.words import sentence_case
from workup.phrases import say


def seen(case: Case, made: ClassReport, counts: Counts) -> Section | None:
    """Each picture, those that most took for something else first; None where nobody looked first."""
    if not made.seen:
        return None
    table = Table(
        caption=say("class-seen-table"),
        columns=(say("class-seen-picture"), say("class-seen-as-it-was"), say("class-seen-otherwise")),
        rows=tuple(_row(case, one, counts) for one in made.seen),
    )
    return Section("seen", say("class-seen-title"), (Text(say("class-seen-lead"), look="lead-in"), table))


def _row(case: Case, one: SeenView, counts: Counts) -> tuple[Cell, ...]:
    item = case.items[one.item]
    was = usually(item, one.was)
    others = [
        say("class-seen-taken", called=item.wording[called], count=counts.count(count))
        for called, count in one.otherwise.items()
    ]
    taken = drawings(
        (item.pictures[called], sentence_case(counts.count(count)), item.wording[called])
        for called, count in one.otherwise.items()
        if called in item.pictures
    )
    right = say("count-of", k=counts.count(one.called.get(one.was, 0)), n=counts.count(sum(one.called.values())))
    return (
        Cell(sentence_case(item.label), below=was.words, figure=was.figure),
        Cell(right),
        Cell(" ".join(others) or NONE, figure=taken[0] if taken else None),
    )
