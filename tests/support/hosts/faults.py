"""What a hostile host does: each function lays it upon the process it is called in, which runs one command and ends."""

import builtins
import errno
import io
import os
import shutil
import signal
import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

FOLDER = "HOSTILE_FOLDER"
"""The variable that names the folder a command runs in."""

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def _refused(number: int, *about: object) -> OSError:
    return OSError(number, os.strerror(number), *(str(one) for one in about[:1] if isinstance(one, str | os.PathLike)))


def _is_the_hosts(path: object) -> bool:
    # Devices and whatever Python compiles for itself are no part of what a learner keeps.
    text = str(os.fspath(path)) if isinstance(path, str | os.PathLike) else ""
    # Temporary files may be kept in memory, which stands among the devices.
    is_device = text.startswith(("/dev/", "/proc/")) and not text.startswith("/dev/shm/")
    return bool(text) and not is_device and "__pycache__" not in text


def _no_writing(number: int) -> None:
    open_, builtin = os.open, io.open

    def opened(path: Any, flags: int, *more: Any, **extra: Any) -> int:
        if flags & _WRITING and _is_the_hosts(path):
            raise _refused(number, path)
        return open_(path, flags, *more, **extra)

    def file(path: Any, mode: str = "r", *more: Any, **extra: Any) -> Any:
        if set(mode) & set("wax+") and _is_the_hosts(path):
            raise _refused(number, path)
        return builtin(path, mode, *more, **extra)

    def never(path: Any, *_: Any, **__: Any) -> None:
        raise _refused(number, path)

    os.open = opened
    io.open = builtins.open = file
    for name in ("mkdir", "link", "symlink", "replace", "rename", "unlink", "remove", "rmdir", "truncate", "chmod"):
        setattr(os, name, never)


def read_only() -> None:
    """Nothing can be written or taken away."""
    _no_writing(errno.EROFS)


def forbidden() -> None:
    """Nothing may be written or taken away."""
    _no_writing(errno.EACCES)


def full_disk() -> None:
    """A file can be made, and takes nothing."""
    write, builtin = os.write, io.open

    def written(descriptor: int, data: Any) -> int:
        if descriptor > 2:
            raise _refused(errno.ENOSPC)
        return write(descriptor, data)

    class Full(io.FileIO):
        def write(self, data: Any) -> int:
            if (self.fileno() > 2 and "w" in self.mode) or "+" in self.mode or "a" in self.mode:
                raise _refused(errno.ENOSPC)
            return super().write(data)

    def file(path: Any, mode: str = "r", *more: Any, **extra: Any) -> Any:
        if set(mode) & set("wax+") and path not in (1, 2) and (isinstance(path, int) or _is_the_hosts(path)):
            raw = Full(path, mode.replace("b", "").replace("t", ""))
            buffered = io.BufferedWriter(raw)
            return buffered if "b" in mode else io.TextIOWrapper(buffered, encoding="utf-8")
        return builtin(path, mode, *more, **extra)

    os.write = written
    io.open = builtins.open = file
    os.fdopen = file


def no_links() -> None:
    """A share or a stick without hard links."""

    def never(*paths: Any, **_: Any) -> None:
        raise _refused(errno.EOPNOTSUPP, *paths)

    os.link = never


def no_locks() -> None:
    """A share without a service for locks."""
    import fcntl

    def never(*_: Any) -> None:
        raise _refused(errno.ENOLCK)

    fcntl.flock = fcntl.lockf = never


def folder_vanished() -> None:
    """The folder that the command runs in is gone."""
    shutil.rmtree(os.environ[FOLDER])


def logs_vanished() -> None:
    """The folder of the logs is gone."""
    shutil.rmtree(os.environ["WORKUP_LOGS"], ignore_errors=True)


def logs_are_a_file() -> None:
    """A file stands where the folder of the logs should be."""
    logs_vanished()
    Path(os.environ["WORKUP_LOGS"]).write_text("in the way")


def no_home() -> None:
    """No home, and none that could be made."""
    for name in ("HOME", "XDG_DATA_HOME", "WORKUP_LOGS", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        os.environ.pop(name, None)
    os.environ["HOME"] = "/dev/null/home"


def c_locale() -> None:
    """A terminal that knows ASCII alone."""
    os.environ.update(LC_ALL="C", LANG="C")
    for number in range(3):
        _opened_anew(number, "ascii")


def narrow() -> None:
    """A terminal of 40 columns."""
    os.environ["COLUMNS"] = "40"


def _opened_anew(number: int, encoding: str = "utf-8") -> None:
    # As Python opens them at its start: what a stream is, it finds out then.
    name, mode = (("stdin", "r"), ("stdout", "w"), ("stderr", "w"))[number]
    setattr(sys, name, open(number, mode, encoding=encoding, closefd=False))  # noqa: SIM115  # because it stays open


def stdout_full() -> None:
    """The output goes to a full disk."""
    os.dup2(os.open("/dev/full", os.O_WRONLY), 1)
    _opened_anew(1)


def stderr_full() -> None:
    """Errors go to a full disk."""
    os.dup2(os.open("/dev/full", os.O_WRONLY), 2)
    _opened_anew(2)


def stdout_broken() -> None:
    """Whoever reads the output has gone away."""
    reading, writing = os.pipe()
    os.close(reading)
    os.dup2(writing, 1)
    _opened_anew(1)


def stdout_closed() -> None:
    """There is no output."""
    os.close(1)
    sys.stdout = None  # as Python has it then


def stderr_closed() -> None:
    """There is nowhere for errors."""
    os.close(2)
    sys.stderr = None


def stdin_closed() -> None:
    """There is no input."""
    os.close(0)
    sys.stdin = None


def stdin_no_text() -> None:
    """The input is in another encoding than the terminal's."""
    reading, writing = os.pipe()
    os.write(writing, "Gro\u00dfhirn\n".encode("latin-1") * 3)
    os.close(writing)
    os.dup2(reading, 0)
    _opened_anew(0)


def interrupted() -> None:
    """Ctrl-C at whatever is asked first; and where nothing is asked, nothing happens."""

    def pressed(*_: object) -> str:
        raise KeyboardInterrupt

    builtins.input = pressed


def interrupts_ignored() -> None:
    """Started in the background, where interrupts are ignored."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def hung_up() -> None:
    """The terminal is lost: reading from it is an error."""

    @wraps(builtins.input)
    def lost(*_: object) -> str:
        raise _refused(errno.EIO)

    builtins.input = lost


HOSTS: dict[str, Callable[[], None]] = {
    one.__name__: one
    for one in (
        read_only,
        forbidden,
        full_disk,
        no_links,
        no_locks,
        folder_vanished,
        logs_vanished,
        logs_are_a_file,
        no_home,
        c_locale,
        narrow,
        stdout_full,
        stderr_full,
        stdout_broken,
        stdout_closed,
        stderr_closed,
        stdin_closed,
        stdin_no_text,
        interrupted,
        interrupts_ignored,
        hung_up,
    )
}
"""Every host, by name."""
