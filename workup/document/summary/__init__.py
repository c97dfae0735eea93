"""The debrief of one walk as a page: what the readings give by id, in the words of the case and the phrases."""

from dataclasses import replace

from workup.core.content.case import Case
from workup.core.debrief import Debrief
from workup.document.blocks import Document, Text, cited
from workup.document.summary.answer import answer
from workup.document.summary.apart import apart
from workup.document.summary.findings import NextCase, findings, lessons, next_time, sibling
from workup.document.summary.lists import lists
from workup.document.summary.open import left_open
from workup.document.summary.tests import tests
from workup.document.summary.three import commitment, mattered, safety
from workup.document.summary.votes import votes
from workup.document.summary.well import well
from workup.document.summary.working import working as the_working
from workup.document.summary.you import sentence, you
from workup.document.words import sentences
from workup.phrases import say

__all__ = ["NextCase", "first_screen", "sibling", "summary"]


def summary(case: Case, debrief: Debrief, *, next_case: NextCase | None, working: bool = False) -> Document:
    """The whole debrief, with every count and constant where `working`."""
    room = votes(case, debrief)
    name = case.patient.name
    sections = (
        you(debrief),
        sentence(case, debrief),
        well(case, debrief),
        left_open(case, debrief),
        *((room,) if room else ()),
        lists(case, debrief),
        tests(case, debrief),
        mattered(case, debrief),
        safety(case, debrief),
        commitment(case, debrief),
        apart(case, debrief),
        findings(case, debrief),
        lessons(case),
        next_time(case, debrief, next_case),
        *((the_working(case, debrief),) if working else ()),
    )
    made = Document(
        page="summary",
        label=say("debrief-label"),
        name=name,
        title=case.title,
        window=say("debrief-window", name=name, title=case.title),
        front=(answer(case, debrief), Text(_judged(case), look="legend")),
        sections=sections,
        foot=(_foot(debrief),),
    )
    return cited(made, case.sources)


def first_screen(case: Case, debrief: Debrief, *, next_case: NextCase | None) -> Document:
    """What a terminal shows right after a walk: three, three and one; the summary has the rest."""
    whole = summary(case, debrief, next_case=next_case)
    first = (
        you(debrief),
        sentence(case, debrief),
        well(case, debrief),
        left_open(case, debrief, is_whole=False),
        next_time(case, debrief, next_case),
    )
    return replace(whole, sections=first, foot=(say("debrief-rest"),), is_part=True)


def _judged(case: Case) -> str:
    by = case.provenance
    reviewed = "yes" if by.clinician_reviewed else "no"
    return sentences(
        say("page-dagger"), say("debrief-judged", raters=by.raters, judged=by.judged, reviewed=reviewed), by.note
    )


def _foot(debrief: Debrief) -> str:
    subject = debrief.subject
    return say("debrief-foot", case=subject.case, version=subject.version, rules=subject.rules)
