"""A rehearsal: how the synthetic learners fare in a case, which rules of teaching hold, and what tells its diagnoses
apart. Pure: the same case, the same record."""

from collections.abc import Iterable
from functools import partial
from itertools import combinations
from typing import Literal

from workup.core.authoring.lint.codes import CODES
from workup.core.authoring.lint.teaching import APART, lessons_amiss
from workup.core.authoring.traps import left_open, trapped
from workup.core.content.case import Case, resolve
from workup.core.content.casefile import CaseFile, Checkpoint
from workup.core.content.checklist import Checklist, exposures_in_words
from workup.core.debrief import Debrief, debrief
from workup.core.debrief.evidence import Verdict, net
from workup.core.text.kinds import Frozen
from workup.core.walk.following import follow
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.steps import OutOfTurn, Walk

ASKED_OF = {
    "reference": ("T06", "T07", "T12", "T13", "T14"),
    "everything": ("T08", "T11"),
    "at-once": ("T09",),
    "hedger": ("T10",),
    "first-impression": (),
}
"""The rules of teaching that each learner's walk keeps or breaks."""

ASKED_OF_CASE = ("T01", "T02", "T03", "T04", "T05", "T15", "T16", "T17", "T18", "T19", "T20", "T21", "T22")
"""Those that need no walk."""


class Ruling(Frozen):
    """One rule of teaching, kept or broken, with the reason."""

    code: str
    title: str
    """What is amiss where it is broken."""
    kept: bool
    why: tuple[str, ...]


class Shift(Frozen):
    """One hypothesis over one interval, where the findings moved it far enough for a word."""

    hypothesis: str
    before: int
    after: int
    reference_tenths: int
    """Where the findings point, in tenths of a chip."""
    verdict: Verdict


class Stretch(Frozen):
    """From one list to the next."""

    start: Checkpoint
    end: Checkpoint
    shifts: tuple[Shift, ...]


class Broken(Frozen):
    """Something that had to come first and did not, or a harmful order."""

    rule: str
    level: Literal["stop", "caution"]
    session: int


class Rehearsed(Frozen):
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


class Sprung(Frozen):
    """What became of whoever stopped at one of the case's traps."""

    trap: str
    label: str
    diagnosis: str
    match: Literal["answer", "acceptable", "different"]
    open: tuple[str, ...]
    """Ids of the dangers that it left open."""
    declared: tuple[str, ...]
    """Those that the case says it must leave open."""
    astray: str
    """Why its steps cannot be walked; empty where they can."""


class Separating(Frozen):
    """An outcome that sets two hypotheses apart."""

    item: str
    outcome: str
    points: int
    """By how much its bearings on the two differ."""
    favours: str
    """Id of the one it speaks for."""
    planned: bool
    """Whether the reference plan reveals its item."""


class Pair(Frozen):
    """Two hypotheses in play, and what could tell them apart."""

    one: str
    other: str
    here: tuple[Separating, ...]
    """Findings that this case shows: those of the reference plan, then the others, strongest first."""
    elsewhere: tuple[Separating, ...]
    """Outcomes that it does not show, in the same order."""

    @property
    def apart(self) -> Literal["here", "elsewhere", "nowhere"]:
        """Whether the case's own findings separate them, only other outcomes would, or nothing does."""
        return "here" if self.here else "elsewhere" if self.elsewhere else "nowhere"


class Rehearsal(Frozen):
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
    """The rehearsal of a case file that fits (see `fit.misfits`). Raises OutOfTurn where its plan cannot be walked."""
    case = resolve(file, checklist)
    walks = {name: follow(case, walk_as(learner, case)) for name, learner in LEARNERS.items()}
    made = {name: debrief(case, walk) for name, walk in walks.items()}
    broken: dict[str, list[str]] = {}
    for problem in lessons_amiss(file, checklist, siblings):
        broken.setdefault(problem.code, []).append(problem.message)
    kept = _kept(case, walks, made)
    return Rehearsal(
        case=case.id,
        name=case.patient.name,
        title=case.title,
        version=case.version,
        answer=case.answer,
        shows={item_id: item.outcome for item_id, item in case.items.items()},
        learners=tuple(_rehearsed(name, made[name], _rulings(ASKED_OF[name], broken, kept)) for name in LEARNERS),
        traps=tuple(_sprung(case, trap_id) for trap_id in case.traps),
        of_case=_rulings(ASKED_OF_CASE, broken, kept),
        pairs=pairs(case),
    )


def _sprung(case: Case, trap_id: str) -> Sprung:
    trap = case.traps[trap_id]
    said = partial(Sprung, trap=trap_id, label=trap.label, diagnosis=trap.commits, declared=trap.open)
    try:
        made = trapped(case, trap)
    except OutOfTurn as error:
        return said(match="different", open=(), astray=str(error))
    return said(match=made.commitment.match, open=left_open(made), astray="")


def pairs(case: Case) -> tuple[Pair, ...]:
    """Every pair of hypotheses in play, with each outcome whose bearings on the two lie well apart."""
    return tuple(_pair(case, one, other) for one, other in combinations(case.hypotheses, 2))


