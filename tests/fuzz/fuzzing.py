"""A small fuzzer that is led by coverage: what makes a reader run a line it had not run before is altered further."""

import hashlib
import random
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

from fuzz.targets import TARGETS, refused

import workup

FINDS = Path(__file__).parent / "finds"
"""Inputs that a reader once did not survive."""

LARGEST = 300_000
"""Bytes of an altered input."""

PATIENCE = 10.0
"""Seconds of the processor that a reader may take for one input."""

_OURS = str(Path(workup.__file__).parent)

_TOOL = 4
"""A number that debuggers, coverage and profilers leave to others."""

SPLINTERS: tuple[bytes, ...] = (
    *(b"", b"\0", b"\x1b[2J", "\u202e".encode(), "\ufeff".encode(), "\u2028".encode(), b"\xff", b"\xed\xa0\x80"),
    *(b"\n", b"\r", b"\\", b"#", b"=", b"'", b'"', b'"""', b"'''", b"[", b"]", b"[[", b"{", b"}", b",", b".", b":"),
    *(b"0", b"-1", b"1", b"99999999999", b"1e999", b"nan", b"inf", b"true", b"false", b"null", b"0x", b"[]", b"{}"),
    *(b'""', b'"x"', b"1979-05-27", b"00:00:00", b"1979-05-27T00:00:00Z", b"\\u0000", b"\\ud800", b"\\U0010ffff"),
    *(b"9" * 400, b"9" * 5_000, b"a." * 30, b"a." * 5_000, b"[" * 30, b"[" * 5_000, b"{a=" * 300, b'{"a":' * 500),
    *(b"A" * 5_000, b'"x",' * 3_000, b"k=1\n" * 3_000, "\u00e9".encode() * 50, "\U0001f986".encode(), b" " * 20_000),
    *(b"&#" + b"9" * 5_000 + b";", b"&#x0;", b"&amp;", b"<br>", b"--part\n", b"-----BEGIN WORKUP WALK-----", b">"),
    *(b'{"workup_log":', b'{"kind":"undo"}', b'{"kind":"note","text":""}', b"[a]\n", b"[[a]]\n", b"[a.b]\n"),
)


class Hang(BaseException):
    """A reader took longer than our patience."""


@dataclass
class Find:
    """An input that a reader did not survive, and how that ended."""

    target: str
    data: bytes
    trace: str


@dataclass
class Outcome:
    """How a run went."""

    inputs: int = 0
    refused: int = 0
    corpus: int = 0
    lines: int = 0
    finds: list[Find] = field(default_factory=list)


