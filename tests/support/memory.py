"""Memory instead of a disk for whatever tests write.

A walk is synced to the disk with every answer, file and folder, and so are thousands of walks in tests: on most disks
that is ten milliseconds each time, of which nothing is seen by a test. Which syncs are asked for is tested by counting
them; that a disk keeps what was synced is the disk's own affair.
"""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

PLACE = Path("/dev/shm")
"""A file system in memory, where Linux has one."""

ROOM = 4 << 30
"""Bytes that must be free: a run writes less than a quarter of them, an environment for the wheel among it."""


def taken(place: Path = PLACE) -> Path | None:
    """A folder in memory that temporary files go to until this process ends, its own and those of whatever it begins;
    None where there is no room, where nothing there could be run, or where somebody has said where such files go."""
    if {"TMPDIR", "PYTEST_DEBUG_TEMPROOT", "PYTEST_XDIST_WORKER"} & set(os.environ) or not os.access(place, os.W_OK):
        return None
    about = os.statvfs(place)
    if about.f_flag & os.ST_NOEXEC or about.f_bavail * about.f_frsize < ROOM:
        return None
    folder = Path(tempfile.mkdtemp(prefix="workup-tests-", dir=place))
    os.environ["TMPDIR"] = tempfile.tempdir = str(folder)
    atexit.register(_given_back, folder, os.getpid())
    return folder


def _given_back(folder: Path, taker: int) -> None:
    # A process that was forked from this one ends earlier, and has taken nothing.
    if os.getpid() == taker:
        shutil.rmtree(folder, ignore_errors=True)
