"""The lists of the class at each checkpoint: the answer's share, who led, and how the leader changed."""

from typing import assert_never

from workup.core.classroom.views import ClassReport, StandingView, Switch
from workup.core.content.case import Case
from workup.core.text.value import as_data
from workup.document.blocks import Block, Cell, Figure, Section, Table, Text
from workup.document.class_report.committed import option_cell
from workup.document.class_report.counts import NONE, Counts, interval
from workup.document.named import list_at
from workup.document.words import sentence_case, tenths
from workup.phrases import say


def lists(case: Case, made: ClassReport, counts: Counts) -> Section:
    """What the class thought along the way."""
    blocks: tuple[Block, ...] = (Text(say("class-lists-none")),)
    if made.standings:
        answer = case.label(case.answer)
        is_outside = "yes" if made.shareable else "no"
        blocks = (
            Text(say("class-lists-lead", answer=answer, outside=is_outside), look="lead-in"),
            _picture(made, counts),
            _leaders(case, made, counts),
        )
    return Section(
        "lists",
        say("class-lists-title"),
        (
            *blocks,
            *((_switches(made, counts),) if made.switches else ()),
        ),
        nav=say("class-lists-nav"),
    )


def _picture(made: ClassReport, counts: Counts) -> Figure:
    names = [list_at(one.checkpoint) for one in made.standings]
    shares = {
        "id": "share",
        "name": say("class-on-top"),
        "title": say("class-on-top-chart"),
        "told": " ".join(_told(one, counts.with_interval(one.on_top)) for one in made.standings),
        "points": [
            {"name": name, "share": as_data(one.on_top)} for name, one in zip(names, made.standings, strict=True)
        ],
    }
    chips = {
        "id": "chips",
        "name": say("class-chips"),
        "title": say("class-chips-chart"),
        "told": " ".join(_told(one, _chips(one)) for one in made.standings),
        "points": [
            {"name": name, "mean": one.mean_tenths, "low": one.low, "high": one.high}
            for name, one in zip(names, made.standings, strict=True)
        ],
    }
    has_means = all(one.mean_tenths is not None for one in made.standings)
    data = {"is_rounded": made.shareable, "charts": [shares, *([chips] if has_means else [])]}
    return Figure("trajectory", data, _key(made), blocks=(_table(made, counts),))


def _told(one: StandingView, said: str) -> str:
    return say("label-with", label=sentence_case(list_at(one.checkpoint)), words=said)


def _chips(one: StandingView) -> str:
    mean = tenths(one.mean_tenths or 0)
    if one.low is None or one.high is None:
        return mean
    return say("class-chips-told", mean=mean, low=one.low, high=one.high)


def _key(made: ClassReport) -> str:
    # What a dot and a line stand for, where there are any.
    if made.shareable:
        return say("class-lines-outside")
    if any(one.low is not None for one in made.standings):
        return say("class-dots-bands")
    if any(one.on_top.low is not None for one in made.standings):
        return say("class-dots-intervals")
    return say("class-dots")


def _table(made: ClassReport, counts: Counts) -> Table:
    # A column in which a class of this size has nothing to say is left out; what is withheld says so.
    has_interval = any(one.on_top.low is not None for one in made.standings)
    has_middle = any(one.low is not None for one in made.standings)
    between = (say("class-interval-column"),) if has_interval else ()
    middle = (say("class-middle"),) if has_middle else ()
    inside = () if made.shareable else (*between, say("class-mean"), *middle)
    return Table(
        caption=counts.caption(say("class-lists-table")),
        columns=(say("class-checkpoint"), say("class-on-top"), *inside),
        rows=tuple(_row(one, counts, has_interval=has_interval, has_middle=has_middle) for one in made.standings),
        look="numbers shares",
    )


def _row(one: StandingView, counts: Counts, *, has_interval: bool, has_middle: bool) -> tuple[Cell, ...]:
    cells = (Cell(sentence_case(list_at(one.checkpoint))), Cell(counts.with_percent(one.on_top)))
    if counts.is_rounded:
        return cells
    between = (Cell(interval(one.on_top)),) if has_interval else ()
    middle = NONE if one.low is None or one.high is None else say("class-range", low=str(one.low), high=str(one.high))
    return (*cells, *between, Cell(tenths(one.mean_tenths or 0)), *((Cell(middle),) if has_middle else ()))


def _leaders(case: Case, made: ClassReport, counts: Counts) -> Section:
    rows = [
        (option_cell(case, option), *(counts.cell(one.leaders.get(option, 0)) for one in made.standings))
        for option in case.options
    ]
    is_agreed = any(one.agreement is not None for one in made.standings)
    if is_agreed:
        rows += [
            (Cell(say("class-agreement")), *(Cell(_percent(one.agreement)) for one in made.standings)),
            (Cell(say("class-even-split")), *(Cell(_evenly(one.effective_tenths)) for one in made.standings)),
        ]
    table = Table(
        caption=counts.caption(say("class-leaders-table")),
        columns=(say("class-leaders"), *(sentence_case(list_at(one.checkpoint)) for one in made.standings)),
        rows=tuple(rows),
        look="numbers tight agreed" if is_agreed else "numbers tight",
    )
    if not is_agreed:
        return Section("leaders", say("class-who-led"), (table,))
    return Section("leaders", say("class-agreed"), (Text(say("class-agreed-how")), table))


def _percent(number: int | None) -> str:
    return NONE if number is None else f"{number}%"


def _evenly(number: int | None) -> str:
    return NONE if number is None else say("desk-even-split-cell", number=tenths(number))


def _switches(made: ClassReport, counts: Counts) -> Section:
    table = Table(
        caption=counts.caption(say("class-switches-table")),
        columns=(say("class-leader"), say("class-walks")),
        rows=tuple((Cell(_switched(one.kind)), counts.cell(one.count)) for one in made.switches),
        look="numbers short",
    )
    return Section("switches", say("class-switches-title"), (table,))


def _switched(kind: Switch) -> str:
    match kind:
        case "other to answer":
            return say("class-switched-to-answer")
        case "answer to other":
            return say("class-switched-from-answer")
        case "other to other":
            return say("class-switched-otherwise")
        case "none":
            return say("class-switched-never")
        case _:
            assert_never(kind)
