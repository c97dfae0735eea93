"""A second report of one class is refused: two of them tell what single learners did."""

import json
import stat
from pathlib import Path

import pytest
from test_class_command import fill
from typer.testing import CliRunner, Result

from workup.class_logs import shared
from workup.cli import app
from workup.errors import LogError, OutputError, UsageError

TWELVE = [(f"heron-{number}", bytes([number])) for number in range(12)]


@pytest.fixture
def logs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WORKUP_LOGS", str(tmp_path / "own"))
    monkeypatch.chdir(tmp_path)
    return fill(tmp_path / "class", "tomas", 16)


def told(*more: str) -> Result:
    return CliRunner().invoke(app, ["teach", "class", "class", "--shareable", *more])


def test_the_same_report_may_be_made_again_and_another_of_the_class_may_not(logs: Path) -> None:
    assert told().exit_code == 0
    assert told("-o", "report.html").exit_code == 0

    (logs / "tomas-15.jsonl").unlink()
    second = told("-o", "second.html")

    assert isinstance(second.exception, OutputError)
    assert "counted other walks" in str(second.exception)
    assert "--replace" in str(second.exception)
    assert not Path("second.html").exists()


def test_one_that_replaces_the_first_is_what_the_next_is_held_against(logs: Path) -> None:
    assert told().exit_code == 0
    gone = logs / "tomas-15.jsonl"
    text = gone.read_text(encoding="utf-8")
    gone.unlink()

    assert told("--replace").exit_code == 0
    assert told().exit_code == 0
    gone.write_text(text, encoding="utf-8")

    assert isinstance(told().exception, OutputError)


def test_what_is_remembered_names_no_learner_and_is_the_users_own(logs: Path, tmp_path: Path) -> None:
    told()

    path = tmp_path / "own" / shared.FILE
    text = path.read_text(encoding="utf-8")
    codes = {json.loads(log.read_text(encoding="utf-8").split("\n")[0])["learner"] for log in logs.iterdir()}
    assert len(codes) == 16
    assert not any(code in text for code in codes)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_report_that_stays_inside_is_never_refused_and_replaces_nothing(logs: Path) -> None:
    told()
    (logs / "tomas-15.jsonl").unlink()

    assert CliRunner().invoke(app, ["teach", "class", "class"]).exit_code == 0
    alone = CliRunner().invoke(app, ["teach", "class", "class", "--replace"])
    assert isinstance(alone.exception, UsageError)


def test_one_learner_in_common_is_a_second_report_and_none_is_another_class(tmp_path: Path) -> None:
    shared.remember(tmp_path, shared.counted("tomas", TWELVE), "2026-11-27")

    joined = [("heron-3", b"x"), *((f"crane-{number}", b"y") for number in range(11))]

    assert shared.earlier(tmp_path, shared.counted("tomas", joined)) == "2026-11-27"
    assert shared.earlier(tmp_path, shared.counted("tomas", joined[1:])) is None
    assert shared.earlier(tmp_path, shared.counted("amara", joined)) is None
    assert shared.earlier(tmp_path, shared.counted("tomas", [*reversed(TWELVE)])) is None
    # The same learners with another walk among them are told anew.
    assert shared.earlier(tmp_path, shared.counted("tomas", [*TWELVE[1:], ("heron-0", b"new")])) == "2026-11-27"


def test_reports_of_other_classes_stay_remembered(tmp_path: Path) -> None:
    shared.remember(tmp_path, shared.counted("amara", TWELVE), "2026-11-01")
    shared.remember(tmp_path, shared.counted("tomas", TWELVE), "2026-11-02")
    shared.remember(tmp_path, shared.counted("tomas", TWELVE[1:]), "2026-11-03")

    assert [one.day for one in shared.left(tmp_path)] == ["2026-11-01", "2026-11-03"]


def test_a_report_that_is_made_again_is_remembered_once_and_by_its_last_day(tmp_path: Path) -> None:
    for day in (1, 2, 3):
        for case in ("amara", "tomas"):
            shared.remember(tmp_path, shared.counted(case, TWELVE), f"2026-11-0{day}")

    assert [(one.day, one.counted.case) for one in shared.left(tmp_path)] == [
        ("2026-11-03", "amara"),
        ("2026-11-03", "tomas"),
    ]


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"reports": [{}]}', '{"reports": 1}', "[" * 100_000])
def test_a_memory_that_cannot_be_read_is_said_and_not_taken_for_none(tmp_path: Path, text: str) -> None:
    (tmp_path / shared.FILE).write_text(text, encoding="utf-8")

    with pytest.raises(LogError, match="cannot be read"):
        shared.earlier(tmp_path, shared.counted("tomas", TWELVE))


@pytest.mark.usefixtures("logs")
def test_where_nothing_can_be_remembered_the_report_leaves_and_that_is_said(tmp_path: Path) -> None:
    (tmp_path / "own").write_text("a file where the folder should be", encoding="utf-8")

    done = told()

    assert done.exit_code == 0
    assert "will not be refused" in done.output + done.stderr
