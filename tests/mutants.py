"""Tests of the tests: `python tests/mutants.py --number 200 --seed 13` makes small slips, and counts those noticed.

One slip at a time, in a copy of the checkout: a comparison turned, a number one more, a `not` dropped, `and` for
`or`, `None` returned, a validator taken away. First the tests that run the slipped line are run, the quickest first;
which they are is recorded once (`--reach FOLDER` keeps it; this needs the package `coverage`). Then the test files
nearest to the module are, by who imports whom, until one fails. A failure counts only where the same test passes
without the slip.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from support.mutants.bench import Bench
from support.mutants.nearness import Nearness
from support.mutants.reach import Reach, record
from support.mutants.slips import Slip, sampled

LONG = 60.0
"""Seconds of tests, as they were recorded, in each of the rounds of those that run the line."""

FILES = 24
"""Test files of the last round."""


EVERYWHERE = "tests/test_limits.py"
"""What a field may hold is read where its module is imported: no record of lines tells whose tests that concerns."""


def rounds_for(slip: Slip, reach: Reach, nearness: Nearness, seconds: float) -> Iterator[tuple[list[str], float]]:
    """Tests by rounds: few and quick, then many, then whole files."""
    tests = reach.tests(slip.path, slip.line, slip.last)
    few: list[str] = []
    by_file: dict[str, int] = {}
    for test in tests:
        file = test.partition("::")[0]
        by_file[file] = by_file.get(file, 0) + 1
        if by_file[file] <= 6 and len(few) < 30:
            few.append(test)
    if few:
        yield few, seconds
    more, taken = [], 0.0
    for test in tests:
        if test not in few and taken < LONG and len(more) < 600:
            more.append(test)
            taken += reach.seconds(test)
    if more:
        yield more, seconds
    yield [EVERYWHERE, *nearness.tests(slip.path)[:FILES]], seconds


def main() -> None:
    """Makes the slips, says what became of each, and the share noticed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--number", type=int, default=200)
    parser.add_argument("--seed", type=int, default=13)
    parser.add_argument("--only", default="", help="a part of the path of the files that slips are made in")
    parser.add_argument("--skip", type=int, default=0, help="how many of the sample were made already")
    parser.add_argument("--seconds", type=int, default=240, help="after which a round of tests is given up")
    parser.add_argument("--reach", type=Path, help="a folder for what was recorded, or from an earlier run")
    parser.add_argument("--list", action="store_true", help="only list the slips")
    given = parser.parse_args()
    slips = sampled(given.seed, given.number, given.only)[given.skip :]
    if given.list:
        print("\n".join(one.name for one in slips))
        return
    noticed = 0
    with tempfile.TemporaryDirectory(prefix="workup-mutants-") as place:
        folder = given.reach or Path(place) / "reach"
        if not folder.is_dir():
            record(folder)
        reach, nearness = Reach(folder), Nearness()
        bench = Bench(Path(place) / "copy")
        for number, one in enumerate(slips, start=given.skip + 1):
            told = bench.tried(one, rounds_for(one, reach, nearness, given.seconds))
            noticed += bool(told.by)
            verdict = "noticed" if told.by else "MISSED "
            print(f"{number:4} {told.seconds:4.0f}s {verdict} {one.name}  {told.by}", flush=True)
    print(f"{noticed} of {len(slips)} noticed, {100 * noticed / max(1, len(slips)):.1f}%; seed {given.seed}")


if __name__ == "__main__":
    main()
