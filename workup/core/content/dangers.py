"""Which ways of closing a danger are open in a case at all."""

from workup.core.content.case import Case
from workup.core.content.faults import item_of


def may_settle(case: Case, shown: str, hypothesis_id: str) -> bool:
    """Whether what this case shows, in any form, lets an entry of `addressed_by` count."""
    item = case.items.get(item_of(shown))
    return item is not None and any(case.settles(shown, hypothesis_id, form) for form in range(len(item.forms)))


def settling(case: Case, hypothesis_id: str) -> tuple[tuple[str, ...], ...]:
    """The sets that can address a must-not-miss hypothesis by what this case shows.

    Of a danger that is there none does; then those that would look for it.
    """
    sets = case.addressed_by(hypothesis_id)
    closing = tuple(needed for needed in sets if all(may_settle(case, shown, hypothesis_id) for shown in needed))
    return closing or sets
