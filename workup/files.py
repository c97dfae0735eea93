"""Files read within bounds, and written whole or not at all: under another name first, synced, then given their own."""

import errno
import os
from collections.abc import Iterable
from contextlib import suppress
from functools import cached_property
from pathlib import Path

from workup.core.text.kinds import clean
from workup.errors import OutputError
from workup.phrases import say

LARGEST = 4_000_000
"""Bytes: a larger case, log or template is refused before it is read."""

OWN = 0o600
"""What a learner typed is for nobody else on a shared computer."""

OWN_FOLDER = 0o700

ANYBODYS = 0o666
"""A page may be read by whoever the user's own settings let read it."""


def bytes_of(path: Path, what: str, error: type[Exception]) -> bytes:
    """The bytes of a file. Raises the given error where they cannot be had, or are not of a sensible size."""
    shown = clean(str(path))
    try:
        # A device or a pipe has no size and may never end.
        if not path.is_file():
            if os.path.lexists(path):
                raise error(say("file-odd", file=shown, what=what))
            raise error(say("file-missing", file=shown, what=what))
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, ValueError) as problem:
        raise error(say("file-unread", file=shown, what=what, why=reason(problem))) from None
    if len(data) > LARGEST:
        raise error(say("file-large", file=shown, what=what, most=LARGEST // 1_000_000))
    return data


class Folder:
    """A folder as one command sees it: looked through once, each file read once."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._read: dict[Path, bytes] = {}

    @cached_property
    def files(self) -> tuple[Path, ...]:
        """Every file that is not hidden, by name."""
        return tuple(sorted(self.path.glob("[!.]*")))

    def bytes_of(self, path: Path, what: str, error: type[Exception]) -> bytes:
        """The bytes of a file, in the folder or elsewhere, as `bytes_of` gives them."""
        if path not in self._read:
            self._read[path] = bytes_of(path, what, error)
        return self._read[path]


def text_of(path: Path, what: str, error: type[Exception]) -> str:
    """The text of a file. Raises the given error where it cannot be had, or is not text of a sensible size."""
    return as_text(bytes_of(path, what, error), path, what, error)


def as_text(data: bytes, path: Path, what: str, error: type[Exception]) -> str:
    """What these bytes of a file say. Raises the given error where they are not UTF-8."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise error(say("file-no-text", file=clean(str(path)), what=what, byte=problem.start)) from None


def reason(problem: Exception) -> str:
    """Why something could not be done with a file, as the system puts it."""
    return problem.strerror or say("logs-no-reason") if isinstance(problem, OSError) else clean(str(problem))


def write_page(path: Path, page: str | bytes, *, force: bool = False) -> None:
    """Writes a page, or the bytes of a package. Never overwrites unless forced. Raises OutputError."""
    write_lines(path, [page], force=force)


def write_lines(path: Path, lines: Iterable[str | bytes], *, force: bool = False) -> int:
    """Writes lines as they come, in the same way, and says how many there were. Raises OutputError."""
    shown = clean(str(path))
    try:
        is_there = path.exists()
        if is_there and not path.is_file():
            # A rename would put a file in the place of a device or a folder.
            raise OutputError(say("file-unwritable", file=shown))
        count = put(path, lines, over=True) if force else None if is_there else put(path, lines)
    except (OSError, ValueError) as problem:
        raise OutputError(say("cli-file-not-written", file=shown, why=reason(problem))) from None
    if count is None:
        raise OutputError(say("file-exists", file=shown))
    return count


def put(path: Path, lines: Iterable[str | bytes], *, over: bool = False, mode: int = ANYBODYS) -> int | None:
    """Writes a file whole and gives it its name; when this returns, both survive a crash.

    Says how many lines there were; None, and nothing written, where the name is taken and not to be taken over.
    Raises OSError, and leaves what was there as it was.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    count = 0
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY, mode), "wb") as file:
            for line in lines:
                file.write(line.encode() if isinstance(line, str) else line)
                count += 1
            file.flush()
            os.fsync(file.fileno())
        if over:
            part.replace(path)
        elif not _named(part, path):
            return None
        sync_folder(path.parent)
        return count
    finally:
        # On a disk that takes nothing, taking away fails too, and must not hide why.
        with suppress(OSError):
            part.unlink()


_BINARY = getattr(os, "O_BINARY", 0)


def _named(part: Path, path: Path) -> bool:
    # Gives a finished file its name, and says whether it could: never over what is there already.
    try:
        # A link does not overwrite what another process has put there since we looked.
        os.link(part, path)
    except FileExistsError:
        return False
    except (OSError, AttributeError, NotImplementedError):
        # Network shares, sticks and some homes have no hard links, and say so in many ways.
        try:
            os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWN))
        except FileExistsError:
            return False
        part.replace(path)
    return True


def sync_folder(folder: Path) -> None:
    """Lets a new name in a folder survive a crash, where the system can. Raises OSError where the disk fails."""
    if os.name == "nt":
        return  # where a folder cannot be opened, and a rename is written at once
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except PermissionError:
        return  # a folder that may be written to and not be read
    try:
        os.fsync(descriptor)
    except OSError as problem:
        if problem.errno not in (errno.EINVAL, errno.ENOTSUP, errno.ENOSYS, errno.EBADF):
            raise
    finally:
        os.close(descriptor)


def free_name(path: Path) -> Path:
    """This path, or the first of its numbered siblings that does not exist yet."""
    candidates = (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in range(2, 10_000))
    return path if not os.path.lexists(path) else next(one for one in candidates if not os.path.lexists(one))
