"""The debrief: five questions about one walk, never a score. Pure: the same case and log, the same bytes.

What it gives are readings: ids, verdicts, numbers and the learner's own words. Whoever draws a page looks up the
rest in the case.
"""

from workup.core.content.case import Case
from workup.core.debrief.commitment import Commitment, commitment
from workup.core.debrief.contrast import Contrast, contrast
from workup.core.debrief.criteria import CriteriaMet, criteria_met
from workup.core.debrief.evidence import Evidence, evidence
from workup.core.debrief.looking import Looking, looking
from workup.core.debrief.mattered import Mattered, mattered
from workup.core.debrief.points import SHOWN, Answers, Habit, Point, TryNext, habit, left_open, try_next
from workup.core.debrief.praise import Praise, praises
from workup.core.debrief.reveal import Reveal, reveal
from workup.core.debrief.room import Room, room
from workup.core.debrief.safety import Safety, safety
from workup.core.debrief.worth import Worth, worth
from workup.core.text.value import Value
from workup.core.walk.events import Seen
from workup.core.walk.steps import Walk
from workup.errors import LogError


class Subject(Value):
    """Which case was walked."""

    case: str
    version: str
    rules: str
    """Of the case that this debrief was made with."""


class Told(Value):
    """The case in the learner's words."""

    ideas: tuple[str, ...]
    """What was typed before the list was shown, word for word."""
    sentence: str
    went_well: str
    would_change: str
    notes: tuple[str, ...]


class Found(Value):
    """A finding, as it was revealed."""

    number: int
    minute: int
    item: str
    form: int
    """The place of the form in which it was shown; 0 is the first."""
    from_the_start: bool
    """Whether it was known when the walk began."""


class Debrief(Value):
    """All that a debrief comes to. Nothing is summed across the five questions."""

    reveal: Reveal
    """First, in every form."""
    subject: Subject
    told: Told
    well: tuple[Praise, ...]
    open: tuple[Point, ...]
    more_open: int
    """How many points there are beyond those shown."""
    mattered: Mattered
    worth: Worth
    safety: Safety
    evidence: Evidence
    commitment: Commitment
    contrast: Contrast
    looking: tuple[Looking, ...]
    """What was named before it was read. Nothing else here depends on it."""
    findings: tuple[Found, ...]
    criteria: CriteriaMet | None
    """How far the findings met the criteria of the pack; None where it has none."""
    habit: Habit | None
    """The one thing for next time; None where the author's own word fits best."""
    try_next: TryNext | None
    room: Room | None
    """Its votes; None for a walk of one."""


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
    return Debrief(
        reveal=reveal(case, walk),
        subject=Subject(case=case.id, version=case.version, rules=case.rules),
        told=Told(
            ideas=walk.ideas,
            sentence=walk.reflections.get("sentence", ""),
            went_well=walk.reflections.get("went well", ""),
            would_change=walk.reflections.get("would change", ""),
            notes=walk.notes,
        ),
        well=praises(walk, five.worth, five.safety, five.evidence, SHOWN),
        open=points,
        more_open=more,
        mattered=five.mattered,
        worth=five.worth,
        safety=five.safety,
        evidence=five.evidence,
        commitment=five.commitment,
        contrast=contrast(case, walk),
        looking=looking(case, walk),
        findings=tuple([_found(seen) for seen in walk.found]),
        criteria=criteria_met(case, walk),
        habit=habit(points[0], five.worth) if points else None,
        try_next=try_next(case, five.evidence),
        room=room(case, walk),
    )


def _found(seen: Seen) -> Found:
    number, item, minute, form, from_the_start = seen
    return Found(number=number, item=item, minute=minute, form=form, from_the_start=from_the_start)
