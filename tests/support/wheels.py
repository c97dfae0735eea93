"""The wheel of what is checked out, as a stranger's pip makes it; and what makes others of the same kind at once."""

import os
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run(command: list[str], folder: Path, **more: str) -> "subprocess.CompletedProcess[str]":
    """A command that must succeed, which sees none of what the tests import."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"} | more
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done


def isolated(place: Path) -> str:
    """The wheel, made with nothing but what our own file asks for."""
    run([sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--wheel-dir", str(place), str(ROOT)], place)
    (built,) = place.glob("*.whl")
    return str(built)


def backend(place: Path) -> str:
    """A folder with what our own file asks for to make a wheel."""
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["build-system"]["requires"]
    run([sys.executable, "-m", "pip", "install", "-q", "--target", str(place), *asked], place)
    return str(place)


def wheel_of(project: Path, backend: str, place: Path) -> Path:
    """The wheel of a folder or an archive, without an environment for that alone."""
    making = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "-q",
        "--no-deps",
        "--no-build-isolation",
        "--wheel-dir",
        str(place),
    ]
    run([*making, str(project)], place, PYTHONPATH=backend)
    (built,) = place.glob("*.whl")
    return built


@pytest.fixture(scope="session")
def own_wheel(found_once: Callable[..., str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of what is checked out, made once for all processes that run tests."""
    return Path(found_once("wheel", lambda: isolated(tmp_path_factory.mktemp("wheel"))))


@pytest.fixture(scope="session")
def building(found_once: Callable[..., str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """The folder of `backend`, once for all processes that run tests."""
    return found_once("backend", lambda: backend(tmp_path_factory.mktemp("backend")))
