"""A class over many cases: each case counted as a class of its own, and what the walks of one learner hold together."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import NamedTuple, Self

from workup.class_logs import Gathered, Survey
from workup.class_logs.members import Member, members
from workup.core.classroom.facts import Observer
from workup.core.classroom.habits import SURE_FROM, WALKS_FROM, Habit, habits_in
from workup.core.content.case import Case

_TABLES = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA cache_size = -8000;
CREATE TABLE habits (code TEXT, case_id TEXT, habit TEXT, happened INTEGER);
CREATE TABLE ends (code TEXT, case_id TEXT, chips INTEGER, is_right INTEGER);
"""

_SPREAD = """
SELECT habit, happened, walks, count(*) FROM (
    SELECT code, habit, sum(happened) AS happened, count(DISTINCT case_id) AS walks FROM habits
    WHERE code != '' GROUP BY code, habit HAVING walks >= ?
) GROUP BY habit, happened, walks
"""

_SURE = """
SELECT chips, is_right, count(*) FROM ends WHERE chips IS NOT NULL AND code IN
    (SELECT code FROM ends WHERE code != '' GROUP BY code HAVING count(DISTINCT case_id) >= ?)
GROUP BY chips, is_right
"""


class Counted(NamedTuple):
    """One case of a course, as its class was gathered."""

    case: Case
    gathered: Gathered


class Together:
    """What the walks of each learner hold, in a table on the disk: memory stays flat. Gone afterwards."""

    def __init__(self) -> None:
        self._db = sqlite3.connect("", isolation_level=None)
        self._db.executescript(_TABLES)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._db.close()

    def take(self, case: Case, found: Iterable[Member]) -> None:
        """Takes in the walks of one case, one for each learner."""
        observer = Observer(case)
        self._db.execute("BEGIN")
        for member in found:
            facts = observer.facts(member.walk)
            rows = [(member.code, case.id, habit, did) for habit, did in habits_in(case, facts).items()]
            self._db.executemany("INSERT INTO habits VALUES (?, ?, ?, ?)", rows)
            diagnosis = member.walk.diagnosis or ""
            chips = member.walk.chips.get(diagnosis, 0) if member.walk.chips else None
            is_right = diagnosis == case.answer or diagnosis in case.acceptable
            self._db.execute("INSERT INTO ends VALUES (?, ?, ?, ?)", (member.code, case.id, chips, is_right))
        self._db.execute("COMMIT")

    @property
    def learners(self) -> int:
        """How many codes walked any of the cases."""
        return int(self._db.execute("SELECT count(DISTINCT code) FROM ends WHERE code != ''").fetchone()[0])

    @property
    def walks(self) -> Counter[tuple[Habit, bool]]:
        """In how many walks each habit came up, and happened or not."""
        rows = self._db.execute("SELECT habit, happened, count(*) FROM habits GROUP BY habit, happened")
        return Counter({(habit, bool(happened)): count for habit, happened, count in rows})

    @property
    def spread(self) -> Counter[tuple[Habit, int, int]]:
        """Of the learners with enough walks: how many had each habit in so many of so many walks."""
        rows = self._db.execute(_SPREAD, (WALKS_FROM,))
        return Counter({(habit, happened, walks): count for habit, happened, walks, count in rows})

    @property
    def sure(self) -> Counter[tuple[int, bool]]:
        """Of those with far more walks: with how many chips on it a diagnosis was committed to, and right or not."""
        rows = self._db.execute(_SURE, (SURE_FROM,))
        return Counter({(chips, bool(is_right)): count for chips, is_right, count in rows})


def each_case(
    survey: Survey, cases: Iterable[Case], together: Together, *, any_version: bool = False, workers: int = 1
) -> Iterator[Counted]:
    """Every case with its class, one after the other; what its walks hold goes into the table of all."""
    for case in cases:
        survey.roster.reopen()
        gathered = survey.gathered(case, any_version=any_version, workers=workers)
        together.take(case, members(survey, case))
        yield Counted(case, gathered)
