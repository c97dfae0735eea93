"""What one command looks for and reads: each place once, each log once; and what a pack.toml may get wrong."""

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from support.cases.folders import a_case
from support.commands import surroundings, workup_in

from workup import library, places, store
from workup.errors import ContentError, LogError

RUNS = Path(__file__).parent / "runs"
PACK = Path(__file__).parent / "packs" / "fainting"

WATCHED = """
import json, os, sys
seen = []
def watch(event, given):
    if event in ("open", "os.listdir", "os.scandir") and isinstance(given[0], (str, bytes, os.PathLike)):
        seen.append([event, os.path.abspath(os.fsdecode(given[0]))])
sys.addaudithook(watch)
sys.argv = ["workup", *json.loads(sys.argv[1])]
try:
    from workup.cli import main
    main()
except SystemExit:
    pass
finally:
    sys.stderr.write("SEEN" + json.dumps(seen))
"""


def _looked(folder: Path, *command: str, typed: str = "") -> Counter[tuple[str, str]]:
    """How often a command opened each file, and looked through each folder."""
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, json.dumps([*command, "--cases", "mine"])],
        input=typed,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=folder,
        env={**os.environ, **surroundings(folder)},
    )
    return Counter((event, path) for event, path in json.loads(done.stderr.rpartition("SEEN")[2]))


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a case of one's own and walks of several."""
    folder = tmp_path_factory.mktemp("once")
    a_case(folder / "mine", "nadia")
    (folder / "logs").mkdir()
    for case_id in ("amara", "tomas"):
        for number, run in enumerate(sorted((RUNS / case_id).glob("*.jsonl")), start=1):
            (folder / "logs" / f"{case_id}-{number}.jsonl").write_bytes(run.read_bytes())
    return folder


@pytest.mark.parametrize(
    "command",
    [
        ("list",),
        ("summary", "amara"),
        ("summary", "amara", "--format", "json"),
        ("handin", "amara"),
        ("history",),
        ("demo", "tomas", "-o", "demo.html", "--force"),
        ("teach", "guide", "tomas", "-o", "guide", "--force"),
        ("teach", "export", "tomas", "-o", "page.html", "--force"),
        ("author", "rehearse", "tomas"),
    ],
    ids=" ".join,
)
def test_a_command_looks_through_each_place_once_and_reads_each_log_and_case_once(
    place: Path, command: tuple[str, ...]
) -> None:
    looked = _looked(place, *command)

    scanned = {
        folder: looked["os.listdir", str(folder)] + looked["os.scandir", str(folder)]
        for folder in (place / "mine", places.BUILT_IN / "cases", place / "logs")
    }
    assert max(scanned.values()) <= 1, scanned
    read = {path: n for (event, path), n in looked.items() if event == "open" and path.endswith((".jsonl", ".toml"))}
    assert read
    assert {path: n for path, n in read.items() if n > 1} == {}


def _copy(folder: Path) -> Path:
    for path in PACK.rglob("*.toml"):
        target = folder / path.relative_to(PACK)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    return folder


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ('name = "Sudden collapse"\n', "", "S03", 1),
        ('language = "en"', 'language = "English, mostly"', "S04", 5),
        ('tagline = "sudden collapse in young people"', 'tagline = "Sudden collapse."', "S04", 6),
        ('id = "fainting"', 'id = "Fainting Spells"', "S04", 3),
        ('id = "fainting"', 'id = "oms"', "S20", 3),
        ("sedation = true", "sedation = true\ndepth = 3", "S02", 14),
        ("invasive = []", 'invasive = ["blood samples"]', "S05", 14),
        ('[invasive."blood sample"]', "[invasive.none]", "S04", 8),
        ('plural = "blood samples"\n', "", "S03", 8),
        ('answer = "faint"', 'answer = "faints"', "S05", 28),
        ('any_of = ["scene"]', 'any_of = ["scenes"]', "S05", 31),
        ("faint = 8, rhythm = 1, seizure = 1 }", "faint = 8, rhythm = 1 }", "S13", 42),
        ("id = ", "id ", "S01", 3),
    ],
)
def test_each_fault_of_a_pack_file_is_told_with_its_code_and_line(
    tmp_path: Path, old: str, new: str, code: str, line: int
) -> None:
    head = _copy(tmp_path / "pack") / "pack.toml"
    text = head.read_text(encoding="utf-8")
    assert text.count(old) >= 1
    head.write_text(text.replace(old, new, 1), encoding="utf-8")

    done = workup_in(tmp_path, "author", "check", "pack", "--format", "json")

    found = json.loads(done.stdout) if done.stdout else []
    assert done.returncode == 3
    assert (code, line) in {(one["code"], one["line"]) for one in found}, (found, done.stderr)
    assert {one["file"] for one in found} == {str(Path("pack") / "pack.toml")}


def test_a_case_belongs_to_the_pack_in_its_folder_or_the_one_above_and_else_to_the_built_in_one(tmp_path: Path) -> None:
    pack = _copy(tmp_path / "pack")
    deeper = pack / "cases" / "more"
    deeper.mkdir()

    assert places.pack_of(pack / "cases" / "ines.toml") == pack
    assert places.pack_of(pack / "ines.toml") == pack
    assert places.pack_of(deeper / "ines.toml") == places.BUILT_IN
    assert places.pack_of(Path("ines.toml")) == places.BUILT_IN


@pytest.mark.parametrize("named", [".", "cases"])
def test_the_option_may_name_a_pack_or_the_folder_of_its_cases(named: str) -> None:
    here = library.Library((PACK / named,))

    assert here.pack.id == "fainting"
    assert [held.file.id for held in here.of_the_pack] == ["ines", "malik"]
    assert here.named("ines").pack is here.pack


def test_a_log_of_another_pack_is_refused_with_what_to_do(tmp_path: Path) -> None:
    lines = (RUNS / "amara" / "at-once.jsonl").read_text(encoding="utf-8").split("\n")
    head = {**json.loads(lines[0]), "pack": "fainting"}
    (tmp_path / "other.jsonl").write_text("\n".join([json.dumps(head), *lines[1:]]), encoding="utf-8")

    for command in (("summary", "other.jsonl"), ("summary", "other.jsonl", "--case", "amara")):
        done = workup_in(tmp_path, *command)

        assert done.returncode == LogError.exit_code
        assert "the pack 'fainting'" in done.stderr
        assert "--cases" in done.stderr


def test_a_pack_without_a_checklist_or_cases_says_where_they_belong(tmp_path: Path) -> None:
    bare = tmp_path / "bare"
    bare.mkdir()
    (bare / "pack.toml").write_text("format = 1\n", encoding="utf-8")

    listed = workup_in(tmp_path, "list", "--cases", "bare")

    assert listed.returncode == 2
    assert "a pack without a folder 'cases'" in listed.stderr
    with pytest.raises(ContentError, match="one file for each chapter"):
        store.read_pack(bare)
