"""What a student types to look at what a walk has shown: show."""

from typing import TYPE_CHECKING, Annotated

import typer

from workup.cli.lookup import Cases, Desk, LogArgument, PackArgument, latest_log, walked_in
from workup.cli.output import AsList, Force, Output, deliver, kind_of, width
from workup.errors import ContentError, UsageError
from workup.formats import ListFormat
from workup.phrases import listed, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workup.core.content.case import Case
    from workup.core.walk.events import Seen

app = typer.Typer()


def eyes(
    case: PackArgument = None,
    format: AsList = None,
    output: Output = None,
    force: Force = False,
    cases: Cases = None,
) -> None:
    """Show what eyes do: every sign that is drawn, side by side, each named only when you ask.

    As a page the eyes move: play, slow, one step. In the terminal the traces are drawn in dots.
    """
    from workup import render
    from workup.document.eyes import eyes as outline
    from workup.document.eyes import signs_of_eyes
    from workup.library import Library

    library = Library(tuple(cases or ()))
    pack = library.named(case).pack if case else library.pack
    lines = signs_of_eyes(pack.checklist.about) if pack.checklist.about else ()
    if not lines:
        raise ContentError(say("eyes-none", pack=pack.id))
    kind = format or ListFormat(kind_of(output, tuple(ListFormat)))
    made = outline(pack.checklist, lines)
    page = render.moving(made) if kind is ListFormat.HTML else render.page(made, kind.value, width=width())
    deliver(page, output, force=force, what=say("eyes-name"))


@app.command(epilog="Example: workup show amara eye movements -o eyes.html")
def show(
    log: LogArgument,
    item: Annotated[
        list[str] | None, typer.Argument(metavar="[ITEM]", help="What to look at; without it, all that there is.")
    ] = None,
    format: AsList = None,
    output: Output = None,
    force: Force = False,
    cases: Cases = None,
) -> None:
    """Look at what your walk has shown: eyes that move, bands, cells, where a search looked.

    Only what you have had in that walk is shown. In the terminal it is drawn in dots; as a page, eyes move.
    """
    from workup import render
    from workup.core.walk.naming import held
    from workup.document.seen import seen as outline

    desk = Desk.laid(cases)
    recorded, case, walk = walked_in(desk, latest_log(desk, log))
    findings = _asked_for(case, walk.seen, " ".join(item or ()))
    held_back = held(walk) if recorded.header.look_first else ()
    kind = format or ListFormat(kind_of(output, tuple(ListFormat)))
    if kind is ListFormat.HTML:
        page = render.moving(outline(case, findings, moves=True, held=held_back))
    else:
        page = render.page(outline(case, findings, held=held_back), kind.value, width=width())
    deliver(page, output, force=force, what=say("seen-label"))


def _asked_for(case: "Case", seen: "Sequence[Seen]", words: str) -> "list[Seen]":
    from workup.core.content.names import names_of_items
    from workup.core.text.kinds import clean
    from workup.core.walk.understanding import understood
    from workup.document.words import sentence_case

    at_hand = [one for one in seen if case.forms[one.shown].figure is not None]
    if not words:
        if not at_hand:
            raise UsageError(say("seen-none", case=case.id))
        return at_hand
    opened = understood(words, case, names_of_items(case)).opens
    if not opened:
        labels = listed(case.items[one.item].label for one in at_hand)
        raise UsageError(say("seen-unknown", case=case.id, words=clean(words), items=labels or "–"))
    if found := [one for one in at_hand if one.item in opened]:
        return found
    label = case.items[opened[0]].label
    is_seen = any(one.item in opened for one in seen)
    raise UsageError(
        say("seen-nothing", item=sentence_case(label)) if is_seen else say("seen-not-yet", item=label, case=case.id)
    )
