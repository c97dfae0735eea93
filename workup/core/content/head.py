"""What a pack says of itself, and what of it every case of it needs to know."""

from typing import Annotated

from workup.core.content.faults import DegreeId
from workup.core.text.kinds import Id, Line
from workup.core.text.marks import After, Bounds
from workup.core.text.value import Value

BUILT_IN = "oms"
"""The id of the built-in pack, and the name of its folder. A log that names no pack is older than packs, and of it."""

NOT_INVASIVE = "none"
"""The degree of a test that does not go into the body. Every pack has it, and none declares it."""


class Degree(Value):
    """How far a test goes into the body: a needle into a vein, a needle into the back, a tube."""

    label: Line
    """What one is called, as it goes on behind `a`: `blood sample`."""
    plural: Line
    """What several are called."""
    short: Line | None = None
    """What is printed on a card instead, where the label is too long or too narrow."""


class Deep(Value):
    """What goes deep enough for a pause before the first session of it."""

    sedation: bool
    """Whether a sedated test does."""
    invasive: tuple[DegreeId, ...]
    """The degrees that do."""
    words: Line
    """All of it in words, as in `before the first test under sedation`, from `sedation` on."""

    def holds(self, *, sedated: bool, invasive: str) -> bool:
        """Whether a test that is so is one of them."""
        return (sedated and self.sedation) or invasive in self.invasive


class Examples(Value):
    """What a learner may type, where a prompt gives an example; none of it hints at the answer of a case."""

    idea: Line
    """A first idea about the diagnosis."""
    lines: Line
    """Something to ask, to examine and to order."""


def _goes_in(invasive: dict[str, Degree]) -> dict[str, Degree]:
    if NOT_INVASIVE in invasive:
        raise ValueError(f"'{NOT_INVASIVE}' is there without being declared")
    return invasive


def _goes_on(tagline: str) -> str:
    if tagline.endswith((".", "!", "?")):
        raise ValueError("write it as it goes on behind 'fictional cases of', without a full stop")
    return tagline


class PackHead(Value):
    """Who a pack is."""

    id: Id
    """Logs name it."""
    name: Line
    """What the pack is called."""
    language: Annotated[str, Bounds(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    """The language of its content: en, pt-BR."""
    tagline: Annotated[Line, After(_goes_on)]
    """What its cases are of, as it is said after `fictional cases of`."""
    invasive: Annotated[dict[Line, Degree], Bounds(min_length=1), After(_goes_in)]
    """The degrees in which its tests go into the body, least first."""
    deep: Deep
    examples: Examples
    look_first: bool = False
    """Whether a walk of its cases begins with pictures that come without their sentence, unless a learner or a teacher
    says otherwise."""

    @property
    def degrees(self) -> tuple[str, ...]:
        """The id of every degree, from none at all."""
        return (NOT_INVASIVE, *self.invasive)

    @property
    def deepest(self) -> Degree:
        """The one that goes furthest."""
        return self.invasive[self.degrees[-1]]

    def depth(self, degree: str) -> int:
        """0 for none; higher goes further."""
        return self.degrees.index(degree)
