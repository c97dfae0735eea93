"""What was read before is kept; it never speaks for a file that was edited, and never for somebody else."""

import os
import pickle
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from support.cases.folders import a_case
from support.commands import environment, started_in
from support.depth import alike
from support.hosts.begun import alone_in

from workup import passing, places
from workup.render.environment import TEMPLATES

RUNS = Path(__file__).parent / "runs"


Process = Callable[..., "subprocess.CompletedProcess[str]"]


def _process(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return alone_in(folder, environment(folder) | {passing.FOLDER: str(folder / "cache")}, *arguments)


def _listed(folder: Path) -> str:
    done = _process(folder, "list", "--cases", "mine")
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def read_before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is kept once the built-in pack was read."""
    folder = tmp_path_factory.mktemp("read-before")
    (folder / "mine").mkdir()
    _listed(folder)
    assert len([*(folder / "cache" / "packs").iterdir()]) > 10
    return folder / "cache"


@pytest.fixture
def kept(tmp_path: Path, read_before: Path) -> Path:
    """A folder of one's own in which the built-in pack is kept, and nothing else yet."""
    return shutil.copytree(read_before, tmp_path / "cache") / "packs"


def test_an_edited_case_is_seen_at_once_and_the_list_is_the_same_with_and_without_what_is_kept(
    tmp_path: Path, kept: Path
) -> None:
    a_case(tmp_path / "mine", "nadia")
    first = _listed(tmp_path)
    again = _listed(tmp_path)
    a_case(tmp_path / "mine", "nadia", lambda text: text.replace("18 months, unsteady", "19 months, unsteady"))
    edited = _listed(tmp_path)
    shutil.rmtree(kept)
    without = _listed(tmp_path)

    assert again == first
    assert edited == without
    assert "19 months, unsteady" in edited
    assert "19 months, unsteady" not in first


@pytest.mark.usefixtures("kept")
def test_a_case_that_is_broken_after_it_was_kept_is_refused(tmp_path: Path) -> None:
    path = a_case(tmp_path / "mine", "nadia")
    _listed(tmp_path)
    path.write_text(path.read_text(encoding="utf-8").replace("fictional = true", "fictional = false"), encoding="utf-8")

    assert "workup author check" in _listed(tmp_path)


def test_what_is_damaged_is_made_anew(tmp_path: Path, kept: Path) -> None:
    a_case(tmp_path / "mine", "nadia")
    first = _listed(tmp_path)
    for number, path in enumerate(sorted(kept.iterdir())):
        path.write_bytes(path.read_bytes()[: 100 * (number % 3)])

    assert _listed(tmp_path) == first


class _Planted:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, ("planted",)


@pytest.mark.skipif(sys.platform == "win32", reason="no such permissions")  # because Windows has other ones
@pytest.mark.parametrize("open_to_others", ["folder", "file"])
def test_what_others_can_write_to_is_not_looked_into(tmp_path: Path, kept: Path, open_to_others: str) -> None:
    a_case(tmp_path / "mine", "nadia")
    first = _listed(tmp_path)
    for path in kept.iterdir():
        path.write_bytes(pickle.dumps(_Planted()))
        path.chmod(0o622 if open_to_others == "file" else 0o600)
    kept.chmod(0o722 if open_to_others == "folder" else 0o700)

    assert _listed(tmp_path) == first
    assert not (tmp_path / "planted").exists()


MADE = (
    *("checklist", "about --format html", "history", "author check mine/nadia.toml", "summary amara --format html"),
    *("teach guide nadia -o out --cases mine --force", "teach export nadia -o out/page.html --cases mine --force"),
)
"""Commands that keep what they made, each in its own way."""


def _did(folder: Path, command: str, process: Process = _process) -> tuple[str, ...]:
    (folder / "out").mkdir(exist_ok=True)
    done = process(folder, *command.split())
    return done.stdout, *(path.read_text(encoding="utf-8") for path in sorted((folder / "out").iterdir()))


def _set_out(folder: Path) -> None:
    a_case(folder / "mine", "nadia")
    (folder / "logs").mkdir()
    shutil.copy(RUNS / "amara" / "reference.jsonl", folder / "logs" / "amara-1.jsonl")


@pytest.mark.parametrize("command", alike(MADE))
def test_what_was_made_before_is_given_as_it_was_and_made_anew_where_it_is_damaged(
    tmp_path: Path, kept: Path, command: str
) -> None:
    _set_out(tmp_path)

    first, again = _did(tmp_path, command), _did(tmp_path, command)
    for path in kept.iterdir():
        path.write_bytes(path.read_bytes()[:100])
    anew = _did(tmp_path, command)

    assert len("".join(first)) > 10
    assert again == anew == first


@pytest.mark.parametrize("command", [one for one in MADE if "nadia" in one])
def test_what_is_made_of_an_edited_case_is_new(tmp_path: Path, kept: Path, read_before: Path, command: str) -> None:
    _set_out(tmp_path)
    first = _did(tmp_path, command)

    a_case(tmp_path / "mine", "nadia", lambda text: text.replace("18 months, unsteady", "19 months, 5 mg, unsteady"))
    edited = _did(tmp_path, command)
    shutil.rmtree(kept.parent)
    shutil.copytree(read_before, kept.parent)

    assert edited == _did(tmp_path, command) != first
    assert "5 mg" in "".join(edited)


@pytest.mark.usefixtures("kept")
def test_a_history_knows_a_walk_that_came_since_and_one_that_went(tmp_path: Path) -> None:
    _set_out(tmp_path)
    first = _did(tmp_path, "history")
    shutil.copy(RUNS / "mei" / "reference.jsonl", tmp_path / "logs" / "mei-1.jsonl")

    assert "mei" in _did(tmp_path, "history")[0].partition("Next")[0]
    (tmp_path / "logs" / "mei-1.jsonl").unlink()
    assert _did(tmp_path, "history") == first


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the program and its templates as one's own."""
    folder = tmp_path_factory.mktemp("house")
    without = shutil.ignore_patterns("__pycache__")
    shutil.copytree(places.BUILT_IN.parent, folder / "workup", ignore=without)
    shutil.copytree(TEMPLATES, folder / "templates", ignore=without)
    assert "MARKED" not in _did(folder, "checklist", _started)[0]
    return folder


def _started(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    # Only a process of its own has the code that lies in this folder.
    return started_in(folder, *arguments, **{passing.FOLDER: str(folder / "cache")})


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("templates/document.txt.jinja", "{% set level = 2 %}", "MARKED {% set level = 2 %}"),
        ("workup/render/__init__.py", "_values(document), width)", '_values(document), width) + "MARKED"'),
        ("workup/phrases/en.json", "marks a teaching judgement", "MARKED"),
    ],
)
def test_an_edited_template_code_or_word_is_seen_at_once(house: Path, file: str, old: str, new: str) -> None:
    path = house / file
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(old, new), encoding="utf-8")

    edited = _did(house, "checklist", _started)[0]

    path.write_text(text, encoding="utf-8")
    assert "MARKED" in edited


@pytest.mark.usefixtures("kept")
def test_a_copy_of_the_built_in_pack_is_refused_though_its_words_were_kept(tmp_path: Path) -> None:
    shutil.copytree(places.BUILT_IN, tmp_path / "copy")

    done = _process(tmp_path, "checklist", "--cases", "copy")

    assert done.returncode == 3
    assert "pack.toml" in done.stderr


def test_a_list_is_told_where_nothing_can_be_kept(tmp_path: Path) -> None:
    a_case(tmp_path / "mine", "nadia")
    (tmp_path / "cache").write_text("no folder", encoding="utf-8")

    assert "nadia" in _listed(tmp_path)


def test_a_new_case_is_the_same_where_its_pack_was_read_before(tmp_path: Path) -> None:
    for name in ("first", "again"):
        (tmp_path / name).mkdir()
        done = _process(tmp_path, "author", "new", "bo", "-o", name)
        assert done.returncode == 0, done.stderr

    assert (tmp_path / "again" / "bo.toml").read_bytes() == (tmp_path / "first" / "bo.toml").read_bytes()
