"""`workup teach guide` as it is typed: all four files or none, and a word on who each is for."""

from pathlib import Path

from support.cases.folders import AMARA
from support.commands import workup_in

FILES = {"amara-handout.html", "amara-cards.html", "amara-guide.html", "amara-key.html"}


def test_the_command_writes_the_pack_and_says_what_is_for_whom(tmp_path: Path) -> None:
    done = workup_in(tmp_path, "teach", "guide", "amara", "-o", "packs/amara")

    assert done.returncode == 0, done.stderr
    assert {path.name for path in (tmp_path / "packs" / "amara").iterdir()} == FILES
    said = {line.split()[0]: line for line in done.stdout.splitlines() if line.startswith("  ")}
    assert said.keys() == FILES
    assert "for students" in said["amara-handout.html"]
    assert "for students" in said["amara-cards.html"]
    assert "keep from students" in said["amara-guide.html"]
    assert "keep from students" in said["amara-key.html"]


def test_files_in_the_way_are_named_and_leave_all_as_it_was(tmp_path: Path) -> None:
    for name in ("amara-cards.md", "amara-key.md"):
        (tmp_path / name).write_text("mine", encoding="utf-8")

    done = workup_in(tmp_path, "teach", "guide", "amara", "-o", ".", "--format", "md")
    kept = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.glob("*.md")}
    forced = workup_in(tmp_path, "teach", "guide", "amara", "-o", ".", "--format", "md", "--large", "--force")

    assert done.returncode == 5
    assert "amara-cards.md and amara-key.md" in done.stderr
    assert "--force" in done.stderr
    assert kept == {"amara-cards.md": "mine", "amara-key.md": "mine"}
    assert forced.returncode == 0, forced.stderr
    assert len(list(tmp_path.glob("*.md"))) == 4
    assert (tmp_path / "amara-key.md").read_text(encoding="utf-8") != "mine"


def test_what_cannot_be_written_is_said_and_taken_back(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    (tmp_path / "pack" / "amara-key.html").mkdir(parents=True)

    no_folder = workup_in(tmp_path, "teach", "guide", "amara", "-o", "file")
    no_file = workup_in(tmp_path, "teach", "guide", "amara", "-o", "pack", "--force")

    assert no_folder.returncode == 5
    assert "not a folder" in no_folder.stderr
    assert no_file.returncode == 5
    assert [path.name for path in (tmp_path / "pack").iterdir()] == ["amara-key.html"]
    assert "Traceback" not in no_folder.stderr + no_file.stderr


def test_a_case_of_ones_own_has_its_pack_and_a_plan_that_cannot_be_walked_is_named(tmp_path: Path) -> None:
    text = AMARA.read_text(encoding="utf-8").replace('id = "amara"', 'id = "own"', 1)
    (tmp_path / "own.toml").write_text(text, encoding="utf-8")
    broken = text.replace('look = ["onset", "first-sign"', 'look = ["mri-brain", "first-sign"', 1)
    assert broken != text
    (tmp_path / "broken.toml").write_text(broken.replace('id = "own"', 'id = "broken"', 1), encoding="utf-8")

    done = workup_in(tmp_path, "teach", "guide", "own", "--cases", ".", "-o", "pack")
    refused = workup_in(tmp_path, "teach", "guide", "broken.toml", "-o", "pack-2")

    assert done.returncode == 0, done.stderr
    assert (tmp_path / "pack" / "own-guide.html").exists()
    assert refused.returncode == 3
    assert "broken.toml:" in refused.stderr
    assert not (tmp_path / "pack-2").exists()
