"""The family of cases with its answers, for facilitators; and where each diagnosis is answer, trap or excluded."""

from collections.abc import Iterator, Mapping, Sequence

from workup.core.content.checklist import Source
from workup.core.teaching.blueprint import Discriminator, Plan, ShownLater, Since
from workup.core.teaching.course import Course, courses
from workup.document.blocks import Card, Cell, Document, Fact, Point, Points, Section, Table, Text, cited
from workup.document.guide.forms import since as from_when
from workup.document.origin import origin
from workup.document.words import MINE, sentence_case, signed
from workup.phrases import listed, say


def blueprint(plans: Sequence[Plan], sources: Mapping[str, Source]) -> Document:
    """The page of these cases, in their order."""
    made = Document(
        page="blueprint",
        label=say("blueprint-label"),
        name=say("blueprint-name"),
        title=say("blueprint-for-facilitators"),
        window=say("blueprint-window"),
        front=(Text(say("page-dagger"), look="legend"),),
        sections=(
            Section("grid", say("blueprint-grid"), (Text(say("blueprint-grid-key")), _grid(plans))),
            Section("cases", say("blueprint-cases"), tuple(map(_case, plans))),
            Section("courses", say("blueprint-courses"), (Points(tuple(map(_course, courses(plans)))),)),
        ),
    )
    return cited(made, sources)


def _case(plan: Plan) -> Card:
    apart = (
        say("blueprint-discriminator", finding=one.label, outcome=_shown(plan, one), lead=signed(one.lead))
        for one in plan.discriminators
    )
    return Card(
        head=f"{plan.name}, {plan.title}",
        tags=(plan.case,),
        look="entry",
        facts=(
            Fact(say("blueprint-answer"), plan.answer),
            Fact(say("blueprint-trap"), plan.trap),
            Fact(say("blueprint-apart"), "; ".join(apart), MINE),
            Fact(say("blueprint-pivot"), plan.pivot, plan.basis),
            *_in_time(plan),
            Fact(say("blueprint-also"), "; ".join(plan.excluded)),
            Fact(
                say("blueprint-audience"),
                say("blueprint-suits", audience=plan.audience, difficulty=plan.difficulty, minutes=plan.minutes),
            ),
            Fact(say("blueprint-setting"), plan.setting),
            Fact(say("blueprint-siblings"), listed(plan.siblings)),
        ),
    )


def _shown(plan: Plan, one: Discriminator) -> str:
    return say("form-named", item=one.outcome, when=_when(plan, one.since)) if one.since else one.outcome


def _when(plan: Plan, since: Since) -> str:
    return from_when(plan.begins, since.later, since.after)


def _in_time(plan: Plan) -> Iterator[Fact]:
    # What is known, changes, protects or waits: only what there is.
    if known := [say("known-labelled", item=one.label, origin=origin(one.known)) for one in plan.known]:
        yield Fact(say("form-blueprint-known"), "; ".join(known))
    if later := [_changes(plan, one) for one in plan.later]:
        yield Fact(say("form-blueprint-later"), "; ".join(later))
    if plan.acts:
        yield Fact(say("form-blueprint-acts"), "; ".join(plan.acts), MINE)
    if bound := [say("form-blueprint-bound-one", act=one.label, pictures=listed(one.pictures)) for one in plan.bound]:
        yield Fact(say("form-blueprint-bound"), "; ".join(bound))


def _changes(plan: Plan, one: ShownLater) -> str:
    when = _when(plan, one.since)
    if one.outcome is None:
        return say("form-blueprint-gone", finding=one.label, when=when)
    return say("form-blueprint-later-one", finding=one.label, outcome=one.outcome, when=when)


def _grid(plans: Sequence[Plan]) -> Table:
    # A row for each diagnosis, a column for each case; where a diagnosis is not in play the cell is empty.
    labels = dict.fromkeys(label for plan in plans for label in (plan.answer, plan.trap, *plan.excluded))
    return Table(
        (say("blueprint-diagnosis"), *(plan.name for plan in plans)),
        tuple((Cell(sentence_case(label)), *(Cell(_stands(plan, label)) for plan in plans)) for label in labels),
        name=say("blueprint-grid"),
        look="numbers grid",
    )


def _stands(plan: Plan, label: str) -> str:
    if label == plan.answer:
        return say("blueprint-is-answer")
    if label == plan.trap:
        return say("blueprint-is-trap")
    return say("blueprint-is-open") if label in plan.excluded else ""


def _course(course: Course) -> Point:
    return Point(
        say("blueprint-course-why", answers=course.answers, cases=len(course.plans), turned=course.turned),
        head=listed(one.name for one in course.plans),
        tags=(say("blueprint-course-cases", cases=len(course.plans)),),
    )
