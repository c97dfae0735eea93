"""Learners' codes: pseudonyms that are chosen or drawn by lot, never names."""

import re
from typing import Annotated

from pydantic import AfterValidator, StringConstraints
from pydantic_core import PydanticCustomError

SHAPE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LONGEST = 24
"""Characters of a code."""
MOST_DIGITS = 4
"""Digits of a code; more would be a telephone, student or record number."""

_WORDS = (
    "amber ashen briar cedar coral dusky ember fern flint hazel ivory larch maple misty olive opal pearl russet",
    "badger crane curlew dipper finch godwit heron ibis kestrel lapwing linnet marten merlin otter plover",
)
_FIRST, _SECOND = (words.split() for words in _WORDS)

DRAWN = len(_FIRST) * len(_SECOND) * 900
"""How many codes can be drawn."""


def drawn(number: int) -> str:
    """The code that this number stands for: `cedar-heron-417`. The number should come from a source of chance."""
    pair, last = divmod(number % DRAWN, 900)
    first, second = divmod(pair, len(_SECOND))
    return f"{_FIRST[first]}-{_SECOND[second]}-{last + 100}"


def refusal(text: str) -> str:
    """Why a text cannot be a learner's code, as a sentence; empty where it can."""
    if "@" in text:
        return "That looks like a mail address, and a code must not lead to a person."
    if not SHAPE.fullmatch(text) or len(text) > LONGEST:
        return f"A code is made of lower-case letters, digits and single hyphens, {LONGEST} characters at most."
    digits = sum(character.isdigit() for character in text)
    if digits > MOST_DIGITS:
        return "So many digits look like a date or a number that leads to a person."
    if digits == 0:
        return "Letters alone could be somebody's name; a code has a digit in it."
    if digits + text.count("-") == len(text):
        return "Digits alone are easily a number that leads to a person; a code has a letter in it."
    return ""


def _no_name(text: str) -> str:
    # The text itself is not repeated: it may be just what should not be kept.
    if why := refusal(text):
        raise PydanticCustomError("pseudonym", "{why}", {"why": why})
    return text


Code = Annotated[str, StringConstraints(max_length=200), AfterValidator(_no_name)]
"""A learner's pseudonym, such as `heron-41`."""
