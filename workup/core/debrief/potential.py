"""What a test could have changed: how far its results could have parted two diagnoses, beside what was known."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from workup.core.content.case import Case
from workup.core.content.case_item import CaseItem
from workup.core.debrief.nets import counts

Bearing = Mapping[str, int]


def potential(case: Case, held: Sequence[str], tests: Collection[CaseItem], known: int) -> int:
    """The largest difference that any result of these tests could have made between two of these hypotheses.

    What was known, as bits, counts once: a result that says no more than others of its evidence group changes nothing.
    """
    group = case.remembered(_group)
    return max(
        [
            _largest(held, test.bearings, [bearing for bit, bearing in group[test.group] if bit & known])
            for test in tests
            if test.bearings
        ],
        default=0,
    )


def _group(case: Case, group: str) -> tuple[tuple[int, Bearing], ...]:
    # What can be shown of one evidence group, each with its bit.
    return tuple((case.bits[shown], form.bearing) for shown, form in case.forms.items() if form.group == group)


def _largest(held: Sequence[str], bearings: Iterable[Bearing], said: Sequence[Bearing]) -> int:
    before = {option: counts(said, option) for option in held} if said else dict.fromkeys(held, 0)
    return max([_spread(before, bearing, said) for bearing in bearings if bearing], default=0)


def _spread(before: Mapping[str, int], bearing: Bearing, said: Sequence[Bearing]) -> int:
    if said:
        added = [counts([*said, bearing], option) - known for option, known in before.items()]
    else:
        added = [bearing.get(option, 0) for option in before]
    return max(added, default=0) - min(added, default=0)
