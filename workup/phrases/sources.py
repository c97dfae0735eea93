"""What a source file says and calls: its texts, piece by piece, and its calls of `say` (in the core, `saying`).

Python is read by its own parser, a template by Jinja's, a script of the page by a scanner. Nothing is run.
"""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from workup.phrases.script import Token, tokens

Home = Literal["Python", "templates", "page"]


@dataclass(frozen=True, slots=True)
class Text:
    """A piece of text as it stands in a source, between whatever is filled in; `whole` where nothing is."""

    line: int
    text: str
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Call:
    """A call of `say` with an id that is written out; `given` is None where it cannot be read from the source."""

    line: int
    phrase: str
    given: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Source:
    """A file with what was found in it."""

    file: str
    home: Home
    texts: tuple[Text, ...] = field(repr=False)
    calls: tuple[Call, ...] = field(repr=False)


def read(file: str, text: str) -> Source:
    """What a file says and calls, by the ending of its name: .py, .jinja or .js."""
    match file.rpartition(".")[2]:
        case "py":
            return Source(file, "Python", *_python(text))
        case "jinja":
            return Source(file, "templates", *_template(text))
        case "js":
            return Source(file, "page", *_script(text))
        case ending:
            raise ValueError(f"{file}: .{ending} is no source of sentences")


def _python(text: str) -> tuple[tuple[Text, ...], tuple[Call, ...]]:
    nodes = [*ast.walk(ast.parse(text))]
    # A string that stands alone is documentation.
    alone = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    pieces = {id(part) for node in nodes if isinstance(node, ast.JoinedStr) for part in node.values}
    texts = tuple(
        Text(node.lineno, node.value, id(node) not in pieces)
        for node in nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in alone
    )
    return texts, tuple(_python_calls(nodes))


def _python_calls(nodes: Iterable[ast.AST]) -> Iterator[Call]:
    for node in nodes:
        match node:
            case ast.Call(
                func=ast.Name(id="say" | "saying") | ast.Attribute(attr="say"),
                args=[ast.Constant(value=str(phrase)), *more],
                keywords=keywords,
            ):
                names = [one.arg for one in keywords]
                given = None if more or None in names else frozenset(filter(None, names))
                yield Call(node.lineno, phrase, given)


def _template(text: str) -> tuple[tuple[Text, ...], tuple[Call, ...]]:
    from jinja2 import Environment, nodes

    tree = Environment().parse(text)
    texts: list[Text] = []
    for node in tree.find_all((nodes.TemplateData, nodes.Const)):
        if isinstance(node, nodes.TemplateData):
            # What stands between two tags is a piece of its own.
            texts += [Text(node.lineno, piece, False) for piece in re.split(r"<[^<>]*>|\n\s*\n", node.data)]
        elif isinstance(node, nodes.Const) and isinstance(node.value, str):
            texts.append(Text(node.lineno, node.value))
    calls = []
    for call in tree.find_all(nodes.Call):
        match call.node, call.args:
            case nodes.Name(name="say"), [nodes.Const(value=str(phrase)), *more]:
                unread = more or call.dyn_args or call.dyn_kwargs
                calls.append(Call(call.lineno, phrase, None if unread else frozenset(one.key for one in call.kwargs)))
    return tuple(texts), tuple(calls)


def _script(text: str) -> tuple[tuple[Text, ...], tuple[Call, ...]]:
    found = tokens(text)
    texts = tuple(Text(one.line, one.text, one.whole) for one in found if one.kind == "string")
    return texts, tuple(_script_calls(found))


def _script_calls(found: list[Token]) -> Iterator[Call]:
    for at in range(len(found) - 5):
        name, dot, say, bracket, phrase, then = found[at : at + 6]
        is_said = [name.text, dot.text, say.text, bracket.text] == ["phrases", ".", "say", "("]
        # Behind the first piece of a text with values stands neither of these.
        if is_said and phrase.kind == "string" and then.text in (",", ")"):
            yield Call(phrase.line, phrase.text, _keys(found[at + 6 :]) if then.text == "," else frozenset())


def _keys(found: list[Token]) -> frozenset[str] | None:
    """The names in an object that is written out; None where it is not, or takes in another."""
    if found[0].text != "{":
        return None
    keys, depth = set(), 0
    for before, token in pairwise(found):
        if before.kind == "sign":
            depth += {"{": 1, "(": 1, "[": 1, "${": 1, "}": -1, ")": -1, "]": -1}.get(before.text, 0)
        if depth == 0:
            break
        if depth == 1 and before.kind == "sign" and before.text in ("{", ",") and token.text != "}":
            if token.kind == "sign":
                return None
            keys.add(token.text)
    return frozenset(keys)
