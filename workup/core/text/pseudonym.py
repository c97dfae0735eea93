"""Learners' codes: pseudonyms that are chosen or drawn by lot, never names."""

import re
from typing import Annotated

from workup.core.text.marks import After, Bounds, amiss
from workup.core.text.saying import Saying, saying

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


def refusal(text: str) -> Saying | None:
    """Why a text cannot be a learner's code; None where it can."""
    if "@" in text:
        return saying("logs-code-address")
    if not SHAPE.fullmatch(text) or len(text) > LONGEST:
        return saying("logs-code-shape", most=LONGEST)
    digits = sum(map(str.isdigit, text))
    if digits > MOST_DIGITS:
        return saying("logs-code-digits")
    if digits == 0:
        return saying("logs-code-letters-alone")
    if digits + text.count("-") == len(text):
        return saying("logs-code-digits-alone")
    return None


def _no_name(text: str) -> str:
    # The text itself is not repeated: it may be just what should not be kept.
    if refusal(text):
        raise amiss("pseudonym", "a learner's code is a pseudonym, never a name, address or number")
    return text


Code = Annotated[str, Bounds(max_length=200), After(_no_name)]
"""A learner's pseudonym, such as `heron-41`."""
