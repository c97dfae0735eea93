"""What the class committed to, and where it split: what a teacher reads first."""

from collections.abc import Iterator
from typing import assert_never

from workup.core.classroom.points import GroupsApart
from workup.core.classroom.views import ClassReport
from workup.core.content.case import Case
from workup.core.debrief.reveal import Distance, distance_to
from workup.document.blocks import Block, Cell, Section, Table, Text
from workup.document.class_report.counts import Counts
from workup.document.words import sentence_case, sentences, signed, with_dagger
from workup.phrases import say


def committed(case: Case, made: ClassReport, counts: Counts) -> Section | None:
    """Each diagnosis with how many committed to it, and the two groups that stand apart; None where not told."""
    if made.diagnoses is None:
        return None
    split = _split(case, made, counts)
    return Section(
        "diagnoses",
        say("class-diagnoses-title"),
        (
            Text(say("commit-different", answer=case.label(case.answer)), look="lead-in"),
            _table(case, made, counts),
            *split,
        ),
        nav=say("desk-committed-nav"),
    )


def option_cell(case: Case, option: str) -> Cell:
    """A diagnosis in a table, with a mark on the answer."""
    tags = (say("class-the-answer"),) if option == case.answer else ()
    return Cell(sentence_case(case.label(option)), tags=tags)


def _table(case: Case, made: ClassReport, counts: Counts) -> Table:
    found = made.diagnoses or {}
    # Outside, a diagnosis without a count of its own is told like those of few; inside, the largest group comes first.
    options = list(case.options)
    if not made.shareable:
        options = sorted((one for one in options if one in found), key=lambda one: -found[one])
    return Table(
        caption=counts.caption(say("class-diagnoses-table")),
        columns=(say("debrief-diagnosis"), say("class-learners-column"), say("desk-beside-answer")),
        rows=tuple(
            (option_cell(case, one), counts.cell(found.get(one, 0)), Cell(_distance(distance_to(case, one))))
            for one in options
        ),
        look="numbers short",
    )


def _distance(distance: Distance) -> str:
    match distance:
        case "the answer":
            return say("desk-distance-answer")
        case "accepted":
            return say("desk-distance-accepted")
        case "same family":
            return say("desk-distance-family")
        case "different":
            return say("desk-distance-different")
        case _:
            assert_never(distance)


def _split(case: Case, made: ClassReport, counts: Counts) -> Iterator[Block]:
    if made.shareable:
        return
    if made.apart is None:
        yield Text(say("desk-no-split") if len(made.diagnoses or {}) < 2 else say("desk-each-apart"))
        return
    said = say(
        "desk-split",
        one=case.label(made.apart.one),
        of_one=counts.out_of(made.apart.of_one),
        other=case.label(made.apart.other),
        of_other=counts.out_of(made.apart.of_other),
    )
    basis = with_dagger(case.items[made.apart.item].basis) if made.apart.item else ()
    yield Text(sentences(said, telling_said(case, made.apart)), head=say("desk-split-head"), basis=basis)


def telling_said(case: Case, apart: GroupsApart) -> str:
    """The finding that tells two groups apart most, with what it says of either; empty where none does."""
    if apart.item is None:
        return ""
    item = case.items[apart.item]
    return say(
        "desk-telling",
        finding=item.label,
        one=case.label(apart.one),
        bearing=signed(item.bearing.get(apart.one, 0)),
        other=case.label(apart.other),
        other_bearing=signed(item.bearing.get(apart.other, 0)),
    )
