"""A learner's own walks as a page: what was walked, what to walk next, and questions about what lies longest back."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import assert_never

from workup.core.content.case import Case
from workup.core.debrief.history import Card as Recalled
from workup.core.debrief.history import History, Walked
from workup.core.debrief.points import Point as Left
from workup.document.blocks import Block, Card, Command, Document, Fact, Point, Points, Section, Text, cited
from workup.document.suggested import because
from workup.document.summary.open import asked, briefly, said_of_point
from workup.document.words import MINE, sentence
from workup.phrases import Value, listed, say

Cases = Mapping[str, Case]


def past(made: History, cases: Cases, *, answers: bool = False, options: str = "") -> Document:
    """The page of these walks, with answers where asked for; `options` end each command.

    The cases are those at hand, by id.
    """
    extra = f" {options}" if options else ""
    card = made.card
    document = Document(
        page="history",
        label=say("history-label"),
        name=say("history-code", code=made.code) if made.code else "",
        title="",
        window=say("history-label"),
        front=tuple(_walks(made, cases, extra)),
        sections=(
            *((_troubles(made),) if made.troubles else ()),
            _next(made, cases, extra),
            *((_recall(card, cases[card.walked.case], extra, answers=answers),) if card else ()),
        ),
    )
    return cited(document, cases[card.walked.case].sources) if card else document


def _walks(made: History, cases: Cases, extra: str) -> Iterator[Block]:
    # `--resume` takes the one of each case that was left last.
    left = {one.case: one for one in sorted(made.walked, key=lambda one: one.turn) if not one.finished}
    for one in made.walked:
        case = cases.get(one.case)
        if not one.finished and case and left[one.case] is one:
            yield _walked(one, case, say("history-go-on"))
            yield Command(f"workup walk {one.case} --resume{extra}")
        else:
            yield _walked(one, case, _became(one, case))
    if not made.walked:
        yield Text(say("history-none"))
    if made.others:
        yield Text(say("history-others", walks=made.others), look="legend")
        yield Command(f"workup history --learner CODE{extra}")


def _walked(one: Walked, case: Case | None, became: str) -> Card:
    given: dict[str, Value] = {"day": _day(one.day), "case": one.case, "attempt": one.attempt}
    is_whole = one.debrief is not None and not one.debrief.open
    return Card(
        look="entry",
        head=say("history-walk", **given, called=_called(case)) if case else say("history-walk-gone", **given),
        words=became,
        facts=(),
        basis=MINE if is_whole else (),
    )


def _became(one: Walked, case: Case | None) -> str:
    if not one.finished:
        return say("history-left")
    match one.lacks:
        case "case":
            return say("history-case-gone")
        case "same case":
            return say("history-case-changed")
        case None:
            pass
        case _:
            assert_never(one.lacks)
    if not one.debrief or not one.debrief.open or not case:
        return say("history-nothing-open")
    about = dict.fromkeys(briefly(case, one.debrief, point) for point in one.debrief.open)
    return say("history-open", about="; ".join(about), more=one.debrief.more_open)


def _troubles(made: History) -> Section:
    return Section("troubles", say("history-troubles"), (Points(tuple(map(Point, made.troubles))),))


def _next(made: History, cases: Cases, extra: str) -> Section:
    title, one = say("history-next"), made.suggestion
    if one is None:
        said = say("history-rest", days=made.days_to_wait) if made.cases else say("history-no-case")
        return Section("next", title, (Text(said),))
    blocks = (
        Command(f"workup walk {one.case}{' --resume' if one.is_left else ''}{extra}"),
        Text(sentence(_called(cases[one.case]))),
        Text(sentence(because(one, cases)), basis=MINE if one.is_judged else ()),
    )
    return Section("next", title, blocks)


def _recall(card: Recalled, case: Case, extra: str, *, answers: bool) -> Section:
    questions: tuple[Block, ...]
    if answers:
        questions = tuple(_answered(case, card, point, n) for n, point in enumerate(card.questions, start=1))
    else:
        questions = (
            Points(tuple(Point(_question(case, card, point)) for point in card.questions), numbered=True),
            Text(say("history-expert"), look="legend"),
            Command(f"workup history --answers{extra}"),
        )
    return Section(
        "memory",
        say("history-memory"),
        (
            Text(say("history-memory-how", days=card.days)),
            *questions,
            *((Text(say("history-also-due", cases=listed(card.also_due)), look="legend"),) if card.also_due else ()),
            *((Text(say("rounds-dagger")),) if answers else ()),
        ),
        aside=_called(case),
    )


def _question(case: Case, card: Recalled, point: Left) -> str:
    about = sentence(said_of_point(case, card.debrief, point).title)
    return say("history-question", about=about, ask=asked(point))


def _answered(case: Case, card: Recalled, point: Left, number: int) -> Card:
    said = said_of_point(case, card.debrief, point)
    return Card(
        look="entry",
        head=say("history-numbered", number=number, question=_question(case, card, point)),
        facts=(
            Fact(say("open-expert"), said.expert),
            Fact(say("history-matters"), said.matters),
            Fact(say("debrief-basis"), "", said.basis, look="basis"),
        ),
    )


def _called(case: Case) -> str:
    return f"{case.patient.name}, {case.title}"


def _day(day: int | None) -> str:
    if day is None:
        return say("history-day-unknown")
    on = date.fromordinal(day)
    return say("history-day", day=on.day, month=on.month, year=str(on.year))
