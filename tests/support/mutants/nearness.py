"""Which test files are near to a module, by who imports whom."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from support.mutants.slips import HOUSE


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
            if last.startswith("test_") and "benchmark" not in last:
                kin = bool(words & {word for part in last.split("_") for word in (part, f"{part}room", f"{part}s")})
                found.append((step - kin, len(text), str(self._modules[name].relative_to(HOUSE))))
        return [file for _, _, file in sorted(found)]