def _pair(case: Case, one: str, other: str) -> Pair:
    planned = {item_id for step in case.reference.steps for item_id in step.look + step.order}
    found: dict[bool, list[Separating]] = {True: [], False: []}
    for item_id, item in case.items.items():
        for outcome, bearing in item.possible.items():
            lead = bearing.get(one, 0) - bearing.get(other, 0)
            if abs(lead) >= APART:
                separating = Separating(
                    item=item_id,
                    outcome=outcome,
                    points=abs(lead),
                    favours=one if lead > 0 else other,
                    planned=item_id in planned,
                )
                found[outcome == item.outcome].append(separating)
    ranked = {here: tuple(sorted(some, key=lambda s: (not s.planned, -s.points))) for here, some in found.items()}
    return Pair(one=one, other=other, here=ranked[True], elsewhere=ranked[False])


def _rehearsed(name: str, made: Debrief, rulings: tuple[Ruling, ...]) -> Rehearsed:
    return Rehearsed(
        learner=name,
        steps_done=made.mattered.done,
        steps_late=tuple(step.id for step in made.mattered.steps if step.status == "done late"),
        steps_open=tuple(step.id for step in made.mattered.steps if step.status == "open"),
        steps_of=made.mattered.of,
        useful=made.worth.useful,
        neutral=made.worth.neutral,
        against=made.worth.against,
        sedations=made.worth.burden.sedations,
        films=made.worth.burden.films,
        scans=made.worth.burden.scans,
        key_minutes=made.worth.burden.key_minutes,
        breaches=tuple(Broken(rule=b.rule, level=b.level, session=b.session) for b in made.safety.breaches),
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


def _rulings(codes: Iterable[str], broken: dict[str, list[str]], kept: dict[str, str]) -> tuple[Ruling, ...]:
    return tuple(
        Ruling(
            code=code,
            title=CODES[code].title,
            kept=code not in broken,
            why=tuple(broken.get(code, (kept[code],))),
        )
        for code in codes
    )


def _kept(case: Case, walks: dict[str, Walk], made: dict[str, Debrief]) -> dict[str, str]:
    # What a rule rests on where it is kept; where it is broken, lint has said it already.
    reference, everything, at_once = made["reference"], made["everything"], made["at-once"]
    stayed = sum(m.verdict == "stayed" for i in made["hedger"].evidence.intervals for m in i.moved)
    picks = sum(pick.direction == "for" for pick in reference.evidence.picks)
    words = len(case.opening.split())
    return {
        "T01": f"{_of(len(case.key_steps), 'key step')}, at most 8",
        "T02": "at least one test is called not indicated",
        "T03": "at least one test is called neutral",
        "T04": f"each of {_of(len(pairs(case)), 'pair')} can be told apart by something",
        "T05": f"each of {_of(len(case.must_not_miss), 'danger')} can be addressed in this person",
        "T06": f"{_of(reference.mattered.of, 'key step')} in time; nothing idle, out of order or left open",
        "T07": f"the support is {reference.commitment.support}, at least 2, and every list moves with the findings",
        "T08": f"{everything.worth.against} orders are repeated or not indicated, at least 3; "
        f"radiation is {_exposures(everything)} against {_exposures(reference)}",
        "T09": f"{_of(len(at_once.commitment.still_open), 'danger')} stay open, all but what is committed to; "
        f"the support is {at_once.commitment.support}, at most 0",
        "T10": f"chips are said to have stayed {_of(stayed, 'time')}",
        "T11": "asking everything moves no diagnosis by a chip more than the plan's questions do",
        "T12": _behind(case, walks["reference"]),
        "T13": f"{_of(picks, 'pick')} for the leader, each a finding that speaks for it",
        "T14": f"{_of(len(reference.contrast.table), 'row')} tell the answer from its look-alike",
        "T15": "at least two look-alikes hold a chip after the opening",
        "T16": f"{_of(len(case.contrasts_with), 'sibling')} named",
        "T17": f"the opening has {words} words",
        "T18": "the sentence does not name the diagnosis",
        "T19": f"{_of(len(case.traps), 'trap')} walked, and each leaves open what it says",
        "T20": f"{_of(len(case.contrast.findings), 'finding')} named for the pivot, and no bearing contradicts it",
        "T21": "every essential test is asked for by a key step, a safety rule or a danger",
        "T22": "no danger is closed by a look whatever it shows",
    }


def _behind(case: Case, walk: Walk) -> str:
    nets = net(case, [seen.item for seen in walk.seen])
    family = case.hypotheses[case.answer].family
    others = {
        hypothesis: nets[case.answer] - nets[hypothesis]
        for hypothesis, entry in case.hypotheses.items()
        if hypothesis != case.answer and not (family and entry.family == family)
    }
    if not others:
        return "every other diagnosis in play is of the answer's family"
    nearest = min(others, key=lambda hypothesis: others[hypothesis])
    return f"the nearest other, {nearest}, ends {_of(others[nearest], 'point')} behind, more than {APART}"


def _exposures(made: Debrief) -> str:
    own = made.worth.burden
    return " and ".join(exposures_in_words(own.films, own.scans)) or "none"


def _of(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
