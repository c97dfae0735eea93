"""What a test could have changed: how far its results could have parted two diagnoses, beside what was known."""

from collections.abc import Iterable, Mapping, Sequence

from workup.core.content.case import Case
from workup.core.content.case_item import CaseItem
from workup.core.debrief.nets import counts

Bearing = Mapping[str, int]


def potential(case: Case, held: tuple[str, ...], tests: Iterable[CaseItem], known: int) -> int:
    """The largest difference that any result of these tests could have made between two of these hypotheses.

    What was known, as bits, counts once: a result that says no more than others of its evidence group changes nothing.
    """
    largest, group = case.remembered(_largest), case.remembered(_bits_of_group)
    return max([largest[test.id, held, known & group[test.group]] for test in tests if test.bearings], default=0)


def _bits_of_group(case: Case, group: str) -> int:
    # Of what can be shown of one evidence group.
    return sum(case.bits[shown] for shown, form in case.forms.items() if form.group == group)


def _largest(case: Case, asked: tuple[str, tuple[str, ...], int]) -> int:
    # Of one test, beside what was known of its group.
    item_id, held, known = asked
    said = [case.forms[shown].bearing for shown, bit in case.bits.items() if bit & known]
    before = {option: counts(said, option) for option in held} if said else dict.fromkeys(held, 0)
    return max([_spread(before, bearing, said) for bearing in case.items[item_id].bearings if bearing], default=0)


def _spread(before: Mapping[str, int], bearing: Bearing, said: Sequence[Bearing]) -> int:
    if said:
        added = [counts([*said, bearing], option) - known for option, known in before.items()]
    else:
        added = [bearing.get(option, 0) for option in before]
    return max(added) - min(added)
