"""`workup author check` as it is typed: what it prints in each format, and its exit codes."""

import json
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from support.commands import workup_in
from support.faults.files import EXAMPLE, SEEDS, seeded

from workup.catalogue import codes
from workup.cli import main

ONE_ERROR = "P06-missed-with-a-verdict"
ONE_WARNING = "W04-finding-without-an-end"
KEYS = {"code", "severity", "title", "file", "line", "path", "message", "mend", "nearest"}


def _check(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return workup_in(folder, "author", "check", *arguments, COLUMNS="60", NO_COLOR="1")


def _judged_today(text: str) -> str:
    # In a few years the example will be told that its judgements are old.
    return re.sub(r'judged = "[^"]+"', f'judged = "{date.today():%Y-%m}"', text)


def _write(folder: Path, *names: str) -> int:
    """The line of the first seed's fault in the file it writes, anouk.toml."""
    text = _judged_today(seeded(EXAMPLE, tuple(edit for name in names for edit in SEEDS[name])))
    (folder / "anouk.toml").write_text(text, encoding="utf-8")
    lines = seeded(EXAMPLE, SEEDS[names[0]]).splitlines()
    return next(number for number, line in enumerate(lines, start=1) if line.endswith("# fault"))


def test_an_error_is_told_with_its_line_its_place_and_what_to_do(tmp_path: Path) -> None:
    line = _write(tmp_path, ONE_ERROR)

    done = _check("anouk.toml", folder=tmp_path)

    assert done.returncode == 3
    first, message, fix, *rest = done.stdout.splitlines()
    assert first == f"anouk.toml:{line}: P06 error: key_steps.reflexes.missed"
    assert "'careless'" in message
    assert fix.strip() == codes()["P06"].fix
    assert rest[0] == "1 error, 0 warnings."
    assert done.stderr == ""


def test_a_slip_is_told_with_the_name_that_comes_nearest(tmp_path: Path) -> None:
    _write(tmp_path, "E02-slip-in-a-source")

    done = _check("anouk.toml", folder=tmp_path)

    assert "Did you mean 'mrf-guide'?" in done.stdout


def test_a_tool_can_read_every_fault(tmp_path: Path) -> None:
    line = _write(tmp_path, ONE_ERROR, ONE_WARNING)

    done = _check("anouk.toml", "--format", "json", folder=tmp_path)

    faults = json.loads(done.stdout)
    assert done.returncode == 3
    assert {frozenset(fault) for fault in faults} == {frozenset(KEYS)}
    assert {fault["code"]: fault["severity"] for fault in faults} == {"P06": "error", "W04": "warning"}
    assert [fault["line"] for fault in faults if fault["code"] == "P06"] == [line]


def test_a_faultless_file_is_an_empty_list_to_a_tool(tmp_path: Path) -> None:
    (tmp_path / "anouk.toml").write_text(_judged_today(EXAMPLE), encoding="utf-8")

    done = _check("anouk.toml", "--format", "json", folder=tmp_path)

    assert done.returncode == 0
    assert json.loads(done.stdout) == []


def test_a_build_can_show_each_fault_at_its_line(tmp_path: Path) -> None:
    line = _write(tmp_path, ONE_ERROR, ONE_WARNING)

    done = _check("anouk.toml", "--format", "github", folder=tmp_path)

    assert done.returncode == 3
    warning, error = done.stdout.splitlines()
    assert error.startswith(f"::error file=anouk.toml,line={line},title=P06 banned word::key_steps.reflexes.missed: ")
    assert warning.startswith("::warning file=anouk.toml,line=")
    assert ",title=W04 " in warning


def test_warnings_alone_leave_the_exit_code_at_zero(tmp_path: Path) -> None:
    line = _write(tmp_path, ONE_WARNING)

    done = _check("anouk.toml", folder=tmp_path)

    assert done.returncode == 0
    assert f"anouk.toml:{line}: W04 warning" in done.stdout


def _explain(code: str, monkeypatch: pytest.MonkeyPatch) -> int | str | None:
    monkeypatch.setattr(sys, "argv", ["workup", "author", "check", "--explain", code])
    try:
        main()
    except SystemExit as end:
        return end.code
    return 0


@pytest.mark.parametrize("code", codes())
def test_every_code_is_explained_by_its_page(
    code: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ended = _explain(code.lower(), monkeypatch)

    said = capsys.readouterr().out
    assert ended in (0, None)
    assert said.lstrip("# ").startswith(f"{code} {codes()[code].title}\n")
    assert len(said.split()) >= 90
    assert "\n## " not in said


def test_an_unknown_code_is_answered_with_the_nearest(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ended = _explain("T044", monkeypatch)

    said = capsys.readouterr()
    assert ended == 2
    assert said.out == ""
    assert "Did you mean 'T04'?" in said.err


def test_a_file_with_gaps_says_when_its_teaching_is_checked(tmp_path: Path) -> None:
    _write(tmp_path, "W06-gap-in-the-title")
    with_gap = _check("anouk.toml", folder=tmp_path).stdout
    _write(tmp_path, ONE_ERROR)
    without = _check("anouk.toml", folder=tmp_path).stdout

    assert "once every text is written. Until then: workup author rehearse" in with_gap
    assert "once every text is written" not in without
