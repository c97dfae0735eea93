"""Paths in, models out: the built-in content, case files, and logs that survive a crash."""

import os
import tomllib
from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from workup.core.case import Case, resolve
from workup.core.casefile import CaseFile
from workup.core.checklist import Checklist, ChecklistFile, HypothesesFile, SourcesFile
from workup.core.fit import misfits
from workup.core.prose import clean
from workup.core.reading import Known, fault_at, read, unusable
from workup.errors import ContentError, Fault, OutputError

CONTENT = Path(__file__).parent / "oms"
"""The built-in pack."""

LARGEST = 4_000_000
"""Bytes: a larger case, log or template is refused before it is read."""


def text_of(path: Path, what: str, error: type[Exception]) -> str:
    """The text of a file. Raises the given error where it cannot be had, or is not text of a sensible size."""
    shown = clean(str(path))
    try:
        # A device or a pipe has no size and may never end.
        if not path.is_file():
            raise error(f"{shown}: there is no such {what}. Check the name.")
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise error(f"{shown}: the {what} is larger than {LARGEST // 1_000_000} MB. Choose another file.")
        return data.decode("utf-8-sig")
    except (OSError, ValueError) as problem:
        if isinstance(problem, UnicodeDecodeError):
            raise error(f"{shown}: the {what} is not UTF-8 text (byte {problem.start}). Save it as UTF-8.") from None
        raise error(f"{shown}: the {what} cannot be read ({_reason(problem)}).") from None


def _reason(problem: Exception) -> str:
    return problem.strerror or "no reason given" if isinstance(problem, OSError) else clean(str(problem))


def _toml(path: Path, what: str) -> tuple[str, dict[str, Any]]:
    text = text_of(path, what, ContentError)
    shown = clean(str(path))
    try:
        return text, tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line, message = _toml_place(text, str(error))
        raise ContentError(
            f"{shown} cannot be used: it is not valid TOML. Mend the line below and try again.",
            (Fault(shown, line, "", clean(message)),),
        ) from None
    except RecursionError:
        raise ContentError(f"{shown} cannot be used: its values are nested too deeply.") from None


def _toml_place(text: str, message: str) -> tuple[int, str]:
    # tomllib says "... (at line 3, column 7)" or "... (at end of document)".
    said, _, place = message.rpartition(" (at ")
    if place.startswith("line "):
        return int(place.removeprefix("line ").partition(",")[0]), said
    return text.count("\n") + 1, said or message


@cache
def checklist() -> Checklist:
    """The built-in teaching workup. Raises ContentError where a file of it is faulty."""
    paths = sorted((CONTENT / "checklist").glob("*.toml"))
    raw = {
        path: _toml(path, "checklist file") for path in (*paths, CONTENT / "hypotheses.toml", CONTENT / "sources.toml")
    }
    known = _known([data for _, data in raw.values()])
    sources = _read(SourcesFile, CONTENT / "sources.toml", raw, known)
    hypotheses = _read(HypothesesFile, CONTENT / "hypotheses.toml", raw, known)
    return Checklist.assembled([_read(ChecklistFile, path, raw, known) for path in paths], hypotheses, sources)


def _read(model: Any, path: Path, raw: Mapping[Path, tuple[str, dict[str, Any]]], known: Known) -> Any:
    text, data = raw[path]
    return read(model, data, path.name, text, known)


def _known(files: list[dict[str, Any]]) -> Known:
    # The ids as they stand, so that a fault in one file is not reported again by each that refers to it.
    items: dict[str, frozenset[str]] = {}
    families: dict[str, Any] = {}
    hypotheses: dict[str, Any] = {}
    sources: dict[str, Any] = {}
    for data in files:
        for item_id, item in data.get("items", {}).items():
            items[item_id] = frozenset(item.get("outcomes", {}))
        families |= data.get("families", {})
        hypotheses |= data.get("hypotheses", {})
        sources |= data.get("sources", {})
    return Known(
        items=items, hypotheses=frozenset(hypotheses), families=frozenset(families), sources=frozenset(sources)
    )


def case_ids() -> tuple[str, ...]:
    """The ids of the built-in cases, in order."""
    return tuple(sorted(path.stem for path in (CONTENT / "cases").glob("*.toml")))


def case_file(name: str) -> tuple[Path, CaseFile]:
    """A case as authored, by the id of a built-in one or the path of a .toml file. Raises ContentError."""
    path = _case_path(name)
    text, data = _toml(path, "case file")
    shown = clean(str(path)) if path.parent != CONTENT / "cases" else f"cases/{path.name}"
    if isinstance(data.get("format"), int) and data["format"] > 1:
        raise ContentError(
            f"{shown}: the case has format {data['format']}, this workup reads 1. Install a newer workup."
        )
    whole = checklist()
    file = read(CaseFile, data, shown, text, whole.known)
    if faults := [fault_at(shown, text, place, message) for place, message in misfits(file, whole)]:
        raise unusable(shown, faults)
    return path, file


def case(name: str) -> Case:
    """A case ready to be walked, by the id of a built-in one or the path of a .toml file. Raises ContentError."""
    return resolve(case_file(name)[1], checklist())


def _case_path(name: str) -> Path:
    if name.endswith(".toml"):
        return Path(name)
    ids = case_ids()
    if name in ids:
        return CONTENT / "cases" / f"{name}.toml"
    near = get_close_matches(name.casefold(), ids, n=1, cutoff=0.5)
    hint = f" Did you mean '{near[0]}'?" if near else ""
    raise ContentError(
        f"There is no case called '{clean(name)[:60]}'.{hint} "
        "'workup list' shows them; a case of your own is named by its path, ending in .toml."
    )


def write_page(path: Path, text: str, *, force: bool = False) -> None:
    """Writes a page through a temporary file and a rename. Raises OutputError; never overwrites unless forced."""
    shown = clean(str(path))
    if path.exists() and not path.is_file():
        # A rename would put a file in the place of a device or a folder.
        raise OutputError(f"{shown} is not a file that can be written. Choose another -o.")
    if path.exists() and not force:
        raise _exists(path)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with temporary.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if force:
            temporary.replace(path)
        elif not renamed_new(temporary, path):
            raise _exists(path)
    except OSError as problem:
        raise OutputError(f"{shown} cannot be written ({_reason(problem)}). Choose another place with -o.") from None
    finally:
        temporary.unlink(missing_ok=True)


def _exists(path: Path) -> OutputError:
    return OutputError(f"{clean(str(path))} exists already and was left as it is. Choose another -o, or add --force.")


def renamed_new(part: Path, path: Path) -> bool:
    """Gives a finished file its name, and says whether it could: never over what is there already."""
    try:
        # A link does not overwrite what another process has put there since we looked.
        os.link(part, path)
    except FileExistsError:
        return False
    except (AttributeError, PermissionError, NotImplementedError):
        # Some file systems have no hard links; there a look before has to do.
        if path.exists():
            return False
        part.replace(path)
    return True


def free_name(path: Path) -> Path:
    """This path, or the first of its numbered siblings that does not exist yet."""
    candidates = (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in range(2, 10_000))
    return path if not path.exists() else next(one for one in candidates if not one.exists())
