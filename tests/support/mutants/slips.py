"""The slips: each a small change in one place of a file, of a kind that people make."""

import ast
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

HOUSE = Path(__file__).parents[3]
ROOMS = ("core", "class_logs", "logbook.py", "journal.py", "files.py")

TURNED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
VALIDATOR = re.compile(r"\b(After|Before)\(")


class Slip(NamedTuple):
    """One slip: what stands at this place of a file, and what is put there."""

    path: Path
    line: int
    last: int
    """The lines that it touches."""
    start: int
    end: int
    kind: str
    old: str
    new: str

    @property
    def name(self) -> str:
        """For a reader, and to make the same slip again."""
        return f"{self.path}:{self.line} {self.kind}: {' '.join(self.old.split())} -> {' '.join(self.new.split())}"


def slips_in(path: Path) -> Iterator[Slip]:
    """Every slip that can be made in a file."""
    source = (HOUSE / path).read_bytes()
    starts = [0]
    for line in source.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))

    def slip(node: ast.expr | ast.stmt, kind: str, new: str) -> Slip:
        assert node.end_lineno is not None and node.end_col_offset is not None
        start = starts[node.lineno - 1] + node.col_offset
        end = starts[node.end_lineno - 1] + node.end_col_offset
        return Slip(path, node.lineno, node.end_lineno, start, end, kind, source[start:end].decode(), new)

    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Compare():
                for at, op in enumerate(node.ops):
                    ops = [*node.ops]
                    ops[at] = TURNED[type(op)]()
                    yield slip(node, "comparison", f"({ast.unparse(ast.Compare(node.left, ops, node.comparators))})")
            case ast.Constant(value=int() | float() as value) if not isinstance(value, bool):
                yield slip(node, "number", repr(value + 1))
            case ast.UnaryOp(op=ast.Not()):
                yield slip(node, "not", f"({ast.unparse(node.operand)})")
            case ast.BoolOp():
                op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
                yield slip(node, "and/or", f"({ast.unparse(ast.BoolOp(op, node.values))})")
            case ast.Return(value=ast.expr() as value) if ast.unparse(value) != "None":
                yield slip(node, "nothing", "return None")
            case ast.FunctionDef(name="__post_init__"):
                yield slip(node, "validator", "def __post_init__(self) -> None:\n        return")
            case ast.Subscript(value=ast.Name(id="Annotated"), slice=ast.Tuple(elts=elts)):
                for at, one in enumerate(elts):
                    if VALIDATOR.search(ast.unparse(one)):
                        left = ast.Tuple([*elts[:at], *elts[at + 1 :]])
                        new = f"Annotated[{ast.unparse(left)[1:-1]}]" if len(left.elts) > 1 else ast.unparse(elts[0])
                        yield slip(node, "validator", new)


def sampled(seed: int, number: int, only: str) -> list[Slip]:
    """As many slips as that, always the same for a seed; a longer sample begins with the shorter one."""
    files = []
    for room in ROOMS:
        place = HOUSE / "workup" / room
        files += sorted(place.rglob("*.py")) if place.is_dir() else [place]
    paths = [file.relative_to(HOUSE) for file in files]
    every = [one for path in paths if only in str(path) for one in slips_in(path)]
    random.Random(seed).shuffle(every)
    return every[:number]
