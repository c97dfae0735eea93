"""Which walk is meant: the logs behind the names that a learner types."""

from pathlib import Path

from workup.errors import LogError


def left_log(case_id: str | None) -> Path:
    """The walk that was left last, of this case or of any. Raises LogError where there is none."""
    from workup import logbook, store

    logs = [path for one in ([case_id] if case_id else store.case_ids()) for path in logbook.attempts(one)]
    left = [path for path in logs if not is_finished(path)]
    if not left:
        of = f" of '{case_id}'" if case_id else ""
        begin = f"workup walk {case_id}" if case_id else "workup walk"
        raise LogError(f"There is no unfinished walk{of}. Begin one with '{begin}'.")
    return max(left, key=lambda path: path.stat().st_mtime)


def finished_log(log: str) -> Path:
    """The path of a log, given as such or as the case it is the latest finished walk of. Raises LogError."""
    from workup import logbook, store

    if log not in store.case_ids():
        return Path(log)
    finished = [path for path in logbook.attempts(log) if is_finished(path)]
    if not finished:
        raise LogError(f"There is no finished walk of '{log}' yet. Walk it with 'workup walk {log}'.")
    return finished[-1]


def built_in(case_id: str) -> str:
    """The case that a log names. Raises LogError where it is not built in."""
    from workup import store

    if case_id not in store.case_ids():
        raise LogError(f"This log is of a case called '{case_id}', which is not built in. Name its file with --case.")
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
