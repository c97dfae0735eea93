"""The list by checkpoint: a picture and the same in numbers, then what moved, and the picks."""

from collections.abc import Iterator
from typing import assert_never

from workup.core.content.case import Case
from workup.core.debrief import Debrief
from workup.core.debrief.evidence import Evidence, Interval, Moved, Standing
from workup.core.debrief.picks import PickRead
from workup.document.blocks import Block, Cell, Figure, Point, Points, Section, Table, Text
from workup.document.named import list_at, when
from workup.document.summary.rated import basis_of, speaks, speaks_of_another
from workup.document.words import MINE, sentence_case, sentences, signed, tenths, with_dagger
from workup.phrases import say


def lists(case: Case, debrief: Debrief) -> Section:
    """The learner's list against the evidence."""
    evidence = debrief.evidence
    ideas = ", ".join(say("debrief-quoted", words=idea) for idea in debrief.told.ideas)
    skipped = ", ".join(when(at) for at in evidence.skipped)
    return Section(
        "list",
        say("list-title"),
        (
            *((Text(say("list-ideas", ideas=ideas)),) if ideas else ()),
            *((_picture(case, evidence),) if evidence.standings else (Text(say("list-none")),)),
            *((Text(say("list-skipped", lists=skipped), look="aside"),) if skipped else ()),
            *(_interval(case, number, one) for number, one in enumerate(evidence.intervals, start=1)),
            *_picks(case, evidence),
        ),
        nav=say("list-nav"),
    )


def _picture(case: Case, evidence: Evidence) -> Figure:
    data = {
        "moments": [{"name": list_at(one.checkpoint), "when": when(one.checkpoint)} for one in evidence.standings],
        "rows": [
            {
                "id": option,
                "name": sentence_case(case.label(option)),
                "chips": [one.chips[option] for one in evidence.standings],
                "tenths": [_pointed(one, option) for one in evidence.standings],
            }
            for option in case.options
            # A diagnosis that never held a chip, and that nothing pointed to, would be an empty picture.
            if any(one.chips[option] or (_pointed(one, option) or 0) >= 10 for one in evidence.standings)
        ],
    }
    return Figure("list", data, say("list-figure"), MINE, blocks=(_numbers(case, evidence),))


def _pointed(one: Standing, option: str) -> int | None:
    return None if one.reference_tenths is None else one.reference_tenths[option]


def _numbers(case: Case, evidence: Evidence) -> Table:
    return Table(
        caption=say("list-table"),
        columns=(
            say("debrief-diagnosis"),
            *(sentence_case(list_at(one.checkpoint)) for one in evidence.standings),
        ),
        rows=tuple(
            (Cell(sentence_case(case.label(option))), *(_cell(one, option) for one in evidence.standings))
            for option in case.options
        ),
        basis=MINE,
    )


def _cell(one: Standing, option: str) -> Cell:
    pointed = _pointed(one, option)
    below = "" if pointed is None else say("list-evidence", evidence=tenths(pointed))
    return Cell(str(one.chips[option]), below=below)


def _interval(case: Case, number: int, interval: Interval) -> Section:
    points = tuple(_move(case, moved) for moved in interval.moved if moved.verdict != "quiet")
    return Section(
        f"interval-{number}",
        say("list-interval", start=when(interval.start), end=when(interval.end)),
        (Points(points or (Point(say("list-quiet"), basis=MINE),), look="plain"),),
    )


def _move(case: Case, moved: Moved) -> Point:
    return Point(sentences(_went(case, moved), _strongest(case, moved)), basis=basis_of(case, moved))


def _went(case: Case, moved: Moved) -> str:
    label, evidence = sentence_case(case.label(moved.hypothesis)), tenths(moved.reference_tenths)
    match moved.verdict:
        case "with":
            return say("move-with", diagnosis=label, before=moved.before, after=moved.after, evidence=evidence)
        case "against":
            return say("move-against", diagnosis=label, before=moved.before, after=moved.after, evidence=evidence)
        case "stayed":
            return say("move-stayed", diagnosis=label, after=moved.after, evidence=evidence)
        case "quiet":
            return say("list-quiet")
        case _:
            assert_never(moved.verdict)


def _strongest(case: Case, moved: Moved) -> str:
    one = moved.strongest
    if one is None:
        return ""
    number, finding, bearing = one.number, case.items[one.item].label, signed(one.bearing)
    if not speaks_of_another(moved, one):
        return say("move-strongest", number=number, finding=finding, bearing=bearing)
    return say(
        "move-strongest-beside",
        number=number,
        finding=finding,
        bearing=bearing,
        speaks=speaks(one),
        beside=case.label(one.beside),
        beside_bearing=signed(one.beside_bearing),
    )


def _picks(case: Case, evidence: Evidence) -> Iterator[Block]:
    if evidence.picks:
        points = tuple(_pick(case, pick) for pick in evidence.picks)
        yield Section("picks", say("pick-title"), (Points(points, look="plain"),))


def _pick(case: Case, pick: PickRead) -> Point:
    at, leader = when(pick.checkpoint), case.label(pick.leader)
    if pick.item is None:
        return Point(
            say("pick-none-for", when=at, diagnosis=leader)
            if pick.direction == "for"
            else say("pick-none-against", when=at, diagnosis=leader)
        )
    item = case.forms[pick.item, pick.form]
    act = (
        say("pick-for", when=at, finding=item.label, diagnosis=leader)
        if pick.direction == "for"
        else say("pick-against", when=at, finding=item.label, diagnosis=leader)
    )
    return Point(sentences(act, _read(case, pick)), basis=with_dagger(item.basis))


def _read(case: Case, pick: PickRead) -> str:
    bearing = signed(pick.bearing or 0)
    match pick.reading:
        case "fits both":
            assert pick.rival is not None and pick.rival_bearing is not None, "it was read beside the second"
            rival, rival_bearing = case.label(pick.rival), signed(pick.rival_bearing)
            return say("pick-fits-both", bearing=bearing, rival_bearing=rival_bearing, rival=rival)
        case "matches":
            return say("pick-matches", bearing=bearing)
        case "contested":
            return say("pick-contested")
        case "reads otherwise":
            return say("pick-otherwise", bearing=bearing) if pick.bearing else say("pick-no-weight")
        case "none picked":
            return ""
        case _:
            assert_never(pick.reading)
