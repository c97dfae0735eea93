"""What a start loads. Time is measured elsewhere; here we look at the modules."""

import json
import subprocess
import sys

import pytest

HEAVY = ("pydantic", "jinja2", "rich", "filelock", "platformdirs", "hypothesis")


def _loaded(*arguments: str) -> tuple[list[str], str, int]:
    code = (
        "import json, sys\n"
        f"sys.argv = ['workup', *{list(arguments)!r}]\n"
        "status = 0\n"
        "try:\n"
        "    from workup.cli import main\n"
        "    main()\n"
        "except SystemExit as end:\n"
        "    status = end.code or 0\n"
        "print('MODULES', json.dumps([status, sorted(sys.modules)]))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8")
    said, _, modules = done.stdout.rpartition("MODULES ")
    status, names = json.loads(modules)
    return names, said, status


@pytest.mark.parametrize("option", ["--help", "--version", "-h"])
def test_help_and_version_load_nothing_heavy_and_no_content(option: str) -> None:
    names, said, status = _loaded(option)

    assert status == 0
    assert said
    assert [name for name in names if name.partition(".")[0] in HEAVY] == []
    assert [name for name in names if name.startswith("workup")] == [
        "workup",
        "workup.cli",
        "workup.cli.author",
        "workup.cli.keeping",
        "workup.cli.learner",
        "workup.cli.lookup",
        "workup.cli.output",
        "workup.cli.teach",
        "workup.errors",
        "workup.phrases",
        "workup.phrases.resolver",
    ]
    assert "tomllib" not in names


def test_the_bare_command_says_what_this_is_and_loads_no_content() -> None:
    names, said, _ = _loaded()

    assert len(said.splitlines()) == 4
    assert "teaching only" in said
    assert "tomllib" not in names
    assert not {"jinja2", "rich", "workup.store"} & set(names)


def test_walking_does_not_load_the_pages_before_they_are_needed() -> None:
    names, _, _ = _loaded("list")

    assert not {"jinja2", "rich"} & set(names)
