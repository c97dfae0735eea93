"""Which walk is meant: the cases and logs behind the names that a learner types."""

import time
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple, Self

import typer

from workup.errors import LogError
from workup.phrases import say

if TYPE_CHECKING:
    from workup.compiled import Name
    from workup.core.content.case import Case
    from workup.core.walk.log import Header, Log, Mode
    from workup.core.walk.steps import Walk
    from workup.files import Folder
    from workup.library import AtHand, Library
    from workup.logbook import Shelf
    from workup.places import Found


def case_names(incomplete: str) -> list[str]:
    """The ids that begin so, for the completion of a shell."""
    from workup.library import Library

    return [name for name in Library().ids if name.startswith(incomplete.casefold())]


CaseArgument = Annotated[
    str,
    typer.Argument(metavar="CASE", help="A case that 'workup list' names, or a .toml file.", autocompletion=case_names),
]
LogArgument = Annotated[
    str,
    typer.Argument(metavar="LOG", help="A log file, or a case for your latest walk of it.", autocompletion=case_names),
]
PackArgument = Annotated[
    str | None,
    typer.Argument(metavar="CASE", help="A case of another pack, for the page of that one.", autocompletion=case_names),
]
Plain = Annotated[bool, typer.Option("--plain", help="Plain lines: no colour, no drawing.")]
LookFirst = Annotated[
    bool | None,
    typer.Option(
        "--look-first/--read-first", help="Say what a picture shows before its sentence comes, or read it at once."
    ),
]
Cases = Annotated[
    list[Path] | None,
    typer.Option("--cases", metavar="DIR", help="Look for cases in this folder first; can be given again."),
]
Learner = Annotated[
    str | None,
    typer.Option(
        "--learner", metavar="CODE", envvar="WORKUP_LEARNER", help="A pseudonym such as heron-41, never your name."
    ),
]


def begun_with(case: "Case", look_first: bool | None) -> "Case":
    """The case, whose walks begin as was said on the command line, or else as its pack has it."""
    if look_first is None or look_first == case.pack.look_first:
        return case
    from workup.core.text.value import changed

    return changed(case, pack=changed(case.pack, look_first=look_first))


def given_code(learner: str | None) -> str | None:
    """The learner's code that was given, if one was. Raises UsageError where it cannot be one."""
    from workup import learner_code

    return None if learner is None else learner_code.accepted(learner)


def own_code() -> str:
    """The code of this computer; on standard error, what is the matter with it. Raises LogError."""
    from workup import learner_code, places

    code, note = learner_code.own(places.logs())
    if note:
        typer.echo(say("cli-note", said=note), err=True)
    return code


class Desk:
    """What one command has before it: the cases and packs that there are, and the logs that are kept."""

    def __init__(self, library: "Library") -> None:
        self.library = library

    @classmethod
    def laid(cls, cases: Sequence[Path] | None = None) -> Self:
        """A desk for one command, with the folders of cases that are named for it."""
        from workup.library import Library

        return cls(Library(tuple(cases or ())))

    @cached_property
    def _logs(self) -> "Folder":
        from workup import places
        from workup.files import Folder

        return Folder(places.logs())

    @cached_property
    def shelf(self) -> "Shelf":
        """The logs as they are now."""
        from workup.logbook import Shelf

        return Shelf(self._logs)

    def looked_again(self) -> Self:
        """The same desk, after a log has been written."""
        return type(self)(self.library)

    def name_of(self, *more: object) -> "Name":
        """The name of what follows from all cases, all logs and the day; and from these, which print as they are."""
        from workup import compiled

        found = [one for first in self.library.found.values() for one in (first, *first.shadowed)]
        around = [(place.label, place.trouble) for place in self.library.places]
        where = [(str(one.path), one.place.label) for one in found]
        names = [compiled.name_of_logs(self._logs), *(self.library.name_of_case(one.path) for one in found)]
        pack = self.library.name_of_pack(self.library.pack_folder)
        return pack.with_(time.strftime("%Y-%m-%d %Z"), around, where, more, names=names)

    @property
    def extra(self) -> tuple[Path, ...]:
        """The folders that are named for the command."""
        return self.library.extra


def case_taken(desk: Desk, name: str) -> "AtHand":
    """The case of this name; on standard error, what is the matter with the places that were searched for it."""
    if not name.endswith(".toml"):
        _note(desk, name)
    return desk.library.named(name)


def case_of(desk: Desk, header: "Header", given: str | None) -> "AtHand":
    """The case that a log is of, or that is given for it; notes on standard error as above. Raises LogError."""
    if given:
        return case_taken(desk, given)
    held = desk.library.of_log(header)
    _note(desk, header.case)
    return held


