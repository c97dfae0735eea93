"""A file of logs cut into stretches, each of whole logs: what one of them comes to depends on its own bytes alone.

Where a stretch ends is decided by the first line of the log behind it, so that the same logs make the same stretches
in another file, and behind others that were changed, taken out or put in.
"""

from collections.abc import Iterator
from typing import NamedTuple, Protocol
from zlib import crc32

from workup.class_logs.slices import OPENING

EACH = 64
"""Logs of a stretch, on the whole."""

LONG = 1 << 19
"""Bytes of a stretch, after which it ends with the next log."""

MOST_HELD = 1 << 23
"""Bytes that are held while no log begins: more than one may have. What follows then is no class as it is kept."""

AT_ONCE = 1 << 18
"""Bytes that are read at once."""

_FIRST = 512
"""Bytes of a log by which it is decided whether a stretch ends before it: its first line, on the whole."""

_NEXT = b"\n" + OPENING


class Raw(Protocol):
    """What bytes are read from."""

    def read(self, size: int, /) -> bytes | None:
        """So many bytes, or fewer; none at the end."""


class Stretch(NamedTuple):
    """Logs one after the other, and where they begin in their file."""

    start: int
    data: bytes | None
    """None for the rest of a file that is too odd to be held."""


def stretches(file: Raw) -> Iterator[Stretch]:
    """The stretches of a file that holds logs, from its beginning to its end."""
    start, held, looked = 0, b"", 0
    has_log = False
    while block := file.read(AT_ONCE):
        held += block
        if not has_log:
            has_log = held.removeprefix(b"\xef\xbb\xbf").startswith(OPENING)
        first = 0
        while (at := held.find(_NEXT, looked)) >= 0 and at + _FIRST < len(held):
            looked = at = at + 1
            # What stands before the first log of a file is told apart by it.
            if has_log and (at - first >= LONG or crc32(held[at : at + _FIRST]) % EACH == 0):
                yield Stretch(start + first, held[first:at])
                first = at
            has_log = True
        looked = max((len(held) - len(_NEXT) + 1 if at < 0 else at) - first, 0)
        start, held = start + first, held[first:]
        if len(held) > MOST_HELD:
            yield Stretch(start, None)
            return
    if held:
        yield Stretch(start, held)
