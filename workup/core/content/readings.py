"""A value that remembers what functions have said of it."""

from collections.abc import Callable
from functools import cached_property, partial
from typing import Any, Self, TypeVar, TypeVarTuple

from workup.core.text.remembered import Remembered
from workup.core.text.value import Value

Asked = TypeVar("Asked")
Said = TypeVar("Said")
About = TypeVarTuple("About")


class Readings(Value):
    """A value that remembers what functions have said of it."""

    def once(self, find: Callable[[Self, *About], Said], *about: *About) -> Said:
        """What a function says of this value, and of what else it is about, asked the first time alone."""
        asked = (find, *about)
        try:
            told: Said = self._said[asked]
        except KeyError:
            self._said[asked] = told = find(self, *about)
        return told

    def remembered(self, find: Callable[[Self, Asked], Said]) -> Remembered[Asked, Said]:
        """What a function says of this value and of one thing more, by that thing; only so many answers are kept."""
        kept: Remembered[Asked, Said] | None = self._kept.get(find)
        if kept is None:
            kept = self._kept[find] = Remembered(partial(find, self))
        return kept

    @cached_property
    def _said(self) -> dict[Any, Any]:
        return {}

    @cached_property
    def _kept(self) -> dict[Any, Any]:
        return {}
