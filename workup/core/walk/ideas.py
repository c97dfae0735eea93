"""Where typed diagnoses stand on the list of a case: placed truthfully, asked about, or left in the learner's words."""

from workup.core.text.lexicon import Lexicon, Unit
from workup.core.text.value import Value

LONGEST = 120
"""A longer idea is a sentence: it is kept, and not looked up."""
_TIES = ("with", "including")
_CIRCUMSTANCES = ("after", "following", "since", "during")
_BOUND = (*_CIRCUMSTANCES, "due", "because", "caused", "from", "in", "at", "on", "secondary")
"""Words that begin no idea of their own: what follows belongs to the idea before."""


class Placed(Value, kw_only=False):
    """One idea of a line: where it stands, or what it may mean."""

    text: str
    on: tuple[str, ...] = ()
    """The hypotheses that it names."""
    could_be: tuple[str, ...] = ()
    """Those that it may mean, where that is in doubt."""


def placed(text: str, lexicon: Lexicon) -> tuple[Placed, ...]:
    """Each idea of a line, in its order."""
    if len(text) > LONGEST:
        return (Placed(text),)
    units = lexicon.scan(text)
    parts: list[list[Unit]] = [[]]
    is_tied = False
    for unit in units:
        if unit.joint:
            is_tied = is_tied or unit.raw in _TIES
            parts.append([])
        else:
            parts[-1].append(unit)
    parts = _bound([part for part in parts if any(not _is_courtesy(unit) for unit in part)])
    if not parts:
        return (Placed(text),) if text else ()
    read = [_one(part) for part in parts]
    # "ataxia with something strange" is one thought, unless each of its parts is a diagnosis; a word or two beside a
    # comma is an idea.
    ideas = [part for part in parts if any(unit.is_any("hDn") for unit in part) or (not is_tied and _is_short(part))]
    read = read if len(ideas) == len(read) else [Placed(text)]
    return tuple(read) if len(read) > 1 else (Placed(text, read[0].on, read[0].could_be),)


def _one(units: list[Unit]) -> Placed:
    text = " ".join(unit.raw for unit in units)
    # "ataxia after a cold" is ataxia, whatever went before it.
    for at, unit in enumerate(units):
        if unit.raw in _CIRCUMSTANCES and any(one.is_any("hDn") for one in units[:at]):
            units = units[:at]
            break
    named = [unit for unit in units if unit.is_any("h")]
    doubtful = tuple(dict.fromkeys(i for unit in units if not unit.is_any("h") for i in unit.ids("D")))
    unknown = [unit for unit in units if not unit.tags]
    if any(unit.is_any("n") and not unit.is_any("h") for unit in units) or any(unit.is_any("-") for unit in units):
        return Placed(text)
    if not named:
        return Placed(text, (), doubtful if not unknown else ())
    ids = named[0].ids("h")
    for unit in named[1:]:
        ids = tuple(i for i in ids if i in unit.ids("h"))
    if not ids or (unknown and all(unit.generic for unit in named)):
        return Placed(text)
    if unknown or any(unit.slipped for unit in units):
        return Placed(text, (), ids)
    return Placed(text, ids)


def _is_short(part: list[Unit]) -> bool:
    return sum(not _is_courtesy(unit) for unit in part) <= 2


def _bound(parts: list[list[Unit]]) -> list[list[Unit]]:
    whole: list[list[Unit]] = []
    for part in parts:
        if whole and part[0].raw.split(" ")[0] in _BOUND:
            whole[-1] += part
        else:
            whole.append(part)
    return whole


def _is_courtesy(unit: Unit) -> bool:
    return bool(unit.tags) and not unit.is_any("hDn")
