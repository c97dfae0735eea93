"""One bad file of a stranger takes neither long nor much, and takes no other file down: it is named, and all goes on.

Each command is a process with ten seconds of time and 600 MB of memory; a test that needs either does not end well.
"""

import resource
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support.cases.folders import a_case
from support.cases.hostile import CASES, logs
from support.commands import environment, workup_in
from support.logs.walkers import case_named

from workup import logbook, store
from workup.checking import problems
from workup.core.walk.learners import LEARNERS, walk_as
from workup.errors import ContentError
from workup.library import Library

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no limits here")  # because Windows has no rlimit

SECONDS = 10
MEMORY = 600_000_000


def _limited() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def limited_in(folder: Path, *arguments: str, **more: str) -> "subprocess.CompletedProcess[str]":
    """A command in a folder, as a process that is ended where it takes too long or too much."""
    return subprocess.run(
        [sys.executable, "-m", "workup", *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=folder,
        env=environment(folder) | more,
        preexec_fn=_limited,
    )


@pytest.fixture(scope="module")
def stranger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of hostile files, and one case that can be walked."""
    folder = tmp_path_factory.mktemp("strangers") / "cases"
    a_case(folder, "nadia")
    for name, text in CASES.items():
        (folder / f"{name}.toml").write_bytes(text.encode("latin-1" if name == "one-byte" else "utf-8"))
    return folder


def test_each_hostile_case_is_named_with_what_is_amiss(stranger: Path) -> None:
    done = limited_in(stranger.parent, "author", "check", "cases")

    assert (done.returncode, done.stderr) == (3, "")
    assert {name for name in CASES if f"cases/{name}.toml:" in done.stdout} == set(CASES)
    assert "cases/nadia.toml" not in done.stdout
    assert len(done.stdout) < 200_000


@pytest.mark.parametrize("command", ["list", "history"])
def test_hostile_cases_take_no_other_down(command: str, stranger: Path) -> None:
    done = limited_in(stranger.parent, command, WORKUP_PATH="cases")

    assert (done.returncode, done.stderr) == (0, "")
    if command == "list":
        assert "\nnadia " in done.stdout
        assert sorted(line.split()[0] for line in done.stdout.splitlines() if line.endswith("cannot be walked.")) == (
            sorted(CASES)
        )


def test_very_many_faults_are_counted_and_the_first_are_told(stranger: Path) -> None:
    done = limited_in(stranger.parent, "author", "check", "cases/unknown-keys.toml")
    walked = limited_in(stranger.parent, "walk", "cases/unknown-keys.toml")

    assert "cases/unknown-keys.toml: here are the first 100 of 4,000 faults." in done.stdout
    assert "\n4,000 errors" in done.stdout or "\n4000 errors" in done.stdout
    assert "key-99" in done.stdout
    assert "key-100" not in done.stdout
    assert "4,000 faults. The first 100 follow." in walked.stderr
    assert len(walked.stderr.splitlines()) == 101


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of hostile logs and hand-ins, and one finished walk."""
    folder = tmp_path_factory.mktemp("walked")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(logbook.FOLDER, str(folder / "logs"))
        with logbook.Logbook.begin(case_named("amara"), learner="heron-41") as book:
            for entry in walk_as(LEARNERS["at-once"], case_named("amara")):
                book.append(entry)
    for name, text in logs(book.path.read_text(encoding="utf-8")).items():
        (folder / "logs" / name).write_text(text, encoding="latin-1" if name == "odd.eml" else "utf-8")
    return folder


def test_hostile_logs_take_no_other_out_of_a_class(shelf: Path) -> None:
    done = limited_in(shelf, "teach", "class", "logs", "--format", "json", "-o", "class.json")

    assert (done.returncode, done.stderr) == (0, "")
    assert "1 counted" in done.stdout
    account = (shelf / "class.json").read_text(encoding="utf-8")
    assert [name for name in logs("{}\n") if f"logs/{name}" not in account] == []


def test_hostile_logs_take_no_other_out_of_ones_history(shelf: Path) -> None:
    done = limited_in(shelf, "history", "--learner", "heron-41")

    assert done.returncode == 0
    assert "Amara" in done.stdout
    unread = {name for name in logs("{}\n") if name.endswith(".jsonl")} - {"half-a-line.jsonl"}
    assert [name for name in unread if name not in done.stderr + done.stdout] == []


@pytest.mark.parametrize("table", ["items", "families", "hypotheses", "sources", "domain", "safety", "invasive"])
@pytest.mark.parametrize("value", ["3", "[]", "[{}]", "'x'", "{x = 3}", "{x = {outcomes = 3}}"])
def test_a_pack_with_a_value_where_a_table_belongs_is_refused_in_words(table: str, value: str, tmp_path: Path) -> None:
    pack = shutil.copytree(Path(__file__).parent / "packs" / "fainting", tmp_path / "pack")
    for path in (pack / "checklist" / "tests.toml", pack / "pack.toml", pack / "sources.toml"):
        path.write_text(f"{table} = {value}\n", encoding="utf-8")

    with pytest.raises(ContentError):
        store.read_pack(pack)


def test_one_case_that_is_no_toml_leaves_the_others_of_a_pack_checked(tmp_path: Path) -> None:
    pack = shutil.copytree(Path(__file__).parent / "packs" / "fainting", tmp_path / "pack")
    (pack / "cases" / "ill.toml").write_text("x = [", encoding="utf-8")
    faulty = pack / "cases" / "ines.toml"
    faulty.write_text(faulty.read_text(encoding="utf-8").replace("minutes = ", "minuets = "), encoding="utf-8")

    done = workup_in(tmp_path, "author", "check", "pack")

    assert done.returncode == 3
    assert "ill.toml:1: S01 error" in done.stdout
    assert "ines.toml:" in done.stdout


@pytest.mark.parametrize("orders", ["orders = 3", "orders = {none = 3}", "orders = {none = [3]}", "order = 1", "x = ["])
def test_a_file_of_orders_that_is_none_is_named_with_what_is_amiss(orders: str, tmp_path: Path) -> None:
    pack = shutil.copytree(Path(__file__).parent / "packs" / "fainting", tmp_path / "pack")
    (pack / "ordinary-orders.toml").write_text(orders, encoding="utf-8")

    found = problems([pack], Library())

    assert {fault.file.rpartition("/")[2] for fault in found} == {"ordinary-orders.toml"}
