"""The words of a content file, each with its place; and the kinds of words that must not be there."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from workup.core.authoring.lint.protection import CALENDAR, DOSE, PLACE, SURNAME, TITLED
from workup.core.content.lines import Place
from workup.core.text.saying import Saying, saying


class Problem(NamedTuple):
    """One thing that lint has to say: its code, where, and what."""

    code: str
    place: Place
    says: Saying


def texts(data: object, place: Place = ()) -> Iterator[tuple[Place, str]]:
    """Every string in raw data, on one line, with its place."""
    match data:
        case str():
            yield place, flat(data)
        case dict():
            for key, value in data.items():
                yield from texts(value, (*place, str(key)))
        case list():
            for number, value in enumerate(data):
                yield from texts(value, (*place, number))
        case _:
            return


def flat(text: str) -> str:
    """The text on one line, so that a phrase is found where an author has broken it."""
    return " ".join(text.split())


_WORDS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty"""
NUMBER_WORDS = {word: number for number, word in enumerate(_WORDS.split())}

BANNED = re.compile(
    r"\b(fail(?:s|ed|ing|ure|ures)?|wrong(?:ly)?|incorrect(?:ly)?|poor(?:ly)?|careless(?:ly|ness)?|should have known"
    r"|obvious(?:ly)?|scor(?:e|es|ed|ing)|grad(?:e|es|ed|ing)|pass(?:es|ed|ing)?|competen(?:t|ce|cy)"
    r"|safe to practi[sc]e)\b",
    re.IGNORECASE,
)
_INNOCENT = re.compile(
    r"\bnothing(?: is| was)? wrong with\b"
    r"|\b(?<!you )(?:would|will|may|might|could)(?: soon)? pass\b(?! (?:the|this|that|your|an?)\b)"
    r"|\b(?:minutes|hours?|days?|nights?|weeks?|months|years|time|fever|spells?|attacks?) pass(?:es|ed)?\b",
    re.IGNORECASE,
)
"""An illness may pass, and so may an hour; an arm may have nothing wrong with it."""
BIASES = re.compile(
    r"\b(premature closure|anchoring|confirmation bias|availability bias|overconfiden(?:t|ce)|tunnel vision"
    r"|framing effect|bias(?:es|ed)?)\b",
    re.IGNORECASE,
)
IDENTIFIER = re.compile(
    r"\b(?:\d{3}[ -]\d{3}[ -]\d{4}|\d{7,})\b|\b(?:MRN|NHS number|hospital number|case number|record number)\b",
    re.IGNORECASE,
)
CONTACT = re.compile(
    r"(?<![\w.+-])[\w.+-]++@[\w-]+\.\w+|https?://|www\.|\+\d{2}[\d ]{7,}|\b0\d{3,4} \d{5,6}\b"
    r"|\b0\d{1,4}[ -]\d{3,4}[ -]\d{3,4}\b|\btelephone number\b",
    re.IGNORECASE,
)
INTERPRETS = re.compile(
    r"\b(consistent with|suggestive of|suggests|diagnostic of|typical of|pathognomonic|rules out"
    r"|in keeping with|compatible with)\b",
    re.IGNORECASE,
)
"""What interprets in any field; the signs of its own field are in the vocabulary of a pack."""

GAP = re.compile(r"\bWRITE:")
"""What a new case holds wherever its author is to write."""

# The place of a text decides what may stand there: a locator may be an address, a source has a year.
_BOOKISH = {"citation", "locator", "aliases", "basis", "format", "version", "judged"}


def forbidden_words(data: object, name: str) -> Iterator[Problem]:
    """Doses, identifiers, dates, contacts, titles, surnames and banned words, wherever they stand."""
    named = re.compile(rf"(?:\b{re.escape(name)}|\{{name\}}) {SURNAME % 2}\b") if name else None
    for place, text in texts(data):
        if _BOOKISH & {str(part) for part in place}:
            continue
        for code, found in _forbidden_in(text):
            # Where a series was gathered may be said of it; where a person lives may not.
            if code != "P09" or _is_told(place):
                yield Problem(code, place, saying("lint-forbidden", found=found, code=code))
        if named and (surname := named.search(text)):
            yield Problem("P08", place, saying("lint-surname", found=surname[0]))


@lru_cache(maxsize=8_192)
def _forbidden_in(text: str) -> tuple[tuple[str, str], ...]:
    # An author checks again and again what is nearly all as it was, and the texts of a pack come back in each case.
    found = (
        (code, pattern.search(_INNOCENT.sub("", text) if code == "P06" else text))
        for code, pattern in _FORBIDDEN.items()
    )
    return tuple((code, one[0]) for code, one in found if one)


def _is_told(place: Place) -> bool:
    first, last = str(place[0]), str(place[-1])
    return first in _WHOLE or last in _TOLD.get(first, ())


_WHOLE = ("title", "opening", "presenting", "audience", "patient", "contrasts_with")

_TOLD = {
    "findings": ("text", "from"),
    "teaching": ("sentence",),
    "key_steps": ("label", "missed"),
    "must_not_miss": ("missed",),
    "safety": ("label", "happened"),
}
"""The words of the story, by chapter; titles, opening and the person are told whole."""

_FORBIDDEN = {
    "P01": DOSE,
    "P02": IDENTIFIER,
    "P03": CALENDAR,
    "P04": CONTACT,
    "P05": TITLED,
    "P09": PLACE,
    "P06": BANNED,
    "P07": BIASES,
    "W06": GAP,
}
