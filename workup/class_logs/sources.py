"""Files by their paths, and what lies elsewhere by its address: `s3://class/logs`, read through fsspec."""

from collections.abc import Iterator
from contextlib import contextmanager
from glob import iglob
from pathlib import Path
from typing import Any, BinaryIO

from workup.core.text.kinds import clean
from workup.errors import LogError, UsageError
from workup.phrases import say

Source = Path | str
"""A path, or an address."""

_MANY = frozenset("*?[")


def is_address(source: Source) -> bool:
    """Whether this is the address of something elsewhere: no path has two slashes behind one another."""
    return isinstance(source, str) and "://" in source


def local(source: Source) -> list[Path]:
    """The paths that are meant; of a pattern, where nothing has its name, all that it fits."""
    path = Path(source)
    if _MANY.isdisjoint(str(source)) or path.exists():
        return [path]
    found = iglob(str(source), recursive=True)  # noqa: PTH207  # because a pattern may begin anywhere
    return sorted(map(Path, found)) or [path]


def elsewhere(address: str) -> Iterator[str]:
    """The address of every file at this one: a file, all in a folder, all that a pattern fits. Raises LogError."""
    with _told(address):
        system, path = _system(address)
        found = system.glob(path) if not _MANY.isdisjoint(path) else [path]
        files = [file for one in found for file in (system.find(one) if system.isdir(one) else [one])]
        if not files or not all(map(system.exists, files)):
            raise FileNotFoundError
        for file in sorted(files):
            # As in a folder on a disk, what begins with a dot is not meant.
            if not any(part.startswith(".") for part in file.removeprefix(path).split("/")):
                yield system.unstrip_protocol(file)


@contextmanager
def opened(source: Source) -> Iterator[BinaryIO]:
    """A file, to be read from any place of it. May raise OSError."""
    if not is_address(source):
        with Path(source).open("rb", 0) as file:
            yield file
        return
    system, path = _system(str(source))
    with system.open(path, "rb") as file:
        yield file


def size_of(source: Source) -> int:
    """How many bytes it has. May raise OSError."""
    if not is_address(source):
        return Path(source).stat().st_size
    system, path = _system(str(source))
    return int(system.size(path))


def fetched(source: Source, folder: Path) -> Path:
    """Where it lies on this disk: where it is, or as a copy in this folder. May raise OSError."""
    if not is_address(source):
        return Path(source)
    system, path = _system(str(source))
    copy = folder / f"fetched{Path(path).suffix}"
    system.get_file(path, str(copy))
    return copy


@contextmanager
def _told(address: str) -> Iterator[None]:
    # What a store says of an address that it does not know is of any kind.
    try:
        yield
    except (UsageError, LogError):
        raise
    except FileNotFoundError:
        raise LogError(say("gather-nothing-there", path=clean(address))) from None
    except Exception as problem:
        why = clean(str(problem)) or type(problem).__name__
        raise LogError(say("scale-store-unread", address=clean(address), why=why)) from None


def _system(address: str) -> tuple[Any, str]:
    try:
        from fsspec.core import url_to_fs
    except ModuleNotFoundError:
        raise UsageError(say("scale-not-installed", what=clean(address))) from None
    system, path = url_to_fs(address)
    return system, str(path)
