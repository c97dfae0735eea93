"""Commands in processes of their own that start at once: forked from a bare one, which has imported what they need."""

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

BARE = "bare"
"""A process that has imported what commands need, and made what is asked of no pack: all else each makes itself."""

FOREIGN = Path(__file__).parents[2] / "packs" / "fainting"
"""A pack that no such command is about."""

BEFORE = (("walk", "amara", "--plain"), ("demo", "amara", "--learner", "first-impression"), ("list",))
"""Commands that have imported and made what others need; the first is left at once, where nobody types."""


class Begun:
    """A command that reads what is typed from a pipe, and can be killed."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        number = len(list(folder.glob("*.typed")))
        typed, self._said = folder / f"{number}.typed", folder / f"{number}.said"
        os.mkfifo(typed)
        self._process = _asked(
            {"typed": str(typed), "said": str(self._said), "arguments": arguments, "environment": dict(os.environ)}
        )
        self._keys = typed.open("w", encoding="utf-8", buffering=1)

    def type(self, line: str) -> None:
        """Types a line."""
        self._keys.write(f"{line}\n")

    def kill(self) -> None:
        """Ends it in the middle of whatever it does."""
        os.kill(self._process, signal.SIGKILL)
        self.ended()

    def ended(self) -> tuple[int, str]:
        """Types no more; how it ended, and all that it said."""
        self._keys.close()
        return os.waitstatus_to_exitcode(_asked(self._process)), self._said.read_text(encoding="utf-8")


@contextmanager
def at_a_terminal(folder: Path, environment: dict[str, str], columns: int, *arguments: str) -> Iterator[Any]:
    """A command at a terminal of its own, as pexpect talks to it; it must end well."""
    import fcntl
    import struct
    import termios

    from pexpect import fdpexpect

    master, slave = os.openpty()
    fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    process = _asked(
        {"terminal": os.ttyname(slave), "folder": str(folder), "arguments": arguments, "environment": environment}
    )
    talk = fdpexpect.fdspawn(master, encoding="utf-8", timeout=60)
    talk.delaybeforesend = None  # a person waits before typing; a test need not
    os.close(slave)  # the command has it, and the terminal ends with that
    yield talk
    talk.close()
    assert _asked(process) == 0


def alone_in(folder: Path, environment: dict[str, str], *arguments: str) -> "subprocess.CompletedProcess[str]":
    """A command in a folder, as a process that knows nothing of what those before it made but what they left there."""
    with tempfile.TemporaryDirectory() as place:
        said, told = Path(place) / "said", Path(place) / "told"
        wanted = {"typed": os.devnull, "said": str(said), "told": str(told), "folder": str(folder)}
        process = _asked({**wanted, "arguments": arguments, "environment": environment}, BARE)
        code = os.waitstatus_to_exitcode(_asked(process, BARE))
        out, err = (path.read_text(encoding="utf-8") for path in (said, told))
    return subprocess.CompletedProcess(["workup", *arguments], code, out, err)


def _asked(what: object, *kind: str) -> int:
    server = _server(*kind)
    assert server.stdin
    assert server.stdout
    server.stdin.write(f"{json.dumps(what)}\n")
    server.stdin.flush()
    return int(server.stdout.readline())


@cache
def _server(*kind: str) -> "subprocess.Popen[str]":
    # It ends when nobody is there any more to ask it.
    return subprocess.Popen(
        [sys.executable, "-m", "support.hosts.begun", *kind],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )


def main() -> None:
    """Begins a command for each line of standard input, and says its number; or says how that number ended."""
    _imported() if BARE in sys.argv else _tried()
    for line in sys.stdin:
        wanted = json.loads(line)
        if isinstance(wanted, int):
            print(os.waitpid(wanted, 0)[1], flush=True)
            continue
        # What is opened before the fork is open when the number of the process is told.
        terminal = os.open(wanted["terminal"], os.O_RDWR | os.O_NOCTTY) if "terminal" in wanted else None
        process = os.fork()
        if not process:
            _run(wanted, terminal)
        if terminal is not None:
            os.close(terminal)
        print(process, flush=True)


def _imported() -> None:
    import pkgutil
    import tomllib
    from importlib import import_module

    import zopfli.zlib

    import workup
    from support import parsed
    from support.pages import deflating

    for module in pkgutil.walk_packages(workup.__path__, "workup."):
        # What builds a wheel is imported by that alone.
        if not module.name.endswith(("__main__", "building")):
            import_module(module.name)
    from workup import library, places, store
    from workup.core.content.resolution import resolve

    zopfli.zlib.compress = deflating.quickly
    # What a text of TOML holds is the same for each; whether it is read at all is what is asked.
    parsed.once()
    for file in places.BUILT_IN.rglob("*.toml"):
        tomllib.loads(file.read_text(encoding="utf-8"))

    # How files are judged is made of types alone, when the first is read.
    pack = store.read_pack(FOREIGN)
    path = FOREIGN / "cases" / "ines.toml"
    resolve(store.read_case(path, path.name, pack), pack.checklist)
    assert not library.built_in.cache_info().currsize, "what is asked about was read"


def _tried() -> None:
    from support import parsed, shelf
    from support.commands import surroundings
    from support.hosts.server import tried

    parsed.once()
    shelf.made_once()
    # What a walk imports and makes only when it comes to it, the fork has already.
    with tempfile.TemporaryDirectory() as place:
        tried(Path(place), surroundings(Path(place)), BEFORE)


def _run(wanted: dict[str, Any], terminal: int | None) -> None:
    from workup.cli import main as command

    code = 99  # where what it raised is shown
    try:
        if terminal is not None:
            os.login_tty(terminal)
            os.chdir(wanted["folder"])
        else:
            os.dup2(os.open(wanted["typed"], os.O_RDONLY), 0)
            os.dup2(os.open(wanted["said"], os.O_WRONLY | os.O_CREAT, 0o600), 1)
            os.dup2(os.open(wanted["told"], os.O_WRONLY | os.O_CREAT, 0o600) if "told" in wanted else 1, 2)
            os.chdir(wanted.get("folder", "."))
        sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115  # because it stays open
        sys.stdout = sys.stderr = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115  # because it stays open
        if "told" in wanted:
            sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115  # because it stays open
        os.environ.clear()
        os.environ.update(wanted["environment"])
        sys.argv = ["workup", *wanted["arguments"]]
        command()
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 0 if end.code is None else 1
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


if __name__ == "__main__":
    main()
