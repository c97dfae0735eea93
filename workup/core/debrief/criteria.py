"""Which signs of the pack's criteria were met, and by which finding. It describes a walk, and judges nothing."""

from collections.abc import Mapping

from workup.core.content.about import Sign
from workup.core.content.case import Case
from workup.core.text.value import Value
from workup.core.walk.events import Seen
from workup.core.walk.moment import day
from workup.core.walk.steps import Walk


class SignMet(Value):
    """One sign."""

    sign: str
    number: int | None
    """Of the first finding that met it; None where none did."""
    day: int | None
    """The day of the walk on which that was found, from 1."""


class CriteriaMet(Value):
    """The signs, in the order of the criteria."""

    signs: tuple[SignMet, ...]
    met: int
    needed: int


def criteria_met(case: Case, walk: Walk) -> CriteriaMet | None:
    """What this walk showed of the criteria; None in a pack that has none."""
    if case.criteria is None:
        return None
    # The first of each.
    shown = {f"{seen.item}:{case.forms[seen.shown].outcome}": seen for seen in reversed(walk.seen)}
    signs = tuple(_sign_met(case, sign_id, sign, shown) for sign_id, sign in case.criteria.signs.items())
    return CriteriaMet(signs=signs, met=sum(one.number is not None for one in signs), needed=case.criteria.needed)


def _sign_met(case: Case, sign_id: str, sign: Sign, shown: Mapping[str, Seen]) -> SignMet:
    first = min((shown[one] for one in sign.met_by if one in shown), key=lambda seen: seen.number, default=None)
    if first is None:
        return SignMet(sign=sign_id, number=None, day=None)
    return SignMet(sign=sign_id, number=first.number, day=day(case.begins, first.minute))
