"""Answers of a function about a case that are kept: learners of one class come to the same few moments."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

MOST = 4_096
"""So many answers are kept. Whoever asks for more begins anew, so that memory stays flat."""

About = TypeVar("About")
Value = TypeVar("Value")


class Remembered(dict[About, Value], Generic[About, Value]):
    """What a function says of a case, by what else it is about. An answer is shared: nobody changes it."""

    def __init__(self, find: Callable[[Any, About], Value], case: object) -> None:
        self._find = find
        self._case = case

    def __missing__(self, about: About) -> Value:
        if len(self) >= MOST:
            self.clear()
        self[about] = value = self._find(self._case, about)
        return value

    def __reduce__(self) -> tuple[Any, ...]:
        # A case that goes to another process takes no answers along.
        return Remembered, (self._find, self._case)
