"""Whether what is drawn of a finding says what its words say: the kind of picture, the side, a count."""

import re
from collections.abc import Iterator

from workup.core.authoring.lint.numbers import NUMBER, value
from workup.core.authoring.lint.texts import Problem, flat
from workup.core.content.casefile import CaseFile
from workup.core.content.checklist import Checklist
from workup.core.content.findings import Finding, Later, shown_in
from workup.core.content.items import Outcome
from workup.core.content.lines import Place
from workup.core.figures.bands import Bands
from workup.core.figures.body import Search
from workup.core.figures.brain import Brain
from workup.core.figures.cells import Chamber
from workup.core.figures.eyes import SIDED, Eyes
from workup.core.figures.face import Face
from workup.core.figures.pupils import Pupils
from workup.core.figures.sheets import AnyFigure
from workup.core.figures.spine import Spine
from workup.core.figures.stance import Stance
from workup.core.text.saying import Saying, saying

_SIDE = re.compile(r"\b(left|right)\b", re.IGNORECASE)
_BANDS = re.compile(rf"\b{NUMBER} bands\b", re.IGNORECASE)


def contradicted(file: CaseFile, checklist: Checklist) -> Iterator[Problem]:
    """Every picture of a case that shows something else than the words beside it."""
    for item_id, place, form in shown_in(file.findings):
        outcome = checklist.items[item_id].outcomes.get(form.outcome)
        figure = form.figure or (outcome.figure if outcome else None)
        if outcome is not None and figure is not None:
            yield from _of_finding(place, form, outcome, figure)


def _of_finding(place: Place, form: Finding | Later, outcome: Outcome, figure: AnyFigure) -> Iterator[Problem]:
    where = (*place, "figure") if form.figure else (*place, "text") if form.text else (*place, "outcome")
    for said in against(outcome, form.text or outcome.text, figure):
        yield Problem("C28", where, said)


def against(outcome: Outcome, text: str, figure: AnyFigure) -> Iterator[Saying]:
    """What a picture of an outcome shows otherwise than its words do."""
    if outcome.figure is not None and outcome.figure.kind != figure.kind:
        yield saying("lint-picture-kind", drawn=figure.kind, usual=outcome.figure.kind)
    sides = {side.casefold() for side in _SIDE.findall(text)}
    if len(sides) == 1 and (drawn := _side(figure)) is not None and drawn not in sides:
        yield saying("lint-picture-side", side=sides.pop(), drawn=drawn)
    if isinstance(figure, Chamber) and (limits := outcome.range) is not None:
        counted = [
            value(one[1]) for one in re.finditer(rf"\b{NUMBER} {re.escape(limits.unit)}", flat(text), re.IGNORECASE)
        ]
        # A count that the outcome does not stand for is told of as such.
        fits = [one for one in counted if limits.low <= one <= limits.high]
        if fits and figure.white not in fits:
            yield saying("lint-picture-count", count=fits[0], drawn=figure.white)
        elif not counted and not limits.low <= figure.white <= limits.high:
            yield saying("lint-picture-range", drawn=figure.white, low=limits.low, high=limits.high)
    if isinstance(figure, Bands) and (named := _BANDS.search(flat(text))) and value(named[1]) != figure.number:
        yield saying("lint-picture-count", count=value(named[1]), drawn=figure.number)


def _side(figure: AnyFigure) -> str | None:
    """The side on which it shows something, if it has one."""
    match figure:
        case Search(seen=None):
            return None
        case Search():
            return figure.side
        case Brain():
            return figure.side if figure.side != "middle" else None
        case Eyes():
            return figure.side if figure.sign in SIDED else None
        case Pupils():
            return figure.side
        case Spine(shows="mass-into-the-canal"):
            return figure.side
        case Stance():
            return figure.leans if figure.leans != "neither" else None
        case Face():
            return next((side for side in (figure.tilts, figure.droops) if side != "neither"), None)
        case _:
            return None
