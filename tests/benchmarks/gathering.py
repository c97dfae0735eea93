"""What a class costs: `python tests/benchmarks/gathering.py [--rounds 5] [1000 10000 100000]`.

For each size, with one worker and with two, and again where nine tenths of the logs were read before and all of them
were: what it costs beside a loop that only parses the JSON of the same files, in time of the processor (that of the
workers too) and by the clock, and the peak of memory. All take turns, round after round, and the median of each
counts: what else a machine does then bears on all alike. Each walk is drawn from a seed: no two learners are the same
log again.
"""

import argparse
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from random import Random
from statistics import median
from typing import NamedTuple

from workup.core.text.value import as_data

TESTS = Path(__file__).parent.parent
sys.path[:0] = [str(TESTS), str(TESTS.parent)]

CASE = "amara"
SIZES = (1_000, 10_000, 100_000)

PLAIN = """
import json, sys
for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        for line in file:
            json.loads(line)
"""

# The peak is the process's own and that of the largest of its workers; Linux counts it in kB.
PEAK = """
import resource
own, others = (resource.getrusage(who).ru_maxrss // 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
print(f"peak {own} and {others} MB", file=sys.stderr)
"""

COMMAND = """
import sys
from workup.cli import main

if __name__ == "__main__":
    sys.argv = ["workup", "teach", "class", *sys.argv[1:-2], "--case", sys.argv[-2], "--workers", sys.argv[-1]]
    try:
        main()
    except SystemExit as done:
        assert not done.code, done.code
"""


def make(path: Path, numbers: Iterable[int]) -> None:
    """Writes a file of the logs of these numbers, one after the other."""
    from support.cases.built_in import case
    from support.classes.simulated import Parameters, learner

    from workup.core.text.pseudonym import drawn
    from workup.core.walk.checks import closed
    from workup.core.walk.learners import LEARNERS, walk_as
    from workup.core.walk.log import Header

    walked = case(CASE)
    steps = list(walked.key_steps)
    kinds = list(LEARNERS)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for number in numbers:
            chance = Random(number)
            omits = {step: 0.15 + 0.2 * (place % 3) for place, step in enumerate(steps)}
            if number % 50 == 0:
                entries = walk_as(LEARNERS[kinds[number // 50 % len(kinds)]], walked)
            else:
                entries = learner(walked, Parameters(omits=omits), chance)
            header = Header(
                case=walked.id,
                case_version=walked.version,
                case_rules=walked.rules,
                case_words=walked.words,
                tool="made",
                attempt=1,
                learner=drawn(number),
            )
            at = f"2026-03-{1 + number % 28:02}T10:00:00+00:00"
            line, check = closed(json.dumps({**as_data(header), "at": at}), 0)
            file.write(line + "\n")
            for entry in entries:
                line, check = closed(json.dumps({"at": at, "entry": as_data(entry)}), check)
                file.write(line + "\n")


class Run(NamedTuple):
    """What one run took, in seconds, and its peak of memory as it tells it."""

    processor: float
    clock: float
    peak: str


def run(folder: Path, script: str, *arguments: str) -> Run:
    """What it takes to run a script, with what was kept in the folder of that name."""
    path = folder / "script.py"
    # A worker that is spawned runs the file again: the peak is asked for by the first process alone.
    path.write_text(script + "\nif __name__ == '__main__':" + PEAK.replace("\n", "\n    "))
    environment = os.environ | {
        "PYTHONPATH": str(TESTS.parent),
        "WORKUP_CACHE": str(folder / "kept"),
        # As where it was installed: what was compiled once is kept, and each process takes it up.
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
    }
    begun, used = time.perf_counter(), _of_children()
    done = subprocess.run([sys.executable, str(path), *arguments], capture_output=True, text=True, env=environment)
    processor, clock = _of_children() - used, time.perf_counter() - begun
    assert done.returncode == 0, done.stderr
    return Run(processor, clock, re.findall(r"peak .*", done.stderr)[-1])


def _of_children() -> float:
    # Of all that have ended, and of theirs.
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


class Kind(NamedTuple):
    """A way of making the report: by so many workers, with what was kept of so many files; what it is to come to."""

    workers: str
    known: int
    wanted: str


KINDS = {
    "one worker": Kind("1", 0, "6 times of the processor"),
    "two workers": Kind("2", 0, "3.5 times by the clock"),
    "one worker, a tenth of the logs new": Kind("1", 9, "0.6 times of the processor"),
    "one worker, no log new": Kind("1", 10, "less"),
}
MEMORY = 64
"""Megabytes that each process is to have at most, of 1,000 logs and of a million."""


def compared(folder: Path, logs: list[Path], rounds: int) -> tuple[Run, dict[str, Run]]:
    """The medians of the plain loop, and of each way of making the report."""
    class_ = str(logs[0].parent)
    plain: list[Run] = []
    gathered: dict[str, list[Run]] = {kind: [] for kind in KINDS}
    for known in {kind.known for kind in KINDS.values()}:
        _forget(folder)
        if known:
            run(folder, COMMAND, *map(str, logs[:known]), CASE, "1")
        (folder / "kept").rename(folder / f"kept-{known}")
    for _ in range(rounds):
        plain.append(run(folder, PLAIN, *map(str, logs)))
        for kind, runs in gathered.items():
            _forget(folder)
            shutil.copytree(folder / f"kept-{KINDS[kind].known}", folder / "kept", dirs_exist_ok=True)
            runs.append(run(folder, COMMAND, class_, CASE, KINDS[kind].workers))
    return _middle(plain), {kind: _middle(runs) for kind, runs in gathered.items()}


def _forget(folder: Path) -> None:
    shutil.rmtree(folder / "kept", ignore_errors=True)
    (folder / "kept").mkdir()


def _middle(runs: list[Run]) -> Run:
    return Run(median(one.processor for one in runs), median(one.clock for one in runs), runs[-1].peak)


def main() -> None:
    """Prints a line for each size and number of workers."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("sizes", nargs="*", type=int, default=SIZES)
    asked.add_argument("--rounds", type=int, default=5)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for size in given.sizes:
            logs = [folder / "class" / f"{part}.jsonl" for part in range(10)]
            for part, path in enumerate(logs):
                path.parent.mkdir(exist_ok=True)
                make(path, range(part * size // 10, (part + 1) * size // 10))
            plain, gathered = compared(folder, logs, given.rounds)
            megabytes = sum(path.stat().st_size for path in logs) / 1e6
            print(f"{size:>7} logs, {megabytes:.1f} MB; plain JSON {plain.processor:.2f} s of processor")
            for kind, of in gathered.items():
                print(
                    f"        {kind}: {of.processor:6.2f} s of processor, "
                    f"{of.processor / plain.processor:5.2f} times plain JSON; by the clock {of.clock:6.2f} s, "
                    f"{of.clock / plain.clock:5.2f} times; {of.peak}; "
                    f"wanted {KINDS[kind].wanted}, {MEMORY} MB"
                )
            for path in folder.iterdir():
                shutil.rmtree(path) if path.is_dir() else path.unlink()


if __name__ == "__main__":
    main()
