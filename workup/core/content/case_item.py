"""An item as a case shows it."""

from functools import cached_property

from pydantic import Field

from workup.core.content.casefile import RoleWhen
from workup.core.content.head import Degree
from workup.core.content.measures import Act, Role
from workup.core.text.kinds import Frozen


class CaseItem(Frozen):
    """An item as this case shows it."""

    id: str
    domain: str
    act: Act
    label: str
    aliases: tuple[str, ...]
    asks: str
    can_tell: str
    cannot_tell: str
    item_basis: tuple[str, ...]
    minutes: int
    takes: int
    sedated: bool
    films: int
    scans: int
    invasive: str
    """A degree of the pack."""
    role: Role
    role_why: str
    role_basis: tuple[str, ...]
    role_changes: tuple[RoleWhen, ...]
    question: str
    pairs_with: tuple[str, ...]
    preferred_over: tuple[str, ...]
    part_of: str | None
    group: str
    outcome: str
    text: str
    note: str | None
    contested: bool
    basis: tuple[str, ...]
    possible: dict[str, dict[str, int]]
    """Outcome id to bearing on each hypothesis in play."""
    wording: dict[str, str]
    """Outcome id to its usual wording."""
    is_deep: bool = Field(exclude=True)
    """Whether it is worth a pause before the first of its kind: the pack says what is."""
    depth: int = Field(exclude=True)
    """The place of its degree among the pack's; 0 for none."""
    degree: Degree | None = Field(exclude=True)
    """What the pack says of its degree; None for none."""

    @cached_property
    def bearing(self) -> dict[str, int]:
        """Of the finding it shows, on each hypothesis in play that it touches."""
        return self.possible[self.outcome]

    @cached_property
    def bearings(self) -> tuple[dict[str, int], ...]:
        """Of everything that it could show, each different one once."""
        return tuple({tuple(sorted(bearing.items())): bearing for bearing in self.possible.values()}.values())

    @cached_property
    def is_burdensome(self) -> bool:
        """Whether it is deep or radiating: worth asking what it is for."""
        return self.is_deep or self.films + self.scans > 0

    @property
    def is_look(self) -> bool:
        """Whether it is asked or examined."""
        return self.act in ("ask", "examine")

    @property
    def may_be_against(self) -> bool:
        """Whether the author may call it not indicated or harmful at some moment of this case."""
        return self.role.is_against or any(change.role.is_against for change in self.role_changes)

    def pairs_up_with(self, other: "CaseItem") -> bool:
        """Whether either is meant to go together with the other."""
        return other.id in self.pairs_with or self.id in other.pairs_with
