"""What a test could have changed: how far its results could have parted two diagnoses, beside what was known."""

from collections.abc import Iterable, Mapping, Sequence

from workup.core.content.case_item import CaseItem
from workup.core.debrief.nets import counts

Bearing = Mapping[str, int]


def potential(held: Sequence[str], tests: Iterable[CaseItem], known: Iterable[CaseItem]) -> int:
    """The largest difference that any result of these tests could have made between two of these hypotheses.

    What was known counts once: a result that says no more than others of its evidence group changes nothing.
    """
    spreads = [_spread(held, bearing, said) for test, said in _beside(tests, known) for bearing in test.bearings]
    return max(spreads, default=0)


def _beside(tests: Iterable[CaseItem], known: Iterable[CaseItem]) -> Iterable[tuple[CaseItem, list[Bearing]]]:
    of_group: dict[str, list[Bearing]] = {}
    for finding in known:
        of_group.setdefault(finding.group, []).append(finding.bearing)
    return [(test, of_group.get(test.group, [])) for test in tests]


def _spread(held: Sequence[str], bearing: Bearing, said: Sequence[Bearing]) -> int:
    added = [counts([*said, bearing], option) - counts(said, option) for option in held]
    return max(added, default=0) - min(added, default=0)
