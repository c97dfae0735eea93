"""What the house itself finds, as a value: quick to make, since nobody has to check it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, dataclass_transform


@dataclass_transform(frozen_default=True)
class Value:
    """A value of the fields that its class names. Nobody changes it: that is held by types, not looked at as it runs.

    What may come from outside is `Frozen`, which says of each field what it may hold.
    """

    def __init_subclass__(cls) -> None:
        # How a value is made is written by `dataclass` once the first of its kind is: most kinds no command meets.
        if "__init__" not in vars(cls):
            setattr(cls, "__init__", _first)  # noqa: B010  # because mypy knows the signature that comes of the fields

    def __setstate__(self, state: dict[str, Any]) -> None:
        _written(type(self))  # another process made it, and this one may change a copy
        vars(self).update(state)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        _written(cls)
        return handler(source)

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and vars(self) == vars(other)

    def __hash__(self) -> int:
        return hash((type(self), *vars(self).values()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in vars(self).items())})"


def _first(self: Any, *given: Any, **named: Any) -> None:
    _written(type(self))
    self.__init__(*given, **named)


def _written(cls: type) -> None:
    # How it compares and prints is the same for all.
    for one in reversed(cls.__mro__):
        if issubclass(one, Value) and one is not Value and "__dataclass_fields__" not in vars(one):
            if vars(one).get("__init__") is _first:
                delattr(one, "__init__")
            dataclass(eq=False, repr=False, match_args=False)(one)


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
