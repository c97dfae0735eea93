"""What a verdict asks about a moment of a walk: moments at which that is the same have the same verdict."""

from collections.abc import Iterable
from typing import NamedTuple

from workup.core.content.case import Case
from workup.core.content.rules import Condition
from workup.core.walk.events import Deed
from workup.core.walk.steps import Walk


class Moment(NamedTuple):
    """A session, and as far as it is asked about, what was known and believed just before it."""

    items: tuple[str, ...]
    known: int
    """In bits of the case."""
    out: int
    """What had been ordered before and was still out."""
    held: tuple[str, ...]
    """Hypotheses with at least one chip."""
    anew: tuple[str, ...] = ()
    """Tests that show something else by now than was known or out: no repeats."""
    bound: tuple[str, ...] = ()
    """Acts that were to be done only once a picture of the session had been read."""

    def findings(self, case: Case) -> dict[str, str]:
        """Item id to outcome id of what was known."""
        return {shown[0]: case.forms[shown].outcome for shown, bit in case.bits.items() if bit & self.known}

    def awaited(self, case: Case) -> frozenset[str]:
        """Ids of the items whose results were still out."""
        return frozenset(item_id for (item_id, _), bit in case.bits.items() if bit & self.out)

    @property
    def chips(self) -> dict[str, int]:
        """Hypothesis to a chip of what was believed: a condition asks for no more."""
        return dict.fromkeys(self.held, 1)


class Asked(NamedTuple):
    """The items and hypotheses that a verdict asks about."""

    bits: int
    hypotheses: tuple[str, ...]

    def of(self, walk: Walk, deed: Deed) -> tuple[int, tuple[str, ...]]:
        """What was known just before a session or an act of a walk, in bits, and which hypotheses held a chip."""
        chips = deed.chips
        held = tuple([h for h in self.hypotheses if chips.get(h)]) if self.hypotheses else ()
        return walk.known[deed.known] & self.bits, held

    def at(self, walk: Walk, session: Deed) -> Moment:
        """The moment just before a session or an act of a walk."""
        known, held = self.of(walk, session)
        out = walk.case.bits_of(session.awaited) & self.bits
        return Moment(session.items, known, out, held, session.anew, session.bound)


def asked(case: Case, items: Iterable[str], conditions: Iterable[Condition | None]) -> Asked:
    """What is asked by whoever asks about these items and conditions."""
    bits, hypotheses = case.bits_of(items), set[str]()
    parts = [one for one in conditions if one is not None]
    while parts:
        one = parts.pop()
        parts += one.all or one.any or ()
        if one.chips_on is not None:
            hypotheses.add(one.chips_on)
        # What this person would never show holds at no moment.
        elif one.known is not None or one.shows in case.shows:
            bits |= case.bits_of(one.items())
    return Asked(bits, tuple(sorted(hypotheses)))
