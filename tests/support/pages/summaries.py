"""The pages of a debrief, as the commands make them."""

from pathlib import Path

from workup import render
from workup.core.content.case import Case
from workup.core.debrief import Debrief
from workup.document import Document
from workup.document import summary as outlines


def outline(case: Case, made: Debrief, *, working: bool = False) -> Document:
    """The outline of the summary, with the case that this walk alone leads to."""
    return outlines.summary(case, made, next_case=outlines.sibling(case, made), working=working)


def summary_of(
    case: Case,
    made: Debrief,
    format: str,
    *,
    working: bool = False,
    width: int = 80,
    template: Path | None = None,
) -> str:
    """The summary as a page, or as data."""
    return render.summary(outline(case, made, working=working), made, format, width=width, template=template)


def first_screen_of(case: Case, made: Debrief) -> str:
    """What a terminal shows right after the walk."""
    return render.page(outlines.first_screen(case, made, next_case=outlines.sibling(case, made)), "text")
