"""The record as plain data: templates get values to print, never a model with methods."""

from dataclasses import is_dataclass
from enum import Enum
from types import SimpleNamespace
from typing import Any

from workup.core.text.value import Value
from workup.document.blocks import field_names


class Record(SimpleNamespace):
    """The fields of one model or block, and nothing else."""


_PRINTED = frozenset({str, int, float, bool, type(None)})


def plain(value: object) -> Any:
    """The value with every model in it as a Record, so that no template can reach a method."""
    if type(value) in _PRINTED:  # as most are: a drawing has ten thousand numbers
        return value
    match value:
        case list() | tuple():
            return tuple(map(plain, value))
        case _ if (isinstance(value, Value) or is_dataclass(value)) and not isinstance(value, type):
            names = value._fields if isinstance(value, Value) else field_names(value)
            kind = {"kind": value.kind} if hasattr(value, "kind") else {}
            return Record(**kind | {name: plain(getattr(value, name)) for name in names})
        case dict():
            return {key: plain(inner) for key, inner in value.items()}
        case Enum():
            return value.value
        case _:
            return value
