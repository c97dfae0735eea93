"""An act that a line binds to its picture: "lumbar puncture once the MRI is read".

The page needs none of it: there such a line offers the act and its pictures side by side, and nothing is ordered yet.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from workup.core.content.case import Case
from workup.core.text.lexicon import Lexicon, Unit
from workup.core.walk.parts import is_courtesy, parts_of

_ONCE = frozenset(("after", "once", "if", "when", "provided", "pending", "depending", "soon"))
_CLEAR = frozenset(
    ("clear", "fine", "normal", "ok", "okay", "allows", "allow", "permits", "read", "reported", "back", "done", "known")
)
_BETWEEN = frozenset(
    (
        "the",
        "a",
        "it",
        "its",
        "is",
        "are",
        "has",
        "have",
        "been",
        "was",
        "be",
        "only",
        "on",
        "as",
        "that",
        "this",
        "all",
    )
) | frozenset(("result", "results", "report", "picture", "please"))
"""Words that bind an act to its picture, what may be said of that, and what may stand between."""
_TELLS_OF = frozenset(("is", "are", "was", "were", "has", "had", "did", "does", "been"))
"""Words that ask whether something was done."""


class BoundAct(NamedTuple):
    """An act, or a test of its sample, that is wished for once a picture has been read."""

    phrase: str
    """As it was typed."""
    act: str
    pictures: tuple[str, ...]
    """Those that may be meant, of which one is to be read first."""


def bound_acts_in(line: str, case: Case, lexicon: Lexicon) -> Iterator[BoundAct]:
    """Every act of a line that is bound to a picture, where the whole of that wish is explained."""
    if line.rstrip().endswith("?"):
        return
    for part in parts_of(line, case, lexicon):
        at = next((n for n, unit in enumerate(part.units) if unit.is_any("iko")), None)
        once = next((n for n, unit in enumerate(part.units) if at is not None and n > at and unit.raw in _ONCE), None)
        if at is None or once is None:
            continue
        act, around = part.units[at], [*part.units[:at], *part.units[at + 1 : once]]
        ids = act.ids("iko")
        if len(ids) == 1 and ids[0] in case.items and not act.slipped and all(map(_is_wish, around)):
            first = pictures_before(case, ids[0])
            if pictures := _meant([i for i in case.items if i in first], part.units[once + 1 :]):
                yield BoundAct(part.phrase, ids[0], pictures)


def pictures_before(case: Case, item_id: str) -> frozenset[str]:
    """The pictures that are read before an act, or before the act that a test's sample is had by."""
    return case.waiting.get(case.items[item_id].part_of or item_id, frozenset())


def _is_wish(unit: Unit) -> bool:
    # "should I puncture after the MRI", "was she punctured after it": nothing is asked for.
    said = unit.raw.split()
    return (is_courtesy(unit) or unit.raw in _BETWEEN) and not unit.is_any("qw") and _TELLS_OF.isdisjoint(said)


def _meant(pictures: Sequence[str], said: Sequence[Unit]) -> tuple[str, ...]:
    named = [unit for unit in said if unit.is_any("ik")]
    words = {word for unit in said if not unit.is_any("ikc") for word in unit.raw.split()}
    # "if the MRI shows a mass": more is said of the picture than that it has been read.
    if not words <= _ONCE | _CLEAR | _BETWEEN or not (named or words & _CLEAR):
        return ()
    if any(unit.slipped or set(unit.ids("ik")).isdisjoint(pictures) for unit in named):
        return ()
    return tuple(i for i in pictures if not named or any(i in unit.ids("ik") for unit in named))
