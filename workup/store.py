"""Paths in, models out: packs and cases."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from workup.core.content.about import AboutFile
from workup.core.content.bounds import excess
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
from workup.errors import ContentError, Fault
from workup.files import as_text, text_of
from workup.phrases import say, spoken
from workup.places import ABOUT_FILE, PACK_FILE, checklist_paths, is_built_in

Held = Mapping[Path, bytes]
"""Files that were read already; any other is read when it is needed."""

_NOTHING: Held = {}


def read_toml(path: Path, what: str, held: Held = _NOTHING) -> tuple[str, dict[str, Any]]:
    """The text of a TOML file and its data. Raises ContentError naming the line where it is not TOML, or too much."""
    text = as_text(held[path], path, what, ContentError) if path in held else text_of(path, what, ContentError)
    shown = clean(str(path))
    if too_much := excess(text):
        raise ContentError(
            say("file-too-much", file=shown),
            (Fault(shown, too_much.line, "", spoken(too_much.says), code="S01"),),
        )
    try:
        return text, tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line, message = _toml_place(text, str(error))
        raise ContentError(
            say("file-no-toml", file=shown),
            (Fault(shown, line, "", clean(message), code="S01"),),
        ) from None
    except (ValueError, ArithmeticError) as problem:
        # A number or a day that is TOML by its form, and is none.
        raise ContentError(say("file-unread", file=shown, what=what, why=clean(str(problem))[:200])) from None


def _toml_place(text: str, message: str) -> tuple[int, str]:
    # tomllib says "... (at line 3, column 7)" or "... (at end of document)".
    said, _, place = message.rpartition(" (at ")
    if place.startswith("line "):
        return int(place.removeprefix("line ").partition(",")[0]), said
    return text.count("\n") + 1, said or message


def read_pack(folder: Path, held: Held = _NOTHING) -> Pack:
    """The pack in a folder. Raises ContentError where a file of it is faulty."""
    paths = checklist_paths(folder)
    head, hypotheses, sources, vocabulary, about = (
        folder / name for name in (PACK_FILE, "hypotheses.toml", "sources.toml", "vocabulary.toml", ABOUT_FILE)
    )
    raw = {path: read_toml(path, "content file", held) for path in (head, *paths, hypotheses, sources)}
    known = _known(raw[head][1], [data for path, (_, data) in raw.items() if path != head])
    for path, what in ((vocabulary, "vocabulary file"), (about, "file about the illness")):
        if path.exists():
            raw[path] = read_toml(path, what, held)

    def model(kind: type[Model], path: Path) -> Model:
        text, data = raw[path]
        return read(kind, data, shown_in(folder, path), text, known)

    given = model(PackFile, head)
    if given.id == BUILT_IN_ID and not is_built_in(folder):
        shown = shown_in(folder, head)
        fault = fault_at(shown, raw[head][0], ("id",), say("pack-id-taken", id=given.id), code="S20")
        raise unusable(shown, [fault])
    checklist = Checklist.assembled(
        [model(ChecklistFile, path) for path in paths],
        model(HypothesesFile, hypotheses),
        model(SourcesFile, sources),
        given.head,
        model(VocabularyFile, vocabulary) if vocabulary in raw else None,
        model(AboutFile, about) if about in raw else None,
    )
    return Pack(given.head, checklist, given.skeleton)


def shown_in(folder: Path, path: Path) -> str:
    """What a file of a pack is called in a message: by its name in the built-in pack, else by its path."""
    return path.name if is_built_in(folder) else clean(str(path))


def _known(head: dict[str, Any], files: list[dict[str, Any]]) -> Known:
    # The ids as they stand, so that a fault in one file is not reported again by each that refers to it.
    items: dict[str, frozenset[str]] = {}
    families: dict[str, Any] = {}
    hypotheses: dict[str, Any] = {}
    sources: dict[str, Any] = {}
    for data in files:
        for item_id, item in _table(data, "items").items():
            items[item_id] = frozenset(_table(item, "outcomes"))
        families |= _table(data, "families")
        hypotheses |= _table(data, "hypotheses")
        sources |= _table(data, "sources")
    return Known(
        items=items,
        hypotheses=frozenset(hypotheses),
        families=frozenset(families),
        sources=frozenset(sources),
        degrees=frozenset({NOT_INVASIVE, *_table(head, "invasive")}),
    )


def _table(data: Any, name: str) -> dict[str, Any]:
    # Nothing has looked yet at what an author put there.
    found = data.get(name) if isinstance(data, dict) else None
    return found if isinstance(found, dict) else {}


def read_case(path: Path, shown: str, pack: Pack, held: Held = _NOTHING) -> CaseFile:
    """The case in a file, as authored. Raises ContentError naming every fault of it."""
    text, data = read_toml(path, "case file", held)
    if isinstance(data.get("format"), int) and data["format"] > 1:
        raise ContentError(say("file-newer-format", file=shown, format=data["format"]))
    file = read(CaseFile, data, shown, text, pack.checklist.known)
    faults = [
        fault_at(shown, text, place, spoken(said), code=code) for code, place, said in misfits(file, pack.checklist)
    ]
    if faults:
        raise unusable(shown, faults)
    return file
