"""Whether an ordinary order could reach, by some alias, an item that goes further into the body than it names."""

from collections.abc import Iterable, Iterator, Mapping

from workup.core.authoring.lint.texts import Problem
from workup.core.content.case import Case
from workup.core.content.names import names_of_items
from workup.core.text.saying import Saying, saying
from workup.core.walk.understanding import understood

NONE = "none"
"""The key of orders for what the checklist does not have."""


def reaching(orders: Mapping[str, Iterable[str]], cases: Iterable[Case]) -> Iterator[Problem]:
    """Each order that opens, or is asked about as, something more invasive than the item it may open."""
    found: dict[tuple[str, int], Saying] = {}
    for case in cases:
        names = names_of_items(case)
        for named, lines in orders.items():
            limit = _rank(case, named) if named in case.items else 0
            for place, line in enumerate(lines):
                read = understood(line, case, names)
                reached = [*read.opens, *(one for asked in read.asks for one in asked.could_be)]
                further = [one for one in reached if _rank(case, one) > limit]
                if further:
                    says = saying("lint-reaches", line=line, items=", ".join(further), case=case.id)
                    found.setdefault((named, place), says)
    for (named, place), says in found.items():
        yield Problem("C20", ("orders", named, place), says)


def _rank(case: Case, item_id: str) -> int:
    item = case.items[item_id]
    # A test of a sample goes as far as the act that yields it.
    return max(item.depth, case.items[item.part_of].depth if item.part_of else 0)
