"""Which walk a learner means: one that was left, the one that comes next, or any by number or name."""

import sys
from collections.abc import Sequence
from pathlib import Path
from textwrap import fill
from typing import TYPE_CHECKING, TypeVar

import typer

from workup.cli.lookup import Desk, is_finished, may_be_of, quoted
from workup.cli.output import shown, width
from workup.cli.past import Past, past
from workup.cli.streams import typed
from workup.core.text.value import Value
from workup.errors import LogError, UsageError
from workup.phrases import listed, say

if TYPE_CHECKING:
    from workup.core.content.case import Case
    from workup.core.content.casefile import CaseFile

_Case = TypeVar("_Case", "Case", "CaseFile")

SHOWN = 14
"""As many cases as fit into a window of 24 lines beside what is said about them."""


class Chosen(Value, kw_only=False):
    """A case, and whether the walk of it that was left is gone on with."""

    name: str
    goes_on: bool = False


def called(desk: Desk, name: str) -> str:
    """The id of the case that is called so, with or without accents, or begins so; else the name as it was given."""
    if name.endswith(".toml") or name in desk.library.ids:
        return name
    found = meant(name, [held.file for held in desk.library.usable.values()])
    return found[0].id if len(found) == 1 else name


def meant(text: str, cases: "Sequence[_Case]") -> "tuple[_Case, ...]":
    """The cases that a number of the list, a name or the beginning of a name can mean."""
    if text.isascii() and text.isdigit():
        return tuple(case for number, case in enumerate(cases, start=1) if number == int(text[:9]))
    said = _bare(text)
    names = {case.id: {_bare(case.id), _bare(case.patient.name)} for case in cases}
    exact = tuple(case for case in cases if said in names[case.id])
    begins = (case for case in cases if any(name.startswith(said) for name in names[case.id]))
    return exact or (tuple(begins) if said else ())


def _bare(text: str) -> str:
    from unicodedata import combining, normalize

    return "".join(c for c in normalize("NFKD", text.casefold()) if c.isalnum() and not combining(c))


def chosen(desk: Desk, code: str | None) -> Chosen:
    """The walk that whoever sits here wants, once it was asked. Raises UsageError where nothing more is typed."""
    from workup.document.words import sentence

    own = past(desk, code)
    suggestion = own.suggestion
    following = next((case for case in own.cases if suggestion and case.id == suggestion.case), None)
    is_left = following is not None and _left_of(desk, following.id, code) is not None
    if following is not None and suggestion is not None:
        how = "left" if is_left else "new"
        typer.echo(say("cli-next-for-you", how=how, patient=following.patient.name, title=following.title))
        typer.echo(fill(sentence(own.because), width()))
        typer.echo()
    _listed(own)
    example = (own.of_the_pack or own.cases)[0].id
    way = say("cli-choose-or-enter", patient=following.patient.name) if following else say("cli-choose")
    typer.echo(f"\n{walked_of(own)} {way}")
    while True:
        try:
            text = typed(f"{say('cli-which-case')} > ").strip()
        except EOFError:
            raise UsageError(say("cli-no-case-named", case=example)) from None
        if not text and following is not None:
            return Chosen(following.id, goes_on=is_left)
        if text.casefold() in ("quit", "exit"):
            raise typer.Exit
        if text.casefold() == "list":
            _listed(own, all_of_them=True)
        elif text.casefold() in ("", "help", "?"):
            typer.echo(fill(say("cli-choose-help", case=example, letters=example[:3]), width()))
        elif text.endswith(".toml"):
            return Chosen(text)
        elif len(found := meant(text, own.cases)) == 1:
            return Chosen(found[0].id)
        else:
            typer.echo(_why(text, found))


def walked_of(own: Past) -> str:
    """How far one has come: `3 of 12 walked.`"""
    finished = {one.case for one in own.walked if one.finished}
    return say("cli-walked-of", walked=sum(case.id in finished for case in own.cases), cases=len(own.cases))


def goes_on(desk: Desk, case: "Case", code: str | None) -> bool:
    """Whether a walk of this case that was left is gone on with, as whoever sits here says; noted where nobody does."""
    path = _left_of(desk, case.id, code)
    if path is None:
        return False
    if not sys.stdin.isatty():
        # What is piped in are the answers of a walk, from its beginning.
        typer.echo(say("cli-note", said=say("cli-earlier-walk", file=shown(path))), err=True)
        return False
    where = _standing(desk, case, path)
    typer.echo(
        fill(
            say("cli-unfinished", patient=case.patient.name, where=where)
            if where
            else say("cli-unfinished-somewhere", patient=case.patient.name),
            width(),
        )
    )
    while True:
        try:
            answer = typed(f"{say('cli-go-on-or-new')} > ").strip().casefold()
        except EOFError:
            raise typer.Exit from None
        if answer in ("", "y", "yes"):
            return True
        if answer in ("n", "no", "new", "again"):
            return False
        if answer in ("quit", "exit"):
            raise typer.Exit


def _standing(desk: Desk, case: "Case", path: Path) -> str:
    from workup.logbook import follow_log
    from workup.play.views import clock, so_far

    try:
        walk = follow_log(case, desk.shelf.read(path).log, path.name)
    except LogError:
        return ""  # what is the matter with it is said when it is opened
    return f"{clock(walk)}, {so_far(walk)}"


def _left_of(desk: Desk, case_id: str, code: str | None) -> Path | None:
    own = [path for path in desk.shelf.attempts(case_id) if code is None or may_be_of(desk, code, path)]
    return own[-1] if own and not is_finished(desk, own[-1]) else None


def _listed(own: Past, *, all_of_them: bool = False) -> None:
    finished = {one.case for one in own.walked if one.finished}
    if len(own.cases) > SHOWN and not all_of_them:
        typer.echo(say("cli-list-shows", cases=len(own.cases)))
        return
    for number, case in enumerate(own.cases, start=1):
        walked = f" · {say('cli-is-walked')}" if case.id in finished else ""
        typer.echo(f"{number:>3}  {case.patient.name}, {case.title}{walked}")


def _why(text: str, found: "Sequence[Case]") -> str:
    if found:
        names = listed((case.id for case in found[:4]), "list-or")
        return say("cli-could-be-cases", typed=quoted(text)[:40], cases=names)
    return say("cli-no-case-called", typed=quoted(text)[:40])
