"""The scales on which an item is judged: whom it serves, what it is worth, what it bears on."""

from enum import StrEnum
from typing import Annotated, Literal, Self

from workup.core.text.marks import Bounds


class AgeGroup(StrEnum):
    """INFANT under 1 year, TODDLER 1 to 3, CHILD 4 to 11, ADOLESCENT 12 to 17, ADULT from 18."""

    INFANT = "infant"
    TODDLER = "toddler"
    CHILD = "child"
    ADOLESCENT = "adolescent"
    ADULT = "adult"

    @classmethod
    def at(cls, months: int) -> Self:
        """The group of a person of this age in months."""
        limits = {"infant": 12, "toddler": 48, "child": 144, "adolescent": 216}
        return cls(next((name for name, limit in limits.items() if months < limit), "adult"))


Act = Literal["ask", "examine", "order", "do"]
"""What one does with an item. What is done protects the person, and shows nothing."""

Sex = Literal["any", "female", "male"]
"""The sex that an item serves."""


class Role(StrEnum):
    """What a test is worth in a case, as its author judges it."""

    ESSENTIAL = "essential"
    CONTRIBUTORY = "contributory"
    NEUTRAL = "neutral"
    NOT_INDICATED = "not indicated"
    HARMFUL = "harmful"

    @property
    def is_against(self) -> bool:
        """Whether the author would rather it were not done."""
        return self is Role.NOT_INDICATED or self is Role.HARMFUL


Bearing = Annotated[int, Bounds(ge=-2, le=2)]
"""How far a finding speaks for (+1, +2) or against (-1, -2) a hypothesis."""
