"""The answer beside each other diagnosis in play."""

from workup.core.content.case import Case
from workup.core.content.case_item import CaseItem
from workup.core.debrief.contrast import Contrast, Row
from workup.core.teaching.guide import Pack
from workup.document.blocks import Card, Cell, Section, Table, Text
from workup.document.drawing import usually
from workup.document.guide.cards import when
from workup.document.script import script
from workup.document.words import MINE, sentence_case, sentences, with_dagger
from workup.phrases import say


def apart(case: Case, pack: Pack) -> Section:
    """The script of the answer, then each other one with its own and with a table that writes itself."""
    answer = case.label(case.answer)
    return Section(
        "apart",
        say("guide-apart", answer=answer),
        (
            Text(say("guide-apart-how"), look="how"),
            Section("script", sentence_case(answer), (_script(case, case.answer),), look="keep script-of"),
            *(_pair(case, pack, number, pair) for number, pair in enumerate(pack.contrasts, start=1)),
        ),
        nav=say("apart-nav"),
    )


def _pair(case: Case, pack: Pack, number: int, pair: Contrast) -> Section:
    other = case.label(pair.other)
    return Section(
        f"pair-{number}",
        say("guide-against", other=other),
        (
            *((Text(case.contrast.pivot, basis=case.contrast.basis, look="pivot"),) if pair.is_authors else ()),
            _script(case, pair.other),
            _table(case, pack, pair) if pair.rows else Text(say("guide-not-apart"), basis=MINE),
        ),
        tags=(say("guide-look-alike"),) if pair.is_authors else (),
        look="against",
    )


def _script(case: Case, hypothesis_id: str) -> Card:
    one = case.hypotheses[hypothesis_id]
    return Card(
        look="script",
        facts=script(one, one.basis),
    )


def _table(case: Case, pack: Pack, pair: Contrast) -> Table:
    one, other = case.label(pair.one), case.label(pair.other)
    return Table(
        columns=(
            say("apart-finding"),
            say("apart-more-for", diagnosis=one),
            say("apart-more-for", diagnosis=other),
            *((say("apart-here"),) if pair.is_authors else ()),
        ),
        rows=tuple(_row(case, pack, row, is_shown=pair.is_authors) for row in pair.rows),
        name=say("guide-against", other=other),
        look="words" if pair.is_authors else "words three",
    )


def _row(case: Case, pack: Pack, row: Row, *, is_shown: bool) -> tuple[Cell, ...]:
    item = case.items[row.item]
    return (
        Cell(sentence_case(item.label), with_dagger(item.basis)),
        *(_shows(item, outcome, is_shown=is_shown) for outcome in (row.for_one, row.for_other)),
        *((Cell(item.text, below=_later(case, pack, item)),) if is_shown else ()),
    )


def _shows(item: CaseItem, outcome: str | None, *, is_shown: bool) -> Cell:
    # Drawn beside the look-alike alone: another table of the same pictures would fill pages.
    return usually(item, outcome) if is_shown else Cell(item.wording[outcome] if outcome else "")


def _later(case: Case, pack: Pack, item: CaseItem) -> str:
    later = enumerate(item.forms[1:], start=1)
    return sentences(*(_shown_then(case, pack, form, number) for number, form in later))


def _shown_then(case: Case, pack: Pack, item: CaseItem, form: int) -> str:
    return say("form-shows", when=sentence_case(when(case, pack, item.id, form)), text=item.text)
