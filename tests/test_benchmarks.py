"""The benchmarks run. What most of them measure is for whoever reads it, and differs from machine to machine; how many
times a bare start a command costs, and its log a debrief, is held."""

import re
import subprocess
import sys
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from support.logs.walkers import CASES
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


@pytest.mark.outside
def test_no_command_costs_more_times_a_bare_start_than_it_may() -> None:
    from benchmarks.startup import COMMANDS

    assert told("startup", "--check", "--runs", "5").count("times a bare start") == len(COMMANDS)


def test_a_command_that_has_become_dear_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    from benchmarks import startup

    monkeypatch.setattr(startup, "COMMANDS", {"--version": (8, 1), "--help": (8, 1_000)})
    monkeypatch.setattr(startup, "RUNS", 1)
    monkeypatch.setattr(sys, "argv", ["startup.py", "--check"])

    with pytest.raises(SystemExit, match=r"dearer than they may be: '--version'$"):
        startup.main()


@pytest.mark.outside
def test_a_debrief_costs_no_more_times_its_log_than_it_may() -> None:
    times = [float(one) for one in re.findall(r"debrief +([\d.]+);", told("debriefing", "7"))]

    assert len(times) == len(CASES)
    assert median(times) < 12, times


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