def _note(desk: Desk, name: str) -> None:
    found = desk.library.found.get(name)
    troubles = [place.trouble for place in desk.library.places if place.trouble]
    for note in (*troubles, *(shadowing(found) if found else ())):
        typer.echo(say("cli-note", said=note), err=True)


def shadowing(found: "Found") -> list[str]:
    """A sentence for each case that this one hides."""
    from workup.core.text.kinds import clean

    name = clean(found.case_id)
    return [
        say("cli-shadowed", case=name, hidden=hidden.place.label, by=found.place.label) for hidden in found.shadowed
    ]


def with_cases(command: str, extra: tuple[Path, ...]) -> str:
    """A command to type next, with the case folders that it needs again."""
    return " ".join([command, *(f"--cases {quoted(folder)}" for folder in extra)])


def quoted(path: Path | str) -> str:
    """A path or name as it is typed."""
    from workup.core.text.kinds import clean

    shown = clean(str(path))
    return f'"{shown}"' if " " in shown else shown


def left_log(desk: Desk, case_id: str | None, mode: "Mode" = "walk", learner: str | None = None) -> Path:
    """The walk, or the room's, that was left last, of this case or of any. Raises LogError where there is none.

    With a learner's code, the walk of another is passed over.
    """
    if left := [path for path in _left(desk, case_id, mode) if learner is None or may_be_of(desk, learner, path)]:
        return max(left, key=lambda path: path.stat().st_mtime)
    whose = {
        "mode": mode,
        "of": "case" if case_id else "any",
        "case": case_id or "",
        "under": "code" if learner else "any",
        "code": learner or "",
    }
    # Whoever mixes the two up is shown to the other; neither is taken for the other.
    other: Mode = "rounds" if mode == "walk" else "walk"
    hint = [say("cli-left-other", mode=other, case=case_id)] if case_id and _left(desk, case_id, other) else []
    if mode == "walk" and (over := _last_finished(desk, case_id, learner)):
        # Whoever was cut off after the last answer looks for what comes then.
        raise LogError(" ".join([say("cli-none-left-but-over", **whose, over=over), *hint]))
    raise LogError(" ".join([say("cli-none-left", **whose), *hint]))


def _last_finished(desk: Desk, case_id: str | None, learner: str | None) -> str | None:
    # The case of the walk that was finished last, where the folder holds one.
    logs = [
        (path.stat().st_mtime, one)
        for one in ([case_id] if case_id else desk.library.ids)
        for path in desk.shelf.attempts(one)
        if is_finished(desk, path) and (learner is None or may_be_of(desk, learner, path))
    ]
    return max(logs)[1] if logs else None


def _left(desk: Desk, case_id: str | None, mode: "Mode") -> list[Path]:
    ids = [case_id] if case_id else desk.library.ids
    return [path for one in ids for path in desk.shelf.attempts(one, mode) if not is_finished(desk, path)]


def may_be_of(desk: Desk, learner: str, path: Path) -> bool:
    """Whether a log can be this learner's: it bears the code, or none, as one that is older than codes."""
    kept = desk.shelf.readable(path)
    return kept is None or kept.log.header.learner in (learner, None)


def finished_log(desk: Desk, log: str) -> Path:
    """The path of a log, given as such or as the case it is the latest finished walk of. Raises LogError."""
    if log not in desk.library.ids:
        return Path(log)
    attempts = desk.shelf.attempts(log)
    if finished := [path for path in attempts if is_finished(desk, path)]:
        return finished[-1]
    if attempts:
        raise LogError(say("cli-not-finished", case=log, file=quoted(attempts[-1])))
    raise LogError(say("cli-none-finished", case=log))


def latest_log(desk: Desk, log: str) -> Path:
    """The path of a log, given as such or as the case it is the latest walk of, finished or not. Raises LogError."""
    if log not in desk.library.ids:
        return Path(log)
    if attempts := desk.shelf.attempts(log):
        return attempts[-1]
    raise LogError(say("seen-no-walk", case=log))


class Walked(NamedTuple):
    """A walk as it was kept, and of which case."""

    log: "Log"
    case: "Case"
    walk: "Walk"


def walked_in(desk: Desk, path: Path, given: str | None = None) -> Walked:
    """The walk in a log, of its case or of the one that is given for it. Raises LogError."""
    from workup.logbook import follow_log

    log = desk.shelf.read(path).log
    case = case_of(desk, log.header, given).case
    return Walked(log, case, follow_log(case, log, path.name))


def is_finished(desk: Desk, path: Path) -> bool:
    """Whether a walk was taken to its end; a log that cannot be read was not."""
    kept = desk.shelf.readable(path)
    return kept is not None and kept.is_finished
