"""What a facilitator types: blueprint, guide, rounds, class, course, export."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand

from workup.cli import seeing
from workup.cli.lookup import CaseArgument, Cases, Desk, LookFirst, Plain
from workup.cli.output import AsList, AsPage, Force, Output, deliver, kind_of, width
from workup.errors import UsageError
from workup.formats import ListFormat
from workup.phrases import say

MOST_WORKERS = 64


def _number_of_workers(number: int) -> int:
    # A range of the option itself would be printed as an inequality.
    if not 1 <= number <= MOST_WORKERS:
        raise typer.BadParameter(say("cli-workers", number=number, most=MOST_WORKERS))
    return number


def _home_page(url: str | None) -> str | None:
    from urllib.parse import urlsplit

    if url is not None:
        try:
            parts = urlsplit(url)
        except ValueError:
            parts = urlsplit("")
        is_plain = url.isascii() and url.isprintable() and not set(url) & set(' "<>\\^`{|}')
        if parts.scheme not in ("http", "https") or not parts.hostname or not is_plain:
            raise typer.BadParameter(say("cli-accounts-url"))
    return url


Show = Annotated[bool, typer.Option("--open", help="Open what was written in a browser.")]

app = typer.Typer(no_args_is_help=True)


class Told(TyperCommand):
    """A command of which some help stands among the phrases: it is given as an id, and looked up once it is shown."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Writes the help."""
        for param in self.params:
            given = getattr(param, "help", None) or ""
            vars(param)["help"] = say(given) if given.startswith(_HELP) else given
        examples = self.epilog or ""
        self.epilog = say(examples) if examples.startswith(_HELP) else examples
        super().format_help(ctx, formatter)


_HELP = ("desk-help-", "course-help-", "scale-help-")


class Target(StrEnum):
    """What a case can be exported to."""

    PAGE = "page"
    SCORM = "scorm"


class Wall(StrEnum):
    """Where a room sees its case."""

    SCREEN = "screen"
    PAGE = "page"


class PackFormat(StrEnum):
    """What a facilitator's pack can be written as."""

    HTML = "html"
    MD = "md"


app.command(epilog="Example: workup teach eyes -o eyes.html")(seeing.eyes)


@app.callback()
def teach() -> None:
    """For facilitators: these give answers away."""


@app.command(epilog="Example: workup teach blueprint --format html -o blueprint.html")
def blueprint(
    format: AsList = None,
    output: Output = None,
    force: Force = False,
    cases: Cases = None,
) -> None:
    """Show the family of cases: answer, trap, what tells them apart, audience, setting. Not for learners."""
    from workup import render
    from workup.core.teaching.blueprint import plan_of
    from workup.document.blueprint import blueprint as outline

    kind = format or ListFormat(kind_of(output, tuple(ListFormat)))
    library = Desk.laid(cases).library
    plans = [plan_of(held.case) for held in library.of_the_pack]
    page = render.page(outline(plans, library.pack.checklist.sources), kind.value, width=width())
    deliver(page, output, force=force, what=say("cli-the-blueprint"))


@app.command(epilog="Example: workup teach guide amara -o amara-pack")
def guide(
    case: CaseArgument,
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="DIR", help="The folder for the four files; made if need be.")
    ],
    format: Annotated[PackFormat, typer.Option(help="HTML to print, or Markdown to change.")] = PackFormat.HTML,
    large: Annotated[bool, typer.Option("--large", help="Large print, about 18 points, and larger cards.")] = False,
    force: Force = False,
    cases: Cases = None,
) -> None:
    """Write the pack of a case: handout and reveal cards for students, guide and key to keep from them.

    On paper the handout is one sheet, the cards are about sixteen; the guide is at most nine pages, and the key seven.
    """
    from workup.cli.pack import written_pack

    written_pack(Desk.laid(cases), case, output, format.value, large=large, force=force)


@app.command(
    epilog="Examples: workup teach rounds amara, and later: workup teach rounds amara --resume; "
    "workup teach rounds amara --to page -o amara-room.html"
)
def rounds(
    case: CaseArgument,
    resume: Annotated[bool, typer.Option("--resume", help="Go on from where the room left off.")] = False,
    to: Annotated[
        Wall, typer.Option(help="screen: here, in the terminal; page: a file for a browser in the lecture room.")
    ] = Wall.SCREEN,
    output: Output = None,
    force: Force = False,
    show: Show = False,
    look_first: LookFirst = None,
    plain: Plain = False,
    cases: Cases = None,
) -> None:
    """Walk a case with a room, on a projector: you count hands and type what is called. Two votes to commit.

    As a page it needs neither Python nor a network there, and a keyboard or a presenter's remote is enough.
    """
    from workup.cli.rounds import room_page, walked_by_a_room

    if to is Wall.PAGE:
        if resume or plain:
            raise UsageError(say("rounds-page-alone"))
        room_page(Desk.laid(cases), case, output, force=force, show=show, look_first=look_first)
        return
    if output is not None or force or show:
        raise UsageError(say("rounds-page-needed"))
    walked_by_a_room(Desk.laid(cases), case, resume=resume, plain=plain, look_first=look_first)


