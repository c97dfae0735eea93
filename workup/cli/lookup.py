"""Which walk is meant: the cases and logs behind the names that a learner types."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from workup.errors import LogError
from workup.phrases import say

if TYPE_CHECKING:
    from workup.core.content.case import Case
    from workup.core.walk.log import Mode
    from workup.places import Found


def case_names(incomplete: str) -> list[str]:
    """The ids that begin so, for the completion of a shell."""
    from workup import store

    return [name for name in store.reachable(()) if name.startswith(incomplete.casefold())]


CaseArgument = Annotated[
    str,
    typer.Argument(metavar="CASE", help="A case that 'workup list' names, or a .toml file.", autocompletion=case_names),
]
Plain = Annotated[bool, typer.Option("--plain", help="Plain lines: no colour, no drawing.")]
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


def given_code(learner: str | None) -> str | None:
    """The learner's code that was given, if one was. Raises UsageError where it cannot be one."""
    from workup import learner_code

    return None if learner is None else learner_code.accepted(learner)


def own_code() -> str:
    """The code of this computer; on standard error, what is the matter with it. Raises LogError."""
    from workup import learner_code, logbook

    code, note = learner_code.own(logbook.folder())
    if note:
        typer.echo(say("cli-note", said=note), err=True)
    return code


def case_named(name: str, extra: tuple[Path, ...]) -> "Case":
    """The case of this name; on standard error, what is the matter with the places that were searched for it."""
    from workup import places, store

    if not name.endswith(".toml"):
        among = places.places(extra)
        for place in among:
            if place.trouble:
                typer.echo(say("cli-note", said=place.trouble), err=True)
        found = places.find(name, among)
        for note in shadowing(found) if found else ():
            typer.echo(say("cli-note", said=note), err=True)
    return store.case(name, extra)


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


def left_log(case_id: str | None, extra: tuple[Path, ...], mode: "Mode" = "walk", learner: str | None = None) -> Path:
    """The walk, or the room's, that was left last, of this case or of any. Raises LogError where there is none.

    With a learner's code, the walk of another is passed over.
    """
    if left := [path for path in _left(case_id, extra, mode) if learner is None or may_be_of(learner, path)]:
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
    hint = [say("cli-left-other", mode=other, case=case_id)] if case_id and _left(case_id, extra, other) else []
    if mode == "walk" and (over := _last_finished(case_id, extra, learner)):
        # Whoever was cut off after the last answer looks for what comes then.
        raise LogError(" ".join([say("cli-none-left-but-over", **whose, over=over), *hint]))
    raise LogError(" ".join([say("cli-none-left", **whose), *hint]))


def _last_finished(case_id: str | None, extra: tuple[Path, ...], learner: str | None) -> str | None:
    # The case of the walk that was finished last, where the folder holds one.
    from workup import logbook, store

    ids = [case_id] if case_id else store.reachable(extra)
    logs = [
        (path.stat().st_mtime, one)
        for one in ids
        for path in logbook.attempts(one)
        if is_finished(path) and (learner is None or may_be_of(learner, path))
    ]
    return max(logs)[1] if logs else None


def _left(case_id: str | None, extra: tuple[Path, ...], mode: "Mode") -> list[Path]:
    from workup import logbook, store

    logs = [path for one in ([case_id] if case_id else store.reachable(extra)) for path in logbook.attempts(one, mode)]
    return [path for path in logs if not is_finished(path)]


def may_be_of(learner: str, path: Path) -> bool:
    """Whether a log can be this learner's: it bears the code, or none."""
    from workup import logbook

    try:
        # A log without a code is older than codes.
        return logbook.read_log(path).header.learner in (learner, None)
    except LogError:
        return True  # what is the matter with it is said when it is opened


def finished_log(log: str, extra: tuple[Path, ...]) -> Path:
    """The path of a log, given as such or as the case it is the latest finished walk of. Raises LogError."""
    from workup import logbook, store

    if log not in store.reachable(extra):
        return Path(log)
    finished = [path for path in logbook.attempts(log) if is_finished(path)]
    if not finished:
        if left := logbook.attempts(log):
            raise LogError(say("cli-not-finished", case=log, file=quoted(left[-1])))
        raise LogError(say("cli-none-finished", case=log))
    return finished[-1]


def reachable(case_id: str, extra: tuple[Path, ...]) -> str:
    """The case that a log names. Raises LogError where no place has it."""
    from workup import store

    if case_id not in store.reachable(extra):
        raise LogError(say("cli-no-such-case", case=case_id))
    return case_id


def is_finished(path: Path) -> bool:
    """Whether a walk was taken to its end; a log that cannot be read was not."""
    from workup import logbook
    from workup.core.walk.log import Diagnosis, Reflection

    try:
        entries = logbook.read_log(path).entries
    except LogError:
        return False
    ended = [entry for entry in entries if isinstance(entry, Diagnosis | Reflection)]
    return len(ended) == 4
