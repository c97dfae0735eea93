"""What a command costs, as a ratio to a bare interpreter: `python tests/benchmarks/startup.py`, with `--check` to fail
where one has become dearer than it may.

Processor time of whole processes, the two interleaved, so that a machine whose speed drifts slows both alike.
"""

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

KEPT = Path(__file__).parent.parent / "runs"

COMMANDS = {
    "--help": (8, 10),
    "": (8, 10),
    "list": (9, 28),
    "walk tomas": (13, 26),
    "checklist": (15, 42),
    "about": (15, 32),
    "summary amara --format html": (18, 60),
    "history": (22, 40),
    "handin amara": (12, 20),
    "teach guide amara --force -o guide": (28, 65),
    "teach export amara --force -o page.html": (18, 100),
    "author check": (45, 400),
}
"""What each is to come to, and what it may cost today."""

RUNS = 15


def seconds(arguments: list[str], folder: str) -> float:
    """The processor time of one process, from outside."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = os.environ | {"WORKUP_LOGS": f"{folder}/logs", "WORKUP_CACHE": f"{folder}/cache"}
    subprocess.run(
        [sys.executable, *arguments], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, env=environment
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Prints a line for each command; with `--check`, ends with 1 where one costs more than it may."""
    dear = []
    with tempfile.TemporaryDirectory() as folder:
        for command, (wanted, most) in COMMANDS.items():
            seconds(["-m", "workup", *command.split()], folder)  # what is kept of packs is made once
            pairs = []
            for _ in range(RUNS):
                # Twelve walks that are finished, and none that a run before has left.
                shutil.rmtree(f"{folder}/logs", ignore_errors=True)
                Path(folder, "logs").mkdir()
                for case in sorted(KEPT.iterdir())[:12]:
                    shutil.copy(case / "reference.jsonl", f"{folder}/logs/{case.name}-1.jsonl")
                pairs.append((seconds(["-m", "workup", *command.split()], folder), seconds(["-c", "pass"], folder)))
            ratio = statistics.median(ours / bare for ours, bare in pairs)
            bare = statistics.median(bare for _, bare in pairs) * 1000
            print(f"workup {command:<42} {ratio:6.1f} times a bare start of {bare:.0f} ms; wanted {wanted}", flush=True)
            dear += [command] if ratio > most else []
    if dear and "--check" in sys.argv:
        sys.exit(f"dearer than they may be: {', '.join(map(repr, dear))}")


if __name__ == "__main__":
    main()
