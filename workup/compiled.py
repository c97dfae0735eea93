"""Packs and cases as they were read before: kept by what their files hold, in a folder that only its user can write to.

What is kept may be lost at any time, and is made again. A file that was edited has another name here, so what is kept
never speaks for it.
"""

import os
import pickle
import stat
import time
from collections.abc import Callable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any

from workup import __version__, store
from workup.files import OWN, OWN_FOLDER, bytes_of, put
from workup.places import PACK_FILE

FOLDER = "WORKUP_CACHE"
"""The environment variable that names another folder for what may be lost."""

DAYS = 90
"""After so many without use what is kept is deleted."""

_ENDING = ".kept"

_MADE_BY = ("core/text", "core/figures", "core/content")


class Name:
    """What files hold, and what would read them: the name under which what is made of them is kept."""

    def __init__(self, of: Callable[[], bytes], first: Callable[[], bytes] | None = None) -> None:
        self._of = of
        self.key: bytes | None = None
        with suppress(OSError):
            self.key = (first or of)()

    def had(self, part: str) -> Any:
        """What was kept of a part; None where nothing was, or somebody else could have written it."""
        if self.key is None:
            return None
        try:
            path = self._path(part)
            if not _is_private(path.parent.lstat(), stat.S_ISDIR):
                return None
            with path.open("rb") as file:
                return pickle.load(file) if _is_private(os.fstat(file.fileno()), stat.S_ISREG) else None
        except Exception:  # because what was damaged can fail in any way, and is made anew
            return None

    def keep(self, part: str, value: object) -> None:
        """Keeps a part, where the files still hold what it was made of; where nothing can be kept, nothing is."""
        with suppress(OSError):
            path = self._path(part)
            path.parent.mkdir(mode=OWN_FOLDER, parents=True, exist_ok=True)
            if not _is_private(path.parent.lstat(), stat.S_ISDIR) or self._of() != self.key:
                return
            for one in path.parent.glob(f"*{_ENDING}"):
                if one.stat().st_mtime < time.time() - DAYS * 86_400:
                    one.unlink()
            put(path, [pickle.dumps(value, protocol=5)], over=True, mode=OWN)

    def _path(self, part: str) -> Path:
        return _place() / f"{(self.key or b'').hex()}.{part}{_ENDING}"


def pack_key(folder: Path) -> bytes:
    """What a pack's files hold, and what would read them. Raises OSError."""
    # A copy of the built-in pack is refused, so it has another name.
    of = blake2b(_reader() + bytes([store.is_built_in(folder)]), digest_size=20)
    beside = (PACK_FILE, "hypotheses.toml", "sources.toml", "vocabulary.toml", store.ABOUT_FILE)
    with os.scandir(folder / "checklist") as found:
        chapters = sorted(one.name for one in found if one.name.endswith(".toml"))
    for name in (*(f"checklist/{chapter}" for chapter in chapters), *beside):
        if os.path.lexists(folder / name):
            data = bytes_of(folder / name, "content file", OSError)
            of.update(f"{name}\n{len(data)}\n".encode() + data)
    return of.digest()


def case_key(path: Path, pack: bytes) -> bytes:
    """What a case file and its pack hold. Raises OSError."""
    return blake2b(pack + bytes_of(path, "case file", OSError), digest_size=20).digest()


def _reader() -> bytes:
    # What is installed does not change under its version; in a checkout code does.
    room = Path(__file__).parent
    found = [room / "store.py", *(one for name in _MADE_BY for one in sorted((room / name).glob("*.py")))]
    code = [(one.st_mtime_ns, one.st_size) for one in map(Path.stat, found)]
    return repr((__version__, code, str(room))).encode()


def _place() -> Path:
    given = os.environ.get(FOLDER)
    if given:
        return Path(given) / "packs"
    from platformdirs import user_cache_path

    return user_cache_path("workup", appauthor=False) / "packs"


def _is_private(status: os.stat_result, kind: Callable[[int], bool]) -> bool:
    # What others can write to, they may have written; and what is kept is taken for our own code.
    is_private = os.name == "nt" or (status.st_uid == os.getuid() and not stat.S_IMODE(status.st_mode) & 0o077)
    return kind(status.st_mode) and is_private
