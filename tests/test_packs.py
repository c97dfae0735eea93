"""Packs of cases: one as a stranger publishes it, a wheel installed beside workup; and odd ones."""

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest
from support.cases.folders import a_case, a_pack, on_path, reference_lines
from support.commands import Run, surroundings, workup_in
from support.wheels import wheel_of

from workup import places

PROJECT = """\
[build-system]
requires = ["hatchling>=1.26"]
build-backend = "hatchling.build"

[project]
name = "clinic-cases"
version = "1.0"

[project.entry-points."workup.cases"]
clinic = "clinic_cases"
unready = "clinic_cases.unready"
"""


@pytest.fixture(scope="module")
def installed(own_wheel: Path, building: str, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """The workup of an environment that has the pack, in a folder with nothing else in it."""
    place = tmp_path_factory.mktemp("packs")
    package = place / "project" / "clinic_cases"
    package.mkdir(parents=True)
    (place / "project" / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    (package / "__init__.py").write_text('"""Cases of a clinic that does not exist."""\n', encoding="utf-8")
    (package / "unready.py").write_text("raise RuntimeError('not finished yet')\n", encoding="utf-8")
    a_case(package, "nadia")

    kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", places.PATH)}
    (place / "empty").mkdir()

    def done(*command: str, typed: str = "", **more: str) -> "subprocess.CompletedProcess[str]":
        environment = kept | more
        return subprocess.run(
            command, input=typed, cwd=place / "empty", env=environment, capture_output=True, text=True, encoding="utf-8"
        )

    (place / "wheels").mkdir()
    of_the_pack = wheel_of(place / "project", building, place / "wheels")
    venv.create(place / "env", with_pip=False)
    python = str(place / "env" / ("Scripts" if os.name == "nt" else "bin") / "python")
    # What both rest on is lent: that a wheel brings it along is shown in test_packaging.py.
    wheels = ["install", "-q", "--no-deps", "--no-compile", str(own_wheel), str(of_the_pack)]
    beside = done(sys.executable, "-m", "pip", "--python", python, *wheels)
    assert beside.returncode == 0, beside.stderr
    own = done(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").stdout.strip()
    Path(own, "lent.pth").write_text(f"{sysconfig.get_path('purelib')}\n", encoding="utf-8")
    assert done(python, "-c", "import workup; print(workup.__file__)").stdout.startswith(own)
    return lambda *arguments, typed="": done(python, "-m", "workup", *arguments, typed=typed, **surroundings(place))


def test_a_case_of_an_installed_pack_is_listed_walked_summed_up_and_checked(installed: Run) -> None:
    listed = installed("list")
    walked = installed("walk", "nadia", typed="".join(reference_lines("amara")))
    summary = installed("summary", "nadia", "--format", "json")
    (path,) = sorted((Path(walked.args[0]).parent.parent).rglob("clinic_cases/nadia.toml"))
    checked = installed("author", "check", str(path))

    assert {done.returncode for done in (listed, walked, summary, checked)} == {0}, walked.stdout + walked.stderr
    assert "         from pack: clinic\n" in listed.stdout
    assert "\npack: unready cannot be used: it names a module, not a package with a folder." in listed.stdout
    assert "WHAT YOU DID WELL" in walked.stdout
    assert "pack: unready cannot be used" in walked.stderr
    assert summary.stdout.startswith("{")
    assert checked.stdout == "No fault was found.\n"


BAD = {
    "empty": ("bad_cases", "has no case in it"),
    "nothing": ("bad_cases.none", "names a package that is not there (bad_cases.none)"),
    "missing": ("no_such_package", "names a package that is not there (no_such_package)"),
    "attribute": ("bad_cases:folder", "names a package that is not there (bad_cases:folder)"),
    "module": ("json.decoder", "a module, not a package"),
    "alone": ("colorsys", "a module, not a package"),
    "above": ("..", "names a package that is not there (..)"),
    "path": ("../good_cases", "names a package that is not there (../good_cases)"),
    "red": ("no\x1b[31mluck", "names a package that is not there (no [31mluck)"),
    "zipped": ("zipped_cases", "not installed as plain files"),
}
"""By name of a pack, what its entry point says, and what is said of it."""

RUNS = {
    "raises": "raise RuntimeError('no luck')",
    "raises_base": "raise BaseException('out of here')",
    "exits": "import sys; sys.exit(0)",
    "ends": "import os; os._exit(0)",
    "loops": "while True: pass",
    "prints": "print('hello from the pack')",
    "writes": "import pathlib; pathlib.Path('was-run').touch()",
    "not_python": "x = (",
    "nothing_at_all": None,
}
"""By name of a pack, what its code does when it is imported; the last has none."""


def test_packs_that_cannot_be_used_are_each_named_in_a_line_and_the_rest_goes_on(tmp_path: Path) -> None:
    site = tmp_path / "site"
    for name, (value, _) in BAD.items():
        a_pack(site, f"bad_{name}", value)
    (site / "bad_cases").mkdir()
    (site / "bad_cases" / "__init__.py").touch()
    a_case(a_pack(site, "good", "good_cases"), "nadia")
    zipped = tmp_path / "zipped" / "zipped_cases"
    a_case(zipped, "zoe")
    (zipped / "__init__.py").touch()
    archive = shutil.make_archive(str(tmp_path / "zipped"), "zip", tmp_path / "zipped")

    done = workup_in(tmp_path, "list", PYTHONPATH=os.pathsep.join([archive, on_path(site)]))

    assert (done.returncode, done.stderr) == (0, "")
    for name, (_, says) in BAD.items():
        (line,) = (one for one in done.stdout.splitlines() if one.startswith(f"pack: bad_{name} "))
        assert says in line
    assert "\x1b" not in done.stdout
    assert "\nzahra " in done.stdout
    assert "         from pack: good\n" in done.stdout


def test_the_cases_of_a_pack_are_found_and_its_code_is_never_run(tmp_path: Path) -> None:
    site = tmp_path / "site"
    for name, module in RUNS.items():
        a_case(
            a_pack(site, name, f"{name}_cases.more.cases", module) / "more" / "cases", f"of-{name.replace('_', '-')}"
        )

    done = workup_in(tmp_path, "list", PYTHONPATH=on_path(site))

    assert (done.returncode, done.stderr) == (0, "")
    assert [name for name in RUNS if f"         from pack: {name}\n" not in done.stdout] == []
    assert "hello" not in done.stdout
    assert not (tmp_path / "was-run").exists()


def test_a_pack_that_is_being_worked_on_is_found_where_its_author_keeps_it(tmp_path: Path) -> None:
    site, finder = tmp_path / "site", tmp_path / "site" / "sitecustomize.py"
    for name in ("by_path", "by_finder"):
        folder = a_pack(site, name, f"{name}_cases")
        kept = tmp_path / "project" / name / folder.name
        a_case(kept, name.replace("_", "-"))
        shutil.move(str(folder / "__init__.py"), kept)
        folder.rmdir()
    # As an installer leaves it: a folder on the path, or a finder that knows where each package is.
    finder.write_text(
        "import sys\n"
        "from importlib.machinery import PathFinder\n"
        f"sys.path.append({str(tmp_path / 'project' / 'by_path')!r})\n"
        "class Finder:\n"
        "    def find_spec(name, path=None, target=None):\n"
        "        if name == 'by_finder_cases':\n"
        f"            return PathFinder.find_spec(name, [{str(tmp_path / 'project' / 'by_finder')!r}])\n"
        "sys.meta_path.append(Finder)\n",
        encoding="utf-8",
    )

    done = workup_in(tmp_path, "list", PYTHONPATH=on_path(site))

    assert (done.returncode, done.stderr) == (0, "")
    assert "\nby-path  " in done.stdout
    assert "\nby-finder " in done.stdout


@pytest.mark.parametrize("listed", [b"[workup.cases]\nno sign of equality\n", b"[workup.cases]\nx = \xff\n", b"\0"])
def test_a_distribution_with_a_list_of_entry_points_that_is_none_hides_no_other(tmp_path: Path, listed: bytes) -> None:
    site = tmp_path / "site"
    a_pack(site, "ill", "ill_cases")
    (site / "ill-1.dist-info" / "entry_points.txt").write_bytes(listed)
    a_case(a_pack(site, "good", "good_cases"), "nadia")

    done = workup_in(tmp_path, "list", PYTHONPATH=on_path(site))

    assert (done.returncode, done.stderr) == (0, "")
    assert "         from pack: good\n" in done.stdout
