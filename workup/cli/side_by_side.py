"""Two classes side by side: what `workup teach class --against` does."""

from pathlib import Path
from typing import TYPE_CHECKING

from workup.errors import LogError
from workup.phrases import say

if TYPE_CHECKING:
    from workup.class_logs import Gathered
    from workup.cli.classroom import Wanted
    from workup.cli.members import Asked
    from workup.core.content.case import Case


def compared(wanted: "Wanted", asked: "Asked") -> None:
    """Prints or writes the class beside another that walked the same case. Raises LogError where either has no walk."""
    from workup.class_logs import surveyed
    from workup.cli.classroom import accounted, chosen, known, progress
    from workup.cli.output import deliver, kind_of, width
    from workup.core.classroom.report import report
    from workup.core.classroom.side_by_side import side_by_side as pairs_of
    from workup.document.class_report.side_by_side import OneOfTwo
    from workup.formats import PageFormat
    from workup.render.side_by_side import side_by_side

    kind = asked.format or PageFormat(kind_of(asked.output, tuple(PageFormat)))
    with progress() as told, surveyed(wanted.paths, told, known=known(wanted.desk, wanted.case)) as survey:
        case = chosen(wanted, survey)
        this = survey.gathered(case, any_version=wanted.any_version, workers=wanted.workers)
    other = _gathered(wanted, asked.against, case)
    for one in (this, other):
        if not one.tally.learners:
            raise LogError(say("beside-nobody", case=case.id))
    sides = [OneOfTwo(report(case, one.tally), one.account) for one in (this, other)]
    page = side_by_side(case, pairs_of(case, this.tally, other.tally), sides[0], sides[1], kind.value, width=width())
    deliver(page, asked.output, force=asked.force, what=say("beside-what", case=case.id))
    if asked.output is not None:
        for one in (this, other):
            accounted(one.account, shareable=False)


def _gathered(wanted: "Wanted", paths: tuple[Path, ...], case: "Case") -> "Gathered":
    from workup.class_logs import gather
    from workup.cli.classroom import progress

    with progress() as told:
        return gather(paths, case, any_version=wanted.any_version, by=wanted.workers, progress=told)
