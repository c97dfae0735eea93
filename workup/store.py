"""Paths in, models out: the built-in content, case files, and logs that survive a crash."""

import os
import tomllib
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from workup.core.content.case import Case, resolve
from workup.core.content.casefile import CaseFile
from workup.core.content.checklist import Checklist, ChecklistFile, HypothesesFile, SourcesFile
from workup.core.content.faults import Known, fault_at, read, unusable
from workup.core.content.misfits import misfits
from workup.core.content.vocabulary import VocabularyFile
from workup.core.text.kinds import clean
from workup.errors import ContentError, Fault, OutputError
from workup.phrases import say
from workup.places import BUILT_IN, Found, Place, all_cases, find, places

CONTENT = BUILT_IN.parent
"""The built-in pack."""

LARGEST = 4_000_000
"""Bytes: a larger case, log or template is refused before it is read."""


def text_of(path: Path, what: str, error: type[Exception]) -> str:
    """The text of a file. Raises the given error where it cannot be had, or is not text of a sensible size."""
    shown = clean(str(path))
    try:
        # A device or a pipe has no size and may never end.
        if not path.is_file():
            if os.path.lexists(path):
                raise error(f"{shown} is no {what}: it is a folder, a device, or a link that leads nowhere.")
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
    return problem.strerror or say("logs-no-reason") if isinstance(problem, OSError) else clean(str(problem))


def read_toml(path: Path, what: str) -> tuple[str, dict[str, Any]]:
    """The text of a TOML file and its data. Raises ContentError naming the line where it is not TOML."""
    text = text_of(path, what, ContentError)
    shown = clean(str(path))
    try:
        return text, tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line, message = _toml_place(text, str(error))
        raise ContentError(
            f"{shown} cannot be used: it is not valid TOML. Mend the line below and try again.",
            (Fault(shown, line, "", clean(message), code="S01"),),
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
        path: read_toml(path, "checklist file")
        for path in (*paths, CONTENT / "hypotheses.toml", CONTENT / "sources.toml")
    }
    vocabulary = CONTENT / "vocabulary.toml"
    if vocabulary.exists():
        raw[vocabulary] = read_toml(vocabulary, "vocabulary file")
    known = _known([data for path, (_, data) in raw.items() if path != vocabulary])
    sources = _read(SourcesFile, CONTENT / "sources.toml", raw, known)
    hypotheses = _read(HypothesesFile, CONTENT / "hypotheses.toml", raw, known)
    return Checklist.assembled(
        [_read(ChecklistFile, path, raw, known) for path in paths],
        hypotheses,
        sources,
        _read(VocabularyFile, vocabulary, raw, known) if vocabulary in raw else None,
    )


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


def reachable(extra: tuple[Path, ...] = ()) -> tuple[str, ...]:
    """The ids of all cases that can be found by their names, in order. Raises UsageError."""
    return _ids(places(extra))


def case_file(name: str, extra: tuple[Path, ...] = ()) -> tuple[Path, CaseFile]:
    """A case as authored, by its id or the path of a .toml file. Raises ContentError."""
    if name.endswith(".toml"):
        return Path(name), _case_in(Path(name), clean(name))
    found = _found(name, extra)
    return found.path, case_at(found)


def case_at(found: Found) -> CaseFile:
    """The case as authored that was found in a place. Raises ContentError."""
    shown = f"cases/{found.path.name}" if found.is_built_in else clean(str(found.path))
    if not found.has_an_id:
        raise ContentError(
            f"{shown} cannot be used: its name is no id. "
            "Name the file with lower-case letters, digits and single hyphens, 40 at most."
        )
    file = _case_in(found.path, shown)
    if file.id != found.case_id:
        raise ContentError(
            f"{shown} cannot be used: the case in it has the id '{file.id}'. Rename the file to {file.id}.toml, "
            "or change the id."
        )
    return file


def case(name: str, extra: tuple[Path, ...] = ()) -> Case:
    """A case ready to be walked, by its id or the path of a .toml file. Raises ContentError."""
    return resolve(case_file(name, extra)[1], checklist())


def _case_in(path: Path, shown: str) -> CaseFile:
    try:
        found = path.stat()
    except OSError:
        return _read_case(path, shown, None)
    return _read_case(path, shown, (found.st_mtime_ns, found.st_size, found.st_ino))


@lru_cache(maxsize=64)
def _read_case(path: Path, shown: str, _state: tuple[int, ...] | None) -> CaseFile:
    # One command may ask for a case several times; what was written since has another state.
    text, data = read_toml(path, "case file")
    if isinstance(data.get("format"), int) and data["format"] > 1:
        raise ContentError(
            f"{shown}: the case has format {data['format']}, this workup reads 1. Install a newer workup."
        )
    whole = checklist()
    file = read(CaseFile, data, shown, text, whole.known)
    if faults := [fault_at(shown, text, place, message, code=code) for code, place, message in misfits(file, whole)]:
        raise unusable(shown, faults)
    return file


def _ids(among: Iterable[Place]) -> tuple[str, ...]:
    return tuple(found.case_id for found in all_cases(among) if found.has_an_id)


def _found(name: str, extra: tuple[Path, ...]) -> Found:
    among = places(extra)
    if found := find(name, among):
        return found
    near = get_close_matches(name.casefold(), _ids(among), n=1, cutoff=0.5)
    hint = f" Did you mean '{near[0]}'?" if near else ""
    raise ContentError(
        f"There is no case called '{clean(name)[:60]}'.{hint} "
        "'workup list' shows them; a case of your own is named by its path, ending in .toml, "
        "or found in its folder with --cases."
    )


def write_page(path: Path, page: str | bytes, *, force: bool = False) -> None:
    """Writes a page, or the bytes of a package, through a temporary file and a rename. Raises OutputError.

    Never overwrites unless forced.
    """
    write_lines(path, [page], force=force)


def write_lines(path: Path, lines: Iterable[str | bytes], *, force: bool = False) -> int:
    """Writes lines as they come, in the same way, and says how many there were. Raises OutputError."""
    shown = clean(str(path))
    if path.exists() and not path.is_file():
        # A rename would put a file in the place of a device or a folder.
        raise OutputError(f"{shown} is not a file that can be written. Choose another -o.")
    if path.exists() and not force:
        raise _exists(path)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    count = 0
    try:
        with temporary.open("wb") as file:
            for line in lines:
                file.write(line.encode() if isinstance(line, str) else line)
                count += 1
            file.flush()
            os.fsync(file.fileno())
        if force:
            temporary.replace(path)
        elif not renamed_new(temporary, path):
            raise _exists(path)
    except OSError as problem:
        raise OutputError(say("cli-file-not-written", file=shown, why=_reason(problem))) from None
    finally:
        temporary.unlink(missing_ok=True)
    return count


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
