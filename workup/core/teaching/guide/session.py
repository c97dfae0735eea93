"""How the minutes of a session with a room can be spent; the same for every case."""

from typing import Literal

from workup.core.text.value import Value

Doing = Literal[
    "opening", "list", "bedside", "second list", "tests", "last list", "commitment", "debrief", "contrast", "next time"
]
"""What a stretch of a session is for."""

Length = Literal[20, 45, 90]
"""Minutes of a session."""


class Stretch(Value):
    """One stretch of a session, by its first and its last minute."""

    start: int
    end: int
    doing: Doing


class MinutePlan(Value):
    """A session of so many minutes."""

    minutes: Length
    stretches: tuple[Stretch, ...]


def _planned(minutes: Length, *stretches: tuple[int, Doing]) -> MinutePlan:
    # Each stretch is given by its end, so that no minute can be left out or counted twice.
    starts = (0, *(end for end, _ in stretches))
    return MinutePlan(
        minutes=minutes,
        stretches=tuple(
            Stretch(start=start, end=end, doing=doing) for start, (end, doing) in zip(starts, stretches, strict=False)
        ),
    )


MINUTE_PLANS = (
    _planned(
        20,
        (2, "opening"),
        (4, "list"),
        (9, "bedside"),
        (11, "second list"),
        (14, "tests"),
        (16, "commitment"),
        (20, "debrief"),
    ),
    _planned(
        45,
        (3, "opening"),
        (7, "list"),
        (17, "bedside"),
        (20, "second list"),
        (28, "tests"),
        (32, "commitment"),
        (43, "debrief"),
        (45, "next time"),
    ),
    _planned(
        90,
        (5, "opening"),
        (10, "list"),
        (25, "bedside"),
        (30, "second list"),
        (45, "tests"),
        (50, "last list"),
        (58, "commitment"),
        (76, "debrief"),
        (86, "contrast"),
        (90, "next time"),
    ),
)
