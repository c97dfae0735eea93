"""Feeds the readers of strangers' files with damaged ones: python tests/fuzz/run.py --seconds 60 --seed 1"""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from fuzz.fuzzing import fuzzed, kept
from fuzz.targets import TARGETS


def main() -> int:
    """Says for each reader how many inputs it was fed, and keeps each that it did not survive."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, help="for all the readers together")
    parser.add_argument("--inputs", type=int, help="for each reader, instead of seconds")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--target", choices=TARGETS, action="append", help="this reader alone")
    given = parser.parse_args()
    targets = given.target or list(TARGETS)
    seconds = None if given.inputs else (given.seconds or 60) / len(targets)
    found = 0
    for target in targets:
        outcome = fuzzed(target, given.seed, inputs=given.inputs, seconds=seconds)
        print(
            f"{target}: seed {given.seed}, {outcome.inputs:,} inputs, {outcome.refused:,} refused, "
            f"{outcome.lines:,} lines run, {outcome.corpus:,} kept to alter, {len(outcome.finds)} finds",
            flush=True,
        )
        for find in outcome.finds:
            found += 1
            print(f"  {kept(find)}\n{find.trace}", flush=True)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
