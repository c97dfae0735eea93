"""Where the values of a TOML text stand: on which line, by the dotted place that a fault names."""

import re
from functools import lru_cache

Place = tuple[str | int, ...]
"""Where a value stands in a file: table, key, index."""

# Taken for good, each of them: a stranger's line must not be read again and again.
_HEADER = re.compile(r"\s*+(\[\[?)([^\]]++)\]")
_OPENS = re.compile(r"=\s*+\[\s*+(?:#.*+)?$")
_ENTRY = re.compile(r"\s*+\{")
_NAME = r"""(?:"[^"]*+"|'[^']*+'|[\w-]++)"""
_KEY = re.compile(rf"\s*+({_NAME}(?:\s*+\.\s*+{_NAME})*+)\s*+=")


def line_of(text: str, place: Place) -> int:
    """The 1-based line of a TOML text that comes nearest to a dotted place; 1 when none does.

    Counts table headers, keys and the inline tables of a list that stand on lines of their own, which
    costs nothing until a file is faulty. The longest known prefix of the place wins, so a fault deep in
    an inline table points at its key.
    """
    whole, within = _lines(text)
    names = tuple(map(str, place))
    # A chapter such as key_steps may have no header of its own: the first table in it stands for it.
    if names in within:
        return within[names]
    return next((whole[names[:depth]] for depth in range(len(names), 0, -1) if names[:depth] in whole), 1)


_Lines = dict[tuple[str, ...], int]


@lru_cache(maxsize=4)
def _lines(text: str) -> tuple[_Lines, _Lines]:
    # The first line of each place that has its own, and the first below each; read once for all faults of a file.
    whole: _Lines = {}
    within: _Lines = {}
    table: Place = ()
    counts: dict[Place, int] = {}
    quoted = ""
    entries: Place | None = None
    entry = 0
    for number, line in enumerate(text.split("\n"), start=1):
        if quoted:
            quoted = "" if quoted in line else quoted
            continue
        if header := _HEADER.match(line):
            table = _absolute(_parts(header[2]), header[1] == "[[", counts)
            here, entries = table, None
        elif entries is not None and _ENTRY.match(line):
            here, entry = (*entries, entry), entry + 1
        elif key := _KEY.match(line):
            here = (*table, *_parts(key[1]))
            quoted = next((q for q in ('"""', "'''") if line.count(q) == 1), "")
            entries, entry = here if _OPENS.search(line) else None, 0
        else:
            continue
        names = tuple(map(str, here))
        whole.setdefault(names, number)
        for depth in range(len(names)):
            within.setdefault(names[: depth + 1], number)
    return whole, within


def _parts(dotted: str) -> Place:
    return tuple(part.strip().strip("\"'") for part in dotted.split("."))


def _absolute(parts: Place, is_array: bool, counts: dict[Place, int]) -> Place:
    # Put the running index behind every array of tables on the way, as Pydantic's places do.
    place: Place = ()
    for depth, part in enumerate(parts):
        place = (*place, part)
        if is_array and depth == len(parts) - 1:
            counts[place] = counts.get(place, -1) + 1
        if place in counts:
            place = (*place, counts[place])
    return place
