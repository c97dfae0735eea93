"""How much is unpacked of one file at most, however small it came; and what is raised where it cannot be opened."""

from workup.errors import LogError
from workup.phrases import say

LARGEST_TEXT = 64_000_000
"""Bytes of a text that is searched for hand-ins, and of a file inside another; a file of logs may have any size."""

MOST_UNPACKED = 256_000_000
"""Bytes of all that is unpacked of one file."""

MOST_MEMBERS = 50_000
"""Files inside one file, at any depth."""

DEEPEST = 4
"""Files that stand inside one another."""

MOST_CELLS = 1_000_000
"""Cells of a table that hold something."""


class Unopened(LogError):
    """A file that cannot be looked into, and why, as a clause about it."""

    def __init__(self, why: str, *, is_none: bool = False) -> None:
        super().__init__(why)
        self.is_none = is_none
        """Whether it is of a kind that holds no hand-in that can be read, and not one that was damaged."""


class TooMuch(LogError):
    """More is in a file than is unpacked; nothing more of it is read."""


class Bounds:
    """What may still be unpacked of one file."""

    def __init__(self) -> None:
        self._bytes = MOST_UNPACKED
        self._members = MOST_MEMBERS

    @property
    def room(self) -> int:
        """So many bytes of one part may be read, and one more to know that there are more."""
        return min(self._bytes, LARGEST_TEXT) + 1

    def spend(self, size: int) -> None:
        """Takes note of bytes that were unpacked. Raises TooMuch."""
        self._bytes -= size
        if self._bytes < 0:
            raise TooMuch(say("intake-too-much", most=MOST_UNPACKED // 1_000_000))

    def enter(self) -> None:
        """Takes note of one file more. Raises TooMuch."""
        self._members -= 1
        if self._members < 0:
            raise TooMuch(say("intake-too-many", most=MOST_MEMBERS))
