"""Values beside one value: each of its fields at the ends of what it may hold, one after the other."""

from collections.abc import Iterator
from itertools import chain
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from workup.core.text.judging import judged
from workup.core.text.marks import Bounds
from workup.core.text.value import Kind, Value, as_data, changed


def beside(value: Kind) -> Iterator[Kind]:
    """Each such value that a file may hold, from it."""
    for other in _of_value(value):
        try:
            yield judged(type(value), as_data(other))
        except ValueError:
            continue


def _of_value(value: Any) -> Iterator[Any]:
    hints = get_type_hints(type(value), include_extras=True)
    for name in type(value)._fields:
        if name != "kind":
            yield from (changed(value, **{name: other}) for other in _of_field(hints[name], getattr(value, name)))


def _of_field(hint: Any, value: Any) -> Iterator[Any]:
    origin, parts = get_origin(hint), get_args(hint)
    if origin is Annotated:
        bounds = {name: bound for mark in parts[1:] if isinstance(mark, Bounds) for name, bound in mark.bounds.items()}
        for name, inwards in (("ge", 1), ("le", -1)):
            if name in bounds:
                yield from (bounds[name], bounds[name] + inwards)
        yield from _of_field(parts[0], value)
    elif origin is Literal:
        yield from parts
    elif hint is bool:
        yield from (False, True)
    elif origin in (Union, UnionType):
        yield from chain.from_iterable(_of_field(part, value) for part in parts)
    elif origin is tuple:
        usual = tuple(_of_field(parts[0], None))
        yield from ((), usual, *((one,) for one in usual))
        for at, one in enumerate(value or ()):
            yield from ((*value[:at], other, *value[at + 1 :]) for other in _of_field(parts[0], one))
    elif isinstance(hint, type) and issubclass(hint, Value) and isinstance(value, hint):
        yield from _of_value(value)
