"""A walk out of the short text that a course keeps of it (cmi.suspend_data), as the package writes it there.

    format|digest of the rules|of the words|attempt|learner's code|when it was begun|entries|checksum

Numbers are in base 36. P behind the attempt says that pictures came before their sentence, Q that they did not;
texts of older packages say neither. An entry is a capital for its kind, what it holds, and the seconds since the entry
before. Items and hypotheses are their places in the case, so that nothing can be read without the case whose rules it
names.
"""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from workup.core.content.case import Case
from workup.core.text.judging import judged
from workup.core.text.value import as_data
from workup.core.walk.lines import FORMAT
from workup.core.walk.log import Header

TOOL = "course"
"""What stands in a log for the version of workup that wrote it."""

LONGEST = 4_200
"""Characters of such a text; the standard gives it 4,096."""

MOST_BROKEN = 1_000
"""Texts that were altered, after which no more are looked for."""

_HEAD = re.compile(
    r"(?<![0-9A-Za-z|])([0-9]{1,3})\|([0-9a-f]{16})\|([0-9a-f]{16})\|([0-9a-z]{1,4}[PQ]?)\|([a-z0-9-]{0,24})\|"
    r"([0-9a-z]{1,8})\|"
)
_SAFE = re.compile(rf"[A-Za-z0-9 ,.;:!?()'*/=_~|-]{{1,{LONGEST}}}")
_SUM = re.compile(r"[0-9a-z]{1,7}(?![0-9a-z|])")
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_SECONDS = re.compile(r"[0-9a-z]*")
_STANDS_FOR = re.compile(r"~(?:!|([0-9a-z]{1,5});)")
_CUT = "[…]"
_NO_ITEM, _NO_OPTION = "zz", "z"


class Kept(NamedTuple):
    """One text of a walk."""

    rules: str
    text: str
    """Without its sum; empty where the sum does not fit."""


class Astray(ValueError):
    """A text that cannot be read as a walk of its case."""


def kept_in(text: str) -> Iterator[Kept]:
    """Every such text that stands in another, in its order; also those that were altered."""
    broken = 0
    at = 0
    while broken < MOST_BROKEN and (head := _HEAD.search(text, at)):
        run = _SAFE.match(text, head.start())
        end = _end(run[0] if run else "")
        broken += not end
        at = head.start() + end if end else head.end()
        yield Kept(head[2], text[head.start() : head.start() + end])


def _end(run: str) -> int:
    # Where the sum begins that fits what stands before it; 0 where none does. FNV-1a, as the page reckons it.
    total = 0x811C9DC5
    for at, letter in enumerate(run):
        if letter == "|" and (stated := _SUM.match(run, at + 1)) and stated[0] == _in_base(total):
            return at
        total = ((total ^ ord(letter)) * 0x01000193) & 0xFFFFFFFF
    return 0


def log_of(kept: Kept, case: Case) -> str:
    """The log of the walk in such a text, as lines. Raises Astray."""
    parts = kept.text.split("|", 6)
    if len(parts) < 7 or parts[0] != str(FORMAT) or parts[1] != case.rules:
        raise Astray
    reading = _Reading(parts[6], case)
    seconds = int(parts[5], 36)
    lines = []
    begun = _time(seconds)
    while not reading.is_over:
        entry = reading.entry()
        seconds += reading.seconds()
        lines.append({"at": _time(seconds), "entry": entry})
    try:
        attempt, looks = int(parts[3].rstrip("PQ"), 36), parts[3].endswith("P")
        first = header(case, attempt=attempt, words=parts[2], learner=parts[4] or None, look_first=looks)
    except ValueError:
        raise Astray from None
    return as_lines(first, begun, lines)


def header(
    case: Case, *, attempt: int = 1, words: str = "", learner: str | None = None, look_first: bool = False
) -> Header:
    """The first line of a walk that a course kept. Raises ValueError."""
    return judged(
        Header,
        {
            "pack": case.pack.id,
            "case": case.id,
            "case_version": case.version,
            "case_rules": case.rules,
            "case_words": words or case.words,
            "tool": TOOL,
            "attempt": attempt,
            "learner": learner,
            "look_first": look_first,
        },
    )


def as_lines(first: Header, begun: str, lines: list[dict[str, Any]]) -> str:
    """A log as text: its first line, with when it was begun if that is known, and its entries."""
    told = [as_data(first) | ({"at": begun} if begun else {}), *lines]
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in told)


