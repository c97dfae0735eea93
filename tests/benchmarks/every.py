"""Every figure of what the tool costs, beside what it is to come to: `python tests/benchmarks/every.py [--few]`.

For a quiet machine; with `--few`, smaller classes and fewer rounds.
"""

import argparse
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def main() -> None:
    """Runs the benchmarks of commands, debriefs, classes and pages one after the other."""
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("--few", action="store_true", help="smaller classes, and fewer rounds")
    few = asked.parse_args().few
    for name, arguments in {
        "startup": (),
        "debriefing": ("7",) if few else (),
        "gathering": ("1000", "10000", "--rounds", "1") if few else ("--rounds", "3"),
        "paging": ("--rounds", "2") if few else (),
    }.items():
        print(f"== {name}", flush=True)
        subprocess.run([sys.executable, str(HERE / f"{name}.py"), *arguments], check=True)


if __name__ == "__main__":
    main()
