"""An item as a case shows it."""

from collections.abc import Container
from dataclasses import field
from functools import cached_property
from typing import NamedTuple

from workup.core.content.casefile import RoleWhen
from workup.core.content.findings import KnownAlready
from workup.core.content.head import Degree
from workup.core.content.measures import Act, AgeGroup, Role, Sex
from workup.core.figures.sheets import AnyFigure
from workup.core.text.value import Value, changed

Shown = tuple[str, int]
"""The id of an item, and the place of the form in which it is shown; 0 is the first."""


class Glance(NamedTuple):
    """An item at hand, as whoever looks at it finds it: quicker to ask than the item itself."""

    item: str
    minutes: int
    protects: bool
    """Whether it is an act, done at once."""
    changes: bool
    """Whether it has later forms."""


class Unserved(Value):
    """An item that the checklist has for people of another age or sex."""

    label: str
    names: tuple[str, ...]
    ages: tuple[AgeGroup, ...]
    sex: Sex
    """Whom it serves."""


class LaterForm(Value):
    """What an item shows from some moment on."""

    minute: int
    """On the walk's clock: not before."""
    after: str | None
    """Not before this item was done."""
    again: bool
    """Only for whoever has had it before."""
    outcome: str
    text: str
    note: str | None
    contested: bool
    basis: tuple[str, ...]
    figure: AnyFigure | None = None
    late: bool


class CaseItem(Value):
    """An item as this case shows it."""

    _aside = frozenset({"late", "pictures", "elsewhere", "is_deep", "depth", "degree"})

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
    waits_for: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Of an act: the pictures that are read before it where they are had, each with the outcomes that forbid it."""
    group: str
    outcome: str
    text: str
    note: str | None
    contested: bool
    basis: tuple[str, ...]
    figure: AnyFigure | None = None
    """What is seen, in numbers, of what can be seen."""
    known: KnownAlready | None = None
    """Where it comes from, if it is known when the walk begins."""
    later: tuple[LaterForm, ...] = ()
    late: bool = False
    """Whether this is a form in which what could have been seen is gone: it speaks for nothing."""
    possible: dict[str, dict[str, int]]
    """Outcome id to bearing on each hypothesis in play."""
    wording: dict[str, str]
    """Outcome id to its usual wording."""
    pictures: dict[str, AnyFigure] = field(default_factory=dict)
    """Outcome id to how it usually looks, of what can be seen."""
    elsewhere: frozenset[str] = frozenset()
    """Ids of the outcomes that speak for a diagnosis out of play, and for none that is in play."""
    is_deep: bool
    """Whether it is worth a pause before the first of its kind: the pack says what is."""
    depth: int
    """The place of its degree among the pack's; 0 for none."""
    degree: Degree | None
    """What the pack says of its degree; None for none."""

    @cached_property
    def bearing(self) -> dict[str, int]:
        """Of the finding it shows, on each hypothesis in play that it touches."""
        return {} if self.late else self.possible[self.outcome]

    @cached_property
    def forms(self) -> tuple["CaseItem", ...]:
        """The item as it is first shown, and as each later form shows it."""
        return (self, *map(self._in_form, self.later))

    def _in_form(self, form: LaterForm) -> "CaseItem":
        shown = {
            name: getattr(form, name) for name in ("outcome", "text", "note", "contested", "basis", "figure", "late")
        }
        return changed(self, **shown, later=(), known=None)

    def form_at(self, minute: int, done: Container[str]) -> int:
        """The place of the form that it has at a minute of the walk, after these items were done."""
        holds = 0
        for number, form in enumerate(self.later, start=1):
            if (
                minute >= form.minute
                and (form.after is None or form.after in done)
                and (not form.again or self.id in done)
            ):
                holds = number
        return holds

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
