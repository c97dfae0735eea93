"""Every sentence that a person reads, once, by id: `en.ftl` is where it is written, `en.json` what is read.

`say("area-id", name=...)` says a phrase, in Python and in a template; the page's script says
`phrases.say("area-id", {name})`. After a change to `en.ftl`: `python -m workup.phrases.compiling`.
"""

from collections.abc import Iterable, Mapping

from workup.phrases.resolver import PhraseError, Phrases, Value, in_language

__all__ = ["PhraseError", "Phrases", "Value", "in_language", "listed", "say", "spoken"]


def say(phrase: str, /, **given: Value) -> str:
    """The phrase with these variables, in English. Raises PhraseError where it is not there or lacks one."""
    return in_language("en").say(phrase, **given)


def spoken(saying: tuple[str, Mapping[str, Value]], /) -> str:
    """What the core would have said, by a phrase and its variables, in English."""
    phrase, given = saying
    return say(phrase, **given)


def listed(words: Iterable[str], joint: str = "list-and") -> str:
    """The words as one would say them in English: `a, b and c`."""
    return in_language("en").listed(words, joint)
