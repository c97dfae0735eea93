"""Paths in, models out: packs and cases; and pages that are written whole or not at all."""

import os
import tomllib
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import Any

from workup.core.content.casefile import CaseFile
from workup.core.content.checklist import Checklist, ChecklistFile, SourcesFile
from workup.core.content.faults import Known, Model, fault_at, read, unusable
from workup.core.content.head import BUILT_IN as BUILT_IN_ID
from workup.core.content.head import NOT_INVASIVE
from workup.core.content.hypotheses import HypothesesFile
from workup.core.content.misfits import misfits
from workup.core.content.pack import Pack, PackFile
from workup.core.content.vocabulary import VocabularyFile
from workup.core.text.kinds import clean
from workup.errors import ContentError, Fault, OutputError
from workup.phrases import say, spoken
from workup.places import BUILT_IN, PACK_FILE

LARGEST = 4_000_000
"""Bytes: a larger case, log or template is refused before it is read."""

MOST_FILES = 60
"""Of one checklist: one for each chapter."""


def text_of(path: Path, what: str, error: type[Exception]) -> str:
    """The text of a file. Raises the given error where it cannot be had, or is not text of a sensible size."""
    shown = clean(str(path))
    try:
        # A device or a pipe has no size and may never end.
        if not path.is_file():
            if os.path.lexists(path):
                raise error(say("file-odd", file=shown, what=what))
            raise error(say("file-missing", file=shown, what=what))
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise error(say("file-large", file=shown, what=what, most=LARGEST // 1_000_000))
        return data.decode("utf-8-sig")
    except (OSError, ValueError) as problem:
        if isinstance(problem, UnicodeDecodeError):
            raise error(say("file-no-text", file=shown, what=what, byte=problem.start)) from None
        raise error(say("file-unread", file=shown, what=what, why=_reason(problem))) from None


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
            say("file-no-toml", file=shown),
            (Fault(shown, line, "", clean(message), code="S01"),),
        ) from None
    except RecursionError:
        raise ContentError(say("file-nested", file=shown)) from None


def _toml_place(text: str, message: str) -> tuple[int, str]:
    # tomllib says "... (at line 3, column 7)" or "... (at end of document)".
    said, _, place = message.rpartition(" (at ")
    if place.startswith("line "):
        return int(place.removeprefix("line ").partition(",")[0]), said
    return text.count("\n") + 1, said or message


def read_pack(folder: Path) -> Pack:
    """The pack in a folder. Raises ContentError where a file of it is faulty."""
    paths = checklist_paths(folder)
    head, hypotheses, sources, vocabulary = (
        folder / name for name in (PACK_FILE, "hypotheses.toml", "sources.toml", "vocabulary.toml")
    )
    raw = {path: read_toml(path, "content file") for path in (head, *paths, hypotheses, sources)}
    known = _known(raw[head][1], [data for path, (_, data) in raw.items() if path != head])
    if vocabulary.exists():
        raw[vocabulary] = read_toml(vocabulary, "vocabulary file")

    def model(kind: type[Model], path: Path) -> Model:
        text, data = raw[path]
        return read(kind, data, shown_in(folder, path), text, known)

    given = model(PackFile, head)
    if given.id == BUILT_IN_ID and not _is_built_in(folder):
        shown = shown_in(folder, head)
        fault = fault_at(shown, raw[head][0], ("id",), say("pack-id-taken", id=given.id), code="S20")
        raise unusable(shown, [fault])
    checklist = Checklist.assembled(
        [model(ChecklistFile, path) for path in paths],
        model(HypothesesFile, hypotheses),
        model(SourcesFile, sources),
        given.head,
        model(VocabularyFile, vocabulary) if vocabulary in raw else None,
    )
    return Pack(given.head, checklist, given.skeleton)


def checklist_paths(folder: Path) -> tuple[Path, ...]:
    """The files of a pack's checklist. Raises ContentError where there are none."""
    place = folder / "checklist"
    paths = sorted(islice(place.glob("*.toml"), MOST_FILES + 1))
    if not paths or len(paths) > MOST_FILES:
        many = "too-many" if paths else "none"
        raise ContentError(say("pack-chapters", folder=clean(str(place)), many=many, most=MOST_FILES))
    return tuple(paths)


def shown_in(folder: Path, path: Path) -> str:
    """What a file of a pack is called in a message: by its name in the built-in pack, else by its path."""
    return path.name if _is_built_in(folder) else clean(str(path))


def _is_built_in(folder: Path) -> bool:
    try:
        return folder.samefile(BUILT_IN)
    except OSError:
        return False


def _known(head: dict[str, Any], files: list[dict[str, Any]]) -> Known:
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
        items=items,
        hypotheses=frozenset(hypotheses),
        families=frozenset(families),
        sources=frozenset(sources),
        degrees=frozenset({NOT_INVASIVE, *head.get("invasive", {})}),
    )


def read_case(path: Path, shown: str, pack: Pack) -> CaseFile:
    """The case in a file, as authored. Raises ContentError naming every fault of it."""
    text, data = read_toml(path, "case file")
    if isinstance(data.get("format"), int) and data["format"] > 1:
        raise ContentError(say("file-newer-format", file=shown, format=data["format"]))
    file = read(CaseFile, data, shown, text, pack.checklist.known)
    faults = [
        fault_at(shown, text, place, spoken(said), code=code) for code, place, said in misfits(file, pack.checklist)
    ]
    if faults:
        raise unusable(shown, faults)
    return file


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
        raise OutputError(say("file-unwritable", file=shown))
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
    return OutputError(say("file-exists", file=clean(str(path))))


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
