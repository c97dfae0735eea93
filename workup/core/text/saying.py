"""What the core would have said: the id of a phrase and what is filled in. Whoever speaks to a person says it."""

from collections.abc import Mapping
from typing import NamedTuple


class Saying(NamedTuple):
    """A phrase by its id, and its variables by name."""

    phrase: str
    given: "Mapping[str, str | int | Saying]"
    """What is filled in may have to be said itself."""


def saying(phrase: str, /, **given: str | int | Saying) -> Saying:
    """The saying of this phrase with these variables; `workup.phrases.spoken` says it."""
    return Saying(phrase, given)
