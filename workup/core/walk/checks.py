"""The check at the end of each line of a log: CRC-32 of the line and of all before it.

It finds accidents: a letter changed, a line lost, doubled or put elsewhere, by a disk, an editor or a program that
merges copies. It is no signature. A line without one was not written by workup, and is taken as it stands; the next
check covers it all the same.
"""

import re
from collections.abc import Iterable
from zlib import crc32

_KEY = b'"check"'
_stated_at = re.compile(rb'"check": ?"([0-9a-f]{8})"\}[ \t\r\n]*').fullmatch
_COMMA = b" ,"


def closed(line: str, before: int) -> tuple[str, int]:
    """A line, a JSON object, with its check as the last key; and the check, which the next line goes on from."""
    check = crc32(line[:-1].encode(), before)
    return f'{line[:-1]}, "check": "{check:08x}"}}', check


def after(line: bytes, before: int) -> int:
    """The check once this line has been read, from the one before it (0 at first). Raises Altered."""
    at = line.rfind(_KEY)
    stated = _stated_at(line, at) if at >= 0 else None
    if stated is None:
        return crc32(line.rstrip()[:-1], before)
    check = crc32(line[:at].rstrip(_COMMA), before)
    if check != int(stated[1], 16):
        raise Altered
    return check


class Altered(ValueError):
    """A line is not as it was written, or does not stand where it was written."""


def fit_at_once(first: bytes, rest: Iterable[bytes], stated: Iterable[bytes]) -> bool:
    """Whether the lines of a log fit their checks: its first line, what each other check is of, and what they state.

    Where one states none, they do not, and are asked about line by line.
    """
    try:
        check = after(first, 0)
    except Altered:
        return False
    due = []
    for line in rest:
        check = crc32(line, check)
        due.append(check)
    return b"".join(stated) == b"%08x" * len(due) % tuple(due)


def last(lines: Iterable[bytes]) -> int:
    """The check after the last of these lines. Raises Altered."""
    check = 0
    for line in lines:
        check = after(line, check)
    return check


def first_altered(lines: Iterable[bytes]) -> int | None:
    """Which line, from 0, is the first that is not as it was written; None where all are."""
    check = 0
    for number, line in enumerate(lines):
        try:
            check = after(line, check)
        except Altered:
            return number
    return None
