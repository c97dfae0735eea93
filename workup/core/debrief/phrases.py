"""How the points of a debrief count and list, and what they call a moment."""

from collections.abc import Sequence

from workup.core.debrief.evidence import Moved
from workup.core.text.kinds import DAGGER

WHEN = {"opening": "the opening", "bedside": "the bedside", "pause": "the pause", "commit": "the commitment"}
"""What the checkpoints are called in a sentence."""


def rated(moved: Moved) -> str:
    """How the author rates the finding that spoke loudest for a move. There must be one."""
    strongest = moved.strongest
    assert strongest is not None, "asked only where there is one"
    own = signed(strongest.bearing)
    if strongest.favours == moved.label or strongest.favours_bearing <= 0:
        return f"The author rates finding {strongest.number} ({strongest.label}) {own} for it."
    return (
        f"The author rates finding {strongest.number} ({strongest.label}) "
        f"{signed(strongest.favours_bearing)} for {strongest.favours} and {own} for {moved.label}."
    )


def signed(bearing: int) -> str:
    """A bearing with its sign; nothing in front of 0."""
    return f"{bearing:+d}" if bearing else "0"


def chips(number: int) -> str:
    """So many chips: `no chips`, `1 chip`, `2 chips`."""
    return counted(number, "chip", "chips")


def counted(number: int, one: str, many: str) -> str:
    """The number with its word, `no` for none."""
    return f"{number or 'no'} {one if number == 1 else many}"


def listed(words: Sequence[str]) -> str:
    """The words as one would say them: `a, b and c`."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def with_dagger(basis: tuple[str, ...]) -> tuple[str, ...]:
    """The basis with the author's judgement among it."""
    return tuple(dict.fromkeys((*basis, DAGGER)))
