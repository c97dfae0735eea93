"""When the answer was first named, and where it took the lead for good."""

from typing import assert_never

from workup.core.classroom.views import ClassReport, Naming, NamingView, PivotFinding, PivotView, Turning
from workup.core.content.case import Case
from workup.document.blocks import Block, Cell, Section, Table, Text
from workup.document.class_report.counts import Counts
from workup.document.words import MINE, sentence_case, sentences, with_dagger
from workup.phrases import say


def naming(case: Case, made: ClassReport, counts: Counts) -> Section | None:
    """At which moment so many first named the answer."""
    if made.naming is None:
        return None
    rows = [(Cell(moment_named(one.moment)), counts.cell(one.count)) for one in made.naming.moments]
    rows.append((Cell(say("class-never")), Cell(counts.with_interval(made.naming.never))))
    answer = say("commit-different", answer=case.label(case.answer))
    return Section(
        "naming",
        say("class-naming-title"),
        (
            Text(sentences(answer, _median(made.naming)), basis=MINE, look="lead-in"),
            Table(
                caption=counts.caption(say("class-naming-table")),
                columns=(say("class-first-named"), say("class-learners-column")),
                rows=tuple(rows),
                look="numbers short",
            ),
        ),
    )


def _median(naming: NamingView) -> str:
    # Whoever never named it counts as infinitely late.
    if not naming.is_median_shown:
        return ""
    if naming.median_findings is None:
        return say("class-half-never")
    return say("class-half-named", findings=naming.median_findings)


def moment_named(moment: Naming) -> str:
    """At which moment the answer was named, in words."""
    match moment:
        case "ideas":
            return say("class-named-ideas")
        case "opening":
            return say("class-named-opening")
        case "bedside":
            return say("class-named-bedside")
        case "pause":
            return say("class-named-pause")
        case "ordering":
            return say("class-named-ordering")
        case "commit":
            return say("class-named-commit")
        case "diagnosis":
            return say("class-named-diagnosis")
        case _:
            assert_never(moment)


def pivot(case: Case, made: ClassReport, counts: Counts) -> Section | None:
    """At which list the answer took the lead for good, and what had been revealed just before."""
    if made.pivot is None:
        return None
    moments = Table(
        caption=counts.caption(say("class-pivot-table")),
        columns=(say("answer-title"), say("class-walks")),
        rows=tuple((Cell(_turned(one.moment)), counts.cell(one.count)) for one in made.pivot.moments),
        look="numbers short",
    )
    lead = Text(say("class-pivot-lead", walks=counts.count(made.pivot.of)), look="lead-in")
    return Section("pivot", say("class-pivot-title"), (lead, moments, *_before(case, made.pivot, counts)))


def _before(case: Case, pivot: PivotView, counts: Counts) -> tuple[Block, ...]:
    if not pivot.findings:
        return ()
    table = Table(
        caption=counts.caption(say("class-before-table")),
        columns=(say("apart-finding"), say("class-before-turned"), say("class-before-stayed")),
        rows=tuple(_finding(case, one, counts) for one in pivot.findings),
    )
    return table, Text(say("class-before-because"), look="aside")


def _finding(case: Case, one: PivotFinding, counts: Counts) -> tuple[Cell, ...]:
    item = case.items[one.item]
    return (
        Cell(sentence_case(item.label), with_dagger(item.basis)),
        Cell(counts.with_percent(one.turned)),
        Cell(counts.with_percent(one.stayed) if one.stayed else say("class-too-few")),
    )


def _turned(moment: Turning) -> str:
    match moment:
        case "from the start":
            return say("class-turned-start")
        case "bedside":
            return say("class-turned-bedside")
        case "pause":
            return say("class-turned-pause")
        case "commit":
            return say("class-turned-commit")
        case "never":
            return say("class-turned-never")
        case _:
            assert_never(moment)
