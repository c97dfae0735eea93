"""What an item shows in a case: from the first, known already when the walk begins, or later on."""

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Annotated

from workup.core.content.faults import HypothesisId, ItemId
from workup.core.content.lines import Place
from workup.core.figures.sheets import AnyFigure
from workup.core.text.kinds import Id, Line, Prose
from workup.core.text.marks import Bounds
from workup.core.text.value import Value


class KnownAlready(Value):
    """Where a result comes from that is known when the walk begins."""

    source: Line = field(metadata={"alias": "from"})
    """Who had it done, or what tells it: `scan at the county hospital`."""
    day: Annotated[int, Bounds(ge=-40_000, le=1)]
    """When it was done, on the days of the case: day 1 is the day on which the walk begins, day 0 the day before."""


class Later(Value):
    """What an item shows from some moment on. All that is said of the moment must hold; of several the last that holds
    is shown, so that what has changed once does not change back."""

    from_day: Annotated[int | None, Bounds(ge=1, le=40_000)] = None
    """From the beginning of this day of the case."""
    from_hours: Annotated[int | None, Bounds(ge=1, le=100_000)] = None
    """So many hours after the walk began."""
    after: ItemId | None = None
    """Once this item was done: a treatment whose effect can be seen."""
    again: bool = False
    """Only for whoever has had it before."""
    outcome: Id
    """One of the item's outcomes in the checklist."""
    text: Prose | None = None
    """Its wording here; without one, the checklist's."""
    note: Prose | None = None
    """What it means here, for the debrief; without one, the checklist's."""
    figure: AnyFigure | None = None
    """What is seen here, in numbers; without it, what the checklist draws of the outcome."""
    tells: tuple[HypothesisId, ...] = ()
    """The hypotheses for which the note says that it speaks; the check holds its bearing against them."""
    late: bool = False
    """Whether what could have been seen is gone by then: it speaks for nothing, and whoever sees it alone was late."""

    def __post_init__(self) -> None:
        if self.from_day is None and self.from_hours is None and self.after is None and not self.again:
            raise ValueError("say when it is shown: from_day, from_hours, after or again")
        if self.late and self.tells:
            raise ValueError("what is late speaks for nothing, so it tells nothing")


class Finding(Value):
    """What an item shows in this case, where that is not the usual."""

    outcome: Id
    """One of the item's outcomes in the checklist."""
    text: Prose | None = None
    """Its wording here; without one, the checklist's."""
    note: Prose | None = None
    """What it means here, for the debrief; without one, the checklist's."""
    figure: AnyFigure | None = None
    """What is seen here, in numbers; without it, what the checklist draws of the outcome."""
    tells: tuple[HypothesisId, ...] = ()
    """The hypotheses for which the note says that it speaks; the check holds its bearing against them."""
    known: KnownAlready | None = None
    """Where it comes from, if it is known when the walk begins."""
    later: tuple[Later, ...] = ()
    """What it shows later on, in their order."""


def shown_in(findings: Mapping[str, Finding]) -> Iterator[tuple[str, Place, Finding | Later]]:
    """Each finding in each of its forms: its item, where it stands in the file, and what it shows."""
    for item_id, finding in findings.items():
        yield item_id, ("findings", item_id), finding
        for number, form in enumerate(finding.later):
            yield item_id, ("findings", item_id, "later", number), form
