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

from workup import places

ROOT = Path(__file__).parent.parent

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
def installed(tmp_path_factory: pytest.TempPathFactory) -> Run:
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

    wheels = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--wheel-dir", str(place / "wheels")]
    built = done(*wheels, str(ROOT), str(place / "project"))
    assert built.returncode == 0, built.stderr
    venv.create(place / "env", with_pip=False)
    python = str(place / "env" / ("Scripts" if os.name == "nt" else "bin") / "python")
    # What both rest on is lent: that a wheel brings it along is shown in test_packaging.py.
    wheels = ["install", "-q", "--no-deps", "--no-compile", *map(str, (place / "wheels").glob("*.whl"))]
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
    assert "\npack: unready cannot be loaded (RuntimeError: not finished yet)." in listed.stdout
    assert "WHAT YOU DID WELL" in walked.stdout
    assert "pack: unready cannot be loaded" in walked.stderr
    assert summary.stdout.startswith("{")
    assert checked.stdout == "No fault was found.\n"


@pytest.mark.parametrize(
    ("value", "module", "says"),
    [
        ("bad_cases", "raise RuntimeError('no \\x1b[31m luck')", "RuntimeError: no [31m luck"),
        ("bad_cases", "import sys; sys.exit(9)", "SystemExit: 9"),
        ("bad_cases", "x = (", "SyntaxError"),
        ("bad_cases", "", "has no case in it"),
        ("bad_cases.none", "", "ModuleNotFoundError"),
        ("bad_cases:folder", "folder = 1", "ModuleNotFoundError"),
        ("json.decoder", "", "a module, not a package"),
        ("..", "", "cannot be loaded"),
        ("zipped_cases", "", "not installed as plain files"),
    ],
)
def test_a_pack_that_cannot_be_loaded_gives_one_line_and_the_rest_goes_on(
    tmp_path: Path, value: str, module: str, says: str
) -> None:
    a_pack(tmp_path / "site", "bad", value, module)
    a_case(a_pack(tmp_path / "site", "good", "good_cases"), "nadia")
    zipped = tmp_path / "zipped" / "zipped_cases"
    a_case(zipped, "zoe")
    (zipped / "__init__.py").touch()
    archive = shutil.make_archive(str(tmp_path / "zipped"), "zip", tmp_path / "zipped")

    done = workup_in(tmp_path, "list", PYTHONPATH=os.pathsep.join([archive, on_path(tmp_path / "site")]))

    assert (done.returncode, done.stderr) == (0, "")
    assert says in done.stdout
    assert "\x1b" not in done.stdout
    assert "\nzahra " in done.stdout
    assert "         from pack: good\n" in done.stdout


@pytest.mark.parametrize("module", ["print('hello from the pack')", None], ids=["that prints", "without __init__.py"])
def test_an_odd_pack_is_still_read_and_spoils_no_page(tmp_path: Path, module: str | None) -> None:
    a_case(a_pack(tmp_path / "site", "odd", "odd_cases", module), "nadia")

    done = workup_in(tmp_path, "list", PYTHONPATH=on_path(tmp_path / "site"))

    assert done.returncode == 0
    assert "         from pack: odd\n" in done.stdout
    assert "hello" not in done.stdout
