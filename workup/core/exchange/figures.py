"""What of a case can be seen as a picture: all of it, each once, so that a finding is a number among them."""

from workup.core.content.case import Case
from workup.core.content.case_item import CaseItem, LaterForm
from workup.core.figures.sheets import AnyFigure


def figures_of(case: Case) -> tuple[AnyFigure, ...]:
    """Each picture of the case once, in the order of its items."""
    return case.once(_figures)


def figure_number(case: Case, form: CaseItem | LaterForm) -> int:
    """The number of a form's picture among them, from 1; 0 where it is told in words alone."""
    return 0 if form.figure is None else 1 + figures_of(case).index(form.figure)


def _figures(case: Case) -> tuple[AnyFigure, ...]:
    seen = (form.figure for item in case.items.values() for form in item.forms)
    return tuple(dict.fromkeys(figure for figure in seen if figure is not None))
