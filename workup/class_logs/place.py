"""Where a log stands in a file, among others."""

from typing import NamedTuple

from workup.class_logs.slices import fingerprint
from workup.class_logs.sources import is_address, opened


class Place(NamedTuple):
    """Where one log stands."""

    log: int
    """Its row."""
    path: str
    start: int
    size: int

    def read(self) -> bytes:
        """The log as it stands there. May raise OSError."""
        if is_address(self.path):
            with opened(self.path) as file:
                file.seek(self.start)
                return file.read(self.size)
        with open(self.path, "rb") as file:  # noqa: PTH123  # because a path costs more than the reading
            file.seek(self.start)
            return file.read(self.size)

    def digest(self) -> bytes:
        """Of what was done in it; of a log that can no longer be read, one that no other has."""
        try:
            return fingerprint(self.read().split(b"\n")[1:])
        except OSError:
            return self.log.to_bytes(8)
