"""The lines of one log on the disk: settled and healed as bytes, and never only in a file that has lost its name."""

import os
from contextlib import suppress
from pathlib import Path

from workup.core.walk.lines import settled
from workup.files import OWN, OWN_FOLDER, put


class Elsewhere(Exception):
    """Something else has taken the name of this log since it was opened."""


class Journal:
    """A log open for writing. Each line is synced before the next, and all are kept in memory: where the file is no
    longer the one at its name, it is made whole again from there. Methods raise OSError."""

    def __init__(self, path: Path) -> None:
        """Opens a log, and heals its end where its last line was cut off in writing."""
        self.path = path
        data = path.read_bytes()
        self._held = settled(data)
        self.healed = len(self._held) < len(data)
        """Whether a last line was dropped that had been cut off in writing."""
        self._descriptor = os.open(path, os.O_RDWR | os.O_APPEND | getattr(os, "O_BINARY", 0))
        self._look()
        try:
            if len(self._held) != len(data):
                os.ftruncate(self._descriptor, min(len(self._held), len(data)))
                self._write(self._held[len(data) :])
        except BaseException:
            self.close()
            raise

    def append(self, line: str) -> None:
        """Writes a line; when this returns, it survives a crash. Raises Elsewhere where it must go to another name."""
        more = f"{line}\n".encode()
        if self._is_at_its_name():
            try:
                self._write(more)
            except OSError:
                # Half a line more would be healed, but nobody has to meet it.
                with suppress(OSError):
                    os.ftruncate(self._descriptor, len(self._held))
                    self._look()
                raise
        else:
            self._make_whole(more)
        self._held += more

    def move(self, path: Path, line: str) -> bool:
        """Goes on at another name with everything until now and this line; False where that is taken too."""
        more = f"{line}\n".encode()
        if put(path, [self._held, more], mode=OWN) is None:
            return False
        self._open_again(path)
        self._held += more
        return True

    def close(self) -> None:
        """Lets the file go."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

    def _is_at_its_name(self) -> bool:
        try:
            there = self.path.stat()
        except FileNotFoundError:
            return False
        ours = os.fstat(self._descriptor)
        return os.path.samestat(there, ours) and (ours.st_size, ours.st_mtime_ns) == self._left

    def _make_whole(self, more: bytes) -> None:
        # A sync client may have put its copy in the place of the file, or somebody have taken the folder away.
        try:
            there = self.path.read_bytes()
        except FileNotFoundError:
            self.path.parent.mkdir(mode=OWN_FOLDER, parents=True, exist_ok=True)
            there = b""
        if not self._held.startswith(settled(there)):
            raise Elsewhere
        put(self.path, [self._held, more], over=True, mode=OWN)
        self._open_again(self.path)

    def _open_again(self, path: Path) -> None:
        self.close()
        self.path = path
        self._descriptor = os.open(path, os.O_RDWR | os.O_APPEND | getattr(os, "O_BINARY", 0))
        self._look()

    def _write(self, data: bytes) -> None:
        while data:
            data = data[os.write(self._descriptor, data) :]
        os.fsync(self._descriptor)
        self._look()

    def _look(self) -> None:
        # As we leave the file, so we must find it: another program may write into it without renaming.
        ours = os.fstat(self._descriptor)
        self._left = ours.st_size, ours.st_mtime_ns
