"""What a facilitator needs to know of a case beyond the case itself: its cards, its reference plan, what meets what."""

from workup.core.content.case import Case
from workup.core.debrief.contrast import Contrast, answer_beside
from workup.core.teaching.guide.guidance import Danger, Rule, dangers_of, rules_of
from workup.core.teaching.guide.plan import Part, parts_of
from workup.core.teaching.guide.students import Card, Chapter, Subject, chapters_of, later_of, numbers_of, subject_of
from workup.core.text.value import Value
from workup.core.walk.following import follow
from workup.core.walk.reference import reference


class Pack(Value):
    """What the pages of a case are made from. `subject`, `chapters` and `later` are for students; the rest names the
    answer."""

    subject: Subject
    chapters: tuple[Chapter, ...]
    later: tuple[Card, ...]
    """A card for each later form of a finding."""
    numbers: dict[str, int]
    """The number of each item's card."""
    rules: tuple[Rule, ...]
    dangers: tuple[Danger, ...]
    plan: tuple[Part, ...]
    contrasts: tuple[Contrast, ...]
    """The answer beside each other hypothesis in play, the look-alike of the case first."""


def pack(case: Case) -> Pack:
    """The pack of a case. Raises OutOfTurn where its reference plan cannot be walked."""
    numbers = numbers_of(case)
    walk = follow(case, reference(case))
    others = [h for h in case.hypotheses if h not in (case.answer, case.contrast.hypothesis)]
    # Every card can turn up in a room, but a table of what the plan shows stays one to read.
    shown = {*walk.findings, *(item_id for step in case.key_steps.values() for item_id in step.any_of)}
    return Pack(
        subject=subject_of(case),
        chapters=chapters_of(case, numbers),
        later=later_of(case, numbers),
        numbers=numbers,
        rules=rules_of(case),
        dangers=dangers_of(case),
        plan=parts_of(case, walk),
        contrasts=tuple(answer_beside(case, other, shown) for other in (case.contrast.hypothesis, *others)),
    )
