"""How pages and archives are deflated in the tests: at once, or as small as they are shipped."""

import os
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, lru_cache, partial
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
import zopfli.zlib

_smallest = zopfli.zlib.compress


def quickly(data: bytes, **_: object) -> bytes:
    """As small as it gets in no time."""
    return zlib.compress(data, 6)


@contextmanager
def as_shipped(folder: Path) -> Iterator[None]:
    """Deflates as small as for everybody; what was deflated before, by whichever process, lies in this folder."""
    folder.mkdir(exist_ok=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(zopfli.zlib, "compress", partial(_once, folder))
        for module, name, kept in _kept():
            patch.setattr(module, name, kept)
        yield


@cache
def _kept() -> list[tuple[Any, str, Any]]:
    # What has been deflated at once is kept as well, and is not what is asked for here.
    from workup import archive, export

    deflating = ((export, "packed"), (archive, "_deflated"))
    return [(module, name, lru_cache(64)(getattr(module, name).__wrapped__)) for module, name in deflating]


def _once(folder: Path, data: bytes, *, numiterations: int) -> bytes:
    path = folder / f"{sha256(data).hexdigest()}-{numiterations}"
    if not path.exists():
        made = path.with_suffix(f".{os.getpid()}")
        made.write_bytes(_smallest(data, numiterations=numiterations))
        made.replace(path)
    return path.read_bytes()
