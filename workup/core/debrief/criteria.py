"""Which signs of the pack's criteria were met, and by which finding. It describes a walk, and judges nothing."""

from workup.core.content.case import Case
from workup.core.text.kinds import Frozen
from workup.core.walk.steps import Walk


class SignMet(Frozen):
    """One sign."""

    sign: str
    number: int | None
    """Of the first finding that met it; None where none did."""


class CriteriaMet(Frozen):
    """The signs, in the order of the criteria."""

    signs: tuple[SignMet, ...]
    met: int
    needed: int


def criteria_met(case: Case, walk: Walk) -> CriteriaMet | None:
    """What this walk showed of the criteria; None in a pack that has none."""
    if case.criteria is None:
        return None
    # The first of each.
    shown = {f"{seen.item}:{case.forms[seen.shown].outcome}": seen.number for seen in reversed(walk.seen)}
    signs = tuple(
        SignMet(sign=sign_id, number=min((shown[one] for one in sign.met_by if one in shown), default=None))
        for sign_id, sign in case.criteria.signs.items()
    )
    return CriteriaMet(signs=signs, met=sum(one.number is not None for one in signs), needed=case.criteria.needed)
