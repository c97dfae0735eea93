"""A gaze as the script of a page moves it: the same stretches, in whole numbers."""

from typing import Any

from workup.core.figures.gaze import Gaze, Track


def motion(gaze: Gaze, seconds: int) -> dict[str, Any]:
    """What `templates/player/eyes/` takes: tracks of stretches, and how long they last in milliseconds."""
    return {
        "lasts": seconds * 1000,
        "eyes": _track(gaze.eyes),
        "left": gaze.left,
        "right": gaze.right,
        "light": _track(gaze.light) if gaze.light else None,
        "head": _track(gaze.head) if gaze.head else None,
    }


def _track(track: Track) -> list[list[str | int | float]]:
    # Each stretch goes on from where the whole numbers have come to, so that roundings do not add up.
    made: list[list[str | int | float]] = []
    at_ms, at_x, at_y = 0, 0, 0
    for one, ends, place in zip(track.stretches, track.starts()[1:], track.places()[1:], strict=True):
        if one.by == "swing":
            goes = (round(one.dx * 100), round(one.dy * 100))
        else:
            goes = (round(place.x * 100) - at_x, round(place.y * 100) - at_y)
            at_x, at_y = at_x + goes[0], at_y + goes[1]
        lasts = round(ends * 10) - at_ms
        at_ms += lasts
        made.append([one.by, lasts, *goes, *([one.hertz] if one.hertz else [])])
    return made
