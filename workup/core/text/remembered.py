"""Answers that are kept: learners of one class come to the same few moments, and write the same few lines."""

from collections.abc import Callable
from typing import Generic, TypeVar

MOST = 1_024
"""So many answers are kept. Whoever asks for more begins anew, so that memory stays flat."""

About = TypeVar("About")
Value = TypeVar("Value")


class Remembered(dict[About, Value], Generic[About, Value]):
    """What a function says, by what it is about. An answer is shared: nobody changes it."""

    def __init__(self, find: Callable[[About], Value]) -> None:
        self._find = find

    def __missing__(self, about: About) -> Value:
        if len(self) >= MOST:
            self.clear()
        self[about] = value = self._find(about)
        return value

    def __reduce__(self) -> tuple[type["Remembered[About, Value]"], tuple[Callable[[About], Value]]]:
        # What goes to another process takes no answers along.
        return Remembered, (self._find,)
