"""Tries to find one learner out from a report: `python tests/reidentify.py --trials 500 --seed 13`, then read."""

import argparse
from math import sqrt
from random import Random

from support.classes.outsiders import tally_of, tried
from support.classes.simulated import mixed_class
from support.logs.walkers import case_named

from workup.core.classroom.facts import Observer
from workup.core.classroom.report import report
from workup.core.walk.following import follow


def main() -> None:
    """Says what an outsider found, from the report that leaves a class and from the one that stays inside it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--trials", type=int, default=500)
    parser.add_argument("--seed", type=int, default=13)
    parser.add_argument("--case", default="amara")
    given = parser.parse_args()
    case = case_named(given.case)
    observer = Observer(case)
    room = [observer.facts(follow(case, one)) for one in mixed_class(case, 150, seed=given.seed)]
    for shareable, friends in ((True, 2), (False, 0)):
        made = tried(case, room, given.trials, given.seed, friends=friends, shareable=shareable)
        name = "outside" if shareable else "inside"
        told = f"certain of somebody in {made.found} of {made.trials} reports, of {made.cells} counts"
        print(f"{name}, {friends} walks known: {told}")
        edge = (made.guessed - made.by_chance) / made.guesses
        told = f"{made.guessed} of {made.guesses} right, {made.by_chance} by chance"
        print(f"  guesses of one fact of one learner: {told}; {edge:+.4f} ± {1.96 * sqrt(0.5 / made.guesses):.4f}")
    chance, apart = Random(given.seed), 0
    for _ in range(given.trials):
        members = chance.sample(room, chance.randint(15, 40))
        one, two = (report(case, tally_of(part), shareable=True) for part in (members, members[1:]))
        apart += one != two
    print(f"two reports of a class, one learner apart: they differ in {apart} of {given.trials}")


if __name__ == "__main__":
    main()
