"""Makes the table that the program reads from the file that people write: `python -m workup.phrases.compiling`.

Fluent's own parser reads the file; it is needed here and in tests, never by somebody who only walks a case.
What the small resolvers cannot say is refused here, with its line: functions, parts of numbers, references that
lead nowhere or in a circle.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from typing import Any

from fluent.syntax import FluentParser, ast

from workup.errors import ContentError, Fault, WorkupError
from workup.phrases.resolver import FOLDER
from workup.phrases.table import reached, references, variables

PLURALS = {"en": {"1": "one"}}
"""The numbers that have a plural of their own, by language; every other number is `other`."""


def compiled(text: str, file: str = "en.ftl", language: str = "en") -> dict[str, Any]:
    """The table of a file of phrases. Raises ContentError with every fault found."""
    reading = _Reading(text, file)
    phrases = reading.table()
    if reading.faults:
        raise ContentError(f"{file} cannot be compiled.", tuple(sorted(reading.faults, key=lambda one: one.line)))
    return {"plurals": PLURALS[language], "phrases": phrases}


def as_file(table: Mapping[str, Any]) -> str:
    """The table as it is kept: a line for each phrase, so that a change can be read."""
    lines = (f"{json.dumps(name)}:{_compact(pattern)}" for name, pattern in table["phrases"].items())
    return f'{{"plurals":{_compact(table["plurals"])},"phrases":{{\n' + ",\n".join(lines) + "\n}}\n"


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


class _Reading:
    """One file on its way to a table, and the faults found in it."""

    def __init__(self, text: str, file: str) -> None:
        self._text = text
        self._file = file
        self._lines: dict[str, int] = {}
        self.faults: list[Fault] = []

    def table(self) -> dict[str, Any]:
        """The patterns by id: `name`, `name.attribute`, `-term`, `-term.attribute`."""
        table = {}
        for name, pattern, node in self._entries():
            if name in self._lines:
                self._fault(node, name, f"this id stands in line {self._lines[name]} already; give it another")
            elif not name.startswith("-") and "-" not in name.partition(".")[0]:
                self._fault(node, name, "an id has an area and a name with a hyphen between, such as 'list-and'")
            self._lines.setdefault(name, self._line(node))
            table[name] = self._pattern(pattern, name)
        for name, pattern in table.items():
            self._look_at_references(name, pattern, table)
        return table

    def _entries(self) -> Iterator[tuple[str, ast.Pattern, ast.SyntaxNode]]:
        for entry in FluentParser().parse(self._text).body:
            if isinstance(entry, ast.Junk):
                said = " ".join(str(note.message) for note in entry.annotations)
                self._fault(entry, "", f"this cannot be read ({said}); mend the line", entry.annotations)
            elif isinstance(entry, ast.Message | ast.Term):
                name = f"-{entry.id.name}" if isinstance(entry, ast.Term) else entry.id.name
                if entry.value is not None:
                    yield name, entry.value, entry
                for attribute in entry.attributes:
                    yield f"{name}.{attribute.id.name}", attribute.value, attribute

    def _pattern(self, pattern: ast.Pattern, name: str) -> Any:
        parts: list[Any] = []
        for element in pattern.elements:
            part = element.value if isinstance(element, ast.TextElement) else self._spoken(element, name)
            if isinstance(part, str) and parts and isinstance(parts[-1], str):
                parts[-1] += part
            else:
                parts.append(part)
        return parts[0] if len(parts) == 1 and isinstance(parts[0], str) else parts

    def _spoken(self, node: Any, name: str) -> Any:
        match node:
            case ast.Placeable():
                return self._spoken(node.expression, name)
            case ast.StringLiteral() | ast.NumberLiteral():
                return str(self._literal(node, name))
            case ast.VariableReference():
                return ["$", node.id.name]
            case ast.MessageReference() if name.startswith("-"):
                return self._fault(node, name, "a term refers to other terms only; make this a phrase")
            case ast.MessageReference():
                return ["=", _named(node)]
            case ast.TermReference() if node.attribute:
                return self._fault(node, name, "an attribute of a term can be chosen by, but not said")
            case ast.TermReference():
                return ["-", _named(node), self._handed(node, name)]
            case ast.SelectExpression():
                usual = next(at for at, variant in enumerate(node.variants) if variant.default)
                return ["?", self._chooser(node.selector, name), self._variants(node, name), usual]
            case _:
                return self._fault(node, name, "functions are not known here; hand the value over as it is to be read")

    def _chooser(self, node: Any, name: str) -> Any:
        match node:
            case ast.VariableReference():
                return ["$", node.id.name, 1] if name.startswith("-") else ["$", node.id.name]
            case ast.TermReference():
                return ["-", _named(node), self._handed(node, name)]
            case _:
                self._fault(node, name, "choose by a variable, or by an attribute of a term")
                return ["$", ""]

    def _variants(self, node: ast.SelectExpression, name: str) -> list[Any]:
        variants: dict[int | str, Any] = {}
        for variant in node.variants:
            key = variant.key.name if isinstance(variant.key, ast.Identifier) else self._literal(variant.key, name)
            if key in variants:
                self._fault(variant, name, f"the variant [{key}] stands here twice; take one out")
            variants[key] = self._pattern(variant.value, name)
        return [[key, pattern] for key, pattern in variants.items()]

    def _handed(self, node: ast.TermReference, name: str) -> dict[str, int | str]:
        if node.arguments is None:
            return {}
        if node.arguments.positional:
            self._fault(node, name, 'what is handed to a term has a name, such as -term(form: "short")')
        return {one.name.name: self._literal(one.value, name) for one in node.arguments.named}

    def _literal(self, node: ast.StringLiteral | ast.NumberLiteral, name: str) -> int | str:
        if isinstance(node, ast.StringLiteral):
            return str(node.parse()["value"])
        if not node.value.removeprefix("-").isdecimal() or str(int(node.value)) != node.value:
            self._fault(node, name, f"{node.value} is no plain whole number; write it as text")
            return node.value
        return int(node.value)

    def _look_at_references(self, name: str, pattern: Any, table: Mapping[str, Any]) -> None:
        for kind, wanted, handed in references(pattern):
            if wanted not in table:
                self._fault_at(name, f"there is no '{wanted}' to refer to; write it, or correct the name")
            elif name in reached(wanted, table):
                self._fault_at(name, f"by way of '{wanted}' it comes back to itself; take the circle out")
            elif kind == "-" and (lacking := sorted(variables(wanted, table) - handed.keys())):
                self._fault_at(name, f"'{wanted}' needs ${lacking[0]}, and only what is handed to it can be said there")

    def _line(self, node: ast.SyntaxNode) -> int:
        return self._text.count("\n", 0, node.span.start) + 1 if node.span else 1

    def _fault(self, node: ast.SyntaxNode, name: str, message: str, notes: Any = ()) -> None:
        self.faults.append(Fault(self._file, self._line(notes[0] if notes else node), name, message))

    def _fault_at(self, name: str, message: str) -> None:
        self.faults.append(Fault(self._file, self._lines[name], name, message))


def _named(node: ast.MessageReference | ast.TermReference) -> str:
    sign = "-" if isinstance(node, ast.TermReference) else ""
    return f"{sign}{node.id.name}" + (f".{node.attribute.name}" if node.attribute else "")


def main(languages: list[str]) -> int:
    """Compiles the file of each language beside it; the exit code."""
    for language in languages or sorted(PLURALS):
        source, target = FOLDER / f"{language}.ftl", FOLDER / f"{language}.json"
        try:
            table = compiled(source.read_text(encoding="utf-8"), source.name, language)
        except WorkupError as error:
            print(error, file=sys.stderr)
            return error.exit_code
        target.write_text(as_file(table), encoding="utf-8", newline="\n")
        print(f"{target.name}: {len(table['phrases'])} phrases")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
