"""Where a hand is against time, while it lies, reaches for something and lets go again."""

from math import pi, sin
from typing import Annotated, Literal

from workup.core.figures.chance import Chance
from workup.core.figures.drawing import Drawing, Label, Line
from workup.core.text.marks import Bounds
from workup.core.text.value import Value


class Hand(Value):
    """Which movements a hand makes that nobody wanted."""

    kind: Literal["hand"] = "hand"
    moves: Literal["as-wanted", "sways", "jerks", "even-rhythm", "circles"] = "as-wanted"
    """It sways the more, the nearer it comes to what it reaches for; jerks come in no rhythm when it reaches; an even
    rhythm goes on by itself; circles are slow and the same."""
    seed: Annotated[int, Bounds(ge=0, le=9_999)] = 1


WIDE, SECONDS, STEPS = 340.0, 6, 240
REACHES, LETS_GO = 1.4, 4.6
"""Seconds."""


def hand(given: Hand) -> Drawing:
    """Up is towards what it reaches for; what was wanted is drawn in dashes."""
    chance = Chance(given.seed)
    jerks = _jerks(chance)
    moments = [SECONDS * step / STEPS for step in range(STEPS + 1)]
    wanted = tuple((_across(at), round(96 - 52 * _reached(given, at), 1)) for at in moments)
    moved = tuple((x, round(y - _unwanted(given, at, jerks), 1)) for at, (x, y) in zip(moments, wanted, strict=True))
    lines = (
        Line("light", wanted[::6]),
        Line("trace", moved),
        Line("frame", ((8, 140), (8 + WIDE / SECONDS, 140))),
    )
    labels = (Label("hand", (8, 14)), Label("second", (14 + WIDE / SECONDS, 144)))
    return Drawing(8 + WIDE + 8, 152, lines, labels=labels)


def _across(at: float) -> float:
    return round(8 + WIDE * at / SECONDS, 1)


def _reached(given: Hand, at: float) -> float:
    if given.moves in ("even-rhythm", "circles"):
        return 0.3
    return _smooth((at - REACHES) / 0.9) - _smooth((at - LETS_GO) / 0.9)


def _smooth(share: float) -> float:
    within = min(1.0, max(0.0, share))
    return within * within * (3 - 2 * within)


def _jerks(chance: Chance) -> list[tuple[float, float]]:
    # When each begins, and how far it goes; never at even distances.
    made, at = [], REACHES + 0.1
    while at < LETS_GO + 0.8:
        made.append((at, chance.between(10, 26) * (1 if chance.between(0, 1) < 0.5 else -1)))
        at += chance.between(0.18, 0.62)
    return made


def _unwanted(given: Hand, at: float, jerks: list[tuple[float, float]]) -> float:
    match given.moves:
        case "as-wanted":
            return 0.0
        case "sways":
            return 11 * sin(2 * pi * 2.6 * at) * _reached(given, at) ** 2
        case "even-rhythm":
            return 20 * abs(sin(2 * pi * 1.5 * at)) ** 3 if at > 0.8 else 0.0
        case "circles":
            return 13 * sin(2 * pi * 0.7 * at)
        case "jerks":
            return sum(
                far * (1 - abs(at - begins - 0.05) / 0.05) for begins, far in jerks if abs(at - begins - 0.05) < 0.05
            )