@app.command("class", cls=Told, epilog="desk-help-class-examples")
def class_(
    logs: Annotated[
        list[str],
        typer.Argument(metavar="DIR|FILE...", help="scale-help-logs"),
    ],
    case: Annotated[str | None, typer.Option(metavar="CASE", help="desk-help-case")] = None,
    format: AsPage = None,
    output: Output = None,
    force: Force = False,
    shareable: Annotated[bool, typer.Option("--shareable", help="desk-help-shareable")] = False,
    replace: Annotated[bool, typer.Option("--replace", help="desk-help-replace")] = False,
    expected: Annotated[Path | None, typer.Option("--expected", metavar="FILE", help="desk-help-expected")] = None,
    learner: Annotated[str | None, typer.Option("--learner", metavar="CODE", help="desk-help-learner")] = None,
    against: Annotated[
        list[Path] | None, typer.Option("--against", metavar="DIR|FILE", help="desk-help-against")
    ] = None,
    any_version: Annotated[bool, typer.Option("--any-version", help="desk-help-any-version")] = False,
    workers: Annotated[
        int,
        typer.Option(
            metavar="NUMBER",
            callback=_number_of_workers,
            show_default=False,
            help="desk-help-workers",
        ),
    ] = 1,
    scheduler: Annotated[str | None, typer.Option(metavar="ADDRESS", help="scale-help-scheduler")] = None,
    xapi: Annotated[
        bool,
        typer.Option(
            "--xapi",
            help="desk-help-xapi",
        ),
    ] = False,
    accounts: Annotated[
        str | None,
        typer.Option(
            "--accounts",
            metavar="URL",
            callback=_home_page,
            help="desk-help-accounts",
        ),
    ] = None,
    cases: Cases = None,
) -> None:
    """Report on a class from its logs: first attempts, no names, no ranking. Every log is counted or named.

    What it read stays, as numbers and without codes, in your user cache folder: the next report reads only new logs.
    """
    from workup.cli.classroom import Wanted, stated
    from workup.cli.members import Asked, answered

    wanted = Wanted(tuple(logs), case, Desk.laid(cases), any_version, workers, shareable, replace, expected, scheduler)
    asked = Asked(learner, tuple(against or ()), format, output, force)
    if replace and not shareable:
        raise UsageError(say("shared-replace-alone"))
    if not xapi:
        if accounts is not None:
            raise UsageError(say("cli-accounts-alone"))
        answered(wanted, asked)
        return
    if shareable or format is not None or any_version or workers > 1 or expected or learner or against or scheduler:
        raise UsageError(say("cli-xapi-alone"))
    stated(wanted, output, accounts, force=force)


@app.command(cls=Told, epilog="course-help-examples")
def course(
    logs: Annotated[list[Path], typer.Argument(metavar="DIR|FILE...", help="course-help-logs")],
    format: AsPage = None,
    output: Output = None,
    force: Force = False,
    any_version: Annotated[bool, typer.Option("--any-version", help="desk-help-any-version")] = False,
    workers: Annotated[
        int,
        typer.Option(metavar="NUMBER", callback=_number_of_workers, show_default=False, help="desk-help-workers"),
    ] = 1,
    cases: Cases = None,
) -> None:
    """Report on a class over all cases that it walked: what to open with, and what came back. For you alone."""
    from workup.cli.course import Wanted, reported

    reported(Wanted(tuple(logs), Desk.laid(cases), any_version, workers), format, output, force=force)


@app.command(
    epilog="Examples: workup teach export amara -o amara.html; workup teach export amara --to scorm -o amara.zip; "
    "workup teach export --all -o cases; workup teach export --all --to scorm -o course"
)
def export(
    case: Annotated[
        str | None, typer.Argument(metavar="CASE", help="A case that 'workup list' names, or a .toml file.")
    ] = None,
    to: Annotated[
        Target,
        typer.Option(help="page: a file that any browser opens, without a network; scorm: a package for an LMS."),
    ] = Target.PAGE,
    every: Annotated[
        bool, typer.Option("--all", help="Every case, and a front page or one course, into the folder of -o.")
    ] = False,
    output: Output = None,
    force: Force = False,
    show: Show = False,
    gradebook: Annotated[
        bool,
        typer.Option("--gradebook", help="With scorm: a walk that was finished sends 100 of 100, whatever was in it."),
    ] = False,
    look_first: LookFirst = None,
    cases: Cases = None,
) -> None:
    """Write a case for students without Python: they walk it in a browser and get the same debrief.

    The page carries the answers: it is for learning, never for marks.
    """
    from workup.cli import exports

    if every == (case is not None):
        raise UsageError(say("cli-one-or-all"))
    if gradebook and to is not Target.SCORM:
        raise UsageError(say("cli-gradebook-alone"))
    desk = Desk.laid(cases)
    if to is Target.SCORM:
        if show:
            raise UsageError(say("cli-package-alone"))
        if case is None:
            exports.exported_packages(desk, output, gradebook=gradebook, look_first=look_first, force=force)
        else:
            exports.exported_package(desk, case, output, gradebook=gradebook, look_first=look_first, force=force)
        return
    if case is None:
        written = exports.exported_site(desk, output, force=force, look_first=look_first)
    else:
        written = exports.exported_page(desk, case, output, force=force, look_first=look_first)
    if show:
        exports.opened(written)
