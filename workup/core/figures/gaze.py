"""Where two eyes look, as a sequence of stretches: where to, how long, and by which kind of movement.

Degrees to the right and upwards are positive, as the examiner sees them. A stretch begins where the one before ended.
"""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from math import exp, hypot, pi, sin
from typing import Literal, NamedTuple, assert_never

from workup.core.figures.saccade import duration, share_done
from workup.core.text.value import Value

By = Literal["saccade", "drift", "slowing", "gathering", "swing", "hold"]
"""How it moves: along a saccade's curve; at a constant speed; ever slower; ever faster; to and fro; not at all."""

STEEP = 2.0
"""How many times its own constant a slow phase of changing speed lasts: it ends at e⁻² of the speed it began with, or
the other way round."""


class Place(NamedTuple):
    """Where an eye looks, in degrees from straight ahead."""

    x: float
    y: float


AHEAD = Place(0.0, 0.0)


class Stretch(Value, kw_only=False):
    """A piece of a movement: so many milliseconds long, and so many degrees on from where it begins.

    A swing goes so many degrees to either side, `hertz` times a second, and ends where it began.
    """

    by: By
    ms: float
    dx: float = 0.0
    dy: float = 0.0
    hertz: float = 0.0

    @property
    def goes(self) -> Place:
        """How far from its beginning it ends."""
        return AHEAD if self.by == "swing" else Place(self.dx, self.dy)

    def at(self, ms: float) -> Place:
        """Where it has come after so many milliseconds of it."""
        share = self._share(ms)
        return Place(self.dx * share, self.dy * share)

    def _share(self, ms: float) -> float:
        done = ms / self.ms if self.ms else 0.0
        match self.by:
            case "saccade":
                return share_done(done)
            case "drift" | "hold":  # the eyes go nowhere in a hold
                return done
            case "slowing":
                return (1 - exp(-STEEP * done)) / (1 - exp(-STEEP))
            case "gathering":
                return (exp(STEEP * done) - 1) / (exp(STEEP) - 1)
            case "swing":
                return sin(2 * pi * self.hertz * ms / 1000)
            case _:
                assert_never(self.by)


def saccade(dx: float, dy: float = 0.0) -> Stretch:
    """A saccade so many degrees on, as long as its size makes it."""
    return Stretch("saccade", duration(hypot(dx, dy)), dx, dy)


def hold(ms: float) -> Stretch:
    """A pause with the eyes still."""
    return Stretch("hold", ms)


class Track(Value, kw_only=False):
    """Stretches one after the other, from a place."""

    stretches: tuple[Stretch, ...]
    begins: Place = AHEAD

    @property
    def ms(self) -> float:
        """How long it lasts."""
        return sum(one.ms for one in self.stretches)

    def starts(self) -> tuple[float, ...]:
        """When each stretch begins, and when the last one ends, in milliseconds."""
        return tuple(accumulate((one.ms for one in self.stretches), initial=0.0))

    def places(self) -> tuple[Place, ...]:
        """Where each stretch begins, and where the last one ends."""
        return tuple(
            accumulate(
                (one.goes for one in self.stretches),
                lambda at, goes: Place(at.x + goes.x, at.y + goes.y),
                initial=self.begins,
            )
        )

    def sampled(self, every: float) -> Iterator[tuple[float, Place]]:
        """Where it is at each so many milliseconds, from the first to the last."""
        starts, places = self.starts(), self.places()
        for step in range(int(starts[-1] / every) + 1):
            ms = step * every
            number = min(bisect_right(starts, ms), len(self.stretches)) - 1
            at = self.stretches[number].at(ms - starts[number])
            yield ms, Place(places[number].x + at.x, places[number].y + at.y)


class Gaze(Value, kw_only=False):
    """How two eyes move, what they were asked to look at, and how the head goes with them."""

    eyes: Track
    left: float = 1.0
    """How much of each movement the left eye makes, as the examiner sees it on the right."""
    right: float = 1.0
    light: Track | None = None
    """What they were asked to look at, where something was held up."""
    head: Track | None = None
    """Degrees that the head turns and nods, where it moves."""
