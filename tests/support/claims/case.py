"""What an author wrote of the case, held against the walk: no result is told of a test that was never ordered."""

import re
from collections.abc import Iterator
from functools import cache

from support.claims.record import Told, rule
from support.logs.walkers import case_named

_TOLD = re.compile(r"\b(was|were|had|showed|reported|found|came|stayed|gave|lay|stood|saw)\b")
_HELD_OFF = re.compile(
    r"\b(would|could|might|may|can|cannot|if|unless|until|whoever|nobody|you|your|needed|stud(y|ies)|series|reviews?"
    r"|children|patients|adults|\d+)\b|^Had\b|%",
    re.IGNORECASE,
)
"""What has only been thought of, what the learner did, and what others reported is no result of this walk."""


@cache
def _names(case_id: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each test of a case with all that it is called."""
    return tuple(
        (item.id, re.compile("|".join(rf"\b{re.escape(n)}\b" for n in (item.label, *item.aliases) if len(n) > 2), re.I))
        for item in case_named(case_id).items.values()
        if item.act == "order"
    )


def _written(t: Told) -> Iterator[tuple[str, str]]:
    """What is printed of the author's words without the line that says that they are the case as written."""
    yield "the author's sentence", t.made.told.authors_sentence
    yield from ((f"step {one.id}", text) for one in t.made.mattered.steps for text in (one.why, one.expert, one.missed))
    for one in t.made.commitment.still_open:
        yield from ((f"danger {one.hypothesis}", text) for text in (one.happened, one.why, one.expert))
    for breach in t.made.safety.breaches:
        yield from ((f"rule {breach.rule}", text) for text in (breach.happened, breach.why, breach.expert))
    yield from ((f"role of {order.item}", order.why) for order in t.made.worth.orders)
    yield from ((f"note of {one.label}", one.note or "") for one in t.made.findings)
    yield from ((one.title, text) for one in t.made.open for text in (one.happened, one.matters, one.expert))


@rule("no result is told of a test that was never ordered")
def _unordered(t: Told) -> Iterator[str]:
    for where, text in _written(t):
        for said in re.split(r"(?<=[.!?]) ", " ".join(text.split())):
            if _TOLD.search(said) and not _HELD_OFF.search(said):
                named = [item_id for item_id, names in _names(t.case.id) if names.search(said)]
                if named and not set(named) & set(t.seen):
                    yield f"{where}: '{said}' to somebody who ordered no {named[0]}"
