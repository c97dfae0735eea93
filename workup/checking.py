"""The author's bench: files in, lint out. Reads what `store` finds and asks the pure core."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from difflib import get_close_matches
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import Any

from workup import store
from workup.catalogue import codes
from workup.compiled import Name, name_of_case
from workup.core.authoring.lint import (
    Around,
    case_problems,
    checklist_problems,
    content_problems,
    order_problems,
    skeleton_problems,
    source_problems,
    vocabulary_problems,
)
from workup.core.content.faults import MOST, Known, fault_at, read
from workup.core.content.pack import Pack
from workup.core.content.vocabulary import OrdersFile
from workup.core.text.kinds import clean
from workup.errors import ContentError, Fault, UsageError, did_you_mean
from workup.library import Library
from workup.phrases import Value, say, spoken
from workup.places import ABOUT_FILE, CASES, PACK_FILE, checklist_paths, is_pack, pack_of


def around(pack: Pack, siblings: frozenset[str]) -> Around:
    """What lint needs to know: the checklist, the other cases, the month."""
    return Around(pack.checklist, siblings, _month())


def _month() -> tuple[int, int]:
    today = date.today()
    return today.year, today.month


def problems(given: Iterable[Path], library: Library) -> tuple[Fault, ...]:
    """Every fault of what these paths mean: case files, folders of them, or packs. Raises ContentError."""
    named = list(given)
    packs = [path for path in named if path.is_dir() and is_pack(path)]
    others = [path for path in named if path not in packs]
    paths = case_paths(others) if others else ()
    found = problems_in(paths, library) if paths else ()
    return (*found, *(fault for folder in packs for fault in problems_in_pack(folder, library)))


def case_paths(given: list[Path]) -> tuple[Path, ...]:
    """The case files that these paths mean: files as they are, folders with every .toml in them."""
    try:
        paths = [path for one in given for path in (sorted(one.glob("*.toml")) if one.is_dir() else [one])]
    except OSError as problem:
        raise ContentError(say("check-unread", file=clean(str(problem.filename)), why=str(problem.strerror))) from None
    if not paths:
        raise ContentError(say("check-empty", folder=clean(str(given[0]))))
    return tuple(paths)


def told(fault: Fault) -> Fault:
    """The fault with what the core would have said of it as a message: one line, inert."""
    if fault.saying is None:
        return fault
    return Fault(fault.file, fault.line, fault.path, clean(spoken(fault.saying))[:400], fault.nearest, fault.code)


def severity(fault: Fault) -> str:
    """error or warning."""
    return codes()[fault.code].severity


def as_record(fault: Fault) -> dict[str, str | int]:
    """A fault as a tool reads it."""
    code = codes()[fault.code]
    return {
        "code": fault.code,
        "severity": code.severity,
        "title": code.title,
        "file": fault.file,
        "line": fault.line,
        "path": fault.path,
        "message": fault.message,
        "mend": code.fix,
        "nearest": fault.nearest,
    }


def as_annotation(fault: Fault) -> str:
    """A fault as a build of GitHub shows it beside its line."""
    code = codes()[fault.code]
    where = f"file={fault.file},line={fault.line},title={fault.code} {code.title}"
    return f"::{code.severity} {where}::{fault.path}: {fault.message}. {code.fix}"


def as_text(fault: Fault) -> tuple[str, str, str]:
    """A fault to read: where, what, and what to do."""
    code = codes()[fault.code]
    told: dict[str, Value] = {"file": fault.file, "line": fault.line, "code": fault.code, "severity": code.severity}
    where = say("check-fault", **told, path=fault.path) if fault.path else say("check-faulty-file", **told)
    return where, f"    {fault.message}.{did_you_mean(fault.nearest)}", f"    {code.fix}"


def as_texts(found: Iterable[Fault]) -> Iterator[str]:
    """Faults to read, line by line; of a file with very many, the first, and how many more there are."""
    for file, faults in groupby(found, key=lambda fault: fault.file):
        of_file = tuple(faults)
        for fault in of_file[:MOST]:
            yield from as_text(fault)
        if len(of_file) > MOST:
            yield say("check-more", file=file, shown=MOST, all=f"{len(of_file):,}")


def summed_up(found: tuple[Fault, ...]) -> list[str]:
    """What stands below the faults: how many there are, what is still unchecked, and where to read more."""
    if not found:
        return [say("check-clean")]
    errors = sum(severity(fault) == "error" for fault in found)
    gaps = [say("check-gaps")] if any(fault.code == "W06" for fault in found) else []
    return [say("check-counts", errors=errors, warnings=len(found) - errors), *gaps, say("check-explain")]


def explained(code: str) -> str:
    """The page of the catalogue about a code. Raises UsageError with the nearest code where there is none."""
    wanted = code.upper()
    if wanted not in codes():
        near = get_close_matches(wanted, codes(), n=1, cutoff=0.3)
        said = say("check-unknown", code=clean(code)[:20], first=min(codes()), last=max(codes()))
        raise UsageError(f"{said}{did_you_mean(near[0] if near else '')}")
    return f"{wanted} {codes()[wanted].title}\n\n{codes()[wanted].page}"


def near(paths: tuple[Path, ...], library: Library) -> frozenset[str]:
    """The ids that these case files may name as siblings: all that can be found, and those in their own folders."""
    known = {path.parent for place in library.places for path in place.paths}
    beside = {path.stem for folder in {path.parent for path in paths} - known for path in folder.glob("*.toml")}
    return frozenset(library.ids) | beside


def problems_in(paths: tuple[Path, ...], library: Library) -> tuple[Fault, ...]:
    """Every fault of these case files, file by file. A file that is no TOML has one fault that says so.

    A sibling is a case that can be found, or one beside these. Raises ContentError for a pack that cannot be used.
    """
    ids: dict[str, str] = {}
    found: list[Fault] = []
    siblings = near(paths, library)
    for path in paths:
        shown = clean(str(path))
        name = library.name_of_case(path).with_(shown, sorted(siblings), _month())
        of_case, case_id = name.made("faults", partial(_of_case, path, shown, library, siblings))
        found += of_case
        if case_id is not None and ids.setdefault(case_id, shown) != shown:
            text, _ = store.read_toml(path, "case file")
            found.append(
                fault_at(shown, text, ("id",), say("check-id-twice", id=case_id, file=ids[case_id]), code="S20")
            )
    return tuple(found)


def _of_case(
    path: Path, shown: str, library: Library, siblings: frozenset[str]
) -> tuple[tuple[Fault, ...], str | None]:
    try:
        text, data = store.read_toml(path, "case file", library.name_of_case(path).held)
    except ContentError as error:
        return error.faults or (Fault(shown, 1, "", str(error).removesuffix("."), code="S01"),), None
    faults = map(told, case_problems(shown, text, data, around(library.pack_in(pack_of(path)), siblings)))
    case_id = data.get("id")
    return tuple(faults), case_id if isinstance(case_id, str) else None


def problems_in_pack(folder: Path, library: Library) -> tuple[Fault, ...]:
    """Every fault of a pack: its pack.toml, its checklist and sources, and its cases.

    Where one of the files that all cases share cannot be used, these faults are all that can be found.
    """
    try:
        pack = library.pack_in(folder)
    except ContentError as error:
        if not error.faults:
            raise
        return error.faults
    paths = tuple(sorted((folder / CASES).glob("*.toml")))
    whole = library.name_of_pack(folder).with_(str(folder), names=map(library.name_of_case, paths))

    def of_pack() -> tuple[Fault, ...]:
        return tuple(map(told, (*_of_content(folder, pack, paths), *_of_skeleton(folder, pack))))

    return (*whole.made("faults", of_pack), *_of_cases(folder, library, paths, whole))


def _of_content(folder: Path, pack: Pack, cases: Iterable[Path]) -> Iterator[Fault]:
    chapters = checklist_paths(folder)
    about = folder / ABOUT_FILE
    shared = [*chapters, folder / "hypotheses.toml", *([about] if about.exists() else [])]
    sources, vocabulary = folder / "sources.toml", folder / "vocabulary.toml"
    raw = {path: store.read_toml(path, "content file") for path in (*shared, sources)}
    for path in cases:
        with suppress(ContentError):  # what is the matter with a case is said of that case
            raw[path] = store.read_toml(path, "content file")
    for path in shared:
        yield from content_problems(store.shown_in(folder, path), *raw[path], pack.checklist.vocabulary.figures)
    for path in chapters:
        text, data = raw[path]
        yield from checklist_problems(store.shown_in(folder, path), text, data["domain"]["id"], pack.checklist)
    citing: list[Mapping[str, Any]] = [data for path, (_, data) in raw.items() if path != sources]
    yield from source_problems(store.shown_in(folder, sources), *raw[sources], citing)
    if vocabulary.exists():
        text, data = store.read_toml(vocabulary, "vocabulary file")
        yield from vocabulary_problems(store.shown_in(folder, vocabulary), text, data)


def _of_skeleton(folder: Path, pack: Pack) -> tuple[Fault, ...]:
    head = folder / PACK_FILE
    return skeleton_problems(store.shown_in(folder, head), *store.read_toml(head, "content file"), pack)


def _of_cases(folder: Path, library: Library, paths: tuple[Path, ...], whole: Name) -> tuple[Fault, ...]:
    of_cases = problems_in(paths, library)
    orders = folder / "ordinary-orders.toml"
    if of_cases or not orders.exists():
        return of_cases
    shown = store.shown_in(folder, orders)

    def of_orders() -> tuple[Fault, ...]:
        try:
            text, data = store.read_toml(orders, "file of orders", given.held)
            read(OrdersFile, data, shown, text, Known())
        except ContentError as error:
            return error.faults or (Fault(shown, 1, "", str(error).removesuffix("."), code="S01"),)
        cases = [library.named(str(path)).case for path in paths]
        return tuple(map(told, order_problems(shown, text, data, cases)))

    given = name_of_case(orders, whole)
    return given.made("orders", of_orders)
