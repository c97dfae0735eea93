"""Ten chips over the list, as they are typed. Pure: words and the list so far in, shares out."""

import re
from collections.abc import Mapping, Sequence

from workup.core.content.casefile import CHIPS
from workup.core.content.hypotheses import OTHER
from workup.core.text.lexicon import Lexicon
from workup.core.text.value import Value
from workup.core.walk.ideas import placed
from workup.phrases import listed, say

# Names may hold a hyphen before a digit (GLUT-1), so an edit that stands apart from its name is looked for first.
_CHIPS = r"(?P<chips>[0-9]{1,3})(?=[\s,;]|$)"
_APART = re.compile(r"[\s,;]*(?P<name>.+?)(?:\s+(?P<op>[+\-\u2212])\s*|\s*(?P<set>[=:])\s*)" + _CHIPS)
_ATTACHED = re.compile(r"[\s,;]*(?P<name>.+?)\s*(?:(?P<op>[+\-\u2212])|(?P<set>[=:]))\s*" + _CHIPS)
_LONGEST_NAME = 100


class Edit(Value, kw_only=False):
    """One change: a name or number, and chips to add, take away or set."""

    name: str
    op: str
    chips: int


class Heard(Value, kw_only=False):
    """What a line of chips makes: the shares, or why there are none yet."""

    shares: Mapping[str, int] | None
    why_not: str = ""
    doubts: tuple[tuple[str, str], ...] = ()
    """Names as typed, and the option that each may mean: to be asked about before the shares count."""


def heard(text: str, options: Sequence[str], names: Lexicon, now: Mapping[str, int]) -> Heard:
    """The shares that a line makes of the ones so far; they may add up to anything."""
    if (given := as_row(text, options)) is not None:
        return given
    edits = _edits(text)
    if not edits:
        return Heard(None, say("chips-no-change", typed=short(text)))
    shares = dict(now)
    doubts: list[tuple[str, str]] = []
    for edit in edits:
        found = named(edit.name, options, names)
        if not found and len(found := supposed(edit.name, names)) == 1:
            doubts.append((edit.name, found[0]))
        if len(found) != 1:
            return Heard(None, which(edit.name, found, options))
        before = shares.get(found[0], 0)
        changed = edit.chips if edit.op == "=" else before + edit.chips if edit.op == "+" else before - edit.chips
        shares[found[0]] = max(changed, 0)
    return Heard({option: shares[option] for option in options if shares.get(option)}, doubts=tuple(doubts))


def named(name: str, options: Sequence[str], names: Lexicon) -> tuple[str, ...]:
    """The options that a number of the list or a name can mean."""
    name = name.strip()
    if re.fullmatch(r"[0-9]{1,3}", name):
        number = int(name)
        return tuple(option for option in options if number_of(option, options) == number)
    ideas = placed(name, names) if len(name) <= _LONGEST_NAME else ()
    return ideas[0].on if len(ideas) == 1 else ()


def supposed(name: str, names: Lexicon) -> tuple[str, ...]:
    """The options that a name may mean, where that is in doubt."""
    ideas = placed(name.strip(), names) if len(name) <= _LONGEST_NAME else ()
    return ideas[0].could_be if len(ideas) == 1 else ()


def number_of(option: str, options: Sequence[str]) -> int:
    """The number that an option stands under: from 1, and 0 for something else."""
    return 0 if option == OTHER else list(options).index(option) + 1


def settled(shares: Mapping[str, int], options: Sequence[str]) -> tuple[dict[str, int], str]:
    """Ten chips out of any shares, and what was done about it; the words are empty when nothing was.

    Missing chips go to something else. Too many are taken one by one from whatever has most; of
    equals, what was given least gives first, so that the order of the shares stays as it was.
    """
    even = {option: min(shares.get(option, 0), 1000) for option in options}
    over = sum(even.values()) - CHIPS
    if over < 0:
        even[OTHER] = even.get(OTHER, 0) - over
    before = dict(even)
    for _ in range(over):
        most = max(even.values())
        largest = (option for option in reversed(options) if even[option] == most)
        even[min(largest, key=lambda option: before[option])] -= 1
    kept = {option: chips for option, chips in even.items() if chips}
    if over < 0:
        return kept, say("chips-rounded-up", chips=-over)
    if over > 0:
        lowered = sum(even[option] < before[option] for option in options)
        return kept, say("chips-rounded-down", chips=over, shares=lowered)
    return kept, ""


def asked_about(shares: Mapping[str, int]) -> str:
    """The one question about a sum that is not ten."""
    total = sum(shares.values())
    return say("chips-off", total=total, chips=abs(CHIPS - total), side="under" if total < CHIPS else "over")


def as_row(text: str, options: Sequence[str]) -> Heard | None:
    """The shares in a row of numbers, one for each line of the list; None where it is no row."""
    if re.fullmatch(r"[0-9]{4,9}", text):
        row = [int(digit) for digit in text]
    elif re.fullmatch(r"[0-9]{1,3}(?:[\s,;/]+[0-9]{1,3})*[\s,;]*", text):
        row = [int(number) for number in re.findall(r"[0-9]+", text)]
    else:
        return None
    if len(row) == 1:
        return Heard(None, say("chips-one-number", typed=short(text)))
    if len(row) != len(options):
        return Heard(None, say("chips-row-length", numbers=len(row), lines=len(options)))
    return Heard({option: count for option, count in zip(options, row, strict=True) if count})


def _edits(text: str) -> tuple[Edit, ...]:
    for pattern in (_APART, _ATTACHED):
        edits: list[Edit] = []
        at = 0
        while match := pattern.match(text, at):
            edits.append(Edit(match["name"].strip(), "=" if match["set"] else _sign(match["op"]), int(match["chips"])))
            at = match.end()
        if edits and not text[at:].strip(" ,;"):
            return tuple(edits)
    return ()


def _sign(op: str) -> str:
    return "+" if op == "+" else "-"


def which(name: str, found: Sequence[str], options: Sequence[str]) -> str:
    """Why a name does not stand for one option."""
    if not found:
        return say("chips-not-on-list", typed=short(name))
    numbers = listed((str(number_of(option, options)) for option in found), "list-or")
    return say("chips-could-be", typed=short(name), numbers=numbers)


def short(text: str) -> str:
    """As much of what was typed as is repeated."""
    return text if len(text) <= 40 else f"{text[:39]}…"
