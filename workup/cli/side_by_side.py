"""Two classes side by side."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workup.cli.classroom import Wanted
    from workup.cli.members import Asked


def compared(wanted: "Wanted", asked: "Asked") -> None:
    """Prints or writes both."""
    raise NotImplementedError
