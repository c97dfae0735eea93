"""Everything that can go wrong for a user, each with its exit code.

Imports next to nothing, so that naming an error costs no start-up time. Anything raised that is not
one of these is a bug and keeps its traceback.
"""

from collections.abc import Mapping
from typing import Any

Saying = tuple[str, Mapping[str, Any]]
"""A phrase and its variables: what the core would have said, had it a language."""


class WorkupError(Exception):
    """Something we can explain; `str()` says what, where and what to do next, unless it is still to be said."""

    exit_code = 1
    saying: Saying | None = None


class UsageError(WorkupError):
    """The command cannot be carried out as it was typed."""

    exit_code = 2


class Fault:
    """One thing to put right in a file: where it stands, what it is, and the nearest valid name.

    The code stands for the kind of fault; 'workup author check --explain CODE' explains it.
    """

    __slots__ = ("code", "file", "line", "message", "nearest", "path", "saying")

    def __init__(self, file: str, line: int, path: str, message: str, nearest: str = "", code: str = "S04") -> None:
        self.code = code
        self.file = file
        self.line = line
        self.path = path
        self.message = message
        self.nearest = nearest
        self.saying: Saying | None = None
        """Of a fault that the core found: its message is still to be said."""

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}"
        return f"{where}: {self.path or 'the file'}: {self.message}{did_you_mean(self.nearest)}"


def did_you_mean(nearest: str) -> str:
    """The question, after a blank; empty where no name comes near."""
    return f" Did you mean '{nearest}'?" if nearest else ""


class ContentError(WorkupError):
    """A checklist, case or template cannot be used; carries every fault found, not the first."""

    exit_code = 3

    def __init__(self, summary: str, faults: tuple[Fault, ...] = ()) -> None:
        self.faults = faults
        super().__init__("\n".join([summary, *(f"  {fault}" for fault in faults)]))


class LogError(WorkupError):
    """A log cannot be read, followed or written; the file is left as it was."""

    exit_code = 4


class OutputError(WorkupError):
    """A page cannot be written, or must not leave."""

    exit_code = 5
