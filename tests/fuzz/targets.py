"""What reads files of strangers, each as one function of bytes that may refuse them, and raises nothing else."""

import atexit
import base64
import hashlib
import json
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from io import BufferedReader, BytesIO
from pathlib import Path

from workup import checking, logbook, store
from workup.class_logs.ahead import Ahead
from workup.class_logs.slices import fingerprint, pieces
from workup.core.content.case import Case
from workup.core.content.resolution import resolve
from workup.core.debrief import debrief
from workup.core.exchange.handin import BEGIN, block
from workup.core.text.value import as_data
from workup.core.walk.checks import closed
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.lines import parse_timed, read_first, read_header
from workup.core.walk.log import Header
from workup.errors import WorkupError
from workup.intake.known import Known
from workup.intake.opening import found_in
from workup.intake.search import Log
from workup.library import Library

FAINTING = Path(__file__).parents[1] / "packs" / "fainting"

PARTS = tuple(sorted(str(path.relative_to(FAINTING)) for path in FAINTING.rglob("*.toml")))
"""The files of a small pack; the first byte of an input for `pack` says which of them it replaces."""


@cache
def _library() -> Library:
    return Library((FAINTING,))


@cache
def _case() -> Case:
    return _library().named("ines").case


@cache
def _place() -> Path:
    place = Path(tempfile.mkdtemp(prefix="workup-fuzz-"))
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    shutil.copytree(FAINTING, place / "pack")
    return place


def read_case(data: bytes) -> None:
    """A case: read, resolved and looked through by lint."""
    path = _place() / "pack" / "cases" / "nadia.toml"
    path.write_bytes(data)
    try:
        pack = _library().pack
        resolve(store.read_case(path, "nadia.toml", pack), pack.checklist)
    finally:
        # Lint is told of every file, and says what is the matter with it.
        found = checking.problems_in((path,), _library())
        path.unlink()
        for fault in found:
            checking.as_text(fault)


def read_pack(data: bytes) -> None:
    """A pack of which one file is this: read, and looked through by lint."""
    path = _place() / "pack" / PARTS[(data[0] if data else 0) % len(PARTS)]
    whole = path.read_bytes()
    path.write_bytes(data[1:])
    try:
        library = Library((_place() / "pack",))
        found = checking.problems_in_pack(_place() / "pack", library)
        for fault in found:
            checking.as_text(fault)
        for one in library.found.values():
            if not one.is_built_in:
                library.at(one)
    finally:
        path.write_bytes(whole)


def read_log(data: bytes) -> None:
    """A log: read and followed, as one of a learner and as one of a class."""
    try:
        _gathered(data)
    finally:
        path = _place() / "log.jsonl"
        path.write_bytes(data)
        text = logbook.read_text(path)
        logbook.last_day(text)
        log, _ = parse_timed(text.split("\n"), path.name)
        debrief(_case(), logbook.follow_log(_case(), log, path.name))


def _gathered(data: bytes) -> None:
    ahead = Ahead(lambda _: _case())
    for piece in pieces(BufferedReader(BytesIO(data))):
        if piece.amiss:
            continue
        piece.first_altered()
        fingerprint(piece.lines)
        try:
            header, _, _ = read_first(piece.first.decode())
        except (WorkupError, UnicodeDecodeError):
            continue
        ahead.found(header, piece.entries())


def read_handin(data: bytes) -> None:
    """A mail or a text with hand-ins in it."""
    path = _place() / ("mail.eml" if data[:1] != b"-" else "text.txt")
    path.write_bytes(data)
    for found in found_in(path, Known(lambda: (_case(),))):
        if isinstance(found, Log):
            _gathered(found.data)


@dataclass(frozen=True)
class Target:
    """A reader, and what it may be fed to begin with."""

    read: Callable[[bytes], None]
    seeds: Callable[[], list[bytes]]
    again: Callable[[bytes], bytes] = bytes
    """Makes an altered input whole where a sum over it would not fit any more."""


def _logs() -> list[bytes]:
    case = _case()
    header = Header(
        pack=case.pack.id,
        case=case.id,
        case_version=case.version,
        case_rules=case.rules,
        case_words=case.words,
        tool="0",
        attempt=1,
        learner="heron-41",
    )
    made = []
    for learner in ("at-once", "reference"):
        written = (json.dumps(as_data(one)) for one in walk_as(LEARNERS[learner], case))
        made.append([json.dumps(as_data(header)), *(f'{{"at": "kept", "entry": {one}}}' for one in written)])
    # The first without checks, so that what is altered in it is read to its end; the other as it is written.
    bare, other = made
    check, whole = 0, []
    for line in other:
        checked, check = closed(line, check)
        whole.append(checked)
    return ["".join(f"{line}\n" for line in lines).encode() for lines in (bare, whole)]


_MAIL = """\
From: heron-41@example.org
Subject: my walk
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="part"

--part
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Here it is: &#8211; <br>
{block}
--part
Content-Type: application/octet-stream; name="walk.jsonl"
Content-Transfer-Encoding: base64

{attached}
--part--
"""


def _handins() -> list[bytes]:
    short = _logs()[0]
    header, _ = read_header(short.decode().split("\n")[0], "")
    handed = block(short.decode(), header)
    attached = base64.encodebytes(short).decode()
    return [handed.encode(), _MAIL.format(block=handed.replace("=", "=3D"), attached=attached).encode()]


def _checked_again(data: bytes) -> bytes:
    # The log inside of the first block, as it is now, with the sum that belongs to it.
    start = data.find(BEGIN.encode())
    lines = data[start:].split(b"\n")
    if start < 0 or len(lines) < 5:
        return data
    try:
        inside = base64.b64decode(b"".join(lines[3:-2]) + b"==")
        facts = lines[1].decode().rstrip(".").replace(",", "").split()
        given = f"{facts[5]} {facts[6]} {facts[8]} {facts[-1]}\n".encode()
    except (ValueError, IndexError):
        return data
    lines[2] = b"check " + hashlib.sha256(given + inside).hexdigest()[:16].encode()
    return data[:start] + b"\n".join(lines)


def _parts() -> list[bytes]:
    return [bytes([number]) + (FAINTING / part).read_bytes() for number, part in enumerate(PARTS)]


TARGETS: dict[str, Target] = {
    "case": Target(read_case, lambda: [(FAINTING / "cases" / "ines.toml").read_bytes()]),
    "pack": Target(read_pack, _parts),
    "log": Target(read_log, _logs),
    "handin": Target(read_handin, _handins, _checked_again),
}
"""Every reader of what a stranger may have written, by its name."""


def refused(target: str, data: bytes) -> bool:
    """Whether the reader refuses these bytes. Whatever else it raises comes out: that is a find."""
    try:
        TARGETS[target].read(data)
    except WorkupError as error:
        said = str(error)
        assert said, "it is refused without a word"
        assert all(one == "\n" or one.isprintable() for one in said), "what is said holds a character that is not shown"
        return True
    return False
