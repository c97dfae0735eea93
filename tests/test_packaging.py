"""The wheel holds what a stranger needs and nothing else, and works away from the checkout."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

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


def test_the_wheel_holds_the_program_its_content_and_its_templates(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())

    shipped = {f"workup/{path.relative_to(ROOT / 'workup').as_posix()}" for path in (ROOT / "workup").rglob("*.toml")}
    files = [path for path in (ROOT / "templates").rglob("*") if path.is_file()]
    templates = {f"workup/{path.relative_to(ROOT).as_posix()}" for path in files}
    assert shipped
    assert templates
    assert shipped | templates <= names
    assert {"workup/py.typed", "workup/phrases/en.ftl", "workup/phrases/en.json"} <= names
    assert not [name for name in names if name.startswith(("tests/", ".ci")) or name.endswith(".pyc")]
    assert {name.partition("/")[0].partition("-")[0] for name in names} == {"workup"}


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
