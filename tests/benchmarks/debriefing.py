"""What a debrief costs beside reading its log as plain JSON: `python tests/benchmarks/debriefing.py`.

Of the kept walks of each case; what is compared takes turns, and of many rounds the best of each counts, since a busy
machine can only make them slower.
"""

import json
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

TESTS = Path(__file__).parent.parent
sys.path[:0] = [str(TESTS), str(TESTS.parent)]

WANTED = 8
"""Times plain JSON that a debrief is to take at most."""

ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 25


def seconds(acts: Mapping[str, Callable[[], object]]) -> dict[str, float]:
    """The least that each took, of the processor's time."""
    from workup.core.walk import lines

    took: dict[str, list[float]] = {name: [] for name in acts}
    for _ in range(ROUNDS):
        for name, act in acts.items():
            # As if no log had been read before: the same entry is read but once.
            lines.ENTRIES.clear()
            begun = time.process_time()
            act()
            took[name].append(time.process_time() - begun)
    return {name: min(spent) for name, spent in took.items()}


def each(act: Callable[[Any], object], of: Iterable[object]) -> None:
    """Does it with one after the other."""
    for one in of:
        act(one)


def main() -> None:
    """Prints a line for each case."""
    from support.cases.built_in import case

    from workup.core.debrief import debrief
    from workup.core.walk.following import follow
    from workup.core.walk.lines import parse

    for folder in sorted((TESTS / "runs").iterdir()):
        walked = case(folder.name)
        texts = [path.read_text(encoding="utf-8").splitlines() for path in sorted(folder.glob("*.jsonl"))]
        logs = [parse(lines, "kept") for lines in texts]
        walks = [follow(walked, log.entries) for log in logs]
        took = seconds(
            {
                "plain": partial(each, partial(each, json.loads), texts),
                "reading": partial(each, partial(parse, name="kept"), texts),
                "following": partial(each, partial(follow, walked), [log.entries for log in logs]),
                "debrief": partial(each, partial(debrief, walked), walks),
            }
        )
        plain = took.pop("plain")
        parts = ", ".join(f"{name} {spent / plain:4.1f}" for name, spent in took.items())
        print(
            f"{folder.name:8} plain JSON {plain / len(texts) * 1e6:4.0f} µs a log; times that: {parts}; wanted {WANTED}"
        )


if __name__ == "__main__":
    main()
