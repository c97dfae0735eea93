"""Commands of a user who has nothing but what one folder holds: here, where a start costs nothing, or as a process."""

import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from workup import places
from workup.cli import main

Run = Callable[..., "subprocess.CompletedProcess[str]"]

_OURS = (places.PATH, "NO_COLOR", "COLUMNS", "FORCE_COLOR")
"""What whoever runs the tests may have set."""


def surroundings(folder: Path) -> dict[str, str]:
    """What to set so that a user has nothing but what this folder holds."""
    home = folder / "home"
    return {
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "WORKUP_LOGS": str(folder / "logs"),
        "PYTHONUTF8": "1",
    }


def environment(folder: Path) -> dict[str, str]:
    """All that a process of this user finds set."""
    return {name: value for name, value in os.environ.items() if name not in _OURS} | surroundings(folder)


def workup_in(folder: Path, *arguments: str, typed: str = "", **more: str) -> "subprocess.CompletedProcess[str]":
    """A command in a folder; as a process where something is set that Python or the system reads itself."""
    if not all(name.startswith("WORKUP_") or name in _OURS for name in more):
        return started_in(folder, *arguments, typed=typed, **more)
    streams = {name: io.TextIOWrapper(io.BytesIO(), "utf-8", newline="") for name in ("stdout", "stderr")}
    with pytest.MonkeyPatch.context() as patch:
        for name in _OURS:
            patch.delenv(name, raising=False)
        for name, value in (surroundings(folder) | more).items():
            patch.setenv(name, value)
        patch.chdir(folder)
        patch.setattr(sys, "argv", ["workup", *arguments])
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed.encode()), "utf-8"))
        for name, stream in streams.items():
            patch.setattr(sys, name, stream)
        try:
            main()
            code = 0
        except SystemExit as left:
            code = left.code if isinstance(left.code, int) else 0 if left.code is None else 1
    said = {name: _written(stream) for name, stream in streams.items()}
    return subprocess.CompletedProcess(["workup", *arguments], code, **said)


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    return stream.detach().getvalue().decode()


def started_in(folder: Path, *arguments: str, typed: str = "", **more: str) -> "subprocess.CompletedProcess[str]":
    """A command in a folder, as a process."""
    return subprocess.run(
        [sys.executable, "-m", "workup", *arguments],
        input=typed,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=folder,
        env=environment(folder) | more,
    )


def every_command(group: Any, above: tuple[str, ...] = ()) -> dict[tuple[str, ...], Any]:
    """Every command of a group by what is typed, those too that are put together only once one is asked for."""
    if not hasattr(group, "list_commands"):
        return {above: group}
    each = {name: group.get_command(None, name) for name in group.list_commands(None)}
    return {path: one for name, command in each.items() for path, one in every_command(command, (*above, name)).items()}
