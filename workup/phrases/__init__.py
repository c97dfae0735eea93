"""Every sentence that a person reads, once, by id: `en.ftl` is where it is written, `en.json` what is read.

`say("area-id", name=...)` says a phrase, in Python and in a template; the page's script says
`phrases.say("area-id", {name})`. After a change to `en.ftl`: `python -m workup.phrases.compiling`.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from workup.phrases.resolver import PhraseError, Phrases, Value, in_language

__all__ = ["PhraseError", "Phrases", "Saying", "Value", "in_language", "listed", "say", "spoken"]


def say(phrase: str, /, **given: Value) -> str:
    """The phrase with these variables, in English. Raises PhraseError where it is not there or lacks one."""
    return in_language("en").say(phrase, **given)


Saying = tuple[str, Mapping[str, "Value | tuple[str, Any]"]]
"""What the core would have said: a phrase and its variables, which may be such themselves."""


def spoken(saying: Saying, /) -> str:
    """What the core would have said, in English."""
    phrase, given = saying
    return say(phrase, **{name: spoken(one) if isinstance(one, tuple) else one for name, one in given.items()})


def listed(words: Iterable[str], joint: str = "list-and") -> str:
    """The words as one would say them in English: `a, b and c`."""
    return in_language("en").listed(words, joint)
