"""What may be lost at any time and is made again: where it is kept, who could have written it, and when it goes; and
what was made of it when the wheel was built."""

import os
import stat
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from hashlib import blake2b
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


_HERE = Path(__file__).parent

CODE = (".py", ".json", ".jinja", ".js", ".css")
"""The endings of what makes something: other files that lie about where a wheel is built are not in it."""

BUILT = f"built{ENDING}"
"""The file, beside the code, of what was made when the wheel was built."""


@cache
def maker() -> bytes:
    """What makes what is kept: this version, its code, words and templates, by when each file was written."""
    found = []
    for name, file in _code():
        about = file.stat()
        found.append((name, about.st_mtime_ns, about.st_size))
    return blake2b(repr((__version__, str(_HERE), sorted(found))).encode(), digest_size=16).digest()


def made_by() -> bytes:
    """The same by what each file holds, here as where the wheel was built. Takes longer than a bare start."""
    made = blake2b(repr((__version__, sys.version_info[:2])).encode(), digest_size=16)
    for name, file in sorted(_code(), key=lambda one: one[0]):
        made.update(f"{name}\n{file.stat().st_size}\n".encode() + Path(file.path).read_bytes())
    return made.digest()


@cache
def built() -> dict[str, bytes]:
    """What was made when the wheel was built, by name; nothing where it was made of other code, or for other Pythons.

    Whoever can write to it can write to the code that it lies beside.
    """
    import lzma
    import pickle

    with suppress(Exception):  # because what was damaged can fail in any way, and is made anew
        held = (_HERE / BUILT).read_bytes()
        if held.startswith(of := made_by()):
            return dict(pickle.loads(lzma.decompress(held.removeprefix(of))))
    return {}


def _code() -> Iterator[tuple[str, "os.DirEntry[str]"]]:
    # A pack is named by what it holds.
    inside = (_HERE / "templates").is_dir()
    folders = [("", str(_HERE)), *([] if inside else [("templates/", str(_HERE.parent / "templates"))])]
    for within, folder in folders:
        for one in os.scandir(folder):
            if one.is_dir():
                folders += [(f"{within}{one.name}/", one.path)] * (one.name not in ("__pycache__", BUILT_IN))
            elif one.name.endswith(CODE):
                yield within + one.name, one
