"""What a class costs: `python tests/benchmarks/gathering.py [--rounds 5] [1000 10000 100000]`.

For each size, with one worker and with two: what it costs beside a loop that only parses the JSON of the same file, in
time of the processor (that of the workers too) and by the clock, and the peak of memory. All three take turns, round
after round, and the median of each counts: what else a machine does then bears on all alike. Each walk is drawn from a
seed: no two learners are the same log again.
"""

import argparse
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random
from statistics import median
from typing import NamedTuple

TESTS = Path(__file__).parent.parent
sys.path[:0] = [str(TESTS), str(TESTS.parent)]

CASE = "amara"
SIZES = (1_000, 10_000, 100_000)

PLAIN = """
import json, sys
with open(sys.argv[1], encoding="utf-8") as file:
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
    sys.argv = ["workup", "teach", "class", sys.argv[1], "--case", sys.argv[2], "--workers", sys.argv[3]]
    try:
        main()
    except SystemExit as done:
        assert not done.code, done.code
"""


def make(path: Path, size: int) -> None:
    """Writes a file of so many logs, one after the other."""
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
        for number in range(size):
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
            line, check = closed(json.dumps({**header.model_dump(mode="json"), "at": at}), 0)
            file.write(line + "\n")
            for entry in entries:
                line, check = closed(json.dumps({"at": at, "entry": entry.model_dump(mode="json")}), check)
                file.write(line + "\n")


class Run(NamedTuple):
    """What one run took, in seconds, and its peak of memory as it tells it."""

    processor: float
    clock: float
    peak: str


def run(folder: Path, script: str, *arguments: str) -> Run:
    """What it takes to run a script."""
    path = folder / "script.py"
    # A worker that is spawned runs the file again: the peak is asked for by the first process alone.
    path.write_text(script + "\nif __name__ == '__main__':" + PEAK.replace("\n", "\n    "))
    environment = os.environ | {"PYTHONPATH": str(TESTS.parent)}
    begun, used = time.perf_counter(), _of_children()
    done = subprocess.run([sys.executable, str(path), *arguments], capture_output=True, text=True, env=environment)
    processor, clock = _of_children() - used, time.perf_counter() - begun
    assert done.returncode == 0, done.stderr
    return Run(processor, clock, re.findall(r"peak .*", done.stderr)[-1])


def _of_children() -> float:
    # Of all that have ended, and of theirs.
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def compared(folder: Path, logs: Path, rounds: int) -> tuple[Run, dict[str, Run]]:
    """The medians of the plain loop, and by the number of workers of a class."""
    plain: list[Run] = []
    gathered: dict[str, list[Run]] = {"1": [], "2": []}
    for _ in range(rounds):
        plain.append(run(folder, PLAIN, str(logs)))
        for workers, runs in gathered.items():
            runs.append(run(folder, COMMAND, str(logs), CASE, workers))
    return _middle(plain), {workers: _middle(runs) for workers, runs in gathered.items()}


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
            logs = folder / f"{size}.jsonl"
            make(logs, size)
            plain, gathered = compared(folder, logs, given.rounds)
            megabytes = logs.stat().st_size / 1e6
            print(f"{size:>7} logs, {megabytes:.1f} MB; plain JSON {plain.processor:.2f} s of processor")
            for workers, of in gathered.items():
                print(
                    f"        {workers} worker(s): {of.processor:6.2f} s of processor, "
                    f"{of.processor / plain.processor:5.2f} times plain JSON; by the clock {of.clock:6.2f} s, "
                    f"{of.clock / plain.clock:5.2f} times; {of.peak}"
                )
            logs.unlink()


if __name__ == "__main__":
    main()
