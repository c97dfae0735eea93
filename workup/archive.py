"""Files as one zip archive, whose bytes depend on the files alone: on no clock, system, or version of a library."""

import stat
import struct
import zlib
from collections.abc import Mapping
from functools import lru_cache

import zopfli.zlib

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_MIDNIGHT, _FIRST_OF_1980 = 0, 1 << 5 | 1
_NEEDED, _BY_UNIX, _DEFLATED = 20, 3 << 8 | 20, 8
_UTF_8 = 1 << 11


def zipped(files: Mapping[str, str]) -> bytes:
    """The archive of these texts by their names, sorted by name and deflated."""
    local, central = bytearray(), bytearray()
    for name, text in sorted(files.items()):
        called, content = name.encode(), text.encode()
        deflated = _deflated(content)
        sizes = zlib.crc32(content), len(deflated), len(content)
        same = _UTF_8, _DEFLATED, _MIDNIGHT, _FIRST_OF_1980, *sizes, len(called), 0
        central += _CENTRAL.pack(b"PK\1\2", _BY_UNIX, _NEEDED, *same, 0, 0, 0, (stat.S_IFREG | 0o644) << 16, len(local))
        central += called
        local += _LOCAL.pack(b"PK\3\4", _NEEDED, *same) + called + deflated
    end = _END.pack(b"PK\5\6", 0, 0, len(files), len(files), len(central), len(local), 0)
    return bytes(local + central + end)


@lru_cache(maxsize=8)  # a script and a style are the same in every package
def _deflated(content: bytes) -> bytes:
    # Without the head and the sum that only zlib wants. What this library makes of a text is always the same.
    return bytes(zopfli.zlib.compress(content, numiterations=1)[2:-4])
