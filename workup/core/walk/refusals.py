"""Why an entry of a log does not fit the walk."""

from collections.abc import Mapping
from typing import Literal

from workup.core.text.saying import Saying
from workup.errors import LogError

Refusal = Literal[
    "awaited", "over", "item", "act", "hypothesis", "sum", "direction", "unrevealed", "sample", "purpose", "uncalled",
    "diagnosed", "revealed", "reflection", "unawaited", "bound", "unnamed", "outcome",
]  # fmt: skip
"""Why an entry does not fit; the page's script refuses it by the same word."""

_PHRASES: Mapping[Refusal, tuple[str, ...]] = {
    "awaited": ("turn-awaited", "kind", "awaited"),
    "over": ("turn-over",),
    "item": ("turn-item", "item"),
    "act": ("turn-act", "item", "act"),
    "hypothesis": ("turn-hypothesis", "hypothesis"),
    "sum": ("turn-sum", "total", "chips"),
    "direction": ("turn-direction", "given", "due"),
    "unrevealed": ("turn-unrevealed", "item"),
    "sample": ("turn-sample", "item"),
    "purpose": ("turn-purpose", "item", "due"),
    "uncalled": ("turn-uncalled",),
    "diagnosed": ("turn-diagnosed",),
    "revealed": ("turn-revealed",),
    "reflection": ("turn-reflection", "about", "due"),
    "unawaited": ("turn-unawaited",),
    "bound": ("turn-bound", "item", "due"),
    "unnamed": ("turn-unnamed", "item"),
    "outcome": ("turn-outcome", "item", "outcome"),
}
"""The phrase of each, and what it is about by name."""


class OutOfTurn(LogError):
    """An entry that the walk does not wait for, or that names what this case does not have."""

    number = 0
    """Which entry of a log it is, from 1; 0 where no log is followed."""

    saying: Saying

    def __init__(self, why: Refusal, *about: str | int | None) -> None:
        self.why = why
        self.about = about
        phrase, *names = _PHRASES[why]
        self.saying = Saying(phrase, {name: "" if one is None else one for name, one in zip(names, about, strict=True)})
        super().__init__(why, *about)

    def __str__(self) -> str:
        return " ".join(map(str, (self.why, *self.about)))
