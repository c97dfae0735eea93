"""The command line: the grammar of the commands, and one place that turns errors into exit codes."""

import atexit
import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_group

from workup import __version__
from workup.cli import coercing, keeping, learner, seeing, streams
from workup.cli.output import folded, width
from workup.errors import WorkupError
from workup.phrases import spoken


class Commands(TyperGroup):
    """A group whose help names each command in a whole sentence, and its arguments as a person would."""

    def format_commands(self, ctx: typer.Context, formatter: Any) -> None:  # type: ignore[override]  # because typer types it less
        """Writes the commands, none of them cut short."""
        named = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        rows = [(name, command.get_short_help_str(_WHOLE)) for name, command in named if command and not command.hidden]
        if rows:
            with formatter.section("Commands"):
                formatter.write_dl(rows)

    def get_command(self, ctx: typer.Context, cmd_name: str) -> Any:  # type: ignore[override]  # because typer types it less
        """The command of this name."""
        command = super().get_command(ctx, cmd_name)
        if command:
            coercing.quicken(command)
        for argument in command.params if command else ():
            if argument.param_type_name == "argument":
                # The name of a Python type tells nobody what to type.
                vars(argument)["display_type_rich"] = _nothing
        return command


def _nothing(ctx: typer.Context) -> str:
    del ctx
    return ""


@contextmanager
def _inert_errors() -> Iterator[None]:
    # What the library says of what was typed, it says with what was typed; a shell may have put a file's name there.
    try:
        yield
    except Exception as error:
        if isinstance(message := getattr(error, "message", None), str) and not message.isprintable():
            from workup.core.text.kinds import clean

            vars(error)["message"] = clean(message)
        raise


_WHOLE = 400
"""Characters: more than the first sentence of any help has."""


class Workup(Commands):
    """The command itself, whose help says what the built-in pack is of."""

    def list_commands(self, ctx: typer.Context) -> list[str]:  # type: ignore[override]  # because typer types it less
        """The names of all commands."""
        self._complete()
        return super().list_commands(ctx)

    def get_command(self, ctx: typer.Context, cmd_name: str) -> Any:  # type: ignore[override]  # because typer types it less
        """The command of this name."""
        if cmd_name not in self.commands:
            self._complete()
        return super().get_command(ctx, cmd_name)

    def _complete(self) -> None:
        # Putting together what teachers and authors type takes longer than a student's command has to begin.
        from workup.cli import author, teach

        more = typer.Typer(rich_markup_mode=None)
        more.add_typer(teach.app, name="teach", cls=Commands)
        more.add_typer(author.app, name="author", cls=Commands)
        for name, group in get_group(more).commands.items():
            self.commands.setdefault(name, group)

    def make_context(self, *args: Any, **extra: Any) -> Any:
        """The context of a command; help and the version are shown while it is made."""
        coercing.quicken(self)
        with streams.guarded(), _inert_errors():
            return super().make_context(*args, **extra)

    def invoke(self, ctx: typer.Context) -> Any:  # type: ignore[override]  # because typer types it less
        """Runs the command. What the host does to it is not left to the library, which would exit with 1."""
        with streams.guarded(), _inert_errors():
            return super().invoke(ctx)

    def format_help_text(self, ctx: typer.Context, formatter: Any) -> None:  # type: ignore[override]  # because typer types it less
        """Writes what this is, before the options and the commands."""
        self.help = f"Walk fictional cases of {_tagline()}. For teaching only; never medical advice."
        super().format_help_text(ctx, formatter)


def _tagline() -> str:
    # Of pack.toml alone, and unchecked: a start waits for no content, and the check holds the file to its form.
    import tomllib
    from pathlib import Path

    text = (Path(__file__).parent.parent / "oms" / "pack.toml").read_text(encoding="utf-8")
    return str(tomllib.loads(text)["tagline"])


# Help without Rich, and our own words for errors: both keep the start fast.
app = typer.Typer(
    cls=Workup,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.add_typer(learner.app)
app.add_typer(keeping.app)
app.add_typer(seeing.app)

HELLO = """\
workup: walk fictional cases of {tagline}. For teaching only, not medical advice.
  workup list           the cases
  workup walk           walk one in this terminal; stop at any time
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
    """Walk fictional cases. For teaching only; never medical advice."""
    del version
    if context.invoked_subcommand is None:
        typer.echo(HELLO.format(tagline=_tagline()), nl=False)


def main() -> None:
    """Runs a command; the errors that we can explain become one message and an exit code."""
    # What a command makes goes with it, soon. To look through all of it for rubbish, several times on the way and once
    # more at the end, takes a tenth of most commands; a class of logs, that takes longer, leaves next to none.
    gc.set_threshold(50_000)
    atexit.register(gc.freeze)
    try:
        streams.opened()
        try:
            app()
        finally:
            with streams.guarded():
                sys.stdout.flush()
    except WorkupError as error:
        if isinstance(error, streams.Lost):
            streams.silenced(sys.stdout)
        said = f"workup: {spoken(error.saying) if error.saying else error}"
        if not said.replace("\n", "").isprintable():
            from workup.core.text.kinds import inert

            said = inert(said)
        # Piped, a message stays on its lines, for whatever reads it.
        with suppress(OSError):
            print(folded(said, width()) if sys.stderr.isatty() else said, file=sys.stderr)
        sys.exit(error.exit_code)
    except (streams.Gone, streams.Interrupted) as ended:
        streams.silenced(sys.stdout)
        sys.exit(ended.exit_code)
    finally:
        streams.let_go()
