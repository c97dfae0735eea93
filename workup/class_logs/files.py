"""Which files of the given paths are looked into, and which of them are logs as such."""

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from workup.class_logs.slices import MARK
from workup.class_logs.sources import Source, elsewhere, is_address, local, opened
from workup.core.text.kinds import clean
from workup.errors import LogError
from workup.phrases import say


@dataclass(frozen=True)
class Found:
    """A file, and why it is not looked into, if it is not."""

    path: Source
    passed_over: str = ""
    unreadable: str = ""


def files_in(sources: Iterable[Source]) -> Iterator[Found]:
    """Every file of these paths and addresses; a link is followed only where it is named.

    Raises LogError for a path to nothing.
    """
    for source in sources:
        if is_address(source):
            yield from map(Found, elsewhere(str(source)))
        else:
            yield from _files_in(local(source))


def _files_in(paths: Iterable[Path]) -> Iterator[Found]:
    for path in paths:
        try:
            mode = path.stat().st_mode
        except (OSError, ValueError):
            raise LogError(say("gather-nothing-there", path=clean(str(path)))) from None
        if stat.S_ISDIR(mode):
            yield from _in_folder(path)
        elif stat.S_ISREG(mode):
            yield Found(path)
        else:
            # A device or a pipe has no size, may never end, and cannot be read twice.
            raise LogError(say("gather-neither", path=clean(str(path))))


def _in_folder(folder: Path) -> Iterator[Found]:
    closed: list[Found] = []

    def note(error: OSError) -> None:
        closed.append(Found(Path(error.filename), unreadable=say("gather-folder-unread", why=str(error.strerror))))

    for place, folders, names in os.walk(folder, onerror=note):
        # Lock files, half-written files and what systems leave behind begin with a dot.
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted([*names, *(one for one in folders if (Path(place) / one).is_symlink())]):
            if not name.startswith("."):
                yield _as_found(Path(place) / name)
    yield from closed


def _as_found(path: Path) -> Found:
    try:
        mode = path.lstat().st_mode
    except OSError as error:
        return Found(path, unreadable=say("gather-unread", why=str(error.strerror)))
    if stat.S_ISLNK(mode):
        return Found(path, passed_over=say("gather-link"))
    if not stat.S_ISREG(mode):
        return Found(path, passed_over=say("gather-odd-file"))
    return Found(path)


def holds_logs(source: Source) -> bool:
    """Whether a file is read as logs, by its name or its first line, not searched as a text. May raise OSError."""
    if PurePath(source).suffix.lower() == ".jsonl":
        return True
    with opened(source) as file:
        first = file.read(4096).removeprefix(b"\xef\xbb\xbf").lstrip().partition(b"\n")[0]
    return first.startswith(b"{") and MARK in first
