"""The facilitator's pack of a case: what students get and what the facilitator keeps, from the same file."""

from workup.core.content.case import Case
from workup.core.content.casefile import Beginning, Provenance
from workup.core.debrief import Cited, Lesson, cited
from workup.core.debrief.contrast import Contrast, answer_beside
from workup.core.teaching.guide.guidance import (
    Danger,
    Indexed,
    Rule,
    Step,
    Worth,
    dangers_of,
    index_of,
    rules_of,
    steps_of,
    worth_of,
)
from workup.core.teaching.guide.plan import Part, parts_of
from workup.core.teaching.guide.students import Chapter, Numbers, Subject, chapters_of, subject_of
from workup.core.text.kinds import Frozen
from workup.core.walk.following import follow
from workup.core.walk.reference import reference


class OnBoard(Frozen):
    """A line of the list as it is written on the board."""

    number: int
    """As in the walk: from 1; something else is 0."""
    label: str


class Next(Frozen):
    """A case to try next."""

    case: str
    held: str
    """Label of the hypothesis: whoever held on to it is sent there."""
    because: str


class Pack(Frozen):
    """All that any page of the pack says. `subject` and `chapters` are for students; the rest names the answer."""

    subject: Subject
    chapters: tuple[Chapter, ...]
    setting: str
    begins: Beginning
    deep: str
    """What the pause comes before, in words."""
    difficulty: int
    provenance: Provenance
    board: tuple[OnBoard, ...]
    answer: str
    acceptable: tuple[str, ...]
    look_alike: str
    sentence: str
    ideas: tuple[str, ...]
    """What an expert might name before any list is shown."""
    lessons: tuple[Lesson, ...]
    next_time: Lesson
    next_cases: tuple[Next, ...]
    steps: tuple[Step, ...]
    rules: tuple[Rule, ...]
    dangers: tuple[Danger, ...]
    worth: tuple[Worth, ...]
    index: tuple[Indexed, ...]
    plan: tuple[Part, ...]
    contrasts: tuple[Contrast, ...]
    """The answer beside each other hypothesis in play, the look-alike of the case first."""
    sources: tuple[Cited, ...]


def pack(case: Case) -> Pack:
    """The pack of a case. Raises OutOfTurn where its reference plan cannot be walked."""
    numbers = Numbers(case)
    walk = follow(case, reference(case))
    others = [h for h in case.hypotheses if h not in (case.answer, case.contrast.hypothesis)]
    teaching = case.teaching
    made = Pack(
        subject=subject_of(case),
        chapters=chapters_of(case, numbers),
        setting=case.patient.setting,
        begins=case.begins,
        deep=case.pack.deep.words,
        difficulty=case.difficulty,
        provenance=case.provenance,
        board=(
            *(OnBoard(number=n, label=case.label(h)) for n, h in enumerate(case.hypotheses, start=1)),
            OnBoard(number=0, label=case.label(case.options[-1])),
        ),
        answer=case.label(case.answer),
        acceptable=tuple(map(case.label, case.acceptable)),
        look_alike=case.label(case.contrast.hypothesis),
        sentence=teaching.sentence,
        ideas=case.reference.ideas,
        lessons=tuple(Lesson(text=point.text, basis=point.basis) for point in teaching.points),
        next_time=Lesson(text=teaching.next_time.text, basis=teaching.next_time.basis),
        next_cases=tuple(
            Next(case=one.case, held=case.hypotheses[one.hypothesis].label, because=one.because)
            for one in case.contrasts_with
            if one.hypothesis in case.hypotheses
        ),
        steps=steps_of(case, numbers),
        rules=rules_of(case, numbers),
        dangers=dangers_of(case, numbers),
        worth=worth_of(case, numbers),
        index=index_of(case, numbers),
        plan=parts_of(case, walk, numbers),
        # Every card can turn up in a room, but a table of what the plan shows stays one to read.
        contrasts=tuple(
            answer_beside(case, other, {*walk.findings, *(i for step in case.key_steps.values() for i in step.any_of)})
            for other in (case.contrast.hypothesis, *others)
        ),
        sources=(),
    )
    return made.model_copy(update={"sources": cited(case, made)})
