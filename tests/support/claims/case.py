"""What an author wrote of the case, held against the walk: no result is told of a test that was never ordered."""

import re
from collections.abc import Iterator
from functools import cache

from support.claims.record import Told, rule
from support.logs.walkers import case_named
from workup.document.summary.breaches import said_of
from workup.document.summary.dangers import happened

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


def written(t: Told) -> Iterator[tuple[str, str]]:
    """What is printed of the author's words without the line that says that they are the case as written."""
    yield "the author's sentence", t.case.teaching.sentence
    for step_id, step in t.case.key_steps.items():
        yield from ((f"step {step_id}", text) for text in (step.why, step.expert, step.missed))
    for one in t.made.commitment.still_open:
        danger = t.case.must_not_miss[one.hypothesis]
        yield from (
            (f"danger {one.hypothesis}", text)
            for text in (happened(t.case, one, t.made.commitment), danger.why, danger.expert)
        )
    for breach in t.made.safety.breaches:
        said = said_of(t.case, t.made, breach)
        yield from ((f"rule {breach.rule}", text) for text in (said.happened, said.why, said.expert))
    for order in t.made.worth.orders:
        item = t.case.items[order.item]
        yield f"role of {order.item}", item.role_why if order.change is None else item.role_changes[order.change].why
    yield from ((f"note of {one.item}", t.case.items[one.item].note or "") for one in t.made.findings)
    yield from ((one.title, text) for one in t.points for text in (one.happened, one.matters, one.expert))


@rule("no result is told of a test that was never ordered")
def _unordered(t: Told) -> Iterator[str]:
    ordered = {*t.seen, *(i for session in t.sessions for i in session.items)}
    for where, text in written(t):
        for said, named in _results(t.case.id, text):
            if not set(named) & ordered:
                yield f"{where}: '{said}' to somebody who ordered no {named[0]}"


@cache
def _results(case_id: str, text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The sentences of a text that tell a result, each with the tests that it names; walks have most in common."""
    told = [
        (said, tuple(item_id for item_id, names in _names(case_id) if names.search(said)))
        for said in re.split(r"(?<=[.!?]) ", " ".join(text.split()))
        if _TOLD.search(said) and not _HELD_OFF.search(said)
    ]
    return tuple((said, named) for said, named in told if named)
