"""What meets the rules of a case, and what addresses its dangers: items that this person can have."""

from collections.abc import Iterable

from workup.core.content.case import Case
from workup.core.content.dangers import settling
from workup.core.content.faults import item_of
from workup.core.text.value import Value


class Rule(Value):
    """A safety rule that can come up in this case."""

    rule: str
    watches: tuple[str, ...]
    """Empty where it watches every sedated test."""
    needs: tuple[tuple[str, ...], ...]
    """Sets of which one is enough; without any, nothing here can meet it."""


class Danger(Value):
    """A diagnosis that must not be missed."""

    hypothesis: str
    addressed_by: tuple[tuple[str, ...], ...]
    """Sets of which one is enough."""


def rules_of(case: Case) -> tuple[Rule, ...]:
    """The safety rules of the checklist and of the case."""
    return tuple(
        Rule(rule=rule_id, watches=_had(case, rule.items), needs=_whole(case, rule.needs))
        for rule_id, rule in case.safety.items()
    )


def dangers_of(case: Case) -> tuple[Danger, ...]:
    """The dangerous hypotheses in play."""
    return tuple(
        Danger(hypothesis=hypothesis, addressed_by=_whole(case, _items(settling(case, hypothesis))))
        for hypothesis in case.must_not_miss
    )


def _items(sets: Iterable[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    return tuple(dict.fromkeys(tuple(map(item_of, needed)) for needed in sets))


def _had(case: Case, items: Iterable[str]) -> tuple[str, ...]:
    return tuple(item_id for item_id in items if item_id in case.items)


def _whole(case: Case, sets: Iterable[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    return tuple(items for items in sets if _had(case, items) == items)
