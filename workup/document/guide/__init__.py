"""The facilitator's guide and key as pages: what the pack gives by id, in the words of the case and the phrases."""

from dataclasses import replace

from workup.core.content.case import Case
from workup.core.teaching.guide import Pack
from workup.document.blocks import Document, Section, Text, cited
from workup.document.guide.aims import aims, before
from workup.document.guide.apart import apart
from workup.document.guide.debriefing import debriefing, limits
from workup.document.guide.key import answer, dangers, index, rules, steps
from workup.document.guide.minutes import minute_plans
from workup.document.guide.plan import plan
from workup.document.guide.sheet import run_sheet
from workup.document.guide.stops import board, stops
from workup.document.guide.turns import turns
from workup.document.words import sentences
from workup.phrases import say

__all__ = ["guide_and_key"]


def guide_and_key(case: Case, pack: Pack, *, are_cards_cut: bool) -> tuple[Document, Document]:
    """How to run the session, with the sources of both pages; and the answer, with what stands behind each card."""
    guide = _document(
        case,
        "guide",
        say("pack-guide"),
        run_sheet(case),
        board(case),
        aims(case),
        before(case, pack, are_cards_cut=are_cards_cut),
        minute_plans(pack),
        stops(case),
        turns(case, pack),
        plan(case, pack),
        apart(case, pack),
        debriefing(case),
        limits(),
    )
    key = _document(
        case,
        "key",
        say("pack-key"),
        answer(case),
        steps(case, pack),
        rules(case, pack),
        dangers(case, pack),
        index(case, pack),
    )
    # Printed once: whoever has the key has the guide, whose list its marks lead to.
    both = cited(replace(guide, sections=(*guide.sections, *key.sections)), case.sources).sources
    front = (*key.front, Text(say("key-sources"), look="legend"))
    return replace(guide, sources=both), replace(key, front=front, sources=both, is_part=True)


def _document(case: Case, page: str, called: str, *sections: Section) -> Document:
    name = case.patient.name
    return Document(
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


def _judged(case: Case) -> str:
    by = case.provenance
    reviewed = "yes" if by.clinician_reviewed else "no"
    judged = say("debrief-judged", raters=by.raters, judged=by.judged, reviewed=reviewed)
    return sentences(say("page-dagger"), say("pack-numbers"), judged, by.note)
