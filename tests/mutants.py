"""Tests of the tests: `python tests/mutants.py --number 200 --seed 13` makes small slips, and counts those noticed.

One slip at a time, in a copy of the checkout: a comparison turned, a number one more, a `not` dropped, `and` for
`or`, `None` returned, a validator taken away. The test files nearest to the module are run, by who imports whom, until
one fails. A failure counts only where the same test passes without the slip.
"""

import argparse
import ast
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

HOUSE = Path(__file__).parents[1]
COPIED = ("workup", "templates", "tests", "pyproject.toml", "README.md")
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
VALIDATOR = re.compile(r"(model|field)_validator|AfterValidator|BeforeValidator")
FIRST, ALL = 6, 24
"""Test files of the first round, and of both."""


class Slip(NamedTuple):
    """One slip: what stands at this place of a file, and what is put there."""

    path: Path
    line: int
    start: int
    end: int
    kind: str
    old: str
    new: str

    @property
    def name(self) -> str:
        """For a reader, and to make the same slip again."""
        return f"{self.path}:{self.line} {self.kind}: {' '.join(self.old.split())} -> {' '.join(self.new.split())}"


class Missed(NamedTuple):
    """What became of a slip: the test that noticed it, or none."""

    by: str
    seconds: float


def slips_in(path: Path) -> Iterator[Slip]:
    """Every slip that can be made in a file."""
    source = (HOUSE / path).read_bytes()
    starts = [0]
    for line in source.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))

    def slip(node: ast.expr | ast.stmt, kind: str, new: str, *, whole_line: bool = False) -> Slip:
        assert node.end_lineno is not None and node.end_col_offset is not None
        start = starts[node.lineno - 1] + (0 if whole_line else node.col_offset)
        end = starts[node.end_lineno] if whole_line else starts[node.end_lineno - 1] + node.end_col_offset
        return Slip(path, node.lineno, start, end, kind, source[start:end].decode(), new)

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
            case ast.FunctionDef():
                for one in node.decorator_list:
                    if VALIDATOR.search(ast.unparse(one)):
                        yield slip(one, "validator", "", whole_line=True)
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


