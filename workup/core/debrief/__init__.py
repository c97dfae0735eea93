"""The debrief: five questions about one walk, never a score. Pure: the same case and log, the same bytes."""

from workup.core.content.case import Case
from workup.core.content.casefile import CHIPS, Beginning, Provenance
from workup.core.debrief.commitment import Commitment, commitment
from workup.core.debrief.contrast import Contrast, contrast
from workup.core.debrief.evidence import POWERS, REACH, SPEAKS_FROM, Evidence, evidence
from workup.core.debrief.highlights import (
    SHOWN,
    Answers,
    LeftOpen,
    OneThing,
    TryNext,
    left_open,
    one_thing,
    try_next,
    went_well,
)
from workup.core.debrief.mattered import Mattered, mattered
from workup.core.debrief.praise import Praise
from workup.core.debrief.reveal import Reveal, reveal
from workup.core.debrief.room import Room, room
from workup.core.debrief.safety import Safety, safety
from workup.core.debrief.worth import Worth, worth
from workup.core.text.kinds import Frozen
from workup.core.walk.steps import Walk
from workup.errors import LogError


class Subject(Frozen):
    """Which case was walked, and who judged it."""

    case: str
    name: str
    title: str
    version: str
    rules: str
    """Of the case that this debrief was made with."""
    begins: Beginning
    """When the walk begins; every minute in the record counts from there."""
    provenance: Provenance


class Told(Frozen):
    """The case in the learner's words, beside the author's."""

    ideas: tuple[str, ...]
    """What was typed before the list was shown, word for word."""
    sentence: str
    authors_sentence: str
    went_well: str
    would_change: str
    notes: tuple[str, ...]


class Shown(Frozen):
    """A finding as it was revealed."""

    number: int
    minute: int
    domain: str
    label: str
    text: str
    note: str | None
    basis: tuple[str, ...]


class Lesson(Frozen):
    """A teaching point of the case."""

    text: str
    basis: tuple[str, ...]


class Cited(Frozen):
    """A source named anywhere in the debrief."""

    id: str
    citation: str
    locator: str
    read_as: str


class Constants(Frozen):
    """Every constant of the engine, shown with the working."""

    chips: int = CHIPS
    half_chip: str = "0.5 chip is added to every diagnosis, so that none starts at nothing"
    power: str = "each point of bearing counts as half a power of ten"
    reach: int = REACH
    speaks_from_chips: int = SPEAKS_FROM
    shown: int = SHOWN
    powers: tuple[int, ...] = POWERS


class Debrief(Frozen):
    """All that any page of a debrief says. Nothing is summed across the five questions."""

    reveal: Reveal
    """First, in every form."""
    subject: Subject
    told: Told
    well: tuple[Praise, ...]
    open: tuple[LeftOpen, ...]
    more_open: int
    """How many points there are beyond those shown."""
    mattered: Mattered
    worth: Worth
    safety: Safety
    evidence: Evidence
    commitment: Commitment
    contrast: Contrast
    findings: tuple[Shown, ...]
    lessons: tuple[Lesson, ...]
    one_thing: OneThing
    try_next: TryNext | None
    room: Room | None
    """Its votes; None for a walk of one."""
    constants: Constants
    labels: dict[str, str]
    """Hypothesis id to label, in the order shown."""
    sources: tuple[Cited, ...]


def debrief(case: Case, walk: Walk) -> Debrief:
    """The five answers about a finished walk. Raises LogError where no diagnosis was committed to."""
    if walk.diagnosis is None:
        raise LogError(
            f"This walk of '{case.id}' has no diagnosis yet, so there is nothing to debrief. "
            f"Go on with 'workup {'teach rounds' if walk.votes else 'walk'} {case.id} --resume'."
        )
    five = Answers(
        mattered(case, walk), worth(case, walk), safety(case, walk), evidence(case, walk), commitment(case, walk)
    )
    points, more = left_open(case, five)
    made = Debrief(
        reveal=reveal(case, walk),
        subject=subject_of(case),
        told=Told(
            ideas=walk.ideas,
            sentence=walk.reflections.get("sentence", ""),
            authors_sentence=case.teaching.sentence,
            went_well=walk.reflections.get("went well", ""),
            would_change=walk.reflections.get("would change", ""),
            notes=walk.notes,
        ),
        well=went_well(case, five),
        open=points,
        more_open=more,
        mattered=five.mattered,
        worth=five.worth,
        safety=five.safety,
        evidence=five.evidence,
        commitment=five.commitment,
        contrast=contrast(case, walk),
        findings=tuple(
            Shown(
                number=seen.number,
                minute=seen.minute,
                domain=case.items[seen.item].domain,
                label=case.items[seen.item].label,
                text=case.items[seen.item].text,
                note=case.items[seen.item].note,
                basis=case.items[seen.item].basis,
            )
            for seen in walk.seen
        ),
        lessons=tuple(Lesson(text=point.text, basis=point.basis) for point in case.teaching.points),
        one_thing=one_thing(case, points),
        try_next=try_next(case, five.evidence),
        room=room(case, walk),
        constants=Constants(),
        labels={option: case.label(option) for option in case.options},
        sources=(),
    )
    return made.model_copy(update={"sources": cited(case, made)})


def subject_of(case: Case) -> Subject:
    """Which case it is, and who judged it."""
    return Subject(
        case=case.id,
        name=case.patient.name,
        title=case.title,
        version=case.version,
        rules=case.rules,
        begins=case.begins,
        provenance=case.provenance,
    )


def cited(case: Case, made: Frozen) -> tuple[Cited, ...]:
    """The source of every basis anywhere in a record, in the checklist's order of sources."""
    named: set[str] = set()
    waiting: list[object] = [made.model_dump()]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            for key, inner in value.items():
                if key in ("basis", "finding_basis"):
                    named.update(inner)
                else:
                    waiting.append(inner)
        elif isinstance(value, list | tuple):
            waiting.extend(value)
    return tuple(
        Cited(id=source_id, citation=source.citation, locator=source.locator, read_as=source.read_as)
        for source_id, source in case.sources.items()
        if source_id in named
    )
