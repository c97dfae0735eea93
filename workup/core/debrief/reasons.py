"""Why a case is suggested to a learner next."""

from typing import Literal

from workup.core.text.value import Value


class Left(Value):
    """A walk of it was left, and goes on with `--resume`."""

    kind: Literal["left"] = "left"


class Named(Value):
    """The author of another case names it, perhaps for a hypothesis that did not move with the findings there."""

    kind: Literal["named"] = "named"
    by: str
    """Id of that case."""
    sibling: int
    """Which of the cases that it is contrasted with, from 0."""
    held: bool


class Alike(Value):
    """A hypothesis that did not move with the findings is among its look-alikes too."""

    kind: Literal["alike"] = "alike"
    hypothesis: str


class Begins(Value):
    """It begins as the one case of its presenting problem that was walked."""

    kind: Literal["begins"] = "begins"
    like: str
    """Id of that case."""


class Shared(Value):
    """Something that was left open elsewhere matters there too."""

    kind: Literal["shared"] = "shared"


class Unmet(Value):
    """It was not met yet."""

    kind: Literal["unmet"] = "unmet"


class First(Value):
    """No walk was taken to its end yet."""

    kind: Literal["first"] = "first"


class Again(Value):
    """Every case at hand was begun, and this one lies longest back."""

    kind: Literal["again"] = "again"
    days: int | None
    """Since it was last walked; None where nobody knows."""


Reason = Left | Named | Alike | Begins | Shared | Unmet | First | Again
"""Why a case is suggested. It says nothing about what the case is."""


class Suggestion(Value):
    """Which case to walk next, with the reason."""

    case: str
    reason: Reason

    @property
    def is_left(self) -> bool:
        """Whether a walk of it goes on with `--resume`."""
        return isinstance(self.reason, Left)

    @property
    def is_judged(self) -> bool:
        """Whether the reason rests on an author's judgement: what stayed, was left open, or their word about a case."""
        return isinstance(self.reason, Named | Alike | Shared)
