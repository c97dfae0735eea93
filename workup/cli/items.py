"""The vocabulary of an author: every item with its outcomes, how each is worded, and what it speaks for."""

import re
from collections.abc import Iterator
from functools import partial

from workup.core.content.casefile import Patient
from workup.core.content.checklist import Checklist
from workup.core.content.items import Item
from workup.core.content.resolution import serves
from workup.core.text.kinds import clean
from workup.errors import UsageError
from workup.phrases import say
from workup.render.sheet import put


def months_of(age: str) -> int:
    """Whole months of an age as it is typed: 61, 61y, 18m. Raises UsageError."""
    found = re.fullmatch(r"(\d{1,4})\s*(m|months?|y|years?)?", age.strip().casefold(), re.ASCII)
    months = 0 if found is None else int(found[1]) * (1 if (found[2] or "y").startswith("m") else 12)
    if not 1 <= months <= 1200:
        raise UsageError(say("cli-age", typed=clean(age)[:20]))
    return months


def listed(checklist: Checklist, columns: int, months: int | None = None, sex: str | None = None) -> str:
    """The items as text, those that a person of this age and sex can have; of any, where neither is given."""
    items = {item_id: item for item_id, item in checklist.items.items() if _is_had(item, months, sex)}
    line = partial(put, columns)
    lines = [
        line(say("cli-items", items=len(items))),
        line(say("cli-items-bearing")),
    ]
    for domain in checklist.domains:
        here = {item_id: item for item_id, item in items.items() if checklist.domain_of[item_id] == domain.id}
        if here:
            lines.append(f"\n{domain.label.upper()} ({domain.act})\n")
        for item_id, item in here.items():
            lines += _item(checklist, item_id, item, columns)
    return "".join(lines)


def _is_had(item: Item, months: int | None, sex: str | None) -> bool:
    ages = range(6, 1200, 6) if months is None else (months,)
    return any(
        serves(item, Patient(name="Robin", age_months=age, sex=one, setting="here"))
        for age in ages
        for one in ("female", "male")
        if sex in (None, one)
    )


def _item(checklist: Checklist, item_id: str, item: Item, columns: int) -> Iterator[str]:
    line = partial(put, columns)
    yield "\n"
    yield line(item.label, f"{item_id}: ", "  ")
    if item.aliases:
        yield line(", ".join(item.aliases), f"  {say('cli-typed-as')} ", "    ")
    for outcome_id, outcome in item.outcomes.items():
        bearing = checklist.bearing(item_id, outcome_id)
        said = ", ".join(f"{h} ({b:+d})" for h, b in sorted(bearing.items(), key=lambda one: -abs(one[1])))
        mark = "*" if outcome_id == item.usual else "-"
        yield line(f"{item_id}:{outcome_id}: {said or say('cli-speaks-for-nothing')}", f"  {mark} ", "    ")
        yield line(" ".join(outcome.text.split()), "    ", "    ")
