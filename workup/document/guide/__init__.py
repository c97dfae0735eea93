"""The facilitator's guide and key as pages: what the pack gives by id, in the words of the case and the phrases."""

from workup.core.content.case import Case
from workup.core.teaching.guide import Pack
from workup.document.blocks import Document, Section, Text, cited
from workup.document.guide.aims import aims, before
from workup.document.guide.apart import apart
from workup.document.guide.debriefing import debriefing, limits
from workup.document.guide.key import answer, dangers, index, roles, rules, steps
from workup.document.guide.minutes import minute_plans
from workup.document.guide.plan import plan
from workup.document.guide.sheet import run_sheet
from workup.document.guide.stops import board, stops
from workup.document.guide.turns import turns
from workup.document.words import sentences
from workup.phrases import say

__all__ = ["guide", "key"]


def guide(case: Case, pack: Pack, *, are_cards_cut: bool) -> Document:
    """How to run the session, where it may turn, and what to say about it."""
    return _document(
        case,
        "guide",
        say("pack-guide"),
        run_sheet(case),
        aims(case),
        before(case, pack, are_cards_cut=are_cards_cut),
        minute_plans(pack),
        stops(case),
        board(case),
        turns(case, pack),
        plan(case, pack),
        apart(case, pack),
        debriefing(case),
        limits(),
    )


def key(case: Case, pack: Pack) -> Document:
    """The answer, and what stands behind each card."""
    return _document(
        case,
        "key",
        say("pack-key"),
        answer(case),
        steps(case, pack),
        rules(case, pack),
        dangers(case, pack),
        index(case, pack),
        roles(case, pack),
    )


def _document(case: Case, page: str, called: str, *sections: Section) -> Document:
    name = case.patient.name
    made = Document(
        page=page,
        label=called,
        name=name,
        title=case.title,
        window=say("pack-window", page=called, name=name, title=case.title),
        front=(
            Text(say("pack-keep"), look="keep-from"),
            Text(_judged(case), look="legend"),
        ),
        sections=sections,
        foot=(say("debrief-foot", case=case.id, version=case.version, rules=case.rules),),
    )
    return cited(made, case.sources)


def _judged(case: Case) -> str:
    by = case.provenance
    reviewed = "yes" if by.clinician_reviewed else "no"
    judged = say("debrief-judged", raters=by.raters, judged=by.judged, reviewed=reviewed)
    return sentences(say("page-dagger"), say("pack-numbers"), judged, by.note)
