"""What the house itself finds, as a value: quick to make, since nobody has to check it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, dataclass_transform


@dataclass_transform(frozen_default=True)
class Value:
    """A value of the fields that its class names. Nobody changes it: that is held by types, not looked at as it runs.

    What comes from outside is a `Frozen` model, which checks its fields and takes several times as long to make.
    """

    def __init_subclass__(cls) -> None:
        # How it compares and prints is the same for all, and need not be made for each class at every start.
        dataclass(eq=False, repr=False, match_args=False)(cls)

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and vars(self) == vars(other)

    def __hash__(self) -> int:
        return hash((type(self), *vars(self).values()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in vars(self).items())})"


def as_data(value: object) -> Any:
    """A value as JSON can hold it, with every value in it; what kind it is comes first where its class says so."""
    match value:
        case Value():
            kind = {"kind": value.kind} if hasattr(value, "kind") else {}
            return kind | {name: as_data(inner) for name, inner in vars(value).items()}
        case Mapping():
            return {key: as_data(inner) for key, inner in value.items()}
        case list() | tuple():
            return [as_data(inner) for inner in value]
        case Enum():
            return value.value
        case _:
            return value
