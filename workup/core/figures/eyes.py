"""Eye movements, a model for each sign, made from what an outcome says of it.

Whoever draws needs only the gaze; whoever checks asks it for its saccades, its pauses, its directions and the shape
of its slow phases (`../tests/core/test_eye_models.py`, with the source of each number).
"""

from collections.abc import Callable, Iterator
from itertools import pairwise
from math import cos, pi, sin
from typing import Annotated, Literal

from workup.core.figures.chance import Chance
from workup.core.figures.gaze import Gaze, Place, Stretch, Track, hold, saccade
from workup.core.text.marks import Bounds
from workup.core.text.value import Value

Sign = Literal[
    "full",
    "bursts-all-ways",
    "one-burst",
    "bursts-sideways",
    "bursts-at-will",
    "square-waves",
    "gaze-evoked",
    "one-way",
    "pendular",
    "quiver",
    "limited",
    "paused-spells",
]
"""What eyes can do here, by how they move; what a pack calls it, the pack says."""


SIDED: frozenset[Sign] = frozenset({"gaze-evoked", "one-way", "quiver"})
"""The signs that have a side."""


class Eyes(Value):
    """How the eyes move in an outcome."""

    kind: Literal["eyes"] = "eyes"
    sign: Sign
    side: Literal["left", "right"] = "right"
    """Of what has a side: where the eyes drift back from, where quick phases go, which eye quivers more."""
    seconds: Annotated[int, Bounds(ge=2, le=20)] = 6
    """How long is drawn."""
    seed: Annotated[int, Bounds(ge=0, le=9_999)] = 1
    """Another seed, another passage of the same sign."""


def gaze_of(eyes: Eyes) -> Gaze:
    """How two eyes move in this sign."""
    chance = Chance(eyes.seed)
    if eyes.sign in _FIXED:
        return _FIXED[eyes.sign](eyes)
    lasting = eyes.seconds * 1000
    parts: list[Stretch] = []
    for part in _GOES_ON[eyes.sign](chance, 1 if eyes.side == "right" else -1):
        if sum(one.ms for one in parts) >= lasting:
            break
        parts.append(part)
    track = Track(tuple(parts))
    return Gaze(track, head=_head(track) if eyes.sign == "paused-spells" else None)


def _full(eyes: Eyes) -> Gaze:
    # Followed to either side; then a jump from one thing to another, a look after it appears.
    shown = [hold(400), *_swept(15), hold(300)]
    light, sees = [*shown], [*shown]
    for on in (12, -12):
        light += [Stretch("drift", 0, on), hold(900)]
        sees += [hold(200), saccade(on), hold(700 - saccade(on).ms)]
    return Gaze(_filled(sees, eyes), light=_filled(light, eyes))


def _limited(eyes: Eyes) -> Gaze:
    # The eyes go along with the light as far as they can, and wait for it there.
    return Gaze(
        _filled([hold(600), *_swept(24, reach=9)], eyes), light=_filled([hold(600), *_swept(24, reach=24)], eyes)
    )


def _swept(to: float, reach: float = 90, speed: float = 20) -> list[Stretch]:
    # After a light that goes out to one side, is held there, goes across to the other, is held, and comes back.
    far = min(to, reach)
    goes, waits = far / speed * 1000, 2 * (to - far) / speed * 1000 + 500
    one_way, across = Stretch("drift", goes, far), Stretch("drift", 2 * goes, -2 * far)
    return [one_way, hold(waits), across, hold(waits), one_way]


