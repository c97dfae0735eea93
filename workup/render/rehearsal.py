"""A rehearsal as text, for the author of a case: it names the answer."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from workup.catalogue import codes
from workup.core.authoring.rehearsal import Rehearsal, Rehearsed, Shift, Sprung
from workup.core.authoring.rehearsal.pairs import Pair, Separating
from workup.core.authoring.rehearsal.rulings import Rule, Ruling
from workup.document.burden import exposures
from workup.document.named import when
from workup.document.words import signed, tenths
from workup.phrases import Value, listed, say, spoken
from workup.render.sheet import head, page, put

SHOWN = 3
"""Findings named for a pair; the rest are counted."""

MARK = {"here": " ", "elsewhere": "*", "nowhere": "!"}
"""The mark for each way in which a pair can lie apart."""

KEPT: Mapping[Rule, str] = {
    "T01": "rehearse-t01",
    "T02": "rehearse-t02",
    "T03": "rehearse-t03",
    "T04": "rehearse-t04",
    "T05": "rehearse-t05",
    "T06": "rehearse-t06",
    "T07": "rehearse-t07",
    "T08": "rehearse-t08",
    "T09": "rehearse-t09",
    "T10": "rehearse-t10",
    "T11": "rehearse-t11",
    "T12": "rehearse-t12",
    "T13": "rehearse-t13",
    "T14": "rehearse-t14",
    "T15": "rehearse-t15",
    "T16": "rehearse-t16",
    "T17": "rehearse-t17",
    "T18": "rehearse-t18",
    "T19": "rehearse-t19",
    "T20": "rehearse-t20",
    "T21": "rehearse-t21",
    "T22": "rehearse-t22",
    "T23": "rehearse-t23",
}
"""What is said of each rule that is kept; the ids and numbers are those on which it rests."""


class _Row(NamedTuple):
    label: str
    cells: list[str]


def rehearsal_text(made: Rehearsal, columns: int) -> str:
    """A rehearsal as text of so many columns."""
    title = say("rehearse-title", name=made.name, title=made.title, case=made.case, version=made.version)
    traps = (line for trap in made.traps for line in _trap(trap, columns))
    lines = [
        *head(title, columns),
        put(columns, say("rehearse-lead"), "  "),
        f"\n{say('rehearse-part', part='learners')}",
        *_table(made.learners),
        *(line for learner in made.learners for line in _learner(learner, columns)),
        *((f"\n{say('rehearse-part', part='traps')}", *traps) if made.traps else ()),
        f"\n{say('rehearse-part', part='case')}",
        *_rulings(made.of_case, columns),
        f"\n{say('rehearse-part', part='pairs')}",
        put(columns, _tally(made.pairs), "  "),
        *(line for pair in made.pairs for line in _pair(pair, made.shows, columns)),
    ]
    return page(lines, "rehearsal")


def _table(learners: tuple[Rehearsed, ...]) -> Iterator[str]:
    # First-impression is written over two lines, so that the table needs no more than 60 columns.
    heads = [one.learner.rpartition("-")[::2] if len(one.learner) > 10 else ("", one.learner) for one in learners]
    widths = [max(len(part) for part in (*head, "9 of 9")) + 1 for head in heads]
    rows = [
        _Row("", [f"{first}-" if first else "" for first, _ in heads]),
        _Row("", [last for _, last in heads]),
        _Row("steps", [say("count-of", k=one.steps_done, n=one.steps_of) for one in learners]),
        _Row("useful", [str(one.useful) for one in learners]),
        _Row("neutral", [str(one.neutral) for one in learners]),
        _Row("against", [str(one.against) for one in learners]),
        _Row("sedations", [str(one.sedations) for one in learners]),
        _Row("films", [str(one.films) for one in learners]),
        _Row("scans", [str(one.scans) for one in learners]),
        _Row("hours", ["-" if one.key_minutes is None else str(round(one.key_minutes / 60)) for one in learners]),
        _Row("breaches", [str(len(one.breaches)) for one in learners]),
        _Row("dangers", [str(len(one.dangers_open)) for one in learners]),
        _Row("support", [signed(one.support) for one in learners]),
    ]
    for row in rows:
        cells = "".join(f"{cell:>{width}}" for cell, width in zip(row.cells, widths, strict=True))
        yield f"{say('rehearse-row', row=row.label):<12}{cells}".rstrip()


def _learner(one: Rehearsed, columns: int) -> Iterator[str]:
    def line(label: str, text: str) -> str:
        return put(columns, text, f"  {say('rehearse-label', label=label):<11} ")

    none = say("invasive-none")
    yield f"\n{one.learner.upper()}"
    committed = say("rehearse-diagnosis", diagnosis=one.diagnosis, match=one.match, support=signed(one.support))
    yield line("diagnosis", committed)
    yield line("open", ", ".join(one.steps_open) or none)
    if one.steps_late:
        yield line("late", ", ".join(one.steps_late))
    yield line("dangers", say("rehearse-dangers", n=len(one.dangers_open), dangers=", ".join(one.dangers_open)))
    breaches = [say("rehearse-breach", rule=b.rule, session=b.session, level=b.level) for b in one.breaches]
    yield line("breaches", "; ".join(breaches) or none)
    if not one.stretches:
        yield line("list", say("rehearse-unlisted"))
    for stretch in one.stretches:
        moved = _shifts(stretch.shifts)
        yield line("list", say("rehearse-stretch", start=when(stretch.start), end=when(stretch.end), moved=moved))
    yield from _rulings(one.rulings, columns)
    if not one.rulings:
        yield line("rules", say("rehearse-unasked"))


def _trap(trap: Sprung, columns: int) -> Iterator[str]:
    walked = say("rehearse-trap", label=trap.label, diagnosis=trap.diagnosis)
    yield put(columns, walked, f"  {trap.trap}: ", "    ")
    if trap.astray:
        yield put(columns, say("rehearse-astray", why=spoken(trap.astray)), "    ")
        return
    left, declared = (", ".join(one) or say("rehearse-nothing") for one in (trap.open, trap.declared))
    same = set(trap.open) == set(trap.declared)
    said = say("rehearse-leaves", left=left) if same else say("rehearse-differs", left=left, declared=declared)
    yield put(columns, said, "    ")


def _shifts(shifts: tuple[Shift, ...]) -> str:
    by_verdict: dict[str, list[str]] = {}
    for one in shifts:
        given: dict[str, Value] = {"hypothesis": one.hypothesis, "before": one.before, "after": one.after}
        said = say("rehearse-shift", **given, findings=tenths(one.reference_tenths))
        by_verdict.setdefault(one.verdict, []).append(said)
    said_of = [say("rehearse-shifts", verdict=verdict, shifts=", ".join(said)) for verdict, said in by_verdict.items()]
    return "; ".join(said_of) or say("working-quiet")


def _rulings(rulings: tuple[Ruling, ...], columns: int) -> Iterator[str]:
    for ruling in rulings:
        if ruling.kept:
            yield put(columns, f"{kept(ruling)}.", f"  {say('rehearse-keeps', code=ruling.code)}  ")
        else:
            broken = f"{codes()[ruling.code].title}: {'; '.join(map(spoken, ruling.broken))}."
            yield put(columns, broken, f"  {say('rehearse-unmet', code=ruling.code)}: ")


def kept(ruling: Ruling) -> str:
    """On what a rule is kept."""
    if ruling.code == "T08":
        of = ruling.rests_on
        own, planned = _radiation(of["films"], of["scans"]), _radiation(of["films_planned"], of["scans_planned"])
        return say("rehearse-t08", against=of["against"], own=own, planned=planned)
    return say(KEPT[ruling.code], **ruling.rests_on)


def _radiation(films: Value, scans: Value) -> str:
    return listed(exposures(int(films), int(scans))) or say("invasive-none")


def _tally(pairs: tuple[Pair, ...]) -> str:
    number: dict[str, Value] = {kind: sum(pair.apart == kind for pair in pairs) for kind in MARK}
    return say("rehearse-tally", n=len(pairs), **number)


def _pair(pair: Pair, shows: Mapping[str, str], columns: int) -> Iterator[str]:
    apart = say("rehearse-pair", one=pair.one, other=pair.other, apart=pair.apart)
    yield put(columns, apart, f"{MARK[pair.apart]} ", "  ")
    found = pair.here or pair.elsewhere
    said = [_separating(one, shows) for one in found[:SHOWN]]
    if len(found) > SHOWN:
        said.append(say("rehearse-more", n=len(found) - SHOWN))
    if pair.here and pair.elsewhere:
        said.append(say("rehearse-others", n=len(pair.elsewhere)))
    yield from (put(columns, line, "    ", "      ") for line in said)


def _separating(one: Separating, shows: Mapping[str, str]) -> str:
    instead = "" if shows[one.item] == one.outcome else say("rehearse-instead", outcome=shows[one.item])
    planned = "" if one.planned else say("rehearse-unplanned")
    said = say("rehearse-separating", item=one.item, outcome=one.outcome, points=one.points, favours=one.favours)
    return f"{said}{instead}{planned}"
