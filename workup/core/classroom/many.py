"""One class over many cases: where each ended, what to open with, and what the walks of a learner show together."""

from collections import Counter
from collections.abc import Iterable, Mapping

from workup.core.classroom.habits import Habit, HabitView, Sureness, habits, sureness
from workup.core.classroom.points import SeminarPoint
from workup.core.classroom.report import report
from workup.core.classroom.tally import Tally
from workup.core.content.case import Case
from workup.core.debrief.reveal import Distance, distance_to
from workup.core.text.value import Value


class CaseView(Value):
    """One case of the course."""

    case: str
    learners: int
    committed: dict[Distance, int]
    """How far from the answer so many committed."""
    point: SeminarPoint | None
    """What weighs most in this class; None where nothing stands out."""


class CourseReport(Value):
    """All that is said of a class over its cases. For its teacher alone."""

    learners: int
    """Codes that walked any of them."""
    walks: int
    """First attempts, one for each learner and case."""
    cases: tuple[CaseView, ...]
    habits: tuple[HabitView, ...]
    sureness: tuple[Sureness, ...]
    """Empty unless some walked enough different cases for it."""


def case_view(case: Case, tally: Tally) -> CaseView:
    """What a course says of one of its cases."""
    made = report(case, tally)
    committed: Counter[Distance] = Counter()
    for diagnosis, count in (made.diagnoses or {}).items():
        committed[distance_to(case, diagnosis)] += count
    return CaseView(
        case=case.id, learners=made.learners, committed=dict(committed), point=next(iter(made.points), None)
    )


def course_report(
    learners: int,
    cases: Iterable[CaseView],
    walks: Mapping[tuple[Habit, bool], int],
    spread: Mapping[tuple[Habit, int, int], int],
    sure: Mapping[tuple[int, bool], int],
) -> CourseReport:
    """The report of a course, from what was counted of each case and of each learner."""
    views = tuple(one for one in cases if one.learners)
    return CourseReport(
        learners=learners,
        walks=sum(one.learners for one in views),
        cases=views,
        habits=habits(walks, spread),
        sureness=sureness(sure),
    )
