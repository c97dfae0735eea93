"""A small made-up world for tests: a checklist, its hypotheses and sources, and one case, as plain data.

Every function gives back fresh data, so that a test may change what it needs:

    data = case_data()
    data["title"] = "another title"
    case = a_case(data)
    made = a_debrief(case, learner="first-impression")
"""

from support.world.case import case_data
from support.world.checklist import Data, checklist_files_data, hypotheses_data, pack_data, sources_data
from workup.core.content.case import Case
from workup.core.content.casefile import CaseFile
from workup.core.content.checklist import Checklist, ChecklistFile, SourcesFile
from workup.core.content.head import PackHead
from workup.core.content.hypotheses import HypothesesFile
from workup.core.content.misfits import misfits
from workup.core.content.resolution import resolve
from workup.core.debrief import Debrief, debrief
from workup.core.text.judging import judged
from workup.core.text.value import changed
from workup.core.walk.following import follow
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.log import Entry, Header, Log, Reflection
from workup.core.walk.steps import Walk

__all__ = [
    "Data",
    "a_case",
    "a_checklist",
    "a_debrief",
    "a_log",
    "a_pack",
    "a_walk",
    "case_data",
    "checklist_files_data",
    "hypotheses_data",
    "sources_data",
]


def a_checklist(files: list[Data] | None = None) -> Checklist:
    """The small checklist, or one of these files."""
    parts = [judged(ChecklistFile, data) for data in files or checklist_files_data()]
    return Checklist.assembled(
        parts, judged(HypothesesFile, hypotheses_data()), judged(SourcesFile, sources_data()), a_pack()
    )


def a_pack() -> PackHead:
    """Whose the small checklist is."""
    return judged(PackHead, pack_data())


def a_case(data: Data | None = None, checklist: Checklist | None = None) -> Case:
    """The small case resolved; fails loudly where changed data does not fit."""
    checklist = checklist or a_checklist()
    file = judged(CaseFile, data or case_data(), checklist.known)
    assert not (found := list(misfits(file, checklist))), found
    return resolve(file, checklist)


def a_walk(case: Case | None = None, learner: str = "first-impression", **reflections: str) -> Walk:
    """A finished walk by a synthetic learner, who reflects in these words (underscores for spaces)."""
    case = case or a_case()
    said = {about.replace("_", " "): text for about, text in reflections.items()}
    entries = (
        changed(entry, text=said[entry.about]) if isinstance(entry, Reflection) and entry.about in said else entry
        for entry in walk_as(LEARNERS[learner], case)
    )
    return follow(case, entries)


def a_debrief(case: Case | None = None, learner: str = "first-impression", **reflections: str) -> Debrief:
    """The debrief of that walk."""
    case = case or a_case()
    return debrief(case, a_walk(case, learner, **reflections))


def a_log(case: Case | None = None, entries: tuple[Entry, ...] = ()) -> Log:
    """These entries as a log of the case, by default the reference plan's."""
    case = case or a_case()
    return Log(
        header=Header(
            case=case.id,
            case_version=case.version,
            case_rules=case.rules,
            case_words=case.words,
            tool="0.1.0",
            attempt=1,
        ),
        entries=entries or walk_as(LEARNERS["reference"], case),
    )
