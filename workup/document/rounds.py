"""The debrief of a room on a projector: each section is what stands on the wall at one time."""

from collections.abc import Iterator
from dataclasses import replace

from workup.core.content.case import Case
from workup.core.debrief import Debrief
from workup.document.blocks import Block, Card, Document, Section, Text
from workup.document.summary import NextCase, summary
from workup.document.summary.answer import answer
from workup.document.summary.findings import next_time
from workup.document.summary.open import left_open
from workup.document.summary.votes import twice
from workup.document.summary.well import well
from workup.document.summary.you import sentence
from workup.document.words import sentence_case
from workup.phrases import say


def rounds(case: Case, debrief: Debrief, *, next_case: NextCase | None) -> Document:
    """Three, three and one, and the room's two votes; sources have the numbers that they have in the summary."""
    whole = summary(case, debrief, next_case=next_case)
    return replace(whole, page="rounds", front=(), sections=tuple(_sections(case, debrief, next_case)), foot=())


def _sections(case: Case, debrief: Debrief, next_case: NextCase | None) -> Iterator[Section]:
    yield _first(case)
    yield answer(case, debrief)
    yield _you(debrief)
    yield sentence(case, debrief)
    yield (
        well(case, debrief) if debrief.well else Section("well", say("well-title"), (Text(say("rounds-well-nothing")),))
    )
    yield from _open(case, debrief)
    room = debrief.room
    if room and room.before and room.after:
        yield Section("room", say("room-votes"), tuple(reversed(twice(case, room))))
    yield _apart(case, debrief)
    yield next_time(case, debrief, next_case)


def _first(case: Case) -> Section:
    by = case.provenance
    reviewed = "yes" if by.clinician_reviewed else "no"
    title = say("rounds-title", name=case.patient.name, title=case.title)
    judged = say("debrief-judged", raters=by.raters, judged=by.judged, reviewed=reviewed)
    return Section("debrief", title, (Text(say("rounds-dagger")), Text(judged), Text(say("rounds-sources"))))


def _you(debrief: Debrief) -> Section:
    asked = ((say("walk-went-well"), debrief.told.went_well), (say("you-change"), debrief.told.would_change))
    blocks = [block for ask, said in asked for block in (Text(ask), Text(said, look="said" if said else "blank"))]
    return Section("you", say("you-title"), tuple(blocks))


def _open(case: Case, debrief: Debrief) -> Iterator[Section]:
    # One point at a time; what stands below them goes with the last.
    made = left_open(case, debrief, is_whole=False)
    cards = [block for block in made.blocks if isinstance(block, Card)]
    below = tuple(block for block in made.blocks if not isinstance(block, Card))
    if not cards:
        yield replace(made, blocks=below)
    for number, card in enumerate(cards, start=1):
        title = say("rounds-open", number=number, of=len(cards))
        yield Section(f"open-{number}", title, (card, *(below if number == len(cards) else ())))


def _apart(case: Case, debrief: Debrief) -> Section:
    pair = debrief.contrast
    blocks: list[Block] = []
    if pair.is_authors:
        blocks += [Text(say("debrief-as-written")), Text(case.contrast.pivot, basis=case.contrast.basis)]
    for one in (pair.one, pair.other):
        hypothesis = case.hypotheses[one]
        said = say("rounds-separates", diagnosis=sentence_case(hypothesis.label), separates=hypothesis.separates)
        blocks.append(Text(said, basis=hypothesis.basis))
    return Section("apart", say("apart-title"), tuple(blocks))
