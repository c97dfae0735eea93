"""Tries the lowest and the newest versions that we allow: `python tests/floors.py`, with `--all` the whole suite.

Each try is an environment of its own. `lowest` has every dependency at its floor, and of what these bring along the
newest; `deepest` has that at its floor as well; `newest` is what an installer takes when it is told nothing.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[1]

KINDS = ("lowest", "deepest", "newest")

TOOLS = ("pytest", "pytest-xdist", "hypothesis", "pexpect", "jsonschema")
"""What the quick part needs of what the tests need."""

QUICK = (
    *("tests/test_arguments.py", "tests/test_startup.py", "tests/test_store.py", "tests/test_screen.py"),
    *("tests/test_render.py", "tests/test_play.py", "tests/test_logbook.py", "tests/test_check.py"),
    *("tests/core/test_log.py", "tests/test_schema.py"),
)
"""Tests that use each dependency where it has changed before: options, errors, screens, templates, locks, schemas."""

WHOLE = ((), ("-m", "outside"))
"""What pytest is told, one after the other, for the whole suite."""


def floors(requirements: Iterable[str], python: str) -> dict[str, str]:
    """By name, the lowest version that these allow on a Python. Of one without a floor nothing is known."""
    found: dict[str, Version] = {}
    for wanted in map(Requirement, requirements):
        if wanted.marker and not wanted.marker.evaluate({"python_version": python, "extra": ""}):
            continue
        name = canonicalize_name(wanted.name)
        for one in wanted.specifier:
            if one.operator in (">=", "==", "~="):
                found[name] = max(found.get(name, Version("0")), Version(one.version))
    return {name: str(floor) for name, floor in found.items()}


def declared(python: str) -> dict[str, str]:
    """The floors of our own dependencies. Raises KeyError where one has none."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    found = floors(project["dependencies"], python)
    if len(found) != len(project["dependencies"]):
        raise KeyError("a dependency has no floor")
    return found


def pythons() -> Iterator[str]:
    """Every Python of this computer that we allow: what the shell would find, and what pyenv keeps."""
    seen = set()
    kept = sorted(Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")).glob("versions/3.*/bin/python"))
    for found in [*(shutil.which(f"python3.{minor}") for minor in range(11, 30)), *map(str, kept)]:
        if found is None:
            continue
        ask = "import sys; print(*sys.version_info[:2])"
        told = subprocess.run([found, "-c", ask], capture_output=True, text=True).stdout.split()
        version = tuple(map(int, told))
        if version >= (3, 11) and version not in seen:
            seen.add(version)
            yield found


class Trial:
    """An environment with certain versions, in a folder that is taken away afterwards."""

    def __init__(self, python: str, place: Path) -> None:
        self.python = place / "env" / ("Scripts" if os.name == "nt" else "bin") / "python"
        self._constraints = place / "constraints.txt"
        subprocess.run([python, "-m", "venv", str(place / "env")], check=True)

    def install(self, *wanted: str, at: dict[str, str]) -> None:
        """Installs these, and what is named at its version. Raises CalledProcessError where that cannot be had."""
        self._constraints.write_text("".join(f"{name}=={version}\n" for name, version in at.items()), encoding="utf-8")
        pip = [str(self.python), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
        subprocess.run([*pip, "-c", str(self._constraints), *wanted], cwd=ROOT, check=True)

    def version(self) -> str:
        """Which Python it is."""
        return self._said("-c", "import sys; print('%d.%d' % sys.version_info[:2])").strip()

    def brought(self, ours: dict[str, str]) -> dict[str, str]:
        """The floors that our dependencies have for what they bring along."""
        code = (
            "from importlib.metadata import requires\n"
            "import sys\n"
            "for name in sys.argv[1:]: print(*(requires(name) or ()), sep='\\n')\n"
        )
        wanted = [line for line in self._said("-c", code, *ours).splitlines() if line]
        return {name: floor for name, floor in floors(wanted, self.version()).items() if name not in ours}

    def has(self) -> str:
        """What is installed, on one line."""
        freeze = ("-m", "pip", "freeze", "--exclude-editable", "--disable-pip-version-check")
        return " ".join(self._said(*freeze).split())

    def _said(self, *arguments: str) -> str:
        return subprocess.run([str(self.python), *arguments], check=True, capture_output=True, text=True).stdout

    def passes(self, tests: Iterable[str]) -> bool:
        """Whether the tests pass; what failed is shown."""
        # A newer Python warns of what old versions of libraries do: that is no fault of ours.
        calm = ["-o", "filterwarnings=", "-p", "no:cacheprovider", "--disable-warnings"]
        return not subprocess.run([str(self.python), "-m", "pytest", "-q", *calm, *tests], cwd=ROOT).returncode


def tried(kind: str, python: str, whole: bool) -> bool:
    """Whether the suite, or its quick part, passes with these versions on this Python."""
    with tempfile.TemporaryDirectory(prefix="workup-floors-") as place:
        trial = Trial(python, Path(place))
        ours = {} if kind == "newest" else declared(trial.version())
        wanted = ("-e", ".[test]") if whole else ("-e", ".", *TOOLS)
        try:
            trial.install(*wanted, at=ours)
            if kind == "deepest":
                trial.install(*wanted, at=ours | trial.brought(ours))
        except subprocess.CalledProcessError:
            print(f"== {kind} on {python}: cannot be installed", flush=True)
            return False
        print(f"== {kind} on {python}: {trial.has()}", flush=True)
        return all(map(trial.passes, WHOLE if whole else (QUICK,)))


def main() -> int:
    """Tries each kind on each Python, and says at the end which did not pass."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kinds", nargs="*", metavar="KIND", help=f"of {', '.join(KINDS)}; all of them if none is named")
    parser.add_argument("--python", action="append", help="a Python to try; this one if none is named")
    parser.add_argument("--every-python", action="store_true", help="every Python of this computer that we allow")
    parser.add_argument("--all", action="store_true", help="the whole suite")
    given = parser.parse_args()
    if unknown := set(given.kinds) - set(KINDS):
        parser.error(f"there is no kind called {', '.join(sorted(unknown))}")
    on = list(pythons()) if given.every_python else given.python or [sys.executable]
    results = {(kind, one): tried(kind, one, given.all) for one in on for kind in given.kinds or KINDS}
    for (kind, one), passed in results.items():
        print(f"{'passed' if passed else 'FAILED'}: {kind} on {one}")
    return 0 if all(results.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
