"""The cases against which walks are held that a course kept without the name of theirs."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from workup.core.content.case import Case


@dataclass
class Known:
    """The cases that a course may have kept walks of, looked at only where there is such a walk."""

    every: Callable[[], Iterable[Case]]
    asked: str | None = None
    """The case that the command is about, where it names one."""

    @cached_property
    def cases(self) -> dict[str, Case]:
        """By the digest of their rules."""
        return {case.rules: case for case in self.every()}
