"""Pydantic at the edge: a `Frozen` value out of what a stranger wrote. Nothing else needs Pydantic, so it is loaded
once something is to be judged, and not before."""

from typing import Annotated, Any, get_type_hints

from pydantic import AfterValidator, GetCoreSchemaHandler, TypeAdapter
from pydantic_core import CoreSchema, core_schema

from workup.core.text.kinds import Frozen
from workup.core.text.marks import NOTHING

_open: list[set[type]] = []
"""Of each adapter that is being made, the classes it has met: they are told once, and then called by their names."""


def adapter(kind: Any) -> TypeAdapter[Any]:
    """What judges values of this type."""
    if kind not in _ADAPTERS:
        _open.append(set())
        try:
            _ADAPTERS[kind] = TypeAdapter(kind)
        finally:
            _open.pop()
    return _ADAPTERS[kind]


_ADAPTERS: dict[Any, TypeAdapter[Any]] = {}


def schema_of(model: type[Frozen], handler: GetCoreSchemaHandler) -> CoreSchema:
    """What Pydantic is to know of a class: that of a model of its own with the same fields."""
    name = f"{model.__module__}.{model.__qualname__}:{id(model)}"
    if not _open:
        # Somebody else's adapter: it has to meet each class anew.
        _open.append(set())
        try:
            return schema_of(model, handler)
        finally:
            _open.pop()
    if model in _open[-1]:
        return core_schema.definition_reference_schema(name)
    _open[-1].add(model)
    hints = get_type_hints(model, include_extras=True)
    fields = {field: _field(model, field, hints[field], handler) for field in model.model_fields}
    made: CoreSchema = core_schema.model_schema(
        model,
        core_schema.model_fields_schema(fields, model_name=model.__name__, extra_behavior="forbid"),
        config=core_schema.CoreConfig(title=model.__name__, extra_fields_behavior="forbid"),
    )
    for method in model.judging(""):
        made = core_schema.no_info_after_validator_function(getattr(model, method), made)
    return {**made, "ref": name}


def _field(model: type[Frozen], name: str, hint: Any, handler: GetCoreSchemaHandler) -> core_schema.ModelField:
    mark = model.model_fields[name]
    judging = [AfterValidator(getattr(model, method)) for method in model.judging(name)]
    made = handler.generate_schema(Annotated[(hint, mark, *judging)])
    if mark.default is not NOTHING:
        made = core_schema.with_default_schema(made, default=mark.default)
    written: list[list[str | int]] | None = [[mark.written], [name]] if mark.written else None
    return core_schema.model_field(made, validation_alias=written)
