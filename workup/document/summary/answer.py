"""The answer first: three facts, and no verdict."""

from typing import assert_never

from workup.core.content.case import Case
from workup.core.debrief import Debrief
from workup.core.debrief.reveal import Reveal, Separator
from workup.document.blocks import Section, Text
from workup.document.summary.looking import parted
from workup.document.words import MINE, sentences, signed, with_dagger
from workup.phrases import say


def answer(case: Case, debrief: Debrief) -> Section:
    """What was committed to, how far that is from the answer, and the one finding that separates them."""
    reveal = debrief.reveal
    one = reveal.separator
    return Section(
        "answer",
        say("answer-title"),
        (
            Text(_committed(case, reveal)),
            Text(_answered(case, reveal), basis=MINE, look="strong"),
            Text(_separated(case, debrief), basis=with_dagger(case.forms[one.item, one.form].basis) if one else MINE),
            *parted(case, debrief.looking),
        ),
        look="reveal",
    )


def _committed(case: Case, reveal: Reveal) -> str:
    diagnosis = case.label(reveal.committed)
    if reveal.chips is None:
        return say("answer-unlisted", diagnosis=diagnosis)
    return say("answer-committed", diagnosis=diagnosis, chips=reveal.chips)


def _answered(case: Case, reveal: Reveal) -> str:
    label = case.label(reveal.answer)
    match reveal.distance:
        case "the answer":
            return say("answer-same")
        case "accepted":
            return say("answer-accepted", answer=label)
        case "same family":
            assert reveal.family is not None, "both are of this family"
            return say("answer-family", answer=label, family=case.families[reveal.family].label)
        case "different":
            return say("answer-different", answer=label)
        case _:
            assert_never(reveal.distance)


def _separated(case: Case, debrief: Debrief) -> str:
    reveal = debrief.reveal
    is_theirs, other, one = reveal.other == reveal.committed, case.label(reveal.other), reveal.separator
    if one is None:
        return say("answer-inseparable") if is_theirs else say("answer-inseparable-from", other=other)
    finding = case.items[one.item].label
    bearing, beside = signed(one.for_answer), signed(one.for_other)
    separator = (
        say("answer-separator", finding=finding, bearing=bearing, other_bearing=beside)
        if is_theirs
        else say("answer-separator-from", other=other, finding=finding, bearing=bearing, other_bearing=beside)
    )
    return sentences(separator, _had(case, debrief, one))


def _had(case: Case, debrief: Debrief, one: Separator) -> str:
    item = case.forms[one.item, one.form]
    if one.number is not None:
        # What it showed explains a difference; where there is none, its number is enough.
        is_answer = debrief.reveal.distance == "the answer"
        had = say("answer-had", number=one.number)
        return had if is_answer else say("answer-had-showing", number=one.number, text=item.text)
    if one.item in debrief.commitment.awaited:
        return say("answer-awaited")
    if any(found.item == one.item for found in debrief.findings):
        return say("answer-gone")
    match item.act:
        case "ask":
            return say("answer-not-asked")
        case "examine":
            return say("answer-not-examined")
        case "order":
            return say("answer-not-ordered")
        case "do":
            raise AssertionError("an act that protects separates nothing")
        case _:
            assert_never(item.act)
