"""What may be lost at any time and is made again: where it is kept, who could have written it, and when it goes."""

import os
import stat
import time
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path

from workup import __version__
from workup.core.content.head import BUILT_IN

FOLDER = "WORKUP_CACHE"
"""The environment variable that names another folder for it."""

ROOM, ENDING = "packs", ".kept"
"""Where what a command made is kept for the next, and what each file of it ends with."""

DAYS = 90
"""After so many without use it is deleted."""

LARGEST = 1 << 30
"""Bytes: what has grown beyond is begun anew."""


def place(room: str) -> Path:
    """The folder of a room of it: in the folder that WORKUP_CACHE names, else in the user's own."""
    from platformdirs import user_cache_path

    given = os.environ.get(FOLDER)
    return (Path(given) if given else user_cache_path("workup", appauthor=False)) / room


def is_ours(status: os.stat_result, kind: Callable[[int], bool]) -> bool:
    """Whether it is of this kind and nobody else can write to it: what others can write to, they may have written."""
    is_private = os.name == "nt" or (status.st_uid == os.getuid() and not stat.S_IMODE(status.st_mode) & 0o077)
    return kind(status.st_mode) and is_private


def tidy(folder: Path, ending: str) -> None:
    """Deletes what ends so and was not used for long, or has grown too large."""
    for path in folder.glob(f"*{ending}"):
        with suppress(OSError):
            about = path.stat()
            if about.st_mtime < time.time() - DAYS * 86_400 or about.st_size > LARGEST:
                path.unlink()


@cache
def maker() -> bytes:
    """What makes what is kept: this version, its code, words and templates, by when each file was written."""
    room = Path(__file__).parent
    inside = (room / "templates").is_dir()
    folders, found = [str(room), *([] if inside else [str(room.parent / "templates")])], []
    for folder in folders:
        for one in os.scandir(folder):
            if one.is_dir():
                folders += [one.path] * (one.name not in ("__pycache__", BUILT_IN))  # a pack is named by what it holds
            else:
                about = one.stat()
                found.append((one.path, about.st_mtime_ns, about.st_size))
    return repr((__version__, sorted(found))).encode()
