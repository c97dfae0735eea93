"""The command line: the grammar of the commands, and one place that turns errors into exit codes."""

import os
import sys
from typing import Annotated

import typer

from workup import __version__
from workup.cli import author, keeping, learner, teach
from workup.errors import WorkupError

# Help without Rich, and our own words for errors: both keep the start fast.
app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.add_typer(learner.app)
app.add_typer(keeping.app)
app.add_typer(teach.app, name="teach")
app.add_typer(author.app, name="author")

HELLO = """\
workup: walk fictional cases of suspected opsoclonus-myoclonus syndrome. For teaching only, not medical advice.
  workup list           the cases
  workup walk amara     walk one in this terminal; stop at any time
  workup demo amara     watch a learner walk it, and get the debrief as a page
"""


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"workup {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True, epilog="Example: workup walk amara")
def start(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say which version this is.")
    ] = False,
) -> None:
    """Walk fictional cases of suspected opsoclonus-myoclonus syndrome. For teaching only; never medical advice."""
    del version
    if context.invoked_subcommand is None:
        typer.echo(HELLO, nl=False)


def main() -> None:
    """Runs a command; the errors that we can explain become one message and an exit code."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        # A terminal that cannot show a bar or an accent shows a question mark, and the walk goes on.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        app()
    except WorkupError as error:
        sys.stdout.flush()
        print(f"workup: {error}", file=sys.stderr)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        # Whoever read our output has gone away, as `head` does; Python would complain once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(141)
