"""The author's sheets as text: a rehearsal and a comparison. None leaves without the teaching-only notice."""

from collections.abc import Iterable, Iterator
from functools import partial

from workup import checking, store
from workup.core.authoring.compare import Comparison, comparison
from workup.core.authoring.rehearsal import Pair, Rehearsal, Rehearsed, Ruling, Separating, Shift, Sprung, rehearsal
from workup.core.content.faults import fault_at, unusable
from workup.core.debrief.phrases import WHEN
from workup.core.text.kinds import clean
from workup.core.walk.steps import OutOfTurn
from workup.errors import UsageError
from workup.library import Library
from workup.render.notice import NOTICE, must_show
from workup.render.words import counted, hang, signed, tenths

SHOWN = 3
"""Findings named for a pair; the rest are counted."""

APART = {
    "here": (" ", "told apart here"),
    "elsewhere": ("*", "told apart only by outcomes that this case does not show"),
    "nowhere": ("!", "told apart by nothing"),
}
"""The mark and the words for each way in which a pair can lie apart."""


def rehearsed(library: Library, name: str, columns: int) -> str:
    """The rehearsal of a case by id or path, as text. Raises ContentError where the case cannot be rehearsed."""
    held = library.named(name)
    try:
        made = rehearsal(held.file, held.pack.checklist, checking.near((held.path,), library))
    except OutOfTurn as error:
        shown, (text, _) = clean(str(held.path)), store.read_toml(held.path, "case file")
        raise unusable(shown, [fault_at(shown, text, ("reference", "steps"), str(error), code="S18")]) from None
    return rehearsal_text(made, columns)


def rehearsal_text(made: Rehearsal, columns: int) -> str:
    """A rehearsal as text of so many columns."""
    put = partial(_set, columns)
    lines = [
        *_head(f"REHEARSAL of {made.name}, {made.title} ({made.case} {made.version})", columns),
        put("Five invented learners walked this case. This sheet names the answer: keep it from learners.", "  "),
        "\nWHAT EACH CAME TO",
        *_table(made.learners),
        *(line for learner in made.learners for line in _learner(learner, columns)),
        *(("\nITS TRAPS", *(line for trap in made.traps for line in _trap(trap, columns))) if made.traps else ()),
        "\nTHE CASE ITSELF",
        *_rulings(made.of_case, columns),
        "\nWHAT TELLS EACH TWO APART",
        put(_tally(made.pairs), "  "),
        *(line for pair in made.pairs for line in _pair(pair, made.shows, columns)),
    ]
    return _page(lines, "rehearsal")


def _set(columns: int, text: str, first: str = "", rest: str | None = None) -> str:
    return hang(columns)(text, first, rest)


def _head(title: str, columns: int) -> tuple[str, str]:
    put = partial(_set, columns)
    return put(title), put(NOTICE, "  ")


def _page(lines: Iterable[str], name: str) -> str:
    page = "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)
    must_show(page, "text", name)
    return page


def _table(learners: tuple[Rehearsed, ...]) -> Iterator[str]:
    # First-impression is written over two lines, so that the table needs no more than 60 columns.
    heads = [one.learner.rpartition("-")[::2] if len(one.learner) > 10 else ("", one.learner) for one in learners]
    widths = [max(len(part) for part in (*head, "9 of 9")) + 1 for head in heads]
    rows: list[tuple[str, list[str]]] = [
        ("", [f"{first}-" if first else "" for first, _ in heads]),
        ("", [last for _, last in heads]),
        ("key steps", [f"{one.steps_done} of {one.steps_of}" for one in learners]),
        ("useful", [str(one.useful) for one in learners]),
        ("neutral", [str(one.neutral) for one in learners]),
        ("against", [str(one.against) for one in learners]),
        ("sedations", [str(one.sedations) for one in learners]),
        ("films", [str(one.films) for one in learners]),
        ("scans", [str(one.scans) for one in learners]),
        ("key hours", ["-" if one.key_minutes is None else str(round(one.key_minutes / 60)) for one in learners]),
        ("breaches", [str(len(one.breaches)) for one in learners]),
        ("dangers open", [str(len(one.dangers_open)) for one in learners]),
        ("support", [signed(one.support) for one in learners]),
    ]
    for label, cells in rows:
        yield (f"{label:<12}" + "".join(f"{cell:>{width}}" for cell, width in zip(cells, widths, strict=True))).rstrip()


def _learner(one: Rehearsed, columns: int) -> Iterator[str]:
    def line(label: str, text: str) -> str:
        return _set(columns, text, f"  {label:<11} ")

    reached = {"answer": "the answer", "acceptable": "acceptable", "different": "not the answer"}[one.match]
    yield f"\n{one.learner.upper()}"
    yield line("diagnosis", f"{one.diagnosis}, {reached}; support {signed(one.support)}")
    yield line("steps open", ", ".join(one.steps_open) or "none")
    if one.steps_late:
        yield line("steps late", ", ".join(one.steps_late))
    yield line("dangers", f"{', '.join(one.dangers_open)} left open" if one.dangers_open else "none left open")
    yield line("breaches", "; ".join(f"{b.rule}, session {b.session}, {b.level}" for b in one.breaches) or "none")
    if not one.stretches:
        yield line("list", "too few lists to compare")
    for stretch in one.stretches:
        yield line("list", f"from {WHEN[stretch.start]} to {WHEN[stretch.end]}: {_shifts(stretch.shifts)}")
    yield from _rulings(one.rulings, columns)
    if not one.rulings:
        yield line("rules", "no rule of teaching asks about this walk")


