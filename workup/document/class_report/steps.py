"""The key steps that the class left out: a picture, the same in numbers, and why each is a key step."""

from workup.core.classroom.views import ClassReport, StepView
from workup.core.content.case import Case
from workup.core.text.value import as_data
from workup.document.blocks import Cell, Figure, Point, Points, Section, Table, Text
from workup.document.class_report.counts import Counts, interval
from workup.document.words import MINE, sentence, sentence_case
from workup.phrases import say


def steps(case: Case, made: ClassReport, counts: Counts) -> Section:
    """Each step with how many left it out, or did it late."""
    learners = counts.learners(made.learners)
    return Section(
        "steps",
        say("class-steps-title"),
        (
            Text(say("class-steps-lead", learners=learners), basis=MINE, look="lead-in"),
            _picture(case, made, counts),
            Section("why-steps", say("class-steps-why"), (_reasons(case, made),)),
        ),
        nav=say("class-left-out"),
    )


def _picture(case: Case, made: ClassReport, counts: Counts) -> Figure:
    has_reach = made.shareable or any(step.omitted.low is not None for step in made.steps)
    key = say("class-key-ranges") if made.shareable else say("class-key-interval")
    data = {
        "is_rounded": made.shareable,
        "key": key if has_reach else "",
        "rows": [
            {
                "id": step.id,
                "name": sentence_case(case.key_steps[step.id].label),
                "told": say("class-steps-told", share=counts.with_interval(step.omitted)),
                "count": counts.out_of(step.omitted),
                "share": as_data(step.omitted),
            }
            for step in made.steps
        ],
    }
    return Figure("omissions", data, say("class-steps-figure"), blocks=(_table(case, made, counts),))


def _table(case: Case, made: ClassReport, counts: Counts) -> Table:
    has_interval = any(step.omitted.low is not None for step in made.steps)
    between = (say("class-interval-column"),) if has_interval else ()
    return Table(
        caption=counts.caption(say("class-steps-table")),
        columns=(say("class-step"), say("class-left-out"), *between, say("class-late")),
        rows=tuple(_row(case, step, counts, has_interval=has_interval) for step in made.steps),
        look="numbers shares",
    )


def _row(case: Case, step: StepView, counts: Counts, *, has_interval: bool) -> tuple[Cell, ...]:
    between = (Cell(interval(step.omitted)),) if has_interval else ()
    label = Cell(sentence_case(case.key_steps[step.id].label))
    return (label, Cell(counts.with_percent(step.omitted)), *between, counts.cell(step.late))


def _reasons(case: Case, made: ClassReport) -> Points:
    given = [case.key_steps[step.id] for step in made.steps]
    return Points(tuple(Point(one.why, head=sentence(one.label), basis=one.basis) for one in given), look="reasons")
