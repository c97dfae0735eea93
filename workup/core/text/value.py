"""What the house knows, as values: fields with names, that nobody changes."""

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, dataclass, field, fields
from enum import Enum
from typing import Any, ClassVar, TypeVar, dataclass_transform, get_origin

Kind = TypeVar("Kind", bound="Value")


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
class Value:
    """A value of the fields that its class names. Nobody changes it: that is held by types, not looked at as it runs.

    What the house makes is taken as it is, but for what `__post_init__` looks at. Of what may come from outside each
    field says by `marks` what it may hold, and `judging` holds a stranger's data against that.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid", "populate_by_name": True}

    _fields: ClassVar[tuple[str, ...]] = ()
    """Their names, in order."""
    _aside: ClassVar[frozenset[str]] = frozenset()
    """Those that are no part of what it is as data."""
    _kw_only: ClassVar[bool]

    def __init_subclass__(cls, *, kw_only: bool = True) -> None:
        cls._kw_only = kw_only
        hints: dict[str, Any] = cls.__annotations__
        named = (name for name, hint in hints.items() if get_origin(hint) is not ClassVar)
        cls._fields = (*dict.fromkeys((*cls._fields, *named)),)
        # How a value is made is written by `dataclass` once the first of its kind is: most kinds no command meets.
        setattr(cls, "__init__", _first)  # noqa: B010  # because mypy knows the signature that comes of the fields

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and _held(self) == _held(other)

    def __hash__(self) -> int:
        return hash((type(self), *_held(self).values()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in _held(self).items())})"

    def __getstate__(self) -> dict[str, Any]:
        return _held(self)

    def _told(self) -> Iterator[tuple[str, Any]]:
        # What it is as data.
        return (one for one in _held(self).items() if one[0] not in self._aside)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        _written(cls)
        return handler(source)


def _held(value: Value) -> dict[str, Any]:
    # What was worked out of a value and kept (`cached_property`) is none of its fields.
    held = vars(value)
    return {name: held[name] for name in value._fields}


def _first(self: Any, *given: Any, **named: Any) -> None:
    _written(type(self))
    self.__init__(*given, **named)


def _written(cls: type[Value]) -> None:
    # How it compares and prints is the same for all.
    for one in reversed(cls.__mro__):
        if issubclass(one, Value) and one is not Value and "__dataclass_fields__" not in vars(one):
            delattr(one, "__init__")
            dataclass(eq=False, repr=False, match_args=False, kw_only=one._kw_only)(one)


def fields_of(kind: type[Value]) -> tuple[Field[Any], ...]:
    """The fields of a class of values, as `dataclasses` tells them."""
    _written(kind)
    return fields(kind)  # type: ignore[arg-type]  # because it has just become a dataclass


def changed(value: Kind, **given: Any) -> Kind:
    """The same value with these in place of its own."""
    return type(value)(**_held(value) | given)


def usual(kind: type[Value]) -> dict[str, Any]:
    """Of each field that need not be given, what it holds then."""
    made = {one.name: one.default_factory() for one in fields_of(kind) if one.default_factory is not MISSING}
    return made | {one.name: one.default for one in fields_of(kind) if one.default is not MISSING}


def as_data(value: object, *, bare: bool = False) -> Any:
    """A value as JSON can hold it, with every value in it; bare, each is without the fields that are as usual."""
    if type(value) in _PLAIN:
        return value
    match value:
        case Value():
            without = usual(type(value)) if bare else {}
            told = (one for one in value._told() if one[0] not in without or without[one[0]] != one[1])
            return {name: inner if type(inner) in _PLAIN else as_data(inner, bare=bare) for name, inner in told}
        case Enum():
            return value.value
        case list() | tuple() | frozenset():
            return [inner if type(inner) in _PLAIN else as_data(inner, bare=bare) for inner in value]
        case Mapping():
            return {as_data(key): as_data(inner, bare=bare) for key, inner in value.items()}
        case _:
            return value


_PLAIN = frozenset((str, int, bool, type(None)))
"""Most of what a value holds is of these kinds: nothing else has to be asked of it."""
