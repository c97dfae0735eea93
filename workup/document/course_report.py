"""One class over many cases, as a page: for its teacher, before the next session."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import assert_never

from workup.core.classroom.account import Account
from workup.core.classroom.habits import LEARNERS_FROM, SURE_FROM, WALKS_FROM, Habit, HabitView
from workup.core.classroom.many import CaseView, CourseReport
from workup.core.content.case import Case
from workup.core.debrief.reveal import Distance
from workup.document.blocks import Block, Card, Cell, Document, Fact, Point, Points, Section, Table, Text, cited
from workup.document.class_report.counts import Counts
from workup.document.class_report.logs import named
from workup.document.class_report.seminar import point_card
from workup.document.class_report.withheld import limits
from workup.document.words import MINE, sentence_case, sentences
from workup.phrases import say

_EXACT = Counts(is_rounded=False)

_COMMITTED: tuple[Distance, ...] = ("the answer", "accepted", "same family", "different")


def course_report(
    cases: Mapping[str, Case], made: CourseReport, accounts: Mapping[str, Account], not_at_hand: Sequence[str]
) -> Document:
    """The page; of each case the account says what became of its logs."""
    document = Document(
        page="class",
        label=say("course-label"),
        name=say("course-sizes", cases=len(made.cases), walks=made.walks),
        title=say("course-learners", count=made.learners),
        window=say("course-window", cases=len(made.cases)),
        front=(
            Text(say("class-terms"), look="terms"),
            Text(say("page-dagger"), look="legend"),
        ),
        sections=tuple(_sections(cases, made, accounts, not_at_hand)),
        foot=(
            sentences(
                *(
                    say("debrief-foot", case=one.case, version=cases[one.case].version, rules=cases[one.case].rules)
                    for one in made.cases
                )
            ),
        ),
    )
    sources = {name: source for case in cases.values() for name, source in case.sources.items()}
    return cited(document, sources)


def _sections(
    cases: Mapping[str, Case], made: CourseReport, accounts: Mapping[str, Account], not_at_hand: Sequence[str]
) -> Iterator[Section]:
    yield _cases(cases, made)
    yield _openers(cases, made)
    yield _returned(made)
    yield _together(made)
    if made.sureness:
        yield _sure(made)
    yield _withheld(made)
    yield _logs(cases, accounts, not_at_hand)
    yield limits(is_course=True)


def _title(case: Case) -> str:
    return say("course-case", name=case.patient.name, title=case.title)


def _cases(cases: Mapping[str, Case], made: CourseReport) -> Section:
    columns = (say("course-column-case"), say("course-column-walked"), *(map(_distance, _COMMITTED)))
    rows = tuple(_case_row(cases[one.case], one) for one in made.cases)
    table = Table(caption=say("course-cases-table"), columns=columns, rows=rows, look="numbers")
    return Section("cases", say("course-cases-title"), (table,), nav=say("course-cases-nav"))


def _case_row(case: Case, one: CaseView) -> tuple[Cell, ...]:
    head = Cell(case.patient.name, below=case.label(case.answer))
    return (head, _EXACT.cell(one.learners), *(_EXACT.cell(one.committed.get(how, 0)) for how in _COMMITTED))


def _distance(distance: Distance) -> str:
    match distance:
        case "the answer":
            return say("course-committed-answer")
        case "accepted":
            return say("course-committed-accepted")
        case "same family":
            return say("course-committed-family")
        case "different":
            return say("course-committed-different")
        case _:
            assert_never(distance)


def _openers(cases: Mapping[str, Case], made: CourseReport) -> Section:
    cards: list[Block] = []
    for one in made.cases:
        if one.point is not None:
            card = point_card(cases[one.case], _EXACT, len(cards) + 1, one.point)
            cards.append(replace(card, aside=_title(cases[one.case])))
    blocks = tuple(cards) or (Text(say("seminar-nothing")),)
    return Section("points", say("course-points-title"), blocks, nav=say("seminar-nav"))


def _returned(made: CourseReport) -> Section:
    rows = tuple((Cell(_habit(one.habit)), Cell(_EXACT.with_percent(one.walks))) for one in made.habits)
    table = Table(
        caption=say("course-returned-table"),
        columns=(say("course-column-happened"), say("course-column-walks")),
        rows=rows,
        look="numbers shares",
    )
    lead = Text(say("course-returned-lead"), basis=MINE, look="lead-in")
    return Section("returned", say("course-returned-title"), (lead, table), nav=say("course-returned-nav"))


def _together(made: CourseReport) -> Section:
    told = [one for one in made.habits if one.is_told]
    title, nav = say("course-together-title"), say("course-together-nav")
    if not told:
        few = say("course-together-few", walks=WALKS_FROM, learners=LEARNERS_FROM)
        return Section("together", title, (Text(few),), nav=nav)
    table = Table(
        caption=say("course-together-table"),
        columns=(
            say("course-column-happened"),
            say("course-column-learners"),
            say("course-column-never"),
            say("course-column-seldom"),
            say("course-column-often"),
        ),
        rows=tuple(map(_spread, told)),
        look="numbers",
    )
    lead = Text(say("course-together-lead", walks=WALKS_FROM), look="lead-in")
    return Section("together", title, (lead, table), nav=nav)


def _spread(one: HabitView) -> tuple[Cell, ...]:
    return (Cell(_habit(one.habit)), *map(_EXACT.cell, (one.learners, one.never, one.seldom, one.often)))


def _habit(habit: Habit) -> str:
    match habit:
        case "danger":
            return say("course-habit-danger")
        case "stop":
            return say("course-habit-stop")
        case "look":
            return say("course-habit-look")
        case "result":
            return say("course-habit-result")
        case "against":
            return say("course-habit-against")
        case "held":
            return say("course-habit-held")
        case "unnamed":
            return say("course-habit-unnamed")
        case _:
            assert_never(habit)


def _sure(made: CourseReport) -> Section:
    rows = tuple(
        (Cell(say("class-range", low=str(one.least), high=str(one.most))), Cell(_EXACT.with_percent(one.right)))
        for one in made.sureness
    )
    table = Table(
        caption=say("course-sure-table", cases=SURE_FROM),
        columns=(say("course-column-chips"), say("course-column-right")),
        rows=rows,
        look="numbers short",
    )
    return Section("sure", say("course-sure-title"), (table,))


def _withheld(made: CourseReport) -> Section:
    facts = [
        *([] if made.sureness else [Fact(say("course-sure-title"), say("course-sure-few", cases=SURE_FROM))]),
        Fact(say("course-nobody"), say("course-nobody-why")),
    ]
    return Section("withheld", say("class-withheld-title"), (Card(tuple(facts), look="bare"),))


def _logs(cases: Mapping[str, Case], accounts: Mapping[str, Account], not_at_hand: Sequence[str]) -> Section:
    points = [
        Point(_became(account), head=say("class-flag-head", about=_title(cases[case_id])))
        for case_id, account in accounts.items()
    ]
    # What belongs to no case is the same in each account.
    one = next(iter(accounts.values()), Account(found=0, counted=0))
    points += [
        Point("; ".join(aside.names[:12]), head=say("class-flag-head", about=named(aside.kind)[0]))
        for aside in one.aside
        if aside.kind in ("damaged", "not a log")
    ]
    if not_at_hand:
        points.append(Point(", ".join(not_at_hand), head=say("class-flag-head", about=say("course-not-at-hand"))))
    return Section("logs", say("class-logs-title"), (Points(tuple(points), look="flags"),), nav=say("class-logs-nav"))


def _became(account: Account) -> str:
    own = [aside for aside in account.aside if aside.kind not in ("another case", "damaged", "not a log")]
    aside = "; ".join(say("course-aside", kind=sentence_case(named(one.kind)[0]), count=one.count) for one in own)
    return say("course-became", counted=account.counted, aside=aside or say("course-aside-none"))
