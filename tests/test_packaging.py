"""The wheel and the archive of sources hold what a stranger needs and nothing else; the wheel works away from here."""

import os
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest
from support.wheels import ROOT, run, wheel_of

from workup import __version__, passing

SHIPPED = {".py", ".toml", ".ftl", ".json", ".md", ".typed", ".js", ".css", ".jinja", ".kept"}
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
def sources(building: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("sources")
    build = "import sys; from hatchling.build import build_sdist; build_sdist(sys.argv[1])"
    run([sys.executable, "-c", build, str(place)], ROOT, PYTHONPATH=building)
    (built,) = place.glob("*.tar.gz")
    return built


def test_the_wheel_holds_the_program_its_content_and_its_templates_and_nothing_else(own_wheel: Path) -> None:
    names = set(zipfile.ZipFile(own_wheel).namelist())

    about = {f"workup-{__version__}.dist-info/{name}" for name in ABOUT}
    templates = {f"workup/{name}" for name in _files("templates")}
    assert names == _files("workup") | templates | about | {f"workup/{passing.BUILT}"}
    assert {Path(name).suffix for name in names - about} == SHIPPED


def test_the_archive_of_sources_holds_what_is_shipped_and_its_tests_and_nothing_else(sources: Path) -> None:
    with tarfile.open(sources) as archive:
        names = {member.name.partition("/")[2] for member in archive.getmembers() if member.isfile()}

    beside = {"PKG-INFO", "pyproject.toml", "README.md", "DISCLAIMER.md", ".gitignore"}
    assert names == _files("workup") | _files("templates") | _files("tests") | beside


def test_the_wheel_that_is_made_of_the_archive_is_the_same(
    own_wheel: Path, sources: Path, building: str, tmp_path: Path
) -> None:
    again = wheel_of(sources, building, tmp_path)

    assert again.name == own_wheel.name
    assert again.read_bytes() == own_wheel.read_bytes()


def test_the_wheel_works_in_an_environment_of_its_own(own_wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "env", with_pip=False)
    python = tmp_path / "env" / ("Scripts" if os.name == "nt" else "bin") / "python"
    # Compiled is what is used, at its first use.
    installing = [sys.executable, "-m", "pip", "--python", str(python), "install", "-q", "--no-compile", str(own_wheel)]
    run(installing, tmp_path)
    (tmp_path / "elsewhere").mkdir()

    where = run([str(python), "-c", "import workup; print(workup.__file__)"], tmp_path / "elsewhere")
    done = run([str(python), "-m", "workup", "demo", "amara"], tmp_path / "elsewhere")

    assert str(tmp_path / "env") in where.stdout
    page = (tmp_path / "elsewhere" / "amara-demo.html").read_text(encoding="utf-8")
    assert "amara-demo.html" in done.stdout
    assert "<svg" in page
    assert "eaching" in page


def test_a_first_start_of_the_wheel_reads_no_case_and_one_of_edited_code_trusts_nothing_that_was_read_before(
    own_wheel: Path, tmp_path: Path
) -> None:
    with zipfile.ZipFile(own_wheel) as archive:
        archive.extractall(tmp_path)
    code = tmp_path / "workup" / "core" / "content" / "resolution.py"

    def said(cache: str) -> tuple[str, bool]:
        # The packages that it needs are lent by the environment of the tests; the code is that of the wheel.
        started = [sys.executable, "-X", "importtime", "-m", "workup", "list"]
        done = run(started, tmp_path, WORKUP_CACHE=str(tmp_path / cache), WORKUP_LOGS=str(tmp_path / "logs"))
        return done.stdout, "pydantic_core" in done.stderr

    first, again = said("one"), said("one")
    (tmp_path / "no folder").write_text("", encoding="utf-8")
    unkept = said("no folder")
    built = tmp_path / "workup" / passing.BUILT
    whole = built.read_bytes()
    built.write_bytes(whole[:-100])
    damaged = said("three")
    built.write_bytes(whole)
    code.write_text(code.read_text(encoding="utf-8") + "# edited\n", encoding="utf-8")
    edited = said("two")

    assert first == again == (edited[0], False)
    assert edited[1]
    assert unkept == first
    assert damaged == (first[0], True)
    assert len(first[0].splitlines()) > 14
