"""Somebody outside a class who tries to find one learner out from the report that left it.

They know the case, the rules by which a report tells its counts, exactly how many learners there were and how many
gave lists, and the whole walks of a few: their own, a friend's.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import NamedTuple

from workup.core.classroom.course import MOMENTS, SWITCHES, TURNINGS
from workup.core.classroom.facts import NEVER, Fact
from workup.core.classroom.gate import FIVES
from workup.core.classroom.report import report
from workup.core.classroom.tally import Tally
from workup.core.classroom.views import ClassReport
from workup.core.content.case import Case
from workup.core.debrief.worth import KINDS

Walked = tuple[Fact, ...]
"""The facts of one walk."""


class Cell(NamedTuple):
    """How many did one thing, as far as a report tells: facts begin so, and so many to so many walks hold one."""

    facts: tuple[Fact, ...]
    low: int
    high: int


@dataclass(frozen=True)
class Whole:
    """Cells that divide so many walks among them: each is in one."""

    cells: tuple[Cell, ...]
    of: int

    def bounds(self, known: Sequence[int]) -> Iterator[tuple[int, int]]:
        """For each cell the least and the most that it can hold, once so many in each are known."""
        cells = [(max(low, own), high) for (_, low, high), own in zip(self.cells, known, strict=True)]
        least, most = sum(low for low, _ in cells), sum(high for _, high in cells)
        for low, high in cells:
            yield max(low, self.of - (most - high)), min(high, self.of - (least - low))


def wholes(case: Case, made: ClassReport, tally: Tally) -> Iterator[Whole]:
    """Whatever a report tells of a class, with what an outsider knows of its size."""
    n = tally.learners
    for step in made.steps:
        left = Cell((("step", step.id, "open"),), step.omitted.k, step.omitted.k_to or step.omitted.k)
        late = _cell(made, step.late, ("step", step.id, "done late"))
        yield Whole((left, late, Cell((("step", step.id, "done"),), 0, n)), n)
    for test in made.tests:
        told = dict(zip(KINDS, (test.useful, test.neutral, test.against), strict=True))
        kinds = tuple(_cell(made, count, ("order", test.item, kind)) for kind, count in told.items())
        ordered = test.ordered
        yield Whole((*kinds, Cell((), max(0, n - (ordered.k_to or ordered.k)), n - ordered.k)), n)
    for danger in made.dangers:
        left = Cell((("danger", danger.hypothesis, "open"),), danger.open.k, danger.open.k_to or danger.open.k)
        yield Whole((left, Cell((("danger", danger.hypothesis, "addressed"),), 0, n)), n)
    for rule in made.rules:
        share = rule.flagged
        if rule.kind == "rule":
            flagged = Cell((("rule", rule.id, "flagged"),), share.k, share.k_to or share.k)
            yield Whole((flagged, Cell((("rule", rule.id, "kept"),), 0, n), Cell((), n - (share.n_to or n), n)), n)
    yield from _partitions(case, made, tally)


def _partitions(case: Case, made: ClassReport, tally: Tally) -> Iterator[Whole]:
    if made.naming:
        moments = tuple(_cell(made, one.count, ("named", one.moment)) for one in made.naming.moments)
        never = made.naming.never
        yield Whole((*moments, Cell((("named", NEVER),), never.k, never.k_to or never.k)), tally.learners)
    if made.pivot:
        turned = tuple(_cell(made, one.count, ("pivot", one.moment)) for one in made.pivot.moments)
        assert len(turned) == len(TURNINGS) and len(MOMENTS) == 7
        yield Whole(turned, sum(tally.spread("pivot").values()))
    for one in made.standings:
        leaders = tuple(_cell(made, one.leaders.get(h, 0), ("leads", one.checkpoint, h)) for h in case.options)
        yield Whole(leaders, sum(tally.spread("leads", one.checkpoint).values()))
    if made.switches:
        found = {one.kind: one.count for one in made.switches}
        cells = tuple(_cell(made, found.get(kind, 0), ("switch", kind)) for kind in SWITCHES)
        yield Whole(cells, sum(tally.spread("switch").values()))
    if made.diagnoses is not None:
        cells = tuple(_cell(made, made.diagnoses.get(h, 0), ("diagnosis", h)) for h in case.options)
        yield Whole(cells, tally.learners)


def _cell(made: ClassReport, count: int, fact: Fact) -> Cell:
    if not made.shareable:
        return Cell((fact,), count, count)
    near_all = count >= made.learners - FIVES
    return Cell((fact,), count, made.learners + FIVES - 1 if near_all else count + FIVES - 1)


def holds(cell: Cell, walked: Walked) -> bool:
    return any(fact[: len(one)] == one for one in cell.facts for fact in walked)


class Claim(NamedTuple):
    """What somebody says of everybody whom they do not know: that all are in a cell, or none."""

    cell: Cell
    is_all: bool


def claims(case: Case, made: ClassReport, tally: Tally, friends: Sequence[Walked]) -> Iterator[Claim]:
    """Whatever an outsider can be certain of about each of the others. What one cannot doubt, one has found out."""
    for whole in wholes(case, made, tally):
        known = [sum(holds(cell, friend) for friend in friends) for cell in whole.cells]
        # Friends who are in none of the cells, such as those who gave no list, are not of this whole.
        others = whole.of - sum(known)
        for cell, own, (low, high) in zip(whole.cells, known, whole.bounds(known), strict=True):
            if cell.facts and others > 0:
                if high <= own:
                    yield Claim(cell, is_all=False)
                if low - own >= others:
                    yield Claim(cell, is_all=True)


def tally_of(members: Sequence[Walked]) -> Tally:
    tally = Tally()
    for member in members:
        tally.add(member)
    return tally


class Tried(NamedTuple):
    """What came of many trials on one report each."""

    trials: int
    found: int
    """In which something was certain of a learner whom the outsider did not know."""
    cells: int
    """Cells that were told in all of them."""
    guessed: int
    """Guesses of one fact of one learner that were right, from the report of a class that they are in."""
    by_chance: int
    """The same guesses from a report of a class that they are not in."""
    guesses: int


def tried(
    case: Case, room: Sequence[Walked], trials: int, seed: int, *, friends: int = 2, shareable: bool = True
) -> Tried:
    """So many classes drawn from a room, and a try at one learner of each."""
    chance = Random(seed)
    found = cells = guessed = by_chance = guesses = 0
    for _ in range(trials):
        size = chance.randint(10, 40)
        target, stranger, *others = chance.sample(room, size + 1)
        tally, without = tally_of([target, *others]), tally_of([stranger, *others])
        made, beside = (report(case, one, shareable=shareable) for one in (tally, without))
        found += bool(list(claims(case, made, tally, others[:friends])))
        told = [cell for whole in wholes(case, made, tally) for cell in whole.cells if cell.facts]
        cells += len(told)
        also = {cell.facts: cell for whole in wholes(case, beside, without) for cell in whole.cells if cell.facts}
        both = [cell for cell in told if cell.facts in also]
        for cell in chance.sample(both, min(len(both), 10)):
            other, truth = also[cell.facts], holds(cell, target)
            guesses += 1
            guessed += _likely(cell, size) == truth
            by_chance += _likely(other, size) == truth
    return Tried(trials, found, cells, guessed, by_chance, guesses)


def _likely(cell: Cell, size: int) -> bool:
    return cell.low + min(cell.high, size) > size
