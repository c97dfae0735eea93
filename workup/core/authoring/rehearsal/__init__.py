"""A rehearsal: how the synthetic learners fare in a case, which rules of teaching hold, and what tells its diagnoses
apart. Pure: the same case, the same record."""

from functools import partial
from typing import Literal

from workup.core.authoring.lint.promises import promises_broken
from workup.core.authoring.lint.teaching import unmet_as_written, unmet_when_walked
from workup.core.authoring.rehearsal.pairs import Pair, pairs
from workup.core.authoring.rehearsal.rulings import ASKED_OF, ASKED_OF_CASE, Ruling, grounds, rulings
from workup.core.authoring.trial import left_open, sprung, tried
from workup.core.content.case import Case
from workup.core.content.casefile import CaseFile, Checkpoint, Trap
from workup.core.content.checklist import Checklist
from workup.core.content.resolution import resolve
from workup.core.debrief import Debrief
from workup.core.debrief.evidence import Verdict
from workup.core.text.saying import Saying
from workup.core.text.value import Value
from workup.core.walk.refusals import OutOfTurn


class Shift(Value):
    """One hypothesis over one interval, where the findings moved it far enough for a word."""

    hypothesis: str
    before: int
    after: int
    reference_tenths: int
    """Where the findings point, in tenths of a chip."""
    verdict: Verdict


class Stretch(Value):
    """From one list to the next."""

    start: Checkpoint
    end: Checkpoint
    shifts: tuple[Shift, ...]


class Broken(Value):
    """Something that had to come first and did not, or a harmful order."""

    rule: str
    level: Literal["stop", "caution"]
    session: int


class Rehearsed(Value):
    """What one learner's walk came to."""

    learner: str
    steps_done: int
    """In time or late."""
    steps_late: tuple[str, ...]
    steps_open: tuple[str, ...]
    """Ids of key steps."""
    steps_of: int
    useful: int
    neutral: int
    against: int
    sedations: int
    films: int
    scans: int
    key_minutes: int | None
    breaches: tuple[Broken, ...]
    dangers_open: tuple[str, ...]
    """Ids of must-not-miss hypotheses that nothing addressed."""
    diagnosis: str
    match: Literal["answer", "acceptable", "different"]
    support: int
    stretches: tuple[Stretch, ...]
    rulings: tuple[Ruling, ...]


class Sprung(Value):
    """What became of whoever stopped at one of the case's traps."""

    trap: str
    label: str
    diagnosis: str
    match: Literal["answer", "acceptable", "different"]
    open: tuple[str, ...]
    """Ids of the dangers that it left open."""
    declared: tuple[str, ...]
    """Those that the case says it must leave open."""
    astray: Saying | None
    """Why its steps cannot be walked; None where they can."""


class Rehearsal(Value):
    """All that a rehearsal of one case shows."""

    case: str
    name: str
    title: str
    version: str
    answer: str
    shows: dict[str, str]
    """Item id to the outcome that this case shows."""
    learners: tuple[Rehearsed, ...]
    traps: tuple[Sprung, ...]
    of_case: tuple[Ruling, ...]
    pairs: tuple[Pair, ...]


def rehearsal(file: CaseFile, checklist: Checklist, siblings: frozenset[str] = frozenset()) -> Rehearsal:
    """The rehearsal of a case file that fits (see `misfits`). Raises OutOfTurn where its plan cannot be walked."""
    case = resolve(file, checklist)
    trial, springs, apart = tried(case), sprung(case), pairs(case)
    broken: dict[str, list[Saying]] = {}
    for problem in (
        *unmet_as_written(file, case, siblings),
        *promises_broken(file, case, checklist, springs),
        *unmet_when_walked(case, trial),
    ):
        broken.setdefault(problem.code, []).append(problem.says)
    rests_on = grounds(case, trial, apart)
    return Rehearsal(
        case=case.id,
        name=case.patient.name,
        title=case.title,
        version=case.version,
        answer=case.answer,
        shows={item_id: item.outcome for item_id, item in case.items.items()},
        learners=tuple(
            _rehearsed(case, name, made, rulings(ASKED_OF[name], broken, rests_on))
            for name, made in trial.debriefs.items()
        ),
        traps=tuple(_sprung(trap_id, case.traps[trap_id], came_of_it) for trap_id, came_of_it in springs.items()),
        of_case=rulings(ASKED_OF_CASE, broken, rests_on),
        pairs=apart,
    )


def _sprung(trap_id: str, trap: Trap, came_of_it: Debrief | OutOfTurn) -> Sprung:
    said = partial(Sprung, trap=trap_id, label=trap.label, diagnosis=trap.commits, declared=trap.open)
    if isinstance(came_of_it, OutOfTurn):
        return said(match="different", open=(), astray=came_of_it.saying)
    return said(match=came_of_it.commitment.match, open=left_open(came_of_it), astray=None)


def _rehearsed(case: Case, name: str, made: Debrief, rulings: tuple[Ruling, ...]) -> Rehearsed:
    return Rehearsed(
        learner=name,
        steps_done=made.mattered.done,
        steps_late=tuple(step.step for step in made.mattered.steps if step.status == "done late"),
        steps_open=tuple(step.step for step in made.mattered.steps if step.status == "open"),
        steps_of=made.mattered.of,
        useful=made.worth.useful,
        neutral=made.worth.neutral,
        against=made.worth.against,
        sedations=made.worth.burden.sedations,
        films=made.worth.burden.films,
        scans=made.worth.burden.scans,
        key_minutes=made.worth.burden.key_minutes,
        breaches=tuple(Broken(rule=b.rule, level=b.level(case), session=b.session) for b in made.safety.breaches),
        dangers_open=tuple(one.hypothesis for one in made.commitment.still_open),
        diagnosis=made.commitment.diagnosis,
        match=made.commitment.match,
        support=made.commitment.support,
        stretches=tuple(
            Stretch(
                start=interval.start,
                end=interval.end,
                shifts=tuple(
                    Shift(
                        hypothesis=moved.hypothesis,
                        before=moved.before,
                        after=moved.after,
                        reference_tenths=moved.reference_tenths,
                        verdict=moved.verdict,
                    )
                    for moved in interval.moved
                    if moved.verdict != "quiet"
                ),
            )
            for interval in made.evidence.intervals
        ),
        rulings=rulings,
    )
