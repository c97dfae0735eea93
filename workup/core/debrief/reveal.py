"""The answer first: what was committed to, how far that is from the answer, and the one finding that separates them."""

from typing import Literal

from workup.core.content.case import Case
from workup.core.content.case_item import Shown
from workup.core.debrief.contrast import alternative
from workup.core.text.value import Value
from workup.core.walk.steps import Walk

Distance = Literal["the answer", "accepted", "same family", "different"]


class Separator(Value):
    """The finding of this case that separates the answer most from one other diagnosis."""

    item: str
    form: int
    """The place of the form in which it separates them; 0 is the first."""
    for_answer: int
    """Its bearing on the answer."""
    for_other: int
    number: int | None
    """Under which it was revealed; None where this walk never came to it: then it is no finding of this walk."""


class Reveal(Value):
    """What is said first once the answer may be told. A statement of three facts, and no verdict."""

    committed: str
    chips: int | None
    """On it, in the last list; None where no list was ever given."""
    answer: str
    distance: Distance
    family: str | None
    """Id of what both are a form of, where they are of the same family."""
    other: str
    """The diagnosis that the answer is held against: what was committed to, else the look-alike."""
    separator: Separator | None
    """None where no finding that could count for a learner separates the two."""


def reveal(case: Case, walk: Walk) -> Reveal:
    """The answer beside the commitment of a finished walk."""
    committed = walk.diagnosis
    assert committed is not None, "the walk has a diagnosis"
    other = alternative(case, walk)
    distance = distance_to(case, committed)
    family = case.hypotheses[case.answer].family
    return Reveal(
        committed=committed,
        chips=walk.chips.get(committed, 0) if walk.chips else None,
        answer=case.answer,
        distance=distance,
        family=family if distance == "same family" else None,
        other=other,
        separator=_separator(case, walk, other),
    )


def distance_to(case: Case, committed: str) -> Distance:
    """How far a diagnosis is from the answer of the case."""
    if committed == case.answer:
        return "the answer"
    if committed in case.acceptable:
        return "accepted"
    own = case.hypotheses[committed].family if committed in case.hypotheses else None
    return "same family" if own is not None and own == case.hypotheses[case.answer].family else "different"


def _separator(case: Case, walk: Walk, other: str) -> Separator | None:
    numbers = {seen.shown: seen.number for seen in walk.seen}
    # A later form is held up to nobody who did not come to it.
    there = {shown: far for shown, far in case.once(_separating, other).items() if not shown[1] or shown in numbers}
    if not there:
        return None
    most = max(there.values())
    key = {step.any_of[0] for step in case.key_steps.values()}
    equals = [shown for shown, far in there.items() if far == most]
    # Of equals, one that this walk did come to: else "you had not looked" would tell half of the truth.
    one = max(equals, key=lambda shown: (shown in numbers, shown[0] in key))
    bearing = case.forms[one].bearing
    return Separator(
        item=one[0],
        form=one[1],
        for_answer=bearing.get(case.answer, 0),
        for_other=bearing.get(other, 0),
        number=numbers.get(one),
    )


def _separating(case: Case, other: str) -> dict[Shown, int]:
    # By how much each form speaks more for the answer. What may be against the learner here is not held up as what was
    # missing; what sources dispute separates nothing.
    fair = {
        shown: form for shown, form in case.forms.items() if (case.earns(form.id) or form.known) and not form.contested
    }
    apart = {shown: form.bearing.get(case.answer, 0) - form.bearing.get(other, 0) for shown, form in fair.items()}
    return {shown: far for shown, far in apart.items() if far > 0}
