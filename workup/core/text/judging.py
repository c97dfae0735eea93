"""Pydantic at the edge: a value out of what a stranger wrote. Nothing else needs Pydantic, so it is loaded once
something is to be judged, and not before."""

from typing import TYPE_CHECKING, Any

from workup.core.text.value import Kind

if TYPE_CHECKING:
    from pydantic import TypeAdapter, ValidationError


def adapter(kind: Any) -> "TypeAdapter[Any]":
    """What judges values of this type."""
    if kind not in _ADAPTERS:
        from pydantic import TypeAdapter

        _ADAPTERS[kind] = TypeAdapter(kind)
    return _ADAPTERS[kind]


_ADAPTERS: dict[Any, "TypeAdapter[Any]"] = {}


def judged(kind: type[Kind], data: object, context: object = None) -> Kind:
    """The value in what a stranger wrote. Raises Pydantic's ValidationError, with everything that is amiss in it."""
    made: Kind = adapter(kind).validate_python(data, context=context)
    return made


def told(error: "ValidationError") -> list[dict[str, Any]]:
    """Everything that is amiss, as Pydantic lists it, in the words that it has for a class of its own."""
    found: list[Any] = error.errors(include_url=False, include_input=False)
    for one in found:
        if one["type"] == "dataclass_type":
            one["msg"] = f"Input should be a valid dictionary or instance of {one['ctx']['class_name']}"
        elif one["type"] == "unexpected_keyword_argument":
            one |= {"type": "extra_forbidden", "msg": "Extra inputs are not permitted"}
    return found
