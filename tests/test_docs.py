"""The README says what is so: its session is replayed, its pictures and commands exist, CI runs its test command."""

import re
import runpy
import struct
import subprocess
import sys
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest
from support import outside
from support.browsers import found
from support.commands import workup_in

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PICTURES = dict(re.findall(r'<img src="([^"]+)"[^>]* alt="([^"]+)">', README))
MAKER = ROOT / ".pictures" / "make.py"
MOST_BYTES = 150_000
posix = pytest.mark.skipif(sys.platform == "win32", reason="types into a POSIX terminal")  # because it needs a pty
BLOCKS = re.findall(r"```(\w+)\n(.*?)```", README, re.DOTALL)


def _run(*arguments: str, folder: Path, typed: str = "") -> str:
    done = workup_in(folder, *arguments, typed=typed, COLUMNS="80", NO_COLOR="1")
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_readme_opens_with_what_this_is_and_the_notice() -> None:
    opening = README.split("\n## ", 1)[0]

    assert opening.startswith("# workup")
    assert "teaching only" in opening.casefold()
    assert "fictional" in opening
    assert "not medical advice" in opening.casefold()


def test_the_session_in_the_readme_is_what_a_terminal_shows(tmp_path: Path) -> None:
    (session,) = [text for kind, text in BLOCKS if kind == "text" and "$ workup walk" in text]
    first, *lines = [line.rstrip() for line in session.splitlines()]
    typed = [line.partition(">")[2].strip() for line in lines if re.match(r"^[^ ─].*> |^.*>$|^> ", line)]
    parts = [[line for line in part.splitlines() if line] for part in "\n".join(lines).split("  ...")]
    assert len(typed) >= 6, typed

    shown = _run(*first.removeprefix("$ workup ").split(), folder=tmp_path, typed="".join(f"{t}\n" for t in typed))

    said = [line.rstrip() for line in shown.splitlines() if line.strip()]
    at = 0
    for part in parts:
        for line in part:
            assert line in said[at:], f"the terminal does not show, or not in this order: {line!r}"
            at += said[at:].index(line) + 1


def test_the_readme_shows_a_walk_a_debrief_and_a_class_and_says_in_words_what_is_seen() -> None:
    assert set(PICTURES) == {f".pictures/{name}.png" for name in ("walk", "debrief", "class")}
    for path, words in PICTURES.items():
        assert len(words.split()) >= 25, path
        assert _size(ROOT / path)[0] <= 1200
        assert (ROOT / path).stat().st_size <= MOST_BYTES


@posix
def test_the_pictures_can_be_taken_anew_and_show_the_same_words_each_time(
    chromium: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WORKUP_LOGS", str(tmp_path))  # put back afterwards: the script writes a log for each learner
    monkeypatch.setattr(found, "CHROMIUM", found.CHROMIUM._replace(begun=lambda _: nullcontext(chromium)))
    script = runpy.run_path(str(MAKER))
    parts = script["make"].__globals__
    shown: dict[str, list[str]] = {"terminal": [], "class_report": []}
    for name, told in shown.items():
        parts[name] = _listened(parts[name], told)

    script["make"](tmp_path / "pictures")
    parts["terminal"](parts["said_by_a_terminal"](tmp_path / "again"))
    parts["class_report"](tmp_path / "again")

    made = [*(tmp_path / "pictures").iterdir()]
    assert {f".pictures/{path.name}" for path in made} == set(PICTURES)
    for path in made:
        assert _size(path)[0] == _size(ROOT / ".pictures" / path.name)[0] or path.name == "walk.png"
        assert _size(path)[1] > 900
        assert path.stat().st_size <= MOST_BYTES
    for words, (once, again) in {"PAUSE": shown["terminal"], "30 learners": shown["class_report"]}.items():
        assert once == again
        assert words in once


def _listened(function: Callable[..., str | Path], told: list[str]) -> Callable[..., str | Path]:
    def listened(*given: object) -> str | Path:
        gives = function(*given)
        told.append(gives.read_text(encoding="utf-8") if isinstance(gives, Path) else gives)
        return gives

    return listened


def _size(picture: Path) -> tuple[int, int]:
    head = picture.read_bytes()[:24]
    assert head.startswith(b"\x89PNG\r\n\x1a\n"), picture
    width, height = struct.unpack(">II", head[16:])
    return width, height


def test_there_are_exactly_two_set_up_commands_and_both_are_one_line() -> None:
    commands = [text.strip() for kind, text in BLOCKS if kind == "sh" and "pip install" in text]

    assert len(commands) == 2
    assert all("\n" not in command for command in commands)
    assert "workup demo amara" in commands[0]
    assert commands[1].endswith("-m pytest")
    assert f"`.venv/bin/{outside.COMMAND}`" in README


def test_every_command_in_the_readme_exists(tmp_path: Path) -> None:
    named = set(re.findall(r"`workup ([a-z]+)", README)) | set(re.findall(r"^workup ([a-z]+)", README, re.MULTILINE))
    listed = _run("--help", folder=tmp_path)

    assert {"list", "checklist", "walk", "demo", "summary"} <= named
    for command in named:
        assert re.search(rf"^  {command} ", listed, re.MULTILINE), command


def test_the_continuous_check_takes_its_test_command_from_the_readme_and_runs_what_that_leaves_out() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")

    assert "README.md" in script
    assert f".venv/bin/{outside.COMMAND}\n" in script
    for tool in ("ruff check", "ruff format --check", "mypy", "lint-imports", "chromium"):
        assert tool in script


def test_the_top_level_is_the_fixed_one() -> None:
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True)
    if tracked.returncode:  # an unpacked archive has no history to ask
        names = {path.name for path in ROOT.iterdir()} - {"build", "dist"}
    else:
        names = {line.split("/")[0] for line in tracked.stdout.splitlines()}

    seen = {name for name in names if not name.startswith(".") and not name.endswith(".egg-info")}
    assert seen == {"workup", "templates", "tests", "pyproject.toml", "README.md", "DISCLAIMER.md"}
