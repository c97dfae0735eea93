"""What workup brings, read once in this process: its pack, its cases as written and as walked, and its commands.

A command of a user reads them once and is gone. Here a thousand commands follow one another, and a third of the time
of most went into reading the same files anew. That a command reads what it needs, and once, is asked of processes of
their own; what lies anywhere else is read anew each time here as well.
"""

from functools import cache
from pathlib import Path

import typer.main

from workup import library, places, store
from workup.core.content.case import Case
from workup.core.content.casefile import CaseFile
from workup.core.content.checklist import Checklist
from workup.core.content.pack import Pack

_OURS = places.BUILT_IN

_read_pack, _read_case, _resolve = store.read_pack, store.read_case, library.resolve
_written: dict[int, CaseFile] = {}


@cache
def _pack() -> Pack:
    return _read_pack(_OURS)


@cache
def _file(path: Path, shown: str) -> CaseFile:
    file = _read_case(path, shown, _pack())
    _written[id(file)] = file
    return file


@cache
def _walked(number: int) -> Case:
    return _resolve(_written[number], _pack().checklist)


def _pack_in(folder: Path) -> Pack:
    return _pack() if folder == _OURS else _read_pack(folder)


def _file_at(path: Path, shown: str, pack: Pack) -> CaseFile:
    is_ours = path.parent == _OURS / places.CASES and pack is _pack()
    return _file(path, shown) if is_ours else _read_case(path, shown, pack)


def _case(file: CaseFile, checklist: Checklist) -> Case:
    is_ours = id(file) in _written and checklist is _pack().checklist
    return _walked(id(file)) if is_ours else _resolve(file, checklist)


def read_once() -> None:
    """From here on this process reads them, and puts its commands together, the first time alone."""
    store.read_pack, store.read_case, library.resolve = _pack_in, _file_at, _case
    typer.main.get_command = cache(typer.main.get_command)
