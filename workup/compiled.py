"""Packs and cases as they were read before: kept by what their files hold, in a folder that only its user can write to.

What is kept may be lost at any time, and is made again. A file that was edited has another name here, so what is kept
never speaks for it.
"""

import os
import pickle
import stat
from collections.abc import Callable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any

from workup import __version__, passing, store
from workup.errors import ContentError
from workup.files import OWN, OWN_FOLDER, bytes_of, put
from workup.places import PACK_FILE

_ROOM = "packs"

_ENDING = ".kept"

_MADE_BY = ("core/text", "core/figures", "core/content")


class Name:
    """What files hold, and what would read them: the name under which what is made of them is kept."""

    def __init__(self, of: Callable[[dict[Path, bytes]], bytes]) -> None:
        self.held: dict[Path, bytes] = {}
        """The files as they were read for it: what is made is to be made of these."""
        self.key: bytes | None = None
        with suppress(OSError):
            self.key = of(self.held)

    def had(self, part: str) -> Any:
        """What was kept of a part; None where nothing was, or somebody else could have written it."""
        if self.key is None:
            return None
        try:
            path = self._path(part)
            if not passing.is_ours(path.parent.lstat(), stat.S_ISDIR):
                return None
            with path.open("rb") as file:
                return pickle.load(file) if passing.is_ours(os.fstat(file.fileno()), stat.S_ISREG) else None
        except Exception:  # because what was damaged can fail in any way, and is made anew
            return None

    def keep(self, part: str, value: object) -> None:
        """Keeps a part; where nothing can be kept, nothing is."""
        if self.key is None:
            return
        with suppress(OSError):
            path = self._path(part)
            path.parent.mkdir(mode=OWN_FOLDER, parents=True, exist_ok=True)
            if not passing.is_ours(path.parent.lstat(), stat.S_ISDIR):
                return
            passing.tidy(path.parent, _ENDING)
            put(path, [pickle.dumps(value, protocol=5)], over=True, mode=OWN)

    def _path(self, part: str) -> Path:
        return passing.place(_ROOM) / f"{(self.key or b'').hex()}.{part}{_ENDING}"


def made_of(text: str, make: Callable[[str], str]) -> str:
    """What a function makes of a text, which is the same every time and takes a while."""
    name = Name(lambda _: blake2b(_reader("phrases") + f"{make.__name__}\n{text}".encode(), digest_size=20).digest())
    made: str | None = name.had("text")
    if made is None:
        made = make(text)
        name.keep("text", made)
    return made


def name_of_pack(folder: Path) -> Name:
    """The name of what a pack's files hold."""

    def of(held: dict[Path, bytes]) -> bytes:
        # A copy of the built-in pack is refused, so it has another name.
        made = blake2b(_reader() + bytes([store.is_built_in(folder)]), digest_size=20)
        beside = (PACK_FILE, "hypotheses.toml", "sources.toml", "vocabulary.toml", store.ABOUT_FILE)
        try:
            chapters = store.checklist_paths(folder)
        except ContentError:
            raise OSError from None  # which is said once the pack is read
        for path in (*chapters, *(folder / name for name in beside)):
            if os.path.lexists(path):
                held[path] = bytes_of(path, "content file", OSError)
                made.update(f"{path.name}\n{len(held[path])}\n".encode() + held[path])
        return made.digest()

    return Name(of)


def name_of_case(path: Path, pack: Name) -> Name:
    """The name of what a case file and its pack hold."""

    def of(held: dict[Path, bytes]) -> bytes:
        if pack.key is None:
            raise OSError
        held[path] = bytes_of(path, "case file", OSError)
        return blake2b(pack.key + held[path], digest_size=20).digest()

    return Name(of)


def _reader(*rooms: str) -> bytes:
    # What is installed does not change under its version; in a checkout code does.
    room = Path(__file__).parent
    found = [room / "store.py", *(one for name in rooms or _MADE_BY for one in sorted((room / name).glob("*.py")))]
    code = [(one.st_mtime_ns, one.st_size) for one in map(Path.stat, found)]
    return repr((__version__, code, str(room))).encode()
