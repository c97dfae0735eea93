"""Where installed packages lie that bring cases: found by their names alone, so that no code of theirs is run."""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from importlib.machinery import PathFinder
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.metadata import Distribution, EntryPoint

_NAME = re.compile(r"\s*([^\W\d]\w*(?:\.[^\W\d]\w*)*)\s*")


class NoPackage(Exception):
    """An entry point that leads to no folder."""


class IsModule(NoPackage):
    """It names a module, which has no folder."""


class NotThere(NoPackage):
    """It names nothing that is installed."""


def entries_of(group: str) -> "tuple[EntryPoint, ...]":
    """The entry points of a group, by name. A distribution whose own list of them cannot be read has none."""
    if (said := _said()) is not None and f"[{group}]".encode() not in said:
        return ()
    from importlib.metadata import entry_points

    try:
        found = tuple(entry_points(group=group))
    except Exception:  # a stranger's list of entry points is parsed here, and any line may stand in it
        found = tuple(entry for each in _readable() for entry in each if entry.group == group)
    return tuple(sorted(found, key=lambda entry: entry.name))


@cache
def _said() -> bytes | None:
    # What all that is installed says of its entry points; None where that does not lie in plain files. Mostly nothing
    # there is for us, and the library that parses it costs as much as two starts of Python.
    if any(hasattr(finder, "find_distributions") for finder in sys.meta_path if finder is not PathFinder):
        return None
    said = []
    for folder in sys.path:
        try:
            records = [one for one in os.scandir(folder or ".") if one.name.casefold().endswith("-info")]
        except NotADirectoryError:
            return None  # an archive
        except OSError:
            continue
        for one in records:
            with suppress(OSError):
                said.append(Path(one.path, "entry_points.txt").read_bytes())
    return b"\n".join(said)


def _readable() -> "Iterator[tuple[EntryPoint, ...]]":
    from importlib.metadata import distributions

    seen = set()
    for distribution in distributions():
        try:
            name, entries = distribution.metadata["Name"], tuple(distribution.entry_points)
        except Exception:
            continue
        if name not in seen:
            seen.add(name)
            yield entries


def folders_of(entry: "EntryPoint") -> tuple[Path, ...]:
    """The folders of the package that an entry point names; none where it is not installed as plain files.

    Raises NoPackage where it names none.
    """
    named = _NAME.fullmatch(entry.value)
    if named is None:
        raise NotThere
    top, *below = named[1].split(".")
    roots = (*_of_distribution(entry.dist, top), *_on_path(top))
    folders = {folder.resolve(): folder for root in roots if (folder := root.joinpath(*below)).is_dir()}
    if folders:
        return tuple(folders.values())
    if any(root.joinpath(*below).with_suffix(".py").is_file() for root in roots):
        raise IsModule
    if not roots or (below and any(root.is_dir() for root in roots)):
        raise NotThere
    return ()


def _of_distribution(distribution: "Distribution | None", top: str) -> tuple[Path, ...]:
    # Beside the record of what was installed, whatever else of this name could be imported.
    place = distribution.locate_file(top) if distribution else None
    return (place,) if isinstance(place, Path) and place.is_dir() else ()


def _on_path(top: str) -> tuple[Path, ...]:
    # Of what is being worked on, the installer leaves a hint to its folder. Looking for a name without a full stop
    # imports nothing.
    try:
        spec = find_spec(top)
    except Exception:  # a finder may be a stranger's too
        return ()
    if spec is None:
        return ()
    if spec.submodule_search_locations is None:
        raise IsModule
    return tuple(map(Path, spec.submodule_search_locations))
