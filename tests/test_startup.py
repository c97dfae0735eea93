"""What a start loads. Time is measured elsewhere; here we look at the modules."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

RUNS = Path(__file__).parent / "runs"

HEAVY = ("pydantic", "jinja2", "rich", "filelock", "platformdirs", "hypothesis")


def _loaded(*arguments: str) -> tuple[list[str], str, int]:
    names, said, status, _ = _started(*arguments)
    return names, said, status


def _started(*arguments: str) -> tuple[list[str], str, int, list[str]]:
    """The modules that a start has loaded, what it said, how it ended, and the content that it opened."""
    code = (
        "import json, sys\n"
        "opened = []\n"
        "sys.addaudithook(lambda event, given: opened.append(str(given[0])) if event == 'open' else None)\n"
        f"sys.argv = ['workup', *{list(arguments)!r}]\n"
        "status = 0\n"
        "try:\n"
        "    from workup.cli import main\n"
        "    main()\n"
        "except SystemExit as end:\n"
        "    status = end.code or 0\n"
        "content = [path.replace('\\\\', '/').rpartition('/')[2] for path in opened if path.endswith('.toml')]\n"
        "print('MODULES', json.dumps([status, sorted(sys.modules), content]))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8")
    said, _, modules = done.stdout.rpartition("MODULES ")
    status, names, opened = json.loads(modules)
    return names, said, status, opened


@pytest.mark.parametrize("option", ["--help", "--version", "-h"])
def test_help_and_version_load_nothing_heavy_and_of_the_pack_what_it_is_called_at_most(option: str) -> None:
    names, said, status, opened = _started(option)

    assert status == 0
    assert said
    assert [name for name in names if name.partition(".")[0] in HEAVY] == []
    assert [name for name in names if name.startswith("workup")] == [
        "workup",
        "workup.cli",
        *(["workup.cli.author"] if option != "--version" else []),
        "workup.cli.coercing",
        "workup.cli.keeping",
        "workup.cli.learner",
        "workup.cli.lookup",
        "workup.cli.output",
        "workup.cli.seeing",
        "workup.cli.streams",
        *(["workup.cli.teach"] if option != "--version" else []),
        "workup.errors",
        "workup.formats",
        "workup.phrases",
        "workup.phrases.resolver",
    ]
    assert opened == ([] if option == "--version" else ["pack.toml"])


def test_the_bare_command_says_what_this_is_and_reads_of_the_pack_what_it_is_called() -> None:
    names, said, _, opened = _started()

    assert len(said.splitlines()) == 4
    assert "teaching only" in said
    assert "fictional cases of suspected opsoclonus-myoclonus syndrome." in said
    assert opened == ["pack.toml"]
    assert not {"jinja2", "rich", "pydantic", "workup.store"} & set(names)


@pytest.fixture(scope="module")
def read_before() -> None:
    _, _, status = _loaded("list")
    assert status == 0


@pytest.mark.usefixtures("read_before")
@pytest.mark.parametrize("command", ["list", "checklist", "about", "history", "walk amara", "handin amara"])
def test_what_was_read_before_needs_no_pydantic(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORKUP_LOGS", str(tmp_path))
    (tmp_path / "amara-1.jsonl").write_bytes((RUNS / "amara" / "reference.jsonl").read_bytes())

    names, said, status = _loaded(*command.split())

    assert status == 0
    assert said
    assert [name for name in names if name.partition(".")[0] in ("pydantic", "pydantic_core")] == []


@pytest.mark.usefixtures("read_before")
@pytest.mark.parametrize("command", ["list", "checklist", "about", "history"])
def test_what_was_made_before_needs_neither_case_nor_page_nor_the_commands_of_others(command: str) -> None:
    _loaded(*command.split())
    names, _, _ = _loaded(*command.split())

    heavy = {"workup.logbook", "workup.core.content.case", "workup.core.debrief", "workup.document", "workup.cli.teach"}
    assert not (heavy | {"jinja2", "rich", "filelock", "importlib.metadata"}) & set(names)


def test_walking_does_not_load_the_pages_before_they_are_needed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WORKUP_LOGS", str(tmp_path))
    # The first time what is kept has to be made, and that takes more.
    _loaded("walk", "tomas")
    names, _, _ = _loaded("walk", "tomas")

    assert "workup.play" in names
    assert not {"jinja2", "workup.document.summary", "importlib.metadata"} & set(names)


def test_a_summary_reads_no_content_and_loads_what_its_page_needs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WORKUP_LOGS", str(tmp_path))
    (tmp_path / "amara-1.jsonl").write_bytes((RUNS / "amara" / "reference.jsonl").read_bytes())
    _loaded("summary", "amara", "--format", "html")
    names, said, _ = _loaded("summary", "amara", "--format", "html")

    assert "jinja2" in names
    assert "<svg" in said
    assert not {"pydantic", "rich", "filelock", "statistics", "tomllib", "secrets", "workup.cli.teach"} & set(names)
