"""A value at its place in plain data."""

from copy import copy
from typing import Any

from workup.core.content.lines import Place


def at(data: Any, place: Place) -> Any:
    """What stands at this place."""
    for key in place:
        data = data[key]
    return data


def with_at(data: Any, place: Place, value: object) -> Any:
    """The data with another value at one place; None takes away what stands there."""
    first, *rest = place
    made = copy(data)  # what lies beside the place is the same
    if rest:
        made[first] = with_at(data[first], tuple(rest), value)
    elif value is None:
        del made[first]
    else:
        made[first] = value
    return made
