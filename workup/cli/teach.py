"""What a facilitator types: blueprint."""

from typing import Annotated

import typer

from workup.cli.output import Force, ListFormat, Output, deliver, kind_of, width

app = typer.Typer(help="For facilitators: these give answers away.", no_args_is_help=True)


@app.callback()
def teach() -> None:
    """For facilitators: these give answers away."""


@app.command(epilog="Example: workup teach blueprint --format html -o blueprint.html")
def blueprint(
    format: Annotated[ListFormat | None, typer.Option(help="Taken from the file name if left out.")] = None,
    output: Output = None,
    force: Force = False,
) -> None:
    """Show the family of cases: answer, trap, what tells them apart, audience, setting. Not for learners."""
    from workup import render, store
    from workup.core.blueprint import plan_of

    kind = format or ListFormat(kind_of(output, tuple(ListFormat)))
    plans = [plan_of(store.case(case_id)) for case_id in store.case_ids()]
    page = render.blueprint(plans, kind.value, width=width())
    deliver(page, output, force=force, what="the blueprint, for facilitators,")
