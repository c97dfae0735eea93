"""A zip, as a learning platform makes it for whoever downloads all that was handed in."""

import struct
import zipfile
from collections.abc import Iterator
from functools import cached_property
from pathlib import PurePosixPath
from typing import IO

from workup.intake.bounds import Unopened
from workup.intake.given import Given
from workup.intake.names import member, within
from workup.intake.parts import Part, Shut
from workup.phrases import say

LARGEST_DIRECTORY = 8_000_000
"""Bytes of the list of what is in it, which is read at once."""

_END, _END_64, _LOCATOR_64 = b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x07"
_LOCKED = 0x1
_USUAL = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_LEFT_BEHIND = frozenset({"__macosx", "thumbs.db", "desktop.ini"})


class Archive:
    """A zip that has been opened. Raises Unopened where it cannot be."""

    def __init__(self, stream: IO[bytes]) -> None:
        if _directory_size(stream) > LARGEST_DIRECTORY:
            raise Unopened(say("intake-zip-crowded"))
        try:
            self._zip = zipfile.ZipFile(stream)
        except (zipfile.BadZipFile, ValueError, struct.error, OSError, NotImplementedError):
            raise Unopened(say("intake-zip-damaged")) from None

    @cached_property
    def names(self) -> frozenset[str]:
        """The paths in it."""
        return frozenset(self._zip.namelist())

    @cached_property
    def members(self) -> list[zipfile.ZipInfo]:
        """Its files, without those that systems leave behind."""
        return [info for info in self._zip.infolist() if not info.is_dir() and not _is_left_behind(info.filename)]

    def opened(self, name: str | zipfile.ZipInfo) -> IO[bytes]:
        """One file in it. Raises Unopened."""
        try:
            info = self._zip.getinfo(name) if isinstance(name, str) else name
            if info.flag_bits & _LOCKED:
                raise Unopened(say("intake-locked"))
            if info.compress_type not in _USUAL:
                raise Unopened(say("intake-packed-oddly"))
            return self._zip.open(info)
        except (KeyError, zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
            raise Unopened(say("intake-zip-damaged")) from None


def archive_of(given: Given) -> Archive | None:
    """The archive that a file is, opened once; None where it is none. Raises Unopened."""
    if not given.head.startswith((b"PK\x03\x04", _END, b"PK\x07\x08")):
        return None
    if not isinstance(given.opened, Archive):
        given.opened = Archive(given.rewound())
    return given.opened


def fits(given: Given) -> bool:
    """Whether a file is a zip."""
    return archive_of(given) is not None


def parts(given: Given) -> Iterator[Part]:
    """The files in a zip, as they stand there."""
    archive = archive_of(given)
    for number, info in enumerate(archive.members if archive else (), start=1):
        place = member(number, info.filename)
        try:
            if archive is not None:
                with archive.opened(info) as stream:
                    yield given.inside(info.filename, place, stream)
        except Unopened as error:
            yield Shut(within(given.place, place), str(error))


def _is_left_behind(path: str) -> bool:
    parts = PurePosixPath(path.replace("\\", "/")).parts
    return any(part.startswith(".") or part.lower() in _LEFT_BEHIND for part in parts)


def _directory_size(stream: IO[bytes]) -> int:
    # Before it is read: a list of a million files takes more memory than any class.
    size = stream.seek(0, 2)
    start = stream.seek(max(size - (1 << 16) - 200, 0))
    tail = stream.read(size - start)
    at = len(tail) - 22
    if not (tail.startswith(_END, max(at, 0)) and tail.endswith(b"\0\0")):
        at = tail.rfind(_END)
    if at < 0 or len(tail) < at + 22:
        raise Unopened(say("intake-zip-damaged"))
    sizes = [int.from_bytes(tail[at + 12 : at + 16], "little")]
    if tail.startswith(_LOCATOR_64, max(at - 20, 0)):
        record = tail.rfind(_END_64, 0, at)
        if record < 0:
            raise Unopened(say("intake-zip-damaged"))
        sizes = [int.from_bytes(tail[record + 40 : record + 48], "little")]
    return max(sizes)