class _Reading:
    """The entries of a text, taken one by one."""

    def __init__(self, text: str, case: Case) -> None:
        self._text = text
        self._at = 0
        self._case = case
        self._item: str | None = None
        self._items = tuple(case.items)
        self._options = case.options

    @property
    def is_over(self) -> bool:
        """Whether nothing is left."""
        return self._at >= len(self._text)

    def entry(self) -> dict[str, Any]:
        """The next entry. Raises Astray."""
        always, fields = _KINDS.get(self._take(1), ({}, {}))
        if not always:
            raise Astray
        return {**always, **{name: read(self) for name, read in fields.items()}}

    def seconds(self) -> int:
        """The seconds that stand behind an entry."""
        found = _SECONDS.match(self._text, self._at)
        written = found[0] if found else ""
        self._at += len(written)
        if len(written) > 8:
            raise Astray
        return int(written, 36) if written else 0

    def item(self) -> str | None:
        """An item, or none."""
        written = self._take(2)
        self._item = None if written == _NO_ITEM else _one_at(written, self._items)
        return self._item

    def option(self) -> str | None:
        """A hypothesis, or none."""
        written = self._take(1)
        return None if written == _NO_OPTION else _one_at(written, self._options)

    def outcome(self) -> str | None:
        """What the item before can show, or none."""
        written = self._take(1)
        possible = tuple(self._case.items[self._item].possible) if self._item else ()
        return None if written == _NO_OPTION else _one_at(written, possible)

    def only(self) -> list[str | None]:
        """One item."""
        return [self.item()]

    def several(self) -> list[str]:
        """Items up to a mark."""
        written = self._until()
        if len(written) % 2:
            raise Astray
        return [_one_at(written[at : at + 2], self._items) for at in range(0, len(written), 2)]

    def chips(self) -> dict[str, int]:
        """How many chips each hypothesis has, but those without."""
        counts = {option: _number(self._take(1)) for option in self._options}
        return {option: count for option, count in counts.items() if count}

    def yes(self) -> bool:
        """Yes or no."""
        return self._take(1) == "1"

    def words(self) -> str:
        """A learner's own words."""
        return _STANDS_FOR.sub(_letter, self._until())

    def _take(self, length: int) -> str:
        taken = self._text[self._at : self._at + length]
        self._at += length
        if len(taken) < length:
            raise Astray
        return taken

    def _until(self) -> str:
        end = self._text.find("|", self._at)
        if end < 0:
            raise Astray
        found = self._text[self._at : end]
        self._at = end + 1
        return found


_Fields = dict[str, Callable[[_Reading], Any]]
_items: _Fields = {"items": _Reading.several}
_text: _Fields = {"text": _Reading.words}

_KINDS: dict[str, tuple[dict[str, str], _Fields]] = {
    "I": ({"kind": "idea"}, _text),
    "C": ({"kind": "chips"}, {"chips": _Reading.chips}),
    "F": ({"kind": "pick", "direction": "for"}, {"item": _Reading.item}),
    "A": ({"kind": "pick", "direction": "against"}, {"item": _Reading.item}),
    "S": ({"kind": "skip"}, {}),
    "L": ({"kind": "look"}, {"items": _Reading.only}),
    "M": ({"kind": "look"}, _items),
    "O": ({"kind": "plan"}, _items),
    "T": ({"kind": "send"}, _items),
    "W": ({"kind": "purpose"}, {"item": _Reading.item, "hypothesis": _Reading.option}),
    "B": ({"kind": "bound"}, {"item": _Reading.item, "only_if": _Reading.yes}),
    "E": ({"kind": "naming"}, {"item": _Reading.item, "outcome": _Reading.outcome}),
    "V": ({"kind": "wait"}, {}),
    "X": ({"kind": "cancel"}, {}),
    "U": ({"kind": "undo"}, {}),
    "R": ({"kind": "commit"}, {}),
    "D": ({"kind": "diagnosis"}, {"hypothesis": _Reading.option}),
    "Y": ({"kind": "reflection", "about": "sentence"}, _text),
    "G": ({"kind": "reflection", "about": "went well"}, _text),
    "H": ({"kind": "reflection", "about": "would change"}, _text),
    "N": ({"kind": "note"}, _text),
}


def _letter(found: re.Match[str]) -> str:
    if not found[1]:
        return _CUT
    point = int(found[1], 36)
    if point > 0x10FFFF or 0xD800 <= point < 0xE000:
        raise Astray
    return chr(point)


def _number(written: str) -> int:
    if any(letter not in _DIGITS for letter in written):
        raise Astray
    return int(written, 36)


def _one_at(written: str, among: tuple[str, ...]) -> str:
    place = _number(written)
    if place >= len(among):
        raise Astray
    return among[place]


def _in_base(number: int) -> str:
    written = ""
    while number:
        number, last = divmod(number, 36)
        written = _DIGITS[last] + written
    return written or "0"


def _time(seconds: int) -> str:
    # Of the seconds since the beginning of 1970, by the calendar of Gregory.
    days, second = divmod(seconds, 86_400)
    eras, day_of_era = divmod(days + 719_468, 146_097)
    year = (day_of_era - day_of_era // 1_460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year + year // 4 - year // 100)
    shifted = (5 * day_of_year + 2) // 153
    month = shifted + 3 if shifted < 10 else shifted - 9
    day = day_of_year - (153 * shifted + 2) // 5 + 1
    year += eras * 400 + (month <= 2)
    return f"{year:04}-{month:02}-{day:02}T{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}+00:00"