def _trap(trap: Sprung, columns: int) -> Iterator[str]:
    put = partial(_set, columns)
    yield put(f"{trap.label}, with {trap.diagnosis}", f"  {trap.trap}: ", "    ")
    if trap.astray:
        yield put(f"it cannot be walked: {trap.astray}", "    ")
        return
    left, said = (", ".join(one) or "nothing" for one in (trap.open, trap.declared))
    differs = "" if set(trap.open) == set(trap.declared) else f"; the case says {said}"
    yield put(f"leaves open {left}{differs}", "    ")


def _shifts(shifts: tuple[Shift, ...]) -> str:
    by_verdict: dict[str, list[str]] = {}
    for one in shifts:
        said = f"{one.hypothesis} {one.before} to {one.after} (findings: {tenths(one.reference_tenths)})"
        by_verdict.setdefault(one.verdict, []).append(said)
    return "; ".join(f"{verdict} {', '.join(said)}" for verdict, said in by_verdict.items()) or "quiet"


def _rulings(rulings: tuple[Ruling, ...], columns: int) -> Iterator[str]:
    put = partial(_set, columns)
    for ruling in rulings:
        if ruling.kept:
            yield put(f"{ruling.why[0]}.", f"  {ruling.code} keeps  ")
        else:
            yield put(f"{ruling.title}: {'; '.join(ruling.why)}.", f"  {ruling.code} not met: ")


def _tally(pairs: tuple[Pair, ...]) -> str:
    number = {kind: sum(pair.apart == kind for pair in pairs) for kind in APART}
    return (
        f"{counted(len(pairs), 'pair', 'pairs')}: {number['here']} told apart by what this case shows, "
        f"{number['elsewhere']} (marked *) only by outcomes that it does not show, {number['nowhere']} (marked !) "
        "by nothing. A finding counts where its bearings on the two differ by 2 points or more."
    )


def _pair(pair: Pair, shows: dict[str, str], columns: int) -> Iterator[str]:
    put = partial(_set, columns)
    mark, words = APART[pair.apart]
    yield put(f"{pair.one} and {pair.other}: {words}", f"{mark} ", "  ")
    found = pair.here or pair.elsewhere
    said = [_separating(one, shows) for one in found[:SHOWN]]
    if len(found) > SHOWN:
        said.append(f"and {len(found) - SHOWN} more")
    if pair.here and pair.elsewhere:
        said.append(f"{counted(len(pair.elsewhere), 'other outcome', 'other outcomes')} would too")
    yield from (put(line, "    ", "      ") for line in said)


def _separating(one: Separating, shows: dict[str, str]) -> str:
    planned = "" if one.planned else ", not in the plan"
    instead = "" if shows[one.item] == one.outcome else f" (here {shows[one.item]})"
    return f"{one.item}: {one.outcome}, {one.points} for {one.favours}{instead}{planned}"


def compared(library: Library, old: str, new: str, columns: int) -> str:
    """What changes from one case to another, by ids or paths, as text. Raises ContentError and UsageError."""
    before, after = map(library.named, (old, new))
    if before.pack.id != after.pack.id:
        raise UsageError(
            f"'{clean(old)}' is of the pack '{before.pack.id}' and '{clean(new)}' of '{after.pack.id}'. "
            "Compare two versions of one case."
        )
    made = comparison(before.file, after.file, after.pack.checklist)
    return comparison_text(made, (clean(old), clean(new)), columns)


def comparison_text(made: Comparison, names: tuple[str, str], columns: int) -> str:
    """A comparison as text of so many columns."""
    put = partial(_set, columns)
    lines = [*_head(f"WHAT AN EDIT CHANGES, from {names[0]} to {names[1]}", columns)]
    if not made.groups:
        lines.append("\nNothing changes for a learner.")
    for group in made.groups:
        lines += [f"\n{group.title.upper()}", *(put(line, "  - ") for line in group.lines)]
    return _page(lines, "comparison")


def understood(library: Library, name: str, lines: list[str], *, ideas: bool) -> Iterator[dict[str, object]]:
    """What each line would open, ask and say at the first prompt of the bedside, or as ideas. Raises ContentError."""
    from workup.core.content.names import names_of_hypotheses, names_of_items
    from workup.core.text.kinds import clean
    from workup.play.checkpoint import where_placed
    from workup.play.wishes import spoken, wish

    case = library.named(name).case
    names = names_of_hypotheses(case) if ideas else names_of_items(case)
    for line in map(clean, lines):
        if ideas:
            yield {"text": line, **where_placed(case, line, names)}
        else:
            heard = wish(line, case, names, None)
            opens = (*heard.items, *([heard.chapter] if heard.chapter else []))
            asks = tuple(dict.fromkeys(one for asked in heard.unclear for one in asked.could_be))
            yield {"text": line, "opens": list(opens), "asks": list(asks), "says": spoken(heard, case)}
