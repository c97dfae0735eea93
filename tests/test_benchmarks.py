"""The benchmarks run: what they measure is for whoever reads it, and differs from machine to machine."""

import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parent / "benchmarks"


@pytest.mark.parametrize(
    ("name", "arguments", "said"),
    [
        ("debriefing", ("1",), "zahra    plain JSON"),
        ("english", (), "stand in more than one home"),
        ("gathering", ("20",), "times plain JSON"),
    ],
)
def test_a_benchmark_runs_to_its_end(name: str, arguments: tuple[str, ...], said: str) -> None:
    command = [sys.executable, str(BENCHMARKS / f"{name}.py"), *arguments]

    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", cwd=BENCHMARKS.parent.parent)

    assert done.returncode == 0, done.stderr
    assert said in done.stdout
