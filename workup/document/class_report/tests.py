"""The tests that the class ordered, and what each was worth to those who did."""

from workup.core.classroom.views import ClassReport, OrderView
from workup.core.content.case import Case
from workup.core.debrief.worth import KINDS
from workup.document.blocks import Block, Cell, Figure, Section, Table, Text
from workup.document.burden import costs_of
from workup.document.class_report.counts import Counts
from workup.document.words import MINE, sentence_case
from workup.phrases import say

DRAWN_FROM = 10
"""A test that fewer than one in so many ordered is not drawn; it stands in the table."""


def tests(case: Case, made: ClassReport, counts: Counts) -> Section:
    """Each test, those that most ordered first."""
    judged = sorted(made.tests, key=lambda test: -test.ordered.k)
    acts = [act for act in judged if act.item in case.protective]
    ordered = [test for test in judged if test.item not in case.protective]
    blocks: tuple[Block, ...] = (Text(say("class-tests-none-outside") if made.shareable else say("class-tests-none")),)
    if ordered:
        drawn = [test for test in ordered if DRAWN_FROM * test.ordered.k >= test.ordered.n]
        table = _table(case, ordered, counts, say("class-tests-table"), say("class-test"), say("class-ordered"))
        picture = _picture(case, drawn, counts, table) if drawn else table
        blocks = (Text(say("class-tests-lead"), basis=MINE, look="lead-in"), picture)
    if acts:
        blocks = (
            *blocks,
            _table(case, acts, counts, say("acts-class-table"), say("acts-class-act"), say("acts-class-done")),
        )
    return Section("tests", say("class-tests-title"), blocks, nav=say("tests-nav"))


def _picture(case: Case, drawn: list[OrderView], counts: Counts, table: Table) -> Figure:
    is_all = len(drawn) == len(table.rows)
    data: dict[str, object] = {
        "is_rounded": counts.is_rounded,
        **{kind: say("class-worth", worth=kind) for kind in KINDS},
        "unordered": say("class-unordered-outside") if counts.is_rounded else say("class-unordered"),
        "few": say("class-tests-few"),
        "rows": [
            {
                "id": test.item,
                "name": sentence_case(case.items[test.item].label),
                "told": say(
                    "class-tests-told",
                    share=counts.with_percent(test.ordered),
                    useful=counts.count(test.useful),
                    neutral=counts.count(test.neutral),
                    against=counts.count(test.against),
                ),
                "count": counts.out_of(test.ordered),
                "of": test.ordered.n if test.ordered.n_to is None else test.ordered.n_to,
                "useful": test.useful,
                "neutral": test.neutral,
                "against": test.against,
            }
            for test in drawn
        ],
    }
    caption = say("class-tests-figure") if is_all else say("class-tests-figure-part")
    if counts.is_rounded:
        caption = say("class-tests-figure-outside")
    return Figure("orders", data, caption, blocks=(table,))


def _table(case: Case, ordered: list[OrderView], counts: Counts, caption: str, *columns: str) -> Table:
    uses = tuple(say("class-worth", worth=kind) for kind in KINDS)
    return Table(
        caption=counts.caption(caption),
        columns=(*columns, *map(sentence_case, uses)),
        rows=tuple(_row(case, test, counts) for test in ordered),
        look="numbers shares",
    )


def _row(case: Case, test: OrderView, counts: Counts) -> tuple[Cell, ...]:
    item = case.items[test.item]
    return (
        Cell(sentence_case(item.label), below=", ".join(costs_of(item))),
        Cell(counts.with_percent(test.ordered)),
        *map(counts.cell, (test.useful, test.neutral, test.against)),
    )
