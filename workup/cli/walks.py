"""Which walk is meant: the cases and logs behind the names that a learner types."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from workup.errors import LogError

if TYPE_CHECKING:
    from workup.core.case import Case
    from workup.places import Found

Cases = Annotated[
    list[Path] | None,
    typer.Option("--cases", metavar="DIR", help="Look for cases in this folder first; can be given again."),
]


def case_named(name: str, extra: tuple[Path, ...]) -> "Case":
    """The case of this name; on standard error, what is amiss with the places that were searched for it."""
    from workup import places, store

    if not name.endswith(".toml"):
        among = places.places(extra)
        for place in among:
            if place.trouble:
                typer.echo(f"Note: {place.trouble}", err=True)
        found = places.find(name, among)
        for note in shadowing(found) if found else ():
            typer.echo(f"Note: {note}", err=True)
    return store.case(name, extra)


def shadowing(found: "Found") -> list[str]:
    """A sentence for each case that this one hides."""
    from workup.core.prose import clean

    name = clean(found.case_id)
    return [f"{name} ({hidden.place.label}) is shadowed by {name} ({found.place.label})." for hidden in found.shadowed]


def with_cases(command: str, extra: tuple[Path, ...]) -> str:
    """A command to type next, with the case folders that it needs again."""
    return " ".join([command, *(f"--cases {quoted(folder)}" for folder in extra)])


def quoted(path: Path | str) -> str:
    """A path or name as it is typed."""
    from workup.core.prose import clean

    shown = clean(str(path))
    return f'"{shown}"' if " " in shown else shown


def left_log(case_id: str | None, extra: tuple[Path, ...]) -> Path:
    """The walk that was left last, of this case or of any. Raises LogError where there is none."""
    from workup import logbook, store

    logs = [path for one in ([case_id] if case_id else store.reachable(extra)) for path in logbook.attempts(one)]
    left = [path for path in logs if not is_finished(path)]
    if not left:
        of = f" of '{case_id}'" if case_id else ""
        begin = f"workup walk {case_id}" if case_id else "workup walk"
        raise LogError(f"There is no unfinished walk{of}. Begin one with '{begin}'.")
    return max(left, key=lambda path: path.stat().st_mtime)


def finished_log(log: str, extra: tuple[Path, ...]) -> Path:
    """The path of a log, given as such or as the case it is the latest finished walk of. Raises LogError."""
    from workup import logbook, store

    if log not in store.reachable(extra):
        return Path(log)
    finished = [path for path in logbook.attempts(log) if is_finished(path)]
    if not finished:
        raise LogError(f"There is no finished walk of '{log}' yet. Walk it with 'workup walk {log}'.")
    return finished[-1]


def reachable(case_id: str, extra: tuple[Path, ...]) -> str:
    """The case that a log names. Raises LogError where no place has it."""
    from workup import store

    if case_id not in store.reachable(extra):
        raise LogError(
            f"This log is of a case called '{case_id}', which is not built in and in no folder of cases. "
            "Name its file with --case, or its folder with --cases."
        )
    return case_id


def is_finished(path: Path) -> bool:
    """Whether a walk was taken to its end; a log that cannot be read was not."""
    from workup import logbook
    from workup.core.log import Diagnosis, Reflection

    try:
        entries = logbook.read_log(path).entries
    except LogError:
        return False
    ended = [entry for entry in entries if isinstance(entry, Diagnosis | Reflection)]
    return len(ended) == 4


def times(number: int) -> str:
    """A number of times, in words."""
    return "once" if number == 1 else f"{number} times"
