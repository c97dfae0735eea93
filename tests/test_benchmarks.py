"""The benchmarks run: what they measure is for whoever reads it, and differs from machine to machine."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from support.world.worlds import a_case

from workup import export

BENCHMARKS = Path(__file__).parent / "benchmarks"


@pytest.mark.parametrize(
    ("name", "arguments", "said"),
    [
        pytest.param("debriefing", ("1",), "zahra    plain JSON", marks=pytest.mark.outside),
        ("english", (), "stand in more than one home"),
        pytest.param("gathering", ("20", "--rounds", "1"), "times plain JSON", marks=pytest.mark.outside),
    ],
)
def test_a_benchmark_runs_to_its_end(name: str, arguments: tuple[str, ...], said: str) -> None:
    assert said in told(name, *arguments)


@pytest.mark.usefixtures("chromium")
def test_a_benchmark_of_pages_runs_to_its_end(tmp_path: Path) -> None:
    page = tmp_path / "mira.html"
    page.write_text(export.page(a_case()), encoding="utf-8")

    assert re.search(r"mira.html: ready after [1-9]\d* ms", told("paging", "--rounds", "1", str(page)))


def test_the_pages_of_a_pack_are_counted(chromium: Any, tmp_path: Path) -> None:
    from benchmarks.printing import printed
    from support.browsers.lent import lent

    page = tmp_path / "mira.html"
    page.write_text("<p>one<p style='break-before: page'>two", encoding="utf-8")

    with lent(chromium) as tab:
        assert printed(tab, page, "Letter", tmp_path / "mira.pdf") == 2


def told(name: str, *arguments: str) -> str:
    """What a benchmark says."""
    command = [sys.executable, str(BENCHMARKS / f"{name}.py"), *arguments]

    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", cwd=BENCHMARKS.parent.parent)

    assert done.returncode == 0, done.stderr
    return done.stdout
