"""A class report as a page: what the class did and thought, and what became of every log."""

from typing import NamedTuple

from workup.core.classroom.account import Account
from workup.core.classroom.attendance import Attendance
from workup.core.classroom.views import ClassReport
from workup.core.classroom.voices import Voices
from workup.core.content.case import Case
from workup.document.blocks import Block, Document, Section, Text, cited
from workup.document.class_report.attendance import attendance as who_handed_in
from workup.document.class_report.author import author
from workup.document.class_report.committed import committed
from workup.document.class_report.cost import cost
from workup.document.class_report.counts import Counts
from workup.document.class_report.course import naming, pivot
from workup.document.class_report.items import items
from workup.document.class_report.lists import lists
from workup.document.class_report.logs import logs
from workup.document.class_report.safety import dangers, rules
from workup.document.class_report.seen import seen
from workup.document.class_report.seminar import seminar
from workup.document.class_report.steps import steps
from workup.document.class_report.tests import tests
from workup.document.class_report.withheld import limits, withheld
from workup.document.class_report.words import words
from workup.document.words import sentences
from workup.phrases import say

__all__ = ["Inside", "class_report"]


class Inside(NamedTuple):
    """What a teacher's own report has beside its figures: nothing of it is told outside the class."""

    voices: Voices | None = None
    attendance: Attendance | None = None


def class_report(case: Case, made: ClassReport, account: Account, inside: Inside | None = None) -> Document:
    """The page of this report; of the logs it says what the account holds."""
    voices, attendance = Inside() if inside is None or made.shareable else inside
    counts = Counts(is_rounded=made.shareable, within=made.learners)
    name = case.patient.name
    document = Document(
        page="class",
        label=say("class-label-outside") if made.shareable else say("class-label"),
        name=name,
        title=case.title,
        window=say("class-window", name=name, title=case.title),
        front=tuple(_front(case, made, counts)),
        sections=(
            *(_figures(case, made, counts, voices) if made.is_shown else ()),
            *((who_handed_in(attendance),) if attendance else ()),
            withheld(case, made),
            logs(account, Counts(is_rounded=made.shareable)),
            limits(),
        ),
        foot=(say("debrief-foot", case=made.subject.case, version=made.subject.version, rules=made.subject.rules),),
    )
    return cited(document, case.sources)


def _front(case: Case, made: ClassReport, counts: Counts) -> list[Block]:
    subject, by = made.subject, case.provenance
    reviewed = "yes" if by.clinician_reviewed else "no"
    legend = sentences(
        say("debrief-foot", case=subject.case, version=subject.version, rules=subject.rules),
        say("page-dagger"),
        say("class-reviewed", reviewed=reviewed),
        by.note,
    )
    return [
        Text(counts.learners(made.learners), look="size"),
        Text(say("class-terms"), look="terms"),
        Text(legend, look="legend"),
        *([Text(say("class-outside"), look="notice outside")] if made.shareable else []),
    ]


def _figures(case: Case, made: ClassReport, counts: Counts, voices: Voices | None) -> list[Section]:
    found = (
        committed(case, made, counts),
        seminar(case, made, counts),
        words(case, voices) if voices else None,
        lists(case, made, counts),
        naming(case, made, counts),
        pivot(case, made, counts),
        steps(case, made, counts),
        rules(case, made, counts),
        dangers(case, made, counts),
        tests(case, made, counts),
        cost(case, made),
        seen(case, made, counts),
        items(case, made),
        author(case, made, counts),
    )
    return [section for section in found if section is not None]
