"""What a whole walk cost, beside the reference plan."""

from collections.abc import Sequence
from typing import assert_never

from workup.core.classroom.views import BurdenView, ClassReport, Unit
from workup.core.content.case import Case
from workup.core.content.head import PackHead
from workup.document.blocks import Block, Cell, Figure, Section, Table, Text
from workup.document.class_report.counts import spread
from workup.document.named import invasive_named
from workup.document.words import MINE, lasting
from workup.phrases import say


def cost(case: Case, made: ClassReport) -> Section | None:
    """Each unit of burden with its quartiles, or of few walks each by itself; None where nothing is told."""
    spread = [one for one in made.burden if not one.each]
    few = [one for one in made.burden if one.each]
    blocks: list[Block] = []
    if spread:
        blocks += [Text(say("class-cost-lead"), basis=MINE, look="lead-in"), _picture(case.pack, spread)]
    if few:
        blocks += [Text(say("desk-cost-lead"), basis=MINE, look="lead-in"), _each(case.pack, few)]
    return Section("burden", say("class-cost-title"), tuple(blocks)) if blocks else None


def _each(pack: PackHead, few: Sequence[BurdenView]) -> Table:
    return Table(
        caption=say("desk-cost-table"),
        columns=(say("class-cost"), say("desk-cost-each"), say("tests-plan")),
        rows=tuple(
            (
                Cell(unit_named(one.unit)),
                Cell(", ".join(amount_said(pack, one.unit, value) for value in one.each)),
                Cell(amount_said(pack, one.unit, one.reference)),
            )
            for one in few
        ),
        look="numbers tight",
    )


def _picture(pack: PackHead, spread_of: Sequence[BurdenView]) -> Figure:
    data = {
        "is_rounded": False,
        "quartiles": say("class-key-quartiles"),
        "median": say("class-key-median"),
        "plan": say("class-key-plan"),
        "rows": [
            {
                "id": one.unit,
                "name": unit_named(one.unit),
                "told": say(
                    "class-cost-told",
                    lower=amount_said(pack, one.unit, one.lower),
                    median=amount_said(pack, one.unit, one.median),
                    upper=amount_said(pack, one.unit, one.upper),
                    plan=amount_said(pack, one.unit, one.reference),
                ),
                "count": amount_said(pack, one.unit, one.median),
                "lower": one.lower,
                "median": one.median,
                "upper": one.upper,
                "plan": one.reference,
                "end": _end(pack, one),
                "least": amount_said(pack, one.unit, 0),
                "most": amount_said(pack, one.unit, _end(pack, one)),
            }
            for one in spread_of
        ],
    }
    return Figure("ranges", data, say("class-cost-figure"), blocks=(_table(pack, spread_of),))


def _table(pack: PackHead, spread_of: Sequence[BurdenView]) -> Table:
    return Table(
        caption=say("class-cost-table"),
        columns=(say("class-cost"), say("class-median"), say("class-quartiles"), say("tests-plan")),
        rows=tuple(
            (
                Cell(unit_named(one.unit)),
                Cell(amount_said(pack, one.unit, one.median)),
                Cell(spread(amount_said(pack, one.unit, one.lower), amount_said(pack, one.unit, one.upper))),
                Cell(amount_said(pack, one.unit, one.reference)),
            )
            for one in spread_of
        ),
        look="numbers tight",
    )


def unit_named(unit: Unit) -> str:
    """What a unit of burden is called."""
    match unit:
        case "sedations":
            return say("tests-sedations")
        case "films":
            return say("tests-films")
        case "scans":
            return say("tests-scans")
        case "invasive":
            return say("tests-invasive")
        case "minutes":
            return say("tests-key-results")
        case _:
            assert_never(unit)


def amount_said(pack: PackHead, unit: Unit, value: int) -> str:
    """So much of a unit, in words."""
    match unit:
        case "invasive":
            return invasive_named(pack, pack.degrees[value])
        case "minutes":
            return lasting(value)
        case _:
            return str(value)


def _end(pack: PackHead, burden: BurdenView) -> int:
    # Of the scale on which a unit is drawn.
    return len(pack.invasive) if burden.unit == "invasive" else max(burden.upper, burden.reference, 1)
