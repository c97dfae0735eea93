"""The answer beside each other diagnosis in play."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from workup.core.content.case import Case
from workup.core.content.case_item import CaseItem
from workup.core.debrief.contrast import Contrast
from workup.core.teaching.guide import Pack
from workup.document.blocks import Card, Figure, Point, Points, Section, Text
from workup.document.drawing import drawings
from workup.document.guide.cards import named
from workup.document.script import script
from workup.document.words import MINE, sentence_case, sentences, with_dagger
from workup.phrases import listed, say


def apart(case: Case, pack: Pack) -> Section:
    """The script of the answer, that of each other one, and the cards that tell the answer from any of them."""
    answer = case.label(case.answer)
    return Section(
        "apart",
        say("guide-apart", answer=answer),
        (
            Text(say("guide-scripts-how"), look="how"),
            Section("script", sentence_case(answer), (_script(case, case.answer),), look="script-of"),
            *(_pair(case, number, pair) for number, pair in enumerate(pack.contrasts, start=1)),
            *((_cards(case, pack),) if any(pair.rows for pair in pack.contrasts) else ()),
        ),
        nav=say("apart-nav"),
    )


def _pair(case: Case, number: int, pair: Contrast) -> Section:
    return Section(
        f"pair-{number}",
        say("guide-against", other=case.label(pair.other)),
        (
            *((Text(case.contrast.pivot, basis=case.contrast.basis, look="pivot"),) if pair.is_authors else ()),
            _script(case, pair.other) if pair.is_authors else _signs(case, pair.other),
            *(() if pair.rows else (Text(say("guide-not-apart"), basis=MINE),)),
        ),
        tags=(say("guide-look-alike"),) if pair.is_authors else (),
        look="against",
    )


def _signs(case: Case, hypothesis_id: str) -> Card:
    one = case.hypotheses[hypothesis_id]
    return Card(look="script", facts=script(one, one.basis)[-2:])


def _script(case: Case, hypothesis_id: str) -> Card:
    one = case.hypotheses[hypothesis_id]
    return Card(look="script", facts=script(one, one.basis))


def _cards(case: Case, pack: Pack) -> Section:
    told = {row.item for pair in pack.contrasts for row in pair.rows}
    points = tuple(_drawn_once([_card(case, pack, item) for item_id, item in case.items.items() if item_id in told]))
    blocks = (Text(say("guide-apart-how", answer=case.label(case.answer)), look="how"), Points(points, look="entries"))
    return Section("cards-apart", say("guide-cards-apart"), blocks)


def _drawn_once(points: Sequence[Point]) -> Iterator[Point]:
    # Each kind of picture stands once, with the card that has most of them: more would fill pages.
    kinds: dict[str, list[int]] = {}
    for at, point in enumerate(points):
        for one in _pictures(point)[:1]:
            kinds.setdefault(one["name"], []).append(at)
    kept = {max(some, key=lambda at: len(_pictures(points[at]))) for some in kinds.values()}
    return (point if at in kept else replace(point, figure=None) for at, point in enumerate(points))


def _pictures(point: Point) -> Sequence[Mapping[str, Any]]:
    return point.figure.data["each"] if point.figure else ()


def _card(case: Case, pack: Pack, item: CaseItem) -> Point:
    rows = {pair.other: row for pair in pack.contrasts for row in pair.rows if row.item == item.id}
    speaks = _by_outcome((other, row.for_one) for other, row in rows.items())
    own = (_against(case, pack, item, outcome, others) for outcome, others in speaks.items())
    seen = [(outcome, case.label(case.answer)) for outcome in speaks]
    speaks = _by_outcome((other, row.for_other) for other, row in rows.items())
    others = [(outcome, sentence_case(_labels(case, others))) for outcome, others in speaks.items()]
    basis = with_dagger(item.basis)
    return Point(
        sentences(*own),
        head=named(case, pack, item.id),
        basis=basis,
        note=sentences(
            *(say("guide-for-other", diagnoses=one, wording=item.wording[outcome]) for outcome, one in others)
        ),
        note_basis=basis,
        figure=_beside(item, [*seen, *others]),
    )


def _beside(item: CaseItem, told: Sequence[tuple[str, str]]) -> Figure | None:
    # On paper they stand in the order of what is told, without a name: so all of it is drawn, or nothing.
    if len(told) < 2 or any(outcome not in item.pictures for outcome, _ in told):
        return None
    return drawings((item.pictures[outcome], sentence_case(one), item.wording[outcome]) for outcome, one in told)[0]


def _against(case: Case, pack: Pack, item: CaseItem, outcome: str, others: list[str]) -> str:
    wording = item.wording[outcome]
    spared = [pair.other for pair in pack.contrasts if pair.other not in others]
    if not spared:
        return say("guide-against-all", wording=wording)
    if len(spared) < len(others):
        return say("guide-against-but", diagnoses=_labels(case, spared), wording=wording)
    return say("guide-against-some", diagnoses=_labels(case, others), wording=wording)


def _by_outcome(told: Iterable[tuple[str, str | None]]) -> dict[str, list[str]]:
    by: dict[str, list[str]] = {}
    for other, outcome in told:
        if outcome:
            by.setdefault(outcome, []).append(other)
    return by


def _labels(case: Case, hypotheses: Iterable[str]) -> str:
    return listed(map(case.label, hypotheses))
