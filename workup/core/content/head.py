"""What a pack says of itself, and what of it every case of it needs to know."""

from typing import Annotated

from pydantic import Field

from workup.core.text.kinds import Frozen, Id, Line

BUILT_IN = "oms"
"""The id of the built-in pack, and the name of its folder. A log that names no pack is older than packs, and of it."""


class Deep(Frozen):
    """What goes deep enough for a pause before the first session of it."""

    sedation: bool = True
    """Whether a sedated test does."""
    invasive: tuple[Line, ...] = ("lumbar puncture",)
    """The kinds of invasive acts that do."""
    words: Line = "sedation or a lumbar puncture"
    """All of it in words, as in `before the first test with sedation or a lumbar puncture`."""

    def holds(self, *, sedated: bool, invasive: str) -> bool:
        """Whether a test that is so is one of them."""
        return (sedated and self.sedation) or invasive in self.invasive


class Examples(Frozen):
    """What a learner may type, where a prompt gives an example; none of it hints at the answer of a case."""

    idea: Line = "an infection"
    """A first idea about the diagnosis."""
    lines: Line = "how is she sleeping, or examine chest, or order full blood count"
    """Something to ask, to examine and to order."""


class PackHead(Frozen):
    """Who a pack is. A checklist without a pack.toml, as in a test, is taken for the built-in one's."""

    id: Id = BUILT_IN
    """Logs name it."""
    name: Line = "workup"
    """What the pack is called."""
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")] = "en"
    """The language of its content: en, pt-BR."""
    tagline: Line = "a presenting problem"
    """What its cases are of, as it is said after `fictional cases of`."""
    deep: Deep = Deep()
    examples: Examples = Examples()
