"""A class gathered from folders and files of logs: as a stream, with flat memory, and nothing silently dropped.

Two passes. The first holds each log against its checks and puts its first line into a roster, and, where it is known
which case will be asked for, the facts of each of its walks; the second follows those that count and have not been
followed. A digest of what was done is made only of logs that may be one walk with another, or for a shared report.
"""

import gc
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from workup.class_logs.account import KINDS, Gathered, most_frequent
from workup.class_logs.ahead import Ahead, Expecting, Keeping
from workup.class_logs.reading import Reading
from workup.class_logs.roster import Roster
from workup.class_logs.sources import Source
from workup.class_logs.survey import Progress, Survey
from workup.core.content.case import Case
from workup.intake.known import Known

if TYPE_CHECKING:
    from workup.class_logs.cluster import Cluster

__all__ = [
    "KINDS",
    "Gathered",
    "Survey",
    "cases_in",
    "gather",
    "most_frequent",
    "surveyed",
]


By = int | str
"""So many processes here, or the address of the scheduler of a cluster."""


def gather(
    paths: Sequence[Source],
    case: Case,
    *,
    any_version: bool = False,
    by: By = 1,
    progress: Progress | None = None,
    keeping: Keeping | None = None,
) -> Gathered:
    """The class in these paths, and what became of every log. Raises LogError for a path that is not there."""
    known = Known(lambda: (case,), case.id)
    with surveyed(paths, progress, lambda _: case, known, by, keeping) as survey:
        return survey.gathered(case, any_version=any_version, workers=by if isinstance(by, int) else 1)


def cases_in(paths: Sequence[Source]) -> Counter[str]:
    """Case id to how many readable logs of learners in these paths name it."""
    with surveyed(paths) as survey:
        return survey.cases


@contextmanager
def surveyed(
    paths: Sequence[Source],
    progress: Progress | None = None,
    expecting: Expecting | None = None,
    known: Known | None = None,
    by: By = 1,
    keeping: Keeping | None = None,
) -> Iterator[Survey]:
    """The first pass: what there is, before it is decided which case is looked at. Raises LogError.

    Whoever expects a case has its logs followed at once, but for those that are kept; whoever knows cases, what
    courses kept.
    """
    ahead = Ahead(expecting, keeping) if expecting else None
    with TemporaryDirectory(prefix="workup-") as place, Roster() as roster, _reading(ahead, by) as reading:
        survey = Survey(roster, Path(place) / "handed-in.jsonl", progress or _untold, ahead, reading)
        try:
            survey.look(paths, known or Known(tuple))
            yield survey
        finally:
            gc.unfreeze()


def _reading(ahead: Ahead | None, by: By) -> "Reading | Cluster":
    if isinstance(by, int) or ahead is None:
        return Reading(ahead, by if isinstance(by, int) else 1)
    # What a cluster takes need not be installed.
    from workup.class_logs.cluster import Cluster

    return Cluster(ahead, by)


def _untold(_done: int, _of: int) -> None:
    pass
