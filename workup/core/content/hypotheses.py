"""The diagnoses that can be in play, and the families that share their findings."""

from typing import Annotated

from workup.core.content.faults import BasisList, FamilyId, ShownId
from workup.core.text.kinds import Id, Line, Prose
from workup.core.text.marks import Bounds
from workup.core.text.value import Value

OTHER = "something-else"
"""The hypothesis that stands for every diagnosis not on the list; no finding bears on it."""


class Hypothesis(Value):
    """A diagnosis in play, with the script that a student should carry away."""

    label: Line
    """What it is called on the list."""
    aliases: tuple[Line, ...]
    """What a student may type for it."""
    family: FamilyId | None = None
    """Hypotheses of one family share findings: its id stands for all of them in a bearing."""
    must_not_miss: bool = False
    """Whether leaving it open is said in the debrief."""
    addressed_by: tuple[tuple[ShownId, ...], ...] = ()
    """Sets of which one addresses it: `pulse` counts unless what it shows speaks for this danger, `pulse:even`
    when that is what was shown."""
    who: Prose
    """Whom it meets."""
    mechanism: Prose
    """How it comes about."""
    course: Prose
    """How it runs."""
    typical: Prose
    """What one finds."""
    separates: Prose
    """What tells it from its look-alikes."""
    basis: BasisList
    """Where this is from."""


class Family(Value):
    """Hypotheses that share findings, and the names that a student may type for all of them."""

    label: Line
    """What the family is called."""
    aliases: tuple[Line, ...]
    """What a student may type for all of its members."""


class HypothesesFile(Value):
    """hypotheses.toml."""

    families: dict[Id, Family]
    hypotheses: Annotated[dict[Id, Hypothesis], Bounds(min_length=2)]
