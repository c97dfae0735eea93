"""What a case is for, and what to do before the session."""

from collections.abc import Iterator

from workup.core.content.case import Case
from workup.core.teaching.guide import Pack
from workup.document.blocks import Card, Fact, Point, Points, Section, Text
from workup.document.guide.cards import all_of, named_then
from workup.document.words import MINE, sentence_case
from workup.phrases import say


def aims(case: Case) -> Section:
    """The answer, for whom it is, and what everybody takes home."""
    own, other = case.label(case.answer), case.label(case.contrast.hypothesis)
    suits = say("guide-suits", audience=case.audience, difficulty=case.difficulty, minutes=case.minutes)
    return Section(
        "aims",
        say("lessons-title"),
        (
            Text(say("guide-told-from", answer=sentence_case(own), look_alike=other), basis=MINE, look="answer"),
            Card(
                look="bare",
                facts=(
                    Fact(say("guide-sentence"), case.teaching.sentence, MINE),
                    Fact(say("guide-by-the-end"), say("guide-aims", answer=own, look_alike=other), MINE),
                    Fact(say("guide-for"), suits),
                    Fact(say("guide-where"), sentence_case(case.patient.setting)),
                    Fact(say("guide-begins"), say("list-more", before=case.begins.day, next=case.begins.at)),
                ),
            ),
            Section(
                "carry",
                say("guide-carry"),
                (Points(tuple(Point(one.text, basis=one.basis) for one in case.teaching.points)),),
            ),
        ),
        nav=say("guide-aims-nav"),
    )


def before(case: Case, pack: Pack, *, are_cards_cut: bool) -> Section:
    """What to print, to lay open, to keep back and to say first; `are_cards_cut` where the cards are made for paper."""
    cards = (
        (say("guide-print-cards", case=case.id), say("guide-keep-cards"))
        if are_cards_cut
        else (say("guide-print-cards-plain"),)
    )
    told = (
        *cards,
        *_kept_back(case, pack),
        say("guide-keep-key", case=case.id),
        say("guide-say-first"),
    )
    return Section(
        "before",
        say("guide-before"),
        (Points(tuple(map(Point, told))),),
        nav=say("working-before"),
        look="keep",
    )


def _kept_back(case: Case, pack: Pack) -> Iterator[str]:
    if case.known_already:
        yield say("form-at-start", cards=all_of(case, pack, case.known_already))
    if pack.later:
        cards = (named_then(case, pack, card.item, card.form) for card in pack.later)
        yield say("form-keep-until", cards="; ".join(cards))
