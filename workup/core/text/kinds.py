"""The kinds of text that content and logs are made of."""

import re
import unicodedata
from typing import Annotated

from workup.core.text.marks import After, Before, Bounds, amiss

DAGGER = "†"
"""Marks the author's teaching judgement, wherever a source id could stand."""

# Control, surrogate, private-use and unassigned characters, and the marks that reorder text.
# Shown on a terminal or a page they could disguise what is written.
_UNSEEN = frozenset({"Cc", "Cs", "Co", "Cn"})
_REORDERING = frozenset("\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


def is_inert(character: str) -> bool:
    """Whether a character is only itself: it neither commands a terminal nor reorders text."""
    if character in "\n\t":
        return True
    return unicodedata.category(character) not in _UNSEEN and character not in _REORDERING


def clean(text: str) -> str:
    """The text on one line with every unseen or reordering character turned into a space."""
    return " ".join(inert(text).split())


def _is_seen(text: str) -> bool:
    # Looked at letter by letter, the texts of a case take most of the time in which it is read. What can be printed is
    # inert, but not all that is inert can be printed: a space that does not break a line cannot.
    return text.replace("\n", "").replace("\t", "").isprintable()


def inert(text: str) -> str:
    """The text on its own lines, with every unseen or reordering character turned into a space."""
    if text.replace("\n", "").isprintable():
        return text
    return "".join(c if is_inert(c) and c != "\t" else " " for c in text)


def _inert_only(text: str) -> str:
    if not _is_seen(text):
        for character in text:
            if not is_inert(character):
                raise amiss(
                    "unseen",
                    "holds the character U+{point}, which is not shown as itself",
                    {"point": f"{ord(character):04X}"},
                )
    return text.strip()


def _clean_if_text(value: object) -> object:
    return clean(value) if isinstance(value, str) else value


_ID = r"[a-z0-9]+(-[a-z0-9]+)*"
_LONGEST_ID = 40

Id = Annotated[str, Bounds(pattern=f"^{_ID}$", max_length=_LONGEST_ID)]
"""Lower-case letters, digits and single hyphens: `eye-movements`."""


def is_id(text: str) -> bool:
    """Whether a text can be an id."""
    return len(text) <= _LONGEST_ID and re.fullmatch(_ID, text) is not None


Line = Annotated[str, After(_inert_only), Bounds(min_length=1, max_length=200, pattern=r"^[^\n]*$")]
"""A label or title: one line that an author wrote."""

Prose = Annotated[str, After(_inert_only), Bounds(min_length=1, max_length=4000)]
"""Paragraphs that an author wrote; a character that is not shown as itself is refused."""

Said = Annotated[str, Before(_clean_if_text), Bounds(max_length=2000)]
"""What a learner typed; a character that is not shown as itself becomes a space."""
