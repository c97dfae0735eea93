"""The wheel and the archive of sources hold what a stranger needs and nothing else; the wheel works away from here."""

import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

from workup import __version__

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("wheel")
    _run([sys.executable, "-m", "pip", "wheel", "--no-deps", "--wheel-dir", str(place), str(ROOT)], place)
    (built,) = place.glob("*.whl")
    return built


def _run(command: list[str], folder: Path, **more: str) -> "subprocess.CompletedProcess[str]":
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"} | more
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done


SHIPPED = {".py", ".toml", ".ftl", ".json", ".md", ".typed", ".js", ".css", ".jinja"}
"""Endings of the program's files, its content's and its templates'. What has another was left lying about."""

ABOUT = {"METADATA", "WHEEL", "entry_points.txt", "licenses/DISCLAIMER.md", "RECORD"}


def _files(folder: str) -> set[str]:
    # What nobody wrote is named in the file of what is ignored.
    every = (ROOT / folder).rglob("*")
    made = {"__pycache__", ".hypothesis", ".pytest_cache", ".mypy_cache", ".ruff_cache"}
    return {
        path.relative_to(ROOT).as_posix()
        for path in every
        if path.is_file() and path.suffix != ".pyc" and not made & set(path.parts)
    }


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("sources")
    _run([sys.executable, "-m", "pip", "install", "-q", "--target", str(place / "backend"), "hatchling"], place)
    build = "import sys; from hatchling.build import build_sdist; build_sdist(sys.argv[1])"
    _run([sys.executable, "-c", build, str(place)], ROOT, PYTHONPATH=str(place / "backend"))
    (built,) = place.glob("*.tar.gz")
    return built


def test_the_wheel_holds_the_program_its_content_and_its_templates_and_nothing_else(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())

    about = {f"workup-{__version__}.dist-info/{name}" for name in ABOUT}
    templates = {f"workup/{name}" for name in _files("templates")}
    assert names == _files("workup") | templates | about
    assert {Path(name).suffix for name in names - about} == SHIPPED


def test_the_archive_of_sources_holds_what_is_shipped_and_its_tests_and_nothing_else(sources: Path) -> None:
    with tarfile.open(sources) as archive:
        names = {member.name.partition("/")[2] for member in archive.getmembers() if member.isfile()}

    beside = {"PKG-INFO", "pyproject.toml", "README.md", "DISCLAIMER.md", ".gitignore"}
    assert names == _files("workup") | _files("templates") | _files("tests") | beside


def test_the_wheel_that_is_made_of_the_archive_is_the_same(wheel: Path, sources: Path, tmp_path: Path) -> None:
    _run([sys.executable, "-m", "pip", "wheel", "--no-deps", "--wheel-dir", str(tmp_path), str(sources)], tmp_path)

    assert (tmp_path / wheel.name).read_bytes() == wheel.read_bytes()


def test_the_wheel_works_in_an_environment_of_its_own(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "env", with_pip=False)
    python = tmp_path / "env" / ("Scripts" if os.name == "nt" else "bin") / "python"
    # Compiled is what is used, at its first use.
    installing = [sys.executable, "-m", "pip", "--python", str(python), "install", "-q", "--no-compile", str(wheel)]
    _run(installing, tmp_path)
    (tmp_path / "elsewhere").mkdir()

    where = _run([str(python), "-c", "import workup; print(workup.__file__)"], tmp_path / "elsewhere")
    done = _run([str(python), "-m", "workup", "demo", "amara"], tmp_path / "elsewhere")

    assert str(tmp_path / "env") in where.stdout
    page = (tmp_path / "elsewhere" / "amara-demo.html").read_text(encoding="utf-8")
    assert "amara-demo.html" in done.stdout
    assert "<svg" in page
    assert "eaching" in page