def _quiver(eyes: Eyes) -> Gaze:
    # One recording: 11 a second in the eyes, towards each other and apart; 3 a second and 3 degrees from end to end in
    # the head, and while the head moved the eyes did not.
    left, right = (-0.4, 1.0) if eyes.side == "right" else (1.0, -0.4)
    eye, head = Stretch("swing", 2_000, 0.8, 0.0, 11.0), Stretch("swing", 1_000, 1.5, 0.0, 3.0)
    rounds = -(-eyes.seconds // 3)
    return Gaze(Track((eye, hold(1_000)) * rounds), left, right, head=Track((hold(2_000), head) * rounds))


def _pendular(eyes: Eyes) -> Gaze:
    return Gaze(Track((Stretch("swing", eyes.seconds * 1000, 3.0, 0.0, 4.0),)))


def _filled(parts: list[Stretch], eyes: Eyes) -> Track:
    short = eyes.seconds * 1000 - sum(one.ms for one in parts)
    return Track((*parts, hold(short)) if short > 0 else tuple(parts))


_FIXED: dict[Sign, Callable[[Eyes], Gaze]] = {
    "full": _full,
    "limited": _limited,
    "quiver": _quiver,
    "pendular": _pendular,
}


def _opsoclonus(chance: Chance, _side: int) -> Iterator[Stretch]:
    yield hold(chance.between(250, 500))
    while True:
        # A shift of gaze sets off a burst.
        yield from _shift(chance)
        yield from _burst(chance, int(chance.between(22, 40)))
        yield hold(chance.between(200, 600))


def _one_burst(chance: Chance, _side: int) -> Iterator[Stretch]:
    yield hold(1_800)
    yield from _burst(chance, 14)
    while True:
        yield hold(1_000)


def _shift(chance: Chance) -> Iterator[Stretch]:
    # Out and, after a look, back: what is looked at lies now to one side, now to the other.
    to = chance.between(5, 8) * (1 if chance.between(0, 1) < 0.5 else -1)
    yield saccade(to)
    yield hold(chance.between(180, 260))
    yield saccade(-to)


def _burst(chance: Chance, number: int) -> Iterator[Stretch]:
    # Each saccade begins as the one before ends, in another direction, and none strays far from where it was looking.
    at, angle = Place(0.0, 0.0), chance.between(0, 2 * pi)
    for _ in range(number - 1):
        angle += pi + chance.between(-1.1, 1.1)
        size = chance.between(1.5, 4.5)
        to = Place(size * cos(angle) / 2, size * sin(angle) / 2)
        yield saccade(to.x - at.x, to.y - at.y)
        at = to
    yield saccade(-at.x, -at.y)


def _flutter(chance: Chance, _side: int) -> Iterator[Stretch]:
    yield hold(chance.between(400, 700))
    while True:
        side = 1 if chance.between(0, 1) < 0.5 else -1
        yield from _to_and_fro(side, [chance.between(3.2, 5.2) for _ in range(int(chance.between(8, 16)))])
        yield hold(chance.between(500, 1_100))


def _voluntary(chance: Chance, side: int) -> Iterator[Stretch]:
    # A few seconds, tiring; then it is over.
    yield hold(600)
    yield from _to_and_fro(side, [chance.between(1.05, 1.3) * (1 - 0.35 * step / 100) for step in range(100)])
    while True:
        yield hold(1_000)


def _to_and_fro(side: int, sizes: list[float]) -> Iterator[Stretch]:
    # From the middle out, then across, then back to the middle.
    yield saccade(side * sizes[0] / 2)
    for before, size in pairwise(sizes):
        side = -side
        yield saccade(side * (before + size) / 2)
    yield saccade(-side * sizes[-1] / 2)


def _square_waves(chance: Chance, _side: int) -> Iterator[Stretch]:
    while True:
        yield hold(chance.between(1_400, 2_600))
        away = chance.between(0.8, 3.0) * (1 if chance.between(0, 1) < 0.5 else -1)
        yield saccade(away)
        yield hold(chance.between(180, 230))
        yield saccade(-away)


def _gaze_evoked(chance: Chance, side: int) -> Iterator[Stretch]:
    # Straight ahead the eyes are still; out to the side they drift back, ever slower, and jump out again.
    yield hold(900)
    yield saccade(18.0 * side)
    while True:
        back = chance.between(3.0, 4.2)
        yield Stretch("slowing", chance.between(330, 430), -back * side)
        yield saccade(back * side)


def _one_way(chance: Chance, side: int) -> Iterator[Stretch]:
    while True:
        drift = chance.between(2.6, 3.6)
        yield Stretch("drift", drift / 9 * 1000, -drift * side)
        yield saccade(drift * side)


def _paused_spells(chance: Chance, _side: int) -> Iterator[Stretch]:
    # Now one way, now another, each time with a clear look in between.
    yield hold(chance.between(300, 500))
    at = Place(0.0, 0.0)
    while True:
        angle = chance.between(0, 2 * pi)
        size = chance.between(5, 9)
        to = Place(size * cos(angle), size * sin(angle))
        yield saccade(to.x - at.x, to.y - at.y)
        at = to
        yield hold(chance.between(260, 620))


def _head(track: Track) -> Track:
    # The head goes the same way, a third as far and four times as slowly, and is there before the next movement.
    moved: list[Stretch] = []
    owed = 0.0
    for one in track.stretches:
        if one.by == "hold":
            moved.append(hold(max(0.0, one.ms - owed)))
            owed = 0.0
        else:
            moved.append(Stretch("saccade", one.ms * 4, one.dx / 3, one.dy / 3))
            owed = one.ms * 3
    return Track(tuple(moved))


_GOES_ON: dict[Sign, Callable[[Chance, int], Iterator[Stretch]]] = {
    "bursts-all-ways": _opsoclonus,
    "one-burst": _one_burst,
    "bursts-sideways": _flutter,
    "bursts-at-will": _voluntary,
    "square-waves": _square_waves,
    "gaze-evoked": _gaze_evoked,
    "one-way": _one_way,
    "paused-spells": _paused_spells,
}
