"""What a command needs and is not given, or is given and does not know, is said of every command: exit code 2."""

import pytest
import typer
from support.commands import Run, every_command

from workup.cli import app

COMMANDS = every_command(typer.main.get_command(app))

NEEDY = [
    path
    for path, command in COMMANDS.items()
    if any(one.required and one.param_type_name == "argument" for one in getattr(command, "params", ()))
]


def test_the_commands_that_cannot_do_without_an_argument_are_known() -> None:
    assert ("summary",) in NEEDY
    assert ("teach", "class") in NEEDY
    assert ("list",) not in NEEDY


@pytest.mark.parametrize("path", NEEDY, ids=" ".join)
def test_a_command_without_what_it_needs_says_so(run: Run, path: tuple[str, ...]) -> None:
    done = run(*path)

    assert done.returncode == 2
    assert "Missing argument" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_an_option_that_no_command_has_is_refused(run: Run, path: tuple[str, ...]) -> None:
    done = run(*path, "--no-such-option")

    assert done.returncode == 2
    assert "--no-such-option" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("path", [(), ("teach",), ("author",)], ids=lambda path: " ".join(path) or "workup")
def test_a_command_that_there_is_not_is_refused(run: Run, path: tuple[str, ...]) -> None:
    done = run(*path, "nonsense")

    assert done.returncode == 2
    assert "nonsense" in done.stderr


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_every_command_says_how_it_is_used(run: Run, path: tuple[str, ...]) -> None:
    done = run(*path, "--help")

    assert done.returncode == 0
    assert f"workup {' '.join(path)} [OPTIONS]" in " ".join(done.stdout.split())
    assert "Example" in done.stdout
