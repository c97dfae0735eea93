"""What a class costs: `python tests/benchmarks/gathering.py [1000 10000 100000]`.

For each size: logs per second, peak memory, and the ratio to a loop that only parses the JSON of the same file,
with one worker and with two. Each walk is drawn from a seed: no two learners are the same log again.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random

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


def run(folder: Path, script: str, *arguments: str) -> tuple[float, str]:
    """The seconds that a script takes, and what it says on standard error."""
    path = folder / "script.py"
    # A worker that is spawned runs the file again: the peak is asked for by the first process alone.
    path.write_text(script + "\nif __name__ == '__main__':" + PEAK.replace("\n", "\n    "))
    environment = os.environ | {"PYTHONPATH": str(TESTS.parent)}
    begun = time.perf_counter()
    done = subprocess.run([sys.executable, str(path), *arguments], capture_output=True, text=True, env=environment)
    seconds = time.perf_counter() - begun
    assert done.returncode == 0, done.stderr
    return seconds, done.stderr


def main() -> None:
    """Prints a line for each size and number of workers."""
    sizes = [int(size) for size in sys.argv[1:]] or SIZES
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for size in sizes:
            logs = folder / f"{size}.jsonl"
            make(logs, size)
            plain, _ = run(folder, PLAIN, str(logs))
            print(f"{size:>7} logs, {logs.stat().st_size / 1e6:.1f} MB; plain JSON {plain:.2f} s")
            for workers in ("1", "2"):
                seconds, said = run(folder, COMMAND, str(logs), CASE, workers)
                peak = re.findall(r"peak .*", said)[-1]
                print(
                    f"        {workers} worker(s): {seconds:7.2f} s, {size / seconds:7.0f} logs a second, "
                    f"{seconds / plain:5.1f} times plain JSON, {peak}"
                )
            logs.unlink()


if __name__ == "__main__":
    main()
