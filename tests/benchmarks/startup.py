"""How long a command takes to start, as a ratio to a bare interpreter: `python tests/benchmarks/startup.py`.

The runs of the two are interleaved, so that a machine whose speed drifts slows both alike.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time

COMMANDS = (
    ["--version"],
    ["--help"],
    [],
    ["list"],
    ["checklist"],
    ["demo", "amara", "-o", "{folder}/demo.html", "--force"],
)
RUNS = 15


def seconds(arguments: list[str], folder: str) -> float:
    """How long one process takes, from outside."""
    begun = time.perf_counter()
    environment = os.environ | {"WORKUP_LOGS": folder}
    subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    return time.perf_counter() - begun


def main() -> None:
    """Prints a line for each command."""
    with tempfile.TemporaryDirectory() as folder:
        for command in COMMANDS:
            pairs = [
                (
                    seconds(["-m", "workup", *(part.format(folder=folder) for part in command)], folder),
                    seconds(["-c", "pass"], folder),
                )
                for _ in range(RUNS)
            ]
            ratio = statistics.median(ours / bare for ours, bare in pairs)
            bare = statistics.median(bare for _, bare in pairs) * 1000
            print(f"workup {' '.join(command):<40} {ratio:5.1f} times a bare start of {bare:.0f} ms")


if __name__ == "__main__":
    main()
