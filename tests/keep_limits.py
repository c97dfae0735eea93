"""Writes tests/limits.txt anew, `python tests/keep_limits.py`: what fields of files may hold, and what one that is left
out stands for. Read the difference before you commit it: whoever has cases, packs or logs has them within the limits
of before."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from workup.core.content.about import AboutFile
from workup.core.content.casefile import CaseFile
from workup.core.content.checklist import ChecklistFile, SourcesFile
from workup.core.content.hypotheses import HypothesesFile
from workup.core.content.pack import PackFile
from workup.core.content.vocabulary import OrdersFile, VocabularyFile
from workup.core.text.judging import adapter
from workup.core.walk.log import AnyEntry, Header

KEPT = Path(__file__).parent / "limits.txt"

FILES = {
    "case": CaseFile,
    "pack": PackFile,
    "checklist": ChecklistFile,
    "hypotheses": HypothesesFile,
    "sources": SourcesFile,
    "vocabulary": VocabularyFile,
    "orders": OrdersFile,
    "about": AboutFile,
    "first line of a log": Header,
    "line of a log": AnyEntry,
}

LIMITS = (
    *("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"),
    *("pattern", "required", "enum", "default"),
)


def limits() -> list[str]:
    """Each limit and each default of each field, a line each."""
    found: set[str] = set()
    for file, kind in FILES.items():
        schema = adapter(kind).json_schema()
        parts = schema.pop("$defs", {})
        for name, part in {file: schema, **parts}.items():
            found.update(_in(part, name))
    return sorted(found)


def _in(part: Any, place: str) -> Iterator[str]:
    # A value that is the only one is written in either way, or in both, by one version of Pydantic or another.
    part = {"enum": [part["const"]], **part} if "const" in part else part
    for key in LIMITS:
        if key in part:
            yield f"{place}: {key} {part[key]}"
    for name, inner in part.get("properties", {}).items():
        yield from _in(inner, f"{place}.{name}")
    for key in ("items", "additionalProperties"):
        if isinstance(part.get(key), dict):
            yield from _in(part[key], f"{place}.each")
    for inner in part.get("patternProperties", {}).values():
        yield from _in(inner, f"{place}.each")
    for inner in (*part.get("anyOf", ()), *part.get("prefixItems", ())):
        yield from _in(inner, place)


if __name__ == "__main__":
    KEPT.write_text("".join(f"{line}\n" for line in limits()), encoding="utf-8")
