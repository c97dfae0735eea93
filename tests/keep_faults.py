"""Writes tests/faults.txt anew, `python tests/keep_faults.py`: what an author is told of each faulty file. Read the
difference before you commit it."""

import tempfile
from collections.abc import Iterable
from pathlib import Path

from support.faults.files import FILES, written
from support.faults.found import faults_of

from workup import checking
from workup.errors import Fault

KEPT = Path(__file__).parent / "faults.txt"

NOT_KEPT = ("S01", "S04", "S20")
"""What is no TOML Python tells, and what is of another kind Pydantic, each version in its own words; and of two files
with one id, the folder of the test is told."""


def told(name: str, found: Iterable[Fault]) -> list[str]:
    """Of the faults of one such file, a line each: where it is, what is amiss and what may be meant."""
    return [] if name.startswith(NOT_KEPT) else [f"{name}: {fault}" for fault in map(checking.told, found)]


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        lines = [line for name in FILES for line in told(name, faults_of(written(name, Path(folder, name))))]
    KEPT.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