class Nearness:
    """Which test files come first for a module: those that import it, then those that import who imports it."""

    def __init__(self) -> None:
        self._modules = {self._named(file): file for top in ("workup", "tests") for file in self._files(top)}
        self._imports = {name: self._imported(file) for name, file in self._modules.items()}
        # Commands are run as processes, which no import tells of.
        self._imports["support.commands"] |= {"workup.cli", "workup.cli.teach", "workup.cli.learner"}

    def _files(self, top: str) -> Iterator[Path]:
        return (HOUSE / top).rglob("*.py")

    def _named(self, file: Path) -> str:
        parts = file.relative_to(HOUSE).with_suffix("").parts
        parts = parts[1:] if parts[0] == "tests" else parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    def _imported(self, file: Path) -> set[str]:
        found = set()
        for node in ast.walk(ast.parse(file.read_bytes())):
            if isinstance(node, ast.Import):
                found |= {one.name for one in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                found |= {node.module, *(f"{node.module}.{one.name}" for one in node.names)}
        return found & self._modules.keys()

    def tests(self, path: Path) -> list[str]:
        """The test files that reach a module, the nearest first."""
        wanted = self._named(HOUSE / path)
        steps, reached = {wanted: 0}, [wanted]
        for name in reached:
            for other, imports in self._imports.items():
                if name in imports and other not in steps:
                    steps[other] = steps[name] + 1
                    reached.append(other)
        words = set(re.split(r"[._]", wanted)) - {"workup", "core"}
        found = []
        for name, step in steps.items():
            last = name.rpartition(".")[2]
            text = self._modules[name].read_text()
            # Browsers take a minute, and see what the engine in Python has told them.
            if last.startswith("test_") and "chromium" not in text and "benchmark" not in last:
                kin = bool(words & {word for part in last.split("_") for word in (part, f"{part}room", f"{part}s")})
                found.append((step - kin, len(text), str(self._modules[name].relative_to(HOUSE))))
        return [file for _, _, file in sorted(found)]


class Bench:
    """A copy of the checkout, in which slips are made one after the other."""

    def __init__(self, place: Path, seconds: int) -> None:
        self._place, self._seconds = place, seconds
        self._sound: dict[str, bool] = {}
        self._unsound: set[str] = set()
        for name in COPIED:
            source = HOUSE / name
            if source.is_dir():
                shutil.copytree(source, place / name, ignore=shutil.ignore_patterns("__pycache__"))
            elif source.exists():
                shutil.copy(source, place / name)

    def tried(self, slip: Slip, files: list[str]) -> Missed:
        """What notices the slip."""
        began = time.monotonic()
        file = self._place / slip.path
        sound = file.read_bytes()
        file.write_bytes(sound[: slip.start] + slip.new.encode() + sound[slip.end :])
        try:
            for part in (files[:FIRST], files[FIRST:ALL]):
                left = self._seconds - (time.monotonic() - began)
                if part and left > 0 and (by := self._noticed(part, left, file, sound)):
                    return Missed(by, time.monotonic() - began)
            return Missed("", time.monotonic() - began)
        finally:
            file.write_bytes(sound)

    def _noticed(self, files: list[str], seconds: float, file: Path, sound: bytes) -> str:
        slipped = file.read_bytes()
        while True:
            by = self._first_failure(files, seconds)
            if not by or by == "time is up":
                # Whatever never ends is noticed, but a busy computer is slow too.
                return by if by and self._passes(files, seconds, file, sound) else ""
            file.write_bytes(sound)
            if by not in self._sound:
                self._sound[by] = not self._first_failure([by], 600)
            file.write_bytes(slipped)
            if self._sound[by]:
                return by
            self._unsound.add(by)

    def _passes(self, files: list[str], seconds: float, file: Path, sound: bytes) -> bool:
        slipped = file.read_bytes()
        file.write_bytes(sound)
        try:
            return not self._first_failure(files, seconds)
        finally:
            file.write_bytes(slipped)

    def _first_failure(self, files: list[str], seconds: float) -> str:
        order = [sys.executable, "-m", "pytest", "-x", "-q", "-n", "0", "-p", "no:cacheprovider", "--tb=no", "-rfE"]
        order += [f"--deselect={one}" for one in self._unsound if one not in files]
        try:
            ran = subprocess.run(
                [*order, *files],
                cwd=self._place,
                env={**os.environ, "PYTHONPATH": str(self._place), "HYPOTHESIS_MAX_EXAMPLES": "20"},
                capture_output=True,
                text=True,
                timeout=seconds,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return "time is up"
        if ran.returncode in (0, 5):
            return ""
        found = re.search(r"^(?:FAILED|ERROR) (\S+)", ran.stdout, re.MULTILINE)
        return found[1] if found else files[0]


def main() -> None:
    """Makes the slips, says what became of each, and the share noticed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--number", type=int, default=200)
    parser.add_argument("--seed", type=int, default=13)
    parser.add_argument("--only", default="", help="a part of the path of the files that slips are made in")
    parser.add_argument("--skip", type=int, default=0, help="how many of the sample were made already")
    parser.add_argument("--seconds", type=int, default=300, help="after which a slip counts as not noticed")
    parser.add_argument("--list", action="store_true", help="only list the slips")
    given = parser.parse_args()
    slips = sampled(given.seed, given.number, given.only)[given.skip :]
    if given.list:
        print("\n".join(one.name for one in slips))
        return
    nearness, noticed = Nearness(), 0
    with tempfile.TemporaryDirectory(prefix="workup-mutants-") as place:
        bench = Bench(Path(place), given.seconds)
        for number, one in enumerate(slips, start=given.skip + 1):
            told = bench.tried(one, nearness.tests(one.path))
            noticed += bool(told.by)
            verdict = "noticed" if told.by else "MISSED "
            print(f"{number:4} {told.seconds:4.0f}s {verdict} {one.name}  {told.by}", flush=True)
    print(f"{noticed} of {len(slips)} noticed, {100 * noticed / max(1, len(slips)):.1f}%; seed {given.seed}")


if __name__ == "__main__":
    main()
