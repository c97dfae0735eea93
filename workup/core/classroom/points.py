"""What the report points at: flags for the author of the case, and points for the seminar."""

from typing import Annotated, Literal

from workup.core.classroom.figures import Share
from workup.core.text.marks import ByKind
from workup.core.text.value import Value


class StepFlag(Value):
    """A key step that nearly all left out."""

    kind: Literal["step"] = "step"
    step: str
    omitted: Share


class AgainstFlag(Value):
    """A test that most ordered, and that the case would rather have left out."""

    kind: Literal["against"] = "against"
    item: str
    ordered: Share


class IdeasFlag(Value):
    """Typed ideas that match no name."""

    kind: Literal["ideas"] = "ideas"
    unmatched: Share


class PickFlag(Value):
    """A finding that most who picked it read otherwise than the case does."""

    kind: Literal["pick"] = "pick"
    item: str
    direction: Literal["for", "against"]
    hypothesis: str
    otherwise: Share


Flag = Annotated[StepFlag | AgainstFlag | IdeasFlag | PickFlag, ByKind()]
"""Something for the author of the case to look at."""


class DangerLeft(Value):
    """A must-not-miss diagnosis that so many left open."""

    kind: Literal["danger"] = "danger"
    hypothesis: str
    share: Share


class StepLeft(Value):
    """A key step of consequence that so many left out."""

    kind: Literal["step"] = "step"
    step: str
    share: Share


class RuleLeft(Value):
    """A rule that so many did not keep, or a test that was harmful to order."""

    kind: Literal["rule", "harmful"]
    id: str
    share: Share


class LateLook(Value):
    """So many first examined the patient a day or more after the plan does."""

    kind: Literal["look"] = "look"
    share: Share


class LateResult(Value):
    """So many had their last key result more than a day after the plan's."""

    kind: Literal["result"] = "result"
    share: Share


class ListStayed(Value):
    """A finding that spoke loudest in so many walks, and in a part of them moved nothing."""

    kind: Literal["stayed"] = "stayed"
    item: str
    share: Share


class IdleTest(Value):
    """A burdensome test that so many ordered, and what it could not give to some of them."""

    kind: Literal["burden"] = "burden"
    item: str
    ordered: Share
    count: int
    """To whom it could not change much, or for whom it was a repeat or not indicated."""


class GroupsApart(Value):
    """The two largest groups that committed apart."""

    kind: Literal["apart"] = "apart"
    one: str
    """Hypothesis of the larger group; of equals, the answer, or what the case lists first."""
    other: str
    of_one: Share
    of_other: Share
    item: str | None
    """The finding of this case that speaks most for one of the two and against the other; None where none does."""


SeminarPoint = Annotated[
    DangerLeft | StepLeft | RuleLeft | LateLook | LateResult | ListStayed | IdleTest | GroupsApart,
    ByKind(),
]
"""One point for the seminar, with the evidence for it."""
