"""The key steps as items of a test: how many do each, and whether those who do the others do it too."""

from workup.core.classroom.figures import Share, percent
from workup.core.classroom.views import ClassReport
from workup.core.content.case import Case
from workup.document.blocks import Cell, Section, Table, Text
from workup.document.words import sentence_case
from workup.phrases import say

HARDLY = 10
"""Hundredths of a correlation: closer to nothing than this is called hardly linked."""


def items(case: Case, made: ClassReport) -> Section | None:
    """Difficulty and discrimination of each step; None where the class is too small."""
    if all(step.discrimination is None for step in made.steps):
        return None
    rows = tuple(
        (
            Cell(sentence_case(case.key_steps[step.id].label)),
            Cell(_done(step.omitted)),
            Cell(_correlation(step.discrimination)),
        )
        for step in made.steps
    )
    columns = (say("class-step"), say("class-done-by"), say("class-with-others"))
    table = Table(caption=say("class-items-table"), columns=columns, rows=rows)
    return Section("items", say("class-items-title"), (Text(say("class-items-lead"), look="lead-in"), table))


def _done(omitted: Share) -> str:
    did = omitted.n - omitted.k
    return say("class-share-percent", k=str(did), n=str(omitted.n), percent=percent(did, omitted.n))


def _correlation(hundredths: int | None) -> str:
    if hundredths is None:
        return say("class-correlation-none")
    sign = "+" if hundredths > 0 else "−" if hundredths < 0 else ""
    number = f"{sign}{abs(hundredths) // 100}.{abs(hundredths) % 100:02d}"
    if abs(hundredths) < HARDLY:
        return say("class-correlation-hardly", number=number)
    return (
        say("class-correlation-more", number=number) if hundredths > 0 else say("class-correlation-less", number=number)
    )
