"""The author's bench: files in, lint out. Reads what `store` finds and asks the pure core."""

from datetime import date
from difflib import get_close_matches
from pathlib import Path

from workup import store
from workup.catalogue import codes
from workup.core.authoring.lint import (
    Pack,
    case_problems,
    checklist_problems,
    content_problems,
    order_problems,
    source_problems,
    vocabulary_problems,
)
from workup.core.content.faults import fault_at
from workup.core.text.kinds import clean
from workup.errors import ContentError, Fault, UsageError, did_you_mean
from workup.phrases import Value, say


def pack_of(siblings: frozenset[str]) -> Pack:
    """What lint needs to know: the checklist, the other cases, the month."""
    today = date.today()
    return Pack(store.checklist(), siblings, (today.year, today.month))


def case_paths(given: list[Path]) -> tuple[Path, ...]:
    """The case files that these paths mean: files as they are, folders with every .toml in them."""
    try:
        paths = [path for one in given for path in (sorted(one.glob("*.toml")) if one.is_dir() else [one])]
    except OSError as problem:
        raise ContentError(say("check-unread", file=clean(str(problem.filename)), why=str(problem.strerror))) from None
    if not paths:
        raise ContentError(say("check-empty", folder=clean(str(given[0]))))
    return tuple(paths)


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


def near(paths: tuple[Path, ...], extra: tuple[Path, ...]) -> frozenset[str]:
    """The ids that these case files may name as siblings: all that can be found, and those in their own folders."""
    beside = {path.stem for folder in {path.parent for path in paths} for path in folder.glob("*.toml")}
    return frozenset(store.reachable(extra)) | beside


def problems_in(paths: tuple[Path, ...], siblings: frozenset[str] = frozenset()) -> tuple[Fault, ...]:
    """Every fault of these case files, file by file. A file that is no TOML has one fault that says so.

    A sibling is a case built in, one of these, or one of the ids given.
    """
    ids: dict[str, str] = {}
    found: list[Fault] = []
    siblings |= frozenset(store.case_ids()) | {path.stem for path in paths}
    for path in paths:
        shown = clean(str(path))
        try:
            text, data = store.read_toml(path, "case file")
        except ContentError as error:
            found += error.faults or (Fault(shown, 1, "", str(error).removesuffix("."), code="S01"),)
            continue
        found += case_problems(shown, text, data, pack_of(siblings))
        if isinstance(case_id := data.get("id"), str) and ids.setdefault(case_id, shown) != shown:
            found.append(fault_at(shown, text, ("id",), f"'{case_id}' is the id of {ids[case_id]} too", code="S20"))
    return tuple(found)


def problems_in_pack() -> tuple[Fault, ...]:
    """Every fault of the built-in pack: its checklist files, its sources and its cases."""
    shared = [*sorted((store.CONTENT / "checklist").glob("*.toml")), store.CONTENT / "hypotheses.toml"]
    cases = sorted((store.CONTENT / "cases").glob("*.toml"))
    sources = store.CONTENT / "sources.toml"
    read = {path: store.read_toml(path, "content file") for path in (*shared, *cases, sources)}
    found = [fault for path in shared for fault in content_problems(path.name, *read[path])]
    for path in shared[:-1]:
        text, data = read[path]
        found += checklist_problems(path.name, text, data["domain"]["id"], store.checklist())
    found += source_problems(
        sources.name, *read[sources], [data for path, (_, data) in read.items() if path != sources]
    )
    vocabulary = store.CONTENT / "vocabulary.toml"
    found += vocabulary_problems(vocabulary.name, *store.read_toml(vocabulary, "vocabulary file"))
    orders = store.CONTENT / "ordinary-orders.toml"
    if not (of_cases := problems_in(tuple(cases))):
        found += order_problems(
            orders.name, *store.read_toml(orders, "file of orders"), map(store.case, store.case_ids())
        )
    return (*found, *of_cases)
