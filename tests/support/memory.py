"""Memory instead of a disk for whatever tests write.

A walk is synced to the disk with every answer, file and folder, and so are thousands of walks in tests: on most disks
that is ten milliseconds each time, of which nothing is seen by a test. Which syncs are asked for is tested by counting
them; that a disk keeps what was synced is the disk's own affair.
"""

import atexit
import os
import shutil
import tempfile
import time
from pathlib import Path

PLACE = Path("/dev/shm")
"""A file system in memory, where Linux has one."""

ROOM = 4 << 30
"""Bytes that must be free: a run writes less than a quarter of them, an environment for the wheel among it."""


PREFIX = "workup-tests-"

_HELD: list[int] = []


def taken(place: Path = PLACE) -> Path | None:
    """A folder in memory that temporary files go to until this process ends, its own and those of whatever it begins;
    None where there is no room, where nothing there could be run, or where somebody has said where such files go."""
    if {"TMPDIR", "PYTEST_DEBUG_TEMPROOT", "PYTEST_XDIST_WORKER"} & set(os.environ) or not os.access(place, os.W_OK):
        return None
    about = os.statvfs(place)
    if about.f_flag & os.ST_NOEXEC or about.f_bavail * about.f_frsize < ROOM:
        return None
    _left_behind_taken_away(place)
    folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=place))
    _held(folder)
    os.environ["TMPDIR"] = tempfile.tempdir = str(folder)
    atexit.register(_given_back, folder, os.getpid())
    return folder


def _given_back(folder: Path, taker: int) -> None:
    # A process that was forked from this one ends earlier, and has taken nothing.
    if os.getpid() == taker:
        shutil.rmtree(folder, ignore_errors=True)


def _held(folder: Path) -> bool:
    # Until this process ends, and whatever was forked from it; False where another holds it.
    import fcntl

    lock = os.open(folder / ".held", os.O_WRONLY | os.O_CREAT, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(lock)
        return False
    _HELD.append(lock)
    return True


def _left_behind_taken_away(place: Path) -> None:
    # A run that was killed gave nothing back.
    for lock in place.glob(f"{PREFIX}*/.held"):
        about = lock.stat()
        if about.st_uid == os.getuid() and about.st_mtime < time.time() - 60 and _held(lock.parent):
            shutil.rmtree(lock.parent, ignore_errors=True)
