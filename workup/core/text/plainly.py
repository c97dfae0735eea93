"""A value out of plain data, where the data is plainly right. Whether anything else can be used, and what is
amiss with it, Pydantic says: it knows more, and takes longer to load than a short log takes to read."""

import re
from collections.abc import Callable
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from workup.core.text.marks import After, Before, Bounds
from workup.core.text.value import Kind, Value

_Read = Callable[[Any], Any]


class Unclear(ValueError):
    """Not plainly right, which need not be wrong."""


def plainly(kind: type[Kind], data: dict[str, Any]) -> Kind | None:
    """The value in this data; None where that is not plain."""
    try:
        readers = _READERS[kind]
    except KeyError:
        hints = get_type_hints(kind, include_extras=True)
        readers = _READERS[kind] = {name: _reader(hints[name]) for name in kind._fields}
    try:
        return kind(**{name: readers[name](value) for name, value in data.items()})
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


_READERS: dict[type[Value], dict[str, _Read]] = {}


def _reader(hint: Any) -> _Read:
    origin, parts = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _marked(parts[0], hint.__metadata__)
    if hint in (str, int, bool, type(None)):
        return lambda value: value if type(value) is hint else _unclear()
    if origin is Literal:
        return lambda value: value if type(value) in (str, int) and value in parts else _unclear()
    if origin in (Union, UnionType):
        return _either([_reader(part) for part in parts])
    if origin is tuple and parts[1:] == (...,):
        each = _reader(parts[0])
        return lambda value: tuple(map(each, value)) if type(value) is list else _unclear()
    if origin is dict:
        of, to = map(_reader, parts)
        return lambda value: {of(one): to(two) for one, two in value.items()}  # a value that is no table has none
    return lambda _: _unclear()


def _either(readers: list[_Read]) -> _Read:
    def read(value: Any) -> Any:
        for one in readers:
            try:
                return one(value)
            except ValueError:
                continue
        return _unclear()

    return read


def _marked(hint: Any, marks: tuple[Any, ...]) -> _Read:
    steps: list[_Read] = [mark.func for mark in marks if isinstance(mark, Before)]
    steps.append(_reader(hint))
    for mark in marks:
        if isinstance(mark, Bounds):
            steps += [_BOUNDS[name](bound) for name, bound in mark.bounds.items()]
        elif isinstance(mark, After) and not isinstance(mark, Before):
            steps.append(mark.func)

    def read(value: Any) -> Any:
        for step in steps:
            value = step(value)
        return value

    return read


def _held(holds: Callable[[Any], object]) -> _Read:
    return lambda value: value if holds(value) else _unclear()


def _unclear() -> Any:
    raise Unclear


_BOUNDS: dict[str, Callable[[Any], _Read]] = {
    "ge": lambda least: _held(lambda value: value >= least),
    "le": lambda most: _held(lambda value: value <= most),
    "min_length": lambda least: _held(lambda value: len(value) >= least),
    "max_length": lambda most: _held(lambda value: len(value) <= most),
    "pattern": lambda shape: _held(re.compile(shape.removeprefix("^").removesuffix("$")).fullmatch),
    "strict": lambda _: lambda value: value,
}
"""Each bound that a mark may name."""
