"""Kills: `python tests/kills.py --number 1000 --seed 13` ends one command after the other at a call of the system.

Walks, rooms and commands that write files are run in forks of this process and killed in the middle of opening,
writing, syncing and naming. After each, no answer that was acknowledged is lost, the walk goes on where it was,
a file is the old one or the new one, and nobody was shown a traceback.
"""

import argparse
import sys
import tempfile
from collections import Counter
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parent))

from support.cases.built_in import case
from support.commands import workup_in
from support.hosts.kills import Walked, Written
from support.logs.rooms import called

from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.steps import Walk
from workup.play import typed

CASE = "amara"
FROM_A_LOG = {
    "summary": ["summary", "walk.jsonl", "-o", "made.html", "--force"],
    "handin": ["handin", "walk.jsonl", "-o", "made.txt", "--force"],
    "xapi": ["teach", "class", "walk.jsonl", "--xapi", "-o", "made.json", "--force"],
}


def subjects(folder: Path) -> list[Walked | Written]:
    """What is killed: a walk, a room, and what writes files."""
    walked = case(CASE)
    alone, room, walk = [], [], Walk(walked)
    for entry in walk_as(LEARNERS["reference"], walked):
        *before, last = typed(walk, entry).split("\n")
        alone.append([*((line, ()) for line in before), (last, (entry,))])
        room.append(called(walk, entry))
        walk = walk.after(entry)
    made: list[Walked | Written] = [Walked(walked, "walk", alone), Walked(walked, "rounds", room)]
    log = (Path(__file__).parent / "runs" / CASE / "reference.jsonl").read_bytes()
    (folder / "walk.jsonl").write_bytes(log)
    for name, arguments in FROM_A_LOG.items():
        written = arguments[arguments.index("-o") + 1]
        done = workup_in(folder, *arguments)
        assert done.returncode == 0, done.stderr
        made.append(Written(name, arguments, written, b"as it was\n", (folder / written).read_bytes()))
    return made


def killed(number: int, seed: int) -> Counter[str]:
    """Kills so many commands, most of them walks, and counts how each ended. Raises AssertionError."""
    ended = Counter[str]()
    with tempfile.TemporaryDirectory(prefix="workup-kills-") as place:
        folder = Path(place)
        alone, room, *written = subjects(folder)
        for one in range(number):
            chance = Random(f"{seed}-{one}")
            subject = chance.choices([alone, room, *written], [60, 25, *[5] * len(written)])[0]
            try:
                fate = subject.killed(folder, chance)
            except AssertionError as error:
                raise AssertionError(f"kill {one} of seed {seed}: {error}") from error
            name = subject.name if isinstance(subject, Written) else subject.mode
            ended[f"{name}: {'killed' if fate.code else 'ended before'}"] += 1
    return ended


def main() -> None:
    """Says how many were killed, and in what."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--number", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=13)
    given = parser.parse_args()
    for name, count in sorted(killed(given.number, given.seed).items()):
        print(f"{count:5} {name}")


if __name__ == "__main__":
    main()
