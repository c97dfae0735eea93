"""Values as plain data, whole or in part."""

from collections.abc import Mapping
from enum import Enum
from typing import Any

from workup.core.text.value import Value

EACH = "__all__"
"""Stands for every entry of a table or a list where parts are named."""

_PLAIN = frozenset({str, int, float, bool, type(None)})
"""What most values are: a match goes through five kinds before it says so."""

Parts = Any
"""What is named of a value: fields, or fields with parts of their own, or True for the whole."""


def dumped(value: Any, *, json: bool, include: Parts = None, exclude: Parts = None, leave: frozenset[str]) -> Any:
    """A value as data; `leave` names which fields are left out: unset, defaults, none."""
    if type(value) in _PLAIN:
        return value
    match value:
        case str() | int() | float():
            return value.value if isinstance(value, Enum) and json else value
        case Mapping():
            pairs = _inner(value.items(), include, exclude)
            return {
                key if type(key) is str else dumped(key, json=json, leave=leave): dumped(
                    one, json=json, include=of, exclude=out, leave=leave
                )
                for key, one, of, out in pairs
            }
        case tuple() | list() | frozenset():
            made = [
                dumped(one, json=json, include=of, exclude=out, leave=leave)
                for _, one, of, out in _inner(enumerate(value), include, exclude)
            ]
            if json or isinstance(value, list):
                return made
            return type(value)(*made) if hasattr(value, "_fields") else type(value)(made)
        case Enum():
            return value.value if json else value
        case Value():
            fields: Any = vars(value).items()
        case _ if hasattr(value, "model_fields"):
            fields = value.told(leave)
        case _:
            return value
    return {
        key: dumped(one, json=json, include=of, exclude=out, leave=leave)
        for key, one, of, out in _inner(fields, include, exclude)
    }


def _inner(pairs: Any, include: Parts, exclude: Parts) -> list[tuple[Any, Any, Parts, Parts]]:
    # Each entry that stays, with what is named of it.
    if include is None and exclude is None:
        return [(key, one, None, None) for key, one in pairs]
    made = []
    for key, one in pairs:
        of, out = _of(include, key), _of(exclude, key)
        if (include is None or of is not None) and out is not True:
            made.append((key, one, None if of is True else of, out))
    return made


def _of(parts: Parts, key: object) -> Parts:
    if parts is None:
        return None
    if isinstance(parts, Mapping):
        return parts.get(key, parts.get(EACH))
    return True if key in parts or EACH in parts else None
