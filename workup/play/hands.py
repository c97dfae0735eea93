"""Hands in a room, as a facilitator types them, and the ten chips that follow from them. Pure."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise, product

from workup.core.content.casefile import CHIPS
from workup.core.content.hypotheses import OTHER
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
    """Ten chips shared as the hands are, as near to them as whole chips come: equal hands get equal chips.

    No diagnosis is a whole chip from its share, and none with more hands has fewer chips. What cannot be shared so is
    on something else, which no hand need have asked for: see `left_over`.
    """
    hands = sum(votes.values())
    asked = {option: votes.get(option, 0) for option in options}
    counts = sorted({count for option, count in asked.items() if option != OTHER}, reverse=True)
    # Every way of giving each count of hands its share, rounded down or up.
    ways = product(*({CHIPS * count // hands, -(-CHIPS * count // hands)} for count in counts))
    shares = (_with_the_rest(asked, dict(zip(counts, way, strict=True))) for way in ways)
    fitting = [share for share in shares if share[OTHER] >= 0 and _is_in_order(share, asked)]
    best = min(fitting, key=lambda share: (_is_left_over(share, asked), _distance(share, asked), _below(share, asked)))
    return {option: best[option] for option in options if best[option]}


def left_over(votes: Mapping[str, int], chips: Mapping[str, int]) -> int:
    """How many chips more than its hands bring it something else has, because no equal hands can share them.

    Below nought where it has fewer, so that all the others have as many as each other.
    """
    if not _is_left_over({OTHER: 0, **chips}, {OTHER: 0, **votes}):
        return 0
    share, whole = CHIPS * votes.get(OTHER, 0), sum(votes.values())
    over = chips.get(OTHER, 0) - share // whole
    return over if over > 0 else chips.get(OTHER, 0) + share // -whole


def _with_the_rest(asked: Mapping[str, int], chips: Mapping[int, int]) -> dict[str, int]:
    given = {option: chips[count] for option, count in asked.items() if option != OTHER}
    return {**given, OTHER: CHIPS - sum(given.values())}


def _is_in_order(share: Mapping[str, int], asked: Mapping[str, int]) -> bool:
    ranked = sorted((count, share[option]) for option, count in asked.items() if option != OTHER)
    return all(one[1] <= more[1] for one, more in pairwise(ranked))


def _is_left_over(share: Mapping[str, int], asked: Mapping[str, int]) -> bool:
    # Something else has what its hands do not account for.
    hands, own = sum(asked.values()), asked[OTHER]
    if abs(share[OTHER] * hands - CHIPS * own) >= hands:
        return True
    return any(count == own and share.get(option, 0) != share[OTHER] for option, count in asked.items())


def _distance(share: Mapping[str, int], asked: Mapping[str, int]) -> int:
    hands = sum(asked.values())
    return sum((share[option] * hands - CHIPS * count) ** 2 for option, count in asked.items())


def _below(share: Mapping[str, int], asked: Mapping[str, int]) -> list[int]:
    # Of two that are as near, the one in which more hands have more chips: the order of the list decides nothing.
    return [-share[option] for option in sorted(asked, key=lambda option: (-asked[option], option == OTHER))]


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
