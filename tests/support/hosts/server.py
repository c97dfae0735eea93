"""Runs commands under hostile hosts, each in a process of its own that is forked from this one, which has imported
what they need: one line of JSON on standard input for each, one in return."""

import gc
import io
import json
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import redirect_stderr, redirect_stdout, suppress
from functools import cache
from pathlib import Path
from typing import Any


def main() -> None:
    """Answers until standard input ends. Its first line names the commands that it runs once itself."""
    _try_each(json.loads(sys.stdin.readline()))
    for line in sys.stdin:
        wanted = json.loads(line)
        child = os.fork()
        if child == 0:
            _run(wanted)
        _, status = os.waitpid(child, 0)
        ended = -os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)
        print(json.dumps({"code": ended}), flush=True)


def _try_each(asked: Any) -> None:
    # In a copy of the folder, where nothing is amiss: what a command imports and compiles it has from here on.
    from support import parsed, shelf
    from workup.core.content import schema

    parsed.once()
    shelf.made_once()
    # It reads the sources of what a case is made of.
    schema._said = cache(schema._said)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "tried"
        shutil.copytree(asked["folder"], folder)
        environment = {
            name: value.replace(asked["folder"], str(folder)) for name, value in asked["environment"].items()
        }
        tried(folder, environment, asked["commands"])
    # A command makes too little for anybody to look for garbage in.
    gc.collect()
    gc.freeze()
    gc.disable()


def tried(folder: Path, environment: dict[str, str], commands: Iterable[Sequence[str]]) -> None:
    """Runs commands in a folder to no end but that this process has what they import and make."""
    from workup.cli import main as command

    kept, was = dict(os.environ), Path.cwd()
    with open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123  # because it is a device
        os.chdir(folder)
        os.environ.update(environment)
        for arguments in commands:
            sys.argv = ["workup", *arguments]
            stdin, sys.stdin = sys.stdin, io.StringIO()
            with redirect_stdout(nowhere), redirect_stderr(nowhere), suppress(SystemExit):
                command()
            sys.stdin = stdin
        os.chdir(was)
    os.environ.clear()
    os.environ.update(kept)


def _run(wanted: dict[str, str]) -> None:
    from support.hosts.faults import FOLDER, HOSTS

    folder = Path(wanted["folder"])
    for number, (name, flags) in enumerate((("in", os.O_RDONLY), ("out", 0x241), ("err", 0x241))):
        os.dup2(os.open(folder.parent / f"{folder.name}.{name}", flags, 0o600), number)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115  # because it stays open
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115  # because it stays open
    sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115  # because it stays open
    os.chdir(folder)
    signal.alarm(60)  # a command that waits for ever ends with this signal
    os.environ.update(wanted["environment"], **{FOLDER: str(folder)})
    sys.argv = ["workup", *wanted["arguments"]]
    code = 99
    try:
        HOSTS[wanted["host"]]()
        from workup.cli import main as command

        command()
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 0 if end.code is None else 1
    except BaseException:
        import traceback

        os.write(
            os.open(folder.parent / f"{folder.name}.err", os.O_WRONLY | os.O_APPEND), traceback.format_exc().encode()
        )
    finally:
        try:
            for stream in (sys.stdout, sys.stderr):
                if stream is not None:
                    stream.flush()
        except BaseException:
            code = 120  # as Python ends where its last flush fails
        os._exit(code)


if __name__ == "__main__":
    main()
