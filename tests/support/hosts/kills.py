"""Commands killed in the middle of what they ask of the system; and what must be there afterwards."""

import io
import os
import signal
import sys
import traceback
from collections.abc import Callable, Sequence
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from support.commands import surroundings
from workup import logbook
from workup.cli import main as command
from workup.core.content.case import Case
from workup.core.walk.following import follow
from workup.core.walk.log import Entry, Mode

CALLS = ("open", "write", "fsync", "ftruncate", "link", "replace", "rename", "unlink", "close", "fstat", "stat")
"""What a command asks of the system when it writes."""

Said = Sequence[tuple[str, Sequence[Entry]]]
"""Lines that are typed, each with the entries that it records."""


class Fate(NamedTuple):
    """How a command ended: by what, and after how many prompts."""

    code: int
    prompts: int
    said: str


def run(folder: Path, arguments: list[str], lines: Sequence[str], strike: int, half: float) -> Fate:
    """A command in a process of its own, which is killed at its strike-th call of the system, before or after it; of
    what it would write then, this share is written."""
    told, tell = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(told)
        _commanded(folder, arguments, lines, tell, strike, half)
    os.close(tell)
    _, status = os.waitpid(child, 0)
    with os.fdopen(told, "rb") as prompts:
        asked = len(prompts.read())
    code = -os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)
    return Fate(code, asked, (folder / "out").read_text(encoding="utf-8", errors="replace"))


class _Typed(io.StringIO):
    # Tells of every prompt: what was answered before it has been acknowledged.
    def __init__(self, lines: Sequence[str], tell: int) -> None:
        super().__init__("".join(f"{line}\n" for line in lines))
        self._tell = tell

    def readline(self, size: int | None = -1, /) -> str:
        _write(self._tell, b"?")
        return super().readline(size)


_write = os.write


def _commanded(folder: Path, arguments: list[str], lines: Sequence[str], tell: int, strike: int, half: float) -> None:
    code = 99
    try:
        said = os.open(folder / "out", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        sys.stdout = sys.stderr = open(said, "w", encoding="utf-8", closefd=False)  # noqa: SIM115  # because it stays open
        sys.stdin = _Typed(lines, tell)
        os.environ.update(surroundings(folder))
        os.chdir(folder)
        sys.argv = ["workup", *arguments]
        left = [strike]
        for name in CALLS:
            if hasattr(os, name):
                setattr(os, name, _struck(getattr(os, name), left, half))
        command()
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 0 if end.code is None else 1
    except BaseException:
        sys.stdout.write(traceback.format_exc())
    finally:
        sys.stdout.flush()
        os._exit(code)


def _struck(call: Callable[..., Any], left: list[int], half: float) -> Callable[..., Any]:
    def struck(*given: Any, **named: Any) -> Any:
        left[0] -= 1
        if not left[0]:
            if call is _write:
                call(given[0], given[1][: int(len(given[1]) * half)])
            elif half > 0.5:
                call(*given, **named)
            sys.stdout.flush()
            os.kill(os.getpid(), signal.SIGKILL)
        return call(*given, **named)

    return struck


class Walked:
    """A case, walked alone or by a room, as turns of lines that are typed; its log can be begun at any turn."""

    def __init__(self, case: Case, mode: Mode, turns: Sequence[Said]) -> None:
        said = [line for turn in turns for line in turn]
        self._begins = [0, *accumulate(map(len, turns))][:-1]
        self.case, self.mode, self.said = case, mode, said
        self.arguments = ["walk", case.id, "--plain"] if mode == "walk" else ["teach", "rounds", case.id]
        self.entries = [entry for _, entries in said for entry in entries]
        self._recorded = [0, *accumulate(len(entries) for _, entries in said)]

    def killed(self, folder: Path, chance: Random) -> Fate:
        """Begins somewhere, types a few lines and is killed. Raises AssertionError where an answer is lost."""
        begin = chance.choice(self._begins)
        lines = [line for line, _ in self.said[begin : begin + chance.randint(1, 6)]]
        had = self._recorded[begin]
        path = self._begun(folder, had)
        fate = run(folder, [*self.arguments, "--resume"], lines, chance.randint(1, 60), chance.random())
        assert "Traceback" not in fate.said, fate.said
        assert fate.code in (0, -signal.SIGKILL), fate
        acknowledged = self._recorded[min(begin + max(0, fate.prompts - 1), begin + len(lines))]
        with logbook.Logbook.resume(path, self.case) as book:
            kept = logbook.read_log(path).entries
            assert len(kept) >= acknowledged, (fate, len(kept), acknowledged)
            assert list(kept) == self.entries[: len(kept)], fate
            assert book.walk == follow(self.case, kept)
            if len(kept) < len(self.entries):
                book.append(self.entries[len(kept)])
                assert list(logbook.read_log(path).entries) == self.entries[: len(kept) + 1]
        return fate

    def _begun(self, folder: Path, entries: int) -> Path:
        for path in (folder / "logs").glob("*"):
            path.unlink()
        os.environ[logbook.FOLDER] = str(folder / "logs")
        book = logbook.Logbook.begin(self.case, mode=self.mode)
        with book:
            for entry in self.entries[:entries]:
                book.append(entry)
        return book.path


class Written(NamedTuple):
    """A command that writes a file in the place of another: after a kill it is the one or the other, and whole."""

    name: str
    arguments: list[str]
    written: str
    before: bytes
    after: bytes

    def killed(self, folder: Path, chance: Random) -> Fate:
        """Is killed somewhere. Raises AssertionError where the file is neither as it was nor as it is to be."""
        path = folder / self.written
        path.write_bytes(self.before)
        fate = run(folder, self.arguments, [], chance.randint(1, 80), chance.random())
        assert "Traceback" not in fate.said, fate.said
        assert fate.code in (0, -signal.SIGKILL), fate
        assert path.read_bytes() in (self.before, self.after), (self.name, fate)
        return fate
