"""What a command costs, as a ratio to a bare interpreter: `python tests/benchmarks/startup.py`.

Processor time of whole processes, the two interleaved, so that a machine whose speed drifts slows both alike.
"""

import argparse
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
    "list": (9, 12),
    "walk tomas": (13, 20),
    "checklist": (15, 12),
    "about": (15, 12),
    "summary amara --format html": (18, 32),
    "history": (22, 13),
    "handin amara": (12, 15),
    "teach guide amara --force -o guide": (28, 20),
    "teach export amara --force -o page.html": (18, 18),
    "teach export --all --force -o cases": (40, 25),
    "author check": (45, 20),
}
"""What each is to come to, and what it may cost today."""

RUNS = 15


def seconds(arguments: list[str], folder: str) -> float:
    """The processor time of one process, from outside."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = os.environ | {"WORKUP_LOGS": f"{folder}/logs", "WORKUP_CACHE": f"{folder}/cache"}
    # As where it was installed: what was compiled once is kept.
    environment |= {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": f"{folder}/compiled"}
    subprocess.run(
        [sys.executable, *arguments], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, env=environment
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def cost(command: str, folder: str, runs: int) -> tuple[float, float]:
    """The medians of so many runs: times of a bare start, and the seconds of that."""
    pairs = []
    for number in range(runs + 1):
        # Twelve walks that are finished, and none that a run before has left.
        shutil.rmtree(f"{folder}/logs", ignore_errors=True)
        Path(folder, "logs").mkdir()
        for case in sorted(KEPT.iterdir())[:12]:
            shutil.copy2(case / "reference.jsonl", f"{folder}/logs/{case.name}-1.jsonl")
        ours = seconds(["-m", "workup", *command.split()], folder)
        if number > 0:  # what is kept is made once
            pairs.append((ours, seconds(["-c", "pass"], folder)))
    return statistics.median(ours / bare for ours, bare in pairs), statistics.median(bare for _, bare in pairs)


def main() -> None:
    """Prints a line for each command; with `--check`, ends with 1 where one costs more than it may."""
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("words", nargs="*", help="those commands alone that hold one of them")
    asked.add_argument("--check", action="store_true", help="fail where one has become dearer than it may")
    asked.add_argument("--runs", type=int, default=RUNS)
    given = asked.parse_args()
    dear = []
    with tempfile.TemporaryDirectory() as folder:
        for command, (wanted, most) in COMMANDS.items():
            if given.words and not any(word in command for word in given.words):
                continue
            ratio, bare = cost(command, folder, given.runs)
            if ratio > most and given.check:  # of few runs others may have made one dear
                ratio, bare = cost(command, folder, RUNS)
            print(
                f"workup {command:<42} {ratio:6.1f} times a bare start of {1000 * bare:.0f} ms; wanted {wanted}",
                flush=True,
            )
            dear += [command] if ratio > most else []
    if dear and given.check:
        sys.exit(f"dearer than they may be: {', '.join(map(repr, dear))}")


if __name__ == "__main__":
    main()
