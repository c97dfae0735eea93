"""Each walk of a class that counts, with the code it was handed in under: read once more, for those who ask for it."""

import os
from collections.abc import Iterator
from typing import NamedTuple

from workup.class_logs import Survey
from workup.class_logs.counting import Setback, followed, log_at
from workup.class_logs.place import Place
from workup.core.content.case import Case
from workup.core.walk.steps import Walk
from workup.errors import LogError
from workup.phrases import say

_COUNTED = """
SELECT learner, log, spooled, path, start, logs.size FROM logs JOIN files USING (file) WHERE logs.kind = 'counted'
ORDER BY learner IS NULL, learner, begun, file, start
"""


class Member(NamedTuple):
    """One learner's first attempt, finished."""

    code: str
    """Empty where the log names none."""
    walk: Walk


def members(survey: Survey, case: Case, only: str | None = None) -> Iterator[Member]:
    """Those who were counted, or only the one of this code: by their codes, one at a time, so that memory stays flat.

    Raises LogError where a log is no longer as it was when it was counted.
    """
    for code, log, spooled, path, start, size in survey.roster.rows(_COUNTED):
        if only is not None and code != only:
            continue
        place = Place(log, str(survey.spool) if spooled else os.fsdecode(path), start, size)
        try:
            walk = followed(case, log_at(place)[0])
        except Setback as setback:
            raise LogError(say("desk-changed-since", why=setback.why)) from None
        yield Member(code or "", walk)
