"""Two classes on one case, side by side: the same counts of each, and whether they lie further apart than by chance."""

from collections.abc import Iterator
from typing import Literal

from workup.core.classroom.course import MOMENTS
from workup.core.classroom.facts import CHECKPOINTS, NEVER
from workup.core.classroom.figures import Share
from workup.core.classroom.gate import Gate
from workup.core.classroom.tally import Tally
from workup.core.content.case import Case
from workup.core.text.value import Value

About = Literal["diagnosis", "lead", "named", "step", "rule", "harmful", "danger", "order"]
"""What is counted in both: of which kind."""


class Pair(Value):
    """One count in both classes."""

    about: About
    id: str
    """Of a diagnosis, checkpoint, moment, step, rule or item."""
    one: Share
    other: Share

    @property
    def is_apart(self) -> bool:
        """Whether the two 95% intervals do not touch; never where either class is too small for one."""
        bounds = self.one.low, self.one.high, self.other.low, self.other.high
        if None in bounds:
            return False
        one_low, one_high, low, high = (bound or 0 for bound in bounds)
        return one_high < low or high < one_low

    @property
    def is_there(self) -> bool:
        """Whether anybody in either class did it."""
        return self.one.k > 0 or self.other.k > 0


def side_by_side(case: Case, one: Tally, other: Tally) -> tuple[Pair, ...]:
    """Every count that both classes can have, in the order of a report."""
    return tuple(_pairs(case, Gate(one, shareable=False), Gate(other, shareable=False)))


def _pairs(case: Case, one: Gate, other: Gate) -> Iterator[Pair]:
    def pair(about: About, id: str, fact: tuple[str, ...], of: tuple[str, ...] | None = None) -> Pair:
        # Of all learners, or of those of whom any fact holds that begins so.
        # A fact may be whole, or go on in more than one way.
        told = [
            gate.share(gate.of(*fact) + gate.total(*fact), gate.learners if of is None else gate.total(*of))
            for gate in (one, other)
        ]
        return Pair(about=about, id=id, one=told[0], other=told[1])

    yield from (pair("diagnosis", option, ("diagnosis", option)) for option in case.options)
    yield from (pair("lead", at, ("leads", at, case.answer), ("leads", at)) for at in CHECKPOINTS)
    yield from (pair("named", moment, ("named", moment)) for moment in (*MOMENTS, NEVER))
    yield from (pair("step", step, ("step", step, "open")) for step in case.key_steps)
    yield from (pair("rule", rule, ("rule", rule, "flagged"), ("rule", rule)) for rule in case.safety)
    yield from (pair("harmful", item, ("harmful", item), ("order", item)) for item in case.items)
    yield from (pair("danger", danger, ("danger", danger, "open")) for danger in case.must_not_miss)
    yield from (pair("order", item, ("order", item)) for item in case.items)
