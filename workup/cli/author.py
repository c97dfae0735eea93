"""What an author types: check, new, items, rehearse, diff, schema, understand."""

import json
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from workup.cli.lookup import Cases
from workup.errors import ContentError

if TYPE_CHECKING:
    from workup.errors import Fault

app = typer.Typer(help="Write and prove a case of your own.", no_args_is_help=True)


class Sex(StrEnum):
    """Of an invented patient."""

    FEMALE = "female"
    MALE = "male"


Age = Annotated[
    str | None, typer.Option("--age", metavar="AGE", help="Age of the patient, in years, or in months as 18m.")
]
Sexed = Annotated[Sex | None, typer.Option("--sex", help="Sex of the patient.")]


class ReportFormat(StrEnum):
    """What a check can be printed as."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


@app.command(epilog="Example: workup author check mycase.toml")
def check(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[PATH...]", help="Case files, folders of them, or packs; without any, the built-in pack."
        ),
    ] = None,
    format: Annotated[ReportFormat, typer.Option(help="text to read, json for tools, github for annotations.")] = (
        ReportFormat.TEXT
    ),
    explain: Annotated[
        str | None, typer.Option("--explain", metavar="CODE", help="Explain one code, such as T04.")
    ] = None,
    cases: Cases = None,
) -> None:
    """Find every fault of case files at once: where it is, what it is, what to do. Exits with 3 on any error."""
    from workup import checking, places
    from workup.library import Library

    if explain is not None:
        typer.echo(checking.explained(explain))
        return
    found = checking.problems(paths or [places.BUILT_IN], Library(tuple(cases or ())))
    for line in _reported(found, format):
        typer.echo(line)
    if any(checking.severity(fault) == "error" for fault in found):
        raise typer.Exit(ContentError.exit_code)


def _reported(found: "tuple[Fault, ...]", format: ReportFormat) -> list[str]:
    from workup import checking

    match format:
        case ReportFormat.JSON:
            return [json.dumps([checking.as_record(fault) for fault in found], ensure_ascii=False, indent=1)]
        case ReportFormat.GITHUB:
            return [checking.as_annotation(fault) for fault in found]
        case ReportFormat.TEXT:
            return [*checking.as_texts(found), *checking.summed_up(found)]


@app.command(epilog="Example: workup author new anouk, or: workup author new anouk --like tomas")
def new(
    case_id: Annotated[
        str, typer.Argument(metavar="ID", help="The id of the new case: lower-case letters, digits and hyphens.")
    ],
    like: Annotated[
        str | None,
        typer.Option("--like", metavar="CASE", help="Start from everything in this case but its sentences."),
    ] = None,
    folder: Annotated[Path, typer.Option("-o", "--output", metavar="FOLDER", help="Write into this folder.")] = Path(),
    age: Age = None,
    sex: Sexed = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite the file if it exists.")] = False,
    cases: Cases = None,
) -> None:
    """Write a new case, ID.toml: it can be walked as it is, and explains every field beside it."""
    from workup import files, places, scaffold
    from workup.cli.items import months_of
    from workup.core.content.pack import GAP
    from workup.core.text.kinds import clean
    from workup.library import Library
    from workup.phrases import say

    months = None if age is None else months_of(age)
    text = scaffold.new_case(Library(tuple(cases or ())), case_id, like, age_months=months, sex=sex and sex.value)
    path = folder / f"{case_id}.toml"
    files.write_page(path, text, force=force)
    shown = clean(str(path))
    typer.echo(say("new-like", file=shown, case=like) if like else say("new-healthy", file=shown))
    typer.echo(say("new-next", gap=GAP))
    typer.echo(f'  workup author check "{shown}"')
    typer.echo(say("new-guide", guide=str(places.BUILT_IN / "README.md")))


@app.command(epilog="Example: workup author items --age 61 --sex male")
def items(age: Age = None, sex: Sexed = None, cases: Cases = None) -> None:
    """List what a case can name: every item with its outcomes, their wording, and what each speaks for."""
    from workup.cli import output
    from workup.cli.items import listed, months_of
    from workup.library import Library

    months = None if age is None else months_of(age)
    typer.echo(listed(Library(tuple(cases or ())).pack.checklist, output.width(), months, sex and sex.value), nl=False)


@app.command(epilog="Example: workup author rehearse mycase.toml")
def rehearse(
    case: Annotated[str, typer.Argument(metavar="CASE", help="The id of a case, or the path of a .toml.")],
    cases: Cases = None,
) -> None:
    """Let five invented learners walk a case: how each fares, and what tells its diagnoses apart."""
    from workup.cli import output, sheets
    from workup.library import Library

    typer.echo(sheets.rehearsed(Library(tuple(cases or ())), case, output.width()), nl=False)


@app.command(epilog="Example: workup author diff amara mycase.toml")
def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help="The case as it was: an id, or the path of a .toml.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The case as it is: an id, or the path of a .toml.")],
    cases: Cases = None,
) -> None:
    """Say in words what an edit changes for a learner, line by line, so that a second reader can sign it off."""
    from workup.cli import output, sheets
    from workup.library import Library

    typer.echo(sheets.compared(Library(tuple(cases or ())), old, new, output.width()), nl=False)


@app.command(epilog="Example: workup author schema -o case.schema.json")
def schema(
    file: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write it to this file.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite the file if it exists.")] = False,
    cases: Cases = None,
) -> None:
    """Print the JSON Schema of a case file, with which an editor offers fields and ids as you write."""
    from workup.cli import output
    from workup.core.content.schema import case_schema
    from workup.library import Library

    page = json.dumps(case_schema(Library(tuple(cases or ())).pack.checklist), ensure_ascii=False, indent=1) + "\n"
    output.deliver(page, file, force=force, what="the schema")


@app.command(epilog='Example: echo "order blood culture" | workup author understand kofi')
def understand(
    case: Annotated[str, typer.Argument(metavar="CASE", help="The id of a case, or the path of a .toml.")],
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="Lines to read; without one, standard input.")
    ] = None,
    ideas: Annotated[bool, typer.Option("--ideas", help="Read the lines as ideas about the diagnosis.")] = False,
    cases: Cases = None,
) -> None:
    """Say what typed lines would open, as one JSON object a line: text, opens, asks and says."""
    from workup import files
    from workup.cli import sheets
    from workup.cli.streams import read_all
    from workup.errors import UsageError
    from workup.library import Library

    text = files.text_of(file, "file of lines", UsageError) if file else read_all()
    for record in sheets.understood(Library(tuple(cases or ())), case, text.splitlines(), ideas=ideas):
        typer.echo(json.dumps(record, ensure_ascii=False))
