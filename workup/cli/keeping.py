"""What a student types about walks that are kept: handin, history."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from workup.cli.output import Force, Output, deliver, width
from workup.cli.walks import Cases, Learner, finished_log, given_code, is_finished, with_cases
from workup.errors import ContentError, LogError

if TYPE_CHECKING:
    from workup.core.case import Case
    from workup.core.history import Walked
    from workup.core.log import Log

app = typer.Typer()


@app.command(epilog="Example: workup handin amara -o amara-walk.txt")
def handin(
    log: Annotated[str, typer.Argument(metavar="LOG", help="A log file, or a case for your latest walk of it.")],
    output: Output = None,
    force: Force = False,
    cases: Cases = None,
) -> None:
    """Turn a walk into a block of text for a mail or a form.

    The block holds what stands in the log and nothing else: the case, your code, each answer with its time, and
    your own words as you typed them.
    """
    from workup import logbook
    from workup.core.handin import block

    path = finished_log(log, tuple(cases or ()))
    header = logbook.read_log(path).header
    page = block(logbook.read_text(path), header)
    if not is_finished(path):
        typer.echo("Note: this walk was left before its end. It can be handed in all the same.", err=True)
    if header.mode == "rounds":
        typer.echo("Note: this is the walk of a room, not of one learner.", err=True)
    deliver(page, output, force=force, what=f"the walk in {path.name}")
    typer.echo(
        "In the block: what stands in the log, with the time of each answer and your own words as you typed them. "
        "Nothing else.",
        err=True,
    )


@app.command(epilog="Example: workup history --answers")
def history(
    learner: Learner = None,
    answers: Annotated[bool, typer.Option("--answers", help="Show what an expert might say to the questions.")] = False,
    cases: Cases = None,
) -> None:
    """Show your own walks, which case to walk next and why, and three questions about one from a week or more ago."""
    from datetime import date

    from workup.core.history import history as made
    from workup.render.history import history as page_of

    extra = tuple(cases or ())
    at_hand = _cases(extra)
    code, logs, others, troubles = _own_logs(given_code(learner))
    walked = [_walked(path, log, at_hand) for path, log in logs]
    record = made(code, walked, tuple(at_hand.values()), date.today().toordinal(), others=others, troubles=troubles)
    typer.echo(page_of(record, answers=answers, options=with_cases("", extra).strip(), width=width()), nl=False)


def _cases(extra: tuple[Path, ...]) -> dict[str, "Case"]:
    from workup import store

    at_hand = {}
    for case_id in store.reachable(extra):
        try:
            at_hand[case_id] = store.case(case_id, extra)
        except ContentError:
            continue  # 'workup list' says which cases cannot be used
    return at_hand


def _own_logs(given: str | None) -> tuple[str | None, list[tuple[Path, "Log"]], int, list[str]]:
    # Whose walks are shown, these, how many are another's, and what is to be said of damaged ones.
    from workup import learner_code, logbook

    logs, troubles = [], []
    for path in logbook.all_logs():
        try:
            log = logbook.read_log(path)
        except LogError as error:
            troubles.append(str(error))
            continue
        if log.header.mode == "walk":
            logs.append((path, log))
    codes = {log.header.learner for _, log in logs if log.header.learner}
    code = given or learner_code.kept(logbook.folder()) or (codes.pop() if len(codes) == 1 else None)
    # Walks without a code are older than codes, or of another program; on one's own computer they are one's own.
    mine = {code} if given else {code, None}
    own = [(path, log) for path, log in logs if log.header.learner in mine]
    return code, own, len(logs) - len(own), troubles


def _walked(path: Path, log: "Log", at_hand: dict[str, "Case"]) -> "Walked":
    from workup import logbook
    from workup.core.debrief import debrief
    from workup.core.follow import follow_log
    from workup.core.history import Walked

    day = logbook.last_day(logbook.read_text(path))
    walked = Walked(
        case=log.header.case,
        attempt=log.header.attempt,
        day=day.toordinal() if day else None,
        finished=is_finished(path),
    )
    case = at_hand.get(log.header.case)
    if not walked.finished:
        return walked
    if case is None:
        return walked.model_copy(update={"note": "Its case is not here now."})
    try:
        return walked.model_copy(update={"debrief": debrief(case, follow_log(case, log, path.name))})
    except LogError:
        return walked.model_copy(update={"note": "Its case has changed since, so that it cannot be followed now."})
