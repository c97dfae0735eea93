"""What a pack and a case are made into, made once of the same words in this process; and the commands themselves.

A command of a user does so once and is gone. Here a thousand commands follow one another, and a third of the time of
most went into making the same of the same files. Those are read each time here as well, as they are now; that a
command reads what it needs, and once, is asked of processes of their own.
"""

from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import typer.main

from workup import compiled, places, store
from workup.core.content import resolution
from workup.core.content.case import Case
from workup.core.content.casefile import CaseFile
from workup.core.content.checklist import Checklist
from workup.core.content.pack import Pack
from workup.errors import ContentError
from workup.files import text_of

MOST = 200
"""So many are kept; then one begins anew."""

BESIDE = (places.PACK_FILE, "hypotheses.toml", "sources.toml", "vocabulary.toml", places.ABOUT_FILE)

_read_pack, _read_case, _resolve = store.read_pack, store.read_case, resolution.resolve
_had_by_all, _keep_for_all = compiled.Name.had, compiled.Name.keep


class _Made(NamedTuple):
    value: Any
    of: tuple[object, ...]
    """What it was made of: held, so that nothing else has its identity."""


_made: dict[tuple[Any, ...], _Made] = {}


def _kept(key: tuple[Any, ...], value: Any, *of: object) -> Any:
    if len(_made) >= MOST:
        _made.clear()
    _made[key] = _Made(value, of)
    return value


def _pack_in(folder: Path, held: object = None) -> Pack:
    del held
    beside = [folder / name for name in BESIDE]
    paths = (*places.checklist_paths(folder), *(path for path in beside if path.exists()))
    try:
        texts = [(path.name, text_of(path, "content file", ContentError)) for path in paths]
    except ContentError:
        return _read_pack(folder)
    key = (folder == places.BUILT_IN, *texts)
    made: Pack = _made[key].value if key in _made else _kept(key, _read_pack(folder))
    return made


def _file_at(path: Path, shown: str, pack: Pack, held: object = None) -> CaseFile:
    del held
    key = (text_of(path, "case file", ContentError), id(pack))
    made: CaseFile = _made[key].value if key in _made else _kept(key, _read_case(path, shown, pack), pack)
    return made


def _case(file: CaseFile, checklist: Checklist) -> Case:
    key = (id(file), id(checklist))
    made: Case = _made[key].value if key in _made else _kept(key, _resolve(file, checklist), file, checklist)
    return made


def _had(name: compiled.Name, part: str) -> Any:
    # What else is made is kept above, as it is.
    return _had_by_all(name, part) if part == "text" else None


def _keep(name: compiled.Name, part: str, value: object) -> None:
    if part == "text":
        _keep_for_all(name, part, value)


def made_once() -> None:
    """From here on this process makes them of their words, and puts its commands together, the first time alone."""
    compiled.Name.had, compiled.Name.keep = _had, _keep
    store.read_pack, store.read_case, resolution.resolve = _pack_in, _file_at, _case
    typer.main.get_command = cache(typer.main.get_command)
