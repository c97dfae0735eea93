"""What was made before and comes out the same every time: packs and cases as they were read, and pages. Kept by what
their files hold, in a folder that only its user can write to.

What is kept may be lost at any time, and is made again. A file that was edited has another name here, so what is kept
never speaks for it; nor for other code, words or templates.
"""

import os
import pickle
import stat
from collections.abc import Callable, Iterable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeVar

from workup import passing
from workup.errors import ContentError
from workup.files import OWN, OWN_FOLDER, Folder, bytes_of, put
from workup.places import ABOUT_FILE, PACK_FILE, checklist_paths, is_built_in

_Made = TypeVar("_Made")

AHEAD = ("pack", "file", "case")
"""The parts that are made when the wheel is built."""


class Name:
    """What files hold, and what would read them: the name under which what is made of them is kept."""

    def __init__(self, of: Callable[[dict[Path, bytes]], bytes]) -> None:
        self.held: dict[Path, bytes] = {}
        """The files as they were read for it: what is made is to be made of these."""
        self.key: bytes | None = None
        with suppress(OSError):
            self.key = of(self.held)

    def made(self, part: str, make: Callable[[], _Made]) -> _Made:
        """What was kept of a part; where nothing was, it is made now, and kept."""
        made: _Made | None = self.had(part)
        if made is None:
            made = make()
            self.keep(part, made)
        return made

    def had(self, part: str) -> Any:
        """What was kept of a part, or made when the wheel was built; None where nothing was, or somebody else could
        have written it."""
        if self.key is None:
            return None
        # Whatever was damaged can fail in any way, and is made anew.
        with suppress(Exception):
            path = self._path(part)
            if passing.is_ours(path.parent.lstat(), stat.S_ISDIR):
                with path.open("rb") as file:
                    if passing.is_ours(os.fstat(file.fileno()), stat.S_ISREG):
                        return pickle.load(file)
        with suppress(Exception):
            if part in AHEAD and (built := passing.built().get(f"{self.key.hex()}.{part}")):
                made = pickle.loads(built)
                self._put(part, built)
                return made
        return None

    def keep(self, part: str, value: object) -> None:
        """Keeps a part; where nothing can be kept, nothing is."""
        if self.key is not None:
            self._put(part, pickle.dumps(value, protocol=5))

    def _put(self, part: str, value: bytes) -> None:
        with suppress(OSError):
            path = self._path(part)
            path.parent.mkdir(mode=OWN_FOLDER, parents=True, exist_ok=True)
            if not passing.is_ours(path.parent.lstat(), stat.S_ISDIR):
                return
            passing.tidy(path.parent, passing.ENDING)
            put(path, [value], over=True, mode=OWN)

    def with_(self, *more: object, names: Iterable["Name"] = ()) -> "Name":
        """The name of what is made of the same, of what others name, and of values that print as what they are."""
        return Name(lambda _: _digest(self, *(_digest(one) for one in names), repr(more).encode()))

    def _path(self, part: str) -> Path:
        of = f"{(self.key or b'').hex()}.{part}.{passing.maker().hex()}"
        return passing.place(passing.ROOM) / f"{of}{passing.ENDING}"


def made_of(text: str, make: Callable[[str], str]) -> str:
    """What a function makes of a text, which is the same every time and takes a while."""
    name = Name(lambda _: blake2b(f"{make.__name__}\n{text}".encode(), digest_size=20).digest())
    return name.made("text", lambda: make(text))


def name_of_pack(folder: Path) -> Name:
    """The name of what a pack's files hold."""

    def of(held: dict[Path, bytes]) -> bytes:
        # A copy of the built-in pack is refused, so it has another name.
        made = blake2b(bytes([is_built_in(folder)]), digest_size=20)
        beside = (PACK_FILE, "hypotheses.toml", "sources.toml", "vocabulary.toml", ABOUT_FILE)
        try:
            chapters = checklist_paths(folder)
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
        held[path] = bytes_of(path, "case file", OSError)
        return _digest(pack, held[path])

    return Name(of)


def name_of_logs(logs: Folder) -> Name:
    """The name of what the logs in a folder are called, when they were written, what they hold, and whose they are."""

    def of(held: dict[Path, bytes]) -> bytes:
        made = blake2b(str(logs.path).encode(errors="replace"), digest_size=20)
        for path in logs.files:
            if path.suffix in (".jsonl", ".txt"):
                held[path] = logs.bytes_of(path, "log", OSError)
                made.update(repr((path.name, path.stat().st_mtime_ns, len(held[path]))).encode() + held[path])
        return made.digest()

    return Name(of)


def _digest(name: Name, *more: bytes) -> bytes:
    if name.key is None:
        raise OSError
    return blake2b(b"".join((name.key, *more)), digest_size=20).digest()
