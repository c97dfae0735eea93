"""Two classes side by side, as a page: the same tables for both, and what lies further apart than by chance."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple, assert_never

from workup.core.classroom.account import Account
from workup.core.classroom.course import MOMENTS
from workup.core.classroom.figures import Share
from workup.core.classroom.side_by_side import About, Pair
from workup.core.classroom.views import ClassReport
from workup.core.content.case import Case
from workup.core.content.casefile import Checkpoint
from workup.document.blocks import Block, Cell, Document, Point, Points, Section, Table, Text, cited
from workup.document.class_report.committed import option_cell
from workup.document.class_report.cost import amount_said, unit_named
from workup.document.class_report.counts import NONE, Counts
from workup.document.class_report.course import moment_named
from workup.document.class_report.logs import logs
from workup.document.class_report.safety import rule_said
from workup.document.class_report.withheld import limits
from workup.document.named import list_at
from workup.document.words import sentence_case
from workup.phrases import say

ORDERED_FROM = 10
"""A test that fewer than one in so many ordered, in either class, is left out."""

_EXACT = Counts(is_rounded=False)


class OneOfTwo(NamedTuple):
    """One of the classes: its report, and what became of its logs."""

    made: ClassReport
    account: Account


def side_by_side(case: Case, pairs: Sequence[Pair], one: OneOfTwo, other: OneOfTwo) -> Document:
    """The page of both."""
    name = case.patient.name
    sections = (
        _apart(case, pairs),
        *_tables(case, pairs),
        *_cost(case, one.made, other.made),
        replace(logs(one.account, _EXACT), title=say("beside-logs-this")),
        replace(logs(other.account, _EXACT), id="logs-other", title=say("beside-logs-other"), nav=""),
        limits(),
    )
    document = Document(
        page="class",
        label=say("beside-label"),
        name=name,
        title=case.title,
        window=say("beside-window", name=name, title=case.title),
        front=(
            Text(say("beside-sizes", one=one.made.learners, other=other.made.learners), look="size"),
            Text(say("class-terms"), look="terms"),
        ),
        sections=sections,
        foot=(say("debrief-foot", case=case.id, version=case.version, rules=case.rules),),
    )
    return cited(document, case.sources)


def _apart(case: Case, pairs: Sequence[Pair]) -> Section:
    there = [pair for pair in pairs if pair.is_there]
    apart = [pair for pair in there if pair.is_apart]
    blocks: list[Block] = []
    if any(pair.one.low is not None and pair.other.low is not None for pair in there):
        blocks.append(Text(say("beside-apart-lead", rows=len(there)), look="lead-in"))
        points = tuple(Point(_both(pair), head=say("class-flag-head", about=_named(case, pair))) for pair in apart)
        blocks.append(Points(points, look="flags") if points else Text(say("beside-apart-none")))
    else:
        blocks.append(Text(say("beside-apart-small")))
    return Section("apart", say("beside-apart-title"), tuple(blocks), nav=say("beside-apart-nav"))


def _both(pair: Pair) -> str:
    return say("beside-both", one=_EXACT.with_interval(pair.one), other=_EXACT.with_interval(pair.other))


def _tables(case: Case, pairs: Sequence[Pair]) -> Iterator[Section]:
    parts: tuple[tuple[str, str, tuple[About, ...]], ...] = (
        ("diagnoses", say("class-diagnoses-title"), ("diagnosis",)),
        ("lists", say("class-on-top"), ("lead",)),
        ("naming", say("class-naming-title"), ("named",)),
        ("steps", say("class-steps-title"), ("step",)),
        ("rules", say("beside-rules-title"), ("rule", "harmful")),
        ("dangers", say("class-dangers-title"), ("danger",)),
        ("tests", say("beside-tests-title"), ("order",)),
    )
    for id, title, about in parts:
        rows = tuple(_row(case, pair) for pair in pairs if pair.about in about and _is_worth_a_row(pair))
        if rows:
            table = Table(
                columns=(title, say("beside-this"), say("beside-other")), rows=rows, name=title, look="numbers shares"
            )
            yield Section(id, title, (table,), nav=title)


def _is_worth_a_row(pair: Pair) -> bool:
    if pair.about == "order":
        return any(ORDERED_FROM * share.k >= share.n and share.k for share in (pair.one, pair.other))
    if pair.about in ("diagnosis", "harmful"):
        return pair.is_there
    return bool(pair.one.n or pair.other.n)


def _row(case: Case, pair: Pair) -> tuple[Cell, ...]:
    tags = (say("beside-marked"),) if pair.is_apart else ()
    head = option_cell(case, pair.id) if pair.about == "diagnosis" else Cell(_named(case, pair))
    return (replace(head, tags=(*head.tags, *tags)), Cell(_share(pair.one)), Cell(_share(pair.other)))


def _share(share: Share) -> str:
    return _EXACT.with_percent(share) if share.n else NONE


_LISTS: dict[str, Checkpoint] = {"opening": "opening", "bedside": "bedside", "pause": "pause", "commit": "commit"}


def _named(case: Case, pair: Pair) -> str:
    match pair.about:
        case "diagnosis" | "danger":
            said = case.label(pair.id)
        case "lead":
            said = list_at(_LISTS[pair.id])
        case "named":
            said = next((moment_named(one) for one in MOMENTS if one == pair.id), say("class-never"))
        case "step":
            said = case.key_steps[pair.id].label
        case "rule" | "harmful":
            said = rule_said(case, pair.about, pair.id).label
        case "order":
            said = case.items[pair.id].label
        case _:
            assert_never(pair.about)
    return sentence_case(said)


def _cost(case: Case, one: ClassReport, other: ClassReport) -> Iterator[Section]:
    beside = {burden.unit: burden for burden in other.burden}
    rows = tuple(
        (
            Cell(unit_named(burden.unit)),
            Cell(amount_said(case.pack, burden.unit, burden.median)),
            Cell(amount_said(case.pack, burden.unit, beside[burden.unit].median)),
            Cell(amount_said(case.pack, burden.unit, burden.reference)),
        )
        for burden in one.burden
        if burden.unit in beside and not burden.each and not beside[burden.unit].each
    )
    if rows:
        columns = (say("class-cost"), say("beside-this"), say("beside-other"), say("tests-plan"))
        table = Table(columns=columns, rows=rows, name=say("beside-cost-title"), look="numbers tight")
        yield Section("burden", say("beside-cost-title"), (table,))
