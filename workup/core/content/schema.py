"""The JSON Schema of a case file, for editors: the model's own, with the ids of the checklist filled in. Pure."""

import ast
import inspect
from collections.abc import Iterable
from itertools import pairwise
from textwrap import dedent
from typing import Any, cast, get_args

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from workup.core.content.casefile import CaseFile
from workup.core.content.checklist import Checklist
from workup.core.content.faults import Basis, FindingId, HypothesisId, ItemId, ShownId
from workup.core.content.hypotheses import OTHER
from workup.core.text.judging import adapter
from workup.core.text.kinds import DAGGER
from workup.core.text.value import Value, fields_of

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_MARK = "x-id"
# Every id is known by the very function that checks it, wherever it stands in the model.
_KINDS = {
    get_args(kind)[1].func: name
    for name, kind in {
        "ItemId": ItemId,
        "HypothesisId": HypothesisId,
        "FindingId": FindingId,
        "ShownId": ShownId,
        "Basis": Basis,
    }.items()
}


class _Marking(GenerateJsonSchema):
    """Writes beside each id of which kind it is, and beside each field what its docstring says."""

    def dataclass_schema(self, schema: core_schema.DataclassSchema) -> JsonSchemaValue:
        kind: type[Value] = schema["cls"]
        made = {**self.generate_inner(schema["schema"]), "title": kind.__name__, "additionalProperties": False}
        made["description"] = inspect.cleandoc(kind.__doc__ or "")
        said = _said(kind)
        for one in fields_of(kind):
            if one.name in said:
                made["properties"][one.metadata.get("alias", one.name)].setdefault("description", said[one.name])
        return made

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        made = super().default_schema(schema)
        return {**made, "default": {}} if schema.get("default_factory") is dict else made

    def function_after_schema(self, schema: core_schema.AfterValidatorFunctionSchema) -> JsonSchemaValue:
        made = super().function_after_schema(schema)
        kind = _KINDS.get(schema["function"]["function"])
        return {**made, _MARK: kind} if kind else made


def _said(model: type) -> dict[str, str]:
    # Pydantic can read these itself, but then reads every source at every start, and one command alone needs them.
    body = cast(ast.ClassDef, ast.parse(dedent(inspect.getsource(model))).body[0]).body
    return {
        field.target.id: inspect.cleandoc(said.value.value)
        for field, said in pairwise(body)
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
        if isinstance(said, ast.Expr) and isinstance(said.value, ast.Constant) and isinstance(said.value.value, str)
    }


def case_schema(checklist: Checklist) -> dict[str, Any]:
    """The schema, refusing nothing that the tool accepts; what crosses two parts of a file is left to lint."""
    made = adapter(CaseFile).json_schema(schema_generator=_Marking)
    schema: dict[str, Any] = _referring(made)
    findings = [f"{item_id}:{outcome}" for item_id, item in checklist.items.items() for outcome in item.outcomes]
    schema["$defs"] |= {
        "ItemId": _ids("An item of the checklist.", checklist.items),
        "HypothesisId": _ids("A hypothesis of the checklist.", checklist.hypotheses),
        "FindingId": _ids("A finding, as item:outcome.", findings),
        "ShownId": _ids("An item, whatever it shows, or one finding, as item:outcome.", (*checklist.items, *findings)),
        "Basis": _ids(f"A source id, or {DAGGER} for the author's teaching judgement.", (*checklist.sources, DAGGER)),
    }
    top, parts = schema["properties"], schema["$defs"]
    # Older versions of Pydantic leave the names of a table's keys out.
    for table, kind in (
        (top["roles"], "ItemId"),
        (top["must_not_miss"], "HypothesisId"),
        (parts["Step"]["properties"]["purpose"], "ItemId"),
    ):
        table["propertyNames"] = {"$ref": f"#/$defs/{kind}"}
    parts["ListGiven"]["properties"]["chips"]["propertyNames"] = {"enum": [*checklist.hypotheses, OTHER]}
    for table in (top["key_steps"], top["safety"], top["traps"]):
        table["additionalProperties"] = False
    # Regular expressions differ between editors on letters with accents: none may refuse a Zoë.
    parts["Patient"]["properties"]["name"]["pattern"] = r"^[^\s\d_]+$"
    top["findings"] = _findings(top["findings"], checklist)
    return {
        "$schema": DIALECT,
        **schema,
        "title": "A case of workup",
        "description": f"A fictional case of {checklist.pack.tagline}, for teaching only: invented "
        "patients, never a real one. 'workup author check' finds what a schema cannot.",
    }


def _ids(description: str, ids: Iterable[str]) -> dict[str, Any]:
    return {"type": "string", "description": description, "enum": list(ids)}


def _referring(value: Any) -> Any:
    # Each mark becomes a reference, so that the long lists of ids stand in the schema once.
    if isinstance(value, list):
        return [_referring(one) for one in value]
    if not isinstance(value, dict):
        return value
    inner = {key: _referring(one) for key, one in value.items() if key != _MARK}
    if _MARK not in value:
        return inner
    inner.pop("type", None)
    return {"$ref": f"#/$defs/{value[_MARK]}", **inner}


def _findings(given: dict[str, Any], checklist: Checklist) -> dict[str, Any]:
    # An editor offers the outcomes of the very item, and says what the item asks.
    return {
        **{key: value for key, value in given.items() if key != "additionalProperties"},
        "properties": {
            item_id: {
                "$ref": "#/$defs/Finding",
                "description": f"{item.label}: {item.asks} Usually {item.usual}.",
                "properties": {"outcome": {"enum": list(item.outcomes)}},
            }
            for item_id, item in checklist.items.items()
        },
        "additionalProperties": False,
    }
