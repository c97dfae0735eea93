"""Which files of the given paths are looked into, and the text of those that may hold hand-ins."""

import email
import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from email import policy
from email.message import Message
from pathlib import Path

from workup.class_logs.slices import MARK
from workup.core.text.kinds import clean
from workup.errors import LogError
from workup.phrases import say

SUFFIXES = frozenset({".jsonl", ".txt", ".eml", ".csv", ".md"})
"""Of the files that are looked into in a folder. A file that is named is always looked into."""

LARGEST_TEXT = 64_000_000
"""Bytes of a text that is searched for hand-ins; a file of logs may have any size."""

MOST_COMPARED = 20_000_000
"""Lines of a mail, times its parts."""


@dataclass(frozen=True)
class Found:
    """A file, and why it is not looked into, if it is not."""

    path: Path
    passed_over: str = ""
    unreadable: str = ""


def files_in(paths: Iterable[Path]) -> Iterator[Found]:
    """Every file of these paths; a link is followed only where it is named. Raises LogError for a path to nothing."""
    for path in paths:
        try:
            mode = path.stat().st_mode
        except (OSError, ValueError):
            raise LogError(say("gather-nothing-there", path=clean(str(path)))) from None
        if stat.S_ISDIR(mode):
            yield from _in_folder(path)
        elif stat.S_ISREG(mode):
            yield Found(path)
        else:
            # A device or a pipe has no size, may never end, and cannot be read twice.
            raise LogError(say("gather-neither", path=clean(str(path))))


def _in_folder(folder: Path) -> Iterator[Found]:
    closed: list[Found] = []

    def note(error: OSError) -> None:
        closed.append(Found(Path(error.filename), unreadable=say("gather-folder-unread", why=str(error.strerror))))

    for place, folders, names in os.walk(folder, onerror=note):
        # Lock files, half-written files and what systems leave behind begin with a dot.
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted([*names, *(one for one in folders if (Path(place) / one).is_symlink())]):
            if not name.startswith("."):
                yield _as_found(Path(place) / name)
    yield from closed


def _as_found(path: Path) -> Found:
    try:
        mode = path.lstat().st_mode
    except OSError as error:
        return Found(path, unreadable=say("gather-unread", why=str(error.strerror)))
    if stat.S_ISLNK(mode):
        return Found(path, passed_over=say("gather-link"))
    if not stat.S_ISREG(mode):
        return Found(path, passed_over=say("gather-odd-file"))
    if path.suffix.lower() not in SUFFIXES:
        return Found(path, passed_over=say("gather-other-name", endings=", ".join(sorted(SUFFIXES))))
    return Found(path)


def holds_logs(path: Path) -> bool:
    """Whether a file is read as logs, by its name or its first line, not searched as a text. May raise OSError."""
    if path.suffix.lower() == ".jsonl":
        return True
    with path.open("rb") as file:
        first = file.read(4096).removeprefix(b"\xef\xbb\xbf").lstrip().partition(b"\n")[0]
    return first.startswith(b"{") and MARK in first


def texts_of(path: Path) -> Iterator[str | bytes]:
    """What is to be searched in a text file: its texts, and as bytes the logs attached to a mail. May raise OSError."""
    with path.open("rb") as file:
        data = file.read(LARGEST_TEXT + 1)
    if len(data) > LARGEST_TEXT:
        raise LogError(say("gather-large-text", most=LARGEST_TEXT // 1_000_000))
    if path.suffix.lower() != ".eml":
        yield _text(data)
        return
    # Every line is held against the end of every part that is open.
    if data.count(b"\n") * (data.lower().count(b"boundary") + 1) > MOST_COMPARED:
        raise LogError(say("gather-nested"))
    try:
        leaves = [(part.get_content_type(), _bytes(part)) for part in _leaves(data)]
    except RecursionError:
        raise LogError(say("gather-nested")) from None
    except Exception:  # whatever a library for mails finds in one that nobody's program wrote
        raise LogError(say("gather-no-mail")) from None
    del data
    plain = [_text(found) for kind, found in leaves if kind == "text/plain"]
    # A mail says the same twice, plain and as HTML; the second is read only where the first has nothing.
    if not any("WORKUP" in text for text in plain):
        plain = [_text(found) for kind, found in leaves if kind == "text/html"]
    yield from plain
    for kind, attached in leaves:
        if kind != "text/plain" and MARK in attached:
            yield attached


def _leaves(data: bytes) -> Iterator[Message]:
    every = email.message_from_bytes(data, policy=policy.compat32).walk()
    return (part for part in every if not part.is_multipart())


def _bytes(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _text(data: bytes) -> str:
    # A block is plain ASCII, so that it does not matter how anything around it is written.
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", errors="replace")
    return data.decode("utf-8-sig", errors="replace")
