"""What a student types about walks that are kept: handin, history."""

from dataclasses import replace
from typing import Annotated

import typer

from workup.cli.lookup import Cases, Desk, Learner, LogArgument, finished_log, given_code, with_cases
from workup.cli.output import Force, Output, deliver, shown, width
from workup.phrases import say

app = typer.Typer()


@app.command(epilog="Example: workup handin amara -o amara-walk.txt")
def handin(
    log: LogArgument,
    output: Output = None,
    force: Force = False,
    cases: Cases = None,
) -> None:
    """Turn a walk into a block of text for a mail or a form.

    The block holds what stands in the log and nothing else: the case, your code, each answer with its time, and
    your own words as you typed them.
    """
    from workup.core.exchange.handin import block

    desk = Desk.laid(cases)
    kept = desk.shelf.read(finished_log(desk, log))
    path, header = kept.path, kept.log.header
    page = block(kept.text, header)
    if not kept.is_finished:
        typer.echo(say("cli-note", said=say("cli-handin-unfinished")), err=True)
    if header.mode == "rounds":
        typer.echo(say("cli-note", said=say("cli-handin-room")), err=True)
    deliver(page, output, force=force, what=say("cli-walk-in", file=shown(path.name)))
    typer.echo(say("cli-handin-holds"), err=True)


@app.command(epilog="Example: workup history --answers")
def history(
    learner: Learner = None,
    answers: Annotated[bool, typer.Option("--answers", help="Show what an expert might say to the questions.")] = False,
    cases: Cases = None,
) -> None:
    """Show your own walks, which case to walk next and why, and three questions about one from a week or more ago."""
    desk, code = Desk.laid(cases), given_code(learner)
    typer.echo(
        desk.name_of("history", code, answers, width()).made("page", lambda: _history(desk, code, answers)), nl=False
    )


def _history(desk: Desk, code: str | None, answers: bool) -> str:
    from datetime import date

    from workup import render
    from workup.cli.past import past
    from workup.core.debrief.history import history as made
    from workup.document.past import past as outline

    own = past(desk, code)
    today = date.today().toordinal()
    record = made(own.code, own.walked, own.cases, today, others=own.others, troubles=own.troubles)
    record = replace(record, suggestion=own.suggestion)
    at_hand = {case.id: case for case in own.cases}
    page = outline(record, at_hand, answers=answers, options=with_cases("", desk.extra).strip())
    return render.page(page, "text", width=width())
