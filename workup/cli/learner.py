"""What a student types: list, checklist, about, walk, demo, summary."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from workup.cli.lookup import (
    CaseArgument,
    Cases,
    Desk,
    Learner,
    LogArgument,
    LookFirst,
    PackArgument,
    Plain,
    begun_with,
    case_names,
    case_taken,
    finished_log,
    given_code,
    is_finished,
    left_log,
    own_code,
    quoted,
    shadowing,
    walked_in,
    with_cases,
)
from workup.cli.output import AsList, AsPage, Force, Output, deliver, kind_of, page_of, shown, width, wrapped
from workup.errors import ContentError, UsageError
from workup.formats import ListFormat, PageFormat
from workup.phrases import say

if TYPE_CHECKING:
    from workup.places import Found

app = typer.Typer()


class Player(StrEnum):
    """The synthetic learners that a demonstration can play."""

    FIRST_IMPRESSION = "first-impression"
    REFERENCE = "reference"
    HEDGER = "hedger"
    AT_ONCE = "at-once"
    EVERYTHING = "everything"


@app.command("list", epilog="Example: workup list")
def list_cases(cases: Cases = None) -> None:
    """Show the cases: title, audience, minutes, whether you have walked them, and where those of others are."""
    desk = Desk.laid(cases)
    typer.echo(desk.name_of("list", width()).made("list", lambda: _list(desk)))


def _list(desk: Desk) -> str:
    from workup.cli.choosing import walked_of
    from workup.cli.past import past

    found = desk.library.found.values()
    lines = [line for one in found for line in _listed(desk, one)]
    notes = [note for one in found for note in shadowing(one)]
    notes += [place.trouble for place in desk.library.places if place.trouble]
    own = past(desk, None)
    following = own.suggestion
    last = f"{walked_of(own)} {say('cli-next', case=following.case) if following else say('cli-walk-one')}"
    return "\n".join([*lines, *([""] if notes else []), *notes, "", say("cli-fictional"), last])


@app.command(epilog="Example: workup checklist --format html -o checklist.html")
def checklist(
    format: AsList = None,
    output: Output = None,
    force: Force = False,
    cases: Cases = None,
) -> None:
    """Show the teaching workup: each item, what it can and cannot tell, its burden and its sources."""
    from workup.library import Library

    kind = format or ListFormat(kind_of(output, tuple(ListFormat)))
    library = Library(tuple(cases or ()))

    def drawn() -> str:
        from workup import render
        from workup.document.checklist import checklist as outline

        return render.page(outline(library.pack.checklist), kind.value, width=width())

    name = library.name_of_pack(library.pack_folder).with_("checklist", kind.value, width())
    deliver(name.made("page", drawn), output, force=force, what=say("cli-the-checklist"))


@app.command(epilog="Example: workup about --format html -o about.html")
def about(
    case: PackArgument = None,
    format: AsList = None,
    output: Output = None,
    force: Force = False,
    cases: Cases = None,
) -> None:
    """Read about the illness on one page, each line with its source. Best once a case is over."""
    from workup.library import Library
    from workup.places import ABOUT_FILE, pack_of

    kind = format or ListFormat(kind_of(output, tuple(ListFormat)))
    library = Library(tuple(cases or ()))
    folder = pack_of(library.named(case).path) if case else library.pack_folder

    def drawn() -> str:
        from workup import render
        from workup.document.about import about as outline

        pack = library.pack_in(folder)
        if pack.checklist.about is None:
            raise ContentError(say("about-none", pack=pack.id, file=ABOUT_FILE))
        return render.page(outline(pack.checklist, pack.checklist.about), kind.value, width=width())

    name = library.name_of_pack(folder).with_("about", kind.value, width())
    deliver(name.made("page", drawn), output, force=force, what=say("about-written"))


@app.command(epilog="Example: workup walk amara, and later: workup walk amara --resume")
def walk(
    case: Annotated[
        str | None,
        typer.Argument(
            metavar="CASE",
            help="A case that 'workup list' names, or a .toml file; if left out, one is suggested.",
            autocompletion=case_names,
        ),
    ] = None,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with the walk you left last.")] = False,
    again: Annotated[bool, typer.Option("--again", help="Start again, even if a walk is unfinished.")] = False,
    look_first: LookFirst = None,
    learner: Learner = None,
    plain: Plain = False,
    cases: Cases = None,
) -> None:
    """Walk a case in the terminal. Without CASE, one is suggested and you choose.

    Every answer is kept as you give it. A walk you left is offered again, except where the answers are piped in.
    """
    from workup import logbook
    from workup.cli.choosing import called, goes_on
    from workup.cli.choosing import chosen as asked
    from workup.cli.past import next_case
    from workup.cli.terminal import held, screen_for, show_debrief

    if resume and again:
        raise UsageError(say("cli-resume-or-again"))
    code = given_code(learner)
    desk = Desk.laid(cases)
    case = called(desk, case) if case else None
    if case is None and not resume:
        choice = asked(desk, code)
        case, resume = choice.name, choice.goes_on and not again
    path = left_log(desk, desk.library.named(case).file.id if case else None, learner=code) if resume else None
    # Without either, the walk that was left last is gone on with.
    name = case if case or not path else desk.shelf.read(path).log.header.case
    assert name, "a case was named or chosen, or a walk was left"
    chosen = case_taken(desk, name).case
    if path is None and not again and goes_on(desk, chosen, code):
        path = left_log(desk, chosen.id, learner=code)
    if path is not None:
        book = logbook.Logbook.resume(path, chosen)
    else:
        book = logbook.Logbook.begin(begun_with(chosen, look_first), learner=code or own_code())
    go_on = f"workup walk {quoted(name)} --resume{f' --learner {code}' if code else ''}"
    with book:
        pictures = "" if name.endswith(".toml") else with_cases(f"workup show {quoted(name)}", desk.extra)
        finished = held(book, screen_for(plain=plain), with_cases(go_on, desk.extra), pictures=pictures)
    from workup.core.debrief import debrief
    from workup.document.summary import first_screen

    of = with_cases(f"{quoted(book.path)} --case {quoted(name)}" if name.endswith(".toml") else name, desk.extra)
    following = next_case(book.learner, desk.looked_again(), chosen.pack.id)
    show_debrief(first_screen(chosen, debrief(chosen, finished), next_case=following), f"workup summary {of}")
    typer.echo(say("cli-walk-kept", file=shown(book.path)))
    typer.echo(say("cli-all-of-it", of=of))
    typer.echo(say("cli-as-a-page", of=of, file=f"{chosen.id}-summary.html"))
    typer.echo(say("cli-hand-it-in", of=quoted(book.path) if name.endswith(".toml") else of))
    if book.learner:
        typer.echo(say("cli-your-code", code=book.learner))


@app.command(epilog="Example: workup demo amara")
def demo(
    case: CaseArgument = "amara",
    learner: Annotated[Player, typer.Option(help="Who walks.")] = Player.FIRST_IMPRESSION,
    output: Output = None,
    force: Force = False,
    plain: Plain = False,
    cases: Cases = None,
) -> None:
    """Watch a learner walk a case, no keyboard needed, and get the summary as an HTML page."""
    from workup import files, play, render
    from workup.cli.terminal import screen_for
    from workup.core.debrief import debrief
    from workup.core.walk.learners import LEARNERS
    from workup.document.summary import first_screen, sibling
    from workup.document.summary import summary as outline

    chosen = case_taken(Desk.laid(cases), case).case
    screen = screen_for(plain=plain)
    finished = play.aloud(LEARNERS[learner.value], chosen, screen.show)
    made = debrief(chosen, finished)
    typer.echo()
    after = sibling(chosen, made)
    typer.echo(render.page(first_screen(chosen, made, next_case=after), "text", width=width()))
    target = output or files.free_name(Path(f"{chosen.id}-demo.html"))
    kind = kind_of(output, tuple(PageFormat), otherwise="html")
    page = page_of(outline(chosen, made, next_case=after), made, PageFormat(kind))
    deliver(page, target, force=force, what=say("cli-demo-summary", learner=learner.value))


@app.command(epilog="Example: workup summary amara -o amara-summary.html")
def summary(
    log: LogArgument,
    format: AsPage = None,
    output: Output = None,
    force: Force = False,
    working: Annotated[bool, typer.Option("--working", help="Show every count and constant.")] = False,
    template: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="A Jinja template of your own for this format; the notice is put on its page."
        ),
    ] = None,
    case: Annotated[
        str | None, typer.Option(metavar="CASE", help="The case that was walked, where it is a file of yours.")
    ] = None,
    cases: Cases = None,
) -> None:
    """Turn a finished walk into its debrief, as text, Markdown, HTML or JSON."""
    from workup import places
    from workup.cli.past import next_case
    from workup.core.debrief import debrief
    from workup.document.summary import sibling
    from workup.document.summary import summary as outline

    desk = Desk.laid(cases)
    path = finished_log(desk, log)
    recorded, chosen, walk = walked_in(desk, path, case)
    made = debrief(chosen, walk)
    if changed := recorded.changed(chosen):
        then, now = recorded.header.case_version, chosen.version
        given = {"versions": "differ" if then != now else "same", "then": then, "now": now}
        told = say("cli-words-changed", **given) if changed == "words" else say("cli-rules-changed", **given)
        typer.echo(say("cli-note", said=told), err=True)
    kind = format or PageFormat(kind_of(output, tuple(PageFormat)))
    is_own = path.parent == places.logs() and recorded.header.mode == "walk"
    # JSON is the record, whatever else was walked.
    is_alone = not is_own or kind is PageFormat.JSON
    after = sibling(chosen, made) if is_alone else next_case(recorded.header.learner, desk, chosen.pack.id)
    page = page_of(outline(chosen, made, next_case=after, working=working), made, kind, template)
    deliver(page, output, force=force, what=say("cli-summary-of", file=shown(path.name)))


def _listed(desk: Desk, found: "Found") -> list[str]:
    from workup.core.text.kinds import clean

    origin = [] if found.is_built_in else [f"         {say('cli-from', place=found.place.label)}"]
    try:
        file = desk.library.at(found).file
    except ContentError:
        # A name that cannot be typed is seen by checking its folder.
        to_check = found.path if clean(str(found.path)) == str(found.path) else found.path.parent
        name = clean(found.case_id)[:40] or "?"
        why = f"         {say('cli-case-why', path=quoted(to_check))}"
        return [say("cli-case-unusable", case=f"{name:<8}"), why, *origin]
    walks = [is_finished(desk, path) for path in desk.shelf.attempts(file.id)]
    about = say(
        "cli-case-about",
        audience=file.audience,
        minutes=file.minutes,
        difficulty=file.difficulty,
        state="new" if not walks else "walked" if any(walks) else "begun",
        times=sum(walks),
    )
    # Paths and commands stay whole, so that they can be copied.
    return [f"{file.id:<8} {file.patient.name}, {file.title}", wrapped(f"         {about}", width()), *origin]
