"""Hands in a room, as a facilitator types them, and the ten chips that follow from them. Pure."""

import re
from collections.abc import Mapping, Sequence

from workup.core.content.casefile import CHIPS
from workup.core.text.lexicon import Lexicon
from workup.phrases import say
from workup.play.shares import Heard, as_row, named, short, which

_HANDS = r"(?P<hands>[0-9]{1,3})(?=[\s,;]|$)"
_ONE = re.compile(r"[\s,;]*(?P<name>.+?)(?:\s*[=:]\s*|\s+)" + _HANDS)
# By number, as in "4 12" or "1 7, 4 12": no list has two lines, and no row is parted by commas into twos.
_BY_NUMBER = re.compile(r"[0-9]{1,2}\s+[0-9]{1,3}(?:\s*[,;]\s*[0-9]{1,2}\s+[0-9]{1,3})*")


def counted(text: str, options: Sequence[str], names: Lexicon) -> Heard:
    """The hands for each option that a line says; those with none are left out."""
    given = None if _BY_NUMBER.fullmatch(text) else as_row(text, options)
    given = given or _by_name(text, options, names)
    if given.shares is not None and not any(given.shares.values()):
        return Heard(None, say("room-no-hand"))
    return given


def chips_from(votes: Mapping[str, int], options: Sequence[str]) -> dict[str, int]:
    """Ten chips shared as the hands are, by largest remainder; of equal remainders, the first shown."""
    hands = sum(votes.values())
    quotas = {option: divmod(CHIPS * votes.get(option, 0), hands) for option in options}
    left = CHIPS - sum(whole for whole, _ in quotas.values())
    nearest = sorted(options, key=lambda option: -quotas[option][1])[:left]
    shares = {option: quotas[option][0] + (option in nearest) for option in options}
    return {option: chips for option, chips in shares.items() if chips}


def most(votes: Mapping[str, int], options: Sequence[str]) -> tuple[str, ...]:
    """The options with most hands, in the order shown; more than one in a tie."""
    highest = max(votes.values(), default=0)
    return tuple(option for option in options if votes.get(option, 0) == highest)


def _by_name(text: str, options: Sequence[str], names: Lexicon) -> Heard:
    shares: dict[str, int] = {}
    at = 0
    while match := _ONE.match(text, at):
        found = named(match["name"], options, names)
        if len(found) != 1:
            return Heard(None, which(match["name"].strip(), found, options))
        if found[0] in shares:
            return Heard(None, say("room-counted-twice", typed=short(match["name"].strip())))
        shares[found[0]] = int(match["hands"])
        at = match.end()
    if not shares or text[at:].strip(" ,;."):
        return Heard(None, say("room-no-count", typed=short(text)))
    return Heard({option: shares[option] for option in options if shares.get(option)})