class Coverage:
    """The lines of ours that have been run; one that has been is not looked at again."""

    def __init__(self) -> None:
        self.lines = 0
        self._unseen: dict[CodeType, set[int]] = {}
        self._begun = False

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Notes what is run in here."""
        if sys.version_info < (3, 12):
            before = sys.gettrace()
            sys.settrace(self._called)
            try:
                yield
            finally:
                sys.settrace(before)
            return
        # Several times as fast, as a line that was run once is not watched any more.
        watch = sys.monitoring
        watch.use_tool_id(_TOOL, "workup-fuzz")
        watch.register_callback(_TOOL, watch.events.LINE, self._passed)
        watch.set_events(_TOOL, watch.events.LINE)
        if not self._begun:
            watch.restart_events()
            self._begun = True
        try:
            yield
        finally:
            watch.set_events(_TOOL, watch.events.NO_EVENTS)
            watch.register_callback(_TOOL, watch.events.LINE, None)
            watch.free_tool_id(_TOOL)

    def _passed(self, code: CodeType, line: int) -> object:
        self._note(self._left(code), line)
        return sys.monitoring.DISABLE

    def _called(self, frame: FrameType, event: str, _: Any) -> Any:
        return self._ran if event == "call" and self._left(frame.f_code) else None

    def _ran(self, frame: FrameType, event: str, _: Any) -> Any:
        if event == "line":
            self._note(self._left(frame.f_code), frame.f_lineno)
        return self._ran

    def _note(self, left: set[int], line: int) -> None:
        if line in left:
            left.discard(line)
            self.lines += 1

    def _left(self, code: CodeType) -> set[int]:
        if code not in self._unseen:
            is_ours = code.co_filename.startswith(_OURS) or code.co_filename.endswith("tomllib/_parser.py")
            self._unseen[code] = {line for _, _, line in code.co_lines() if line} if is_ours else set()
        return self._unseen[code]


def altered(data: bytes, others: list[bytes], dice: random.Random) -> bytes:
    """These bytes, damaged once or a few times: by bytes, by lines, by values, or grown together with another input."""
    for _ in range(dice.choice((1, 1, 1, 2, 3, 6))):
        at = dice.randrange(len(data) + 1)
        lines = data.split(b"\n")
        line = dice.randrange(len(lines))
        match dice.randrange(10):
            case 0:
                data = data[:at] + dice.choice(SPLINTERS) + data[at:]
            case 1:
                data = data[:at] + data[at + dice.choice((1, 2, 8, 100, 3_000)) :]
            case 2:
                data = data[:at] + bytes([dice.randrange(256)]) + data[at + 1 :]
            case 3:
                del lines[line]
                data = b"\n".join(lines)
            case 4:
                lines[line : line + 1] = [lines[line]] * dice.choice((2, 2, 3, 40))
                data = b"\n".join(lines)
            case 5:
                other = dice.randrange(len(lines))
                lines[line], lines[other] = lines[other], lines[line]
                data = b"\n".join(lines)
            case 6 | 7:
                lines[line] = _with_a_value(lines[line], dice)
                data = b"\n".join(lines)
            case 8:
                other = dice.choice(others)
                theirs = other.split(b"\n")
                start = dice.randrange(len(theirs))
                lines[line:line] = theirs[start : start + dice.choice((1, 3, 20))]
                data = b"\n".join(lines)
            case _:
                data = data[:at]
    return data[:LARGEST]


def _with_a_value(line: bytes, dice: random.Random) -> bytes:
    # Another value, or another name, where one seems to stand.
    sign = b"=" if b"=" in line else b":"
    parts = line.split(sign)
    part = dice.randrange(len(parts))
    parts[part] = dice.choice((dice.choice(SPLINTERS), b" " + dice.choice(SPLINTERS), b'"' + parts[part] + b'"'))
    return sign.join(parts)


def _out_of_patience(_number: int, _frame: FrameType | None) -> None:
    raise Hang


def _survived(target: str, data: bytes) -> tuple[bool, str]:
    # Whether it was refused, and the traceback where the reader did not survive.
    before = signal.signal(signal.SIGVTALRM, _out_of_patience)
    signal.setitimer(signal.ITIMER_VIRTUAL, PATIENCE)
    try:
        return refused(target, data), ""
    except (Exception, Hang, SystemExit):
        return False, traceback.format_exc()
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def smaller(data: bytes, is_find: Callable[[bytes], bool], tries: int = 300) -> bytes:
    """The find with what it does not need taken away, as far as that many tries go."""
    size = len(data) // 2
    while size and tries:
        at = 0
        while at < len(data) and tries:
            tries -= 1
            less = data[:at] + data[at + size :]
            if is_find(less):
                data = less
            else:
                at += size
        size //= 2
    return data


def _place_of(trace: str) -> str:
    # The same fault is one find, whichever input leads to it.
    lines = [line.strip() for line in trace.splitlines() if line.strip()]
    files = [line for line in lines if line.startswith("File ")]
    return f"{files[-1] if files else ''} {lines[-1].partition(':')[0] if lines else ''}"


def fuzzed(target: str, seed: int, *, inputs: int | None = None, seconds: float | None = None) -> Outcome:
    """Feeds a reader for so many inputs or seconds, from this seed on. With `inputs` it is the same every time."""
    dice = random.Random(f"{target} {seed}")
    corpus, coverage, outcome = list(TARGETS[target].seeds()), Coverage(), Outcome()
    ends, known = time.monotonic() + (seconds or 1e9), set()
    waiting = list(corpus)
    while outcome.inputs < (inputs or sys.maxsize) and time.monotonic() < ends:
        data = waiting.pop() if waiting else altered(dice.choice(corpus), corpus, dice)
        if not waiting and dice.random() < 0.8:
            data = TARGETS[target].again(data)
        before = coverage.lines
        with coverage.watching():
            was_refused, trace = _survived(target, data)
        outcome.inputs += 1
        outcome.refused += was_refused
        if trace and (place := _place_of(trace)) not in known:
            known.add(place)
            data = smaller(data, lambda less, place=place: _place_of(_survived(target, less)[1]) == place)
            outcome.finds.append(Find(target, data, trace))
        elif coverage.lines > before and not trace:
            corpus.append(data)
    outcome.corpus, outcome.lines = len(corpus), coverage.lines
    return outcome


def kept(find: Find) -> Path:
    """The file that a find is kept in, from which the suite feeds it to its reader again."""
    FINDS.mkdir(exist_ok=True)
    path = FINDS / f"{find.target}-{hashlib.sha256(find.data).hexdigest()[:10]}.bin"
    path.write_bytes(find.data)
    return path
