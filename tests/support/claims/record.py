"""Every reading of a debrief, and what is said of it, held against the walk that it is about.

Each rule knows the case and the walk, and finds out for itself, in its own way, what would have to be so. It yields
whatever the debrief says that is not. None of them asks the debrief's own functions.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from workup.core.content.case import Case, Shown
from workup.core.debrief import Debrief
from workup.core.walk.events import Acted, Listed, Ordered
from workup.core.walk.steps import Walk
from workup.document.blocks import Point, Points
from workup.document.summary.open import Said, habit_named, said_of_point
from workup.document.summary.well import well


class Told(NamedTuple):
    """A walk, and what is told of it."""

    case: Case
    walk: Walk
    made: Debrief
    plan: Walk
    """The reference plan, walked."""

    @property
    def seen(self) -> dict[str, int]:
        """Item to the number of its finding, the last where it was shown anew."""
        return {one.item: one.number for one in self.walk.seen}

    @property
    def last(self) -> dict[str, Shown]:
        """Item to what it showed last; what is late takes nothing back."""
        shown: dict[str, Shown] = {}
        for one in self.walk.seen:
            if one.item not in shown or not self.case.forms[one.shown].late:
                shown[one.item] = one.shown
        return shown

    @property
    def sessions(self) -> list[Ordered]:
        return [event for event in self.walk.events if isinstance(event, Ordered)]

    @property
    def judged(self) -> list[tuple[int, Ordered | Acted]]:
        """Every session with its number, and every act with 0, in the order of the walk."""
        numbered = {id(session): number for number, session in enumerate(self.sessions, start=1)}
        return [(numbered.get(id(e), 0), e) for e in self.walk.events if isinstance(e, Ordered | Acted)]

    def judged_at(self, number: int, items: tuple[str, ...], minute: int | None = None) -> Ordered | Acted:
        """The session of this number, or the act that is one of these items, at this minute where it is given."""
        times = [e for n, e in self.judged if n == number and (n or e.items[0] in items)]
        return next((one for one in times if one.minute == minute), times[0])

    @property
    def lists(self) -> list[Listed]:
        return [event for event in self.walk.events if isinstance(event, Listed)]

    @property
    def points(self) -> list[Said]:
        """What was left open, as it is said."""
        return [said_of_point(self.case, self.made, point) for point in self.made.open]

    @property
    def acts(self) -> list[Point]:
        """What went well, as it is said."""
        return [act for block in well(self.case, self.made).blocks if isinstance(block, Points) for act in block.points]

    @property
    def habit(self) -> str:
        """What can be done from now on; empty where the author's own word stands in its place."""
        return habit_named(self.made.habit) if self.made.habit else ""


Rule = Callable[[Told], Iterator[str]]

RULES: dict[str, Rule] = {}


def rule(says: str) -> Callable[[Rule], Rule]:
    def kept(check: Rule) -> Rule:
        RULES[says] = check
        return check

    return kept


def bearing(case: Case, shown: Shown, hypothesis: str) -> int:
    form = case.forms[shown]
    return 0 if form.late else form.possible[form.outcome].get(hypothesis, 0)


def net(case: Case, known: list[Shown], hypothesis: str) -> int:
    groups: dict[str, list[int]] = {}
    for shown in known:
        groups.setdefault(case.items[shown[0]].group, []).append(bearing(case, shown, hypothesis))
    total = 0
    for bearings in groups.values():
        top, bottom = max(0, *bearings), min(0, *bearings)
        total += 0 if top == -bottom else max((top, bottom), key=abs)
    return total


def untrue(told: Told) -> list[str]:
    """What the record says that is not so, each with the rule that it breaks."""
    return [f"{says}: {line}" for says, check in RULES.items() for line in check(told)]
