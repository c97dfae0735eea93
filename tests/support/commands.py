"""Commands, each as a process of its own, of a user who has nothing but what one folder holds."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from workup import places

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
